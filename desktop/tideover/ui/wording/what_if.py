"""Scenarios in words: what is changed, what is compared, and what applying one does."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, assert_never

from PySide6.QtCore import QCoreApplication

from tideover.domain.scenarios import (
    FrozenCard,
    IncomeChange,
    JobLoss,
    NewAmount,
    NewCost,
    OneOff,
    RatesChange,
    RateScope,
)
from tideover.ui.format import (
    day_text,
    money_text,
    month_text,
    numeric_day_text,
    percent_text,
)
from tideover.ui.wording.places import shown
from tideover.viewmodels.what_if import ChangeKind, Measure, Verdict

if TYPE_CHECKING:
    from decimal import Decimal

    from tideover.app.scenarios import Application
    from tideover.domain.ids import RecurringId
    from tideover.domain.recurring import RecurringItem
    from tideover.domain.scenarios import ScenarioChange
    from tideover.domain.snapshot import Snapshot
    from tideover.engine.what_if import Prospect

translate = QCoreApplication.translate


def today_name() -> str:
    """Return what the column of the household as it is is called."""
    return translate("WhatIf", "Today")


def kind_name(kind: ChangeKind) -> str:
    """Return what a template is called."""
    names = {
        ChangeKind.JOB_LOSS: translate("WhatIf", "Job loss"),
        ChangeKind.HOSPITAL: translate("WhatIf", "Hospital bill"),
        ChangeKind.NEW_RENT: translate("WhatIf", "New rent"),
        ChangeKind.INCOME: translate("WhatIf", "Income changes"),
        ChangeKind.RATES: translate("WhatIf", "Rates change"),
        ChangeKind.CARD: translate("WhatIf", "Card frozen"),
        ChangeKind.SALE: translate("WhatIf", "Sell something"),
        ChangeKind.NEW_COST: translate("WhatIf", "New monthly cost"),
    }
    return names[kind]


def kind_label(kind: ChangeKind) -> str:
    """Return what a cost, a sale or a benefit is called until a person names it."""
    if kind is ChangeKind.JOB_LOSS:
        return translate("WhatIf", "Unemployment benefit")
    if kind is ChangeKind.SALE:
        return translate("WhatIf", "Something sold")
    if kind is ChangeKind.NEW_COST:
        return translate("WhatIf", "New cost")
    return kind_name(kind)


def scope_name(scope: RateScope) -> str:
    """Return which loans get other rates."""
    if scope is RateScope.FLOATING:
        return translate("WhatIf", "Those that follow the LPR")
    return translate("WhatIf", "All that bear interest")


def measure_name(measure: Measure) -> str:
    """Return what a row compares."""
    names = {
        Measure.SHORT: translate("WhatIf", "Short months"),
        Measure.TIGHT: translate("WhatIf", "Tight months"),
        Measure.FIRST_SHORT: translate("WhatIf", "First short month"),
        Measure.SHORTFALL: translate("WhatIf", "Missing then"),
        Measure.LOWEST: translate("WhatIf", "Lowest if all is paid"),
        Measure.LOWEST_DAY: translate("WhatIf", "Lowest on"),
        Measure.MISSED: translate("WhatIf", "Chance of a miss"),
        Measure.DEBT_FREE: translate("WhatIf", "Free of debt"),
        Measure.COST: translate("WhatIf", "Interest and fees"),
    }
    return names[measure]


def measure_text(measure: Measure, of: Prospect) -> str:
    """Return a figure."""
    match measure:
        case Measure.SHORT:
            text = str(of.short)
        case Measure.TIGHT:
            text = str(of.tight)
        case Measure.FIRST_SHORT:
            first = of.first_short
            text = translate("WhatIf", "None") if first is None else month_text(first.month)
        case Measure.SHORTFALL:
            text = "—" if of.shortfall is None else money_text(of.shortfall)
        case Measure.LOWEST:
            text = money_text(of.lowest)
        case Measure.LOWEST_DAY:
            text = numeric_day_text(of.lowest_day)
        case Measure.MISSED:
            low, high = of.missed.band
            #: {percent} is a chance, {low} and {high} the band it lies in, all whole percents
            text = translate("WhatIf", "{percent}% ({low} to {high})").format(
                percent=of.missed.percent, low=low, high=high
            )
        case Measure.DEBT_FREE:
            text = _debt_free_text(of)
        case Measure.COST:
            text = money_text(of.cost)
    return text


def _debt_free_text(of: Prospect) -> str:
    if of.debt_free_on is not None:
        return numeric_day_text(of.debt_free_on)
    return translate("WhatIf", "Not in sight") if of.snapshot.open_loans else "—"


def verdict_word(verdict: Verdict) -> str:
    """Return the word beside a figure that differs from today's; empty where it does not."""
    words = {
        Verdict.SAME: "",
        Verdict.BETTER: translate("WhatIf", "better"),
        Verdict.WORSE: translate("WhatIf", "worse"),
    }
    return words[verdict]


def change_text(  # noqa: PLR0911 - a case for each
    change: ScenarioChange, snapshot: Snapshot
) -> str:
    """Return one change as a sentence."""
    match change:
        case IncomeChange():
            return _income_text(change, snapshot)
        case JobLoss():
            return _loss_text(change, snapshot)
        case NewAmount():
            #: {what} is a recurring item, {amount} its new amount, {month} from when on
            text = translate("WhatIf", "{what} is {amount} from {month} on.")
            return text.format(
                what=_item_name(change.recurring_id, snapshot),
                amount=money_text(change.amount),
                month=month_text(change.first),
            )
        case OneOff(amount=amount):
            if amount.minor < 0:
                text = translate("WhatIf", "{what}: {amount} has to be paid on {day}.")
            else:
                text = translate("WhatIf", "{what}: {amount} comes in on {day}.")
            day = day_text(change.day)
            return text.format(what=shown(change.label), amount=money_text(abs(amount)), day=day)
        case NewCost():
            #: {what} is a new cost, {amount} what it is each month, {day} its first day
            text = translate("WhatIf", "{what}: {amount} each month from {day} on.")
            return text.format(
                what=shown(change.label),
                amount=money_text(change.amount),
                day=day_text(change.starts),
            )
        case RatesChange():
            return _rates_text(change)
        case FrozenCard():
            names = {account.id: account.name for account in snapshot.accounts}
            #: {card} is the name of a card, {day} from when on
            text = translate("WhatIf", "{card} is frozen from {day} on: what was to be bought by "
                             "it is paid at once.")  # fmt: skip
            card = shown(names.get(change.card_id, "")) or "—"
            return text.format(card=card, day=day_text(change.from_day))
        case _:
            assert_never(change)


def _item_name(identity: RecurringId | None, snapshot: Snapshot) -> str:
    item = next((each for each in snapshot.recurring if each.id == identity), None)
    return shown(item.payee) if item is not None else "—"


def _income_text(change: IncomeChange, snapshot: Snapshot) -> str:
    what = translate("WhatIf", "All income")
    if change.recurring_id is not None:
        what = _item_name(change.recurring_id, snapshot)
    less = (change.part or 0) < 0 or (change.amount is not None and change.amount.minor < 0)
    if less:
        #: {what} is an income, {by} a percentage or an amount, {month} from when on
        text = translate("WhatIf", "{what} is {by} less from {month} on.")
    else:
        #: {what} is an income, {by} a percentage or an amount, {month} from when on
        text = translate("WhatIf", "{what} is {by} more from {month} on.")
    by = money_text(abs(change.amount)) if change.amount else _percent(change)
    return text.format(what=what, by=by, month=month_text(change.first))


def _percent(change: IncomeChange) -> str:
    part = Fraction(abs(change.part or Fraction(0)))
    return percent_text(part, 0 if (part * 100).denominator == 1 else 2)


def _loss_text(change: JobLoss, snapshot: Snapshot) -> str:
    #: {what} is an income, {count} for how many months it stops, {month} from when on
    text = translate("WhatIf", "{what} stops from {month} on; months without it: {count}.")
    said = text.format(
        what=_item_name(change.recurring_id, snapshot),
        count=change.months,
        month=month_text(change.first),
    )
    if change.benefit is None:
        return said
    #: {sentence} says which income stops, {amount} is what is paid instead each month
    both = translate("WhatIf", "{sentence} Instead {amount} a month.")
    return both.format(sentence=said, amount=money_text(change.benefit))


def points_text(points: Decimal) -> str:
    """Return percentage points as they are typed: `1`, `-0.5`."""
    return f"{(points * 100).normalize():f}"


def _rates_text(change: RatesChange) -> str:
    if change.points > 0:
        #: {scope} says which loans, {points} is a number of percentage points, {day} a date
        text = translate("WhatIf", "Rates +{points} points from {day} on: {scope}.")
    else:
        #: {scope} says which loans, {points} is a number of percentage points, {day} a date
        text = translate("WhatIf", "Rates −{points} points from {day} on: {scope}.")
    return text.format(
        scope=scope_name(change.scope),
        points=points_text(abs(change.points)),
        day=day_text(change.from_day),
    )


def unmet_text(change: ScenarioChange, snapshot: Snapshot) -> str:
    """Return that a change changes nothing."""
    #: {sentence} says a change of a scenario
    text = translate("WhatIf", "{sentence} This changes nothing: what it is about is not there.")
    return text.format(sentence=change_text(change, snapshot))


def application_texts(found: Application, snapshot: Snapshot) -> list[str]:
    """Return what applying a scenario does, one sentence for each record."""
    names = {account.id: account.name for account in snapshot.accounts}
    said = [_recurring_text(*pair) for pair in found.recurring]
    said += [
        #: {name} is a loan
        translate("WhatIf", "Loan “{name}” gets other rates in its contract.").format(
            name=shown(new.name)
        )
        for _, new in found.loans
    ]
    said += [
        #: {what} is an entry, {amount} its amount, {day} its day
        translate("WhatIf", "“{what}” is recorded: {amount} on {day}.").format(
            what=shown(entry.payee), amount=money_text(entry.amount), day=day_text(entry.day)
        )
        for entry in found.entries
    ]
    said += [
        #: {what} is a planned entry, {account} the account that pays it now
        translate("WhatIf", "“{what}” of {day} is paid from {account}.").format(
            what=shown(entry.payee), day=day_text(entry.day),
            account=shown(names.get(entry.account_id, "")),
        )
        for entry in found.moved
    ]  # fmt: skip
    if found.plans:
        #: {count} is how many amounts of the budget change
        text = translate("WhatIf", "Planned amounts of the budget that change with it: {count}.")
        said.append(text.format(count=len(found.plans)))
    return said


def _recurring_text(before: RecurringItem | None, after: RecurringItem | None) -> str:
    item = after or before
    if item is None:
        return ""
    what, amount = shown(item.payee), money_text(item.amount)
    if after is None:
        return translate("WhatIf", "“{what}” is not expected any more.").format(what=what)
    day = day_text(after.starts)
    if after.ends is not None and before is None:
        #: {what} is a recurring item, {amount} its amount, {last} its last day
        text = translate("WhatIf", "“{what}” comes until {last}: {amount}.")
        return text.format(what=what, amount=amount, last=day_text(after.ends))
    #: {what} is a recurring item, {amount} its amount, {day} the day it begins
    text = translate("WhatIf", "“{what}” comes from {day} on: {amount}.")
    return text.format(what=what, amount=amount, day=day)
