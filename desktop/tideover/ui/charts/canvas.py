"""The widget that shows a chart: drawn in a worker, moved by blitting, read by mouse and keys."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QGuiApplication,
    QImage,
    QPainter,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from tideover.ui import theme
from tideover.ui.charts.drawing import Look
from tideover.ui.charts.reading_box import paint_reading
from tideover.ui.work import Latest

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import (
        QFocusEvent,
        QKeyEvent,
        QMouseEvent,
        QPaintEvent,
        QResizeEvent,
        QShowEvent,
    )

    from tideover.ui.charts.drawing import Drawing
    from tideover.ui.charts.stage import Stage

log = logging.getLogger(__name__)

RESIZED_MS = 120
"""So long after the last change of size the chart is drawn anew; until then it is stretched."""

_SMALLEST = QSize(280, 180)
_USUAL = QSize(640, 300)
_NOWHERE = -1
_SHADE = 40
FILE_SIZE = (1000, 520)


class ChartCanvas(QWidget):
    """Shows a Drawing. The arrow keys move a cursor along it, Home and End go to its ends.

    Signals:
        stop_read: the number of the stop under the cursor, -1 when there is none.
        shown: a picture is in place.
        saved: the path of the file that was written.
        failed: the exception that a worker met.
    """

    stop_read = Signal(int)
    shown = Signal()
    saved = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty; nothing of matplotlib is loaded until there is something to show."""
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        # Every pixel is painted here: the cards below need not be painted first.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMinimumSize(_SMALLEST)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._drawing: Drawing | None = None
        self._stage: Stage | None = None
        self._pixmap = QPixmap()
        self._places: tuple[float, ...] = ()
        self._stop = _NOWHERE
        self._worker = Latest(self)
        self._worker.done.connect(self._take_stage)
        self._worker.failed.connect(self._tell_failure)
        self._saver = Latest(self)
        self._saver.done.connect(self.saved)
        self._saver.failed.connect(self._tell_failure)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._draw_anew)

    def show_drawing(self, drawing: Drawing) -> None:
        """Show a chart; where only its curves differ from the one shown it moves at once."""
        self._drawing = drawing
        self.setAccessibleName(drawing.title)
        self._describe()
        stage = self._stage
        if stage is not None and self._fits(stage) and stage.drawing.frame == drawing.frame:
            self._soon.stop()
            self._worker.start(_nothing)
            stage.move(drawing)
            self._show_stage(stage)
        else:
            # Not before the window has painted what the page says in words: the worker would
            # take half of the time that painting gets.
            self._soon.start(0)

    def drawing(self) -> Drawing | None:
        """Return what is shown, or being drawn."""
        return self._drawing

    def retheme(self) -> None:
        """Draw in the colours of the theme of now."""
        self._draw_anew()

    def stop(self) -> int:
        """Return the number of the stop that is read; -1 when none is."""
        return self._stop

    def read_stop(self, stop: int) -> None:
        """Put the cursor on a stop; -1 takes it away."""
        if stop == self._stop:
            return
        self._stop = stop
        self._describe()
        self.stop_read.emit(stop)
        self.update()

    def save(self, path: Path) -> None:
        """Write the chart, in the light colours, to a PNG, SVG or PDF file; `saved` follows."""
        if self._drawing is not None:
            self._saver.start(_Saving(self._drawing, path))

    def copy(self) -> None:
        """Put the picture on the clipboard."""
        QGuiApplication.clipboard().setPixmap(self._pixmap)

    def stop_working(self) -> None:
        """End the threads; waits for what is under way."""
        self._worker.stop()
        self._saver.stop()

    def _look(self) -> Look:
        return Look(theme.DARK if theme.is_dark() else theme.LIGHT)

    def _fits(self, stage: Stage) -> bool:
        size = self._pixmap.deviceIndependentSize().toSize()
        return size == self.size() and stage.look == self._look()

    def _draw_anew(self) -> None:
        self._soon.stop()
        if self._drawing is None or not self.isVisible():
            return
        self._worker.start(
            _Staging(
                self._drawing, self.width(), self.height(), self.devicePixelRatioF(), self._look()
            )
        )

    def _take_stage(self, stage: Stage | None) -> None:
        if stage is not None:
            self._stage = stage
            self._show_stage(stage)

    def _show_stage(self, stage: Stage) -> None:
        data, width, height = stage.picture()
        # Nothing of it is transparent; a picture that may be takes longer to show.
        image = QImage(data, width, height, QImage.Format.Format_RGBX8888)
        self._pixmap = QPixmap.fromImage(image)
        self._pixmap.setDevicePixelRatio(stage.ratio)
        self._places = stage.places()
        if self._stop >= len(self._places):
            self.read_stop(_NOWHERE)
        self.update()
        self.shown.emit()

    def _tell_failure(self, error: Exception) -> None:
        log.error("a chart could not be drawn or saved", exc_info=error)
        self.failed.emit(error)

    def _describe(self) -> None:
        """Say what the picture shows, and what stands at the cursor."""
        if self._drawing is None:
            return
        text = self._drawing.summary
        if 0 <= self._stop < len(self._drawing.stops):
            text = self._drawing.reading(self._stop).spoken
        self.setAccessibleDescription(text)
        QAccessible.updateAccessibility(
            QAccessibleEvent(self, QAccessible.Event.DescriptionChanged)
        )

    def _nearest(self, at: QPointF) -> int:
        stage = self._stage
        if stage is None or not self._places:
            return _NOWHERE
        mouse = at.y() if stage.drawing.reads_down else at.x()
        return min(range(len(self._places)), key=lambda place: abs(self._places[place] - mouse))

    def sizeHint(self) -> QSize:
        """Ask for room for a picture that is wider than high."""
        return _USUAL

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Show the picture, stretched while a new size is being drawn, and the cursor."""
        painter = QPainter(self)
        if self._pixmap.isNull():
            painter.fillRect(self.rect(), theme.colour("surface"))
        else:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawPixmap(self.rect(), self._pixmap)
        if self._stage is not None and 0 <= self._stop < len(self._places):
            self._paint_cursor(painter, self._stage)
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("accent"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _paint_cursor(self, painter: QPainter, stage: Stage) -> None:
        place = self._places[self._stop]
        left, top, right, bottom = stage.plot_area()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        reading, bounds = stage.drawing.reading(self._stop), QRectF(self.rect())
        if stage.drawing.reads_down:
            # A line would go through what is written beside the bar.
            half = (bottom - top) / len(self._places) / 2
            shade = theme.colour("accent")
            shade.setAlpha(_SHADE)
            painter.fillRect(QRectF(left, place - half, right - left, 2 * half), shade)
            paint_reading(painter, reading, QPointF(right, place), bounds)
        else:
            painter.setPen(QPen(theme.colour("muted"), 1, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(place, top), QPointF(place, bottom))
            paint_reading(painter, reading, QPointF(place, top), bounds)

    def showEvent(self, event: QShowEvent) -> None:
        """Draw what was waiting for the widget to be seen."""
        super().showEvent(event)
        if self._stage is None or not self._fits(self._stage):
            self._soon.start(RESIZED_MS)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stretch the picture now, and draw it anew when the size has settled."""
        super().resizeEvent(event)
        self._soon.start(RESIZED_MS)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Read the chart at the stop nearest to the mouse."""
        self.read_stop(self._nearest(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        """Take the cursor away, unless the keys hold it."""
        super().leaveEvent(event)
        if not self.hasFocus():
            self.read_stop(_NOWHERE)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the cursor away."""
        super().focusOutEvent(event)
        self.read_stop(_NOWHERE)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the cursor: left, right, up, down, Home, End; Escape takes it away."""
        last = len(self._places) - 1
        back, on = Qt.Key.Key_Left, Qt.Key.Key_Right
        if self._stage is not None and self._stage.drawing.reads_down:
            back, on = Qt.Key.Key_Up, Qt.Key.Key_Down
        target = {
            back: max(0, self._stop - 1) if self._stop >= 0 else last,
            on: min(last, self._stop + 1),
            Qt.Key.Key_Home: min(0, last),
            Qt.Key.Key_End: last,
            Qt.Key.Key_Escape: _NOWHERE,
        }.get(Qt.Key(event.key()))
        if target is None or (target == self._stop == _NOWHERE):
            super().keyPressEvent(event)
            return
        self.read_stop(target)


def _nothing() -> None:
    """Retire a picture that is being drawn: a newer one is in place already."""


class _Staging:
    """The job that draws a picture; the first one loads matplotlib, away from the window."""

    def __init__(self, drawing: Drawing, width: int, height: int, ratio: float, look: Look) -> None:
        self._parts = (drawing, width, height, ratio, look)

    def __call__(self) -> Stage:
        from tideover.ui.charts.stage import Stage

        return Stage(*self._parts)


class _Saving:
    """The job that writes a chart to a file."""

    def __init__(self, drawing: Drawing, path: Path) -> None:
        self._drawing = drawing
        self._path = path

    def __call__(self) -> Path:
        from tideover.ui.charts.stage import save

        save(self._drawing, self._path, *FILE_SIZE, Look(theme.LIGHT))
        return self._path
