"""How a lender counts is said in words of both languages, and what is assumed is called so."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from tideover.domain.agreements import DaysOff, RateChange
from tideover.domain.dates import Shift, WorkingCalendar
from tideover.domain.floating_rates import FloatingRate, PrimeRate
from tideover.domain.loans import BulletTerms, EqualInstalmentTerms
from tideover.domain.money import Money, Rounding
from tideover.domain.rates import Rate
from tideover.ui.wording.conventions import (
    conventions_text,
    floating_text,
    prime_name,
    repricing_text,
    rounding_name,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from enum import Enum

    from tideover.ui.language import LanguageControl

KNOWN = RateChange(date(2026, 1, 1), Rate(Decimal("0.036")))
ASSUMED = RateChange(date(2027, 1, 1), Rate(Decimal("0.036")), assumed=True)


def following(*repricings: RateChange, months: int | None = None) -> FloatingRate:
    return FloatingRate(PrimeRate.ONE_YEAR, -30, months, repricings)


@pytest.mark.parametrize(("word", "kinds"), [(rounding_name, Rounding), (prime_name, PrimeRate)])
def test_every_convention_has_its_own_word_in_both_languages(
    word: Callable[[Enum], str], kinds: type[Enum], language: LanguageControl
) -> None:
    english = [word(kind) for kind in kinds]
    language.apply("zh_CN")
    chinese = [word(kind) for kind in kinds]
    assert len(set(english)) == len(english)
    assert len(set(chinese)) == len(chinese)
    assert not set(english) & set(chinese)


def test_a_usual_loan_says_nothing_of_its_conventions() -> None:
    terms = BulletTerms(
        principal=Money(1),
        drawn_on=date(2026, 1, 1),
        rate=Rate(Decimal(0)),
        due_on=date(2027, 1, 1),
    )
    assert conventions_text(terms) == ""


@pytest.mark.parametrize("shift", [each for each in Shift if each is not Shift.NONE])
def test_a_moved_due_day_is_said_in_both_languages(shift: Shift, language: LanguageControl) -> None:
    terms = BulletTerms(
        principal=Money(1),
        drawn_on=date(2026, 1, 1),
        rate=Rate(Decimal(0)),
        due_on=date(2027, 1, 1),
        days_off=DaysOff(shift),
    )
    assert "weekend or public holiday" in conventions_text(terms)
    language.apply("zh_CN")
    assert "周末或节假日" in conventions_text(terms)


def test_holidays_that_nobody_has_announced_are_said_to_be_unknown() -> None:
    known = WorkingCalendar(known_through=date(2026, 12, 31))
    terms = BulletTerms(
        principal=Money(1),
        drawn_on=date(2026, 1, 1),
        rate=Rate(Decimal(0)),
        due_on=date(2027, 1, 1),
        days_off=DaysOff(Shift.LATER, calendar=known),
    )
    assert "after 2026-12-31 are not announced" in conventions_text(terms)


@pytest.mark.parametrize(
    ("months", "said"), [(None, "every 1 January"), (12, "each year"), (3, "months: 3")]
)
def test_a_rate_below_the_lpr_says_its_margin_and_its_rhythm(months: int | None, said: str) -> None:
    text = floating_text(following(months=months))
    assert "−30 basis points" in text
    assert said in text


def test_what_is_assumed_is_never_said_as_known(language: LanguageControl) -> None:
    assert "assumed" in repricing_text(following(KNOWN, ASSUMED))
    assert "2027-01-01" in repricing_text(following(KNOWN, ASSUMED))
    assert "assumed" not in repricing_text(following(KNOWN))
    assert "No LPR is known" in repricing_text(following())
    language.apply("zh_CN")
    assert "假定" in repricing_text(following(KNOWN, ASSUMED))


def test_chinese_sentences_stand_together_without_a_gap(language: LanguageControl) -> None:
    language.apply("zh_CN")
    terms = EqualInstalmentTerms(
        principal=Money(100),
        drawn_on=date(2025, 6, 1),
        rate=Rate(Decimal("0.04")),
        periods=24,
        due_day=1,
        days_off=DaysOff(Shift.LATER),
        floating=following(KNOWN, ASSUMED),
    )
    assert "。 " not in conventions_text(terms)
