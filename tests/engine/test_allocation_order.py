"""Principal first from day 91 can turn a debt that never ends into one that does."""

from __future__ import annotations

from dataclasses import replace

from tests.engine.test_distress import LATE, RUNNING, TODAY, household
from tideover.domain.lateness import LateTerms
from tideover.domain.money import Money
from tideover.engine.allocation_order import effect_of_order
from tideover.engine.distress import pay_a_fixed_amount

CARD = replace(LATE, late=LateTerms(principal_first_from_day=91))


def test_what_would_never_end_is_told_where_principal_first_makes_it_end() -> None:
    effect = effect_of_order(household(CARD, RUNNING), Money(40_000), TODAY)
    assert effect is not None
    assert effect.loans == ("Loan 0",)
    assert (
        effect.never_ends
        == pay_a_fixed_amount(household(LATE, RUNNING), Money(40_000), TODAY).never_ends
    )


def test_with_the_usual_order_it_is_the_same_as_without_the_rule() -> None:
    effect = effect_of_order(household(CARD), Money(60_000), TODAY)
    usual = pay_a_fixed_amount(household(LATE), Money(60_000), TODAY)
    assert effect is not None
    assert usual.debt_free_on is not None
    assert effect.debt_free_on == usual.debt_free_on


def test_where_no_lender_takes_principal_first_nothing_is_said() -> None:
    assert effect_of_order(household(LATE, RUNNING), Money(40_000), TODAY) is None


def test_where_all_is_paid_at_once_the_order_changes_nothing() -> None:
    assert effect_of_order(household(CARD), Money(5_000_000), TODAY) is None
