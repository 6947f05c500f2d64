"""What a change of a scenario is called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from tideover.app.commands.records import Add, Remove, Replace
from tideover.domain.scenarios import Scenario
from tideover.ui.wording.phrases import Phrase
from tideover.ui.wording.places import shown

if TYPE_CHECKING:
    from tideover.app.commands.command import Command
    from tideover.app.commands.records import HouseholdRecord
    from tideover.app.commands.scenarios import ApplyScenario

translate = QCoreApplication.translate


def applied_phrase(done: ApplyScenario) -> Phrase:
    """Name making a scenario the household's own."""
    return Phrase(
        translate("Commands", "Apply scenario “{name}”"),
        translate("Commands", "Applied scenario “{name}”"),
    ).about(name=shown(done.name))


def scenario_phrase(done: Add | Replace | Remove, inverse: Command) -> Phrase:
    """Name adding, changing, renaming or removing a scenario."""
    before = _name(inverse.record) if isinstance(inverse, Replace) else ""
    name = _name(done.record)
    if isinstance(done, Add):
        phrase = Phrase(
            translate("Commands", "Add scenario “{name}”"),
            translate("Commands", "Added scenario “{name}”"),
        )
    elif isinstance(done, Remove):
        phrase = Phrase(
            translate("Commands", "Delete scenario “{name}”"),
            translate("Commands", "Deleted scenario “{name}”"),
        )
    elif before != name:
        phrase = Phrase(
            translate("Commands", "Rename scenario “{before}” to “{name}”"),
            translate("Commands", "Renamed scenario “{before}” to “{name}”"),
        )
        return phrase.about(name=name, before=before)
    else:
        phrase = Phrase(
            translate("Commands", "Change scenario “{name}”"),
            translate("Commands", "Changed scenario “{name}”"),
        )
    return phrase.about(name=name)


def _name(record: HouseholdRecord) -> str:
    return shown(record.name) if isinstance(record, Scenario) else ""
