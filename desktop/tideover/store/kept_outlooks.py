"""What an outlook said as a JSON document, and back."""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from tideover.domain.dates import Month
from tideover.domain.kept_outlooks import RISKS, KeptLine, KeptMonth, KeptOutlook
from tideover.store.documents import whole

if TYPE_CHECKING:
    from tideover.store.documents import Document

OUTLOOKS_KEPT = timedelta(weeks=60)
"""So long an outlook is kept: a little more than a year."""

MOST_PERCENT = 100


def outlook_document(outlook: KeptOutlook) -> str:
    """Return the months as JSON; amounts are minor units."""
    return json.dumps([_month(month) for month in outlook.months], ensure_ascii=False)


def _month(month: KeptMonth) -> Document:
    return {
        "month": month.month.first_day.isoformat(),
        "risk": month.risk,
        "lowest": month.lowest,
        "closing": month.closing,
        "lines": [[line.name, line.minor] for line in month.lines],
        **({} if month.chance_percent is None else {"chance": month.chance_percent}),
    }


def outlook_from(day: str, document: str) -> KeptOutlook:
    """Return the outlook that a document states.

    Raises:
        ValueError, KeyError, TypeError: It does not state the months of an outlook.
    """
    months = tuple(_month_from(body) for body in json.loads(document))
    return KeptOutlook(date.fromisoformat(day), months)


def _month_from(body: dict[str, Any]) -> KeptMonth:
    if body["risk"] not in RISKS:
        raise ValueError(body["risk"])
    return KeptMonth(
        month=Month.of(date.fromisoformat(body["month"])),
        risk=body["risk"],
        lowest=whole(body["lowest"]),
        closing=whole(body["closing"]),
        lines=tuple(KeptLine(str(name), whole(minor)) for name, minor in body["lines"]),
        chance_percent=_percent(body["chance"]) if "chance" in body else None,
    )


def _percent(value: object) -> int:
    percent = whole(value)
    if not 0 <= percent <= MOST_PERCENT:
        raise ValueError(percent)
    return percent
