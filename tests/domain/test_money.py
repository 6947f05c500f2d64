"""An amount is read as it was meant, or refused: never as another amount."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tideover.domain.errors import AmountError
from tideover.domain.money import CNY, LARGEST_MINOR, Money, currency_of, parse_money

FULL_WIDTH = str.maketrans("0123456789.,-", "０１２３４５６７８９．，－")


@pytest.mark.parametrize(
    ("typed", "minor"),
    [
        ("１２３４", 123_400),
        ("¥1,234.5", 123_450),
        ("￥ 1 234.50", 123_450),
        ("-¥5", -500),
        ("¥-5", -500),
        ("－５．２", -520),
        ("12元", 1200),
        ("3块", 300),
        ("RMB 12", 1200),
        ("12 cny", 1200),
        (".5", 50),
        ("-0", 0),
        ("1.500", 150),
    ],
)
def test_an_amount_is_read_as_people_type_it(typed: str, minor: int) -> None:
    assert parse_money(typed) == Money(minor, CNY)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("", "amount_empty"),
        ("1,2,3", "amount_grouping"),
        ("1.234,50", "amount_grouping"),
        ("NaN", "amount_not_a_number"),
        ("Infinity", "amount_not_a_number"),
        ("1e308", "amount_not_a_number"),
        ("1_000", "amount_not_a_number"),
        ("1 2 3", "amount_not_a_number"),
        ("3块5", "amount_not_a_number"),
        ("12元5角", "amount_not_a_number"),
        ("10²", "amount_not_a_number"),
        ("①", "amount_not_a_number"),
        ("٣٤", "amount_not_a_number"),
        ("1万", "amount_not_a_number"),
        ("--5", "amount_not_a_number"),
        ("12 yen", "amount_not_a_number"),
        ("1.005", "amount_decimals"),
        ("1" * 20, "amount_too_large"),
        ("1" * 41, "amount_too_long"),
        ("$12", "amount_other_currency"),
        ("€12", "amount_other_currency"),
        ("USD 12", "amount_other_currency"),
    ],
)
def test_what_could_mean_another_amount_is_refused_and_quoted(typed: str, code: str) -> None:
    """3块5 is 3.50 to whoever types it: read as 35 it would be ten times the money."""
    with pytest.raises(AmountError) as refused:
        parse_money(typed, field="extra")
    assert refused.value.code == code
    assert refused.value.params["field"] == "extra"
    assert refused.value.params["value"] == typed[:40]


def test_a_dollar_is_an_amount_where_the_book_is_kept_in_dollars() -> None:
    assert parse_money("$1,234.50", currency_of("USD")).minor == 123_450
    with pytest.raises(AmountError):
        parse_money("¥5", currency_of("USD"))


@given(st.integers(-LARGEST_MINOR, LARGEST_MINOR), st.booleans(), st.booleans(), st.booleans())
def test_every_amount_is_read_back_from_every_way_of_writing_it(
    minor: int, grouped: bool, wide: bool, marked: bool
) -> None:
    whole, cents = divmod(abs(minor), 100)
    text = f"{whole:,}.{cents:02}" if grouped else f"{whole}.{cents:02}"
    text = ("¥" if marked else "") + text
    text = f"-{text}" if minor < 0 else text
    assert parse_money(text.translate(FULL_WIDTH) if wide else text) == Money(minor, CNY)


@given(st.text(alphabet="0123456789.,-+ ¥$元块e²①NaN", max_size=12))
def test_whatever_is_typed_is_read_or_refused(typed: str) -> None:
    try:
        amount = parse_money(typed)
    except AmountError:
        return
    # Whatever was read has the digits that were typed, and no others.
    digits = "".join(letter for letter in typed if letter in "0123456789")
    assert str(abs(amount.minor)).lstrip("0") in f"{digits}00".lstrip("0")
