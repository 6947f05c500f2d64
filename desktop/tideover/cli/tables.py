"""Tables for a terminal: columns line up, also where a Chinese letter takes two places."""

from __future__ import annotations

import unicodedata
from enum import Enum
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_WIDE = {"W", "F"}
_WIDE_PLACES = 2
_WITHOUT_WIDTH = {"Mn", "Me", "Cf"}
_CONTROL = {"Cc", "Cf", "Cs"}
_JOINERS = {"\u200c", "\u200d"}
"""Some scripts are not written without them."""

_CLOSING = "，。；：！？、）”"
_GAP = "  "


class Align(Enum):
    """On which side a column's text stands."""

    LEFT = "left"
    RIGHT = "right"


LEFT, RIGHT = Align.LEFT, Align.RIGHT


def printable(text: str) -> str:
    """Return the text without what would steer the terminal instead of being shown.

    Names come from files of others: an escape sequence in one could hide or fake lines.
    """
    return "".join(letter if _is_shown(letter) else "�" for letter in text)


def _is_shown(letter: str) -> bool:
    return letter == "\n" or letter in _JOINERS or unicodedata.category(letter) not in _CONTROL


def display_width(text: str) -> int:
    """Return how many places of a terminal the text takes."""
    return sum(_places(letter) for letter in text)


def _places(letter: str) -> int:
    if unicodedata.category(letter) in _WITHOUT_WIDTH:
        return 0
    return _WIDE_PLACES if unicodedata.east_asian_width(letter) in _WIDE else 1


def table(head: Sequence[str], rows: Iterable[Sequence[str]], aligns: Sequence[Align]) -> str:
    """Return the rows below their head, one line each, columns as wide as their widest cell."""
    lines = [_one_line(head), *(_one_line(row) for row in rows)]
    widths = [max(display_width(line[column]) for line in lines) for column in range(len(head))]
    written = [_line(line, widths, aligns) for line in lines]
    ruled = sum(widths) + len(_GAP) * (len(widths) - 1)
    return "\n".join([written[0], "-" * ruled, *written[1:]])


def _one_line(cells: Iterable[str]) -> tuple[str, ...]:
    return tuple(printable(cell.replace("\n", " ")) for cell in cells)


def _line(cells: Sequence[str], widths: Sequence[int], aligns: Sequence[Align]) -> str:
    padded = []
    for cell, width, align in zip(cells, widths, aligns, strict=True):
        room = " " * (width - display_width(cell))
        padded.append(room + cell if align is Align.RIGHT else cell + room)
    return _GAP.join(padded).rstrip()


def wrapped(text: str, width: int) -> list[str]:
    """Return the text in lines of at most `width` places.

    Lines end at a space or behind a wide letter; a mark that closes a clause begins none.
    """
    lines = [""]
    for piece in _pieces(text):
        if display_width(lines[-1] + piece.rstrip()) > width and lines[-1]:
            lines.append("")
        lines[-1] += piece
    return [line.strip() for line in lines]


def _pieces(text: str) -> Iterator[str]:
    """Cut the text behind every space and every wide letter with its closing marks."""
    piece = ""
    for letter, following in pairwise(text + " "):
        piece += letter
        ends = (
            letter == " " or _places(letter) == _WIDE_PLACES or _places(following) == _WIDE_PLACES
        )
        if ends and following not in _CLOSING and following != " ":
            yield piece
            piece = ""
    yield piece


def paragraphs(*parts: str) -> str:
    """Return the parts that say something, an empty line between them."""
    return "\n\n".join(part for part in parts if part)
