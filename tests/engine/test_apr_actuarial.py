"""The American annual percentage rate: examples of the regulation, and laws."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tideover.domain.dates import months_after
from tideover.domain.errors import InputError
from tideover.engine.apr_actuarial import (
    Days,
    Months,
    Semimonths,
    UnitPeriod,
    Weeks,
    WholeTerm,
    actuarial_apr,
    unit_periods_a_year,
    unit_periods_between,
)

Flow = tuple[date, Fraction | int]

UNITS = st.one_of(
    st.just(Days()),
    st.builds(Weeks, st.integers(1, 8)),
    st.just(Semimonths()),
    st.builds(Months, st.integers(1, 12)),
)


def monthly(first: date, count: int, amount: str, step: int = 1) -> list[Flow]:
    return [(months_after(first, step * index), -Fraction(amount)) for index in range(count)]


def weekly(first: date, count: int, amount: str, step: int = 1) -> list[Flow]:
    return [(first + timedelta(weeks=step * index), -Fraction(amount)) for index in range(count)]


@pytest.mark.parametrize(
    ("flows", "unit", "percent"),
    [
        pytest.param(
            [(date(1978, 2, 10), 6000), *monthly(date(1978, 4, 1), 36, "200")],
            Months(), "11.82", id="(c)(1)(ii)",
        ),
        pytest.param(
            [(date(1978, 3, 20), 500), *weekly(date(1978, 4, 21), 30, "17.60")],
            Weeks(), "14.96", id="(c)(1)(v)",
        ),
        pytest.param(
            [(date(1978, 3, 18), 400), (date(1978, 4, 20), Fraction("-39.50")),
             *weekly(date(1978, 5, 18), 11, "38.31", step=4)],
            Weeks(4), "28.50", id="(c)(2)(ii)",
        ),
        pytest.param(
            [(date(1978, 1, 10), 5000), (date(1978, 2, 10), -250),
             *monthly(date(1978, 3, 10), 22, "230"), (date(1980, 1, 10), -280)],
            Months(), "10.90", id="(c)(4)(i)",
        ),
        pytest.param(
            [(date(1978, 1, 3), 1000), (date(1978, 9, 15), -1080)],
            WholeTerm(days=255), "11.45", id="(c)(5)(i)",
        ),
    ],
)  # fmt: skip
def test_the_examples_of_the_regulation_come_out_as_printed(
    flows: list[Flow], unit: UnitPeriod, percent: str
) -> None:
    assert f"{float(100 * actuarial_apr(flows, unit)):.2f}" == percent


def test_payments_on_the_last_day_of_each_month_are_whole_months_apart() -> None:
    """Appendix J (b)(3)(iv)."""
    unit = Months(due_day=31)
    drawn_on = date(2026, 1, 31)
    ends = [months_after(drawn_on, index) for index in range(1, 14)]
    between = [unit_periods_between(drawn_on, day, unit) for day in ends]
    assert between == [(index, Fraction(0)) for index in range(1, 14)]


def test_a_broken_year_is_told_in_months_where_it_is_whole_months() -> None:
    """Appendix J (b)(5)(v)."""
    year = Months(12)
    assert unit_periods_between(date(2026, 1, 10), date(2027, 7, 10), year) == (1, Fraction(1, 2))
    assert unit_periods_between(date(2026, 6, 30), date(2027, 7, 10), year) == (
        1,
        Fraction(10, 365),
    )


def test_a_term_of_whole_months_is_a_unit_period_of_its_own() -> None:
    """Appendix J (b)(5)(vi): 3 % for three months are 12 % a year, whatever the days are."""
    flows: list[Flow] = [(date(2026, 1, 15), 10_000), (date(2026, 4, 15), -10_300)]
    assert actuarial_apr(flows, WholeTerm(days=90, months=3)) == Fraction(12, 100)


@pytest.mark.parametrize(
    "flows",
    [
        [],
        [(date(2026, 1, 1), 100)],
        [(date(2026, 1, 1), 100), (date(2026, 1, 1), -100)],
        [(date(2026, 1, 1), 100), (date(2026, 1, 2), -1)],
    ],
    ids=["nothing moves", "nothing is paid", "paid back at once", "all but lost in a day"],
)
def test_flows_that_have_no_rate_are_refused(flows: list[Flow]) -> None:
    with pytest.raises(InputError, match="flows_without_rate"):
        actuarial_apr(flows, Months())


def worth(flows: list[Flow], unit: UnitPeriod, apr: Fraction) -> float:
    first = min(day for day, _ in flows)
    rate = apr / unit_periods_a_year(unit)
    found = Fraction(0)
    for day, amount in flows:
        whole, rest = unit_periods_between(first, day, unit)
        found += amount / (1 + rest * rate) / (1 + rate) ** whole
    return float(found)


borrowed = st.integers(1_000, 10_000_000)


@st.composite
def loans(draw: st.DrawFn) -> list[Flow]:
    """At least what was received is paid back."""
    drawn_on = draw(st.dates(date(2000, 1, 1), date(2030, 12, 31)))
    principal = draw(borrowed)
    gaps = draw(st.lists(st.integers(1, 200), min_size=1, max_size=10))
    day, flows = drawn_on, [(drawn_on, Fraction(principal))]
    for gap in gaps:
        day += timedelta(days=gap)
        flows.append((day, -Fraction(draw(st.integers(principal // len(gaps) + 1, principal * 2)))))
    return list(flows)


@settings(deadline=None)
@given(loans(), UNITS)
def test_what_is_paid_is_worth_what_was_received_at_the_rate(
    flows: list[Flow], unit: UnitPeriod
) -> None:
    apr = actuarial_apr(flows, unit)
    moved = sum(abs(Fraction(amount)) for _, amount in flows)
    assert apr > 0
    if apr < 10:
        assert abs(worth(flows, unit, apr)) < moved * 1e-9


@settings(deadline=None)
@given(borrowed, st.integers(1, 60), UNITS)
def test_paying_back_exactly_what_was_received_is_a_rate_of_zero(
    principal: int, count: int, unit: UnitPeriod
) -> None:
    part = Fraction(principal, count)
    flows: list[Flow] = [(date(2026, 1, 31), principal)]
    flows += [(months_after(date(2026, 1, 31), index + 1), -part) for index in range(count)]
    assert actuarial_apr(flows, unit) == 0


@settings(deadline=None)
@given(loans(), st.integers(1, 10_000), UNITS)
def test_a_fee_never_lowers_the_rate(flows: list[Flow], fee: int, unit: UnitPeriod) -> None:
    (last, paid), before = flows[-1], flows[:-1]
    dearer = [*before, (last, paid - fee)]
    rate = actuarial_apr(flows, unit)
    # Beyond 1,000 % a year a cent moves the rate by less than the digits it is found to.
    assume(rate < 10)
    assert actuarial_apr(dearer, unit) >= rate
