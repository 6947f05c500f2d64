"""The lines that a day is made of: what is added up here is what the household is shown."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tideover.engine.cash import MAIN, Flows, stepped

BALANCES = st.lists(st.integers(-500, 500), min_size=1, max_size=12)


def test_only_what_comes_in_is_listed_as_new_money() -> None:
    flows = Flows.of(2, 3)
    flows.add(1, MAIN, 500)
    flows.add(1, 1, -200)
    flows.add(1, 1, 40)
    assert flows.net == [[0, 500, 0], [0, -160, 0]]
    assert flows.incomes == {1: [(MAIN, 500), (1, 40)]}


@given(path=BALANCES, data=st.data())
def test_a_path_with_steps_holds_each_step_until_the_next(
    path: list[int], data: st.DataObject
) -> None:
    days = sorted(data.draw(st.sets(st.integers(0, len(path) - 1))))
    steps = [(day, data.draw(st.integers(-50, 50))) for day in days]
    found = stepped(path, steps)
    for day, (before, after) in enumerate(zip(path, found, strict=True)):
        added = [amount for begins, amount in steps if begins <= day]
        assert after == before + (added[-1] if added else 0)
