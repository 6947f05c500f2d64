"""One instalment while it is being paid: what is left of it and what being late adds.

All amounts are whole minor units. A day counts penalty when the debt is unpaid at its end, from
the due day (included) to the day of payment (not included). Penalty is counted exactly and
rounded once whenever money comes or somebody asks (it is then *posted*).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING

from tideover.domain.loans import LENDERS_ORDER, FlatFeeTerms, Owed, PenaltyBase
from tideover.domain.money import Rounding, rounded
from tideover.engine.schedules import REMEMBERED
from tideover.engine.schedules.periods import daily_rate

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tideover.domain.loans import Terms

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
    mean in LateTerms, the orders as fields of a Debt. From `later_from_day` days overdue on,
    `later_order` holds.
    """

    penalty_rate: Fraction
    base: PenaltyBase = PenaltyBase.PRINCIPAL
    compound: bool = False
    grace_days: int = 0
    fee_rate: Fraction = NO_RATE
    fee_minimum: int = 0
    order: tuple[str, ...] = LENDERS_FIELDS
    later_order: tuple[str, ...] = LENDERS_FIELDS
    later_from_day: int | None = None
    rounding: Rounding = Rounding.HALF_UP

    def order_on(self, days_overdue: int) -> tuple[str, ...]:
        """Return which part is paid first by somebody so many days overdue."""
        if self.later_from_day is not None and days_overdue >= self.later_from_day:
            return self.later_order
        return self.order


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
        fee_rate=late.fee_rate,
        fee_minimum=late.fee_minimum.minor if late.fee_minimum else 0,
        order=fields_of(late.order),
        later_order=fields_of((Owed.PRINCIPAL, *rest)),
        later_from_day=late.principal_first_from_day,
        rounding=terms.rounding,
    )


@dataclass(frozen=True, slots=True)
class EarlyTerms:
    """What a debt asks when its loan is settled before its due day.

    Its interest is `balance * rate` for the whole period from `starts`, by the days really used
    (Civil Code Art. 677); its fee is asked in full unless `fee_waived` and the period has not
    begun.
    """

    starts: date
    balance: int
    rate: Fraction
    fee_waived: bool = False


@dataclass(slots=True)
class Debt:
    """What is unpaid of one instalment; it changes as money comes.

    It takes money from `opens` on. `interest_rate` is the interest of one day where it grows
    with the days until `due` (随借随还) instead of being known beforehand. `interest` and `fee`
    are the agreed parts, `late_fee` and `penalty` what being late added; each is what is left.
    `counted_to` is the day up to which (not included) interest or penalty has been counted, and
    `weight` the base times the days that are counted but not posted.
    """

    due: date
    opens: date
    principal: int
    interest: int = 0
    fee: int = 0
    interest_rate: Fraction = NO_RATE
    early: EarlyTerms | None = None
    counted_to: date = date.max
    late_fee: int = 0
    penalty: int = 0
    weight: int = 0
    interest_asked: int = 0
    fee_asked: int = 0
    principal_asked: int = 0
    late_fee_total: int = 0
    penalty_total: int = 0
    paid_on: date | None = None

    def __post_init__(self) -> None:
        """Remember what was asked, and from which day counting begins."""
        self.principal_asked = self.principal
        self.interest_asked = self.interest
        self.fee_asked = self.fee
        self.counted_to = self.opens if self.interest_rate else self.due

    @property
    def agreed_left(self) -> int:
        """What is unpaid of what the terms ask."""
        return self.principal + self.interest + self.fee

    @property
    def left(self) -> int:
        """All that is unpaid, with posted penalty and late fee."""
        return self.principal + self.interest + self.fee + self.late_fee + self.penalty

    @property
    def agreed_paid(self) -> int:
        """What was paid of what the terms ask."""
        return self.principal_asked + self.interest_asked + self.fee_asked - self.agreed_left

    def reach(self, day: date, rules: LateRules) -> None:
        """Charge everything that has come up by the start of `day` and post it."""
        self._charge_interest(day, rules.rounding)
        if day > self.due:
            self._charge_late_fee(day, rules)
            self._charge_penalty(day, rules)

    def _charge_interest(self, day: date, rounding: Rounding) -> None:
        until = min(day, self.due)
        if not self.interest_rate or until <= self.counted_to:
            return
        days = (until - self.counted_to).days
        interest = rounded(self.principal * self.interest_rate * days, rounding)
        self.interest += interest
        self.interest_asked += interest
        self.counted_to = until

    def _charge_late_fee(self, day: date, rules: LateRules) -> None:
        """Charge the late fee once, at the start of the day after the grace days."""
        if not rules.fee_rate and not rules.fee_minimum:
            return
        last_day = self.due + timedelta(days=rules.grace_days)
        if self.late_fee_total or day <= last_day or not self.agreed_left:
            return
        fee = rounded(self.agreed_left * rules.fee_rate, rules.rounding)
        self.late_fee = self.late_fee_total = max(fee, rules.fee_minimum)

    def _charge_penalty(self, day: date, rules: LateRules) -> None:
        """Count penalty up to `day`; post it unless the grace days may still forgive it."""
        self.weight += self._base(rules) * (day - self.counted_to).days
        self.counted_to = day
        if self.weight and day > self.due + timedelta(days=rules.grace_days):
            penalty = rounded(self.weight * rules.penalty_rate, rules.rounding)
            self.weight = 0
            self.penalty += penalty
            self.penalty_total += penalty

    def _base(self, rules: LateRules) -> int:
        base = self.principal
        if rules.compound or rules.base is PenaltyBase.PRINCIPAL_AND_INTEREST:
            base += self.interest
        return base + self.penalty if rules.compound else base

    def take(self, name: str, money: int) -> int:
        """Pay one field as far as the money goes; return how much it took."""
        unpaid: int = getattr(self, name)
        taken = min(unpaid, money)
        if taken:
            setattr(self, name, unpaid - taken)
        return taken

    def forgive_grace(self) -> None:
        """Forget penalty that was counted and not posted: it was paid within the grace days."""
        self.weight = 0

    def asked_early(self, day: date, rounding: Rounding) -> tuple[int, int]:
        """Return the interest and the fee it asks when the whole loan is settled on `day`."""
        early = self.early
        if early is None or day >= self.due:
            return self.interest, self.fee
        if day <= early.starts:
            return 0, 0 if early.fee_waived else self.fee
        used = (day - early.starts).days
        days = (self.due - early.starts).days
        interest = rounded(early.balance * early.rate * Fraction(used, days), rounding)
        return interest, self.fee

    def settle_early(self, day: date, rounding: Rounding) -> None:
        """Ask for early what settling on `day` leaves of it, at once."""
        self.interest, self.fee = self.asked_early(day, rounding)
        self.interest_asked, self.fee_asked = self.interest, self.fee
        self.opens = day


def early_terms(terms: Terms, starts: date, balance: int, rate: Fraction) -> EarlyTerms:
    """Return what early settlement asks for a period of these terms."""
    if isinstance(terms, FlatFeeTerms):
        return EarlyTerms(starts, balance, NO_RATE, terms.fee_waived_when_early)
    return EarlyTerms(starts, balance, rate)
