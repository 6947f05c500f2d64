"""Programs read amounts exactly."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tideover.cli.answers import decimal_text, need_attention
from tideover.domain.findings import Finding, Severity
from tideover.domain.money import CURRENCIES, Currency, Money


@given(st.integers(-(10**15), 10**15), st.sampled_from(CURRENCIES))
def test_an_amount_says_exactly_what_it_is(minor: int, currency: Currency) -> None:
    assert Decimal(decimal_text(Money(minor, currency))) * currency.scale == minor


@pytest.mark.parametrize(
    ("minor", "code", "decimals", "text"),
    [(-5, "CNY", 2, "-0.05"), (0, "CNY", 2, "0.00"), (1250, "JPY", 0, "1250")],
)
def test_an_amount_has_the_decimals_of_its_currency(
    minor: int, code: str, decimals: int, text: str
) -> None:
    assert decimal_text(Money(minor, Currency(code, decimals))) == text


def test_a_note_needs_no_attention_and_a_warning_does() -> None:
    assert not need_attention([Finding("loan_plan_ignored", Severity.NOTE)])
    assert need_attention([Finding("card_without_bill", Severity.WARNING)])
