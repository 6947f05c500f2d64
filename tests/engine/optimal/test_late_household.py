"""Too little money for all lenders: where it goes, and what that does by each loan's own ledger."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction
from random import Random
from typing import TYPE_CHECKING

import pytest

from tests.engine.households import TODAY, household, loan, yuan
from tideover.domain.dates import Month
from tideover.domain.errors import InputError
from tideover.domain.ids import LoanId
from tideover.domain.importance import Consequence, Importance
from tideover.engine.optimal.harm_replay import RULES
from tideover.engine.optimal.late_household import NOT_LATE, least_harm_of

if TYPE_CHECKING:
    from tideover.domain.snapshot import Snapshot

# Two instalments of 1,000 a month, and one of 300: nobody pays all of that with 1,400.
LOANS = (
    loan(24_000, 24, 8, name="first", rate="0.12"),
    loan(24_000, 24, 12, name="second", rate="0.12"),
    loan(7_200, 24, 20, name="small", rate="0.12"),
)
POOR = household(0, loans=LOANS)


def test_as_many_lenders_as_can_be_are_paid_in_full_and_stay_current() -> None:
    answer = least_harm_of(POOR, yuan(1_500))
    current = {share.name for share in answer.best.shares if share.stays_current}
    assert "small" in current
    assert len(current) == 2
    assert not any(share.stays_current for share in answer.everyone.shares)
    assert answer.best.marked_months < answer.everyone.marked_months


def test_no_month_pays_more_than_there_is() -> None:
    answer = least_harm_of(POOR, yuan(1_500))
    for way in (answer.best, answer.everyone):
        for place in range(len(way.months)):
            paid = sum(share.payments[place].minor for share in way.shares)
            spent = sum(
                share.payments[earlier].minor
                for share in way.shares
                for earlier in range(place + 1)
            )
            assert paid >= 0
            assert spent <= 150_000 * (place + 1)
    assert answer.best.months[0] == Month.of(TODAY)


def test_a_loan_that_matters_more_is_kept_current() -> None:
    home = {LoanId("second"): Fraction(10)}
    answer = least_harm_of(POOR, yuan(1_500), home)
    kept = {share.name for share in answer.best.shares if share.stays_current}
    assert "second" in kept


def test_with_enough_for_all_nobody_is_late_and_nothing_is_charged() -> None:
    answer = least_harm_of(POOR, yuan(3_000))
    assert answer.best.marked_months == 0
    assert answer.best.penalty == yuan(0)
    assert all(share.left == yuan(0) for share in answer.best.shares)
    assert all(set(share.buckets) == {NOT_LATE} for share in answer.best.shares)


def test_what_is_overdue_already_is_known() -> None:
    late = household(0, loans=(loan(1_200, 12, 5, drawn_on=TODAY.replace(month=8), name="late"),))
    answer = least_harm_of(late, yuan(100))
    assert answer.best.shares[0].buckets[0] != NOT_LATE
    assert answer.best.shares[0].payments[0] == yuan(100)


def test_nothing_a_month_is_no_plan() -> None:
    with pytest.raises(InputError) as refused:
        least_harm_of(POOR, yuan(0))
    assert refused.value.code == "amount_not_positive"


def test_without_debts_there_is_nothing_to_divide() -> None:
    answer = least_harm_of(household(0), yuan(100))
    assert answer.best.shares == ()
    assert answer.best.marked_months == 0


def late_household_of(seed: int) -> Snapshot:
    """Return random loans of which some are late, and who does not matter equally."""
    chance = Random(seed)
    loans = [
        replace(
            loan(
                chance.randrange(3_000, 40_000, 1_000),
                chance.choice((12, 24, 36)),
                chance.randrange(1, 29),
                drawn_on=date(2026, chance.randrange(4, 11), 15),
                name=f"loan {number}",
                rate=chance.choice(("0.06", "0.12", "0.24")),
            ),
            importance=chance.choice((None, None, *map(Importance, Consequence))),
        )
        for number in range(chance.randrange(2, 6))
    ]
    return household(0, loans=loans)


@pytest.mark.parametrize("seed", range(4))
def test_by_the_loans_own_ledgers_no_simple_rule_does_less_harm(seed: int) -> None:
    monthly = yuan(Random(seed).randrange(300, 3_000, 100))
    answer = least_harm_of(late_household_of(seed), monthly)
    assert len(answer.rules) == len(RULES)
    assert answer.best.harm <= min(rule.harm for rule in answer.rules)


def test_the_loan_that_the_household_calls_rent_is_kept_current_before_others() -> None:
    # 1,130 is asked for each of the two large ones; 1,500 pays one of them and the small one.
    for kept in ("first", "second"):
        loans = tuple(
            replace(each, importance=Importance(Consequence.RENT)) if each.name == kept else each
            for each in LOANS
        )
        answer = least_harm_of(household(0, loans=loans), yuan(1_500))
        current = {share.name for share in answer.best.shares if share.stays_current}
        assert kept in current
