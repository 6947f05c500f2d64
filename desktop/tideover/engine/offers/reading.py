"""A small, forgiving reader of offers: it says what it understood and guesses nothing silently."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING

from tideover.domain.errors import InputError, RateError
from tideover.domain.offers import (
    OfferAssumption,
    OfferCoupon,
    OfferPart,
    ReadOffer,
    Understood,
)
from tideover.domain.rates import HIGHEST_YEARLY, MONTHS_A_YEAR, Rate, RatePer
from tideover.engine.offers.assembling import Found, assembled
from tideover.engine.offers.numbers import money_of, number_of
from tideover.engine.offers.words import FILLERS, PATTERNS, SHAPES, per_of

if TYPE_CHECKING:
    from tideover.domain.money import Currency, Money

LONGEST_OFFER = 500
_TAKEN = "\x00"
_TENTHS = 10
_PARTS = {
    "coupon": OfferPart.COUPON, "times": OfferPart.PAYMENT, "payment": OfferPart.PAYMENT,
    "total": OfferPart.PAYMENT, "fee_each": OfferPart.RATE, "fee_total": OfferPart.RATE,
    "kept": OfferPart.KEPT_BACK, "received": OfferPart.KEPT_BACK, "due": OfferPart.DUE_DAY,
    "first": OfferPart.FIRST_FEE, "years": OfferPart.PERIODS, "periods": OfferPart.PERIODS,
    "days": OfferPart.PERIODS, "principal": OfferPart.PRINCIPAL, "amount": OfferPart.PRINCIPAL,
    "bare": OfferPart.PRINCIPAL,
}  # fmt: skip
"""The part of an offer by the first word of a pattern's name, or by all of it; else its rate."""


_SAID_ONLY = {"zero", "zero_fee", "kept_back_unsaid"}
_SUMS = {
    "kept_back": "kept", "received": "received", "first_fee": "fee", "payment": "payment",
    "fee_each": "fee", "fee_total": "fee", "total": "sum",
}  # fmt: skip
"""The patterns of sums, and the name that the amount has in each."""

_FIRST_ONE = re.compile(r"首|第一|first")


def read_offer(text: str, currency: Currency) -> ReadOffer:
    """Read an offer as lenders word it, in Chinese or English.

    Raises:
        InputError: `offer_empty`, `offer_too_long`, `offer_not_understood` (nothing in it is an
            offer), `periods_out_of_range`, `offer_coupon_unreadable`.
        AmountError, RateError: A number is none of this household's amounts, or no rate.
    """
    typed = unicodedata.normalize("NFKC", text).strip().lower()
    if not typed:
        raise InputError("offer_empty", field="offer")
    if len(typed) > LONGEST_OFFER:
        raise InputError("offer_too_long", field="offer", limit=LONGEST_OFFER)
    reader = _Reader(typed, currency)
    reader.read()
    if not reader.understood:
        raise InputError("offer_not_understood", field="offer")
    return reader.result()


@lru_cache(maxsize=1)
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((name, re.compile(pattern)) for name, pattern in PATTERNS)


class _Reader:
    """Takes one pattern after the other out of a text."""

    def __init__(self, text: str, currency: Currency) -> None:
        self._text = text
        self._left = text
        self._currency = currency
        self.understood: list[tuple[int, Understood]] = []
        self._found = Found()
        self._assumed: list[OfferAssumption] = []

    def read(self) -> None:
        for pattern, shape in SHAPES:
            if found := re.search(pattern, self._left):
                self._keep(found, OfferPart.SHAPE, "shape", shape)
        for name, compiled in _patterns():
            found = compiled.search(self._left)
            while found is not None and found.group().strip():
                if not self._take(name, found):
                    break
                found = compiled.search(self._left)

    def _take(self, name: str, found: re.Match[str]) -> bool:
        """Keep what a pattern found; a part that is known already stays, and its words unread."""
        said = {key: value for key, value in found.groupdict().items() if value is not None}
        key, value = self._value(name, found.groupdict(), said)
        if getattr(self._found, key) is not None:
            return False
        if name == "bare_amount":
            self._assume(OfferAssumption.NUMBER_IS_AMOUNT)
        part = _PARTS.get(name) or _PARTS.get(name.split("_", maxsplit=1)[0], OfferPart.RATE)
        self._keep(found, part, key, value)
        return True

    def _keep(self, found: re.Match[str], part: OfferPart, key: str, value: object) -> None:
        setattr(self._found, key, value)
        first, last = found.span()
        self.understood.append((first, Understood(part, self._text[first:last].strip())))
        self._left = self._left[:first] + _TAKEN * (last - first) + self._left[last:]

    def _value(  # noqa: PLR0911 - a case for each pattern
        self, name: str, parts: dict[str, str | None], said: dict[str, str]
    ) -> tuple[str, object]:
        """Return the place in Found that a pattern fills, and with what."""
        if name in _SAID_ONLY:
            return name, True
        if name in _SUMS:
            return name, self._money(parts, _SUMS[name])
        if name.startswith("coupon"):
            return "coupon", self._coupon(name, parts, said)
        count = said.get("count") or said.get("count2") or "0"
        match name:
            case "times":
                self._found.periods = self._found.periods or int(number_of(count))
                return "payment", self._money(parts, "payment")
            case "due_day":
                return name, int(said["day"])
            case "bare_amount":
                bare = {f"principal_{part}": None for part in ("mark", "scale", "rest", "unit")}
                return "principal", self._money({**bare, **parts}, "principal")
            case "principal" | "amount":
                parts["principal_unit"] = parts.get("principal_unit") or said.get("principal_unit2")
                return "principal", self._money(parts, "principal")
            case "years":
                return "periods", int(number_of(count) * MONTHS_A_YEAR)
            case "periods" | "days":
                return name, int(number_of(count))
            case _:
                return self._rate_value(name, said)

    def _rate_value(  # noqa: PLR0911 - a case for each pattern
        self, name: str, said: dict[str, str]
    ) -> tuple[str, object]:
        percent = number_of(said.get("rate") or said.get("rate2") or "0") / 100
        match name:
            case "kept_back_rate" | "first_fee_rate":
                return name, Fraction(percent)
            case "per_amount":
                base = number_of(said["base"].replace("每", "一"))
                scale = {"百": 100, "千": 1000, "万": 10_000}.get(said.get("base_scale", ""), 1)
                return "rate", _rate(number_of(said["interest"]) / (base * scale), RatePer.DAY)
            case "fee_rate":
                return "fee_rate", _rate(percent, RatePer.MONTH)
            case "tenth_rate":
                whole = number_of(said["tenths"]) + number_of(said.get("rest", "零")) / _TENTHS
                return "rate", _rate(whole / 100, RatePer.MONTH)
            case "ten_thousandths":
                scale = 10_000 if said["whole"] == "万" else 1000
                per = per_of(said["per"]) if "per" in said else RatePer.DAY
                return "rate", _rate(number_of(said["parts"]) / scale, per)
            case "rate_bare":
                self._assume(OfferAssumption.RATE_IS_YEARLY)
                return "rate", _rate(percent, RatePer.YEAR)
            case _:
                return "rate", _rate(percent, per_of(said["per"]))

    def _coupon(self, name: str, parts: dict[str, str | None], said: dict[str, str]) -> OfferCoupon:
        count = said.get("count") or said.get("count2")
        if count is None and name == "coupon_amount" and not _FIRST_ONE.search(self._text):
            self._assume(OfferAssumption.COUPON_FIRST_ONLY)
        periods = int(number_of(count or "1"))
        if name == "coupon_amount":
            return OfferCoupon(periods, amount=self._money(parts, "off"))
        if name == "coupon_free":
            return OfferCoupon(periods, off=Fraction(1))
        if name == "coupon_percent":
            off = Fraction(number_of(said.get("rate") or said["rate2"])) / 100
        else:
            tenths = Fraction(number_of(said["tenths"]))
            off = 1 - tenths / (_TENTHS if tenths < _TENTHS else 100)
        if not 0 < off <= 1 or periods < 1:
            raise InputError("coupon_out_of_range", field="offer")
        return OfferCoupon(periods, off=off)

    def _money(self, parts: dict[str, str | None], name: str) -> Money:
        try:
            return money_of(parts, name, self._currency)
        except InvalidOperation as error:
            raise InputError("offer_not_understood", field="offer") from error

    def _assume(self, assumption: OfferAssumption) -> None:
        if assumption not in self._assumed:
            self._assumed.append(assumption)

    def result(self) -> ReadOffer:
        offer = assembled(self._found, self._assume)
        return ReadOffer(
            offer=offer,
            understood=tuple(each for _, each in sorted(self.understood, key=lambda at: at[0])),
            assumed=tuple(self._assumed),
            unread=self._unread(),
        )

    def _unread(self) -> tuple[str, ...]:
        """Return the words nothing was made of, without those that say little."""
        chunks = re.split(rf"[{_TAKEN},;。、()!?:“”\"'+·|~\n]+|\.(?=\s|$)", self._left)
        return tuple(
            chunk.strip() for chunk in chunks if re.search(r"\w", FILLERS.sub("", chunk.strip()))
        )


def _rate(value: Decimal, per: RatePer) -> Rate:
    rate = Rate(value, per)
    if rate.yearly > HIGHEST_YEARLY:
        raise RateError("rate_too_high", field="offer", value=f"{value * 100:f}%")
    return rate
