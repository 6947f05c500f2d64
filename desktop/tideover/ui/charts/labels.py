"""Letters beside what they name: shortened to their room, apart from each other, never cut off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tideover.ui.charts.axes import PIXELS_AN_INCH

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matplotlib.artist import Artist
    from matplotlib.axes import Axes
    from matplotlib.lines import Line2D
    from matplotlib.text import Annotation

    from tideover.ui.charts.drawing import Look

POINTS_A_PIXEL = 72 / PIXELS_AN_INCH
_WIDE_FROM = 0x1100
"""Letters from here on are as wide as they are high: Chinese and its signs."""

_NARROW, _WIDE = 0.62, 1.0
"""How wide letters are at most on average, in their height."""

_BESIDE = 5
"""Points from a mark to what stands beside it."""

_SWATCH = 44
"""Pixels that the sign of a legend and the gaps around it take."""


def text_width(text: str, letter: float) -> float:
    """Return about how wide a text is; `letter` is the height of its letters, in any unit."""
    return sum(letter * (_WIDE if ord(sign) >= _WIDE_FROM else _NARROW) for sign in text)


def fitting(text: str, room: float, letter: float) -> str:
    """Return the text, shortened to so many pixels; `letter` is the height of the letters."""
    if text_width(text, letter) <= room:
        return text
    kept, used = "", letter
    for sign in text:
        used += text_width(sign, letter)
        if used > room:
            break
        kept += sign
    return f"{kept}…"


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


def end_mark(
    axes: Axes, look: Look, colour: str, *, marker: str = "o", raised: float = 9, bold: bool = True
) -> tuple[Line2D, Annotation]:
    """Return the mark of the month in which something ends, and its label; `place_end` moves them.

    `raised` is how many points the label stands above the mark; with nothing it stands beside it,
    and the margin of the axes must have room for it.
    """
    (mark,) = axes.plot(
        [0], [0], marker=marker, markersize=7, color=look.colours[colour], linestyle="",
        markeredgecolor=look.colours["surface"], clip_on=False, zorder=6,
    )  # fmt: skip
    label = axes.annotate(
        "", (0, 0), xytext=(_BESIDE if raised else 2 * _BESIDE, raised),
        textcoords="offset points", va="bottom" if raised else "center",
        color=look.colours[colour], fontweight="bold" if bold else "normal",
        fontsize=look.points, zorder=7, annotation_clip=False,
        bbox={"facecolor": look.colours["surface"], "edgecolor": "none", "pad": 1.5,
              "alpha": 0.85},
    )  # fmt: skip
    return mark, label


def place_end(mark: Line2D, label: Annotation, at: tuple[float, float] | None, text: str) -> None:
    """Put a mark and its label somewhere; None hides them."""
    for artist in (mark, label):
        artist.set_visible(at is not None)
    if at is None:
        return
    mark.set_data([at[0]], [at[1]])
    label.xy = at
    label.set_text(text)
    beside(label, at[0])


def beside(label: Annotation, x: float) -> None:
    """Let a label begin right of its place, or end left of it where there is no room."""
    axes = label.axes
    sheet = None if axes is None else axes.figure
    _, raised = label.get_position()
    if axes is None or sheet is None or not raised:
        return
    letter = float(label.get_fontsize()) / 72 * sheet.dpi
    begins = float(axes.transData.transform((x, 0.0))[0])
    room = float(axes.bbox.x1) - begins
    turned = text_width(label.get_text(), letter) + _BESIDE > room
    label.set_horizontalalignment("right" if turned else "left")
    label.set_position((-_BESIDE if turned else _BESIDE, raised))


def draw_legend(
    axes: Axes, handles: Sequence[Artist], look: Look, columns: int, *, out: float = 0
) -> None:
    """Say above the axes what is what, beginning `out` pixels to the left of them."""
    a_pixel = 1 / max(1.0, axes.bbox.width / axes.figure.dpi * PIXELS_AN_INCH)
    axes.legend(
        handles=handles, loc="lower left", bbox_to_anchor=(-out * a_pixel, 1), ncols=columns,
        frameon=False, fontsize=look.points, labelcolor=look.colours["text"],
        handlelength=1.8, borderaxespad=0.2, columnspacing=1.2,
    )  # fmt: skip


def legend_columns(texts: Sequence[str], look: Look, room: float) -> int:
    """Return how many entries of a legend stand side by side on so many pixels."""
    letter = look.points / POINTS_A_PIXEL
    widths = [text_width(text, letter) + _SWATCH for text in texts]
    if sum(widths) <= room:
        return len(texts)
    return max(1, min(len(texts) - 1, int(room // max(widths))))
