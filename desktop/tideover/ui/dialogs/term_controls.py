"""Controls for the terms that few people need: a share in percent, a choice that stays short."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QDoubleSpinBox

from tideover.ui.theme import spacing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

_PERCENT = 100
_HUNDREDTHS = 100
_SHORTEST_CHOICE = 8


class PercentEdit(QDoubleSpinBox):
    """Takes a share with two decimals of a percent; one nobody touched stays exactly as it was."""

    def __init__(self, most: float, parent: QWidget | None = None) -> None:
        """Begin with nothing; `most` is in percent."""
        super().__init__(parent)
        self._shown = Fraction(0)
        self.setRange(0.0, most)
        self.setSuffix("%")
        self.lineEdit().setTextMargins(spacing(2), 0, spacing(2), 0)

    def show_share(self, share: Fraction) -> None:
        """Show a share; nobody is told of it."""
        self._shown = share
        self.blockSignals(True)
        self.setValue(float(share * _PERCENT))
        self.blockSignals(False)

    def share(self) -> Fraction:
        """Return the share as a fraction of one."""
        typed = round(self.value() * _HUNDREDTHS)
        if typed == round(self._shown * _PERCENT * _HUNDREDTHS):
            return self._shown
        return Fraction(typed, _PERCENT * _HUNDREDTHS)


class ShortChoice(QComboBox):
    """A choice whose longest text does not make the form wider than the dialog."""

    def __init__(self, count: int, parent: QWidget | None = None) -> None:
        """Offer so many choices, not named yet."""
        super().__init__(parent)
        self.addItems([""] * count)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_SHORTEST_CHOICE)

    def name_choices(self, names: Sequence[str]) -> None:
        """Name what can be chosen."""
        for place, name in enumerate(names):
            self.setItemText(place, name)
