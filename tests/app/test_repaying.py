"""Paying a loan changes the book and the loan together, and is taken back together."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from tests.engine.households import BANK, CARD, REPAYMENT, household, loan, repaid, yuan
from tests.households import LOAN, TODAY
from tests.ui.real import RealDesk, real_desk
from tideover.app.commands.command import Together
from tideover.app.commands.entries import RemoveEntries
from tideover.app.commands.loans import RemoveRepayment
from tideover.app.commands.records import Add
from tideover.app.repaying import (
    new_loan,
    paid_as_reminded,
    paying_account,
    repayment_command,
    take_back,
)
from tideover.domain.errors import InputError, StoreConflict
from tideover.domain.ids import EntryId, LoanId
from tideover.domain.reminders import ReminderKey
from tideover.domain.snapshot import Snapshot
from tideover.viewmodels.loan_form import paid_before_the_book

if TYPE_CHECKING:
    from pathlib import Path

RUNNING = loan(1200, drawn_on=date(2026, 10, 8), name="running")
SNAPSHOT = household(1000, loans=(RUNNING,))
DUE = ReminderKey(LoanId("running"), date(2026, 11, 8), date(2026, 11, 20))


def pay(amount: int = 100, day: date = SNAPSHOT.as_of) -> object:
    return repayment_command(SNAPSHOT, RUNNING.id, amount=yuan(amount), day=day, account_id=BANK)


def test_a_repayment_is_an_entry_of_the_account_and_of_the_category_for_it() -> None:
    command = repayment_command(
        SNAPSHOT, RUNNING.id, amount=yuan(100), day=SNAPSHOT.as_of, account_id=BANK
    )
    assert command.entry is not None
    assert command.entry.amount == -yuan(100)
    assert command.entry.account_id == BANK
    assert command.entry.category_id == REPAYMENT
    assert command.repayment.entry_id == command.entry.id
    assert command.repayment.amount == yuan(100)


def test_money_from_elsewhere_makes_no_entry() -> None:
    command = repayment_command(
        SNAPSHOT, RUNNING.id, amount=yuan(100), day=SNAPSHOT.as_of, account_id=None
    )
    assert command.entry is None
    assert command.repayment.entry_id is None


@pytest.mark.parametrize(
    ("given", "code", "field"),
    [
        ({"amount": 0}, "amount_not_positive", "amount"),
        ({"day": date(2026, 10, 1)}, "repayment_before_loan", "day"),
        ({"day": date(2026, 11, 21)}, "repayment_in_future", "day"),
    ],
)
def test_what_cannot_be_names_the_field(given: dict[str, object], code: str, field: str) -> None:
    with pytest.raises(InputError) as refused:
        pay(**given)  # type: ignore[arg-type]
    assert (refused.value.code, refused.value.params["field"]) == (code, field)


def test_no_entry_is_dated_before_its_account_was_begun() -> None:
    old = loan(1200, drawn_on=date(2025, 10, 8), name="old")
    snapshot = household(loans=(old,))
    with pytest.raises(InputError) as refused:
        repayment_command(snapshot, old.id, amount=yuan(1), day=date(2025, 12, 1), account_id=BANK)
    assert refused.value.code == "day_before_account"


def test_a_loan_that_is_gone_cannot_be_repaid() -> None:
    with pytest.raises(StoreConflict):
        repayment_command(
            household(), RUNNING.id, amount=yuan(1), day=SNAPSHOT.as_of, account_id=None
        )


def test_i_paid_it_pays_what_is_left_of_that_instalment_today() -> None:
    part = household(1000, loans=(RUNNING,), repayments=(repaid("running", 30, date(2026, 11, 8)),))
    command = paid_as_reminded(part, DUE)
    assert command is not None
    assert command.repayment.amount == yuan(70)
    assert command.repayment.day == part.as_of
    assert command.entry is not None
    assert command.entry.account_id == BANK


def test_i_paid_it_does_nothing_twice() -> None:
    paid = repaid("running", 100, date(2026, 11, 8))
    done = household(1000, loans=(RUNNING,), repayments=(paid,))
    assert paid_as_reminded(done, DUE) is None
    assert paid_as_reminded(household(), DUE) is None


def test_a_card_never_pays_an_instalment() -> None:
    by_card = replace(RUNNING, pays_from=CARD)
    assert paying_account(household(loans=(by_card,)), by_card) == BANK


def test_taking_a_repayment_back_takes_its_entry_with_it() -> None:
    plain = repaid("running", 100, date(2026, 11, 8))
    shown = replace(plain, entry_id=EntryId("entry"))
    snapshot = Snapshot(as_of=TODAY, repayments=(plain, shown))
    assert take_back(snapshot, plain) == RemoveRepayment(plain.id)
    assert take_back(snapshot, shown) == RemoveEntries((EntryId("entry"),))


def test_a_running_loan_is_added_with_its_past_in_one_step() -> None:
    paid = paid_before_the_book(RUNNING, 1, SNAPSHOT.as_of)
    assert new_loan(RUNNING, ()) == Add(RUNNING)
    together = new_loan(RUNNING, paid)
    assert isinstance(together, Together)
    assert len(together.commands) == 2


def count(desk: RealDesk) -> int:
    return len(desk.snapshot.repayments)


def test_one_undo_takes_back_the_entry_and_the_repayment(tmp_path: Path) -> None:
    desk = real_desk(tmp_path)
    before = desk.snapshot
    account = before.accounts[0].id
    desk.perform(repayment_command(before, LOAN.id, amount=yuan(50), day=TODAY, account_id=account))
    assert count(desk) == 1
    assert desk.snapshot.balances[account] == before.balances[account] - yuan(50)
    desk.services.undo()
    assert count(desk) == 0
    assert desk.snapshot.balances == before.balances
