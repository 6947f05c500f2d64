"""What happened in cases, and the documents that are kept with it, inside a unit of work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, insert
from sqlalchemy.exc import IntegrityError

from tideover.domain.cases import CaseEvent
from tideover.domain.errors import StoreConflict
from tideover.store import reading, schema
from tideover.store.repositories import RecordRows, refused

if TYPE_CHECKING:
    from tideover.domain.ids import CaseEventId, CaseId


class CaseEventRecords(RecordRows[CaseEvent]):
    """What happened in cases; fulfils app.ports.CaseEventRows."""

    def of_case(self, case_id: CaseId) -> tuple[CaseEvent, ...]:
        """Return what happened in one case, oldest first."""
        return self._found(" WHERE case_id = :case_id ORDER BY day, id", case_id=case_id)

    def content(self, event_id: CaseEventId) -> bytes:
        """Return a document; raises StoreConflict when it is no longer there."""
        for (content,) in self.desk.reader.rows(reading.DOCUMENT, event_id=event_id):
            return bytes(content)
        raise StoreConflict(table=schema.case_document.name, id=event_id)

    def keep_content(self, event_id: CaseEventId, content: bytes) -> None:
        """Keep the document of an event that was added."""
        table = schema.case_document
        try:
            self.desk.connection.execute(insert(table), {"event_id": event_id, "content": content})
        except IntegrityError as error:
            raise refused(error, table) from error
        self.desk.changes.tables.add(table.name)

    def drop_content(self, event_id: CaseEventId) -> None:
        """Take the document of an event out; the event itself stays."""
        table = schema.case_document
        self.desk.connection.execute(delete(table).where(table.c.event_id == event_id))
        self.desk.changes.tables.add(table.name)

    def documents_size(self) -> int:
        """Return how many bytes all documents have together."""
        ((size,),) = self.desk.reader.rows(reading.DOCUMENTS_SIZE)
        return int(size)
