"""Long lists of entries, page by page, sorted and filtered in SQL.

Asked over the standard library's sqlite3, so that a register can be shown before SQLAlchemy is
loaded.
"""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from tideover.domain.money import Money
from tideover.domain.queries import EntryRow, EntrySummary, PayeeMemory
from tideover.store import reading
from tideover.store.entry_filters import ordering, question, sort_key
from tideover.store.raw import opened
from tideover.store.records import understood

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from tideover.domain.dates import Month
    from tideover.domain.entries import Entry
    from tideover.domain.ids import AccountId, CategoryId, EntryId
    from tideover.domain.money import Currency
    from tideover.domain.queries import EntryFilter, EntryOrder
    from tideover.store.reading import Reader

_SUMMARY = """
    SELECT COUNT(*),
           COALESCE(SUM(CASE WHEN amount > 0 AND transfer_id IS NULL THEN amount END), 0),
           COALESCE(SUM(CASE WHEN amount < 0 AND transfer_id IS NULL THEN amount END), 0)
    FROM entry WHERE
"""
_COUNT = "SELECT COUNT(*) FROM entry WHERE"
# Only what sorts the list is sorted; the rows of a page are fetched afterwards.
_PICKED = "SELECT seq FROM entry WHERE"
_PAGE = "LIMIT :limit OFFSET :offset"
_WITH_SEQS = " WHERE seq IN (SELECT value FROM json_each(:seqs))"
# Each gap is an account and two places in it: the first is not counted, the second is.
_MOVED_BETWEEN = """
    SELECT COALESCE(SUM(amount), 0) FROM entry
    WHERE account_id = :account_id
      AND (day, seq) > (:after_day, :after_seq) AND (day, seq) <= (:day, :seq)
"""
_OTHER_SIDES = """
    SELECT id, transfer_id, account_id FROM entry
    WHERE transfer_id IN (SELECT value FROM json_each(:transfers))
"""
_LOANS = """
    SELECT entry_id, loan_id FROM repayment
    WHERE entry_id IN (SELECT value FROM json_each(:entries))
"""
# SQLite fills the other columns from the row that holds the maximum: the entry typed last.
_PAYEES = """
    SELECT payee, COUNT(*), MAX(seq) FROM entry INDEXED BY entry_payee
    GROUP BY payee COLLATE NOCASE
"""
_KNOWN = """
    SELECT fingerprint FROM entry
    WHERE fingerprint IN (SELECT value FROM json_each(:fingerprints))
"""
_SIMILAR = """
    SELECT day, amount, COUNT(*) FROM entry
    WHERE account_id = :account_id AND day BETWEEN :first AND :last GROUP BY day, amount
"""
_BEFORE_EVERYTHING = ("", 0)


@dataclass(frozen=True, slots=True)
class SqlEntryQueries:
    """Questions about the entries of the household at `path`; fulfils app.ports.EntryQueries."""

    path: Path

    def summary(self, wanted: EntryFilter) -> EntrySummary:
        """Return how many entries there are and what flows through them; outflow is negative."""
        with opened(self.path) as reader, understood("entry"):
            currency = reading.household(reader).currency
            asked = question(reader, wanted, currency)
            ((count, inflow, outflow),) = reader.rows(_SUMMARY + asked.condition, **asked.values)
            return EntrySummary(count, Money(inflow, currency), Money(outflow, currency))

    def page(
        self, wanted: EntryFilter, order: EntryOrder, *, descending: bool, offset: int, limit: int
    ) -> tuple[EntryRow, ...]:
        """Return rows `offset` to `offset + limit` of the sorted list."""
        with opened(self.path) as reader, understood("entry"):
            currency = reading.household(reader).currency
            asked = question(reader, wanted, currency)
            ordered = ("ORDER BY", ordering(order, asked, descending=descending))
            page = (_PICKED, asked.condition, *ordered, _PAGE)
            found = reader.rows(" ".join(page), **asked.values, limit=limit, offset=offset)
            return _shown(reader, _rows(reader, [seq for (seq,) in found]), currency)

    def position(
        self, entry_id: EntryId, wanted: EntryFilter, order: EntryOrder, *, descending: bool
    ) -> int | None:
        """Return the row where an entry stands in the sorted list; None when filtered out."""
        key = ", ".join(sort_key(order))
        with opened(self.path) as reader, understood("entry"):
            asked = question(reader, wanted, reading.household(reader).currency)
            where = ("SELECT", key, "FROM entry WHERE entry.id = :entry_id AND", asked.condition)
            for place in reader.rows(" ".join(where), **asked.values, entry_id=entry_id):
                values = {f"key{number}": value for number, value in enumerate(place)}
                named = ", ".join(f":{name}" for name in values)
                side = ">" if descending else "<"
                before = (_COUNT, asked.condition, f"AND ({key}) {side} ({named})")
                ((count,),) = reader.rows(" ".join(before), **asked.values, **values)
                return int(count)
            return None

    def memories(self, typed: str, limit: int = 12) -> tuple[PayeeMemory, ...]:
        """Return the payees that match what was typed, most used first.

        A payee that begins with it stands before one that only contains it.
        """
        looked_for = typed.strip().casefold()
        with opened(self.path) as reader, understood("entry"):
            currency = reading.household(reader).currency
            found = [
                (not payee.casefold().startswith(looked_for), -times, payee, seq)
                for payee, times, seq in reader.rows(_PAYEES)
                if payee and looked_for in payee.casefold()
            ]
            best = sorted(found)[:limit]
            rows = _rows(reader, [seq for *_, seq in best])
            entries = reading.entries(reader, currency, rows)
        return tuple(
            _memory(entry, -less) for entry, (_, less, _, _) in zip(entries, best, strict=True)
        )

    def known_fingerprints(self, fingerprints: frozenset[str]) -> frozenset[str]:
        """Return which of these imported lines are in the book already."""
        with opened(self.path) as reader, understood("entry"):
            asked = json.dumps(sorted(fingerprints))
            return frozenset(known for (known,) in reader.rows(_KNOWN, fingerprints=asked))

    def similar(
        self, account_id: AccountId, first: date, last: date
    ) -> Mapping[tuple[date, Money], int]:
        """Return how many entries of an account there are by day and amount, both days included."""
        with opened(self.path) as reader, understood("entry"):
            currency = reading.household(reader).currency
            found = reader.rows(
                _SIMILAR,
                account_id=account_id,
                first=first.isoformat(),
                last=last.isoformat(),
            )
            return {
                (date.fromisoformat(day), Money(amount, currency)): count
                for day, amount, count in found
            }

    def month_sums(
        self, first: Month, last: Month
    ) -> Mapping[tuple[Month, CategoryId | None], Money]:
        """Return signed sums by month and category, transfers left out, both months included."""
        with opened(self.path) as reader, understood("entry"):
            currency = reading.household(reader).currency
            return reading.month_sums(reader, currency, first, last)


def _rows(reader: Reader, seqs: list[int]) -> list[Sequence[Any]]:
    """Return the rows of `reading.ENTRY` with these places, in the order asked."""
    found = {row[0]: row for row in reader.rows(reading.ENTRY + _WITH_SEQS, seqs=json.dumps(seqs))}
    return [found[seq] for seq in seqs]


def _memory(entry: Entry, times: int) -> PayeeMemory:
    return PayeeMemory(entry.payee, entry.category_id, entry.account_id, entry.amount, times)


def _shown(
    reader: Reader, rows: Sequence[Sequence[Any]], currency: Currency
) -> tuple[EntryRow, ...]:
    """Return the rows of `reading.ENTRY` as a register shows them."""
    entries = reading.entries(reader, currency, rows)
    balances = _balances(reader, rows, currency)
    others = _other_accounts(reader, entries)
    listed = json.dumps([entry.id for entry in entries])
    repaid = {row[0]: row[1] for row in reader.rows(_LOANS, entries=listed)}
    return tuple(
        EntryRow(entry, balances[row[0]], others.get(entry.id), repaid.get(entry.id))
        for row, entry in zip(rows, entries, strict=True)
    )


def _balances(
    reader: Reader, rows: Sequence[Sequence[Any]], currency: Currency
) -> dict[int, Money]:
    """Return the balance of its account right after each of these rows, by `seq`.

    Only what lies before the last shown row of an account is added up, once, in the index
    `entry_balance`: from its beginning to the first shown row, from there to the next.
    """
    shown: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for seq, _, account_id, day, *_ in rows:
        shown[account_id].append((day, seq))
    balances: dict[int, Money] = {}
    for account_id, places in shown.items():
        ((running,),) = reader.rows("SELECT opening FROM account WHERE id = :id", id=account_id)
        after = _BEFORE_EVERYTHING
        for day, seq in sorted(places):
            ((moved,),) = reader.rows(
                _MOVED_BETWEEN,
                account_id=account_id,
                after_day=after[0],
                after_seq=after[1],
                day=day,
                seq=seq,
            )
            running += moved
            balances[seq] = Money(running, currency)
            after = (day, seq)
    return balances


def _other_accounts(reader: Reader, entries: Sequence[Entry]) -> dict[EntryId, AccountId]:
    """Return the far side's account of every entry that is a transfer."""
    transfers = {entry.transfer_id: entry.id for entry in entries if entry.transfer_id}
    if not transfers:
        return {}
    sides = defaultdict(list)
    for identity, transfer_id, account_id in reader.rows(
        _OTHER_SIDES, transfers=json.dumps(sorted(transfers))
    ):
        sides[transfer_id].append((identity, account_id))
    return {
        entry.id: account_id
        for entry in entries
        if entry.transfer_id
        for identity, account_id in sides[entry.transfer_id]
        if identity != entry.id
    }
