"""A field for an amount whose sign is optional: the category knows the direction."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from tideover.app.entering import Sign
from tideover.domain.money import CNY, Currency, Money, parse_money
from tideover.ui import format as text_format
from tideover.ui.widgets.typed_edit import TypedEdit

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_PLUS = ("+", "＋")


@dataclass(frozen=True, slots=True)
class TypedAmount:
    """A positive amount, and whether a sign was typed before it."""

    amount: Money
    sign: Sign = Sign.BY_KIND


class AmountEdit(TypedEdit[TypedAmount]):
    """Reads `28`, `-28`, `+28`; the sign stays as it was typed."""

    def __init__(self, parent: QWidget | None = None, *, currency: Currency = CNY) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._currency = currency
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def set_currency(self, currency: Currency) -> None:
        """Read and write amounts in that currency from now on."""
        self._currency = currency

    def parsed(self, text: str) -> TypedAmount:
        """Return the amount and its sign; raises AmountError."""
        amount = parse_money(text, self._currency)
        sign = Sign.BY_KIND
        if amount.minor < 0:
            sign = Sign.OUT
        elif text.strip().startswith(_PLUS):
            sign = Sign.IN
        return TypedAmount(abs(amount), sign)

    def written(self, value: TypedAmount) -> str:
        """Return `28.00`, with the sign where one was typed."""
        mark = {Sign.BY_KIND: "", Sign.IN: "+", Sign.OUT: "-"}[value.sign]
        return mark + text_format.number_text(value.amount)
