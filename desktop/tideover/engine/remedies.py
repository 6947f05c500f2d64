"""Changes of a household's own plans worth trying in a short month, the smallest first.

They are guesses: `fixes` forecasts each of them before it is said to anybody. What a lender is
asked for is in `lender_remedies`.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from tideover.domain.accounts import AccountKind
from tideover.domain.dates import ONE_DAY
from tideover.domain.debits import MONEY_ARRIVES
from tideover.domain.money import Money, total
from tideover.engine.changes import (
    EarnMore,
    MoveMoney,
    PayByCard,
    PayMinimum,
    PayOnDay,
    PostponeExpense,
)
from tideover.engine.dues import due_of_purchase
from tideover.engine.presets import preset
from tideover.engine.recurrence import occurrences

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from tideover.domain.accounts import Account
    from tideover.domain.ids import AccountId, EntryId, RecurringId
    from tideover.engine.dues import Due
    from tideover.engine.forecast import Forecast, NeededTransfer
    from tideover.engine.risk import MonthOutlook
    from tideover.engine.short_months import ShortMonth

LONGEST_DELAY = timedelta(days=31)
"""An expense put off for longer meets the next one."""

LATE_PARTS = 4
"""Of what being late costs, so many parts are tried one after the other."""

MONTHS_ON = 3
"""So many months after a short one are held whole, too, before all of the forecast is."""


NO_LIMIT = 10**18


@dataclass(frozen=True, slots=True)
class PlannedExpense:
    """Something that will be bought on a day: an occurrence of an item, or an entry to come."""

    day: date
    amount: int
    recurring_id: RecurringId | None = None
    entry_id: EntryId | None = None


def transfers(forecast: Forecast, month: MonthOutlook) -> Iterator[MoveMoney]:
    """Yield the money to move between accounts in a month: in one go, or for its first due only.

    A debit of the early morning needs it a day before.
    """
    pairs: defaultdict[tuple[AccountId, AccountId], list[NeededTransfer]] = defaultdict(list)
    for each in month.transfers:
        pairs[each.source, each.target].append(each)
    for (source, target), needed in pairs.items():
        first = needed[0]
        by = max(first.day - ONE_DAY * int(first.hour < MONEY_ARRIVES), forecast.first)
        together = total((each.amount for each in needed), first.amount.currency)
        for amount in dict.fromkeys((together, first.amount)):
            yield MoveMoney(source, target, amount, by, Money(0, amount.currency))


def paid_early(case: ShortMonth) -> Iterator[PayOnDay]:
    """Yield instalments to pay by hand from the account that has the money, before the debit."""
    sources = {(each.day, each.target): each.source for each in case.seen.transfers}
    for due in case.loan_dues():
        source = sources.get((due.day, due.account_id)) if due.account_id else None
        if source is None or due.loan is None or due.instalment is None or due.due_on < due.day:
            continue
        day = max(due.day - ONE_DAY, case.snapshot.as_of)
        yield PayOnDay(
            due.loan.id, due.instalment.number, day, due.amount, case.snapshot.zero(), source
        )


def within_grace(case: ShortMonth) -> Iterator[PayOnDay]:
    """Yield instalments to pay when money comes in, on one of the days of grace they have."""
    for due in case.loan_dues():
        if due.loan is None or due.instalment is None or due.due_on < due.day:
            continue
        grace = timedelta(days=due.loan.terms.late.grace_days)
        for income in case.income_days(due.day, due.day + grace):
            yield PayOnDay(
                due.loan.id, due.instalment.number, income, due.amount, case.snapshot.zero()
            )


def planned_expenses(case: ShortMonth) -> list[PlannedExpense]:
    """Return what is to be bought in the month up to its first day of trouble, largest first.

    Not what goes by card already, repays a loan or is moved between accounts.
    """
    first, last = case.days.first, case.first_missing
    snapshot = case.snapshot
    paying = {account.id for account in snapshot.accounts if account.pays}
    repaying = {repayment.entry_id for repayment in snapshot.repayments}
    counted = {
        (event.day, event.label, event.amount.minor) for event in case.forecast.planned.events
    }
    found = [
        PlannedExpense(each.day, -item.amount.minor, recurring_id=item.id)
        for item in snapshot.recurring
        if item.amount.minor < 0 and item.account_id in paying
        for each in occurrences(item, first, last, snapshot.calendar)
        if (each.day, item.payee, item.amount.minor) in counted
    ]
    found += [
        PlannedExpense(entry.day, -entry.amount.minor, entry_id=entry.id)
        for entry in snapshot.upcoming
        if entry.amount.minor < 0 and entry.account_id in paying
        if entry.transfer_id is None and entry.id not in repaying
        if first <= entry.day <= last
    ]
    return sorted(found, key=lambda each: (-each.amount, each.day))


def delays(case: ShortMonth) -> Iterator[PostponeExpense]:
    """Yield expenses put off until the day after an income, the smallest that is enough first.

    Where none is enough alone the largest come first.
    """
    lacking = case.lacking(())
    expenses = planned_expenses(case)
    enough = [each for each in reversed(expenses) if each.amount >= lacking]
    others = [each for each in expenses if each.amount < lacking]
    for each in (*enough, *others):
        for income in case.income_days(case.first_missing, each.day + LONGEST_DELAY):
            days = (income - each.day).days + 1
            zero = case.snapshot.zero()
            yield PostponeExpense(each.recurring_id, each.day, days, zero, each.entry_id)


def by_card(case: ShortMonth) -> Iterator[PayByCard]:
    """Yield expenses to pay by a card whose bill is due after the trouble (免息期)."""
    zero = case.snapshot.zero()
    for account in case.snapshot.accounts:
        bill = account.bill
        if account.kind is not AccountKind.CARD or account.closed or bill is None:
            continue
        for each in planned_expenses(case):
            leaves = due_of_purchase(bill, each.day)
            if leaves > case.first_missing and each.amount <= _free_limit(case, account):
                yield PayByCard(
                    each.recurring_id, each.day, account.id, leaves, zero, each.entry_id
                )


def _free_limit(case: ShortMonth, account: Account) -> int:
    """Return how much more may be bought by a card; all there is where no limit is known."""
    owed = -case.snapshot.balances.get(account.id, case.snapshot.zero()).minor
    planned = sum(
        purchase.amount
        for card_id, purchase in case.forecast.planned.purchases
        if card_id == account.id and purchase.day <= case.days.last
    )
    limit = account.credit_limit
    return NO_LIMIT if limit is None else limit.minor - owed - planned


def minimums(case: ShortMonth) -> Iterator[PayMinimum]:
    """Yield the minimum of a card's next bill, the rest with the one after it.

    A bill that is not paid in full bears interest on all of it, from its statement on
    (全额计息), at the usual rate of cards.
    """
    bills = {account.id: account.bill for account in case.snapshot.accounts}
    seen = set()
    for due in case.forecast.bills:
        bill = bills.get(due.card_id) if due.card_id else None
        if bill is None or due.card_id is None or due.card_id in seen:
            continue
        seen.add(due.card_id)
        if due.day not in case.days or due.day <= case.snapshot.as_of:
            continue
        following = due_of_purchase(bill, due.day + ONE_DAY)
        rest = due.amount - due.least
        cost = _interest(due.amount, due, due.day) + _interest(rest, due, following, due.day)
        yield PayMinimum(due.card_id, due.day, due.least, rest, following, cost)


def _interest(amount: Money, due: Due, until: date, since: date | None = None) -> Money:
    days = (until - (since or due.statement_on or until)).days
    return amount.scaled(preset("revolving_card").rate.daily() * days)


def enough_money(case: ShortMonth) -> Iterator[EarnMore]:
    """Yield amounts that let every due of the month be paid, whole units, the smallest first.

    What was missed before the month asks for penalty and late fee on top: how much of that by
    the day the money is there is tried out. A debit of the early morning needs it a day before.
    What would only move the shortfall to the months after it is not enough: then what they lack
    is asked for, too, and in the end what being late costs in all of them.
    """
    currency = case.snapshot.household.currency
    lows = case.lows[case.start : case.stop]
    if case.first_missing == case.days.first:
        lows = [*lows, case.opening]
    late = sum(
        each.late_cost.minor for each in case.forecast.missed if each.event.day <= case.days.last
    )
    lacking = -min(lows)
    if lacking <= 0:
        lacking = case.really_lacking
    tried = {lacking + late * part // LATE_PARTS for part in range(LATE_PARTS + 1)}
    number = case.forecast.planned.months.index(
        next(each for each in case.forecast.planned.months if each.month == case.seen.month)
    )
    base = case.month_lows(())
    ahead = [-min(base[: number + 1 + more]) for more in range(1, MONTHS_ON + 1)]
    whole = -min(base)
    all_late = whole + sum(each.late_cost.minor for each in case.forecast.missed)
    tried |= {each for each in (*ahead, whole, all_late, 2 * all_late) if each > lacking}
    by = needed_by(case)
    for units in sorted({max(-(-each // currency.scale), 1) for each in tried}):
        yield EarnMore(Money(units * currency.scale, currency), by, Money(0, currency))


def needed_by(case: ShortMonth) -> date:
    """Return the day by which money has to be there, the one before a debit of the morning."""
    by = case.first_missing
    if any(due.day == by and due.debit.is_early for due in case.forecast.dues_until(by)):
        by = max(by - ONE_DAY, case.snapshot.as_of)
    return by
