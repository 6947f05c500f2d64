"""The standing of a loan against a day-by-day account that shares no code with it."""

from __future__ import annotations

from collections import defaultdict
from datetime import timedelta
from fractions import Fraction
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.engine.loans import any_repayments, any_terms, loan_with
from tests.engine.slow import Row, Rules, SlowLoan
from tideover.domain.loans import (
    DailyInterestTerms,
    FlatFeeTerms,
    InterestDays,
    Owed,
    PenaltyBase,
    Terms,
)
from tideover.engine.schedules import schedule
from tideover.engine.standing import LoanStanding, standing

if TYPE_CHECKING:
    from datetime import date

NAMES = {
    Owed.FEE: ("late", "fee"),
    Owed.PENALTY: ("penalty",),
    Owed.INTEREST: ("interest",),
    Owed.PRINCIPAL: ("principal",),
}


def day_rate(terms: Terms) -> Fraction:
    if isinstance(terms, DailyInterestTerms):
        return terms.rate.daily(365)
    return terms.rate.daily({InterestDays.ACTUAL_365: 365}.get(terms.interest_days, 360))


def slow_rules(terms: Terms) -> Rules:
    late = terms.late
    return Rules(
        penalty_a_day=day_rate(terms) * late.penalty_multiplier,
        on_interest_too=late.base is PenaltyBase.PRINCIPAL_AND_INTEREST,
        compound=late.compound,
        grace=late.grace_days,
        fee_rate=late.fee_rate,
        fee_least=late.fee_minimum.minor if late.fee_minimum else 0,
        order=tuple(name for part in late.order for name in NAMES[part]),
        principal_first_from=late.principal_first_from_day,
    )


def slow_rows(terms: Terms) -> list[Row]:
    if isinstance(terms, DailyInterestTerms):
        asked = terms.principal.minor
        return [Row(terms.due_on, terms.drawn_on, asked, 0, 0, grows_by=day_rate(terms))]
    rows = []
    starts = terms.drawn_on
    balance = terms.principal.minor
    for row in schedule(terms):
        a_day = balance * day_rate(terms)
        if terms.interest_days is InterestDays.BY_MONTH:
            a_day = Fraction(balance) * terms.rate.yearly / 12 / (row.due - starts).days
        flat = isinstance(terms, FlatFeeTerms)
        rows.append(
            Row(
                due=row.due,
                starts=starts,
                principal=row.principal.minor,
                interest=row.interest.minor,
                fee=row.fee.minor,
                interest_a_day=Fraction(0) if flat else a_day,
                fee_waived=isinstance(terms, FlatFeeTerms) and terms.fee_waived_when_early,
            )
        )
        starts, balance = row.due, row.balance.minor
    return rows


def seen(stand: LoanStanding) -> dict[str, int]:
    paid = stand.allocations
    return {
        "fee paid": sum(one.fee.minor for one in paid),
        "penalty paid": sum(one.penalty.minor for one in paid),
        "interest paid": sum(one.interest.minor for one in paid),
        "principal paid": sum(one.principal.minor for one in paid),
        "credit": sum(one.credit.minor for one in paid),
        "overdue": stand.overdue.minor,
        "penalty": stand.penalty.minor,
        "late fee": stand.late_fee.minor,
        "settlement": stand.settle_today.minor,
        "principal left": stand.principal_left.minor,
        "days late": stand.days_past_due,
    }


@settings(max_examples=200, deadline=None)
@given(data=st.data())
def test_fast_and_slow_agree_to_the_fen(data: st.DataObject) -> None:
    terms = data.draw(any_terms())
    repayments = data.draw(any_repayments(terms))
    dues = [(row.due - terms.drawn_on).days for row in schedule(terms)]
    near_a_due_day = st.builds(int.__add__, st.sampled_from(dues), st.integers(-1, 5))
    days = data.draw(st.one_of(st.integers(0, dues[-1] + 200), near_a_due_day))
    as_of = terms.drawn_on + timedelta(days=days)
    payments: defaultdict[date, list[int]] = defaultdict(list)
    for paid in repayments:
        payments[paid.day].append(paid.amount.minor)
    slow = SlowLoan(slow_rows(terms), slow_rules(terms)).run(dict(payments), as_of)
    assert seen(standing(loan_with(terms), repayments, as_of)) == {
        "fee paid": slow.paid["late"] + slow.paid["fee"],
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
    }
