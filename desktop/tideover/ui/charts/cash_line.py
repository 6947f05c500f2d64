"""The daily cash line: the lowest balance of each day, with the days on which something is due."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from tideover.domain.dates import Month
from tideover.ui.charts.axes import (
    COMPARED,
    PIXELS_AN_INCH,
    month_labels,
    placed_axes,
    style_axes,
)
from tideover.ui.charts.drawing import (
    Look,
    Numbers,
    Reading,
    ReadingLine,
    Still,
    Tick,
    major_units,
    money_ticks,
    months_between_labels,
)
from tideover.ui.format import day_text, money_text, short_day_text

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping, Sequence
    from datetime import date

    from matplotlib.axes import Axes
    from matplotlib.transforms import Bbox

    from tideover.ui.charts.drawing import Sheet
    from tideover.viewmodels.outlook import CashLine

translate = QCoreApplication.translate

_MARGINS = (58, 14, 14, 40)
_DUE_PLACE = 0.02
_DENSE = (0, (4, 1.2))
"""Dashes, for all of it is still to come; close together, or short steps would be lost."""
_LABEL_GAP = 4
_POINTS_AN_INCH = 72
_CROSS = 9
"""Points from side to side of a cross."""
_FIRST_NAMED = 15
"""A month that begins later than on this day has no room for its name."""


@dataclass(frozen=True, slots=True)
class CashDues:
    """On which days, counted from 0, something is due, and on which of them it is missed."""

    due: tuple[int, ...]
    missed: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class CashWords:
    """The finished texts of the picture. `buffer_at` of None draws no line for the buffer."""

    ticks: tuple[Tick, ...]
    months: tuple[Tick, ...]
    missed: str
    buffer: str
    buffer_at: float | None


def draw_cash_line(
    axes: Axes,
    days: Sequence[int],
    balances: Sequence[float],
    dues: CashDues,
    *,
    colours: Mapping[str, str],
    words: CashWords,
) -> None:
    """Draw the balance of each day as steps, in major units: dashed, for it is still to come.

    Today's is a fact and has a dot. Below zero the ground is tinted; due days are ticks at the
    foot, missed ones crosses on the line; the first of these is named.
    """
    low, high = words.ticks[0].at, words.ticks[-1].at
    axes.set_xlim(days[0], days[-1] + 1)
    axes.set_ylim(low, high)
    steps = [*days, days[-1] + 1]
    heights = [*balances, balances[-1]]
    axes.fill_between(
        steps, heights, 0, step="post", color=colours["accent"], alpha=0.13, linewidth=0
    )
    if low < 0:
        axes.axhspan(low, 0, color=colours["short"], alpha=0.10, linewidth=0)
        axes.axhline(0, color=colours["short"], linewidth=1)
    if words.buffer_at is not None:
        axes.axhline(words.buffer_at, color=colours["tight"], linewidth=1.2, linestyle=COMPARED)
    axes.step(
        steps, heights, where="post", color=colours["accent"], linewidth=1.6, linestyle=_DENSE
    )
    axes.plot(
        steps[:1], heights[:1], linestyle="", marker="o", markersize=6, color=colours["accent"],
        clip_on=False, zorder=4,
    )  # fmt: skip
    foot = low + (high - low) * _DUE_PLACE
    covered = [day for day in dues.due if day not in dues.missed]
    axes.plot(
        covered, [foot] * len(covered), linestyle="", marker="|", markersize=9,
        markeredgewidth=1.6, color=colours["muted"],
    )  # fmt: skip
    crosses = [balances[day] for day in dues.missed]
    axes.plot(
        dues.missed, crosses, linestyle="", marker="X", markersize=_CROSS,
        markeredgecolor=colours["surface"], color=colours["short"], zorder=5,
    )  # fmt: skip
    _name(axes, balances, dues, colours, words)


def _name(
    axes: Axes,
    balances: Sequence[float],
    dues: CashDues,
    colours: Mapping[str, str],
    words: CashWords,
) -> None:
    """Write beside the first missed day and at the line of the buffer what they are."""
    last = axes.get_xlim()[1]
    taken = _marks(axes, balances, dues)
    boxed = {"facecolor": colours["surface"], "edgecolor": "none", "pad": 1.0, "alpha": 0.85}
    if dues.missed:
        day = dues.missed[0]
        right = day > last / 2
        above = balances[day] < sum(axes.get_ylim()) / 2
        label = axes.annotate(
            words.missed, (day, balances[day]), color=colours["short"], fontweight="bold",
            xytext=(-8 if right else 8, 12 if above else -12), textcoords="offset points",
            ha="right" if right else "left", va="center", fontsize=9, bbox=boxed, zorder=6,
        )  # fmt: skip
        taken.append(label.get_window_extent())
    if words.buffer_at is not None and words.buffer:
        _name_buffer(
            axes, words.buffer, words.buffer_at, taken, colour=colours["tight"], boxed=boxed
        )


def _marks(axes: Axes, balances: Sequence[float], dues: CashDues) -> list[Bbox]:
    """Return where the crosses are, in pixels."""
    from matplotlib.transforms import Bbox

    half = _CROSS / 2 * axes.figure.dpi / _POINTS_AN_INCH
    places = [axes.transData.transform((day, balances[day])) for day in dues.missed]
    return [Bbox.from_extents(x - half, y - half, x + half, y + half) for x, y in places]


def _name_buffer(
    axes: Axes,
    name: str,
    height: float,
    taken: Sequence[Bbox],
    *,
    colour: str,
    boxed: Mapping[str, object],
) -> None:
    """Name the line of the buffer where that covers nothing; a missed day matters more."""
    first, last = axes.get_xlim()
    for at, side in ((last, "right"), (first, "left"), ((first + last) / 2, "center")):
        for below in (False, True):
            label = axes.annotate(
                name, (at, height), color=colour,
                xytext=(
                    {"right": -_LABEL_GAP, "left": _LABEL_GAP, "center": 0}[side],
                    -_LABEL_GAP if below else _LABEL_GAP / 2,
                ),
                textcoords="offset points", ha=side, va="top" if below else "bottom",
                fontsize=8, bbox=boxed,
            )  # fmt: skip
            box = label.get_window_extent().padded(_LABEL_GAP)
            if axes.bbox.y0 < box.y0 and box.y1 < axes.bbox.y1 and not box.count_overlaps(taken):
                return
            label.remove()


@dataclass(frozen=True, slots=True)
class CashLineDrawing(Still):
    """The cash line as the canvas shows it."""

    line: CashLine
    words: CashWords
    title: str
    summary: str
    balances: tuple[float, ...] = field(repr=False)

    @property
    def frame(self) -> Hashable:
        """Nothing of it moves."""
        return self.line, self.words

    @property
    def stops(self) -> tuple[float, ...]:
        """Each day can be read."""
        return tuple(place + 0.5 for place in range(len(self.line.days)))

    def reading(self, stop: int) -> Reading:
        """Return the lowest balance of a day, and whether something is due."""
        day = self.line.days[stop]
        lines = [
            ReadingLine(
                translate("CashChart", "Lowest balance"), money_text(self.line.lowest[stop])
            )
        ]
        if day in self.line.missed_days:
            lines.append(ReadingLine(translate("CashChart", "A payment is missed"), "", "short"))
        elif day in self.line.due_days:
            lines.append(ReadingLine(translate("CashChart", "A payment is due"), "", "muted"))
        return Reading(day_text(day), tuple(lines))

    def numbers(self) -> Numbers:
        """Return the lowest balance of each day, and whether something is due."""
        due, missed = frozenset(self.line.due_days), frozenset(self.line.missed_days)
        return Numbers(
            spoken=translate("CashChart", "Cash day by day"),
            heads=(
                translate("CashChart", "Day"),
                translate("CashChart", "Lowest balance"),
                translate("CashChart", "Payments"),
            ),
            rows=tuple(
                (
                    day,
                    lowest,
                    translate("CashChart", "A payment is missed")
                    if day in missed
                    else translate("CashChart", "A payment is due")
                    if day in due
                    else None,
                )
                for day, lowest in zip(self.line.days, self.line.lowest, strict=True)
            ),
        )

    def draw_frame(self, figure: Sheet, look: Look) -> Axes:
        """Draw the whole line."""
        axes = placed_axes(figure, _MARGINS)
        places = {day: place for place, day in enumerate(self.line.days)}
        draw_cash_line(
            axes,
            range(len(self.line.days)),
            self.balances,
            CashDues(
                tuple(places[day] for day in self.line.due_days if day in places),
                tuple(places[day] for day in self.line.missed_days if day in places),
            ),
            colours=look.colours,
            words=self.words,
        )
        room = round(axes.get_window_extent().width / figure.dpi * PIXELS_AN_INCH)
        step = months_between_labels(len(self.words.months), room)
        style_axes(axes, self.words.months[::step], self.words.ticks, look)
        return axes


def cash_line_drawing(line: CashLine, title: str) -> CashLineDrawing:
    """Return the drawing of a cash line that has at least one day; `title` is its finding."""
    lowest, highest = min(line.lowest), max(line.lowest)
    ticks = money_ticks(lowest, max(highest, line.buffer))
    missed = line.missed_days[0] if line.missed_days else None
    words = CashWords(
        ticks=ticks,
        months=_month_ticks(line.days),
        missed=""
        if missed is None
        #: beside a cross on the cash line; {day} is a short date
        else translate("CashChart", "{day}: missed").format(day=short_day_text(missed)),
        buffer=translate("CashChart", "Buffer {amount}").format(amount=money_text(line.buffer))
        if line.buffer
        else "",
        buffer_at=major_units(line.buffer) if line.buffer else None,
    )
    at = line.days[line.lowest.index(lowest)]
    #: read out for the chart; {first} and {last} are dates, {lowest} an amount, {day} its date
    summary = translate(
        "CashChart", "Cash day by day from {first} to {last}. Lowest: {lowest} on {day}."
    ).format(
        first=day_text(line.days[0]),
        last=day_text(line.days[-1]),
        lowest=money_text(lowest),
        day=day_text(at),
    )
    balances = tuple(major_units(amount) for amount in line.lowest)
    return CashLineDrawing(line, words, title, summary, balances)


def _month_ticks(days: tuple[date, ...]) -> tuple[Tick, ...]:
    """Return a mark for the first day of each month, and for the first day at all."""
    firsts = [
        place
        for place, day in enumerate(days)
        if day.day == 1 or (place == 0 and day.day <= _FIRST_NAMED)
    ]
    labels = month_labels([Month.of(days[place]) for place in firsts])
    return tuple(Tick(place, label) for place, label in zip(firsts, labels, strict=True))
