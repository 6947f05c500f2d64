"""Parts that several papers have: what is owed, what can be paid, what is offered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tideover.domain.papers import FIGURE
from tideover.ui.format import money_text
from tideover.ui.wording.lenders_bills import compared_name
from tideover.viewmodels.cases import CountedPart

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tideover.domain.money import Money
    from tideover.engine.affordability import OfferLine
    from tideover.ui.wording.tongues import Tongue
    from tideover.viewmodels.papers import PaperFilling

BLANK = "________"
"""What only the person knows: it is filled in before the paper is signed."""


def owed_lines(filling: PaperFilling, speaks: Tongue) -> Iterator[str]:
    """Yield what is owed to this lender, by our own count."""
    translate = speaks.translate
    yield ""
    yield translate("Papers", "What I owe you, by my own count on {day}").format(
        day=speaks.day_text(filling.day)
    )
    for claim in filling.claims:
        counted = dict(claim.counted)
        yield _row(claim.loan.name, counted[CountedPart.SETTLES])
        if claim.days_past_due:
            #: {days} is a number
            yield _row(
                translate("Papers", "    of it overdue for {days} days").format(
                    days=claim.days_past_due
                ),
                counted[CountedPart.OVERDUE],
            )
    if not filling.claims:
        yield translate("Papers", "No loan of this lender is in my book: {blank}").format(
            blank=BLANK
        )
    if len(filling.claims) > 1:
        yield _row(translate("Papers", "Together"), filling.budget.owed)


def budget_lines(filling: PaperFilling, speaks: Tongue) -> Iterator[str]:
    """Yield the sum of an average month, down to what is left for this lender."""
    translate, budget = speaks.translate, filling.budget
    yield ""
    yield translate("Papers", "What I can pay in an average month")
    yield from _lines(budget.income, translate("Papers", "Other income"))
    yield _row(translate("Papers", "Certain income"), budget.earned)
    yield from _lines(budget.costs, translate("Papers", "Other spending"))
    yield _row(translate("Papers", "Necessary living costs"), -budget.needed)
    yield _row(translate("Papers", "Left for all lenders"), budget.left)
    yield _row(translate("Papers", "Owed to all lenders"), budget.owed_in_all)
    yield _row(translate("Papers", "Owed to you"), budget.owed)
    yield _row(translate("Papers", "Your share of what is left"), budget.share)


def _lines(lines: tuple[OfferLine, ...], nameless: str) -> Iterator[str]:
    for line in lines:
        if line.counted:
            yield _row("    " + (line.name or nameless), line.monthly)


def offer_lines(filling: PaperFilling, speaks: Tongue) -> Iterator[str]:
    """Yield the offer in one sentence; that there is none is said plainly."""
    translate, offered = speaks.translate, filling.offered
    yield ""
    if not offered.monthly:
        yield translate(
            "Papers",
            "At present nothing is left that I could pay each month. I ask for a pause, and will "
            "write again by {blank}.",
        ).format(blank=BLANK)
        return
    places = {
        "amount": money_text(offered.monthly),
        "day": speaks.day_text(offered.first),
        "months": filling.months,
    }
    if filling.months is None:
        sentence = translate("Papers", "I offer {amount} each month from {day} on.")
    elif offered.months is None:
        sentence = translate(
            "Papers",
            "I offer {amount} each month from {day} on, for {months} months: that pays what I owe "
            "today, if nothing more is charged.",
        )
    else:
        sentence = translate(
            "Papers", "I offer {amount} each month from {day} on, for {months} months."
        )
    yield sentence.format(**places)


def difference_lines(filling: PaperFilling, speaks: Tongue) -> Iterator[str]:
    """Yield every part in which the lender's bill and our count differ."""
    translate = speaks.translate
    for claim in filling.claims:
        if claim.bill is None or not claim.bill.differing:
            continue
        yield ""
        yield translate(
            "Papers", "Where your statement of {day} and my count differ: {loan}"
        ).format(day=speaks.day_text(claim.bill.day), loan=claim.loan.name)
        for each in claim.bill.differing:
            yield (
                translate(
                    "Papers", "{part}: you state {stated}, I count {counted}; the difference is"
                ).format(
                    part=compared_name(each.part, translate),
                    stated=money_text(each.stated),
                    counted=money_text(each.counted),
                )
                + FIGURE
                + money_text(each.difference, sign=True)
            )


def _row(name: str, amount: Money) -> str:
    return f"{name}{FIGURE}{money_text(amount)}"
