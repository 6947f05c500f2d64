"""What lies below the fold waits for the paint, and for a page that is seen at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QWidget

from tideover.ui.widgets.after_paint import AfterPaint

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_it_tells_once_for_each_time_it_is_asked(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    waiting = AfterPaint(page)
    told: list[None] = []
    waiting.painted.connect(lambda: told.append(None))
    page.show()
    with qtbot.waitSignal(waiting.painted):
        waiting.ask()
        waiting.ask()
    page.repaint()
    QApplication.processEvents()
    assert len(told) == 1


def test_a_page_that_nobody_sees_is_filled_when_it_is_shown(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    waiting = AfterPaint(page)
    with qtbot.assertNotEmitted(waiting.painted):
        waiting.ask()
        QApplication.processEvents()
    with qtbot.waitSignal(waiting.painted):
        page.show()
