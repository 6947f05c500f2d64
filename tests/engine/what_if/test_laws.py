"""What holds for any household and any scenario."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.engine.households import CARD, FOOD, RENT, SALARY, household, item, loan, planned, yuan
from tideover.domain.accounts import CardBill
from tideover.domain.dates import Month
from tideover.domain.ids import ScenarioId
from tideover.domain.recurring import EveryMonths, EveryWeeks, LastWorkingDay, Rule
from tideover.domain.scenarios import (
    FrozenCard,
    IncomeChange,
    JobLoss,
    NewAmount,
    NewCost,
    OneOff,
    RatesChange,
    RateScope,
    Scenario,
    ScenarioChange,
)
from tideover.engine.forecast import project
from tideover.engine.what_if import compared, with_changes, with_scenario

if TYPE_CHECKING:
    from tideover.domain.snapshot import Snapshot

MONTHS = st.integers(-2, 14).map(lambda later: Month(2026, 11) + later)
DAYS = st.dates(date(2026, 9, 1), date(2027, 12, 31))
YUAN = st.integers(1, 9000).map(yuan)
RULES: st.SearchStrategy[Rule] = st.sampled_from(
    [EveryMonths(1, 10), EveryMonths(1, 31), EveryMonths(2, 5), EveryWeeks(2), LastWorkingDay()]
)
PAY = item(8000, 10, SALARY, payee="pay")


@st.composite
def households(draw: st.DrawFn) -> Snapshot:
    pay = item(draw(st.integers(1, 9000)), 10, SALARY, payee="pay", rule=draw(RULES))
    home = item(-draw(st.integers(1, 4000)), 1, RENT, payee="home", rule=draw(RULES))
    food = item(-draw(st.integers(1, 2000)), 15, FOOD, payee="food", account=CARD)
    budgets = [
        line
        for category in (SALARY, RENT)
        if draw(st.booleans())
        for line in planned(category, draw(st.integers(0, 9000)), months=24)
    ]
    loans = [loan(draw(st.integers(100, 3000)))] if draw(st.booleans()) else []
    return household(
        draw(st.integers(0, 20_000)),
        recurring=[pay, home, food],
        budgets=budgets,
        loans=loans,
        bill=CardBill(25, 10),
    )


def lowest(snapshot: Snapshot) -> int:
    """The lowest cash of all days if every due were paid."""
    return min(day.lowest.minor for day in project(snapshot).if_all_paid)


@settings(max_examples=60, deadline=None)
@given(households())
def test_an_empty_scenario_changes_nothing(before: Snapshot) -> None:
    assert with_scenario(before, Scenario(ScenarioId("none"), "None")) is before


@settings(max_examples=120, deadline=None)
@given(households(), MONTHS, st.integers(1, 24))
def test_losing_a_job_never_makes_the_lowest_cash_better(
    before: Snapshot, first: Month, months: int
) -> None:
    found = with_changes(before, [JobLoss(before.recurring[0].id, first, months)])
    assert lowest(found) <= lowest(before)


@settings(max_examples=80, deadline=None)
@given(households(), MONTHS, st.integers(1, 12))
def test_a_longer_loss_is_never_better_than_a_shorter_one(
    before: Snapshot, first: Month, months: int
) -> None:
    pay = before.recurring[0].id
    short, long = (
        with_changes(before, [JobLoss(pay, first, length)]) for length in (months, months + 3)
    )
    assert lowest(long) <= lowest(short)


@settings(max_examples=80, deadline=None)
@given(households(), MONTHS, st.integers(-99, 99).filter(bool))
def test_less_income_is_never_better_and_more_never_worse(
    before: Snapshot, first: Month, percent: int
) -> None:
    found = with_changes(before, [IncomeChange(first, part=Fraction(percent, 100))])
    if percent < 0:
        assert lowest(found) <= lowest(before)
    else:
        assert lowest(found) >= lowest(before)


@settings(max_examples=80, deadline=None)
@given(households(), DAYS, YUAN)
def test_a_cost_more_is_never_better(before: Snapshot, day: date, amount: object) -> None:
    bill = OneOff(day, -amount, "Hospital")  # type: ignore[operator]
    cost = NewCost(day, amount, "Gym")  # type: ignore[arg-type]
    for change in (bill, cost):
        assert lowest(with_changes(before, [change])) <= lowest(before)


@st.composite
def changes(draw: st.DrawFn, of: Snapshot) -> ScenarioChange:
    pay, home, _ = of.recurring
    made: ScenarioChange = draw(
        st.one_of(
            st.builds(
                IncomeChange,
                MONTHS,
                part=st.sampled_from([Fraction(-1, 5), Fraction(-1), Fraction(1, 3)]),
                recurring_id=st.sampled_from([None, pay.id]),
            ),
            st.builds(JobLoss, st.just(pay.id), MONTHS, st.integers(1, 9), st.none() | YUAN),
            st.builds(NewAmount, st.just(home.id), MONTHS, YUAN),
            st.builds(OneOff, DAYS, YUAN, st.just("Sold")),
            st.builds(NewCost, DAYS, YUAN, st.just("Gym")),
            st.builds(FrozenCard, st.just(CARD), DAYS),
            st.builds(
                RatesChange, DAYS, st.just(Decimal("0.01")), st.sampled_from(list(RateScope))
            ),
        )
    )
    return made


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_identities_stay_apart_and_the_household_is_left_alone(data: st.DataObject) -> None:
    before = data.draw(households())
    kept = before.recurring, before.budgets, before.loans, before.upcoming
    several = data.draw(st.lists(changes(before), max_size=5))
    found = with_changes(before, several)
    assert len({each.id for each in found.recurring}) == len(found.recurring)
    assert all(len(each.id) <= 64 for each in found.recurring)
    assert (before.recurring, before.budgets, before.loans, before.upcoming) == kept
    assert with_changes(before, several).recurring == found.recurring


@settings(max_examples=6, deadline=None)
@given(st.data())
def test_columns_do_not_depend_on_their_neighbours(data: st.DataObject) -> None:
    before = data.draw(households())
    first, second = (
        Scenario(ScenarioId(name), name, (data.draw(changes(before)),)) for name in "ab"
    )
    both = compared(before, (first, second))
    (today, alone) = compared(before, (second,))
    for one, other in ((both[0], today), (both[2], alone)):
        assert (one.missed, one.lowest, one.cost, one.debt_free_on, one.short, one.tight) == (
            *(other.missed, other.lowest, other.cost, other.debt_free_on, other.short),
            other.tight,
        )
