"""The page Way out on a real desk, as the tests of its parts open it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QToolButton

from tideover.ui.pages.way_out_page import WayOutPage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui.real import RealDesk


def shown_way_out(qtbot: QtBot, desk: RealDesk, part: str | None = None) -> WayOutPage:
    """Return the page, shown as the window shows it, at a part by its tab."""
    made = WayOutPage(desk.services)
    qtbot.addWidget(made)
    made.command_requested.connect(desk.changes.perform)
    desk.changes.shown.connect(made.show_snapshot)
    made.resize(1096, 740)
    made.show()
    made.show_snapshot(desk.snapshot)
    if part is not None:
        tab = made.tabs.findChild(QToolButton, part)
        assert tab is not None
        tab.click()
    return made
