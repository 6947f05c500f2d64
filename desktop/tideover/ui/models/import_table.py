"""The rows of an import as a table; cells are made when they are first looked at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, Qt

from tideover.app.guessing import NewAccount
from tideover.app.import_plan import PlannedRow, RowState
from tideover.ui.format import money_text, numeric_day_text
from tideover.ui.widgets.data_table import CELL, Cell, Header
from tideover.ui.widgets.labels import plain_tip
from tideover.ui.wording.importing import becomes_text, skip_reason, state_text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtCore import QObject

    from tideover.app.import_plan import AccountChoice
    from tideover.domain.ids import AccountId, CategoryId, LoanId
    from tideover.domain.snapshot import Snapshot
    from tideover.domain.statements import SkippedRow
    from tideover.ui.models.entry_table import Index

_ROOT = QModelIndex()
TICK_COLUMN = 0
NOTE_COLUMN = 6
translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class ImportNames:
    """Names by identity."""

    accounts: Mapping[AccountId, str]
    categories: Mapping[CategoryId, str]
    loans: Mapping[LoanId, str]

    def account(self, choice: AccountChoice) -> str:
        """Return the name of an account, also of one that is still to be made."""
        if isinstance(choice, NewAccount):
            return choice.name
        return self.accounts.get(choice, "") if choice is not None else ""


def import_names(snapshot: Snapshot) -> ImportNames:
    """Return the names of the household."""
    return ImportNames(
        {account.id: account.name for account in snapshot.accounts},
        {category.id: category.name for category in snapshot.categories},
        {loan.id: loan.name for loan in snapshot.loans},
    )


class ImportTableModel(QAbstractTableModel):
    """One tab of the preview: planned rows, or rows that the reader skipped."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._rows: Sequence[PlannedRow | SkippedRow] = ()
        self._names = ImportNames({}, {}, {})
        self._cells: dict[int, tuple[Cell, ...]] = {}

    def show_rows(self, rows: Sequence[PlannedRow | SkippedRow], names: ImportNames) -> None:
        """Show these rows. The selection stays while the same rows stand there."""
        same = [_identity(row) for row in rows] == [_identity(row) for row in self._rows]
        if not same:
            self.beginResetModel()
        self._rows, self._names = rows, names
        self._cells.clear()
        if not same:
            self.endResetModel()
        elif rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, NOTE_COLUMN))

    def retranslate(self) -> None:
        """Word everything in the language of now."""
        self._cells.clear()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, NOTE_COLUMN)

    def row(self, place: int) -> PlannedRow | SkippedRow:
        """Return what stands in a row."""
        return self._rows[place]

    def _line(self, place: int) -> tuple[Cell, ...]:
        if place not in self._cells:
            row = self._rows[place]
            self._cells[place] = (
                self._planned(row) if isinstance(row, PlannedRow) else _skipped(row)
            )
        return self._cells[place]

    def _planned(self, row: PlannedRow) -> tuple[Cell, ...]:
        draft, names = row.draft, self._names
        added = row.state is RowState.ADD
        other = names.account(row.other_account)
        category = names.categories.get(row.category_id, "") if row.category_id else ""
        unnamed = "" if row.other_account is not None else translate("Importing", "no category")
        note = becomes_text(row, names.loans, other) if added else state_text(row.state)
        asks = added and row.match is not None and row.loan_id is None
        new = isinstance(row.account, NewAccount)
        account = names.account(row.account)
        tone = "text" if added else "muted"
        ticked = translate("Importing", "added") if added else translate("Importing", "not added")
        income = draft.amount.minor > 0 and row.other_account is None
        return (
            Cell(icon="check" if added else "", tone="accent", spoken=ticked, tip=ticked),
            Cell(
                numeric_day_text(draft.day),
                tone="muted",
                tip=translate("Importing", "Line {line}").format(line=draft.line),
            ),
            Cell(draft.payee, tone=tone, tip=plain_tip(draft.note or draft.payee)),
            Cell(category or unnamed, tone=tone if category else "muted"),
            Cell(
                account,
                tone="accent" if new else "muted",
                tip=translate("Importing", "A new account") if new else plain_tip(account),
            ),
            Cell(
                money_text(draft.amount, sign=True),
                tone="safe" if income and added else tone,
                right=True,
            ),
            Cell(
                note,
                tone="tight" if asks else "muted",
                icon="loans" if row.loan_id is not None or asks else "",
                tip=plain_tip(note),
            ),
        )

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else NOTE_COLUMN + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Answer from the finished cells of the row."""
        if not index.isValid():
            return None
        cell = self._line(index.row())[index.column()]
        if role == CELL:
            return cell
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return cell.spoken or cell.text
        if role == Qt.ItemDataRole.ToolTipRole:
            return cell.tip or None
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Answer with the names of the columns."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        header = import_headers()[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return header.text
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if header.right else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        return None


def import_headers() -> tuple[Header, ...]:
    """Return the columns of the preview."""
    return (
        Header(""),
        Header(translate("Importing", "Date")),
        Header(translate("Importing", "Payee")),
        Header(translate("Importing", "Category")),
        Header(translate("Importing", "Account")),
        Header(translate("Importing", "Amount"), right=True),
        Header(translate("Importing", "Note")),
    )


def _skipped(row: SkippedRow) -> tuple[Cell, ...]:
    reason = skip_reason(row.reason_code)
    line = translate("Importing", "Line {line}").format(line=row.line)
    where = translate("Importing", "{line}: {reason}").format(line=line, reason=reason)
    return (
        Cell(spoken=translate("Importing", "not added")),
        Cell(numeric_day_text(row.day) if row.day else "", tone="muted", tip=line),
        Cell(row.text, tone="muted", tip=plain_tip(row.text)),
        Cell(),
        Cell(),
        Cell(money_text(row.amount) if row.amount else "", tone="muted", right=True),
        Cell(where, tone="muted", tip=where),
    )


def _identity(row: PlannedRow | SkippedRow) -> tuple[str, int]:
    if isinstance(row, PlannedRow):
        return ("planned", row.place)
    return ("skipped", row.line)
