"""Fields that only scenarios have: by how much an income changes, and percentage points."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from tideover.domain.errors import InputError
from tideover.domain.money import CNY, Currency, Money, parse_money
from tideover.ui import format as text_format
from tideover.ui.widgets.typed_edit import TypedEdit
from tideover.ui.wording.what_if import points_text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_PART = re.compile(r"([+-]?\d{1,4}(?:\.\d+)?)%")
_POINTS = re.compile(r"([+-]?\d{1,3}(?:\.\d+)?)%?")


def _typed(text: str) -> str:
    return unicodedata.normalize("NFKC", text).strip().replace("−", "-").replace(" ", "")


class ByHowMuchEdit(TypedEdit[Fraction | Money]):
    """Reads `-20%` as a part of an income, `-500` as a sum."""

    def __init__(self, parent: QWidget | None = None, *, currency: Currency = CNY) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._currency = currency
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def parsed(self, text: str) -> Fraction | Money:
        """Return by how much; raises InputError."""
        typed = _typed(text)
        if not typed:
            raise InputError("income_change_unclear", field="part")
        if found := _PART.fullmatch(typed):
            return Fraction(Decimal(found[1])) / 100
        return parse_money(typed.removeprefix("+"), self._currency)

    def written(self, value: Fraction | Money) -> str:
        """Return `-20%` or `-500.00`."""
        if isinstance(value, Money):
            return text_format.number_text(value)
        return f"{float(value * 100):g}%"


class PointsEdit(TypedEdit[Decimal]):
    """Reads `1`, `+0.5`, `-0.25` as percentage points; the value is a fraction of one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def parsed(self, text: str) -> Decimal:
        """Return the points; raises InputError."""
        found = _POINTS.fullmatch(_typed(text))
        if found is None:
            raise InputError("points_unreadable", field="points", value=text)
        return Decimal(found[1]) / 100

    def written(self, value: Decimal) -> str:
        """Return `1` or `-0.5`."""
        return points_text(value)
