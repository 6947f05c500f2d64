"""The small box beside a chart's cursor that says what stands there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF

from tideover.ui import theme
from tideover.ui.theme import spacing

if TYPE_CHECKING:
    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QPainter

    from tideover.ui.charts.drawing import Reading

_SWATCH = 10
_LONGEST_LABEL = 180


def paint_reading(painter: QPainter, reading: Reading, corner: QPointF, bounds: QRectF) -> QRectF:
    """Paint the box right of and below `corner`, or where there is room; return its place."""
    metrics = painter.fontMetrics()
    bold = QFont(painter.font())
    bold.setBold(True)
    line_height = metrics.height() + 2
    labels = [
        metrics.elidedText(line.label, Qt.TextElideMode.ElideRight, _LONGEST_LABEL)
        for line in reading.lines
    ]
    label_width = max((metrics.horizontalAdvance(label) for label in labels), default=0)
    value_width = max((metrics.horizontalAdvance(line.value) for line in reading.lines), default=0)
    inner = max(
        _SWATCH + spacing(2) + label_width + spacing(4) + value_width,
        QFontMetricsF(bold).horizontalAdvance(reading.heading),
    )
    box = QRectF(
        corner.x() + spacing(3),
        corner.y() + spacing(1),
        inner + spacing(6),
        line_height * (len(labels) + 1) + spacing(4),
    )
    if box.right() > bounds.right():
        box.moveRight(corner.x() - spacing(3))
    if box.left() < bounds.left():
        box.moveLeft(bounds.left())
    if box.bottom() > bounds.bottom():
        box.moveBottom(max(corner.y() - spacing(1), bounds.top() + box.height()))
    painter.setPen(theme.colour("border"))
    painter.setBrush(theme.colour("raised"))
    painter.drawRoundedRect(box, 6, 6)
    row = QRectF(box.left() + spacing(3), box.top() + spacing(2), inner, line_height)
    plain = painter.font()
    painter.setFont(bold)
    painter.setPen(theme.colour("text"))
    painter.drawText(row, Qt.AlignmentFlag.AlignVCenter, reading.heading)
    painter.setFont(plain)
    for line, label in zip(reading.lines, labels, strict=True):
        row.translate(0, line_height)
        if line.colour:
            swatch = QRectF(row.left(), row.center().y() - _SWATCH / 2, _SWATCH, _SWATCH)
            painter.fillRect(swatch, theme.colour(line.colour))
        named = row.adjusted(_SWATCH + spacing(2), 0, 0, 0)
        painter.setPen(theme.colour("text"))
        painter.drawText(named, Qt.AlignmentFlag.AlignVCenter, label)
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(row, right, line.value)
    return box
