"""What is owed when a contract changes: after the day's repayments, part by part."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tideover.domain.agreements import InstalmentAgreement
from tideover.domain.dates import Month
from tideover.domain.errors import InputError
from tideover.domain.loans import (
    DailyInterestTerms,
    LendersTableTerms,
    PayInPartsTerms,
    RevolvingCardTerms,
)
from tideover.domain.money import Money, rounded
from tideover.engine.ledger import ledger_on
from tideover.engine.schedules import schedule
from tideover.engine.schedules.periods import agreed_dates
from tideover.engine.standing import asked_when_due

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from tideover.domain.loans import Loan, Repayment, Terms
    from tideover.engine.debts import Debt
    from tideover.engine.ledger import Ledger


@dataclass(frozen=True, slots=True)
class Owed:
    """What is owed on a day; `penalty` holds late fees, too, `credit` is money paid ahead.

    `interest` is what is due and what has come up since, by the days really used (Civil Code
    Art. 677). `fees` are those that are due.
    """

    principal: Money
    interest: Money
    fees: Money
    penalty: Money
    credit: Money

    @property
    def charges(self) -> Money:
        """All of it that is not principal."""
        return self.interest + self.fees + self.penalty

    @property
    def total(self) -> Money:
        """All of it, the credit taken off."""
        return self.principal + self.charges - self.credit


@dataclass(frozen=True, slots=True)
class Ahead:
    """Something that is still to be paid: when, and how much with everything that is added."""

    due: date
    amount: Money


@dataclass(frozen=True, slots=True)
class Position:
    """A loan on the day its contract changes.

    `is_late` says that something was due by the end of the day and is unpaid. `number` counts
    the instalments due by the day, `first_open` those that come before the first unpaid one.
    `accrued` is the interest in `owed` that is not due yet: that of the running period.
    """

    loan: Loan
    day: date
    ledger: Ledger
    owed: Owed
    accrued: Money
    is_late: bool
    number: int
    first_open: int

    @property
    def terms(self) -> Terms:
        """The terms that are to be replaced."""
        return self.loan.terms

    @property
    def carried_charges(self) -> Money:
        """Charges of a contract before that are still waiting for the first instalment."""
        charges = self.terms.carried.charges
        if charges is None or self.number or isinstance(self.terms, DailyInterestTerms):
            return self.money(0)
        return charges

    def money(self, minor: int) -> Money:
        """Return an amount in the loan's currency."""
        return Money(minor, self.owed.principal.currency)

    def ahead(self) -> tuple[Ahead, ...]:
        """Return all that is still to be paid if nothing changes, oldest first."""
        credit = self.owed.credit.minor
        found = []
        for debt in sorted(asked_when_due(self.terms, self.ledger), key=_due):
            met = min(debt.left, credit)
            credit -= met
            if debt.left > met:
                found.append(Ahead(debt.due, self.money(debt.left - met)))
        return tuple(found)


def position(loan: Loan, repayments: Iterable[Repayment], day: date) -> Position:
    """Return where a loan stands on the day of a change, after that day's repayments.

    Raises:
        InputError: `change_before_contract` before the contract that holds now began,
            `draw_down_to_come` before all of a line was drawn, `nothing_left_to_change` when
            the loan is paid off.
    """
    terms = loan.terms
    if day < terms.drawn_on:
        raise InputError("change_before_contract", field="changed_on", day=terms.drawn_on)
    if isinstance(terms, DailyInterestTerms) and terms.draw_downs[-1].drawn_on > day:
        to_come = terms.draw_downs[-1].drawn_on
        raise InputError("draw_down_to_come", field="changed_on", day=to_come)
    ledger = ledger_on(loan, repayments, day)
    accrued = _accrued(terms, ledger, day)
    owed = _owed(terms, ledger, day, accrued)
    if owed.total.minor <= 0:
        raise InputError("nothing_left_to_change", field="changed_on")
    return Position(
        loan=loan,
        day=day,
        ledger=ledger,
        owed=owed,
        accrued=Money(accrued, owed.principal.currency),
        is_late=any(debt.left and debt.due <= day for debt in ledger.debts),
        number=sum(row.due <= day for row in schedule(terms)),
        first_open=next(number for number, debt in enumerate(ledger.debts) if debt.left),
    )


def _accrued(terms: Terms, ledger: Ledger, day: date) -> int:
    if isinstance(terms, DailyInterestTerms):
        return sum(debt.interest for debt in ledger.debts if debt.opens <= day < debt.due)
    return sum(debt.asked_early(day, terms.rounding)[0] for debt in ledger.coming())


def _owed(terms: Terms, ledger: Ledger, day: date, accrued: int) -> Owed:
    currency = terms.principal.currency
    terms_grow = isinstance(terms, DailyInterestTerms)
    is_open = [debt for debt in ledger.debts if debt.opens <= day]
    unused = 0 if terms_grow else rounded(terms.carried.unused(day), terms.rounding)
    coming = () if terms_grow else ledger.coming()
    carried = terms.carried.charges.minor if terms.carried.charges else 0
    is_first_open = not coming or coming[0] is not ledger.debts[0]
    posted = sum(debt.interest for debt in is_open if not (terms_grow and debt.due > day))
    return Owed(
        principal=Money(_principal(is_open) + _principal(coming), currency),
        interest=Money(posted + accrued, currency),
        fees=Money(
            sum(debt.fee for debt in is_open) + (0 if is_first_open else carried - unused), currency
        ),
        penalty=Money(sum(debt.penalty + debt.late_fee for debt in is_open), currency),
        credit=Money(ledger.credit, currency),
    )


def _principal(debts: Sequence[Debt]) -> int:
    return sum(debt.principal for debt in debts)


def agreed_days(position: Position) -> tuple[date, ...]:
    """Return the days that were agreed for the instalments, whatever they were moved to."""
    terms = position.terms
    if isinstance(terms, DailyInterestTerms):
        return tuple(each.due_on for each in terms.draw_downs)
    if isinstance(terms, RevolvingCardTerms):
        return tuple(row.due for row in schedule(terms))
    return agreed_dates(terms)


def later(day: date, months: int, position: Position) -> date:
    """Return the day so many months later, on the loan's own day of the month.

    Raises:
        InputError: `extension_too_short` when that has passed, too.
    """
    terms = position.terms
    if isinstance(terms, InstalmentAgreement):
        number = terms.due_day
    elif isinstance(terms, PayInPartsTerms | LendersTableTerms):
        number = agreed_days(position)[0].day
    else:
        number = day.day
    if not months:
        return day
    found = (Month.of(day) + months).day(number)
    if found <= position.day:
        raise InputError("extension_too_short", field="months", day=found)
    return found


def _due(debt: Debt) -> date:
    return debt.due
