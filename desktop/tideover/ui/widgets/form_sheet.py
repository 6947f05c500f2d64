"""A scrolled sheet: a form at the left, the cards that answer it at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from tideover.ui.theme import spacing

if TYPE_CHECKING:
    from PySide6.QtWidgets import QScrollArea


def lay_out_sheet(
    sheet: QScrollArea, form: QWidget, width: int, answer: QWidget, picture: QWidget
) -> None:
    """Put a form of so many pixels and its two answers on a sheet; the picture takes the rest."""
    inside = QWidget()
    inside.setProperty("kind", "page")
    left, right = QVBoxLayout(), QVBoxLayout()
    left.addWidget(form)
    left.addStretch(1)
    right.setSpacing(spacing(3))
    right.addWidget(answer)
    right.addWidget(picture, 1)
    side = QWidget()
    side.setFixedWidth(width)
    side.setLayout(left)
    left.setContentsMargins(0, 0, 0, 0)
    columns = QHBoxLayout(inside)
    columns.setContentsMargins(spacing(5), spacing(1), spacing(5), spacing(4))
    columns.setSpacing(spacing(3))
    columns.addWidget(side)
    columns.addLayout(right, 1)
    sheet.setWidgetResizable(True)
    sheet.setFrameShape(QFrame.Shape.NoFrame)
    sheet.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
    sheet.setWidget(inside)
