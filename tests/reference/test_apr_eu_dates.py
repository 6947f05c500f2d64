"""Kind apr_eu_dates: the APRC of 2008/48/EC, Annex I, of flows on real dates."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from tests.reference.cases import Case, cases
from tideover.domain.dates import months_after
from tideover.engine.aprc import Counting, aprc_of_dates, years_between

if TYPE_CHECKING:
    from collections.abc import Iterator


def dated(inputs: Case) -> Iterator[tuple[date, Fraction]]:
    for flow in inputs["flows"]:
        first = date.fromisoformat(flow.get("first_date") or flow["date"])
        for index in range(flow.get("count", 1)):
            day = months_after(first, index * flow.get("every_months", 0))
            yield day, Fraction(flow["amount"])


@pytest.mark.parametrize("case", cases("apr_eu_dates"))
def test_the_european_rate_of_real_dates_is_right(case: Case) -> None:
    counting = Counting(case["inputs"]["period"])
    found = 100 * aprc_of_dates(list(dated(case["inputs"])), counting)
    expected, tolerance = case["expected"], case["tolerance"]
    allowed = Fraction(tolerance["rate_percent_abs"])
    assert abs(found - Fraction(expected["rate_percent"])) <= allowed
    if "published_percent" in expected:
        published = Fraction(expected["published_percent"])
        assert abs(found - published) <= Fraction(tolerance["published_abs"])


@pytest.mark.parametrize("case", cases("apr_eu_dates"))
def test_the_time_to_the_first_payment_is_counted_as_the_directive_counts(case: Case) -> None:
    flows = list(dated(case["inputs"]))
    first = min(day for day, amount in flows if amount > 0)
    paid = min(day for day, amount in flows if amount < 0 and day > first)
    found = years_between(first, paid, Counting(case["inputs"]["period"]))
    assert found == Fraction(case["expected"]["t_first_payment"])
