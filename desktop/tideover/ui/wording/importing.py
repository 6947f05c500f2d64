"""The words of the import preview: formats, reasons, doubts, and what a row becomes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from tideover.app.import_plan import RowState
from tideover.domain.statements import AmountStyle, DateOrder, Doubt, DraftKind
from tideover.engine.matching import Reason
from tideover.ui.format import numeric_day_text, plain_money_text
from tideover.ui.wording.repayments import compared_text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tideover.app.import_plan import PlannedRow
    from tideover.domain.ids import LoanId
    from tideover.domain.statements import Statement

translate = QCoreApplication.translate


def format_name(code: str) -> str:
    """Return what kind of file it is."""
    return {
        "alipay": translate("Importing", "Alipay bill"),
        "wechat": translate("Importing", "WeChat Pay bill"),
        "csv": translate("Importing", "Table (CSV)"),
    }.get(code, code)


def recognised_text(statement: Statement, counted: str) -> str:
    """Return what was recognised: the format, the encoding, the rows `counted`, which days."""
    totals = statement.totals
    parts = [format_name(statement.format_code)]
    if statement.layout is not None:
        parts.append(statement.layout.encoding)
    parts.append(counted)
    if totals.first is not None and totals.last is not None:
        parts.append(
            translate("Importing", "{first} to {last}").format(
                first=numeric_day_text(totals.first), last=numeric_day_text(totals.last)
            )
        )
    parts.append(
        translate("Importing", "in {money_in}, out {money_out}").format(
            money_in=plain_money_text(totals.money_in),
            money_out=plain_money_text(totals.money_out),
        )
    )
    return " · ".join(parts)


def skip_reason(code: str) -> str:
    """Return why a row of the file is not added."""
    return _skip_reasons().get(code) or translate("Importing", "left out by the reader")


def _skip_reasons() -> dict[str, str]:
    return {
        "closed": translate("Importing", "the purchase was closed: no money moved"),
        "not_settled": translate("Importing", "not settled: no money moved"),
        "deposit_hold": translate("Importing", "a deposit that was only held"),
        "zero_amount": translate("Importing", "the amount is zero"),
        "no_amount": translate("Importing", "no amount in this row"),
        "no_date": translate("Importing", "no date in this row"),
        "date_unreadable": translate("Importing", "the date cannot be read"),
        "amount_unreadable": translate("Importing", "the amount cannot be read"),
        "direction_unknown": translate("Importing", "it does not say whether money came or went"),
        "other_currency": translate("Importing", "in another currency than this household"),
        "footer": translate("Importing", "a total or note at the end of the file"),
        "waiting_for_payment": translate("Importing", "not paid yet"),
        "repayment_failed": translate("Importing", "the repayment failed: no money moved"),
        "withdrawal_failed": translate("Importing", "the withdrawal failed and came back"),
    }


def state_text(state: RowState) -> str:
    """Return why a row that could be read is not added; empty when it is."""
    match state:
        case RowState.ADD:
            return ""
        case RowState.KNOWN:
            return translate("Importing", "imported before")
        case RowState.ALIKE:
            return translate("Importing", "same account, day and amount as an entry of the book")
        case RowState.LEFT_OUT:
            return translate("Importing", "left out by you")
        case RowState.HOMELESS:
            return translate("Importing", "choose an account for it first")


def becomes_text(row: PlannedRow, loans: Mapping[LoanId, str], other: str) -> str:
    """Return what a row becomes beyond an entry: a transfer, a repayment, a refund."""
    if row.other_account is not None:
        pattern = (
            translate("Importing", "transfer to {account}")
            if row.draft.amount.minor < 0
            else translate("Importing", "transfer from {account}")
        )
        return pattern.format(account=other)
    if row.loan_id is not None:
        return translate("Importing", "repays {loan}").format(loan=loans.get(row.loan_id, ""))
    if row.match is not None and row.match.candidates:
        return _match_text(row, loans)
    return {
        DraftKind.REPAYMENT: translate("Importing", "repayment of a loan that is not in the book"),
        DraftKind.DRAW_DOWN: translate("Importing", "money from a lender"),
        DraftKind.REFUND: translate("Importing", "refund"),
        DraftKind.TRANSFER: translate("Importing", "between own accounts"),
    }.get(row.draft.kind, "")


def _match_text(row: PlannedRow, loans: Mapping[LoanId, str]) -> str:
    match = row.match
    if match is None:
        return ""
    name = loans.get(match.candidates[0], "")
    if match.reason is Reason.RECORDED:
        return translate("Importing", "{loan}: this repayment is recorded already").format(
            loan=name
        )
    if match.reason is Reason.SEVERAL:
        return translate("Importing", "repays one of several loans: please choose")
    if match.reason is Reason.TOGETHER:
        return translate(
            "Importing",
            "repays {loan} and {other} with one debit: share it in the book once it is there",
        ).format(loan=name, other=loans.get(match.candidates[1], ""))
    asked = translate("Importing", "repays {loan}? Please confirm").format(loan=name)
    return " · ".join(each for each in (asked, compared_text(match, name)) if each)


def doubt_text(doubt: Doubt) -> str:
    """Return what a person should look at, because the file does not say."""
    match doubt:
        case Doubt.DATE_ORDER:
            return translate("Importing", "Please check the dates: day and month could be swapped.")
        case Doubt.SIGN:
            return translate(
                "Importing", "Please check the signs: it is not clear which amounts came in."
            )
        case Doubt.COLUMNS:
            return translate("Importing", "Please check which column is which.")


def date_order_name(order: DateOrder) -> str:
    """Return how a file writes dates."""
    match order:
        case DateOrder.YEAR_MONTH_DAY:
            return translate("Importing", "year, month, day")
        case DateOrder.DAY_MONTH_YEAR:
            return translate("Importing", "day, month, year")
        case DateOrder.MONTH_DAY_YEAR:
            return translate("Importing", "month, day, year")
        case DateOrder.MONTH_DAY:
            return translate("Importing", "month and day, no year")


def amount_style_name(style: AmountStyle) -> str:
    """Return how a file says which way money flowed."""
    match style:
        case AmountStyle.SIGNED:
            return translate("Importing", "one column, the sign tells")
        case AmountStyle.IN_AND_OUT:
            return translate("Importing", "one column in, one column out")
        case AmountStyle.WITH_DIRECTION:
            return translate("Importing", "an amount and a word for the direction")
