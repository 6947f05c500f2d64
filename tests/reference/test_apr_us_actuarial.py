"""Kind apr_us_actuarial: the annual percentage rate of 12 CFR 1026, Appendix J."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from tests.reference.cases import Case, cases
from tideover.domain.dates import Month, months_after
from tideover.engine.apr_actuarial import (
    Days,
    Months,
    Semimonths,
    UnitPeriod,
    Weeks,
    actuarial_apr,
    unit_periods_between,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

FIRST_HALF = 15


def paid_on(first: date, step: Case, index: int) -> date:
    """Return the day of a payment so many steps after the first."""
    match step["unit"]:
        case "month":
            return months_after(first, index * step["k"])
        case "week":
            return first + timedelta(weeks=index * step["k"])
        case "day":
            return first + timedelta(days=index)
        case "semimonth":
            earlier, later = step.get("days", [1, 16])
            half = (first.day > FIRST_HALF) + index
            return (Month.of(first) + half // 2).day(later if half % 2 else earlier)
    pytest.fail(f"unknown step {step}")


def payments(inputs: Case) -> Iterator[tuple[date, Fraction]]:
    for stream in inputs["payment_streams"]:
        first = date.fromisoformat(stream["first_date"])
        for index in range(stream["count"]):
            yield paid_on(first, stream["step"], index), -Fraction(stream["amount"])


def advances(inputs: Case) -> list[tuple[date, Fraction]]:
    return [
        (date.fromisoformat(advance["date"]), Fraction(advance["amount"]))
        for advance in inputs["advances"]
    ]


def unit_of(inputs: Case) -> UnitPeriod:
    unit = inputs["unit_period"]
    match unit["unit"]:
        case "month":
            days = [
                date.fromisoformat(each["first_date"]).day for each in inputs["payment_streams"]
            ]
            return Months(unit["k"], due_day=max(days) if len(set(days)) == 1 else None)
        case "week":
            return Weeks(unit["k"])
        case "day":
            return Days()
        case "semimonth":
            return Semimonths()
    pytest.fail(f"unknown unit-period {unit}")


@pytest.mark.parametrize("case", cases("apr_us_actuarial"))
def test_the_rate_an_american_lender_must_disclose_is_right(case: Case) -> None:
    inputs, expected = case["inputs"], case["expected"]
    found = 100 * actuarial_apr([*advances(inputs), *payments(inputs)], unit_of(inputs))
    allowed = Fraction(case["tolerance"]["apr_percent_abs"])
    assert abs(found - Fraction(expected["apr_percent"])) <= allowed
    assert f"{float(found):.2f}" == expected["apr_percent_2dp"]


@pytest.mark.parametrize("case", cases("apr_us_actuarial"))
def test_the_odd_days_before_the_first_payment_are_counted_as_the_law_counts(case: Case) -> None:
    inputs, expected = case["inputs"], case["expected"]
    first = min(day for day, _ in advances(inputs))
    paid = min(day for day, _ in payments(inputs))
    whole, rest = unit_periods_between(first, paid, unit_of(inputs))
    assert whole == expected["first_payment_t"]
    assert rest == Fraction(expected["first_payment_f"])
