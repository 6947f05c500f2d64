"""Kind card_cycle: interest on the full amount of a card's bill (全额计息)."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from tests.reference.cases import Case, allowed, cases, minor
from tideover.engine.revolving import cycle_interest


def dated(rows: list[Case]) -> list[tuple[date, int]]:
    return [(date.fromisoformat(row["date"]), minor(row["amount"])) for row in rows]


@pytest.mark.parametrize("case", cases("card_cycle"))
def test_the_interest_of_a_bill_not_paid_in_full_is_right(case: Case) -> None:
    inputs = case["inputs"]
    found = cycle_interest(
        dated(inputs["postings"]),
        dated(inputs["payments"]),
        Fraction(inputs["daily_rate"]),
        date.fromisoformat(inputs["to_date"]),
        payment_day_counts=inputs["payment_day_counts"],
    )
    assert abs(found - minor(case["expected"]["interest"])) <= allowed(case)
