"""What each loan costs: paid until today, to come with a plan, and beside it only what is due."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, ClassVar, cast

from PySide6.QtCore import QCoreApplication

from tideover.domain.money import Money
from tideover.ui.charts.axes import COMPARED, PLANNED, pixels, placed_axes, style_axes
from tideover.ui.charts.drawing import (
    Numbers,
    Reading,
    ReadingLine,
    Tick,
    major_units,
    money_ticks,
)
from tideover.ui.charts.labels import (
    POINTS_A_PIXEL,
    draw_legend,
    fitting,
    legend_columns,
    text_width,
)
from tideover.ui.format import money_text, month_text
from tideover.ui.wording.plan_charts import (
    cost_text,
    interest_summary,
    interest_title,
    loan_text,
)

if TYPE_CHECKING:
    from matplotlib.artist import Artist
    from matplotlib.axes import Axes

    from tideover.ui.charts.drawing import Look, Sheet
    from tideover.viewmodels.plan_charts import InterestView, LoanInterest

translate = QCoreApplication.translate

_NAMES, _NAMES_NARROW, _NARROW = 164, 104, 560
_BOTTOM, _LEGEND_LINE = 28, 22
_GAP = 10
_BAR, _OUTLINE = 0.56, 0.78
"""How much of its row a bar takes, and the outline of what it is compared with."""

_LIGHT = 0.38
"""How opaque what is still to come is."""


@dataclass(frozen=True, slots=True)
class Row:
    """One loan: its name and colour, what was paid, and where the cost ends with what is due.

    Amounts are in major units; `only_due` is None where it has no end.
    """

    name: str
    colour: str
    so_far: float
    only_due: float | None


@dataclass(frozen=True, slots=True)
class InterestFrame:
    """What stays while the plan changes.

    `longest` is as long as the longest label; `paid` is empty where nothing was paid yet.
    """

    rows: tuple[Row, ...]
    ticks: tuple[Tick, ...]
    longest: str
    paid: str
    to_come: str
    only_due: str


@dataclass(frozen=True, slots=True)
class InterestDrawing:
    """The bars of a plan: `ends` are where they end, None beyond the picture; `labels` say it."""

    frame: InterestFrame
    title: str
    summary: str
    ends: tuple[float | None, ...]
    labels: tuple[str, ...]
    view: InterestView = field(repr=False)
    reads_down: ClassVar[bool] = True

    @property
    def stops(self) -> tuple[float, ...]:
        """Each loan can be read."""
        return tuple(float(place) for place in range(len(self.view.lines)))

    def reading(self, stop: int) -> Reading:
        """Return what a loan costs, and when it ends."""
        line = self.view.lines[stop]
        colour = self.frame.rows[stop].colour
        lines = [
            ReadingLine(
                translate("PlanCharts", "Paid until today"), money_text(line.so_far), colour
            ),
            ReadingLine(translate("PlanCharts", "To come with this plan"), cost_text(line.to_come)),
            ReadingLine(translate("PlanCharts", "With only what is due"), cost_text(line.only_due)),
        ]
        if line.paid_off is not None:
            lines.append(
                ReadingLine(translate("PlanCharts", "Paid off in"), month_text(line.paid_off))
            )
        return Reading(loan_text(line), tuple(lines))

    def numbers(self) -> Numbers:
        """Return what each loan costs, and the sum."""
        view = self.view
        whole = translate("PlanCharts", "All")
        return Numbers(
            spoken=translate("PlanCharts", "Interest and fees loan by loan"),
            heads=(
                translate("PlanCharts", "Loan"),
                translate("PlanCharts", "Paid until today"),
                translate("PlanCharts", "To come with this plan"),
                translate("PlanCharts", "With only what is due"),
                translate("PlanCharts", "Paid off in"),
            ),
            rows=(
                *(
                    (loan_text(line), line.so_far, *_costs(line), line.paid_off)
                    for line in view.lines
                ),
                (whole, view.so_far, *_costs(view), None),
            ),
        )

    def draw_frame(self, figure: Sheet, look: Look) -> Axes:
        """Draw the axes, what was paid, and in dots what the loans cost with only what is due."""
        from matplotlib.patches import Rectangle

        frame, letter = self.frame, look.points / POINTS_A_PIXEL
        width, _ = pixels(figure)
        names = _NAMES if width >= _NARROW else _NAMES_NARROW
        right = round(text_width(frame.longest, letter)) + _GAP
        columns = legend_columns(_legend(frame), look, width - 2 * _GAP)
        legend = -(-len(_legend(frame)) // columns) * _LEGEND_LINE
        axes = placed_axes(figure, (names, right, 6 + legend, _BOTTOM))
        axes.set_xlim(0, frame.ticks[-1].at)
        axes.set_ylim(len(frame.rows) - 0.5, -0.5)
        _style(axes, frame, look, names, width - names - right)
        for place, row in enumerate(frame.rows):
            axes.add_patch(
                Rectangle(
                    (0, place - _BAR / 2),
                    row.so_far,
                    _BAR,
                    linewidth=0,
                    facecolor=look.colours[row.colour],
                    zorder=3,
                )
            )
            ends = frame.ticks[-1].at if row.only_due is None else row.only_due
            axes.add_patch(
                Rectangle((0, place - _OUTLINE / 2), ends, _OUTLINE, facecolor="none",
                          edgecolor=look.colours["text"], linewidth=1.2, linestyle=COMPARED,
                          zorder=2, clip_on=False)
            )  # fmt: skip
        _draw_legend(axes, frame, look, columns, out=names - _GAP)
        return axes

    def draw_curves(self, axes: Axes, look: Look) -> tuple[Artist, ...]:
        """Add a dashed bar and a label for each loan: all of it is still to come."""
        from matplotlib.colors import to_rgba
        from matplotlib.patches import Rectangle

        artists: list[Artist] = []
        for place, row in enumerate(self.frame.rows):
            colour = look.colours[row.colour]
            bar = Rectangle(
                (row.so_far, place - _BAR / 2), 0, _BAR, facecolor=to_rgba(colour, _LIGHT),
                edgecolor=colour, linewidth=1.4, linestyle=PLANNED, zorder=3,
            )  # fmt: skip
            label = axes.annotate(
                "", (0, place), xytext=(_GAP * POINTS_A_PIXEL / 2, 0), va="center",
                textcoords="offset points", color=look.colours["text"], fontsize=look.points,
                annotation_clip=False,
            )  # fmt: skip
            artists += [axes.add_patch(bar), label]
        return tuple(artists)

    def move_curves(self, artists: tuple[Artist, ...]) -> None:
        """Let each bar end where the loan ends to cost."""
        edge = self.frame.ticks[-1].at
        bars, labels = cast("tuple[Any, ...]", artists[::2]), cast("tuple[Any, ...]", artists[1::2])
        for place, (row, end) in enumerate(zip(self.frame.rows, self.ends, strict=True)):
            until = edge if end is None else end
            bars[place].set_width(until - row.so_far)
            beyond = edge if row.only_due is None else max(until, row.only_due)
            labels[place].xy = (beyond, place)
            labels[place].set_text(self.labels[place])


def _style(axes: Axes, frame: InterestFrame, look: Look, names: int, room: float) -> None:
    from tideover.ui.charts.lettering import drawable

    letter = look.points / POINTS_A_PIXEL
    rows = [
        Tick(place, fitting(drawable(row.name), names - 2 * _GAP, letter))
        for place, row in enumerate(frame.rows)
    ]
    widest = max(text_width(tick.text, letter) for tick in frame.ticks) + _GAP
    step = max(1, round(widest * len(frame.ticks) / max(room, 1) + 0.5))
    style_axes(axes, frame.ticks[::step], rows, look)
    axes.tick_params(axis="y", labelcolor=look.colours["text"])
    axes.grid(visible=False, axis="y")
    axes.grid(visible=True, axis="x", color=look.colours["line"], linewidth=0.8)
    for label in axes.get_xticklabels():
        label.set_horizontalalignment("center")


def _legend(frame: InterestFrame) -> list[str]:
    return [text for text in (frame.paid, frame.to_come, frame.only_due) if text]


def _draw_legend(axes: Axes, frame: InterestFrame, look: Look, columns: int, *, out: float) -> None:
    from matplotlib.colors import to_rgba
    from matplotlib.patches import Patch

    grey = look.colours["muted"]
    handles = [
        Patch(facecolor=to_rgba(grey, _LIGHT), edgecolor=grey, linestyle=PLANNED,
              label=frame.to_come),
        Patch(facecolor="none", edgecolor=look.colours["text"], linestyle=COMPARED,
              label=frame.only_due),
    ]  # fmt: skip
    if frame.paid:
        handles.insert(0, Patch(facecolor=grey, linewidth=0, label=frame.paid))
    draw_legend(axes, handles, look, columns, out=out)


def interest_drawing(view: InterestView) -> InterestDrawing:
    """Return the picture of what each loan costs; there must be at least one."""
    costs = [line.so_far + cost for line in view.lines for cost in _known(line)]
    highest = max(costs, key=major_units, default=view.so_far)
    frame = InterestFrame(
        rows=tuple(map(_row, view.lines)),
        ticks=money_ticks(Money(0, highest.currency), highest),
        longest="0" * max(len(money_text(highest)), len(cost_text(None))),
        paid=translate("PlanCharts", "Paid until today") if view.so_far else "",
        to_come=translate("PlanCharts", "To come with this plan"),
        only_due=translate("PlanCharts", "With only what is due"),
    )
    return InterestDrawing(
        frame=frame,
        title=interest_title(view),
        summary=interest_summary(view),
        ends=tuple(_end(line.so_far, line.to_come) for line in view.lines),
        labels=tuple(cost_text(line.to_come) for line in view.lines),
        view=view,
    )


def _row(line: LoanInterest) -> Row:
    return Row(
        name=loan_text(line),
        colour=f"series_{line.band + 1}",
        so_far=major_units(line.so_far),
        only_due=_end(line.so_far, line.only_due),
    )


def _known(line: LoanInterest) -> list[Money]:
    return [cost for cost in (line.to_come, line.only_due) if cost is not None]


def _end(so_far: Money, to_come: Money | None) -> float | None:
    return None if to_come is None else major_units(so_far + to_come)


def _costs(costs: LoanInterest | InterestView) -> tuple[Money | str, ...]:
    """Return what is to come with the plan and with what is due alone, as a table shows it."""
    amounts = (costs.to_come, costs.only_due)
    return tuple(cost_text(None) if amount is None else amount for amount in amounts)
