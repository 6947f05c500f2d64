"""A page of text as PDF, with the fonts that ship with Tideover."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPdfWriter, QTextDocument

from tideover.ui import fonts

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

_POINTS = 8.5
_MARGIN = 16
_DPI = 144
_STYLE = """
    h1 { font-size: 15pt; margin-bottom: 2px; }
    h2 { font-size: 10.5pt; margin-top: 9px; margin-bottom: 3px; }
    p { margin-top: 1px; margin-bottom: 2px; }
    td, th { padding: 1px 8px 1px 0; }
    th { text-align: left; }
    .small { font-size: 7pt; color: #444444; }
"""


def heading(text: str, level: int = 2) -> str:
    """Return a heading; what somebody typed never becomes mark-up."""
    return f"<h{level}>{escape(text)}</h{level}>"


def paragraph(text: str, *, small: bool = False) -> str:
    """Return a paragraph."""
    kind = ' class="small"' if small else ""
    return f"<p{kind}>{escape(text)}</p>"


def table(head: Sequence[str], rows: Iterable[Sequence[str]], right: frozenset[int]) -> str:
    """Return a table; the columns in `right` hold numbers."""

    def cells(tag: str, texts: Sequence[str]) -> str:
        return "".join(
            f'<{tag} align="{"right" if place in right else "left"}">{escape(text)}</{tag}>'
            for place, text in enumerate(texts)
        )

    body = "".join(f"<tr>{cells('td', row)}</tr>" for row in rows)
    top = f"<tr>{cells('th', head)}</tr>" if any(head) else ""
    return f'<table cellspacing="0" width="100%">{top}{body}</table>'


def write_pdf(parts: Iterable[str], path: Path, title: str) -> int:
    """Write A4 pages; return how many.

    Raises:
        OSError: The file cannot be written.
    """
    text = "".join(parts)
    # QPdfWriter is silent about a folder that is not there or may not be written.
    path.open("wb").close()
    writer = QPdfWriter(str(path))
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
    document.setDefaultStyleSheet(_STYLE)
    document.setHtml(text)
    document.print_(writer)
    return document.pageCount()
