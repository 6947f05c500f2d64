"""Facts of China: the loan prime rate, limits, deadlines, complaint lines.

They stand in resources/facts/china.toml, once each; building the resources turns that into the
file read here, which loads in a fraction of the time.
"""

from __future__ import annotations

import json
from datetime import date, time
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tideover.domain.facts import Fact, Facts, FactSource, FactUnit
from tideover.domain.loans import LenderKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tideover.domain.facts import FactValue

RESOURCE = Path(__file__).resolve().parent.parent / "resources" / "facts" / "china.json"


def published_facts(resource: Path = RESOURCE) -> Facts:
    """Return every fact, those of one code oldest first; none where nothing was built."""
    if not resource.is_file():
        return Facts()
    content = json.loads(resource.read_text("utf-8"))
    sources = {
        name: FactSource(chinese=each["zh"], english=each["en"])
        for name, each in content["sources"].items()
    }
    found = [_fact(entry, sources) for entry in content["facts"]]
    return Facts(tuple(sorted(found, key=lambda fact: fact.effective_from)))


def _fact(entry: Mapping[str, Any], sources: Mapping[str, FactSource]) -> Fact:
    unit = FactUnit(entry["unit"])
    return Fact(
        code=entry["code"],
        unit=unit,
        value=_value(entry.get("value"), unit),
        effective_from=date.fromisoformat(entry["effective_from"]),
        effective_to=_day(entry.get("effective_to")),
        source=sources[entry["source"]],
        checked_on=_day(entry.get("checked_on")),
        applies_to=tuple(map(LenderKind, entry["applies_to"])),
    )


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


def _value(text: str | None, unit: FactUnit) -> FactValue:
    if text is None:
        return None
    match unit:
        case FactUnit.DAY:
            return date.fromisoformat(text)
        case FactUnit.TIME:
            return time.fromisoformat(text)
        case FactUnit.TELEPHONE:
            return text
        case _:
            return Fraction(text)
