"""Other people's engines say the same: pyxirr and QuantLib, over generated contracts.

Neither is a judge by itself. pyxirr 0.10.8 takes interest out of a first payment made at the
start of its period, where none has accrued yet (its ppmt differs from that of every spreadsheet);
that one payment is left out. Both count in floating point, so agreement is to 1e-9 and the like.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
import pyxirr
import QuantLib as ql  # noqa: N813 - the name its documentation uses
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tideover.domain.agreements import DaysOff, InterestDays
from tideover.domain.dates import Shift, WorkingCalendar
from tideover.domain.day_counts import DayCount
from tideover.domain.loans import (
    EqualInstalmentTerms,
    EqualPrincipalTerms,
    FlatFeeTerms,
    InterestFirstTerms,
    Terms,
)
from tideover.domain.money import Money
from tideover.domain.rates import Rate
from tideover.engine import time_value
from tideover.engine.day_counts import year_fraction
from tideover.engine.rates_of_return import irr, xirr
from tideover.engine.schedules import amortisation, schedule
from tideover.engine.schedules.periods import agreed_dates

QUANTLIB_DAY_COUNTS = {
    DayCount.ACTUAL_360: ql.Actual360(),
    DayCount.ACTUAL_365: ql.Actual365Fixed(),
    DayCount.ACTUAL_ACTUAL: ql.ActualActual(ql.ActualActual.ISDA),
    DayCount.THIRTY_360: ql.Thirty360(ql.Thirty360.BondBasis),
    DayCount.THIRTY_E_360: ql.Thirty360(ql.Thirty360.EurobondBasis),
}
PYXIRR_DAY_COUNTS = {
    DayCount.ACTUAL_360: pyxirr.DayCount.ACT_360,
    DayCount.ACTUAL_365: pyxirr.DayCount.ACT_365F,
    DayCount.ACTUAL_ACTUAL: pyxirr.DayCount.ACT_ACT_ISDA,
    DayCount.THIRTY_E_360: pyxirr.DayCount.THIRTY_E_360,
}

rates = st.fractions(Fraction(1, 10_000), Fraction(1, 20), max_denominator=10_000)
counts = st.integers(1, 120)
principals = st.integers(1_000, 10**8)


def quantlib_day(day: date) -> ql.Date:
    return ql.Date(day.day, day.month, day.year)


@st.composite
def monthly_terms(draw: st.DrawFn) -> Terms:
    kind = draw(
        st.sampled_from(
            [EqualInstalmentTerms, EqualPrincipalTerms, InterestFirstTerms, FlatFeeTerms]
        )
    )
    terms: Terms = kind(
        principal=Money(draw(st.integers(10_000, 10**8))),
        drawn_on=draw(st.dates(date(2020, 1, 1), date(2030, 12, 31))),
        rate=Rate(draw(st.decimals(Decimal("0.001"), Decimal("0.36"), places=4))),
        periods=draw(st.integers(1, 60)),
        due_day=draw(st.integers(1, 31)),
        interest_days=draw(st.sampled_from(InterestDays)),
    )
    return terms


def dated_flows(terms: Terms) -> list[tuple[date, int]]:
    rows = schedule(terms)
    return [
        (terms.drawn_on, -terms.principal.minor),
        *((row.due, row.payment.minor) for row in rows),
    ]


def quantlib_leg(flows: list[tuple[date, int]]) -> ql.Leg:
    return ql.Leg([ql.SimpleCashFlow(float(amount), quantlib_day(day)) for day, amount in flows])


@settings(deadline=None)
@given(
    st.dates(date(1970, 1, 1), date(2150, 12, 31)),
    st.integers(0, 15_000),
    st.sampled_from(DayCount),
)
def test_parts_of_a_year_are_those_of_quantlib_and_pyxirr(
    start: date, days: int, convention: DayCount
) -> None:
    end = start + timedelta(days=days)
    found = float(year_fraction(start, end, convention))
    quantlib = QUANTLIB_DAY_COUNTS[convention]
    assert found == pytest.approx(
        quantlib.yearFraction(quantlib_day(start), quantlib_day(end)), abs=1e-12
    )
    if convention in PYXIRR_DAY_COUNTS:
        theirs = pyxirr.year_fraction(start, end, PYXIRR_DAY_COUNTS[convention])
        assert found == pytest.approx(theirs, abs=1e-12)


QUANTLIB_SHIFTS = {
    Shift.NONE: ql.Unadjusted,
    Shift.EARLIER: ql.Preceding,
    Shift.LATER: ql.Following,
    Shift.LATER_IN_MONTH: ql.ModifiedFollowing,
}


@settings(deadline=None)
@given(
    st.dates(date(2024, 1, 1), date(2026, 6, 30)),
    st.integers(2, 24),
    st.integers(1, 31),
    st.sampled_from([each for each in InterestDays if each.day_count]),
    st.sampled_from(Shift),
    st.booleans(),
)
def test_moved_payments_and_their_interest_are_those_of_quantlib(  # noqa: PLR0917
    drawn_on: date, periods: int, due_day: int, counted: InterestDays, shift: Shift, follows: bool
) -> None:
    off = frozenset(date(year, 10, day) for year in range(2024, 2030) for day in range(1, 8))
    terms = InterestFirstTerms(
        principal=Money(10**9),
        drawn_on=drawn_on,
        rate=Rate(Decimal("0.0435")),
        periods=periods,
        due_day=due_day,
        interest_days=counted,
        days_off=DaysOff(shift, follows, WorkingCalendar(holidays=off)),
    )
    agreed = agreed_dates(terms)
    calendar = ql.BespokeCalendar("test")
    for weekday in (ql.Saturday, ql.Sunday):
        calendar.addWeekend(weekday)
    for day in off:
        calendar.addHoliday(quantlib_day(day))
    assume(
        all(
            calendar.adjust(quantlib_day(day), QUANTLIB_SHIFTS[shift]) > quantlib_day(drawn_on)
            for day in agreed
        )
    )
    accrual = QUANTLIB_SHIFTS[shift] if follows else ql.Unadjusted
    ends = [calendar.adjust(quantlib_day(day), accrual) for day in agreed]
    dates = [quantlib_day(drawn_on), *ends]
    assert counted.day_count is not None
    leg = ql.FixedRateLeg(
        ql.Schedule(dates, calendar, ql.Unadjusted),
        QUANTLIB_DAY_COUNTS[counted.day_count],
        [float(terms.principal.minor)],
        [0.0435],
        QUANTLIB_SHIFTS[shift],
        paymentCalendar=calendar,
    )
    for row, flow in zip(schedule(terms), leg, strict=True):
        assert quantlib_day(row.due) == flow.date()
        assert row.interest.minor == pytest.approx(flow.amount(), abs=0.51)


@settings(deadline=None)
@given(monthly_terms())
def test_the_monthly_rate_of_a_loan_is_that_of_pyxirr(terms: Terms) -> None:
    flows = [amount for _, amount in dated_flows(terms)]
    found = irr(flows)
    assert found is not None
    assert float(found) == pytest.approx(pyxirr.irr([float(flow) for flow in flows]), abs=1e-9)


@settings(deadline=None)
@given(monthly_terms())
def test_the_dated_rate_of_a_loan_is_that_of_pyxirr_and_quantlib(terms: Terms) -> None:
    flows = dated_flows(terms)
    found = xirr(flows)
    assert found is not None
    days = [day for day, _ in flows]
    theirs = pyxirr.xirr(days, [float(amount) for _, amount in flows])
    assert float(found) == pytest.approx(theirs, rel=1e-8, abs=1e-8)
    worth = ql.CashFlows.npv(
        quantlib_leg(flows[1:]),
        ql.InterestRate(float(found), ql.Actual365Fixed(), ql.Compounded, ql.Annual),
        False,
        quantlib_day(terms.drawn_on),
    )
    assert worth == pytest.approx(terms.principal.minor, rel=1e-9)


@settings(deadline=None)
@given(principals, counts, rates)
def test_unrounded_instalments_are_worth_the_principal_to_quantlib(
    principal: int, count: int, rate: Fraction
) -> None:
    payment = amortisation.level_payment(principal, rate, count, None)
    parts = amortisation.equal_instalment(principal, [rate] * count, payment, None)
    start = ql.Date(1, 1, 2026)
    leg = ql.Leg(
        [
            ql.SimpleCashFlow(float(part.payment), start + ql.Period(number, ql.Months))
            for number, part in enumerate(parts, start=1)
        ]
    )
    by_month = ql.InterestRate(
        float(12 * rate), ql.Thirty360(ql.Thirty360.BondBasis), ql.Compounded, ql.Monthly
    )
    worth = ql.CashFlows.npv(leg, by_month, False, start)
    assert worth == pytest.approx(principal, rel=1e-9)


@settings(deadline=None)
@given(rates, counts, principals, st.integers(0, 10**7), st.booleans())
def test_the_time_value_of_money_is_that_of_pyxirr(
    rate: Fraction, count: int, present: int, future: int, at_start: bool
) -> None:
    payment = time_value.level_payment(rate, count, present, future, at_start=at_start)
    found = [
        payment,
        time_value.future_value(rate, count, payment, present, at_start=at_start),
        time_value.present_value(rate, count, payment, future, at_start=at_start),
        time_value.periods_needed(rate, payment, present, future, at_start=at_start),
    ]
    i, pmt = float(rate), float(payment)
    theirs = [
        pyxirr.pmt(i, count, present, future, pmt_at_beginning=at_start),
        pyxirr.fv(i, count, pmt, present, pmt_at_beginning=at_start),
        pyxirr.pv(i, count, pmt, future, pmt_at_beginning=at_start),
        pyxirr.nper(i, pmt, present, future, pmt_at_beginning=at_start),
    ]
    amounts, periods = [float(each) for each in found[:-1]], float(found[-1])
    assert amounts == pytest.approx(theirs[:-1], rel=1e-9, abs=1e-8 * (present + future))
    assert periods == pytest.approx(theirs[-1], rel=1e-6)


@settings(deadline=None)
@given(rates, st.integers(2, 120), principals, st.integers(1, 120), st.booleans())
def test_interest_and_principal_of_a_payment_are_those_of_pyxirr(
    rate: Fraction, count: int, present: int, number: int, at_start: bool
) -> None:
    assume(number <= count and (number > 1 or not at_start))
    i = float(rate)
    found = [
        time_value.interest_part(rate, number, count, present, at_start=at_start),
        time_value.principal_part(rate, number, count, present, at_start=at_start),
    ]
    theirs = [
        pyxirr.ipmt(i, number, count, present, pmt_at_beginning=at_start),
        pyxirr.ppmt(i, number, count, present, pmt_at_beginning=at_start),
    ]
    assert [float(each) for each in found] == pytest.approx(theirs, rel=1e-7, abs=1e-5)


@settings(deadline=None)
@given(rates, counts, principals)
def test_the_searched_rate_is_that_of_pyxirr(rate: Fraction, count: int, present: int) -> None:
    payment = time_value.level_payment(rate, count, present)
    found = time_value.rate_needed(count, payment, present)
    theirs = pyxirr.rate(count, float(payment), present)
    assert float(found) == pytest.approx(theirs, rel=1e-6, abs=1e-9)
