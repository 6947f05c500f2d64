"""Due days anew: which loans may move, on which days, and how likely a miss is with them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tideover.domain.agreements import LAST_DAY
from tideover.domain.errors import InputError
from tideover.engine.chance import COARSE_PATHS, own_question
from tideover.engine.due_day_design import DueDayDesign, design
from tideover.engine.forecast import MONTHS
from tideover.engine.lender_remedies import LAST_COMMON_DUE_DAY

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping

    from tideover.domain.ids import LoanId
    from tideover.domain.money import Money
    from tideover.domain.snapshot import Snapshot

ANY_DAY = f"1-{LAST_COMMON_DUE_DAY}"

_SPAN = re.compile(r"(\d{1,2})(?:\s*[-–~]\s*(\d{1,2}))?")


@dataclass(frozen=True, slots=True)
class LoanDays:
    """One loan that may move: its due day now, the one to ask for, and what that costs.

    `to_day` is None where it stays.
    """

    loan_id: LoanId
    name: str
    lender: str
    from_day: int
    to_day: int | None
    cost: Money


def days_of(text: str) -> tuple[int, ...]:
    """Return the days of the month in a text: `5, 10, 15-20`; none for an empty one.

    Raises:
        InputError: `due_day_out_of_range` for anything that is no day from 1 to 31.
    """
    found: list[int] = []
    for part in filter(None, re.split(r"[\s,，、;]+(?![-–~])", text.strip())):
        match = _SPAN.fullmatch(part.strip())
        first, last = (int(match[1]), int(match[2] or match[1])) if match else (0, 0)
        if not 1 <= first <= last <= LAST_DAY:
            raise InputError("due_day_out_of_range", field="days")
        found += range(first, last + 1)
    return tuple(dict.fromkeys(found))


def designed(
    snapshot: Snapshot,
    allowed: Mapping[LoanId, Collection[int]],
    going_on: Callable[[], bool] = lambda: True,
) -> DueDayDesign:
    """Return the due days to ask for, told apart by how likely a due is missed, too.

    Before and after meet the same luck and rest on the household's own answers.
    """
    question = own_question(snapshot, MONTHS, COARSE_PATHS)
    return design(snapshot, MONTHS, allowed, question, going_on)


def loan_days(snapshot: Snapshot, found: DueDayDesign) -> tuple[LoanDays, ...]:
    """Return the loans that have a due day of the month, in the household's order."""
    moves = {move.loan_id: move for move in found.moves}
    return tuple(
        LoanDays(
            loan_id=loan.id,
            name=loan.name,
            lender=loan.lender or loan.name,
            from_day=day,
            to_day=moves[loan.id].to_day if loan.id in moves else None,
            cost=moves[loan.id].cost if loan.id in moves else snapshot.zero(),
        )
        for loan in snapshot.open_loans
        if (day := getattr(loan.terms, "due_day", None)) is not None
    )
