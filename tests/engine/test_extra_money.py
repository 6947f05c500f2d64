"""Extra money in a plan: from a month on, sums that come once, a sum for all loans together."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.engine.households import NOVEMBER, TODAY, entry, household, loan, yuan
from tests.engine.slow_payoff import slow_payoff
from tests.engine.test_payoff import (
    RICH,
    check_books,
    living_households,
    named,
    replayed,
)
from tests.engine.test_payoff_loans import special_terms
from tideover.domain.dates import Month
from tideover.domain.extra_money import ExtraMoney, Monthly, Windfall
from tideover.domain.ids import LoanId
from tideover.domain.loans import EqualInstalmentTerms, Terms
from tideover.domain.money import Money
from tideover.domain.rates import Rate
from tideover.engine.forecast import project
from tideover.engine.ranking import ORDERS, SOLVED, Strategy
from tideover.engine.strategies import payoff

if TYPE_CHECKING:
    from tideover.domain.snapshot import Snapshot
    from tideover.engine.payoff import PayoffPlan

PAYING = [each for each in ORDERS if each is not Strategy.MINIMUM]
WINDFALLS = st.lists(
    st.builds(
        Windfall,
        st.integers(0, 400).map(lambda days: TODAY + timedelta(days)),
        st.integers(1, 800_000).map(Money),
    ),
    max_size=3,
).map(tuple)


@st.composite
def extra_money(draw: st.DrawFn) -> ExtraMoney:
    meant = draw(st.sampled_from(Monthly))
    least = 1 if meant is Monthly.IN_ALL else 0
    return ExtraMoney(
        Money(draw(st.integers(least, 400_000))),
        meant,
        draw(st.none() | st.integers(0, 20).map(lambda months: NOVEMBER + months)),
        draw(WINDFALLS),
    )


@st.composite
def bank_loans(draw: st.DrawFn) -> list[EqualInstalmentTerms]:
    """One to three loans that begin today, due on any day of the month."""
    return [
        EqualInstalmentTerms(
            principal=Money(draw(st.integers(100_000, 3_000_000))),
            drawn_on=TODAY,
            rate=Rate(Decimal(draw(st.integers(0, 30))) / 100),
            periods=draw(st.integers(2, 24)),
            due_day=draw(st.integers(1, 28)),
        )
        for _ in range(draw(st.integers(1, 3)))
    ]


def household_of(several: list[EqualInstalmentTerms], cash: int = RICH) -> Snapshot:
    return household(
        cash, loans=[named(terms, f"loan {number}") for number, terms in enumerate(several)]
    )


def windfall(day: date, amount: int, word: str = "") -> Windfall:
    return Windfall(day, yuan(amount), word)


@settings(max_examples=20, deadline=None)
@given(several=bank_loans(), extra=extra_money(), strategy=st.sampled_from(PAYING))
def test_a_plan_counted_by_hand_day_by_day_pays_the_same_to_the_fen(
    several: list[EqualInstalmentTerms], extra: ExtraMoney, strategy: Strategy
) -> None:
    snapshot = household_of(several)
    plan = payoff(snapshot, strategy, extra)
    order = [int(name.removeprefix("loan ")) for name in plan.order]
    counted = slow_payoff(several, TODAY, extra, order)
    paid = [[each.minor for each in plan.paid[item.id]] for item in snapshot.loans]
    assert paid == counted
    check_books(plan, snapshot)


@settings(max_examples=15, deadline=None)
@given(
    several=st.lists(special_terms(), min_size=1, max_size=3),
    extra=extra_money(),
    strategy=st.sampled_from(ORDERS),
)
def test_no_kind_of_loan_costs_more_with_extra_money_than_without(
    several: list[Terms], extra: ExtraMoney, strategy: Strategy
) -> None:
    today = max(terms.drawn_on for terms in several)
    later = today - TODAY
    loans = [
        named(terms, f"loan {number}")
        for number, terms in enumerate(several)
        if terms.drawn_on == today
    ]
    coming = (replace(each, day=each.day + later) for each in extra.windfalls)
    shifted = replace(extra, starts=None, windfalls=tuple(coming))
    snapshot = household(RICH, today=today, loans=loans)
    plan = payoff(snapshot, strategy, shifted)
    check_books(plan, snapshot)
    # Interest is rounded for each loan and month.
    assert plan.interest_saved.minor >= -len(loans) * len(plan.months)


@settings(max_examples=10, deadline=None)
@given(snapshot=living_households(), monthly=st.integers(1, 500_000).map(Money))
def test_extra_money_from_a_month_after_the_last_instalment_changes_nothing(
    snapshot: Snapshot, monthly: Money
) -> None:
    least = payoff(snapshot, Strategy.MINIMUM, monthly)
    far = least.months[-1] + 1
    for strategy in PAYING:
        for meant in Monthly:
            plan = payoff(snapshot, strategy, ExtraMoney(monthly, meant, far))
            assert (plan.paid, plan.debt_free) == (least.paid, least.debt_free)


@settings(max_examples=15, deadline=None)
@given(
    several=bank_loans(),
    extra=extra_money(),
    more=st.builds(windfall, st.dates(TODAY, date(2028, 6, 1)), st.integers(1, 20_000)),
)
def test_a_windfall_never_makes_the_avalanche_dearer_where_no_lender_asks_a_fee(
    several: list[EqualInstalmentTerms], extra: ExtraMoney, more: Windfall
) -> None:
    snapshot = household_of(several)
    before = payoff(snapshot, Strategy.AVALANCHE, extra)
    with_it = replace(extra, windfalls=(*extra.windfalls, more))
    after = payoff(snapshot, Strategy.AVALANCHE, with_it)
    # Interest is rounded to the fen for each loan and month.
    rounded_off = len(several) * len(before.months)
    assert after.total_interest.minor <= before.total_interest.minor + rounded_off
    assert len(after.months) <= len(before.months)


@settings(max_examples=15, deadline=None)
@given(
    several=bank_loans(),
    sums=st.tuples(st.integers(1, 900_000), st.integers(0, 500_000)),
    strategy=st.sampled_from(PAYING),
)
def test_a_larger_sum_for_all_loans_is_never_free_of_debt_later(
    several: list[EqualInstalmentTerms], sums: tuple[int, int], strategy: Strategy
) -> None:
    snapshot = household_of(several)
    small, more = sums
    plans = [
        payoff(snapshot, strategy, ExtraMoney(Money(each), Monthly.IN_ALL))
        for each in (small, small + more)
    ]
    assert len(plans[1].months) <= len(plans[0].months)


@settings(max_examples=15, deadline=None)
@given(several=bank_loans(), monthly=st.integers(1, 900_000), strategy=st.sampled_from(PAYING))
def test_of_a_sum_for_all_loans_all_is_paid_as_long_as_anything_is_owed(
    several: list[EqualInstalmentTerms], monthly: int, strategy: Strategy
) -> None:
    snapshot = household_of(several)
    plan = payoff(snapshot, strategy, ExtraMoney(Money(monthly), Monthly.IN_ALL))
    least = payoff(snapshot, Strategy.MINIMUM, yuan(0))
    due = months_of(least)
    for month, amount in enumerate(months_of(plan)):
        is_left = any(row[month + 1] for row in plan.balances.values())
        assert amount == monthly or not is_left or monthly < amount <= due[month]


def months_of(plan: PayoffPlan) -> list[int]:
    return [
        sum(row[place].minor for row in plan.paid.values()) for place in range(len(plan.months))
    ]


def with_windfalls(snapshot: Snapshot, extra: ExtraMoney) -> Snapshot:
    """The household whose windfalls are entries that come."""
    coming = tuple(
        entry(str(Decimal(each.amount.minor) / 100), each.day)
        for each in extra.windfalls
        if each.day > snapshot.as_of
    )
    today = sum(each.amount.minor for each in extra.windfalls if each.day == snapshot.as_of)
    bank = next(iter(snapshot.balances))
    balances = {**snapshot.balances, bank: snapshot.balances[bank] + Money(today)}
    return replace(snapshot, upcoming=(*snapshot.upcoming, *coming), balances=balances)


@settings(max_examples=20, deadline=None)
@given(
    snapshot=living_households(),
    extra=extra_money(),
    strategy=st.sampled_from([*PAYING, Strategy.CHEAPEST]),
)
def test_no_plan_takes_the_cash_of_another_instalment_nor_spends_a_windfall_before_it_comes(
    snapshot: Snapshot, extra: ExtraMoney, strategy: Strategy
) -> None:
    plan = payoff(snapshot, strategy, extra)
    before = project(with_windfalls(snapshot, extra)).if_all_paid
    after = project(replayed(with_windfalls(snapshot, extra), plan)).days
    buffer = snapshot.household.buffer.minor
    lows = [day.lowest.minor for day in before]
    for number, (was, now) in enumerate(zip(lows, after, strict=True)):
        if min(lows[number:]) >= buffer:
            assert now.lowest.minor >= buffer
        assert now.lowest.minor >= min(was, buffer)


@settings(max_examples=15, deadline=None)
@given(several=bank_loans(), extra=extra_money(), strategy=st.sampled_from(SOLVED))
def test_a_plan_that_is_solved_for_keeps_to_the_same_money(
    several: list[EqualInstalmentTerms], extra: ExtraMoney, strategy: Strategy
) -> None:
    from tideover.engine.optimal.household import best_plan

    snapshot = household_of(several)
    best = best_plan(snapshot, extra, strategy)
    check_books(best.plan, snapshot)
    assert best.at_least <= best.plan.total_interest
    if strategy is Strategy.CHEAPEST:
        orders = [payoff(snapshot, each, extra) for each in ORDERS]
        assert best.plan.total_interest <= min(plan.total_interest for plan in orders)
    spent, there = 0, 0
    least = months_of(payoff(snapshot, Strategy.MINIMUM, extra))
    for place, (month, paid) in enumerate(zip(best.plan.months, months_of(best.plan), strict=True)):
        asked = least[place] if place < len(least) else 0
        begun = extra.starts is None or month >= extra.starts
        usual = asked
        if begun and extra.meant is Monthly.ON_TOP:
            usual += extra.monthly.minor
        elif begun:
            usual = max(asked, extra.monthly.minor)
        spent += max(paid - usual, 0)
        there += sum(each.amount.minor for each in extra.windfalls if Month.of(each.day) == month)
        assert spent <= there


def test_a_windfall_waits_for_the_due_day_after_it() -> None:
    snapshot = household(RICH, loans=[loan(12_000, 12, 10, name="early", drawn_on=TODAY)])
    for day, month in ((date(2027, 2, 10), 3), (date(2027, 2, 11), 4)):
        plan = payoff(
            snapshot, Strategy.AVALANCHE, ExtraMoney(yuan(0), windfalls=(windfall(day, 5000),))
        )
        row = plan.paid[LoanId("early")]
        assert [place for place, amount in enumerate(row) if amount > yuan(1000)] == [month]


def test_a_windfall_that_the_next_instalments_need_is_not_paid_early() -> None:
    """Without it the household could pay five of twelve instalments."""
    snapshot = household(5000, loans=[loan(12_000, 12, 20)])
    bonus = windfall(date(2027, 1, 5), 7000)
    plan = payoff(snapshot, Strategy.AVALANCHE, ExtraMoney(yuan(0), windfalls=(bonus,)))
    assert max(row.minor for row in plan.paid[LoanId("loan")]) == yuan(1000).minor
    assert [each.code for each in plan.findings] == ["windfall_unspent"]


@pytest.mark.parametrize("strategy", [*PAYING, Strategy.CHEAPEST])
def test_a_sum_below_what_is_due_names_the_month_and_what_is_missing(strategy: Strategy) -> None:
    loans = [loan(2400, 24, 20, name="long"), loan(600, 2, 20, name="short")]
    snapshot = household(RICH, loans=loans)
    plan = payoff(snapshot, strategy, ExtraMoney(yuan(250), Monthly.IN_ALL, NOVEMBER + 1))
    (found,) = plan.findings
    assert found.code == "sum_below_due_often"
    assert found.params["month"] == NOVEMBER + 1
    assert found.params["missing"] == yuan(150)
    assert found.params["count"] == 2
    # What is due is paid all the same.
    assert months_of(plan)[:3] == [0, 40_000, 40_000]


def test_what_came_before_today_is_told_and_not_counted_twice() -> None:
    snapshot = household(RICH, loans=[loan(12_000, 12, 20)])
    gone = windfall(TODAY - timedelta(1), 5000, "bonus")
    plan = payoff(snapshot, Strategy.AVALANCHE, ExtraMoney(yuan(0), windfalls=(gone,)))
    (found,) = plan.findings
    assert (found.code, found.params["word"]) == ("windfall_past", "bonus")
    assert plan.paid == payoff(snapshot, Strategy.MINIMUM, yuan(0)).paid


def test_a_windfall_after_the_debts_is_told() -> None:
    snapshot = household(RICH, loans=[loan(12_000, 12, 20)])
    late = windfall(date(2030, 1, 1), 5000)
    for strategy in (Strategy.MINIMUM, Strategy.SNOWBALL, Strategy.CHEAPEST):
        plan = payoff(snapshot, strategy, ExtraMoney(yuan(0), windfalls=(late,)))
        assert [each.code for each in plan.findings] == ["windfall_after_debts"]


def test_what_is_freed_by_a_windfall_goes_on_to_the_next_loan() -> None:
    loans = [loan(600, 6, 20, name="small"), loan(2400, 24, 20, name="large")]
    snapshot = household(RICH, loans=loans)
    bonus = windfall(TODAY, 500)
    plan = payoff(snapshot, Strategy.SNOWBALL, ExtraMoney(yuan(0), windfalls=(bonus,)))
    assert months_of(plan)[:4] == [50_000, 20_000, 20_000, 20_000]
