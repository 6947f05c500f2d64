"""Identities: made by us, so that undo brings back the same thing and not a copy of it."""

from __future__ import annotations

from typing import NewType
from uuid import uuid4

AccountId = NewType("AccountId", str)
CategoryId = NewType("CategoryId", str)
EntryId = NewType("EntryId", str)
TransferId = NewType("TransferId", str)
RecurringId = NewType("RecurringId", str)
LoanId = NewType("LoanId", str)
RepaymentId = NewType("RepaymentId", str)
BillId = NewType("BillId", str)
BatchId = NewType("BatchId", str)
CaseId = NewType("CaseId", str)
CaseEventId = NewType("CaseEventId", str)
ScenarioId = NewType("ScenarioId", str)
OfferId = NewType("OfferId", str)
PlanId = NewType("PlanId", str)


def new_id() -> str:
    """Return a new random identity (UUID4, hexadecimal)."""
    return uuid4().hex
