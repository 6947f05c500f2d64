"""Published limits, by the day of the contract."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from itertools import pairwise

import pytest

from tideover.engine.limits import (
    LOAN_PRIME_RATES,
    PUBLISHED_LIMITS,
    limits_for,
    loan_prime_rate,
)


@pytest.mark.parametrize(
    ("agreed_on", "cap"),
    [
        (date(2020, 8, 20), Fraction(1540, 10_000)),
        (date(2024, 10, 20), Fraction(1340, 10_000)),
        (date(2024, 10, 21), Fraction(1240, 10_000)),
        (date(2025, 12, 1), Fraction(1200, 10_000)),
    ],
)
def test_the_private_cap_follows_the_prime_rate_of_the_day(agreed_on: date, cap: Fraction) -> None:
    (limit,) = (found for found in limits_for(Fraction(0), agreed_on) if found.code == "4lpr")
    assert limit.yearly == cap


def test_the_old_36_percent_line_is_shown_for_old_private_loans_only() -> None:
    codes_2019 = {limit.code for limit in limits_for(Fraction(0), date(2019, 6, 1))}
    codes_2021 = {limit.code for limit in limits_for(Fraction(0), date(2021, 6, 1))}
    assert "36" in codes_2019
    assert "36" not in codes_2021


def test_a_rate_on_the_limit_does_not_exceed_it() -> None:
    (limit,) = (
        found for found in limits_for(Fraction(24, 100), date(2026, 1, 1)) if found.code == "24"
    )
    assert not limit.exceeded


def test_before_there_was_a_prime_rate_none_is_made_up() -> None:
    assert loan_prime_rate(date(2019, 8, 19)) is None


def test_every_fact_names_its_source_and_the_rates_stand_in_order() -> None:
    assert all(limit.source for limit in PUBLISHED_LIMITS)
    assert all(one.since < two.since for one, two in pairwise(LOAN_PRIME_RATES))
