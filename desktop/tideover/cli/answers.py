"""What a command answers, and the numbers a program ends with."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import IntEnum
from typing import TYPE_CHECKING

from tideover.domain.findings import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date
    from fractions import Fraction

    from tideover.domain.findings import Finding
    from tideover.domain.money import Money
    from tideover.domain.snapshot import Snapshot

RATE_DIGITS = Decimal("0.00000001")


class Exit(IntEnum):
    """How a command ended."""

    WELL = 0
    ATTENTION = 1
    NOT_UNDERSTOOD = 2
    UNUSABLE = 3
    CLOSED = 4
    INTERRUPTED = 130


@dataclass(frozen=True, slots=True)
class Answer:
    """What a command says: `text` to people, `document` to programs.

    A document holds words, numbers, truths and None, in lists and mappings. Amounts are decimal
    strings in the document's `currency`, rates are fractions of one as decimal strings, days are
    `2026-12-05` and months `2026-12`. `attention` says that somebody should do something.
    """

    text: str
    document: Mapping[str, object]
    attention: bool = False


def heading(command: str, snapshot: Snapshot) -> dict[str, object]:
    """Return what the document of every command that reads the household begins with."""
    return {
        "command": command,
        "as_of": snapshot.as_of.isoformat(),
        "currency": snapshot.household.currency.code,
    }


def rate_document(rate: Fraction) -> str:
    """Return a rate with so many digits that nobody's interest depends on the next."""
    exact = Decimal(rate.numerator) / Decimal(rate.denominator)
    return str(exact.quantize(RATE_DIGITS))


def decimal_text(amount: Money) -> str:
    """Return an exact amount as a program reads it: `-1234.50`."""
    whole, part = divmod(abs(amount.minor), amount.currency.scale)
    sign = "-" if amount.minor < 0 else ""
    decimals = amount.currency.decimals
    return f"{sign}{whole}.{part:0{decimals}}" if decimals else f"{sign}{whole}"


def day_or_none(day: date | None) -> str | None:
    """Return a day as a program reads it."""
    return None if day is None else day.isoformat()


def text_or_none(value: object) -> str | None:
    """Return a month or another value with a fixed form as a program reads it."""
    return None if value is None else str(value)


def need_attention(findings: Iterable[Finding]) -> bool:
    """Return whether any of the findings is more than a note."""
    return any(finding.severity is not Severity.NOTE for finding in findings)
