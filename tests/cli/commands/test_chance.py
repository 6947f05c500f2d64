"""`tideover outlook --chance` says what the window says, and names it to programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tideover.engine.risk import outlook
from tideover.ui.wording.chance import driver_text, horizon_text, lender_text, month_sentence
from tideover.viewmodels.chance import chance_of, chance_view
from tideover.viewmodels.outlook import outlook_view

if TYPE_CHECKING:
    from tests.cli.conftest import Typed
    from tideover.domain.snapshot import Snapshot


def test_the_sentences_are_those_of_the_window(typed: Typed, snapshot: Snapshot) -> None:
    said = typed("outlook", "--chance").out
    worst = outlook_view(snapshot, outlook(snapshot)).worst
    assert worst is not None
    view = chance_view(snapshot, chance_of(snapshot, 24), worst.month)
    assert view.chosen is not None
    for sentence in (
        month_sentence(view.chosen),
        horizon_text(view),
        *map(lender_text, view.lenders),
        *map(driver_text, view.drivers),
    ):
        assert sentence in said
    assert "not a probability of default" in said


def test_programs_get_every_chance_with_its_band_and_the_seed(
    typed: Typed, snapshot: Snapshot
) -> None:
    told = typed("outlook", "--chance", "--months", "6", "--json").document["chance"]
    found = chance_of(snapshot, 6)
    assert told["seed"] == snapshot.household.uncertainty.seed
    assert told["paths"] == 10_000
    assert [each["month"] for each in told["months"]] == [str(each.month) for each in found.months]
    for each, month in zip(told["months"], found.months, strict=True):
        assert each["missed"] == {"percent": month.missed.percent, "band": list(month.missed.band)}
    assert told["missed"]["percent"] == found.any_missed.percent


def test_nothing_is_worked_out_that_was_not_asked_for(typed: Typed) -> None:
    assert "chance" not in typed("outlook", "--json").document


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_it_is_said_in_both_languages(typed: Typed, language: str) -> None:
    said = typed("outlook", "--chance", "--language", language).out
    assert ("default" in said) == (language == "en")
    assert ("违约概率" in said) == (language == "zh_CN")
