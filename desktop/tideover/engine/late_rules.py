"""What being late costs, as one debt of a loan asks it: the agreement in minor units and days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from fractions import Fraction
from functools import lru_cache
from itertools import count
from typing import TYPE_CHECKING

from tideover.domain.dates import months_after
from tideover.domain.lateness import (
    LENDERS_ORDER,
    AcrossInstalments,
    GraceMode,
    LateFeeTimes,
    Owed,
    PenaltyBase,
)
from tideover.domain.money import Rounding, rounded
from tideover.engine.schedules import REMEMBERED
from tideover.engine.schedules.periods import daily_rate

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from tideover.domain.loans import Terms
    from tideover.engine.debts import Debt

NO_RATE = Fraction(0)

_FIELDS = {
    Owed.FEE: ("late_fee", "fee"),
    Owed.PENALTY: ("penalty",),
    Owed.INTEREST: ("interest",),
    Owed.PRINCIPAL: ("principal",),
}


def fields_of(order: Iterable[Owed]) -> tuple[str, ...]:
    """Return the fields of a Debt in the order in which they are paid; a late fee comes first."""
    return tuple(name for part in order for name in _FIELDS[part])


LENDERS_FIELDS = fields_of(LENDERS_ORDER)


@dataclass(frozen=True, slots=True, kw_only=True)
class LateRules:
    """What being late costs and which part of a debt money goes to first.

    `penalty_rate` is for one day, as a fraction of the base; the other fields mean what they
    mean in LateTerms, the orders as fields of a Debt. `grace_is_free` is exclusive grace. From
    `later_from_day` days overdue on, `later_order` holds.
    """

    penalty_rate: Fraction
    base: PenaltyBase = PenaltyBase.PRINCIPAL
    compound: bool = False
    grace_days: int = 0
    grace_is_free: bool = False
    fee_rate: Fraction = NO_RATE
    fee_minimum: int = 0
    fee_maximum: int | None = None
    fee_each_month: bool = False
    fees_together: int | None = None
    returned_debit_fee: int = 0
    order: tuple[str, ...] = LENDERS_FIELDS
    by_type: bool = False
    later_order: tuple[str, ...] = LENDERS_FIELDS
    later_from_day: int | None = None
    called_in_from_day: int | None = None
    rounding: Rounding = Rounding.HALF_UP

    @property
    def charges_late_fees(self) -> bool:
        """Whether being late costs a fee beside the penalty."""
        return bool(self.fee_rate) or bool(self.fee_minimum)

    def order_on(self, days_overdue: int) -> tuple[str, ...]:
        """Return which part is paid first by somebody so many days overdue."""
        if self.later_from_day is not None and days_overdue >= self.later_from_day:
            return self.later_order
        return self.order

    def grace_of(self, debt: Debt) -> timedelta:
        """Return the grace of a debt; what was called in has none."""
        return timedelta(days=0 if debt.called_in else self.grace_days)

    def fee_days(self, debt: Debt, until: date) -> Iterator[date]:
        """Yield the days at whose start an unpaid debt is charged a late fee, `until` included."""
        is_last = bool(debt.fees_charged) and not self.fee_each_month
        if debt.called_in or is_last or not self.charges_late_fees:
            return
        first = debt.due + timedelta(days=self.grace_days + 1)
        for number in count(debt.fees_charged):
            day = months_after(first, number)
            if day > until:
                return
            yield day
            if not self.fee_each_month:
                return

    def fee_on(self, unpaid: int, charged: int) -> int:
        """Return the late fee on an unpaid amount of a loan that was `charged` so much before."""
        fee = max(rounded(unpaid * self.fee_rate, self.rounding), self.fee_minimum)
        if self.fee_maximum is not None:
            fee = min(fee, self.fee_maximum)
        if self.fees_together is not None:
            fee = min(fee, max(self.fees_together - charged, 0))
        return fee


@lru_cache(maxsize=REMEMBERED)
def late_rules(terms: Terms) -> LateRules:
    """Return the rules for being late that follow from a loan's terms."""
    late = terms.late
    rest = tuple(part for part in late.order if part is not Owed.PRINCIPAL)
    return LateRules(
        penalty_rate=daily_rate(terms) * late.penalty_multiplier,
        base=late.base,
        compound=late.compound,
        grace_days=late.grace_days,
        grace_is_free=late.grace_mode is GraceMode.EXCLUSIVE,
        fee_rate=late.fee_rate,
        fee_minimum=late.fee_minimum.minor if late.fee_minimum else 0,
        fee_maximum=late.fee_maximum.minor if late.fee_maximum else None,
        fee_each_month=late.fee_times is LateFeeTimes.EACH_MONTH,
        fees_together=late.fees_together_at_most.minor if late.fees_together_at_most else None,
        returned_debit_fee=late.returned_debit_fee.minor if late.returned_debit_fee else 0,
        order=fields_of(late.order),
        by_type=late.across is AcrossInstalments.BY_TYPE,
        later_order=fields_of((Owed.PRINCIPAL, *rest)),
        later_from_day=late.principal_first_from_day,
        called_in_from_day=late.called_in_from_day,
        rounding=terms.rounding,
    )
