"""A lender's bill: its day in a column, what it states in a document of the parts it names."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any

from tideover.domain.lenders_bills import BillPart, LendersBill, StatedParts
from tideover.domain.money import Money
from tideover.store.documents import emptied, truth, whole
from tideover.store.records import Values, day_text, minor_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tideover.domain.money import Currency


def bill_from(row: Sequence[Any], currency: Currency) -> LendersBill:
    """Return a bill; raises ValueError, KeyError or TypeError for what states none."""
    identity, loan_id, day, stated, note, _ = row
    return LendersBill(
        identity, loan_id, date.fromisoformat(day), _read(json.loads(stated), currency), note
    )


def bill_values(bill: LendersBill, currency: Currency) -> Values:
    """Return the row of a bill."""
    return {
        "id": bill.id,
        "loan_id": bill.loan_id,
        "day": day_text(bill.day),
        "stated": json.dumps(_document(bill.stated, currency), sort_keys=True),
        "note": bill.note,
    }


def _document(stated: StatedParts, currency: Currency) -> dict[str, Any]:
    return {
        "amounts": {part.value: minor_of(amount, currency) for part, amount in stated.amounts},
        "can_revolve": stated.can_revolve,
        "cleared_by_minimum": stated.cleared_by_minimum,
    }


def _read(body: dict[str, Any], currency: Currency) -> StatedParts:
    amounts = body.pop("amounts")
    found = tuple(
        (part, Money(whole(amounts.pop(part.value)), currency))
        for part in BillPart
        if part.value in amounts
    )
    emptied(amounts, found)
    flags = [body.pop(name) for name in ("can_revolve", "cleared_by_minimum")]
    can_revolve, cleared = (None if flag is None else truth(flag) for flag in flags)
    return emptied(body, StatedParts(found, can_revolve, cleared))
