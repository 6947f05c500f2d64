"""Making a scenario: templates to begin with, its changes, its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout

from tideover.ui import theme
from tideover.ui.messages import error_text
from tideover.ui.pages.reports.change_edit import ChangeEdit
from tideover.ui.theme import spacing
from tideover.ui.widgets.buttons import Button
from tideover.ui.widgets.card import Card
from tideover.ui.widgets.field import Field
from tideover.ui.widgets.labels import PlainLabel
from tideover.ui.widgets.text_edit import TextEdit
from tideover.ui.wording.what_if import kind_label, kind_name
from tideover.viewmodels.what_if import ChangeKind, can_be_made, template

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from tideover.domain.errors import InputError
    from tideover.domain.scenarios import Scenario, ScenarioChange
    from tideover.domain.snapshot import Snapshot

ICONS = {
    ChangeKind.JOB_LOSS: "person",
    ChangeKind.HOSPITAL: "expense",
    ChangeKind.NEW_RENT: "household",
    ChangeKind.INCOME: "income",
    ChangeKind.RATES: "chart",
    ChangeKind.CARD: "card",
    ChangeKind.SALE: "cash",
    ChangeKind.NEW_COST: "repeat",
}
_COLUMNS = 2


class ScenarioForm(Card):
    """Takes a scenario; what it would mean is shown beside it while it is typed.

    Signals:
        changed: it is another scenario now, or is not one any more.
        save_requested: keep it.
        left: put it away.
    """

    changed = Signal()
    save_requested = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without a change."""
        super().__init__(parent=parent)
        self.before: Scenario | None = None
        self.edits: list[ChangeEdit] = []
        self._snapshot: Snapshot | None = None
        self._named_by_hand = False
        self.remark = PlainLabel(kind="muted", wrap=True)
        self.templates = {kind: Button() for kind in ChangeKind}
        self.name = TextEdit()
        self.named = Field("", self.name)
        self.problem = PlainLabel(kind="error", wrap=True)
        self.save, self.leave = Button(kind="primary"), Button()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(spacing(2))
        self._lay_out()
        self.name.textEdited.connect(self._name_by_hand)
        self.name.returnPressed.connect(self.save_requested)
        self.save.clicked.connect(self.save_requested)
        self.leave.clicked.connect(self.left)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setSpacing(spacing(1))
        for place, button in enumerate(self.templates.values()):
            button.clicked.connect(self._add_clicked)
            grid.addWidget(button, place // _COLUMNS, place % _COLUMNS)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.leave)
        foot.addWidget(self.save)
        self.body.addWidget(self.remark)
        self.body.addLayout(grid)
        self.body.addLayout(self._rows)
        self.body.addWidget(self.named)
        self.body.addWidget(self.problem)
        self.body.addLayout(foot)
        self._follow()
        self.retint()

    def retint(self) -> None:
        """Draw the icons in the colours of now."""
        for kind, button in self.templates.items():
            button.setIcon(theme.icon(ICONS[kind], "muted"))

    def retranslate(self) -> None:
        """Set every fixed text."""
        self.set_title(self.tr("What if…"))
        self.remark.setText(self.tr("Choose what would happen. Nothing of it changes your book."))
        self.named.set_label(self.tr("Name of the &scenario"))
        self.save.setText(self.tr("Keep the scenario"))
        self.leave.setText(self.tr("Put it away"))
        for kind, button in self.templates.items():
            button.setText(kind_name(kind))
        for edit in self.edits:
            edit.retranslate()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Offer the templates that the household has something for."""
        self._snapshot = snapshot
        for kind, button in self.templates.items():
            button.setEnabled(can_be_made(kind, snapshot))

    def add_template(self, kind: ChangeKind) -> None:
        """Add a change as its template has it."""
        if self._snapshot is None:
            return
        self._add(template(kind, self._snapshot, kind_label(kind)))
        self._tell()

    def _add_clicked(self) -> None:
        for kind, button in self.templates.items():
            if button is self.sender():
                self.add_template(kind)

    def edit_scenario(self, scenario: Scenario) -> None:
        """Show a scenario that is kept already."""
        self.clear()
        self.before = scenario
        self._named_by_hand = True
        self.name.setText(scenario.name)
        for change in scenario.changes:
            self._add(change)
        self._tell()

    def clear(self) -> None:
        """Begin anew. Nobody is told of it."""
        for edit in self.edits:
            edit.hide()
            edit.deleteLater()
        self.edits = []
        self.before = None
        self._named_by_hand = False
        self.name.clear()
        self.say("")
        self._follow()

    def is_empty(self) -> bool:
        """Return whether nothing would be different yet."""
        return not self.edits

    def changes(self) -> tuple[ScenarioChange, ...] | None:
        """Return the changes; None where a field says what is wrong with one."""
        found = [edit.change() for edit in self.edits]
        made = tuple(change for change in found if change is not None)
        return made if len(made) == len(found) else None

    def say(self, sentence: str) -> None:
        """Say what is wrong with the whole; an empty sentence takes it back."""
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))

    def refuse(self, error: InputError) -> None:
        """Say what is wrong, at the name where it is about the name."""
        self.say(error_text(error))
        if error.params.get("field") == "name":
            self.name.setFocus()

    def _add(self, change: ScenarioChange) -> None:
        if self._snapshot is None:
            return
        edit = ChangeEdit(change, self._snapshot)
        edit.changed.connect(self._tell)
        edit.removed.connect(self._remove)
        self.edits.append(edit)
        self._rows.addWidget(edit)
        self._follow()

    def _remove(self) -> None:
        edit = self.sender()
        if isinstance(edit, ChangeEdit) and edit in self.edits:
            self.edits.remove(edit)
            edit.hide()
            edit.deleteLater()
            self._follow()
            self._tell()

    def _follow(self) -> None:
        """Ask for a name once there is a change, and suggest what its changes are called."""
        for widget in (self.named, self.save, self.leave):
            widget.setVisible(bool(self.edits) or self.before is not None)
        if not self._named_by_hand:
            self.name.setText(
                " + ".join(dict.fromkeys(kind_name(each.kind) for each in self.edits))
            )

    def _name_by_hand(self, text: str) -> None:
        self._named_by_hand = bool(text.strip())
        self.say("")

    def _tell(self) -> None:
        self.say("")
        self.changed.emit()
