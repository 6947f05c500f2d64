"""The sentences of what would help: what to do, what it does and what it costs."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from PySide6.QtCore import QCoreApplication

from tideover.engine.scenarios import (
    AskExtension,
    EarnMore,
    MoveDueDay,
    MoveMoney,
    PostponeExpense,
    SpendLess,
)
from tideover.ui.format import money_text, month_text, plain_money_text, short_day_text

if TYPE_CHECKING:
    from tideover.domain.snapshot import Snapshot
    from tideover.engine.scenarios import Change

translate = QCoreApplication.translate


def fix_text(fix: Change, snapshot: Snapshot) -> str:  # noqa: PLR0911 - a case for each kind
    """Return a suggestion as a sentence without its full stop."""
    match fix:
        case MoveMoney():
            #: {amount} of money, {source} and {target} are accounts, {day} is the last day for it
            return translate("Fixes", "Move {amount} from {source} to {target} by {day}").format(
                amount=plain_money_text(fix.amount),
                source=account_name(snapshot, fix.source),
                target=account_name(snapshot, fix.target),
                day=short_day_text(fix.by),
            )
        case MoveDueDay():
            return translate(
                "Fixes",
                "Ask {lender} to move the due day of {loan} from day {before} to day {after}",
            ).format(
                loan=_loan(snapshot, fix.loan_id),
                lender=_lender(snapshot, fix.loan_id),
                before=fix.from_day,
                after=fix.to_day,
            )
        case PostponeExpense():
            return translate("Fixes", "Pay {payee} on {after} instead of {before}").format(
                payee=_recurring(snapshot, fix.recurring_id),
                before=short_day_text(fix.day),
                after=short_day_text(fix.to_day),
            )
        case SpendLess(category_id=None):
            return translate("Fixes", "Spend {amount} less each month until {month}").format(
                amount=plain_money_text(fix.amount), month=month_text(fix.month)
            )
        case SpendLess():
            return translate(
                "Fixes", "Spend {amount} less on {category} each month until {month}"
            ).format(
                amount=plain_money_text(fix.amount),
                category=_category(snapshot, fix.category_id),
                month=month_text(fix.month),
            )
        case AskExtension():
            return translate(
                "Fixes", "Ask {lender} for {count} more days for instalment {number} of {loan}"
            ).format(
                lender=_lender(snapshot, fix.loan_id),
                loan=_loan(snapshot, fix.loan_id),
                number=fix.instalment_number,
                count=fix.days,
            )
        case EarnMore():
            return translate("Fixes", "Have {amount} more by {day}").format(
                amount=plain_money_text(fix.amount), day=short_day_text(fix.by)
            )
        case _:
            assert_never(fix)


def fix_effect(fix: Change) -> str:
    """Return what a suggestion does and costs."""
    if not fix.resolves:
        return translate("Fixes", "Helps, but does not cover everything.")
    if fix.cost.minor > 0:
        return translate("Fixes", "Makes the month whole. Costs {amount}.").format(
            amount=money_text(fix.cost)
        )
    if fix.cost.minor < 0:
        return translate("Fixes", "Makes the month whole and saves {amount}.").format(
            amount=money_text(-fix.cost)
        )
    return translate("Fixes", "Makes the month whole. Costs nothing.")


def account_name(snapshot: Snapshot, account_id: str | None) -> str:
    """Return the name of an account; empty where it is not known."""
    return next((each.name for each in snapshot.accounts if each.id == account_id), "")


def _loan(snapshot: Snapshot, loan_id: str) -> str:
    return next((loan.name for loan in snapshot.loans if loan.id == loan_id), "")


def _lender(snapshot: Snapshot, loan_id: str) -> str:
    found = next((loan for loan in snapshot.loans if loan.id == loan_id), None)
    return (found.lender or found.name) if found else ""


def _category(snapshot: Snapshot, category_id: str | None) -> str:
    return next((each.name for each in snapshot.categories if each.id == category_id), "")


def _recurring(snapshot: Snapshot, recurring_id: str) -> str:
    return next((item.payee for item in snapshot.recurring if item.id == recurring_id), "")
