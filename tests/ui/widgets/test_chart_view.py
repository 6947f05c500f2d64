"""A chart is never a picture alone: its sentence, its numbers and its files are below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QGuiApplication

from tests.ui.charts.sheets import cash_of, debtor, payoff_of
from tideover.ui.format import day_text, money_text
from tideover.ui.widgets.chart_controls import NUMBERS, PICTURE
from tideover.ui.widgets.chart_view import ChartView

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

SNAPSHOT = debtor()


@pytest.fixture
def view(qtbot: QtBot) -> Iterator[ChartView]:
    made = ChartView(200, late_controls=True)
    qtbot.addWidget(made)
    made.resize(700, 420)
    yield made
    made.canvas.stop_working()


def test_what_stands_below_a_chart_waits_for_its_first_picture_and_has_its_room_before(
    qtbot: QtBot, view: ChartView
) -> None:
    view.show()
    assert view._controls is None
    with qtbot.waitSignal(view.canvas.shown):
        view.show_drawing(cash_of(SNAPSHOT, days=30))
    place = view.canvas.geometry()
    qtbot.waitUntil(view.controls.isVisible)
    assert view.controls.saver.save.accessibleName().startswith("Save the picture as PNG")
    assert view.canvas.geometry() == place


def test_the_sentence_below_a_chart_is_the_one_that_is_read_out(view: ChartView) -> None:
    drawing = cash_of(SNAPSHOT, days=30)
    view.show_drawing(drawing)
    assert view.sentence.text() == drawing.summary == view.canvas.accessibleDescription()


def test_the_cash_of_every_day_can_be_read_as_a_table_and_copied(view: ChartView) -> None:
    drawing = cash_of(SNAPSHOT, days=30)
    view.show_drawing(drawing)
    view.controls.show_as(NUMBERS)
    model = view.controls.numbers.model()
    assert model.rowCount() == len(drawing.line.days)
    due = drawing.line.days.index(drawing.line.due_days[0])
    row = [model.data(model.index(due, column)) for column in range(3)]
    assert row[0] == day_text(drawing.line.due_days[0])
    assert row[1] == money_text(drawing.line.lowest[due])
    assert row[2].startswith("A payment is ")
    view.controls.copy_shown()
    copied = QGuiApplication.clipboard().text().splitlines()
    assert copied[due + 1].split("\t")[0] == drawing.line.due_days[0].isoformat()


def test_the_table_follows_another_chart_and_back_leads_to_the_picture(view: ChartView) -> None:
    view.show_drawing(cash_of(SNAPSHOT, days=30))
    view.controls.show_as(NUMBERS)
    view.show_drawing(payoff_of(SNAPSHOT))
    assert view.controls.numbers.accessibleName() == "What is owed month by month"
    assert view.controls.numbers.model().columnCount() == 6
    view.controls.show_as(PICTURE)
    assert view.stack.currentWidget() is view.canvas
