"""The sentences of what would help: what to do, what it does and what it costs."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from PySide6.QtCore import QCoreApplication

from tideover.engine.changes import (
    AskExtension,
    AskNewTerms,
    Combination,
    EarnMore,
    MoveDueDay,
    MoveMoney,
    PayByCard,
    PayMinimum,
    PayOnDay,
    PostponeExpense,
    SpendLess,
)
from tideover.engine.fixes import Reach
from tideover.engine.restructuring.requests import Extension
from tideover.ui.format import money_text, month_text, plain_money_text, short_day_text

if TYPE_CHECKING:
    from tideover.domain.snapshot import Snapshot
    from tideover.engine.changes import Change, Single
    from tideover.engine.fixes import Fix

translate = QCoreApplication.translate


def fix_text(fix: Change, snapshot: Snapshot) -> str:
    """Return a change as a sentence without its full stop; the parts of several one by one."""
    if not isinstance(fix, Combination):
        return _text(fix, snapshot)
    #: joins things to do, all of them: “Spend ¥50 less; and have ¥80 more by Friday”
    joint = translate("Fixes", "; and ")
    return joint.join(_text(part, snapshot) for part in fix.parts)


def _text(fix: Single, snapshot: Snapshot) -> str:
    match fix:
        case MoveMoney():
            #: {amount} of money, {source} and {target} are accounts, {day} is the last day for it
            return translate("Fixes", "Move {amount} from {source} to {target} by {day}").format(
                amount=plain_money_text(fix.amount),
                source=account_name(snapshot, fix.source),
                target=account_name(snapshot, fix.target),
                day=short_day_text(fix.by),
            )
        case MoveDueDay() | AskExtension() | AskNewTerms():
            return _asking_text(fix, snapshot)
        case PostponeExpense() | PayByCard() | PayOnDay() | PayMinimum():
            return _paying_text(fix, snapshot)
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
        case EarnMore():
            return translate(
                "Fixes", "Have {amount} more by {day}: sell something, earn it, or ask a friend"
            ).format(amount=plain_money_text(fix.amount), day=short_day_text(fix.by))
        case _:
            assert_never(fix)


def _asking_text(fix: MoveDueDay | AskExtension | AskNewTerms, snapshot: Snapshot) -> str:
    lender, loan = _lender(snapshot, fix.loan_id), _loan(snapshot, fix.loan_id)
    match fix:
        case MoveDueDay():
            return translate(
                "Fixes",
                "Ask {lender} to move the due day of {loan} from day {before} to day {after}",
            ).format(lender=lender, loan=loan, before=fix.from_day, after=fix.to_day)
        case AskExtension():
            return translate(
                "Fixes", "Ask {lender} for {count} more days for instalment {number} of {loan}"
            ).format(lender=lender, loan=loan, number=fix.instalment_number, count=fix.days)
        case AskNewTerms(request=Extension() as request):
            #: an extension (展期): all payments of a loan come {count} months later
            return translate(
                "Fixes", "Ask {lender} to extend {loan}: all payments later (months: {count})"
            ).format(lender=lender, loan=loan, count=request.months)
        case AskNewTerms(request=request):
            #: {count} is the number of payments, {amount} is what each of them would be
            return translate(
                "Fixes", "Ask {lender} to spread {loan} over {count} payments of {amount}"
            ).format(
                lender=lender,
                loan=loan,
                count=request.periods,  # type: ignore[union-attr]
                amount=plain_money_text(fix.instalment),
            )


def _paying_text(
    fix: PostponeExpense | PayByCard | PayOnDay | PayMinimum, snapshot: Snapshot
) -> str:
    match fix:
        case PostponeExpense():
            return translate("Fixes", "Pay {payee} on {after} instead of {before}").format(
                payee=_expense(snapshot, fix),
                before=short_day_text(fix.day),
                after=short_day_text(fix.to_day),
            )
        case PayByCard():
            #: {day} is when it is bought, {after} the day on which the card's bill is paid
            return translate(
                "Fixes", "Pay {payee} on {day} by {card}: it leaves with the bill of {after}"
            ).format(
                payee=_expense(snapshot, fix),
                day=short_day_text(fix.day),
                card=account_name(snapshot, fix.card_id),
                after=short_day_text(fix.leaves_on),
            )
        case PayOnDay(account_id=None):
            #: within the days of grace of a loan
            return translate(
                "Fixes", "Pay instalment {number} of {loan} on {day}, within its grace"
            ).format(
                number=fix.instalment_number,
                loan=_loan(snapshot, fix.loan_id),
                day=short_day_text(fix.day),
            )
        case PayOnDay():
            return translate(
                "Fixes", "Pay instalment {number} of {loan} by hand from {account} on {day}"
            ).format(
                number=fix.instalment_number,
                loan=_loan(snapshot, fix.loan_id),
                account=account_name(snapshot, fix.account_id),
                day=short_day_text(fix.day),
            )
        case PayMinimum():
            #: {card} is a card account, {rest} is what is left of its bill
            return translate(
                "Fixes",
                "Pay {amount}, the minimum, of {card} on {day}; {rest} with the bill of {after}",
            ).format(
                amount=plain_money_text(fix.amount),
                card=account_name(snapshot, fix.card_id),
                day=short_day_text(fix.due),
                rest=plain_money_text(fix.rest),
                after=short_day_text(fix.next_due),
            )


def fix_effect(fix: Fix) -> str:
    """Return what a suggestion does and costs."""
    #: joins two sentences
    both = translate("Fixes", "{effect} {cost}")
    return both.format(effect=_reach_text(fix), cost=cost_text(fix.change))


def _reach_text(fix: Fix) -> str:
    match fix.reach:
        case Reach.ALL_MONTHS:
            text = translate("Fixes", "Makes all months whole; the lowest of this one is {lowest}.")
        case Reach.THIS_MONTH:
            text = translate(
                "Fixes",
                "Makes this month whole only (lowest {lowest}); months that stay short: {count}.",
            )
        case Reach.PART:
            text = translate("Fixes", "Helps, but does not cover everything.")
    return text.format(lowest=money_text(fix.lowest), count=fix.months_short)


def cost_text(change: Change) -> str:
    """Return what a change costs."""
    cost = change.cost
    if cost.minor > 0:
        return translate("Fixes", "Costs {amount}.").format(amount=money_text(cost))
    if cost.minor < 0:
        return translate("Fixes", "Saves {amount}.").format(amount=money_text(-cost))
    return translate("Fixes", "Costs nothing.")


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


def _expense(snapshot: Snapshot, fix: PostponeExpense | PayByCard) -> str:
    """Return who is paid, or what for where that is not said."""
    if fix.entry_id is not None:
        entry = next((each for each in snapshot.upcoming if each.id == fix.entry_id), None)
        return (entry.payee or _category(snapshot, entry.category_id)) if entry else ""
    found = next((each for each in snapshot.recurring if each.id == fix.recurring_id), None)
    return (found.payee or _category(snapshot, found.category_id)) if found else ""


def help_text(fixes: tuple[Change, ...], snapshot: Snapshot) -> str:
    """Return the two least harmful suggestions in one line; empty where there is none."""
    if not fixes:
        return ""
    #: {fixes} are one or two suggestions
    return translate("Outlook", "What would help: {fixes}").format(
        fixes=" · ".join(fix_text(fix, snapshot) for fix in fixes[:2])
    )
