"""The standing of a loan against a day-by-day account that shares no code with it."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta
from fractions import Fraction
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.engine.loans import any_repayments, any_terms, loan_with
from tests.engine.slow import Row, Rules, SlowLoan
from tests.engine.slow_schedule import (
    POSTED,
    Line,
    day_by_day,
    day_weight,
    slow_schedule,
    usual_day,
)
from tideover.domain.agreements import InstalmentAgreement
from tideover.domain.earliness import EarlyFeeBase
from tideover.domain.lateness import (
    AcrossInstalments,
    GraceMode,
    LateFeeTimes,
    Owed,
    PenaltyBase,
)
from tideover.domain.loans import BulletTerms, DailyInterestTerms, FlatFeeTerms, Terms
from tideover.engine.schedules import schedule
from tideover.engine.standing import LoanStanding, standing

if TYPE_CHECKING:
    from tideover.domain.rates import Rate

NAMES = {
    Owed.FEE: ("late", "fee"),
    Owed.PENALTY: ("penalty",),
    Owed.INTEREST: ("interest",),
    Owed.PRINCIPAL: ("principal",),
}


def day_rate(terms: Terms) -> Fraction:
    if isinstance(terms, InstalmentAgreement | BulletTerms | DailyInterestTerms):
        return usual_day(terms.rate, terms.interest_days)
    return terms.rate.daily(365)


def slow_rules(terms: Terms) -> Rules:
    late, early = terms.late, terms.early
    return Rules(
        penalty_a_day=day_rate(terms) * late.penalty_multiplier,
        on_interest_too=late.base is not PenaltyBase.PRINCIPAL,
        compound=late.compound,
        grace=late.grace_days,
        fee_rate=late.fee_rate,
        fee_least=late.fee_minimum.minor if late.fee_minimum else 0,
        order=tuple(name for part in late.order for name in NAMES[part]),
        principal_first_from=late.principal_first_from_day,
        on_fee_too=late.base is PenaltyBase.ALL_DUE,
        grace_free=late.grace_mode is GraceMode.EXCLUSIVE,
        fee_most=late.fee_maximum.minor if late.fee_maximum else None,
        fee_monthly=late.fee_times is LateFeeTimes.EACH_MONTH,
        returned_debit=late.returned_debit_fee.minor if late.returned_debit_fee else 0,
        by_type=late.across is AcrossInstalments.BY_TYPE,
        called_in_from=late.called_in_from_day,
        late_together=late.fees_together_at_most.minor if late.fees_together_at_most else None,
        posted=POSTED[terms.rounding],
        early_rate=early.fee_rate,
        early_of=terms.borrowed.minor if early.base is EarlyFeeBase.BORROWED else None,
        early_least=early.fee_minimum.minor if early.fee_minimum else 0,
        early_more=early.fee_fixed.minor if early.fee_fixed else 0,
        early_free_from=early.free_from,
    )


def slow_rows(terms: Terms) -> list[Row]:
    lines = slow_schedule(terms)
    if isinstance(terms, DailyInterestTerms):
        return [
            slow_draw_down(terms, drawn.rate, line)
            for drawn, line in zip(terms.draw_downs, lines, strict=True)
        ]
    return [
        Row(
            due=line.due,
            starts=line.starts,
            ends=line.ends,
            principal=line.principal,
            interest=line.interest,
            fee=line.fee,
            interest_a_day=interest_a_day(terms, line),
            fee_waived=isinstance(terms, FlatFeeTerms)
            and terms.fee_waived_when_early
            and not (number == 0 and terms.carried.charges),
            waits=terms.carried.meanwhile.minor if terms.carried.meanwhile and not number else 0,
            waits_from=terms.carried.meanwhile_from or date.max,
        )
        for number, line in enumerate(lines)
    ]


def slow_draw_down(terms: DailyInterestTerms, rate: Rate, line: Line) -> Row:
    daily = usual_day(rate, terms.interest_days)
    return Row(
        line.due,
        line.starts,
        line.principal,
        0,
        line.fee,
        any_time=True,
        ends=line.ends,
        grows_by=daily,
        weight=lambda day: day_weight(day, terms.interest_days),
        penalty_a_day=daily * terms.late.penalty_multiplier,
    )


def interest_a_day(terms: Terms, line: Line) -> Fraction:
    """What each day of the period costs if the loan is settled within it, exact."""
    days = (line.ends - line.starts).days
    match terms:
        case FlatFeeTerms():
            return Fraction(0)
        case BulletTerms() | InstalmentAgreement():
            return line.owed * day_by_day(terms, line) / days
        case _:
            return Fraction(line.interest, max(days, 1))


def seen(stand: LoanStanding) -> dict[str, int | date | None]:
    paid = stand.allocations
    return {
        "late fee paid": sum(one.late_fee.minor for one in paid),
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
        "called in": stand.called_in_on,
    }


@settings(max_examples=200, deadline=None)
@given(data=st.data())
def test_fast_and_slow_agree_to_the_fen(data: st.DataObject) -> None:
    terms = data.draw(any_terms())
    repayments = data.draw(any_repayments(terms, refunds=data.draw(st.booleans())))
    dues = [(row.due - terms.drawn_on).days for row in schedule(terms)]
    near_a_due_day = st.builds(int.__add__, st.sampled_from(dues), st.integers(-1, 5))
    days = data.draw(st.one_of(st.integers(0, max(dues) + 200), near_a_due_day))
    as_of = terms.drawn_on + timedelta(days=days)
    payments: defaultdict[date, list[int]] = defaultdict(list)
    for paid in repayments:
        payments[paid.day].append(paid.amount.minor)
    slow = SlowLoan(slow_rows(terms), slow_rules(terms)).run(dict(payments), as_of)
    assert seen(standing(loan_with(terms), repayments, as_of)) == {
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
