"""A choice of one category: grouped in the list, found by typing a part of its name."""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QComboBox, QCompleter, QWidget

from tideover.ui import fonts

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QFocusEvent

    from tideover.domain.entries import Category
    from tideover.domain.ids import CategoryId

IDENTITY = Qt.ItemDataRole.UserRole


class CategoryPicker(QComboBox):
    """An editable list of categories. What is typed must end as one of them, or empty.

    Signals:
        category_changed: the identity of the category a person chose, or None.
    """

    category_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without categories."""
        super().__init__(parent)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setMaxVisibleItems(18)
        self._choices: dict[CategoryId, str] = {}
        self._told: CategoryId | None = None
        self._offered = QStandardItemModel(self)
        self._found = QStandardItemModel(self)
        self.setModel(self._offered)
        completer = QCompleter(self._found, self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        if (offers := completer.popup()) is not None:
            offers.setProperty("kind", "offers")
        self.setCompleter(completer)
        completer.activated.connect(self._settle)
        self.activated.connect(self._settle)
        if (line := self.lineEdit()) is not None:
            line.editingFinished.connect(self._settle)

    def show_categories(self, categories: Iterable[Category]) -> None:
        """Offer these categories under the headings of their groups. Keeps the choice."""
        chosen = self.category_id()
        offered = [category for category in categories if not category.hidden]
        offered.sort(key=lambda category: (category.direction.value, category.position))
        names = Counter(category.name for category in offered)
        self._choices = {
            category.id: category.name
            if names[category.name] == 1
            else f"{category.name} ({category.group})"
            for category in offered
        }
        self._offered.clear()
        self._found.clear()
        for group, members in groupby(offered, key=lambda category: category.group):
            if group:
                self._offered.appendRow(self._heading(group))
            for category in members:
                self._offered.appendRow(self._choice(category.id))
                self._found.appendRow(self._choice(category.id))
        self.choose(chosen)

    def setAccessibleName(self, name: str) -> None:  # noqa: N802 - Qt's name
        """Name the list and the line in it: a screen reader stops at both."""
        super().setAccessibleName(name)
        if (line := self.lineEdit()) is not None:
            line.setAccessibleName(name)

    def category_id(self) -> CategoryId | None:
        """Return the identity of the category that the text names."""
        typed = self.currentText().strip().casefold()
        for identity, text in self._choices.items():
            if text.casefold() == typed:
                return identity
        return None

    def choose(self, identity: CategoryId | None) -> None:
        """Show a category, or none. Nobody is told of it."""
        self._told = identity
        place = -1
        if identity is not None and identity in self._choices:
            place = self._offered.match(
                self._offered.index(0, 0), IDENTITY, identity, 1, Qt.MatchFlag.MatchExactly
            )[0].row()
        self.setCurrentIndex(place)
        self.setEditText(self._choices.get(identity, "") if identity is not None else "")

    def is_unknown(self) -> bool:
        """Return whether something is typed that names no category."""
        return bool(self.currentText().strip()) and self.category_id() is None

    def _heading(self, group: str) -> QStandardItem:
        item = QStandardItem(group)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        item.setFont(fonts.scaled(self.font(), fonts.CAPTION, bold=True))
        return item

    def _choice(self, identity: CategoryId) -> QStandardItem:
        item = QStandardItem(self._choices[identity])
        item.setData(identity, IDENTITY)
        return item

    def _settle(self, *_: object) -> None:
        """Take the only category that fits what was typed, and tell of the choice."""
        typed = self.currentText().strip().casefold()
        if typed and self.category_id() is None:
            fitting = [text for text in self._choices.values() if typed in text.casefold()]
            if len(fitting) == 1:
                self.setEditText(fitting[0])
        chosen = self.category_id()
        if chosen != self._told:
            self._told = chosen
            self.category_changed.emit(chosen)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select the text, so that typing replaces it."""
        super().focusInEvent(event)
        if (line := self.lineEdit()) is not None:
            line.selectAll()
