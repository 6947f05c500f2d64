"""A lender's lines as plain numbers, with what follows from them filled in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from tideover.domain.lenders_plan import PlanLine
    from tideover.domain.money import Money

Series = tuple[int | None, ...]


@dataclass(frozen=True, slots=True)
class Figures:
    """Minor units by line; None where neither the line nor its neighbours tell the figure.

    `charge` is interest and fee together.
    """

    dues: tuple[date | None, ...]
    payment: Series
    principal: Series
    charge: Series

    @property
    def all_dated(self) -> tuple[date, ...] | None:
        """The due days where every line has one."""
        dated = tuple(day for day in self.dues if day is not None)
        return dated if len(dated) == len(self.dues) else None


def figures_of(lines: Sequence[PlanLine], borrowed: Money) -> Figures:
    """Return what the lines say; a balance tells the principal, and of three parts two the third.

    What is paid beyond the principal is the charge where interest or fee is not shown.
    """
    payment, principal, charge = [], [], []
    left: int | None = borrowed.minor
    for line in lines:
        paid, repaid, charged = (
            None if each is None else each.minor
            for each in (line.payment, line.principal, line.charge)
        )
        balance = None if line.balance is None else line.balance.minor
        if paid is not None and repaid is not None and None in {line.interest, line.fee}:
            charged = paid - repaid
        if repaid is None and paid is not None and charged is not None:
            repaid = paid - charged
        if repaid is None and balance is not None and left is not None:
            repaid = left - balance
        if charged is None and paid is not None and repaid is not None:
            charged = paid - repaid
        if paid is None and charged is not None and repaid is not None:
            paid = repaid + charged
        if balance is not None:
            left = balance
        else:
            left = left - repaid if left is not None and repaid is not None else None
        payment.append(paid)
        principal.append(repaid)
        charge.append(charged)
    dues = tuple(line.due for line in lines)
    return Figures(dues, tuple(payment), tuple(principal), tuple(charge))
