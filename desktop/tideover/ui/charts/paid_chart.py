"""What was paid so far, with offers taken and without: where the two lines cross."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from tideover.domain.dates import Month
from tideover.ui.charts.axes import (
    COMPARED,
    PLANNED,
    month_labels,
    pixels,
    placed_axes,
    spread_months,
    style_axes,
)
from tideover.ui.charts.drawing import (
    Look,
    Reading,
    ReadingLine,
    Still,
    Tick,
    major_units,
    money_ticks,
)
from tideover.ui.format import day_text, money_text, numeric_day_text
from tideover.ui.wording.refinancing_verdict import finding_text, paid_summary

if TYPE_CHECKING:
    from collections.abc import Hashable
    from datetime import date

    from matplotlib.axes import Axes

    from tideover.domain.money import Money
    from tideover.ui.charts.drawing import Sheet
    from tideover.viewmodels.refinancing import OfferColumn, PaidSoFar

translate = QCoreApplication.translate

_MARGINS = (62, 20, 14, 40)
_END_ROOM = 0.02
_LOW, _MIDDLE = 0.06, 0.55
"""Where the day is named, as a part of the height: both lines rise from the lower left."""

_FIRST_ROOM = 25
"""Days of the running month below which its name would stand in that of the next."""

STAYING_COLOUR, TAKEN_COLOUR = "series_2", "series_1"


@dataclass(frozen=True, slots=True)
class PaidWords:
    """The finished texts of the picture; `crossing` stands on the day the lines cross for good.

    `is_good` says that from that day on less was paid than by staying.
    """

    ticks: tuple[Tick, ...]
    months: tuple[Tick, ...]
    staying: str
    taken: str
    crossing: Tick | None
    is_good: bool


@dataclass(frozen=True, slots=True)
class PaidDrawing(Still):
    """Two staircases of money: every due is paid on its day."""

    paid: PaidSoFar
    words: PaidWords
    title: str
    summary: str
    at: tuple[float, ...] = field(repr=False)
    staying: tuple[float, ...] = field(repr=False)
    taken: tuple[float, ...] = field(repr=False)

    @property
    def frame(self) -> Hashable:
        """Nothing of it moves."""
        return self.paid, self.words

    @property
    def stops(self) -> tuple[float, ...]:
        """Every day on which anything is paid can be read."""
        return self.at

    def reading(self, stop: int) -> Reading:
        """Return what was paid by the end of a day either way, and the difference."""
        staying, taken = self.paid.staying[stop], self.paid.taken[stop]
        lines = (
            ReadingLine(self.words.staying, money_text(staying), STAYING_COLOUR),
            ReadingLine(self.words.taken, money_text(taken), TAKEN_COLOUR),
            ReadingLine(
                translate("CompareOffers", "Difference"), money_text(taken - staying, sign=True)
            ),
        )
        return Reading(day_text(self.paid.days[stop]), lines)

    def draw_frame(self, figure: Sheet, look: Look) -> Axes:
        """Draw both lines and where they cross."""
        axes = placed_axes(figure, _MARGINS)
        axes.set_xlim(0, max(self.at[-1], 1) * (1 + _END_ROOM))
        axes.set_ylim(self.words.ticks[0].at, self.words.ticks[-1].at)
        colours = look.colours
        axes.plot(
            self.at, self.staying, drawstyle="steps-post", color=colours[STAYING_COLOUR],
            linewidth=1.8, linestyle=COMPARED, label=self.words.staying,
        )  # fmt: skip
        axes.plot(
            self.at, self.taken, drawstyle="steps-post", color=colours[TAKEN_COLOUR],
            linewidth=2.2, linestyle=PLANNED, label=self.words.taken,
        )  # fmt: skip
        if self.words.crossing is not None:
            self._mark_crossing(axes, self.words.crossing, look)
        months = spread_months(self.words.months, int(pixels(figure)[0]) - _MARGINS[0])
        style_axes(axes, months, self.words.ticks, look)
        axes.legend(
            loc="upper left", fontsize=look.points, labelcolor=colours["text"], handlelength=2.2,
            borderaxespad=0.2, facecolor=colours["surface"], edgecolor="none", framealpha=0.9,
        )  # fmt: skip
        return axes

    def _mark_crossing(self, axes: Axes, mark: Tick, look: Look) -> None:
        right = mark.at > axes.get_xlim()[1] / 2
        colour = look.colours["safe" if self.words.is_good else "short"]
        axes.axvline(mark.at, color=colour, linewidth=1.2)
        low, high = axes.get_ylim()
        axes.annotate(
            mark.text, (mark.at, low + (high - low) * (_LOW if right else _MIDDLE)),
            xytext=(-5 if right else 5, 0), textcoords="offset points",
            ha="right" if right else "left", va="bottom", fontsize=look.points,
            color=colour, fontweight="bold", zorder=6,
            bbox={"facecolor": look.colours["surface"], "edgecolor": "none", "pad": 1.5,
                  "alpha": 0.85},
        )  # fmt: skip


def paid_drawing(paid: PaidSoFar, column: OfferColumn) -> PaidDrawing:
    """Return the picture of what was paid so far with the offers of a column and without."""
    first = paid.days[0]
    lowest = min((*paid.staying, *paid.taken), key=_minor)
    highest = max((*paid.staying, *paid.taken), key=_minor)
    is_good = column.difference is not None and column.difference.costs.minor < 0
    words = PaidWords(
        ticks=money_ticks(lowest, highest),
        months=_months(first, paid.days[-1]),
        staying=translate("CompareOffers", "As it is"),
        taken=translate("CompareOffers", "With the offer"),
        crossing=_crossing(paid, is_good=is_good),
        is_good=is_good,
    )
    return PaidDrawing(
        paid=paid,
        words=words,
        title=finding_text(column),
        summary=paid_summary(paid, column),
        at=tuple(float((day - first).days) for day in paid.days),
        staying=tuple(major_units(amount) for amount in paid.staying),
        taken=tuple(major_units(amount) for amount in paid.taken),
    )


def _crossing(paid: PaidSoFar, *, is_good: bool) -> Tick | None:
    if paid.crosses is None:
        return None
    day = paid.days[paid.crosses]
    if is_good:
        text = translate("CompareOffers", "{day}: less from then on")
    else:
        text = translate("CompareOffers", "{day}: more from then on")
    return Tick((day - paid.days[0]).days, text.format(day=numeric_day_text(day)))


def _months(first: date, last: date) -> tuple[Tick, ...]:
    """Return the months between two days; that of the first day only where it has room."""
    months = [Month.of(first) + later for later in range(Month.of(last) - Month.of(first) + 1)]
    if len(months) > 1 and (months[1].first_day - first).days < _FIRST_ROOM:
        del months[0]
    names = month_labels(months)
    return tuple(
        Tick(max((month.first_day - first).days, 0), name)
        for month, name in zip(months, names, strict=True)
    )


def _minor(amount: Money) -> int:
    return amount.minor
