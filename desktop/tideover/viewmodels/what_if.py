"""Scenarios side by side: a column for today, one for each scenario, and what differs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import TYPE_CHECKING

from tideover.domain.accounts import AccountKind
from tideover.domain.dates import Month
from tideover.domain.money import Money
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
from tideover.engine.what_if import prospect, unmet_changes, with_scenario

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tideover.domain.accounts import Account
    from tideover.domain.recurring import RecurringItem
    from tideover.domain.scenarios import Scenario, ScenarioChange
    from tideover.domain.snapshot import Snapshot
    from tideover.engine.what_if import Answer, Prospect


class Measure(Enum):
    """What is compared, in the order of the rows."""

    SHORT = "short_months"
    TIGHT = "tight_months"
    FIRST_SHORT = "first_short"
    SHORTFALL = "shortfall"
    LOWEST = "lowest"
    LOWEST_DAY = "lowest_on"
    MISSED = "missed"
    DEBT_FREE = "debt_free"
    COST = "cost"


class Verdict(Enum):
    """How a figure of a scenario stands beside today's."""

    SAME = "same"
    BETTER = "better"
    WORSE = "worse"


class ChangeKind(Enum):
    """The templates a scenario is made from."""

    JOB_LOSS = "job_loss"
    HOSPITAL = "hospital"
    NEW_RENT = "new_rent"
    INCOME = "income"
    RATES = "rates"
    CARD = "card"
    SALE = "sale"
    NEW_COST = "new_cost"


@dataclass(frozen=True, slots=True)
class Column:
    """One household as it would be; `scenario` is None for today.

    `verdicts` has one for each Measure; `unmet` are the changes that change nothing.
    """

    scenario: Scenario | None
    prospect: Prospect
    verdicts: tuple[Verdict, ...]
    unmet: tuple[ScenarioChange, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class WhatIfView:
    """The columns, today's first. `today` is kept for the next view of the same household."""

    snapshot: Snapshot
    today: Answer
    columns: tuple[Column, ...]


def what_if_view(
    snapshot: Snapshot, scenarios: Iterable[Scenario], before: WhatIfView | None = None
) -> WhatIfView:
    """Return the columns; what `before` knows of the same household is not asked again."""
    if before is None or before.snapshot is not snapshot:
        today, known = prospect(snapshot), {}
    else:
        today = before.today
        known = {each.scenario.changes: each.prospect for each in before.columns if each.scenario}
    columns = [Column(None, today.prospect, (Verdict.SAME,) * len(Measure))]
    for scenario in scenarios:
        found = known.get(scenario.changes)
        if found is None:
            found = prospect(with_scenario(snapshot, scenario), today.ground).prospect
            known[scenario.changes] = found
        verdicts = tuple(verdict(each, today.prospect, found) for each in Measure)
        columns.append(Column(scenario, found, verdicts, unmet_changes(snapshot, scenario.changes)))
    return WhatIfView(snapshot, today, tuple(columns))


def verdict(measure: Measure, today: Prospect, other: Prospect) -> Verdict:
    """Return whether a figure is better or worse than today's.

    A tight month that becomes short is no better, so tight ones are judged only where as many
    are short. Less missing for the due that fails first is no better where more is missing in
    all. On which day the cash is lowest is no matter of better or worse.
    """
    if measure is Measure.TIGHT and today.short != other.short:
        return Verdict.SAME
    before, after = _harm(measure, today), _harm(measure, other)
    less_in_all = other.lowest.minor < today.lowest.minor
    if before == after or (measure is Measure.SHORTFALL and after < before and less_in_all):
        return Verdict.SAME
    return Verdict.WORSE if after > before else Verdict.BETTER


def _harm(measure: Measure, of: Prospect) -> int:
    """Return what is larger the worse a figure is."""
    shortfall = of.shortfall
    match measure:
        case Measure.SHORT:
            harm = of.short
        case Measure.TIGHT:
            harm = of.tight
        case Measure.FIRST_SHORT:
            sooner = of.first_short
            harm = -(sooner.month.first_day if sooner else date.max).toordinal()
        case Measure.SHORTFALL:
            harm = shortfall.minor if shortfall is not None else 0
        case Measure.LOWEST:
            harm = -of.lowest.minor
        case Measure.LOWEST_DAY:
            harm = 0
        case Measure.MISSED:
            harm = of.missed.percent
        case Measure.DEBT_FREE:
            never = date.max if of.snapshot.open_loans else date.min
            harm = (of.debt_free_on or never).toordinal()
        case Measure.COST:
            harm = of.cost.minor
    return harm


def incomes(snapshot: Snapshot) -> tuple[RecurringItem, ...]:
    """Return the recurring income that has not ended, the largest first."""
    return tuple(item for item in _going_on(snapshot) if item.amount.minor > 0)


def expenses(snapshot: Snapshot) -> tuple[RecurringItem, ...]:
    """Return the recurring expenses that have not ended, the largest first."""
    return tuple(item for item in _going_on(snapshot) if item.amount.minor < 0)


def _going_on(snapshot: Snapshot) -> list[RecurringItem]:
    found = (
        item for item in snapshot.recurring if item.ends is None or item.ends >= snapshot.as_of
    )
    return sorted(found, key=lambda item: (-abs(item.amount.minor), item.payee, item.id))


def cards(snapshot: Snapshot) -> tuple[Account, ...]:
    """Return the cards in use."""
    return tuple(
        each for each in snapshot.accounts if each.kind is AccountKind.CARD and not each.closed
    )


def can_be_made(kind: ChangeKind, snapshot: Snapshot) -> bool:
    """Return whether the household has what a template is about."""
    match kind:
        case ChangeKind.JOB_LOSS:
            return bool(incomes(snapshot))
        case ChangeKind.NEW_RENT:
            return bool(expenses(snapshot))
        case ChangeKind.CARD:
            return bool(cards(snapshot))
        case _:
            return True


def template(  # noqa: PLR0911 - a case for each
    kind: ChangeKind, snapshot: Snapshot, label: str = ""
) -> ScenarioChange:
    """Return the change a template begins with; `label` is what a cost or benefit is called.

    It begins next month. The sums are places to begin: a month's income for a bill, a fifth more
    for a rent.
    """
    month = Month.of(snapshot.as_of) + 1
    day = month.first_day
    income = next((item.amount for item in incomes(snapshot)), _hundreds(snapshot, 5000))
    match kind:
        case ChangeKind.JOB_LOSS:
            return JobLoss(incomes(snapshot)[0].id, month, 3, None, label)
        case ChangeKind.HOSPITAL:
            return OneOff(day, -income, label)
        case ChangeKind.NEW_RENT:
            rent = expenses(snapshot)[0]
            dearer = Money(-rent.amount.minor * 6 // 5, rent.amount.currency)
            return NewAmount(rent.id, month, dearer)
        case ChangeKind.INCOME:
            return IncomeChange(month, part=Fraction(-1, 5))
        case ChangeKind.RATES:
            return RatesChange(day, Decimal("0.01"), RateScope.ALL)
        case ChangeKind.CARD:
            return FrozenCard(cards(snapshot)[0].id, day)
        case ChangeKind.SALE:
            return OneOff(day, _hundreds(snapshot, 2000), label)
        case ChangeKind.NEW_COST:
            return NewCost(day, _hundreds(snapshot, 500), label)


def kind_of(change: ScenarioChange) -> ChangeKind:  # noqa: PLR0911 - a case for each
    """Return the template that a change is edited as."""
    match change:
        case JobLoss():
            return ChangeKind.JOB_LOSS
        case OneOff(amount=amount):
            return ChangeKind.HOSPITAL if amount.minor < 0 else ChangeKind.SALE
        case NewAmount():
            return ChangeKind.NEW_RENT
        case IncomeChange():
            return ChangeKind.INCOME
        case RatesChange():
            return ChangeKind.RATES
        case FrozenCard():
            return ChangeKind.CARD
        case NewCost():
            return ChangeKind.NEW_COST


def _hundreds(snapshot: Snapshot, whole: int) -> Money:
    currency = snapshot.household.currency
    return Money(whole * 10**currency.decimals, currency)
