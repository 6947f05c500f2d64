"""The words of a loan's repayments: what they met, what is paid ahead, what came back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from tideover.engine.matching import Reason
from tideover.ui.format import day_text, money_text

if TYPE_CHECKING:
    from tideover.engine.matching import Match
    from tideover.viewmodels.loans import LoanDetail, RepaymentLine

translate = QCoreApplication.translate


def instalments_text(line: RepaymentLine) -> str:
    """Return which instalments a repayment met: `3`, `3–5`, `3, 5`."""
    numbers = line.instalments
    if not numbers:
        return "–"
    if len(numbers) > 1 and numbers[-1] - numbers[0] == len(numbers) - 1:
        return f"{numbers[0]}–{numbers[-1]}"
    return ", ".join(str(number) for number in numbers)


def booked_text(line: RepaymentLine) -> str:
    """Return how the book shows a repayment."""
    if line.shared:
        return translate("Repayments", "in an entry with another loan")
    if line.entry_id:
        return translate("Repayments", "as an entry")
    return translate("Repayments", "before the book")


def credit_text(detail: LoanDetail) -> str:
    """Return what becomes of money that has met no instalment yet; empty when there is none."""
    sentences = []
    ahead = detail.credit - detail.overpaid
    if ahead and detail.credit_meets is not None:
        sentences.append(
            translate(
                "Repayments",
                "{amount} is paid ahead: it meets what falls due on {day}, and then what follows. "
                "It reduces nothing before that day.",
            ).format(amount=money_text(ahead), day=day_text(detail.credit_meets))
        )
    if detail.overpaid:
        sentences.append(
            translate(
                "Repayments",
                "{amount} is more than the whole loan asks: nothing will use it up. Ask the lender "
                "for it and record here when it came back.",
            ).format(amount=money_text(detail.overpaid))
        )
    return " ".join(sentences)


def proposal_text(match: Match, loan: str) -> str:
    """Return why an entry probably repays a loan, and by how much it differs."""
    if match.reason is Reason.RECORDED:
        return translate(
            "Repayments", "{loan} has a repayment of this amount on about this day already."
        ).format(loan=loan)
    if match.reason is Reason.SEVERAL:
        return translate("Repayments", "It fits more than one loan: please choose.")
    if match.reason is Reason.TOGETHER:
        return translate(
            "Repayments", "It is as much as instalments of two loans together: one debit paid both."
        )
    return compared_text(match, loan) or translate("Repayments", "It fits {loan}.").format(
        loan=loan
    )


def compared_text(match: Match, loan: str) -> str:
    """Return how a payment compares with the instalment it met; empty when it met none."""
    if match.number is None or match.asked is None or match.difference is None:
        return ""
    if match.difference.minor > 0:
        pattern = translate(
            "Repayments",
            "{loan}: instalment {number} asks {asked}; this is {difference} more, as with a late "
            "fee or penalty.",
        )
    elif match.difference.minor < 0:
        pattern = translate(
            "Repayments",
            "{loan}: instalment {number} asks {asked}; this is {difference} less, as with a coupon "
            "or a discount.",
        )
    elif match.late:
        pattern = translate(
            "Repayments", "{loan}: instalment {number}, with {late} for the days it was late."
        )
    else:
        pattern = translate("Repayments", "{loan}: instalment {number}, exactly.")
    return pattern.format(
        loan=loan,
        number=match.number,
        asked=money_text(match.asked + match.late if match.late else match.asked),
        difference=money_text(abs(match.difference)),
        late=money_text(match.late) if match.late else "",
    )
