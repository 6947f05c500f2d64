"""A lender's bill that was typed or read becomes a change of the household."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tideover.app.commands.records import Add, Replace
from tideover.app.repaying import first_day
from tideover.domain.errors import InputError
from tideover.domain.ids import BillId, new_id
from tideover.domain.lenders_bills import BillPart, LendersBill, StatedParts
from tideover.domain.text import LONGEST_NOTE, clean_text

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from tideover.domain.loans import Loan
    from tideover.domain.money import Money


def bill_command(
    loan: Loan,
    day: date,
    amounts: Mapping[BillPart, Money],
    *,
    can_revolve: bool | None = None,
    cleared_by_minimum: bool | None = None,
    note: str = "",
    before: LendersBill | None = None,
) -> Add | Replace:
    """Return the change that keeps what the lender of a loan stated at the end of a day.

    `before` is the bill that is being changed; None adds one.

    Raises:
        InputError: `bill_before_loan`, `bill_states_nothing` or `bill_amount_negative`.
    """
    if day < first_day(loan):
        raise InputError("bill_before_loan", field="day", day=first_day(loan))
    ordered = tuple((part, amounts[part]) for part in BillPart if part in amounts)
    stated = StatedParts(ordered, can_revolve, cleared_by_minimum)
    identity = BillId(new_id()) if before is None else before.id
    bill = LendersBill(identity, loan.id, day, stated, clean_text(note, LONGEST_NOTE))
    return Add(bill) if before is None else Replace(bill)
