"""What is owed month by month, loan upon loan: how a plan makes the debts go away."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from tideover.domain.money import Money
from tideover.ui.charts.axes import (
    PIXELS_AN_INCH,
    month_labels,
    pixels,
    placed_axes,
    style_axes,
)
from tideover.ui.charts.drawing import (
    Reading,
    ReadingLine,
    Tick,
    major_units,
    money_ticks,
    months_between_labels,
)
from tideover.ui.format import money_text, month_text, plain_money_text
from tideover.ui.wording.payoff import finding_title, summary_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matplotlib.artist import Artist
    from matplotlib.axes import Axes

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

_WIDE_FROM = 0x1100
"""Letters from here on are as wide as they are high: Chinese and its signs."""

_HEADROOM = 1.04

_POINTS_A_PIXEL = 72 / PIXELS_AN_INCH


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

    `end` is the month in which nothing is owed any more, None when it lies beyond the picture.
    """

    frame: PayoffFrame
    title: str
    summary: str
    balances: tuple[tuple[float, ...], ...]
    end: int | None
    end_label: str
    view: PayoffView = field(repr=False)

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
        step = months_between_labels(len(frame.months), round(width - names - _RIGHT))
        ticks = [tick for tick in frame.ticks if tick.at <= top]
        style_axes(axes, _spread(frame.months, step), ticks, look, right=True)
        _name_bands(axes, frame.bands, look, names)
        if frame.minimum:
            axes.plot(
                range(len(frame.minimum)), frame.minimum, color=look.colours["text"],
                linewidth=1.2, linestyle=(0, (4, 3)), zorder=4,
            )  # fmt: skip
            _name_minimum(axes, frame, look)
        return axes

    def draw_curves(self, axes: Axes, look: Look) -> tuple[Artist, ...]:
        """Draw one band upon the other, the plan's target at the top, and mark the end."""
        from matplotlib.patches import Polygon

        artists: list[Artist] = []
        floor = [0.0] * len(self.balances[0]) if self.balances else []
        for band, balances in reversed(tuple(zip(self.frame.bands, self.balances, strict=True))):
            ceiling = [low + height for low, height in zip(floor, balances, strict=True)]
            # `fill_between` looks for gaps and new limits, which takes longer than the drawing.
            filled = Polygon(
                [*enumerate(floor), *reversed(tuple(enumerate(ceiling)))],
                facecolor=look.colours[band.colour], edgecolor=look.colours["surface"],
                linewidth=0.7, zorder=2,
            )  # fmt: skip
            artists.append(axes.add_artist(filled))
            floor = ceiling
        if self.end is not None:
            artists += self._mark_end(axes, self.end, look)
        return tuple(artists)

    def _mark_end(self, axes: Axes, end: int, look: Look) -> list[Artist]:
        (dot,) = axes.plot(
            [end], [0], marker="o", markersize=7, color=look.colours["safe"],
            markeredgecolor=look.colours["surface"], clip_on=False, zorder=6,
        )  # fmt: skip
        label = axes.annotate(
            self.end_label, (end, 0), xytext=(5, 9), textcoords="offset points", ha="left",
            va="bottom", color=look.colours["safe"], fontweight="bold", fontsize=look.points,
            zorder=7, bbox={"facecolor": look.colours["surface"], "edgecolor": "none",
                            "pad": 1.5, "alpha": 0.85},
        )  # fmt: skip
        if label.get_window_extent().x1 > axes.get_window_extent().x1:
            label.set_horizontalalignment("right")
            label.set_position((-2, 9))
        return [dot, label]


def _spread(months: Sequence[Tick], step: int) -> list[Tick]:
    """Return every so many months, Januaries among them where the steps allow it."""
    year_begins = next(
        (place for place, tick in enumerate(months) if place and "\n" in tick.text), 0
    )
    chosen = months[year_begins % step :: step]
    # A mark at the very end would be cut off by the amounts.
    return [tick for tick in chosen if tick.at < months[-1].at or len(chosen) == 1]


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
        name = fitting(drawable(band.name), room - 2 * _GAP, look.points / _POINTS_A_PIXEL)
        axes.annotate(
            f"{name}\n{band.amount}" if two_lines else name,
            (0, middle),
            xytext=(-_GAP * _POINTS_A_PIXEL, (place - middle) / a_pixel * _POINTS_A_PIXEL),
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


def spread_apart(places: Sequence[float], distance: float, top: float) -> list[float]:
    """Return the places, highest first, moved as little as need be to stand `distance` apart.

    They stay between half a distance from the foot (0) and from the top, where there is room.
    """
    moved: list[float] = []
    for place in places:
        limit = moved[-1] - distance if moved else top - distance / 2
        moved.append(min(place, limit))
    floor = distance / 2
    for index in range(len(moved) - 1, -1, -1):
        moved[index] = max(moved[index], floor)
        floor = moved[index] + distance
    return moved


def fitting(text: str, room: float, letter: float) -> str:
    """Return the text, shortened to so many pixels; `letter` is the height of the letters."""
    widths = [letter * (1.0 if ord(sign) >= _WIDE_FROM else 0.58) for sign in text]
    if sum(widths) <= room:
        return text
    kept, used = "", letter
    for sign, width in zip(text, widths, strict=True):
        used += width
        if used > room:
            break
        kept += sign
    return f"{kept}…"


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
        ticks=money_ticks(Money(0, view.owed.currency), max(*view.totals, *view.minimum)),
        minimum=tuple(map(major_units, view.minimum)) if compared else (),
        minimum_label=translate("PayoffChart", "only what is due") if compared else "",
    )
    end = next((place for place, owed in enumerate(view.totals) if not owed), None)
    return PayoffDrawing(
        frame=frame,
        title=finding_title(view),
        summary=summary_text(view),
        balances=tuple(tuple(map(major_units, debt.balances)) for debt in view.debts),
        end=end,
        end_label="" if view.debt_free is None else month_text(view.debt_free),
        view=view,
    )


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
    return Reading(heading, (*lines, whole))
