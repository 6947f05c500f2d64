"""The rate at which money received and paid are worth the same."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tideover.engine.rates_of_return import irr, xirr

ACCURACY = Fraction(1, 10**12)


@given(
    rate=st.fractions(Fraction(-9, 10), Fraction(2), max_denominator=1000),
    payments=st.lists(st.integers(1, 10**9), min_size=1, max_size=36),
)
def test_the_rate_that_made_the_flows_is_found_again(rate: Fraction, payments: list[int]) -> None:
    worth = sum(paid / (1 + rate) ** number for number, paid in enumerate(payments, start=1))
    found = irr([worth, *(-paid for paid in payments)])
    assert found is not None
    assert abs(found - rate) <= ACCURACY


@settings(deadline=None)
@given(
    received=st.integers(1_000, 10**8),
    payments=st.lists(st.integers(1, 10**8), min_size=1, max_size=36),
    fee=st.integers(1, 900),
    number=st.integers(0, 36),
)
def test_a_fee_always_raises_the_rate_wherever_it_is_charged(
    received: int, payments: list[int], fee: int, number: int
) -> None:
    flows = [received, *(-paid for paid in payments)]
    dearer = list(flows)
    dearer[min(number, len(payments))] -= fee
    without, with_fee = irr(flows), irr(dearer)
    assert without is not None
    assert with_fee is not None
    # Beyond 1,000 % a period a fen moves the rate by less than the digits it is found to.
    assume(without < 10)
    assert with_fee > without


@pytest.mark.parametrize("flows", [[], [0, 0], [1, 2, 3], [-1, -2], [5]])
def test_flows_of_one_sign_have_no_rate(flows: list[int]) -> None:
    assert irr(flows) is None
    assert xirr([(date(2026, 1, day + 1), flow) for day, flow in enumerate(flows)]) is None


def test_a_loan_that_costs_nothing_has_a_rate_of_zero() -> None:
    assert irr([300, -100, -100, -100]) == 0


@pytest.mark.parametrize(
    ("flows", "rate"),
    [
        # numpy-financial, tests of irr: several changes of sign
        (["-100", "100", "0", "-7"], "-0.0833"),
        (["-100", "100", "0", "7"], "0.06206"),
        (["-5", "10.5", "1", "-8", "1"], "0.0886"),
        (["-1678.87", "771.96", "1814.05", "3520.30", "3552.95", "3584.99", "4789.91", "-1"],
         "1.00426"),
    ],
)  # fmt: skip
def test_of_several_rates_the_smallest_that_is_not_negative_is_told(
    flows: list[str], rate: str
) -> None:
    found = irr([Fraction(flow) for flow in flows])
    assert found is not None
    assert abs(found - Fraction(rate)) <= Fraction(5, 10**5)


def test_a_year_apart_the_dated_rate_is_the_plain_one() -> None:
    found = xirr([(date(2025, 3, 1), -1000), (date(2026, 3, 1), 1100)])
    assert found is not None
    assert abs(found - Fraction(1, 10)) <= ACCURACY


def test_the_order_of_dated_flows_does_not_matter() -> None:
    flows = [(date(2025, 3, 1), -1000), (date(2025, 9, 1), 300), (date(2026, 3, 1), 800)]
    assert xirr(flows) == xirr(flows[::-1])


def test_a_debt_to_be_doubled_in_a_week_has_its_monstrous_rate() -> None:
    found = xirr([(date(2026, 1, 1), 1000), (date(2026, 1, 8), -2000)])
    assert found is not None
    assert float(found) == pytest.approx(2 ** (365 / 7) - 1, rel=1e-9)


def test_a_fen_that_became_two_overnight_still_has_a_rate() -> None:
    found = xirr([(date(2026, 1, 1), 1), (date(2026, 1, 2), -2)])
    assert found is not None
    assert float(found) == pytest.approx(2.0**365, rel=1e-9)
