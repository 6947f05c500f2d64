"""Following a plan changes the household as one step, and one undo takes all of it back."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from tests.households import BANK, LOAN, household_store
from tideover.app.book import Book
from tideover.app.commands.records import Add
from tideover.app.following import follow_command, noted_command, paid_as_planned, stop_command
from tideover.app.history import History
from tideover.app.repaying import repayment_command
from tideover.domain.errors import InputError
from tideover.domain.loans import ContractChange
from tideover.domain.money import Money
from tideover.engine.following.milestones import milestones
from tideover.engine.following.progress import TodoState, progress
from tideover.engine.schedules import schedule
from tideover.engine.strategies import Strategy, payoff

if TYPE_CHECKING:
    from pathlib import Path

    from tideover.engine.following.progress import Progress

DUE = date(2026, 12, 5)


@pytest.fixture
def book(tmp_path: Path) -> Book:
    """A household with one loan, paid up before the due day of December, and enough cash."""
    store = household_store(tmp_path)
    made = Book(store, store.read(DUE), lambda: DUE)
    made.run(Add(BANK))
    made.run(Add(LOAN))
    for row in schedule(LOAN.terms):
        if row.due < DUE:
            made.run(
                repayment_command(
                    made.snapshot, LOAN.id, amount=row.payment, day=row.due, account_id=None
                )
            )
    made.run(follow_command(made.snapshot, payoff(made.snapshot, Strategy.AVALANCHE, Money(5_000))))
    return made


def how_it_goes(book: Book) -> Progress:
    assert book.snapshot.followed is not None
    return progress(book.snapshot, book.snapshot.followed)


def test_a_payment_with_more_than_is_due_reduces_the_principal_at_once_and_is_on_plan(
    book: Book,
) -> None:
    history = History(book)
    before = book.snapshot
    (todo,) = how_it_goes(book).todo
    assert todo.extra == Money(5_000)
    history.perform(paid_as_planned(book.snapshot, todo))
    found = how_it_goes(book)
    assert [each.state for each in found.todo] == [TodoState.DONE]
    assert (found.behind, found.reasons) == (Money(0), ())
    (loan,) = book.snapshot.loans
    assert [each.change for each in loan.earlier] == [ContractChange.PART_PREPAYMENT]
    assert book.snapshot.balances[BANK.id] == before.balances[BANK.id] - todo.amount
    history.undo()
    assert book.snapshot.loans == before.loans
    assert book.snapshot.repayments == before.repayments
    assert book.snapshot.balances == before.balances


def test_what_was_noted_stays_noted_when_one_plans_again(book: Book) -> None:
    plan = book.snapshot.followed
    assert plan is not None
    book.run(noted_command(plan, milestones(book.snapshot, how_it_goes(book))))
    again = payoff(book.snapshot, Strategy.MINIMUM, Money(0))
    seen = book.snapshot.plans[0].seen
    book.run(follow_command(book.snapshot, again))
    assert [(each.strategy, each.seen) for each in book.snapshot.plans] == [("minimum", seen)]


def test_without_a_plan_there_is_nothing_to_stop(book: Book) -> None:
    book.run(stop_command(book.snapshot))
    with pytest.raises(InputError) as caught:
        stop_command(book.snapshot)
    assert caught.value.code == "no_plan_followed"
