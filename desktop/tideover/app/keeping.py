"""Keeping what the outlook says, so that a later one can say what changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tideover.app.commands.household import KeepOutlook
from tideover.domain.household import FirstStart
from tideover.engine.outlook_changes import due_to_be_kept, kept
from tideover.engine.risk import outlook

if TYPE_CHECKING:
    from tideover.domain.snapshot import Snapshot


def this_week_s_outlook(snapshot: Snapshot) -> KeepOutlook | None:
    """Return the change that keeps this week's outlook; None when it is kept already.

    A household that is still being entered is not kept: all of it would be a change.
    """
    if snapshot.household.first_start is not FirstStart.DONE or not due_to_be_kept(snapshot):
        return None
    return KeepOutlook(kept(snapshot, outlook(snapshot)))
