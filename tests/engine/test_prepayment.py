"""What paying early saves: never more than the interest to come, and never at a hidden price."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.engine.loans import any_terms
from tideover.domain.errors import InputError
from tideover.domain.loans import (
    EqualInstalmentTerms,
    EqualPrincipalTerms,
    InterestFirstTerms,
    Terms,
)
from tideover.domain.money import CNY, Money, total
from tideover.domain.rates import Rate
from tideover.engine.prepayment import Keep, prepay
from tideover.engine.schedules import schedule

PHONE = EqualInstalmentTerms(
    principal=Money(1_200_000),
    drawn_on=date(2026, 1, 31),
    rate=Rate(Decimal("0.146")),
    periods=12,
    due_day=31,
)


@settings(deadline=None)
@given(data=st.data(), terms=any_terms())
def test_what_is_paid_early_is_not_asked_again(data: st.DataObject, terms: Terms) -> None:
    assume(isinstance(terms, EqualInstalmentTerms | EqualPrincipalTerms | InterestFirstTerms))
    assert isinstance(terms, EqualInstalmentTerms | EqualPrincipalTerms | InterestFirstTerms)
    rows = schedule(terms)
    assume(len(rows) > 1)
    number = data.draw(st.integers(1, len(rows) - 1))
    balance = rows[number - 1].balance
    assume(balance.minor > 0)
    amount = Money(data.draw(st.integers(1, balance.minor)))
    found = prepay(terms, number, amount, data.draw(st.sampled_from(Keep)))
    asked = total((row.principal for row in found.rows), CNY)
    assert asked + amount == balance
    dues = [row.due for row in rows[number:]]
    assert [row.due for row in found.rows] == dues[: len(found.rows)]


def test_keeping_the_instalment_saves_more_than_keeping_the_term() -> None:
    shorter = prepay(PHONE, 3, Money(200_000), Keep.INSTALMENT)
    lower = prepay(PHONE, 3, Money(200_000), Keep.TERM)
    assert shorter.saving > lower.saving > Money(0)
    assert len(shorter.rows) < len(lower.rows) == 9
    assert lower.rows[0].payment < shorter.rows[0].payment == schedule(PHONE)[3].payment


def test_a_fee_can_cost_more_than_paying_early_saves() -> None:
    late = prepay(PHONE, 11, Money(50_000), Keep.TERM, Fraction(3, 100))
    assert late.saving < Money(0)


@pytest.mark.parametrize("number", [0, 12, 13])
def test_paying_early_needs_an_instalment_ahead(number: int) -> None:
    with pytest.raises(InputError, match="instalment_not_ahead"):
        prepay(PHONE, number, Money(100), Keep.TERM)


def test_more_than_is_owed_is_refused_with_what_is_owed() -> None:
    balance = schedule(PHONE)[2].balance
    with pytest.raises(InputError, match="amount_exceeds_balance") as refused:
        prepay(PHONE, 3, balance + Money(1), Keep.TERM)
    assert refused.value.params["balance"] == balance


def test_nothing_paid_early_is_refused() -> None:
    with pytest.raises(InputError, match="amount_not_positive"):
        prepay(PHONE, 3, Money(0), Keep.TERM)
