"""`tideover outlook --scenario`: the answer as if it were so, and all scenarios beside today."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tideover import bootstrap
from tideover.app.scenarios import saved_scenario
from tideover.domain.dates import Month
from tideover.domain.scenarios import JobLoss
from tideover.engine.risk import outlook
from tideover.engine.what_if import compared, with_scenario
from tideover.viewmodels.what_if import incomes

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Typed
    from tideover.domain.snapshot import Snapshot


@pytest.fixture
def kept(store: Path, snapshot: Snapshot) -> Snapshot:
    """Return the sample household with a job lost for four months."""
    book = bootstrap.open_household(store, snapshot.as_of).book
    change = JobLoss(incomes(snapshot)[0].id, Month(2027, 1), 4)
    book.run(saved_scenario(book.snapshot, "Job loss", (change,), None))
    return book.snapshot


def test_the_answer_is_that_of_the_household_in_the_scenario(typed: Typed, kept: Snapshot) -> None:
    document = typed("outlook", "--scenario", "Job loss", "--json").document
    expected = outlook(with_scenario(kept, kept.scenarios[0]))
    assert document["scenario"] == "Job loss"
    assert [month["risk"] for month in document["months"]] == [
        month.risk.value for month in expected.months
    ]
    said = typed("outlook", "--scenario", "Job loss")
    assert said.out.startswith("As if “Job loss” were so:")
    assert "scenario" not in typed("outlook", "--json").document


def test_all_stand_beside_today(typed: Typed, kept: Snapshot) -> None:
    document = typed("outlook", "--scenarios", "--json").document
    today, lost = compared(kept, kept.scenarios)
    told_today, told = document["scenarios"]
    assert (told_today["name"], told["name"]) == (None, "Job loss")
    assert told_today["short"] == today.short
    assert told["short"] == lost.short
    assert told["missed_percent"] == lost.missed.percent
    assert told["beside_today"]["lowest"] == "worse"
    said = typed("outlook", "--scenarios")
    assert "Job loss" in said.out
    assert "· worse" in said.out


def test_a_scenario_that_is_not_there_is_named_with_those_that_are(
    typed: Typed, kept: Snapshot
) -> None:
    assert kept.scenarios
    said = typed("outlook", "--scenario", "Lottery")
    assert said.code == 2
    assert "“Lottery”" in said.err
    assert "Job loss" in said.err


def test_without_scenarios_it_is_said_where_they_are_made(typed: Typed) -> None:
    assert "Reports" in typed("outlook", "--scenarios").out
