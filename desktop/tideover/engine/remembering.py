"""Answers kept for the snapshots asked about last, and for the parts they have in common.

A snapshot never changes, so an answer about it stays true. It holds mappings and has no hash;
it is found again by its identity. After an edit the next snapshot shares every part that was
not changed, so what follows from those parts need not be asked again either.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from threading import Lock
from typing import TYPE_CHECKING, ParamSpec, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from tideover.domain.snapshot import Snapshot

Answer = TypeVar("Answer")
Parts = ParamSpec("Parts")

SNAPSHOTS = 4
"""Snapshots kept: the one shown, the one tried, and the ones before them for an undo."""


_BY_VALUE = frozenset({bool, int, str, date})
"""What is compared by what it says."""


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


def remembered_by_parts(
    most: int,
) -> Callable[[Callable[Parts, Answer]], Callable[Parts, Answer]]:
    """Keep the answers to a question about `most` sets of the very same values.

    Whole numbers, texts and days are compared by what they say, all else by identity: comparing
    thousands of repayments would take longer than the answer.
    """

    def decorated(question: Callable[Parts, Answer]) -> Callable[Parts, Answer]:
        kept: dict[tuple[object, ...], tuple[tuple[object, ...], Answer]] = {}
        room = Lock()

        def asked(*parts: Parts.args, **named: Parts.kwargs) -> Answer:
            key = tuple([part if type(part) in _BY_VALUE else id(part) for part in parts])
            found = kept.get(key)
            if found is None:
                # What was asked about is kept too: its identity is not given away again.
                found = parts, question(*parts, **named)
                with room:
                    if len(kept) >= most:
                        del kept[next(iter(kept))]
                    kept[key] = found
            return found[1]

        return asked

    return decorated
