"""A suggestion that is kept does what was tried: on a real household, of every kind, with undo."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from tests.households import BANK, FOOD, LOAN, TODAY, WAGE, book_of, household_store
from tideover.app.commands.budgets import SetBudget
from tideover.app.commands.entries import AddEntries
from tideover.app.commands.records import Add
from tideover.app.fixing import asking_command, command_for, needs_a_lender
from tideover.app.history import History
from tideover.domain.accounts import Account, AccountKind, CardBill
from tideover.domain.budgets import BudgetLine
from tideover.domain.dates import Month
from tideover.domain.entries import Entry, Split
from tideover.domain.ids import AccountId, CategoryId, EntryId, LoanId, RecurringId
from tideover.domain.loans import EqualInstalmentTerms
from tideover.domain.money import Money
from tideover.domain.rates import Rate
from tideover.domain.recurring import EveryMonths, RecurringItem
from tideover.engine.changes import (
    AskExtension,
    AskNewTerms,
    Change,
    Combination,
    EarnMore,
    MoveDueDay,
    MoveMoney,
    PayByCard,
    PayMinimum,
    PayOnDay,
    PostponeExpense,
    SpendLess,
)
from tideover.engine.promises import promises_due
from tideover.engine.restructuring import change as contract_change
from tideover.engine.restructuring.requests import Extension, InstalmentKind, NewInstalments
from tideover.engine.risk import outlook
from tideover.engine.scenarios import applied

if TYPE_CHECKING:
    from pathlib import Path

    from tideover.app.book import Book
    from tideover.domain.snapshot import Snapshot

ZERO = Money(0)
DECEMBER = Month(2026, 12)
CARD = Account(
    AccountId("card"), "Card", AccountKind.CARD, Money(-300_000), date(2026, 1, 1), CardBill(10, 28)
)
SPARE = Account(AccountId("spare"), "Spare", AccountKind.BANK, Money(900_000), date(2026, 1, 1))
HOME = replace(FOOD, id=CategoryId("home"), name="Home")
NEW = replace(
    LOAN,
    id=LoanId("new"),
    name="New",
    terms=EqualInstalmentTerms(
        principal=Money(1_200_000),
        drawn_on=date(2026, 11, 12),
        rate=Rate(Decimal("0.12")),
        periods=12,
        due_day=12,
    ),
)
RENT = RecurringItem(
    RecurringId("rent"), "Rent", HOME.id, BANK.id, Money(-80_000), EveryMonths(1, 3),
    date(2026, 12, 3),
)  # fmt: skip
PAY = RecurringItem(
    RecurringId("pay"), "Pay", WAGE.id, BANK.id, Money(300_000), EveryMonths(1, 15),
    date(2026, 12, 15),
)  # fmt: skip
SOFA = Entry(
    EntryId("sofa"), BANK.id, date(2026, 12, 6), "Sofa", Money(-90_000),
    (Split(FOOD.id, Money(-90_000)),),
)  # fmt: skip


@pytest.fixture
def book(tmp_path: Path) -> Book:
    records = (BANK, CARD, SPARE, FOOD, HOME, WAGE, NEW, RENT, PAY)
    plan = SetBudget((BudgetLine(FOOD.id, DECEMBER, Money(400_000)),))
    return book_of(
        household_store(tmp_path), *(Add(each) for each in records), AddEntries((SOFA,)), plan
    )


def renewed(snapshot: Snapshot, request: Extension | NewInstalments) -> AskNewTerms:
    found = contract_change(NEW, snapshot.repayments_of(NEW.id), TODAY, request)
    return AskNewTerms(NEW.id, request, found.after.instalment, found.costs)


def every_kind(snapshot: Snapshot) -> dict[str, Change]:
    periods = NewInstalments(
        InstalmentKind.EQUAL_INSTALMENT, 24, NEW.terms.rate, date(2026, 12, 12)
    )
    singles: dict[str, Change] = {
        "move_money": MoveMoney(SPARE.id, BANK.id, Money(20_000), date(2026, 12, 2), ZERO),
        "move_due_day": MoveDueDay(NEW.id, 12, 18, ZERO),
        "postpone": PostponeExpense(RENT.id, date(2026, 12, 3), 13, ZERO),
        "postpone_later": PostponeExpense(RENT.id, date(2027, 1, 3), 13, ZERO),
        "postpone_entry": PostponeExpense(None, SOFA.day, 10, ZERO, SOFA.id),
        "postpone_into_january": PostponeExpense(None, SOFA.day, 30, ZERO, SOFA.id),
        "by_card": PayByCard(RENT.id, date(2027, 1, 3), CARD.id, date(2027, 1, 28), ZERO),
        "entry_by_card": PayByCard(None, SOFA.day, CARD.id, date(2026, 12, 28), ZERO, SOFA.id),
        "spend_less": SpendLess(FOOD.id, Money(30_000), DECEMBER, ZERO),
        "minimum": PayMinimum(
            CARD.id, date(2026, 11, 28), Money(30_000), Money(270_000), date(2026, 12, 28),
            Money(6_000),
        ),
        "extension": AskExtension(NEW.id, 1, 5, Money(150)),
        "later": renewed(snapshot, Extension(1)),
        "smaller": renewed(snapshot, periods),
        "earn": EarnMore(Money(40_000), date(2026, 12, 2), ZERO),
    }  # fmt: skip
    due = next(each for each in outlook(snapshot).forecast.dues if each.loan is not None)
    singles["by_hand"] = PayOnDay(NEW.id, 1, date(2026, 12, 11), due.amount, ZERO, BANK.id)
    parts = (singles["postpone"], singles["move_due_day"], singles["spend_less"])
    return {**singles, "combination": Combination(parts)}  # type: ignore[arg-type]


KINDS = (
    "move_money", "move_due_day", "postpone", "postpone_later", "postpone_entry",
    "postpone_into_january", "by_card", "entry_by_card", "spend_less", "minimum", "extension",
    "later", "smaller", "earn", "by_hand", "combination",
)  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_kept_looks_as_it_was_tried_and_one_undo_takes_it_back(
    book: Book, kind: str
) -> None:
    before = book.snapshot
    change = every_kind(before)[kind]
    tried = outlook(applied(before, change))
    command = command_for(change, before)
    assert command is not None
    history = History(book)
    history.perform(command)
    kept = outlook(book.snapshot)
    assert [month.closing for month in kept.months] == [month.closing for month in tried.months]
    assert [month.risk for month in kept.months] == [month.risk for month in tried.months]
    assert kept.months != outlook(before).months
    history.undo()
    assert replace(book.snapshot, revision=before.revision) == before


def test_what_must_be_asked_for_is_told_from_what_can_be_done_alone(book: Book) -> None:
    asking = {kind for kind, change in every_kind(book.snapshot).items() if needs_a_lender(change)}
    assert asking == {"move_due_day", "extension", "later", "smaller", "combination"}


def test_what_will_be_asked_for_stands_in_the_lenders_file_and_is_reminded_of(book: Book) -> None:
    before = book.snapshot
    kinds = every_kind(before)
    history = History(book)
    for kind in ("move_due_day", "extension"):
        history.perform(asking_command(kinds[kind], book.snapshot, lambda part: repr(part)[:20]))
    (case,) = book.snapshot.cases
    assert case.lender == NEW.lender
    assert {event.text for event in book.snapshot.case_events} == {
        repr(kinds[kind])[:20] for kind in ("move_due_day", "extension")
    }
    assert all(event.is_open_promise for event in book.snapshot.case_events)
    on_the_day = datetime(2026, 11, 27, 9, 0)  # noqa: DTZ001 - the household's own clock
    assert len(promises_due(book.snapshot, on_the_day)) == 2
    history.undo()
    history.undo()
    assert not book.snapshot.cases
    assert not book.snapshot.case_events


def test_money_that_has_to_be_there_today_is_not_written_down_as_there(book: Book) -> None:
    assert command_for(EarnMore(Money(1), TODAY, ZERO), book.snapshot) is None


def test_a_wait_moves_one_instalment_and_no_other(book: Book) -> None:
    wait = every_kind(book.snapshot)["extension"]
    command = command_for(wait, book.snapshot)
    assert command is not None
    History(book).perform(command)
    days = [due.day for due in outlook(book.snapshot).forecast.dues if due.loan is not None]
    assert days[:2] == [date(2026, 12, 17), date(2027, 1, 12)]
