"""How much cash a household has for its debts beyond what is due, month by month.

The room of some days is their lowest cash if every due is paid and nothing else, less the
household's buffer. A month with a windfall has several stages: what comes on the 20th can neither
be spent on the 8th nor lift the cash of that day.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from tideover.domain.dates import Month
from tideover.engine.forecast import MONTHS, project

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from tideover.domain.extra_money import Windfall
    from tideover.domain.snapshot import Snapshot

YEAR = 12


@dataclass(frozen=True, slots=True)
class Stage:
    """The days of a month from `since` on, up to the next stage or the month's end.

    `came` is what windfalls brought in this month by then, `room` the room of the days with all
    windfalls up to them counted. Both are minor units.
    """

    since: date
    came: int
    room: int


def room_by_month(snapshot: Snapshot, scheduled: Sequence[int]) -> list[int]:
    """Return the room of each month, without windfalls; `scheduled` is what is due in each.

    Beyond the forecast each year is taken to be like the forecast's last one, but for what the
    schedules ask.
    """
    months = max(len(scheduled), MONTHS)
    asked = list(accumulate([*scheduled, *[0] * (months - len(scheduled))]))
    lowest, closing = _months_of_cash(snapshot)
    before_dues = [low + dues for low, dues in zip(lowest, asked, strict=False)]
    ends = [end + dues for end, dues in zip(closing, asked, strict=False)]
    for _ in range(MONTHS, months):
        before_dues.append(before_dues[-YEAR] + ends[-1] - ends[-1 - YEAR])
    return [
        low - dues - snapshot.household.buffer.minor
        for low, dues in zip(before_dues, asked, strict=True)
    ]


def _months_of_cash(snapshot: Snapshot) -> tuple[list[int], list[int]]:
    """Return the lowest and the closing cash of each month if every due is paid."""
    lowest: list[int] = []
    closing: list[int] = []
    until = snapshot.as_of.replace(day=1)
    for day in project(snapshot).if_all_paid:
        if not closing or day.day > until:
            until = Month.of(day.day).last_day
            lowest.append(day.lowest.minor)
            closing.append(day.closing.minor)
        lowest[-1] = min(lowest[-1], day.lowest.minor)
        closing[-1] = day.closing.minor
    return lowest, closing


def windfalls_by_month(snapshot: Snapshot, windfalls: Sequence[Windfall], months: int) -> list[int]:
    """Return what comes in each of so many months."""
    came = [0] * months
    for each in windfalls:
        place = Month.of(each.day) - Month.of(snapshot.as_of)
        if place < months:
            came[place] += each.amount.minor
    return came


def stages_by_month(
    snapshot: Snapshot, scheduled: Sequence[int], windfalls: Sequence[Windfall]
) -> list[tuple[Stage, ...]]:
    """Return the stages of each month; `windfalls` are to come, in the order of their days."""
    rooms = room_by_month(snapshot, scheduled)
    first = Month.of(snapshot.as_of)
    before = 0
    found = []
    for place, room in enumerate(rooms):
        month = first + place
        begins = max(month.day(1), snapshot.as_of)
        coming = [each for each in windfalls if Month.of(each.day) == month]
        if coming:
            found.append(_stages(snapshot, begins, room, coming, before))
            before += sum(each.amount.minor for each in coming)
        else:
            found.append((Stage(begins, 0, room + before),))
    return found


def _stages(
    snapshot: Snapshot, begins: date, room: int, coming: Sequence[Windfall], before: int
) -> tuple[Stage, ...]:
    """Return the stages of a month with windfalls, `before` being what earlier ones brought.

    The day on which a stage ends counts for it as well: a debit may come before the money.
    """
    days = sorted({begins, *(each.day for each in coming)})
    ends = [*days, Month.of(begins).last_day]
    return tuple(
        Stage(
            since=day,
            came=(came := sum(each.amount.minor for each in coming if each.day <= day)),
            room=_room_between(snapshot, day, last, room) + before + came,
        )
        for day, last in pairwise(ends)
    )


def _room_between(snapshot: Snapshot, first: date, last: date, beyond: int) -> int:
    """Return the room of these days, both included; `beyond` where the forecast has ended."""
    lows = [day.lowest.minor for day in project(snapshot).if_all_paid if first <= day.day <= last]
    return min(lows) - snapshot.household.buffer.minor if lows else beyond


def headroom(stages: Sequence[Sequence[Stage]]) -> list[tuple[Stage, ...]]:
    """Return the stages, the room of each being the least from it on, so that every one lasts."""
    found: list[tuple[Stage, ...]] = []
    least: int | None = None
    for month in reversed(stages):
        lasting = []
        for stage in reversed(month):
            least = stage.room if least is None else min(least, stage.room)
            lasting.append(stage if stage.room == least else replace(stage, room=least))
        found.append(tuple(reversed(lasting)))
    return found[::-1]
