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
    dearest, CUSTOM in the order the household wishes. CHEAPEST follows no order: it is the plan
    that costs least, month by month.
    """

    MINIMUM = "minimum"
    SNOWBALL = "snowball"
    AVALANCHE = "avalanche"
    CUSTOM = "custom"
    CHEAPEST = "cheapest"


@dataclass(frozen=True, slots=True)
class Rival(Generic[Name]):
    """A debt that may get the extra money: how much is owed, and what a year of it costs.

    `yearly` is a fraction: what paying one unit earlier saves in a year.
    """

    name: Name
    owed: int
    yearly: Fraction


def ranked(
    strategy: Strategy, rivals: Sequence[Rival[Name]], wished: Sequence[Name] = ()
) -> tuple[Name, ...]:
    """Return the names in the order in which they get the extra money.

    Equal rates: the smaller debt first. Equal debts: the dearer first. In a CUSTOM order the
    debts that were not named follow, the dearest first. CHEAPEST shows its debts as AVALANCHE.
    """
    if strategy is Strategy.SNOWBALL:
        return tuple(rival.name for rival in sorted(rivals, key=_smallest))
    dearest = [rival.name for rival in sorted(rivals, key=_dearest)]
    if strategy is Strategy.CUSTOM:
        named = [name for name in dict.fromkeys(wished) if name in dearest]
        return tuple(dict.fromkeys([*named, *dearest]))
    return tuple(dearest)


def _smallest(rival: Rival[Name]) -> tuple[int, Fraction]:
    return rival.owed, -rival.yearly


def _dearest(rival: Rival[Name]) -> tuple[Fraction, int]:
    return -rival.yearly, rival.owed
