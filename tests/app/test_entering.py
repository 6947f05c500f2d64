"""What was typed in one line becomes the entries a person meant."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from tests.households import BANK, FOOD, LOAN, TODAY, WAGE, WALLET
from tests.ui.real import RealDesk, entry, real_desk
from tideover.app.commands.entries import AddEntries, ReplaceEntries
from tideover.app.commands.loans import RecordRepayment
from tideover.app.entering import (
    EntryKind,
    Sign,
    TypedEntry,
    TypedSplit,
    entry_command,
    entry_of_occurrence,
    removal_of,
    sides_of,
    typed_from,
)
from tideover.domain.errors import InputError
from tideover.domain.ids import RecurringId, RepaymentId
from tideover.domain.loans import Repayment
from tideover.domain.money import Money
from tideover.domain.queries import EntryFilter, EntryOrder, EntryRow
from tideover.domain.recurring import EveryMonths, RecurringItem

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def desk(tmp_path: Path) -> RealDesk:
    return real_desk(tmp_path)


def typed(**changed: object) -> TypedEntry:
    made = TypedEntry(
        kind=EntryKind.EXPENSE, day=TODAY, payee="Noodles", amount=Money(2800),
        account_id=BANK.id, category_id=FOOD.id,
    )  # fmt: skip
    return replace(made, **changed)  # type: ignore[arg-type]


def transfer() -> TypedEntry:
    return typed(kind=EntryKind.TRANSFER, category_id=None, other_account_id=WALLET.id)


def rows(desk: RealDesk) -> tuple[EntryRow, ...]:
    return desk.services.queries.page(
        EntryFilter(), EntryOrder.DAY, descending=False, offset=0, limit=50
    )


def test_an_expense_flows_out_and_an_income_flows_in(desk: RealDesk) -> None:
    desk.perform(entry_command(typed(), desk.snapshot))
    desk.perform(entry_command(typed(kind=EntryKind.INCOME, category_id=WAGE.id), desk.snapshot))
    assert [row.entry.amount.minor for row in rows(desk)] == [-2800, 2800]


def test_a_typed_plus_makes_an_expense_a_refund(desk: RealDesk) -> None:
    desk.perform(entry_command(typed(sign=Sign.IN), desk.snapshot))
    (row,) = rows(desk)
    assert row.entry.amount == Money(2800)
    assert typed_from(row, desk.snapshot.categories).sign is Sign.IN


def test_changing_one_side_of_a_transfer_changes_both(desk: RealDesk) -> None:
    desk.perform(entry_command(transfer(), desk.snapshot))
    arriving = next(row for row in rows(desk) if row.entry.account_id == WALLET.id)
    wished = replace(typed_from(arriving, desk.snapshot.categories), amount=Money(5000))
    sides = sides_of(arriving, desk.services.queries)
    command = entry_command(wished, desk.snapshot, arriving, sides)
    assert isinstance(command, ReplaceEntries)
    desk.perform(command)
    assert sorted(row.entry.amount.minor for row in rows(desk)) == [-5000, 5000]
    assert desk.snapshot.balances[WALLET.id] == Money(10_000)


def test_deleting_one_side_of_a_transfer_deletes_both_and_undo_brings_both_back(
    desk: RealDesk,
) -> None:
    desk.perform(entry_command(transfer(), desk.snapshot))
    before = rows(desk)
    desk.perform(removal_of(before[:1], desk.services.queries))
    assert rows(desk) == ()
    desk.services.undo()
    assert rows(desk) == before


def test_an_expense_can_become_a_transfer_and_undo_gives_the_expense_back(desk: RealDesk) -> None:
    desk.perform(AddEntries((entry("e", TODAY, "Wallet", -2800),)))
    (row,) = rows(desk)
    desk.perform(entry_command(transfer(), desk.snapshot, row, (row.entry,)))
    assert {each.other_account_id for each in rows(desk)} == {BANK.id, WALLET.id}
    desk.services.undo()
    assert rows(desk) == (row,)


def test_splits_follow_the_direction_of_the_whole(desk: RealDesk) -> None:
    splits = (TypedSplit(FOOD.id, Money(2000)), TypedSplit(None, Money(800), "tip"))
    desk.perform(entry_command(typed(splits=splits), desk.snapshot))
    (row,) = rows(desk)
    assert [part.amount.minor for part in row.entry.splits] == [-2000, -800]
    assert typed_from(row, desk.snapshot.categories).splits == splits


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"amount": Money(0)}, "amount_zero"),
        ({"day": date(2025, 12, 31)}, "day_before_account"),
        ({"splits": (TypedSplit(FOOD.id, Money(1)),)}, "splits_do_not_add_up"),
        (
            {"kind": EntryKind.TRANSFER, "other_account_id": BANK.id},
            "transfer_needs_two_accounts",
        ),
    ],
)
def test_what_cannot_be_is_refused_before_anything_is_written(
    desk: RealDesk, wrong: dict[str, object], code: str
) -> None:
    with pytest.raises(InputError) as refused:
        entry_command(typed(**wrong), desk.snapshot)
    assert refused.value.code == code


def test_an_entry_that_repays_a_loan_stays_money_that_goes_out(desk: RealDesk) -> None:
    paid = entry("paid", TODAY, "Phone", -10_000)
    repayment = Repayment(RepaymentId("r"), LOAN.id, TODAY, Money(10_000), paid.id)
    desk.perform(RecordRepayment(repayment, paid))
    (row,) = rows(desk)
    with pytest.raises(InputError, match="repayment_stays_expense"):
        entry_command(typed(kind=EntryKind.INCOME), desk.snapshot, row, (row.entry,))
    less = entry_command(typed(amount=Money(9000)), desk.snapshot, row, (row.entry,))
    desk.perform(less)
    assert desk.snapshot.repayments[0].amount == Money(9000)


def test_an_occurrence_becomes_an_entry_of_its_day(desk: RealDesk) -> None:
    rent = RecurringItem(
        RecurringId("rent"), "Landlord", FOOD.id, BANK.id, Money(-250_000), EveryMonths(1, 5), TODAY
    )
    desk.perform(entry_of_occurrence(rent, date(2026, 11, 5)))
    (row,) = rows(desk)
    assert (row.entry.day, row.entry.payee) == (date(2026, 11, 5), "Landlord")
    assert row.entry.category_id == FOOD.id
