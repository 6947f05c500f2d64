"""Filling the places of a sentence with values of the household."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

from tideover.domain.dates import Month
from tideover.domain.money import Money
from tideover.ui import format as text_format

if TYPE_CHECKING:
    from collections.abc import Mapping

LONGEST = 60
"""What somebody typed or a file says is quoted up to so many letters."""


class _Places(dict[str, str]):
    """A place that nobody fills stays visible as an ellipsis: a sentence never fails."""

    def __missing__(self, key: str) -> str:
        return "…"


def filled(sentence: str, params: Mapping[str, object]) -> str:
    """Return the sentence with its `{places}` filled in the user's format."""
    values = {
        # Of a path the end matters most, and somebody has to find the file.
        name: str(value) if name == "path" else shown(value)
        for name, value in params.items()
    }
    return sentence.format_map(_Places(values))


def shown(value: object) -> str:
    """Return a value as a sentence says it."""
    match value:
        case Money():
            text = text_format.money_text(value)
        case Month():
            text = text_format.month_text(value)
        case date():
            text = text_format.day_text(value)
        case Fraction():
            text = text_format.percent_text(value)
        case str() if len(value) > LONGEST:
            text = value[: LONGEST - 1] + "…"
        case _:
            text = str(value)
    return text
