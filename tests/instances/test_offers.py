"""Which offers to take, where every choice was tried by another program."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

import pytest

from tests.instances.instances import MILLIONTHS_A_YEAR, instances
from tideover.domain.money import rounded
from tideover.engine.optimal.offers import Way, cheapest_choice

if TYPE_CHECKING:
    from tests.instances.instances import Instance


def way(balance: int, rate: Fraction, periods: int, payment: int, setup_fee: int) -> Way:
    """Return equal instalments with interest rounded every month; the last one clears the loan."""
    payments, interest_paid, owed = [], 0, balance
    for number in range(1, periods + 1):
        interest = rounded(owed * rate)
        paid = owed + interest if number == periods else min(payment, owed + interest)
        owed += interest - paid
        interest_paid += interest
        payments.append(paid)
    payments[0] += setup_fee
    return Way(tuple(payments), interest_paid + setup_fee)


def ways_of(loan: dict[str, Any]) -> list[Way]:
    """Return the contract and the offers of a loan."""
    rate = Fraction(loan["annual_ppm"], MILLIONTHS_A_YEAR)
    kept = way(loan["B0"], rate, loan["n"], loan["pay"], 0)
    offered = [
        way(
            loan["B0"],
            Fraction(offer["annual_ppm"], MILLIONTHS_A_YEAR),
            offer["n"],
            level(loan["B0"], Fraction(offer["annual_ppm"], MILLIONTHS_A_YEAR), offer["n"]),
            offer["setup_fee"],
        )
        for offer in loan["offers"]
    ]
    return [kept, *offered]


def level(balance: int, rate: Fraction, periods: int) -> int:
    """Return the level payment, rounded up."""
    if not rate:
        return -(-balance // periods)
    exact = balance * rate / (1 - (1 + rate) ** -periods)
    return -int(-exact // 1)


@pytest.mark.parametrize("instance", instances("restructure_choice"))
def test_the_choice_is_the_best_of_all(instance: Instance) -> None:
    found = cheapest_choice(
        [ways_of(loan) for loan in instance["loans"]],
        instance["net_income_before_debt"],
        instance["cash0"],
        instance["buffer"],
    )
    assert found is not None
    assert found.cost == instance["expected"]["optimal_cost"]
    assert list(found.ways) == instance["expected"]["choice"]
