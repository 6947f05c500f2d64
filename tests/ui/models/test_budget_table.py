"""The budget's model lets plans be typed where there is one to type, and nowhere else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from tests.viewmodels.test_budget import HOUSE, PLACE
from tideover.ui.models.budget_table import YEAR_COLUMN, BudgetMode, BudgetTableModel
from tideover.viewmodels.budget import budget_grid

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex
    from pytestqt.modeltest import ModelTester


@pytest.fixture
def model() -> BudgetTableModel:
    made = BudgetTableModel()
    made.show_grid(budget_grid(HOUSE, 2026), BudgetMode.PLANNED)
    return made


def cell(model: BudgetTableModel, key: str, column: int) -> QModelIndex:
    for place in range(model.rowCount()):
        row = model.row(place)
        if row is not None and row.key == key:
            return model.index(place, column)
    raise AssertionError(key)


def editable(model: BudgetTableModel, key: str, column: int) -> bool:
    return bool(model.flags(cell(model, key, column)) & Qt.ItemFlag.ItemIsEditable)


def test_the_model_keeps_the_rules_of_qt(
    qtmodeltester: ModelTester, model: BudgetTableModel
) -> None:
    qtmodeltester.check(model)


def test_only_categories_in_months_can_be_typed_into(model: BudgetTableModel) -> None:
    assert editable(model, "food", PLACE + 1)
    assert not editable(model, "food", YEAR_COLUMN)
    assert not editable(model, "expense", PLACE + 1)
    assert not editable(model, "instalments", PLACE + 1)


def test_what_happened_cannot_be_typed_over(model: BudgetTableModel) -> None:
    model.show_grid(budget_grid(HOUSE, 2026), BudgetMode.ACTUAL)
    assert not editable(model, "food", PLACE + 1)


def test_an_amount_that_only_comes_again_stands_in_brackets(model: BudgetTableModel) -> None:
    assert cell(model, "rent", 1).data() == "(2,500)"
    assert cell(model, "food", PLACE + 1).data() == "1,500"


def test_being_over_is_said_in_words_and_not_only_in_colour(model: BudgetTableModel) -> None:
    spoken = cell(model, "food", PLACE + 1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "¥100 over the plan" in spoken
