"""How past forecasts did, as a document and as text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from tideover.cli.answers import decimal_text
from tideover.ui.wording.past_forecasts import chance_texts, past_review_text, past_summary

if TYPE_CHECKING:
    from tideover.engine.past_forecasts import ChanceRecord
    from tideover.viewmodels.past_forecasts import PastForecastsView, PastReview

translate = QCoreApplication.translate

DECIMALS = 4


def past_document(view: PastForecastsView) -> dict[str, object]:
    """Return the key that `--past` adds: each month once, the newest first."""
    return {
        "past_forecasts": {
            "right": view.right,
            "months": [_month(each) for each in view.reviews],
            "chances": None if view.chances is None else _chances(view.chances),
        }
    }


def _month(past: PastReview) -> dict[str, object]:
    review, wrong = past.review, past.wrong
    return {
        "month": str(review.forecast.month),
        "risk": review.forecast.risk,
        "percent": review.forecast.chance_percent,
        "missed": review.came.missed,
        "most_wrong": None
        if wrong is None
        else {
            "name": wrong.name,
            "forecast": decimal_text(wrong.forecast),
            "came": decimal_text(wrong.came),
        },
    }


def _chances(found: ChanceRecord) -> dict[str, object]:
    return {
        "months": found.months,
        "missed": found.missed,
        "expected": round(found.expected, DECIMALS),
        "brier": round(found.brier, DECIMALS),
        "brier_of_the_share": round(found.by_share, DECIMALS),
        "bands": [
            {"percent": each.said.percent, "months": each.came.paths, "missed": each.came.hits}
            for each in found.bands
        ],
    }


def past_text(view: PastForecastsView) -> str:
    """Return the same as text."""
    lines = (past_summary(view), *chance_texts(view), *map(past_review_text, view.reviews))
    head = translate("CommandLine", "How past forecasts did:")
    return "\n".join([head, *(f"  {line}" for line in lines)])
