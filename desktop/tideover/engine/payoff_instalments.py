"""A loan of instalments while a payoff plan is played: interest on what is left of it.

Months are counted from 0, the current one. Amounts are minor units.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING

from tideover.domain.loans import EqualInstalmentTerms, EqualPrincipalTerms, InterestFirstTerms
from tideover.domain.money import Rounding, rounded
from tideover.engine.schedules import REMEMBERED, schedule
from tideover.engine.schedules.periods import spans

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tideover.engine.payoff_parts import Part

WHOLE = Fraction(1)


@dataclass(frozen=True, slots=True)
class Period:
    """A period that is not paid: the month it is due in and its rate of interest.

    It asks the level payment `payment`, or the principal `share` and the interest where there is
    none. Of the interest only the part `kept` is charged where there is a coupon; `charge` is asked
    besides, whatever is owed.
    """

    month: int
    rate: Fraction
    payment: int | None
    share: int
    kept: Fraction = WHOLE
    charge: int = 0

    def interest(self, base: int, rounding: Rounding) -> int:
        """Return the interest on what is owed, before a coupon."""
        return rounded(base * self.rate, rounding)

    def charged(self, base: int, rounding: Rounding) -> int:
        """Return the interest that is charged."""
        interest = self.interest(base, rounding)
        return interest if self.kept == WHOLE else rounded(interest * self.kept, rounding)


@dataclass(slots=True)
class AmortisedLoan:
    """A loan with interest on what is left: equal instalments, equal principal, interest first.

    Extra money reduces the principal, keeps the instalment and shortens the loan. `base` bears
    the interest of the period that is running.
    """

    begun: list[Part]
    rows: list[Period]
    left: int
    base: int
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
        while self.rows and self.rows[0].month <= month:
            period = self.rows.pop(0)
            principal = self._principal(period, period.interest(self.base, self.rounding))
            self.left -= principal
            paid += principal + period.charged(self.base, self.rounding) + period.charge
            self.due_month = month
            self._start_period()
        return paid

    def _principal(self, period: Period, interest: int) -> int:
        if not self.rows:
            return self.left
        asked = period.share if period.payment is None else max(period.payment - interest, 0)
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


AmortisedTerms = EqualInstalmentTerms | EqualPrincipalTerms | InterestFirstTerms


def amortised_loan(terms: AmortisedTerms, parts: Sequence[Part]) -> AmortisedLoan:
    """Return the loan as it stands before the plan begins."""
    periods = _periods(terms)
    fresh = [part for part in parts if not part.began]
    left = sum(part.principal for part in fresh)
    return AmortisedLoan(
        begun=[part for part in parts if part.began],
        rows=[replace(periods[part.number - 1], month=part.month) for part in fresh],
        left=left,
        base=left,
        rounding=terms.rounding,
    )


@lru_cache(maxsize=REMEMBERED)
def _periods(terms: AmortisedTerms) -> tuple[Period, ...]:
    """Return each period as the schedule asks for it; the last repays whatever is left.

    What a coupon takes off is not repaid instead: the level payment is that without it.
    """
    coupon = terms.coupon
    before = schedule(replace(terms, coupon=None)) if coupon else schedule(terms)
    found = []
    for span, row in zip(spans(terms), before, strict=True):
        is_level = isinstance(terms, EqualInstalmentTerms) and row.number > terms.interest_only
        found.append(
            Period(
                month=0,
                rate=span.rate,
                payment=(row.principal + row.interest).minor if is_level else None,
                share=row.principal.minor,
                kept=1 - coupon.off if coupon and row.number <= coupon.periods else WHOLE,
                charge=schedule(terms)[row.number - 1].fee.minor,
            )
        )
    return tuple(found)
