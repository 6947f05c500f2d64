"""Well-known loans as tiles: choosing one fills the form with its usual terms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from tideover.engine.presets import PRESETS
from tideover.ui import fonts, theme
from tideover.ui.messages import terms_name
from tideover.ui.theme import spacing
from tideover.ui.widgets.labels import PlainLabel
from tideover.ui.wording.presets import preset_name
from tideover.viewmodels.loan_form import LENDERS_TABLE, OTHER, preset_codes

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

_COLUMNS = 4
_ICONS = {
    "jiebei": "wallet",
    "huabei_instalments": "phone",
    "baitiao": "phone",
    "welidai": "wallet",
    "card_instalments": "card",
    "revolving_card": "repeat",
    "pay_in_parts": "budget",
    "bank_consumer": "bank",
    "friend": "handshake",
    LENDERS_TABLE: "table",
    OTHER: "edit",
}
_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -_COLUMNS,
    Qt.Key.Key_Down: _COLUMNS,
}


class PresetTile(QToolButton):
    """One well-known loan."""

    def __init__(self, code: str, parent: QWidget | None = None) -> None:
        """Stand for the preset of that code."""
        super().__init__(parent)
        self.code = code
        self.setProperty("kind", "tile")
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        self.setIconSize(QSize(spacing(7), spacing(7)))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumHeight(spacing(24))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def retranslate(self) -> None:
        """Say the name of the loan and the kind of its terms."""
        name = preset_name(self.code)
        kinds = {preset.code: preset.terms for preset in PRESETS}
        if self.code in kinds:
            kind = terms_name(kinds[self.code])
        elif self.code == LENDERS_TABLE:
            kind = self.tr("paste it line by line")
        else:
            kind = self.tr("type the terms yourself")
        self.setText(f"{name}\n{kind}")
        self.setAccessibleName(f"{name}, {kind}")
        self.setIcon(theme.icon(_ICONS.get(self.code, "loans"), "accent"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with Enter as with the space bar."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
            return
        super().keyPressEvent(event)


class PresetTiles(QWidget):
    """All tiles; the arrow keys go from one to the next.

    Signals:
        preset_chosen: the code of a preset, or `lenders_table` or `other`.
    """

    preset_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Offer every preset there is."""
        super().__init__(parent)
        self._question = PlainLabel()
        self._question.setFont(fonts.scaled(self.font(), fonts.SECTION, bold=True))
        self._remark = PlainLabel(kind="muted", wrap=True)
        self.tiles = [PresetTile(code) for code in preset_codes()]
        grid = QGridLayout()
        grid.setSpacing(spacing(2))
        for place, tile in enumerate(self.tiles):
            tile.clicked.connect(self._choose)
            grid.addWidget(tile, place // _COLUMNS, place % _COLUMNS)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(spacing(3))
        rows.addWidget(self._question)
        rows.addLayout(grid)
        rows.addWidget(self._remark)
        rows.addStretch(1)

    def retranslate(self) -> None:
        """Set every text."""
        self._question.setText(self.tr("What kind of loan is it?"))
        self._remark.setText(
            self.tr(
                "The usual terms are filled in; they are not anybody's offer. Check them against "
                "your own contract."
            )
        )
        for tile in self.tiles:
            tile.retranslate()

    def _choose(self) -> None:
        tile = self.sender()
        if isinstance(tile, PresetTile):
            self.preset_chosen.emit(tile.code)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the next tile with the arrow keys."""
        step = _STEPS.get(Qt.Key(event.key()))
        focused = next((place for place, tile in enumerate(self.tiles) if tile.hasFocus()), None)
        if step is None or focused is None:
            super().keyPressEvent(event)
            return
        self.tiles[max(0, min(len(self.tiles) - 1, focused + step))].setFocus()
