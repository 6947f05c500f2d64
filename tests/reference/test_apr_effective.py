"""Kind apr_effective: the APRC of 2008/48/EC, Annex I, of flows at given parts of a year."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from tests.reference.cases import Case, cases
from tideover.engine.aprc import aprc

if TYPE_CHECKING:
    from collections.abc import Iterator


def timed(inputs: Case) -> Iterator[tuple[Fraction, Fraction]]:
    for flow in inputs["flows"]:
        step = Fraction(flow.get("step", "0"))
        for index in range(flow.get("count", 1)):
            yield Fraction(flow["t"]) + index * step, Fraction(flow["amount"])


@pytest.mark.parametrize("case", cases("apr_effective"))
def test_the_rate_a_european_lender_must_show_is_right(case: Case) -> None:
    found = 100 * aprc(list(timed(case["inputs"])))
    expected, tolerance = case["expected"], case["tolerance"]
    allowed = Fraction(tolerance["rate_percent_abs"])
    assert abs(found - Fraction(expected["rate_percent"])) <= allowed
    published = Fraction(expected["published_percent"])
    assert abs(found - published) <= Fraction(tolerance["published_abs"])
