"""Fields that only offers have: how long, and what a coupon takes off."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from tideover.domain.agreements import MOST_PERIODS
from tideover.domain.errors import InputError
from tideover.domain.money import CNY, Currency, Money, parse_money
from tideover.ui import format as text_format
from tideover.ui.widgets.typed_edit import TypedEdit

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_TERM = re.compile(r"(\d{1,5})(天|日|d|days?)?(?:期|个月|月|m|months?)?")
_PART = re.compile(r"(\d{1,3}(?:\.\d+)?)%")


@dataclass(frozen=True, slots=True)
class Term:
    """How long an offer runs: months, or days."""

    periods: int | None = None
    days: int | None = None


class TermEdit(TypedEdit[Term]):
    """Reads `12`, `12 months`, `12期`, `30 days`, `30天`."""

    def parsed(self, text: str) -> Term:
        """Return how long; raises InputError."""
        typed = unicodedata.normalize("NFKC", text).strip().lower().replace(" ", "")
        found = _TERM.fullmatch(typed)
        if found is None:
            raise InputError("offer_term_unreadable", field="periods", value=text)
        count = int(found[1])
        if not 1 <= count <= MOST_PERIODS:
            raise InputError("periods_out_of_range", field="periods", limit=MOST_PERIODS)
        return Term(days=count) if found[2] else Term(periods=count)

    def written(self, value: Term) -> str:
        """Return `12`, or `30 days`."""
        if value.days is not None:
            days = QCoreApplication.translate("TermEdit", "{count} days")
            return days.format(count=value.days)
        return str(value.periods)


class CouponEdit(TypedEdit[Fraction | Money]):
    """Reads `50%` as a part of the charges, `50` as a sum."""

    def __init__(self, parent: QWidget | None = None, *, currency: Currency = CNY) -> None:
        """Begin empty; it may stay so."""
        super().__init__(parent, optional=True)
        self._currency = currency

    def parsed(self, text: str) -> Fraction | Money:
        """Return what is taken off; raises InputError."""
        typed = unicodedata.normalize("NFKC", text).strip()
        if found := _PART.fullmatch(typed):
            part = Fraction(Decimal(found[1])) / 100
            if not 0 < part <= 1:
                raise InputError("coupon_out_of_range", field="coupon")
            return part
        amount = parse_money(typed, self._currency)
        if amount.minor <= 0:
            raise InputError("amount_not_positive", field="coupon")
        return amount

    def written(self, value: Fraction | Money) -> str:
        """Return `50%` or `50.00`."""
        if isinstance(value, Money):
            return text_format.number_text(value)
        return f"{float(value * 100):g}%"
