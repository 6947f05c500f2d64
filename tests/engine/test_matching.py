"""Which loan an imported payment repays: a wrong match hides a missed instalment."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from tideover.domain.ids import LoanId, RepaymentId
from tideover.domain.loans import EqualInstalmentTerms, LenderKind, Loan, Repayment
from tideover.domain.money import Money
from tideover.domain.rates import Rate
from tideover.domain.snapshot import Snapshot
from tideover.engine.matching import Confidence, Match, Payment, Reason, match_repayments
from tideover.engine.schedules import schedule

TODAY = date(2026, 3, 1)


def loan(name: str, *, preset: str = "", principal: int = 12_000_00, due_day: int = 20) -> Loan:
    return Loan(
        LoanId(name),
        name,
        name,
        EqualInstalmentTerms(
            principal=Money(principal),
            drawn_on=date(2026, 1, 5),
            rate=Rate(Decimal("0.146")),
            periods=12,
            due_day=due_day,
        ),
        preset=preset,
    )


JIEBEI = loan("借呗", preset="jiebei")
BANK = loan("工行装修贷", principal=50_000_00, due_day=8)
FIRST, SECOND = schedule(JIEBEI.terms)[:2]


def matched(*payments: Payment, loans: tuple[Loan, ...] = (JIEBEI, BANK)) -> tuple[Match, ...]:
    return match_repayments(payments, Snapshot(TODAY, loans=loans))


def test_a_named_payment_of_an_instalment_is_sure() -> None:
    (match,) = matched(Payment(FIRST.due, FIRST.payment, lender_hint="jiebei"))
    assert match.loan_id == JIEBEI.id
    assert match.confidence is Confidence.SURE
    assert match.reason is Reason.LENDER_AND_AMOUNT


@pytest.mark.parametrize("days", [-8, 4])
def test_a_late_payment_with_penalty_is_offered(days: int) -> None:
    amount = FIRST.payment + Money(12_34)
    (match,) = matched(Payment(FIRST.due + timedelta(days), amount, lender_hint="jiebei"))
    assert match.loan_id == JIEBEI.id
    assert match.confidence is Confidence.LIKELY
    assert match.reason is Reason.LENDER_AND_DAY


def test_a_part_of_an_instalment_still_goes_to_the_named_lender() -> None:
    (match,) = matched(Payment(FIRST.due, Money(100_00), lender_hint="jiebei"))
    assert (match.loan_id, match.reason) == (JIEBEI.id, Reason.LENDER)


def test_a_bank_row_without_a_name_is_found_by_amount_and_day() -> None:
    instalment = schedule(BANK.terms)[0]
    (match,) = matched(
        Payment(instalment.due, instalment.payment, note="正常还款", lender_hint="bank")
    )
    assert (match.loan_id, match.reason) == (BANK.id, Reason.AMOUNT_AND_DAY)
    assert match.confidence is Confidence.LIKELY


def test_the_lender_is_found_in_the_words_of_the_row() -> None:
    (match,) = matched(Payment(TODAY, Money(900_00), payee="（还款）工行装修贷"))
    assert match.loan_id == BANK.id


def test_another_lender_is_never_matched_by_amount_alone() -> None:
    assert matched(Payment(FIRST.due, FIRST.payment, lender_hint="huabei")) == ()


def test_an_ordinary_amount_fits_nothing() -> None:
    assert matched(Payment(FIRST.due, Money(32_00), payee="面馆")) == ()


def test_two_loans_that_fit_equally_are_left_to_the_user() -> None:
    twin = replace(JIEBEI, id=LoanId("second"), name="借呗 2")
    (match,) = matched(
        Payment(FIRST.due, FIRST.payment, lender_hint="jiebei"), loans=(JIEBEI, twin)
    )
    assert match.loan_id is None
    assert match.reason is Reason.SEVERAL
    assert set(match.candidates) == {JIEBEI.id, twin.id}


def test_equal_payments_of_two_months_meet_two_instalments() -> None:
    payments = [
        Payment(FIRST.due, FIRST.payment, lender_hint="jiebei"),
        Payment(SECOND.due, SECOND.payment, lender_hint="jiebei"),
        Payment(SECOND.due, SECOND.payment, lender_hint="jiebei"),
    ]
    found = matched(*payments)
    assert [match.index for match in found] == [0, 1, 2]
    assert [match.confidence for match in found[:2]] == [Confidence.SURE, Confidence.SURE]


def test_money_to_a_person_is_never_matched_unasked() -> None:
    friend = replace(JIEBEI, id=LoanId("li"), name="李四", lender="李四", preset="")
    friend = replace(friend, lender_kind=LenderKind.PERSON)
    (match,) = matched(Payment(FIRST.due, FIRST.payment, payee="李四"), loans=(friend,))
    assert match.loan_id is None
    assert (match.reason, match.candidates) == (Reason.PERSON, (friend.id,))


def test_a_repayment_already_in_the_book_is_not_counted_twice() -> None:
    paid = Repayment(RepaymentId("r"), JIEBEI.id, FIRST.due, FIRST.payment)
    snapshot = Snapshot(TODAY, loans=(JIEBEI,), repayments=(paid,))
    payment = Payment(FIRST.due + timedelta(2), FIRST.payment, lender_hint="jiebei")
    (match,) = match_repayments([payment], snapshot)
    assert (match.loan_id, match.reason) == (None, Reason.RECORDED)


def test_a_closed_loan_is_not_repaid() -> None:
    closed = replace(JIEBEI, closed_on=TODAY)
    assert matched(Payment(FIRST.due, FIRST.payment, lender_hint="jiebei"), loans=(closed,)) == ()


def test_a_proposal_says_by_how_much_it_differs() -> None:
    dearer, cheaper = FIRST.payment + Money(15_00), FIRST.payment - Money(5_00)
    (more,) = matched(Payment(FIRST.due, dearer, lender_hint="jiebei"))
    assert (more.number, more.asked, more.late) == (1, FIRST.payment, Money(0))
    assert more.difference == Money(15_00)
    (less,) = matched(Payment(FIRST.due, cheaper, lender_hint="jiebei"))
    assert (less.confidence, less.difference) == (Confidence.LIKELY, Money(-5_00))


def test_what_the_late_days_cost_on_the_day_of_the_payment_is_known() -> None:
    day = FIRST.due + timedelta(days=9)
    # 9 days × principal of the instalment × 1.5 × 14.6 % / 360.
    penalty = Money(round(FIRST.principal.minor * 9 * 0.146 * 1.5 / 360))
    (match,) = matched(Payment(day, FIRST.payment + penalty, lender_hint="jiebei"))
    assert (match.confidence, match.reason) == (Confidence.SURE, Reason.LENDER_AND_AMOUNT)
    assert (match.late, match.difference) == (penalty, Money(0))


def test_one_debit_for_two_loans_of_the_lender_is_seen() -> None:
    twin = replace(loan("借呗 2", preset="jiebei", principal=5_000_00), id=LoanId("second"))
    other = schedule(twin.terms)[0].payment
    (match,) = matched(
        Payment(FIRST.due, FIRST.payment + other, lender_hint="jiebei"), loans=(JIEBEI, twin)
    )
    assert (match.loan_id, match.reason) == (None, Reason.TOGETHER)
    assert dict(match.parts) == {JIEBEI.id: FIRST.payment, twin.id: other}
