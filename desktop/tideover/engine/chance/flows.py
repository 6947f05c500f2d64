"""The cash of each path through a month, before anything is missed.

All amounts are whole minor units (int64). What differs from the plan is worked out as a share
and rounded once per moment and path, so a path without surprises has the plan's own cash to the
fen. A path is judged by the few moments of each month that decide (see `sums`), which is exact;
where its main income is late, by the moments before it comes in fact.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from tideover.engine.chance.late_costs import LateCosts
from tideover.engine.chance.lender_dues import LenderDues
from tideover.engine.chance.model import MOST_DAYS_LATE
from tideover.engine.chance.sums import AT_START, NO_DUE, Looks, MonthSums
from tideover.engine.remembering import SNAPSHOTS, remembered_by_parts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from tideover.engine.chance.lender_dues import Sums
    from tideover.engine.chance.paths import Draws, Floats, Truths, Whole
    from tideover.engine.chance.plan import Plan

    Index = slice | tuple[int | Whole, Whole]
    Place = tuple[slice, slice] | tuple[int, slice, None] | tuple[Whole, int]

AT_ONCE = 2**17
"""So many months of paths are worked out at once: they stay in the processor's cache."""

DELAYS = MOST_DAYS_LATE + 1


class _Differs(NamedTuple):
    """By which shares income and spending differ, and the one-off expense in minor units."""

    spent: Floats
    other: Floats
    main: Floats
    shock: Floats

    @classmethod
    def of(cls, plan: Plan, draws: Draws) -> _Differs:
        """Return what differs on all paths in all months."""
        spent = draws.spent * np.float32(plan.swing)
        shock = draws.shock * np.float32(plan.typical)
        return cls(
            spent=np.maximum(spent, np.float32(-1), out=spent),
            other=draws.other,
            main=draws.main,
            shock=np.rint(shock, out=shock),
        )


class _Moved(NamedTuple):
    """What the cash is made of, as in `Looks`, in a shape that goes with that of the paths.

    None is no other income, and a one-off expense that has come already.
    """

    certain: Whole
    spent: Floats
    main: Floats
    other: Floats | None
    shock: Truths | None

    @classmethod
    def at(cls, looks: Looks, place: Place) -> _Moved:
        """Return the part of looks that an index of theirs picks."""
        return cls(
            certain=looks.certain[place],
            spent=looks.spent[place],
            main=looks.main[place],
            other=looks.other[place] if looks.has_other else None,
            shock=None if looks.is_shocked else looks.shock[place],
        )

    def cash(self, differs: _Differs) -> Whole:
        """Return the cash since the start of the month."""
        moved = self.spent * differs.spent
        moved += self.main * differs.main
        if self.other is not None:
            moved += self.other * differs.other
        moved -= differs.shock if self.shock is None else self.shock * differs.shock
        cash: Whole = np.rint(moved, out=moved).astype(np.int64)
        cash += self.certain
        return cash


@dataclass(frozen=True, slots=True)
class Late:
    """The months of paths in which the main income is late, or comes late from the one before.

    `months` and `paths` are in the order of the months; `kinds` are the rows of `lows` and
    `dues`, and of what has been `carried` over from the month before by then.
    """

    months: Whole
    paths: Whole
    kinds: Whole
    lows: Looks
    dues: Looks
    carried: tuple[Whole, Whole] | None

    @classmethod
    def of(cls, sums: MonthSums, delays: NDArray[np.int8]) -> Late:
        """Return where the main income is late by `delays`, a row of paths for each month."""
        of_this = delays * np.any(sums.pays_main, axis=1, keepdims=True)
        of_last = np.zeros_like(delays)
        of_last[1:] = delays[:-1] * (delays[:-1] >= sums.carries_from[:-1, None])
        paths = delays.shape[1]
        cells = np.flatnonzero(of_this | of_last)
        months = cells // paths
        kinds = (months * DELAYS + of_last.ravel()[cells]) * DELAYS + of_this.ravel()[cells]
        is_seen = np.zeros(len(delays) * DELAYS * DELAYS, dtype=np.bool_)
        is_seen[kinds] = True
        seen = np.flatnonzero(is_seen)
        month, last, this = seen // DELAYS**2, seen // DELAYS % DELAYS, seen % DELAYS
        comes = sums.pays[month] | sums.arrivals(month, this)
        is_carried = bool(last.any())
        if is_carried:
            comes |= sums.carried_arrivals(month, last)
        lows, dues = sums.decisive(month, comes)
        return cls(
            months=months,
            paths=cells % paths,
            kinds=(np.cumsum(is_seen) - 1)[kinds],
            lows=sums.looks(month, lows, this),
            dues=sums.looks(month, dues, this),
            carried=(sums.carried(month, lows, last), sums.carried(month, dues, last))
            if is_carried
            else None,
        )


class Delayed(NamedTuple):
    """What is certain of each month, by how many days late the main income is, and by day.

    `pay_days` are those on which income comes, followed by the number of days of the month.
    """

    certain: Whole
    main: Floats
    pay_days: Whole

    @classmethod
    def of(cls, sums: MonthSums) -> Delayed:
        """Return it for all months."""
        shape = len(sums.days), DELAYS, sums.steady.shape[1]
        months, late = (each.ravel() for each in np.indices(shape[:2]))
        days = np.arange(AT_START, AT_START + shape[2]) - late[:, None]
        main = sums.main[months[:, None], days].reshape(shape)
        pay_days = _days_of(sums.pays[months] | sums.arrivals(months, late))
        longest = np.minimum(pay_days, sums.days[months, None])
        return cls(
            certain=main + sums.steady[:, None],
            main=main.astype(np.float32),
            pay_days=longest.reshape(*shape[:2], -1),
        )


class Known(NamedTuple):
    """What follows from a plan alone; it is kept for the next question about it.

    `lows` and `dues` are the moments that decide where the main income is on time, and `both`;
    `asked_by_lender` is by month what each lender has asked by those.
    """

    sums: MonthSums
    lenders: LenderDues
    late_costs: LateCosts
    lows: Looks
    dues: Looks
    both: Looks
    asked_by_lender: Sums
    delayed: Delayed


@remembered_by_parts(SNAPSHOTS)
def _known(plan: Plan) -> Known:
    sums = MonthSums.of(plan)
    months = np.arange(len(plan.months))
    on_time = np.zeros(len(months), dtype=np.int64)
    lows, dues = sums.decisive(months, sums.pays | sums.pays_main)
    lenders, both = LenderDues.of(plan, sums), np.hstack((lows, dues))
    return Known(
        sums=sums,
        lenders=lenders,
        late_costs=LateCosts.of(plan),
        lows=sums.looks(months, lows, on_time),
        dues=sums.looks(months, dues, on_time),
        both=sums.looks(months, both, on_time),
        asked_by_lender=lenders.asked_by(both),
        delayed=Delayed.of(sums),
    )


@dataclass(frozen=True, slots=True)
class Flows:
    """The months of a plan and the draws they are played with.

    `is_late` says by month and path whether the main income is late, or comes late from the
    month before.
    """

    plan: Plan
    draws: Draws
    known: Known
    late: Late
    is_late: Truths
    differs: _Differs

    @classmethod
    def of(cls, plan: Plan, draws: Draws) -> Flows:
        """Return the flows of a plan."""
        known = _known(plan)
        late = Late.of(known.sums, draws.late)
        is_late = np.zeros(draws.late.shape, dtype=np.bool_)
        is_late[late.months, late.paths] = True
        return cls(plan, draws, known, late, is_late, _Differs.of(plan, draws))

    def blocks(self) -> Iterator[slice]:
        """Yield all months, in their order, as many at once as are worked out best."""
        months, paths = self.draws.late.shape
        step = max(AT_ONCE // max(paths, 1), 1)
        for start in range(0, months, step):
            yield slice(start, min(start + step, months))

    def _differs(self, index: Index) -> _Differs:
        return _Differs(*(each[index] for each in self.differs))

    def if_all_paid(self, block: slice) -> tuple[Whole, Whole, Whole]:
        """Return the cash of some months at the lowest due, at its lowest, and at the end.

        A row for each month, a column for each path, each relative to the cash at the start of
        its month, every due paid. Without a due the first is above every balance.
        """
        differs = self._differs(block)
        due = np.full(differs.spent.shape, NO_DUE, dtype=np.int64)
        low = np.broadcast_to(self.known.sums.first_income[block, None], due.shape).copy()
        end = low
        for rank in range(self.known.lows.moments.shape[1]):
            place = (block, slice(rank, rank + 1))
            np.minimum(due, _Moved.at(self.known.dues, place).cash(differs), out=due)
            end = _Moved.at(self.known.lows, place).cash(differs)
            np.minimum(low, end, out=low)
        self._put_late(block, (due, low, end))
        return due, low, end

    def _put_late(self, block: slice, found: tuple[Whole, Whole, Whole]) -> None:
        """Put the right cash in place where the main income is late."""
        late = self.late
        first, stop = np.searchsorted(late.months, (block.start, block.stop)).tolist()
        if first == stop:
            return
        months, paths, kinds = (each[first:stop] for each in (late.months, late.paths, late.kinds))
        differs = self._differs((months, paths))
        before = None if late.carried is None else self.draws.main[np.maximum(months - 1, 0), paths]
        low = end = self.known.sums.first_income[months]
        due = np.full(len(months), NO_DUE, dtype=np.int64)
        for rank in range(late.lows.moments.shape[1]):
            place = (kinds, rank)
            here = _Moved.at(late.dues, place).cash(differs)
            end = _Moved.at(late.lows, place).cash(differs)
            if late.carried is not None and before is not None:
                end += _by_share(late.carried[0][place], before)
                here += _by_share(late.carried[1][place], before)
            due, low = np.minimum(due, here), np.minimum(low, end)
        for whole, part in zip(found, (due, low, end), strict=True):
            whole[months - block.start, paths] = part

    def on_time(self, month: int, chosen: Whole) -> Whole:
        """Return the cash at the moments of `both`, where the main income is on time.

        A row for each moment, a column for each chosen path, relative to the cash at the start of
        the month, every due paid.
        """
        place = (month, slice(None), None)
        return _Moved.at(self.known.both, place).cash(self._differs((month, chosen)))

    def by_day(self, month: int, chosen: Whole) -> tuple[Whole, Whole]:
        """Return the cash of chosen paths by day, and the days on which income comes.

        A row for each path. The cash is relative to the start of the month and before any due is
        paid; it begins with that at the start of the month, the others are those at the ends of
        days. The days with income are followed by the number of days where others have more.
        """
        draws, sums, delayed = self.draws, self.known.sums, self.known.delayed
        count = int(sums.days[month])
        kinds = draws.late[month, chosen]
        moved = _Moved(
            certain=delayed.certain[month, kinds, :count],
            spent=-sums.spent[month, :count],
            main=delayed.main[month, kinds, :count],
            other=sums.other[month, :count] if self.known.both.has_other else None,
            shock=None,
        )
        differs = _Differs(*(each[:, None] for each in self._differs((month, chosen))))
        cash = np.zeros((len(chosen), count + 1), dtype=np.int64)
        cash[:, 1:] = moved.cash(differs)
        if not month or sums.carries_from[month - 1] >= DELAYS:
            return cash, delayed.pay_days[month, kinds]
        months, before = np.full(len(chosen), month), draws.late[month - 1, chosen]
        evenings = np.broadcast_to(2 * np.arange(count) + 1, (len(chosen), count))
        carried = sums.carried(months, evenings, before)
        cash[:, 1:] += _by_share(carried, draws.main[month - 1, chosen][:, None])
        comes = sums.pays[month] | sums.arrivals(months, kinds)
        comes |= sums.carried_arrivals(months, before)
        return cash, _days_of(comes[:, :count])


def _days_of(comes: Truths) -> Whole:
    """Return for each row the places of what is true, followed by the length of the row."""
    count = comes.sum(axis=1)
    most = int(count.max(initial=0))
    days = np.argsort(~comes, axis=1, kind="stable")[:, :most]
    return np.where(np.arange(most) < count[:, None], days, comes.shape[1])


def _by_share(amount: Whole, share: Floats) -> Whole:
    """Return an amount that differs by a share."""
    differs: Whole = np.rint(amount.astype(np.float32) * share).astype(np.int64)
    return amount + differs
