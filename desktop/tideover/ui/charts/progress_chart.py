"""What is owed against the plan: the plan as a dashed line, what happened as a full one."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from tideover.domain.money import Money
from tideover.ui.charts.axes import month_labels, pixels, placed_axes, spread_months, style_axes
from tideover.ui.charts.drawing import (
    Look,
    Reading,
    ReadingLine,
    Still,
    Tick,
    major_units,
    money_ticks,
)
from tideover.ui.format import money_text, month_text
from tideover.ui.wording.following import progress_summary, progress_title

if TYPE_CHECKING:
    from collections.abc import Hashable

    from matplotlib.axes import Axes

    from tideover.ui.charts.drawing import Sheet
    from tideover.viewmodels.following import FollowingView

translate = QCoreApplication.translate

_MARGINS = (58, 26, 14, 40)
PLANNED_COLOUR, OWED_COLOUR = "muted", "accent"


@dataclass(frozen=True, slots=True)
class ProgressDrawing(Still):
    """Both lines as the canvas shows them."""

    view: FollowingView
    title: str
    summary: str
    months: tuple[Tick, ...]
    ticks: tuple[Tick, ...]
    planned_word: str
    owed_word: str
    planned: tuple[float, ...] = field(repr=False)
    owed: tuple[float, ...] = field(repr=False)

    @property
    def frame(self) -> Hashable:
        """Nothing of it moves."""
        return self.months, self.ticks, self.planned, self.owed, self.planned_word

    @property
    def stops(self) -> tuple[float, ...]:
        """Each end of a month can be read."""
        return tuple(float(place) for place in range(len(self.planned)))

    def reading(self, stop: int) -> Reading:
        """Return what was planned for the end of a month, and what is owed."""
        month = self.view.months[stop]
        lines = [ReadingLine(self.planned_word, money_text(month.planned), PLANNED_COLOUR)]
        if month.owed is not None:
            lines.append(ReadingLine(self.owed_word, money_text(month.owed), OWED_COLOUR))
        heading = (
            translate("Following", "When the plan was chosen")
            if stop == 0
            #: {month} is a month with its year
            else translate("Following", "End of {month}").format(month=month_text(month.month))
        )
        return Reading(heading, tuple(lines))

    def draw_frame(self, figure: Sheet, look: Look) -> Axes:
        """Draw both lines."""
        axes = placed_axes(figure, _MARGINS)
        axes.set_xlim(0, max(len(self.planned) - 1, 1))
        axes.set_ylim(self.ticks[0].at, self.ticks[-1].at)
        colours = look.colours
        axes.plot(
            range(len(self.planned)), self.planned, color=colours[PLANNED_COLOUR], linewidth=1.4,
            linestyle=(0, (4, 3)), label=self.planned_word,
        )  # fmt: skip
        axes.plot(
            range(len(self.owed)), self.owed, color=colours[OWED_COLOUR], linewidth=2.2,
            marker="o", markersize=4, label=self.owed_word,
        )  # fmt: skip
        room = int(pixels(figure)[0]) - _MARGINS[0] - _MARGINS[1]
        style_axes(axes, spread_months(self.months, room), self.ticks, look)
        axes.legend(
            loc="upper right", frameon=False, fontsize=look.points, labelcolor=colours["text"],
            handlelength=2, borderaxespad=0.2,
        )  # fmt: skip
        return axes


def progress_drawing(view: FollowingView) -> ProgressDrawing:
    """Return the picture of what is owed against the plan."""
    owed = [each.owed for each in view.months if each.owed is not None]
    planned = [each.planned for each in view.months]
    names = month_labels([each.month for each in view.months])
    return ProgressDrawing(
        view=view,
        title=progress_title(view),
        summary=progress_summary(view),
        months=tuple(Tick(place, name) for place, name in enumerate(names)),
        ticks=money_ticks(Money(0, planned[0].currency), max(*planned, *owed)),
        planned_word=translate("Following", "planned"),
        owed_word=translate("Following", "owed"),
        planned=tuple(map(major_units, planned)),
        owed=tuple(map(major_units, owed)),
    )
