"""A field for a rate of interest, with what was understood of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from tideover.domain.rates import Rate, RatePer, parse_rate
from tideover.ui import messages
from tideover.ui.widgets.typed_edit import TypedEdit

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class RateEdit(TypedEdit[Rate]):
    """Reads `14.6`, `0.146`, `0.04%/日`, `万分之四`; its hint says the rate a year and a day."""

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        per: RatePer = RatePer.YEAR,
        optional: bool = False,
    ) -> None:
        """Begin empty; `per` is what a number without a unit is quoted for."""
        super().__init__(parent, optional=optional)
        self._per = per
        self._is_fee = False
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def set_per(self, per: RatePer) -> None:
        """Read a number without a unit as a rate for that time from now on."""
        self._per = per

    def set_fee(self, *, is_fee: bool) -> None:
        """Say no yearly rate below a fee: on the original amount it would be half the truth."""
        self._is_fee = is_fee

    def parsed(self, text: str) -> Rate:
        """Return the rate; raises RateError."""
        return parse_rate(text, self._per)

    def written(self, value: Rate) -> str:
        """Return `14.6%`, with the unit where it is not the usual one; it reads back the same."""
        return messages.rate_field_text(value, self._per)

    def hint(self) -> str:
        """Return `= 14.6% a year, 0.04% a day`."""
        value = self.value()
        return "" if value is None or self._is_fee else messages.rate_hint(value)
