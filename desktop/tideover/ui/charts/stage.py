"""The side of matplotlib: figures drawn by Agg into memory, moved by blitting, saved to files."""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from tideover.ui.charts.lettering import drawable, prepare

if TYPE_CHECKING:
    from pathlib import Path

    from matplotlib.artist import Artist
    from matplotlib.axes import Axes

    from tideover.ui.charts.drawing import Drawing, Look

DPI = 96
TITLE_ROOM = 34
"""Pixels above the chart that a file gives to its title."""

_one_at_a_time = Lock()


class Stage:
    """A drawing of one size: the picture in memory, and how to move its curves.

    It is made in a worker and then belongs to the UI thread.
    """

    def __init__(self, drawing: Drawing, width: int, height: int, ratio: float, look: Look) -> None:
        """Draw everything; `width` and `height` are logical pixels of a screen with that ratio."""
        prepare()
        self.drawing = drawing
        self.look = look
        self.ratio = ratio
        with _one_at_a_time:
            self._figure = Figure(
                figsize=(width / DPI, height / DPI),
                dpi=DPI * ratio,
                facecolor=look.colours["surface"],
            )
            self._canvas = FigureCanvasAgg(self._figure)
            self._axes = drawing.draw_frame(self._figure, look)
            self._canvas.draw()
            self._background = self._canvas.copy_from_bbox(self._figure.bbox)
            self._moving = drawing.draw_curves(self._axes, self.look)
            self.move(drawing)

    def move(self, drawing: Drawing) -> None:
        """Show another drawing with an equal frame: only its curves are drawn."""
        self.drawing = drawing
        drawing.move_curves(self._moving)
        self._canvas.restore_region(self._background)
        for artist in self._moving:
            self._figure.draw_artist(artist)

    def picture(self) -> tuple[bytes, int, int]:
        """Return the picture as RGBA bytes, with its width and height in device pixels."""
        width, height = self._canvas.get_width_height(physical=True)
        return bytes(self._canvas.buffer_rgba()), width, height

    @property
    def artists(self) -> tuple[Artist, ...]:
        """Everything that moves."""
        return self._moving

    @property
    def axes(self) -> Axes:
        """The axes that the curves are in."""
        return self._axes

    def places(self) -> tuple[float, ...]:
        """Return where the stops are, in logical pixels from the left, or from above."""
        if not self.drawing.stops:
            return ()
        if self.drawing.reads_down:
            points = self._axes.transData.transform([(0.0, stop) for stop in self.drawing.stops])
            height = self._figure.bbox.height
            return tuple(float(height - y) / self.ratio for _, y in points)
        points = self._axes.transData.transform([(stop, 0.0) for stop in self.drawing.stops])
        return tuple(float(x) / self.ratio for x, _ in points)

    def plot_area(self) -> tuple[float, float, float, float]:
        """Return left, top, right and bottom of the axes, in logical pixels from left and above."""
        box = self._axes.get_window_extent()
        height = self._figure.bbox.height
        edges = (box.x0, height - box.y1, box.x1, height - box.y0)
        left, top, right, bottom = (float(edge) / self.ratio for edge in edges)
        return left, top, right, bottom


def figure_for_file(drawing: Drawing, width: int, height: int, look: Look) -> Figure:
    """Return a figure with its title, to be saved; sizes are pixels at 96 to the inch."""
    prepare()
    figure = Figure(
        figsize=(width / DPI, (height + TITLE_ROOM) / DPI),
        dpi=DPI,
        facecolor=look.colours["surface"],
    )
    FigureCanvasAgg(figure)
    parts = figure.subfigures(2, 1, height_ratios=(TITLE_ROOM, height), hspace=0, squeeze=False)
    (head,), (body,) = parts
    head.set_facecolor(look.colours["surface"])
    head.text(
        12 / width,
        0.35,
        drawable(drawing.title),
        color=look.colours["text"],
        fontsize=look.points * 1.25,
        fontweight="bold",
        va="center",
    )
    body.set_facecolor(look.colours["surface"])
    drawing.move_curves(drawing.draw_curves(drawing.draw_frame(body, look), look))
    return figure


def save(drawing: Drawing, path: Path, width: int, height: int, look: Look) -> None:
    """Write the chart with its title to a file; the ending of its name chooses the format."""
    with _one_at_a_time:
        figure = figure_for_file(drawing, width, height, look)
        figure.savefig(path, dpi=2 * DPI, metadata=_no_date(path.suffix.lower()))


def _no_date(suffix: str) -> dict[str, None]:
    """Leave the time out of the file: the same chart is the same file."""
    return {".svg": {"Date": None}, ".pdf": {"CreationDate": None}}.get(suffix, {})
