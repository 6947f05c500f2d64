"""How past forecasts did: what was said of a month before it began, and what came."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tideover.domain.dates import Month
from tideover.domain.forecasts import ForecastMonth, KeptForecast
from tideover.domain.money import Money
from tideover.engine.chance import past_months
from tideover.engine.credit_record import loan_record
from tideover.engine.past_forecasts import ChanceRecord, ForecastReview, WhatCame, record
from tideover.engine.schedules import schedule

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from tideover.domain.kept_outlooks import KeptLine, KeptMonth, KeptOutlook
    from tideover.domain.loans import Loan
    from tideover.domain.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class WrongLine:
    """The category or loan that differed most; positive amounts come in."""

    name: str
    forecast: Money
    came: Money


@dataclass(frozen=True, slots=True)
class PastReview:
    """A month that is over, beside the last forecast made before it began."""

    review: ForecastReview
    wrong: WrongLine | None


@dataclass(frozen=True, slots=True)
class PastForecastsView:
    """The newest month first. `right` were rightly said to fall short or not.

    `chances` says how the chances did; None where no kept outlook of a past month knew any.
    """

    reviews: tuple[PastReview, ...]
    right: int
    chances: ChanceRecord | None


def past_forecasts_view(snapshot: Snapshot) -> PastForecastsView:
    """Return how the kept outlooks did; without reviews while no month that they saw is over."""
    came = _what_came(snapshot)
    found = record((_forecast(snapshot, kept) for kept in snapshot.kept_outlooks), came)
    lines = _lines_of_months(snapshot)
    reviews = tuple(
        PastReview(each, _wrong_line(snapshot, each.forecast.month, lines[each.forecast.month]))
        for each in reversed(found.reviews)
    )
    return PastForecastsView(reviews, found.right, found.chances)


def _forecast(snapshot: Snapshot, kept: KeptOutlook) -> KeptForecast:
    return KeptForecast(kept.day, tuple(_forecast_month(snapshot, each) for each in kept.months))


def _forecast_month(snapshot: Snapshot, kept: KeptMonth) -> ForecastMonth:
    """Return a kept month with its lines summed up.

    What is paid to a card is left out: it was counted as spending when the card was used.
    """
    currency = snapshot.household.currency
    loans = {loan.name for loan in snapshot.loans}
    accounts = {account.name for account in snapshot.accounts}
    others = [each.minor for each in kept.lines if each.name not in loans | accounts]
    return ForecastMonth(
        month=kept.month,
        lowest=Money(kept.lowest, currency),
        risk=kept.risk,
        income=Money(sum(minor for minor in others if minor > 0), currency),
        spending=Money(-sum(minor for minor in others if minor < 0), currency),
        dues=Money(-sum(each.minor for each in kept.lines if each.name in loans), currency),
        chance_percent=kept.chance_percent,
    )


def _what_came(snapshot: Snapshot) -> dict[Month, WhatCame]:
    currency = snapshot.household.currency
    repaid: defaultdict[Month, int] = defaultdict(int)
    for paid in snapshot.repayments:
        repaid[Month.of(paid.day)] += paid.amount.minor
    missed = {Month.of(day) for loan in snapshot.loans for day in _missed_days(snapshot, loan)}
    this_month = Month.of(snapshot.as_of)
    return {
        each.month: WhatCame(
            income=Money(each.income, currency),
            spending=Money(each.spending, currency),
            dues=Money(repaid[each.month], currency),
            missed=each.month in missed,
        )
        for each in past_months(snapshot)
        if each.month < this_month
    }


def _missed_days(snapshot: Snapshot, loan: Loan) -> Iterator[date]:
    """Yield the due days of a loan that were not met, up to today.

    What falls due while something older is late is late as well: the oldest is paid first.
    """
    for default in loan_record(loan, snapshot.repayments_of(loan.id), snapshot.as_of).defaults:
        until = default.ended or snapshot.as_of
        yield default.began
        for instalment in schedule(loan.terms):
            if default.began < instalment.due < until:
                yield instalment.due


def _lines_of_months(snapshot: Snapshot) -> Mapping[Month, dict[str, int]]:
    """Return what came in every month by the names that a kept outlook uses."""
    categories = {category.id: category.name for category in snapshot.categories}
    loans = {loan.id: loan.name for loan in snapshot.loans}
    found: defaultdict[Month, dict[str, int]] = defaultdict(dict)
    for (month, category_id), amount in snapshot.month_sums.items():
        name = categories.get(category_id) if category_id else None
        if name is not None:
            found[month][name] = found[month].get(name, 0) + amount.minor
    for paid in snapshot.repayments:
        name = loans.get(paid.loan_id)
        month = Month.of(paid.day)
        if name is not None:
            found[month][name] = found[month].get(name, 0) - paid.amount.minor
    return found


def _wrong_line(snapshot: Snapshot, month: Month, came: dict[str, int]) -> WrongLine | None:
    """Return the line of the last forecast before a month that was most wrong."""
    kept = _last_before(snapshot, month)
    forecast = {each.name: each.minor for each in kept}
    named = {category.name for category in snapshot.categories}
    named |= {loan.name for loan in snapshot.loans}
    names = sorted((forecast.keys() | came.keys()) & named)
    errors = {name: came.get(name, 0) - forecast.get(name, 0) for name in names}
    worst = max(names, key=lambda name: abs(errors[name]), default=None)
    if worst is None or not errors[worst]:
        return None
    currency = snapshot.household.currency
    return WrongLine(
        worst, Money(forecast.get(worst, 0), currency), Money(came.get(worst, 0), currency)
    )


def _last_before(snapshot: Snapshot, month: Month) -> tuple[KeptLine, ...]:
    earlier = [each for each in snapshot.kept_outlooks if Month.of(each.day) < month]
    for outlook in sorted(earlier, key=lambda each: each.day, reverse=True):
        for kept in outlook.months:
            if kept.month == month:
                return kept.lines
    return ()
