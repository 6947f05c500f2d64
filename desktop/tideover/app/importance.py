"""How much a missed payment of each loan matters: one step for all that was said at once."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tideover.app.commands.command import Together
from tideover.app.commands.records import Replace

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tideover.domain.ids import LoanId
    from tideover.domain.importance import Importance
    from tideover.domain.snapshot import Snapshot


def importance_command(
    snapshot: Snapshot, said: Mapping[LoanId, Importance | None]
) -> Together | None:
    """Return the step that keeps what was said of some loans; None where that is known already.

    A loan of which None is said goes back to what its own facts say.
    """
    changed = [
        Replace(replace(loan, importance=said[loan.id]))
        for loan in snapshot.loans
        if loan.id in said and loan.importance != said[loan.id]
    ]
    return Together("importance", tuple(changed), len(changed)) if changed else None
