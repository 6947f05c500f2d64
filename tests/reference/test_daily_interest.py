"""Kind daily_interest: interest for each day the money is used (随借随还)."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import accumulate

import pytest

from tests.reference.cases import Case, cases, minor, money
from tideover.domain.dates import years_after
from tideover.domain.ids import LoanId, RepaymentId
from tideover.domain.loans import DailyInterestTerms, Loan, Repayment
from tideover.domain.money import Money
from tideover.domain.rates import Rate, RatePer
from tideover.engine.standing import LoanStanding, accrued_interest, standing


def loan_of(inputs: Case) -> Loan:
    drawn_on = date.fromisoformat(inputs["draw_date"])
    terms = DailyInterestTerms(
        principal=money(inputs["principal"]),
        drawn_on=drawn_on,
        rate=Rate(Decimal(inputs["daily_rate"]), RatePer.DAY),
        due_on=years_after(drawn_on, 20),
    )
    return Loan(id=LoanId("loan"), name="", lender="", terms=terms)


def repayments_of(loan: Loan, inputs: Case) -> tuple[Repayment, ...]:
    """Return the case's repayments; one of "all" pays what settles the loan on its day."""
    made: list[Repayment] = []
    for number, planned in enumerate(inputs["repayments"]):
        day = date.fromisoformat(planned["date"])
        if planned["amount"] == "all":
            amount = standing(loan, tuple(made), day).settle_today
        else:
            amount = money(planned["amount"])
        made.append(Repayment(RepaymentId(str(number)), loan.id, day, amount))
    return tuple(made)


def interest_left(stand: LoanStanding) -> Money:
    return stand.settle_today - stand.principal_left


@pytest.mark.parametrize("case", cases("daily_interest"))
def test_every_repayment_pays_what_the_case_says(case: Case) -> None:
    loan = loan_of(case["inputs"])
    assert isinstance(loan.terms, DailyInterestTerms)
    repayments = repayments_of(loan, case["inputs"])
    events = case["expected"]["events"]
    left_before = Money(0)
    for number, (day_text, *amounts) in enumerate(events):
        day = date.fromisoformat(day_text)
        stand = standing(loan, repayments[: number + 1], day)
        paid = stand.allocations[number]
        owed_before = accrued_interest(loan.terms, repayments[:number], day)
        found = [
            owed_before - left_before,
            paid.interest,
            paid.principal,
            stand.principal_left,
            interest_left(stand),
        ]
        assert [amount.minor for amount in found] == [minor(text) for text in amounts], day
        left_before = interest_left(stand)


@pytest.mark.parametrize("case", cases("daily_interest"))
def test_the_interest_adds_up(case: Case) -> None:
    loan = loan_of(case["inputs"])
    repayments = repayments_of(loan, case["inputs"])
    stand = standing(loan, repayments, repayments[-1].day)
    posted = stand.interest_paid + interest_left(stand)
    assert posted == money(case["expected"]["total_interest"])
    balances = accumulate((paid.principal for paid in stand.allocations), initial=Money(0))
    assert max(balances) <= loan.terms.principal
