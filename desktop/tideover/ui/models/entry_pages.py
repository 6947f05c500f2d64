"""What the register asks of the store, away from the UI thread."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tideover.app.ports import EntryQueries
    from tideover.domain.ids import EntryId
    from tideover.domain.queries import EntryFilter, EntryOrder, EntryRow, EntrySummary

PAGE = 128
"""Rows asked for at once: about three screens."""


@dataclass(frozen=True, slots=True)
class Listing:
    """Which entries are listed, and in which order.

    Every question has a listing of its own: the same entries asked for again may have changed.
    """

    wanted: EntryFilter
    order: EntryOrder
    descending: bool

    def page(self, queries: EntryQueries, number: int) -> tuple[EntryRow, ...]:
        """Return one page of it."""
        return queries.page(
            self.wanted,
            self.order,
            descending=self.descending,
            offset=number * PAGE,
            limit=PAGE,
        )


@dataclass(frozen=True, slots=True)
class Opened:
    """A listing with the pages that are seen first.

    `place` is where the followed entry stands; None when none was followed or it is not listed.
    """

    listing: Listing
    summary: EntrySummary
    pages: dict[int, tuple[EntryRow, ...]]
    place: int | None


class Opening:
    """The job that opens a listing."""

    def __init__(
        self,
        queries: EntryQueries,
        listing: Listing,
        follow: EntryId | None,
        seen: tuple[int, ...],
    ) -> None:
        """Open with the pages `seen` now, and the one where the entry `follow` stands."""
        self._queries = queries
        self._listing = listing
        self._follow = follow
        self._seen = seen

    def __call__(self) -> Opened:
        """Ask; raises StoreError."""
        listing, queries = self._listing, self._queries
        summary = queries.summary(listing.wanted)
        place = None
        numbers = {number for number in self._seen if number * PAGE < summary.count}
        if self._follow is not None:
            place = queries.position(
                self._follow, listing.wanted, listing.order, descending=listing.descending
            )
        if place is not None:
            numbers.add(place // PAGE)
        pages = {number: listing.page(queries, number) for number in sorted(numbers)}
        return Opened(listing, summary, pages, place)


@dataclass(frozen=True, slots=True)
class Turned:
    """Further pages of a listing."""

    listing: Listing
    pages: dict[int, tuple[EntryRow, ...]]


class Turning:
    """The job that reads further pages."""

    def __init__(self, queries: EntryQueries, listing: Listing, numbers: tuple[int, ...]) -> None:
        """Read these pages."""
        self._queries = queries
        self._listing = listing
        self._numbers = numbers

    def __call__(self) -> Turned:
        """Ask; raises StoreError."""
        pages = {number: self._listing.page(self._queries, number) for number in self._numbers}
        return Turned(self._listing, pages)
