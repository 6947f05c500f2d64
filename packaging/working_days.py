"""Writes the working days of China as a resource of the app.

Announced years come from `chinesecalendar`, which knows the working weekends (调休) of the State
Council's yearly notices. Later years are a forecast of the public holidays by `holidays`, without
working weekends. The app itself loads neither library.
"""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import TYPE_CHECKING

import chinese_calendar
import holidays

if TYPE_CHECKING:
    from pathlib import Path

FIRST_YEAR = 2020
LAST_YEAR = 2040
SATURDAY = 5


def write_working_days(target: Path) -> None:
    """Write holidays on weekdays, and weekends that are worked, as ISO dates."""
    known_through = max(chinese_calendar.holidays).replace(month=12, day=31)
    days_off: list[date] = []
    worked: list[date] = []
    day = date(FIRST_YEAR, 1, 1)
    while day <= known_through:
        weekend = day.weekday() >= SATURDAY
        working = chinese_calendar.is_workday(day)
        if weekend and working:
            worked.append(day)
        elif not weekend and not working:
            days_off.append(day)
        day += timedelta(days=1)
    forecast = holidays.country_holidays("CN", years=range(known_through.year + 1, LAST_YEAR + 1))
    days_off += sorted(each for each in forecast if each.weekday() < SATURDAY)
    content = {
        "known_through": known_through.isoformat(),
        "holidays": [each.isoformat() for each in days_off],
        "worked_weekends": [each.isoformat() for each in worked],
    }
    target.write_text(json.dumps(content, indent=0) + "\n", "utf-8")
