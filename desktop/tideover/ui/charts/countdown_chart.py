"""How long it still takes: a line of time to the month in which nothing is owed any more."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, ClassVar, cast

from PySide6.QtCore import QCoreApplication

from tideover.engine.ranking import Strategy
from tideover.ui.charts.axes import (
    COMPARED,
    PIXELS_AN_INCH,
    PLANNED,
    month_labels,
    pixels,
    placed_axes,
    spread_months,
    style_axes,
)
from tideover.ui.charts.drawing import Numbers, Reading, ReadingLine, Tick
from tideover.ui.charts.labels import (
    POINTS_A_PIXEL,
    end_mark,
    fitting,
    place_end,
    text_width,
)
from tideover.ui.format import money_text, month_text
from tideover.ui.wording.payoff import months_text, short_strategy_name
from tideover.ui.wording.plan_charts import countdown_summary, countdown_title, sooner_text
from tideover.viewmodels.payoff import LONGEST_SHOWN

if TYPE_CHECKING:
    from matplotlib.artist import Artist
    from matplotlib.axes import Axes

    from tideover.ui.charts.drawing import Look, Sheet
    from tideover.viewmodels.plan_charts import CountdownView, Milestone

translate = QCoreApplication.translate

_NAMES, _NAMES_NARROW, _NARROW = 132, 92, 560
_TOP, _BOTTOM = 62, 40
_GAP = 10
_OURS, _THEIRS = 1.0, 0.0
_LOWEST, _HIGHEST = -0.6, 1.9
_FIGURE = 2.6
"""How much larger than all else the months to go are written."""

_RAISED = 16
"""Points from the line to the name of a loan that is paid off."""

_FEWEST = 12
"""Months the picture goes ahead at least."""

_MOST_NAMED = 5
_LONGEST_NAME = 170
"""Pixels."""


@dataclass(frozen=True, slots=True)
class CountdownFrame:
    """What stays while the plan changes; `past` months have gone by, `ahead` are to come.

    `only_due` is the month in which nothing is owed with only what is due, None beyond the
    picture. `longest` is as long as the longest name of a month.
    """

    months: tuple[Tick, ...]
    past: int
    ahead: int
    only_due: int | None
    only_due_label: str
    longest: str
    names: tuple[str, str]
    today: str


@dataclass(frozen=True, slots=True)
class CountdownDrawing:
    """A plan: the months to go in words, and the loans on the way."""

    frame: CountdownFrame
    title: str
    summary: str
    figure: str
    aside: str
    end: int | None
    end_label: str
    view: CountdownView = field(repr=False)
    reads_down: ClassVar[bool] = False

    @property
    def stops(self) -> tuple[float, ...]:
        """Each month from today on can be read."""
        return tuple(float(place) for place in range(self.frame.ahead + 1))

    def reading(self, stop: int) -> Reading:
        """Return what is still owed then, how long it still takes, and who is paid off."""
        view = self.view
        owed = view.totals[min(stop, len(view.totals) - 1)]
        lines = [
            ReadingLine(translate("PlanCharts", "Still owed"), money_text(owed)),
            ReadingLine(self.frame.names[0], _left(view.to_go, stop)),
            ReadingLine(self.frame.names[1], _left(view.only_due, stop)),
            *(
                ReadingLine(translate("PlanCharts", "Paid off"), mark.name, "safe")
                for mark in view.milestones
                if mark.place == stop
            ),
        ]
        if stop == 0:
            return Reading(translate("PlanCharts", "Today"), tuple(lines))
        month = month_text(view.current + (stop - 1))
        return Reading(translate("PlanCharts", "End of {month}").format(month=month), tuple(lines))

    def numbers(self) -> Numbers:
        """Return when each loan is paid off, and all of them."""
        view = self.view
        return Numbers(
            spoken=translate("PlanCharts", "When each loan is paid off"),
            heads=(
                translate("PlanCharts", "Paid off"),
                translate("PlanCharts", "In"),
                translate("PlanCharts", "Takes"),
            ),
            rows=(
                *((mark.name, mark.month, months_text(mark.place)) for mark in view.milestones),
                (translate("PlanCharts", "All"), view.debt_free, months_text(view.to_go)),
                (
                    translate("PlanCharts", "All, with only what is due"),
                    view.only_due_free,
                    months_text(view.only_due),
                ),
            ),
        )

    def draw_frame(self, figure: Sheet, look: Look) -> Axes:
        """Draw the months, what has gone by, and in dots how long only what is due takes."""
        frame = self.frame
        width, _ = pixels(figure)
        names = _NAMES if width >= _NARROW else _NAMES_NARROW
        letter = look.points / POINTS_A_PIXEL
        right = round(text_width(frame.longest, letter)) + 2 * _GAP
        axes = placed_axes(figure, (names, right, _TOP, _BOTTOM))
        axes.set_xlim(-frame.past, frame.ahead)
        axes.set_ylim(_LOWEST, _HIGHEST)
        rows = [
            Tick(at, fitting(name, names - 2 * _GAP, letter))
            for at, name in zip((_OURS, _THEIRS), frame.names, strict=True)
        ]
        style_axes(axes, spread_months(frame.months, round(width - names - right)), rows, look)
        axes.grid(visible=False)
        axes.tick_params(axis="y", labelcolor=look.colours["text"])
        axes.axvline(0, color=look.colours["muted"], linewidth=1.0)
        axes.annotate(
            frame.today, (0, _LOWEST), xytext=(4, 3), textcoords="offset points", va="bottom",
            fontsize=look.points, color=look.colours["muted"],
        )  # fmt: skip
        colours = look.colours
        for row in (_OURS, _THEIRS):
            axes.plot([-frame.past, 0], [row, row], color=colours["muted"], linewidth=3)
        until = frame.ahead if frame.only_due is None else frame.only_due
        axes.plot([0, until], [_THEIRS] * 2, color=colours["text"], linewidth=2, linestyle=COMPARED)
        mark, label = end_mark(axes, look, "text", marker="s", raised=0, bold=False)
        end = None if frame.only_due is None else (frame.only_due, _THEIRS)
        place_end(mark, label, end, frame.only_due_label)
        return axes

    def draw_curves(self, axes: Axes, look: Look) -> tuple[Artist, ...]:
        """Add the figure, the line to come, the loans on it, and the mark of the end."""
        colours = look.colours
        big, aside = (
            axes.annotate(
                "", (0, 1), xycoords="axes fraction", xytext=(0, 12), va="baseline",
                textcoords="offset points", color=colours[colour], fontsize=look.points * size,
                fontweight=weight, annotation_clip=False,
            )
            for colour, size, weight in (("text", _FIGURE, "bold"), ("muted", 1.0, "normal"))
        )  # fmt: skip
        (line,) = axes.plot([], [], color=colours["safe"], linewidth=3, linestyle=PLANNED, zorder=4)
        (dots,) = axes.plot(
            [], [], marker="o", markersize=6, color=colours["surface"], linestyle="",
            markeredgecolor=colours["safe"], markeredgewidth=1.6, zorder=5, clip_on=False,
        )  # fmt: skip
        named = [
            axes.annotate(
                "", (0, _OURS), xytext=(0, _RAISED), textcoords="offset points", ha="center",
                va="bottom", fontsize=look.points, color=colours["text"], annotation_clip=False,
            )
            for _ in range(_MOST_NAMED)
        ]  # fmt: skip
        return (big, aside, line, dots, *end_mark(axes, look, "safe", raised=0), *named)

    def move_curves(self, artists: tuple[Artist, ...]) -> None:
        """Let the line end where the plan ends, and name the loans that there is room for."""
        big, aside, line, dots, mark, label, *named = cast("tuple[Any, ...]", artists)
        big.set_text(self.figure)
        letter = float(aside.get_fontsize()) / POINTS_A_PIXEL
        begins = text_width(self.figure, _FIGURE * letter) + _GAP
        sheet = line.axes.figure
        room = (sheet.bbox.x1 - line.axes.bbox.x0) / sheet.dpi * PIXELS_AN_INCH
        aside.set_text(fitting(self.aside, room - begins - _GAP, letter))
        aside.set_position((begins * POINTS_A_PIXEL, 12))
        until = self.frame.ahead if self.end is None else self.end
        line.set_data([0, until], [_OURS] * 2)
        on_the_way = [each for each in self.view.milestones if each.place <= self.frame.ahead]
        dots.set_data([each.place for each in on_the_way], [_OURS] * len(on_the_way))
        place_end(mark, label, None if self.end is None else (self.end, _OURS), self.end_label)
        shown = _with_room(on_the_way, line.axes, float(named[0].get_fontsize()))
        for place, each in enumerate(named):
            each.set_visible(place < len(shown))
            if place < len(shown):
                at, text = shown[place]
                each.xy = (at, _OURS)
                each.set_text(text)


def _with_room(milestones: list[Milestone], axes: Axes, points: float) -> list[tuple[float, str]]:
    """Return the names that stand apart from one another, with the places of their middles."""
    letter = points / 72 * axes.figure.dpi
    longest = _LONGEST_NAME * axes.figure.dpi / PIXELS_AN_INCH
    together: dict[int, list[str]] = {}
    for each in milestones:
        together.setdefault(each.place, []).append(each.name)
    shown: list[tuple[float, str]] = []
    free = float(axes.bbox.x0)
    for place, names in together.items():
        text = fitting(", ".join(names), longest, letter)
        half = text_width(text, letter) / 2
        dot = float(axes.transData.transform((place, _OURS))[0])
        middle = min(max(dot, free + half), float(axes.figure.bbox.x1) - half - letter)
        if middle - half >= free and abs(middle - dot) <= half and len(shown) < _MOST_NAMED:
            shown.append((float(axes.transData.inverted().transform((middle, 0))[0]), text))
            free = middle + half + letter
    return shown


def countdown_drawing(view: CountdownView) -> CountdownDrawing:
    """Return the picture of how long a plan still takes."""
    ahead = _months_ahead(view)
    past = min(view.begun, ahead)
    labels = month_labels(
        [view.current + (place - (place > 0)) for place in range(-past, ahead + 1)]
    )
    written = [month_text(view.current + number) for number in range(_FEWEST)]
    frame = CountdownFrame(
        months=tuple(Tick(place - past, label) for place, label in enumerate(labels)),
        past=past,
        ahead=ahead,
        only_due=_shown(view.only_due, ahead),
        only_due_label="" if view.only_due_free is None else month_text(view.only_due_free),
        longest=max(written, key=len),
        names=(
            translate("PlanCharts", "This plan"),
            short_strategy_name(Strategy.MINIMUM),
        ),
        today=translate("PlanCharts", "Today"),
    )
    return CountdownDrawing(
        frame=frame,
        title=countdown_title(view),
        summary=countdown_summary(view),
        figure=months_text(view.to_go),
        aside=_aside(view),
        end=_shown(view.to_go, ahead),
        end_label="" if view.debt_free is None else month_text(view.debt_free),
        view=view,
    )


def _months_ahead(view: CountdownView) -> int:
    ends = [end for end in (view.to_go, view.only_due) if end is not None]
    longest = max([_FEWEST, *ends])
    # What never ends goes on beyond what does.
    endless = view.to_go is None or view.only_due is None
    return min(2 * longest if endless else longest, LONGEST_SHOWN)


def _shown(end: int | None, ahead: int) -> int | None:
    return None if end is None or end > ahead else end


def _aside(view: CountdownView) -> str:
    """Return what stands beside the figure: how the extra money moved it."""
    if view.to_go is None:
        return ""
    if not view.sooner:
        return translate("PlanCharts", "to go")
    return translate("PlanCharts", "to go, {sooner} than only due").format(
        sooner=sooner_text(view.sooner)
    )


def _left(months: int | None, stop: int) -> str:
    """Return how long something still takes after so many months."""
    if months is None:
        return months_text(None)
    if stop >= months:
        return translate("PlanCharts", "nothing left")
    return months_text(months - stop)
