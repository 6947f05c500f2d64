"""Every explanation is shown with an example the engine counts, and with the facts of its day."""

from __future__ import annotations

from datetime import date

import pytest

from tests.engine.households import yuan
from tideover.domain.facts import NO_FACTS
from tideover.domain.loans import Terms
from tideover.engine.disclosure import disclose
from tideover.engine.schedules import schedule
from tideover.published.china import published_facts
from tideover.viewmodels.learn import TOPICS, example_terms, late_steps, learn_view

TODAY = date(2026, 11, 24)
FACTS = published_facts()
EXPLAINED_ELSEWHERE = {"LendersTableTerms"}
"""A lender's own table is a way to type a loan, not a kind of repayment."""


def cost_of(code: str) -> int:
    terms = example_terms(code, TODAY)
    assert terms is not None
    told = disclose(terms)
    return (told.total_interest + told.total_fees).minor


def test_every_kind_of_repayment_has_its_example() -> None:
    shown = {type(example_terms(topic.code, TODAY)).__name__ for topic in TOPICS}
    kinds = {kind.__name__ for kind in Terms.__args__}
    assert kinds - EXPLAINED_ELSEWHERE <= shown


def test_every_published_fact_can_be_read_somewhere() -> None:
    assert {fact.code for fact in FACTS.known} == {code for topic in TOPICS for code in topic.facts}


def test_the_example_is_what_the_engine_says_of_its_terms() -> None:
    view = learn_view("equal_instalment", TODAY, FACTS)
    terms = example_terms("equal_instalment", TODAY)
    assert terms is not None
    assert view.cost is not None
    assert view.cost.schedule == schedule(terms)
    # 12,000 at 12 % in 12 instalments: P i (1+i)^n / ((1+i)^n - 1) = 1,066.19.
    assert view.cost.first_payment == yuan("1066.19")


def test_the_ways_to_repay_differ_in_cost_as_they_are_said_to() -> None:
    assert cost_of("equal_principal") < cost_of("equal_instalment") < cost_of("interest_first")
    assert cost_of("friend") == cost_of("pay_in_parts") == 0
    # 0.6 % a month of 12,000, twelve times; 0.04 % a day of 12,000 for 90 days.
    assert cost_of("flat_fee") == 86_400
    assert cost_of("daily_interest") == 43_200
    # 12 % over 360 days for the 365 of a year.
    assert cost_of("bullet") == 146_000


def test_a_long_schedule_is_shown_by_its_first_rows_and_its_end() -> None:
    view = learn_view("equal_instalment", TODAY, FACTS)
    assert [row.number for row in view.rows] == [1, 2, 3, 12]
    assert len(learn_view("pay_in_parts", TODAY, FACTS).rows) == 4


def test_each_further_day_of_not_paying_adds_to_what_is_owed() -> None:
    terms = example_terms("late", TODAY)
    assert terms is not None
    steps = late_steps(terms)
    assert [(step.days, step.bucket) for step in steps] == [
        (1, "M1"),
        (10, "M1"),
        (30, "M1"),
        (60, "M2"),
        (90, "M3"),
    ]
    # 5 % of 1,066.19 and one day at 946.19 x 12 % / 360 x 1.5.
    assert steps[0].added == yuan("53.31") + yuan("0.47")
    assert [step.added for step in steps] == sorted(step.added for step in steps)


def test_a_late_payment_settled_today_leaves_the_record_in_five_years() -> None:
    assert learn_view("record", TODAY, FACTS).deleted == date(2031, 11, 24)


def test_a_fact_that_has_changed_is_shown_as_it_is_today() -> None:
    def prime_rate(day: date) -> date:
        (fact,) = (
            each for each in learn_view("limits", day, FACTS).facts if each.code == "lpr_one_year"
        )
        return fact.effective_from

    assert prime_rate(date(2024, 12, 1)) == date(2024, 10, 21)
    assert prime_rate(TODAY) == date(2025, 5, 20)


@pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic.code)
@pytest.mark.parametrize("today", [TODAY, date(2028, 2, 29), date(2027, 1, 31)])
def test_every_topic_can_be_read_on_any_day_also_without_facts(topic: object, today: date) -> None:
    code = getattr(topic, "code", "")
    assert learn_view(code, today, FACTS).topic.code == code
    assert learn_view(code, today, NO_FACTS).facts == ()


def test_a_topic_that_is_not_there_falls_back_to_the_first() -> None:
    assert learn_view("gone", TODAY, FACTS).topic == TOPICS[0]
