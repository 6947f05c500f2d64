"""Loans while a payoff plan is played: what they ask each month, and what extra money does.

Months are counted from 0, the current one. Amounts are minor units. Without extra money every
loan here asks exactly what its schedule asks. Extra money is paid on the loan's due day, after
that day's instalment; in a month without one it does not shorten the period that is running.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Protocol

from tideover.domain.dates import Month
from tideover.domain.loans import (
    BulletTerms,
    DailyInterestTerms,
    EqualInstalmentTerms,
    EqualPrincipalTerms,
    FlatFeeTerms,
    InterestFirstTerms,
    RevolvingCardTerms,
)
from tideover.domain.money import Rounding, rounded
from tideover.engine.payoff_instalments import amortised_loan
from tideover.engine.schedules import schedule
from tideover.engine.schedules.periods import moved, rate_of_days
from tideover.engine.schedules.revolving_card import bill_interest, repaid_of_bill

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from tideover.domain.agreements import InterestDays
    from tideover.domain.rates import Rate
    from tideover.engine.dues import OpenDebt
    from tideover.engine.payoff_parts import Part


NOTHING = Fraction(0)


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

    Interest runs to the day `ends`, which is another one where `due` was moved by a day off.
    Extra money is paid on the same day of the month as `due`, and pays the interest that has
    come up before it reduces the principal.
    """

    principal: int
    interest: int
    due: date
    ends: date
    today: date
    rate: Rate
    interest_days: InterestDays
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
        if not most:
            return 0
        day = max((Month.of(self.today) + month).day(self.due.day), self.today)
        accrued = max(self.interest - self._coming(day), 0)
        paid_interest = min(accrued, most)
        paid_principal = min(self.principal, most - paid_interest)
        self.principal -= paid_principal
        self.interest = accrued - paid_interest + self._coming(day)
        return paid_interest + paid_principal

    def _coming(self, day: date) -> int:
        return rounded(self.principal * self.rate_between(day, self.ends), self.rounding)

    def rate_between(self, first: date, last: date) -> Fraction:
        """Return the interest of the days from `first` (included) to `last` (not included)."""
        if first >= last:
            return NOTHING
        return rate_of_days(self.rate, self.interest_days, first, last)


@dataclass(slots=True)
class RevolvingLoan:
    """The balance of a card: each bill asks its interest and a part of what is left.

    `bills` are the months of the bills to come, the days whose interest is on each, and what it
    charges besides. `base` bears the interest of the bill that is coming.
    """

    terms: RevolvingCardTerms
    begun: list[Part]
    left: int
    base: int
    bills: list[tuple[int, int, int]]
    due_month: int = -1

    @property
    def owed(self) -> int:
        """The principal that is left."""
        return self.left + sum(part.principal for part in self.begun)

    @property
    def is_paid_off(self) -> bool:
        """Whether nothing is asked any more."""
        return not self.bills and not self.begun

    def pay_due(self, month: int) -> int:
        """Pay the bill of a month; the last bill of the schedule asks for all that is left."""
        paid = sum(part.amount for part in self.begun if part.month <= month)
        self.begun = [part for part in self.begun if part.month > month]
        while self.bills and self.bills[0][0] <= month:
            _, days, charge = self.bills.pop(0)
            interest = bill_interest(self.terms, self.base, days)
            asked = repaid_of_bill(self.terms, self.base, interest) if self.bills else self.left
            repaid = min(asked, self.left)
            self.left -= repaid
            paid += repaid + interest + charge
            self.due_month = month
            self._start_bill()
        return paid

    def _start_bill(self) -> None:
        self.base = self.left
        if not self.left:
            self.bills.clear()

    def pay_extra(self, month: int, most: int) -> int:
        """Reduce the balance."""
        taken = min(most, self.left)
        self.left -= taken
        if self.due_month == month:
            self._start_bill()
        return taken


def planned_loan(debt: OpenDebt, parts: Sequence[Part], today: date) -> PlannedLoan:
    """Return a loan as it stands before the plan begins."""
    terms = debt.loan.terms
    match terms:
        case EqualInstalmentTerms() | EqualPrincipalTerms() | InterestFirstTerms():
            return amortised_loan(terms, parts)
        case BulletTerms():
            return _at_the_end(debt, parts, today, terms)
        case DailyInterestTerms() if not terms.further:
            return _at_the_end(debt, parts, today, terms)
        case RevolvingCardTerms():
            return _revolving(terms, parts)
        case _:
            waived = isinstance(terms, FlatFeeTerms) and terms.fee_waived_when_early
            return _fixed(parts, waived=waived)


def _at_the_end(
    debt: OpenDebt, parts: Sequence[Part], today: date, terms: BulletTerms | DailyInterestTerms
) -> DailyInterestLoan:
    principal = debt.principal_left.minor
    due = moved(terms.due_on, terms)
    return DailyInterestLoan(
        principal=principal,
        interest=sum(part.amount for part in parts) - principal,
        due=due,
        ends=due if terms.days_off.interest_follows else terms.due_on,
        today=today,
        rate=terms.rate,
        interest_days=terms.interest_days,
        rounding=terms.rounding,
    )


def _fixed(parts: Sequence[Part], *, waived: bool) -> FlatFeeLoan:
    return FlatFeeLoan(
        months=[part.month for part in parts],
        principals=[part.principal for part in parts],
        fees=[part.amount - part.principal for part in parts],
        waived=waived,
    )


def _revolving(terms: RevolvingCardTerms, parts: Sequence[Part]) -> RevolvingLoan:
    rows = schedule(terms)
    fresh = [part for part in parts if not part.began]
    left = sum(part.principal for part in fresh)
    return RevolvingLoan(
        terms=terms,
        begun=[part for part in parts if part.began],
        left=left,
        base=left,
        bills=[
            (part.month, rows[part.number - 1].days, rows[part.number - 1].fee.minor)
            for part in fresh
        ],
    )
