"""Adding, replacing and removing entries; what an entry repays follows it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from tideover.domain.errors import InputError
from tideover.domain.money import Money

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

    A repayment that an entry shows takes over the entry's new day, and its amount where it is the
    whole of the entry, so that the book and the loan never disagree. `repayments` are put back as
    they are instead: an undo needs them.
    """

    entries: tuple[Entry, ...]
    repayments: tuple[Repayment, ...] = ()

    def apply(self, work: UnitOfWork) -> ReplaceEntries:
        """Replace them all; raises StoreConflict when one is gone.

        Raises:
            InputError: `repayments_exceed_entry`: an entry repays several loans, or a part of it
                repays one, and it would be less than that.
        """
        identities = tuple(entry.id for entry in self.entries)
        before = work.entries.get_all(identities)
        work.entries.replace_all(self.entries)
        repaid = work.repayments.of_entries(identities)
        exact = {repayment.id: repayment for repayment in self.repayments}
        for old, new in zip(before, self.entries, strict=True):
            of_entry = [each for each in repaid if each.entry_id == old.id]
            for repayment in _followed(of_entry, old, new):
                work.repayments.replace(exact.get(repayment.id, repayment))
        return ReplaceEntries(before, repaid)


def _followed(repaid: list[Repayment], old: Entry, new: Entry) -> list[Repayment]:
    """Return the repayments of an entry after it was changed."""
    if len(repaid) == 1 and repaid[0].amount == -old.amount:
        return [replace(repaid[0], day=new.day, amount=-new.amount)]
    together = sum(repayment.amount.minor for repayment in repaid)
    if together * new.amount.minor > 0 or abs(together) > abs(new.amount.minor):
        limit = Money(abs(together), new.amount.currency)
        raise InputError("repayments_exceed_entry", field="amount", limit=limit)
    return [replace(repayment, day=new.day) for repayment in repaid]
