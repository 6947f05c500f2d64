"""What a change does to cash in closed form: the steps by which a short month is helped.

Exact but for rounding, and for what a missed due sets off; so a fix is forecast before it is said.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tideover.engine.budget_cuts import budget_rests, saved, saved_steps
from tideover.engine.changes import (
    AskExtension,
    AskNewTerms,
    Combination,
    EarnMore,
    MoveDueDay,
    MoveMoney,
    PayByCard,
    PayMinimum,
    PayOnDay,
    PostponeExpense,
    SpendLess,
    parts_of,
)
from tideover.engine.lender_remedies import moved_steps

if TYPE_CHECKING:
    from collections.abc import Hashable

    from tideover.engine.changes import Change, Single
    from tideover.engine.dues import Due
    from tideover.engine.short_months import ShortMonth, Steps

ORDER = (
    MoveMoney,
    MoveDueDay,
    PostponeExpense,
    PayByCard,
    PayOnDay,
    SpendLess,
    PayMinimum,
    AskExtension,
    AskNewTerms,
    Combination,
    EarnMore,
)
"""Of two that take equally much, the one that is easier to do comes first."""


def takes(case: ShortMonth, change: Change) -> int:
    """Return what a change takes from a household, in minor units: its order among the fixes.

    That is what it costs, and what the household goes without or has to bring in.
    """
    return sum(_takes(case, part) for part in parts_of(change))


def _takes(case: ShortMonth, change: Single) -> int:
    match change:
        case SpendLess():
            rests = budget_rests(case).get(change.category_id, {})
            return saved(rests, change.amount.minor) + change.cost.minor
        case EarnMore():
            return change.amount.minor + change.cost.minor
        case _:
            return change.cost.minor


def about(change: Single) -> Hashable:
    """Return what a change is about: no two changes of one thing are combined."""
    match change:
        case MoveDueDay() | AskNewTerms() | AskExtension() | PayOnDay():
            return "loan", change.loan_id
        case PostponeExpense() | PayByCard():
            return "expense", change.recurring_id or change.entry_id
        case PayMinimum():
            return "card", change.card_id
        case _:
            return type(change).__name__


def steps_of(case: ShortMonth, change: Single) -> Steps:  # noqa: PLR0911 - a case for each
    """Return the steps of a change that is not about new terms (those come with their steps)."""
    number = case.number
    match change:
        case MoveDueDay():
            known = next(each for each in case.forecast.loans if each.loan.id == change.loan_id)
            return moved_steps(case, known, change.to_day)
        case PostponeExpense():
            amount = _planned(case, change)
            return (number(change.day), amount), (number(change.to_day), -amount)
        case PayByCard():
            amount = _planned(case, change)
            return (number(change.day), amount), (number(change.leaves_on), -amount)
        case PayOnDay():
            due = _due(case, change)
            return (number(due.day), due.amount.minor), (number(change.day), -change.amount.minor)
        case SpendLess():
            rests = budget_rests(case).get(change.category_id, {})
            return saved_steps(case, rests, change.amount.minor)
        case PayMinimum():
            after = -(change.rest + change.cost).minor
            return (number(change.due), change.rest.minor), (number(change.next_due), after)
        case AskExtension():
            due = _due(case, change)
            after = -(due.amount + change.cost).minor
            return (
                (number(due.day), due.amount.minor),
                (number(due.day) + change.days, after),
            )
        case EarnMore():
            return ((number(change.by), change.amount.minor),)
        case _:
            return ()


def _planned(case: ShortMonth, change: PostponeExpense | PayByCard) -> int:
    if change.entry_id is not None:
        entry = next(each for each in case.snapshot.upcoming if each.id == change.entry_id)
        return -entry.amount.minor
    item = next(each for each in case.snapshot.recurring if each.id == change.recurring_id)
    return -item.amount.minor


def _due(case: ShortMonth, change: PayOnDay | AskExtension) -> Due:
    for due in case.loan_dues():
        if due.loan is not None and due.instalment is not None:
            found = (due.loan.id, due.instalment.number)
            if found == (change.loan_id, change.instalment_number):
                return due
    raise LookupError(change.loan_id)
