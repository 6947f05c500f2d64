"""The sentences about how past forecasts did."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from tideover.engine.chance.results import Chance
from tideover.engine.past_forecasts import ForecastLine
from tideover.engine.risk import Risk
from tideover.ui.format import money_text, month_text
from tideover.ui.wording.chance import odds_text
from tideover.ui.wording.names import risk_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tideover.engine.past_forecasts import ChanceBand, ChanceRecord
    from tideover.viewmodels.past_forecasts import PastForecastsView, PastReview

translate = QCoreApplication.translate

ENOUGH_TO_JUDGE = 12
"""Of fewer months the score is mostly luck."""

SCORE_OF_HALF = 0.25
"""What saying 50 % scores, whatever happens."""


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


def chance_texts(view: PastForecastsView) -> tuple[str, ...]:
    """Return how the chances did that were said of past months, from the lowest to the highest."""
    found = view.chances
    if found is None:
        return ()
    return (*map(_band_text, found.bands), _expected_text(found), *_score_texts(found))


def _band_text(band: ChanceBand) -> str:
    #: {odds} is how often a miss was said to come, for example 1 in 7; the others are numbers
    text = translate(
        "PastForecasts", "Said to be missed {odds}: {missed} of {count} such months were missed."
    )
    return text.format(odds=_about(band.said), missed=band.came.hits, count=band.came.paths)


def _about(said: Chance) -> str:
    if said.odds is None:
        return odds_text(said)
    #: {odds} is how often something happens, for example 1 in 7
    return translate("PastForecasts", "about {odds}").format(odds=odds_text(said))


def _expected_text(found: ChanceRecord) -> str:
    #: {expected} is a number with one decimal, {missed} and {count} are numbers of months
    text = translate(
        "PastForecasts",
        "In all, {expected} of {count} months were to be expected with a missed payment by what "
        "was said; there were {missed}.",
    )
    return text.format(expected=f"{found.expected:.1f}", missed=found.missed, count=found.months)


def _score_texts(found: ChanceRecord) -> Iterator[str]:
    #: {score} and {other} are numbers with two decimals; Brier is the name of a score
    text = translate(
        "PastForecasts",
        "The Brier score of these chances is {score}: 0 is the best, and whoever always says 1 in "
        "2 gets {half}.",
    )
    yield text.format(score=f"{found.brier:.2f}", half=f"{SCORE_OF_HALF:.2f}")
    if 0 < found.missed < found.months:
        yield _comparison(found)
    if found.months < ENOUGH_TO_JUDGE:
        yield translate("PastForecasts", "So few months say little: much of it is luck.")


def _comparison(found: ChanceRecord) -> str:
    share = odds_text(Chance(found.missed, found.months))
    text = (
        translate(
            "PastForecasts",
            "Saying {odds} of every month, as it came in the end, would have scored {other}: the "
            "chances told good months from bad ones.",
        )
        if found.brier < found.by_share
        else translate(
            "PastForecasts",
            "Saying {odds} of every month, as it came in the end, would have scored {other}: so "
            "far the chances did not tell good months from bad ones any better.",
        )
    )
    return text.format(odds=share, other=f"{found.by_share:.2f}")


def past_review_text(past: PastReview) -> str:
    """Return what was said of a month, what came, and which line was most wrong."""
    review = past.review
    came = (
        translate("PastForecasts", "a payment was late")
        if review.came.missed
        else translate("PastForecasts", "every payment was made")
    )
    percent = review.forecast.chance_percent
    text = (
        #: {month} is a month with its year, {risk} is safe, tight or short, {came} what happened
        translate("PastForecasts", "{month}: said {risk}; {came}.")
        if percent is None
        #: the same with {percent}, the whole percent that was said
        else translate("PastForecasts", "{month}: said {risk}, a miss {percent}%; {came}.")
    )
    text = text.format(
        month=month_text(review.forecast.month),
        risk=risk_name(Risk(review.forecast.risk)),
        percent=percent,
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
