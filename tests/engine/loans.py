"""Loans and repayments of every kind, for tests that must hold for all of them."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from itertools import permutations
from typing import Any

from hypothesis import strategies as st

from tideover.domain.ids import LoanId, RepaymentId
from tideover.domain.loans import (
    DailyInterestTerms,
    EqualInstalmentTerms,
    EqualPrincipalTerms,
    FeeTiming,
    FlatFeeTerms,
    InterestDays,
    InterestFirstTerms,
    LateTerms,
    Loan,
    Owed,
    PenaltyBase,
    Repayment,
    Terms,
)
from tideover.domain.money import Money
from tideover.domain.rates import Rate, RatePer
from tideover.engine.schedules import schedule

DRAWN_ON = st.dates(date(2023, 12, 1), date(2024, 12, 31))
PRINCIPALS = st.integers(1, 10_000_000).map(Money)
RATES = st.one_of(
    st.builds(Rate, st.decimals(0, Decimal("0.36"), places=4)),
    st.builds(Rate, st.decimals(0, Decimal("0.02"), places=4), st.just(RatePer.MONTH)),
    st.builds(Rate, st.decimals(0, Decimal("0.001"), places=5), st.just(RatePer.DAY)),
)


@st.composite
def late_terms(draw: st.DrawFn) -> LateTerms:
    return LateTerms(
        penalty_multiplier=draw(st.sampled_from([Fraction(0), Fraction(1), Fraction(3, 2)])),
        base=draw(st.sampled_from(PenaltyBase)),
        compound=draw(st.booleans()),
        grace_days=draw(st.sampled_from([0, 0, 3])),
        fee_rate=draw(st.sampled_from([Fraction(0), Fraction(5, 100)])),
        fee_minimum=draw(st.sampled_from([None, Money(1000)])),
        order=draw(st.sampled_from(list(permutations(Owed)))),
        principal_first_from_day=draw(st.sampled_from([None, 91])),
    )


@st.composite
def any_terms(draw: st.DrawFn, most_periods: int = 8) -> Terms:
    shared: dict[str, Any] = {
        "principal": draw(PRINCIPALS),
        "drawn_on": draw(DRAWN_ON),
        "rate": draw(RATES),
        "late": draw(late_terms()),
    }
    kind = draw(
        st.sampled_from(
            [
                EqualInstalmentTerms,
                EqualPrincipalTerms,
                InterestFirstTerms,
                FlatFeeTerms,
                DailyInterestTerms,
            ]
        )
    )
    if kind is DailyInterestTerms:
        return DailyInterestTerms(
            **shared, due_on=shared["drawn_on"] + timedelta(days=draw(st.integers(1, 300)))
        )
    shared |= {
        "periods": draw(st.integers(1, most_periods)),
        "due_day": draw(st.integers(1, 31)),
        "interest_days": draw(st.sampled_from(InterestDays)),
    }
    if kind is FlatFeeTerms:
        return FlatFeeTerms(
            **shared,
            fee_timing=draw(st.sampled_from(FeeTiming)),
            fee_waived_when_early=draw(st.booleans()),
        )
    terms: Terms = kind(**shared)
    return terms


def loan_with(terms: Terms) -> Loan:
    return Loan(id=LoanId("loan"), name="Test loan", lender="Test lender", terms=terms)


def repayment(day: date, minor: int, name: str = "") -> Repayment:
    return Repayment(RepaymentId(name or f"{day}-{minor}"), LoanId("loan"), day, Money(minor))


@st.composite
def any_repayments(draw: st.DrawFn, terms: Terms) -> tuple[Repayment, ...]:
    """Repayments around the due days: none, some late, some early, some twice a day."""
    rows = schedule(terms)
    usual = [row.payment.minor for row in rows]
    largest = sum(usual)
    settling = st.integers(terms.principal.minor, max(largest, terms.principal.minor))
    amounts = st.one_of(
        st.sampled_from(usual), settling, st.integers(1, max(largest, 2)), st.integers(1, 30_000)
    ).map(lambda amount: max(amount, 1))
    days = (rows[-1].due - terms.drawn_on).days + 150
    offsets = st.one_of(
        st.integers(0, days),
        st.sampled_from([(row.due - terms.drawn_on).days for row in rows]),
    )
    planned = draw(st.lists(st.tuples(offsets, amounts), max_size=8))
    return tuple(
        repayment(terms.drawn_on + timedelta(days=offset), amount, f"repayment-{number}")
        for number, (offset, amount) in enumerate(planned)
    )
