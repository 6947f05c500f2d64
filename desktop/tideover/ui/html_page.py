"""A page of text as one HTML file: no script, nothing from elsewhere, every text escaped.

A browser that opens it asks nobody for anything; its policy forbids even what a mistake might add.
"""

from __future__ import annotations

import unicodedata
from html import escape
from typing import TYPE_CHECKING

from tideover.ui.page_parts import Heading, Paragraph, Part, Table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_STYLE = """
body { font: 15px/1.5 "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", sans-serif;
  color: #17222C; background: #FFFFFF; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.15rem; margin-top: 2rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .3rem .6rem .3rem 0;
  border-bottom: 1px solid #D8E0E7; }
.right { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.small { font-size: .85rem; color: #566573; }
@media (prefers-color-scheme: dark) { body { color: #E7EDF2; background: #1A222A; }
  th, td { border-color: #2B3640; } .small { color: #9BA9B6; } }
"""
_HIDDEN = {"Cc", "Cf", "Cs"}
"""Kinds of signs that are not shown: some turn the direction of what follows."""


def html_page(parts: Iterable[Part], title: str, language: str) -> bytes:
    """Return the file, in UTF-8; `language` is a tag such as `zh_CN`."""
    lines = [
        "<!DOCTYPE html>",
        f'<html lang="{_text(language.replace("_", "-"))}">',
        "<head>",
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{_text(_POLICY)}">',
        '<meta name="referrer" content="no-referrer">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{_text(title)}</title>",
        f"<style>{_STYLE}</style>",
        "</head>",
        "<body>",
        *(line for part in parts for line in _part(part)),
        "</body>",
        "</html>",
    ]
    return ("\n".join(lines) + "\n").encode()


def _part(part: Part) -> Iterator[str]:
    match part:
        case Heading(text, is_title):
            tag = "h1" if is_title else "h2"
            yield f"<{tag}>{_text(text)}</{tag}>"
        case Paragraph(text, is_small):
            kind = ' class="small"' if is_small else ""
            yield f"<p{kind}>{_text(text)}</p>"
        case Table():
            yield from _table(part)


def _table(part: Table) -> Iterator[str]:
    yield "<table>"
    if part.head:
        yield _row(part.head, "th", part.right)
    yield from (_row(row, "td", part.right) for row in part.rows)
    yield "</table>"


def _row(cells: Iterable[str], tag: str, right: Iterable[int]) -> str:
    places = frozenset(right)
    written = (
        f'<{tag} class="right">{_text(cell)}</{tag}>'
        if place in places
        else f"<{tag}>{_text(cell)}</{tag}>"
        for place, cell in enumerate(cells)
    )
    return f"<tr>{''.join(written)}</tr>"


def _text(text: str) -> str:
    """Return a text as HTML shows it: as it was typed, without what would not be seen."""
    return escape("".join(each for each in text if unicodedata.category(each) not in _HIDDEN))
