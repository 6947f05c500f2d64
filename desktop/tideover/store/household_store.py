"""The open household: reads it, and begins the units of work that change it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from tideover.domain.dates import WorkingCalendar
from tideover.store import first_look
from tideover.store.identity import SCHEMA
from tideover.store.keys import key_of
from tideover.store.places import Places
from tideover.store.raw import opened, schema_number

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from sqlalchemy import Engine

    from tideover.domain.snapshot import Snapshot
    from tideover.store.keys import Key
    from tideover.store.unit_of_work import SqlUnitOfWork


class HouseholdStore:
    """A household's file; fulfils app.ports.Store.

    `calendar` goes into every snapshot that is read. It may be set later: the holidays are
    loaded in the background, after the first paint.
    """

    def __init__(self, path: Path, calendar: WorkingCalendar | None = None) -> None:
        """Stand for the household at `path`; nothing is opened yet."""
        self.path = path
        self.calendar = calendar or WorkingCalendar()
        self._places = Places()
        self._engine: Engine | None = None
        self._key: Key | None = None

    def begin(self) -> SqlUnitOfWork:
        """Return a unit of work to be entered with `with`."""
        # The one place where loading SQLAlchemy is put off: it takes longer than the window.
        from tideover.store.connecting import engine_for
        from tideover.store.unit_of_work import SqlUnitOfWork

        key = key_of(self.path)
        if self._engine is None or self._key is not key:
            self._engine, self._key = engine_for(self.path), key
        return SqlUnitOfWork(self._engine, self.path, self._places)

    def landed(self, action_id: str) -> bool:
        """Return whether that action is in the store, read afresh after an error."""
        with opened(self.path) as reader:
            found = reader.rows("SELECT 1 FROM action WHERE id = :id", id=action_id)
            return any(True for _ in found)

    def read(self, today: date) -> Snapshot:
        """Return the whole household as of `today`; raises StoreError when it cannot be read."""
        return first_look.read(self.path, today, self.calendar)

    @property
    def writable(self) -> bool:
        """Whether changes can be kept: the file may be written and is not too new."""
        return os.access(self.path, os.W_OK) and schema_number(self.path) <= SCHEMA
