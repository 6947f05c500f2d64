"""Where too little money should go: lender by lender, beside paying everyone a little."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tideover.engine.importance import consequence_of, weight_of
from tideover.engine.optimal.late_household import NOT_LATE, LenderShare, least_harm_of

if TYPE_CHECKING:
    from fractions import Fraction

    from tideover.domain.dates import Month
    from tideover.domain.ids import LoanId
    from tideover.domain.importance import Consequence
    from tideover.domain.loans import Loan
    from tideover.domain.money import Money
    from tideover.domain.snapshot import Snapshot
    from tideover.engine.optimal.late_household import DividedMoney


@dataclass(frozen=True, slots=True)
class HarmLine:
    """One loan: what it gets in the view's month and in all, and how late it becomes.

    `worst` is its highest bucket, empty where it stays current; `penalty` is what being late costs
    in the months that are looked at. `consequence` and `weight` say how much a missed payment
    matters, `is_said` that the household said so itself.
    """

    loan_id: LoanId
    name: str
    now: Money
    in_all: Money
    worst: str
    penalty: Money
    left: Money
    consequence: Consequence
    weight: Fraction
    is_said: bool


@dataclass(frozen=True, slots=True)
class HarmView:
    """A year of paying `monthly` so that it does the least harm.

    `month` is the first in which anything is paid: before that nothing is asked.
    `current` of the `lines` stay current. `marked` counts the months of all loans that end late,
    `penalty` is what that costs; `everyone_` the same if everyone gets a little.
    """

    monthly: Money
    month: Month
    lines: tuple[HarmLine, ...]
    current: int
    marked: int
    penalty: Money
    everyone_current: int
    everyone_marked: int
    everyone_penalty: Money

    @property
    def heaviest(self) -> HarmLine | None:
        """The loan that matters more than each other; None where none does."""
        by_weight = sorted(self.lines, key=lambda line: line.weight, reverse=True)
        if len(by_weight) > 1 and by_weight[0].weight > by_weight[1].weight:
            return by_weight[0]
        return None


def harm_view(snapshot: Snapshot, monthly: Money) -> HarmView:
    """Return the division; those that are paid first come first.

    Raises:
        InputError: `amount_not_positive` when nothing is paid.
    """
    answer = least_harm_of(snapshot, monthly)
    best = answer.best
    place = next(
        (
            place
            for place, _ in enumerate(best.months)
            if any(share.payments[place] for share in best.shares)
        ),
        0,
    )
    loans = {loan.id: loan for loan in snapshot.loans}
    lines = sorted(
        (_line(share, place, loans[share.loan_id]) for share in best.shares), key=_shown_first
    )
    return HarmView(
        monthly=monthly,
        month=best.months[place],
        lines=tuple(lines),
        current=_current(best),
        marked=best.marked_months,
        penalty=best.penalty,
        everyone_current=_current(answer.everyone),
        everyone_marked=answer.everyone.marked_months,
        everyone_penalty=answer.everyone.penalty,
    )


def _line(share: LenderShare, place: int, loan: Loan) -> HarmLine:
    late = [bucket for bucket in share.buckets if bucket != NOT_LATE]
    nothing = share.penalty - share.penalty
    return HarmLine(
        loan_id=share.loan_id,
        name=share.name,
        now=share.payments[place],
        in_all=sum(share.payments, nothing),
        worst=max(late, default=""),
        penalty=share.penalty,
        left=share.left,
        consequence=consequence_of(loan),
        weight=weight_of(loan),
        is_said=loan.importance is not None,
    )


def _shown_first(line: HarmLine) -> tuple[int, str, int, str]:
    return -line.now.minor, line.worst, -line.in_all.minor, line.name


def _current(way: DividedMoney) -> int:
    return sum(share.stays_current for share in way.shares)
