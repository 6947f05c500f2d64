"""Several changes together, found by a best-first search: what takes least is tried first.

The parts are changes that help a short month and are not enough alone. With them goes the
smallest cut of a budget that is enough then, or the smallest sum to bring in. The closed forms
tell what cannot be enough and which part could be left out, before anything is forecast.
"""

from __future__ import annotations

from dataclasses import dataclass
from heapq import heappop, heappush
from itertools import combinations, count
from typing import TYPE_CHECKING

from tideover.domain.money import Money
from tideover.engine.budget_cuts import budget_rests, cut_of, largest_cut, saved_steps, smallest_cut
from tideover.engine.changes import Combination, EarnMore
from tideover.engine.fix_steps import about, takes
from tideover.engine.remedies import needed_by

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from tideover.engine.changes import Single
    from tideover.engine.short_months import ShortMonth, Steps

MOST_PARTS = 12
MOST_TOGETHER = 3
"""Parts of a combination beside a cut and a sum to bring in."""

MOST_BUDGETS = 4


@dataclass(frozen=True, slots=True)
class Part:
    """A change and its steps."""

    change: Single
    steps: Steps


def together(
    case: ShortMonth, parts: Iterable[Part], going_on: Callable[[], bool]
) -> Iterator[Combination]:
    """Yield combinations that are enough by the closed forms, what takes least first.

    No part of them could be left out. It ends early where `going_on` says no.
    """
    found: list[tuple[int, int, int, Combination]] = []
    numbers = count()
    for chosen in _sets(case, parts):
        if not going_on():
            return
        for whole in _completed(case, chosen):
            if len(whole) > 1 and _is_minimal(case, whole):
                change = Combination(tuple(part.change for part in whole))
                heappush(found, (takes(case, change), len(whole), next(numbers), change))
    while found:
        yield heappop(found)[-1]


def _sets(case: ShortMonth, parts: Iterable[Part]) -> Iterator[tuple[Part, ...]]:
    """Yield sets of parts about different things that do no harm, from none to MOST_TOGETHER."""
    useful = [part for part in parts if case.lacking(part.steps) < case.lacking(())]
    useful.sort(key=lambda part: (takes(case, part.change), case.lacking(part.steps)))
    for size in range(MOST_TOGETHER + 1):
        for chosen in combinations(useful[:MOST_PARTS], size):
            if len({about(part.change) for part in chosen}) == size:
                yield chosen


def _completed(case: ShortMonth, chosen: tuple[Part, ...]) -> Iterator[tuple[Part, ...]]:
    """Yield a set as it is if that is enough, else with what is missing: a cut, money, or both."""
    steps = _all(chosen)
    if case.is_enough(steps):
        if not case.harms(steps):
            yield chosen
        return
    cuts = list(budget_rests(case).items())
    for category, rests in (*cuts[:MOST_BUDGETS], *cuts[MOST_BUDGETS:][-1:]):
        least = smallest_cut(case, rests, steps)
        amount = least or largest_cut(case, rests)
        if not amount:
            continue
        cut = Part(cut_of(case, category, amount), saved_steps(case, rests, amount))
        if least is not None:
            yield from _harmless(case, (*chosen, cut))
        else:
            yield from _harmless(case, _with_money(case, (*chosen, cut)))
    if chosen:
        yield from _harmless(case, _with_money(case, chosen))


def _with_money(case: ShortMonth, chosen: tuple[Part, ...]) -> tuple[Part, ...]:
    """Add the smallest sum that is enough, in whole units."""
    currency = case.snapshot.household.currency
    units = -(-case.lacking(_all(chosen)) // currency.scale)
    amount = Money(units * currency.scale, currency)
    by = needed_by(case)
    earned = EarnMore(amount, by, case.snapshot.zero())
    return (*chosen, Part(earned, ((case.number(by), amount.minor),)))


def _harmless(case: ShortMonth, whole: tuple[Part, ...]) -> Iterator[tuple[Part, ...]]:
    steps = _all(whole)
    if case.is_enough(steps) and not case.harms(steps):
        yield whole


def _is_minimal(case: ShortMonth, whole: tuple[Part, ...]) -> bool:
    return not any(
        case.is_enough(_all(part for part in whole if part is not left_out)) for left_out in whole
    )


def _all(parts: Iterable[Part]) -> Steps:
    return tuple(step for part in parts for step in part.steps)
