"""Splitting one amount among several categories."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from tideover.app.entering import TypedSplit
from tideover.domain.money import total
from tideover.domain.text import clean_text
from tideover.ui.dialogs.form_dialog import FormDialog
from tideover.ui.format import money_text
from tideover.ui.theme import spacing
from tideover.ui.widgets.buttons import Button
from tideover.ui.widgets.category_picker import CategoryPicker
from tideover.ui.widgets.field import Field
from tideover.ui.widgets.labels import PlainLabel
from tideover.ui.widgets.money_edit import MoneyEdit
from tideover.ui.widgets.text_edit import TextEdit

if TYPE_CHECKING:
    from tideover.domain.entries import Category
    from tideover.domain.ids import CategoryId
    from tideover.domain.money import Money

FEWEST = 2


class _Part:
    """The controls of one part."""

    def __init__(self, categories: tuple[Category, ...], whole: Money) -> None:
        self.category = CategoryPicker()
        self.category.show_categories(categories)
        self.amount = MoneyEdit(currency=whole.currency, optional=True)
        self.note = TextEdit()

    def value(self) -> TypedSplit | None:
        """Return the part; None while it has no amount."""
        amount = self.amount.value()
        if amount is None or not amount:
            return None
        return TypedSplit(self.category.category_id(), amount, clean_text(self.note.text()))


class SplitDialog(FormDialog):
    """Parts that add up to the amount; one part alone only adds a note.

    Signals:
        kept: the TypedSplits (empty when the amount is not split) and the note.
    """

    kept = Signal(object, str)

    def __init__(
        self,
        categories: tuple[Category, ...],
        amount: Money,
        splits: tuple[TypedSplit, ...],
        note: str,
        *,
        first: CategoryId | None,
        parent: QWidget | None = None,
    ) -> None:
        """Show how `amount` is split; unsplit it stands in the first row, under `first`."""
        super().__init__(parent)
        self._categories = categories
        self._whole = amount
        self._parts: list[_Part] = []
        self._heads = tuple(PlainLabel(kind="muted") for _ in range(3))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(spacing(2))
        for column, head in enumerate(self._heads):
            self._grid.addWidget(head, 0, column)
        self._grid.setColumnStretch(0, 3)
        self._grid.setColumnStretch(1, 2)
        self._grid.setColumnStretch(2, 3)
        self.rest = PlainLabel(kind="muted")
        self.more = Button(kind="link")
        self.more.clicked.connect(self.add_part)
        self.note = TextEdit()
        self.note.setText(note)
        self._note = Field("", self.note)
        self.rows.addLayout(self._grid)
        self.rows.addWidget(self.more)
        self.rows.addWidget(self.rest)
        self.rows.addWidget(self._note)
        self.rows.addStretch(1)
        self._fill(splits, first)
        self.setMinimumWidth(spacing(150))
        self.retranslate()

    def _fill(self, splits: tuple[TypedSplit, ...], first: CategoryId | None) -> None:
        shown = splits or (TypedSplit(first, self._whole),)
        while len(self._parts) < max(FEWEST, len(shown)):
            self.add_part()
        for part, split in zip(self._parts, shown, strict=False):
            part.category.choose(split.category_id)
            part.amount.set_value(split.amount)
            part.note.setText(split.note)
        self._tell_rest()
        self._parts[0].amount.setFocus()

    def retranslate(self) -> None:
        """Name every field."""
        super().retranslate()
        self.setWindowTitle(self.tr("Split {amount}").format(amount=money_text(self._whole)))
        names = (self.tr("Category"), self.tr("Amount"), self.tr("Note"))
        for head, name in zip(self._heads, names, strict=True):
            head.setText(name)
        for part in self._parts:
            self._name(part)
        self.more.setText(self.tr("Add a part"))
        self._note.set_label(self.tr("&Note on the whole entry"))
        self._tell_rest()

    def _name(self, part: _Part) -> None:
        place = self._parts.index(part) + 1
        part.category.setAccessibleName(self.tr("Category of part {place}").format(place=place))
        part.amount.setAccessibleName(self.tr("Amount of part {place}").format(place=place))
        part.note.setAccessibleName(self.tr("Note of part {place}").format(place=place))

    def add_part(self) -> None:
        """Add an empty part below the others; it takes what is left."""
        part = _Part(self._categories, self._whole)
        row = len(self._parts) + 1
        for column, control in enumerate((part.category, part.amount, part.note)):
            self._grid.addWidget(control, row, column)
        part.amount.value_changed.connect(self._tell_rest)
        self._parts.append(part)
        self._name(part)
        rest = self._rest()
        if row > FEWEST and rest.minor > 0:
            part.amount.set_value(rest)
            self._tell_rest()
            part.category.setFocus()

    def parts(self) -> tuple[TypedSplit, ...]:
        """Return the parts that have an amount."""
        return tuple(value for part in self._parts if (value := part.value()) is not None)

    def _rest(self) -> Money:
        return self._whole - total((part.amount for part in self.parts()), self._whole.currency)

    def _tell_rest(self) -> None:
        rest = self._rest()
        if not rest:
            self.rest.setText(self.tr("The parts add up to the amount."))
        elif rest.minor > 0:
            self.rest.setText(
                self.tr("Still to be split: {amount}").format(amount=money_text(rest))
            )
        else:
            self.rest.setText(
                self.tr("The parts are {amount} too much.").format(amount=money_text(-rest))
            )

    def save(self) -> None:
        """Hand the parts over when they add up."""
        for part in self._parts:
            if not part.amount.check():
                part.amount.setFocus()
                self.say(part.amount.problem())
                return
            if part.category.is_unknown():
                part.category.setFocus()
                self.say(self.tr("There is no category of that name."))
                return
        self._tell_rest()
        if self._rest():
            self.say(self.rest.full_text())
            return
        parts = self.parts()
        self.kept.emit(parts if len(parts) >= FEWEST else (), clean_text(self.note.text()))
        self.accept()
