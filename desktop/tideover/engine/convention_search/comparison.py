"""A schedule of ours beside a lender's lines: where they differ first, in what, and by how much."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from itertools import zip_longest
from typing import TYPE_CHECKING

from tideover.domain.money import Money
from tideover.engine.schedules import schedule

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from tideover.domain.lenders_plan import PlanLine
    from tideover.domain.loans import Instalment, Terms


class Part(Enum):
    """What of a line is compared, in the order in which a difference is told."""

    LINE = "line"
    DUE = "due"
    PRINCIPAL = "principal"
    INTEREST = "interest"
    FEE = "fee"
    PAYMENT = "payment"
    BALANCE = "balance"


@dataclass(frozen=True, slots=True)
class Differing:
    """One part of a line that is not the same: ours and theirs.

    Both are days for DUE and amounts else. For LINE one of them is the payment of a line that
    only one side has, the other is None.
    """

    part: Part
    ours: date | Money | None
    theirs: date | Money | None

    @property
    def amount(self) -> Money | None:
        """How much more the lender says; None for days and for lines that only one side has."""
        if isinstance(self.ours, Money) and isinstance(self.theirs, Money):
            return self.theirs - self.ours
        return None


@dataclass(frozen=True, slots=True)
class ComparedLine:
    """One line beside the lender's; `number` counts from 1."""

    number: int
    ours: Instalment | None
    theirs: PlanLine | None
    differing: tuple[Differing, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """All lines of both sides."""

    lines: tuple[ComparedLine, ...]

    @property
    def first(self) -> ComparedLine | None:
        """The first line that differs; None where all agree."""
        return next((line for line in self.lines if line.differing), None)

    @property
    def differing(self) -> int:
        """How many lines differ."""
        return sum(bool(line.differing) for line in self.lines)

    @property
    def all_together(self) -> Money | None:
        """How much more the lender asks in all; None where a line says no payment."""
        sums = []
        for line in self.lines:
            theirs = None if line.theirs is None else payment_of(line.theirs)
            if line.ours is None or theirs is None:
                return None
            sums.append(theirs - line.ours.payment)
        return sum(sums[1:], start=sums[0]) if sums else None

    @property
    def same_difference(self) -> bool:
        """Whether every line that differs differs in the same parts by the same amounts."""
        amounts = {
            tuple((each.part, each.amount) for each in line.differing)
            for line in self.lines
            if line.differing
        }
        return len(amounts) == 1 and all(amount is not None for _, amount in next(iter(amounts)))


def compare(terms: Terms, lines: Sequence[PlanLine]) -> Comparison:
    """Return the instalments of these terms beside a lender's lines, in order.

    Only what the lender shows is compared. Interest and fee count together, because lenders call
    what a flat-fee loan costs by either name; interest alone is enough where no fee is shown.
    """
    pairs = zip_longest(schedule(terms), lines)
    return Comparison(
        tuple(
            ComparedLine(number, ours, theirs, tuple(_differing(ours, theirs)))
            for number, (ours, theirs) in enumerate(pairs, start=1)
        )
    )


def payment_of(line: PlanLine) -> Money | None:
    """Return what a line asks for: as it says, or its parts together."""
    if line.payment is not None:
        return line.payment
    charge = line.charge
    return None if line.principal is None or charge is None else line.principal + charge


def _differing(ours: Instalment | None, theirs: PlanLine | None) -> Iterator[Differing]:
    if ours is None or theirs is None:
        asked = None if theirs is None else payment_of(theirs)
        yield Differing(Part.LINE, None if ours is None else ours.payment, asked)
        return
    if theirs.due is not None and theirs.due != ours.due:
        yield Differing(Part.DUE, ours.due, theirs.due)
    charged = Part.FEE if theirs.interest is None or (theirs.fee and ours.fee) else Part.INTEREST
    charge = ours.interest + ours.fee
    if theirs.fee is None and theirs.interest == ours.interest:
        charge = ours.interest
    for part, own, other in (
        (Part.PRINCIPAL, ours.principal, theirs.principal),
        (charged, charge, theirs.charge),
        (Part.PAYMENT, ours.payment, theirs.payment),
        (Part.BALANCE, ours.balance, theirs.balance),
    ):
        if other is not None and other != own:
            yield Differing(part, own, other)
