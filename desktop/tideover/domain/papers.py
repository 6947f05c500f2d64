"""A paper for a lender or a mediator: text that a person can change before it is saved.

Every line is a paragraph. A line `name<tab>figure` is a row of figures: the figure stands at the
right margin. An empty line is room between two parts.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from tideover.domain.errors import InputError

FIGURE = "\t"
LONGEST_PAPER = 20_000


class PaperKind(Enum):
    """What a paper is for."""

    PROPOSAL = "proposal"
    HARDSHIP = "hardship"
    COMPLAINT = "complaint"
    MEDIATION = "mediation"


@dataclass(frozen=True, slots=True)
class Paper:
    """A title and the lines below it; `language` is a tag such as `zh_CN`."""

    title: str
    lines: tuple[str, ...]
    language: str = "en"


def paper_of(text: str, language: str) -> Paper:
    """Return the paper that an edited text stands for: its first line is the title.

    Raises:
        InputError: `paper_empty`, or `paper_too_long` with its `limit` in letters.
    """
    lines = [_without_controls(line).rstrip() for line in text.strip().splitlines()]
    if not lines or not lines[0].strip():
        raise InputError("paper_empty", field="text")
    if len(text) > LONGEST_PAPER:
        raise InputError("paper_too_long", field="text", limit=LONGEST_PAPER)
    return Paper(lines[0].strip(), tuple(lines[1:]), language)


def _without_controls(line: str) -> str:
    """Return a line without signs that a document cannot hold; the tab stays."""
    return "".join(sign for sign in line if sign == FIGURE or sign.isprintable())
