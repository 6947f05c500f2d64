"""What a scenario makes of a household: each change by the records it comes down to.

The answer holds what would be stored if the scenario were applied: recurring items, plans,
entries and terms. A day that has passed counts from today on, a month from this one on.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING, assert_never

from tideover.domain.dates import Month, Shift, months_after
from tideover.domain.entries import CategoryRole, Direction, Entry, Split
from tideover.domain.ids import EntryId, RecurringId
from tideover.domain.money import Money, rounded
from tideover.domain.recurring import EveryMonths, RecurringItem
from tideover.domain.scenarios import (
    FrozenCard,
    IncomeChange,
    JobLoss,
    NewAmount,
    NewCost,
    OneOff,
    RatesChange,
)
from tideover.engine.planned_cash import main_account
from tideover.engine.what_if.parting import belongs_to, changed_between, next_day
from tideover.engine.what_if.plans import coming, with_recurring
from tideover.engine.what_if.rates import follows, with_rates

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from tideover.domain.budgets import BudgetLine
    from tideover.domain.scenarios import Scenario, ScenarioChange
    from tideover.domain.snapshot import Snapshot


def with_scenario(snapshot: Snapshot, scenario: Scenario) -> Snapshot:
    """Return the household as it would be in a scenario; with no changes it is the same one."""
    return with_changes(snapshot, scenario.changes)


def with_changes(snapshot: Snapshot, changes: Iterable[ScenarioChange]) -> Snapshot:
    """Return the household with changes, in their order; what is unmet changes nothing."""
    for change in changes:
        if not _is_unmet(snapshot, change):
            snapshot = _with_change(snapshot, change)
    return snapshot


def unmet_changes(
    snapshot: Snapshot, changes: Iterable[ScenarioChange]
) -> tuple[ScenarioChange, ...]:
    """Return the changes that change nothing, because what they are about is not there any more.

    That is an item that is gone or has ended, an income where there is none, a rate that no loan
    follows, a card by which nothing is to be bought, or money without an account that pays.
    """
    unmet = []
    for change in changes:
        if _is_unmet(snapshot, change):
            unmet.append(change)
        else:
            snapshot = _with_change(snapshot, change)
    return tuple(unmet)


def _is_unmet(snapshot: Snapshot, change: ScenarioChange) -> bool:
    match change:
        case IncomeChange(recurring_id=None, part=part):
            is_planned = part is not None and bool(_income_plans(snapshot, change.first))
            return not is_planned and not _incomes(snapshot, change.first)
        case IncomeChange() | JobLoss() | NewAmount():
            first = _from_month(snapshot, change.first)
            return not any(
                belongs_to(item, change.recurring_id or RecurringId(""))
                and next_day(item, max(first, item.starts), snapshot.calendar)
                for item in snapshot.recurring
            )
        case OneOff() | NewCost():
            return main_account(snapshot) is None
        case RatesChange():
            day = max(change.from_day, snapshot.as_of)
            return not any(follows(loan, day, change.scope) for loan in snapshot.loans)
        case FrozenCard():
            return main_account(snapshot) is None or not _is_used(snapshot, change)
        case _:
            assert_never(change)


def _is_used(snapshot: Snapshot, change: FrozenCard) -> bool:
    """Return whether anything is planned to be bought by a card from a day on."""
    day = max(change.from_day, snapshot.as_of)
    return any(_is_bought(entry, change, day) for entry in snapshot.upcoming) or any(
        item.account_id == change.card_id
        and item.amount.minor < 0
        and next_day(item, max(day, item.starts), snapshot.calendar)
        for item in snapshot.recurring
    )


def _is_bought(entry: Entry, change: FrozenCard, day: date) -> bool:
    is_expense = entry.amount.minor < 0 and entry.transfer_id is None
    return entry.account_id == change.card_id and is_expense and entry.day >= day


def _with_change(  # noqa: PLR0911 - a case for each
    snapshot: Snapshot, change: ScenarioChange
) -> Snapshot:
    match change:
        case IncomeChange():
            return _with_other_income(snapshot, change)
        case JobLoss():
            return _with_job_lost(snapshot, change)
        case NewAmount():
            return _with_new_amount(snapshot, change)
        case OneOff():
            return _with_one_off(snapshot, change)
        case NewCost():
            return _with_new_cost(snapshot, change)
        case RatesChange():
            return with_rates(snapshot, change)
        case FrozenCard():
            return _with_card_frozen(snapshot, change)
        case _:
            assert_never(change)


def _from_month(snapshot: Snapshot, first: Month) -> date:
    return max(first, Month.of(snapshot.as_of)).first_day


def _with_items(
    snapshot: Snapshot,
    chosen: Callable[[RecurringItem], bool],
    days: tuple[date, date | None],
    changed: Callable[[RecurringItem], RecurringItem | None],
    added: Iterable[RecurringItem] = (),
) -> Snapshot:
    """Return the household with the chosen items changed between two days, and others added."""
    others = [item for item in snapshot.recurring if not chosen(item)]
    found = [item for item in snapshot.recurring if chosen(item)]
    parts = changed_between(found, *days, snapshot.calendar, changed)
    return with_recurring(snapshot, (*others, *parts, *added))


def _incomes(snapshot: Snapshot, month: Month) -> list[RecurringItem]:
    """Return the recurring income that still comes, the largest first; no borrowed money."""
    first = _from_month(snapshot, month)
    lent = {each.id for each in snapshot.categories if each.role is not CategoryRole.ORDINARY}
    found = [
        item
        for item in snapshot.recurring
        if item.amount.minor > 0
        and item.category_id not in lent
        and next_day(item, max(first, item.starts), snapshot.calendar)
    ]
    return sorted(found, key=lambda item: (-item.amount.minor, item.id))


def _income_plans(snapshot: Snapshot, first: Month) -> list[BudgetLine]:
    incomes = {
        each.id
        for each in snapshot.categories
        if each.direction is Direction.INCOME and each.role is CategoryRole.ORDINARY
    }
    since = max(first, Month.of(snapshot.as_of))
    return [
        line
        for line in snapshot.budgets
        if line.category_id in incomes and line.month >= since and line.planned
    ]


def _with_other_income(snapshot: Snapshot, change: IncomeChange) -> Snapshot:
    if change.amount is not None:
        return _with_other_amounts(snapshot, change, change.amount)
    part = change.part or 0
    wanted = {item.id for item in _incomes(snapshot, change.first)}
    if change.recurring_id is not None:
        one = change.recurring_id
        wanted = {item.id for item in snapshot.recurring if belongs_to(item, one)}
    else:
        snapshot = _with_scaled_plans(snapshot, change)

    def scaled(item: RecurringItem) -> RecurringItem | None:
        minor = rounded(Fraction(item.amount.minor * (1 + part)))
        return _paying(item, minor)

    days = (_from_month(snapshot, change.first), None)
    return _with_items(snapshot, lambda item: item.id in wanted, days, scaled)


def _with_scaled_plans(snapshot: Snapshot, change: IncomeChange) -> Snapshot:
    """Return the household whose plans of income that no recurring item brings are scaled."""
    lines = _income_plans(snapshot, change.first)
    if not lines:
        return snapshot
    last = max(line.month for line in lines).last_day
    brought = coming(snapshot, snapshot.recurring, last)
    scaled = {}
    for line in lines:
        planned = line.planned or snapshot.zero()
        rest = max(planned.minor - brought.get((line.month, line.category_id), 0), 0)
        more = rounded(Fraction(rest * (change.part or 0)))
        scaled[line] = replace(line, planned=Money(planned.minor + more, planned.currency))
    return replace(snapshot, budgets=tuple(scaled.get(line, line) for line in snapshot.budgets))


def _with_other_amounts(snapshot: Snapshot, change: IncomeChange, amount: Money) -> Snapshot:
    """Return the household with an amount more or less; what one income lacks the next one gives.

    Of all income the largest gives first.
    """
    if change.recurring_id is not None:
        one = change.recurring_id
        incomes = [item for item in snapshot.recurring if belongs_to(item, one)]
        given = {item.id: amount.minor for item in incomes}
    else:
        given, left = {}, amount.minor
        for item in _incomes(snapshot, change.first):
            given[item.id] = max(left, -item.amount.minor)
            left -= given[item.id]

    def other(item: RecurringItem) -> RecurringItem | None:
        return _paying(item, max(item.amount.minor + given[item.id], 0))

    days = (_from_month(snapshot, change.first), None)
    return _with_items(snapshot, lambda item: item.id in given, days, other)


def _paying(item: RecurringItem, minor: int) -> RecurringItem | None:
    """Return an item of another amount; none where it comes to nothing."""
    return replace(item, amount=Money(minor, item.amount.currency)) if minor else None


def _with_job_lost(snapshot: Snapshot, change: JobLoss) -> Snapshot:
    first = _from_month(snapshot, change.first)
    until = (change.first + change.months).first_day
    if until <= first:
        return snapshot
    lost = [item for item in snapshot.recurring if belongs_to(item, change.recurring_id)]
    benefits = [] if change.benefit is None else _benefits(snapshot, change, lost, (first, until))
    return _with_items(
        snapshot, lambda item: item in lost, (first, until), lambda _item: None, benefits
    )


def _benefits(
    snapshot: Snapshot, change: JobLoss, lost: list[RecurringItem], days: tuple[date, date]
) -> list[RecurringItem]:
    """Return what is paid instead: each month, from the first day the income does not come."""
    coming_days = [
        (day, item)
        for item in lost
        if (day := next_day(item, max(days[0], item.starts), snapshot.calendar)) is not None
    ]
    if not coming_days or change.benefit is None:
        return []
    day, item = min(coming_days, key=lambda each: each[0])
    if day >= days[1]:
        return []
    benefit = RecurringItem(
        id=RecurringId(f"{item.id.split(':')[0]}:benefit:{day.isoformat()}"),
        payee=change.benefit_label or item.payee,
        category_id=item.category_id,
        account_id=item.account_id,
        amount=change.benefit,
        rule=EveryMonths(1, day.day),
        starts=day,
        ends=(Month.of(days[1]) + -1).last_day,
    )
    return [benefit]


def _with_new_amount(snapshot: Snapshot, change: NewAmount) -> Snapshot:
    def other(item: RecurringItem) -> RecurringItem | None:
        sign = 1 if item.amount.minor > 0 else -1
        return _paying(item, sign * change.amount.minor)

    days = (_from_month(snapshot, change.first), None)
    return _with_items(snapshot, lambda item: belongs_to(item, change.recurring_id), days, other)


def _with_one_off(snapshot: Snapshot, change: OneOff) -> Snapshot:
    account = main_account(snapshot)
    if account is None:
        return snapshot
    day = max(change.day, snapshot.as_of)
    if day == snapshot.as_of:
        balance = snapshot.balances.get(account, snapshot.zero()) + change.amount
        return replace(snapshot, balances={**snapshot.balances, account: balance})
    name = f"what-if:{len(snapshot.upcoming)}"
    splits = (Split(None, change.amount),)
    entry = Entry(EntryId(name), account, day, change.label, change.amount, splits)
    return replace(snapshot, upcoming=tuple(sorted((*snapshot.upcoming, entry), key=_entry_day)))


def _entry_day(entry: Entry) -> date:
    return entry.day


def _with_new_cost(snapshot: Snapshot, change: NewCost) -> Snapshot:
    account = main_account(snapshot)
    if account is None:
        return snapshot
    starts = change.starts
    if starts < snapshot.as_of:
        passed = Month.of(snapshot.as_of) - Month.of(starts)
        days = (months_after(starts, passed + more) for more in (0, 1))
        starts = next(day for day in days if day >= snapshot.as_of)
    item = RecurringItem(
        id=RecurringId(f"what-if:{len(snapshot.recurring)}:{starts.isoformat()}"),
        payee=change.label,
        category_id=None,
        account_id=account,
        amount=-change.amount,
        rule=EveryMonths(1, change.starts.day),
        starts=starts,
        shift=Shift.NONE,
    )
    return with_recurring(snapshot, (*snapshot.recurring, item))


def _with_card_frozen(snapshot: Snapshot, change: FrozenCard) -> Snapshot:
    """Return the household that pays at once what it planned to buy by card."""
    account = main_account(snapshot)
    if account is None:
        return snapshot
    main, day = account, max(change.from_day, snapshot.as_of)
    upcoming = tuple(
        replace(entry, account_id=main) if _is_bought(entry, change, day) else entry
        for entry in snapshot.upcoming
    )
    return _with_items(
        replace(snapshot, upcoming=upcoming),
        lambda item: item.account_id == change.card_id and item.amount.minor < 0,
        (day, None),
        lambda item: replace(item, account_id=main),
    )
