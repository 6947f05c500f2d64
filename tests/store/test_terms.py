"""Terms come back from the store exactly as they were agreed, or not at all."""

from __future__ import annotations

import json
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from itertools import permutations
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tideover.domain.agreements import (
    Coupon,
    DaysOff,
    FirstPeriod,
    InterestDays,
    RateChange,
)
from tideover.domain.carrying import CarriedOver
from tideover.domain.dates import Shift
from tideover.domain.earliness import EarlyFeeBase, EarlyTerms
from tideover.domain.errors import StoreDamaged
from tideover.domain.floating_rates import FloatingRate, PrimeRate
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
    ContractChange,
    DailyInterestTerms,
    DrawDown,
    EarlierContract,
    EqualInstalmentTerms,
    EqualPrincipalTerms,
    FeeTiming,
    FlatFeeTerms,
    InterestFirstTerms,
    LendersTableTerms,
    PayInPartsTerms,
    RevolvingCardTerms,
    TableRow,
    Terms,
)
from tideover.domain.money import CNY, Money, Rounding, currency_of, total
from tideover.domain.rates import Rate, RatePer
from tideover.store.terms import (
    contracts_document,
    contracts_from,
    document_of,
    terms_from,
)

AMOUNTS = st.integers(1, 10**15).map(Money)
FRACTIONS = st.fractions(0, 5, max_denominator=10**6)
DRAWN_ON = date(2026, 2, 28)
LATER = st.integers(1, 4000).map(lambda days: DRAWN_ON + timedelta(days=days))
LATE = st.builds(
    LateTerms,
    penalty_multiplier=FRACTIONS,
    base=st.sampled_from(PenaltyBase),
    compound=st.booleans(),
    grace_days=st.integers(0, 30),
    grace_mode=st.sampled_from(GraceMode),
    fee_rate=FRACTIONS,
    fee_minimum=st.none() | st.integers(1, 10**6).map(Money),
    fee_maximum=st.none() | st.integers(10**6, 10**15).map(Money),
    fee_times=st.sampled_from(LateFeeTimes),
    fees_together_at_most=st.none() | AMOUNTS,
    returned_debit_fee=st.none() | AMOUNTS,
    order=st.sampled_from(list(permutations(Owed))),
    across=st.sampled_from(AcrossInstalments),
    principal_first_from_day=st.none() | st.integers(1, 365),
    called_in_from_day=st.none() | st.integers(1, 365),
)
EARLY = st.builds(
    EarlyTerms,
    fee_rate=st.fractions(0, 1, max_denominator=10_000),
    base=st.sampled_from(EarlyFeeBase),
    fee_minimum=st.none() | AMOUNTS,
    fee_fixed=st.none() | AMOUNTS,
    free_from=st.none() | LATER,
)
AGREEMENT = {
    "principal": AMOUNTS,
    "drawn_on": st.just(DRAWN_ON),
    "rate": st.builds(Rate, st.decimals(0, 1, places=8), st.sampled_from(RatePer)),
    "rounding": st.sampled_from(Rounding),
    "late": LATE,
    "days_off": st.builds(DaysOff, st.sampled_from(Shift), st.booleans()),
}
WITH_EARLY = {**AGREEMENT, "early": EARLY}
INSTALMENTS = {
    **WITH_EARLY,
    "periods": st.integers(1, 600),
    "due_day": st.integers(1, 31),
    "first_due": st.none() | LATER,
    "interest_days": st.sampled_from(InterestDays),
    "first_period": st.sampled_from(FirstPeriod),
    "coupon": st.none()
    | st.builds(
        Coupon, st.integers(1, 600), st.fractions(Fraction(1, 1000), 1, max_denominator=1000)
    ),
}
RATE_CHANGES = st.lists(LATER, max_size=3, unique=True).map(
    lambda days: tuple(RateChange(day, Rate(Decimal("0.031"))) for day in sorted(days))
)
FLOATING = st.builds(
    FloatingRate,
    st.sampled_from(PrimeRate),
    st.integers(-3000, 3000),
    st.none() | st.integers(1, 120),
)
AMORTISED = {
    **INSTALMENTS,
    "interest_only": st.just(0),
    "rate_changes": RATE_CHANGES,
    "floating": st.none() | FLOATING,
}
SMALL_FEES = st.decimals(0, Decimal("0.0016"), places=6).map(lambda fee: Rate(fee, RatePer.MONTH))
"""What 600 periods of it keep back still leaves something to hand out."""
DRAW_DOWN = st.builds(
    DrawDown,
    principal=AMOUNTS,
    drawn_on=st.just(DRAWN_ON),
    rate=AGREEMENT["rate"],
    due_on=LATER,
)


@st.composite
def tables(draw: st.DrawFn) -> Terms:
    amounts = st.integers(0, 10**9).map(Money)
    days = draw(st.lists(LATER, min_size=1, max_size=5, unique=True).map(sorted))
    principals = st.integers(1, 10**12).map(Money)  # the sum is an amount of a household too
    rows = tuple(TableRow(day, draw(principals), draw(amounts), draw(amounts)) for day in days)
    return LendersTableTerms(
        principal=total((row.principal for row in rows), CNY),
        drawn_on=DRAWN_ON,
        rate=draw(AGREEMENT["rate"]),
        rows=rows,
    )


EVERY_KIND: dict[type, st.SearchStrategy[Terms]] = {
    EqualInstalmentTerms: st.builds(EqualInstalmentTerms, **AMORTISED, payment=st.none() | AMOUNTS),
    EqualPrincipalTerms: st.builds(EqualPrincipalTerms, **AMORTISED),
    InterestFirstTerms: st.builds(InterestFirstTerms, **AMORTISED),
    FlatFeeTerms: st.builds(
        FlatFeeTerms,
        **INSTALMENTS | {"rate": SMALL_FEES},
        fee_timing=st.sampled_from(FeeTiming),
        fee_waived_when_early=st.booleans(),
    ),
    DailyInterestTerms: st.builds(
        DailyInterestTerms,
        **AGREEMENT,
        due_on=LATER,
        further=st.lists(DRAW_DOWN, max_size=3).map(tuple),
        interest_days=st.sampled_from([d for d in InterestDays if d is not InterestDays.BY_MONTH]),
    ),
    BulletTerms: st.builds(
        BulletTerms, **WITH_EARLY, due_on=LATER, interest_days=st.sampled_from(InterestDays)
    ),
    PayInPartsTerms: st.builds(
        PayInPartsTerms,
        **WITH_EARLY,
        parts=st.integers(1, 600),
        first_due=LATER,
        every_days=st.none() | st.integers(1, 366),
        remainder_first=st.booleans(),
    ),
    LendersTableTerms: tables(),
    RevolvingCardTerms: st.builds(
        RevolvingCardTerms,
        **AGREEMENT,
        due_day=st.integers(1, 31),
        pays=st.sampled_from(CardPayment),
        minimum_rate=st.fractions(Fraction(1, 100), 1, max_denominator=100),
        minimum_floor=st.none() | AMOUNTS,
        fixed=AMOUNTS,
    ),
}
PLAIN = EqualPrincipalTerms(
    principal=Money(100_000),
    drawn_on=DRAWN_ON,
    rate=Rate(Decimal("0.12")),
    periods=3,
    due_day=5,
    late=LateTerms(penalty_multiplier=Fraction(3, 2)),
)


def test_every_kind_of_loan_is_tried() -> None:
    assert set(EVERY_KIND) == set(get_args(Terms))


@given(st.one_of(*EVERY_KIND.values()))
def test_terms_come_back_as_they_were(terms: Terms) -> None:
    assert terms_from(document_of(terms, CNY), CNY, "Phone") == terms


@given(terms=st.one_of(*EVERY_KIND.values()), change=st.sampled_from(ContractChange))
def test_earlier_contracts_come_back_as_they_were(terms: Terms, change: ContractChange) -> None:
    before = (EarlierContract(terms, DRAWN_ON, change, "agreed on the phone"),)
    assert contracts_from(contracts_document(before, CNY), CNY, "Phone") == before


def test_what_a_contract_carries_over_comes_back_with_it() -> None:
    terms = BulletTerms(
        principal=Money(1_000_000),
        drawn_on=DRAWN_ON,
        rate=Rate(Decimal("0.12")),
        due_on=date(2027, 6, 1),
        carried=CarriedOver(
            Money(15_500), date(2026, 3, 5), Money(2_000_000), Money(500), DRAWN_ON
        ),
    )
    assert terms_from(document_of(terms, CNY), CNY, "Phone") == terms


@pytest.mark.parametrize("document", ["", "{}", "[1]", '[{"until": "2026-01-01"}]', "null"])
def test_earlier_contracts_that_cannot_be_read_are_named(document: str) -> None:
    with pytest.raises(StoreDamaged) as refused:
        contracts_from(document, CNY, "Phone")
    assert refused.value.params["loan"] == "Phone"


def test_the_digits_of_a_rate_are_kept_as_they_were_quoted() -> None:
    quoted = EqualPrincipalTerms(
        principal=Money(1), drawn_on=DRAWN_ON, rate=Rate(Decimal("0.1200")), periods=1, due_day=1
    )
    kept = terms_from(document_of(quoted, CNY), CNY, "Phone")
    assert str(kept.rate.value) == "0.1200"


def test_terms_in_another_currency_are_kept_in_the_households() -> None:
    yen = currency_of("JPY")
    terms = EqualPrincipalTerms(
        principal=Money(500, yen),
        drawn_on=DRAWN_ON,
        rate=Rate(Decimal("0.1")),
        periods=3,
        due_day=5,
    )
    assert terms_from(document_of(terms, yen), yen, "Phone") == terms


def _changed(**values: object) -> str:
    return json.dumps({**json.loads(document_of(PLAIN, CNY)), **values})


def _changed_late(**values: object) -> str:
    return _changed(late={**json.loads(document_of(PLAIN, CNY))["late"], **values})


def _changed_early(**values: object) -> str:
    return _changed(early={**json.loads(document_of(PLAIN, CNY))["early"], **values})


def _without(name: str) -> str:
    return json.dumps({k: v for k, v in json.loads(document_of(PLAIN, CNY)).items() if k != name})


@pytest.mark.parametrize(
    "document",
    [
        _changed(kind="balloon"),
        _changed(surprise=1),
        _changed(principal="100000"),
        _changed(principal=1000.5),
        _changed(principal=True),
        _changed(principal=-5),
        _changed(periods=0),
        _changed(due_day=32),
        _changed(drawn_on="2026-02-30"),
        _changed(rate={"value": "twelve", "per": "year"}),
        _changed(rate={"value": "0.1", "per": "century"}),
        _changed(late=None),
        _changed_late(grace_days=-1),
        _changed_late(called_in_from_day=0),
        _changed_late(called_in_from_day="90"),
        _changed_late(fee_minimum=2_000, fee_maximum=1_000),
        _changed_late(order=["fee", "fee", "interest", "principal"]),
        _changed_late(grace_mode="sometimes"),
        _changed_late(surprise=1),
        _changed_late(fees_together_at_most=-1),
        _changed(days_off={"shift": "sideways", "interest_follows": False}),
        _changed(days_off={"shift": "later", "interest_follows": 1}),
        _changed(days_off={"shift": "later", "interest_follows": True, "surprise": 1}),
        _changed(floating={"prime": "one_year", "basis_points": 60.5, "every_months": None}),
        _changed(floating={"prime": "one_year", "basis_points": 9999, "every_months": None}),
        _changed(floating={"prime": "overnight", "basis_points": 60, "every_months": None}),
        _changed(floating={"prime": "one_year", "basis_points": 60, "every_months": 0}),
        _without("days_off"),
        _without("floating"),
        _changed_early(fee_rate="-1/100"),
        _changed_early(fee_rate="2"),
        _changed_early(fee_minimum=-1),
        _changed_early(free_from="soon"),
        _changed_early(surprise=1),
        _without("early"),
        _without("kind"),
        _without("rounding"),
        "[]",
        "null",
        "not json",
        "",
    ],
)
def test_terms_that_nobody_can_have_agreed_are_refused_and_the_loan_is_named(
    document: str,
) -> None:
    with pytest.raises(StoreDamaged) as refused:
        terms_from(document, CNY, "Phone")
    assert refused.value.params["loan"] == "Phone"
