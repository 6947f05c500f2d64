"""Other rates from a day on: what the contracts say with them.

A floating rate is set anew on its repricing days only, so that is where the points are added. The
new rates stand in the terms as changes that were typed: they win over what the published LPR
would give on their days.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from tideover.domain.agreements import InstalmentAgreement, RateChange
from tideover.domain.loans import FlatFeeTerms
from tideover.domain.rates import DAYS_A_YEAR, MONTHS_A_YEAR, Rate, RatePer
from tideover.domain.scenarios import RateScope
from tideover.engine.schedules import due_dates

if TYPE_CHECKING:
    from datetime import date

    from tideover.domain.loans import Loan
    from tideover.domain.scenarios import RatesChange
    from tideover.domain.snapshot import Snapshot

_PARTS = {RatePer.YEAR: 1, RatePer.MONTH: MONTHS_A_YEAR, RatePer.DAY: DAYS_A_YEAR}


def with_rates(snapshot: Snapshot, change: RatesChange) -> Snapshot:
    """Return the household with the points on the loans that `follows` names."""
    day = max(change.from_day, snapshot.as_of)
    loans = tuple(
        _dearer(loan, day, change) if follows(loan, day, change.scope) else loan
        for loan in snapshot.loans
    )
    return replace(snapshot, loans=loans)


def follows(loan: Loan, day: date, scope: RateScope) -> bool:
    """Return whether a loan's rate would change from a day on.

    Not that of a loan whose price is a fixed fee or a table, nor one that bears no interest or is
    repaid by then. Interest by the day and revolving cards keep the rate they were drawn at.
    """
    terms = loan.terms
    if loan.closed_on is not None or not isinstance(terms, InstalmentAgreement):
        return False
    if isinstance(terms, FlatFeeTerms) or not terms.rate_on(day).value:
        return False
    return due_dates(terms)[-1] > day and (terms.floating is not None or scope is RateScope.ALL)


def _dearer(loan: Loan, day: date, change: RatesChange) -> Loan:
    terms = loan.terms
    if not isinstance(terms, InstalmentAgreement):
        return loan
    begins = max(day, terms.interest_begins + timedelta(days=1))
    days = {each.from_day for each in terms.every_rate_change if each.from_day >= begins}
    if change.scope is RateScope.ALL:
        days.add(begins)
    earlier = [each for each in terms.rate_changes if each.from_day < begins]
    changes = (RateChange(each, _with_points(terms.rate_on(each), change.points)) for each in days)
    ordered = sorted((*earlier, *changes), key=_from_day)
    return replace(loan, terms=replace(terms, rate_changes=tuple(ordered)))


def _with_points(rate: Rate, points: Decimal) -> Rate:
    return replace(rate, value=max(rate.value + points / _PARTS[rate.per], Decimal(0)))


def _from_day(change: RateChange) -> date:
    return change.from_day
