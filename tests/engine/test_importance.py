"""How much a missed payment counts: what the household says, else what the loan is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from tests.engine.households import loan
from tideover.domain.errors import InputError
from tideover.domain.floating_rates import FloatingRate, PrimeRate
from tideover.domain.importance import Consequence, Importance
from tideover.domain.loans import EqualInstalmentTerms, LenderKind
from tideover.domain.money import Money
from tideover.domain.rates import Rate
from tideover.engine.importance import consequence_of, weight_of

ANY = loan(1_200, 12, 5)
HOME = EqualInstalmentTerms(
    principal=Money(50_000_000),
    drawn_on=date(2024, 1, 10),
    rate=Rate(Decimal("0.035")),
    periods=240,
    due_day=10,
    floating=FloatingRate(PrimeRate.FIVE_YEARS, basis_points=0),
)


@pytest.mark.parametrize(
    ("kind", "consequence"),
    [
        (LenderKind.BANK, Consequence.CREDIT_REPORTED),
        (LenderKind.CONSUMER_FINANCE, Consequence.CREDIT_REPORTED),
        (LenderKind.MICRO_LOAN, Consequence.CREDIT_REPORTED),
        (LenderKind.PERSON, Consequence.FRIEND),
        (LenderKind.OTHER, Consequence.OTHER),
    ],
)
def test_where_nothing_is_said_the_lender_says_it(
    kind: LenderKind, consequence: Consequence
) -> None:
    assert consequence_of(replace(ANY, lender_kind=kind)) is consequence


def test_a_long_loan_that_follows_the_lpr_is_taken_for_a_home() -> None:
    home = replace(ANY, terms=HOME, lender_kind=LenderKind.BANK)
    assert consequence_of(home) is Consequence.SECURED
    assert weight_of(home) > weight_of(replace(ANY, lender_kind=LenderKind.BANK))


def test_rent_counts_more_than_anything_and_a_friend_less() -> None:
    weights = {each: weight_of(replace(ANY, importance=Importance(each))) for each in Consequence}
    assert max(weights, key=weights.__getitem__) is Consequence.RENT
    assert min(weights, key=weights.__getitem__) is Consequence.FRIEND


def test_a_weight_of_ones_own_counts_instead_of_the_usual_one() -> None:
    said = replace(ANY, importance=Importance(Consequence.FRIEND, Fraction(7, 2)))
    assert consequence_of(said) is Consequence.FRIEND
    assert weight_of(said) == Fraction(7, 2)


@pytest.mark.parametrize("weight", [Fraction(0), Fraction(1, 11), Fraction(101)])
def test_a_weight_that_leaves_nothing_to_compare_is_refused(weight: Fraction) -> None:
    with pytest.raises(InputError, match="weight_out_of_range"):
        Importance(Consequence.OTHER, weight)
