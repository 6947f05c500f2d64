"""Entries and their splits, written in bulk: an import adds thousands in one transaction."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, delete, insert, update
from sqlalchemy.exc import IntegrityError

from tideover.domain.dates import Month
from tideover.domain.errors import InputError, StoreConflict
from tideover.store import reading, schema
from tideover.store.records import Values, minor_of, month_number
from tideover.store.repositories import Desk, refused

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tideover.domain.entries import Entry
    from tideover.domain.ids import EntryId
    from tideover.domain.money import Currency
    from tideover.store.places import Places

WHOLE = 0
"""The position of the split row that stands for the whole of an entry without splits."""


@dataclass(slots=True)
class EntryTable:
    """The entries of one unit of work; fulfils app.ports.EntryRows."""

    desk: Desk
    places: Places

    def get_all(self, identities: tuple[EntryId, ...]) -> tuple[Entry, ...]:
        """Return them in the order asked; raises StoreConflict when one is gone."""
        return reading.entries(self.desk.reader, self.desk.currency, self._rows(identities))

    def add_all(self, entries: tuple[Entry, ...]) -> None:
        """Add them; raises BugError when an identity is taken."""
        if not entries:
            return
        seqs = self._places_for(entries)
        rows = [
            {"seq": seq, **entry_values(entry, self.desk.currency)}
            for seq, entry in zip(seqs, entries, strict=True)
        ]
        try:
            self.desk.connection.execute(insert(schema.entry), rows)
        except IntegrityError as error:
            raise refused(error, schema.entry) from error
        self._add_splits(zip(seqs, entries, strict=True))
        self.desk.changes.touch(entries)
        self.desk.changes.more_entries += len(entries)

    def replace_all(self, entries: tuple[Entry, ...]) -> None:
        """Put each in the place of the one with its identity; raises StoreConflict when gone."""
        if not entries:
            return
        rows = self._rows(tuple(entry.id for entry in entries))
        self.desk.changes.touch(reading.entries(self.desk.reader, self.desk.currency, rows))
        table = schema.entry
        values = [
            {
                "at_seq": row[0],
                "version_read": row[-1],
                "version": row[-1] + 1,
                **entry_values(entry, self.desk.currency),
            }
            for row, entry in zip(rows, entries, strict=True)
        ]
        unchanged = (table.c.seq == bindparam("at_seq")) & (
            table.c.version == bindparam("version_read")
        )
        try:
            done = self.desk.connection.execute(update(table).where(unchanged), values)
        except IntegrityError as error:
            raise refused(error, table) from error
        if done.rowcount != len(entries):
            raise StoreConflict(table=table.name)
        seqs = [row[0] for row in rows]
        self._remove_splits(seqs)
        self._add_splits(zip(seqs, entries, strict=True))
        self.desk.changes.touch(entries)

    def remove_all(self, identities: tuple[EntryId, ...]) -> None:
        """Take them out; raises StoreConflict when one is gone, InputError when one is used."""
        if not identities:
            return
        rows = self._rows(identities)
        self.desk.changes.touch(reading.entries(self.desk.reader, self.desk.currency, rows))
        table = schema.entry
        gone = delete(table).where(table.c.seq == bindparam("at_seq"))
        try:
            self.desk.connection.execute(gone, [{"at_seq": row[0]} for row in rows])
        except IntegrityError as error:
            raise InputError("in_use", field=table.name) from error
        self.desk.changes.more_entries -= len(rows)
        self.places.of.update({row[1]: row[0] for row in rows})

    def _rows(self, identities: tuple[EntryId, ...]) -> list[Sequence[Any]]:
        """Return the rows of `reading.ENTRY` in the order asked."""
        found = {
            row[1]: row
            for row in self.desk.reader.rows(
                reading.ENTRY + reading.LISTED, ids=json.dumps(identities)
            )
        }
        try:
            return [found[identity] for identity in identities]
        except KeyError as error:
            raise StoreConflict(table="entry", id=error.args[0]) from error

    def _places_for(self, entries: Iterable[Entry]) -> list[int]:
        """Return the old place of an entry that was removed, the next free one of a new entry."""
        ((highest,),) = self.desk.reader.rows("SELECT COALESCE(MAX(seq), 0) FROM entry")
        following = max(highest, self.places.last())
        seqs = []
        for entry in entries:
            if entry.id in self.places.of:
                seqs.append(self.places.of[entry.id])
            else:
                following += 1
                seqs.append(following)
        return seqs

    def _add_splits(self, placed: Iterable[tuple[int, Entry]]) -> None:
        rows = [
            row for seq, entry in placed for row in split_values(seq, entry, self.desk.currency)
        ]
        try:
            self.desk.connection.execute(insert(schema.split), rows)
        except IntegrityError as error:
            raise refused(error, schema.split) from error

    def _remove_splits(self, seqs: list[int]) -> None:
        table = schema.split
        gone = delete(table).where(table.c.entry_seq == bindparam("at_seq"))
        self.desk.connection.execute(gone, [{"at_seq": seq} for seq in seqs])


def entry_values(entry: Entry, currency: Currency) -> Values:
    """Return the row of an entry, without its place."""
    return {
        "id": entry.id,
        "account_id": entry.account_id,
        "day": entry.day.isoformat(),
        "payee": entry.payee,
        "amount": minor_of(entry.amount, currency),
        "note": entry.note,
        "transfer_id": entry.transfer_id,
        "fingerprint": entry.fingerprint,
        "batch_id": entry.batch_id,
        "search": f"{entry.payee}\n{entry.note}".casefold(),
    }


def split_values(seq: int, entry: Entry, currency: Currency) -> list[Values]:
    """Return the rows of an entry's splits: one for the whole when there are none."""
    shared = {
        "entry_seq": seq,
        "month": None if entry.transfer_id else month_number(Month.of(entry.day)),
    }
    if not entry.splits:
        amount = minor_of(entry.amount, currency)
        nothing = {"position": WHOLE, "category_id": None, "amount": amount, "note": ""}
        return [shared | nothing]
    return [
        {
            **shared,
            "position": position,
            "category_id": split.category_id,
            "amount": minor_of(split.amount, currency),
            "note": split.note,
        }
        for position, split in enumerate(entry.splits, start=WHOLE + 1)
    ]
