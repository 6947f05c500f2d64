"""What a lender states beside what Tideover counts, for one loan."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tideover.engine.lenders_bills import MADE_OF, compare

if TYPE_CHECKING:
    from datetime import date

    from tideover.domain.ids import BillId
    from tideover.domain.lenders_bills import BillPart
    from tideover.domain.loans import Loan
    from tideover.domain.money import Money
    from tideover.domain.snapshot import Snapshot
    from tideover.engine.lenders_bills import Comparison

_COMPARED = {part for made_of in MADE_OF.values() for part in made_of}


@dataclass(frozen=True, slots=True)
class BillView:
    """One bill: the parts that both count, and those that only the lender states.

    `differing` are the compared parts that are not the same to the cent.
    """

    bill_id: BillId
    day: date
    compared: tuple[Comparison, ...]
    only_stated: tuple[tuple[BillPart, Money], ...]
    can_revolve: bool | None
    cleared_by_minimum: bool | None
    note: str

    @property
    def differing(self) -> tuple[Comparison, ...]:
        """The parts in which the two disagree."""
        return tuple(each for each in self.compared if each.difference)


def bill_views(snapshot: Snapshot, loan: Loan) -> tuple[BillView, ...]:
    """Return every bill of a loan beside what is counted for its day, newest first."""
    repayments = snapshot.repayments_of(loan.id)
    return tuple(
        BillView(
            bill_id=bill.id,
            day=bill.day,
            compared=compare(bill, loan, repayments),
            only_stated=tuple(
                (part, amount) for part, amount in bill.stated.amounts if part not in _COMPARED
            ),
            can_revolve=bill.stated.can_revolve,
            cleared_by_minimum=bill.stated.cleared_by_minimum,
            note=bill.note,
        )
        for bill in reversed(snapshot.bills_of(loan.id))
    )
