"""One instalment while it is being paid: what is left of it and what being late adds.

All amounts are whole minor units. A day counts penalty when the debt is unpaid at its end, from
the due day (included) to the day of payment (not included). Penalty is counted exactly; it is
rounded for whoever asks, and *posted*, which begins the rounding anew, only when money comes. So
it does not matter how often one asks on the way.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from fractions import Fraction
from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING

from tideover.domain.agreements import InstalmentAgreement
from tideover.domain.carrying import NOTHING_CARRIED
from tideover.domain.day_counts import DayCount
from tideover.domain.lateness import PenaltyBase
from tideover.domain.loans import BulletTerms, FlatFeeTerms
from tideover.domain.money import rounded, rounded_ratio
from tideover.engine.day_counts import counted_days
from tideover.engine.late_rules import NO_RATE
from tideover.engine.schedules import REMEMBERED, schedule
from tideover.engine.schedules.periods import spans

if TYPE_CHECKING:
    from tideover.domain.carrying import CarriedOver
    from tideover.domain.loans import Terms
    from tideover.domain.money import Rounding
    from tideover.engine.late_rules import LateRules

WHOLE_BALANCE = Fraction(1)


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
    carried: CarriedOver = NOTHING_CARRIED

    def unused_fee(self, day: date, rounding: Rounding) -> int:
        """Return what of the fee is interest of days that would not be used."""
        unused = self.carried.unused(day)
        return rounded(unused, rounding) if unused else 0

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

    weight: Fraction | int = 0
    shown: int = 0

    def show(self, rate: Fraction, rounding: Rounding) -> int:
        """Return what is to be added to the debt so that it holds all of it, rounded once."""
        above = self.weight.numerator * rate.numerator
        whole = rounded_ratio(above, self.weight.denominator * rate.denominator, rounding)
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
    with the days until `due` (随借随还) instead of being known beforehand, or until
    `interest_ends` where that is sooner; `day_count` says which days count. `own_penalty_rate` is
    that of one late day where it is not the loan's. `interest` and `fee`
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
    interest_ends: date = date.max
    day_count: DayCount = DayCount.ACTUAL_365
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
        """Charge all that has come up by the start of `day` but late fees: the ledger does them."""
        if self.counted_to == day > self.due:
            return
        self.charge_interest(day, rules.rounding)
        if day > self.due:
            self._charge_returned_debit(rules)
            self._charge_penalty(day, rules)

    def reach_alone(self, day: date, rules: LateRules) -> None:
        """Charge all that has come up by the start of `day` where no other debt is looked at."""
        self.reach(day, rules)
        for _ in tuple(rules.fee_days(self, day)) if self.agreed_left else ():
            self.charge_late_fee(rules, self.late_fee_total)

    def post(self, day: date, rules: LateRules) -> None:
        """Post what is charged by `day`; penalty that grace may still forgive stays open."""
        self.growing.begin_anew()
        if day > self.due + rules.grace_of(self):
            self.late.begin_anew()

    def charge_interest(self, day: date, rounding: Rounding) -> None:
        """Count and post the interest that grows by the day, up to `day` or the due day."""
        if not self.interest_rate:
            return
        until = min(day, self.due, self.interest_ends)
        if until <= self.counted_to:
            return
        days = counted_days(self.counted_to, until, self.day_count)
        self.growing.weight += self.principal * days
        interest = self.growing.show(self.interest_rate, rounding)
        self.interest += interest
        self.interest_asked += interest
        self.counted_to = until

    def _charge_returned_debit(self, rules: LateRules) -> None:
        if self.agreed_left and not self.debit_returned and not self.called_in:
            self.debit_returned = True
            self._add_late_fee(rules.returned_debit_fee)

    def charge_late_fee(self, rules: LateRules, charged: int) -> int:
        """Charge a late fee whose day has come beside all that were `charged`; return it."""
        fee = rules.fee_on(self.agreed_left, charged)
        self.fees_charged += 1
        self._add_late_fee(fee)
        return fee

    def _add_late_fee(self, fee: int) -> None:
        self.late_fee += fee
        self.late_fee_total += fee

    def _charge_penalty(self, day: date, rules: LateRules) -> None:
        """Count penalty up to `day`; show it unless the grace days may still forgive it."""
        grace_ends = self.due + rules.grace_of(self)
        begins = max(self.counted_to, grace_ends if rules.grace_is_free else self.due)
        self.late.weight += self.penalty_base(rules) * max((day - begins).days, 0)
        self.counted_to = day
        if day > grace_ends:
            rate = rules.penalty_rate if self.own_penalty_rate is None else self.own_penalty_rate
            penalty = self.late.show(rate, rules.rounding)
            self.penalty += penalty
            self.penalty_total += penalty

    def penalty_base(self, rules: LateRules) -> int:
        """Return what penalty is counted on, for each day that it stays unpaid."""
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
        self.fees_charged += sum(1 for _ in rules.fee_days(self, day))

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
        return early.interest(day, rounding), fee - early.unused_fee(day, rounding)

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

    Where interest is not worked out from a rate (a lender's table), or a coupon lowers it, that
    of the line counts by the days of its period.
    """
    prices = _prices(terms)
    if not terms.carried.meanwhile:
        return prices
    return (replace(prices[0], carried=terms.carried), *prices[1:])


def _prices(terms: Terms) -> tuple[EarlyPrice, ...]:
    rows = schedule(terms)
    ends = [terms.drawn_on + timedelta(days=sum_of) for sum_of in accumulate(r.days for r in rows)]
    periods = zip((terms.drawn_on, *ends), ends, strict=False)
    match terms:
        case FlatFeeTerms():
            waived, kept = terms.fee_waived_when_early, bool(terms.carried.charges)
            return tuple(
                EarlyPrice(starts, end, 0, NO_RATE, waived and not (kept and number == 0))
                for number, (starts, end) in enumerate(periods)
            )
        case InstalmentAgreement(coupon=None) | BulletTerms():
            return tuple(
                EarlyPrice(
                    span.starts, span.ends, row.balance.minor + row.principal.minor, span.rate
                )
                for span, row in zip(spans(terms), rows, strict=True)
            )
        case _:
            return tuple(
                EarlyPrice(starts, end, row.interest.minor, WHOLE_BALANCE)
                for (starts, end), row in zip(periods, rows, strict=True)
            )
