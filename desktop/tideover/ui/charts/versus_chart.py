"""A plan against another: what is owed in all, month by month, and the gap between the two."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, ClassVar, cast

from PySide6.QtCore import QCoreApplication

from tideover.domain.money import Money
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
    Numbers,
    Reading,
    ReadingLine,
    Tick,
    major_units,
    many_major_units,
    money_ticks,
)
from tideover.ui.charts.labels import draw_legend, end_mark, legend_columns, place_end
from tideover.ui.format import money_text, month_text
from tideover.ui.wording.payoff import short_strategy_name
from tideover.ui.wording.plan_charts import their_name, versus_summary, versus_title

if TYPE_CHECKING:
    from matplotlib.artist import Artist
    from matplotlib.axes import Axes

    from tideover.ui.charts.drawing import Look, Sheet
    from tideover.viewmodels.plan_charts import PlanCurve, VersusView

translate = QCoreApplication.translate

_LEFT, _RIGHT, _BOTTOM, _LEGEND_LINE = 58, 30, 40, 22
_HEADROOM = 1.04
OURS, THEIRS = "series_1", "series_6"
_GAP_SHADE = 0.16
_HIGHER = 26
"""Points: the label of the other end stands above that of this one, also in the same month."""


@dataclass(frozen=True, slots=True)
class VersusFrame:
    """What stays while the plans change."""

    months: tuple[Tick, ...]
    ticks: tuple[Tick, ...]
    owed: float
    ours: str
    theirs: str
    gap: str


@dataclass(frozen=True, slots=True)
class VersusDrawing:
    """Two plans: what is owed in all, in major units, and the months in which that is nothing."""

    frame: VersusFrame
    title: str
    summary: str
    ours: tuple[float, ...]
    theirs: tuple[float, ...]
    ends: tuple[int | None, int | None]
    end_labels: tuple[str, str]
    view: VersusView = field(repr=False)
    reads_down: ClassVar[bool] = False

    @property
    def stops(self) -> tuple[float, ...]:
        """Each month can be read."""
        return tuple(float(place) for place in range(len(self.view.months)))

    def reading(self, stop: int) -> Reading:
        """Return what is owed with either plan, and how much lies between them."""
        ours, theirs = self.view.ours.totals[stop], self.view.theirs.totals[stop]
        lines = (
            ReadingLine(self.frame.ours, money_text(ours), OURS),
            ReadingLine(self.frame.theirs, money_text(theirs), THEIRS),
            ReadingLine(translate("PlanCharts", "Owed less"), money_text(theirs - ours)),
        )
        return Reading(_heading(self.view, stop), lines)

    def numbers(self) -> Numbers:
        """Return what is owed in all at the end of each month."""
        view = self.view
        return Numbers(
            spoken=translate("PlanCharts", "What is owed in all with either plan"),
            heads=(
                translate("PlanCharts", "End of"),
                self.frame.ours,
                self.frame.theirs,
                translate("PlanCharts", "Owed less"),
            ),
            rows=tuple(
                (
                    month if place else translate("PlanCharts", "Today"),
                    view.ours.totals[place],
                    view.theirs.totals[place],
                    view.theirs.totals[place] - view.ours.totals[place],
                )
                for place, month in enumerate(view.months)
            ),
        )

    def draw_frame(self, figure: Sheet, look: Look) -> Axes:
        """Draw the axes and say which line is which; what is owed today is a fact."""
        frame = self.frame
        width, _ = pixels(figure)
        names = (frame.ours, frame.theirs, frame.gap)
        columns = legend_columns(names, look, width - _LEFT - _RIGHT)
        lines = -(-len(names) // columns)
        axes = placed_axes(figure, (_LEFT, _RIGHT, 6 + lines * _LEGEND_LINE, _BOTTOM))
        top = max(0.01, frame.owed) * _HEADROOM
        axes.set_xlim(0, frame.months[-1].at)
        axes.set_ylim(0, top)
        months = spread_months(frame.months, round(width - _LEFT - _RIGHT))
        style_axes(axes, months, [tick for tick in frame.ticks if tick.at <= top], look)
        axes.plot(
            [0], [frame.owed], marker="o", markersize=6, color=look.colours["text"],
            linestyle="", clip_on=False, zorder=6,
        )  # fmt: skip
        _draw_names(axes, frame, look, columns)
        return axes

    def draw_curves(self, axes: Axes, look: Look) -> tuple[Artist, ...]:
        """Add the gap, both lines and the marks of their ends."""
        from matplotlib.patches import Polygon

        gap = axes.add_artist(
            Polygon([(0, 0)] * 3, facecolor=look.colours[OURS], alpha=_GAP_SHADE, linewidth=0)
        )
        (theirs,) = axes.plot(
            [], [], color=look.colours[THEIRS], linewidth=1.8, linestyle=COMPARED, zorder=4
        )
        (ours,) = axes.plot(
            [], [], color=look.colours[OURS], linewidth=2.2, linestyle=PLANNED, zorder=5
        )
        return (
            gap, theirs, ours, *end_mark(axes, look, OURS),
            *end_mark(axes, look, THEIRS, marker="s", raised=_HIGHER, bold=False),
        )  # fmt: skip

    def move_curves(self, artists: tuple[Artist, ...]) -> None:
        """Put both lines where the plans are, and shade what lies between them."""
        gap, theirs, ours, our_mark, our_label, their_mark, their_label = cast(
            "tuple[Any, ...]", artists
        )
        gap.set_xy([*enumerate(self.ours), *reversed(tuple(enumerate(self.theirs)))])
        for line, mark, label, totals, end, text in (
            (ours, our_mark, our_label, self.ours, self.ends[0], self.end_labels[0]),
            (theirs, their_mark, their_label, self.theirs, self.ends[1], self.end_labels[1]),
        ):
            owed = totals if end is None else totals[: end + 1]
            line.set_data(range(len(owed)), owed)
            place_end(mark, label, None if end is None else (end, 0.0), text)


def _draw_names(axes: Axes, frame: VersusFrame, look: Look, columns: int) -> None:
    from matplotlib.lines import Line2D
    from matplotlib.patches import Patch

    colours = look.colours
    handles = (
        Line2D([], [], color=colours[OURS], linewidth=2.2, linestyle=PLANNED, label=frame.ours),
        Line2D([], [], color=colours[THEIRS], linewidth=1.8, linestyle=COMPARED,
               label=frame.theirs),
        Patch(facecolor=colours[OURS], alpha=_GAP_SHADE, linewidth=0, label=frame.gap),
    )  # fmt: skip
    draw_legend(axes, handles, look, columns)


def versus_drawing(view: VersusView) -> VersusDrawing:
    """Return the picture of two plans."""
    owed = view.ours.totals[0]
    ours = short_strategy_name(view.ours.strategy)
    labels = month_labels(view.months)
    frame = VersusFrame(
        months=tuple(Tick(place, label) for place, label in enumerate(labels)),
        ticks=money_ticks(Money(0, owed.currency), owed),
        owed=major_units(owed),
        #: the plan that is tried; {plan} is the name of its strategy
        ours=translate("PlanCharts", "This plan: {plan}").format(plan=ours),
        theirs=their_name(view),
        gap=translate("PlanCharts", "the gap between them"),
    )
    return VersusDrawing(
        frame=frame,
        title=versus_title(view),
        summary=versus_summary(view),
        ours=many_major_units(view.ours.totals),
        theirs=many_major_units(view.theirs.totals),
        ends=(_end(view.ours), _end(view.theirs)),
        end_labels=(_end_label(view.ours), _end_label(view.theirs)),
        view=view,
    )


def _end(curve: PlanCurve) -> int | None:
    return next((place for place, owed in enumerate(curve.totals) if not owed), None)


def _end_label(curve: PlanCurve) -> str:
    return "" if curve.debt_free is None else month_text(curve.debt_free)


def _heading(view: VersusView, place: int) -> str:
    if place == 0:
        return translate("PlanCharts", "Today")
    #: {month} is a month with its year
    return translate("PlanCharts", "End of {month}").format(month=month_text(view.months[place]))
