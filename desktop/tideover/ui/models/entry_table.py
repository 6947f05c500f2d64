"""The register as a table: pages of rows, sorted and filtered in SQL, away from the UI thread."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from tideover.domain.queries import EntryFilter, EntryOrder, EntryRow, EntrySummary
from tideover.ui.models.entry_pages import PAGE, Listing, Opened, Opening, Turned, Turning
from tideover.ui.widgets.data_table import CELL, Cell
from tideover.ui.wording.book import register_cells, register_headers
from tideover.ui.work import Latest
from tideover.viewmodels.book import BookNames, register_line

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tideover.app.ports import EntryQueries
    from tideover.domain.ids import EntryId

PAGES_KEPT = 48
"""Enough for a screen, the way to it and back: 6,144 rows, about 10 MB."""

ORDERS = (
    EntryOrder.DAY,
    EntryOrder.PAYEE,
    EntryOrder.CATEGORY,
    EntryOrder.ACCOUNT,
    EntryOrder.AMOUNT,
    None,
)
"""The order behind each column; the running balance follows the days and sorts nothing."""

ACCOUNT_COLUMN = 3
BALANCE_COLUMN = 5

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class EntryTableModel(QAbstractTableModel):
    """Rows of the register. Only the pages that were looked at, and their neighbours, are kept.

    Every question is answered in the background. Until the answer to a new filter or order is
    there the old rows stay; a page that is not there yet is blank.

    Signals:
        answered: the newest question is answered; where the followed entry stands, or None.
        order_wished: another order should be asked for.
        failed: the exception that a question met.
    """

    answered = Signal(object)
    order_wished = Signal()
    failed = Signal(object)

    def __init__(self, queries: EntryQueries, parent: QObject | None = None) -> None:
        """Begin empty, newest day first."""
        super().__init__(parent)
        self._queries = queries
        self._shown = Listing(EntryFilter(), EntryOrder.DAY, descending=True)
        self._wished = self._shown
        self._names: BookNames | None = None
        self._summary: EntrySummary | None = None
        self._pages: OrderedDict[int, tuple[EntryRow, ...]] = OrderedDict()
        self._cells: dict[int, tuple[Cell, ...]] = {}
        self._headers = register_headers()
        self._looked_at: set[int] = set()
        self._turning = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._turn)
        self._opener = Latest(self)
        self._opener.done.connect(self._take_listing)
        self._opener.failed.connect(self._give_up)
        self._turner = Latest(self)
        self._turner.done.connect(self._take_pages)
        self._turner.failed.connect(self._give_up)

    def show(
        self,
        wanted: EntryFilter,
        names: BookNames,
        follow: EntryId | None = None,
        seen: tuple[int, int] = (0, 0),
    ) -> None:
        """Ask for these entries anew; `answered` comes when they are there.

        It tells where the entry `follow` stands. The rows from the first to the last of `seen`
        are there with it.
        """
        self._names = names
        self._wished = replace(self._wished, wanted=wanted)
        pages = tuple(range(seen[0] // PAGE, seen[1] // PAGE + 1))
        self._opener.start(Opening(self._queries, self._wished, follow, pages))

    def retranslate(self) -> None:
        """Name the columns in the language of now."""
        self._headers = register_headers()
        self._cells.clear()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self._headers) - 1)

    @property
    def summary(self) -> EntrySummary | None:
        """How many entries are shown and what flows through them; None before the first."""
        return self._summary

    @property
    def waiting(self) -> bool:
        """Whether the rows are those of an older question still."""
        return self._wished is not self._shown

    def row(self, place: int) -> EntryRow | None:
        """Return the entry at a row; None when the store has fewer rows by now.

        A page that is not there yet is read at once.
        """
        number, inside = divmod(place, PAGE)
        if number not in self._pages:
            self._keep({number: self._shown.page(self._queries, number)})
        page = self._pages[number]
        return page[inside] if inside < len(page) else None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Wish for another order; it is there with the next question, which is asked for."""
        wished = ORDERS[column] if 0 <= column < len(ORDERS) else None
        descending = order is Qt.SortOrder.DescendingOrder
        if wished is None or (wished, descending) == (self._wished.order, self._wished.descending):
            return
        self._wished = replace(self._wished, order=wished, descending=descending)
        self.order_wished.emit()

    def _take_listing(self, opened: Opened) -> None:
        self.beginResetModel()
        self._shown, self._summary = opened.listing, opened.summary
        self._pages.clear()
        self._cells.clear()
        self._looked_at.clear()
        self._keep(opened.pages)
        self.endResetModel()
        self.answered.emit(opened.place)

    def _give_up(self, error: Exception) -> None:
        self._wished = self._shown
        self._turning = False
        self.failed.emit(error)

    def _keep(self, pages: Mapping[int, tuple[EntryRow, ...]]) -> None:
        self._pages |= pages
        while len(self._pages) > PAGES_KEPT:
            dropped, _ = self._pages.popitem(last=False)
            for place in range(dropped * PAGE, (dropped + 1) * PAGE):
                self._cells.pop(place, None)

    def _look_at(self, number: int) -> None:
        """Remember that a page is on the screen, to read it, or those beside it, soon."""
        if number not in self._looked_at:
            self._looked_at.add(number)
            self._soon.start(0)

    def _turn(self) -> None:
        """Read the pages on the screen that are missing, or else those beside them."""
        if self._turning:
            return
        last = (self.rowCount() - 1) // PAGE
        beside = {near for seen in self._looked_at for near in (seen - 1, seen + 1)}
        missing = self._looked_at - self._pages.keys()
        for seen in self._looked_at - missing:
            self._pages.move_to_end(seen)
        self._looked_at.clear()
        wanted = missing or beside - self._pages.keys()
        if numbers := tuple(sorted(number for number in wanted if 0 <= number <= last)):
            self._turning = True
            self._turner.start(Turning(self._queries, self._shown, numbers))

    def _take_pages(self, turned: Turned) -> None:
        self._turning = False
        self._soon.start(0)
        if turned.listing is not self._shown:
            return
        self._keep(turned.pages)
        right = self.columnCount() - 1
        for number in turned.pages:
            last = min((number + 1) * PAGE, self.rowCount()) - 1
            self.dataChanged.emit(self.index(number * PAGE, 0), self.index(last, right))

    def _line(self, place: int) -> tuple[Cell, ...] | None:
        number, inside = divmod(place, PAGE)
        self._look_at(number)
        if place not in self._cells:
            page = self._pages.get(number, ())
            if inside >= len(page) or self._names is None:
                return None
            line = register_line(page[inside], self._names)
            of_all = self._shown.wanted.account_id is None
            self._cells[place] = register_cells(line, of_all_accounts=of_all)
        return self._cells[place]

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return the number of rows, counted in SQL."""
        return 0 if parent.isValid() or self._summary is None else self._summary.count

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self._headers)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Answer from the finished cells of the row."""
        asked = {
            CELL,
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
            Qt.ItemDataRole.ToolTipRole,
            Qt.ItemDataRole.TextAlignmentRole,
        }
        if role not in asked or not index.isValid():
            return None
        line = self._line(index.row())
        if line is None:
            return Cell() if role == CELL else None
        cell = line[index.column()]
        if role == CELL:
            return cell
        if role == Qt.ItemDataRole.ToolTipRole:
            return cell.tip or None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if cell.right else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        return cell.text if role == Qt.ItemDataRole.DisplayRole else cell.spoken or cell.text

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Answer with the name of the column."""
        if orientation is not Qt.Orientation.Horizontal or section >= len(self._headers):
            return None
        header = self._headers[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return header.text
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if header.right else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        return None
