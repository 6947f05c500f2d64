"""Which debt gets the extra money first."""

from __future__ import annotations

from fractions import Fraction

from tideover.engine.ranking import Rival, Strategy, ranked

LARGE = Rival("large", 9000, Fraction(24, 100))
SMALL = Rival("small", 500, Fraction(5, 100))
EVEN = Rival("even", 800, Fraction(24, 100))
RIVALS = [LARGE, SMALL, EVEN]


def test_the_avalanche_takes_the_dearest_and_of_two_alike_the_smaller() -> None:
    assert ranked(Strategy.AVALANCHE, RIVALS) == ("even", "large", "small")


def test_the_snowball_takes_the_smallest_and_of_two_alike_the_dearer() -> None:
    assert ranked(Strategy.SNOWBALL, RIVALS) == ("small", "even", "large")
    alike = [Rival("cheap", 500, Fraction(1, 100)), SMALL]
    assert ranked(Strategy.SNOWBALL, alike) == ("small", "cheap")


def test_a_wished_order_is_followed_by_the_dearest() -> None:
    assert ranked(Strategy.CUSTOM, RIVALS, ("small",)) == ("small", "even", "large")


def test_a_wish_for_a_debt_that_is_gone_or_named_twice_does_no_harm() -> None:
    assert ranked(Strategy.CUSTOM, RIVALS, ("gone", "large", "large")) == (
        "large",
        "even",
        "small",
    )
