"""The search for a rate always ends, and what it finds makes the flows even."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from tideover.engine.rates_of_return import irr, rate_over

flows = st.lists(st.integers(-(10**7), 10**7), min_size=2, max_size=12)


@settings(deadline=None)
@given(flows)
def test_flows_that_change_their_sign_often_have_the_rate_that_makes_them_even_or_none(
    amounts: list[int],
) -> None:
    rate = irr(amounts)
    if rate is None:
        return
    growth = 1 + rate
    worth = [amount * growth**-number for number, amount in enumerate(amounts)]
    moved = sum((abs(part) for part in worth), Fraction(0))
    assert abs(sum(worth, Fraction(0))) <= moved * Fraction(1, 10**6)


@settings(deadline=None)
@given(flows.filter(lambda amounts: amounts[0] * amounts[-1] < 0))
def test_money_lent_and_got_back_always_has_a_rate(amounts: list[int]) -> None:
    """An odd number of changes of sign: between a rate of -100 % and infinity there is one."""
    assert irr(amounts) is not None


@settings(deadline=None)
@given(flows, st.integers(1, 12))
def test_the_same_flows_a_part_of_a_period_apart_compound_to_the_same_rate(
    amounts: list[int], parts: int
) -> None:
    rate = irr(amounts)
    timed = [(Fraction(number, parts), amount) for number, amount in enumerate(amounts)]
    yearly = rate_over(timed)
    if rate is None or yearly is None or abs(rate) > Fraction(1, 5):
        return
    compounded = (1 + float(rate)) ** parts
    assert abs(1 + float(yearly) - compounded) <= 1e-9
