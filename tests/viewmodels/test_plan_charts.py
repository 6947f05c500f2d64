"""What the charts of a plan show: it must add up to what the plan itself says."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tests.engine.households import household, item, loan, yuan
from tests.viewmodels.test_payoff import ask
from tideover.domain.dates import Month
from tideover.domain.ids import RepaymentId
from tideover.domain.loans import Repayment
from tideover.domain.money import Money, total
from tideover.engine.schedules import schedule
from tideover.engine.strategies import Strategy, payoff
from tideover.viewmodels.payoff import MOST_BANDS, payoff_view, plan_of, question_of
from tideover.viewmodels.plan_charts import Against, PlanCharts, plan_charts, versus

if TYPE_CHECKING:
    from tideover.domain.snapshot import Snapshot
    from tideover.viewmodels.payoff import PayoffQuestion

DEAR = loan(6000, 24, rate="0.24", name="dear")
CHEAP = loan(3000, 24, rate="0.06", name="cheap")
BOTH = household(3000, recurring=(item(9000, 1),), loans=(CHEAP, DEAR))


def charts_of(snapshot: Snapshot, question: PayoffQuestion) -> PlanCharts:
    return plan_charts(snapshot, payoff_view(snapshot, question), Against())


def known(amount: Money | None) -> Money:
    assert amount is not None
    return amount


def test_interest_by_loan_adds_up_to_what_the_plan_costs() -> None:
    view = charts_of(BOTH, ask(Strategy.AVALANCHE)).interest
    plan = payoff(BOTH, Strategy.AVALANCHE, yuan(500))
    least = payoff(BOTH, Strategy.MINIMUM, yuan(0))
    assert view.to_come == plan.total_interest
    assert view.only_due == least.total_interest
    assert total((known(line.to_come) for line in view.lines), yuan(0).currency) == view.to_come


def test_the_dearest_loan_stands_first_and_no_plan_changes_the_places() -> None:
    for strategy in (Strategy.MINIMUM, Strategy.SNOWBALL, Strategy.AVALANCHE):
        view = charts_of(BOTH, ask(strategy)).interest
        assert [line.name for line in view.lines] == ["dear", "cheap"]


def test_a_loan_has_one_colour_in_every_picture_of_a_plan() -> None:
    question = ask(Strategy.SNOWBALL)
    bands = [debt.name for debt in payoff_view(BOTH, question).debts]
    lines = charts_of(BOTH, question).interest.lines
    assert [bands[line.band] for line in lines] == [line.name for line in lines]


def test_interest_that_was_paid_is_told_apart_from_what_is_to_come() -> None:
    first = schedule(DEAR.terms)[0]
    paid = Repayment(RepaymentId("one"), DEAR.id, BOTH.as_of, first.payment)
    begun = replace(BOTH, repayments=(paid,))
    before = charts_of(BOTH, ask(Strategy.MINIMUM)).interest
    after = charts_of(begun, ask(Strategy.MINIMUM)).interest
    assert before.so_far == yuan(0)
    assert after.so_far == first.interest
    assert known(after.to_come) + after.so_far == before.to_come


def test_many_loans_are_drawn_as_eight_bars_and_none_is_lost() -> None:
    many = tuple(loan(1000 + 100 * number, name=f"loan{number}") for number in range(12))
    snapshot = household(9000, recurring=(item(20000, 1),), loans=many)
    view = charts_of(snapshot, ask(Strategy.SNOWBALL)).interest
    assert len(view.lines) == MOST_BANDS
    assert [line.count for line in view.lines if not line.name] == [5]
    assert total((known(line.to_come) for line in view.lines), yuan(0).currency) == view.to_come


def test_a_plan_against_another_says_what_it_saves_and_how_much_sooner_it_ends() -> None:
    view = versus(BOTH, ask(Strategy.AVALANCHE), Against(Strategy.SNOWBALL))
    ours = payoff(BOTH, Strategy.AVALANCHE, yuan(500))
    theirs = payoff(BOTH, Strategy.SNOWBALL, yuan(500))
    assert view.saved == theirs.total_interest - ours.total_interest
    assert view.sooner == len(theirs.months) - len(ours.months)
    assert view.ours.totals[0] == view.theirs.totals[0] == yuan(9000)
    assert view.ours.totals[-1] == view.theirs.totals[-1] == yuan(0)
    assert len(view.ours.totals) == len(view.theirs.totals) == len(view.months)


def test_a_dearer_plan_is_said_to_cost_more() -> None:
    view = versus(BOTH, ask(Strategy.MINIMUM), Against(Strategy.AVALANCHE))
    assert known(view.saved) < yuan(0)


def test_the_own_plan_can_be_compared_with_and_with_itself_there_is_no_difference() -> None:
    own = question_of(BOTH.household)
    view = versus(BOTH, own, Against(None))
    assert view.is_same
    assert view.with_own
    assert view.saved == yuan(0)
    tried = ask(own.strategy, 700)
    assert not versus(BOTH, tried, Against(None)).is_same
    assert known(versus(BOTH, tried, Against(None)).saved) > yuan(0)


def test_the_countdown_is_the_plan_s_own_and_says_what_the_extra_moved() -> None:
    view = charts_of(BOTH, ask(Strategy.AVALANCHE)).countdown
    plan = payoff(BOTH, Strategy.AVALANCHE, yuan(500))
    least = payoff(BOTH, Strategy.MINIMUM, yuan(0))
    assert view.to_go == len(plan.months)
    assert view.debt_free == plan.debt_free
    assert view.sooner == len(least.months) - len(plan.months)
    assert [mark.name for mark in view.milestones] == ["dear", "cheap"]
    assert view.milestones[-1].place == view.to_go


def test_the_countdown_knows_since_when_there_are_debts() -> None:
    older = replace(DEAR, terms=replace(DEAR.terms, drawn_on=BOTH.as_of.replace(year=2025)))
    view = charts_of(replace(BOTH, loans=(CHEAP, older)), ask(Strategy.MINIMUM)).countdown
    assert view.current == Month.of(BOTH.as_of)
    assert view.begun == 12
    assert view.sooner == 0


def test_all_pictures_of_one_question_ask_for_its_plan_once() -> None:
    question = ask(Strategy.AVALANCHE, 400)
    plan = plan_of(BOTH, question)
    assert plan_of(BOTH, replace(question)) is plan
    assert plan_of(BOTH, replace(question, strategy=Strategy.SNOWBALL)) is not plan
    changed = replace(BOTH, loans=(CHEAP,))
    assert plan_of(changed, question).total_interest != plan.total_interest
