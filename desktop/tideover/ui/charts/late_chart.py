"""What waiting costs day by day: penalty interest with the late fees on top of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from tideover.domain.money import Money
from tideover.ui.charts.axes import PLANNED, placed_axes, style_axes
from tideover.ui.charts.drawing import (
    Look,
    Reading,
    ReadingLine,
    Still,
    Tick,
    major_units,
    money_ticks,
)
from tideover.ui.format import day_text, money_text, short_day_text
from tideover.ui.wording.lateness import how_late_text, late_summary, late_title

if TYPE_CHECKING:
    from collections.abc import Hashable

    from matplotlib.axes import Axes

    from tideover.ui.charts.drawing import Sheet
    from tideover.viewmodels.lateness import LateView

translate = QCoreApplication.translate

_MARGINS = (58, 26, 14, 40)
_MONTH = 30
PENALTY_COLOUR, FEE_COLOUR = "series_1", "series_2"


@dataclass(frozen=True, slots=True)
class LateWords:
    """The finished texts of the picture; `fee` is empty where there is no late fee."""

    ticks: tuple[Tick, ...]
    days: tuple[Tick, ...]
    penalty: str
    fee: str
    called_in: Tick | None


@dataclass(frozen=True, slots=True)
class LateDrawing(Still):
    """The curve as the canvas shows it."""

    view: LateView
    words: LateWords
    title: str
    summary: str
    penalties: tuple[float, ...] = field(repr=False)
    charges: tuple[float, ...] = field(repr=False)

    @property
    def frame(self) -> Hashable:
        """Nothing of it moves."""
        return self.view, self.words

    @property
    def stops(self) -> tuple[float, ...]:
        """Each day can be read."""
        return tuple(float(place) for place in range(len(self.view.days)))

    def reading(self, stop: int) -> Reading:
        """Return what paying on that day takes, and what of it being late added."""
        day = self.view.days[stop]
        lines = [
            ReadingLine(translate("Late", "Penalty interest"), money_text(day.penalty),
                        PENALTY_COLOUR),
            ReadingLine(translate("Late", "Late fee"), money_text(day.late_fee), FEE_COLOUR),
            ReadingLine(translate("Late", "To be up to date"), money_text(day.to_be_current)),
            ReadingLine(translate("Late", "How late"), how_late_text(day)),
        ]  # fmt: skip
        return Reading(day_text(day.day), tuple(lines))

    def draw_frame(self, figure: Sheet, look: Look) -> Axes:
        """Draw the whole curve."""
        axes = placed_axes(figure, _MARGINS)
        places = range(len(self.penalties))
        axes.set_xlim(0, places[-1])
        axes.set_ylim(self.words.ticks[0].at, self.words.ticks[-1].at)
        colours = look.colours
        axes.fill_between(
            places, self.penalties, 0, step="post", color=colours[PENALTY_COLOUR],
            linewidth=0, label=self.words.penalty,
        )  # fmt: skip
        if self.words.fee:
            axes.fill_between(
                places, self.charges, self.penalties, step="post", facecolor=colours[FEE_COLOUR],
                linewidth=0, label=self.words.fee, hatch="///", edgecolor=colours["surface"],
            )  # fmt: skip
        # All of it is still to come.
        axes.step(
            places, self.charges, where="post", color=colours["text"], linewidth=1.2,
            linestyle=PLANNED,
        )  # fmt: skip
        if self.words.called_in is not None:
            self._mark_called_in(axes, self.words.called_in, look)
        style_axes(axes, self.words.days, self.words.ticks, look)
        axes.get_xticklabels()[-1].set_horizontalalignment("right")
        axes.legend(
            loc="upper left", frameon=False, fontsize=look.points, labelcolor=colours["text"],
            handlelength=1.2, borderaxespad=0.2,
        )  # fmt: skip
        return axes

    def _mark_called_in(self, axes: Axes, mark: Tick, look: Look) -> None:
        right = mark.at > axes.get_xlim()[1] / 2
        axes.axvline(mark.at, color=look.colours["short"], linewidth=1.2)
        axes.annotate(
            mark.text, (mark.at, self.words.ticks[-1].at * 0.06),
            xytext=(-5 if right else 5, 0), textcoords="offset points",
            ha="right" if right else "left", va="bottom", fontsize=look.points,
            color=look.colours["short"], fontweight="bold", zorder=6,
            bbox={"facecolor": look.colours["surface"], "edgecolor": "none", "pad": 1.5,
                  "alpha": 0.85},
        )  # fmt: skip


def late_drawing(view: LateView) -> LateDrawing:
    """Return the picture of what waiting costs."""
    highest = view.days[-1].charges
    days = tuple(
        Tick(place, short_day_text(view.days[place].day) + f"\n+{place}")
        for place in range(0, len(view.days), _MONTH)
    )
    has_fee = any(day.late_fee for day in view.days)
    called_in = next((place for place, day in enumerate(view.days) if day.called_in), None)
    words = LateWords(
        ticks=money_ticks(Money(0, highest.currency), highest),
        days=days,
        penalty=translate("Late", "Penalty interest"),
        fee=translate("Late", "Late fee") if has_fee else "",
        called_in=None if not called_in else Tick(called_in, translate("Late", "all is due")),
    )
    return LateDrawing(
        view=view,
        words=words,
        title=late_title(view),
        summary=late_summary(view),
        penalties=tuple(major_units(day.penalty) for day in view.days),
        charges=tuple(major_units(day.charges) for day in view.days),
    )
