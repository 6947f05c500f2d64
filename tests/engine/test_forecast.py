"""Cash by day: what the household is told about its coming months."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from datetime import date, timedelta
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
from tideover.domain.money import Money
from tideover.domain.recurring import EveryMonths, EveryWeeks, LastWorkingDay, RecurringItem
from tideover.engine.forecast import CashKind, Forecast, project
from tideover.engine.scenarios import EarnMore

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


@settings(max_examples=60, deadline=None)
@given(snapshot=households())
def test_every_day_is_as_a_slow_count_by_hand(snapshot: Snapshot) -> None:
    found = project(snapshot, 3)
    slow = SlowCash(snapshot, found.last)
    assert [day.day for day in found.days] == list(slow.days)
    assert [day.closing.minor for day in found.days] == slow.closing
    assert [
        (each.event.day, each.event.label, each.shortfall.minor) for each in found.missed
    ] == slow.missed


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
    moved = sum(event.amount.minor for event in found.events)
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


def test_a_purchase_entered_on_the_card_takes_cash_on_its_day() -> None:
    bought = entry(-80, date(2026, 12, 1), account=CARD)
    found = project(household(1000, bill=BILL, upcoming=[bought]))
    assert by_kind(found) == {CashKind.ENTRY: -80}


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
