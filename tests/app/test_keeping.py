"""What is kept for a later look back was known on that day, and is kept once a week."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from tests.engine.households import household, item, loan
from tideover.app.keeping import this_week_s_chance, this_week_s_outlook
from tideover.domain.household import FirstStart
from tideover.engine.chance import ChanceOutlook, ChanceQuestion, chances

if TYPE_CHECKING:
    from tideover.domain.kept_outlooks import KeptOutlook
    from tideover.domain.snapshot import Snapshot


def begun() -> Snapshot:
    made = household(300, loans=[loan(1200)], recurring=[item(900, 10)])
    return replace(made, household=replace(made.household, first_start=FirstStart.DONE))


def likely(snapshot: Snapshot) -> ChanceOutlook:
    return chances(snapshot, ChanceQuestion(1, months=12, paths=20))


def kept(snapshot: Snapshot) -> KeptOutlook:
    command = this_week_s_chance(snapshot, likely(snapshot))
    assert command is not None
    assert command.outlook is not None
    return command.outlook


def test_what_was_kept_without_a_chance_is_kept_again_with_it() -> None:
    snapshot = begun()
    plain = this_week_s_outlook(snapshot)
    assert plain is not None
    assert plain.outlook is not None
    with_it = kept(replace(snapshot, kept_outlooks=(plain.outlook,)))
    assert (plain.outlook.has_chance, with_it.has_chance) == (False, True)
    assert with_it.day == plain.outlook.day


def test_a_later_chance_is_not_written_into_an_earlier_forecast() -> None:
    """It would make the forecast look wiser than it was."""
    snapshot = begun()
    plain = this_week_s_outlook(snapshot)
    assert plain is not None
    assert plain.outlook is not None
    earlier = replace(plain.outlook, day=snapshot.as_of - timedelta(days=3))
    assert kept(replace(snapshot, kept_outlooks=(earlier,))).day == snapshot.as_of


def test_a_week_has_one_chance() -> None:
    snapshot = begun()
    held = kept(snapshot)
    for days, again in ((0, False), (6, False), (7, True)):
        before = replace(held, day=snapshot.as_of - timedelta(days=days))
        known = replace(snapshot, kept_outlooks=(before,))
        assert (this_week_s_chance(known, likely(known)) is not None) == again


def test_nothing_is_kept_of_a_household_still_being_entered_or_without_dues() -> None:
    snapshot = begun()
    entering = replace(
        snapshot, household=replace(snapshot.household, first_start=FirstStart.LOANS)
    )
    assert this_week_s_chance(entering, likely(snapshot)) is None
    free = replace(snapshot, loans=())
    assert this_week_s_chance(free, likely(free)) is None
