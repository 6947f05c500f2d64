"""What the loan page says of paying early: a saving that is real, or that there is none."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from tests.engine.households import household
from tests.engine.loans import loan_with
from tideover.domain.errors import InputError
from tideover.domain.loans import (
    DailyInterestTerms,
    EqualInstalmentTerms,
    FlatFeeTerms,
    InterestFirstTerms,
    LendersTableTerms,
    TableRow,
    Terms,
)
from tideover.domain.money import Money
from tideover.domain.rates import Rate, RatePer
from tideover.engine.prepayment import Keep
from tideover.viewmodels.prepayment import EarlyAnswer, EarlyView, early_view

TODAY = date(2026, 3, 1)
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


def view_of(terms: Terms, minor: int = 100_000, fee: Fraction = Fraction(0)) -> EarlyView:
    loan = loan_with(terms)
    return early_view(household(today=TODAY, loans=[loan]), loan, Money(minor), fee)


def test_the_choices_begin_with_what_saves_most_and_end_with_paying_all_off() -> None:
    view = view_of(LEVEL)
    assert view.answer is EarlyAnswer.CHOICES
    assert view.paid_on == date(2026, 3, 15)
    assert [choice.keep for choice in view.choices] == [Keep.INSTALMENT, Keep.TERM, None]
    first, second, last = (choice.prepayment for choice in view.choices)
    assert first.saving > second.saving > Money(0)
    assert last.rows == ()


def test_a_fee_that_stays_due_makes_paying_early_worth_nothing() -> None:
    assert view_of(FLAT).answer is EarlyAnswer.FEES_STAY


def test_interest_by_the_day_says_what_one_day_saves() -> None:
    view = view_of(
        DailyInterestTerms(
            principal=Money(1_000_000),
            drawn_on=DRAWN_ON,
            rate=Rate(Decimal("0.0004"), RatePer.DAY),
            due_on=date(2027, 1, 15),
        )
    )
    assert view.answer is EarlyAnswer.BY_THE_DAY
    assert view.a_day == Money(40)


def test_interest_first_has_no_instalment_to_keep() -> None:
    view = view_of(
        InterestFirstTerms(
            principal=Money(1_000_000), drawn_on=DRAWN_ON, rate=MONTHLY, periods=6, due_day=15
        )
    )
    assert [choice.keep for choice in view.choices] == [Keep.TERM, None]


def test_a_lenders_own_table_does_not_say_what_paying_early_saves() -> None:
    row = TableRow(date(2026, 6, 1), Money(1_000), Money(10), Money(0))
    terms = LendersTableTerms(principal=Money(1_000), drawn_on=DRAWN_ON, rate=MONTHLY, rows=(row,))
    assert view_of(terms, 500).answer is EarlyAnswer.LENDER_DECIDES


def test_before_the_last_instalment_nothing_is_left_to_pay_early() -> None:
    single = EqualInstalmentTerms(
        principal=Money(100_000), drawn_on=DRAWN_ON, rate=MONTHLY, periods=2, due_day=15
    )
    assert view_of(single, 100).answer is EarlyAnswer.NOTHING_LEFT


def test_more_than_is_left_is_refused_with_what_is_left() -> None:
    with pytest.raises(InputError, match="amount_exceeds_balance"):
        view_of(LEVEL, 2_000_000)
