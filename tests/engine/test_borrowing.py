"""Before you borrow: what the outlook says of an offer, and what is really safe."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.engine.households import FOOD, RENT, SALARY, TODAY, household, item, loan, planned, yuan
from tideover.domain.errors import InputError
from tideover.domain.money import CNY, Money
from tideover.engine.borrowing import AlternativeKind, Weighing, weigh
from tideover.engine.offers import read_offer, resized
from tideover.engine.proposals import Proposal, Use, with_proposal
from tideover.engine.risk import Risk, outlook

if TYPE_CHECKING:
    from tideover.domain.ids import CategoryId
    from tideover.domain.recurring import RecurringItem
    from tideover.domain.snapshot import Snapshot


def monthly(amount: int, day: int, category: CategoryId) -> RecurringItem:
    """An item that comes every month from today on: nothing of it is still open."""
    return item(amount, day, category, payee=str(category), starts=TODAY)


def proposal(text: str, use: Use = Use.SPENT, on: date = TODAY) -> Proposal:
    return Proposal(read_offer(text, CNY).offer, on, use)


def is_short(snapshot_weighed: Weighing, amount: Money, snapshot: Snapshot) -> bool:
    asked = snapshot_weighed.proposal
    sized = replace(asked, offer=resized(asked.offer, amount))
    seen = outlook(with_proposal(snapshot, sized), len(snapshot_weighed.without.months))
    return any(month.risk is Risk.SHORT for month in seen.months)


def kinds(weighed: Weighing) -> set[AlternativeKind]:
    return {each.kind for each in weighed.alternatives}


# 10,000 of cash, 500 left over each month, everything before pay-day is covered.
CALM = household(
    10_000,
    recurring=[monthly(8000, 10, SALARY), monthly(-7500, 12, RENT)],
)


def test_hand_worked_latest_safe_amount() -> None:
    """24 months of 500 left over and 10,000 of cash.

    Without interest over 12 months due on the 13th, each month may ask 500 and a twelfth of the
    cash at hand: after twelve months 10,000 + 12 x 500 = 16,000 can have been paid. The cash is
    lowest after the last instalment, so 16,000 is safe and one step more is not.
    """
    weighed = weigh(CALM, proposal("借3万 0利息 0手续费 12期 每月13日还款"))
    assert weighed.effect.short
    assert weighed.largest_safe == yuan(16_000)
    assert not is_short(weighed, yuan(16_000), CALM)
    assert is_short(weighed, yuan(16_100), CALM)


def test_the_months_it_turns_are_those_the_outlook_itself_turns() -> None:
    asked = proposal("借3万 0利息 0手续费 12期 每月13日还款")
    weighed = weigh(CALM, asked)
    seen = outlook(with_proposal(CALM, asked), 24).months
    assert [each.after.month for each in weighed.turned] == [
        month.month for month in seen if month.risk is not Risk.SAFE
    ]


def test_money_that_is_spent_is_not_counted_as_cash_and_money_that_stays_is() -> None:
    spent = weigh(CALM, proposal("借1万 0利息 0手续费 12期"))
    kept = weigh(CALM, proposal("借1万 0利息 0手续费 12期", Use.KEPT))
    first = (spent.effect.months[0].closing, kept.effect.months[0].closing)
    assert first[1] - first[0] == yuan(10_000)


def test_the_best_due_day_comes_after_the_pay() -> None:
    household_of_two = household(
        500, recurring=[monthly(5000, 10, SALARY), monthly(-4000, 11, RENT)]
    )
    asked = proposal("借9600 0利息 0手续费 12期 每月8日还款")
    weighed = weigh(household_of_two, asked)
    assert weighed.effect.short
    assert weighed.due_day is not None
    assert weighed.due_day.helps
    assert weighed.due_day.day >= 10
    assert not weighed.due_day.effect.short


def test_who_can_wait_is_told_when_it_could_be_paid_in_cash() -> None:
    # 1,000 of cash and 500 more each month. In April there are 3,500: 2,500 are paid, and the
    # 1,000 that stay are a tenth of the 10,000 that April pays, so no month looks worse.
    saver = household(1000, recurring=[monthly(8000, 10, SALARY), monthly(-7500, 10, RENT)])
    weighed = weigh(saver, proposal("借2500 年化24% 12期"))
    saving = next(each for each in weighed.alternatives if each.kind is AlternativeKind.SAVE_UP)
    assert saving.day == date(2027, 4, 11)
    assert saving.cost == yuan(0)
    assert not saving.effect.short


def test_the_cheapest_line_one_has_is_offered_only_where_it_is_cheaper() -> None:
    has = replace(CALM, loans=(loan(2000, rate="0.12", name="bank"),))
    dear = weigh(has, proposal("借5000 年化24% 12期"))
    own = next(each for each in dear.alternatives if each.kind is AlternativeKind.OWN_LINE)
    assert own.line == "bank"
    assert own.cost < yuan(360)
    assert AlternativeKind.OWN_LINE not in kinds(weigh(has, proposal("借5000 年化6% 12期")))


def test_a_month_that_is_short_already_leaves_nothing_safe_to_borrow_for_spending() -> None:
    broke = household(100, recurring=[monthly(-500, 28, RENT)])
    weighed = weigh(broke, proposal("借1000 年化18% 12期"))
    assert weighed.without.short
    assert weighed.largest_safe == yuan(0)


def test_no_income_and_no_history_is_an_answer_too() -> None:
    weighed = weigh(household(0), proposal("借1000 年化18% 12期"))
    assert weighed.effect.short
    assert weighed.largest_safe == yuan(0)
    assert kinds(weighed) == {AlternativeKind.NOTHING}


def test_money_that_mends_a_month_is_offered_in_the_smallest_amount_that_is_enough() -> None:
    # 800 are missing on 28 November; the pay of 10 December makes good for it.
    gap = household(
        200,
        recurring=[
            monthly(6000, 10, SALARY),
            monthly(-1000, 28, RENT),
            monthly(-3000, 15, FOOD),
        ],
    )
    weighed = weigh(gap, proposal("借5000 0利息 0手续费 12期 每月20日还款", Use.KEPT))
    smaller = next(each for each in weighed.alternatives if each.kind is AlternativeKind.SMALLER)
    assert smaller.amount == yuan(800)
    assert not smaller.effect.short
    assert is_short(weighed, yuan(700), gap)


def test_every_alternative_is_what_the_outlook_says_of_it() -> None:
    busy = replace(
        CALM, loans=(loan(6000, rate="0.08", name="bank"),), budgets=tuple(planned(FOOD, 200, 24))
    )
    weighed = weigh(busy, proposal("借4万 年化24% 24期"))
    assert kinds(weighed) >= {AlternativeKind.NOTHING, AlternativeKind.SMALLER}
    smaller = next(each for each in weighed.alternatives if each.kind is AlternativeKind.SMALLER)
    assert smaller.amount == weighed.largest_safe
    assert not smaller.effect.short


def test_an_offer_that_says_too_little_is_refused_before_anything_is_counted() -> None:
    with pytest.raises(InputError, match="offer_rate_missing"):
        weigh(CALM, proposal("借1000 12期"))


@settings(max_examples=25, deadline=None)
@given(
    cash=st.integers(0, 30_000),
    pay=st.integers(2_000, 15_000),
    rent=st.integers(500, 12_000),
    asked=st.integers(100, 60_000),
    periods=st.integers(1, 36),
    percent=st.integers(0, 36),
    day=st.integers(1, 28),
)
def test_the_latest_safe_amount_is_safe_and_one_step_more_is_not(
    *, cash: int, pay: int, rent: int, asked: int, periods: int, percent: int, day: int
) -> None:
    lives = household(cash, recurring=[monthly(pay, 10, SALARY), monthly(-rent, 5, RENT)])
    weighed = weigh(lives, proposal(f"借{asked}元 年化{percent}% {periods}期 每月{day}日还款"))
    safe = weighed.largest_safe
    if safe:
        assert not is_short(weighed, safe, lives)
    if not weighed.beyond:
        assert is_short(weighed, safe + weighed.step, lives)
