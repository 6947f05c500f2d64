"""How a principal is repaid: a wrong fen here is a wrong fen in every plan."""

from __future__ import annotations

from fractions import Fraction
from itertools import islice, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tideover.domain.errors import InputError
from tideover.domain.money import Rounding
from tideover.engine.schedules import amortisation

HALF_UP = Rounding.HALF_UP
PRINCIPALS = st.integers(1, 100_000_000)
RATES = st.fractions(0, Fraction(3, 100), max_denominator=100_000)
PERIODS = st.integers(1, 60)


def test_a_payment_without_rounding_repays_exactly() -> None:
    rate = Fraction(1, 100)
    payment = amortisation.level_payment(100_000, rate, 12, None)
    parts = list(amortisation.equal_instalment(100_000, [rate] * 12, payment, None))
    assert parts[-1].payment == payment
    assert parts[-1].balance == 0


def test_a_fixed_payment_below_the_interest_is_refused_because_it_never_ends() -> None:
    with pytest.raises(InputError, match="payment_never_repays"):
        list(amortisation.until_paid(1_000_000, Fraction(1, 100), 10_000, HALF_UP))


def test_a_fixed_payment_just_above_the_interest_ends_at_last() -> None:
    parts = amortisation.until_paid(1_000_000, Fraction(1, 100), 10_001, HALF_UP)
    balances = [part.balance for part in islice(parts, 100)]
    assert all(after < before for before, after in pairwise(balances))


def test_a_stated_payment_below_the_interest_does_not_grow_the_debt() -> None:
    parts = list(amortisation.equal_instalment(10_000, [Fraction(1, 10)] * 3, 500, HALF_UP))
    assert [part.principal for part in parts] == [0, 0, 10_000]
    assert parts[0].payment == 1_000


@given(principal=PRINCIPALS, rate=RATES, periods=PERIODS)
def test_the_last_level_payment_differs_by_no_more_than_the_rounding_explains(
    principal: int, rate: Fraction, periods: int
) -> None:
    payment = amortisation.level_payment(principal, rate, periods, HALF_UP)
    parts = list(amortisation.equal_instalment(principal, [rate] * periods, payment, HALF_UP))
    growth = (1 + rate) ** periods
    grown = (growth - 1) / rate if rate else Fraction(periods)
    assert abs(Fraction(parts[-1].payment - payment)) <= grown + 1


@given(principal=PRINCIPALS, rate=RATES, periods=PERIODS)
def test_a_flat_loan_charges_the_same_every_period(
    principal: int, rate: Fraction, periods: int
) -> None:
    parts = list(amortisation.flat(principal, [rate] * periods, HALF_UP))
    assert len({part.interest for part in parts}) == 1
    assert sum(part.principal for part in parts) == principal
