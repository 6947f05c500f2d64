"""What is owed month by month, loan upon loan: how a plan makes the debts go away.

The dotted line is what the plan is compared with: only what is due is paid.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from operator import attrgetter
from typing import TYPE_CHECKING, Any, ClassVar, cast

from PySide6.QtCore import QCoreApplication

from tideover.domain.dates import Month
from tideover.domain.money import Money
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
from tideover.ui.charts.drawing import (
    Numbers,
    Reading,
    ReadingLine,
    Tick,
    major_units,
    many_major_units,
    money_ticks,
)
from tideover.ui.charts.labels import (
    POINTS_A_PIXEL,
    end_mark,
    fitting,
    place_end,
    spread_apart,
)
from tideover.ui.format import money_text, month_text, plain_money_text
from tideover.ui.wording.payoff import finding_title, summary_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matplotlib.artist import Artist
    from matplotlib.axes import Axes

    from tideover.domain.extra_money import Windfall
    from tideover.ui.charts.drawing import Look, Sheet
    from tideover.viewmodels.payoff import PayoffView, PlannedDebt

translate = QCoreApplication.translate

_NARROW = 560
_LABELS = 164
_LABELS_NARROW = 104
_RIGHT, _TOP, _BOTTOM = 56, 20, 40
_LINE = 16
"""Pixels from one label to the next."""

_GAP = 14
"""Pixels between a label and the axes."""

_HEADROOM = 1.04


@dataclass(frozen=True, slots=True)
class Band:
    """One loan: its name and amount as written beside it, its colour and today's height."""

    name: str
    amount: str
    colour: str
    today: float


@dataclass(frozen=True, slots=True)
class PayoffFrame:
    """What stays while the plan changes.

    `minimum` is the total owed in each month if only what is due is paid; `minimum_label` names
    that line, both are empty where it is the plan itself.
    """

    bands: tuple[Band, ...]
    months: tuple[Tick, ...]
    ticks: tuple[Tick, ...]
    minimum: tuple[float, ...]
    minimum_label: str


@dataclass(frozen=True, slots=True)
class PayoffDrawing:
    """A plan: for each band its balances from today on, in major units.

    `marks` are the months at whose end a sum that comes once is there, counted as the balances
    are. `end` is the month in which nothing is owed any more, None when it lies beyond the picture.
    """

    frame: PayoffFrame
    title: str
    summary: str
    balances: tuple[tuple[float, ...], ...]
    marks: tuple[int, ...]
    end: int | None
    end_label: str
    view: PayoffView = field(repr=False)
    reads_down: ClassVar[bool] = False

    @property
    def stops(self) -> tuple[float, ...]:
        """Each month can be read."""
        return tuple(float(place) for place in range(len(self.view.months)))

    def reading(self, stop: int) -> Reading:
        """Return what is owed to whom in a month."""
        return _reading(self.view, self.frame.bands, stop)

    def draw_frame(self, figure: Sheet, look: Look) -> Axes:
        """Draw the axes, the names of the loans at the left, and the line to compare with."""
        frame = self.frame
        width, _ = pixels(figure)
        names = _LABELS if width >= _NARROW else _LABELS_NARROW
        axes = placed_axes(figure, (names, _RIGHT, _TOP, _BOTTOM))
        last = frame.months[-1].at
        axes.set_xlim(0, last)
        top = max(0.01, *frame.minimum, sum(band.today for band in frame.bands)) * _HEADROOM
        axes.set_ylim(0, top)
        months = spread_months(frame.months, round(width - names - _RIGHT))
        ticks = [tick for tick in frame.ticks if tick.at <= top]
        style_axes(axes, months, ticks, look, right=True)
        _name_bands(axes, frame.bands, look, names)
        if frame.minimum:
            axes.plot(
                range(len(frame.minimum)), frame.minimum, color=look.colours["text"],
                linewidth=1.4, linestyle=COMPARED, zorder=4,
            )  # fmt: skip
            _name_minimum(axes, frame, look)
        return axes

    def draw_curves(self, axes: Axes, look: Look) -> tuple[Artist, ...]:
        """Add a band for each loan, the last one at the foot, their edge, and the mark of the end.

        The edge is dashed: all of it is still to come.
        """
        from matplotlib.collections import LineCollection, PolyCollection

        # One collection for all bands: drawn one by one, or by `fill_between`, they take longer,
        # and so does an edge all around them.
        bands = PolyCollection(
            [], facecolors=[look.colours[band.colour] for band in reversed(self.frame.bands)],
            linewidths=0, zorder=2,
        )  # fmt: skip
        between = LineCollection([], colors=look.colours["surface"], linewidths=1.0, zorder=2)
        for collection in (bands, between):
            axes.add_collection(collection, autolim=False)
        (edge,) = axes.plot(
            [], [], color=look.colours["text"], linewidth=1.2, linestyle=PLANNED, zorder=3
        )
        (marks,) = axes.plot(
            [], [], linestyle="none", marker="v", markersize=6, color=look.colours["text"],
            markeredgewidth=0.8, markeredgecolor=look.colours["surface"], clip_on=False, zorder=5,
        )  # fmt: skip
        return (bands, between, edge, marks, *end_mark(axes, look, "safe"))

    def move_curves(self, artists: tuple[Artist, ...]) -> None:
        """Stand one band upon the other, and put the mark where the last of them ends."""
        bands, between, edge, marks, mark, label = cast("tuple[Any, ...]", artists)
        floor, verts, lines = [0.0] * len(self.view.months), [], []
        for balances in reversed(self.balances):
            ceiling = [low + height for low, height in zip(floor, balances, strict=True)]
            line = tuple(enumerate(ceiling))
            verts.append([*enumerate(floor), *reversed(line)])
            lines.append(line)
            floor = ceiling
        bands.set_verts(verts)
        between.set_segments(lines[:-1])
        owed = floor if self.end is None else floor[: self.end + 1]
        edge.set_data(range(len(owed)), owed)
        marks.set_data(self.marks, [sum(row[at] for row in self.balances) for at in self.marks])
        place_end(mark, label, None if self.end is None else (self.end, 0.0), self.end_label)

    def numbers(self) -> Numbers:
        """Return what is owed to whom at the end of each month."""
        view = self.view
        today = translate("PayoffChart", "Today")
        return Numbers(
            spoken=translate("PayoffChart", "What is owed month by month"),
            heads=(
                translate("PayoffChart", "End of"),
                *(debt_name(debt) for debt in view.debts),
                translate("PayoffChart", "All"),
            ),
            rows=tuple(
                (
                    month if place else today,
                    *(debt.balances[place] for debt in view.debts),
                    view.totals[place],
                )
                for place, month in enumerate(view.months)
            ),
        )


def _name_bands(axes: Axes, bands: Sequence[Band], look: Look, room: int) -> None:
    """Write each loan's name and amount to the left of its band, apart from one another."""
    from tideover.ui.charts.lettering import drawable

    high = axes.get_ylim()[1]
    pixels_high = axes.get_window_extent().height / axes.figure.dpi * PIXELS_AN_INCH
    a_pixel = high / max(1.0, pixels_high)
    two_lines = len(bands) * 2 * _LINE <= pixels_high
    middles = middles_of([band.today for band in bands])
    places = spread_apart(middles, (2 if two_lines else 1) * _LINE * a_pixel, high)
    for band, middle, place in zip(bands, middles, places, strict=True):
        name = fitting(drawable(band.name), room - 2 * _GAP, look.points / POINTS_A_PIXEL)
        axes.annotate(
            f"{name}\n{band.amount}" if two_lines else name,
            (0, middle),
            xytext=(-_GAP * POINTS_A_PIXEL, (place - middle) / a_pixel * POINTS_A_PIXEL),
            textcoords="offset points", ha="right", va="center", color=look.colours["text"],
            fontsize=look.points, linespacing=1.1, annotation_clip=False,
            arrowprops={
                "arrowstyle": "-", "color": look.colours[band.colour], "linewidth": 2.0,
                "shrinkA": 2, "shrinkB": 0, "relpos": (1.0, 0.5),
            },
        )  # fmt: skip


def middles_of(heights: Sequence[float]) -> list[float]:
    """Return the middle of each of the heights, the first one standing on top of all others."""
    ceiling = sum(heights)
    middles = []
    for height in heights:
        middles.append(ceiling - height / 2)
        ceiling -= height
    return middles


def _name_minimum(axes: Axes, frame: PayoffFrame, look: Look) -> None:
    """Write what the dashed line is, above it where the debts are about half gone.

    Where there is no room to its right it is left out: the table names the strategies as well.
    """
    half = frame.minimum[0] / 2
    place = next((at for at, owed in enumerate(frame.minimum) if owed <= half), 0)
    label = axes.annotate(
        frame.minimum_label, (place, frame.minimum[place]), xytext=(5, 5),
        textcoords="offset points", ha="left", va="bottom", color=look.colours["text"],
        fontsize=look.points, zorder=5,
    )  # fmt: skip
    if label.get_window_extent().x1 > axes.get_window_extent().x1:
        label.remove()


def payoff_drawing(view: PayoffView) -> PayoffDrawing:
    """Return the picture of a plan; there must be at least one debt."""
    bands = tuple(
        Band(
            name=debt_name(debt),
            amount=plain_money_text(debt.balances[0]),
            colour=f"series_{place + 1}",
            today=major_units(debt.balances[0]),
        )
        for place, debt in enumerate(view.debts)
    )
    compared = view.totals != view.minimum
    frame = PayoffFrame(
        bands=bands,
        months=tuple(Tick(place, label) for place, label in enumerate(month_labels(view.months))),
        ticks=money_ticks(Money(0, view.owed.currency), _highest(view)),
        minimum=many_major_units(view.minimum) if compared else (),
        minimum_label=translate("PayoffChart", "only what is due") if compared else "",
    )
    end = next((place for place, owed in enumerate(view.totals) if not owed), None)
    return PayoffDrawing(
        frame=frame,
        title=finding_title(view),
        summary=summary_text(view),
        balances=tuple(many_major_units(debt.balances) for debt in view.debts),
        marks=_marks(view),
        end=end,
        end_label="" if view.debt_free is None else month_text(view.debt_free),
        view=view,
    )


def _marks(view: PayoffView) -> tuple[int, ...]:
    places = {_place_of(view, each) for each in view.windfalls}
    return tuple(sorted(place for place in places if place is not None))


def _highest(view: PayoffView) -> Money:
    return max(*view.totals, *view.minimum, key=attrgetter("minor"))


def debt_name(debt: PlannedDebt) -> str:
    """Return the name of a loan, or how many small ones stand together."""
    #: several loans too small to be told apart in the picture
    return debt.name or translate("PayoffChart", "{count} small loans").format(count=debt.count)


def _reading(view: PayoffView, bands: tuple[Band, ...], place: int) -> Reading:
    heading = (
        translate("PayoffChart", "Today")
        if place == 0
        #: {month} is a month with its year
        else translate("PayoffChart", "End of {month}").format(month=month_text(view.months[place]))
    )
    lines = [
        ReadingLine(band.name, money_text(debt.balances[place]), band.colour)
        for band, debt in zip(bands, view.debts, strict=True)
        if debt.balances[place]
    ]
    whole = ReadingLine(translate("PayoffChart", "All"), money_text(view.totals[place]))
    coming = [
        ReadingLine(
            each.word or translate("PayoffChart", "Comes once"), money_text(each.amount), "muted"
        )
        for each in view.windfalls
        if _place_of(view, each) == place
    ]
    return Reading(heading, (*lines, whole, *coming))


def _place_of(view: PayoffView, windfall: Windfall) -> int | None:
    """Return at the end of which month a windfall is there; None where it lies beyond."""
    place = Month.of(windfall.day) - view.months[0] + 1
    return place if place < len(view.months) else None
