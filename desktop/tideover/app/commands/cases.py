"""What happened in a case: kept and taken out together with its document."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tideover.app.commands.command import Together
from tideover.app.commands.records import Add
from tideover.domain.cases import LARGEST_FILE
from tideover.domain.errors import InputError

if TYPE_CHECKING:
    from tideover.app.ports import UnitOfWork
    from tideover.domain.cases import CaseEvent
    from tideover.domain.ids import CaseEventId, CaseId


@dataclass(frozen=True, slots=True)
class AddCaseEvent:
    """Keep what happened; `content` is the document that belongs to it, if one does."""

    event: CaseEvent
    content: bytes | None = None

    def apply(self, work: UnitOfWork) -> RemoveCaseEvent:
        """Keep both.

        Raises:
            BugError: The identity is taken.
            InputError: `documents_full`, all documents together would be larger than a
                household's may be.
        """
        work.case_events.add(self.event)
        if self.content is not None:
            if work.case_events.documents_size() > LARGEST_FILE:
                limit = LARGEST_FILE // (1024 * 1024)
                raise InputError("documents_full", field="document", limit=limit)
            work.case_events.keep_content(self.event.id, self.content)
        return RemoveCaseEvent(self.event.id)


@dataclass(frozen=True, slots=True)
class RemoveCaseEvent:
    """Take out what happened, and its document."""

    event_id: CaseEventId

    def apply(self, work: UnitOfWork) -> AddCaseEvent:
        """Remove both; raises StoreConflict when it is gone."""
        event = work.case_events.get(self.event_id)
        content = None
        if event.document is not None:
            content = work.case_events.content(self.event_id)
            work.case_events.drop_content(self.event_id)
        work.case_events.remove(self.event_id)
        return AddCaseEvent(event, content)


@dataclass(frozen=True, slots=True)
class RemoveCase:
    """Take a case out with everything that happened in it."""

    case_id: CaseId

    def apply(self, work: UnitOfWork) -> Together:
        """Remove it; raises StoreConflict when it is gone."""
        case = work.cases.get(self.case_id)
        events = work.case_events.of_case(self.case_id)
        kept = tuple(RemoveCaseEvent(event.id).apply(work) for event in events)
        work.cases.remove(self.case_id)
        return Together("remove_case", (Add(case), *kept))
