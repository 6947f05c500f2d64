"""The exporters as the window is handed them: loaded when the first paper is saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tideover.domain.papers import Paper


def docx_of(paper: Paper) -> bytes:
    """Return a paper as a DOCX file."""
    from tideover.exporters.docx_paper import docx_paper

    return docx_paper(paper)
