"""Dates and amounts as banks write them: a misread one is money in the wrong place."""

from __future__ import annotations

from datetime import date, time

import pytest

from tideover.domain.dates import Month
from tideover.domain.errors import AmountError, DateError
from tideover.domain.money import CNY, Money, currency_of
from tideover.domain.statements import DateOrder
from tideover.importers.cells import currency_code, is_amount, is_date, read_amount, read_day

YMD, DMY, MDY = DateOrder.YEAR_MONTH_DAY, DateOrder.DAY_MONTH_YEAR, DateOrder.MONTH_DAY_YEAR


@pytest.mark.parametrize(
    ("text", "order", "day"),
    [
        ("2026-03-02", YMD, date(2026, 3, 2)),
        ("2012/3/22", YMD, date(2012, 3, 22)),
        ("2026年3月2日", YMD, date(2026, 3, 2)),
        ("20230511", YMD, date(2023, 5, 11)),
        ("2026-03-02", DMY, date(2026, 3, 2)),
        ("28.06.2013", DMY, date(2013, 6, 28)),
        ("28.03.18", DMY, date(2018, 3, 28)),
        ("31.12.99", DMY, date(1999, 12, 31)),
        ("24/03/2025", DMY, date(2025, 3, 24)),
        ("8/10/2016", MDY, date(2016, 8, 10)),
        ("12 Jan 2024", DMY, date(2024, 1, 12)),
        ("Jan 12, 2024", MDY, date(2024, 1, 12)),
        ("12-JAN-24", DMY, date(2024, 1, 12)),
    ],
)
def test_a_day_is_read_in_the_order_of_its_file(text: str, order: DateOrder, day: date) -> None:
    assert is_date(text)
    assert read_day(text, order)[0] == day


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("2023-02-12 21:32:14", time(21, 32, 14)),
        ("2021-09-06 6:11:59", time(6, 11, 59)),
        ("2020-01-01T13:00:00", time(13)),
        ("2020-01-01T13:00:00.123Z", time(13)),
        ("2017-02-14-11.57.44.235044", time(11, 57, 44)),
        ("2025/12/03  14:06:51", time(14, 6, 51)),
        ("2020/01/01 1:05 PM", time(13, 5)),
        ("20230511 140651", time(14, 6, 51)),
        ("2020-01-01", None),
    ],
)
def test_the_time_beside_the_day_is_read(text: str, clock: time | None) -> None:
    assert read_day(text, YMD)[1] == clock


def test_a_day_without_its_year_lies_before_the_end_of_the_statement() -> None:
    january = Month(2024, 1)
    assert read_day("12/29", DateOrder.MONTH_DAY, january)[0] == date(2023, 12, 29)
    assert read_day("01/07", DateOrder.MONTH_DAY, january)[0] == date(2024, 1, 7)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("30.02.2024", "day_impossible"),
        ("2024-13-01", "day_impossible"),
        ("01.01.1969", "day_out_of_range"),
        ("soon", "day_unreadable"),
        ("", "day_unreadable"),
        ("12/29", "day_unreadable"),
        ("9" * 500, "day_unreadable"),
    ],
)
def test_what_is_no_day_is_refused(text: str, code: str) -> None:
    with pytest.raises(DateError) as refused:
        read_day(text, DMY)
    assert refused.value.code == code


@pytest.mark.parametrize(
    ("text", "separator", "minor"),
    [
        ("32.00", ".", 32_00),
        ("-250", ".", -250_00),
        ("-$7,971.39", ".", -7_971_39),
        ("+ $73.01", ".", 73_01),
        ("- $12.01", ".", -12_01),
        ("-1.001,00", ",", -1_001_00),
        ("+1,23", ",", 1_23),
        ("33123,56", ",", 33_123_56),
        ("1500", ",", 1_500_00),
        ("(12.50)", ".", -12_50),
        ("12.50-", ".", -12_50),
        ("−12.50", ".", -12_50),
        ("CNY 123.18", ".", 123_18),
        ("CNY13.50", ".", 13_50),
        ("12.50 CNY", ".", 12_50),
        ("12.50 DR", ".", -12_50),
        ("12.50CR", ".", 12_50),
        ("¥28.16", ".", 28_16),
        ("￥8.00", ".", 8_00),
        ("1'234.50", ".", 1_234_50),
        ("1 234,50", ",", 1_234_50),
        ("1,234.50", ".", 1_234_50),
    ],
)
def test_an_amount_keeps_its_sign_and_its_cents(text: str, separator: str, minor: int) -> None:
    currency = currency_of("USD") if "$" in text else CNY
    assert is_amount(text)
    assert read_amount(text, separator, currency) == Money(minor, currency)


@pytest.mark.parametrize("text", ["", "abc", "1.234,5", "1e5", "NaN", "12.345", "1.2.3", "--1"])
def test_what_is_no_amount_is_refused(text: str) -> None:
    with pytest.raises(AmountError):
        read_amount(text, ".", CNY)


@pytest.mark.parametrize("text", ["6222020200112233", "28.06.2013", "2026-03-02", "abc", "-", ""])
def test_an_identity_or_a_date_is_no_amount(text: str) -> None:
    assert not is_amount(text)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("CNY", "CNY"),
        ("人民币", "CNY"),
        ("RUR", "RUB"),
        ("€12", "EUR"),
        ("$1", ""),
        ("JPY 1000", "JPY"),
    ],
)
def test_a_currency_is_known_by_its_name_or_its_mark(text: str, code: str) -> None:
    assert currency_code(text) == code
