"""Adding or changing a category."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from tideover.app.commands.records import Add, Replace
from tideover.domain.entries import Category, Direction
from tideover.domain.errors import InputError
from tideover.domain.ids import CategoryId, new_id
from tideover.domain.text import clean_text, required_name
from tideover.ui.dialogs.form_dialog import FormDialog
from tideover.ui.messages import direction_name
from tideover.ui.theme import spacing
from tideover.ui.widgets.field import Field
from tideover.ui.widgets.segmented import Segmented
from tideover.ui.widgets.text_edit import TextEdit

if TYPE_CHECKING:
    from tideover.ui.services import Services

DIRECTIONS = (Direction.EXPENSE, Direction.INCOME)


class CategoryDialog(FormDialog):
    """The form of one category: its name, its group, and whether it is still offered."""

    def __init__(
        self,
        services: Services,
        category: Category | None,
        parent: QWidget | None = None,
        *,
        beside: Category | None = None,
    ) -> None:
        """Show `category`; None asks for a new one, in the group of `beside`."""
        super().__init__(parent)
        self._services = services
        self._category = category
        self.direction = Segmented(tuple(direction.value for direction in DIRECTIONS))
        self.name = TextEdit()
        self.group = QComboBox()
        self.group.setEditable(True)
        self.hidden = QCheckBox()
        self._fields = {"name": Field("", self.name), "group": Field("", self.group)}
        self.beside(self.direction)
        self.beside(self._fields["name"], self._fields["group"])
        self.rows.addWidget(self.hidden)
        self.rows.addStretch(1)
        self.direction.chosen.connect(self._offer_groups)
        self.setMinimumWidth(spacing(120))
        model = category or beside
        if model is not None:
            self.direction.choose(model.direction.value)
        self._offer_groups()
        self.group.setEditText(model.group if model is not None else "")
        if category is not None:
            self.name.setText(category.name)
            self.hidden.setChecked(category.hidden)
            # Entries of the book keep their direction, so the category cannot change its own.
            self.direction.setEnabled(False)
        self.hidden.setVisible(category is not None)
        self.retranslate()
        self.name.setFocus()

    def retranslate(self) -> None:
        """Name every field."""
        super().retranslate()
        is_new = self._category is None
        self.setWindowTitle(self.tr("Add category") if is_new else self.tr("Change category"))
        self.direction.set_texts(tuple(direction_name(each) for each in DIRECTIONS))
        self._fields["name"].set_label(self.tr("&Name"))
        self._fields["group"].set_label(self.tr("&Group"))
        self.hidden.setText(self.tr("&Hide it: keep its entries, offer it no more"))

    def _direction(self) -> Direction:
        return Direction(self.direction.current())

    def _offer_groups(self) -> None:
        typed = self.group.currentText()
        groups = dict.fromkeys(
            each.group
            for each in self._services.snapshot().categories
            if each.direction is self._direction() and each.group
        )
        self.group.clear()
        self.group.addItems(list(groups))
        self.group.setEditText(typed)

    def save(self) -> None:
        """Add or change the category."""
        self.say("")
        try:
            name = required_name(self.name.text())
            self._refuse_taken(name)
        except InputError as error:
            self.refuse(error, self._fields)
            return
        group = clean_text(self.group.currentText())
        if self._services.perform(self._command(name, group)):
            self.accept()

    def _refuse_taken(self, name: str) -> None:
        """Two categories of one name could not be told apart in the line."""
        for each in self._services.snapshot().categories:
            same = each.name.casefold() == name.casefold()
            other = self._category is None or each.id != self._category.id
            if same and other and each.direction is self._direction():
                raise InputError("category_taken", field="name", name=name)

    def _command(self, name: str, group: str) -> Add | Replace:
        if self._category is not None:
            hidden = self.hidden.isChecked()
            return Replace(replace(self._category, name=name, group=group, hidden=hidden))
        categories = self._services.snapshot().categories
        last = max((each.position for each in categories), default=-1)
        identity = CategoryId(new_id())
        return Add(Category(identity, name, group, self._direction(), position=last + 1))
