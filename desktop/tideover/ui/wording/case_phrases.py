"""What a change of a case is called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from tideover.app.commands.cases import AddCaseEvent, RemoveCase
from tideover.app.commands.command import Command, Together
from tideover.app.commands.records import Add
from tideover.domain.cases import Case, CaseEvent
from tideover.ui.format import numeric_day_text
from tideover.ui.wording.phrases import Phrase
from tideover.ui.wording.places import shown

if TYPE_CHECKING:
    from tideover.app.commands.cases import RemoveCaseEvent

translate = QCoreApplication.translate


def case_phrase(done: AddCaseEvent | RemoveCaseEvent | RemoveCase, inverse: Command) -> Phrase:
    """Name a change that adds what happened, or removes it or the whole case."""
    if isinstance(done, AddCaseEvent):
        return record_phrase("added", done.event)
    if isinstance(done, RemoveCase):
        commands = inverse.commands if isinstance(inverse, Together) else ()
        for command in commands:
            if isinstance(command, Add) and isinstance(command.record, Case):
                return record_phrase("removed", command.record)
    if isinstance(inverse, AddCaseEvent):
        return record_phrase("removed", inverse.event)
    return Phrase(
        translate("Commands", "Change the file of a lender"),
        translate("Commands", "Changed the file of a lender"),
    )


def record_phrase(verb: str, record: Case | CaseEvent) -> Phrase:
    """Name what was `added`, `changed` or `removed`."""
    if isinstance(record, Case):
        return _of_case()[verb].about(name=shown(record.lender))
    return _of_event()[verb].about(day=numeric_day_text(record.day))


def _of_case() -> dict[str, Phrase]:
    return {
        "added": Phrase(
            translate("Commands", "Open the file of “{name}”"),
            translate("Commands", "Opened the file of “{name}”"),
        ),
        "changed": Phrase(
            translate("Commands", "Change the file of “{name}”"),
            translate("Commands", "Changed the file of “{name}”"),
        ),
        "removed": Phrase(
            translate("Commands", "Delete the file of “{name}”"),
            translate("Commands", "Deleted the file of “{name}”"),
        ),
    }


def _of_event() -> dict[str, Phrase]:
    return {
        "added": Phrase(
            translate("Commands", "Note what happened on {day}"),
            translate("Commands", "Noted what happened on {day}"),
        ),
        "changed": Phrase(
            translate("Commands", "Change what happened on {day}"),
            translate("Commands", "Changed what happened on {day}"),
        ),
        "removed": Phrase(
            translate("Commands", "Delete what happened on {day}"),
            translate("Commands", "Deleted what happened on {day}"),
        ),
    }
