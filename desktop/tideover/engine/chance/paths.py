"""Draws: how income and spending go in each month of each path.

Every kind of draw has a stream of its own, made from the seed alone, and every place of it
belongs to one month and one path. Two questions about the same months with the same seed
therefore meet the same luck, and what differs between their answers is what was changed (common
random numbers).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from statistics import NormalDist
from typing import TYPE_CHECKING

import numpy as np

from tideover.engine.chance.model import BLOCK, SHOCK_SIGMA

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from tideover.engine.chance.model import Beta, Model

    Floats = NDArray[np.float32]
    Whole = NDArray[np.int64]
    Truths = NDArray[np.bool_]

BLOCKS, MEANS, JOBS, SHOCKS, LATE, CHANCES = range(6)
LEAST_MEAN = 0.3
"""No path spends less than this share of the planned mean, whatever Student's t says."""
LARGEST_SHOCK = 20.0
BELL_STEPS = 1000


@dataclass(frozen=True, slots=True)
class Draws:
    """One row per month, one column per path.

    `other` and `main` are by which share income differs from the plan, `spent` the same for
    spending; `shock` is a one-off expense as a share of a month's typical spending. `late` are
    the days by which the main income is late, `lost` says that there is no job.
    """

    other: Floats
    main: Floats
    spent: Floats
    shock: Floats
    late: NDArray[np.int8]
    lost: Truths


def drawn(model: Model, months: int, paths: int, seed: int) -> Draws:
    """Return what happens in so many months on so many paths."""
    other, spent = _ordinary(model, months, paths, seed)
    lost = _lost(model, months, paths, seed)
    main = other.copy()
    main[lost] *= np.float32(model.income_kept)
    for each in (other, main, spent):
        np.subtract(each, np.float32(1), out=each)
    return Draws(
        other=other,
        main=main,
        spent=spent,
        shock=_shocks(model, months, paths, seed),
        late=_lateness(model, months, paths, seed),
        lost=lost,
    )


def _stream(seed: int, kind: int) -> np.random.Generator:
    return np.random.Generator(np.random.SFC64(np.random.SeedSequence([seed, kind])))


def _ordinary(model: Model, months: int, paths: int, seed: int) -> tuple[Floats, Floats]:
    """Return income and spending as shares of their means: blocks of months of the pool."""
    blocks = -(-months // BLOCK)
    count = len(model.pool)
    starts = _stream(seed, BLOCKS).random((blocks, paths), dtype=np.float32)
    first = np.minimum((starts * np.float32(count)).astype(np.int64), count - 1)
    pool = np.array(model.pool, dtype=np.float32)
    income, spent = np.empty((2, blocks * BLOCK, paths), dtype=np.float32)
    for step in range(BLOCK):
        # After the last month of the past comes the first one.
        later = np.roll(pool, -step, axis=0).T.copy()
        income[step::BLOCK], spent[step::BLOCK] = later[0][first], later[1][first]
    shift = _stream(seed, MEANS).standard_t(max(model.mean_freedom, 1), paths) * model.mean_scale
    spent += np.maximum(shift, LEAST_MEAN - 1).astype(np.float32)
    np.maximum(spent, np.float32(0), out=spent)
    return income[:months], spent[:months]


def _lost(model: Model, months: int, paths: int, seed: int) -> Truths:
    """Return where there is no job: a chain of two states, with chances of its own per path."""
    lost = np.zeros((months, paths), dtype=np.bool_)
    if model.loss is None and not model.lost_now:
        return lost
    chances = _stream(seed, CHANCES)
    found = _chance(chances, model.found, paths)
    loses = _chance(chances, model.loss, paths)
    luck = _stream(seed, JOBS).random((months, paths), dtype=np.float32)
    now = np.full(paths, model.lost_now)
    for month, stays, goes in zip(lost, luck >= found, luck < loses, strict=True):
        # Where there is no job now it counts whether that stays so, else whether it goes.
        now = goes ^ ((goes ^ stays) & now)
        month[:] = now
    return lost


def _chance(stream: np.random.Generator, beta: Beta | None, paths: int) -> Floats:
    if beta is None:
        return np.zeros(paths, dtype=np.float32)
    return stream.beta(max(beta[0], 1e-6), max(beta[1], 1e-6), paths).astype(np.float32)


def _shocks(model: Model, months: int, paths: int, seed: int) -> Floats:
    """Return one-off expenses; one draw says whether one comes and, if so, how large it is."""
    found = np.zeros((months, paths), dtype=np.float32)
    if model.shock is None or not model.shock_median:
        return found
    stream = _stream(seed, SHOCKS)
    chance = _chance(stream, model.shock, paths)
    luck = stream.random((months, paths), dtype=np.float32)
    hit = np.flatnonzero(luck < chance)
    rank = (luck.ravel()[hit] / chance[hit % paths]).astype(np.float64)
    size = model.shock_median * np.exp(SHOCK_SIGMA * _normal(rank))
    found.ravel()[hit] = np.minimum(size, LARGEST_SHOCK)
    return found


def _normal(rank: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return normal deviates of ranks between 0 and 1, read from a table of a thousand steps."""
    deviates: NDArray[np.float64] = np.interp(rank, *_bell())
    return deviates


@cache
def _bell() -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    steps = (np.arange(BELL_STEPS) + 0.5) / BELL_STEPS
    return steps, np.array([NormalDist().inv_cdf(step) for step in steps])


def _lateness(model: Model, months: int, paths: int, seed: int) -> NDArray[np.int8]:
    late = np.zeros((months, paths), dtype=np.int8)
    if len(model.lateness) == 1:
        return late
    luck = _stream(seed, LATE).random((months, paths), dtype=np.float32)
    upto = np.cumsum(model.lateness[1:]).astype(np.float32)
    hit = np.flatnonzero(luck < upto[-1])
    days = np.searchsorted(upto, luck.ravel()[hit], side="right") + 1
    late.ravel()[hit] = np.minimum(days, len(model.lateness) - 1)
    return late
