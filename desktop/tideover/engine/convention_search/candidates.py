"""From a shape to terms: which rates, payments and coupons explain the charges of its lines."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from itertools import product
from typing import TYPE_CHECKING

from tideover.domain.agreements import (
    Coupon,
    FirstPeriod,
    InstalmentAgreement,
    InterestDays,
    RateChange,
)
from tideover.domain.dates import Shift
from tideover.domain.loans import (
    BulletTerms,
    EqualInstalmentTerms,
    FeeTiming,
    FlatFeeTerms,
    PayInPartsTerms,
)
from tideover.domain.money import Money, rounded
from tideover.domain.rates import HIGHEST_YEARLY, Rate, RatePer
from tideover.engine.convention_search.level_rates import level_rates, rates_of_payments
from tideover.engine.convention_search.round_rates import (
    Allowed,
    Shared,
    allowed,
    digits_of,
    most_shared,
    roundest,
    shared_from_start,
)
from tideover.engine.schedules.periods import spans

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tideover.domain.loans import Terms
    from tideover.engine.convention_search.headline import Headline
    from tideover.engine.convention_search.shapes import RatedTerms, Shape

_LEAST_OFF = Fraction(1, 20)
_OFF_APART = 0.02
_OFFS_TRIED = 4
_MOST_DIGITS_OFF = 2
_MOST_DIGITS_CHANGED = 4
_FEWEST_OF_A_RATE = 2
_OTHER_RATE = 6
_ONE_UNEXPLAINED = 3
_STATED_PAYMENT, _COUPON, _CHANGED_RATE, _MOVED_DAYS, _ONE_INSTALMENT = 3, 5, 5, 3, 6


@dataclass(frozen=True, slots=True)
class Trial:
    """What every shape is held against: the head of the contract, and what the lines ask for."""

    headline: Headline
    payments: tuple[int | None, ...]


@dataclass(frozen=True, slots=True)
class Candidate:
    """Terms to be tried: `unexplained` charges do not follow from the rate.

    `oddness` is how far the terms are from what one would agree on first.
    """

    terms: Terms
    unexplained: int
    oddness: int

    @property
    def rank(self) -> int:
        """The order in which terms are tried: a wrong figure or two is likelier than odd terms."""
        return self.oddness + _ONE_UNEXPLAINED * self.unexplained


def candidates(shape: Shape, trial: Trial) -> Iterator[Candidate]:
    """Yield the terms of a shape that explain the most charges, with the roundest rates."""
    allowing = _allowing(shape)
    shared = most_shared(allowing)
    level = _level(shape, trial.payments)
    stated = _stated(shape, trial.headline)
    values: list[Decimal] = [] if stated is None else [stated]
    if shared is None:
        if not allowing and level is None:
            values.append(Decimal(0))
    else:
        values += _values(shared, level, whole=len(shared.numbers) == len(allowing))
    if level is not None and shared is None:
        values += [*roundest(*level), *_by_last_payment(shape, trial.payments)]
    for value in dict.fromkeys(values):
        met = sum(each.least <= float(value) <= each.most for each in allowing)
        yield from _with_rate(shape, value, len(allowing) - met, trial)
    if shared is not None and len(shared.numbers) < len(allowing):
        yield from _lowered(shape, allowing, trial)


def _allowing(shape: Shape) -> list[Allowed]:
    rounding = shape.terms.rounding
    return [
        allowed(number, weight, charge, rounding)
        for number, (weight, charge) in enumerate(zip(shape.weights, shape.charges, strict=True))
        if weight and charge is not None and charge >= 0
    ]


def _level(shape: Shape, payments: tuple[int | None, ...]) -> tuple[float, float] | None:
    """Return the rates whose equal payment is what most lines ask for; None for other kinds."""
    terms = shape.terms
    if not isinstance(terms, EqualInstalmentTerms):
        return None
    usual = usual_payment(payments[terms.interest_only : -1])
    return None if usual is None else level_rates(terms, usual)


def usual_payment(payments: tuple[int | None, ...]) -> int | None:
    """Return what most lines ask for; None where no line says."""
    counted = Counter(paid for paid in payments if paid is not None)
    return counted.most_common(1)[0][0] if counted else None


def _by_last_payment(shape: Shape, payments: tuple[int | None, ...]) -> list[Decimal]:
    """Return the rates that leave what the last line asks for, where only payments are shown."""
    terms = shape.terms
    if not isinstance(terms, EqualInstalmentTerms) or None in payments:
        return []
    weights = [float(span.rate) for span in spans(terms)]
    known = [paid for paid in payments if paid is not None]
    found = rates_of_payments(terms.principal.minor, weights, known)
    return [] if found is None else roundest(*found)


def _stated(shape: Shape, headline: Headline) -> Decimal | None:
    rate = headline.rate
    return rate.value if rate is not None and rate.per is shape.terms.rate.per else None


def _values(shared: Shared, level: tuple[float, float] | None, *, whole: bool) -> list[Decimal]:
    """Return round rates that the charges share, first those that give the usual payment too."""
    found = []
    if level is not None:
        least, most = max(shared.least, level[0]), min(shared.most, level[1])
        found = roundest(least, most) if least <= most else []
    return found + roundest(shared.least, shared.most, count=3 if whole else 2)


def _with_rate(shape: Shape, value: Decimal, unexplained: int, trial: Trial) -> Iterator[Candidate]:
    rate = Rate(value, shape.terms.rate.per)
    terms = shape.terms
    if rate.yearly > HIGHEST_YEARLY or not (value or _is_plainest(terms)):
        return
    if isinstance(terms, FlatFeeTerms) and shape.kept_back:
        if rate.monthly * terms.periods >= 1:
            return
        plain: RatedTerms = replace(terms, rate=rate, fee_timing=FeeTiming.DEDUCTED)
    else:
        plain = replace(terms, rate=rate)
    oddness = _oddness(plain, trial.headline)
    yield Candidate(plain, unexplained, oddness)
    if isinstance(plain, EqualInstalmentTerms):
        for usual in _usual_payments(shape, rate, trial.payments):
            stated = replace(plain, payment=Money(usual, plain.principal.currency))
            yield Candidate(stated, unexplained, oddness + _STATED_PAYMENT)


def _is_plainest(terms: RatedTerms) -> bool:
    """Return whether no other quotation or way to count is plainer: without interest all agree."""
    return terms.rate.per is RatePer.YEAR and terms.interest_days is InterestDays.BY_MONTH


def _usual_payments(shape: Shape, rate: Rate, payments: tuple[int | None, ...]) -> list[int]:
    """Return what the equal payment may be: as shown, or principal and full interest.

    The latter is what a coupon took something off; in a short plan with a wrong figure they are
    not the same.
    """
    terms = shape.terms
    sums = tuple(
        paid
        if repaid is None or weight is None
        else repaid + rounded(weight * Fraction(rate.value), terms.rounding)
        for paid, repaid, weight in zip(payments, shape.principal, shape.weights, strict=True)
    )
    grace = terms.interest_only if isinstance(terms, InstalmentAgreement) else 0
    found = (usual_payment(sums[grace:-1]), usual_payment(payments[grace:-1]))
    return list(dict.fromkeys(usual for usual in found if usual))


def _lowered(shape: Shape, allowing: list[Allowed], trial: Trial) -> Iterator[Candidate]:
    """Yield terms whose first lines charge less: by a coupon, or by another rate."""
    if not isinstance(shape.terms, InstalmentAgreement):
        return
    wide = [_posted_twice(shape, each) for each in allowing]
    together = shared_from_start(wide)
    apart = len(allowing) - shared_from_start(allowing[::-1])
    for split in sorted({together, apart}):
        if not 0 < split < len(allowing) or not apart <= split <= together:
            continue
        early, later = allowing[:split], allowing[split:]
        before, after = most_shared(wide[:split]), most_shared(later)
        if before is None or after is None:
            continue
        lines = early[-1].number + 1
        for off in _offs(before, after):
            yield from _with_coupon(shape, Coupon(lines, Fraction(off)), later, trial)
        exact = most_shared(early)
        if exact is not None and len(exact.numbers) == split:
            rates = product(
                roundest(exact.least, exact.most, count=1),
                roundest(after.least, after.most, count=2),
            )
            for first_rate, value in rates:
                yield from _with_change(shape, first_rate, value, lines, trial)


def _posted_twice(shape: Shape, span: Allowed) -> Allowed:
    """Return a span that minds that a lowered charge was rounded before and after."""
    weight = shape.weights[span.number]
    slack = 1 / float(weight) if weight else 0.0
    return Allowed(span.number, max(0.0, span.least - slack), span.most + slack)


def _offs(before: Shared, after: Shared) -> list[Decimal]:
    """Return round parts that a coupon may have taken off, from rates without and with it."""
    usual = (after.least + after.most) / 2
    if not usual:
        return []
    most = 1 - before.least / usual + _OFF_APART
    least = 1 - before.most / usual - _OFF_APART
    near = roundest(max(least, float(_LEAST_OFF)), min(most, 1.0), count=_OFFS_TRIED)
    return [off for off in near if digits_of(off) <= _MOST_DIGITS_OFF and off > 0]


def _with_coupon(
    shape: Shape, coupon: Coupon, later: list[Allowed], trial: Trial
) -> Iterator[Candidate]:
    """Yield terms with a coupon whose rate gives the lowered charges and the full ones alike."""
    kept = 1 - coupon.off
    lowered = list(_lowered_spans(shape, coupon)) if kept else []
    shared = most_shared([*lowered, *later])
    if shared is None or len(shared.numbers) < len(lowered) + len(later):
        return
    level = _level(shape, (None,) * coupon.periods + trial.payments[coupon.periods :])
    for value in _values(shared, level, whole=True):
        for each in _with_rate(shape, value, 0, trial):
            if isinstance(each.terms, InstalmentAgreement):
                terms = replace(each.terms, coupon=coupon)
                odd = each.oddness + _COUPON + digits_of(Decimal(100) * _decimal(coupon.off))
                yield Candidate(terms, 0, odd)


def _decimal(exact: Fraction) -> Decimal:
    return Decimal(exact.numerator) / Decimal(exact.denominator)


def _lowered_spans(shape: Shape, coupon: Coupon) -> Iterator[Allowed]:
    """Yield which rates the lowered charges allow: each was posted twice, full and lowered."""
    kept = float(1 - coupon.off)
    for number in range(coupon.periods):
        weight, charge = shape.weights[number], shape.charges[number]
        if weight and charge is not None:
            slack = 1 + kept
            whole = float(weight) * kept
            yield Allowed(number, max(0.0, (charge - slack) / whole), (charge + slack) / whole)


def _with_change(
    shape: Shape, first: Decimal, value: Decimal, lines: int, trial: Trial
) -> Iterator[Candidate]:
    """Yield terms whose rate changes from `first` to `value` after so many lines."""
    terms = shape.terms
    ahead = len(shape.weights) - lines
    if isinstance(terms, FlatFeeTerms | BulletTerms) or min(lines, ahead) < _FEWEST_OF_A_RATE:
        return
    if max(digits_of(first), digits_of(value)) > _MOST_DIGITS_CHANGED:
        return
    change = RateChange(spans(terms)[lines].starts, Rate(value, terms.rate.per))
    for each in _with_rate(shape, first, 0, trial):
        if isinstance(each.terms, InstalmentAgreement):
            changed = replace(each.terms, rate_changes=(change,))
            yield Candidate(changed, 0, each.oddness + _CHANGED_RATE + digits_of(value))


def _oddness(terms: Terms, headline: Headline) -> int:
    """Return how far terms are from what one would agree on first."""
    stated = headline.rate is not None and terms.rate == headline.rate
    odd = 0 if stated else digits_of(terms.rate.value)
    if headline.rate is not None and not stated:
        odd += _OTHER_RATE
    if headline.kept_back and not _keeps_back(terms):
        odd += _OTHER_RATE
    odd += {"half_up": 0, "down": 1, "half_even": 2}[terms.rounding.value]
    odd += _MOVED_DAYS * (terms.days_off.shift is not Shift.NONE) + terms.days_off.interest_follows
    if headline.kind is type(terms):
        odd -= 1
    if isinstance(terms, PayInPartsTerms):
        return odd - 1 + (terms.every_days is not None) + terms.remainder_first
    if isinstance(terms, InstalmentAgreement | BulletTerms):
        odd += _unit_oddness(terms, stated=stated)
        odd += {"by_month": 0, "actual_365": 1, "actual_360": 1}.get(terms.interest_days.value, 2)
    if isinstance(terms, InstalmentAgreement):
        odd += (terms.first_period is FirstPeriod.ACTUAL_DAYS) + bool(terms.interest_only)
        odd += _ONE_INSTALMENT * (terms.periods == 1)
    return odd


def _keeps_back(terms: Terms) -> bool:
    return isinstance(terms, FlatFeeTerms) and terms.fee_timing is FeeTiming.DEDUCTED


def _unit_oddness(terms: InstalmentAgreement | BulletTerms, *, stated: bool) -> int:
    """Return how odd it is to quote the rate for this time.

    A fee is quoted by month and interest by year, as the contract has to state it; a rate by the
    day goes with interest by the day.
    """
    per = terms.rate.per
    if stated or not terms.rate.value:
        return 0
    if isinstance(terms, FlatFeeTerms):
        return {RatePer.MONTH: 0, RatePer.YEAR: 2, RatePer.DAY: 4}[per]
    by_month = terms.interest_days is InterestDays.BY_MONTH
    return {
        RatePer.YEAR: 0,
        RatePer.MONTH: 1 if by_month else 3,
        RatePer.DAY: 4 if by_month else 1,
    }[per]


def parts_candidate(terms: PayInPartsTerms, headline: Headline, unexplained: int) -> Candidate:
    """Return terms without a rate as a candidate; no charge follows from them."""
    return Candidate(terms, unexplained, _oddness(terms, headline))
