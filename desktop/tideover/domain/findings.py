"""Things to tell the user: values in a result, never exceptions."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


class Severity(Enum):
    """How much a finding matters."""

    NOTE = "note"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to tell the user about their own data.

    `code` names the sentence (ui/messages.py words it), `params` fill its places, and `line`
    is the 1-based line of a file where the finding came from one.
    """

    code: str
    severity: Severity = Severity.WARNING
    params: Mapping[str, object] = field(default_factory=dict)
    line: int | None = None
