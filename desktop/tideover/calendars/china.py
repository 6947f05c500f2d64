"""Working days of China: public holidays, and weekends that are worked instead (调休).

The State Council announces each year's days in the autumn before. The resource is written when
the app is built (packaging/working_days.py), from what two kept libraries know of the notices;
of years not yet announced it holds the statutory days as a forecast.
"""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

from tideover.domain.dates import WorkingCalendar

RESOURCE = Path(__file__).resolve().parent.parent / "resources" / "working_days_cn.json"


def working_calendar(resource: Path = RESOURCE) -> WorkingCalendar:
    """Return the working days; weekends only where the resource was not built."""
    if not resource.is_file():
        return WorkingCalendar()
    content = json.loads(resource.read_text("utf-8"))
    return WorkingCalendar(
        holidays=frozenset(map(date.fromisoformat, content["holidays"])),
        worked_weekends=frozenset(map(date.fromisoformat, content["worked_weekends"])),
        known_through=date.fromisoformat(content["known_through"]),
    )
