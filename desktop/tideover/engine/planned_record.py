"""What the outlook would add to the credit record if everything goes as it is planned."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from tideover.domain.dates import Month
from tideover.engine.credit_record import (
    Default,
    LoanRecord,
    Mark,
    RecordMonth,
    loan_record,
    mark_of,
    month_ends,
)
from tideover.engine.forecast import MONTHS, project

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from tideover.domain.ids import LoanId
    from tideover.domain.loans import Loan
    from tideover.domain.money import Money
    from tideover.domain.snapshot import Snapshot
    from tideover.engine.dues import Due
    from tideover.engine.forecast import Forecast

PLANNED_MONTHS = 6
"""Months after this one that the grid shows."""


@dataclass(frozen=True, slots=True)
class _Payment:
    """A due of the forecast: the day it was agreed for, and the day it is paid (None: never)."""

    due_on: date
    paid_on: date | None
    amount: Money

    def is_late(self, day: date) -> bool:
        """Return whether it is late at the end of a day."""
        return self.due_on < day and (self.paid_on is None or self.paid_on > day)

    @property
    def was_late(self) -> bool:
        """Whether it is ever late."""
        return self.paid_on is None or self.paid_on > self.due_on


def household_record(snapshot: Snapshot, months: int = MONTHS) -> tuple[LoanRecord, ...]:
    """Return every loan's record with what the outlook of so many months would add to it.

    Loans stand in the household's order; one that begins after today has no record yet.
    """
    forecast = project(snapshot, months)
    coming = _payments(forecast)
    return tuple(
        _with_plan(
            loan_record(loan, snapshot.repayments_of(loan.id), snapshot.as_of),
            coming.get(loan.id, ()),
            forecast.last,
        )
        for loan in snapshot.loans
        if first_day(loan) <= snapshot.as_of
    )


def first_day(loan: Loan) -> date:
    """Return the day on which a loan was drawn, by its first contract."""
    return loan.earlier[0].terms.drawn_on if loan.earlier else loan.terms.drawn_on


def _payments(forecast: Forecast) -> Mapping[LoanId, tuple[_Payment, ...]]:
    missed = {id(each.ask.due): each.paid_day for each in forecast.played.missed}

    def paid_on(due: Due) -> date | None:
        if id(due) not in missed:
            return due.day
        number = missed[id(due)]
        return None if number is None else forecast.day(number)

    return {
        known.loan.id: tuple(_Payment(due.due_on, paid_on(due), due.amount) for due in known.dues)
        for known in forecast.loans
    }


def _with_plan(record: LoanRecord, coming: Iterable[_Payment], last: date) -> LoanRecord:
    """Return a record with the months and the defaults that are planned."""
    payments = tuple(coming)
    if not payments:
        return record
    seen = [each for each in payments if each.due_on <= last]
    return replace(
        record,
        months=(*record.months, *_planned_months(record.as_of, payments, last)),
        planned=tuple(_planned_defaults(record, seen, last)),
    )


def _planned_months(
    today: date, payments: tuple[_Payment, ...], last: date
) -> Iterator[RecordMonth]:
    first = (Month.of(today) + 1).first_day
    until = min((Month.of(today) + PLANNED_MONTHS).last_day, last)
    for day in month_ends(first, until) if first <= until else ():
        late = [(day - each.due_on).days for each in payments if each.is_late(day)]
        days = max(late, default=0)
        is_over = all(each.paid_on is not None and each.paid_on <= day for each in payments)
        mark = Mark.SETTLED if is_over else mark_of(days)
        yield RecordMonth(Month.of(day), day, days, mark, planned=True)
        if is_over:
            return


def _planned_defaults(
    record: LoanRecord, payments: Iterable[_Payment], last: date
) -> Iterator[Default]:
    """Yield the times in which something is planned to be late; what overlaps is one of them."""
    known = record.open_default
    running: Default | None = known and replace(known, ended=record.as_of, planned=True)
    for each in sorted((each for each in payments if each.was_late), key=_due_on):
        days = ((each.paid_on or last) - each.due_on).days
        if running is not None and (running.ended is None or each.due_on < running.ended):
            running = _joined(running, each, days)
            continue
        if running is not None:
            yield running
        running = Default(each.due_on, each.paid_on, days, each.amount, planned=True)
    if running is not None:
        yield running


def _joined(running: Default, each: _Payment, days: int) -> Default:
    never = running.ended is None or each.paid_on is None
    return replace(
        running,
        ended=None if never else max(running.ended or each.due_on, each.paid_on or each.due_on),
        worst_days=max(running.worst_days, days),
        most=max(running.most, each.amount),
    )


def _due_on(payment: _Payment) -> date:
    return payment.due_on
