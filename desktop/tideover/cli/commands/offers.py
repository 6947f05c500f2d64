"""`tideover offers`: offers for loans one has beside staying: those that are kept, or one typed."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from tideover.cli.answers import Answer, day_or_none, decimal_text, heading
from tideover.cli.commands.command import Command
from tideover.cli.reporting import newer_household, with_findings
from tideover.cli.tables import LEFT, paragraphs, table
from tideover.domain.agreements import MOST_PERIODS
from tideover.domain.contract_requests import (
    Extension,
    InstalmentKind,
    NewInstalments,
    NewRate,
    Settlement,
)
from tideover.domain.dates import months_after, parse_day
from tideover.domain.errors import AmountError, InputError
from tideover.domain.ids import OfferId
from tideover.domain.money import parse_money
from tideover.domain.rates import parse_rate
from tideover.domain.refinancing import KeptOffer, NewContract, TakeOver, TakeOverKind
from tideover.engine.offers import read_offer
from tideover.ui.wording.refinancing import (
    best_word,
    column_name,
    means_text,
    refusal_text,
    row_name,
    row_text,
)
from tideover.ui.wording.refinancing_verdict import best_text, details, finding_text
from tideover.viewmodels.refinancing import OfferFinding, Row, offers_view, owed_loans

if TYPE_CHECKING:
    import argparse

    from tideover.cli.parsing import Parser
    from tideover.cli.place import Place
    from tideover.domain.ids import LoanId
    from tideover.domain.money import Money
    from tideover.domain.refinancing import OfferedChange, OfferMeans
    from tideover.domain.snapshot import Snapshot
    from tideover.engine.refinancing import Difference, MonthAmount
    from tideover.viewmodels.refinancing import OfferColumn, OffersView

translate = QCoreApplication.translate

_WAYS = ("extend", "instalments", "settle")
_PERCENT = re.compile(r"(\d{1,2}(?:\.\d+)?)%")


def summary() -> str:
    """Return what the command does."""
    return translate("CommandLine", "offers for loans you have, beside staying as you are")


def add_arguments(parser: Parser) -> None:
    """Add the words of a new loan, the loans it is for, and what else can be offered."""
    parser.add_own(
        "offer",
        metavar="OFFER",
        nargs="?",
        help=translate(
            "CommandLine",
            "a new loan that pays off others, in the lender's words; without an amount it is just "
            "enough",
        ),
    )
    parser.add_own(
        "--for",
        dest="loans",
        metavar="NAME",
        action="append",
        help=translate(
            "CommandLine", "a loan it is about; more than once for several, all loans without it"
        ),
    )
    parser.add_own(
        "--extend",
        metavar="MONTHS",
        help=translate("CommandLine", "everything unpaid is due so many months later"),
    )
    parser.add_own(
        "--instalments",
        metavar="NUMBER",
        help=translate("CommandLine", "all that is owed in so many new instalments; needs --rate"),
    )
    parser.add_own(
        "--rate",
        metavar="RATE",
        help=translate(
            "CommandLine", "the rate from today on: 14.6 and 0.146 are both 14.6% a year"
        ),
    )
    parser.add_own(
        "--fee",
        metavar="PART|AMOUNT",
        help=translate(
            "CommandLine",
            "what is asked once for it: 3% of a new loan, or an amount; not for "
            "--rate and --settle",
        ),
    )
    parser.add_own(
        "--settle",
        metavar="AMOUNT",
        help=translate("CommandLine", "this amount ends the loan, paid by the day of --by"),
    )
    parser.add_own(
        "--by",
        metavar="DAY",
        help=translate("CommandLine", "the day of --settle; a month from today without it"),
    )


def run(place: Place, options: argparse.Namespace) -> Answer:
    """Answer; an offer that was typed and costs more than staying needs attention.

    Raises:
        InputError: what was typed makes no offer, or it cannot be taken.
    """
    ports = place.open()
    snapshot = ports.book.snapshot
    means = _typed(snapshot, options)
    if means is None:
        view, needs = offers_view(snapshot, snapshot.offers), False
    else:
        name = translate("CommandLine", "The offer")
        view = offers_view(snapshot, (KeptOffer(OfferId("typed"), name, "", means),))
        column = view.columns[1]
        if column.refused is not None:
            raise column.refused
        needs = column.finding in {OfferFinding.DEARER, OfferFinding.FEES_EAT_IT}
    answer = Answer(_text(view), {**heading(OFFERS.name, snapshot), **_document(view)}, needs)
    return with_findings(answer, newer_household(ports.problem))


def _typed(snapshot: Snapshot, options: argparse.Namespace) -> OfferMeans | None:
    """Return the offer that was typed; None where the kept ones are asked for."""
    ways = [f"--{name}" for name in _WAYS if getattr(options, name) is not None]
    if options.offer is not None:
        ways.insert(0, "OFFER")
    if len(ways) > 1:
        raise InputError("options_exclude", first=ways[0], second=ways[1])
    if options.offer is not None:
        offer = read_offer(options.offer, snapshot.household.currency).offer
        part = _part(options.fee)
        if part is None and options.fee is not None:
            offer = replace(offer, first_fee=_fee(snapshot, options))
        loans = _loans(snapshot, options.loans)
        return TakeOver(TakeOverKind.CONSOLIDATION, loans, offer, part)
    change = _change(snapshot, options)
    if change is None:
        if options.loans:
            raise InputError("word_missing", value="OFFER", program="tideover offers")
        return None
    return NewContract(_loans(snapshot, options.loans), change)


def _change(snapshot: Snapshot, options: argparse.Namespace) -> OfferedChange | None:
    today = snapshot.as_of
    rate = None if options.rate is None else parse_rate(options.rate, field="--rate")
    if options.extend is not None:
        return Extension(_count(options.extend, "--extend"), fee=_fee(snapshot, options))
    if options.instalments is not None:
        if rate is None:
            raise InputError("word_missing", value="--rate", program="tideover offers")
        return NewInstalments(
            InstalmentKind.EQUAL_INSTALMENT,
            _count(options.instalments, "--instalments"),
            rate,
            months_after(today, 1),
            fee=_fee(snapshot, options),
        )
    if options.fee is not None:
        other = "--rate" if options.settle is None else "--settle"
        raise InputError("options_exclude", first="--fee", second=other)
    if options.settle is not None:
        amount = parse_money(options.settle, snapshot.household.currency, field="--settle")
        by = months_after(today, 1)
        if options.by is not None:
            by = parse_day(options.by, today, field="--by")
        return Settlement(amount, by)
    return None if rate is None else NewRate(rate)


def _part(text: str | None) -> Fraction | None:
    """Return a fee that is a part of the amount, `3%`; None for another one."""
    found = None if text is None else _PERCENT.fullmatch(text.strip())
    return None if found is None else Fraction(Decimal(found[1])) / 100


def _fee(snapshot: Snapshot, options: argparse.Namespace) -> Money | None:
    if options.fee is None:
        return None
    fee = parse_money(options.fee, snapshot.household.currency, field="--fee")
    if fee.minor <= 0:
        raise AmountError("amount_not_positive", field="--fee")
    return fee


def _count(text: str, option: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= MOST_PERIODS:
        raise InputError(
            "months_out_of_range", field=option, value=text, first=1, last=MOST_PERIODS
        )
    return int(text)


def _loans(snapshot: Snapshot, names: list[str] | None) -> tuple[LoanId, ...]:
    """Return the loans of these names, all that are owed where None; raises `loan_unknown`."""
    owed = [each.loan for each in owed_loans(snapshot)]
    if names is None:
        return tuple(loan.id for loan in owed)
    found: list[LoanId] = []
    for name in names:
        named = [loan.id for loan in owed if loan.name == name.strip()]
        if len(named) != 1:
            known = ", ".join(loan.name for loan in owed) or "-"
            raise InputError("loan_unknown", field="--for", value=name, known=known)
        found += named
    return tuple(dict.fromkeys(found))


def _text(view: OffersView) -> str:
    if len(view.columns) == 1:
        return translate(
            "CommandLine",
            "No offer is kept. The window makes them: Way out, Compare offers. Or type one here: "
            "see tideover offers --help.",
        )
    names = [column_name(each) for each in view.columns]
    rows = ((row_name(row), *(_cell(row, each) for each in view.columns)) for row in Row)
    stay = view.columns[0].course
    said = []
    for column, name in zip(view.columns, names, strict=True):
        offered = [means_text(offer.means, view.snapshot) for offer in column.offers]
        lines = [finding_text(column)]
        if stay is not None:
            lines += [each.text for each in details(column, stay)]
        said.append("\n".join((name, *(f"  - {line}" for line in (*offered, *lines)))))
    return paragraphs(
        table(("", *names), rows, (LEFT,) * (len(names) + 1)),
        *said,
        best_text(view, names[view.best]).text,
        translate("CommandLine", "Nothing was changed."),
    )


def _cell(row: Row, column: OfferColumn) -> str:
    text = row_text(row, column)
    return f"{text} · {best_word()}" if row in column.best else text


def _document(view: OffersView) -> dict[str, object]:
    return {
        "offers": [_column(column, view) for column in view.columns],
        "best": [offer.name for offer in view.columns[view.best].offers],
        "every_month_can_be_paid": view.lasts,
    }


def _column(column: OfferColumn, view: OffersView) -> dict[str, object]:
    names = {loan.id: loan.name for loan in view.snapshot.loans}
    course, beside, refused = column.course, column.difference, column.refused
    document: dict[str, object] = {
        "names": [offer.name for offer in column.offers],
        "loans": [names.get(loan) for offer in column.offers for loan in offer.loans],
        "texts": [means_text(offer.means, view.snapshot) for offer in column.offers],
        "finding": column.finding.value,
        "refused": None if refused is None else refusal_text(refused),
    }
    if course is None or beside is None:
        return document
    return {
        **document,
        "monthly": decimal_text(course.monthly),
        "largest_month": decimal_text(course.largest),
        "still_to_pay": decimal_text(course.to_pay),
        "interest_and_charges": decimal_text(course.charges),
        "forgone": decimal_text(course.forgone),
        "one_off_fees": decimal_text(course.fees),
        "short": course.short,
        "tight": course.tight,
        "late_cost": decimal_text(course.late_cost),
        "debt_free_on": day_or_none(course.debt_free_on),
        **_beside(beside),
        "best_in": [row.value for row in Row if row in column.best],
    }


def _beside(beside: Difference) -> dict[str, object]:
    return {
        "relief": decimal_text(beside.relief),
        "largest_relief": _month(beside.largest_relief),
        "largest_extra": _month(beside.largest_extra),
        "costs_more": decimal_text(beside.costs),
        "break_even_on": day_or_none(beside.break_even),
        "other_way_round_by": decimal_text(beside.other_way),
    }


def _month(found: MonthAmount | None) -> dict[str, object] | None:
    if found is None:
        return None
    return {"month": str(found.month), "amount": decimal_text(found.amount)}


OFFERS = Command("offers", summary, add_arguments, run)
