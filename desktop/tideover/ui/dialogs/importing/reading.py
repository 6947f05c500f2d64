"""The jobs of an import that run beside the window."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from tideover.app.importing import gathered

if TYPE_CHECKING:
    from pathlib import Path

    from tideover.app.import_plan import Known
    from tideover.domain.statements import CsvLayout, Statement
    from tideover.ui.services import Services
    from tideover.ui.work import Report


@dataclass(frozen=True, slots=True)
class WasRead:
    """A statement, what the book knows of it, and the file's first rows as they stand in it."""

    statement: Statement
    known: Known
    rows: tuple[tuple[str, ...], ...]


SHOWN_ROWS = 4


class Reading:
    """Reads a file, by a layout where one is given."""

    def __init__(self, services: Services, path: Path, layout: CsvLayout | None) -> None:
        """Keep what the job needs; it touches neither Qt nor the writing side of the store."""
        self._services = services
        self._accounts = tuple(account.id for account in services.snapshot().accounts)
        self._path = path
        self._layout = layout

    def __call__(self) -> WasRead:
        """Read the file and ask the book; raises StatementError."""
        service = self._services.importing
        if self._layout is None:
            statement = service.read(self._path)
        else:
            statement = service.read_with(self._path, self._with_headings(self._layout))
        rows: tuple[tuple[str, ...], ...] = ()
        if statement.layout is not None:
            rows = service.first_rows(self._path, statement.layout, SHOWN_ROWS)
        return WasRead(statement, gathered(statement, self._services.queries, self._accounts), rows)

    def _with_headings(self, layout: CsvLayout) -> CsvLayout:
        """Name the columns by the line of headings, which a person may just have changed."""
        if not layout.header_line:
            return replace(layout, column_names=())
        heading = replace(layout, first_line=layout.header_line)
        rows = self._services.importing.first_rows(self._path, heading, 1)
        return replace(layout, column_names=rows[0] if rows else ())


class Guessing:
    """Guesses the layout of a file that could not be read, so that it can be corrected."""

    def __init__(self, services: Services, path: Path) -> None:
        """Keep what the job needs."""
        self._services = services
        self._path = path

    def __call__(self) -> CsvLayout:
        """Return the guess; raises StatementError when the file is no table at all."""
        return self._services.importing.guess_layout(self._path)


class BackingUp:
    """Keeps a copy of the store before an import."""

    def __init__(self, services: Services) -> None:
        """Keep what the job needs."""
        self._services = services

    def __call__(self, report: Report) -> Path:
        """Write and verify the copy; raises StoreError."""
        report.step(0, 2)
        made = self._services.backups.make("import")
        report.step(1, 2)
        return made
