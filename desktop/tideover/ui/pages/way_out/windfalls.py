"""The sums that come once, in a line below what is paid each month."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from tideover.domain.dates import EARLIEST
from tideover.domain.money import CNY
from tideover.ui.dialogs.windfall_dialog import WindfallDialog
from tideover.ui.format import money_text, numeric_day_text
from tideover.ui.theme import spacing
from tideover.ui.widgets.buttons import Button
from tideover.ui.widgets.labels import PlainLabel
from tideover.ui.wording.extra_money import windfall_text

if TYPE_CHECKING:
    from datetime import date

    from tideover.domain.extra_money import Windfall
    from tideover.domain.money import Currency

_A_ROW = 2
_LONGEST_WORD = 12


class WindfallLine(QWidget):
    """Names the next ones, each a link to change it, and offers to add one.

    Signals:
        changed: the windfall before (None: a new one) and after (None: removed).
    """

    changed = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without any."""
        super().__init__(parent)
        self._today: date = EARLIEST
        self._currency: Currency = CNY
        self._windfalls: tuple[Windfall, ...] = ()
        self._all_shown = False
        self.dialog: WindfallDialog | None = None
        self._changing: Windfall | None = None
        self._name = PlainLabel(kind="muted")
        self.links: list[Button] = []
        self.more = Button(kind="link")
        self.add = Button(kind="link")
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(spacing(3))
        self._grid.setVerticalSpacing(spacing(1))
        self._grid.addWidget(self._name, 0, 0)
        self._grid.setColumnStretch(_A_ROW + 1, 1)
        foot = QHBoxLayout()
        foot.setSpacing(spacing(3))
        foot.addWidget(self.add)
        foot.addWidget(self.more)
        foot.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(spacing(1))
        rows.addLayout(self._grid)
        rows.addLayout(foot)
        self.more.clicked.connect(self._show_all)
        self.add.clicked.connect(self._ask_new)

    def retranslate(self) -> None:
        """Set every text."""
        self._name.setText(self.tr("Comes once"))
        self.add.setText(self.tr("Add a sum that comes once…"))
        self._say()

    def show_windfalls(
        self, windfalls: tuple[Windfall, ...], today: date, currency: Currency
    ) -> None:
        """Show the windfalls of a household, those to come before those that have passed."""
        self._today, self._currency = today, currency
        self._windfalls = tuple(sorted(windfalls, key=self._has_passed))
        self._say()

    def _has_passed(self, windfall: Windfall) -> bool:
        return windfall.day < self._today

    def _say(self) -> None:
        shown = self._windfalls if self._all_shown else self._windfalls[:_A_ROW]
        while len(self.links) < len(shown):
            link = Button(kind="link")
            link.clicked.connect(self._ask_change)
            row, column = divmod(len(self.links), _A_ROW)
            self._grid.addWidget(link, row, column + 1, Qt.AlignmentFlag.AlignLeft)
            self.links.append(link)
        for place, link in enumerate(self.links):
            link.setVisible(place < len(shown))
            if place < len(shown):
                self._name_link(link, shown[place])
        hidden = len(self._windfalls) - len(shown)
        self._name.setVisible(bool(self._windfalls))
        self.more.setVisible(hidden > 0)
        self.more.setText(self.tr("and {count} more").format(count=hidden))

    def _name_link(self, link: Button, windfall: Windfall) -> None:
        word = windfall.word
        if len(word) > _LONGEST_WORD:
            word = f"{word[: _LONGEST_WORD - 1]}…"
        parts = (money_text(windfall.amount), numeric_day_text(windfall.day), word)
        link.setText(" · ".join(filter(None, parts)).replace("&", "&&"))
        #: {windfall} is "¥5,000.00 on 5 February 2027 (bonus)"
        tip = self.tr("Change or remove {windfall}").format(windfall=windfall_text(windfall))
        link.setToolTip(tip)
        link.setAccessibleName(tip)

    def _show_all(self) -> None:
        self._all_shown = True
        self._say()

    def _ask_new(self) -> None:
        self._ask(None)

    def _ask_change(self) -> None:
        sender = self.sender()
        place = next(number for number, link in enumerate(self.links) if link is sender)
        self._ask(self._windfalls[place])

    def _ask(self, windfall: Windfall | None) -> None:
        self._changing = windfall
        self.dialog = WindfallDialog(self._day, self._currency, windfall, self.window())
        self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.dialog.chosen.connect(self._tell)
        self.dialog.finished.connect(self._forget_dialog)
        self.dialog.open()

    def _day(self) -> date:
        return self._today

    def _tell(self, windfall: Windfall | None) -> None:
        if windfall != self._changing:
            self.changed.emit(self._changing, windfall)

    def _forget_dialog(self) -> None:
        self.dialog = None
