"""Kind day_count: the part of a year between two days."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from tests.reference.cases import Case, cases
from tideover.domain.day_counts import DayCount
from tideover.engine.day_counts import year_fraction


@pytest.mark.parametrize("case", cases("day_count"))
def test_the_part_of_a_year_is_exact(case: Case) -> None:
    inputs = case["inputs"]
    start, end = date.fromisoformat(inputs["start"]), date.fromisoformat(inputs["end"])
    found = year_fraction(start, end, DayCount(inputs["convention"]))
    assert found == Fraction(case["expected"]["fraction"])
