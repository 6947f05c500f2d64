"""What can be offered to a lender, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from tideover.engine.affordability import LOOKED_BACK, UNSORTED, Basis
from tideover.engine.certain_income import WHOLE
from tideover.engine.chance.answers import PERCENT
from tideover.ui.format import money_text
from tideover.ui.wording.sentences import running_text

if TYPE_CHECKING:
    from tideover.engine.affordability import Affordability, OfferLine

translate = QCoreApplication.translate


def line_name(line: OfferLine) -> str:
    """Return what an income or a cost is called."""
    if line.key == UNSORTED:
        return translate("Affordability", "Without a category")
    return line.name or translate("Affordability", "Without a name")


def counted_text(line: OfferLine) -> str:
    """Return whether a line counts, for who cannot see its icon."""
    if line.counted:
        return translate("Affordability", "counted")
    return translate("Affordability", "left out")


def basis_text(line: OfferLine) -> str:
    """Return where the amount of a line comes from."""
    if line.part < WHOLE:
        #: {percent} is a whole percent
        text = translate("Affordability", "comes again, {percent}% of it certain as you answered")
        return text.format(percent=int(line.part * PERCENT))
    return {
        Basis.RECURRING: translate("Affordability", "comes again, on average of twelve months"),
        Basis.PLANNED: translate("Affordability", "planned this month, beside what comes again"),
        Basis.SPENT: translate(
            "Affordability", "spent on average of {count} months, beside what comes again"
        ).format(count=LOOKED_BACK),
    }[line.basis]


def offer_title(found: Affordability) -> str:
    """Return what can be offered, in one sentence; that it is nothing is said plainly."""
    if found.left.minor < 0:
        return translate(
            "Affordability",
            "Nothing can be offered: necessary costs exceed certain income by {missing} a month",
        ).format(missing=money_text(-found.left))
    if not found.left:
        return translate("Affordability", "Nothing can be offered: necessary costs take it all")
    if not found.owed:
        return translate("Affordability", "No open loan of {lender} is in the book").format(
            lender=found.lender
        )
    return translate("Affordability", "{amount} a month is this lender's share").format(
        amount=money_text(found.share)
    )


def offer_text(found: Affordability) -> str:
    """Return how the share was counted, and what paying the others as agreed would leave."""
    sentences = [
        translate(
            "Affordability",
            "Certain income {earned} less necessary costs {needed} leaves {left} a month for all "
            "lenders together.",
        ).format(
            earned=money_text(found.earned),
            needed=money_text(found.needed),
            left=money_text(found.left),
        )
    ]
    if found.left.minor > 0 and found.owed:
        sentences.append(
            translate(
                "Affordability",
                "{owed} of {all} is owed to this lender: that share of it is {share}.",
            ).format(
                owed=money_text(found.owed),
                all=money_text(found.owed_in_all),
                share=money_text(found.share),
            )
        )
    if found.after_others.minor < 0:
        sentences.append(
            translate(
                "Affordability",
                "Paying every other lender {others} a month as agreed would leave nothing for this "
                "one: {missing} would be missing.",
            ).format(others=money_text(found.others), missing=money_text(-found.after_others))
        )
    elif found.others:
        sentences.append(
            translate(
                "Affordability",
                "Paying every other lender {others} a month as agreed would leave {rest} for this "
                "one.",
            ).format(others=money_text(found.others), rest=money_text(found.after_others))
        )
    if found.asked:
        sentences.append(
            translate("Affordability", "As agreed, this lender asks for {asked} a month.").format(
                asked=money_text(found.asked)
            )
        )
    return running_text(sentences)
