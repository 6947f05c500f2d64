"""A paper as PDF pages, with the fonts that ship with Tideover: Chinese shows everywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QSizeF, Qt
from PySide6.QtGui import (
    QFont,
    QGuiApplication,
    QPageLayout,
    QPageSize,
    QPdfWriter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)

from tideover.domain.papers import FIGURE
from tideover.ui import fonts

if TYPE_CHECKING:
    from tideover.domain.papers import Paper

_POINTS, _TITLE = 10.5, 15.0
_MARGIN = 22
_DPI = 144
_SPACE = 4


def paper_pdf(paper: Paper) -> bytes:
    """Return A4 pages, made in memory: a file is only ever written whole."""
    pages = QBuffer()
    pages.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(pages)
    set_up(writer)
    writer.setTitle(paper.title)
    document = laid_out(paper, writer)
    document.print_(writer)
    return bytes(pages.data().data())


def set_up(writer: QPdfWriter) -> None:
    """Choose A4 with wide margins."""
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


def laid_out(paper: Paper, writer: QPdfWriter) -> QTextDocument:
    """Return the paper as it is printed on the writer's pages."""
    document = QTextDocument()
    document.setDefaultFont(_letters(_POINTS))
    document.documentLayout().setPaintDevice(writer)
    document.setPageSize(QSizeF(writer.width(), writer.height()))
    document.setDocumentMargin(0)
    # Qt takes the place of a tab for one of the screen, and makes it larger for the page.
    screen = QGuiApplication.primaryScreen().logicalDotsPerInchY()
    fill_paper(document, paper, writer.width() * screen / writer.logicalDpiY())
    return document


def fill_paper(document: QTextDocument, paper: Paper, width: float) -> None:
    """Write the title and the lines; figures end at `width`, counted in dots of the screen."""
    cursor = QTextCursor(document)
    _write(cursor, paper.title, _title_block(), _letters(_TITLE, bold=True), is_first=True)
    for line in paper.lines:
        block = QTextBlockFormat()
        block.setBottomMargin(_SPACE)
        if FIGURE in line:
            block.setTabPositions([QTextOption.Tab(width, QTextOption.TabType.RightTab)])
        _write(cursor, line, block, _letters(_POINTS))


def _title_block() -> QTextBlockFormat:
    block = QTextBlockFormat()
    block.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    block.setBottomMargin(2 * _SPACE)
    return block


def _write(
    cursor: QTextCursor, text: str, block: QTextBlockFormat, font: QFont, *, is_first: bool = False
) -> None:
    if is_first:
        cursor.setBlockFormat(block)
    else:
        cursor.insertBlock(block)
    letters = QTextCharFormat()
    letters.setFont(font)
    cursor.insertText(text, letters)


def _letters(points: float, *, bold: bool = False) -> QFont:
    font = QFont(fonts.FAMILY)
    font.setPointSizeF(points)
    font.setBold(bold)
    return font
