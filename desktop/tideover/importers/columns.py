"""The columns of a table: found by their headings, confirmed by the cells below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tideover.importers.cells import is_amount, is_date, is_month_day
from tideover.importers.headings import PATTERNS, Patterns, fits, plain_heading

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tideover.importers.table import Row

NOTHING = frozenset({"", "-", "--", "/"})
"""What stands in a cell that holds nothing."""

_NEARLY_ALL = 0.9
_MANY = 0.75


class Columns:
    """The columns of the rows of data, found by heading and confirmed by their cells."""

    def __init__(
        self, names: Sequence[str], rows: Sequence[Row], patterns: Patterns = PATTERNS
    ) -> None:
        width = max([len(names), *(len(row.cells) for row in rows)])
        self.names = [
            plain_heading(names[each]) if each < len(names) else "" for each in range(width)
        ]
        self.cells = [[row.cell(column) for row in rows] for column in range(width)]
        self.taken: set[int] = set()
        self._patterns = patterns

    def filled(self, column: int) -> list[str]:
        """Return the cells that hold something."""
        return [cell for cell in self.cells[column] if cell not in NOTHING]

    def mostly(
        self, column: int, accepts: Callable[[str], bool], share: float = _NEARLY_ALL
    ) -> bool:
        """Return whether that share of its cells that hold something is accepted."""
        filled = self.filled(column)
        return bool(filled) and sum(map(accepts, filled)) >= share * len(filled)

    def find(self, role: str, accepts: Callable[[int], bool]) -> int | None:
        """Return the column whose heading is the surest for a role and whose cells agree."""
        for rank in range(len(self._patterns[role])):
            for column, name in enumerate(self.names):
                if column in self.taken or not name or not fits(role, rank, name, self._patterns):
                    continue
                if accepts(column):
                    return self.take(column)
        return None

    def take(self, column: int) -> int:
        """Keep a column from being given another role."""
        self.taken.add(column)
        return column

    def are_dates(self, column: int) -> bool:
        """Return whether a column holds days; totals below a short table may hold words."""
        return self.mostly(column, is_date, _MANY) or self.mostly(column, is_month_day, _MANY)

    def are_amounts(self, column: int) -> bool:
        """Return whether a column holds amounts of money."""
        return self.mostly(column, is_amount) and not self.mostly(column, is_date)

    def are_texts(self, column: int) -> bool:
        """Return whether a column holds words."""
        return bool(self.filled(column)) and not self.are_amounts(column)

    def hold_something(self, column: int) -> bool:
        """Return whether a column is not empty."""
        return bool(self.filled(column))

    def count_or_name(self, column: int) -> bool:
        """Return whether a column only numbers or names rows: whole numbers, alike or rising."""
        filled = self.filled(column)
        if not all(cell.isdecimal() for cell in filled):
            return False
        numbers = [int(cell) for cell in filled]
        rising = range(numbers[0], numbers[0] + len(numbers)) if numbers else ()
        return len(set(numbers)) == 1 or numbers == list(rising)
