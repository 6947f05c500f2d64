"""Cash from day to day: what comes in, what goes out, and which due would be missed.

What is counted, from today to the end of the month 23 months ahead:

* the balance today of every account that pays: cash, bank and wallet, not closed;
* entries that are dated later, in those accounts; a transfer between two of them moves nothing.
  An expense entered on a card counts as cash on its day, which is the careful reading;
* recurring items and what is left of the budgets (see `expected`); a recurring item that is
  paid by card counts as cash on its day too;
* the bills of credit cards and what is left of each instalment (see `dues`); what is overdue is
  due today, with the penalty and late fee of today.

A due that cannot be met in full is missed and stays owed: it is tried again on each later day
with income, oldest first, so that its money is not spent twice. It is reported once, on the day
it was missed. What being late adds after today is not counted.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from typing import TYPE_CHECKING

from tideover.domain.accounts import AccountKind
from tideover.domain.dates import Month
from tideover.domain.money import Money, total
from tideover.engine.cash import CashDay, Played, play
from tideover.engine.dues import Due, cards_without_bill, dues
from tideover.engine.expected import BudgetRest, ExpectedItem, expected
from tideover.engine.remembering import remembered
from tideover.engine.scenarios import Change, applied

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tideover.domain.entries import Entry
    from tideover.domain.findings import Finding
    from tideover.domain.ids import AccountId, CategoryId, LoanId, TransferId
    from tideover.domain.snapshot import Snapshot

MONTHS = 24


class CashKind(Enum):
    """What moves cash."""

    INCOME = "income"
    EXPENSE = "expense"
    ENTRY = "entry"
    BUDGET = "budget"
    CARD_BILL = "card_bill"
    INSTALMENT = "instalment"


@dataclass(frozen=True, slots=True)
class CashEvent:
    """One movement of cash; positive amounts flow in.

    INCOME and EXPENSE are recurring items, ENTRY is one that was entered for a later day. BUDGET
    is what is left of a category's plan; as an expense it is spread evenly over the days from
    `day` to the end of its month. `label` is a payee, a loan, a card or a category. `assumed`
    marks what should have happened before today and was not entered.
    """

    day: date
    kind: CashKind
    amount: Money
    label: str
    loan_id: LoanId | None = None
    category_id: CategoryId | None = None
    instalment_number: int | None = None
    assumed: bool = False


@dataclass(frozen=True, slots=True)
class DayBalance:
    """The cash of one day: its lowest after any of the day's events, and at the end."""

    day: date
    lowest: Money
    closing: Money


@dataclass(frozen=True, slots=True)
class MissedDue:
    """A due that cannot be met in full on its day.

    `available` is the cash when its turn came, `shortfall` what is missing. `paid_on` is the
    later day on which there is enough, None where there is none before the forecast ends.
    """

    event: CashEvent
    available: Money
    shortfall: Money
    paid_on: date | None = None


@dataclass(frozen=True, slots=True)
class Forecast:
    """Cash from `first` to `last`, both included.

    `opening` is the cash of today before anything of this forecast. `events` stand in the order
    of their days and are everything that is counted; where nothing is missed they add up to
    the last closing balance minus the opening. `dues` belong to the events that are dues, in
    the same order. `if_all_paid` are the days as they would be if every due were paid whatever
    the cash: below zero is what is missing, all dues so far together.
    """

    first: date
    last: date
    opening: Money
    events: tuple[CashEvent, ...]
    days: tuple[DayBalance, ...]
    missed: tuple[MissedDue, ...]
    findings: tuple[Finding, ...]
    dues: tuple[Due, ...]
    if_all_paid: tuple[DayBalance, ...]


def project(snapshot: Snapshot, months: int = MONTHS, changes: tuple[Change, ...] = ()) -> Forecast:
    """Return the cash of the current month and the `months` - 1 after it.

    `changes` are tried first, in their order; nothing is stored.
    """
    for change in changes:
        snapshot = applied(snapshot, change)
    return _project(snapshot, months)


@remembered
def _project(snapshot: Snapshot, months: int) -> Forecast:
    first = snapshot.as_of
    last = (Month.of(first) + (months - 1)).last_day
    opening = cash_today(snapshot)
    plans = expected(snapshot, last)
    asked = dues(snapshot, last)
    entries = _entry_events(snapshot, last)
    items = [_item_event(item) for item in plans.items]
    rests = [_rest_event(rest) for rest in plans.rests]
    due_events = [_due_event(due) for due in asked]
    days = _cash_days(first, last, [*entries, *items], rests, due_events)
    played = play(opening.minor, days, try_again=True)
    balances = _balances(first, played, opening)
    return Forecast(
        first=first,
        last=last,
        opening=opening,
        events=tuple(sorted([*entries, *items, *rests, *due_events], key=_event_order)),
        days=balances,
        missed=_missed(first, played, due_events),
        findings=(*plans.findings, *cards_without_bill(snapshot)),
        dues=tuple(asked),
        if_all_paid=_if_all_paid(first, days, opening) if played.missed else balances,
    )


def cash_today(snapshot: Snapshot) -> Money:
    """Return what is in the accounts that can pay."""
    zero = snapshot.zero()
    paying = (account.id for account in snapshot.accounts if account.pays)
    return total((snapshot.balances.get(each, zero) for each in paying), zero.currency)


def _entry_events(snapshot: Snapshot, last: date) -> list[CashEvent]:
    """Return the entries to come that move cash."""
    paying = {account.id for account in snapshot.accounts if account.pays}
    cards = {each.id for each in snapshot.accounts if each.kind is AccountKind.CARD}
    loans = {paid.entry_id: paid.loan_id for paid in snapshot.repayments if paid.entry_id}
    inside = _transfers_inside(snapshot.upcoming, paying)
    events = []
    for entry in snapshot.upcoming:
        by_card = entry.account_id in cards and entry.amount.minor < 0
        moves_cash = entry.account_id in paying or by_card
        if moves_cash and entry.day <= last and entry.transfer_id not in inside:
            events.append(
                CashEvent(
                    day=entry.day,
                    kind=CashKind.ENTRY,
                    amount=entry.amount,
                    label=entry.payee,
                    loan_id=loans.get(entry.id),
                    category_id=entry.category_id,
                )
            )
    return events


def _transfers_inside(entries: Iterable[Entry], paying: set[AccountId]) -> set[TransferId]:
    """Return the transfers whose two sides are both in accounts that pay."""
    sides: dict[TransferId, int] = {}
    for entry in entries:
        if entry.transfer_id is not None and entry.account_id in paying:
            sides[entry.transfer_id] = sides.get(entry.transfer_id, 0) + 1
    return {transfer for transfer, count in sides.items() if count > 1}


def _item_event(expected_item: ExpectedItem) -> CashEvent:
    item = expected_item.item
    return CashEvent(
        day=expected_item.day,
        kind=CashKind.INCOME if expected_item.amount.minor > 0 else CashKind.EXPENSE,
        amount=expected_item.amount,
        label=item.payee,
        category_id=item.category_id,
        assumed=expected_item.assumed,
    )


def _rest_event(rest: BudgetRest) -> CashEvent:
    return CashEvent(
        day=rest.first,
        kind=CashKind.BUDGET,
        amount=rest.amount,
        label=rest.category.name,
        category_id=rest.category.id,
    )


def _due_event(due: Due) -> CashEvent:
    return CashEvent(
        day=due.day,
        kind=CashKind.CARD_BILL if due.loan is None else CashKind.INSTALMENT,
        amount=-due.amount,
        label=due.label,
        loan_id=due.loan.id if due.loan else None,
        instalment_number=due.instalment.number if due.instalment else None,
    )


def _event_order(event: CashEvent) -> tuple[date, bool, bool]:
    """Order events as a day is played: income, expenses, dues."""
    is_due = event.kind in (CashKind.CARD_BILL, CashKind.INSTALMENT)
    return event.day, is_due, event.amount.minor < 0


def _cash_days(
    first: date,
    last: date,
    moves: Iterable[CashEvent],
    rests: Iterable[CashEvent],
    due_events: Sequence[CashEvent],
) -> list[CashDay]:
    days = [CashDay() for _ in range((last - first).days + 1)]
    for event in moves:
        day = days[(event.day - first).days]
        if event.amount.minor > 0:
            day.incomes.append(event.amount.minor)
        else:
            day.expenses.append(-event.amount.minor)
    for start, amount in _spent_from(rests, days, first).items():
        _spread(amount, days[(start - first).days : (Month.of(start).last_day - first).days + 1])
    for number, event in enumerate(due_events):
        days[(event.day - first).days].dues.append((-event.amount.minor, number))
    return days


def _spent_from(
    rests: Iterable[CashEvent], days: Sequence[CashDay], first: date
) -> dict[date, int]:
    """Return what is left of all budgets for expenses, by the day from which it is spent.

    Income that is left of a budget is added to its day.
    """
    starts: dict[date, int] = {}
    for rest in rests:
        if rest.amount.minor > 0:
            days[(rest.day - first).days].incomes.append(rest.amount.minor)
        else:
            starts[rest.day] = starts.get(rest.day, 0) - rest.amount.minor
    return starts


def _spread(amount: int, days: Sequence[CashDay]) -> None:
    """Spend an amount evenly: no two days differ by more than one unit, and all add up to it."""
    spent = 0
    for number, day in enumerate(days, start=1):
        until_then = amount * number // len(days)
        day.expenses.append(until_then - spent)
        spent = until_then


def _balances(first: date, played: Played, opening: Money) -> tuple[DayBalance, ...]:
    currency, one_day = opening.currency, timedelta(days=1)
    day = first - one_day
    balances = []
    for lowest, closing in zip(played.lowest, played.closing, strict=True):
        day += one_day
        end = Money(closing, currency)
        low = end if lowest == closing else Money(lowest, currency)
        balances.append(DayBalance(day, low, end))
    return tuple(balances)


def _if_all_paid(first: date, days: Iterable[CashDay], opening: Money) -> tuple[DayBalance, ...]:
    forced = (
        CashDay(day.incomes, [*day.expenses, *(amount for amount, _ in day.dues)]) for day in days
    )
    return _balances(first, play(opening.minor, forced, try_again=False), opening)


def _missed(first: date, played: Played, due_events: Sequence[CashEvent]) -> tuple[MissedDue, ...]:
    return tuple(
        MissedDue(
            event=due_events[each.due],
            available=Money(each.available, due_events[each.due].amount.currency),
            shortfall=Money(each.amount - each.available, due_events[each.due].amount.currency),
            paid_on=None if each.paid_day is None else first + timedelta(days=each.paid_day),
        )
        for each in played.missed
    )
