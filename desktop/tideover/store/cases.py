"""Cases and what happened in them: values of rows, and the values again."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from tideover.domain.cases import Case, CaseEvent, CaseEventKind, Document
from tideover.domain.money import Money
from tideover.store.records import Values, day_or_none, day_text, minor_or_none

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tideover.domain.money import Currency


def case_from(row: Sequence[Any], _currency: Currency) -> Case:
    """Return a case; raises InputError for a row that stands for none."""
    identity, lender, opened_on, closed_on, note, _ = row
    return Case(identity, lender, date.fromisoformat(opened_on), day_or_none(closed_on), note)


def case_values(case: Case, _currency: Currency) -> Values:
    """Return the row of a case."""
    return {
        "id": case.id,
        "lender": case.lender,
        "opened_on": day_text(case.opened_on),
        "closed_on": day_text(case.closed_on),
        "note": case.note,
    }


def event_from(row: Sequence[Any], currency: Currency) -> CaseEvent:
    """Return what happened; raises ValueError or InputError for a row that says nothing."""
    identity, case_id, day, kind, text, person, due, kept_on, amount, name, sha256, size, _ = row
    return CaseEvent(
        id=identity,
        case_id=case_id,
        day=date.fromisoformat(day),
        kind=CaseEventKind(kind),
        text=text,
        person=person,
        due=day_or_none(due),
        kept_on=day_or_none(kept_on),
        amount=None if amount is None else Money(amount, currency),
        document=None if name is None else Document(name, sha256, size),
    )


def event_values(event: CaseEvent, currency: Currency) -> Values:
    """Return the row of what happened."""
    document = event.document
    return {
        "id": event.id,
        "case_id": event.case_id,
        "day": day_text(event.day),
        "kind": event.kind.value,
        "text": event.text,
        "person": event.person,
        "due": day_text(event.due),
        "kept_on": day_text(event.kept_on),
        "amount": minor_or_none(event.amount, currency),
        "document_name": None if document is None else document.name,
        "document_sha256": None if document is None else document.sha256,
        "document_size": None if document is None else document.size,
    }
