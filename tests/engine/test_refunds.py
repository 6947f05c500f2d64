"""What the lender gives back: never lost, never charged for the days on which he had it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from tests.engine.loans import any_repayments, any_terms, loan_with, repayment
from tideover.domain.lateness import LateTerms
from tideover.domain.loans import DailyInterestTerms, PayInPartsTerms
from tideover.domain.money import Money
from tideover.domain.rates import Rate, RatePer
from tideover.engine.standing import InstalmentState, standing

if TYPE_CHECKING:
    from tideover.domain.loans import Repayment, Terms
    from tideover.engine.standing import LoanStanding

FIRST = date(2026, 2, 10)
PARTS = PayInPartsTerms(
    principal=Money(30_000),
    drawn_on=date(2026, 1, 10),
    rate=Rate(Decimal("0.36")),
    parts=3,
    first_due=FIRST,
)
"""Three parts of 100.00, due on the tenths; a late day costs 1.5 × 36 % / 365 of what is late."""


def on(day: date, *paid: Repayment, terms: Terms = PARTS) -> LoanStanding:
    return standing(loan_with(terms), paid, day)


def test_a_refund_of_the_overpayment_owes_nothing_again() -> None:
    paid = repayment(FIRST, 12_000, "paid")
    before = on(FIRST, paid)
    assert (before.credit, before.credit_meets) == (Money(2_000), date(2026, 3, 10))
    after = on(FIRST, paid, repayment(FIRST, -2_000, "back"))
    assert (after.credit, after.credit_meets) == (Money(0), None)
    assert after.principal_left == Money(20_000)
    assert after.allocations[0].refunded == Money(2_000)
    assert after.allocations[1].refunded == Money(-2_000)
    assert after.repaid == Money(10_000)


def test_what_is_more_than_the_whole_loan_asks_waits_to_be_asked_back() -> None:
    found = on(FIRST, repayment(FIRST, 31_000, "all and more"))
    assert found.is_settled
    assert (found.credit, found.credit_meets) == (Money(21_000), date(2026, 3, 10))
    assert found.overpaid == Money(1_000)
    at_the_end = on(date(2026, 4, 10), repayment(FIRST, 31_000, "all and more"))
    assert (at_the_end.credit, at_the_end.credit_meets) == (Money(1_000), None)


def test_the_payment_made_last_is_owed_again_first() -> None:
    paid = (repayment(FIRST, 10_000, "first"), repayment(date(2026, 3, 10), 10_000, "second"))
    back = date(2026, 3, 20)
    found = on(back, *paid, repayment(back, -10_000, "back"))
    assert [row.left.minor for row in found.instalments] == [0, 10_000, 10_000]
    assert found.allocations[2].instalments == (2,)
    assert found.allocations[2].principal == Money(-10_000)


def test_the_days_on_which_the_lender_had_the_money_cost_nothing() -> None:
    paid, back = repayment(FIRST, 10_000, "paid"), date(2026, 2, 25)
    refunded = on(back, paid, repayment(back, -10_000, "back"))
    assert refunded.instalments[0].state is InstalmentState.DUE_TODAY
    assert (refunded.days_past_due, refunded.penalty) == (0, Money(0))
    late = on(back + timedelta(days=10), paid, repayment(back, -10_000, "back"))
    # 10 days × 100.00 × 54 % / 365, and not the 25 days since the tenth.
    assert (late.days_past_due, late.penalty) == (10, Money(148))


def test_a_late_fee_comes_once_more_only_when_what_is_owed_again_stays_unpaid() -> None:
    terms = replace(PARTS, late=LateTerms(grace_days=3, fee_minimum=Money(500)))
    paid, back = repayment(FIRST, 10_000, "paid"), date(2026, 2, 25)
    refund = repayment(back, -10_000, "back")
    assert on(back + timedelta(days=3), paid, refund, terms=terms).late_fee == Money(0)
    assert on(back + timedelta(days=4), paid, refund, terms=terms).late_fee == Money(500)


def test_money_that_can_be_repaid_at_any_time_bears_interest_again_from_the_refund_on() -> None:
    terms = DailyInterestTerms(
        principal=Money(100_000),
        drawn_on=date(2026, 1, 1),
        rate=Rate(Decimal("0.0005"), RatePer.DAY),
        due_on=date(2026, 12, 1),
    )
    # 20 days at 0.50: 1,010.00 settle it; ten days later 1,000.00 come back for another ten.
    paid = repayment(date(2026, 1, 21), 101_000, "settled")
    back = repayment(date(2026, 1, 31), -100_000, "back")
    found = on(date(2026, 2, 10), paid, back, terms=terms)
    assert (found.principal_left, found.settle_today) == (Money(100_000), Money(100_500))
    assert found.days_past_due == 0


def test_a_refund_before_any_payment_and_one_of_too_much_owe_nothing_that_was_not_paid() -> None:
    assert on(FIRST, repayment(FIRST, -5_000, "gift")).principal_left == Money(30_000)
    found = on(FIRST, repayment(FIRST, 10_000, "paid"), repayment(FIRST, -25_000, "too much"))
    assert found.principal_left == Money(30_000)
    assert found.allocations[1].refunded == Money(-15_000)


def test_the_refunds_of_a_day_come_after_its_payments_in_whichever_order_they_were_typed() -> None:
    paid, back = repayment(FIRST, 10_000, "b"), repayment(FIRST, -10_000, "a")
    assert on(FIRST, back, paid) == on(FIRST, paid, back)


@given(data=st.data())
def test_a_payment_taken_back_on_its_day_leaves_what_is_owed_as_it_was(data: st.DataObject) -> None:
    terms = data.draw(any_terms())
    before = data.draw(any_repayments(terms, refunds=True))
    days = data.draw(st.integers(0, 400))
    day = terms.drawn_on + timedelta(days=days)
    known = tuple(paid for paid in before if paid.day < day)
    now = standing(loan_with(terms), known, day)
    amount = data.draw(st.integers(1, max(terms.borrowed.minor // 2, 1)))
    there_and_back = (repayment(day, amount, "there"), repayment(day, -amount, "back"))
    then = standing(loan_with(terms), (*known, *there_and_back), day)
    if then.allocations[-1].refunded.minor == -amount or amount < now.settle_today.minor:
        assert then.principal_left == now.principal_left
        assert then.credit == now.credit
