"""The sentences about how past forecasts did."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from tideover.engine.past_forecasts import ForecastLine
from tideover.engine.risk import Risk
from tideover.ui.format import money_text, month_text
from tideover.ui.wording.names import risk_name

if TYPE_CHECKING:
    from tideover.viewmodels.past_forecasts import PastForecastsView, PastReview

translate = QCoreApplication.translate


def past_summary(view: PastForecastsView) -> str:
    """Return how many months were said rightly, or that there is none yet."""
    if not view.reviews:
        return translate(
            "PastForecasts",
            "Nothing to compare yet: what the outlook says is kept every week, and held against "
            "a month when that is over.",
        )
    #: {right} and {count} are numbers of months
    text = translate(
        "PastForecasts", "Rightly said to fall short or not: {right} of {count} months."
    )
    return text.format(right=view.right, count=len(view.reviews))


def past_review_text(past: PastReview) -> str:
    """Return what was said of a month, what came, and which line was most wrong."""
    review = past.review
    came = (
        translate("PastForecasts", "a payment was late")
        if review.came.missed
        else translate("PastForecasts", "every payment was made")
    )
    #: {month} is a month with its year, {risk} is safe, tight or short, {came} what happened
    text = translate("PastForecasts", "{month}: said {risk}; {came}.").format(
        month=month_text(review.forecast.month),
        risk=risk_name(Risk(review.forecast.risk)),
        came=came,
    )
    return f"{text} {_error_text(past)}"


def _error_text(past: PastReview) -> str:
    review = past.review
    if past.wrong is not None:
        return translate(
            "PastForecasts", "Most wrong was {name}: {forecast} forecast, {came} came."
        ).format(
            name=past.wrong.name,
            forecast=money_text(past.wrong.forecast, sign=True),
            came=money_text(past.wrong.came, sign=True),
        )
    if review.line is ForecastLine.NOTHING:
        return translate("PastForecasts", "It came as forecast.")
    name, error = {
        ForecastLine.INCOME: (translate("PastForecasts", "income"), review.income_error),
        ForecastLine.SPENDING: (translate("PastForecasts", "spending"), review.spending_error),
        ForecastLine.DUES: (translate("PastForecasts", "payments to lenders"), review.dues_error),
    }[review.line]
    return translate(
        "PastForecasts", "Most wrong was {name}: {amount} beside the forecast."
    ).format(name=name, amount=money_text(error, sign=True))
