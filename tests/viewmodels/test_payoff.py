"""The plan a person follows out of debt: what it shows must be what the engine reckons."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tests.engine.households import household, item, loan, yuan
from tideover.domain.dates import Month
from tideover.domain.extra_money import ExtraMoney
from tideover.domain.household import Household
from tideover.domain.ids import LoanId
from tideover.engine.ranking import ORDERS
from tideover.engine.strategies import Strategy, payoff
from tideover.viewmodels.payoff import (
    MOST_BANDS,
    PayoffQuestion,
    comparison,
    extra_scale,
    household_with,
    order_lines,
    payoff_view,
    question_of,
)

DEAR = loan(6000, 24, rate="0.24", name="dear")
CHEAP = loan(3000, 24, rate="0.06", name="cheap")
BOTH = household(3000, recurring=(item(9000, 1),), loans=(CHEAP, DEAR))


def ask(strategy: Strategy, extra: int = 500, order: tuple[str, ...] = ()) -> PayoffQuestion:
    return PayoffQuestion(strategy, ExtraMoney(yuan(extra)), tuple(LoanId(each) for each in order))


def test_the_bands_begin_with_what_is_owed_today_and_end_with_nothing() -> None:
    view = payoff_view(BOTH, ask(Strategy.AVALANCHE))
    assert view.owed == yuan(9000)
    assert view.totals[0] == yuan(9000)
    assert view.totals[-1] == yuan(0)
    assert {len(debt.balances) for debt in view.debts} == {len(view.months)}


def test_months_belong_to_balances_the_first_is_today() -> None:
    view = payoff_view(BOTH, ask(Strategy.MINIMUM))
    assert view.months[:3] == (Month(2026, 11), Month(2026, 11), Month(2026, 12))
    first_after_december = view.totals[2]
    assert first_after_december < view.totals[1]


def test_the_finding_is_the_engine_s_own() -> None:
    plan = payoff(BOTH, Strategy.AVALANCHE, yuan(500))
    view = payoff_view(BOTH, ask(Strategy.AVALANCHE))
    assert view.debt_free == plan.debt_free
    assert view.months_to_go == len(plan.months)
    assert (view.interest, view.saved) == (plan.total_interest, plan.interest_saved)


def test_every_strategy_is_compared_and_paying_the_dearest_first_saves_most() -> None:
    lines = comparison(BOTH, ask(Strategy.MINIMUM))
    assert [line.strategy for line in lines] == list(ORDERS)
    saved = {line.strategy: line.saved for line in lines}
    assert saved[Strategy.MINIMUM] == yuan(0)
    assert saved[Strategy.AVALANCHE] > saved[Strategy.SNOWBALL] > yuan(0)
    gone = {line.strategy: line.first_gone for line in lines}
    assert gone[Strategy.SNOWBALL] == "cheap"
    assert gone[Strategy.AVALANCHE] == "dear"


def test_an_own_order_is_kept_and_completed() -> None:
    lines = order_lines(BOTH, (LoanId("cheap"),))
    assert [line.loan_id for line in lines] == ["cheap", "dear"]
    assert lines[0].owed == yuan(3000)


def test_many_loans_are_drawn_as_eight_bands_and_none_is_lost() -> None:
    many = tuple(loan(1000 + 100 * number, name=f"loan{number}") for number in range(12))
    snapshot = household(9000, recurring=(item(20000, 1),), loans=many)
    view = payoff_view(snapshot, ask(Strategy.SNOWBALL))
    assert len(view.debts) == MOST_BANDS
    together = next(debt for debt in view.debts if debt.loan_id is None)
    assert together.count == 5
    assert sum(debt.balances[0].minor for debt in view.debts) == view.owed.minor


def test_months_in_which_less_can_be_paid_are_said() -> None:
    poor = household(100, recurring=(item(460, 1),), loans=(CHEAP, DEAR))
    assert payoff_view(poor, ask(Strategy.AVALANCHE, 5000)).limited


def test_a_plan_made_one_s_own_is_the_plan_asked_for_next_time() -> None:
    question = ask(Strategy.CUSTOM, 300, ("cheap", "dear"))
    assert question_of(household_with(Household(), question)) == question


def test_a_strategy_nobody_knows_any_more_is_the_usual_one() -> None:
    assert question_of(replace(Household(), strategy="lottery")).strategy is Strategy.AVALANCHE


def test_the_slider_reaches_a_fifth_of_the_debts_and_finds_every_amount() -> None:
    scale = extra_scale(BOTH)
    assert scale.amount(scale.count) == yuan(1800)
    assert scale.mark(yuan(500)) == 50
    assert scale.amount(scale.mark(yuan(500))) == yuan(500)
    assert scale.mark(yuan(99999)) == scale.count


def test_without_a_debt_there_is_nothing_to_pay_off() -> None:
    nobody = household(100, today=date(2026, 11, 20))
    assert payoff_view(nobody, ask(Strategy.MINIMUM)).debts == ()
    assert order_lines(nobody, ()) == ()
