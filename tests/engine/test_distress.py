"""I can pay N a month for everything: the honest answer."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.engine.loans import any_terms, loan_with, repayment
from tideover.domain.dates import months_after
from tideover.domain.errors import InputError
from tideover.domain.ids import LoanId
from tideover.domain.lateness import LateTerms
from tideover.domain.loans import (
    DailyInterestTerms,
    EqualInstalmentTerms,
    EqualPrincipalTerms,
    Loan,
    Terms,
)
from tideover.domain.money import Money, total
from tideover.domain.rates import Rate, RatePer
from tideover.domain.snapshot import Snapshot
from tideover.engine.distress import pay_a_fixed_amount
from tideover.engine.schedules import schedule
from tideover.engine.standing import standings

CNY = Money(0).currency
TODAY = date(2026, 11, 24)
A_DAY = Rate(Decimal("0.0004"), RatePer.DAY)
LATE = DailyInterestTerms(
    principal=Money(2_000_000), drawn_on=date(2025, 3, 10), rate=A_DAY, due_on=date(2026, 3, 10)
)
RUNNING = EqualInstalmentTerms(
    principal=Money(1_000_000), drawn_on=date(2026, 11, 1), rate=A_DAY, periods=12, due_day=15
)


def household(*terms: Terms, today: date = TODAY) -> Snapshot:
    loans = tuple(
        Loan(LoanId(str(number)), f"Loan {number}", "", one) for number, one in enumerate(terms)
    )
    return Snapshot(as_of=today, loans=loans)


def test_a_few_hundred_on_an_overdue_20_000_never_ends_and_the_least_amount_is_told() -> None:
    answer = pay_a_fixed_amount(household(LATE), Money(30_000), TODAY)
    assert answer.never_ends
    assert answer.debt_free_on is None
    assert answer.smallest_that_ends is not None
    # Penalty of a month: 20,000 x 0.0006 x 30 or 31 days is 360 to 372; 365.24 on average.
    assert Money(36_500) < answer.smallest_that_ends < Money(46_000)
    enough = pay_a_fixed_amount(household(LATE), answer.smallest_that_ends, TODAY)
    one_less = pay_a_fixed_amount(household(LATE), answer.smallest_that_ends - Money(100), TODAY)
    assert enough.debt_free_on is not None
    assert one_less.debt_free_on is None


def test_a_card_that_pays_principal_first_from_day_91_ends_with_what_would_never_end() -> None:
    card = replace(LATE, late=LateTerms(principal_first_from_day=91))
    as_usual = pay_a_fixed_amount(household(LATE), Money(30_000), TODAY)
    principal_first = pay_a_fixed_amount(household(card), Money(30_000), TODAY)
    assert as_usual.never_ends
    assert principal_first.debt_free_on is not None
    # 20,000 at 300 a month take 67 payments; what was added meanwhile is paid after that.
    assert principal_first.debt_free_on > months_after(TODAY, 67)


def test_what_never_ends_is_told_apart_from_what_only_takes_more_than_fifty_years() -> None:
    card = replace(LATE, late=LateTerms(principal_first_from_day=91))
    # Principal first: 300 payments of 66.67 repay it, but the penalty of those years is far more.
    slow = pay_a_fixed_amount(household(card), Money(6_700), TODAY)
    assert slow.beyond_horizon
    assert not slow.never_ends
    assert slow.smallest_that_shrinks == Money(100)
    assert slow.smallest_that_ends is not None
    assert slow.smallest_that_ends > Money(6_700)
    never = pay_a_fixed_amount(household(LATE), Money(30_000), TODAY)
    assert never.smallest_that_shrinks is not None
    # 20,000 x 0.0006 x 1,461 days in 48 months is 365.25 a month.
    assert never.smallest_that_shrinks == Money(36_600)


def test_a_debt_of_many_instalments_is_not_given_up_because_the_whole_of_it_grows() -> None:
    late = EqualPrincipalTerms(
        principal=Money(2_400_000),
        drawn_on=date(2024, 1, 10),
        rate=Rate(Decimal("0.24")),
        periods=24,
        due_day=10,
    )
    # Penalty on all of it is 24,000 x 0.36 / 12 = 720 a month, on one instalment 30: whoever pays
    # 600 pays off one after the other.
    answer = pay_a_fixed_amount(household(late), Money(60_000), TODAY)
    assert not answer.never_ends
    assert answer.debt_free_on is not None


def test_what_never_ends_is_said_as_it_is_after_five_years() -> None:
    answer = pay_a_fixed_amount(household(LATE), Money(30_000), TODAY)
    assert answer.until == months_after(TODAY, 59)
    assert answer.paid == Money(60 * 30_000)
    owed = standings(household(LATE))[0].settle_today
    assert answer.left > owed


def test_enough_for_everything_today_ends_today_at_the_settlement_amount() -> None:
    snapshot = household(LATE, RUNNING)
    owed = total((found.settle_today for found in standings(snapshot)), CNY)
    answer = pay_a_fixed_amount(snapshot, owed, TODAY)
    assert answer.debt_free_on == TODAY
    assert answer.paid == owed


def test_a_running_loan_paid_by_its_instalments_costs_no_penalty() -> None:
    answer = pay_a_fixed_amount(household(RUNNING), Money(90_100), TODAY)
    assert answer.penalty == Money(0)
    assert answer.debt_free_on is not None
    assert answer.debt_free_on <= schedule(RUNNING)[-1].due


def test_the_loan_with_the_dearer_penalty_is_paid_off_first() -> None:
    dearer = DailyInterestTerms(
        principal=Money(500_000),
        drawn_on=date(2025, 3, 10),
        rate=A_DAY,
        due_on=date(2026, 3, 10),
        late=LateTerms(penalty_multiplier=Fraction(2)),
    )
    answer = pay_a_fixed_amount(household(LATE, dearer), Money(150_000), TODAY)
    late, first = answer.loans
    assert first.paid_off_on is not None
    assert late.paid_off_on is not None
    assert first.paid_off_on < late.paid_off_on


def test_what_is_paid_is_principal_interest_and_penalty() -> None:
    answer = pay_a_fixed_amount(household(LATE, RUNNING), Money(200_000), TODAY)
    assert answer.debt_free_on is not None
    assert answer.paid == LATE.principal + RUNNING.principal + answer.interest + answer.penalty


def test_a_household_without_loans_is_free_of_debt_today() -> None:
    assert pay_a_fixed_amount(household(), Money(100), TODAY).debt_free_on == TODAY


def test_paying_nothing_is_refused() -> None:
    with pytest.raises(InputError, match="amount_not_positive"):
        pay_a_fixed_amount(household(LATE), Money(0), TODAY)


def test_repayments_already_made_are_counted() -> None:
    loan = loan_with(LATE)
    paid = repayment(date(2026, 3, 1), 1_900_000)
    snapshot = Snapshot(as_of=TODAY, loans=(loan,), repayments=(paid,))
    answer = pay_a_fixed_amount(snapshot, Money(50_000), TODAY)
    assert answer.debt_free_on is not None


@settings(max_examples=30, deadline=None)
@given(data=st.data())
def test_the_answer_adds_up_for_any_loans(data: st.DataObject) -> None:
    terms = data.draw(st.lists(any_terms(most_periods=6), max_size=3))
    monthly = Money(data.draw(st.integers(1, 3_000_000)))
    snapshot = household(*terms, today=date(2024, 12, 31))
    answer = pay_a_fixed_amount(snapshot, monthly, snapshot.as_of)
    outcomes = [answer.debt_free_on is not None, answer.never_ends, answer.beyond_horizon]
    assert outcomes.count(True) == 1
    borrowed = total((one.borrowed for one in terms), CNY)
    if answer.debt_free_on is not None:
        assert answer.paid == borrowed + answer.interest + answer.penalty
        assert all(loan.left == Money(0) for loan in answer.loans)
    else:
        assert answer.smallest_that_ends is not None
        assert answer.smallest_that_shrinks is not None
        assert answer.smallest_that_ends >= answer.smallest_that_shrinks
        assert answer.smallest_that_ends > monthly
        if answer.never_ends:
            assert answer.smallest_that_shrinks > monthly
        else:
            assert answer.smallest_that_shrinks - Money(100) <= monthly
