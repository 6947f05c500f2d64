"""A scenario is there after a restart as it was kept, and an unreadable one is named."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.households import TODAY, book_of, household_store
from tideover.app.commands.records import Add, Remove, Replace
from tideover.domain.dates import Month
from tideover.domain.errors import StoreDamaged
from tideover.domain.ids import AccountId, RecurringId, ScenarioId
from tideover.domain.money import CNY, LARGEST_MINOR, Money
from tideover.domain.scenarios import (
    LONGEST_LOSS,
    FrozenCard,
    IncomeChange,
    JobLoss,
    NewAmount,
    NewCost,
    OneOff,
    RatesChange,
    RateScope,
    Scenario,
)
from tideover.store.scenarios import scenario_from, scenario_values

if TYPE_CHECKING:
    from pathlib import Path

MONTHS = st.builds(Month, st.integers(2020, 2199), st.integers(1, 12))
DAYS = st.dates(date(2020, 1, 1), date(2199, 12, 31))
AMOUNTS = st.integers(1, LARGEST_MINOR).map(Money)
IDS = st.text("abc:0123456789", min_size=1, max_size=64).map(RecurringId)
LABELS = st.text(min_size=1, max_size=20).map(lambda text: f"x{text}")
CHANGES = st.one_of(
    st.builds(
        IncomeChange,
        MONTHS,
        part=st.fractions(-1, 10).filter(bool),
        recurring_id=st.none() | IDS,
    ),
    st.builds(IncomeChange, MONTHS, amount=AMOUNTS.map(lambda amount: -amount)),
    st.builds(JobLoss, IDS, MONTHS, st.integers(1, LONGEST_LOSS), st.none() | AMOUNTS, LABELS),
    st.builds(NewAmount, IDS, MONTHS, AMOUNTS | st.just(Money(0))),
    st.builds(OneOff, DAYS, AMOUNTS | AMOUNTS.map(lambda amount: -amount), LABELS),
    st.builds(NewCost, DAYS, AMOUNTS, LABELS),
    st.builds(
        RatesChange,
        DAYS,
        st.sampled_from([Decimal("0.01"), Decimal("-0.0025"), Decimal("0.3")]),
        st.sampled_from(RateScope),
    ),
    st.builds(FrozenCard, IDS.map(AccountId), DAYS),
)
JOB_LOSS = Scenario(
    ScenarioId("s"), "Job loss", (JobLoss(RecurringId("pay"), Month(2027, 1), 3, Money(180_000)),)
)


@given(name=LABELS, changes=st.lists(CHANGES, max_size=6), position=st.integers(0, 99))
def test_any_scenario_comes_back_as_it_was(name: str, changes: list[object], position: int) -> None:
    scenario = Scenario(ScenarioId("s"), name, tuple(changes), position)  # type: ignore[arg-type]
    values = scenario_values(scenario, CNY)
    assert scenario_from((*values.values(), 1), CNY) == scenario


def test_what_was_kept_changed_and_removed_is_so_on_the_disk(tmp_path: Path) -> None:
    store = household_store(tmp_path)
    book = book_of(store, Add(JOB_LOSS))
    assert book.snapshot.scenarios == store.read(TODAY).scenarios == (JOB_LOSS,)
    other = Scenario(JOB_LOSS.id, "Other", (), 1)
    back = book.run(Replace(other))
    assert store.read(TODAY).scenarios == (other,)
    book.run(back)
    back = book.run(Remove(JOB_LOSS))
    assert store.read(TODAY).scenarios == ()
    book.run(back)
    assert store.read(TODAY).scenarios == (JOB_LOSS,)


@pytest.mark.parametrize(
    "document",
    [
        "{",
        "{}",
        '[{"kind": "lottery"}]',
        '[{"kind": "new_cost", "day": "2027-01-01", "amount": 1.5, "label": "x"}]',
        '[{"kind": "new_cost", "day": "2027-01-01", "amount": -5, "label": "x"}]',
        '[{"kind": "frozen_card", "card_id": "c", "from_day": "2027-01-01", "until": null}]',
        '[{"kind": "income", "first": "2027-13", "part": "1/5", "amount": null}]',
    ],
)
def test_what_cannot_be_read_is_named(tmp_path: Path, document: str) -> None:
    store = household_store(tmp_path)
    book_of(store)
    with closing(sqlite3.connect(store.path)) as raw, raw:
        raw.execute("INSERT INTO scenario VALUES ('s', 'S', ?, 0, 1)", (document,))
    with pytest.raises(StoreDamaged) as damaged:
        store.read(TODAY)
    assert damaged.value.params["table"] == "scenario"
