"""What was typed about a case becomes a change of the household."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from tideover.app.commands.cases import AddCaseEvent
from tideover.app.commands.command import Command, Together
from tideover.app.commands.household import SetHousehold
from tideover.app.commands.records import Add, Replace
from tideover.domain.cases import (
    LONGEST_EVENT,
    Case,
    CaseEvent,
    CaseEventKind,
    document_of,
)
from tideover.domain.errors import InputError
from tideover.domain.ids import CaseEventId, CaseId, new_id
from tideover.domain.text import LONGEST_NOTE, clean_text, required_name

if TYPE_CHECKING:
    from datetime import date

    from tideover.domain.household import Household
    from tideover.domain.money import Money
    from tideover.domain.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Happened:
    """What was typed about one event; `document` is its file's name and content."""

    day: date
    kind: CaseEventKind
    text: str = ""
    person: str = ""
    due: date | None = None
    kept_on: date | None = None
    amount: Money | None = None
    document: tuple[str, bytes] | None = None


def case_command(
    snapshot: Snapshot,
    lender: str,
    *,
    opened_on: date,
    closed_on: date | None = None,
    note: str = "",
    before: Case | None = None,
) -> Add | Replace:
    """Return the change that opens the file of a lender; `before` is the one being changed.

    Raises:
        InputError: `name_empty`, `case_open_already` for a lender whose file is open,
            `case_in_future`, or `closed_before_opened`.
    """
    name = required_name(lender, field="lender")
    if opened_on > snapshot.as_of:
        raise InputError("case_in_future", field="opened_on")
    for each in snapshot.cases:
        other = before is None or each.id != before.id
        if other and each.closed_on is None and each.lender.casefold() == name.casefold():
            raise InputError("case_open_already", field="lender", lender=each.lender)
    identity = CaseId(new_id()) if before is None else before.id
    case = Case(identity, name, opened_on, closed_on, clean_text(note, LONGEST_NOTE))
    return Add(case) if before is None else Replace(case)


def event_command(
    snapshot: Snapshot, case: Case, happened: Happened, before: CaseEvent | None = None
) -> AddCaseEvent | Replace:
    """Return the change that keeps what happened; `before` is the event being changed.

    A document stays as it was kept: its hash would say nothing otherwise.

    Raises:
        InputError: `event_in_future`, or what `CaseEvent` and `document_of` refuse.
    """
    if happened.day > snapshot.as_of:
        raise InputError("event_in_future", field="day")
    document = before.document if before is not None else None
    if happened.document is not None and document is None:
        document = document_of(*happened.document)
    event = CaseEvent(
        id=CaseEventId(new_id()) if before is None else before.id,
        case_id=case.id,
        day=happened.day,
        kind=happened.kind,
        text=clean_text(happened.text, LONGEST_EVENT),
        person=clean_text(happened.person),
        due=happened.due if happened.kind.is_promise else None,
        kept_on=happened.kept_on if happened.kind.is_promise else None,
        amount=happened.amount,
        document=document,
    )
    if before is not None:
        return Replace(event)
    return AddCaseEvent(event, happened.document[1] if happened.document is not None else None)


def agreement_command(
    snapshot: Snapshot, case: Case, day: date, text: str, changed: Command
) -> Together:
    """Return the step that changes a contract and notes in the lender's file that it was agreed.

    Raises:
        InputError: As `event_command`.
    """
    happened = Happened(day=day, kind=CaseEventKind.AGREEMENT, text=text)
    return Together("contract_agreed", (changed, event_command(snapshot, case, happened)), 1)


def promise_kept(event: CaseEvent, day: date) -> Replace:
    """Return the change that says a promise was kept on a day, or (again) is open."""
    return Replace(replace(event, kept_on=None if event.kept_on is not None else day))


def counted_in_offers(household: Household, identity: str, *, counted: bool) -> SetHousehold:
    """Return the change that counts a cost or an income in offers to lenders, or leaves it out."""
    others = tuple(each for each in household.left_out_of_offers if each != identity)
    left_out = others if counted else (*others, identity)
    return SetHousehold(replace(household, left_out_of_offers=left_out))
