"""The lender's figures beside ours: a difference that is not shown is a dispute that is lost."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from tests.engine.loans import loan_with, repayment
from tideover.domain.ids import BillId
from tideover.domain.lateness import LateTerms, PenaltyBase
from tideover.domain.lenders_bills import BillPart, LendersBill, StatedParts
from tideover.domain.loans import FlatFeeTerms
from tideover.domain.money import Money
from tideover.domain.rates import Rate, RatePer
from tideover.engine.lenders_bills import ComparedPart, compare

LOAN = loan_with(
    FlatFeeTerms(
        principal=Money(120_000),
        drawn_on=date(2026, 1, 10),
        rate=Rate(Decimal("0.01"), RatePer.MONTH),
        periods=4,
        due_day=10,
        late=LateTerms(base=PenaltyBase.ALL_DUE),
    )
)
"""Four times 300.00 and a fee of 12.00, due on the tenths from February on."""


def stated(day: date, **amounts: int) -> LendersBill:
    parts = tuple((part, Money(amounts[part.value])) for part in BillPart if part.value in amounts)
    return LendersBill(BillId("bill"), LOAN.id, day, StatedParts(parts))


def test_each_part_stands_beside_what_the_terms_come_to() -> None:
    day = date(2026, 3, 20)
    bill = stated(
        day,
        billed_revolving=20_000,
        billed_straight=10_000,
        billed_fee=1_200,
        next_straight=0,
        future_principal=0,
        overdue_principal=30_000,
        overdue_fee=1_300,
        penalty_on_principal=160,
        penalty_on_fee=6,
    )
    paid = repayment(date(2026, 2, 10), 31_200)
    found = {each.part: each for each in compare(bill, LOAN, (paid,))}
    assert found[ComparedPart.BILLED_PRINCIPAL].counted == Money(30_000)
    assert not found[ComparedPart.BILLED_PRINCIPAL].difference
    assert not found[ComparedPart.BILLED_FEE].difference
    assert not found[ComparedPart.OVERDUE_PRINCIPAL].difference
    assert found[ComparedPart.OVERDUE_FEE].difference == Money(100)
    # 312.00 for ten days at 1.5 × 1 % a month, counted by the day of a year of 360.
    assert found[ComparedPart.PENALTY].counted == Money(round(31_200 * 10 * 0.01 * 1.5 / 30))
    assert found[ComparedPart.PENALTY].difference == Money(166 - 156)


def test_a_part_that_is_not_stated_is_not_compared() -> None:
    (only,) = compare(stated(date(2026, 1, 20), future_principal=60_000), LOAN, ())
    assert (only.part, only.counted) == (ComparedPart.FUTURE_PRINCIPAL, Money(60_000))


def test_between_two_bills_the_first_instalment_ahead_is_that_of_the_next_bill() -> None:
    bill = stated(
        date(2026, 1, 20), billed_revolving=0, billed_fee=0, next_straight=30_000, next_fee=1_200,
        future_principal=90_000,
    )  # fmt: skip
    assert not any(each.difference for each in compare(bill, LOAN, ()))


def test_what_was_paid_that_day_counts_and_what_was_paid_later_does_not() -> None:
    bill = stated(date(2026, 2, 10), billed_straight=0, billed_fee=0, next_straight=30_000)
    paid = repayment(date(2026, 2, 10), 31_200)
    later = replace(repayment(date(2026, 2, 11), 31_200), id=paid.id)
    on_the_day = {each.part: each.counted for each in compare(bill, LOAN, (paid,))}
    assert on_the_day[ComparedPart.NEXT_PRINCIPAL] in {Money(0), Money(30_000)}
    after = {each.part: each.counted for each in compare(bill, LOAN, (later,))}
    assert after[ComparedPart.NEXT_PRINCIPAL] == Money(30_000)
