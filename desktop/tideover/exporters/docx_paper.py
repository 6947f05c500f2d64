"""A paper as a DOCX file, which word processors open and change.

Text goes in as text: nothing a person typed can become a field or a formula of the file. The same
paper makes the same bytes, so its hash says something.
"""

from __future__ import annotations

from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from tideover.domain.papers import FIGURE

if TYPE_CHECKING:
    from docx.document import Document as DocxDocument

    from tideover.domain.papers import Paper

_WIDTH, _HEIGHT, _MARGIN = 210, 297, 25
_BODY, _TITLE = 11, 16
_LATIN, _CHINESE = "Times New Roman", "SimSun"
_DATED = datetime(2000, 1, 1)  # noqa: DTZ001 - a fixed one: the file says nothing of when it was made


def docx_paper(paper: Paper) -> bytes:
    """Return the file: A4, the title above the lines, figures at the right margin."""
    document = Document()
    _set_up(document, paper)
    title = document.add_paragraph()
    title.alignment = WD_ALIGN_PARAGRAPH.CENTER
    run = title.add_run(paper.title)
    run.bold = True
    run.font.size = Pt(_TITLE)
    for line in paper.lines:
        paragraph = document.add_paragraph(line)
        paragraph.paragraph_format.space_after = Pt(2)
        if FIGURE in line:
            stops = paragraph.paragraph_format.tab_stops
            stops.add_tab_stop(Mm(_WIDTH - 2 * _MARGIN), WD_TAB_ALIGNMENT.RIGHT)
    written = BytesIO()
    document.save(written)
    return _undated(written.getvalue())


def _set_up(document: DocxDocument, paper: Paper) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(_WIDTH), Mm(_HEIGHT)
    section.left_margin = section.right_margin = Mm(_MARGIN)
    section.top_margin = section.bottom_margin = Mm(_MARGIN)
    style = document.styles["Normal"]
    style.font.name = _LATIN
    style.font.size = Pt(_BODY)
    style.element.rPr.rFonts.set(qn("w:eastAsia"), _CHINESE)
    properties = document.core_properties
    properties.title = paper.title
    properties.author = properties.last_modified_by = properties.comments = ""
    properties.language = paper.language.replace("_", "-")
    properties.created = properties.modified = _DATED


def _undated(content: bytes) -> bytes:
    """Return the same archive with one date for every part."""
    written = BytesIO()
    with ZipFile(BytesIO(content)) as given, ZipFile(written, "w", ZIP_DEFLATED) as made:
        for name in given.namelist():
            made.writestr(ZipInfo(name), given.read(name), ZIP_DEFLATED)
    return written.getvalue()
