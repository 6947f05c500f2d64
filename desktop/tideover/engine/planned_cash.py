"""What moves cash but dues: entries to come, recurring items and what is left of the budgets.

It is worked out once for the parts of a household it follows from; an edit of a loan leaves it.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from operator import sub
from typing import TYPE_CHECKING, NamedTuple

from tideover.domain.accounts import AccountKind
from tideover.domain.dates import Month
from tideover.domain.snapshot import Snapshot
from tideover.engine.cash import MAIN, Flows
from tideover.engine.cash_events import CashEvent, CashKind, event_order
from tideover.engine.dues import Purchase
from tideover.engine.expected import BudgetRest, ExpectedItem, expected
from tideover.engine.remembering import SNAPSHOTS, remembered_by_parts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from tideover.domain.accounts import Account
    from tideover.domain.budgets import BudgetLine
    from tideover.domain.dates import WorkingCalendar
    from tideover.domain.entries import Category, Entry
    from tideover.domain.findings import Finding
    from tideover.domain.household import Household
    from tideover.domain.ids import AccountId, CategoryId, TransferId
    from tideover.domain.loans import Repayment
    from tideover.domain.money import Money
    from tideover.domain.recurring import RecurringItem

NO_ACCOUNT = ""


class PlannedMonth(NamedTuple):
    """A month's days, numbered from `start` up to `stop` (not included), and its sums.

    Both sums are positive minor units; money moved between accounts is in neither.
    """

    month: Month
    start: int
    stop: int
    income: int
    expenses: int


@dataclass(frozen=True, slots=True)
class PlannedCash:
    """The events by day, what they come to by day and account, and what goes by card.

    `months` are the months from the first on, with their sums.
    """

    events: tuple[CashEvent, ...]
    flows: Flows
    months: tuple[PlannedMonth, ...]
    purchases: tuple[tuple[AccountId, Purchase], ...]
    findings: tuple[Finding, ...]


def paying_accounts(snapshot: Snapshot) -> tuple[AccountId, ...]:
    """Return the accounts that are told apart, the one the household lives from first.

    Where no lender debits an account, or there is but one, all are one pot: the answer is one
    without a name.
    """
    paying = [account.id for account in snapshot.accounts if account.pays]
    debited = {loan.pays_from for loan in snapshot.open_loans} & set(paying)
    if not debited or len(paying) == 1:
        return ()
    main = main_account(snapshot)
    return tuple(sorted(paying, key=lambda each: each != main))


def main_account(snapshot: Snapshot) -> AccountId | None:
    """Return the account the household lives from; None where no account pays.

    That is the one to which most recurring income comes, else the first of the list.
    """
    income: defaultdict[AccountId, int] = defaultdict(int)
    for item in snapshot.recurring:
        ended = item.ends is not None and item.ends < snapshot.as_of
        if item.amount.minor > 0 and not ended:
            income[item.account_id] += item.amount.minor
    paying = (account.id for account in snapshot.accounts if account.pays)
    return max(paying, key=income.__getitem__, default=None)


def planned_cash(snapshot: Snapshot, last: date, accounts: tuple[AccountId, ...]) -> PlannedCash:
    """Return what moves the cash of the accounts from today to `last`, both included."""
    return _planned(
        snapshot.as_of,
        last,
        "\n".join(accounts),
        snapshot.household,
        snapshot.accounts,
        snapshot.categories,
        snapshot.month_sums,
        snapshot.upcoming,
        snapshot.budgets,
        snapshot.recurring,
        snapshot.repayments,
        snapshot.calendar,
    )


@remembered_by_parts(SNAPSHOTS)
def _planned(  # noqa: PLR0917 - each is a part that an edit may leave as it was
    as_of: date,
    last: date,
    names: str,
    household: Household,
    accounts: tuple[Account, ...],
    categories: tuple[Category, ...],
    month_sums: Mapping[tuple[Month, CategoryId | None], Money],
    upcoming: tuple[Entry, ...],
    budgets: tuple[BudgetLine, ...],
    recurring: tuple[RecurringItem, ...],
    repayments: tuple[Repayment, ...],
    calendar: WorkingCalendar,
) -> PlannedCash:
    parts = Snapshot(
        as_of=as_of,
        household=household,
        accounts=accounts,
        categories=categories,
        month_sums=month_sums,
        upcoming=upcoming,
        budgets=budgets,
        recurring=recurring,
        repayments=repayments,
        calendar=calendar,
    )
    places = {name: place for place, name in enumerate(names.split("\n")) if name}
    return _Planning(parts, last, places).result()


class _Planning:
    """The parts of a household while its movements are laid out by day and account."""

    def __init__(self, parts: Snapshot, last: date, places: Mapping[str, int]) -> None:
        self.parts = parts
        self.last = last
        self.places = places
        self.flows = Flows.of(max(len(places), 1), (last - parts.as_of).days + 1)
        self.purchases: list[tuple[AccountId, Purchase]] = []
        self.billed = {
            account.id
            for account in parts.accounts
            if account.kind is AccountKind.CARD and account.bill and not account.closed
        }

    def result(self) -> PlannedCash:
        """Return what moves cash, day by day."""
        plans = expected(self.parts, self.last)
        moves = [
            event
            for event in (*self._entries(), *map(_item_event, plans.items))
            if not self._goes_by_card(event)
        ]
        for event in moves:
            self._add(event.day, event.account_id, event.amount.minor)
        self._add_rests(plans.rests)
        events = [*moves, *map(_rest_event, plans.rests)]
        return PlannedCash(
            events=tuple(sorted(events, key=event_order)),
            flows=self.flows,
            months=tuple(self._months()),
            purchases=tuple(self.purchases),
            findings=tuple(plans.findings),
        )

    def _add(self, day: date, account: AccountId | None, amount: int) -> None:
        place = self.places.get(account or NO_ACCOUNT, MAIN)
        self.flows.add((day - self.parts.as_of).days, place, amount)

    def _goes_by_card(self, event: CashEvent) -> bool:
        """Note what is bought by a card with a bill: it leaves the cash when the bill is due."""
        if event.account_id is None or event.account_id not in self.billed:
            return False
        purchase = Purchase(event.day, -event.amount.minor, event.label)
        self.purchases.append((event.account_id, purchase))
        return True

    def _entries(self) -> Iterator[CashEvent]:
        """Yield the entries to come that move cash.

        What is already entered to come in on a card pays its bill (see dues) and is no income,
        nor is money that is moved between two accounts.
        """
        paying = {account.id for account in self.parts.accounts if account.pays}
        cards = {each.id for each in self.parts.accounts if each.kind is AccountKind.CARD}
        loans = {paid.entry_id: paid.loan_id for paid in self.parts.repayments if paid.entry_id}
        inside = _transfers_inside(self.parts.upcoming, paying)
        for entry in self.parts.upcoming:
            by_card = entry.account_id in cards and entry.amount.minor < 0
            moves_cash = entry.account_id in paying or by_card
            if not moves_cash or entry.day > self.last:
                continue
            if entry.transfer_id in inside:
                place = self.places.get(entry.account_id, MAIN)
                self.flows.net[place][(entry.day - self.parts.as_of).days] += entry.amount.minor
            else:
                yield CashEvent(
                    day=entry.day,
                    kind=CashKind.ENTRY,
                    amount=entry.amount,
                    label=entry.payee,
                    loan_id=loans.get(entry.id),
                    category_id=entry.category_id,
                    account_id=entry.account_id,
                )

    def _add_rests(self, rests: Iterable[BudgetRest]) -> None:
        """Spread what is left of the budgets for expenses; income comes on its day."""
        starts: defaultdict[date, int] = defaultdict(int)
        for rest in rests:
            if rest.amount.minor > 0:
                self._add(rest.first, None, rest.amount.minor)
            else:
                starts[rest.first] -= rest.amount.minor
        net = self.flows.net[MAIN]
        for start, amount in starts.items():
            first = (start - self.parts.as_of).days
            spent = _spread(amount, (Month.of(start).last_day - start).days + 1)
            end = first + len(spent)
            net[first:end] = map(sub, net[first:end], spent)

    def _months(self) -> Iterator[PlannedMonth]:
        first, days = self.parts.as_of, self.flows.days
        came = [0] * days
        for day, incomes in self.flows.incomes.items():
            came[day] = sum(amount for _, amount in incomes)
        month, start = Month.of(first), 0
        while start < days:
            stop = (month.last_day - first).days + 1
            income = sum(came[start:stop])
            net = sum(sum(each[start:stop]) for each in self.flows.net)
            yield PlannedMonth(month, start, stop, income, income - net)
            month, start = month + 1, stop


@lru_cache(maxsize=256)
def _spread(amount: int, days: int) -> tuple[int, ...]:
    """Return an amount by days: no two differ by more than one unit, and all add up to it."""
    until_then = [amount * number // days for number in range(days + 1)]
    return tuple(map(sub, until_then[1:], until_then))


def _transfers_inside(entries: Sequence[Entry], paying: set[AccountId]) -> set[TransferId]:
    """Return the transfers whose two sides are both in accounts that pay."""
    sides: defaultdict[TransferId, int] = defaultdict(int)
    for entry in entries:
        if entry.transfer_id is not None and entry.account_id in paying:
            sides[entry.transfer_id] += 1
    return {transfer for transfer, count in sides.items() if count > 1}


def _item_event(item: ExpectedItem) -> CashEvent:
    return CashEvent(
        day=item.day,
        kind=CashKind.INCOME if item.amount.minor > 0 else CashKind.EXPENSE,
        amount=item.amount,
        label=item.item.payee,
        category_id=item.item.category_id,
        assumed=item.assumed,
        account_id=item.item.account_id,
    )


def _rest_event(rest: BudgetRest) -> CashEvent:
    return CashEvent(
        day=rest.first,
        kind=CashKind.BUDGET,
        amount=rest.amount,
        label=rest.category.name,
        category_id=rest.category.id,
        assumed=rest.assumed,
    )
