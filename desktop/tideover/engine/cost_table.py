"""The cost table that a lender must show before a personal loan is signed.

Rule on showing the full cost of personal loans (NFRA and PBoC, published 15 March 2026, in force
since 1 August 2026): every item with its rate or amount, who charges it and when, each made a
yearly rate, their yearly total if all goes well, and what may come on top when it does not.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING

from tideover.domain.lateness import NOTHING, LateFeeTimes
from tideover.domain.loans import (
    BulletTerms,
    DailyInterestTerms,
    FeeTiming,
    FlatFeeTerms,
    LendersTableTerms,
)
from tideover.domain.rates import MONTHS_A_YEAR, RatePer
from tideover.engine.disclosure import disclose, monthly_share
from tideover.engine.rates_of_return import xirr
from tideover.engine.schedules import REMEMBERED, schedule
from tideover.engine.schedules.periods import daily_rate

if TYPE_CHECKING:
    from datetime import date

    from tideover.domain.earliness import EarlyFeeBase, EarlyTerms
    from tideover.domain.lateness import PenaltyBase
    from tideover.domain.loans import Terms
    from tideover.domain.money import Money


class CostItem(Enum):
    """What is charged for."""

    INTEREST = "interest"
    INSTALMENT_FEE = "instalment_fee"
    PENALTY_INTEREST = "penalty_interest"
    LATE_FEE = "late_fee"
    RETURNED_DEBIT_FEE = "returned_debit_fee"
    EARLY_FEE = "early_fee"


class CostTiming(Enum):
    """When it is charged."""

    KEPT_BACK = "kept_back"
    FIRST_INSTALMENT = "first_instalment"
    EACH_INSTALMENT = "each_instalment"
    WITH_THE_PRINCIPAL = "with_the_principal"
    EACH_LATE_DAY = "each_late_day"
    ONCE_WHEN_LATE = "once_when_late"
    EACH_MONTH_LATE = "each_month_late"
    DEBIT_RETURNED = "debit_returned"
    EACH_TIME_EARLY = "each_time_early"


@dataclass(frozen=True, slots=True, kw_only=True)
class CostLine:
    """One item of the table.

    `rate` is a fraction for the time `per`, of what is owed, or (`per` of None) of the amount
    that is late or repaid early. `amount` is all of it if every instalment is paid on its day, or
    what is charged each time; None where that depends on the days. `yearly` is the item alone as
    a nominal yearly rate. `least` and `most` bound a fee, `most_together` all of them together.
    `base` is what penalty, or the fee for paying early, counts on. From the day `free_from` on it
    is not charged.
    """

    item: CostItem
    timing: CostTiming
    rate: Fraction | None = None
    per: RatePer | None = None
    amount: Money | None = None
    yearly: Fraction | None = None
    least: Money | None = None
    most: Money | None = None
    most_together: Money | None = None
    base: PenaltyBase | EarlyFeeBase | None = None
    free_from: date | None = None


@dataclass(frozen=True, slots=True)
class CostTable:
    """What a loan costs if all goes well (`normal`), and what may come on top (`contingent`).

    `yearly` is the nominal yearly rate of all normal items, `total` their amount.
    """

    principal: Money
    normal: tuple[CostLine, ...]
    contingent: tuple[CostLine, ...]
    yearly: Fraction
    total: Money


@lru_cache(maxsize=REMEMBERED)
def cost_table(terms: Terms) -> CostTable:
    """Return the cost table of a loan with these terms."""
    told = disclose(terms)
    return CostTable(
        principal=terms.borrowed,
        normal=tuple(_normal(terms)),
        contingent=tuple(_contingent(terms)),
        yearly=told.nominal_yearly,
        total=told.total_interest + told.total_fees,
    )


def _normal(terms: Terms) -> list[CostLine]:
    told = disclose(terms)
    interest_alone = _interest_alone(terms) if told.total_fees else told.nominal_yearly
    lines = []
    if told.total_interest:
        lines.append(
            CostLine(
                item=CostItem.INTEREST,
                timing=_interest_timing(terms),
                rate=None if isinstance(terms, LendersTableTerms) else Fraction(terms.rate.value),
                per=terms.rate.per,
                amount=told.total_interest,
                yearly=interest_alone,
            )
        )
    if told.total_fees:
        flat = isinstance(terms, FlatFeeTerms)
        lines.append(
            CostLine(
                item=CostItem.INSTALMENT_FEE,
                timing=_fee_timing(terms),
                rate=terms.rate.monthly if flat else None,
                per=RatePer.MONTH if flat else None,
                amount=told.total_fees,
                yearly=told.nominal_yearly - interest_alone,
            )
        )
    return lines


def _interest_alone(terms: Terms) -> Fraction:
    """Return the nominal yearly rate of a loan that has fees if only its interest is counted."""
    repaid = ((row.due, -(row.principal + row.interest).minor) for row in schedule(terms))
    dated = xirr([(terms.drawn_on, terms.principal.minor), *repaid])
    return NOTHING if dated is None else MONTHS_A_YEAR * monthly_share(dated)


def _interest_timing(terms: Terms) -> CostTiming:
    if isinstance(terms, DailyInterestTerms | BulletTerms):
        return CostTiming.WITH_THE_PRINCIPAL
    return CostTiming.EACH_INSTALMENT


def _fee_timing(terms: Terms) -> CostTiming:
    if not isinstance(terms, FlatFeeTerms):
        return CostTiming.EACH_INSTALMENT
    return {
        FeeTiming.EACH_PERIOD: CostTiming.EACH_INSTALMENT,
        FeeTiming.FIRST_PERIOD: CostTiming.FIRST_INSTALMENT,
        FeeTiming.DEDUCTED: CostTiming.KEPT_BACK,
    }[terms.fee_timing]


def _contingent(terms: Terms) -> list[CostLine]:
    late = terms.late
    lines = []
    if penalty := daily_rate(terms) * late.penalty_multiplier:
        lines.append(
            CostLine(
                item=CostItem.PENALTY_INTEREST,
                timing=CostTiming.EACH_LATE_DAY,
                rate=penalty,
                per=RatePer.DAY,
                base=late.base,
            )
        )
    if late.fee_rate or late.fee_minimum:
        once = late.fee_times is LateFeeTimes.ONCE
        lines.append(
            CostLine(
                item=CostItem.LATE_FEE,
                timing=CostTiming.ONCE_WHEN_LATE if once else CostTiming.EACH_MONTH_LATE,
                rate=late.fee_rate,
                least=late.fee_minimum,
                most=late.fee_maximum,
                most_together=late.fees_together_at_most,
            )
        )
    if late.returned_debit_fee:
        lines.append(
            CostLine(
                item=CostItem.RETURNED_DEBIT_FEE,
                timing=CostTiming.DEBIT_RETURNED,
                amount=late.returned_debit_fee,
            )
        )
    return [*lines, *_early(terms.early)]


def _early(early: EarlyTerms) -> list[CostLine]:
    if not early.asks_anything:
        return []
    return [
        CostLine(
            item=CostItem.EARLY_FEE,
            timing=CostTiming.EACH_TIME_EARLY,
            rate=early.fee_rate,
            amount=early.fee_fixed,
            least=early.fee_minimum,
            base=early.base,
            free_from=early.free_from,
        )
    ]
