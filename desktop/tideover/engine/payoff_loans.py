"""Loans while a payoff plan is played: what they ask each month, and what extra money does.

Months are counted from 0, the current one. Amounts are minor units. Without extra money every
loan here asks exactly what its schedule asks. Extra money is paid on the loan's due day, after
that day's instalment; in a month without one it does not shorten the period that is running.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING, Protocol

from tideover.domain.dates import Month
from tideover.domain.loans import (
    DailyInterestTerms,
    EqualInstalmentTerms,
    EqualPrincipalTerms,
    FlatFeeTerms,
    InterestFirstTerms,
)
from tideover.domain.money import Rounding, rounded
from tideover.engine.schedules import REMEMBERED, amortisation
from tideover.engine.schedules.periods import daily_rate, spans

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from tideover.domain.loans import Loan, Terms
    from tideover.engine.dues import OpenDebt


class PlannedLoan(Protocol):
    """A loan in a plan."""

    @property
    def owed(self) -> int:
        """The principal that is left."""

    @property
    def is_paid_off(self) -> bool:
        """Whether nothing is asked any more, no interest either."""

    def pay_due(self, month: int) -> int:
        """Pay what is due in a month; return how much that was."""

    def pay_extra(self, month: int, most: int) -> int:
        """Pay up to so much ahead of time, after the month's dues; return how much it took."""


@dataclass(frozen=True, slots=True)
class Part:
    """An unpaid instalment: the month it is due in, all that it asks and the principal in it.

    `began` says that it is overdue or partly paid, so that what it asks no longer changes.
    """

    month: int
    amount: int
    principal: int
    number: int
    began: bool


def parts_of(debt: OpenDebt, today: date) -> list[Part]:
    """Return the unpaid instalments of a debt; their principals add up to the principal left.

    Money meets the oldest instalments first, so those that were begun come before the others.
    """
    rows = [
        (unpaid, bool(unpaid.paid or unpaid.charges) or unpaid.instalment.due < today)
        for unpaid in debt.unpaid
    ]
    fresh = sum(row.instalment.principal.minor for row, began in rows if not began)
    in_begun = debt.principal_left.minor - fresh
    begun_left = sum(began for _, began in rows)
    first = Month.of(today)
    parts = []
    for row, began in rows:
        principal = row.instalment.principal.minor
        if began:
            begun_left -= 1
            principal = min(principal, in_begun) if begun_left else in_begun
            in_begun -= principal
        month = max(Month.of(row.instalment.due) - first, 0)
        parts.append(Part(month, row.amount.minor, principal, row.instalment.number, began))
    return parts


@dataclass(slots=True)
class AmortisedLoan:
    """A loan with interest on what is left: equal instalments, equal principal, interest first.

    Extra money reduces the principal, keeps the instalment and shortens the loan. `base` bears
    the interest of the period that is running. `payment` is the level payment, `share` the
    principal of one period where there is none.
    """

    begun: list[Part]
    rows: list[tuple[int, Fraction]]
    left: int
    base: int
    payment: int | None
    share: int
    rounding: Rounding
    due_month: int = -1

    @property
    def owed(self) -> int:
        """The principal that is left."""
        return self.left + sum(part.principal for part in self.begun)

    @property
    def is_paid_off(self) -> bool:
        """Whether nothing is asked any more."""
        return not self.rows and not self.begun

    def pay_due(self, month: int) -> int:
        """Pay the instalments of a month."""
        paid = sum(part.amount for part in self.begun if part.month <= month)
        self.begun = [part for part in self.begun if part.month > month]
        while self.rows and self.rows[0][0] <= month:
            _, rate = self.rows.pop(0)
            interest = rounded(self.base * rate, self.rounding)
            principal = self._principal(interest)
            self.left -= principal
            paid += principal + interest
            self.due_month = month
            self._start_period()
        return paid

    def _principal(self, interest: int) -> int:
        if not self.rows:
            return self.left
        asked = self.share if self.payment is None else max(self.payment - interest, 0)
        return min(asked, self.left)

    def _start_period(self) -> None:
        self.base = self.left
        if not self.left:
            self.rows.clear()

    def pay_extra(self, month: int, most: int) -> int:
        """Reduce the principal."""
        taken = min(most, self.left)
        self.left -= taken
        if self.due_month == month:
            self._start_period()
        return taken


@dataclass(slots=True)
class FlatFeeLoan:
    """A loan with a fee for every period, whatever is left.

    Extra money pays the last instalments first. Unless the lender waives later fees it pays
    those too and saves nothing; where they are waived, the fee of an instalment falls away once
    its principal is paid.
    """

    months: list[int]
    principals: list[int]
    fees: list[int]
    waived: bool

    @property
    def owed(self) -> int:
        """The principal that is left."""
        return sum(self.principals)

    @property
    def is_paid_off(self) -> bool:
        """Whether nothing is asked any more."""
        return not self.months

    def pay_due(self, month: int) -> int:
        """Pay the instalments of a month."""
        paid = 0
        while self.months and self.months[0] <= month:
            del self.months[0]
            paid += self.principals.pop(0) + self.fees.pop(0)
        return paid

    def pay_extra(self, month: int, most: int) -> int:
        """Pay the last instalments first; `month` has been paid already."""
        del month
        left = most
        while self.months and left:
            principal = min(self.principals[-1], left)
            self.principals[-1] -= principal
            left -= principal
            if self.waived and not self.principals[-1]:
                self.fees[-1] = 0
            fee = 0 if self.waived else min(self.fees[-1], left)
            self.fees[-1] -= fee
            left -= fee
            if self.principals[-1] or self.fees[-1]:
                break
            del self.months[-1], self.principals[-1], self.fees[-1]
        return most - left


@dataclass(slots=True)
class DailyInterestLoan:
    """A loan with interest for each day, all due on one day; `interest` is that up to the day.

    Extra money is paid on the same day of the month as `due`, and pays the interest that has
    come up before it reduces the principal.
    """

    principal: int
    interest: int
    due: date
    today: date
    rate: Fraction
    rounding: Rounding

    @property
    def owed(self) -> int:
        """The principal that is left."""
        return self.principal

    @property
    def is_paid_off(self) -> bool:
        """Whether nothing is asked any more."""
        return not self.principal and not self.interest

    def pay_due(self, month: int) -> int:
        """Pay everything in the month of the due day."""
        if Month.of(self.due) - Month.of(self.today) > month:
            return 0
        paid = self.principal + self.interest
        self.principal = self.interest = 0
        return paid

    def pay_extra(self, month: int, most: int) -> int:
        """Pay the interest up to the day, then the principal."""
        day = max((Month.of(self.today) + month).day(self.due.day), self.today)
        accrued = max(self.interest - self._coming(day), 0)
        paid_interest = min(accrued, most)
        paid_principal = min(self.principal, most - paid_interest)
        self.principal -= paid_principal
        self.interest = accrued - paid_interest + self._coming(day)
        return paid_interest + paid_principal

    def _coming(self, day: date) -> int:
        days = max((self.due - day).days, 0)
        return rounded(self.principal * self.rate * days, self.rounding)


def planned_loan(debt: OpenDebt, parts: Sequence[Part], today: date) -> PlannedLoan:
    """Return a loan as it stands before the plan begins."""
    terms = debt.loan.terms
    if isinstance(terms, DailyInterestTerms):
        principal = debt.principal_left.minor
        return DailyInterestLoan(
            principal=principal,
            interest=sum(part.amount for part in parts) - principal,
            due=terms.due_on,
            today=today,
            rate=daily_rate(terms),
            rounding=terms.rounding,
        )
    if isinstance(terms, FlatFeeTerms):
        return FlatFeeLoan(
            months=[part.month for part in parts],
            principals=[part.principal for part in parts],
            fees=[part.amount - part.principal for part in parts],
            waived=terms.fee_waived_when_early,
        )
    return _amortised(debt.loan, terms, parts)


def _amortised(
    loan: Loan,
    terms: EqualInstalmentTerms | EqualPrincipalTerms | InterestFirstTerms,
    parts: Sequence[Part],
) -> AmortisedLoan:
    rates = _period_rates(loan.terms)
    fresh = [part for part in parts if not part.began]
    left = sum(part.principal for part in fresh)
    payment, share = _level(terms)
    return AmortisedLoan(
        begun=[part for part in parts if part.began],
        rows=[(part.month, rates[part.number - 1]) for part in fresh],
        left=left,
        base=left,
        payment=payment,
        share=share,
        rounding=terms.rounding,
    )


@lru_cache(maxsize=REMEMBERED)
def _period_rates(terms: Terms) -> tuple[Fraction, ...]:
    if isinstance(terms, DailyInterestTerms):
        return ()
    return tuple(span.rate for span in spans(terms))


@lru_cache(maxsize=REMEMBERED)
def _level(
    terms: EqualInstalmentTerms | EqualPrincipalTerms | InterestFirstTerms,
) -> tuple[int | None, int]:
    """Return the level payment, or the principal of one period where there is none."""
    principal = terms.principal.minor
    match terms:
        case EqualInstalmentTerms():
            level = amortisation.level_payment(
                principal, terms.rate.monthly, terms.periods, terms.rounding
            )
            return int(level) if terms.payment is None else terms.payment.minor, 0
        case EqualPrincipalTerms():
            share = amortisation.posted(Fraction(principal, terms.periods), terms.rounding)
            return None, int(share)
        case InterestFirstTerms():
            return None, 0
