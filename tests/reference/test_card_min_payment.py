"""Kind card_min_payment: paying the minimum or a fixed amount of a card's balance."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from tests.reference.cases import Case, allowed, cases, minor
from tideover.domain.money import Rounding, rounded
from tideover.engine.revolving import (
    CarriedBalance,
    Ending,
    FixedPayment,
    MinimumBase,
    MinimumPayment,
    MonthlyPayment,
    carry,
)

if TYPE_CHECKING:
    from tideover.engine.schedules.amortisation import Amount

ROUNDING = {"half_up_2": Rounding.HALF_UP, "none": None}


def paying(rule: Case) -> MonthlyPayment:
    if "fixed" in rule:
        return FixedPayment(minor(rule["fixed"]))
    return MinimumPayment(
        share=Fraction(rule["percent"]) / 100,
        base=MinimumBase(rule["base"]),
        plus_interest=rule["plus_interest"],
        floor=minor(rule["floor"]),
    )


def run(inputs: Case) -> CarriedBalance:
    return carry(
        minor(inputs["balance"]),
        Fraction(inputs["periodic_rate"]),
        paying(inputs["min"]),
        ROUNDING[inputs["rounding"]],
    )


def assert_amount(found: Amount, expected: str, case: Case) -> None:
    assert abs(rounded(Fraction(found)) - minor(expected)) <= allowed(case)


@pytest.mark.parametrize("case", cases("card_min_payment"))
def test_whether_the_minimum_ever_ends_is_told(case: Case) -> None:
    found = run(case["inputs"])
    assert found.ending.value == case["expected"]["outcome"]
    assert (found.ending is Ending.NEVER) == case["expected"]["never_ends"]
    for month, balance in case["expected"].get("balance_after", {}).items():
        assert_amount(found.balances[int(month) - 1], balance, case)


@pytest.mark.parametrize("case", cases("card_min_payment"))
def test_what_the_minimum_costs_until_it_ends_is_right(case: Case) -> None:
    found, expected = run(case["inputs"]), case["expected"]
    if expected["outcome"] != "paid":
        assert found.balances[-1] > 0
        return
    assert len(found.payments) == expected["months"]
    assert_amount(found.interest, expected["total_interest"], case)
    assert_amount(sum(found.payments), expected["total_paid"], case)
    assert_amount(found.payments[-1], expected["last_payment"], case)
    for payment, text in zip(found.payments, expected["first_payments"], strict=False):
        assert_amount(payment, text, case)
