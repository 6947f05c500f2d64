"""Which debt gets the extra money first."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Sequence
    from fractions import Fraction

Name = TypeVar("Name")


class Strategy(Enum):
    """How extra money is used.

    MINIMUM pays only what is asked. SNOWBALL goes to the smallest debt, AVALANCHE to the
    dearest, LARGEST to the one with the largest instalment, CUSTOM in the order the household
    wishes. The others follow no order but are solved for, month by month: CHEAPEST costs least,
    SOONEST is free of debt first, RELIEF frees the most instalments soonest, SAFEST keeps the
    lowest cash as high as it can be.
    """

    MINIMUM = "minimum"
    SNOWBALL = "snowball"
    AVALANCHE = "avalanche"
    LARGEST = "largest"
    CUSTOM = "custom"
    CHEAPEST = "cheapest"
    SOONEST = "soonest"
    RELIEF = "relief"
    SAFEST = "safest"


ORDERS = (
    Strategy.MINIMUM,
    Strategy.SNOWBALL,
    Strategy.AVALANCHE,
    Strategy.LARGEST,
    Strategy.CUSTOM,
)
"""The strategies that need no search."""

SOLVED = (Strategy.CHEAPEST, Strategy.SOONEST, Strategy.RELIEF, Strategy.SAFEST)
"""The strategies whose plan is searched for."""


@dataclass(frozen=True, slots=True)
class Rival(Generic[Name]):
    """A debt that may get the extra money: how much is owed, and what a year of it costs.

    `yearly` is a fraction: what paying one unit earlier saves in a year. `instalment` is what is
    free each month once the debt is gone.
    """

    name: Name
    owed: int
    yearly: Fraction
    instalment: int = 0


def ranked(
    strategy: Strategy, rivals: Sequence[Rival[Name]], wished: Sequence[Name] = ()
) -> tuple[Name, ...]:
    """Return the names in the order in which they get the extra money.

    Equal rates: the smaller debt first. Equal debts: the dearer first. In a CUSTOM order the
    debts that were not named follow, the dearest first. What is solved for shows its debts as
    AVALANCHE.
    """
    if strategy is Strategy.SNOWBALL:
        return tuple(rival.name for rival in sorted(rivals, key=_smallest))
    if strategy is Strategy.LARGEST:
        return tuple(rival.name for rival in sorted(rivals, key=_largest_instalment))
    dearest = [rival.name for rival in sorted(rivals, key=_dearest)]
    if strategy is Strategy.CUSTOM:
        named = [name for name in dict.fromkeys(wished) if name in dearest]
        return tuple(dict.fromkeys([*named, *dearest]))
    return tuple(dearest)


def _smallest(rival: Rival[Name]) -> tuple[int, Fraction]:
    return rival.owed, -rival.yearly


def _dearest(rival: Rival[Name]) -> tuple[Fraction, int]:
    return -rival.yearly, rival.owed


def _largest_instalment(rival: Rival[Name]) -> tuple[int, int]:
    return -rival.instalment, rival.owed
