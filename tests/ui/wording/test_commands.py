"""Undo names what it takes back; a person who cannot tell would lose the wrong thing."""

from __future__ import annotations

from datetime import date

import pytest

from tideover.app.commands.budgets import SetBudget
from tideover.app.commands.command import Command, Together
from tideover.app.commands.entries import AddEntries, RemoveEntries, ReplaceEntries
from tideover.app.commands.household import SetHousehold
from tideover.app.commands.loans import RecordRepayment, RemoveLoan, RemoveRepayment
from tideover.app.commands.records import Add, Remove, Replace
from tideover.app.history import Step
from tideover.domain.accounts import Account, AccountKind
from tideover.domain.budgets import BudgetLine
from tideover.domain.dates import Month
from tideover.domain.entries import Category, Direction, Entry, Split
from tideover.domain.household import Household
from tideover.domain.ids import (
    AccountId,
    CategoryId,
    EntryId,
    LoanId,
    RecurringId,
    RepaymentId,
    TransferId,
)
from tideover.domain.loans import EqualPrincipalTerms, Loan, Repayment
from tideover.domain.money import Money
from tideover.domain.rates import NO_INTEREST
from tideover.domain.recurring import EveryMonths, RecurringItem
from tideover.ui.wording.commands import done_text, is_worth_saying, undo_text

DAY = date(2026, 11, 24)
FOOD = CategoryId("food")
LUNCH = Entry(
    EntryId("1"), AccountId("cash"), DAY, "Lunch", Money(-2800), (Split(FOOD, Money(-2800)),)
)
OUT = Entry(EntryId("2"), AccountId("bank"), DAY, "", Money(-5000), (), transfer_id=TransferId("t"))
BACK = Entry(EntryId("3"), AccountId("cash"), DAY, "", Money(5000), (), transfer_id=TransferId("t"))
BANK = Account(AccountId("bank"), "工资卡", AccountKind.BANK, Money(0), DAY)
RENT = RecurringItem(
    RecurringId("r"), "Landlord", None, AccountId("bank"), Money(-1), EveryMonths(), DAY
)
PHONE = Loan(
    LoanId("l"),
    "Phone",
    "Shop",
    EqualPrincipalTerms(
        principal=Money(1200), drawn_on=DAY, rate=NO_INTEREST, periods=12, due_day=5
    ),
)
PAID = Repayment(RepaymentId("p"), LoanId("l"), DAY, Money(100_050))
PLAN = BudgetLine(FOOD, Month(2026, 12), Money(150_000))
NOTHING = Together("nothing", ())


@pytest.mark.parametrize(
    ("done", "inverse", "text"),
    [
        (AddEntries((LUNCH,)), RemoveEntries((LUNCH.id,)), "Record “Lunch ¥28.00”"),
        (RemoveEntries((LUNCH.id,)), AddEntries((LUNCH,)), "Delete “Lunch ¥28.00”"),
        (ReplaceEntries((LUNCH,)), ReplaceEntries((LUNCH,)), "Change “Lunch ¥28.00”"),
        (AddEntries((OUT, BACK)), NOTHING, "Record “Transfer ¥50.00”"),
        (RemoveEntries((LUNCH.id, OUT.id)), AddEntries((LUNCH, OUT, BACK)), "Delete 2 entries"),
        (Add(BANK), Remove(BANK), "Add account “工资卡”"),
        (Replace(RENT), Replace(RENT), "Change recurring item “Landlord”"),
        (
            Remove(Category(FOOD, "Food", "", Direction.EXPENSE)),
            NOTHING,
            "Delete category “Food”",
        ),
        (RemoveLoan(PHONE.id), Together("remove_loan", (Add(PHONE),)), "Delete loan “Phone”"),
        (RecordRepayment(PAID), NOTHING, "Record repayment of ¥1,000.50"),
        (RemoveRepayment(PAID.id), RecordRepayment(PAID), "Take back repayment of ¥1,000.50"),
        (SetBudget((PLAN,)), NOTHING, "Plan ¥1,500.00 in December 2026"),
        (SetBudget((PLAN, PLAN)), NOTHING, "Plan 2 amounts"),
        (SetHousehold(Household()), NOTHING, "Change the household's settings"),
        (Together("import", (), 212), NOTHING, "Import 212 entries"),
        (Together("never heard of", ()), NOTHING, "Make several changes"),
    ],
    ids=lambda each: type(each).__name__ if not isinstance(each, str) else each,
)
def test_undo_names_what_it_takes_back(done: Command, inverse: Command, text: str) -> None:
    assert undo_text(Step(done, inverse)) == text


def test_what_was_done_is_said_as_a_fact() -> None:
    step = Step(RemoveEntries((LUNCH.id,)), AddEntries((LUNCH,)))
    assert done_text(step) == "Deleted “Lunch ¥28.00”"


def test_what_a_person_just_typed_is_not_announced_to_them() -> None:
    assert not is_worth_saying(Step(AddEntries((LUNCH,)), NOTHING))
    assert not is_worth_saying(Step(SetBudget((PLAN,)), NOTHING))


def test_what_went_away_is_announced() -> None:
    assert is_worth_saying(Step(RemoveEntries((LUNCH.id,)), NOTHING))
    assert is_worth_saying(Step(Together("import", (), 3), NOTHING))
