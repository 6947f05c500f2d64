"""`tideover outlook --past` says how past forecasts did, as the window does."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tests.cli.conftest import TODAY
from tideover import bootstrap
from tideover.app.commands.household import KeepOutlook
from tideover.domain.dates import Month
from tideover.engine.outlook_changes import kept
from tideover.engine.risk import outlook
from tideover.ui.wording.past_forecasts import chance_texts, past_review_text
from tideover.viewmodels.past_forecasts import past_forecasts_view

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Typed


def keep_last_month(store: Path) -> None:
    """Keep what the outlook might have said of October in September."""
    book = bootstrap.open_household(store, TODAY).book
    said = kept(book.snapshot, outlook(book.snapshot))
    september = Month.of(TODAY) + -2
    months = tuple(
        replace(each, month=september + number, chance_percent=14)
        for number, each in enumerate(said.months[:2])
    )
    book.run(KeepOutlook(replace(said, day=september.day(20), months=months)))


def test_people_read_the_sentences_of_the_window_and_programs_the_numbers(
    typed: Typed, store: Path
) -> None:
    keep_last_month(store)
    view = past_forecasts_view(bootstrap.open_household(store, TODAY).book.snapshot)
    said = typed("outlook", "--past").out
    for sentence in (*chance_texts(view), *map(past_review_text, view.reviews)):
        assert sentence in said
    told = typed("outlook", "--past", "--json").document["past_forecasts"]
    (month,) = told["months"]
    assert (month["month"], month["percent"], month["missed"]) == ("2026-10", 14, False)
    assert told["chances"]["bands"] == [{"percent": 14, "months": 1, "missed": 0}]
    assert told["chances"]["brier"] == 0.0196, "0.14 squared"


def test_nothing_is_made_up_where_nothing_was_kept(typed: Typed) -> None:
    assert "past_forecasts" not in typed("outlook", "--json").document
    told = typed("outlook", "--past", "--json").document["past_forecasts"]
    assert (told["months"], told["chances"]) == ([], None)
