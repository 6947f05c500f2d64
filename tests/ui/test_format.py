"""Numbers and days read the same wherever they stand; who loses them misreads a debt."""

from __future__ import annotations

from datetime import date, datetime
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from tideover.domain.dates import Month
from tideover.domain.money import Currency, Money
from tideover.ui import format as text_format

if TYPE_CHECKING:
    from tideover.ui.language import LanguageControl

YEN = Currency("JPY", 0)
SATURDAY = date(2026, 12, 5)


@pytest.mark.parametrize(
    ("amount", "text"),
    [
        (Money(0), "¥0.00"),
        (Money(5), "¥0.05"),
        (Money(-1200), "-¥12.00"),
        (Money(123_450), "¥1,234.50"),
        (Money(10**15), "¥10,000,000,000,000.00"),
        (Money(-1_234_567, YEN), "-JP¥1,234,567"),
    ],
)
def test_an_amount_is_written_to_the_minor_unit(amount: Money, text: str) -> None:
    assert text_format.money_text(amount) == text


def test_a_sign_is_written_only_where_it_is_wished_and_never_before_zero() -> None:
    assert text_format.money_text(Money(100), sign=True) == "+¥1.00"
    assert text_format.money_text(Money(0), sign=True) == "¥0.00"


@pytest.mark.parametrize(
    ("amount", "text"),
    [(Money(123_400), "¥1,234"), (Money(123_450), "¥1,234.50"), (Money(-300), "-¥3")],
)
def test_decimals_that_say_nothing_can_be_left_out(amount: Money, text: str) -> None:
    assert text_format.plain_money_text(amount) == text


@pytest.mark.parametrize(
    ("amount", "english", "chinese"),
    [
        (Money(98_000), "¥980", "¥980"),
        (Money(1_234_500), "¥12.3k", "¥1.2万"),
        (Money(-10_000_000), "-¥100k", "-¥10万"),
    ],
)
def test_a_rough_amount_uses_the_steps_of_the_language(
    amount: Money, english: str, chinese: str, language: LanguageControl
) -> None:
    assert text_format.short_money_text(amount) == english
    language.apply("zh_CN")
    assert text_format.short_money_text(amount) == chinese


@pytest.mark.parametrize(
    ("fraction", "text"),
    [
        (Fraction(146, 1000), "14.6%"),
        (Fraction(0), "0%"),
        (Fraction(1, 3), "33.33%"),
        (Fraction(-1, 200), "-0.5%"),
        (Fraction(12, 1), "1,200%"),
    ],
)
def test_a_rate_has_no_idle_zeros(fraction: Fraction, text: str) -> None:
    assert text_format.percent_text(fraction) == text


def test_days_and_months_are_said_in_the_order_of_the_language(language: LanguageControl) -> None:
    month = Month.of(SATURDAY)
    assert text_format.day_text(SATURDAY) == "Sat 5 Dec 2026"
    assert text_format.short_day_text(SATURDAY) == "5 Dec"
    assert text_format.month_text(month) == "December 2026"
    language.apply("zh_CN")
    assert text_format.day_text(SATURDAY) == "2026年12月5日 周六"
    assert text_format.short_day_text(SATURDAY) == "12月5日"
    assert text_format.month_text(month) == "2026年12月"
    assert text_format.short_month_text(month) == "12月"


def test_a_moment_has_its_time_of_day() -> None:
    moment = datetime(2026, 12, 5, 9, 5)  # noqa: DTZ001 - local, as backups say it
    assert text_format.moment_text(moment) == "Sat 5 Dec 2026, 09:05"
