"""How you stand: shares a person can work out by hand, and nothing where nothing is known."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

from tests.engine.households import (
    CARD,
    FOOD,
    NOVEMBER,
    RENT,
    SALARY,
    TODAY,
    household,
    item,
    loan,
    planned,
    repaid,
    yuan,
)
from tideover.domain.accounts import CardBill
from tideover.domain.dates import Month
from tideover.domain.uncertainty import JobSecurity, Uncertainty
from tideover.engine.profile import profile

if TYPE_CHECKING:
    from tideover.domain.snapshot import Snapshot

OCTOBER, SEPTEMBER, AUGUST = (Month(2026, number) for number in (10, 9, 8))


def earning(months: dict[Month, int]) -> dict:  # type: ignore[type-arg]
    return {(month, SALARY): yuan(amount) for month, amount in months.items()}


def with_limit(snapshot: Snapshot, limit: int) -> Snapshot:
    accounts = tuple(
        replace(each, credit_limit=yuan(limit)) if each.id == CARD else each
        for each in snapshot.accounts
    )
    return replace(snapshot, accounts=accounts)


def test_what_debts_asked_of_a_month_is_what_was_repaid_over_what_came_in() -> None:
    # 1,200 of 6,000 in September and 1,500 of 5,000 in October: 20 % and 30 %.
    found = profile(
        household(
            5000,
            loans=[loan(12000, 12, 8, drawn_on=date(2026, 8, 8))],
            repayments=[
                repaid("loan", 1200, date(2026, 9, 8)),
                repaid("loan", 1500, date(2026, 10, 8)),
            ],
            happened=earning({SEPTEMBER: 6000, OCTOBER: 5000}),
        )
    )
    past = {each.month: each.service for each in found.past}
    assert past[SEPTEMBER] == Fraction(1, 5)
    assert past[OCTOBER] == Fraction(3, 10)


def test_debt_to_income_takes_a_year_of_what_was_really_earned() -> None:
    # 12,000 owed; 4,000, 5,000 and 6,000 in three months are 60,000 a year: a fifth.
    found = profile(
        household(
            1000,
            loans=[loan(12000)],
            happened=earning({AUGUST: 4000, SEPTEMBER: 5000, OCTOBER: 6000}),
        )
    )
    assert found.owed == yuan(12000)
    assert found.yearly_income == yuan(60000)
    assert found.debt_to_income == Fraction(1, 5)
    assert not found.income_is_expected
    # The lowest, 4,000, of an average of 5,000.
    assert found.steady == Fraction(4, 5)


def test_with_less_history_the_year_is_the_expected_one_and_says_so() -> None:
    found = profile(
        household(1000, loans=[loan(12000)], recurring=[item(5000, 25, SALARY, starts=TODAY)])
    )
    assert found.income_is_expected
    assert found.yearly_income == yuan(60000)
    assert found.steady is None


def test_without_income_no_share_is_made_up() -> None:
    found = profile(household(500, loans=[loan(1200)]))
    assert found.service is None
    assert found.debt_to_income is None
    assert found.certain is None
    assert found.months_known == 0


def test_a_household_without_anything_has_a_profile_too() -> None:
    found = profile(household(0))
    assert (found.owed, found.lenders, found.utilisation) == (yuan(0), 0, None)
    assert found.buffer_days is None
    assert found.rolled_over.share is None


def test_how_long_the_cash_lasts_counts_every_due_and_no_income() -> None:
    # 1,000 pay the rent of 600 on 25 November; the 600 of 25 December are not there: 35 days.
    found = profile(
        household(
            1000,
            recurring=[
                item(-600, 25, RENT, starts=TODAY),
                item(9000, 1, SALARY, starts=TODAY),
            ],
        )
    )
    assert found.buffer_days == (date(2026, 12, 25) - TODAY).days


def test_a_budget_wears_the_buffer_down_day_by_day() -> None:
    # 310 for food in December, 10 a day, after nothing in November: 100 last ten days of it.
    found = profile(household(100, budgets=planned(FOOD, 310, 1, first=NOVEMBER + 1)))
    assert found.buffer_days == (date(2026, 12, 11) - TODAY).days


def test_the_share_of_a_cards_limit_that_is_used() -> None:
    found = profile(with_limit(household(0, card=3000, bill=CardBill(5, 25)), 10000))
    assert found.utilisation == Fraction(3, 10)
    assert found.cards[0].name == "Card"
    assert profile(household(0, card=3000)).utilisation is None
    assert profile(household(0, card=3000)).cards_without_limit == 1


def test_income_that_is_only_planned_is_not_certain() -> None:
    # 3,000 a month agreed, 1,000 a month only planned.
    found = profile(
        household(
            0,
            recurring=[item(3000, 25, SALARY, starts=TODAY)],
            budgets=planned(SALARY, 4000, 12),
        )
    )
    assert found.certain == Fraction(3, 4)
    assert not found.certain_as_answered


def test_what_was_answered_of_pay_says_how_much_of_it_is_certain() -> None:
    """Of 3,000 and 1,000 a month nine months in ten bring 80 %, and the larger is unsure."""
    incomes = [item(3000, 25, SALARY, starts=TODAY), item(1000, 25, starts=TODAY, payee="rent")]
    made = household(0, recurring=incomes)

    def certain(job: JobSecurity) -> Fraction | None:
        given = Uncertainty(income_low=80, income_high=110, job=job, answered=True)
        return profile(replace(made, household=replace(made.household, uncertainty=given))).certain

    assert certain(JobSecurity.USUAL) == Fraction(4, 5)
    # 30 % of the larger one stays without the job: 0.8 × (3 × 0.3 + 1) of 4.
    assert certain(JobSecurity.UNSURE) == Fraction(38, 100)
    assert profile(made).certain == 1


def test_new_money_that_came_just_before_a_repayment_is_found_as_rolled_over() -> None:
    # 800 repaid to the old loan five days after 600 were borrowed from another lender: at most
    # 600 of the 1,600 that were repaid in six months.
    found = profile(
        household(
            0,
            loans=[
                loan(9600, 12, 10, drawn_on=date(2026, 3, 10), name="old"),
                loan(600, 3, 5, drawn_on=date(2026, 11, 5), name="new"),
            ],
            repayments=[
                repaid("old", 800, date(2026, 8, 10)),
                repaid("old", 800, date(2026, 11, 10)),
            ],
        )
    )
    assert found.rolled_over.repaid == yuan(1600)
    assert found.rolled_over.covered == yuan(600)
    assert found.rolled_over.share == Fraction(3, 8)


def test_a_loan_never_pays_itself() -> None:
    found = profile(
        household(
            0,
            loans=[loan(1200, 12, 10, drawn_on=date(2026, 10, 10))],
            repayments=[repaid("loan", 100, date(2026, 11, 10))],
        )
    )
    assert found.rolled_over.covered == yuan(0)


def test_what_moved_it_is_named_loan_by_loan() -> None:
    found = profile(
        household(
            0,
            loans=[
                loan(1200, 12, 10, drawn_on=date(2026, 9, 10), name="old"),
                loan(5000, 12, 5, drawn_on=date(2026, 11, 5), name="new"),
            ],
            repayments=[
                repaid("old", 100, date(2026, 10, 10)),
                repaid("old", 100, date(2026, 11, 10)),
            ],
        )
    )
    assert [(each.name, each.owed, each.is_new) for each in found.moved] == [
        ("new", yuan(5000), True),
        ("old", yuan(-100), False),
    ]
    assert found.owed - found.owed_last_month == yuan(4900)


def test_two_loans_of_one_lender_are_one_lender() -> None:
    two = [loan(1200, name="a"), loan(1200, name="b")]
    same = [replace(each, lender="Ant") for each in two]
    assert profile(household(0, loans=two)).lenders == 2
    assert profile(household(0, loans=same)).lenders == 1


def test_coming_months_say_what_the_outlook_says() -> None:
    # 500 due of 2,000 in each month from December on.
    found = profile(
        household(
            3000,
            loans=[loan(6000, 12, 8)],
            recurring=[item(2000, 5, SALARY, starts=TODAY)],
        )
    )
    assert [each.service for each in found.coming[1:4]] == [Fraction(1, 4)] * 3


def test_this_month_counts_what_came_and_was_repaid_in_it_and_what_is_still_to_come() -> None:
    # 5,000 came and 500 were repaid before today; 1,000 of pay and 500 due are still to come.
    found = profile(
        household(
            3000,
            loans=[loan(6000, 12, 25, drawn_on=date(2026, 9, 25))],
            repayments=[repaid("loan", 500, date(2026, 11, 2))],
            recurring=[item(1000, 28, starts=TODAY)],
            happened=earning({NOVEMBER: 5000}),
        )
    )
    now = found.coming[0]
    assert now.income == yuan(6000)
    assert now.asked == yuan(1000)
