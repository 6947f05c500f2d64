"""A charge is said so that nobody has to know what a multiplier is."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from tideover.domain.lateness import LateTerms, Owed
from tideover.domain.loans import DailyInterestTerms, EqualInstalmentTerms
from tideover.domain.money import Money
from tideover.domain.rates import Rate, RatePer
from tideover.engine.cost_table import CostItem, CostTiming, cost_table
from tideover.engine.disclosure import disclose
from tideover.engine.rate_working import rate_working
from tideover.ui.wording.cost_table import (
    dated_formula,
    effective_formula,
    grace_text,
    item_name,
    monthly_formula,
    nominal_formula,
    order_text,
    rate_text,
    timing_text,
)

if TYPE_CHECKING:
    from tideover.ui.language import LanguageControl

LOAN = EqualInstalmentTerms(
    principal=Money(1_200_000),
    drawn_on=date(2026, 1, 10),
    rate=Rate(Decimal("0.12")),
    periods=12,
    due_day=10,
    late=LateTerms(
        fee_rate=Fraction(5, 100), fee_minimum=Money(1_000), fee_maximum=Money(50_000), grace_days=3
    ),
)


def test_the_penalty_is_said_as_a_daily_rate_of_what_is_overdue() -> None:
    penalty, fee = cost_table(LOAN).contingent
    # 12 % / 360 x 1.5.
    assert rate_text(penalty) == "0.05% a day of the overdue principal"
    assert rate_text(fee) == "5% of what is unpaid, at least ¥10.00, at most ¥500.00"


def test_the_agreed_rate_keeps_the_time_it_is_agreed_for() -> None:
    (interest,) = cost_table(LOAN).normal
    assert rate_text(interest) == "12% a year"


def test_who_is_paid_first_is_said_in_the_order_of_the_terms() -> None:
    card = LateTerms(
        order=(Owed.INTEREST, Owed.FEE, Owed.PENALTY, Owed.PRINCIPAL), principal_first_from_day=91
    )
    said = order_text(card)
    assert "interest → fees → penalty interest → principal" in said
    assert "From day 91" in said
    assert "3 days of grace" in grace_text(LOAN.late)
    assert grace_text(card) == ""


def test_the_formulas_show_the_numbers_put_into_them() -> None:
    working, told = rate_working(LOAN), disclose(LOAN)
    assert nominal_formula(working, told.nominal_yearly).endswith("= 12%")
    assert "12 × 1" in nominal_formula(working, told.nominal_yearly)
    assert "^ 12 − 1 = 12.68%" in effective_formula(working, told.effective_yearly)
    assert "¥12,000.00" in monthly_formula(working)
    assert "days / 365" in dated_formula(working)


def test_a_loan_by_the_day_is_explained_by_its_days() -> None:
    terms = DailyInterestTerms(
        principal=Money(1_000_000),
        drawn_on=date(2026, 1, 1),
        rate=Rate(Decimal("0.0004"), RatePer.DAY),
        due_on=date(2026, 12, 31),
    )
    working = rate_working(terms)
    assert nominal_formula(working, disclose(terms).nominal_yearly) == (
        "nominal = 365 × 0.04% a day = 14.6%"
    )
    assert monthly_formula(working) == ""


@pytest.mark.parametrize("named", [(item_name, CostItem), (timing_text, CostTiming)])
def test_every_item_and_every_moment_is_worded_in_both_languages(
    named: tuple[object, object], language: LanguageControl
) -> None:
    say, kinds = named
    assert callable(say)
    english = [say(each) for each in list(kinds)]  # type: ignore[call-overload]
    language.apply("zh_CN")
    chinese = [say(each) for each in list(kinds)]  # type: ignore[call-overload]
    assert not set(english) & set(chinese)
