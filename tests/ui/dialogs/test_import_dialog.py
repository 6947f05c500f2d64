"""A file is shown before anything of it is added, and added as one step."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.households import BANK, FOOD
from tests.ui.real import RealDesk, real_desk
from tideover.ui.dialogs.import_dialog import LEFT_OUT, PRESENT, ImportDialog

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

TABLE = """日期,对方,收入,支出,余额
2026-11-02,面馆,,28.00,972.00
2026-11-03,工资,8600.00,,9572.00
2026-11-04,超市,,120.50,9451.50
2026-11-05,超市,,0.00,9451.50
"""


@pytest.fixture
def desk(tmp_path: Path) -> RealDesk:
    return real_desk(tmp_path)


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "statement.csv"
    path.write_bytes(TABLE.encode("gb18030"))
    return path


def opened(qtbot: QtBot, desk: RealDesk, path: Path) -> ImportDialog:
    dialog = ImportDialog(desk.services, path)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(dialog.bar.isHidden, timeout=10_000)
    return dialog


def imported(qtbot: QtBot, desk: RealDesk, path: Path) -> None:
    dialog = opened(qtbot, desk, path)
    dialog.accounts.rows[0].choice.setCurrentIndex(0)
    with qtbot.waitSignal(dialog.accepted, timeout=10_000):
        dialog.keep.click()


def test_nothing_is_added_until_an_account_is_chosen(
    qtbot: QtBot, desk: RealDesk, table: Path
) -> None:
    dialog = opened(qtbot, desk, table)
    assert not dialog.keep.isEnabled()
    dialog.accounts.rows[0].choice.setCurrentIndex(0)
    assert dialog.keep.isEnabled()
    assert dialog.keep.text() == "Add 3 entries"
    dialog.reject()
    assert desk.snapshot.entry_count == 0


def test_an_import_keeps_a_backup_first_and_is_one_undo(
    qtbot: QtBot, desk: RealDesk, table: Path
) -> None:
    imported(qtbot, desk, table)
    assert desk.snapshot.entry_count == 3
    assert desk.snapshot.balances[BANK.id].minor == 100_000 + 860_000 - 2800 - 12_050
    assert [backup.reason for backup in desk.services.backups.listed()] == ["import"]
    desk.services.undo()
    assert desk.snapshot.entry_count == 0


def test_the_same_file_again_offers_nothing_new(qtbot: QtBot, desk: RealDesk, table: Path) -> None:
    imported(qtbot, desk, table)
    dialog = opened(qtbot, desk, table)
    dialog.accounts.rows[0].choice.setCurrentIndex(0)
    dialog.tabs.choose(PRESENT)
    dialog._show_rows()
    assert dialog.table.rows.rowCount() == 3
    assert not dialog.keep.isEnabled()
    dialog.reject()


def test_a_row_left_out_with_the_space_bar_is_not_added(
    qtbot: QtBot, desk: RealDesk, table: Path
) -> None:
    dialog = opened(qtbot, desk, table)
    dialog.accounts.rows[0].choice.setCurrentIndex(0)
    dialog.table.selectRow(0)
    dialog.table.toggle_requested.emit()
    assert dialog.keep.text() == "Add 2 entries"
    dialog.tabs.choose(LEFT_OUT)
    dialog._show_rows()
    assert dialog.table.rows.rowCount() == 2  # the row left out, and the one of zero
    dialog.reject()


def test_a_category_chosen_once_holds_for_every_row_of_the_payee(
    qtbot: QtBot, desk: RealDesk, table: Path
) -> None:
    dialog = opened(qtbot, desk, table)
    dialog.accounts.rows[0].choice.setCurrentIndex(0)
    dialog.table.selectRow(2)
    dialog.editor.category_chosen.emit(FOOD.id)
    dialog.accounts.rows[0].choice.setCurrentIndex(1)
    assert dialog._plan is not None
    assert dialog._plan.rows[2].category_id == FOOD.id
    dialog.reject()


def test_changing_a_column_reads_the_file_again(qtbot: QtBot, desk: RealDesk, table: Path) -> None:
    dialog = opened(qtbot, desk, table)
    box = dialog.layout_form.columns["payee_column"]
    box.setCurrentIndex(0)
    qtbot.waitUntil(dialog.bar.isHidden, timeout=10_000)
    assert dialog._plan is not None
    assert {row.draft.payee for row in dialog._plan.rows} == {""}
    dialog.reject()


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", "bill.csv"),
        (b"%PDF-1.7 ...", "PDF"),
        (b"just some words\nand more words\n", "bill.csv"),
    ],
)
def test_a_file_that_is_no_bill_is_named_with_the_way_out(
    qtbot: QtBot, desk: RealDesk, tmp_path: Path, content: bytes, expected: str
) -> None:
    path = tmp_path / "bill.csv"
    path.write_bytes(content)
    dialog = opened(qtbot, desk, path)
    assert expected in dialog.problem.full_text()
    assert not dialog.keep.isEnabled()
    dialog.reject()
