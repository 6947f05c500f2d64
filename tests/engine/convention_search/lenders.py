"""Contracts as lenders make them, and the plans that they print of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from tideover.domain.agreements import Coupon, FirstPeriod, InterestDays
from tideover.domain.lenders_plan import PlanLine
from tideover.domain.loans import (
    BulletTerms,
    EqualInstalmentTerms,
    EqualPrincipalTerms,
    FeeTiming,
    FlatFeeTerms,
    InterestFirstTerms,
    PayInPartsTerms,
    Terms,
)
from tideover.domain.money import Money, Rounding
from tideover.domain.rates import NO_INTEREST, Rate, RatePer
from tideover.engine.convention_search import Headline
from tideover.engine.schedules import schedule

if TYPE_CHECKING:
    from collections.abc import Iterable

ALL_COLUMNS = ("due", "payment", "principal", "interest", "fee", "balance")
PLANS = (
    ALL_COLUMNS,
    ("due", "payment", "principal", "interest"),
    ("due", "principal", "interest", "fee"),
    ("due", "payment", "balance"),
    ("due", "interest", "balance"),
)
"""Columns of plans that tell what each line repays."""

PRINCIPALS = st.integers(500_00, 500_000_00).map(Money)
YEARLY = st.decimals(Decimal("0.01"), Decimal("0.36"), places=4)
RATES = st.one_of(
    YEARLY.map(Rate),
    st.decimals(Decimal("0.002"), Decimal("0.02"), places=4).map(lambda v: Rate(v, RatePer.MONTH)),
    st.decimals(Decimal("0.0001"), Decimal("0.001"), places=5).map(lambda v: Rate(v, RatePer.DAY)),
)
FEES = st.decimals(Decimal("0.002"), Decimal("0.015"), places=4)
KINDS = (EqualInstalmentTerms, EqualPrincipalTerms, InterestFirstTerms, FlatFeeTerms)


@st.composite
def agreements(draw: st.DrawFn) -> Terms:
    """A contract of any kind that has one rate, or none, with every convention."""
    shared: dict[str, Any] = {
        "principal": draw(PRINCIPALS),
        "drawn_on": draw(st.dates(date(2023, 12, 1), date(2026, 12, 31))),
        "rate": draw(RATES),
        "rounding": draw(st.sampled_from(Rounding)),
    }
    kind = draw(st.sampled_from([*KINDS, BulletTerms, PayInPartsTerms]))
    if kind is BulletTerms:
        due_on = shared["drawn_on"] + timedelta(days=draw(st.integers(7, 720)))
        return BulletTerms(
            **shared, due_on=due_on, interest_days=draw(st.sampled_from(InterestDays))
        )
    if kind is PayInPartsTerms:
        return PayInPartsTerms(
            **{**shared, "rate": NO_INTEREST},
            parts=draw(st.integers(2, 12)),
            first_due=shared["drawn_on"] + timedelta(days=draw(st.integers(0, 40))),
            every_days=draw(st.sampled_from([None, 14, 30])),
            remainder_first=draw(st.booleans()),
        )
    return draw(_in_instalments(kind, shared))


@st.composite
def _in_instalments(draw: st.DrawFn, kind: type[Any], shared: dict[str, Any]) -> Terms:
    periods = draw(st.integers(3, 24))
    odd_first = shared["drawn_on"] + timedelta(days=draw(st.integers(5, 55)))
    terms: dict[str, Any] = {
        **shared,
        "periods": periods,
        "due_day": draw(st.one_of(st.just(shared["drawn_on"].day), st.integers(1, 31))),
        "first_due": draw(st.sampled_from([None, None, odd_first])),
    }
    if kind is FlatFeeTerms:
        timings = (FeeTiming.EACH_PERIOD, FeeTiming.FIRST_PERIOD)
        fee = Rate(draw(FEES), RatePer.MONTH)
        made: Terms = FlatFeeTerms(
            **{**terms, "rate": fee}, fee_timing=draw(st.sampled_from(timings))
        )
        return made
    terms["interest_days"] = draw(st.sampled_from(InterestDays))
    if terms["interest_days"] is InterestDays.BY_MONTH:
        terms["first_period"] = draw(st.sampled_from(FirstPeriod))
    if kind is not InterestFirstTerms:
        terms["interest_only"] = draw(st.sampled_from([0, 0, 0, 1, 2]))
    made = kind(**terms)
    if isinstance(made, EqualInstalmentTerms) and draw(st.booleans()):
        level = schedule(made)[made.interest_only].payment.minor
        made = replace(made, payment=Money(-(-level // 100) * 100))
    return made


@st.composite
def with_coupons(draw: st.DrawFn) -> Terms:
    """A contract in instalments of which the first ones charge clearly less."""
    shared: dict[str, Any] = {
        "principal": draw(st.integers(5_000_00, 500_000_00).map(Money)),
        "drawn_on": draw(st.dates(date(2023, 12, 1), date(2026, 12, 31))),
        "rate": draw(st.decimals(Decimal("0.03"), Decimal("0.24"), places=3).map(Rate)),
        "periods": draw(st.integers(6, 24)),
    }
    kind = draw(st.sampled_from(KINDS))
    off = Fraction(draw(st.sampled_from([20, 30, 50, 80, 100])), 100)
    coupon = Coupon(draw(st.integers(1, shared["periods"] - 3)), off)
    terms: Terms = kind(**shared, due_day=shared["drawn_on"].day, coupon=coupon)
    return terms


def plan_of(terms: Terms, columns: Iterable[str] = ALL_COLUMNS) -> tuple[PlanLine, ...]:
    """What a lender prints of a contract, with these columns."""
    shown = tuple(columns)
    return tuple(
        PlanLine(line=row.number, **{name: getattr(row, name) for name in shown})
        for row in schedule(terms)
    )


def head_of(terms: Terms, *, states_rate: bool = False) -> Headline:
    """What the borrower knows of a contract."""
    rate = terms.rate if states_rate else None
    return Headline(principal=terms.principal, drawn_on=terms.drawn_on, rate=rate)
