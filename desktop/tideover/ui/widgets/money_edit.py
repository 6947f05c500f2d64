"""A field for an amount of money."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from tideover.domain.errors import AmountError
from tideover.domain.money import CNY, Currency, Money, parse_money
from tideover.ui import format as text_format
from tideover.ui.widgets.typed_edit import TypedEdit

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class MoneyEdit(TypedEdit[Money]):
    """Reads `1234.5`, `¥1,234.50`, `１２３４`; on leaving it writes `1,234.50`."""

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        currency: Currency = CNY,
        optional: bool = False,
        may_be_negative: bool = False,
    ) -> None:
        """Begin empty; only an amount with `may_be_negative` may be below zero."""
        super().__init__(parent, optional=optional)
        self._currency = currency
        self._may_be_negative = may_be_negative
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def set_currency(self, currency: Currency) -> None:
        """Read and write amounts in that currency from now on."""
        self._currency = currency

    def parsed(self, text: str) -> Money:
        """Return the amount; raises AmountError."""
        amount = parse_money(text, self._currency)
        if amount.minor < 0 and not self._may_be_negative:
            raise AmountError("amount_negative", field="amount", value=text.strip())
        return amount

    def written(self, value: Money) -> str:
        """Return `1,234.50`."""
        return text_format.number_text(value)
