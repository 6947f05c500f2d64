"""Cash from day to day: what comes in, what goes out, and which due would be missed.

What is counted, from today to the end of the last month:

* the balance today of every account that pays: cash, bank and wallet, not closed;
* entries that are dated later, in those accounts; a transfer between two of them moves nothing
  in all;
* recurring items and what is left of the budgets (see `expected`);
* the bills of credit cards with what is planned to be paid by card, and what is left of each
  instalment (see `dues`); what is overdue is due today, with the penalty and late fee of today.
  A purchase by a card whose bill is not known counts as cash on its day.

A due that cannot be met in full is missed and stays owed: it is tried again on each later day
with new money, oldest first, and by then asks for what being late has added (see `arrears`). It
is reported once, on the day it was missed.

Where a lender debits one of several accounts (see `planned_cash`), money that is missing there
and lies in another is taken to be moved in time, and is listed as a transfer that is needed.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import Enum
from functools import cached_property
from typing import TYPE_CHECKING

from tideover.domain.dates import Month
from tideover.domain.ids import AccountId
from tideover.domain.money import Money, total
from tideover.engine.arrears import Arrears
from tideover.engine.assumptions import assumptions, in_one_currency
from tideover.engine.cash import Ask
from tideover.engine.cash_events import DUES, CashEvent, CashKind, due_event, event_order
from tideover.engine.day_loop import play
from tideover.engine.dues import Due, LoanDues, card_bills, cards_without_bill, loan_dues
from tideover.engine.legal import overdue_bucket
from tideover.engine.planned_cash import PlannedCash, paying_accounts, planned_cash
from tideover.engine.remembering import remembered, remembered_by_parts
from tideover.engine.schedules import REMEMBERED

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tideover.domain.findings import Finding
    from tideover.domain.snapshot import Snapshot
    from tideover.engine.cash import Missed, Played
    from tideover.engine.scenarios import Change

__all__ = ["DUES", "CashEvent", "CashKind", "Forecast", "project"]

MONTHS = 24
"""How far the first page looks."""

MOST_MONTHS = 120
"""How far window and command line let anybody look: ten years."""


class MissReason(Enum):
    """Why a due is missed: there is not enough money, or it comes after the debit of that day."""

    NOT_ENOUGH = "not_enough"
    TOO_LATE_IN_THE_DAY = "too_late_in_the_day"


@dataclass(frozen=True, slots=True)
class DayBalance:
    """The cash of one day: its lowest after any of the day's events, and at the end."""

    day: date
    lowest: Money
    closing: Money


@dataclass(frozen=True, slots=True)
class MissedDue:
    """A due that cannot be met in full on its day, and what follows.

    `available` is the cash when its turn came, `shortfall` what is missing, with what is older of
    the same loan. `paid_on` is the later day on which there is enough, None where there is none
    before the forecast ends. Until then `penalty` interest and `late_fee` are added, `days_late`
    pass since it was agreed for, and the credit record shows `bucket`. `by_hand`: the lender no
    longer tries by itself when the money is there.
    """

    event: CashEvent
    available: Money
    shortfall: Money
    paid_on: date | None = None
    reason: MissReason = MissReason.NOT_ENOUGH
    penalty: Money = field(default_factory=lambda: Money(0))
    late_fee: Money = field(default_factory=lambda: Money(0))
    days_late: int = 0
    bucket: str = ""
    by_hand: bool = False

    @property
    def late_cost(self) -> Money:
        """What being late adds in all."""
        return self.penalty + self.late_fee


@dataclass(frozen=True, slots=True)
class NeededTransfer:
    """Money that has to be moved by a day so that a lender finds it; `hour` of the debit."""

    day: date
    hour: int
    source: AccountId
    target: AccountId
    amount: Money
    label: str


@dataclass(frozen=True)
class Forecast:
    """Cash from `first` to `last`, both included.

    `opening` is the cash of today before anything of this forecast. `loans` and `bills` are what
    is due, `accounts` those that are told apart (none: all are one pot). Lists that are long are
    made when they are asked for.
    """

    first: date
    last: date
    opening: Money
    planned: PlannedCash
    loans: tuple[LoanDues, ...]
    bills: tuple[Due, ...]
    accounts: tuple[AccountId, ...]
    played: Played
    arrears: Arrears
    findings: tuple[Finding, ...]

    @cached_property
    def dues(self) -> tuple[Due, ...]:
        """What is due, by day; on one day what is overdue comes first, loans before cards."""
        return tuple(self.dues_until(self.last))

    @cached_property
    def events(self) -> tuple[CashEvent, ...]:
        """Everything that is counted, in the order of the days.

        Where nothing is missed they add up to the last closing balance less the opening.
        """
        return tuple(self.events_between(self.first, self.last))

    @cached_property
    def days(self) -> tuple[DayBalance, ...]:
        """The cash of each day."""
        return self._balances(self.played.lowest, self.played.closing)

    @cached_property
    def if_all_paid(self) -> tuple[DayBalance, ...]:
        """The days as they would be if every due were paid, on its day, whatever the cash.

        Below zero is what is missing, all dues so far together.
        """
        return self._balances(self.played.forced_lowest, self.played.forced_closing)

    @cached_property
    def missed(self) -> tuple[MissedDue, ...]:
        """The dues that are missed, in the order of their days."""
        return tuple(self._missed(each) for each in self.played.missed)

    @cached_property
    def transfers(self) -> tuple[NeededTransfer, ...]:
        """What has to be moved between accounts, in the order of the days."""
        return tuple(
            NeededTransfer(
                day=self.day(each.day),
                hour=each.due.debit.cut_off,
                source=self.accounts[each.source],
                target=self.accounts[each.target],
                amount=self._money(each.amount),
                label=each.due.label,
            )
            for each in self.played.transfers
        )

    def day(self, number: int) -> date:
        """Return the day with a number, 0 for the first."""
        return self.first + timedelta(days=number)

    def account_days(self, account_id: AccountId) -> list[int]:
        """Return what an account that is told apart holds at the end of each day, minor units."""
        return self.played.account(self.accounts.index(account_id))

    def events_between(self, first: date, last: date) -> list[CashEvent]:
        """Return what is counted from one day to another, both included, by day."""
        found = [each for each in self.planned.events if first <= each.day <= last]
        found += [due_event(due) for due in sorted(self._dues_between(first, last), key=_due_order)]
        found += [
            self._late_cost(each.due, self.day(each.day), each.amount)
            for each in self.played.differences
            if first <= self.day(each.day) <= last
        ]
        return sorted(found, key=event_order)

    def dues_until(self, last: date) -> list[Due]:
        """Return what is due up to a day, included, in the order of `dues`."""
        return sorted(self._dues_between(self.first, last), key=_due_order)

    def _dues_between(self, first: date, last: date) -> Iterable[Due]:
        for known in self.loans:
            for due in known.dues:
                if due.day > last:
                    break
                if due.day >= first:
                    yield due
        yield from (bill for bill in self.bills if first <= bill.day <= last)

    def _late_cost(self, due: Due, day: date, amount: int) -> CashEvent:
        paid = due_event(due)
        return CashEvent(
            day=day,
            kind=CashKind.LATE_COST,
            amount=self._money(-amount),
            label=paid.label,
            loan_id=paid.loan_id,
            instalment_number=paid.instalment_number,
            account_id=paid.account_id,
        )

    def _missed(self, missed: Missed) -> MissedDue:
        due = missed.ask.due
        last = (self.last - self.first).days
        cost = self.arrears.cost(due, last)
        until = last if missed.paid_day is None else missed.paid_day
        days_late = (self.day(until) - due.due_on).days
        in_time = missed.needed <= missed.available + missed.late_money
        tries = due.debit.tries_for
        return MissedDue(
            event=due_event(due),
            available=self._money(missed.available),
            shortfall=self._money(missed.needed - missed.available),
            paid_on=None if missed.paid_day is None else self.day(missed.paid_day),
            reason=MissReason.TOO_LATE_IN_THE_DAY if in_time else MissReason.NOT_ENOUGH,
            penalty=self._money(cost.penalty),
            late_fee=self._money(cost.late_fee),
            days_late=days_late,
            bucket=overdue_bucket(days_late),
            by_hand=tries is not None and days_late > tries,
        )

    def _money(self, amount: int) -> Money:
        return Money(amount, self.opening.currency)

    def _balances(self, lowest: Sequence[int], closing: Sequence[int]) -> tuple[DayBalance, ...]:
        return tuple(
            DayBalance(self.day(number), self._money(low), self._money(end))
            for number, (low, end) in enumerate(zip(lowest, closing, strict=True))
        )


def project(snapshot: Snapshot, months: int = MONTHS, changes: tuple[Change, ...] = ()) -> Forecast:
    """Return the cash of the current month and the `months` - 1 after it.

    `changes` are tried first, in their order; nothing is stored.
    """
    if changes:
        # Trying a change loads the rules of changed contracts, which a plain look does not need.
        from tideover.engine.scenarios import applied

        for change in changes:
            snapshot = applied(snapshot, change)
    return _project(snapshot, months)


@remembered
def _project(snapshot: Snapshot, months: int) -> Forecast:
    snapshot, left_out = in_one_currency(snapshot)
    first = snapshot.as_of
    last = (Month.of(first) + (months - 1)).last_day
    accounts = paying_accounts(snapshot)
    planned = planned_cash(snapshot, last, accounts)
    loans = loan_dues(snapshot)
    bills = [due for due in card_bills(snapshot, planned.purchases) if due.day <= last]
    arrears = Arrears(first, {each.loan.id: each for each in loans})
    places = {account: place for place, account in enumerate(accounts)}
    asks = [
        *(_loan_asks(each, places.get(each.loan.pays_from or NO_NAME, -1)) for each in loans),
        [Ask((bill.day - first).days, bill.amount.minor, bill) for bill in bills],
    ]
    opening = cash_today(snapshot)
    return Forecast(
        first=first,
        last=last,
        opening=opening,
        planned=planned,
        loans=tuple(loans),
        bills=tuple(bills),
        accounts=accounts,
        played=play(_openings(snapshot, accounts, opening), planned.flows, asks, arrears),
        arrears=arrears,
        findings=(
            *left_out,
            *planned.findings,
            *cards_without_bill(snapshot),
            *assumptions(snapshot, loans),
        ),
    )


NO_NAME = AccountId("")
"""The account of a loan that is paid by hand."""


@remembered_by_parts(REMEMBERED)
def _loan_asks(known: LoanDues, place: int) -> tuple[Ask, ...]:
    """Return the dues of a loan; `place` is the number of its account, negative for none."""
    today = known.now.as_of
    early = known.loan.terms.late.debit.is_early
    account = None if place < 0 else place
    return tuple(
        Ask((due.day - today).days, due.amount.minor, due, account, early) for due in known.dues
    )


def _openings(snapshot: Snapshot, accounts: tuple[AccountId, ...], opening: Money) -> list[int]:
    zero = snapshot.zero()
    if not accounts:
        return [opening.minor]
    return [snapshot.balances.get(each, zero).minor for each in accounts]


def cash_today(snapshot: Snapshot) -> Money:
    """Return what is in the accounts that can pay."""
    zero = snapshot.zero()
    paying = (account.id for account in snapshot.accounts if account.pays)
    return total((snapshot.balances.get(each, zero) for each in paying), zero.currency)


def _due_order(due: Due) -> tuple[date, date]:
    return due.day, due.due_on
