"""The plan that chance plays with: the forecast's own days, in whole minor units.

Everything that the forecast counts stands here on its day; what is spent day by day is what the
forecast's balances leave over. On top comes what only a book can tell: spending in categories
without a plan, income where none is planned, and the part of past saving that will not go on.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from tideover.domain.dates import Month
from tideover.domain.entries import CategoryRole, Direction
from tideover.engine.chance.history import usual_spending
from tideover.engine.chance.model import credibility
from tideover.engine.forecast import CashKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from tideover.domain.ids import CategoryId
    from tideover.domain.snapshot import Snapshot
    from tideover.engine.chance.answers import UncertaintyAnswers
    from tideover.engine.chance.model import Learned
    from tideover.engine.dues import Due, LoanDues
    from tideover.engine.forecast import CashEvent, Forecast

MONTHS_A_YEAR = 12
OVERSPENDING_KEPT = 0.5
"""Overspending goes on by half as much as saving would: it ends with the cash."""
SURPLUS_SPENT = 0.4
"""This share of what cash is above the usual is spent within a month, or saved if it is below.

Windfalls are spent by some 0.2 to 0.5 within months (Johnson, Parker, Souleles 2006; Jappelli,
Pistaferri 2014)."""
SURPLUS_DAYS = 30
LEAST_SPENT = 0.3
"""No saving brings spending below this share of the usual."""
LEAST_VARIABLE_SHARE = 1 / 3
"""Where less of the spending is free to vary, all of it is taken to vary."""


@dataclass(frozen=True, slots=True)
class PlannedMonth:
    """One month, day by day from `first` on; amounts are positive minor units.

    `main` is the income that can be late or lost, `other` income that varies, `sure` what was
    entered for a later day. `fixed` are expenses as planned, `spent` those that vary. `dues` are
    pairs of a day's index and the number of a due.
    """

    month: Month
    first: date
    main: tuple[int, ...]
    other: tuple[int, ...]
    sure: tuple[int, ...]
    fixed: tuple[int, ...]
    spent: tuple[int, ...]
    dues: tuple[tuple[int, int], ...]
    first_income: int = 0

    @property
    def days(self) -> int:
        """How many days of the month lie ahead."""
        return len(self.main)


@dataclass(frozen=True, slots=True)
class Plan:
    """The months ahead, and what was assumed beside the household's own plan.

    `typical` is the spending of a whole month, `swing` by how much what varies in `spent` swings
    for a swing of all spending; `main_share` is the share of the main income in all income.
    `unplanned` a month is spent in categories without a plan, `not_saved` is past saving that is
    not expected to go on (negative: overspending), `assumed_income` comes from past months alone.
    `surplus_spent` is spent in the first month because cash is above the usual (negative: saved).
    """

    opening: int
    months: tuple[PlannedMonth, ...]
    dues: tuple[Due, ...]
    loans: tuple[LoanDues, ...]
    typical: float
    swing: float
    main_share: float
    unplanned: int = 0
    not_saved: int = 0
    assumed_income: int = 0
    surplus_spent: int = 0


@dataclass(slots=True)
class _Days:
    """The same as in PlannedMonth, over all days of the forecast."""

    main: list[int]
    other: list[int]
    sure: list[int]
    fixed: list[int]
    spent: list[int]
    dues: list[list[int]]
    first_income: dict[int, int]


def planned_months(
    snapshot: Snapshot,
    forecast: Forecast,
    past: Learned,
    answers: UncertaintyAnswers,
    not_saved: int | None = None,
) -> Plan:
    """Return the days of a forecast, with what past months add to them.

    `not_saved` is the saving a month that is not expected to go on; None works it out.
    """
    days = _days(forecast)
    bounds = _bounds(forecast)
    income = 0 if _plans_income(days) else round(past.income)
    usual = usual_spending(snapshot, past.ordinary) if past.ordinary else {}
    months = [month for month, *_ in bounds]
    unplanned = _unplanned(snapshot, forecast, usual, months)
    if not_saved is None:
        not_saved = _not_saved(past, answers, forecast, days, unplanned)
    surplus = 0 if _plans_income(days) else _surplus_spent(past, unplanned)
    for (month, start, stop), spending in zip(bounds, unplanned, strict=True):
        whole = month.length
        # What was spent today has left the accounts already.
        ahead = max(start, 1)
        _spread((spending + not_saved) * (stop - ahead) // whole, days.spent, ahead, stop)
        _add_income(income, past.pay_day, days.main, (month, start, stop))
    _spread(surplus, days.spent, 1, min(1 + SURPLUS_DAYS, len(days.spent)))
    shares = _shares(days, bounds)
    return Plan(
        opening=forecast.opening.minor,
        months=tuple(_month(forecast, days, *bound) for bound in bounds),
        dues=forecast.dues,
        loans=forecast.loans,
        **shares,
        unplanned=round(median(unplanned)),
        not_saved=not_saved,
        assumed_income=income,
        surplus_spent=surplus,
    )


def _surplus_spent(past: Learned, unplanned: Sequence[int]) -> int:
    """Return what is spent because cash is above the usual; past months are all that is known."""
    return round(max(SURPLUS_SPENT * past.above_usual, (LEAST_SPENT - 1) * unplanned[-1]))


def _days(forecast: Forecast) -> _Days:
    count = (forecast.last - forecast.first).days + 1
    main, other, sure, fixed, spent = ([0] * count for _ in range(5))
    days = _Days(main, other, sure, fixed, spent, [[] for _ in range(count)], {})
    largest = _main_income(forecast.events)
    for event in forecast.events:
        place, amount = (event.day - forecast.first).days, event.amount.minor
        if amount > 0:
            days.first_income.setdefault(place, amount)
        if event.kind is CashKind.INCOME:
            (days.main if (event.label, event.category_id) == largest else days.other)[place] += (
                amount
            )
        elif event.kind is CashKind.BUDGET:
            days.other[place] += max(amount, 0)
        elif event.kind in (CashKind.EXPENSE, CashKind.ENTRY):
            days.sure[place] += max(amount, 0)
            days.fixed[place] += max(-amount, 0)
    asked = [0] * count
    for number, due in enumerate(forecast.dues):
        place = (due.day - forecast.first).days
        days.dues[place].append(number)
        asked[place] += due.amount.minor
    closings = (forecast.opening.minor, *(day.closing.minor for day in forecast.if_all_paid))
    for place, (before, after) in enumerate(pairwise(closings)):
        income = days.main[place] + days.other[place] + days.sure[place]
        days.spent[place] = before + income - days.fixed[place] - asked[place] - after
    return days


def _main_income(events: Iterable[CashEvent]) -> tuple[str, CategoryId | None] | None:
    """Return the name and category of the income that brings most."""
    sums: dict[tuple[str, CategoryId | None], int] = {}
    for event in events:
        if event.kind is CashKind.INCOME:
            name = (event.label, event.category_id)
            sums[name] = sums.get(name, 0) + event.amount.minor
    return max(sums, key=sums.__getitem__) if sums else None


def _bounds(forecast: Forecast) -> list[tuple[Month, int, int]]:
    """Return each month with the places of its first day and of the day after its last."""
    found = []
    month, start = Month.of(forecast.first), 0
    while start < (forecast.last - forecast.first).days + 1:
        stop = min(
            (month.last_day - forecast.first).days + 1, (forecast.last - forecast.first).days + 1
        )
        found.append((month, start, stop))
        month, start = month + 1, stop
    return found


def _unplanned(
    snapshot: Snapshot,
    forecast: Forecast,
    usual: dict[CategoryId | None, float],
    months: Sequence[Month],
) -> list[int]:
    """Return what is usually spent in categories that nothing is planned for, by month."""
    if not usual:
        return [0] * len(months)
    planned: set[tuple[Month, CategoryId | None]] = {
        (line.month, line.category_id)
        for line in snapshot.budgets
        if line.planned is not None and line.planned.minor
    }
    planned |= {
        (Month.of(event.day), event.category_id)
        for event in forecast.events
        if event.category_id is not None
    }
    for item in snapshot.recurring:
        if item.amount.minor < 0 and item.category_id is not None:
            until = item.ends or months[-1].last_day
            inside = (m for m in months if item.starts <= m.last_day and m.first_day <= until)
            planned |= {(month, item.category_id) for month in inside}
    ordinary = {
        category.id
        for category in snapshot.categories
        if category.role is CategoryRole.ORDINARY and category.direction is Direction.EXPENSE
    }
    return [
        round(
            sum(
                amount
                for category_id, amount in usual.items()
                if (category_id is None or category_id in ordinary)
                and (month, category_id) not in planned
            )
        )
        for month in months
    ]


def _not_saved(
    past: Learned,
    answers: UncertaintyAnswers,
    forecast: Forecast,
    days: _Days,
    unplanned: Sequence[int],
) -> int:
    """Return which part of the saving a month is not expected to go on.

    The saving is that of past months or, where there are none, that of the plan. Where a plan
    says what is to come only a positive saving is doubted. Where past months are all there is
    overspending is not expected to go on in full either: who has less spends less; and the fewer
    the months, the less their mean is believed.
    """
    saving = past.saving
    if past.months and not _plans_income(days):
        return round(max(saving * (1 - _believed(past, answers)), -min(unplanned)))
    if not past.months:
        count = min(MONTHS_A_YEAR, len(unplanned))
        until = (Month.of(forecast.first) + (count - 1)).last_day
        stop = (until - forecast.first).days + 1
        asked = sum(due.amount.minor for due in forecast.dues if due.day <= until)
        spending = sum(days.fixed[:stop]) + sum(days.spent[:stop]) + sum(unplanned[:count])
        saving = (sum(days.main[:stop]) + sum(days.other[:stop]) - spending - asked) / count
    return round(max(saving, 0) * (1 - answers.saving_kept))


def _believed(past: Learned, answers: UncertaintyAnswers) -> float:
    """Return which share of the mean saving of past months is expected to go on."""
    share = credibility(past, answers)
    return share if past.saving > 0 else share * OVERSPENDING_KEPT


def _plans_income(days: _Days) -> bool:
    return any(days.main) or any(days.other)


def _spread(amount: int, days: list[int], start: int, stop: int) -> None:
    count = stop - start
    for number in range(count):
        days[start + number] += amount * (number + 1) // count - amount * number // count


def _add_income(
    income: int, pay_day: int | None, main: list[int], bound: tuple[Month, int, int]
) -> None:
    """Add an income on its usual day, if that lies ahead; evenly where no day is known."""
    month, start, stop = bound
    if pay_day is None:
        _spread(income * (stop - start) // month.length, main, start, stop)
        return
    place = stop - 1 - (month.last_day - month.day(pay_day)).days
    if place >= start:
        main[place] += income


def _shares(days: _Days, bounds: Sequence[tuple[Month, int, int]]) -> dict[str, float]:
    """Return what a whole month is like; where little varies, let all spending vary."""
    whole = bounds[1:] or bounds
    start, stop = whole[0][1], whole[-1][2]
    varying, fixed = sum(days.spent[start:stop]), sum(days.fixed[start:stop])
    if varying < LEAST_VARIABLE_SHARE * (varying + fixed):
        days.spent[:] = map(sum, zip(days.spent, days.fixed, strict=True))
        days.fixed[:] = [0] * len(days.fixed)
        varying += fixed
        fixed = 0
    income = sum(days.main[start:stop]) + sum(days.other[start:stop])
    return {
        "typical": (varying + fixed) / len(whole),
        "swing": (varying + fixed) / varying if varying else 0.0,
        "main_share": sum(days.main[start:stop]) / income if income else 1.0,
    }


def _month(forecast: Forecast, days: _Days, month: Month, start: int, stop: int) -> PlannedMonth:
    inside = slice(start, stop)
    first_day = forecast.day(start)
    return PlannedMonth(
        month=month,
        first=first_day,
        main=tuple(days.main[inside]),
        other=tuple(days.other[inside]),
        sure=tuple(days.sure[inside]),
        fixed=tuple(days.fixed[inside]),
        spent=tuple(days.spent[inside]),
        dues=tuple(
            (place - start, number) for place in range(start, stop) for number in days.dues[place]
        ),
        first_income=days.first_income.get(start, 0),
    )
