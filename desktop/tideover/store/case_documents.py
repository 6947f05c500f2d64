"""The documents of cases, read one at a time; needs nothing but the standard library."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from tideover.domain.errors import StoreConflict, StoreDamaged
from tideover.store import reading
from tideover.store.raw import opened

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tideover.domain.ids import CaseEventId
    from tideover.store.reading import Reader

_KEPT = """
    SELECT day, document_name, document_sha256, content
    FROM case_event LEFT JOIN case_document ON event_id = id
    WHERE document_name IS NOT NULL ORDER BY day, id
"""
_HASH = "SELECT document_sha256 FROM case_event WHERE id = :event_id"


class StoredDocuments:
    """The documents of the household at `path`; fulfils app.ports.CaseDocuments."""

    def __init__(self, path: Path) -> None:
        """Stand for the documents; nothing is opened yet."""
        self._path = path

    def content(self, event_id: CaseEventId) -> bytes:
        """Return a document as it was kept; raises StoreConflict or StoreDamaged."""
        with opened(self._path) as reader:
            for (content,) in reader.rows(reading.DOCUMENT, event_id=event_id):
                for (sha256,) in reader.rows(_HASH, event_id=event_id):
                    if hashlib.sha256(content).hexdigest() != sha256:
                        raise StoreDamaged("document_damaged", id=event_id)
                return bytes(content)
        raise StoreConflict(table="case_document", id=event_id)


def damaged_documents(reader: Reader) -> Iterator[tuple[str, str]]:
    """Yield the day and the name of every document whose bytes are not those that were kept."""
    for day, name, sha256, content in reader.rows(_KEPT):
        if content is None or hashlib.sha256(content).hexdigest() != sha256:
            yield day, name
