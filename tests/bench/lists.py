"""Sorting and filtering a long list: SQL, as the register does it, beside a proxy model of Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)

from tests.bench.printing import milliseconds, row
from tideover.domain.queries import EntryFilter, EntryOrder
from tideover.store.entry_queries import SqlEntryQueries
from tideover.ui.models.entry_pages import Listing, Opening

if TYPE_CHECKING:
    from pathlib import Path

SEARCHED = "payee 12"
PAYEE = 1
TIMES = 7
_ROOT = QModelIndex()


class WholeList(QAbstractTableModel):
    """Every entry as a row of plain values."""

    def __init__(self, rows: list[tuple[Any, ...]]) -> None:
        """Hold the rows."""
        super().__init__()
        self._rows = rows

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self._rows[0])

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return a value."""
        return self._rows[index.row()][index.column()] if role == _DISPLAY else None


_DISPLAY = Qt.ItemDataRole.DisplayRole.value


def measure(store: Path) -> None:
    """Print how long a register and a proxy take for the same rows."""
    queries = SqlEntryQueries(store)

    def asked(text: str, order: EntryOrder) -> None:
        Opening(queries, Listing(EntryFilter(text), order, descending=False), None, (0,))()

    sorting = milliseconds(lambda: asked("", EntryOrder.PAYEE), TIMES)
    filtering = milliseconds(lambda: asked(SEARCHED, EntryOrder.DAY), TIMES)
    proxy = QSortFilterProxyModel()
    model = WholeList(_all_rows(queries))
    proxy.setSourceModel(model)
    proxy.setFilterKeyColumn(PAYEE)
    proxy_sorting = milliseconds(lambda: proxy.sort(PAYEE))
    proxy.sort(-1)
    proxy_filtering = milliseconds(lambda: proxy.setFilterFixedString(SEARCHED))
    row("  sorting in SQL, ms", sorting)
    row("  searching in SQL, ms", filtering)
    row("sorting: Qt's proxy ÷ SQL", proxy_sorting / sorting)
    row("searching: Qt's proxy ÷ SQL", proxy_filtering / filtering)


def _all_rows(queries: SqlEntryQueries) -> list[tuple[Any, ...]]:
    everything = EntryFilter()
    count = queries.summary(everything).count
    found = queries.page(everything, EntryOrder.DAY, descending=True, offset=0, limit=count)
    return [
        (
            each.entry.day.isoformat(),
            each.entry.payee,
            each.entry.category_id or "",
            each.entry.account_id,
            each.entry.amount.minor,
        )
        for each in found
    ]
