"""What all charts share: where the axes lie, how months are named, quiet lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tideover.ui.charts.drawing import months_between_labels
from tideover.ui.format import short_month_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from matplotlib.axes import Axes

    from tideover.domain.dates import Month
    from tideover.ui.charts.drawing import Look, Sheet, Tick

PIXELS_AN_INCH = 96

PLANNED = (0, (5, 2))
"""Dashes: what is still to come. What has happened is drawn through."""

COMPARED = (0, (1, 1.6))
"""Dots: what something is compared with."""


def placed_axes(figure: Sheet, margins: tuple[int, int, int, int]) -> Axes:
    """Return axes with these margins in logical pixels: left, right, top, bottom."""
    width, height = pixels(figure)
    left, right, top, bottom = margins
    return figure.add_axes(
        (
            left / width,
            bottom / height,
            max(0.05, 1 - (left + right) / width),
            max(0.05, 1 - (top + bottom) / height),
        )
    )


def pixels(figure: Sheet) -> tuple[float, float]:
    """Return the width and the height of a figure in logical pixels."""
    scale = figure.dpi / PIXELS_AN_INCH
    return figure.bbox.width / scale, figure.bbox.height / scale


def style_axes(
    axes: Axes, months: Iterable[Tick], amounts: Iterable[Tick], look: Look, *, right: bool = False
) -> None:
    """Draw a quiet grid of amounts and name months and amounts; `right` puts amounts there."""
    months, amounts = list(months), list(amounts)
    colours = look.colours
    axes.set_facecolor(colours["surface"])
    axes.set_xticks([tick.at for tick in months], [tick.text for tick in months])
    axes.set_yticks([tick.at for tick in amounts], [tick.text for tick in amounts])
    axes.tick_params(
        length=0, pad=5, labelsize=look.points, labelcolor=colours["muted"], color=colours["line"]
    )
    if right:
        axes.yaxis.tick_right()
        axes.tick_params(axis="y", length=0)
    for label in axes.get_xticklabels():
        label.set_horizontalalignment("left")
    axes.grid(visible=True, axis="y", color=colours["line"], linewidth=0.8)
    axes.set_axisbelow(True)
    for name, spine in axes.spines.items():
        spine.set_visible(name == "bottom")
        spine.set_color(colours["line"])


def month_labels(months: Sequence[Month]) -> list[str]:
    """Return names for an axis; the first and every January also say the year, a line below."""
    return [
        f"{short_month_text(month)}\n{month.year}"
        if place == 0 or month.number == 1
        else short_month_text(month)
        for place, month in enumerate(months)
    ]


def spread_months(months: Sequence[Tick], room: int) -> list[Tick]:
    """Return the months that so many pixels have room for, Januaries among them if they can be."""
    step = months_between_labels(len(months), room)
    year_begins = next(
        (place for place, tick in enumerate(months) if place and "\n" in tick.text), 0
    )
    chosen = months[year_begins % step :: step]
    # A mark at the very end would be cut off by the amounts.
    return [tick for tick in chosen if tick.at < months[-1].at or len(chosen) == 1]
