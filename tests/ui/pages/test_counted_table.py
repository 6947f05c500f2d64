"""What was counted: all of it is there to be checked by hand, and it never holds the wheel."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea

from tests.ui.accessible import nodes
from tideover.domain.money import Money
from tideover.engine.forecast import CashKind
from tideover.ui.pages.outlook.counted_table import CountedTable
from tideover.viewmodels.outlook import CountedLine

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

LINES = tuple(
    CountedLine(
        day=date(2026, 11, 1 + number),
        kind=CashKind.INSTALMENT,
        label=f"Lender {number}",
        category="",
        amount=Money(-100 - number),
        instalment_number=1,
        assumed=False,
    )
    for number in range(30)
)


@pytest.fixture
def page(qtbot: QtBot) -> QScrollArea:
    made = QScrollArea()
    made.setWidgetResizable(True)
    table = CountedTable()
    table.show_lines(LINES)
    made.setWidget(table)
    made.resize(400, 200)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_every_line_is_read_out(page: QScrollArea) -> None:
    read = " ".join(node.text(QAccessible.Text.Name) for node in nodes(page))
    assert [line.label for line in LINES if line.label not in read] == []


def test_the_wheel_over_the_list_rolls_the_page(page: QScrollArea) -> None:
    table = page.widget()
    assert isinstance(table, CountedTable)
    QTest.wheelEvent(page.windowHandle(), QPointF(100, 100), QPoint(0, -120))
    QApplication.processEvents()
    assert page.verticalScrollBar().value() > 0
    assert table.verticalScrollBar().value() == 0
