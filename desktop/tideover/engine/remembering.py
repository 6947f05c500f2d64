"""Answers kept for the snapshots asked about last.

A snapshot never changes, so an answer about it stays true. It holds mappings and has no hash;
it is found again by its identity.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from tideover.domain.snapshot import Snapshot

Answer = TypeVar("Answer")

SNAPSHOTS = 4
"""Snapshots kept: the one shown, the one tried, and the ones before them for an undo."""


@dataclass(frozen=True, slots=True, eq=False)
class _Same:
    """A snapshot that equals only itself."""

    snapshot: Snapshot

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.snapshot is self.snapshot

    def __hash__(self) -> int:
        return id(self.snapshot)


def remembered(question: Callable[[Snapshot, int], Answer]) -> Callable[[Snapshot, int], Answer]:
    """Keep the answers to a question about a snapshot and a number of months."""

    @lru_cache(maxsize=SNAPSHOTS)
    def kept(same: _Same, months: int) -> Answer:
        return question(same.snapshot, months)

    def asked(snapshot: Snapshot, months: int) -> Answer:
        return kept(_Same(snapshot), months)

    return asked
