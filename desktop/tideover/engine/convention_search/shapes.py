"""What each kind of loan would repay by line, whatever its rate: what a rate is measured against.

A shape is a kind of loan with everything decided but the rate. Its weights times the rate are
the charges; so each charge that the lender shows tells which rates are possible.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from itertools import takewhile
from statistics import median
from typing import TYPE_CHECKING, Any

from tideover.domain.agreements import FirstPeriod, InterestDays
from tideover.domain.dates import months_after
from tideover.domain.loans import (
    BulletTerms,
    EqualInstalmentTerms,
    EqualPrincipalTerms,
    FeeTiming,
    FlatFeeTerms,
    InterestFirstTerms,
)
from tideover.domain.money import Rounding
from tideover.domain.rates import Rate, RatePer
from tideover.engine.schedules import amortisation
from tideover.engine.schedules.periods import spans

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tideover.engine.convention_search.due_rules import DueRule
    from tideover.engine.convention_search.figures import Figures
    from tideover.engine.convention_search.headline import Headline

RatedTerms = (
    EqualInstalmentTerms | EqualPrincipalTerms | InterestFirstTerms | FlatFeeTerms | BulletTerms
)
"""Terms of one rate that decides what is charged."""

_ONE = Decimal(1)
_NEXT_TO_NOTHING = 500
_ROUNDINGS = (Rounding.HALF_UP, Rounding.DOWN, Rounding.HALF_EVEN)


@dataclass(frozen=True, slots=True)
class Shape:
    """Terms with a rate of 1, the weight of each line's charge, and the charges that are known.

    A weight is None where the balance that bears interest is not known. `principal` is what the
    lines repay, as the kind has it or as the lender shows it. Where the fee was `kept_back` from
    the money paid out it stands as the charge of the first line.
    """

    terms: RatedTerms
    weights: tuple[Fraction | None, ...]
    charges: tuple[int | None, ...]
    principal: tuple[int | None, ...]
    kept_back: bool = False


def shapes(headline: Headline, figures: Figures, rule: DueRule) -> Iterator[Shape]:
    """Yield every shape that could stand behind the lines."""
    for per in _units(headline):
        for template in _templates(headline, figures, rule, per):
            yield from _rounded(template, figures, headline)


def _units(headline: Headline) -> tuple[RatePer, ...]:
    """Return what the rate may be quoted for, as it was stated first."""
    stated = headline.rate
    return tuple(sorted(RatePer, key=lambda per: stated is not None and per is not stated.per))


def _templates(
    headline: Headline, figures: Figures, rule: DueRule, per: RatePer
) -> Iterator[RatedTerms]:
    """Yield the kinds with each way to count interest."""
    lines = len(figures.dues)
    agreement: dict[str, Any] = {
        **headline.agreement,
        "rate": Rate(_ONE, per),
        "days_off": rule.days_off,
    }
    if lines == 1 and figures.dues[0] is not None and figures.dues[0] > headline.drawn_on:
        for days in InterestDays:
            yield BulletTerms(**agreement, due_on=figures.dues[0], interest_days=days)
    monthly = {**agreement, "periods": lines, "due_day": rule.due_day, "first_due": rule.first_due}
    for days, first in _conventions(headline, rule, figures):
        counted = {**monthly, "interest_days": days, "first_period": first}
        yield InterestFirstTerms(**counted)
        if lines > 1:
            for grace in _graces(figures, headline.principal.minor):
                yield EqualInstalmentTerms(**counted, interest_only=grace)
                yield EqualPrincipalTerms(**counted, interest_only=grace)
    for timing in (FeeTiming.EACH_PERIOD, FeeTiming.FIRST_PERIOD):
        yield FlatFeeTerms(**monthly, fee_timing=timing)


def _conventions(
    headline: Headline, rule: DueRule, figures: Figures
) -> Iterator[tuple[InterestDays, FirstPeriod]]:
    for days in InterestDays:
        yield days, FirstPeriod.WHOLE_MONTH
    first = rule.first_due or figures.dues[0]
    if first is not None and first != months_after(headline.drawn_on, 1):
        yield InterestDays.BY_MONTH, FirstPeriod.ACTUAL_DAYS


def _graces(figures: Figures, borrowed: int) -> list[int]:
    """Return how many first lines may repay nothing: what the lines look like, and none.

    A principal of next to nothing counts too: it may be the one wrong figure.
    """
    lines = len(figures.dues)
    known = [amount for amount in figures.principal if amount is not None]
    if known:
        most = max(known)
        found = {
            _leading(figures.principal, lambda amount: amount == 0),
            _leading(figures.principal, lambda amount: _NEXT_TO_NOTHING * amount < most),
        }
    else:
        paid = [amount for amount in figures.payment if amount is not None]
        usual = median(paid) if paid else borrowed
        found = {_leading(figures.payment, lambda amount: 2 * amount < usual)}
    return sorted({0, *(each for each in found if each < lines - 1)}, reverse=True)


def _leading(amounts: tuple[int | None, ...], accepts: Callable[[int], bool]) -> int:
    """Return how many of the first amounts are known and accepted."""
    return sum(1 for _ in takewhile(lambda each: each is not None and accepts(each), amounts))


def _rounded(terms: RatedTerms, figures: Figures, headline: Headline) -> Iterator[Shape]:
    borrowed = headline.principal.minor
    fractions = _fractions(terms)
    for rounding in _ROUNDINGS:
        principal = _principal(terms, figures, rounding, borrowed)
        charges = tuple(
            paid - repaid if shown is None and paid is not None and repaid is not None else shown
            for shown, paid, repaid in zip(figures.charge, figures.payment, principal, strict=True)
        )
        weights = _weights(terms, fractions, principal, borrowed)
        shape = Shape(replace(terms, rounding=rounding), weights, charges, principal)
        yield shape
        kept = headline.kept_back
        at_once = isinstance(terms, FlatFeeTerms) and terms.fee_timing is FeeTiming.FIRST_PERIOD
        if kept and at_once:
            yield replace(shape, charges=(kept, *(0,) * (len(charges) - 1)), kept_back=True)


def _fractions(terms: RatedTerms) -> tuple[Fraction, ...]:
    """Return what a rate of 1 charges in each period, as a part of what bears it."""
    if not isinstance(terms, FlatFeeTerms):
        return tuple(span.rate for span in spans(terms))
    monthly = terms.rate.monthly
    if terms.fee_timing is FeeTiming.EACH_PERIOD:
        return (monthly,) * terms.periods
    return (monthly * terms.periods, *(Fraction(0),) * (terms.periods - 1))


def _weights(
    terms: RatedTerms,
    fractions: tuple[Fraction, ...],
    principal: tuple[int | None, ...],
    borrowed: int,
) -> tuple[Fraction | None, ...]:
    if isinstance(terms, FlatFeeTerms):
        return tuple(fraction * borrowed for fraction in fractions)
    left: int | None = borrowed
    weights: list[Fraction | None] = []
    for fraction, repaid in zip(fractions, principal, strict=True):
        weights.append(None if left is None else fraction * max(left, 0))
        left = None if left is None or repaid is None else left - repaid
    return tuple(weights)


def _principal(
    terms: RatedTerms, figures: Figures, rounding: Rounding, borrowed: int
) -> tuple[int | None, ...]:
    """Return what each line repays: by the rule of the kind, or as shown where the rate decides."""
    lines = len(figures.dues)
    none = [Fraction(0)] * lines
    match terms:
        case EqualInstalmentTerms():
            grace = terms.interest_only
            return (*(0,) * grace, *figures.principal[grace:])
        case EqualPrincipalTerms():
            grace = terms.interest_only
            parts = amortisation.equal_principal(borrowed, none[grace:], rounding)
            return (*(0,) * grace, *(int(part.principal) for part in parts))
        case FlatFeeTerms():
            parts = amortisation.equal_principal(borrowed, none, rounding)
            return tuple(int(part.principal) for part in parts)
        case InterestFirstTerms() | BulletTerms():
            return (*(0,) * (lines - 1), borrowed)
