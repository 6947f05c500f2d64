"""The icon in the desktop's tray, where there is one: what is due next, and quick ways in.

Never the only way: many desktops have no tray.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from tideover.engine.standing import standings
from tideover.ui import theme
from tideover.ui.format import money_text, short_day_text

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

    from tideover.domain.snapshot import Snapshot


class Tray(QObject):
    """Shows what is due next as its tool tip, and a short menu.

    Signals:
        open_requested: show the window.
        record_requested: show the window where an entry is typed.
        quit_requested: end Tideover.
    """

    open_requested = Signal()
    record_requested = Signal()
    quit_requested = Signal()

    def __init__(self, icon: QIcon, parent: QObject | None = None) -> None:
        """Stand in the tray."""
        super().__init__(parent)
        self._snapshot: Snapshot | None = None
        self._menu = QMenu()
        self._next = self._menu.addAction("")
        self._next.setEnabled(False)
        self._menu.addSeparator()
        self._open = self._menu.addAction("")
        self._record = self._menu.addAction("")
        self._menu.addSeparator()
        self._quit = self._menu.addAction("")
        self._open.triggered.connect(self.open_requested)
        self._record.triggered.connect(self.record_requested)
        self._quit.triggered.connect(self.quit_requested)
        self._icon = QSystemTrayIcon(icon, self)
        self._icon.setContextMenu(self._menu)
        self._icon.activated.connect(self._activate)
        self._icon.show()
        self.retranslate()

    @staticmethod
    def is_there() -> bool:
        """Return whether the desktop has a tray."""
        return QSystemTrayIcon.isSystemTrayAvailable()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Say what is due next."""
        self._snapshot = snapshot
        self._next.setText(self.summary())
        self._icon.setToolTip(self.summary())

    def summary(self) -> str:
        """Return the sentence about what is due next."""
        dues = (
            []
            if self._snapshot is None
            else [
                (standing.next_due.instalment.due, standing.loan.name, standing.next_due.left)
                for standing in standings(self._snapshot)
                if standing.next_due is not None
            ]
        )
        if not dues:
            return self.tr("Nothing is due")
        due, name, left = min(dues)
        return self.tr("Next: {loan}, {amount} on {day}").format(
            loan=name, amount=money_text(left), day=short_day_text(due)
        )

    def retranslate(self) -> None:
        """Name the menu in the language of now."""
        self._open.setText(self.tr("Open Tideover"))
        self._record.setText(self.tr("Record an entry"))
        self._quit.setText(self.tr("Quit"))
        self._open.setIcon(theme.icon("outlook"))
        self._record.setIcon(theme.icon("add"))
        if self._snapshot is not None:
            self.show_snapshot(self._snapshot)

    def leave(self) -> None:
        """Take the icon away."""
        self._icon.hide()

    def _activate(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is not QSystemTrayIcon.ActivationReason.Context:
            self.open_requested.emit()

    def event(self, event: QEvent) -> bool:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        return super().event(event)
