"""What a person reads about their loans: a wrong line here makes them pay wrongly."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tests.engine.households import BANK, TODAY, household, item, loan, repaid, yuan
from tideover.domain.ids import LoanId
from tideover.domain.loans import DailyInterestTerms
from tideover.domain.rates import NO_INTEREST
from tideover.engine.standing import InstalmentState
from tideover.viewmodels.loans import LoanState, loan_detail, loans_view, repayment_form

RUNNING = loan(1200, drawn_on=date(2026, 10, 8), name="running")
"""Twelve instalments of 100 without interest, due on the 8th from November on."""

FRIEND = loan(
    500,
    name="friend",
    terms=DailyInterestTerms(
        principal=yuan(500), drawn_on=date(2026, 10, 1), rate=NO_INTEREST, due_on=date(2027, 10, 1)
    ),
)


def test_an_overdue_loan_comes_first_and_says_how_late_it_is() -> None:
    view = loans_view(household(loans=(FRIEND, RUNNING)))
    assert [line.loan_id for line in view.lines] == ["running", "friend"]
    line = view.lines[0]
    assert line.state is LoanState.OVERDUE
    assert line.days_past_due == 12
    assert line.overdue == yuan(100)
    assert view.overdue == yuan(100)
    assert view.owed == yuan(1700)


def test_a_paid_instalment_moves_the_loan_on() -> None:
    snapshot = household(
        1000, loans=(RUNNING,), repayments=(repaid("running", 100, date(2026, 11, 8)),)
    )
    (line,) = loans_view(snapshot).lines
    assert (line.paid, line.periods) == (1, 12)
    assert line.state is LoanState.RUNNING
    assert line.owed == yuan(1100)
    assert line.next_due is not None
    assert (line.next_due.due, line.next_due.days_left) == (date(2026, 12, 8), 18)
    assert line.next_due.covered is True


def test_a_due_without_money_says_how_much_is_missing() -> None:
    snapshot = household(
        30, loans=(RUNNING,), repayments=(repaid("running", 100, date(2026, 11, 8)),)
    )
    (line,) = loans_view(snapshot).lines
    assert line.next_due is not None
    assert line.next_due.covered is False
    assert line.next_due.missing == yuan(70)


def test_a_due_beyond_the_next_weeks_is_not_said_to_be_covered() -> None:
    far = loan(1200, drawn_on=TODAY, due_day=25, name="far")
    (line,) = loans_view(household(loans=(far,))).lines
    assert line.next_due is not None
    assert line.next_due.covered is None


def test_a_settled_loan_owes_nothing_and_stands_last() -> None:
    gone = (repaid("running", 1200, date(2026, 11, 8)),)
    view = loans_view(household(loans=(RUNNING, FRIEND), repayments=gone))
    assert [line.state for line in view.lines] == [LoanState.RUNNING, LoanState.SETTLED]
    assert view.lines[1].owed == yuan(0)
    assert view.lines[1].next_due is None


def test_a_closed_loan_is_never_called_overdue() -> None:
    closed = replace(RUNNING, closed_on=date(2026, 11, 1))
    (line,) = loans_view(household(loans=(closed,))).lines
    assert line.state is LoanState.SETTLED
    assert line.overdue == yuan(0)


def test_the_schedule_says_what_is_paid_what_is_late_and_what_comes() -> None:
    late = household(
        today=date(2026, 12, 20),
        loans=(RUNNING,),
        repayments=(repaid("running", 100, date(2026, 11, 7)),),
    )
    detail = loan_detail(late, LoanId("running"))
    assert detail is not None
    states = [row.state for row in detail.schedule[:3]]
    assert states == [InstalmentState.PAID, InstalmentState.OVERDUE, InstalmentState.UPCOMING]
    assert detail.schedule[0].paid_on == date(2026, 11, 7)
    assert detail.settle_today == yuan(1100)


def test_repayments_stand_newest_first_with_what_they_paid() -> None:
    paid = (
        repaid("running", 100, date(2026, 11, 8)),
        repaid("running", 40, date(2026, 11, 15)),
    )
    detail = loan_detail(household(loans=(RUNNING,), repayments=paid), LoanId("running"))
    assert detail is not None
    newest, oldest = detail.repayments
    assert (newest.day, newest.amount) == (date(2026, 11, 15), yuan(40))
    assert oldest.principal == yuan(100)
    assert oldest.entry_id is None


def test_a_loan_that_is_gone_shows_nothing() -> None:
    assert loan_detail(household(), LoanId("gone")) is None
    assert repayment_form(household(), LoanId("gone")) is None


def test_a_repayment_is_proposed_with_what_is_left_of_the_oldest_instalment() -> None:
    part = household(loans=(RUNNING,), repayments=(repaid("running", 40, date(2026, 11, 8)),))
    begin = repayment_form(part, LoanId("running"))
    assert begin is not None
    assert begin.number == 1
    assert begin.amount == yuan(60)
    assert begin.account_id == BANK


def test_a_loan_repaid_at_any_time_is_proposed_whole() -> None:
    begin = repayment_form(household(loans=(FRIEND,)), LoanId("friend"))
    assert begin is not None
    assert begin.number is None
    assert begin.amount == yuan(500)


def test_income_before_the_due_day_covers_it() -> None:
    snapshot = household(
        0,
        recurring=(item(5000, 5),),
        loans=(RUNNING,),
        repayments=(repaid("running", 100, date(2026, 11, 8)),),
    )
    (line,) = loans_view(snapshot).lines
    assert line.next_due is not None
    assert line.next_due.covered is True
