"""The preview's model shows what is added, what is not, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.app.test_importing import bill, draft
from tests.ui.real import real_desk
from tideover.app.import_plan import ImportChoices, Known
from tideover.app.importing import plan_import
from tideover.domain.statements import SkippedRow
from tideover.ui.models.import_table import (
    NOTE_COLUMN,
    ImportNames,
    ImportTableModel,
    import_names,
)

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.modeltest import ModelTester


def test_the_model_keeps_the_rules_of_qt(qtmodeltester: ModelTester, tmp_path: Path) -> None:
    desk = real_desk(tmp_path)
    plan = plan_import(bill(draft(1), draft(2)), desk.snapshot, Known(), ImportChoices())
    model = ImportTableModel()
    model.show_rows(plan.rows, import_names(desk.snapshot))
    qtmodeltester.check(model)


def test_a_row_that_was_skipped_names_its_line_and_the_reason() -> None:
    model = ImportTableModel()
    model.show_rows((SkippedRow(17, "zero_amount", "Noodles"),), ImportNames({}, {}, {}))
    assert model.index(0, NOTE_COLUMN).data() == "Line 17: the amount is zero"
