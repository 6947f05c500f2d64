"""What the loan page says of paying early: a saving that is real, or that there is none."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from tests.engine.households import household
from tests.engine.loans import loan_with, repayment
from tideover.domain.earliness import EarlyTerms
from tideover.domain.errors import InputError
from tideover.domain.loans import (
    DailyInterestTerms,
    EqualInstalmentTerms,
    FlatFeeTerms,
    InterestFirstTerms,
    LendersTableTerms,
    PayInPartsTerms,
    TableRow,
    Terms,
)
from tideover.domain.money import Money
from tideover.domain.rates import NO_INTEREST, Rate, RatePer
from tideover.engine.early_repayment import Obstacle
from tideover.engine.prepayment import Keep
from tideover.engine.standing import standing
from tideover.viewmodels.prepayment import EarlyView, early_view

TODAY = date(2026, 2, 1)
DRAWN_ON = date(2026, 1, 15)
MONTHLY = Rate(Decimal("0.006"), RatePer.MONTH)
LEVEL = EqualInstalmentTerms(
    principal=Money(1_200_000),
    drawn_on=DRAWN_ON,
    rate=Rate(Decimal("0.146")),
    periods=12,
    due_day=15,
)
FLAT = FlatFeeTerms(
    principal=Money(1_200_000), drawn_on=DRAWN_ON, rate=MONTHLY, periods=12, due_day=15
)


def view_of(terms: Terms, minor: int = 100_000, day: date | None = None) -> EarlyView:
    loan = loan_with(terms)
    return early_view(household(today=TODAY, loans=[loan]), loan, Money(minor), day)


def test_the_choices_begin_with_what_saves_most_and_end_with_paying_all_off() -> None:
    view = view_of(LEVEL)
    assert view.takes_part
    assert view.day == TODAY
    assert [choice.keep for choice in view.choices] == [Keep.INSTALMENT, Keep.TERM, None]
    first, second, last = (choice.prepayment for choice in view.choices)
    assert first.saving > second.saving > Money(0)
    assert last.rows == ()


def test_paying_all_off_today_is_the_price_that_the_loan_s_own_page_says() -> None:
    for early in (EarlyTerms(), EarlyTerms(fee_rate=Fraction(3, 100))):
        loan = loan_with(replace(LEVEL, early=early))
        view = early_view(household(today=TODAY, loans=[loan]), loan, Money(100_000))
        price = standing(loan, (), TODAY).settle_today
        assert view.choices[-1].prepayment.to_pay == price
    assert view.choices[-1].prepayment.fee == Money(36_000)


def test_a_fee_that_stays_due_makes_paying_early_worth_nothing() -> None:
    view = view_of(FLAT)
    assert view.obstacle is Obstacle.FEES_STAY
    (whole,) = view.choices
    assert whole.prepayment.saving == Money(0)
    assert whole.prepayment.to_pay == Money(1_200_000 + 12 * 7_200)


def test_fees_that_are_waived_are_saved_only_by_paying_all_off() -> None:
    view = view_of(replace(FLAT, fee_waived_when_early=True))
    assert view.obstacle is Obstacle.ONLY_ALL
    (whole,) = view.choices
    assert whole.prepayment.saving == Money(11 * 7_200)


def test_what_bears_no_interest_says_so() -> None:
    terms = PayInPartsTerms(
        principal=Money(90_000),
        drawn_on=DRAWN_ON,
        rate=NO_INTEREST,
        parts=3,
        first_due=date(2026, 2, 15),
    )
    view = view_of(terms, 30_000)
    assert view.obstacle is Obstacle.NO_INTEREST
    assert view.choices[0].prepayment.saving == Money(0)


def test_daily_interest_is_paid_first_and_the_days_that_are_left_are_saved() -> None:
    """10,000 at 0.04 % a day: 68 for 17 days, and 4 for each day to come but what is repaid."""
    terms = DailyInterestTerms(
        principal=Money(1_000_000),
        drawn_on=DRAWN_ON,
        rate=Rate(Decimal("0.0004"), RatePer.DAY),
        due_on=date(2026, 2, 11),
    )
    part, whole = (choice.prepayment for choice in view_of(terms, 506_800).choices)
    assert (part.charges, part.amount) == (Money(6_800), Money(500_000))
    assert part.saving == Money(2_000)
    assert [row.payment for row in part.rows] == [Money(502_000)]
    assert whole.to_pay == Money(1_006_800)
    assert whole.saving == Money(4_000)


def test_interest_first_has_no_instalment_to_keep() -> None:
    view = view_of(
        InterestFirstTerms(
            principal=Money(1_000_000), drawn_on=DRAWN_ON, rate=MONTHLY, periods=6, due_day=15
        )
    )
    assert not view.has_instalment
    assert [choice.keep for choice in view.choices] == [Keep.TERM, None]


def test_a_lenders_own_table_can_be_settled_by_law_but_says_nothing_of_a_part() -> None:
    row = TableRow(date(2026, 2, 14), Money(100_000), Money(3_000), Money(500))
    terms = LendersTableTerms(
        principal=Money(100_000), drawn_on=DRAWN_ON, rate=MONTHLY, rows=(row,)
    )
    view = view_of(terms, 500)
    assert view.obstacle is Obstacle.LENDER_DECIDES
    assert view.choices[0].prepayment.to_pay == Money(100_000 + 3_000 * 17 // 30 + 500)


def test_what_is_late_comes_first() -> None:
    loan = loan_with(LEVEL)
    late = early_view(household(today=date(2026, 2, 20), loans=[loan]), loan, Money(100_000))
    assert late.obstacle is Obstacle.LATE_FIRST
    assert late.late > Money(0)
    assert late.choices == ()


def test_on_a_later_day_the_dues_before_it_are_taken_as_paid() -> None:
    later = view_of(LEVEL, day=date(2026, 3, 15)).choices[-1].prepayment
    third = view_of(LEVEL, day=date(2026, 3, 16)).choices[-1].prepayment
    assert later.charges == Money(0)
    assert third.amount == later.amount < Money(1_200_000)
    assert third.charges > Money(0)


def test_money_paid_ahead_is_taken_off_what_paying_all_off_asks() -> None:
    loan = loan_with(LEVEL)
    paid = repayment(date(2026, 1, 20), 50_000)
    snapshot = household(today=TODAY, loans=[loan], repayments=[paid])
    view = early_view(snapshot, loan, Money(100_000))
    assert view.choices[-1].prepayment.to_pay == standing(loan, (paid,), TODAY).settle_today


def test_after_the_last_due_day_nothing_is_left_to_pay_early() -> None:
    view = view_of(LEVEL, 100, day=date(2027, 1, 15))
    assert view.obstacle is Obstacle.NOTHING_LEFT
    assert view.choices == ()


def test_more_than_is_left_is_refused_with_what_is_left() -> None:
    with pytest.raises(InputError, match="amount_exceeds_balance"):
        view_of(LEVEL, 2_000_000)


def test_a_day_that_has_passed_is_refused() -> None:
    with pytest.raises(InputError, match="early_day_passed"):
        view_of(LEVEL, day=date(2026, 1, 31))
