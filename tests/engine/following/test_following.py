"""Who does what the plan says is told so to the fen; who does not is told by how much, and why."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.engine.following.living import days_of, done, followed, how_it_goes, pay_all_open
from tests.engine.households import SALARY, TODAY, household, item, loan, yuan
from tests.engine.loans import any_terms
from tideover.app.following import follow_command, paid_as_planned
from tideover.domain.dates import Month
from tideover.domain.errors import InputError
from tideover.domain.ids import RepaymentId
from tideover.domain.loans import ContractChange, Loan, Repayment, Terms
from tideover.domain.money import Money
from tideover.domain.rates import Rate
from tideover.engine.following.milestones import MilestoneKind, milestones, news
from tideover.engine.following.progress import TodoState
from tideover.engine.following.reasons import ReasonKind
from tideover.engine.following.replanning import new_plan
from tideover.engine.restructuring import change
from tideover.engine.restructuring.requests import NewRate, PaymentHoliday
from tideover.engine.strategies import Strategy, payoff

if TYPE_CHECKING:
    from tideover.domain.snapshot import Snapshot

PHONE = loan(1200, 6, 8, name="phone", rate="0.12")
BANK_LOAN = loan(6000, 12, 15, name="bank loan", rate="0.18", drawn_on=date(2026, 11, 15))


def rich(*loans: Loan) -> Snapshot:
    return household(50_000, loans=loans, recurring=[item(8000, 1, SALARY)])


def paid(loan_id: str, amount: int, day: date, name: str = "more") -> Repayment:
    return Repayment(RepaymentId(name), loan(1, name=loan_id).id, day, yuan(amount))


@pytest.mark.parametrize("strategy", [Strategy.MINIMUM, Strategy.SNOWBALL, Strategy.AVALANCHE])
def test_who_pays_as_planned_is_never_told_to_be_ahead_or_behind(strategy: Strategy) -> None:
    snapshot = followed(rich(PHONE, BANK_LOAN), strategy, yuan(500))
    plan = snapshot.followed
    assert plan is not None
    for day in days_of(plan):
        for now in (day - timedelta(days=1), day):
            before = how_it_goes(replace(snapshot, as_of=now))
            assert (before.behind, before.reasons, before.days_behind) == (yuan(0), (), 0)
        snapshot = pay_all_open(replace(snapshot, as_of=day))
        found = how_it_goes(snapshot)
        assert (found.behind, found.reasons, found.days_behind) == (yuan(0), (), 0), day
        assert found.paid == found.planned_paid
        assert not found.life_differs
    assert found.left == yuan(0)
    assert Month.of(days_of(plan)[-1]) == plan.debt_free
    assert found.paid == plan.opening + plan.total_interest


@settings(max_examples=40, deadline=None)
@given(
    several=st.lists(any_terms(), min_size=1, max_size=3),
    amounts=st.lists(st.integers(1, 400_000), max_size=4),
    later=st.integers(0, 400),
    fate=st.sampled_from(["kept", "closed", "removed"]),
    strategy=st.sampled_from([Strategy.MINIMUM, Strategy.AVALANCHE]),
)
def test_the_lines_add_up_to_what_is_owed_more_whatever_happens(
    several: list[Terms], amounts: list[int], later: int, fate: str, strategy: Strategy
) -> None:
    day = max(terms.drawn_on for terms in several)
    loans = [loan(0, name=f"loan {n}", terms=terms) for n, terms in enumerate(several)]
    snapshot = followed(household(10_000_000, today=day, loans=loans), strategy, yuan(300))
    repayments = tuple(
        Repayment(
            RepaymentId(f"paid {n}"),
            loans[n % len(loans)].id,
            day + timedelta(days=later * n // 5),
            Money(amount),
        )
        for n, amount in enumerate(amounts)
    )
    today = day + timedelta(days=later)
    unknown = loan(700, name="unknown", drawn_on=day)
    first, *others = snapshot.loans
    if fate == "closed":
        others.append(replace(first, closed_on=today))
    elif fate == "kept":
        others.append(first)
    known = {each.id for each in others}
    found = how_it_goes(
        replace(
            snapshot,
            as_of=today,
            repayments=tuple(each for each in repayments if each.loan_id in known),
            loans=(*others, unknown),
        )
    )
    assert sum(reason.amount.minor for reason in found.reasons) == found.behind.minor
    for each in found.loans:
        assert sum(reason.amount.minor for reason in each.reasons) == each.behind.minor


def test_a_month_s_list_says_what_is_done_late_and_open() -> None:
    snapshot = followed(rich(PHONE, BANK_LOAN), Strategy.SNOWBALL, yuan(500))
    december = replace(snapshot, as_of=date(2026, 12, 8))
    december = pay_all_open(december)
    states = [(each.name, each.state) for each in how_it_goes(december).todo]
    assert states == [("phone", TodoState.DONE), ("bank loan", TodoState.OPEN)]
    missed = replace(december, as_of=date(2026, 12, 16))
    assert how_it_goes(missed).todo[1].state is TodoState.LATE
    january = replace(december, as_of=date(2027, 1, 2))
    late = how_it_goes(january).todo[0]
    assert (late.day, late.state) == (date(2026, 12, 15), TodoState.LATE)


def test_too_little_is_part_done_then_missing_by_just_that_much() -> None:
    snapshot = followed(rich(BANK_LOAN), Strategy.AVALANCHE, yuan(500))
    (todo,) = how_it_goes(replace(snapshot, as_of=date(2026, 12, 15))).todo
    little = Repayment(RepaymentId("little"), todo.loan_id, date(2026, 12, 10), yuan(100))
    snapshot = replace(snapshot, repayments=(little,))
    before = how_it_goes(replace(snapshot, as_of=date(2026, 12, 15))).todo[0]
    assert (before.state, before.left) == (TodoState.PART_DONE, todo.amount - yuan(100))
    found = how_it_goes(replace(snapshot, as_of=date(2026, 12, 16)))
    missing = found.reasons[0]
    assert (missing.kind, missing.short) == (ReasonKind.MISSING, todo.amount - yuan(100))
    assert missing.day == date(2026, 12, 15)
    assert found.behind > yuan(0)
    assert found.days_behind is not None
    assert 0 < found.days_behind <= 31


def test_more_than_planned_is_ahead_and_days_say_so() -> None:
    snapshot = followed(rich(BANK_LOAN), Strategy.MINIMUM, yuan(0))
    more = paid("bank loan", 1000, date(2026, 11, 25))
    found = how_it_goes(replace(snapshot, as_of=date(2026, 11, 26), repayments=(more,)))
    assert found.behind < yuan(0)
    assert found.days_behind is not None
    assert found.days_behind < 0
    assert found.reasons[0].kind is ReasonKind.PAID_MORE
    assert found.reasons[0].amount == yuan(-1000)


def test_a_new_loan_a_changed_contract_and_a_new_rate_are_named() -> None:
    snapshot = followed(rich(PHONE, BANK_LOAN), Strategy.MINIMUM, yuan(0))
    day = date(2026, 11, 25)
    on_holiday = change(PHONE, (), day, PaymentHoliday(2)).loan
    dearer = change(BANK_LOAN, (), day, NewRate(Rate(Decimal("0.24")))).loan
    found = how_it_goes(
        replace(snapshot, as_of=day, loans=(on_holiday, dearer, loan(900, name="new")))
    )
    kinds = {reason.name: (reason.kind, reason.change) for reason in found.reasons}
    assert kinds["phone"] == (ReasonKind.CONTRACT, ContractChange.PAYMENT_HOLIDAY)
    assert kinds["new"] == (ReasonKind.NEW_LOAN, None)
    assert kinds["bank loan"] == (ReasonKind.RATE, None)


def test_less_income_is_noticed_though_nothing_is_owed_more() -> None:
    snapshot = followed(rich(PHONE), Strategy.MINIMUM, yuan(0))
    assert not how_it_goes(snapshot).life_differs
    found = how_it_goes(replace(snapshot, recurring=(item(5000, 1, SALARY),)))
    assert (found.income_before, found.income) == (yuan(8000), yuan(5000))
    assert found.life_differs


def test_planning_again_says_when_and_at_what_cost_before_it_is_accepted() -> None:
    snapshot = followed(rich(PHONE, BANK_LOAN), Strategy.SNOWBALL, yuan(500))
    missed = replace(snapshot, as_of=date(2027, 1, 20))
    found = how_it_goes(missed)
    again = new_plan(missed, found, payoff(missed, Strategy.SNOWBALL, yuan(500)))
    assert again.later_months >= 1
    assert again.dearer > yuan(0)
    assert not again.changes_nothing
    fresh = done(missed, follow_command(missed, payoff(missed, Strategy.SNOWBALL, yuan(500))))
    assert how_it_goes(fresh).behind == yuan(0)
    assert fresh.followed is not None
    assert fresh.followed.began_on == TODAY
    same = new_plan(snapshot, how_it_goes(snapshot), payoff(snapshot, Strategy.SNOWBALL, yuan(500)))
    assert (same.later_months, same.dearer, same.changes_nothing) == (0, yuan(0), True)


def test_each_milestone_is_reached_once_and_in_its_order() -> None:
    snapshot = followed(rich(PHONE, BANK_LOAN), Strategy.SNOWBALL, yuan(500))
    plan = snapshot.followed
    assert plan is not None
    told = []
    for day in days_of(plan):
        snapshot = pay_all_open(replace(snapshot, as_of=day))
        found = how_it_goes(snapshot)
        fresh = news(snapshot, found)
        told += [each.code for each in fresh]
        seen = replace(found.plan, seen=(*found.plan.seen, *(each.code for each in fresh)))
        snapshot = replace(snapshot, plans=(seen,))
    assert len(told) == len(set(told))
    assert told[0] == "loan:phone"
    assert told[-1] == "debt_free"
    assert {"half", "on_time:3"} <= set(told)
    assert milestones(snapshot, how_it_goes(snapshot))[-1].kind is MilestoneKind.DEBT_FREE


def test_who_was_late_once_is_not_praised_for_being_in_time() -> None:
    snapshot = followed(rich(BANK_LOAN), Strategy.MINIMUM, yuan(0))
    for day in days_of(snapshot.plans[0])[:5]:
        snapshot = pay_all_open(replace(snapshot, as_of=day + timedelta(days=2)))
    kinds = {each.kind for each in milestones(snapshot, how_it_goes(snapshot))}
    assert MilestoneKind.ON_TIME not in kinds


def test_nothing_owed_and_a_debt_that_never_ends_are_refused() -> None:
    nothing = household(100)
    with pytest.raises(InputError) as caught:
        follow_command(nothing, payoff(nothing, Strategy.MINIMUM, yuan(0)))
    assert caught.value.code == "nothing_to_follow"
    plan = payoff(rich(PHONE), Strategy.MINIMUM, yuan(0))
    with pytest.raises(InputError) as caught:
        follow_command(rich(PHONE), replace(plan, never_ends=True, debt_free=None))
    assert caught.value.code == "plan_never_ends"


def test_what_is_paid_ahead_of_its_day_waits_and_is_said_to() -> None:
    snapshot = followed(rich(BANK_LOAN), Strategy.AVALANCHE, yuan(500))
    early = replace(snapshot, as_of=date(2026, 12, 10))
    todo = how_it_goes(early).todo[0]
    early = done(early, paid_as_planned(early, todo))
    found = how_it_goes(replace(early, as_of=date(2026, 12, 12)))
    assert found.todo[0].state is TodoState.DONE
    assert {reason.kind for reason in found.reasons} >= {ReasonKind.PAID_MORE}
