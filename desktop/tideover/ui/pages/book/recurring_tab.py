"""The tab of recurring items: the list, and a calendar of what comes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from tideover.app.commands.records import Remove
from tideover.app.entering import entry_of_occurrence
from tideover.domain.dates import Month
from tideover.ui.dialogs.recurring_dialog import RecurringDialog
from tideover.ui.format import day_text, money_text, plain_money_text
from tideover.ui.messages import rule_text
from tideover.ui.pages.book.calendar import MonthView
from tideover.ui.pages.book.coming import ComingList
from tideover.ui.theme import spacing
from tideover.ui.widgets.buttons import Button
from tideover.ui.widgets.card import Card
from tideover.ui.widgets.data_table import Cell, CellModel, DataTable, Header
from tideover.ui.widgets.empty_state import EmptyState
from tideover.ui.widgets.labels import PlainLabel, plain_tip
from tideover.ui.widgets.month_picker import MonthPicker
from tideover.ui.wording.book import next_day_text
from tideover.viewmodels.recurring import RecurringView, month_calendar, recurring_view

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QKeyEvent

    from tideover.domain.recurring import RecurringItem
    from tideover.domain.snapshot import Snapshot
    from tideover.ui.services import Services
    from tideover.viewmodels.recurring import Coming, RecurringLine

SIDE = 372


class RecurringTable(DataTable):
    """The list of recurring items.

    Signals:
        change_requested: Enter or F2.
        removal_requested: Delete.
    """

    change_requested = Signal()
    removal_requested = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Change with Enter or F2, delete with Delete."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2}:
            self.change_requested.emit()
        elif event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.removal_requested.emit()
        else:
            super().keyPressEvent(event)


class RecurringTab(QWidget):
    """Everything about what comes again.

    Signals:
        loan_requested: the identity of a loan whose instalment was opened.
        message_requested: a finished sentence to show for a few seconds.
    """

    loan_requested = Signal(str)
    message_requested = Signal(str)

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        """Build the tab; it is empty until it is shown a snapshot."""
        super().__init__(parent)
        self._services = services
        self._snapshot: Snapshot | None = None
        self._view: RecurringView | None = None
        self._day = services.today()
        self.model = CellModel(self)
        self.table = RecurringTable()
        self.table.setModel(self.model)
        self.summary = PlainLabel(kind="muted")
        self.add = Button(kind="primary")
        self.change = Button()
        self.remove = Button()
        self.month = MonthPicker(Month.of(self._day))
        self.flows = PlainLabel(kind="muted")
        self.calendar = MonthView()
        self.coming = ComingList()
        self.empty = EmptyState("repeat")
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setContentsMargins(spacing(2), 0, spacing(2), 0)
        buttons.addWidget(self.summary, 1)
        for button in (self.change, self.remove, self.add):
            buttons.addWidget(button)
        left = Card()
        left.body.setContentsMargins(spacing(1), spacing(1), spacing(1), spacing(2))
        left.body.addWidget(self.table, 1)
        left.body.addLayout(buttons)
        self._stack.addWidget(left)
        self._stack.addWidget(self.empty)
        right = Card()
        right.setFixedWidth(SIDE)
        right.body.addWidget(self.month, 0, Qt.AlignmentFlag.AlignHCenter)
        right.body.addWidget(self.calendar, 3)
        right.body.addWidget(self.flows)
        right.body.addWidget(self.coming, 2)
        columns = QHBoxLayout(self)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(spacing(3))
        columns.addWidget(self._stack, 1)
        columns.addWidget(right)

    def _connect(self) -> None:
        self.add.clicked.connect(self.add_item)
        self.empty.asked.connect(self.add_item)
        self.change.clicked.connect(self._change)
        self.remove.clicked.connect(self._remove)
        self.table.doubleClicked.connect(self._change)
        self.table.change_requested.connect(self._change)
        self.table.removal_requested.connect(self._remove)
        self.table.selectionModel().currentRowChanged.connect(self._follow_row)
        self.month.month_changed.connect(self._show_month)
        self.calendar.day_chosen.connect(self._show_day)
        self.calendar.month_left.connect(self._follow_day)
        self.coming.entry_requested.connect(self._enter)
        self.coming.loan_requested.connect(self.loan_requested)

    def retranslate(self) -> None:
        """Set every fixed text."""
        self.model.set_headers(
            (
                Header(self.tr("Next day")),
                Header(self.tr("Payee")),
                Header(self.tr("How often")),
                Header(self.tr("Category")),
                Header(self.tr("Amount"), right=True),
            )
        )
        header = self.table.horizontalHeader()
        for column, steps in {0: 25, 2: 50, 3: 26, 4: 28}.items():
            header.resizeSection(column, spacing(steps))
        self.table.stretch(1)
        self.table.setAccessibleName(self.tr("Recurring items"))
        self.add.setText(self.tr("Add…"))
        self.change.setText(self.tr("Change…"))
        self.remove.setText(self.tr("Delete"))
        self.empty.set_texts(
            self.tr("What comes again?"),
            self.tr(
                "Salary, rent, insurance: type each once, and the outlook counts it every time."
            ),
            self.tr("Add the first…"),
        )
        self.coming.retranslate()

    def retheme(self) -> None:
        """Take the colours of the theme again."""
        self.table.retheme()
        self.calendar.update()
        self.empty.retheme()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show the household as it is now."""
        self._snapshot = snapshot
        view = recurring_view(snapshot)
        self._view = view
        self._stack.setCurrentIndex(int(not view.lines))
        self.model.show_rows(
            tuple(line.item.id for line in view.lines),
            tuple(self._row(line, snapshot.as_of) for line in view.lines),
        )
        if view.lines and not self.table.currentIndex().isValid():
            self.table.selectRow(0)
        self.summary.setText(
            self.tr("Next 30 days: in {money_in} · out {money_out}").format(
                money_in=plain_money_text(view.money_in), money_out=plain_money_text(view.money_out)
            )
        )
        self._show_month(self.month.month())

    def _row(self, line: RecurringLine, today: date) -> tuple[Cell, ...]:
        item = line.item
        ended = line.next_day is None
        tone = "muted" if ended else "text"
        spoken = day_text(line.next_day) if line.next_day is not None else ""
        rule = rule_text(item.rule, item.starts)
        income = item.amount.minor > 0
        return (
            Cell(next_day_text(line, today), tone="muted", spoken=spoken, tip=spoken),
            Cell(item.payee, tone=tone, tip=plain_tip(item.note)),
            Cell(rule, tone=tone, tip=rule),
            Cell(line.category or self.tr("no category"), tone=tone if line.category else "muted"),
            Cell(
                money_text(item.amount, sign=True),
                tone="safe" if income and not ended else tone,
                right=True,
                tip=plain_tip(line.account),
            ),
        )

    def add_item(self) -> None:
        """Ask for a new recurring item."""
        self._open(None)

    def _chosen(self) -> RecurringLine | None:
        row = self.table.currentIndex().row()
        lines = self._view.lines if self._view is not None else ()
        return lines[row] if 0 <= row < len(lines) else None

    def _change(self) -> None:
        if (line := self._chosen()) is not None:
            self._open(line.item)

    def _remove(self) -> None:
        if (line := self._chosen()) is not None:
            self._services.perform(Remove(line.item))

    def _open(self, item: RecurringItem | None) -> None:
        dialog = RecurringDialog(self._services, item, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _follow_row(self) -> None:
        """Show the next day of the chosen item in the calendar."""
        line = self._chosen()
        if line is not None and line.next_day is not None:
            self._day = line.next_day
            self.month.set_month(Month.of(line.next_day))
            self._show_month(self.month.month())

    def _follow_day(self, day: date) -> None:
        self._day = day
        self.month.set_month(Month.of(day))
        self._show_month(Month.of(day))

    def _show_month(self, month: Month) -> None:
        if self._snapshot is None:
            return
        if Month.of(self._day) != month:
            self._day = month.day(self._day.day)
        found = month_calendar(self._snapshot, month)
        self.calendar.show_calendar(found, self._day)
        self.flows.setText(
            self.tr("In {money_in} · out {money_out}").format(
                money_in=plain_money_text(found.money_in),
                money_out=plain_money_text(found.money_out),
            )
            + (" · " + self.tr("public holidays not announced yet") if found.forecast else "")
        )
        self.coming.show_day(self.calendar.chosen_day())

    def _show_day(self, day: date) -> None:
        self._day = day
        self.coming.show_day(self.calendar.chosen_day())

    def _enter(self, coming: Coming, day: date) -> None:
        """Make an entry of an occurrence."""
        item = next(
            (
                each
                for each in (self._snapshot.recurring if self._snapshot else ())
                if each.id == coming.recurring_id
            ),
            None,
        )
        if item is not None and self._services.perform(entry_of_occurrence(item, day)):
            self.message_requested.emit(
                self.tr("Entered: {payee} {amount} on {day}").format(
                    payee=item.payee, amount=money_text(item.amount, sign=True), day=day_text(day)
                )
            )
