"""The importers as the window is handed them: loaded when the first file is read.

Start-up pays nothing for them, which importing the package `importers` itself would.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tideover.domain.lenders_bills import StatedParts
    from tideover.domain.lenders_plan import LendersPlan
    from tideover.domain.money import Currency
    from tideover.domain.statements import CsvLayout, Statement


class StatementFiles:
    """Reads statement files from the disk; the importers are loaded when the first is read."""

    def __init__(self, currency: Callable[[], Currency]) -> None:
        """Read amounts in the household's currency."""
        self._currency = currency

    def read(self, path: Path) -> Statement:
        """Return what a file holds, in whichever format it is written."""
        from tideover import importers

        return importers.read(importers.bytes_of(path), path.name, self._currency())

    def read_with(self, path: Path, layout: CsvLayout) -> Statement:
        """Return what a file of text holds when it is read by that layout."""
        from tideover import importers

        return importers.read_csv(importers.bytes_of(path), layout, self._currency(), path.name)

    def read_bill(self, path: Path) -> StatedParts:
        """Return what a lender's own record of a bill states."""
        from tideover import importers

        return importers.read_huabei_bill(importers.bytes_of(path), self._currency(), path.name)

    def guess_layout(self, path: Path) -> CsvLayout:
        """Return how a file of text is probably to be read."""
        from tideover import importers

        return importers.guess_layout(importers.bytes_of(path), path.name)

    def read_plan(self, source: Path | str) -> LendersPlan:
        """Return the lines of a lender's plan: a file, or text pasted with its headings."""
        from tideover import importers

        if isinstance(source, str):
            return importers.read_plan(source.encode(), "", self._currency())
        return importers.read_plan(importers.bytes_of(source), source.name, self._currency())

    def first_rows(self, path: Path, layout: CsvLayout, count: int) -> tuple[tuple[str, ...], ...]:
        """Return the first rows below the headings as they stand in the file."""
        from tideover import importers

        rows = importers.first_rows(importers.bytes_of(path), layout, count)
        return tuple(row.cells for row in rows)
