"""Before a scenario becomes real: what would be changed, record by record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tideover.app.scenarios import application, apply_command
from tideover.domain.errors import InputError
from tideover.ui.dialogs.form_dialog import FormDialog
from tideover.ui.messages import error_text
from tideover.ui.widgets.icon_line import IconLines
from tideover.ui.widgets.labels import PlainLabel
from tideover.ui.wording.places import shown
from tideover.ui.wording.what_if import application_texts, unmet_text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from tideover.domain.scenarios import Scenario
    from tideover.ui.services import Services

_WIDTH = 560


class ApplyScenarioDialog(FormDialog):
    """Says what applying a scenario does; only its button does it."""

    def __init__(
        self, services: Services, scenario: Scenario, parent: QWidget | None = None
    ) -> None:
        """Show what would be changed."""
        super().__init__(parent)
        self._services = services
        self._scenario = scenario
        self.intro = PlainLabel(wrap=True)
        self.lines = IconLines()
        self.remark = PlainLabel(kind="muted", wrap=True)
        for widget in (self.intro, self.lines, self.remark):
            self.rows.addWidget(widget)
        self.rows.addStretch(1)
        self.setMinimumWidth(_WIDTH)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        super().retranslate()
        snapshot = self._services.snapshot()
        found = application(snapshot, self._scenario)
        self.setWindowTitle(self.tr("Apply “{name}”").format(name=shown(self._scenario.name)))
        self.keep.setText(self.tr("Apply"))
        self.keep.setEnabled(found.changes_anything)
        self.intro.setText(self.tr("Your book is changed so that this is so from now on:"))
        lines = [("check", "muted", text) for text in application_texts(found, snapshot)]
        lines += [("tight", "tight", unmet_text(each, snapshot)) for each in found.unmet]
        self.lines.show_lines(lines)
        self.remark.setText(
            self.tr("The scenario is taken off the list, because it is real then. One undo takes "
                    "all of it back.")
        )  # fmt: skip

    def save(self) -> None:
        """Make the changes as one step."""
        try:
            command = apply_command(self._services.snapshot(), self._scenario)
        except InputError as error:
            self.say(error_text(error))
            return
        if self._services.perform(command):
            self.accept()
