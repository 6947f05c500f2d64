"""How likely a payment is missed, as the page and the command line ask and show it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tideover.engine.chance import (
    PATHS,
    Basis,
    Chance,
    ChanceOutlook,
    DriverShare,
    LenderChance,
    MonthChance,
    SafetyBuffer,
    chances,
    own_question,
)

if TYPE_CHECKING:
    from tideover.domain.dates import Month
    from tideover.domain.money import Money
    from tideover.domain.snapshot import Snapshot
    from tideover.engine.chance import Fan


@dataclass(frozen=True, slots=True)
class FanMonth:
    """One month of the fan."""

    month: Month
    fan: Fan


@dataclass(frozen=True, slots=True)
class ChanceView:
    """How likely a payment is missed: in the chosen month, up to `last`, and what it comes from.

    `chosen` is None where the month is not looked at. `lenders` and `drivers` are only those
    that ever come up, the likeliest first. `with_buffer` is the chance if `safety.more` were
    there today. `rough` says that a finer answer follows.
    """

    any_missed: Chance
    last: Month
    chosen: MonthChance | None
    lenders: tuple[LenderChance, ...]
    drivers: tuple[DriverShare, ...]
    safety: SafetyBuffer
    with_buffer: Chance
    one_in: int
    basis: Basis
    answered: bool
    seed: int
    paths: int
    rough: bool
    has_dues: bool
    buffer: Money
    fan: tuple[FanMonth, ...]


def chance_of(snapshot: Snapshot, months: int, paths: int = PATHS) -> ChanceOutlook:
    """Return how likely dues are missed, by the household's own answers and seed."""
    return chances(snapshot, own_question(snapshot, months, paths))


def chance_view(snapshot: Snapshot, found: ChanceOutlook, month: Month) -> ChanceView:
    """Return what is shown of a chance when a month is chosen."""
    given = snapshot.household.uncertainty
    safety = found.buffer_for(1 / given.one_in)
    return ChanceView(
        any_missed=found.any_missed,
        last=found.months[-1].month,
        chosen=next((each for each in found.months if each.month == month), None),
        lenders=tuple(
            sorted((each for each in found.lenders if each.missed.hits), key=_lender_hits)
        ),
        drivers=tuple(sorted((each for each in found.drivers if each.share.hits), key=_hits)),
        safety=safety,
        with_buffer=found.chance_with(safety.more),
        one_in=given.one_in,
        basis=found.basis,
        answered=given.answered,
        seed=found.seed,
        paths=found.paths,
        rough=found.paths < PATHS,
        has_dues=bool(found.lenders),
        buffer=snapshot.household.buffer,
        fan=tuple(FanMonth(each.month, each.fan) for each in found.months),
    )


def _lender_hits(lender: LenderChance) -> int:
    return -lender.missed.hits


def _hits(driver: DriverShare) -> int:
    return -driver.share.hits
