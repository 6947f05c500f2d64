"""Which of the lenders' offers to take: the cheapest choice with which the cash lasts."""

from __future__ import annotations

from dataclasses import dataclass
from heapq import heappop, heappush
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

MOST_TRIED = 200_000
"""Choices that are tried before the search gives up."""


@dataclass(frozen=True, slots=True)
class Way:
    """One way to go on with a loan: what it asks each month from now on, fees included.

    `cost` is all interest and all fees of it. Amounts are minor units.
    """

    payments: tuple[int, ...]
    cost: int


@dataclass(frozen=True, slots=True)
class OfferChoice:
    """`ways[i]` is the index of the way taken for loan `i`; `lowest_cash` that of any month."""

    ways: tuple[int, ...]
    cost: int
    lowest_cash: int


def cheapest_choice(
    loans: Sequence[Sequence[Way]],
    net_income: Sequence[int],
    cash: int,
    buffer: int = 0,
    accepts: Callable[[tuple[int, ...]], bool] | None = None,
) -> OfferChoice | None:
    """Return the cheapest choice of one way for each loan that keeps the buffer every month.

    Choices are tried from the cheapest on, so the first that lasts is the best one. `accepts` is
    asked of a choice that lasts by its months whether it really does. None where none lasts, or
    none of MOST_TRIED does.
    """
    order = [sorted(range(len(ways)), key=lambda way: ways[way].cost) for ways in loans]
    waiting: list[tuple[int, tuple[int, ...]]] = []
    seen = {(0,) * len(loans)}

    def cost_of(ranks: tuple[int, ...]) -> int:
        return sum(
            ways[order[index][rank]].cost
            for index, (ways, rank) in enumerate(zip(loans, ranks, strict=True))
        )

    for ranks in seen:
        heappush(waiting, (cost_of(ranks), ranks))
    for _ in range(MOST_TRIED):
        if not waiting:
            return None
        cost, ranks = heappop(waiting)
        ways = tuple(order[index][rank] for index, rank in enumerate(ranks))
        taken = [loans[index][way] for index, way in enumerate(ways)]
        lowest = lowest_cash(taken, net_income, cash)
        if lowest >= buffer and (accepts is None or accepts(ways)):
            return OfferChoice(ways, cost, lowest)
        for index, rank in enumerate(ranks):
            dearer = (*ranks[:index], rank + 1, *ranks[index + 1 :])
            if rank + 1 < len(loans[index]) and dearer not in seen:
                seen.add(dearer)
                heappush(waiting, (cost_of(dearer), dearer))
    return None


def lowest_cash(ways: Sequence[Way], net_income: Sequence[int], cash: int) -> int:
    """Return the lowest cash at the end of any month if these ways are taken."""
    lowest: int | None = None
    for month, income in enumerate(net_income):
        cash += income
        cash -= sum(way.payments[month] for way in ways if month < len(way.payments))
        lowest = cash if lowest is None else min(lowest, cash)
    return cash if lowest is None else lowest
