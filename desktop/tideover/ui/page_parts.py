"""What a page of text is made of, whatever it is written into: plain texts, never mark-up."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; the first one of a page is its title."""

    text: str
    is_title: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; a small one says where something comes from."""

    text: str
    is_small: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of texts below an optional head; the columns in `right` hold numbers."""

    rows: tuple[tuple[str, ...], ...]
    head: tuple[str, ...] = ()
    right: frozenset[int] = frozenset()


Part = Heading | Paragraph | Table
