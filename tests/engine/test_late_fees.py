"""Fixed fees for late parts of a purchase."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from tideover.engine.late_fees import FixedLateFee, late_fees

DUE = date(2026, 3, 2)
fees = st.builds(
    FixedLateFee,
    amount=st.integers(0, 5000),
    grace_days=st.integers(0, 10),
    together_at_most=st.none() | st.integers(0, 20_000),
)
parts = st.lists(
    st.tuples(st.integers(0, 90), st.none() | st.integers(0, 120)).map(
        lambda days: (
            DUE + timedelta(days=days[0]),
            None if days[1] is None else DUE + timedelta(days=days[1]),
        )
    ),
    max_size=8,
)


def test_the_last_day_of_grace_is_free_and_the_next_is_not() -> None:
    fee = FixedLateFee(700, grace_days=7)
    assert late_fees([(DUE, DUE + timedelta(days=7))], fee, date(2026, 6, 1)) == 0
    assert late_fees([(DUE, DUE + timedelta(days=8))], fee, date(2026, 6, 1)) == 700


def test_a_part_that_will_be_paid_later_is_late_today() -> None:
    later = DUE + timedelta(days=60)
    assert late_fees([(DUE, later)], FixedLateFee(700), DUE + timedelta(days=1)) == 700


@settings(deadline=None)
@given(parts, fees, st.integers(0, 200), st.integers(0, 50))
def test_fees_only_grow_and_never_beyond_the_limit(
    bought: list[tuple[date, date | None]], fee: FixedLateFee, days: int, more: int
) -> None:
    day = DUE + timedelta(days=days)
    now, later = late_fees(bought, fee, day), late_fees(bought, fee, day + timedelta(days=more))
    assert 0 <= now <= later
    if fee.together_at_most is not None:
        assert later <= fee.together_at_most
