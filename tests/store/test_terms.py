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

from tideover.domain.errors import StoreDamaged
from tideover.domain.loans import (
    DailyInterestTerms,
    EqualInstalmentTerms,
    EqualPrincipalTerms,
    FeeTiming,
    FlatFeeTerms,
    InterestDays,
    InterestFirstTerms,
    LateTerms,
    Owed,
    PenaltyBase,
    Terms,
)
from tideover.domain.money import CNY, Money, Rounding, currency_of
from tideover.domain.rates import Rate, RatePer
from tideover.store.terms import document_of, terms_from

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
    fee_rate=FRACTIONS,
    fee_minimum=st.none() | AMOUNTS,
    order=st.sampled_from(list(permutations(Owed))),
    principal_first_from_day=st.none() | st.integers(1, 365),
)
AGREEMENT = {
    "principal": AMOUNTS,
    "drawn_on": st.just(DRAWN_ON),
    "rate": st.builds(Rate, st.decimals(0, 1, places=8), st.sampled_from(RatePer)),
    "rounding": st.sampled_from(Rounding),
    "late": LATE,
}
INSTALMENTS = {
    **AGREEMENT,
    "periods": st.integers(1, 600),
    "due_day": st.integers(1, 31),
    "first_due": st.none() | LATER,
    "interest_days": st.sampled_from(InterestDays),
}
EVERY_KIND: dict[type, st.SearchStrategy[Terms]] = {
    EqualInstalmentTerms: st.builds(
        EqualInstalmentTerms, **INSTALMENTS, payment=st.none() | AMOUNTS
    ),
    EqualPrincipalTerms: st.builds(EqualPrincipalTerms, **INSTALMENTS),
    InterestFirstTerms: st.builds(InterestFirstTerms, **INSTALMENTS),
    FlatFeeTerms: st.builds(
        FlatFeeTerms,
        **INSTALMENTS,
        fee_timing=st.sampled_from(FeeTiming),
        fee_waived_when_early=st.booleans(),
    ),
    DailyInterestTerms: st.builds(DailyInterestTerms, **AGREEMENT, due_on=LATER),
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
