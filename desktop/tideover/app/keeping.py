"""Keeping what the outlook says, so that a later one can say what changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tideover.app.commands.household import KeepOutlook
from tideover.domain.household import FirstStart
from tideover.engine.outlook_changes import due_to_be_kept, kept
from tideover.engine.risk import outlook

if TYPE_CHECKING:
    from tideover.domain.snapshot import Snapshot
    from tideover.engine.chance import ChanceOutlook


def this_week_s_outlook(snapshot: Snapshot) -> KeepOutlook | None:
    """Return the change that keeps this week's outlook; None when it is kept already.

    A household that is still being entered is not kept: all of it would be a change.
    """
    if snapshot.household.first_start is not FirstStart.DONE or not due_to_be_kept(snapshot):
        return None
    return KeepOutlook(kept(snapshot, outlook(snapshot)))


def this_week_s_chance(snapshot: Snapshot, found: ChanceOutlook) -> KeepOutlook | None:
    """Return the change that keeps this week's outlook with its chances; None when it is kept.

    `found` is of this very snapshot: a chance that was worked out later knows more than the
    outlook did, so the outlook of today is kept with it, and an earlier one stays without.
    """
    if snapshot.household.first_start is not FirstStart.DONE:
        return None
    if not found.lenders or not due_to_be_kept(snapshot, with_chance=True):
        return None
    chances = {each.month: each.missed.percent for each in found.months}
    return KeepOutlook(kept(snapshot, outlook(snapshot), chances))
