"""Reference family payoff_strategy: several debts paid from one budget."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from tests.reference.cases import Case, allowed, cases, minor, money
from tideover.domain.money import Rounding
from tideover.engine.strategies import Debt, DebtsPayoff, Promotion, Strategy, payoff_debts

STRATEGIES = {
    "minimums": Strategy.MINIMUM,
    "snowball": Strategy.SNOWBALL,
    "avalanche": Strategy.AVALANCHE,
}
ROUNDINGS = {"half_up_2": Rounding.HALF_UP, "none": None}


def fraction(percent: str) -> Fraction:
    return Fraction(Decimal(percent)) / 100


def debt(given: dict[str, Any]) -> Debt:
    promo = given.get("promo")
    return Debt(
        name=given["id"],
        balance=money(given["balance"]),
        minimum=money(given["minimum"]),
        yearly=fraction(given["apr"]),
        promotion=Promotion(fraction(promo["apr"]), promo["months"]) if promo else None,
    )


def paid_off(case: Case) -> DebtsPayoff:
    inputs = case["inputs"]
    return payoff_debts(
        [debt(given) for given in inputs["debts"]],
        money(inputs["extra"]),
        STRATEGIES[inputs["strategy"]],
        ROUNDINGS[inputs["rounding"]],
    )


@pytest.mark.parametrize("case", cases("payoff_strategy"))
def test_debts_are_paid_off_as_published(case: Case) -> None:
    expected = case["expected"]
    found = paid_off(case)
    assert found.never_ends == expected["never_ends"]
    if expected["never_ends"]:
        return
    assert found.months == expected["months"]
    assert dict(found.paid_off_month) == expected["paid_off_month"]
    assert abs(found.total_interest.minor - minor(expected["total_interest"])) <= allowed(case)
    assert abs(found.total_paid.minor - minor(expected["total_paid"])) <= allowed(case)
    if "order" in expected:
        assert list(found.order) == expected["order"]
