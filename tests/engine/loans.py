"""Loans and repayments of every kind, for tests that must hold for all of them."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from itertools import permutations
from typing import Any

from hypothesis import strategies as st

from tideover.domain.agreements import STAYS, DaysOff, InterestDays, RateChange
from tideover.domain.dates import WEEKENDS_ONLY, Shift, WorkingCalendar
from tideover.domain.earliness import EarlyFeeBase, EarlyTerms
from tideover.domain.floating_rates import FloatingRate, PrimeRate
from tideover.domain.ids import LoanId, RepaymentId
from tideover.domain.lateness import (
    AcrossInstalments,
    GraceMode,
    LateFeeTimes,
    LateTerms,
    Owed,
    PenaltyBase,
)
from tideover.domain.loans import (
    BulletTerms,
    CardPayment,
    DailyInterestTerms,
    DrawDown,
    EqualInstalmentTerms,
    EqualPrincipalTerms,
    FeeTiming,
    FlatFeeTerms,
    InterestFirstTerms,
    LendersTableTerms,
    Loan,
    PayInPartsTerms,
    Repayment,
    RevolvingCardTerms,
    TableRow,
    Terms,
)
from tideover.domain.money import CNY, Money, Rounding, total
from tideover.domain.rates import NO_INTEREST, Rate, RatePer
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
        grace_mode=draw(st.sampled_from(GraceMode)),
        fee_rate=draw(st.sampled_from([Fraction(0), Fraction(5, 100)])),
        fee_minimum=draw(st.sampled_from([None, Money(1000)])),
        fee_maximum=draw(st.sampled_from([None, Money(2500)])),
        fee_times=draw(st.sampled_from(LateFeeTimes)),
        fees_together_at_most=draw(st.sampled_from([None, None, Money(3000)])),
        returned_debit_fee=draw(st.sampled_from([None, None, Money(500)])),
        order=draw(st.sampled_from(list(permutations(Owed)))),
        across=draw(st.sampled_from(AcrossInstalments)),
        principal_first_from_day=draw(st.sampled_from([None, 91])),
        called_in_from_day=draw(st.sampled_from([None, None, 1, 30, 90])),
    )


HOLIDAYS = WorkingCalendar(
    holidays=frozenset(
        date(year, month, day)
        for year in (2024, 2025)
        for month, first, last in ((1, 1, 1), (2, 10, 17), (5, 1, 5), (10, 1, 7))
        for day in range(first, last + 1)
    ),
    worked_weekends=frozenset({date(2024, 2, 4), date(2024, 2, 18), date(2024, 9, 29)}),
)
DAYS_OFF = st.builds(
    DaysOff, st.sampled_from(Shift), st.booleans(), st.sampled_from([HOLIDAYS, WEEKENDS_ONLY])
)
BY_DAY = st.sampled_from([days for days in InterestDays if days is not InterestDays.BY_MONTH])
SPREAD = st.integers(1, 300)
"""Days between one day of a loan and a later one."""


@st.composite
def early_terms(draw: st.DrawFn, drawn_on: date) -> EarlyTerms:
    if draw(st.booleans()):
        return EarlyTerms()
    return EarlyTerms(
        fee_rate=draw(st.sampled_from([Fraction(0), Fraction(1, 100), Fraction(3, 100)])),
        base=draw(st.sampled_from(EarlyFeeBase)),
        fee_minimum=draw(st.sampled_from([None, None, Money(5_000)])),
        fee_fixed=draw(st.sampled_from([None, None, Money(2_000)])),
        free_from=draw(st.one_of(st.none(), SPREAD.map(lambda days: drawn_on + timedelta(days)))),
    )


@st.composite
def any_terms(draw: st.DrawFn, most_periods: int = 8) -> Terms:
    shared: dict[str, Any] = {
        "principal": draw(PRINCIPALS),
        "drawn_on": draw(DRAWN_ON),
        "rate": draw(RATES),
        "late": draw(late_terms()),
        "rounding": draw(st.sampled_from([Rounding.HALF_UP, Rounding.HALF_UP, *Rounding])),
        "days_off": draw(st.one_of(st.just(STAYS), DAYS_OFF)),
    }
    kind = draw(st.sampled_from(KINDS))
    if kind not in ANY_TIME:
        shared["early"] = draw(early_terms(shared["drawn_on"]))
    if kind in MONTHLY:
        return draw(_monthly(kind, shared, most_periods))
    terms: Terms = draw(OTHERS[kind](shared, most_periods))
    return terms


@st.composite
def _monthly(draw: st.DrawFn, kind: type[Any], shared: dict[str, Any], most: int) -> Terms:
    periods = draw(st.integers(1, most))
    shared |= {
        "periods": periods,
        "due_day": draw(st.integers(1, 31)),
        "interest_days": draw(st.sampled_from(InterestDays)),
    }
    if kind is FlatFeeTerms:
        dear = shared["rate"].monthly * periods >= Fraction(1, 2)
        timings = [each for each in FeeTiming if not (dear and each is FeeTiming.DEDUCTED)]
        return FlatFeeTerms(
            **shared,
            fee_timing=draw(st.sampled_from(timings)),
            fee_waived_when_early=draw(st.booleans()),
        )
    days = draw(st.lists(SPREAD, max_size=2, unique=True).map(sorted))
    changes = (RateChange(shared["drawn_on"] + timedelta(days=day), draw(RATES)) for day in days)
    terms: Terms = kind(
        **shared,
        interest_only=draw(st.integers(0, periods - 1)),
        rate_changes=tuple(changes),
        floating=draw(st.one_of(st.none(), _floating(shared["drawn_on"]))),
    )
    return terms


@st.composite
def _floating(draw: st.DrawFn, drawn_on: date) -> FloatingRate:
    """A rule with repricings that a lender might have made of it."""
    days = draw(st.lists(SPREAD, max_size=3, unique=True).map(sorted))
    return FloatingRate(
        PrimeRate.ONE_YEAR,
        basis_points=60,
        repricings=tuple(RateChange(drawn_on + timedelta(days=day), draw(RATES)) for day in days),
    )


@st.composite
def _daily(draw: st.DrawFn, shared: dict[str, Any], most: int) -> Terms:
    drawn_on = shared["drawn_on"]
    further = []
    for _ in range(draw(st.integers(0, min(2, most - 1)))):
        later = drawn_on + timedelta(days=draw(st.integers(0, 90)))
        due_on = later + timedelta(days=draw(SPREAD))
        further.append(DrawDown(draw(PRINCIPALS), later, draw(RATES), due_on))
    due_on = drawn_on + timedelta(days=draw(SPREAD))
    return DailyInterestTerms(
        **shared, due_on=due_on, further=tuple(further), interest_days=draw(BY_DAY)
    )


@st.composite
def _bullet(draw: st.DrawFn, shared: dict[str, Any], most: int) -> Terms:
    del most
    due_on = shared["drawn_on"] + timedelta(days=draw(SPREAD))
    return BulletTerms(**shared, due_on=due_on, interest_days=draw(st.sampled_from(InterestDays)))


@st.composite
def _in_parts(draw: st.DrawFn, shared: dict[str, Any], most: int) -> Terms:
    return PayInPartsTerms(
        **shared | {"rate": NO_INTEREST},
        parts=draw(st.integers(1, most)),
        first_due=shared["drawn_on"] + timedelta(days=draw(st.integers(1, 40))),
        every_days=draw(st.sampled_from([None, 7, 14])),
        remainder_first=draw(st.booleans()),
    )


@st.composite
def _table(draw: st.DrawFn, shared: dict[str, Any], most: int) -> Terms:
    due = shared["drawn_on"]
    rows = []
    for _ in range(draw(st.integers(1, most))):
        due += timedelta(days=draw(st.integers(1, 60)))
        charges = st.integers(0, 30_000).map(Money) if shared["rate"].value else st.just(Money(0))
        rows.append(TableRow(due, draw(PRINCIPALS), draw(charges), draw(charges)))
    principal = total((row.principal for row in rows), CNY)
    return LendersTableTerms(**shared | {"principal": principal}, rows=tuple(rows))


@st.composite
def _revolving(draw: st.DrawFn, shared: dict[str, Any], most: int) -> Terms:
    del most
    return RevolvingCardTerms(
        **shared,
        due_day=draw(st.integers(1, 31)),
        pays=draw(st.sampled_from(CardPayment)),
        minimum_rate=draw(st.sampled_from([Fraction(1, 10), Fraction(1, 2), Fraction(1)])),
        minimum_floor=draw(st.sampled_from([None, Money(10_000)])),
        fixed=Money(shared["principal"].minor // 3 + 1),
    )


MONTHLY: tuple[type[Any], ...] = (
    EqualInstalmentTerms,
    EqualPrincipalTerms,
    InterestFirstTerms,
    FlatFeeTerms,
)
OTHERS: dict[type[Any], Any] = {
    DailyInterestTerms: _daily,
    BulletTerms: _bullet,
    PayInPartsTerms: _in_parts,
    LendersTableTerms: _table,
    RevolvingCardTerms: _revolving,
}
KINDS = (*MONTHLY, *OTHERS)
ANY_TIME: tuple[type[Any], ...] = (DailyInterestTerms, RevolvingCardTerms)
"""Kinds that are repaid at any time: nobody agrees on a fee for paying them early."""


def loan_with(terms: Terms) -> Loan:
    return Loan(id=LoanId("loan"), name="Test loan", lender="Test lender", terms=terms)


def repayment(day: date, minor: int, name: str = "") -> Repayment:
    return Repayment(RepaymentId(name or f"{day}-{minor}"), LoanId("loan"), day, Money(minor))


@st.composite
def any_repayments(
    draw: st.DrawFn, terms: Terms, *, refunds: bool = False
) -> tuple[Repayment, ...]:
    """Repayments around the due days: none, some late, some early, some twice a day.

    With `refunds` the lender gives some of it back, or more than it ever got.
    """
    rows = schedule(terms)
    usual = [row.payment.minor for row in rows]
    largest = sum(usual)
    settling = st.integers(terms.borrowed.minor, max(largest, terms.borrowed.minor))
    amounts = st.one_of(
        st.sampled_from(usual), settling, st.integers(1, max(largest, 2)), st.integers(1, 30_000)
    ).map(lambda amount: max(amount, 1))
    days = (max(row.due for row in rows) - terms.drawn_on).days + 150
    offsets = st.one_of(
        st.integers(0, days),
        st.sampled_from([(row.due - terms.drawn_on).days for row in rows]),
    )
    planned = draw(st.lists(st.tuples(offsets, amounts), max_size=8))
    if refunds:
        given_back = draw(st.lists(st.tuples(offsets, amounts), max_size=3))
        planned += [(offset, -amount) for offset, amount in given_back]
    return tuple(
        repayment(terms.drawn_on + timedelta(days=offset), amount, f"repayment-{number}")
        for number, (offset, amount) in enumerate(planned)
    )
