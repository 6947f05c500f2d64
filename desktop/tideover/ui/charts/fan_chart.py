"""The fan: how low each month's cash may come, from the middle case to the rare ones."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from tideover.ui.charts.axes import PIXELS_AN_INCH, PLANNED, pixels, placed_axes, style_axes
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
from tideover.ui.format import money_text, month_text, short_month_text
from tideover.ui.wording.chance import fan_summary, fan_title

if TYPE_CHECKING:
    from collections.abc import Hashable

    from matplotlib.axes import Axes

    from tideover.ui.charts.drawing import Sheet
    from tideover.viewmodels.chance import ChanceView, FanMonth

translate = QCoreApplication.translate

_LEFT, _RIGHT, _BOTTOM = 58, 40, 40
_LEGEND_LINE = 22
_NARROW_SHEET = 460
"""Pixels: on a narrower sheet the legend takes two lines."""
_COLOUR = "series_1"
_WIDE, _NARROW = 0.22, 0.5
"""How opaque the bands are: the darker one lies in the lighter one, so lightness tells them."""


@dataclass(frozen=True, slots=True)
class FanWords:
    """The finished texts of the picture."""

    ticks: tuple[Tick, ...]
    months: tuple[Tick, ...]
    years: tuple[str, ...]
    middle: str
    half: str
    most: str


@dataclass(frozen=True, slots=True)
class FanDrawing(Still):
    """The fan as the canvas shows it."""

    fan: tuple[FanMonth, ...]
    words: FanWords
    title: str
    summary: str
    curves: tuple[tuple[float, ...], ...] = field(repr=False)

    @property
    def frame(self) -> Hashable:
        """Nothing of it moves."""
        return self.fan, self.words

    @property
    def stops(self) -> tuple[float, ...]:
        """Each month can be read."""
        return tuple(float(place) for place in range(len(self.fan)))

    def reading(self, stop: int) -> Reading:
        """Return the lowest cash of a month, in the middle case and around it."""
        fan = self.fan[stop].fan
        #: two amounts, the lower one first
        span = translate("Chance", "{low} to {high}")
        lines = (
            ReadingLine(self.words.middle, money_text(fan.p50), _COLOUR),
            ReadingLine(
                self.words.half, span.format(low=money_text(fan.p25), high=money_text(fan.p75))
            ),
            ReadingLine(
                self.words.most, span.format(low=money_text(fan.p5), high=money_text(fan.p95))
            ),
        )
        return Reading(month_text(self.fan[stop].month), lines)

    def numbers(self) -> Numbers:
        """Return the lowest cash of each month in five cases."""
        #: heading of a column: of 100 cases {count} are lower
        share = translate("Chance", "{count} in 100 are lower")
        return Numbers(
            spoken=translate("Chance", "Lowest cash month by month"),
            heads=(
                translate("Chance", "Month"),
                *(share.format(count=count) for count in (5, 25)),
                self.words.middle,
                *(share.format(count=count) for count in (75, 95)),
            ),
            rows=tuple(
                (each.month, each.fan.p5, each.fan.p25, each.fan.p50, each.fan.p75, each.fan.p95)
                for each in self.fan
            ),
        )

    def draw_frame(self, figure: Sheet, look: Look) -> Axes:
        """Draw the bands, the middle, and the line below which there is no money."""
        lines = 1 if pixels(figure)[0] >= _NARROW_SHEET else 2
        top = 8 + lines * _LEGEND_LINE
        axes = placed_axes(figure, (_LEFT, _RIGHT, top, _BOTTOM))
        colours, places = look.colours, range(len(self.fan))
        p5, p25, p50, p75, p95 = self.curves
        axes.set_xlim(0, max(len(self.fan) - 1, 1))
        axes.set_ylim(self.words.ticks[0].at, self.words.ticks[-1].at)
        for low, high, opaque, label in (
            (p5, p95, _WIDE, self.words.most),
            (p25, p75, _NARROW, self.words.half),
        ):
            axes.fill_between(
                places, low, high, color=colours[_COLOUR], alpha=opaque, linewidth=0, label=label
            )
        axes.plot(
            places, p50, color=colours["text"], linewidth=1.6, linestyle=PLANNED,
            label=self.words.middle,
        )  # fmt: skip
        axes.axhline(0, color=colours["short"], linewidth=1.2)
        room = round(axes.get_window_extent().width / figure.dpi * PIXELS_AN_INCH)
        step = months_between_labels(len(self.words.months), room)
        style_axes(axes, self._named_months(step), self.words.ticks, look)
        axes.legend(
            loc="lower left", bbox_to_anchor=(0, 1), ncols=3 if lines == 1 else 2,
            frameon=False, fontsize=look.points, labelcolor=colours["text"],
            handlelength=1.8, borderaxespad=0.2, columnspacing=1.2,
        )  # fmt: skip
        return axes

    def _named_months(self, step: int) -> list[Tick]:
        """Return the months that there is room for; the first named of a year says the year."""
        shown, last = [], ""
        for tick, year in zip(self.words.months[::step], self.words.years[::step], strict=True):
            shown.append(tick if year == last else Tick(tick.at, f"{tick.text}\n{year}"))
            last = year
        return shown


def fan_drawing(view: ChanceView) -> FanDrawing:
    """Return the picture of a fan that has at least one month."""
    fans = [each.fan for each in view.fan]
    lowest = min((fan.p5 for fan in fans), key=major_units)
    highest = max((fan.p95 for fan in fans), key=major_units)
    words = FanWords(
        ticks=money_ticks(lowest, highest),
        months=tuple(
            Tick(place, short_month_text(each.month)) for place, each in enumerate(view.fan)
        ),
        years=tuple(str(each.month.year) for each in view.fan),
        middle=translate("Chance", "Middle case"),
        half=translate("Chance", "Half of the cases"),
        most=translate("Chance", "9 cases in 10"),
    )
    return FanDrawing(
        fan=view.fan,
        words=words,
        title=fan_title(view),
        summary=fan_summary(view),
        curves=tuple(
            tuple(major_units(getattr(fan, name)) for fan in fans)
            for name in ("p5", "p25", "p50", "p75", "p95")
        ),
    )
