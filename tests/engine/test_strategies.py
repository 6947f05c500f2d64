"""The textbook payoff; its published figures are in tests/reference."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.engine.households import yuan
from tideover.domain.money import Money
from tideover.engine.strategies import Debt, Strategy, payoff_debts

RATES = st.integers(0, 36).map(lambda percent: Fraction(percent, 100))


@st.composite
def debts(draw: st.DrawFn) -> list[Debt]:
    return [
        Debt(
            f"debt {number}",
            Money(draw(st.integers(1, 2_000_000))),
            # At least 4 % a month, so that every debt ends by its minimum alone.
            Money(draw(st.integers(80_000, 200_000))),
            draw(RATES),
        )
        for number in range(draw(st.integers(1, 4)))
    ]


@settings(max_examples=40, deadline=None)
@given(several=debts(), extra=st.integers(0, 200_000).map(Money))
def test_the_avalanche_costs_no_more_than_any_other_order(
    several: list[Debt], extra: Money
) -> None:
    avalanche = payoff_debts(several, extra, Strategy.AVALANCHE, None)
    for other in (Strategy.SNOWBALL, Strategy.CUSTOM):
        order = [debt.name for debt in several]
        found = payoff_debts(several, extra, other, None, order)
        # Compared after rounding to the fen.
        assert avalanche.total_interest.minor <= found.total_interest.minor + 1


@settings(max_examples=40, deadline=None)
@given(several=debts(), extra=st.integers(0, 200_000).map(Money))
def test_what_is_paid_is_what_was_borrowed_and_the_interest(
    several: list[Debt], extra: Money
) -> None:
    for strategy in Strategy:
        found = payoff_debts(several, extra, strategy)
        borrowed = sum(debt.balance.minor for debt in several)
        assert found.total_paid.minor == borrowed + found.total_interest.minor
        assert max(found.paid_off_month.values()) == found.months
        assert not found.never_ends


def test_a_minimum_below_the_interest_never_ends() -> None:
    card = Debt("card", yuan(10_000), yuan(150), Fraction(24, 100))
    found = payoff_debts([card], yuan(0), Strategy.MINIMUM)
    assert (found.never_ends, found.months, found.paid_off_month) == (True, 1200, {})


def test_without_debts_there_is_nothing_to_pay() -> None:
    found = payoff_debts([], yuan(100), Strategy.AVALANCHE)
    assert (found.months, found.total_paid, found.never_ends) == (0, yuan(0), False)
