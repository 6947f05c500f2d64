"""An import adds what is new, once, to the right account, and is one undo."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from tests.households import BANK, FOOD, LOAN, WAGE, WALLET
from tests.ui.real import RealDesk, entry, real_desk
from tideover.app.commands.entries import AddEntries
from tideover.app.guessing import NewAccount
from tideover.app.import_plan import ImportChoices, ImportPlan, RowState
from tideover.app.importing import gathered, import_command, plan_import
from tideover.domain.accounts import AccountKind
from tideover.domain.errors import StatementError
from tideover.domain.money import CNY, Currency, Money
from tideover.domain.statements import Draft, DraftKind, Statement
from tideover.engine.schedules import schedule

if TYPE_CHECKING:
    from pathlib import Path

DAY = date(2026, 11, 20)


@pytest.fixture
def desk(tmp_path: Path) -> RealDesk:
    return real_desk(tmp_path)


def draft(line: int = 1, minor: int = -2800, **changed: object) -> Draft:
    kind = DraftKind.INCOME if minor > 0 else DraftKind.EXPENSE
    made = Draft(
        line, DAY, None, "Noodles", "", Money(minor), kind,
        account_hint="Bank", fingerprint=f"print{line}",
    )  # fmt: skip
    return replace(made, **changed)  # type: ignore[arg-type]


def bill(*drafts: Draft) -> Statement:
    return Statement("bill.csv", "csv", CNY, drafts)


def plan(desk: RealDesk, statement: Statement, choices: ImportChoices | None = None) -> ImportPlan:
    known = gathered(statement, desk.services.queries, (BANK.id, WALLET.id))
    return plan_import(statement, desk.snapshot, known, choices or ImportChoices())


def test_the_same_bill_twice_adds_nothing_the_second_time(desk: RealDesk) -> None:
    statement = bill(draft(1), draft(2))
    desk.perform(import_command(plan(desk, statement), desk.snapshot))
    again = plan(desk, statement)
    assert again.added == ()
    assert {row.state for row in again.present} == {RowState.KNOWN}


def test_an_entry_typed_by_hand_is_recognised_and_only_one_of_two_equal_fares(
    desk: RealDesk,
) -> None:
    desk.perform(AddEntries((entry("mine", DAY, "Noodle shop", -2800),)))
    states = [row.state for row in plan(desk, bill(draft(1), draft(2))).rows]
    assert states == [RowState.ALIKE, RowState.ADD]


def test_what_looks_alike_can_be_added_anyway(desk: RealDesk) -> None:
    desk.perform(AddEntries((entry("mine", DAY, "Noodle shop", -2800),)))
    found = plan(desk, bill(draft(1)), ImportChoices(wanted={0: True}))
    assert len(found.added) == 1


def test_a_payee_known_from_the_book_keeps_its_category(desk: RealDesk) -> None:
    desk.perform(AddEntries((entry("old", date(2026, 10, 1), "Noodles", -1000),)))
    (row,) = plan(desk, bill(draft())).rows
    assert row.category_id == FOOD.id


def test_a_refund_is_never_given_an_income_category(desk: RealDesk) -> None:
    desk.perform(AddEntries((entry("old", date(2026, 10, 1), "Noodles", 1000, WAGE.id),)))
    (row,) = plan(desk, bill(draft(minor=500, kind=DraftKind.REFUND))).rows
    assert row.category_id is None


def test_one_undo_takes_an_import_back_as_a_whole(desk: RealDesk) -> None:
    before = desk.snapshot
    card = NewAccount("Card", AccountKind.CARD, Money(-5000))
    choices = ImportChoices(accounts={"Bank": card})
    desk.perform(import_command(plan(desk, bill(draft(1), draft(2)), choices), desk.snapshot))
    assert desk.snapshot.entry_count == 2
    desk.services.undo()
    assert desk.snapshot.accounts == before.accounts
    assert desk.snapshot.balances == before.balances
    assert desk.snapshot.entry_count == 0


def test_a_new_account_holds_today_what_was_asked_for(desk: RealDesk) -> None:
    choices = ImportChoices(accounts={"Bank": NewAccount("ABC", AccountKind.BANK, Money(70_000))})
    desk.perform(import_command(plan(desk, bill(draft(1), draft(2)), choices), desk.snapshot))
    made = next(account for account in desk.snapshot.accounts if account.name == "ABC")
    assert desk.snapshot.balances[made.id] == Money(70_000)
    assert made.opened_on == DAY


def test_rows_from_before_an_account_began_leave_its_balance_of_today(desk: RealDesk) -> None:
    old = draft(1, day=date(2025, 6, 1))
    before = desk.snapshot.balances[BANK.id]
    desk.perform(import_command(plan(desk, bill(old)), desk.snapshot))
    assert desk.snapshot.balances[BANK.id] == before
    account = next(each for each in desk.snapshot.accounts if each.id == BANK.id)
    assert account.opened_on == date(2025, 6, 1)


def test_a_transfer_between_own_accounts_moves_money_and_spends_none(desk: RealDesk) -> None:
    moved = draft(1, kind=DraftKind.TRANSFER, other_account_hint="Wallet", payee="")
    desk.perform(import_command(plan(desk, bill(moved)), desk.snapshot))
    assert desk.snapshot.balances[WALLET.id] == WALLET.opening + Money(2800)
    assert desk.snapshot.month_sums == {}


def test_the_far_side_of_a_transfer_to_somebody_else_makes_no_account(desk: RealDesk) -> None:
    moved = draft(1, kind=DraftKind.TRANSFER, other_account_hint="Aunt Li")
    (row,) = plan(desk, bill(moved)).rows
    assert row.other_account is None


def test_a_repayment_reduces_its_loan_with_the_same_step(desk: RealDesk) -> None:
    due = next(each for each in schedule(LOAN.terms) if each.due == date(2026, 12, 5))
    paid = draft(
        1, minor=-due.payment.minor, day=date(2026, 11, 24), kind=DraftKind.REPAYMENT,
        payee="Bank", lender_hint="Phone",
    )  # fmt: skip
    found = plan(desk, bill(paid))
    desk.perform(
        import_command(plan(desk, bill(paid), ImportChoices(loans={0: LOAN.id})), desk.snapshot)
    )
    assert found.rows[0].match is not None
    assert [each.amount for each in desk.snapshot.repayments] == [due.payment]
    desk.services.undo()
    assert desk.snapshot.repayments == ()


def test_rows_without_an_account_wait_until_a_person_says_which(desk: RealDesk) -> None:
    statement = bill(draft(1, account_hint=""))
    assert plan(desk, statement).homeless
    chosen = ImportChoices(accounts={"": WALLET.id})
    assert plan(desk, statement, chosen).added[0].account == WALLET.id


def test_a_bill_in_another_currency_is_refused_with_both_named(desk: RealDesk) -> None:
    with pytest.raises(StatementError) as refused:
        plan(desk, Statement("bill.csv", "csv", Currency("USD"), ()))
    assert refused.value.params["value"] == "USD"
