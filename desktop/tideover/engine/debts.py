"""One instalment while it is being paid: what is left of it and what being late adds.

All amounts are whole minor units. A day counts penalty when the debt is unpaid at its end, from
the due day (included) to the day of payment (not included). Penalty is counted exactly; it is
rounded for whoever asks, and *posted*, which begins the rounding anew, only when money comes. So
it does not matter how often one asks on the way.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING

from tideover.domain.agreements import InstalmentAgreement
from tideover.domain.dates import months_after
from tideover.domain.lateness import (
    LENDERS_ORDER,
    AcrossInstalments,
    GraceMode,
    LateFeeTimes,
    Owed,
    PenaltyBase,
)
from tideover.domain.loans import BulletTerms, FlatFeeTerms
from tideover.domain.money import Rounding, rounded
from tideover.engine.schedules import REMEMBERED, schedule
from tideover.engine.schedules.periods import daily_rate, spans

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tideover.domain.loans import Terms

NO_RATE = Fraction(0)
WHOLE_BALANCE = Fraction(1)

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
    returned_debit_fee: int = 0
    order: tuple[str, ...] = LENDERS_FIELDS
    by_type: bool = False
    later_order: tuple[str, ...] = LENDERS_FIELDS
    later_from_day: int | None = None
    called_in_from_day: int | None = None
    rounding: Rounding = Rounding.HALF_UP

    def order_on(self, days_overdue: int) -> tuple[str, ...]:
        """Return which part is paid first by somebody so many days overdue."""
        if self.later_from_day is not None and days_overdue >= self.later_from_day:
            return self.later_order
        return self.order

    def grace_of(self, debt: Debt) -> timedelta:
        """Return the grace of a debt; what was called in has none."""
        return timedelta(days=0 if debt.called_in else self.grace_days)

    def next_fee_day(self, debt: Debt) -> date | None:
        """Return the day at whose start a debt that is unpaid is charged the next late fee."""
        has_fee = self.fee_rate or self.fee_minimum
        if not has_fee or debt.called_in or (debt.fees_charged and not self.fee_each_month):
            return None
        first = debt.due + timedelta(days=self.grace_days + 1)
        return months_after(first, debt.fees_charged)

    def fee_on(self, unpaid: int) -> int:
        """Return the late fee on an unpaid amount."""
        fee = max(rounded(unpaid * self.fee_rate, self.rounding), self.fee_minimum)
        return fee if self.fee_maximum is None else min(fee, self.fee_maximum)


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
        returned_debit_fee=late.returned_debit_fee.minor if late.returned_debit_fee else 0,
        order=fields_of(late.order),
        by_type=late.across is AcrossInstalments.BY_TYPE,
        later_order=fields_of((Owed.PRINCIPAL, *rest)),
        later_from_day=late.principal_first_from_day,
        called_in_from_day=late.called_in_from_day,
        rounding=terms.rounding,
    )


@dataclass(frozen=True, slots=True)
class EarlyPrice:
    """What a debt asks when its loan is settled before its due day.

    Its interest is `balance * rate` from `starts` to `ends`, by the days really used
    (Civil Code Art. 677); its fee is asked in full unless `fee_waived` and the period has not
    begun.
    """

    starts: date
    ends: date
    balance: int
    rate: Fraction
    fee_waived: bool = False

    def interest(self, day: date, rounding: Rounding, part: Fraction = WHOLE_BALANCE) -> int:
        """Return the interest up to `day` of a part of the balance."""
        if day <= self.starts:
            return 0
        used = Fraction((min(day, self.ends) - self.starts).days, (self.ends - self.starts).days)
        return rounded(self.balance * self.rate * used * part, rounding)


@dataclass(slots=True)
class Accrual:
    """Interest or penalty since the last posting: `weight` is the base times its days.

    `shown` is what of it, rounded, stands in the debt already.
    """

    weight: int = 0
    shown: int = 0

    def show(self, rate: Fraction, rounding: Rounding) -> int:
        """Return what is to be added to the debt so that it holds all of it, rounded once."""
        whole = rounded(self.weight * rate, rounding)
        added = whole - self.shown
        self.shown = whole
        return added

    def begin_anew(self) -> None:
        """Count from nothing again: what is shown was posted, or what was counted is forgiven."""
        self.weight = self.shown = 0


@dataclass(slots=True)
class Debt:
    """What is unpaid of one instalment; it changes as money comes.

    It takes money from `opens` on. `interest_rate` is the interest of one day where it grows
    with the days until `due` (随借随还) instead of being known beforehand, and
    `own_penalty_rate` that of one late day where it is not the loan's. `interest` and `fee`
    are the agreed parts, `late_fee` and `penalty` what being late added; each is what is left.
    `counted_to` is the day up to which (not included) interest or penalty has been counted;
    `growing` and `late` hold what of them is not posted. `fees_charged` counts its late fees.
    """

    due: date
    opens: date
    principal: int
    interest: int = 0
    fee: int = 0
    interest_rate: Fraction = NO_RATE
    own_penalty_rate: Fraction | None = None
    early: EarlyPrice | None = None
    counted_to: date = date.max
    late_fee: int = 0
    penalty: int = 0
    growing: Accrual = field(default_factory=Accrual)
    late: Accrual = field(default_factory=Accrual)
    fees_charged: int = 0
    debit_returned: bool = False
    called_in: bool = False
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
        """Charge everything that has come up by the start of `day`."""
        self.charge_interest(day, rules.rounding)
        if day > self.due:
            self._charge_fees(day, rules)
            self._charge_penalty(day, rules)

    def post(self, day: date, rules: LateRules) -> None:
        """Post what is charged by `day`; penalty that grace may still forgive stays open."""
        self.growing.begin_anew()
        if day > self.due + rules.grace_of(self):
            self.late.begin_anew()

    def charge_interest(self, day: date, rounding: Rounding) -> None:
        """Count and post the interest that grows by the day, up to `day` or the due day."""
        until = min(day, self.due)
        if not self.interest_rate or until <= self.counted_to:
            return
        self.growing.weight += self.principal * (until - self.counted_to).days
        interest = self.growing.show(self.interest_rate, rounding)
        self.interest += interest
        self.interest_asked += interest
        self.counted_to = until

    def _charge_fees(self, day: date, rules: LateRules) -> None:
        """Charge the returned debit and each late fee whose day has come, while it is unpaid."""
        if not self.agreed_left:
            return
        if not self.debit_returned and not self.called_in:
            self.debit_returned = True
            self._add_late_fee(rules.returned_debit_fee)
        while (charged_on := rules.next_fee_day(self)) is not None and charged_on <= day:
            self.fees_charged += 1
            self._add_late_fee(rules.fee_on(self.agreed_left))

    def _add_late_fee(self, fee: int) -> None:
        self.late_fee += fee
        self.late_fee_total += fee

    def _charge_penalty(self, day: date, rules: LateRules) -> None:
        """Count penalty up to `day`; show it unless the grace days may still forgive it."""
        grace_ends = self.due + rules.grace_of(self)
        begins = max(self.counted_to, grace_ends if rules.grace_is_free else self.due)
        self.late.weight += self._base(rules) * max((day - begins).days, 0)
        self.counted_to = day
        if day > grace_ends:
            rate = rules.penalty_rate if self.own_penalty_rate is None else self.own_penalty_rate
            penalty = self.late.show(rate, rules.rounding)
            self.penalty += penalty
            self.penalty_total += penalty

    def _base(self, rules: LateRules) -> int:
        base = self.principal
        if rules.compound or rules.base is not PenaltyBase.PRINCIPAL:
            base += self.interest
        if rules.base is PenaltyBase.ALL_DUE:
            base += self.fee
        return base + self.penalty - self.late.shown if rules.compound else base

    def take(self, name: str, money: int) -> int:
        """Pay one field as far as the money goes; return how much it took."""
        unpaid: int = getattr(self, name)
        taken = min(unpaid, money)
        if taken:
            setattr(self, name, unpaid - taken)
        return taken

    def owe_again(self, name: str, money: int, day: date, rules: LateRules) -> None:
        """Ask again for money that paid one field and was given back on `day`.

        What was paid in full is due again on that day, or later where its interest grows by the
        day until then; late fees are those of what falls due anew.
        """
        was_paid, was_not_asked = not self.left, not self.agreed_left
        setattr(self, name, getattr(self, name) + money)
        if was_paid:
            self._begin_again(day)
        elif was_not_asked:
            self._pass_over_fees(day, rules)

    def _begin_again(self, day: date) -> None:
        self.paid_on = None
        self.counted_to = day
        self.growing.begin_anew()
        self.late.begin_anew()
        if not self.interest_rate or day > self.due:
            self.due = day
            self.fees_charged = 0
            self.debit_returned = False

    def _pass_over_fees(self, day: date, rules: LateRules) -> None:
        """Forget the fees whose day has come while nothing that was agreed was unpaid."""
        self.debit_returned = self.debit_returned or day > self.due
        while (fee_day := rules.next_fee_day(self)) is not None and fee_day <= day:
            self.fees_charged += 1

    def forgive_grace(self) -> None:
        """Forget penalty that was counted and not posted: it was paid within the grace days."""
        self.late.begin_anew()

    def call_in(self, day: date, rounding: Rounding) -> None:
        """Make it due on `day`, before its own due day, with the interest of the days used."""
        if day < self.opens:
            self.settle_early(day, rounding)
            self.counted_to = day
        else:
            self.charge_interest(day, rounding)
        self.due = day
        self.called_in = True

    def asked_early(self, day: date, rounding: Rounding) -> tuple[int, int]:
        """Return the interest and the fee it asks when the whole loan is settled on `day`."""
        early = self.early
        if early is None or day >= self.due:
            return self.interest, self.fee
        fee = 0 if early.fee_waived and day <= early.starts else self.fee
        return early.interest(day, rounding), fee

    def settle_early(self, day: date, rounding: Rounding) -> None:
        """Ask for early what settling on `day` leaves of it, at once."""
        self.interest, self.fee = self.asked_early(day, rounding)
        self.interest_asked, self.fee_asked = self.interest, self.fee
        self.opens = day

    def add_fee(self, fee: int) -> None:
        """Ask for a fee on top of what the terms ask."""
        self.fee += fee
        self.fee_asked += fee


@lru_cache(maxsize=REMEMBERED)
def early_prices(terms: Terms) -> tuple[EarlyPrice, ...]:
    """Return what early settlement asks for each instalment of these terms.

    Where interest is not worked out from a rate (a lender's table), that of the line counts by
    the days of its period.
    """
    rows = schedule(terms)
    periods = ((row.due - timedelta(days=row.days), row.due) for row in rows)
    match terms:
        case FlatFeeTerms():
            waived = terms.fee_waived_when_early
            return tuple(EarlyPrice(*period, 0, NO_RATE, waived) for period in periods)
        case InstalmentAgreement() | BulletTerms():
            return tuple(
                EarlyPrice(
                    span.starts, span.ends, row.balance.minor + row.principal.minor, span.rate
                )
                for span, row in zip(spans(terms), rows, strict=True)
            )
        case _:
            return tuple(
                EarlyPrice(*period, row.interest.minor, WHOLE_BALANCE)
                for period, row in zip(periods, rows, strict=True)
            )
