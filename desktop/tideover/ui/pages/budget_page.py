"""Budget: a year of plans by category and month, beside what really happened."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout

from tideover.app.budgeting import copy_month, fill_right, move_category, paste, plan_cells
from tideover.app.commands.records import Remove, Replace
from tideover.domain.dates import Month
from tideover.domain.errors import InputError
from tideover.domain.money import parse_money
from tideover.ui import messages
from tideover.ui.dialogs.category_dialog import CategoryDialog
from tideover.ui.format import month_text
from tideover.ui.models.budget_table import BudgetMode
from tideover.ui.pages.budget.grid import BudgetGridView
from tideover.ui.pages.budget.month_card import MonthCard
from tideover.ui.pages.page import Page
from tideover.ui.theme import spacing
from tideover.ui.widgets.buttons import Button, IconButton
from tideover.ui.widgets.card import Card
from tideover.ui.widgets.empty_state import EmptyState
from tideover.ui.widgets.labels import PlainLabel, SectionTitle
from tideover.ui.widgets.segmented import Segmented
from tideover.viewmodels.budget import budget_grid, first_known_month, month_summary

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from tideover.app.commands.command import Command
    from tideover.domain.entries import Category
    from tideover.domain.ids import CategoryId
    from tideover.domain.snapshot import Snapshot
    from tideover.ui.services import Services
    from tideover.viewmodels.budget import BudgetGrid

MODES = tuple(BudgetMode)
DECEMBER = 12


class BudgetPage(Page):
    """The grid, the month in which the cursor stands, and the ways to fill many cells at once."""

    code: ClassVar[str] = "budget"

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        """Build the page; it is empty until it is shown a snapshot."""
        super().__init__(services, parent)
        self._snapshot: Snapshot | None = None
        self._grid: BudgetGrid | None = None
        self._year = services.today().year
        self._collapsed: frozenset[str] = frozenset()
        self._month = Month.of(services.today())
        self.year = SectionTitle()
        self.before = IconButton("chevron-left", "")
        self.after = IconButton("chevron-right", "")
        self.mode = Segmented(tuple(mode.value for mode in MODES))
        self.copy = Button()
        self.fill = Button()
        self.add = Button()
        self.more = IconButton("more", "")
        self.card = MonthCard()
        self.grid = BudgetGridView()
        self.hint = PlainLabel(kind="muted", elide=True)
        self.empty = EmptyState("budget")
        self._stack = QStackedWidget()
        self._actions = {name: QAction(self) for name in _ACTIONS}
        self._actions["show_hidden"].setCheckable(True)
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(spacing(2))
        for widget in (self.before, self.year, self.after):
            head.addWidget(widget)
        head.addSpacing(spacing(2))
        head.addWidget(self.mode)
        head.addStretch(1)
        for button in (self.copy, self.fill, self.add, self.more):
            head.addWidget(button)
        card = Card()
        card.body.setContentsMargins(spacing(1), spacing(1), spacing(1), spacing(2))
        card.body.addWidget(self.grid, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(spacing(2), 0, spacing(2), 0)
        foot.addWidget(self.hint, 1)
        card.body.addLayout(foot)
        self._stack.addWidget(card)
        self._stack.addWidget(self.empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(spacing(6), spacing(2), spacing(6), spacing(5))
        whole.setSpacing(spacing(3))
        whole.addLayout(head)
        whole.addWidget(self.card)
        whole.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.before.clicked.connect(self._go_back)
        self.after.clicked.connect(self._go_on)
        self.mode.chosen.connect(self._show)
        self.copy.clicked.connect(self._copy_last_month)
        self.fill.clicked.connect(self._fill)
        self.add.clicked.connect(self._add)
        self.empty.asked.connect(self._add)
        self.more.clicked.connect(self._open_more)
        self.grid.typed.connect(self._plan)
        self.grid.refused.connect(self._say)
        self.grid.month_chosen.connect(self._show_month)
        self.grid.fold_requested.connect(self._fold)
        self.grid.change_requested.connect(self._change)
        self.grid.move_requested.connect(self._move)
        self.grid.menu_requested.connect(self._open_menu)
        self.grid.fill_requested.connect(self._fill)
        self.grid.clear_requested.connect(self._clear)
        self.grid.paste_requested.connect(self._paste)
        slots = {
            "change": self._change_current, "up": self._move_up, "down": self._move_down,
            "hide": self._hide, "remove": self._remove, "show_hidden": self._show,
        }  # fmt: skip
        for name, slot in slots.items():
            self._actions[name].triggered.connect(slot)

    def retranslate(self) -> None:
        """Set every fixed text in the language of now."""
        self.before.set_name(self.tr("Year before"))
        self.after.set_name(self.tr("Year after"))
        self.mode.set_texts(
            (self.tr("Both"), self.tr("Planned"), self.tr("Actual"), self.tr("Left"))
        )
        self.fill.setText(self.tr("Fill right"))
        self.fill.setToolTip(self.tr("Plan the months after like the selected cells (Ctrl+R)"))
        self.add.setText(self.tr("Add category…"))
        self.more.set_name(self.tr("What can be done with the category"))
        words = {
            "change": self.tr("Change…"), "up": self.tr("Move up"), "down": self.tr("Move down"),
            "hide": self.tr("Hide"), "remove": self.tr("Delete"),
            "show_hidden": self.tr("Show hidden categories"),
        }  # fmt: skip
        for name, word in words.items():
            self._actions[name].setText(word)
        self.empty.set_texts(
            self.tr("Nothing to plan yet"),
            self.tr("A budget needs categories: what money comes from, and what it goes to."),
            self.tr("Add category…"),
        )
        self.grid.retranslate()
        self._say("")
        self._name_copy()

    def retheme(self) -> None:
        """Take the colours of the theme again."""
        self.grid.retheme()
        self.empty.retheme()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show the household as it is now."""
        self._snapshot = snapshot
        self.grid.months.cells.currency = snapshot.household.currency
        self._show()

    def open_at(self, argument: object) -> None:
        """Go to a month."""
        if isinstance(argument, Month):
            self._year, self._month = argument.year, argument
            self._show()
            self.grid.go_to_month(argument)
            self.grid.months.setFocus()

    def _mode(self) -> BudgetMode:
        return BudgetMode(self.mode.current())

    def _show(self) -> None:
        snapshot = self._snapshot
        if snapshot is None:
            return
        first, last = Month(self._year, 1), Month(self._year, DECEMBER)
        older = None
        if first < first_known_month(snapshot):
            older = self.services.queries.month_sums(first, last)
        with_hidden = self._actions["show_hidden"].isChecked()
        self._grid = budget_grid(
            snapshot, self._year, older, collapsed=self._collapsed, with_hidden=with_hidden
        )
        self.year.setText(str(self._year))
        self._stack.setCurrentIndex(int(not snapshot.categories))
        self.grid.show_grid(self._grid, self._mode())
        self._show_month(Month(self._year, self._month.number))

    def _show_month(self, month: Month) -> None:
        self._month = month
        self._name_copy()
        if self._grid is not None and month in self._grid.months:
            self.card.show_month(month_summary(self._grid, month.number - 1))

    def _name_copy(self) -> None:
        self.copy.setText(self.tr("Copy the month before"))
        self.copy.setToolTip(
            self.tr("Plan {month} like {before}").format(
                month=month_text(self._month), before=month_text(self._month + -1)
            )
        )

    def _go_back(self) -> None:
        self._go_to_year(self._year - 1)

    def _go_on(self) -> None:
        self._go_to_year(self._year + 1)

    def _go_to_year(self, year: int) -> None:
        self._year = year
        self._show()

    def _say(self, problem: str) -> None:
        kind = "error" if problem else "muted"
        usual = self.tr(
            "Type to plan · Enter down, Tab right · Ctrl+R fills right · Delete clears · "
            "(brackets): recurring items, counted without a plan"
        )
        if self.hint.property("kind") != kind:
            self.hint.setProperty("kind", kind)
            self.hint.style().unpolish(self.hint)
            self.hint.style().polish(self.hint)
        self.hint.setText(problem or usual)

    def _perform(self, command: Command | None) -> None:
        if command is not None:
            self.services.perform(command)

    def _plan(self, place: tuple[CategoryId, Month], text: str) -> None:
        snapshot = self._snapshot
        if snapshot is None:
            return
        amount = parse_money(text, snapshot.household.currency) if text.strip() else None
        self._perform(plan_cells(snapshot, {place: amount}))

    def _clear(self) -> None:
        if self._snapshot is not None:
            self._perform(plan_cells(self._snapshot, dict.fromkeys(self.grid.places())))

    def _fill(self) -> None:
        """Carry the first selected month of each selected row on to December."""
        places = self.grid.places()
        if self._snapshot is None or not places:
            return
        first = min(month for _, month in places)
        chosen = dict.fromkeys(category_id for category_id, _ in places)
        self._perform(fill_right(self._snapshot, chosen, first, Month(first.year, DECEMBER)))

    def _copy_last_month(self) -> None:
        snapshot = self._snapshot
        if snapshot is None:
            return
        categories = (category.id for category in snapshot.categories if not category.hidden)
        command = copy_month(snapshot, self._month + -1, self._month, categories)
        if command is None:
            before = month_text(self._month + -1)
            self.message_requested.emit(
                self.tr("Nothing to copy: {month} has the same plan or none.").format(month=before)
            )
        self._perform(command)

    def _paste(self) -> None:
        if self._snapshot is None:
            return
        categories, months = self.grid.below()
        try:
            command = paste(self._snapshot, QApplication.clipboard().text(), categories, months)
        except InputError as error:
            self._say(messages.error_text(error))
            return
        self._say("")
        self._perform(command)

    def _fold(self, key: str) -> None:
        self._collapsed = self._collapsed ^ {key}
        self._show()

    def _current(self) -> Category | None:
        chosen = self.grid.current_category()
        categories = self._snapshot.categories if self._snapshot is not None else ()
        return next((each for each in categories if each.id == chosen), None)

    def _add(self) -> None:
        self._open_dialog(None)

    def _change(self, category_id: str) -> None:
        categories = self._snapshot.categories if self._snapshot is not None else ()
        category = next((each for each in categories if each.id == category_id), None)
        if category is not None:
            self._open_dialog(category)

    def _change_current(self) -> None:
        if (category := self._current()) is not None:
            self._open_dialog(category)

    def _open_dialog(self, category: Category | None) -> None:
        dialog = CategoryDialog(self.services, category, self, beside=self._current())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _move_up(self) -> None:
        self._move_current(-1)

    def _move_down(self) -> None:
        self._move_current(1)

    def _move_current(self, step: int) -> None:
        if (category := self._current()) is not None:
            self._move(category.id, step)

    def _move(self, category_id: CategoryId, step: int) -> None:
        if self._snapshot is None:
            return
        command = move_category(self._snapshot, category_id, step)
        if command is not None and self.services.perform(command):
            self.grid.select_category(category_id)

    def _hide(self) -> None:
        if (category := self._current()) is not None:
            self._perform(Replace(replace(category, hidden=not category.hidden)))

    def _remove(self) -> None:
        if (category := self._current()) is not None:
            self._perform(Remove(category))

    def _open_more(self) -> None:
        self._open_menu(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _open_menu(self, place: QPoint) -> None:
        category = self._current()
        hidden = category is not None and category.hidden
        self._actions["hide"].setText(self.tr("Show again") if hidden else self.tr("Hide"))
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name in _ACTIONS:
            if name == "show_hidden":
                menu.addSeparator()
            else:
                self._actions[name].setEnabled(category is not None)
            menu.addAction(self._actions[name])
        menu.popup(place)


_ACTIONS = ("change", "up", "down", "hide", "remove", "show_hidden")
