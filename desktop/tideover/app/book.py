"""The book: runs one command at a time and publishes the next snapshot."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from tideover.domain.errors import StoreConflict, StoreError
from tideover.domain.facts import NO_FACTS
from tideover.engine.conventions import informed_snapshot

if TYPE_CHECKING:
    from collections.abc import Callable

    from tideover.app.commands.command import Command
    from tideover.app.ports import Store, Today, UnitOfWork
    from tideover.domain.facts import Facts
    from tideover.domain.money import Currency
    from tideover.domain.snapshot import Snapshot

log = logging.getLogger(__name__)


class Book:
    """The open household. Listeners are told of every new snapshot."""

    def __init__(
        self,
        store: Store,
        first: Snapshot,
        today: Today,
        *,
        is_read: bool = True,
        facts: Facts = NO_FACTS,
    ) -> None:
        """Open the book at `first`, a snapshot that says what the store says.

        Where the store could not be read, `is_read` is False and `first` stands for it only.
        `facts` say what the prime rates are that loans follow.
        """
        self._is_read = is_read
        self._store = store
        self._today = today
        self._facts = facts
        self._snapshot = informed_snapshot(first, facts)
        self._listeners: list[Callable[[Snapshot], None]] = []

    @property
    def snapshot(self) -> Snapshot:
        """The household as it is now."""
        return self._snapshot

    def currency(self) -> Currency:
        """Return the household's currency."""
        return self._snapshot.household.currency

    @property
    def writable(self) -> bool:
        """Whether changes can be kept; not where the store cannot even be read."""
        try:
            return self._store.writable
        except StoreError:
            return False

    def run(self, command: Command) -> Command:
        """Make a change durable, publish the next snapshot, and return the inverse.

        After a failed commit nobody knows whether the change is on the disk, so the store is
        read again before anything is said: "not saved, try again" would make duplicates.

        Raises:
            StoreError: The change is not in the store.
            StoreConflict: It was made without having seen what the store holds.
            InputError: The change is not possible; nothing was changed.
        """
        with self._store.begin() as work:
            if not self._is_read:
                raise StoreConflict
            inverse = command.apply(work)
            following = self._committed(work)
        self._publish(following)
        return inverse

    def _committed(self, work: UnitOfWork) -> Snapshot:
        following = work.snapshot(self._snapshot)
        try:
            work.commit()
        except StoreError:
            if not self._store.landed(work.action_id):
                raise
            log.warning("action %s was reported as failed and is in the store", work.action_id)
        return following

    def reload(self) -> None:
        """Read everything again: a new day has begun or the store was replaced."""
        snapshot = self._store.read(self._today())
        self._is_read = True
        self._publish(snapshot)

    def subscribe(self, listener: Callable[[Snapshot], None]) -> Callable[[], None]:
        """Tell `listener` of every new snapshot; returns what ends that."""
        self._listeners.append(listener)

        def unsubscribe() -> None:
            self._listeners.remove(listener)

        return unsubscribe

    def _publish(self, snapshot: Snapshot) -> None:
        self._snapshot = informed_snapshot(snapshot, self._facts)
        for listener in tuple(self._listeners):
            listener(self._snapshot)
