"""The sentences of the outlook: the finding, the reason, and what was counted.

The window and the command line say the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from PySide6.QtCore import QCoreApplication

from tideover.domain.debits import WHOLE_DAY
from tideover.domain.money import Money
from tideover.engine.forecast import CashKind
from tideover.engine.risk import Risk
from tideover.ui.format import day_text, money_text, month_text, plain_money_text, short_day_text
from tideover.ui.wording.days import days_text
from tideover.ui.wording.names import risk_name
from tideover.viewmodels.outlook import Headline

if TYPE_CHECKING:
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

MOST_CHANGES = 4
"""Lines that changed and are named; the others are one."""

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


def changes_text(detail: MonthDetail) -> str:
    """Return what moved the month since an earlier week, the largest lines first."""
    change = detail.changes
    if change is None:
        return ""
    currency = detail.closing.currency
    named = [(line.name, line.minor) for line in change.lines[:MOST_CHANGES]]
    rest = sum(line.minor for line in change.lines[MOST_CHANGES:]) + change.other
    if rest:
        named.append((translate("Outlook", "all else"), rest))
    lines = [
        #: a line that changed: {name} is a category, loan or payee, {amount} its change
        translate("Outlook", "{name} {amount}").format(
            name=name or translate("Outlook", "without a category"),
            amount=money_text(Money(minor, currency), sign=True),
        )
        for name, minor in named
    ]
    #: {day} is a day; {before} and {after} are safe, tight or short; {amount} is signed
    head = translate(
        "Outlook", "Since {day}: {before} became {after}, cash at its end moved by {amount}."
    )
    if change.before is change.after:
        head = translate("Outlook", "Since {day}: cash at its end moved by {amount}.")
    head = head.format(
        day=short_day_text(change.since),
        before=risk_name(change.before),
        after=risk_name(change.after),
        amount=money_text(Money(change.closing, currency), sign=True),
    )
    return "\n".join([head, *lines])


def _follows_text(line: WhatFollows) -> str:
    parts = [_until_text(line)]
    if line.late_fee.minor or line.penalty.minor:
        if line.late_fee.minor:
            #: {penalty} and {fee} are amounts that being late adds
            added = translate(
                "Outlook", "Being late adds {penalty} penalty interest and {fee} fees."
            )
        else:
            added = translate("Outlook", "Being late adds {penalty} penalty interest.")
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


def counted_label(line: CountedLine) -> str:
    """Return what a counted line is, and whether it was missed or paid late."""
    label = _line_label(line)
    if line.missed:
        #: {line} is an instalment or a card's bill
        return translate("Outlook", "{line}: missed").format(line=label)
    if line.paid_late:
        return translate("Outlook", "{line}: paid late").format(line=label)
    return label


def counted_amount(line: CountedLine) -> str:
    """Return the amount of a line; in brackets where it takes no money."""
    amount = money_text(line.amount, sign=True)
    return f"({amount})" if line.missed else amount


def _line_label(line: CountedLine) -> str:  # noqa: PLR0911 - a case for each kind
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
            return translate("Outlook", "{category} (rest of the budget, day by day)").format(
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
