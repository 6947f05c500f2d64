"""The drafts of papers, in the language of their reader. A person changes them before saving."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from tideover.domain.papers import FIGURE, PaperKind
from tideover.ui.format import money_text
from tideover.ui.wording.cases import event_kind
from tideover.ui.wording.paper_parts import (
    BLANK,
    budget_lines,
    difference_lines,
    offer_lines,
    owed_lines,
)
from tideover.ui.wording.tongues import tongue

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tideover.domain.cases import CaseEvent
    from tideover.ui.wording.tongues import Tongue
    from tideover.viewmodels.papers import PaperFilling


def paper_kinds() -> dict[PaperKind, str]:
    """Return what each paper is called in the window."""
    translate = QCoreApplication.translate
    return {
        PaperKind.PROPOSAL: translate("Papers", "Proposal for new instalments"),
        PaperKind.HARDSHIP: translate("Papers", "Statement of hardship"),
        PaperKind.COMPLAINT: translate("Papers", "Complaint"),
        PaperKind.MEDIATION: translate("Papers", "Request for mediation"),
    }


def draft(filling: PaperFilling, language: str) -> str:
    """Return the text of a paper, its title in the first line."""
    speaks = tongue(language)
    body = {
        PaperKind.PROPOSAL: _proposal,
        PaperKind.HARDSHIP: _hardship,
        PaperKind.COMPLAINT: _complaint,
        PaperKind.MEDIATION: _mediation,
    }[filling.kind]
    return "\n".join((*_head(filling, speaks), *body(filling, speaks), *_foot(filling, speaks)))


def _head(filling: PaperFilling, speaks: Tongue) -> Iterator[str]:
    translate = speaks.translate
    yield {
        PaperKind.PROPOSAL: translate("Papers", "Proposal for new instalments"),
        PaperKind.HARDSHIP: translate("Papers", "Statement of hardship"),
        PaperKind.COMPLAINT: translate("Papers", "Complaint"),
        PaperKind.MEDIATION: translate("Papers", "Request for mediation"),
    }[filling.kind]
    yield ""
    if filling.kind is PaperKind.MEDIATION:
        yield translate("Papers", "To the mediation committee: {blank}").format(blank=BLANK)
        yield translate("Papers", "The other side: {lender}").format(lender=filling.case.lender)
    else:
        yield translate("Papers", "To: {lender}").format(lender=filling.case.lender)
    yield translate("Papers", "From: {blank}").format(blank=BLANK)
    yield translate("Papers", "Number of the contract or account: {blank}").format(blank=BLANK)
    yield translate("Papers", "Telephone: {blank}").format(blank=BLANK)
    yield ""


def _proposal(filling: PaperFilling, speaks: Tongue) -> Iterator[str]:
    translate = speaks.translate
    yield translate(
        "Papers",
        "I want to repay what I owe you, but I cannot keep to the instalments as they were "
        "agreed. I ask you to agree to payments that I can keep. Below is what I owe and what I "
        "can pay, line by line, so that you can check it.",
    )
    yield from owed_lines(filling, speaks)
    yield from budget_lines(filling, speaks)
    yield from offer_lines(filling, speaks)
    yield ""
    yield translate("Papers", "I ask you besides,")
    yield translate("Papers", "1. to charge no further penalty interest while I keep to this;")
    yield translate("Papers", "2. to collect from nobody while I keep to this;")
    yield translate("Papers", "3. to confirm what is agreed in writing.")


def _hardship(filling: PaperFilling, speaks: Tongue) -> Iterator[str]:
    translate = speaks.translate
    yield translate(
        "Papers", "Since {blank} I cannot pay all that is due, because {blank}."
    ).format(blank=BLANK)
    yield translate(
        "Papers",
        "I am willing to repay. I ask you for more time or smaller instalments until {blank}.",
    ).format(blank=BLANK)
    yield from owed_lines(filling, speaks)
    yield from budget_lines(filling, speaks)
    yield from _enclosed(filling, speaks)


def _complaint(filling: PaperFilling, speaks: Tongue) -> Iterator[str]:
    translate = speaks.translate
    yield translate("Papers", "I complain about the following: {blank}").format(blank=BLANK)
    yield from _happened(filling, speaks)
    yield from owed_lines(filling, speaks)
    yield from difference_lines(filling, speaks)
    yield ""
    yield translate("Papers", "I ask you")
    yield translate("Papers", "1. to explain every charge and to correct what is wrong;")
    yield translate("Papers", "2. to see to it that collection keeps to the rules;")
    yield translate("Papers", "3. to answer in writing.")
    yield from _enclosed(filling, speaks)


def _mediation(filling: PaperFilling, speaks: Tongue) -> Iterator[str]:
    translate = speaks.translate
    yield translate(
        "Papers",
        "I ask for mediation between {lender} and me about what I owe and how I can repay it.",
    ).format(lender=filling.case.lender)
    yield from _happened(filling, speaks)
    yield from owed_lines(filling, speaks)
    yield from difference_lines(filling, speaks)
    yield from budget_lines(filling, speaks)
    yield from offer_lines(filling, speaks)
    yield from _enclosed(filling, speaks)


def _foot(filling: PaperFilling, speaks: Tongue) -> Iterator[str]:
    translate = speaks.translate
    if filling.bases:
        yield ""
        sources = dict.fromkeys(
            fact.source.chinese if speaks.is_chinese else fact.source.english
            for fact in filling.bases
        )
        yield translate("Papers", "I refer to: {sources}.").format(
            sources=translate("Papers", "; ").join(sources)
        )
    yield ""
    yield translate("Papers", "Signature: {blank}").format(blank=BLANK)
    yield translate("Papers", "Date: {day}").format(day=speaks.day_text(filling.day))


def _happened(filling: PaperFilling, speaks: Tongue) -> Iterator[str]:
    """Say what happened, the oldest first; a blank where nothing was noted."""
    translate = speaks.translate
    yield ""
    yield translate("Papers", "What happened")
    for event in filling.events:
        yield _event_line(event, speaks)
    if not filling.events:
        yield BLANK


def _event_line(event: CaseEvent, speaks: Tongue) -> str:
    translate = speaks.translate
    parts = [event_kind(event.kind, translate), event.person, event.text]
    if event.amount is not None:
        parts.append(money_text(event.amount))
    if event.due is not None:
        #: a promise: {day} is its last day
        parts.append(translate("Papers", "by {day}").format(day=speaks.day_text(event.due)))
    said = translate("Papers", ", ").join(part for part in parts if part)
    return translate("Papers", "{day}: {text}").format(day=speaks.day_text(event.day), text=said)


def _enclosed(filling: PaperFilling, speaks: Tongue) -> Iterator[str]:
    """List the documents of the file, each with the beginning of its hash."""
    translate = speaks.translate
    documents = [event.document for event in filling.events if event.document is not None]
    yield ""
    yield translate("Papers", "Enclosed")
    for document in documents:
        yield f"{document.name}{FIGURE}SHA-256 {document.sha256[:16]}"
    if not documents:
        yield BLANK
