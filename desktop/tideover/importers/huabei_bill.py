"""A Huabei repayment record (花呗) as Alipay's own page is handed it: JSON with yuan as text.

The record stands below `data.budget`, once for each contract in `cardResults`, and names no day.
Keys that are not known here are left; a known one that is no amount is refused with its name.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from tideover.domain.errors import AmountError, InputError, StatementError
from tideover.domain.lenders_bills import BillPart, StatedParts
from tideover.domain.money import parse_money

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tideover.domain.money import Currency, Money

DEEPEST = 12
"""Records lie some four levels deep; what is nested deeper is none."""

_DETAIL = {
    "billedCyclePrinAmount": BillPart.BILLED_REVOLVING,
    "billedUnCyclePrinAmount": BillPart.BILLED_STRAIGHT,
    "billedFeeAmount": BillPart.BILLED_FEE,
    "billedIntAmount": BillPart.BILLED_INTEREST,
    "nextCyclePrinAmount": BillPart.NEXT_REVOLVING,
    "nextUnCyclePrinAmount": BillPart.NEXT_STRAIGHT,
    "nextFeeAmount": BillPart.NEXT_FEE,
    "nextIntAmount": BillPart.NEXT_INTEREST,
    "futurePrinAmount": BillPart.FUTURE_PRINCIPAL,
    "ovdPrinAmount": BillPart.OVERDUE_PRINCIPAL,
    "ovdIntAmount": BillPart.OVERDUE_INTEREST,
    "ovdFeeAmount": BillPart.OVERDUE_FEE,
    "prinPenaltyAmount": BillPart.PENALTY_ON_PRINCIPAL,
    "feePenaltyAmount": BillPart.PENALTY_ON_FEE,
    "cycleIntAmount": BillPart.REVOLVING_INTEREST,
    "prinAmount": BillPart.WHOLE_PRINCIPAL,
    "intAmount": BillPart.WHOLE_INTEREST,
}
_BESIDE = {
    "advanceRepayFeeAmount": BillPart.EARLY_FEE,
    "actualAdvanceRepayFeeAmount": BillPart.EARLY_FEE_CHARGED,
    "budgetAmount": BillPart.TO_PAY,
}


def read_huabei_bill(data: bytes, currency: Currency, name: str) -> StatedParts:
    """Return what the first repayment record in a file states.

    Raises:
        StatementError: `not_json`, `no_lenders_bill` or `lenders_bill_amount`, which names the
            key and its value.
    """
    try:
        document = json.loads(data.decode("utf-8-sig"), parse_float=str, parse_int=str)
    except (ValueError, RecursionError) as error:
        raise StatementError("not_json", file=name) from error
    record = next(_records(document, DEEPEST), None)
    if record is None:
        raise StatementError("no_lenders_bill", file=name)
    detail = record["detailAmount"]
    found = {
        part: _amount(place[key], key, currency, name)
        for place, keys in ((detail, _DETAIL), (record, _BESIDE))
        for key, part in keys.items()
        if place.get(key) is not None
    }
    try:
        return StatedParts(
            tuple((part, found[part]) for part in BillPart if part in found),
            _truth(record.get("cycleAble")),
            _truth(record.get("clearOfMini")),
        )
    except InputError as error:
        raise StatementError("no_lenders_bill", file=name) from error


def _records(document: Any, depth: int) -> Iterator[dict[str, Any]]:
    """Yield the objects that hold a `detailAmount`, in the order of the file."""
    if depth == 0:
        return
    if isinstance(document, dict):
        if isinstance(document.get("detailAmount"), dict):
            yield document
        for value in document.values():
            yield from _records(value, depth - 1)
    elif isinstance(document, list):
        for value in document:
            yield from _records(value, depth - 1)


def _amount(value: object, key: str, currency: Currency, name: str) -> Money:
    try:
        return parse_money(str(value), currency)
    except AmountError as error:
        raise StatementError("lenders_bill_amount", file=name, key=key, value=value) from error


def _truth(value: object) -> bool | None:
    return value if isinstance(value, bool) else None
