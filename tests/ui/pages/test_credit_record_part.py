"""The credit record in the window: under Reports for all loans, on the loan's own page for one."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton

from tests.households import LOAN
from tests.ui.accessible import nameless
from tests.ui.real import RealDesk, real_desk
from tideover.engine.credit_record import loan_record
from tideover.ui.pages.loans_page import LoansPage
from tideover.ui.pages.reports_page import RECORD, ReportsPage
from tideover.ui.widgets.credit_record import NOTHING
from tideover.ui.widgets.data_table import CELL, Cell
from tideover.viewmodels.credit_record import record_view

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tideover.domain.snapshot import Snapshot
    from tideover.ui.language import LanguageControl
    from tideover.ui.widgets.credit_record import CreditRecordView, RecordGrid


@pytest.fixture
def desk(tmp_path: Path) -> RealDesk:
    return real_desk(tmp_path)


@pytest.fixture
def page(qtbot: QtBot, desk: RealDesk) -> ReportsPage:
    page = ReportsPage(desk.services)
    qtbot.addWidget(page)
    page.resize(1096, 740)
    page.show()
    page.show_snapshot(desk.snapshot)
    return page


@pytest.fixture
def record(qtbot: QtBot, page: ReportsPage) -> CreditRecordView:
    (button,) = page.tabs.findChildren(QToolButton, RECORD)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    found = page.record.record
    qtbot.waitUntil(lambda: found.view is not None, timeout=15_000)
    return found


def cells(grid: RecordGrid) -> list[list[Cell]]:
    model = grid.model()
    return [
        [model.index(row, column).data(CELL) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_the_grid_shows_what_the_engine_counts(record: CreditRecordView, desk: RealDesk) -> None:
    snapshot = desk.snapshot
    known = loan_record(LOAN, snapshot.repayments_of(LOAN.id), snapshot.as_of)
    shown = {
        (int(row[1].text), column - 1): row[column].text
        for row in cells(record.grid)
        for column in range(2, 14)
        if row[column].text != NOTHING
    }
    for month in known.months[-24:]:
        assert shown[month.month.year, month.month.number] == month.mark.value


def test_every_cell_says_its_month_in_words(record: CreditRecordView) -> None:
    for row in cells(record.grid):
        for cell in row[2:14]:
            assert cell.spoken == "nothing" if cell.text == NOTHING else ":" in cell.spoken


def test_the_facts_say_where_a_free_report_comes_from_and_that_this_was_not_checked(
    record: CreditRecordView,
) -> None:
    told = record.facts.sentences()
    assert any("free 2 times a year" in each and "Checked on" in each for each in told)
    assert any("Credit Reference Center" in each and "Unverified" in each for each in told)
    assert "credit report alone" in record.sentence.full_text()


def test_a_loan_that_goes_unpaid_is_drawn_and_its_picture_saved(
    qtbot: QtBot, record: CreditRecordView, desk: RealDesk, tmp_path: Path
) -> None:
    record.show_view(record_view(later(desk.snapshot), desk.services.facts))
    assert "years on record have not begun" in record.title.full_text()
    assert record.settling.sentences()
    assert record.canvas.isVisibleTo(record)
    with qtbot.waitSignal(record.said, timeout=15_000) as said:
        record.saver.save_to(str(tmp_path / "record.svg"))
    assert "record.svg" in said.args[0]
    assert (tmp_path / "record.svg").read_bytes().startswith(b"<?xml")


def later(snapshot: Snapshot) -> Snapshot:
    """The same household a year on, in which nothing was repaid."""
    return replace(snapshot, as_of=snapshot.as_of + timedelta(days=365))


def test_the_loan_s_own_page_shows_its_record(qtbot: QtBot, desk: RealDesk) -> None:
    page = LoansPage(desk.services)
    qtbot.addWidget(page)
    page.show()
    page.show_snapshot(desk.snapshot)
    (button,) = page.panel.tabs.findChildren(QToolButton, "record")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert page.panel.stack.currentWidget() is page.panel.record
    view = page.panel.record.record.view
    assert view is not None
    assert [line.loan_id for line in view.lines] == [LOAN.id]


def test_everything_has_a_name_in_both_languages(
    record: CreditRecordView, language: LanguageControl
) -> None:
    assert nameless(record) == []
    language.apply("zh_CN")
    record.retranslate()
    assert nameless(record) == []
    assert "征信报告" in record.sentence.full_text()
