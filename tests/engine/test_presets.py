"""Presets fill in usual terms; each must give a loan that can be shown at once."""

from __future__ import annotations

from datetime import date

import pytest

from tideover.domain.errors import BugError, InputError
from tideover.domain.loans import EqualInstalmentTerms, LenderKind
from tideover.domain.money import Money
from tideover.engine.disclosure import disclose
from tideover.engine.presets import PRESETS, preset, preset_terms
from tideover.engine.schedules import schedule

CODES = [usual.code for usual in PRESETS]


def test_all_lenders_of_the_form_are_there_once() -> None:
    assert CODES == [
        "jiebei",
        "huabei_instalments",
        "baitiao",
        "welidai",
        "card_instalments",
        "revolving_card",
        "pay_in_parts",
        "bank_consumer",
        "friend",
    ]


@pytest.mark.parametrize("code", CODES)
def test_a_preset_gives_a_loan_that_is_repaid(code: str) -> None:
    terms = preset_terms(code, Money(1_000_000), date(2026, 1, 31))
    assert schedule(terms)[-1].balance == Money(0)
    assert schedule(terms)[0].due > date(2026, 1, 31)


def test_a_loan_without_an_agreed_due_day_is_due_on_the_day_it_was_drawn() -> None:
    terms = preset_terms("jiebei", Money(1_000_000), date(2026, 1, 31))
    assert isinstance(terms, EqualInstalmentTerms)
    assert terms.due_day == 31


def test_a_card_at_its_minimum_ends_with_a_whole_bill_and_not_after_ten_years() -> None:
    terms = preset_terms("revolving_card", Money(1_000_000), date(2026, 11, 24))
    payments = [row.payment for row in schedule(terms)]
    assert len(payments) < 30
    assert payments[-2] == Money(30_000)
    assert payments[-1] < Money(30_000)


def test_a_friend_takes_no_interest_and_no_penalty() -> None:
    terms = preset_terms("friend", Money(500_000), date(2026, 1, 1))
    assert disclose(terms).total_repaid == Money(500_000)
    assert disclose(terms).late_day_cost == Money(0)
    assert preset("friend").lender_kind is LenderKind.PERSON


def test_an_unknown_preset_is_a_bug_and_no_amount_is_the_users_to_correct() -> None:
    with pytest.raises(BugError, match="unknown_preset"):
        preset_terms("loan_shark", Money(100), date(2026, 1, 1))
    with pytest.raises(InputError, match="principal_not_positive"):
        preset_terms("jiebei", Money(0), date(2026, 1, 1))
