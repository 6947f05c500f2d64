"""What a store holds, in numbers: a copy of it must hold the same."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tideover.store.reading import Reader

_TABLES = """
    SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name
"""
_SUMS = "SELECT account_id, SUM(amount) FROM entry GROUP BY account_id ORDER BY account_id"
_NOT_OURS = {"alembic_version"}


@dataclass(frozen=True, slots=True)
class Contents:
    """Rows by table, and minor units by account: the sum of its entries."""

    counts: Mapping[str, int]
    sums: Mapping[str, int]

    def as_values(self) -> dict[str, Any]:
        """Return what a manifest says of it."""
        return {"counts": dict(self.counts), "sums": dict(self.sums)}

    def survived_in(self, later: Contents) -> bool:
        """Return whether a store with a newer schema still holds all of it."""
        kept = {table: count for table, count in later.counts.items() if table in self.counts}
        return kept == self.counts and later.sums == self.sums


def contents(reader: Reader) -> Contents:
    """Count and add up what a store holds."""
    tables = [name for (name,) in reader.rows(_TABLES) if name not in _NOT_OURS]
    counts = {}
    for table in tables:
        # A table's name cannot be a parameter; these come from the store's own list of tables.
        ((counts[table],),) = reader.rows(f'SELECT COUNT(*) FROM "{table}"')  # noqa: S608
    return Contents(counts, {row[0]: int(row[1]) for row in reader.rows(_SUMS)})


def fingerprint(reader: Reader) -> str:
    """Return a number that two stores have in common only if every row of theirs is the same."""
    said = hashlib.sha256()
    for (table,) in reader.rows(_TABLES):
        # A table's name cannot be a parameter; these come from the store's own list of tables.
        rows = reader.rows(f'SELECT * FROM "{table}"')  # noqa: S608
        said.update(table.encode())
        for row in sorted(hashlib.sha256(repr(row).encode()).digest() for row in rows):
            said.update(row)
    return said.hexdigest()
