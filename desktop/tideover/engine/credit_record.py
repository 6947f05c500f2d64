"""What late payments do to a credit record: how late each month ended, and when it is forgotten.

Everything follows from a loan's own ledger, so it is what a lender may have reported; what one
really reported stands in the credit report alone. A default begins on the due day that was not
met and ends on the day on which nothing is late any more. Only then does the time begin after
which it must be deleted: 征信业管理条例 (2013) Art. 16. A default that is still open has no such
day, however old it is.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import Enum
from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING

from tideover.domain.dates import Month, months_after
from tideover.domain.money import Money
from tideover.engine.ledger import in_order, new_ledger
from tideover.engine.legal import credit_record_until, one_off_repair
from tideover.engine.schedules import REMEMBERED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tideover.domain.facts import Facts
    from tideover.domain.loans import Loan, Repayment, Terms
    from tideover.engine.ledger import Ledger

_BUCKET_DAYS = 30
_WORST = 7


class Mark(Enum):
    """What a credit report shows for a month: how late the loan was at its end.

    1 is 1 to 30 days late, 2 is 31 to 60 … 6 is 151 to 180, and 7 is more than that.
    """

    ON_TIME = "N"
    LATE_1 = "1"
    LATE_2 = "2"
    LATE_3 = "3"
    LATE_4 = "4"
    LATE_5 = "5"
    LATE_6 = "6"
    LATE_7 = "7"
    SETTLED = "C"


def mark_of(days_past_due: int) -> Mark:
    """Return the mark of a month that ended so many days past due."""
    if days_past_due <= 0:
        return Mark.ON_TIME
    return Mark(str(min((days_past_due - 1) // _BUCKET_DAYS + 1, _WORST)))


@dataclass(frozen=True, slots=True)
class RecordMonth:
    """How a loan stood at the end of a month, or on `day` where the month is not over.

    `planned` months are those the outlook expects. The month in which a loan is paid off is
    SETTLED; it has none after that.
    """

    month: Month
    day: date
    days_past_due: int
    mark: Mark
    planned: bool = False


@dataclass(frozen=True, slots=True)
class Default:
    """A time in which something was late without a break.

    `began` is the due day that was not met; `ended` the day on which nothing was late any more,
    None while it is open. `worst_days` is how late the oldest instalment ever was, `most` the
    most that was overdue. `by_contract`: it ended because a new contract took over what was owed,
    which the lender may report otherwise. `planned`: the outlook expects it, or expects its end.
    """

    began: date
    ended: date | None
    worst_days: int
    most: Money
    by_contract: bool = False
    planned: bool = False

    @property
    def mark(self) -> Mark:
        """The worst mark it could leave."""
        return mark_of(self.worst_days)


@dataclass(frozen=True, slots=True)
class RecordItem:
    """A default and its time in the record.

    The years run from `default.ended`; `gone_on` is the first day on which it must be gone, None
    while it is open. `hidden_on` is the day from which the one-off credit repair hides it, where
    it applies.
    """

    default: Default
    gone_on: date | None
    hidden_on: date | None

    def is_gone(self, day: date) -> bool:
        """Return whether it must be out of the record by a day."""
        days = [each for each in (self.gone_on, self.hidden_on) if each is not None]
        return bool(days) and min(days) <= day


@dataclass(frozen=True, slots=True)
class Settling:
    """When a default that is open today is gone if it ends on a day."""

    settled_on: date
    gone_on: date


@dataclass(frozen=True, slots=True)
class LoanRecord:
    """One loan: its months and its defaults up to `as_of`, oldest first, and what is planned.

    `to_be_current` is everything due and unpaid on `as_of`. `planned` are the defaults that the
    outlook expects; one that is open today is among them with the end that is expected.
    """

    loan: Loan
    as_of: date
    months: tuple[RecordMonth, ...]
    defaults: tuple[Default, ...]
    to_be_current: Money
    planned: tuple[Default, ...] = ()

    @property
    def open_default(self) -> Default | None:
        """The default that has not ended."""
        return next((each for each in self.defaults if each.ended is None), None)


def record_item(default: Default, facts: Facts) -> RecordItem:
    """Return how long a default stays in the record."""
    if default.ended is None:
        return RecordItem(default, None, None)
    repair = one_off_repair(default.most, default.began, default.ended, facts)
    return RecordItem(default, credit_record_until(default.ended, facts), repair.hidden_by)


def settlings(default: Default, as_of: date, facts: Facts) -> tuple[Settling, ...]:
    """Return when an open default is gone if it ends today, or some months later; else nothing."""
    if default.ended is not None:
        return ()
    days = (months_after(as_of, months) for months in SETTLED_AFTER)
    return tuple(Settling(day, credit_record_until(day, facts)) for day in days)


SETTLED_AFTER = (0, 3, 12)
"""Months of waiting that are told beside settling today."""


@lru_cache(maxsize=REMEMBERED)
def loan_record(loan: Loan, repayments: tuple[Repayment, ...], as_of: date) -> LoanRecord:
    """Return what a loan did by the end of `as_of`; repayments after it are left out.

    A loan that was closed counts as settled on that day.
    """
    until = as_of if loan.closed_on is None else min(as_of, loan.closed_on)
    known = in_order(paid for paid in repayments if paid.day <= until)
    contracts = tuple(_contracts(loan, until))
    watch = _Watch(Money(0, loan.terms.principal.currency))
    first = contracts[0][0].drawn_on
    for place, (terms, last) in enumerate(contracts):
        paid = [each for each in known if each.day <= last]
        known = known[len(paid) :]
        goes_on = place < len(contracts) - 1
        ends = [day for day in month_ends(first, until) if day < last or not goes_on]
        watch.play(new_ledger(terms), paid, [day for day in ends if day >= terms.drawn_on], last)
        if goes_on:
            watch.close(last, by_contract=True)
    if loan.closed_on is not None and loan.closed_on <= as_of:
        watch.close(loan.closed_on)
        watch.settle()
    return LoanRecord(loan, as_of, tuple(watch.months), watch.found(), watch.to_be_current)


def _day(paid: Repayment) -> date:
    return paid.day


def month_ends(first: date, last: date) -> list[date]:
    """Return the last day of every month from one day to another, and `last` itself."""
    months = (Month.of(first) + number for number in range(Month.of(last) - Month.of(first) + 1))
    return [min(month.last_day, last) for month in months]


def _contracts(loan: Loan, until: date) -> Iterator[tuple[Terms, date]]:
    """Yield the contracts that held by the end of a day, each with the last day it is played to."""
    for contract in loan.earlier:
        if until < contract.until:
            yield contract.terms, until
            return
        yield contract.terms, contract.until
    yield loan.terms, until


@dataclass(slots=True)
class _Watch:
    """Looks at a ledger wherever something can begin or end, and notes what it sees."""

    nothing: Money
    months: list[RecordMonth] = field(default_factory=list)
    defaults: list[Default] = field(default_factory=list)
    due_left: int = 0

    @property
    def to_be_current(self) -> Money:
        """What was due and unpaid when it was looked at last."""
        return replace(self.nothing, minor=self.due_left)

    def play(
        self, ledger: Ledger, paid: Iterable[Repayment], ends: Iterable[date], last: date
    ) -> None:
        """Play one contract to the end of a day, stopping at every payment and month end.

        Between two payments what is late stays late, so nothing is overlooked.
        """
        payments = {
            day: [each.amount.minor for each in group] for day, group in groupby(paid, _day)
        }
        ends = set(ends)
        at_end = set(ends)
        for day in sorted({*payments, *at_end, last}):
            ledger.reach(max(day, ledger.day))
            self._look(ledger)
            if day in payments:
                ledger.pay(day, payments[day])
                self._look(ledger)
            if day in at_end:
                self._end_month(ledger, day)

    def close(self, day: date, *, by_contract: bool = False) -> None:
        """End the default that is open, and ask for nothing any more."""
        self.due_left = 0
        if self.defaults and self.defaults[-1].ended is None:
            self.defaults[-1] = replace(self.defaults[-1], ended=day, by_contract=by_contract)

    def settle(self) -> None:
        """Mark the last month as the one in which the loan was settled, unless one is already."""
        if self.months and all(each.mark is not Mark.SETTLED for each in self.months):
            self.months[-1] = replace(self.months[-1], days_past_due=0, mark=Mark.SETTLED)

    def found(self) -> tuple[Default, ...]:
        """Return the defaults, oldest first."""
        return tuple(self.defaults)

    def _look(self, ledger: Ledger) -> None:
        self.due_left, days = ledger.due_left, ledger.days_overdue
        last = self.defaults[-1] if self.defaults else None
        if not days:
            if last is not None and last.ended is None:
                self.defaults[-1] = replace(last, ended=ledger.day)
            return
        most = replace(self.nothing, minor=ledger.due_left)
        if last is None or last.ended is not None:
            began = ledger.day - timedelta(days=days)
            self.defaults.append(Default(began, None, days, most))
        else:
            self.defaults[-1] = replace(
                last, worst_days=max(last.worst_days, days), most=max(last.most, most)
            )

    def _end_month(self, ledger: Ledger, day: date) -> None:
        days = ledger.days_overdue
        mark = mark_of(days)
        if not ledger.unpaid:
            if self.months and self.months[-1].mark is Mark.SETTLED:
                return
            mark = Mark.SETTLED
        self.months.append(RecordMonth(Month.of(day), day, days, mark))
