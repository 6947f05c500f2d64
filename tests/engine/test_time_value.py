"""The time value of money: whichever number is missing, the other four give it back."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tideover.domain.errors import InputError
from tideover.engine import time_value
from tideover.engine.schedules import amortisation

ACCURACY = Fraction(1, 10**9)

rates = st.fractions(Fraction(0), Fraction(1, 5), max_denominator=10_000)
counts = st.integers(1, 120)
amounts = st.integers(-(10**8), 10**8)
starts = st.booleans()


@settings(deadline=None)
@given(rates, counts, amounts, amounts, starts)
def test_the_payment_leads_to_the_wanted_end(
    rate: Fraction, count: int, present: int, future: int, at_start: bool
) -> None:
    payment = time_value.level_payment(rate, count, present, future, at_start=at_start)
    found = time_value.future_value(rate, count, payment, present, at_start=at_start)
    assert found == future


@settings(deadline=None)
@given(rates, counts, amounts, amounts, starts)
def test_the_end_leads_back_to_the_beginning(
    rate: Fraction, count: int, payment: int, present: int, at_start: bool
) -> None:
    future = time_value.future_value(rate, count, payment, present, at_start=at_start)
    found = time_value.present_value(rate, count, payment, future, at_start=at_start)
    assert found == present


@settings(deadline=None)
@given(rates, counts, st.integers(1, 10**8), starts)
def test_the_number_of_payments_is_found_again(
    rate: Fraction, count: int, present: int, at_start: bool
) -> None:
    payment = time_value.level_payment(rate, count, present, at_start=at_start)
    found = time_value.periods_needed(rate, payment, present, at_start=at_start)
    assert abs(found - count) <= ACCURACY


@settings(deadline=None)
@given(rates, st.fractions(1, 120, max_denominator=12), st.integers(1, 10**8), starts)
def test_the_rate_is_found_again_even_for_a_broken_number_of_periods(
    rate: Fraction, count: Fraction, present: int, at_start: bool
) -> None:
    assume(count > 1)
    payment = time_value.level_payment(rate, count, present, at_start=at_start)
    found = time_value.rate_needed(count, payment, present, at_start=at_start)
    assert abs(found - rate) <= ACCURACY


@settings(deadline=None)
@given(
    st.fractions(Fraction(0), Fraction(1), max_denominator=1000),
    st.sampled_from([1, 2, 4, 12, 26, 52, 360, 365, None]),
    st.sampled_from([1, 2, 4, 12, 26, 52, 365]),
)
def test_a_nominal_rate_survives_compounding_there_and_back(
    nominal: Fraction, compounding: int | None, payments: int
) -> None:
    per_period = time_value.rate_per_period(nominal, compounding, payments)
    assert abs(time_value.nominal_rate(per_period, compounding, payments) - nominal) <= ACCURACY


@settings(deadline=None)
@given(rates, st.integers(2, 60), amounts, amounts, starts)
def test_the_parts_of_all_payments_add_up(
    rate: Fraction, count: int, present: int, future: int, at_start: bool
) -> None:
    payment = time_value.level_payment(rate, count, present, future, at_start=at_start)
    numbers = range(1, count + 1)
    interest = [
        time_value.interest_part(rate, number, count, present, future, at_start=at_start)
        for number in numbers
    ]
    principal = [
        time_value.principal_part(rate, number, count, present, future, at_start=at_start)
        for number in numbers
    ]
    assert {a + b for a, b in zip(interest, principal, strict=True)} == {payment}
    whole = time_value.cumulative_interest(rate, numbers, count, present, future, at_start=at_start)
    assert whole == sum(interest)
    if not at_start:
        assert sum(principal) == -(present + future)


@settings(deadline=None)
@given(counts, st.integers(1, 10**8), starts)
def test_without_interest_nothing_but_the_principal_is_paid(
    count: int, present: int, at_start: bool
) -> None:
    payment = time_value.level_payment(0, count, present, at_start=at_start)
    assert count * payment == -present
    numbers = range(1, count + 1)
    assert time_value.cumulative_interest(0, numbers, count, present, at_start=at_start) == 0
    if count > 1 or not at_start:
        assert time_value.rate_needed(count, payment, present, at_start=at_start) == 0


@settings(deadline=None)
@given(rates, counts, st.integers(1, 10**8))
def test_the_payment_is_that_of_the_loan_schedules(
    rate: Fraction, count: int, principal: int
) -> None:
    lender = amortisation.level_payment(principal, rate, count, None)
    assert time_value.level_payment(rate, count, principal) == -lender


def test_a_payment_below_the_interest_never_repays() -> None:
    with pytest.raises(InputError, match="payment_never_repays"):
        time_value.periods_needed(Fraction(1, 100), -100, 10_000)
    with pytest.raises(InputError, match="payment_never_repays"):
        time_value.periods_needed(0, 0, 10_000)


@pytest.mark.parametrize("count", [0, -1, time_value.MOST_PERIODS + 1])
def test_an_impossible_number_of_periods_is_refused(count: int) -> None:
    with pytest.raises(InputError, match="periods_out_of_range"):
        time_value.level_payment(Fraction(1, 100), count, 1000)


@pytest.mark.parametrize("number", [0, 13])
def test_a_payment_that_does_not_exist_has_no_parts(number: int) -> None:
    with pytest.raises(InputError, match="periods_out_of_range"):
        time_value.interest_part(Fraction(1, 100), number, 12, 1000)


def test_a_loss_of_everything_is_no_rate() -> None:
    with pytest.raises(InputError, match="rate_negative"):
        time_value.future_value(-1, 12, 100, 0)


def test_money_that_only_comes_in_has_no_rate() -> None:
    with pytest.raises(InputError, match="flows_without_rate"):
        time_value.rate_needed(12, 100, 1000, 50)
