"""An offer that a lender can check: too large breaks the household, too small is refused.

Every sum here was worked out by hand.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from tests.engine.households import FOOD, FUN, RENT, SALARY, household, item, loan, planned, yuan
from tideover.domain.dates import Month
from tideover.domain.ids import CategoryId
from tideover.domain.money import Money
from tideover.domain.recurring import EveryMonths, EveryWeeks
from tideover.domain.uncertainty import Uncertainty
from tideover.engine.affordability import UNSORTED, Basis, affordability
from tideover.ui.wording.affordability import basis_text

if TYPE_CHECKING:
    from tideover.domain.snapshot import Snapshot

TODAY = date(2026, 11, 20)
WAGE = item(8000, 10, SALARY, payee="Wage")
HOME = item(-2500, 1, RENT, payee="Home")
ASKED, OTHER = loan(12000, name="asked"), loan(3600, 6, name="other")
LENDER = "Lender of asked"


def asked_of(snapshot: Snapshot, *left_out: str) -> Snapshot:
    return replace(
        snapshot, household=replace(snapshot.household, left_out_of_offers=tuple(left_out))
    )


def test_the_whole_sum_line_by_line() -> None:
    """8,000 wage; 2,500 rent, 1,500 food planned, 300 fun spent: 3,700 left for 16,600 owed.

    The loans owe 12,000 and 3,600, the card 1,000; the first asks 1,000 a month, the second 600,
    the card's minimum is a tenth. 3,700 x 12,000 / 16,600 = 2,674.69….
    """
    spent: dict[tuple[Month, CategoryId | None], Money] = {
        (Month(2026, month), FUN): yuan(-amount)
        for month, amount in ((8, 200), (9, 300), (10, 400))
    }
    found = affordability(
        household(
            card=1000,
            recurring=[WAGE, HOME],
            budgets=planned(FOOD, 1500),
            happened=spent,
            loans=[ASKED, OTHER],
        ),
        LENDER,
    )
    assert [(line.name, line.monthly, line.basis) for line in found.income] == [
        ("Wage", yuan(8000), Basis.RECURRING)
    ]
    assert [(line.name, line.monthly, line.basis) for line in found.costs] == [
        ("Home", yuan(2500), Basis.RECURRING),
        ("Food", yuan(1500), Basis.PLANNED),
        ("Fun", yuan(300), Basis.SPENT),
    ]
    assert found.earned == yuan(8000)
    assert found.needed == yuan(4300)
    assert found.left == yuan(3700)
    assert found.owed == yuan(12000)
    assert found.owed_in_all == yuan(16600)
    assert found.share == Money(267_469)
    assert found.asked == yuan(1000)
    assert found.others == yuan(700)
    assert found.after_others == yuan(3000)


def test_what_is_left_out_is_shown_and_not_counted() -> None:
    snapshot = household(recurring=[WAGE, HOME], budgets=planned(FUN, 400), loans=[ASKED])
    found = affordability(asked_of(snapshot, FUN), LENDER)
    (fun,) = [line for line in found.costs if line.name == "Fun"]
    assert (fun.counted, fun.monthly) == (False, yuan(400))
    assert found.needed == yuan(2500)
    assert found.left == yuan(5500)
    uncertain = affordability(asked_of(snapshot, WAGE.id), LENDER)
    assert uncertain.earned == yuan(0)
    assert uncertain.left == yuan(-2900)


def test_only_what_certainly_comes_is_offered() -> None:
    """Nine months in ten bring 85 % of the wage at least: more than that cannot be promised."""
    snapshot = household(recurring=[WAGE, HOME], loans=[ASKED])
    answered = Uncertainty(income_low=85, income_high=120, answered=True)
    asked = replace(snapshot, household=replace(snapshot.household, uncertainty=answered))
    found = affordability(asked, LENDER)
    assert found.earned == yuan(6800)
    assert found.needed == yuan(2500), "what has to be paid is no less for that"
    assert basis_text(found.income[0]) == "comes again, 85% of it certain as you answered"
    plain = affordability(snapshot, LENDER)
    assert plain.earned == yuan(8000)
    assert "average" in basis_text(plain.income[0])


def test_too_little_income_is_a_negative_sum_and_no_share() -> None:
    found = affordability(household(recurring=[HOME], loans=[ASKED, OTHER]), LENDER)
    assert found.left == yuan(-2500)
    assert found.share == yuan(0)
    assert found.after_others == yuan(-3100)


def test_a_recurring_cost_inside_a_plan_is_counted_once() -> None:
    """2,500 of the 3,000 planned for rent comes again by itself: 500 is the rest."""
    found = affordability(household(recurring=[HOME], budgets=planned(RENT, 3000)), LENDER)
    assert [line.monthly for line in found.costs] == [yuan(2500), yuan(500)]
    within = affordability(household(recurring=[HOME], budgets=planned(RENT, 2000)), LENDER)
    assert [line.monthly for line in within.costs] == [yuan(2500)]


def test_an_average_month_rounds_costs_up_and_income_down() -> None:
    """100 every four months is three times in twelve: 25. Every five months from today: 3 x 100/12.

    Weekly from Saturday 21 November 2026: 52 Saturdays up to 19 November 2027.
    """
    weekly = item(-10, 1, FOOD, payee="w", rule=EveryWeeks(1), starts=date(2026, 11, 21))
    rare = item(-100, 1, FUN, payee="r", rule=EveryMonths(5, 1), starts=date(2026, 12, 1))
    bonus = item(100, 1, SALARY, payee="b", rule=EveryMonths(5, 1), starts=date(2026, 12, 1))
    found = affordability(household(recurring=[weekly, rare, bonus]), LENDER)
    # 520/12 = 43.33…, 300/12 = 25: December, May and October.
    assert [line.monthly for line in found.costs] == [Money(4334), yuan(25)]
    assert [line.monthly for line in found.income] == [yuan(25)]


def test_what_ends_soon_is_no_income_of_a_whole_year() -> None:
    """Three wages of 8,000 are left: 2,000 a month on average of twelve."""
    ending = item(8000, 10, SALARY, payee="Wage", ends=date(2027, 2, 10))
    found = affordability(household(recurring=[ending]), LENDER)
    assert found.earned == yuan(2000)


def test_spending_without_a_category_is_not_forgotten() -> None:
    spent: dict[tuple[Month, CategoryId | None], Money] = {
        (Month(2026, month), None): yuan(-100) for month in (8, 9, 10)
    }
    found = affordability(household(happened=spent), LENDER)
    assert [(line.key, line.monthly) for line in found.costs] == [(UNSORTED, yuan(100))]


def test_what_is_overdue_is_told_beside_what_is_asked() -> None:
    """100 a month since September: October's and November's are late, ten are ahead."""
    late = loan(1200, name="asked", drawn_on=date(2026, 9, 8))
    (claim,) = affordability(household(loans=[late]), LENDER).claims
    assert claim.overdue >= yuan(200)
    assert claim.monthly == yuan(100)
    assert claim.is_theirs


def test_the_last_instalments_are_not_spread_over_a_year() -> None:
    """Three instalments of 100 are left: they ask 100 a month, not 25."""
    nearly = loan(300, 3, name="asked")
    (claim,) = affordability(household(loans=[nearly]), LENDER).claims
    assert claim.monthly == yuan(100)


def test_repayments_typed_as_recurring_are_not_living_costs() -> None:
    typed = item(-1000, 8, CategoryId("repayment"), payee="Lender")
    found = affordability(household(recurring=[typed], loans=[ASKED]), LENDER)
    assert found.costs == ()


def test_a_lender_is_found_whatever_its_letters_case() -> None:
    snapshot = household(recurring=[WAGE], loans=[ASKED, OTHER])
    assert affordability(snapshot, "LENDER OF ASKED").owed == yuan(12000)
    assert affordability(snapshot, "nobody").owed == yuan(0)


def test_without_debts_nothing_is_divided_by_nothing() -> None:
    found = affordability(household(recurring=[WAGE]), LENDER)
    assert found.share == yuan(0)
    assert found.claims == ()


@given(
    income=st.integers(0, 20_000),
    costs=st.integers(0, 20_000),
    owed=st.lists(st.integers(1, 50_000), min_size=1, max_size=5),
)
def test_shares_never_come_to_more_than_is_left(income: int, costs: int, owed: list[int]) -> None:
    loans = [loan(amount, name=f"l{place}") for place, amount in enumerate(owed)]
    lines = [item(income, 10, SALARY)] * bool(income) + [item(-costs, 1, RENT)] * bool(costs)
    found = affordability(household(recurring=lines, loans=loans), "Lender of l0")
    shared = sum(claim.share.minor for claim in found.claims)
    assert max(found.left.minor, 0) - len(owed) < shared <= max(found.left.minor, 0)
    assert found.left == found.earned - found.needed
