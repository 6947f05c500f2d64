"""What is due and when: an instalment asked for twice, or not at all, breaks the outlook."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from tests.engine.households import (
    CARD,
    NOVEMBER,
    TODAY,
    entry,
    household,
    loan,
    repaid,
    yuan,
)
from tideover.domain.accounts import CardBill
from tideover.domain.loans import DailyInterestTerms
from tideover.domain.rates import Rate, RatePer
from tideover.engine.dues import cards_without_bill, dues, open_debts
from tideover.engine.schedules import schedule

LAST = (NOVEMBER + 2).last_day
BILL = CardBill(statement_day=5, due_day=23)


def test_what_is_overdue_is_due_today_with_its_penalty() -> None:
    old = loan(1200, drawn_on=date(2026, 10, 8), rate="0.12")
    (late, *coming) = dues(household(loans=[old]), LAST)
    assert (late.day, late.due_on) == (TODAY, date(2026, 11, 8))
    first = schedule(old.terms)[0]
    # A daily rate of 0.12 / 360, half as much again, on the principal for 12 days.
    penalty = round(first.principal.minor * 0.12 / 360 * 1.5 * 12)
    assert late.amount.minor == first.payment.minor + penalty
    assert [due.day for due in coming] == [date(2026, 12, 8), date(2027, 1, 8)]


def test_a_payment_recorded_for_a_later_day_is_not_asked_again() -> None:
    planned = repaid("loan", 100, date(2026, 12, 8))
    found = dues(household(loans=[loan(1200)], repayments=[planned]), LAST)
    assert [due.day for due in found] == [date(2027, 1, 8)]


def test_a_part_recorded_for_a_later_day_leaves_the_rest() -> None:
    planned = repaid("loan", 30, date(2026, 12, 1))
    found = dues(household(loans=[loan(1200)], repayments=[planned]), LAST)
    assert [due.amount for due in found] == [yuan(70), yuan(100)]


def test_daily_interest_is_due_on_its_day_with_the_principal() -> None:
    terms = DailyInterestTerms(
        principal=yuan(10_000),
        drawn_on=TODAY,
        rate=Rate(Decimal("0.0004"), RatePer.DAY),
        due_on=TODAY + timedelta(days=30),
    )
    (due,) = dues(household(loans=[loan(0, terms=terms)]), LAST)
    assert (due.day, due.amount) == (date(2026, 12, 20), yuan(10_120))


def test_a_closed_loan_asks_for_nothing() -> None:
    closed = replace(loan(1200), closed_on=TODAY)
    assert not dues(household(loans=[closed]), LAST)


def test_on_one_day_what_is_overdue_comes_first_then_the_order_of_the_loans() -> None:
    late = loan(1200, drawn_on=date(2026, 10, 8), due_day=8, name="late", periods=2)
    today = loan(1200, drawn_on=date(2026, 10, 20), due_day=20, name="today", periods=2)
    other = loan(1200, drawn_on=date(2026, 10, 20), due_day=20, name="other", periods=2)
    found = dues(household(loans=[today, other, late]), TODAY)
    assert [due.label for due in found] == ["late", "today", "other"]


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (date(2026, 11, 20), date(2026, 11, 23)),
        (date(2026, 11, 23), date(2026, 11, 23)),
        (date(2026, 11, 24), date(2026, 12, 23)),
    ],
)
def test_all_that_is_owed_on_a_card_is_due_on_its_next_due_day(today: date, expected: date) -> None:
    (due,) = dues(household(today=today, card=420, bill=BILL), LAST)
    assert (due.day, due.amount, due.loan, due.label) == (expected, yuan(420), None, "Card")


def test_a_card_bill_that_is_entered_already_is_not_asked_again() -> None:
    day = date(2026, 11, 23)
    pays = [
        entry(-300, day, transfer="t"),
        entry(300, day, account=CARD, transfer="t"),
    ]
    (due,) = dues(household(card=420, bill=BILL, upcoming=pays), LAST)
    assert due.amount == yuan(120)


def test_a_card_that_does_not_say_when_it_is_billed_is_pointed_out() -> None:
    snapshot = household(card=420)
    assert not dues(snapshot, LAST)
    (finding,) = cards_without_bill(snapshot)
    assert (finding.code, dict(finding.params)) == (
        "card_without_bill",
        {"account": "Card", "owed": yuan(420)},
    )


def test_a_card_that_owes_nothing_needs_no_bill() -> None:
    assert not cards_without_bill(household())
    assert not dues(household(bill=BILL), LAST)


def test_a_debt_keeps_its_principal_with_its_instalments() -> None:
    snapshot = household(loans=[loan(1200)], repayments=[repaid("loan", 150, date(2026, 12, 10))])
    (debt,) = open_debts(snapshot)
    assert debt.principal_left == yuan(1050)
    assert sum(each.amount.minor for each in debt.unpaid) == yuan(1050).minor
