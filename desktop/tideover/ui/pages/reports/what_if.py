"""What if: scenarios are made at the left and compared at the right; nothing changes the book."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QScrollArea, QWidget

from tideover.app.commands.records import Remove
from tideover.app.scenarios import saved_scenario
from tideover.domain.errors import InputError
from tideover.domain.ids import ScenarioId
from tideover.domain.scenarios import Scenario
from tideover.ui.dialogs.apply_scenario_dialog import ApplyScenarioDialog
from tideover.ui.pages.reports.prospect import ProspectCard
from tideover.ui.pages.reports.scenario_form import ScenarioForm
from tideover.ui.pages.reports.side_by_side import SideBySideCard
from tideover.ui.widgets.form_sheet import lay_out_sheet
from tideover.ui.wording.places import shown
from tideover.ui.work import Latest
from tideover.viewmodels.what_if import WhatIfView, what_if_view

if TYPE_CHECKING:
    from tideover.domain.snapshot import Snapshot
    from tideover.ui.services import Services

_FORM = 350
_TYPING_MS = 250
_DRAFT = ScenarioId("draft")


class WhatIfPart(QScrollArea):
    """Scenarios side by side.

    Signals:
        command_requested: a Command that keeps, changes or removes a scenario.
        dialog_opened: what applying one does, so that the page holds it.
    """

    command_requested = Signal(object)
    dialog_opened = Signal(object)

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        """Begin with the templates."""
        super().__init__(parent)
        self._services = services
        self._snapshot: Snapshot | None = None
        self.view: WhatIfView | None = None
        self._chosen = ""
        self.form = ScenarioForm()
        self.table = SideBySideCard()
        self.prospect = ProspectCard()
        self._worker = Latest(self)
        self._worker.done.connect(self._show)
        self._after_typing = QTimer(self)
        self._after_typing.setSingleShot(True)
        self._after_typing.setInterval(_TYPING_MS)
        self._after_typing.timeout.connect(self.compare)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        lay_out_sheet(self, self.form, _FORM, self.table, self.prospect)

    def _connect(self) -> None:
        self.form.changed.connect(self._follow_typing)
        self.form.save_requested.connect(self.keep)
        self.form.left.connect(self.put_away)
        self.table.column_chosen.connect(self.choose)
        self.prospect.change_requested.connect(self.edit_chosen)
        self.prospect.apply_requested.connect(self.ask_to_apply)
        self.prospect.remove_requested.connect(self.remove_chosen)

    def retranslate(self) -> None:
        """Set every fixed text."""
        for part in (self.form, self.table, self.prospect):
            part.retranslate()
        self._show_view()

    def retheme(self) -> None:
        """Draw in the new colours."""
        self.form.retint()
        self.table.retheme()
        self.prospect.retheme()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Compare the scenarios against the household as it is now; a draft stays."""
        self._snapshot = snapshot
        self.form.show_snapshot(snapshot)
        before = self.form.before
        if before is not None and before not in snapshot.scenarios:
            self.form.clear()
        self.compare()

    def compare(self) -> None:
        """Work the columns out, beside the window's thread."""
        if self._snapshot is not None:
            self._worker.start(_Comparing(self._snapshot, self._wanted(), self.view))

    def _wanted(self) -> tuple[Scenario, ...]:
        """Return the scenarios that are kept, with what is in the form in its place."""
        kept = self._snapshot.scenarios if self._snapshot is not None else ()
        changes = None if self.form.is_empty() else self.form.changes()
        if changes is None:
            return kept
        before = self.form.before
        if before is None:
            return (*kept, Scenario(_DRAFT, "…", changes))
        draft = Scenario(before.id, before.name, changes, before.position)
        return tuple(draft if each.id == before.id else each for each in kept)

    def _follow_typing(self) -> None:
        self._chosen = self.form.before.id if self.form.before else _DRAFT
        self._after_typing.start()

    def _show(self, view: WhatIfView) -> None:
        self.view = view
        self._show_view()

    def _show_view(self) -> None:
        if self.view is None:
            return
        chosen = self._place()
        names = [self._name(each.scenario) for each in self.view.columns[1:]]
        self.table.show_view(self.view, names, chosen)
        column = self.view.columns[chosen]
        # What is being typed is kept first: applying would mean what is kept, not what is shown.
        is_kept = self._kept(column.scenario) not in (None, self.form.before)
        name = self._name(column.scenario)
        self.prospect.show_column(column, self.view.snapshot, name, is_kept=is_kept)

    def _name(self, scenario: Scenario | None) -> str:
        if scenario is None:
            return ""
        if scenario.id == _DRAFT:
            return self.tr("Being tried")
        if self.form.before is not None and self.form.before.id == scenario.id:
            #: {name} is a scenario whose changes are being typed
            return self.tr("{name} (being changed)").format(name=shown(scenario.name))
        return shown(scenario.name)

    def _place(self) -> int:
        columns = self.view.columns if self.view is not None else ()
        for place, column in enumerate(columns):
            if column.scenario is not None and column.scenario.id == self._chosen:
                return place
        return 0

    def _kept(self, scenario: Scenario | None) -> Scenario | None:
        """Return the scenario as it is in the book; None for today and for a draft."""
        kept = self._snapshot.scenarios if self._snapshot is not None else ()
        return next((each for each in kept if scenario and each.id == scenario.id), None)

    def chosen(self) -> Scenario | None:
        """Return the scenario whose column is chosen, as it is kept; None for another column."""
        if self.view is None:
            return None
        return self._kept(self.view.columns[self._place()].scenario)

    def choose(self, place: int) -> None:
        """Show a column's months and cash."""
        if self.view is None or not 0 <= place < len(self.view.columns):
            return
        scenario = self.view.columns[place].scenario
        self._chosen = scenario.id if scenario is not None else ""
        self._show_view()

    def keep(self) -> None:
        """Keep what is in the form, or say why not."""
        snapshot, changes = self._snapshot, self.form.changes()
        if snapshot is None or changes is None:
            return
        try:
            command = saved_scenario(snapshot, self.form.name.text(), changes, self.form.before)
        except InputError as error:
            self.form.refuse(error)
            return
        if isinstance(command.record, Scenario):
            self._chosen = command.record.id
        self.form.clear()
        self.command_requested.emit(command)

    def put_away(self) -> None:
        """Forget what is in the form."""
        self.form.clear()
        self.compare()

    def edit_chosen(self) -> None:
        """Put the chosen scenario into the form."""
        scenario = self.chosen()
        if scenario is not None:
            self.form.edit_scenario(scenario)
            self.ensureVisible(0, 0)
            self.form.name.setFocus()

    def remove_chosen(self) -> None:
        """Take the chosen scenario off the list; an undo brings it back."""
        scenario = self.chosen()
        if scenario is not None:
            self.command_requested.emit(Remove(scenario))

    def ask_to_apply(self) -> None:
        """Say what applying the chosen scenario does, and do it if it is wanted."""
        scenario = self.chosen()
        if scenario is not None:
            self.dialog_opened.emit(ApplyScenarioDialog(self._services, scenario, self.window()))


class _Comparing:
    """The job that compares scenarios, away from the window's thread."""

    def __init__(
        self, snapshot: Snapshot, scenarios: tuple[Scenario, ...], before: WhatIfView | None
    ) -> None:
        self._snapshot = snapshot
        self._scenarios = scenarios
        self._before = before

    def __call__(self) -> WhatIfView:
        return what_if_view(self._snapshot, self._scenarios, self._before)
