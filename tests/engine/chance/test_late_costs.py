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
from tideover.engine.chance.late_months import paid_in_order
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


@given(data=st.data())
def test_late_dues_are_paid_oldest_first_and_a_loans_next_one_waits(data: st.DataObject) -> None:
    count, paths = data.draw(st.integers(1, 12)), data.draw(st.integers(1, 4))
    asked = data.draw(st.lists(st.integers(1, 9), min_size=count, max_size=count))
    queues = data.draw(st.lists(st.integers(0, 3), min_size=count, max_size=count))
    cash = data.draw(st.lists(st.integers(0, 40), min_size=paths, max_size=paths))
    owed = [[data.draw(st.booleans()) for _ in range(paths)] for _ in range(count)]
    paid = paid_in_order(np.array(owed), np.array(asked), np.array(queues), np.array(cash))
    for path in range(paths):
        left = cash[path]
        waits: set[int] = set()
        for place in range(count):
            pays = owed[place][path] and asked[place] <= left and queues[place] not in waits
            assert paid[place, path] == pays
            if pays:
                left -= asked[place]
            elif owed[place][path]:
                waits.add(queues[place])
