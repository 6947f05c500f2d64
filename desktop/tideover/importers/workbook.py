"""A workbook of Excel 2007 and later as rows of text: nothing in it is run or looked up.

Raises StatementError with the codes `workbook_too_large`, `workbook_suspicious` and
`workbook_unreadable`.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from datetime import date, datetime, time
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING

from tideover.domain.errors import StatementError
from tideover.importers.table import Row, Table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from openpyxl.workbook.workbook import Workbook

START = b"PK\x03\x04"
"""How every packed file begins, a workbook too."""

_LARGEST_UNPACKED = 24 * 1024 * 1024
_MOST_PARTS = 2_000
_MOST_SHEETS = 12
_MOST_ROWS = 5_000
_MOST_COLUMNS = 60
_PARTS = frozenset({"[Content_Types].xml", "xl/workbook.xml"})
_MOST_DECIMALS = 4
_DAMAGE = (zipfile.BadZipFile, zlib.error, OSError, ValueError, RuntimeError, EOFError)
"""What unpacking raises: RuntimeError for a password, and for a way of packing nobody knows."""

_SHOWN = Decimal("0.01")


def is_workbook(data: bytes) -> bool:
    """Return whether the bytes are a workbook, by the parts that every one has."""
    if not data.startswith(START):
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            return set(packed.namelist()) >= _PARTS
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return False


def read_workbook(data: bytes, name: str) -> tuple[Table, ...]:
    """Return the visible sheets with their rows that are not blank, as they were last shown.

    A formula counts as the value that the workbook keeps of it; it is not worked out. Sheets,
    rows and columns beyond what any plan has are not looked at.

    Raises:
        StatementError: see the head of this module.
    """
    _refuse_hostile(data, name)
    # Loaded here: most people never import a workbook.
    from openpyxl import load_workbook

    try:
        book = load_workbook(
            io.BytesIO(data), read_only=True, data_only=True, keep_links=False, keep_vba=False
        )
        try:
            return tuple(_sheets(book))
        finally:
            book.close()
    # openpyxl raises whatever its parsers raise when a part is damaged or missing.
    except Exception as error:
        raise StatementError("workbook_unreadable", file=name) from error


def _refuse_hostile(data: bytes, name: str) -> None:
    """Refuse what unpacks to too much, and parts that define entities (billion laughs)."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            parts = packed.infolist()
            if len(parts) > _MOST_PARTS or sum(p.file_size for p in parts) > _LARGEST_UNPACKED:
                raise StatementError("workbook_too_large", file=name)
            for part in parts:
                if part.filename.endswith((".xml", ".rels")) and _declares(packed.read(part)):
                    raise StatementError("workbook_suspicious", file=name)
    except _DAMAGE as error:
        raise StatementError("workbook_unreadable", file=name) from error


def _declares(part: bytes) -> bool:
    """Return whether a part holds a document type or an entity, in whichever encoding."""
    plain = part.replace(b"\x00", b"")
    return b"<!DOCTYPE" in plain or b"<!ENTITY" in plain


def _sheets(book: Workbook) -> Iterator[Table]:
    for sheet in book.worksheets[:_MOST_SHEETS]:
        if sheet.sheet_state != "visible":
            continue
        rows = sheet.iter_rows(max_row=_MOST_ROWS, max_col=_MOST_COLUMNS, values_only=True)
        read = (
            Row(line, tuple(_text(value) for value in cells))
            for line, cells in enumerate(rows, start=1)
        )
        kept = tuple(row for row in read if any(row.cells))
        yield Table(kept, "", ends_open=False, ends_bare=False)


def _text(value: object) -> str:
    """Return a cell as it is shown: days in ISO form, amounts without the tail of a float."""
    match value:
        case None | bool():
            return ""
        case datetime():
            return value.date().isoformat()
        case date():
            return value.isoformat()
        case time():
            return value.isoformat()
        case float() | int():
            return _number(Decimal(repr(value)))
        case _:
            return str(value).strip()


def _number(value: Decimal) -> str:
    if not value.is_finite():
        return ""
    exponent = value.as_tuple().exponent
    if isinstance(exponent, int) and exponent < -_MOST_DECIMALS:
        # A sheet shows two decimals of what it has worked out with sixteen.
        value = value.quantize(_SHOWN, ROUND_HALF_UP)
    return f"{value:f}"
