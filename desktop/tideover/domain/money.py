"""Exact amounts of money with their currency, and how a typed amount is read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from typing import TYPE_CHECKING

from tideover.domain.errors import AmountError, BugError

if TYPE_CHECKING:
    from collections.abc import Iterable

LARGEST_MINOR = 10**15
"""No household's amount is larger; a longer number is a slip of the finger."""

LONGEST_TEXT = 40


@dataclass(frozen=True, slots=True)
class Currency:
    """A currency: its ISO 4217 code and how many decimals its minor unit has."""

    code: str
    decimals: int = 2

    @property
    def scale(self) -> int:
        """How many minor units make one of the currency."""
        return int(10**self.decimals)


CNY = Currency("CNY")

CURRENCIES = (
    CNY,
    Currency("USD"),
    Currency("EUR"),
    Currency("HKD"),
    Currency("GBP"),
    Currency("SGD"),
    Currency("TWD"),
    Currency("JPY", 0),
)


def currency_of(code: str) -> Currency:
    """Return the currency with this ISO 4217 code; unknown ones are given two decimals."""
    return next((known for known in CURRENCIES if known.code == code), Currency(code))


class Rounding(Enum):
    """How an exact amount becomes whole minor units."""

    HALF_UP = "half_up"
    DOWN = "down"
    HALF_EVEN = "half_even"


def rounded(exact: Fraction, rounding: Rounding = Rounding.HALF_UP) -> int:
    """Round an exact number of minor units to a whole one.

    HALF_UP rounds half a unit away from zero, as Chinese lenders post interest. This is the only
    place in Tideover where money is rounded.
    """
    return rounded_ratio(exact.numerator, exact.denominator, rounding)


def rounded_ratio(above: int, below: int, rounding: Rounding = Rounding.HALF_UP) -> int:
    """Round `above` divided by `below`, which is positive; they need not be in lowest terms.

    A schedule rounds some hundred products: in whole numbers that takes a fifth of the time.
    """
    if above < 0:
        return -rounded_ratio(-above, below, rounding)
    if rounding is Rounding.HALF_UP:
        return (2 * above + below) // (2 * below)
    return above // below if rounding is Rounding.DOWN else round(Fraction(above, below))


@dataclass(frozen=True, slots=True)
class Money:
    """An exact amount: `Money(1250, CNY)` is ¥12.50. Negative amounts flow out."""

    minor: int
    currency: Currency = CNY

    def _same(self, other: Money) -> None:
        if self.currency != other.currency:
            raise BugError("mixed_currencies", first=self.currency.code, second=other.currency.code)

    def __add__(self, other: Money) -> Money:
        """Add two amounts of one currency."""
        self._same(other)
        return Money(self.minor + other.minor, self.currency)

    def __sub__(self, other: Money) -> Money:
        """Subtract an amount of the same currency."""
        self._same(other)
        return Money(self.minor - other.minor, self.currency)

    def __neg__(self) -> Money:
        """Return the same amount flowing the other way."""
        return Money(-self.minor, self.currency)

    def __abs__(self) -> Money:
        """Return the amount without its direction."""
        return Money(abs(self.minor), self.currency)

    def __bool__(self) -> bool:
        """Return whether there is any money at all."""
        return self.minor != 0

    def __lt__(self, other: Money) -> bool:
        """Compare amounts of one currency."""
        self._same(other)
        return self.minor < other.minor

    def __le__(self, other: Money) -> bool:
        """Compare amounts of one currency."""
        self._same(other)
        return self.minor <= other.minor

    def __gt__(self, other: Money) -> bool:
        """Compare amounts of one currency."""
        return other < self

    def __ge__(self, other: Money) -> bool:
        """Compare amounts of one currency."""
        return other <= self

    def whole_units(self) -> Money:
        """Return it without its minor units, rounded down: nobody offers fen."""
        return Money(self.minor - self.minor % self.currency.scale, self.currency)

    def scaled(self, factor: Fraction, rounding: Rounding = Rounding.HALF_UP) -> Money:
        """Multiply exactly and round once to the minor unit."""
        return Money(rounded(self.minor * factor, rounding), self.currency)


def total(amounts: Iterable[Money], currency: Currency) -> Money:
    """Return the sum of the amounts; zero of `currency` when there are none."""
    result = Money(0, currency)
    for amount in amounts:
        result = result + amount
    return result


_FULL_WIDTH = {chr(0xFF01 + place): chr(0x21 + place) for place in range(94)}
_TYPED = str.maketrans({
    **_FULL_WIDTH, "−": "-", "–": "-", "—": "-", "。": ".", "￥": "¥",
    "\u00a0": " ", "\u202f": " ", "\u3000": " ",
})  # fmt: skip
"""How what an input method types is read. Other look-alikes are no digits: ² is not 2."""

_MARK = r"(?:[¥$€£元块圆]|[A-Za-z]{3})?"
_MARKED = re.compile(
    rf"(?P<sign>[+-]?)\s*(?P<before>{_MARK})\s*(?P<number>[+-]?[\d.,\s]+?)\s*(?P<behind>{_MARK})",
    re.ASCII,
)
_PLAIN = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)", re.ASCII)
_GROUPED = re.compile(r"[+-]?\d{1,3}([, ]\d{3})+(\.\d*)?", re.ASCII)

_ANY_CURRENCY = frozenset({"", "元", "块", "圆"})
_CURRENCIES_OF_MARK = {
    "¥": {"CNY", "JPY"}, "€": {"EUR"}, "£": {"GBP"}, "RMB": {"CNY"},
    "$": {"USD", "HKD", "SGD", "TWD", "AUD", "CAD", "NZD"},
    **{currency.code: {currency.code} for currency in CURRENCIES},
}  # fmt: skip
_NO_CURRENCY = "XXX"
"""ISO 4217's code for amounts of whatever currency."""


def parse_money(text: str, currency: Currency = CNY, *, field: str = "amount") -> Money:
    """Read an amount as people type it: `1234.5`, `¥1,234.50`, `１２３４`, `-30`, `12元`.

    Full-width digits are the same number typed with a Chinese input method, so they are read.
    Commas and spaces must group by thousands exactly, a mark of currency stands before or behind
    the number and is the book's own; nothing is guessed.

    Raises:
        AmountError: with code `amount_empty`, `amount_too_long`, `amount_not_a_number`,
            `amount_grouping`, `amount_decimals`, `amount_too_large` or `amount_other_currency`.
    """
    typed = text.strip()
    try:
        number = _without_groups(_without_marks(typed, currency))
        return Money(_minor_units(number, currency), currency)
    except AmountError as refused:
        raise AmountError(
            refused.code,
            field=field,
            value=typed[:LONGEST_TEXT],
            decimals=currency.decimals,
            currency=currency.code,
        ) from None


def _without_marks(typed: str, currency: Currency) -> str:
    """Return the signed number that is left when the book's mark of currency is taken off."""
    if not typed:
        raise AmountError("amount_empty")
    if len(typed) > LONGEST_TEXT:
        raise AmountError("amount_too_long")
    found = _MARKED.fullmatch(typed.translate(_TYPED))
    if found is None:
        raise AmountError("amount_not_a_number")
    for mark in (found["before"].upper(), found["behind"].upper()):
        if mark in _ANY_CURRENCY or currency.code in {mark, _NO_CURRENCY}:
            continue
        meant = _CURRENCIES_OF_MARK.get(mark)
        if meant is None:
            raise AmountError("amount_not_a_number")
        if currency.code not in meant:
            raise AmountError("amount_other_currency")
    return found["sign"] + found["number"]


def _without_groups(number: str) -> str:
    """Return digits with at most one point, where the commas and spaces group by thousands."""
    if _GROUPED.fullmatch(number):
        return number.replace(",", "").replace(" ", "")
    if "," in number:
        raise AmountError("amount_grouping")
    if not _PLAIN.fullmatch(number):
        raise AmountError("amount_not_a_number")
    return number


def _minor_units(plain: str, currency: Currency) -> int:
    whole, _, decimals = plain.lstrip("+-").partition(".")
    if len(decimals.rstrip("0")) > currency.decimals:
        raise AmountError("amount_decimals")
    digits = decimals[: currency.decimals].ljust(currency.decimals, "0")
    minor = int(whole or "0") * currency.scale + int(digits or "0")
    if minor > LARGEST_MINOR:
        raise AmountError("amount_too_large")
    return -minor if plain.startswith("-") else minor
