"""The register's model shows every entry, page by page, in the order asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from tests.ui.real import RealDesk, lunches, real_desk
from tideover.app.commands.entries import RemoveEntries
from tideover.domain.ids import EntryId
from tideover.domain.queries import EntryFilter
from tideover.ui.models.entry_pages import PAGE
from tideover.ui.models.entry_table import PAGES_KEPT, EntryTableModel
from tideover.viewmodels.book import names_of

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot


@pytest.fixture
def desk(tmp_path: Path) -> RealDesk:
    made = real_desk(tmp_path)
    made.perform(lunches(PAGE + 44))
    return made


def show(qtbot: QtBot, model: EntryTableModel, desk: RealDesk, wanted: EntryFilter) -> None:
    with qtbot.waitSignal(model.answered):
        model.show(wanted, names_of(desk.snapshot))


@pytest.fixture
def model(qtbot: QtBot, desk: RealDesk) -> EntryTableModel:
    made = EntryTableModel(desk.services.queries)
    show(qtbot, made, desk, EntryFilter())
    return made


def test_the_model_keeps_the_rules_of_qt(
    qtmodeltester: ModelTester, model: EntryTableModel
) -> None:
    qtmodeltester.check(model)


def test_rows_beyond_the_first_page_are_there(model: EntryTableModel) -> None:
    assert model.rowCount() == PAGE + 44
    row = model.row(PAGE + 43)
    assert row is not None
    assert row.entry.id == f"lunch{PAGE + 43}"


def test_the_oldest_stands_first_after_sorting_by_day_upwards(
    qtbot: QtBot, model: EntryTableModel, desk: RealDesk
) -> None:
    model.sort(0, Qt.SortOrder.AscendingOrder)
    show(qtbot, model, desk, EntryFilter())
    row = model.row(0)
    assert row is not None
    assert row.entry.id == f"lunch{PAGE + 43}"


def test_the_running_balance_cannot_be_sorted_by(model: EntryTableModel) -> None:
    before = model.row(0)
    model.sort(5, Qt.SortOrder.AscendingOrder)
    assert model.row(0) == before


def test_old_rows_stay_until_the_new_ones_are_there(
    qtbot: QtBot, model: EntryTableModel, desk: RealDesk
) -> None:
    with qtbot.waitSignal(model.answered):
        model.show(EntryFilter(text="nobody"), names_of(desk.snapshot))
        waited = model.waiting
        assert model.rowCount() == PAGE + 44
        assert model.index(0, 1).data() == "Noodles"
    assert waited
    assert not model.waiting
    assert model.rowCount() == 0


def test_a_page_that_is_not_there_yet_is_blank_and_follows(
    qtbot: QtBot, model: EntryTableModel
) -> None:
    beyond = model.index(PAGE + 1, 1)
    with qtbot.waitSignal(model.dataChanged):
        assert beyond.data() is None
    assert beyond.data() == "Noodles"


def test_the_page_beside_the_one_on_the_screen_is_read_before_it_is_needed(
    qtbot: QtBot, model: EntryTableModel
) -> None:
    with qtbot.waitSignal(model.dataChanged):
        model.index(0, 1).data()
    assert model.index(PAGE, 1).data() == "Noodles"


def test_the_followed_entry_is_found_again_in_another_order(
    qtbot: QtBot, model: EntryTableModel, desk: RealDesk
) -> None:
    model.sort(0, Qt.SortOrder.AscendingOrder)
    with qtbot.waitSignal(model.answered) as answered:
        model.show(EntryFilter(), names_of(desk.snapshot), EntryId("lunch3"))
    assert answered.args == [PAGE + 43 - 3]


def test_memory_holds_only_so_many_pages(
    qtbot: QtBot, model: EntryTableModel, desk: RealDesk
) -> None:
    desk.perform(RemoveEntries(tuple(EntryId(f"lunch{number}") for number in range(PAGE + 44))))
    desk.perform(lunches(PAGE * (PAGES_KEPT + 2)))
    show(qtbot, model, desk, EntryFilter())
    for place in range(0, model.rowCount(), PAGE):
        model.row(place)
    assert len(model._pages) == PAGES_KEPT
