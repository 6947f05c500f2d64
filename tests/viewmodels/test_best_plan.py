"""The cheapest plan as it is shown: its proof, what to do first, what others cost more."""

from __future__ import annotations

from tests.engine.households import household, item, loan, yuan
from tideover.engine.ranking import Strategy
from tideover.engine.strategies import payoff
from tideover.viewmodels.best_plan import best_plan_views

TWO = household(
    9000,
    recurring=(item(20_000, 1),),
    loans=(loan(9000, name="dear", rate="0.24"), loan(3000, name="cheap", rate="0.06")),
)


def test_the_first_step_is_what_the_plan_pays_on_top() -> None:
    *_, view = best_plan_views(TWO, yuan(500))
    assert [step.name for step in view.steps] == ["dear"]
    step = view.steps[0]
    paid = view.certified.plan.paid[step.loan_id]
    place = view.certified.plan.months.index(step.month)
    assert step.due + step.on_top == paid[place]
    assert step.on_top == yuan(500)


def test_every_other_way_costs_at_least_as_much() -> None:
    *_, view = best_plan_views(TWO, yuan(500))
    prices = {price.strategy: price.more for price in view.prices}
    assert prices[Strategy.MINIMUM] == (
        payoff(TWO, Strategy.MINIMUM, yuan(500)).total_interest - view.cost
    )
    assert all(more is not None and more.minor >= 0 for more in prices.values())
    assert view.at_least <= view.cost
    assert not view.searching


def test_with_nothing_to_pay_on_top_there_is_nothing_to_do() -> None:
    *_, view = best_plan_views(TWO, yuan(0))
    assert view.steps == ()
