"""The words of the lenders' files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from tideover.domain.cases import CaseEventKind
from tideover.ui.format import day_text, money_text, short_day_text, size_text
from tideover.ui.wording.days import days_text, overdue_days_text
from tideover.viewmodels.cases import CountedPart

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from tideover.domain.cases import CaseEvent
    from tideover.viewmodels.cases import CaseLine, LoanClaim

translate = QCoreApplication.translate


def event_kind(kind: CaseEventKind, translate: Callable[[str, str], str] = translate) -> str:
    """Return what an event is called; `translate` may speak another language."""
    return {
        CaseEventKind.TALK: translate("Cases", "Talk"),
        CaseEventKind.THEIR_PROMISE: translate("Cases", "They promised"),
        CaseEventKind.OUR_PROMISE: translate("Cases", "I promised"),
        CaseEventKind.LETTER_SENT: translate("Cases", "Letter sent"),
        CaseEventKind.LETTER_RECEIVED: translate("Cases", "Letter received"),
        CaseEventKind.COMPLAINT: translate("Cases", "Complaint"),
        CaseEventKind.AGREEMENT: translate("Cases", "Agreed"),
        CaseEventKind.DOCUMENT: translate("Cases", "Document"),
    }[kind]


def event_text(event: CaseEvent) -> str:
    """Return what happened in one line: who, what, how much, and the document."""
    parts = [event.person, event.text]
    if event.amount is not None:
        parts.append(money_text(event.amount))
    if event.document is not None:
        parts.append(f"{event.document.name} ({size_text(event.document.size)})")
    return " · ".join(part for part in parts if part)


def promise_state(event: CaseEvent, today: date) -> tuple[str, str, str]:
    """Return the icon, the tone and the words for how a promise stands; empty for none."""
    if event.due is None:
        return "", "muted", ""
    if event.kept_on is not None:
        kept = translate("Cases", "kept on {day}").format(day=short_day_text(event.kept_on))
        return "safe", "safe", kept
    tone = "short" if event.due < today else "tight"
    return tone, tone, days_text(short_day_text(event.due), (event.due - today).days)


def case_state(line: CaseLine, today: date) -> tuple[str, str, str]:
    """Return the icon, the tone and the words for how a file stands."""
    if line.case.closed_on is not None:
        closed = translate("Cases", "closed on {day}").format(day=day_text(line.case.closed_on))
        return "safe", "muted", closed
    if line.next_due is None:
        return "", "muted", translate("Cases", "no promise open")
    left = (line.next_due - today).days
    if left < 0:
        return "short", "short", overdue_days_text(-left)
    return "tight", "tight", days_text(short_day_text(line.next_due), left)


def counted_part(part: CountedPart) -> str:
    """Return what a counted part is called."""
    return {
        CountedPart.PRINCIPAL: translate("Cases", "Principal left"),
        CountedPart.OVERDUE: translate("Cases", "Overdue, with all that being late added"),
        CountedPart.PENALTY: translate("Cases", "Penalty interest"),
        CountedPart.LATE_FEE: translate("Cases", "Late fee"),
        CountedPart.SETTLES: translate("Cases", "Settles it today"),
    }[part]


def claim_text(claim: LoanClaim) -> str:
    """Return how a lender's claim and our count stand to each other, in a sentence."""
    if claim.bill is None:
        return translate(
            "Cases",
            "The lender's own figures are not entered yet. Ask for a written statement, enter it, "
            "and each part stands beside what Tideover counts.",
        )
    if not claim.bill.compared:
        return translate("Cases", "The lender's statement names nothing that Tideover counts.")
    if not claim.bill.differing:
        return translate("Cases", "Statement of {day}: both agree to the cent.").format(
            day=day_text(claim.bill.day)
        )
    return translate("Cases", "Statement of {day}: different in {count} of {all} parts.").format(
        day=day_text(claim.bill.day), count=len(claim.bill.differing), all=len(claim.bill.compared)
    )
