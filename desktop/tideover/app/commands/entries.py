"""Adding, replacing and removing entries; what an entry repays follows it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tideover.app.ports import UnitOfWork
    from tideover.domain.entries import Entry
    from tideover.domain.ids import EntryId
    from tideover.domain.loans import Repayment


@dataclass(frozen=True, slots=True)
class AddEntries:
    """Add entries, with the repayments they show."""

    entries: tuple[Entry, ...]
    repayments: tuple[Repayment, ...] = ()

    def apply(self, work: UnitOfWork) -> RemoveEntries:
        """Add them all; raises BugError when an identity is taken."""
        work.entries.add_all(self.entries)
        for repayment in self.repayments:
            work.repayments.add(repayment)
        return RemoveEntries(tuple(entry.id for entry in self.entries))


@dataclass(frozen=True, slots=True)
class RemoveEntries:
    """Take entries out; the repayments they show go with them."""

    entry_ids: tuple[EntryId, ...]

    def apply(self, work: UnitOfWork) -> AddEntries:
        """Remove them all; raises StoreConflict when one is gone."""
        entries = work.entries.get_all(self.entry_ids)
        repayments = work.repayments.of_entries(self.entry_ids)
        for repayment in repayments:
            work.repayments.remove(repayment.id)
        work.entries.remove_all(self.entry_ids)
        return AddEntries(entries, repayments)


@dataclass(frozen=True, slots=True)
class ReplaceEntries:
    """Put entries in the place of those with their identities.

    A repayment that an entry shows takes over the entry's new day and amount, so that the book
    and the loan never disagree.
    """

    entries: tuple[Entry, ...]

    def apply(self, work: UnitOfWork) -> ReplaceEntries:
        """Replace them all; raises StoreConflict when one is gone."""
        identities = tuple(entry.id for entry in self.entries)
        before = work.entries.get_all(identities)
        shown = {entry.id: entry for entry in self.entries}
        work.entries.replace_all(self.entries)
        for repayment in work.repayments.of_entries(identities):
            if repayment.entry_id is None:
                continue
            entry = shown[repayment.entry_id]
            work.repayments.replace(replace(repayment, day=entry.day, amount=-entry.amount))
        return ReplaceEntries(before)
