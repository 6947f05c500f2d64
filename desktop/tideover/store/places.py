"""Where removed entries stood inside their day."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tideover.domain.ids import EntryId


@dataclass(frozen=True, slots=True)
class Places:
    """Keeps the places of removed entries, so that undo puts them there again.

    Lives as long as what can be undone does, in memory; the store forgets removed entries.
    """

    of: dict[EntryId, int] = field(default_factory=dict)

    def last(self) -> int:
        """Return the highest place that is kept free; 0 when none is."""
        return max(self.of.values(), default=0)
