"""Numbers as lenders write them: `1万`, `10,000`, `十二`, `8.8折`, `1.5k`."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from tideover.domain.errors import AmountError
from tideover.domain.money import LARGEST_MINOR, Money, parse_money

if TYPE_CHECKING:
    from tideover.domain.money import Currency

DIGITS = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
CHINESE = r"[零一二两三四五六七八九十百千半]+"
MARK = r"(?:[¥$€£]|rmb|cny|usd|hkd|eur)"
UNIT = r"(?:元|块钱|块|圆|yuan|rmb|cny|usd|hkd|eur)"
SCALE = r"(?:万|千|w(?![a-z])|k(?![a-z]))"

_ONES = {letter: place for place, letter in enumerate("零一二三四五六七八九")} | {"两": 2}
_TENS = {"十": 10, "百": 100, "千": 1000}
_SCALES = {"万": 10_000, "w": 10_000, "千": 1_000, "k": 1_000}


def amount_pattern(name: str) -> str:
    """Return the pattern of an amount whose parts are named after `name`."""
    return (
        rf"(?P<{name}_mark>{MARK})?\s*(?P<{name}>{DIGITS}|{CHINESE}(?=[万千]?\s*(?:元|块|万)))"
        rf"\s*(?P<{name}_scale>{SCALE})?(?P<{name}_rest>\d(?=千))?千?\s*(?P<{name}_unit>{UNIT})?"
    )


def number_of(text: str) -> Decimal:
    """Return what digits or Chinese numerals say."""
    if text[0].isdigit() or text[0] == ".":
        return Decimal(text.replace(",", ""))
    if text == "半":
        return Decimal("0.5")
    result = held = 0
    for letter in text:
        if letter in _ONES:
            held = _ONES[letter]
        elif letter in _TENS:
            result += (held or 1) * _TENS[letter]
            held = 0
    return Decimal(result + held)


def money_of(parts: dict[str, str | None], name: str, currency: Currency) -> Money:
    """Return the amount that a match of `amount_pattern` found.

    Raises:
        AmountError: It is in another currency, has too many decimals or is too large.
    """
    written = parts[name] or ""
    scale = Decimal(_SCALES.get(parts[f"{name}_scale"] or "", 1))
    number = number_of(written) * scale
    if parts.get(f"{name}_rest"):
        number += Decimal(parts[f"{name}_rest"] or 0) * 1000
    marked = (parts[f"{name}_mark"] or "") or _marks(parts[f"{name}_unit"] or "")
    if number * currency.scale > LARGEST_MINOR:
        raise AmountError("amount_too_large", field="offer", value=written)
    return parse_money(f"{marked}{number.normalize():f}", currency, field="offer")


def _marks(unit: str) -> str:
    return unit.upper() if unit.isascii() and unit != "yuan" else ""
