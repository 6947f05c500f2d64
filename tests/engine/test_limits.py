"""Published limits, by the day of the contract and the kind of lender."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from tideover.domain.facts import NO_FACTS
from tideover.domain.loans import LenderKind
from tideover.domain.money import Money
from tideover.engine.disclosure import disclose
from tideover.engine.limits import RateLimit, limits_for, loan_prime_rate
from tideover.engine.presets import PRESETS, LoanPreset, preset_terms
from tideover.published.china import published_facts

FACTS = published_facts()


def limits(
    percent: int, agreed_on: date, lender_kind: LenderKind = LenderKind.BANK
) -> dict[str, RateLimit]:
    """Return the limits beside a loan that costs so many percent a year."""
    found = limits_for(Fraction(percent, 100), agreed_on, lender_kind, FACTS)
    return {limit.code: limit for limit in found}


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
    assert limits(0, agreed_on)["private_cap"].yearly == cap


def test_24_and_36_percent_and_four_times_the_prime_rate_stand_beside_every_loan() -> None:
    found = limits(30, date(2026, 1, 10))
    assert {code: limit.exceeded for code, limit in found.items()} == {
        "licensed_line": True,
        "private_line": False,
        "private_cap": True,
    }


def test_a_limit_that_was_not_made_for_a_lender_does_not_concern_its_loan() -> None:
    bank = limits(30, date(2026, 1, 10))
    assert bank["licensed_line"].concerns
    assert not bank["private_cap"].concerns
    friend = limits(30, date(2026, 1, 10), LenderKind.PERSON)
    assert friend["private_cap"].concerns
    assert not friend["licensed_line"].concerns


def test_the_old_36_percent_line_concerns_old_private_loans_only() -> None:
    old = limits(40, date(2019, 8, 30), LenderKind.PERSON)["private_line"]
    assert old.concerns
    new = limits(40, date(2021, 6, 1), LenderKind.PERSON)["private_line"]
    assert new.exceeded
    assert not new.in_force
    assert not new.concerns


def test_a_rate_on_the_limit_does_not_exceed_it() -> None:
    assert not limits(24, date(2026, 1, 1))["licensed_line"].exceeded


def test_a_consumer_finance_company_is_held_to_its_own_line_once_there_is_one() -> None:
    before = limits(21, date(2025, 6, 1), LenderKind.CONSUMER_FINANCE)
    after = limits(21, date(2026, 6, 1), LenderKind.CONSUMER_FINANCE)
    assert "consumer_finance_line" not in before
    assert after["consumer_finance_line"].concerns


def test_before_there_was_a_prime_rate_none_is_made_up() -> None:
    assert loan_prime_rate(date(2019, 8, 19), FACTS) is None
    assert "private_cap" not in limits(10, date(2019, 8, 19), LenderKind.PERSON)


def test_without_facts_no_limit_is_claimed() -> None:
    assert limits_for(Fraction(1), date(2026, 1, 1), LenderKind.BANK, NO_FACTS) == ()


@pytest.mark.parametrize("usual", PRESETS, ids=lambda usual: usual.code)
def test_the_usual_terms_of_a_well_known_loan_are_above_no_limit_of_its_own(
    usual: LoanPreset,
) -> None:
    drawn_on = date(2026, 1, 31)
    told = disclose(preset_terms(usual.code, Money(1_000_000), drawn_on))
    found = limits_for(told.nominal_yearly, drawn_on, usual.lender_kind, FACTS)
    assert not any(limit.concerns for limit in found)
