"""The European annual percentage rate of charge: how it counts time, and laws."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tideover.domain.errors import InputError
from tideover.engine.aprc import Counting, aprc, aprc_of_dates, years_between

Timed = tuple[Fraction, Fraction]


def test_a_year_after_is_one_however_it_is_counted() -> None:
    start = date(2027, 3, 1)
    after = date(2028, 3, 1)
    assert years_between(start, after, Counting.MONTHS) == 1
    assert years_between(start, after, Counting.YEARS) == 1
    # 366 days are 52 weeks and two days, of a year that ends on 3 March 2027.
    assert years_between(start, after, Counting.WEEKS) == 1 + Fraction(2, 365)


def test_the_odd_days_are_parts_of_a_leap_year_where_they_end_one() -> None:
    """Annex I, remark (c): the year that ends where the whole months began has 29 February."""
    assert years_between(date(2028, 3, 10), date(2028, 4, 15), Counting.MONTHS) == Fraction(
        1, 12
    ) + Fraction(5, 366)
    assert years_between(date(2027, 3, 10), date(2027, 4, 15), Counting.MONTHS) == Fraction(
        1, 12
    ) + Fraction(5, 365)


@settings(deadline=None)
@given(
    st.dates(date(2000, 1, 1), date(2040, 1, 1)),
    st.integers(0, 4000),
    st.integers(0, 40),
    st.sampled_from(Counting),
)
def test_a_later_day_is_never_counted_as_much_earlier(
    first: date, days: int, more: int, counting: Counting
) -> None:
    """Months are equal and days are not, so a day may count back by up to three days' worth."""
    earlier, later = first + timedelta(days=days), first + timedelta(days=days + more)
    gained = years_between(first, later, counting) - years_between(first, earlier, counting)
    assert gained >= -Fraction(3, 365)
    # 52 weeks are a day or two short of a year, so weeks drift by that much every year.
    years = Fraction(days + more) / Fraction(365.25)
    drift = years_between(first, later, counting) - years
    assert abs(drift) <= (3 + Fraction(3, 2) * years) / 365


@pytest.mark.parametrize("amounts", [[], [100], [100, 50], [-100, -20]])
def test_flows_that_have_no_rate_are_refused(amounts: list[int]) -> None:
    with pytest.raises(InputError, match="flows_without_rate"):
        aprc(list(enumerate(amounts)))
    with pytest.raises(InputError, match="flows_without_rate"):
        aprc_of_dates([(date(2026, 1, 1 + day), amount) for day, amount in enumerate(amounts)])


@st.composite
def loans(draw: st.DrawFn) -> list[Timed]:
    principal = Fraction(draw(st.integers(1_000, 10_000_000)))
    gaps = draw(st.lists(st.integers(1, 400), min_size=1, max_size=12))
    moment, flows = Fraction(0), [(Fraction(0), principal)]
    for gap in gaps:
        moment += Fraction(gap, draw(st.sampled_from([12, 52, 365, 366])))
        flows.append((moment, Fraction(-draw(st.integers(1, 2 * int(principal))))))
    return flows


@settings(deadline=None)
@given(loans())
def test_what_is_paid_is_worth_what_was_received_at_the_rate(flows: list[Timed]) -> None:
    rate = aprc(flows)
    if not -Fraction(1, 2) < rate < 10:
        return
    worth = sum(float(amount) * (1 + float(rate)) ** -float(moment) for moment, amount in flows)
    assert abs(worth) < 1e-6 * sum(abs(float(amount)) for _, amount in flows)


@settings(deadline=None)
@given(st.integers(1_000, 10**7), st.lists(st.integers(1, 500), min_size=1, max_size=24))
def test_paying_back_exactly_what_was_received_is_a_rate_of_zero(
    principal: int, moments: list[int]
) -> None:
    part = -Fraction(principal, len(moments))
    assert aprc([(0, principal), *((Fraction(day, 365), part) for day in moments)]) == 0


@settings(deadline=None)
@given(loans(), st.integers(1, 10_000))
def test_a_fee_never_lowers_the_rate(flows: list[Timed], fee: int) -> None:
    kept_back = [(moment, amount) for moment, amount in flows]
    moment, amount = kept_back[-1]
    kept_back[-1] = (moment, amount - fee)
    assert aprc(kept_back) >= aprc(flows)


@settings(deadline=None)
@given(loans(), st.integers(1, 999))
def test_a_fee_kept_back_costs_as_much_as_one_that_was_never_received(
    flows: list[Timed], fee: int
) -> None:
    (start, principal), *payments = flows
    kept_back = [(start, principal), (start, Fraction(-fee)), *payments]
    assert aprc(kept_back) == aprc([(start, principal - fee), *payments])
