"""What a person reads before deciding to wait: a wrong row here costs them money."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from tests.engine.households import household, loan, repaid, yuan
from tideover.domain.lateness import LateTerms
from tideover.domain.loans import InterestFirstTerms, Loan
from tideover.domain.rates import Rate, RatePer
from tideover.viewmodels.lateness import SHOWN_DAYS, LateView, late_view


def debt(**late: Any) -> Loan:
    """¥10,000 at 0.05 % a day, all due on 8 December."""
    return loan(
        10_000,
        terms=InterestFirstTerms(
            principal=yuan(10_000),
            drawn_on=date(2026, 11, 8),
            rate=Rate(Decimal("0.0005"), RatePer.DAY),
            periods=1,
            due_day=8,
            late=LateTerms(**late),
        ),
    )


def view_of(borrowed: Loan, today: date = date(2026, 11, 20)) -> LateView:
    view = late_view(household(loans=(borrowed,), today=today), borrowed)
    assert view is not None
    return view


def test_a_loan_on_time_counts_from_its_next_due_day() -> None:
    view = view_of(debt())
    assert (view.days[0].day, view.is_late) == (date(2026, 12, 8), False)
    assert [row.number for row in view.rows] == list(SHOWN_DAYS)
    # 7.50 a day: 0.05 % x 1.5 of 10,000.
    assert view.rows[0].more == yuan("7.50")
    assert view.after_a_month == yuan(225)


def test_a_late_loan_begins_with_today_and_says_what_more_waiting_adds() -> None:
    view = view_of(debt(fee_minimum=yuan(30)), date(2026, 12, 18))
    assert (view.rows[0].number, view.rows[0].day.day) == (0, date(2026, 12, 18))
    assert view.rows[0].day.charges == yuan(75 + 30)
    assert view.after_a_month == yuan(225)


def test_the_day_on_which_all_is_called_in_is_seen_coming() -> None:
    assert view_of(debt(called_in_from_day=30)).called_in_on == date(2027, 1, 7)
    assert view_of(debt(called_in_from_day=180)).called_in_on is None


def test_a_loan_that_costs_nothing_late_says_so() -> None:
    assert not view_of(debt(penalty_multiplier=Fraction(0))).costs_anything


def test_a_paid_or_closed_loan_has_nothing_to_be_late_with() -> None:
    borrowed = debt()
    paid = household(
        loans=(borrowed,), repayments=(repaid(borrowed.id, 20_000, date(2026, 11, 9)),)
    )
    assert late_view(paid, borrowed) is None
    closed = replace(borrowed, closed_on=date(2026, 11, 19))
    assert late_view(household(loans=(closed,)), closed) is None
