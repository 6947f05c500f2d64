"""Cash by day: what the household is told about its coming months."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.engine.households import (
    BANK,
    CARD,
    FOOD,
    NOVEMBER,
    RENT,
    SALARY,
    TODAY,
    WALLET,
    entry,
    household,
    item,
    loan,
    planned,
    repaid,
    yuan,
)
from tests.engine.slow_cash import SlowCash
from tideover.domain.accounts import CardBill
from tideover.domain.dates import Month, Shift
from tideover.domain.debits import Debit
from tideover.domain.lateness import AcrossInstalments, LateFeeTimes, LateTerms, PenaltyBase
from tideover.domain.loans import DailyInterestTerms
from tideover.domain.money import Money, rounded
from tideover.domain.rates import Rate, RatePer
from tideover.domain.recurring import EveryMonths, EveryWeeks, LastWorkingDay, RecurringItem
from tideover.engine.forecast import MOST_MONTHS, CashKind, Forecast, MissReason, project
from tideover.engine.scenarios import EarnMore
from tideover.engine.schedules import schedule

if TYPE_CHECKING:
    from tideover.domain.entries import Entry
    from tideover.domain.ids import CategoryId
    from tideover.domain.snapshot import Snapshot

BILL = CardBill(5, 23)
CENTS = st.integers(1, 400_000)


@st.composite
def items(draw: st.DrawFn) -> RecurringItem:
    category, sign = draw(st.sampled_from([(SALARY, 1), (RENT, -1), (FOOD, -1), (None, -1)]))
    made = item(
        sign * draw(st.integers(1, 6000)),
        1,
        category,
        payee=f"payee {draw(st.integers(0, 10_000))}",
        rule=draw(
            st.one_of(
                st.builds(EveryMonths, st.integers(1, 2), st.integers(1, 31)),
                st.builds(EveryWeeks, st.integers(1, 5)),
                st.just(LastWorkingDay(1)),
            )
        ),
        starts=draw(st.dates(date(2026, 8, 1), date(2026, 12, 20))),
    )
    return replace(made, shift=draw(st.sampled_from(Shift)))


@st.composite
def entries(draw: st.DrawFn, today: date) -> Entry:
    account = draw(st.sampled_from([BANK, WALLET, CARD]))
    sign = draw(st.sampled_from([1, -1]))
    number = draw(st.integers(0, 10_000))
    day = today + timedelta(days=draw(st.integers(1, 90)))
    return entry(sign * draw(st.integers(1, 900)), day, account=account, payee=str(number))


@st.composite
def households(draw: st.DrawFn) -> Snapshot:
    today = draw(st.sampled_from([TODAY, NOVEMBER.first_day, NOVEMBER.last_day]))
    happened: dict[tuple[Month, CategoryId | None], Money] = {}
    for key in draw(st.lists(st.sampled_from([SALARY, RENT, FOOD]), max_size=3)):
        month = NOVEMBER + draw(st.integers(0, 2))
        happened[month, key] = Money(draw(st.integers(-500_000, 500_000)))
    loans = [
        loan(
            draw(st.integers(100, 20_000)),
            draw(st.integers(1, 5)),
            draw(st.integers(1, 31)),
            drawn_on=draw(st.dates(date(2026, 8, 1), today)),
            rate=draw(st.sampled_from(["0", "0.15"])),
            name=f"loan {number}",
        )
        for number in range(draw(st.integers(0, 3)))
    ]
    repayments = [
        repaid(each.id, Money(draw(CENTS)), draw(st.dates(each.terms.drawn_on, today)))
        for each in loans
        if draw(st.booleans())
    ]
    return household(
        draw(st.integers(0, 20_000)),
        today=today,
        card=draw(st.integers(0, 2000)),
        bill=draw(st.sampled_from([None, BILL])),
        recurring=draw(st.lists(items(), max_size=4)),
        budgets=[
            *planned(FOOD, draw(st.integers(0, 3000)), draw(st.integers(0, 3))),
            *planned(SALARY, draw(st.integers(0, 9000)), draw(st.integers(0, 3))),
        ],
        loans=loans,
        repayments=repayments,
        upcoming=draw(st.lists(entries(today), max_size=3)),
        happened=happened,
    )


@st.composite
def late_terms(draw: st.DrawFn) -> LateTerms:
    return LateTerms(
        base=draw(st.sampled_from(PenaltyBase)),
        compound=draw(st.booleans()),
        grace_days=draw(st.sampled_from([0, 0, 3])),
        fee_rate=draw(st.sampled_from([Fraction(0), Fraction(1, 20)])),
        fee_minimum=draw(st.sampled_from([None, yuan(10)])),
        fee_times=draw(st.sampled_from(LateFeeTimes)),
        returned_debit_fee=draw(st.sampled_from([None, yuan(5)])),
        across=draw(st.sampled_from(AcrossInstalments)),
        called_in_from_day=draw(st.sampled_from([None, None, 20, 60])),
        debit=draw(
            st.builds(Debit, st.sampled_from([9, 17, 24]), st.sampled_from([None, 0, 3, 30]))
        ),
    )


@st.composite
def households_with_accounts(draw: st.DrawFn) -> Snapshot:
    """Households whose lenders debit one of two accounts, at their hours and with their fees."""
    plain = draw(households())
    loans = [
        replace(
            each,
            terms=replace(each.terms, late=draw(late_terms())),
            pays_from=draw(st.sampled_from([BANK, WALLET, WALLET, None])),
        )
        for each in plain.loans
    ]
    if draw(st.booleans()):
        daily = DailyInterestTerms(
            principal=Money(draw(CENTS)),
            drawn_on=draw(st.dates(date(2026, 8, 1), plain.as_of)),
            rate=Rate(Decimal("0.0004"), RatePer.DAY),
            due_on=plain.as_of + timedelta(days=draw(st.integers(1, 70))),
            late=draw(late_terms()),
        )
        loans.append(replace(loan(1, name="daily", terms=daily), pays_from=WALLET))
    recurring = tuple(
        replace(each, account_id=draw(st.sampled_from([BANK, BANK, WALLET, CARD])))
        for each in plain.recurring
    )
    held = {WALLET: Money(draw(st.integers(-30_000, 300_000)))}
    if draw(st.booleans()):
        held[BANK] = Money(draw(st.integers(-30_000, 300_000)))
    return replace(
        plain,
        loans=tuple(loans),
        recurring=recurring,
        balances={**plain.balances, **held},
    )


def same_as_slow(snapshot: Snapshot, months: int) -> None:
    """Hold a forecast against the slow one: every day, account, miss and transfer, to the fen."""
    found = project(snapshot, months)
    slow = SlowCash(snapshot, found.last)
    assert [day.closing.minor for day in found.days] == slow.closing
    assert [day.lowest.minor for day in found.days] == slow.lowest
    assert told(found) == counted(slow)
    for account in found.accounts:
        assert found.account_days(account) == [held[account] for held in slow.held]
    assert [
        (each.day, each.source, each.target, each.amount.minor) for each in found.transfers
    ] == slow.transfers


@settings(max_examples=200, deadline=None)
@given(snapshot=households_with_accounts())
def test_every_account_is_as_a_slow_count_by_hand(snapshot: Snapshot) -> None:
    same_as_slow(snapshot, 4)


def told(found: Forecast) -> list[tuple[object, ...]]:
    return [
        (each.event.day, each.event.label, each.shortfall.minor, each.paid_on, each.late_cost.minor)
        for each in found.missed
    ]


def counted(slow: SlowCash) -> list[tuple[object, ...]]:
    return [
        (
            each.day,
            each.due.name,
            each.shortfall,
            each.paid_on,
            each.due.late_cost(each.paid_on or slow.last),
        )
        for each in slow.missed
    ]


@settings(max_examples=60, deadline=None)
@given(snapshot=households())
def test_every_day_is_as_a_slow_count_by_hand(snapshot: Snapshot) -> None:
    found = project(snapshot, 3)
    slow = SlowCash(snapshot, found.last)
    assert [day.day for day in found.days] == list(slow.days)
    assert [day.closing.minor for day in found.days] == slow.closing
    assert [day.lowest.minor for day in found.days] == slow.lowest
    assert told(found) == counted(slow)


@settings(max_examples=60, deadline=None)
@given(snapshot=households())
def test_the_events_add_up_to_the_change_of_cash(snapshot: Snapshot) -> None:
    found = project(snapshot, 3)
    unpaid = sum(each.event.amount.minor for each in found.missed if each.paid_on is None)
    moved = sum(event.amount.minor for event in found.events)
    assert moved - unpaid == found.days[-1].closing.minor - found.opening.minor
    assert list(found.events) == sorted(found.events, key=lambda event: event.day)


@settings(max_examples=60, deadline=None)
@given(snapshot=households())
def test_if_all_dues_were_paid_every_event_counts(snapshot: Snapshot) -> None:
    found = project(snapshot, 3)
    moved = sum(
        event.amount.minor for event in found.events if event.kind is not CashKind.LATE_COST
    )
    assert found.if_all_paid[-1].closing.minor == found.opening.minor + moved
    assert bool(found.missed) <= any(day.lowest.minor < 0 for day in found.if_all_paid)


def by_kind(found: Forecast) -> dict[CashKind, int]:
    sums: defaultdict[CashKind, int] = defaultdict(int)
    for event in found.events:
        sums[event.kind] += event.amount.minor // 100
    return dict(sums)


def test_it_runs_to_the_end_of_the_month_23_months_ahead() -> None:
    found = project(household())
    assert (found.first, found.last) == (TODAY, date(2028, 10, 31))
    assert all(
        after.day - before.day == timedelta(days=1) for before, after in pairwise(found.days)
    )


def test_only_accounts_that_pay_are_cash() -> None:
    snapshot = household(1000, card=300)
    closed = replace(snapshot.accounts[1], closed=True)
    snapshot = replace(
        snapshot,
        accounts=(snapshot.accounts[0], closed, snapshot.accounts[2]),
        balances={**snapshot.balances, WALLET: yuan(50)},
    )
    assert project(snapshot).opening == yuan(1000)


def test_moving_money_between_own_accounts_is_neither_income_nor_expense() -> None:
    day = date(2026, 12, 1)
    moves = [
        entry(-200, day, transfer="t"),
        entry(200, day, account=WALLET, transfer="t"),
    ]
    assert not project(household(1000, upcoming=moves)).events


def test_a_card_purchase_takes_cash_on_the_due_day_of_its_statement() -> None:
    bought = [entry(-80, date(2026, 12, day), account=CARD) for day in (4, 5, 6)]
    found = project(household(1000, bill=BILL, upcoming=bought))
    assert [(event.day, event.kind, event.amount) for event in found.events] == [
        (date(2026, 12, 23), CashKind.CARD_BILL, -yuan(160)),
        (date(2027, 1, 23), CashKind.CARD_BILL, -yuan(80)),
    ]
    assert [each.statement_on for each in found.bills] == [date(2026, 12, 5), date(2027, 1, 5)]


def test_what_is_owed_and_what_is_bought_until_the_statement_is_one_bill() -> None:
    bought = entry(-80, date(2026, 12, 1), account=CARD)
    early = household(1000, today=date(2026, 11, 25), card=100, bill=BILL, upcoming=[bought])
    (bill,) = project(early).bills
    assert (bill.day, bill.amount, bill.least) == (date(2026, 12, 23), yuan(180), yuan(18))


def test_a_purchase_on_a_card_whose_bill_is_not_known_takes_cash_on_its_day() -> None:
    bought = entry(-80, date(2026, 12, 1), account=CARD)
    assert by_kind(project(household(1000, upcoming=[bought]))) == {CashKind.ENTRY: -80}


def test_a_missed_due_is_paid_with_penalty_interest_and_late_fee_day_by_day() -> None:
    late = LateTerms(fee_rate=Fraction(1, 20))
    terms = replace(loan(3600, 12, 8, rate="0.36").terms, late=late)
    pays = item(1000, 18, SALARY, starts=date(2026, 12, 1))
    snapshot = household(100, loans=[loan(1, terms=terms)], recurring=[pays])
    missed, *_ = project(snapshot, 3).missed
    first = schedule(terms)[0]
    penalty = rounded(Fraction(first.principal.minor * 10 * 36 * 3, 100 * 360 * 2))
    assert (missed.paid_on, missed.days_late, missed.bucket) == (date(2026, 12, 18), 10, "M1")
    assert missed.penalty.minor == penalty
    assert missed.late_fee.minor == rounded(first.payment.minor * Fraction(1, 20))
    (cost,) = [
        event
        for event in project(snapshot, 3).events
        if event.kind is CashKind.LATE_COST and event.instalment_number == 1
    ]
    assert (cost.day, cost.amount) == (date(2026, 12, 18), -missed.late_cost)


def test_money_after_the_debit_s_hour_is_a_day_late_and_the_reason_is_said() -> None:
    early = LateTerms(debit=Debit(cut_off=9))
    terms = replace(loan(1200, 12, 10).terms, late=early)
    pays = item(5000, 10, SALARY, starts=date(2026, 12, 1))
    (missed,) = project(household(0, loans=[loan(1, terms=terms)], recurring=[pays]), 3).missed
    assert missed.reason is MissReason.TOO_LATE_IN_THE_DAY
    assert (missed.event.day, missed.paid_on) == (date(2026, 12, 10), date(2026, 12, 11))


def test_after_the_lender_s_last_try_a_missed_due_is_paid_by_hand() -> None:
    late = LateTerms(debit=Debit(tries_for=5))
    terms = replace(loan(1200, 12, 8).terms, late=late)
    for day, by_hand in ((13, False), (14, True)):
        pays = item(5000, day, SALARY, starts=date(2026, 12, 1))
        missed, *_ = project(household(0, loans=[loan(1, terms=terms)], recurring=[pays]), 2).missed
        assert missed.by_hand is by_hand


def test_money_that_lies_in_another_account_has_to_be_moved_by_the_due_day() -> None:
    debited = replace(loan(1200, 1, 8), pays_from=WALLET)
    snapshot = household(5000, loans=[debited])
    found = project(snapshot, 2)
    assert not found.missed
    (moved,) = found.transfers
    assert (moved.source, moved.target, moved.amount) == (BANK, WALLET, yuan(1200))
    assert (moved.day, moved.hour, moved.label) == (date(2026, 12, 8), 24, "loan")


def test_nobody_plans_ten_years_so_the_last_plan_goes_on_and_is_marked() -> None:
    snapshot = household(100_000, budgets=planned(FOOD, 100, 24))
    found = project(snapshot, 30)
    rests = [event for event in found.events if event.kind is CashKind.BUDGET]
    assert [event.assumed for event in rests] == [False] * 24 + [True] * 6
    assert {event.amount for event in rests} == {yuan(-100)}


def test_it_looks_as_far_ahead_as_it_is_asked_to() -> None:
    found = project(household(100), MOST_MONTHS)
    assert (found.first, found.last) == (date(2026, 11, 20), date(2036, 10, 31))


def test_a_repayment_entered_for_a_later_day_leaves_cash_once() -> None:
    pays = entry(-100, date(2026, 12, 5))
    paid = repaid("loan", 100, date(2026, 12, 5), by=pays)
    snapshot = household(1000, loans=[loan(1200)], upcoming=[pays], repayments=[paid])
    found = project(snapshot, 3)
    assert by_kind(found) == {CashKind.ENTRY: -100, CashKind.INSTALMENT: -100}
    assert next(event.loan_id for event in found.events) == "loan"


def test_a_budget_is_spread_evenly_to_the_fen() -> None:
    snapshot = household(1000, budgets=planned(FOOD, "100.01"))
    found = project(snapshot, 1)
    closings = [found.opening.minor, *(day.closing.minor for day in found.days)]
    steps = [before - after for before, after in pairwise(closings)]
    assert steps[0] == 0
    assert sum(steps) == 10_001
    assert max(steps[1:]) - min(steps[1:]) <= 1


def test_a_missed_due_is_told_once_and_paid_when_money_comes() -> None:
    snapshot = household(
        100,
        loans=[loan(1500, 10)],
        recurring=[item(1000, 15, SALARY, starts=date(2026, 12, 1))],
    )
    found = project(snapshot, 4)
    (missed,) = found.missed
    assert missed.event.day == date(2026, 12, 8)
    assert (missed.available, missed.shortfall) == (yuan(100), yuan(50))
    assert missed.paid_on == date(2026, 12, 15)


def test_the_day_of_a_budget_line_is_where_its_spending_starts() -> None:
    found = project(household(5000, budgets=planned(FOOD, 300, 2)), 2)
    assert [event.day for event in found.events] == [date(2026, 11, 21), date(2026, 12, 1)]


def test_a_change_is_tried_without_touching_the_household() -> None:
    snapshot = household(100)
    change = EarnMore(yuan(50), date(2026, 12, 1), yuan(0))
    assert project(snapshot, 2, (change,)).days[-1].closing == yuan(150)
    assert project(snapshot, 2).days[-1].closing == yuan(100)


def test_the_same_snapshot_is_not_forecast_twice() -> None:
    snapshot = household(100)
    assert project(snapshot) is project(snapshot)
    assert project(snapshot) is not project(replace(snapshot))


def test_an_instalment_that_was_paid_with_a_called_in_loan_is_not_missed_again() -> None:
    late = LateTerms(called_in_from_day=20)
    terms = replace(loan(3000, 3, 1, drawn_on=date(2026, 10, 1)).terms, late=late)
    gets = item(9000, 16, SALARY, starts=date(2026, 12, 1), ends=date(2026, 12, 31))
    spends = item(-9000, 20, RENT, starts=date(2026, 12, 1), ends=date(2026, 12, 31))
    snapshot = household(0, loans=[loan(1, terms=terms)], recurring=[gets, spends])
    found = project(snapshot, 3)
    assert found.days[-1].closing.minor < 0
    assert {each.event.instalment_number for each in found.missed} == {1, 2}
