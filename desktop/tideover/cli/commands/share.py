"""`tideover share`: a page for a counsellor or a relative, with the chosen parts and no others."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from tideover.cli.answers import Answer, decimal_text, heading, rate_document
from tideover.cli.commands.command import Command
from tideover.cli.tables import LEFT, RIGHT, paragraphs, table
from tideover.cli.writing import check_free, write_out
from tideover.domain.errors import InputError
from tideover.ui.html_page import html_page
from tideover.ui.page_parts import Heading, Paragraph, Part, Table
from tideover.ui.pages.reports.shared import shared_page, shared_title
from tideover.viewmodels.sharing import SharedPart, shared_view

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable

    from tideover.cli.parsing import Parser
    from tideover.cli.place import Place
    from tideover.viewmodels.sharing import Register, RegisterRow

translate = QCoreApplication.translate

SEPARATOR = ","
ENDINGS = (".html", ".htm")


def summary() -> str:
    """Return what the command does."""
    return translate("CommandLine", "a page for a counsellor or your family, with chosen parts")


def add_arguments(parser: Parser) -> None:
    """Add `--parts`, `--initials`, `--out` and `--replace`."""
    parser.add_own(
        "--parts",
        metavar="PARTS",
        default=SharedPart.LOANS.value,
        help=translate("CommandLine", "what is in it, with commas between: {parts}").format(
            parts=_known()
        ),
    )
    parser.add_own(
        "--initials",
        action="store_true",
        help=translate("CommandLine", "initials instead of names; notes are left out"),
    )
    parser.add_own(
        "--out",
        metavar="FILE",
        help=translate("CommandLine", "write it into this file (.html); without it, only show it"),
    )
    parser.add_own(
        "--replace",
        action="store_true",
        help=translate("CommandLine", "replace the file if there is one"),
    )


def run(place: Place, options: argparse.Namespace) -> Answer:
    """Show the page, or write it.

    Raises:
        InputError: A part that is not known, or a file that cannot be meant.
        TideoverError: `out_unwritable`; nothing was written.
    """
    parts = _parts(options.parts)
    out = None if options.out is None else _file(options.out, replace=options.replace)
    ports = place.open()
    snapshot = ports.book.snapshot
    view = shared_view(snapshot, ports.facts, parts, hide_names=options.initials)
    page = tuple(shared_page(view))
    if out is not None:
        write_out(out, html_page(page, shared_title(view), QLocale().name()))
    document = {
        **heading(SHARE.name, snapshot),
        "parts": [part.value for part in SharedPart if part in parts],
        "names_hidden": view.names_hidden,
        "file": None if out is None else str(out),
        "register": None if view.register is None else _register(view.register),
    }
    return Answer(_text(page, out), document)


def _known() -> str:
    return SEPARATOR.join(part.value for part in SharedPart)


def _parts(text: str) -> frozenset[SharedPart]:
    known = {part.value: part for part in SharedPart}
    names = [name.strip() for name in text.split(SEPARATOR)]
    for name in names:
        if name not in known:
            raise InputError("part_unknown", field="--parts", value=name, known=_known())
    return frozenset(known[name] for name in names)


def _file(text: str, *, replace: bool) -> Path:
    path = Path(text)
    if path.suffix.lower() not in ENDINGS:
        raise InputError("out_ending", field="--out", value=text)
    check_free(path, replace=replace)
    return path


def _text(page: Iterable[Part], out: Path | None) -> str:
    if out is not None:
        return translate("CommandLine", "Written, for you alone: {path}").format(path=out)
    last = translate("CommandLine", "Nothing was written. Name a file with --out.")
    return paragraphs(*(_part(part) for part in page), last)


def _part(part: Part) -> str:
    match part:
        case Heading() | Paragraph():
            return part.text
        case Table():
            head = part.head or ("",) * len(part.rows[0])
            aligns = [RIGHT if place in part.right else LEFT for place in range(len(head))]
            return table(head, part.rows, aligns)


def _register(found: Register) -> dict[str, object]:
    return {
        "lenders": found.lenders,
        "owed": decimal_text(found.owed),
        "settles_for": decimal_text(found.settle),
        "overdue": decimal_text(found.overdue),
        "monthly": decimal_text(found.monthly),
        "loans": [_row(row) for row in found.rows],
    }


def _row(row: RegisterRow) -> dict[str, object]:
    return {
        "lender": row.lender,
        "name": row.name,
        "owed": decimal_text(row.owed),
        "settles_for": decimal_text(row.settle),
        "overdue": decimal_text(row.overdue),
        "days_past_due": row.days_past_due,
        "yearly_rate": rate_document(row.yearly),
        "monthly": decimal_text(row.monthly),
        "ends": row.ends.isoformat(),
    }


SHARE = Command("share", summary, add_arguments, run)
