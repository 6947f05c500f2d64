"""Kinds irr and xirr: the rate at which money received and paid are worth the same."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from tests.reference.cases import Case, cases
from tideover.engine.rates_of_return import irr, xirr


def assert_close(found: Fraction | None, expected: str | None, tolerance: str) -> None:
    if expected is None:
        assert found is None
        return
    assert found is not None
    assert abs(found - Fraction(expected)) <= Fraction(tolerance)


@pytest.mark.parametrize("case", cases("irr"))
def test_the_rate_of_return_per_period_is_right(case: Case) -> None:
    found = irr([Fraction(flow) for flow in case["inputs"]["flows"]])
    expected, tolerance = case["expected"], case["tolerance"]
    assert_close(found, expected["irr"], tolerance.get("abs", "0.0000001"))
    if "irr_published" in expected:
        assert_close(found, expected["irr_published"], tolerance["published_abs"])


@pytest.mark.parametrize("case", cases("xirr"))
def test_the_rate_of_return_on_real_days_is_right(case: Case) -> None:
    flows = [
        (date.fromisoformat(flow["date"]), Fraction(flow["amount"]))
        for flow in case["inputs"]["flows"]
    ]
    expected, tolerance = case["expected"], case["tolerance"]
    assert_close(xirr(flows), expected["rate"], tolerance.get("abs", "0.0000001"))
    if "rate_published" in expected:
        assert_close(xirr(flows), expected["rate_published"], tolerance["published_abs"])
