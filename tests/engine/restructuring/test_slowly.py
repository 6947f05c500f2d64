"""Changed contracts against the day-by-day account, over contracts and histories made up."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.engine.loans import any_repayments, any_terms, loan_with, repayment
from tests.engine.slow_contracts import slow_standing
from tests.engine.test_standing_slowly import seen
from tideover.domain.errors import InputError
from tideover.domain.loans import DailyInterestTerms, FlatFeeTerms, LendersTableTerms
from tideover.domain.money import Money
from tideover.domain.rates import Rate
from tideover.engine.prepayment import Keep
from tideover.engine.restructuring import Change, change, taken_back
from tideover.engine.restructuring.requests import (
    ChargesGo,
    Extension,
    InstalmentKind,
    NewInstalments,
    NewRate,
    PartPrepayment,
    PaymentHoliday,
    Request,
    Settlement,
    Waiver,
)
from tideover.engine.standing import standing

if TYPE_CHECKING:
    from datetime import date

    from tideover.domain.loans import Loan, Repayment

GOES = st.sampled_from(ChargesGo)
SMALL = st.one_of(st.none(), st.integers(1, 5_000).map(Money))
RATES = st.sampled_from([Rate(Decimal(text)) for text in ("0", "0.05", "0.12", "0.24")])


@st.composite
def any_request(draw: st.DrawFn, day: date) -> Request:
    soon = day + timedelta(days=draw(st.integers(1, 45)))
    request: Request = draw(
        st.one_of(
            st.builds(Extension, st.integers(1, 14), st.none(), GOES, SMALL),
            st.builds(PaymentHoliday, st.integers(1, 6), GOES),
            st.builds(
                NewInstalments,
                st.sampled_from(InstalmentKind),
                st.integers(1, 9),
                RATES,
                st.just(soon),
                GOES,
                SMALL,
            ),
            st.builds(PartPrepayment, st.sampled_from(Keep)),
            st.builds(NewRate, RATES),
            st.builds(Waiver, SMALL, SMALL, SMALL, SMALL, st.just(soon)),
            st.builds(
                Settlement, st.integers(1, 50_000).map(Money), st.just(soon), st.integers(1, 3)
            ),
        )
    )
    return request


@st.composite
def any_change(draw: st.DrawFn) -> tuple[Loan, tuple[Repayment, ...], Change]:
    """A loan, what was paid for it, and a change that makes sense for it, often after another."""
    terms = draw(any_terms(most_periods=6))
    repayments = draw(any_repayments(terms))
    loan = loan_with(terms)
    found = None
    for _ in range(draw(st.integers(1, 2))):
        day = loan.terms.drawn_on + timedelta(days=draw(st.integers(0, 160)))
        try:
            made = change(loan, repayments, day, draw(any_request(day)))
        except InputError:
            continue
        found, loan = (loan, repayments, made), made.loan
    assume(found is not None)
    assert found is not None
    return found


@settings(max_examples=150, deadline=None)
@given(changed=any_change(), days=st.integers(0, 250))
def test_a_changed_loan_stands_where_a_slow_account_of_every_day_says(
    changed: tuple[Loan, tuple[Repayment, ...], Change], days: int
) -> None:
    _, repayments, made = changed
    as_of = made.day + timedelta(days=days)
    slow = slow_standing(made.loan, repayments, as_of)
    assert seen(standing(made.loan, repayments, as_of)) == {
        "late fee paid": slow.paid["late"],
        "fee paid": slow.paid["fee"],
        "penalty paid": slow.paid["penalty"],
        "interest paid": slow.paid["interest"],
        "principal paid": slow.paid["principal"],
        "credit": slow.credit,
        "overdue": slow.overdue,
        "penalty": slow.penalty,
        "late fee": slow.late_fee,
        "settlement": slow.settlement,
        "principal left": slow.principal_left,
        "days late": slow.days_late,
        "called in": slow.called_in_on,
    }


@settings(max_examples=150, deadline=None)
@given(changed=any_change())
def test_what_was_owed_on_the_day_is_what_paying_it_off_took(
    changed: tuple[Loan, tuple[Repayment, ...], Change],
) -> None:
    before, repayments, made = changed
    terms = before.terms
    # Paying all off early asks for fees that are due later only, and for a fee of its own.
    if terms.early.asks_anything or isinstance(terms, FlatFeeTerms | LendersTableTerms):
        return
    assert made.owed.total.minor == slow_standing(before, repayments, made.day).settlement


@settings(max_examples=150, deadline=None)
@given(changed=any_change())
def test_paying_the_new_contract_on_its_days_ends_it_with_nothing_over(
    changed: tuple[Loan, tuple[Repayment, ...], Change],
) -> None:
    _, repayments, made = changed
    if isinstance(made.loan.terms, DailyInterestTerms):
        return
    kept = [paid for paid in repayments if paid.day <= made.day]
    planned = [
        repayment(each.due, each.amount.minor, f"planned-{number}")
        for number, each in enumerate(made.after.ahead)
    ]
    end = standing(made.loan, (*kept, *planned), made.after.last_due)
    assert end.is_settled
    assert not end.overpaid
    paid = sum(each.amount.minor for each in (*kept, *planned))
    assert end.repaid.minor == paid


@settings(max_examples=100, deadline=None)
@given(changed=any_change())
def test_a_change_taken_back_leaves_nothing_behind(
    changed: tuple[Loan, tuple[Repayment, ...], Change],
) -> None:
    before, _, made = changed
    assert taken_back(made.loan) == before
