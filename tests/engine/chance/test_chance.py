"""What a household is told about chance."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.engine.households import FOOD, RENT, SALARY, household, item, loan, planned, yuan
from tideover.domain.dates import Month
from tideover.engine.chance import (
    CERTAIN,
    USUAL,
    ChanceQuestion,
    Driver,
    PastMonth,
    chances,
    past_months,
)
from tideover.engine.chance.model import learned
from tideover.engine.chance.results import Chance, Odds
from tideover.engine.scenarios import EarnMore

if TYPE_CHECKING:
    from tideover.domain.ids import CategoryId
    from tideover.domain.money import Money
    from tideover.domain.snapshot import Snapshot

PATHS = 1500
QUESTION = ChanceQuestion(11, months=12, paths=PATHS)


def tight(cash: int = 9000) -> Snapshot:
    """A household that gets along if nothing happens."""
    return household(
        cash,
        buffer=1000,
        recurring=[item(9000, 10, SALARY), item(-3000, 12, RENT)],
        budgets=planned(FOOD, 2500, 24),
        loans=[loan(12_000, 12, 15, name="small"), loan(24_000, 12, 20, name="large")],
    )


def test_the_same_seed_gives_the_same_answer_and_another_one_nearly() -> None:
    assert chances(tight(), QUESTION) == chances(tight(), QUESTION)
    other = chances(tight(), replace(QUESTION, seed=12)).any_missed
    one = chances(tight(), QUESTION).any_missed
    assert other.hits != one.hits
    assert abs(other.probability - one.probability) < 5 * (one.error + other.error)


@settings(max_examples=12, deadline=None)
@given(more=st.integers(1, 30_000))
def test_more_money_never_makes_a_miss_likelier(more: int) -> None:
    """The same luck on every path, so what differs is the money alone."""
    change = EarnMore(yuan(more), tight().as_of, yuan(0))
    before = chances(tight(), replace(QUESTION, paths=200))
    after = chances(tight(), replace(QUESTION, paths=200), (change,))
    assert after.any_missed.hits <= before.any_missed.hits
    assert after.any_missed == before.chance_with(yuan(more))


def test_the_buffer_brings_the_chance_to_the_level_asked_for_and_is_the_smallest() -> None:
    found = chances(tight(), QUESTION)
    for level in (0.02, 0.05, 0.1):
        buffer = found.buffer_for(level)
        assert buffer.more.minor > 0
        assert found.chance_with(buffer.more).probability <= level
        a_fen_less = replace(buffer.more, minor=buffer.more.minor - 1)
        assert found.chance_with(a_fen_less).probability > level
    assert found.buffer_for(1.0).more == yuan(0)


def test_a_lender_and_a_month_are_never_likelier_to_be_missed_than_any_at_all() -> None:
    found = chances(tight(), QUESTION)
    firsts = sum(each.first.hits for each in found.months)
    assert firsts == found.any_missed.hits
    assert all(each.missed.hits <= found.any_missed.hits for each in found.lenders)
    assert max(each.missed.hits for each in found.months) <= found.any_missed.hits
    assert {each.label for each in found.lenders} == {"small", "large"}
    for each in found.months:
        fan = each.fan
        assert fan.p5 <= fan.p25 <= fan.p50 <= fan.p75 <= fan.p95
        assert each.below_zero.hits <= each.below_buffer.hits


def test_what_goes_with_a_miss_is_named() -> None:
    jobless = replace(CERTAIN, job_loss_a_year=0.5)
    found = chances(tight(), replace(QUESTION, answers=jobless))
    assert found.drivers[0].driver is Driver.JOB_LOSS
    late = replace(CERTAIN, late_days=10, late_share=0.5)
    found = chances(tight(6000), replace(QUESTION, answers=late))
    assert {each.driver for each in found.drivers} == {Driver.LATE_INCOME}
    short = chances(tight(-20_000), replace(QUESTION, answers=CERTAIN, paths=5))
    assert [(each.driver, each.share.percent) for each in short.drivers] == [(Driver.PLAN, 100)]


def test_a_job_that_is_surely_kept_is_safer_than_one_that_is_not() -> None:
    sure = chances(tight(), replace(QUESTION, answers=replace(USUAL, job_loss_a_year=0.0)))
    shaky = chances(tight(), replace(QUESTION, answers=replace(USUAL, job_loss_a_year=0.4)))
    assert sure.any_missed.hits < shaky.any_missed.hits


def test_percents_are_whole_and_never_say_never_without_reason() -> None:
    assert (Chance(0, 10).percent, Chance(10, 10).percent) == (0, 100)
    assert (Chance(1, 10_000).percent, Chance(9_999, 10_000).percent) == (1, 99)
    lowest, highest = Chance(0, 500).band
    assert (lowest, highest) == (0, 1)


def test_odds_are_said_as_one_month_in_seven() -> None:
    assert Chance(143, 1000).odds == Odds(1, 7)
    assert Chance(400, 1000).odds == Odds(2, 5)
    assert Chance(20, 1000).odds == Odds(1, 50)
    assert Chance(990, 1000).odds == Odds(9, 10)
    assert Chance(0, 1000).odds is None


def sums(
    category: CategoryId | None, amount: int, *months: int
) -> dict[tuple[Month, CategoryId | None], Money]:
    return {(Month(2026, month), category): yuan(amount) for month in months or range(2, 11)}


def past(income: list[int], spending: list[int]) -> tuple[PastMonth, ...]:
    first = Month(2025, 1)
    pairs = zip(income, spending, strict=True)
    return tuple(PastMonth(first + n, 100 * i, 100 * s) for n, (i, s) in enumerate(pairs))


def test_a_lost_job_and_a_rare_large_expense_are_set_apart_and_frequent_ones_are_not() -> None:
    steady = [5000] * 24
    swings = [3900, 4100, 4000, 4200] * 6
    once = learned(past([*steady[:20], 500, 600, 700, 5000], [*swings[:-1], 30_000]))
    assert (sum(once.losses), len(once.shocks)) == (3, 1)
    often = learned(past([5000, 100] * 12, [*swings[:16], *[30_000, 4000] * 4]))
    assert (sum(often.losses), len(often.shocks)) == (0, 0)


def test_what_is_spent_without_a_plan_counts_and_is_said() -> None:
    snapshot = tight()
    told = replace(snapshot, month_sums={**sums(None, -1200), **sums(SALARY, 9000)})
    found = chances(told, QUESTION)
    assert found.basis.unplanned == yuan(1200)
    assert (found.basis.past_months, found.basis.enough_history) == (9, True)
    assert found.any_missed.hits > chances(snapshot, QUESTION).any_missed.hits


def test_a_household_without_any_plan_is_told_from_its_past_and_that_it_is_assumed() -> None:
    happened = {**sums(SALARY, 9000), **sums(FOOD, -6000)}
    snapshot = replace(household(3000, loans=[loan(12_000)]), month_sums=happened)
    found = chances(snapshot, QUESTION)
    assert found.basis.assumed_income == yuan(9000)
    assert 0 < found.any_missed.percent < 50


def test_months_that_were_not_kept_whole_teach_nothing() -> None:
    happened = {**sums(FOOD, -1, 1), **sums(FOOD, -2, 11), **sums(SALARY, 5, 3)}
    known = past_months(replace(household(), month_sums=happened))
    assert [each.month for each in known] == [Month(2026, 1)]


def unplanned(*food: int, cash: int = 20_000) -> Snapshot:
    """A household with a loan and no plan: 9,000 comes in, and so much was spent on food."""
    happened: dict[tuple[Month, CategoryId | None], Money] = {}
    for number, spent in enumerate(food):
        happened |= sums(SALARY, 9000, 11 - len(food) + number)
        happened |= sums(FOOD, -spent, 11 - len(food) + number)
    return replace(household(cash, loans=[loan(12_000)]), month_sums=happened)


def test_what_one_good_month_left_over_is_not_taken_to_lie_there_for_ever() -> None:
    """6,000 more than usual are there, so 40 % of it is spent within a month, and said to be."""
    found = chances(unplanned(9000, 9000, 9000, 9000, 9000, 3000), QUESTION).basis
    assert found.surplus_spent == yuan(2400)
    below = chances(unplanned(9000, 9000, 9000, 9000, 9000, 12_000), QUESTION).basis
    assert below.surplus_spent == yuan(-1200)
    assert chances(unplanned(9000, 9000), QUESTION).basis.surplus_spent == yuan(0)


def test_the_months_in_which_the_book_was_begun_are_no_thrifty_life() -> None:
    begun = learned(past([9000] * 8, [100, 2000, *[8000] * 6]))
    assert (len(begun.months), begun.saving) == (6, 100_000)


def test_a_long_saving_is_believed_more_than_a_short_one_and_overspending_less() -> None:
    """Of 1,000 a month 9 months let one half be expected, 6 months 40 %; of a deficit a quarter."""

    def not_saved(*food: int) -> Money:
        return chances(unplanned(*food), QUESTION).basis.not_saved

    assert not_saved(*[8000] * 9) == yuan(500)
    assert not_saved(*[8000] * 6) == yuan(600)
    assert not_saved(*[10_000] * 9) == yuan(-750)


def test_a_household_without_dues_misses_none_and_still_sees_its_cash() -> None:
    found = chances(household(500, recurring=[item(-100, 3, RENT)]), QUESTION)
    assert (found.any_missed.hits, found.lenders, found.drivers) == (0, (), ())
    assert found.months[-1].below_zero.hits > 0
    assert found.buffer_for(0.05).more == yuan(0)
