"""`tideover borrow`: what an offer really costs and would do, before it is taken."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from tideover.cli.answers import Answer, decimal_text, heading, rate_document
from tideover.cli.commands.command import Command
from tideover.cli.costs import cost_document
from tideover.cli.reporting import newer_household, with_findings
from tideover.cli.tables import LEFT, paragraphs, table
from tideover.domain.errors import AmountError, InputError
from tideover.domain.loans import LenderKind
from tideover.domain.money import parse_money
from tideover.engine.offers import read_offer
from tideover.engine.proposals import Proposal, Use
from tideover.ui.format import percent_text
from tideover.ui.wording.borrowing import (
    alternative_effect,
    alternative_text,
    assumed_text,
    due_day_text,
    finding_text,
    own_rate_text,
    price_text,
    questions,
    safe_text,
    turned_text,
    understood_text,
    unread_text,
)
from tideover.ui.wording.facts import source_text
from tideover.ui.wording.loans import limit_text
from tideover.viewmodels.borrowing import borrowing_view

if TYPE_CHECKING:
    import argparse

    from tideover.cli.parsing import Parser
    from tideover.cli.place import Place
    from tideover.domain.offers import Offer, ReadOffer
    from tideover.domain.snapshot import Snapshot
    from tideover.engine.borrowing import Alternative
    from tideover.engine.proposals import Effect
    from tideover.viewmodels.borrowing import BorrowingView

translate = QCoreApplication.translate


def summary() -> str:
    """Return what the command does."""
    return translate("CommandLine", "what an offer really costs and does, before you take it")


def add_arguments(parser: Parser) -> None:
    """Add the offer's words, `--amount`, `--keep` and `--lender`."""
    parser.add_own(
        "offer",
        metavar="OFFER",
        nargs="?",
        help=translate("CommandLine", "the offer in the lender's words, in quotation marks"),
    )
    parser.add_own(
        "--amount",
        metavar="AMOUNT",
        help=translate("CommandLine", "how much, where the offer does not say it"),
    )
    parser.add_own(
        "--keep",
        action="store_true",
        help=translate("CommandLine", "the money stays to pay what is due; else it is spent"),
    )
    parser.add_own(
        "--lender",
        metavar="|".join(kind.value for kind in LenderKind),
        type=_lender,
        default=LenderKind.OTHER,
        help=translate("CommandLine", "the kind of lender: decides which limits are meant for it"),
    )


def run(place: Place, options: argparse.Namespace) -> Answer:
    """Answer; an offer that turns a month needs attention. Nothing is kept.

    Raises:
        InputError: The offer cannot be read, or does not say enough.
    """
    if options.offer is None:
        raise InputError("word_missing", value="OFFER", program="tideover borrow")
    ports = place.open()
    snapshot = ports.book.snapshot
    read = read_offer(options.offer, snapshot.household.currency)
    offer = _with_amount(read.offer, options.amount, snapshot)
    proposal = Proposal(offer, snapshot.as_of, Use.KEPT if options.keep else Use.SPENT)
    view = borrowing_view(snapshot, proposal, options.lender, ports.facts)
    answer = Answer(
        _text(read, view),
        {**heading(BORROW.name, snapshot), **_document(read, view)},
        bool(view.weighing.turned or view.weighing.effect.short),
    )
    return with_findings(answer, newer_household(ports.problem))


def _lender(text: str) -> LenderKind:
    known = {kind.value: kind for kind in LenderKind}
    if text not in known:
        raise InputError(
            "lender_kind_unknown", field="--lender", value=text, known=", ".join(known)
        )
    return known[text]


def _with_amount(offer: Offer, amount: str | None, snapshot: Snapshot) -> Offer:
    if amount is None:
        return offer
    money = parse_money(amount, snapshot.household.currency, field="--amount")
    if money.minor <= 0:
        raise AmountError("amount_not_positive", field="--amount")
    return replace(offer, principal=money)


def _text(read: ReadOffer, view: BorrowingView) -> str:
    cost, weighing = view.cost, view.weighing
    rates = translate(
        "CommandLine", "A year: nominal {nominal}, effective {effective}, on the real days {dated}."
    ).format(
        nominal=percent_text(cost.nominal),
        effective=percent_text(cost.effective),
        dated=percent_text(cost.dated),
    )
    own = [own_rate_text(each) for each in view.own]
    if own:
        own.insert(0, translate("CommandLine", "What you have:"))
    head = (
        translate("CommandLine", "Instead you could"),
        translate("CommandLine", "Then"),
    )
    instead = ((alternative_text(each), alternative_effect(each)) for each in weighing.alternatives)
    return paragraphs(
        "\n".join(
            part for part in (understood_text(read), assumed_text(read), unread_text(read)) if part
        ),
        "\n".join((finding_text(view), *(f"  - {turned_text(each)}" for each in weighing.turned))),
        f"{price_text(view)}\n{rates}",
        "\n  ".join(own),
        "\n".join(
            f"  - {limit_text(limit)}\n    {source_text(limit.fact)}" for limit in cost.limits
        ),
        "\n".join(part for part in (safe_text(view), due_day_text(view)) if part),
        table(head, instead, (LEFT, LEFT)),
        " ".join(questions()),
        translate("CommandLine", "Nothing was added to the household."),
    )


def _document(read: ReadOffer, view: BorrowingView) -> dict[str, object]:
    weighing, cost = view.weighing, view.cost
    choice = weighing.due_day
    return {
        "understood": [{"part": each.part.value, "words": each.words} for each in read.understood],
        "assumed": [each.value for each in read.assumed],
        "not_understood": list(read.unread),
        "money": weighing.proposal.use.value,
        "finding": view.finding.value,
        "principal": decimal_text(weighing.proposal.offer.principal or view.handed_out),
        "handed_out": decimal_text(view.handed_out),
        "repaid": decimal_text(cost.repaid),
        "total_cost": decimal_text(cost.repaid - view.handed_out),
        "nominal_yearly_rate": rate_document(cost.nominal),
        "effective_yearly_rate": rate_document(cost.effective),
        "dated_yearly_rate": rate_document(cost.dated),
        "cost": cost_document(cost, ""),
        "own_loans": [
            {
                "name": own.name,
                "nominal_yearly_rate": rate_document(own.nominal),
                "effective_yearly_rate": rate_document(own.effective),
                "dated_yearly_rate": rate_document(own.dated),
                "cheaper": own.is_cheaper,
            }
            for own in view.own
        ],
        "without": _effect(weighing.without),
        "with": _effect(weighing.effect),
        "turned": [
            {
                "month": str(each.after.month),
                "before": each.before.risk.value,
                "after": each.after.risk.value,
                "lowest": decimal_text(each.after.lowest),
            }
            for each in weighing.turned
        ],
        "largest_safe": decimal_text(weighing.largest_safe),
        "safe_beyond": weighing.beyond,
        "best_due_day": None if choice is None else choice.day,
        "alternatives": [_alternative(each) for each in weighing.alternatives],
    }


def _effect(effect: Effect) -> dict[str, object]:
    return {
        "short": [str(month) for month in effect.short],
        "tight": [str(month) for month in effect.tight],
        "lowest": decimal_text(effect.lowest.lowest),
        "lowest_on": effect.lowest.lowest_day.isoformat(),
    }


def _alternative(alternative: Alternative) -> dict[str, object]:
    return {
        "kind": alternative.kind.value,
        "text": alternative_text(alternative),
        "amount": decimal_text(alternative.amount),
        "cost": decimal_text(alternative.cost),
        "day": alternative.day.isoformat(),
        "weeks": alternative.weeks,
        **_effect(alternative.effect),
    }


BORROW = Command("borrow", summary, add_arguments, run)
