"""`tideover papers`: a draft for a lender or a mediator out of the household's own numbers."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from tideover.cli.answers import Answer, decimal_text, heading
from tideover.cli.commands.command import Command
from tideover.cli.parsing import count_between
from tideover.cli.tables import paragraphs
from tideover.cli.writing import check_free, write_out
from tideover.domain.cases import Case, lender_of
from tideover.domain.dates import months_after, parse_day
from tideover.domain.errors import InputError
from tideover.domain.ids import CaseId
from tideover.domain.money import parse_money
from tideover.domain.papers import PaperKind, paper_of
from tideover.engine.affordability import affordability
from tideover.ui.language import available
from tideover.ui.wording.paper_parts import BLANK
from tideover.ui.wording.papers import draft
from tideover.viewmodels.papers import MOST_MONTHS, Offered, paper_filling

if TYPE_CHECKING:
    import argparse

    from tideover.cli.parsing import Parser
    from tideover.cli.place import Place
    from tideover.domain.money import Money
    from tideover.domain.papers import Paper
    from tideover.domain.snapshot import Snapshot
    from tideover.ui.services import Ports

translate = QCoreApplication.translate

SEPARATOR = ", "
PDF, DOCX = ENDINGS = (".pdf", ".docx")


def summary() -> str:
    """Return what the command does."""
    return translate("CommandLine", "a proposal, a letter or a complaint to a lender, as a draft")


def add_arguments(parser: Parser) -> None:
    """Add whom it is for, which paper, what is offered, and where it is written."""
    parser.add_own(
        "--lender", metavar="NAME", help=translate("CommandLine", "whom it is for or about")
    )
    parser.add_own(
        "--paper",
        metavar="|".join(kind.value for kind in PaperKind),
        default=PaperKind.PROPOSAL.value,
        help=translate("CommandLine", "which paper; a proposal if nothing is said"),
    )
    parser.add_own(
        "--written-in",
        metavar="|".join(available()),
        help=translate("CommandLine", "the language of its reader"),
    )
    parser.add_own(
        "--monthly",
        metavar="AMOUNT",
        help=translate("CommandLine", "what you offer a month; else what the budget leaves"),
    )
    parser.add_own(
        "--from",
        dest="first",
        metavar="YYYY-MM-DD",
        help=translate("CommandLine", "the day of the first payment; else in a month"),
    )
    parser.add_own(
        "--months",
        metavar="COUNT",
        type=count_between(1, MOST_MONTHS, "months_out_of_range", "--months"),
        help=translate("CommandLine", "for how many months; else until all is paid"),
    )
    parser.add_own(
        "--out",
        metavar="FILE",
        help=translate("CommandLine", "write it into this file (.docx or .pdf); else only show it"),
    )
    parser.add_own(
        "--replace",
        action="store_true",
        help=translate("CommandLine", "replace the file if there is one"),
    )


def run(place: Place, options: argparse.Namespace) -> Answer:
    """Show the draft, or write it.

    Raises:
        InputError: A word that is not known, or a file that cannot be meant.
        TideoverError: `out_unwritable`; nothing was written.
    """
    kind = _kind(options.paper)
    language = _language(options.written_in)
    out = None if options.out is None else _file(options.out, replace=options.replace)
    ports = place.open()
    snapshot = ports.book.snapshot
    case = _case(snapshot, options.lender)
    offered = _offered(snapshot, case, options)
    filling = paper_filling(snapshot, case, kind, offered, ports.facts)
    paper = paper_of(draft(filling, language), language)
    if out is not None:
        write_out(out, _content(ports, paper, out))
    text = "\n".join((paper.title, *paper.lines))
    document = {
        **heading(PAPERS.name, snapshot),
        "lender": case.lender,
        "paper": kind.value,
        "language": language,
        "monthly": decimal_text(offered.monthly),
        "first": offered.first.isoformat(),
        "months": filling.months,
        "blanks": text.count(BLANK),
        "file": None if out is None else str(out),
        "text": text,
    }
    return Answer(_said(text, out), document)


def _kind(text: str) -> PaperKind:
    known = {kind.value: kind for kind in PaperKind}
    if text not in known:
        raise InputError("paper_unknown", field="--paper", value=text, known=SEPARATOR.join(known))
    return known[text]


def _language(text: str | None) -> str:
    if text is None:
        spoken = QLocale().name()
        return spoken if spoken in available() else available()[0]
    if text not in available():
        raise InputError("language_unknown", value=text, known=SEPARATOR.join(available()))
    return text


def _case(snapshot: Snapshot, name: str | None) -> Case:
    """Return the file of a lender; one that is not kept where none was opened.

    Raises:
        InputError: `lender_unknown`, or `word_missing` where several lenders could be meant.
    """
    names = sorted(
        {lender_of(loan) for loan in snapshot.open_loans} | {case.lender for case in snapshot.cases}
    )
    if name is None and len(names) == 1:
        name = names[0]
    if name is None:
        raise InputError("word_missing", value="--lender", program=f"tideover {PAPERS.name}")
    meant = [each for each in names if each.casefold() == name.casefold()]
    if not meant:
        known = SEPARATOR.join(names)
        raise InputError("lender_unknown", field="--lender", value=name, known=known)
    cases = [case for case in snapshot.cases if case.lender.casefold() == name.casefold()]
    return cases[-1] if cases else Case(CaseId(""), meant[0], snapshot.as_of)


def _offered(snapshot: Snapshot, case: Case, options: argparse.Namespace) -> Offered:
    """Return what is offered, as the window fills it in where nothing is said."""
    monthly: Money
    if options.monthly is None:
        monthly = affordability(snapshot, case.lender).share.whole_units()
    else:
        monthly = parse_money(options.monthly, snapshot.household.currency, field="--monthly")
    first = months_after(snapshot.as_of, 1)
    if options.first is not None:
        first = parse_day(options.first, snapshot.as_of, field="--from")
    return Offered(monthly, first, options.months)


def _file(text: str, *, replace: bool) -> Path:
    path = Path(text)
    if path.suffix.lower() not in ENDINGS:
        raise InputError("paper_ending", field="--out", value=text)
    check_free(path, replace=replace)
    return path


def _content(ports: Ports, paper: Paper, out: Path) -> bytes:
    if out.suffix.lower() == DOCX:
        return ports.docx(paper)
    # Pages are laid out by Qt's widgets: whoever asks for no PDF does not wait for them.
    from tideover.ui.paper_print import paper_pdf

    return paper_pdf(paper)


def _said(text: str, out: Path | None) -> str:
    count = text.count(BLANK)
    blanks = translate("CommandLine", "Places marked {blank} that you fill in: {count}").format(
        blank=BLANK, count=count
    )
    if out is not None:
        written = translate("CommandLine", "Written, for you alone: {path}").format(path=out)
        return paragraphs(written, blanks if count else "")
    last = translate("CommandLine", "Nothing was written. Name a file with --out.")
    return paragraphs(text.replace("\t", "    "), blanks if count else "", last)


PAPERS = Command("papers", summary, add_arguments, run)
