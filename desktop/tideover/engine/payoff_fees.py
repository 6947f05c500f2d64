"""What paying early costs while a payoff plan is played, and whether it is worth that."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from itertools import accumulate
from typing import TYPE_CHECKING

from tideover.domain.dates import Month
from tideover.engine.early_fees import NO_FEES, early_fees
from tideover.engine.payoff_loans import planned_loan

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from tideover.engine.dues import OpenDebt
    from tideover.engine.early_fees import EarlyFees
    from tideover.engine.payoff_gains import Gains
    from tideover.engine.payoff_loans import PlannedLoan
    from tideover.engine.payoff_parts import Part

MONTHS_A_YEAR = 12


@dataclass(slots=True)
class EarlyFeeLoan:
    """A loan whose lender asks a fee on top of what is paid early; often that fee is nothing.

    The fee is that of the loan's due day in the month. `saved[i]` is what one unit owed from month
    `i` to the end of the loan costs; `coming` are the months and principals of its instalments.
    """

    loan: PlannedLoan
    fees: EarlyFees
    first: Month
    due_day: int
    today: date
    saved: Sequence[Fraction]
    coming: Sequence[tuple[int, int]]

    @property
    def owed(self) -> int:
        """The principal that is left."""
        return self.loan.owed

    @property
    def is_paid_off(self) -> bool:
        """Whether nothing is asked any more."""
        return self.loan.is_paid_off

    def pay_due(self, month: int) -> int:
        """Pay what is due in a month."""
        return self.loan.pay_due(month)

    def with_fee(self, month: int, amount: int) -> int:
        """Return an amount paid early and its fee."""
        return amount + self._fee(month, min(amount, self.owed))

    def pay_extra(self, month: int, most: int) -> int:
        """Pay up to so much early, its fee included; return how much it took."""
        money = most - self._fee(month, min(most, self.owed))
        if money <= 0:
            return 0
        before = self.owed
        taken = self.loan.pay_extra(month, money)
        return taken + self._fee(month, before - self.owed)

    def earns_its_fee(self, month: int, most: int) -> bool:
        """Whether the interest that paying early saves is more than its fee."""
        repaid = min(most, self.owed)
        fee = self._fee(month, repaid)
        return not fee or self._saves(month, repaid) > fee

    def _saves(self, month: int, repaid: int) -> Fraction:
        """Return the interest that a part repaid early saves: the last instalments fall away."""
        # Until the first due the period that is running is charged in full, whatever is paid.
        begins = month if not self.coming or month >= self.coming[0][0] else month + 1
        saves, left = Fraction(0), self.owed
        open_ones: list[tuple[int, int]] = []
        for due, principal in self.coming:
            if due > month and left:
                open_ones.append((due, min(principal, left)))
                left -= open_ones[-1][1]
        for due, principal in reversed(open_ones):
            taken = min(principal, repaid)
            repaid -= taken
            saves += taken * max(self._from(begins) - self._from(due), Fraction(0))
        return saves

    def _from(self, month: int) -> Fraction:
        return self.saved[month] if month < len(self.saved) else Fraction(0)

    def day_in(self, month: int) -> date:
        """Return the day on which extra money of a month is paid: the due day, or today."""
        return max((self.first + month).day(self.due_day), self.today)

    def _fee(self, month: int, repaid: int) -> int:
        if self.fees is NO_FEES:
            return 0
        return self.fees.on(repaid, (self.first + month).day(self.due_day))


def fee_charging_loan(
    debt: OpenDebt, parts: Sequence[Part], today: date, gains: Gains
) -> EarlyFeeLoan:
    """Return a loan as it stands before the plan begins, with its fee for paying early.

    `gains` are what paying one unit early saves in a year, up to the month of the last instalment.
    """
    fees = early_fees(debt.loan.terms)
    return EarlyFeeLoan(
        loan=planned_loan(debt, parts, today),
        fees=fees,
        first=Month.of(today),
        due_day=debt.unpaid[0].instalment.due.day if debt.unpaid else today.day,
        today=today,
        saved=() if fees is NO_FEES else _until_the_end(gains),
        coming=tuple((part.month, part.principal) for part in parts),
    )


def _until_the_end(gains: Gains) -> tuple[Fraction, ...]:
    monthly = (each / MONTHS_A_YEAR for each in reversed(gains))
    return tuple(accumulate(monthly))[::-1]
