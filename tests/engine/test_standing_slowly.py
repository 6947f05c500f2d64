"""The standing of a loan against a day-by-day account that shares no code with it."""

from __future__ import annotations

from collections import defaultdict
from contextlib import suppress
from datetime import date, timedelta
from fractions import Fraction
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.engine.loans import any_repayments, any_terms, loan_with
from tests.engine.slow import Row, Rules, SlowLoan
from tideover.domain.agreements import InstalmentAgreement, InterestDays
from tideover.domain.earliness import EarlyFeeBase
from tideover.domain.lateness import (
    AcrossInstalments,
    GraceMode,
    LateFeeTimes,
    Owed,
    PenaltyBase,
)
from tideover.domain.loans import BulletTerms, DailyInterestTerms, DrawDown, FlatFeeTerms, Terms
from tideover.engine.schedules import schedule
from tideover.engine.standing import LoanStanding, standing

if TYPE_CHECKING:
    from tideover.domain.loans import Instalment
    from tideover.domain.rates import Rate

NAMES = {
    Owed.FEE: ("late", "fee"),
    Owed.PENALTY: ("penalty",),
    Owed.INTEREST: ("interest",),
    Owed.PRINCIPAL: ("principal",),
}


def day_rate(terms: Terms) -> Fraction:
    if not isinstance(terms, InstalmentAgreement | BulletTerms):
        return terms.rate.daily(365)
    return terms.rate.daily({InterestDays.ACTUAL_365: 365}.get(terms.interest_days, 360))


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
        early_rate=early.fee_rate,
        early_of=terms.borrowed.minor if early.base is EarlyFeeBase.BORROWED else None,
        early_least=early.fee_minimum.minor if early.fee_minimum else 0,
        early_more=early.fee_fixed.minor if early.fee_fixed else 0,
        early_free_from=early.free_from,
    )


def slow_rows(terms: Terms) -> list[Row]:
    if isinstance(terms, DailyInterestTerms):
        return [slow_draw_down(terms, each) for each in terms.draw_downs]
    rows = []
    starts = terms.drawn_on
    balance = terms.principal.minor
    for row in schedule(terms):
        rows.append(
            Row(
                due=row.due,
                starts=starts,
                principal=row.principal.minor,
                interest=row.interest.minor,
                fee=row.fee.minor,
                interest_a_day=interest_a_day(terms, row, starts, balance),
                fee_waived=isinstance(terms, FlatFeeTerms) and terms.fee_waived_when_early,
            )
        )
        starts, balance = row.due, row.balance.minor
    return rows


def slow_draw_down(terms: DailyInterestTerms, draw_down: DrawDown) -> Row:
    rate = draw_down.rate.daily(365)
    return Row(
        draw_down.due_on,
        draw_down.drawn_on,
        draw_down.principal.minor,
        0,
        0,
        any_time=True,
        grows_by=rate,
        penalty_a_day=rate * terms.late.penalty_multiplier,
    )


def interest_a_day(terms: Terms, row: Instalment, starts: date, balance: int) -> Fraction:
    """What each day of the period costs if the loan is settled within it, exact."""
    days = (row.due - starts).days
    match terms:
        case FlatFeeTerms():
            return Fraction(0)
        case BulletTerms():
            return (
                balance * slow_period_rate(terms.rate, terms.interest_days, starts, row.due) / days
            )
        case InstalmentAgreement():
            return balance * slow_changing_rate(terms, starts, row.due) / days
        case _:
            return Fraction(row.interest.minor, days)


def slow_changing_rate(terms: InstalmentAgreement, starts: date, due: date) -> Fraction:
    """Add up the rate day by day, as each day's rate is."""
    if terms.interest_days is InterestDays.BY_MONTH:
        return terms.rate_on(starts).yearly / 12
    basis = {InterestDays.ACTUAL_365: 365}.get(terms.interest_days, 360)
    days = (starts + timedelta(days=number) for number in range((due - starts).days))
    return sum((terms.rate_on(day).daily(basis) for day in days), Fraction(0))


def slow_period_rate(rate: Rate, convention: InterestDays, starts: date, due: date) -> Fraction:
    if convention is not InterestDays.BY_MONTH:
        basis = {InterestDays.ACTUAL_365: 365}.get(convention, 360)
        return rate.daily(basis) * (due - starts).days
    months = 0
    while month_later(starts, months + 1) <= due:
        months += 1
    rest = (due - month_later(starts, months)).days
    return rate.yearly * (Fraction(months, 12) + Fraction(rest, 360))


def month_later(day: date, months: int) -> date:
    year, month = divmod(day.month - 1 + months, 12)
    number = day.day
    while True:
        with suppress(ValueError):
            return date(day.year + year, month + 1, number)
        number -= 1


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
