"""Tiny households in which every division of the money was tried by another program."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

import pytest

from tests.reference.cases import Case, cases, money
from tideover.engine.optimal.allocation import (
    AllocatedDebt,
    Allocation,
    dearest_first_left,
    least_left,
)

if TYPE_CHECKING:
    from tideover.domain.money import Money


def debts_of(case: Case) -> list[AllocatedDebt]:
    """Return the debts of a case; one rate holds for every month."""
    months = case["inputs"]["months"]
    return [_debt(loan, months) for loan in case["inputs"]["loans"]]


def _debt(loan: dict[str, Any], months: int) -> AllocatedDebt:
    rates = loan.get("rates") or [loan["rate"]] * months
    return AllocatedDebt(
        balance=money(loan["balance"]),
        minimum=money(loan["minimum"]),
        late_fee=money(loan["late_fee"]),
        rates=tuple(Fraction(rate) for rate in rates),
        default_multiplier=Fraction(loan.get("default_multiplier", 1)),
    )


def budgets_of(case: Case) -> tuple[list[Money], Money]:
    """Return the budget of each month and the unit."""
    given = case["inputs"]
    return [money(budget) for budget in given["budget"]], money(given["unit"])


def is_near(found: Allocation | None, expected: str | None, case: Case) -> bool:
    """Whether what is left is what the case says, to its tolerance."""
    if found is None or expected is None:
        return found is None and expected is None
    return abs(found.left / 100 - Fraction(expected)) <= Fraction(case["tolerance"]["abs"])


@pytest.mark.parametrize("case", cases("optimal_allocation"))
def test_no_division_leaves_less(case: Case) -> None:
    budgets, unit = budgets_of(case)
    found = least_left(debts_of(case), budgets, unit)
    assert is_near(found, case["expected"]["optimum"], case)


@pytest.mark.parametrize("case", cases("optimal_allocation"))
def test_the_textbook_order_leaves_what_is_published(case: Case) -> None:
    budgets, unit = budgets_of(case)
    found = dearest_first_left(debts_of(case), budgets, unit)
    assert is_near(found, case["expected"]["avalanche_minimums"], case)
