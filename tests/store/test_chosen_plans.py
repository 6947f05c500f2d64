"""The plan one follows is there after a restart as chosen, and an unreadable one is named."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.households import PLAN, TODAY, book_of, household_store
from tideover.app.commands.records import Add, Remove, Replace
from tideover.domain.chosen_plans import ChosenPlan, ContractMark, LoanCourse, PlannedPayment
from tideover.domain.dates import Month
from tideover.domain.errors import StoreDamaged
from tideover.domain.ids import LoanId
from tideover.domain.money import CNY, LARGEST_MINOR, Money
from tideover.store.chosen_plans import plan_from, plan_values

if TYPE_CHECKING:
    from pathlib import Path

AMOUNTS = st.integers(0, LARGEST_MINOR).map(Money)
DAYS = st.dates(date(2020, 1, 1), date(2199, 12, 31))
PAYMENTS = st.lists(st.builds(PlannedPayment, DAYS, AMOUNTS, AMOUNTS, AMOUNTS), max_size=4).map(
    lambda payments: tuple(sorted(payments, key=lambda each: each.day))
)
COURSES = st.builds(
    LoanCourse,
    st.text("abc0123", min_size=1, max_size=64).map(LoanId),
    st.text(max_size=20),
    AMOUNTS,
    AMOUNTS,
    st.builds(ContractMark, st.fractions(0, 3), AMOUNTS, st.integers(0, 9)),
    PAYMENTS,
)
PLANS = st.builds(
    ChosenPlan,
    DAYS,
    st.sampled_from(["avalanche", "snowball", "cheapest"]),
    AMOUNTS,
    st.lists(COURSES, min_size=1, max_size=4).map(tuple),
    st.builds(Month, st.integers(2020, 2199), st.integers(1, 12)),
    AMOUNTS,
    AMOUNTS,
    DAYS,
    AMOUNTS,
    st.lists(st.text(max_size=10), max_size=3).map(tuple),
)


@given(plan=PLANS)
def test_any_plan_comes_back_as_it_was(plan: ChosenPlan) -> None:
    values = plan_values(plan, CNY)
    assert plan_from((*values.values(), 1), CNY) == plan


def test_what_is_followed_changed_and_stopped_is_so_on_the_disk(tmp_path: Path) -> None:
    store = household_store(tmp_path)
    book = book_of(store, Add(PLAN))
    assert book.snapshot.followed == store.read(TODAY).followed == PLAN
    other = replace(PLAN, seen=("half",))
    book.run(Replace(other))
    assert store.read(TODAY).followed == other
    book.run(Remove(other))
    assert store.read(TODAY).followed is None


@pytest.mark.parametrize(
    ("place", "wrong"),
    [
        ("extra", 1.5),
        ("extra", True),
        ("courses", {}),
        ("courses", []),
        ("debt_free", "soon"),
        ("seen", [1]),
        ("more", "than known"),
    ],
)
def test_a_document_that_states_no_plan_is_named_and_never_half_read(
    tmp_path: Path, place: str, wrong: object
) -> None:
    store = household_store(tmp_path)
    book_of(store, Add(PLAN))
    body = json.loads(plan_values(PLAN, CNY)["document"])
    with closing(sqlite3.connect(store.path)) as connection, connection:
        connection.execute(
            "UPDATE chosen_plan SET document = ?", [json.dumps(body | {place: wrong})]
        )
    with pytest.raises(StoreDamaged) as caught:
        store.read(TODAY)
    assert caught.value.params["table"] == "chosen_plan"
