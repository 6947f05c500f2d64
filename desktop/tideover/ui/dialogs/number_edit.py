"""A field for a small whole number."""

from __future__ import annotations

from PySide6.QtWidgets import QSpinBox, QWidget

from tideover.ui.theme import spacing

MOST_TYPED = 99_999
"""What a field takes whose limits the terms know: they say what is wrong with a larger number,
where a field that takes no more digits would keep one that nobody meant."""


class NumberEdit(QSpinBox):
    """Typed, or changed by the arrow keys; the style sheet leaves it no buttons to aim at.

    `ButtonSymbols.NoButtons` would do the same, but under a style sheet Qt 6.11 then gives the
    line that holds the number a width of one pixel.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin at the least."""
        super().__init__(parent)
        # Qt leaves the padding of the style sheet out for a spin box.
        self.lineEdit().setTextMargins(spacing(2), 0, spacing(2), 0)
