"""A due that is paid late on a path asks what the loan's own ledger would ask on that day."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.engine.loans import any_terms
from tideover.domain.money import Money
from tideover.engine.chance.late_costs import LONGEST_LATE, late_due
from tideover.engine.chance.paying import paid_in_order
from tideover.engine.dues import Due
from tideover.engine.ledger import new_ledger

if TYPE_CHECKING:
    from tideover.domain.loans import Terms
    from tideover.engine.debts import Debt


def debt_of(terms: Terms, number: int) -> Debt:
    debts = new_ledger(terms).debts
    return debts[number % len(debts)]


@settings(max_examples=200, deadline=None)
@given(terms=any_terms(), number=st.integers(0, 11), waited=st.integers(0, 40))
def test_what_a_late_due_asks_is_what_its_ledger_asks_on_each_day(
    terms: Terms, number: int, waited: int
) -> None:
    """The due may be overdue already on the first day: then penalty and fees stand in it."""
    rules = new_ledger(terms).rules
    debt = debt_of(terms, number)
    first = debt.due + timedelta(days=waited)
    debt.reach_alone(first, rules)
    due = Due(first, debt.due, Money(debt.left), "loan")
    found = late_due(due, debt_of(terms, number), rules)
    for late in range(LONGEST_LATE + 1):
        day = first + timedelta(days=late)
        fresh = debt_of(terms, number)
        fresh.reach_alone(first, rules)
        fresh.reach_alone(day, rules)
        assert found.asks_on(day.toordinal()) == fresh.left


@given(data=st.data(), few=st.sampled_from([0, 24]))
def test_late_dues_are_paid_oldest_first_and_a_loans_next_one_waits(
    data: st.DataObject, few: int
) -> None:
    """Whether the paths are many, and looked at together, or few, and looked at in turn."""
    count, paths = data.draw(st.integers(1, 12)), data.draw(st.integers(1, 4))
    asked = data.draw(st.lists(st.integers(1, 9), min_size=count, max_size=count))
    queues = data.draw(st.lists(st.integers(0, 3), min_size=count, max_size=count))
    # Between two incomes cash only falls.
    cash = [sorted(data.draw(rows(count, 40)), reverse=True) for _ in range(paths)]
    owed = [[data.draw(st.booleans()) for _ in range(count)] for _ in range(paths)]
    paid, spent = paid_in_order(
        np.array(owed), np.array([asked]), np.array(queues), np.array(cash), few
    )
    for path in range(paths):
        costs = 0
        waits: set[int] = set()
        for due in range(count):
            left = cash[path][due] - costs
            pays = owed[path][due] and asked[due] <= left and queues[due] not in waits
            assert paid[path, due] == pays
            if pays:
                costs += asked[due]
            elif owed[path][due]:
                waits.add(queues[due])
        assert spent[path] == costs


def rows(count: int, most: int) -> st.SearchStrategy[list[int]]:
    return st.lists(st.integers(0, most), min_size=count, max_size=count)
