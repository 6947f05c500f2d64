"""The sentences of the outlook: the finding, the reason, and what would help.

The window and the command line say the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from PySide6.QtCore import QCoreApplication

from tideover.domain.debits import WHOLE_DAY
from tideover.engine.forecast import CashKind
from tideover.engine.risk import Risk
from tideover.engine.scenarios import (
    AskExtension,
    EarnMore,
    MoveDueDay,
    MoveMoney,
    PostponeExpense,
    SpendLess,
)
from tideover.ui.format import day_text, money_text, month_text, plain_money_text, short_day_text
from tideover.ui.wording.days import days_text
from tideover.viewmodels.outlook import Headline

if TYPE_CHECKING:
    from tideover.domain.snapshot import Snapshot
    from tideover.engine.scenarios import Change
    from tideover.viewmodels.outlook import (
        CountedLine,
        DueLine,
        MonthDetail,
        MonthTile,
        OutlookView,
        TransferLine,
        WhatFollows,
    )

translate = QCoreApplication.translate

MOST_FOLLOWS = 3
"""Missed payments whose consequences are told one by one."""


def headline_text(view: OutlookView, worst: MonthDetail | None) -> tuple[str, str]:
    """Return the first sentence of the page and the one below it."""
    match view.headline:
        case Headline.NOTHING_PLANNED:
            return (
                translate("Outlook", "Nothing is planned yet."),
                translate(
                    "Outlook",
                    "Say what comes in and what you owe, and the coming months show themselves.",
                ),
            )
        case Headline.SAFE:
            return _safe(view)
        case Headline.TIGHT:
            return _tight(view, worst)
        case Headline.SHORT:
            return _short(worst)
        case _:
            assert_never(view.headline)


def _safe(view: OutlookView) -> tuple[str, str]:
    months = translate("Outlook", "All of the next {count} months look safe.")
    sentence = translate("Outlook", "This month looks safe.") if len(view.tiles) == 1 else months
    return (
        sentence.format(count=len(view.tiles)),
        translate("Outlook", "Every instalment we know of is covered on its day."),
    )


def _tight(view: OutlookView, worst: MonthDetail | None) -> tuple[str, str]:
    if view.worst is None:
        return ("", "")
    return (
        #: {month} is a month with its year
        translate("Outlook", "{month} will be tight, but nothing is missed.").format(
            month=month_text(view.worst.month)
        ),
        transfer_text(worst.transfers[0])
        if worst is not None and worst.transfers
        else lowest_text(view.worst),
    )


def _short(worst: MonthDetail | None) -> tuple[str, str]:
    if worst is None or worst.first_missed is None:
        return (translate("Outlook", "Cash falls below zero."), "")
    missed = worst.first_missed
    return (
        #: {month} is a month with its year, {amount} what is missing
        translate("Outlook", "{month} may fall short by {amount}.").format(
            month=month_text(worst.tile.month), amount=plain_money_text(missed.shortfall)
        ),
        reason_text(worst),
    )


def lowest_text(tile: MonthTile) -> str:
    """Return the lowest balance of a month and its day."""
    #: {amount} is the lowest balance, {day} its day
    return translate("Outlook", "The lowest balance is {amount} on {day}.").format(
        amount=money_text(tile.lowest), day=short_day_text(tile.lowest_day)
    )


def help_text(fixes: tuple[Change, ...], snapshot: Snapshot) -> str:
    """Return the two least harmful suggestions in one line; empty where there is none."""
    if not fixes:
        return ""
    #: {fixes} are one or two suggestions
    return translate("Outlook", "What would help: {fixes}").format(
        fixes=" · ".join(fix_text(fix, snapshot) for fix in fixes[:2])
    )


def reason_text(detail: MonthDetail) -> str:
    """Return why a month is safe, tight or short, with the figures to check it by."""
    tile = detail.tile
    missed = detail.first_missed
    if missed is None and detail.transfers:
        return transfer_text(detail.transfers[0])
    if missed is None:
        sentence = {
            Risk.SAFE: translate(
                "Outlook", "Everything is covered. The lowest balance is {amount} on {day}."
            ),
            Risk.TIGHT: translate(
                "Outlook",
                "Everything is covered, but little is left: the lowest balance is {amount}"
                " on {day}.",
            ),
            Risk.SHORT: translate("Outlook", "Cash falls to {amount} on {day}."),
        }[tile.risk]
        return sentence.format(amount=money_text(tile.lowest), day=short_day_text(tile.lowest_day))
    return _missed_sentence(detail, overdrawn=missed.available.minor < 0).format(
        day=day_text(missed.event.day),
        loan=missed.event.label,
        lender=detail.lender,
        amount=money_text(-missed.event.amount),
        available=money_text(abs(missed.available)),
        shortfall=money_text(missed.shortfall),
    )


def _missed_sentence(detail: MonthDetail, *, overdrawn: bool) -> str:
    missed = detail.first_missed
    named = detail.lender not in {"", missed.event.label if missed else ""}
    if overdrawn and named:
        return translate(
            "Outlook",
            "On {day}, {loan} ({lender}) wants {amount}, and cash is {available} below zero by"
            " then: {shortfall} is missing.",
        )
    if overdrawn:
        return translate(
            "Outlook",
            "On {day}, {loan} wants {amount}, and cash is {available} below zero by then:"
            " {shortfall} is missing.",
        )
    if named:
        #: {loan} is the name of a loan, {lender} who lent it, {day} the due day
        return translate(
            "Outlook",
            "On {day}, {loan} ({lender}) wants {amount} and only {available} is there: {shortfall}"
            " is missing.",
        )
    return translate(
        "Outlook",
        "On {day}, {loan} wants {amount} and only {available} is there: {shortfall} is missing.",
    )


def transfer_text(line: TransferLine) -> str:
    """Return why money has to be moved, how much and by when."""
    if line.hour < WHOLE_DAY:
        sentence = translate(
            "Outlook",
            "{loan} is debited from {target}, where {amount} is missing. Move it there from"
            " {source} by {hour}:00 on {day}.",
        )
    else:
        #: {loan} is debited from the account {target}; {source} is the account that has the money
        sentence = translate(
            "Outlook",
            "{loan} is debited from {target}, where {amount} is missing. Move it there from"
            " {source} by {day}.",
        )
    return sentence.format(
        loan=line.label,
        target=line.target,
        source=line.source,
        amount=plain_money_text(line.amount),
        day=short_day_text(line.day),
        hour=line.hour,
    )


def follows_texts(detail: MonthDetail) -> tuple[str, ...]:
    """Return what the missed dues of a month lead to, one sentence each, the first ones only."""
    texts = [_follows_text(each) for each in detail.follows[:MOST_FOLLOWS]]
    if len(detail.follows) > MOST_FOLLOWS:
        more = translate("Outlook", "More that is missed in this month: {count}.")
        texts.append(more.format(count=len(detail.follows) - MOST_FOLLOWS))
    if detail.carried_in.minor:
        carried = translate("Outlook", "{amount} of earlier months is still unpaid when it begins.")
        texts.append(carried.format(amount=money_text(detail.carried_in)))
    if detail.late_cost.minor > 0:
        cost = translate("Outlook", "Being late takes {amount} of this month's cash.")
        texts.append(cost.format(amount=money_text(detail.late_cost)))
    return tuple(texts)


def _follows_text(line: WhatFollows) -> str:
    parts = [_until_text(line)]
    if line.late_fee.minor or line.penalty.minor:
        #: {penalty} and {fee} are amounts that being late adds
        added = translate("Outlook", "Being late adds {penalty} penalty interest and {fee} fees.")
        parts.append(added.format(penalty=money_text(line.penalty), fee=money_text(line.late_fee)))
    if line.too_late:
        parts.append(translate("Outlook", "The money comes on that day, but after the debit."))
    if line.by_hand:
        parts.append(
            translate("Outlook", "The lender no longer tries by then: it has to be paid by hand.")
        )
    if line.least is not None:
        #: {amount} is the minimum of a card's bill
        least = translate("Outlook", "Its minimum is usually {amount}; the bill says how much.")
        parts.append(least.format(amount=money_text(line.least)))
    return " ".join(parts)


def _until_text(line: WhatFollows) -> str:
    if line.paid_on is None:
        #: {name} is a loan or card, {count} are days, {bucket} is M1, M2 … of the credit record
        sentence = translate(
            "Outlook", "{name}: the money does not come; {count} days late at the end ({bucket})."
        )
    elif line.days_late:
        sentence = translate(
            "Outlook", "{name}: paid on {day} when money comes, {count} days late ({bucket})."
        )
    else:
        sentence = translate("Outlook", "{name}: paid on {day}, when money comes.")
    day = short_day_text(line.paid_on) if line.paid_on else ""
    return sentence.format(name=line.name, day=day, count=line.days_late, bucket=line.bucket)


def counted_label(line: CountedLine) -> str:  # noqa: PLR0911 - a case for each kind
    """Return what a counted line is."""
    match line.kind:
        case CashKind.INSTALMENT:
            if line.instalment_number is None:
                return line.label
            #: {loan} is the name of a loan, {number} counts its instalments
            return translate("Outlook", "{loan}, instalment {number}").format(
                loan=line.label, number=line.instalment_number
            )
        case CashKind.BUDGET:
            #: {category} is the name of a category
            return translate("Outlook", "{category} (rest of the budget)").format(
                category=line.category or line.label
            )
        case CashKind.LATE_COST:
            if line.instalment_number is None:
                return line.label
            #: {loan} is the name of a loan: what being late with an instalment takes on top
            return translate("Outlook", "{loan}, instalment {number}: penalty and late fee").format(
                loan=line.label, number=line.instalment_number
            )
        case CashKind.CARD_BILL:
            #: {card} is the name of a card account
            return translate("Outlook", "{card}, bill").format(card=line.label)
        case _:
            if line.category and line.label:
                #: {payee} is a name, {category} a category
                return translate("Outlook", "{payee} · {category}").format(
                    payee=line.label, category=line.category
                )
            return line.label or line.category


def due_text(line: DueLine) -> str:
    """Return when a payment is due."""
    return days_text(short_day_text(line.due), line.days_left)


def cover_text(line: DueLine) -> str:
    """Return whether the money for a payment will be there."""
    if line.covered:
        return translate("Outlook", "covered")
    return translate("Outlook", "{amount} missing").format(amount=money_text(line.missing))


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
