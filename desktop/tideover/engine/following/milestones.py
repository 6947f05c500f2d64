"""What was reached on the way out of debt; each is worth one quiet line."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from tideover.domain.dates import Month
from tideover.engine.following.covering import cover

if TYPE_CHECKING:
    from datetime import date

    from tideover.domain.chosen_plans import ChosenPlan
    from tideover.domain.snapshot import Snapshot
    from tideover.engine.following.covering import Cover
    from tideover.engine.following.progress import Progress

ON_TIME = (3, 6, *range(12, 1201, 12))
"""Months without a late payment that are worth a line."""

SHARES = (("quarter", 1, 4), ("half", 1, 2), ("three_quarters", 3, 4))


class MilestoneKind(Enum):
    """What was reached."""

    LOAN_GONE = "loan_gone"
    SHARE_GONE = "share_gone"
    ON_TIME = "on_time"
    DEBT_FREE = "debt_free"


@dataclass(frozen=True, slots=True)
class Milestone:
    """One thing that was reached; `code` names it for ever.

    `name` is a loan's, `is_first` says that it is the first one gone, `share` is `quarter`, `half`
    or `three_quarters`, `months` those without a late payment.
    """

    code: str
    kind: MilestoneKind
    name: str = ""
    is_first: bool = False
    share: str = ""
    months: int = 0


def milestones(snapshot: Snapshot, found: Progress) -> tuple[Milestone, ...]:
    """Return what was reached, the smallest first; of shares and of months only the latest."""
    plan = found.plan
    reached = _loans_gone(found)
    reached += _shares(plan, found.left.minor)
    covers = [cover(each, snapshot.repayments_of(each.loan_id)) for each in plan.courses]
    reached += _on_time(plan.chosen_on, found.today, covers)
    if not found.left:
        reached.append(Milestone("debt_free", MilestoneKind.DEBT_FREE))
    return tuple(reached)


def news(snapshot: Snapshot, found: Progress) -> tuple[Milestone, ...]:
    """Return what was reached and nobody has noted yet."""
    return tuple(each for each in milestones(snapshot, found) if each.code not in found.plan.seen)


def _loans_gone(found: Progress) -> list[Milestone]:
    courses = {course.loan_id: course for course in found.plan.courses}
    gone = [loan for loan in found.loans if loan.loan_id in courses and not loan.left and loan.paid]
    noted = any(code.startswith("loan:") for code in found.plan.seen)
    return [
        Milestone(
            f"loan:{loan.loan_id}",
            MilestoneKind.LOAN_GONE,
            name=loan.name,
            is_first=not noted and place == 0,
        )
        for place, loan in enumerate(gone)
    ]


def _shares(plan: ChosenPlan, left: int) -> list[Milestone]:
    began = plan.began_owed.minor
    gone = [name for name, over, under in SHARES if (began - left) * under >= began * over]
    return [Milestone(name, MilestoneKind.SHARE_GONE, share=name) for name in gone[-1:] if left]


def _on_time(since: date, today: date, covers: list[Cover]) -> list[Milestone]:
    """Return the months since the plan was chosen, if no payment of it was late."""
    for covered in covers:
        for row in covered.rows:
            late = row.covered_on is None or row.covered_on > row.payment.day
            if row.payment.day < today and late:
                return []
    months = Month.of(today) - Month.of(since)
    if Month.of(today).day(since.day) > today:
        months -= 1
    reached = [count for count in ON_TIME if count <= months]
    return [
        Milestone(f"on_time:{count}", MilestoneKind.ON_TIME, months=count) for count in reached[-1:]
    ]
