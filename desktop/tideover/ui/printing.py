"""A page of text as PDF, with the fonts that ship with Tideover.

What is printed is made of plain texts: a name that somebody else wrote is never read as mark-up.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QSizeF, Qt
from PySide6.QtGui import (
    QFont,
    QPageLayout,
    QPageSize,
    QPdfWriter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextTableFormat,
)

from tideover.ui import fonts
from tideover.ui.page_parts import Heading, Paragraph, Part, Table
from tideover.ui.saving import save_whole

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_POINTS, _SMALL, _HEADING, _TITLE = 8.5, 7.0, 10.5, 15.0
_MARGIN = 16
_DPI = 144
_SPACE = 4
_WHOLE = 100


def write_pdf(parts: Iterable[Part], path: Path, title: str) -> int:
    """Write A4 pages, whole or not at all and for the owner alone; return how many.

    Raises:
        OSError: The file cannot be written.
    """
    # Written to memory first: QPdfWriter is silent about a folder that is not there or may not be
    # written, and a page that could not be finished leaves no file behind.
    pages = QBuffer()
    pages.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(pages)
    writer.setTitle(title)
    writer.setCreator("Tideover")
    writer.setResolution(_DPI)
    writer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Portrait,
            QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN),
            QPageLayout.Unit.Millimeter,
        )
    )
    document = QTextDocument()
    font = QFont(fonts.FAMILY)
    font.setPointSizeF(_POINTS)
    document.setDefaultFont(font)
    document.documentLayout().setPaintDevice(writer)
    document.setPageSize(QSizeF(writer.width(), writer.height()))
    document.setDocumentMargin(0)
    fill(document, parts)
    document.print_(writer)
    save_whole(path, bytes(pages.data().data()))
    return document.pageCount()


def fill(document: QTextDocument, parts: Iterable[Part]) -> None:
    """Write the parts into a document, one below the other."""
    cursor = QTextCursor(document)
    for part in parts:
        match part:
            case Heading():
                points = _TITLE if part.is_title else _HEADING
                _write_line(cursor, part.text, points, bold=True, above=2 * _SPACE)
            case Paragraph():
                _write_line(cursor, part.text, _SMALL if part.is_small else _POINTS)
            case Table():
                _write_table(cursor, part)


def _write_line(
    cursor: QTextCursor, text: str, points: float, *, bold: bool = False, above: int = 1
) -> None:
    block = QTextBlockFormat()
    block.setTopMargin(above)
    block.setBottomMargin(_SPACE // 2)
    if cursor.document().isEmpty():
        cursor.setBlockFormat(block)
    else:
        cursor.insertBlock(block)
    cursor.insertText(text, _letters(points, bold=bold))


def _write_table(cursor: QTextCursor, part: Table) -> None:
    rows = ((part.head,) if part.head else ()) + part.rows
    if not rows:
        return
    form = QTextTableFormat()
    form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_None)
    form.setCellPadding(_SPACE / 2)
    form.setCellSpacing(0)
    form.setWidth(QTextLength(QTextLength.Type.PercentageLength, _WHOLE))
    form.setHeaderRowCount(1 if part.head else 0)
    table = cursor.insertTable(len(rows), len(rows[0]), form)
    for place, row in enumerate(rows):
        for column, text in enumerate(row):
            cell = table.cellAt(place, column).firstCursorPosition()
            block = QTextBlockFormat()
            right = column in part.right
            block.setAlignment(Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft)
            cell.setBlockFormat(block)
            cell.insertText(text, _letters(_POINTS, bold=bool(part.head) and place == 0))
    cursor.movePosition(QTextCursor.MoveOperation.End)


def _letters(points: float, *, bold: bool) -> QTextCharFormat:
    form = QTextCharFormat()
    form.setFontPointSize(points)
    form.setFontWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
    return form
