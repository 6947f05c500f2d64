"""A slow, independent schedule: every day of every period on its own, in exact fractions.

It shares no code with the engine's schedules; it reads what was agreed and nothing else.
"""

from __future__ import annotations

import math
from calendar import isleap
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from typing import TYPE_CHECKING

from tideover.domain.agreements import FirstPeriod, InstalmentAgreement, InterestDays
from tideover.domain.dates import Shift
from tideover.domain.loans import (
    BulletTerms,
    CardPayment,
    DailyInterestTerms,
    EqualInstalmentTerms,
    EqualPrincipalTerms,
    FeeTiming,
    FlatFeeTerms,
    LendersTableTerms,
    PayInPartsTerms,
    RevolvingCardTerms,
    Terms,
)
from tideover.domain.money import Rounding

if TYPE_CHECKING:
    from collections.abc import Callable

    from tideover.domain.agreements import Agreement
    from tideover.domain.rates import Rate

ONE_DAY = timedelta(days=1)


@dataclass
class Line:
    """One period: its interest runs from `starts` up to `ends`, it is paid on `due`."""

    starts: date
    ends: date
    due: date
    principal: int = 0
    interest: int = 0
    fee: int = 0
    owed: int = 0
    """What bore interest in it."""


def half_up(exact: Fraction) -> int:
    return math.floor(exact + Fraction(1, 2))


POSTED: dict[Rounding, Callable[[Fraction], int]] = {
    Rounding.HALF_UP: half_up,
    Rounding.DOWN: math.floor,
    Rounding.HALF_EVEN: round,
}


def is_worked(day: date, terms: Agreement) -> bool:
    known = terms.days_off.calendar
    return day in known.worked_weekends or (day.weekday() < 5 and day not in known.holidays)


def walk(day: date, step: int, terms: Agreement) -> date:
    while not is_worked(day, terms):
        day += step * ONE_DAY
    return day


def paid_on(agreed: date, terms: Agreement, lent_on: date) -> date:
    """The day on which a payment is made that was agreed for a day."""
    after, before = walk(agreed, 1, terms), walk(agreed, -1, terms)
    found = {
        Shift.NONE: agreed,
        Shift.LATER: after,
        Shift.EARLIER: before,
        Shift.LATER_IN_MONTH: after if after.month == agreed.month else before,
    }[terms.days_off.shift]
    return after if found <= lent_on < agreed else found


def clamped(year: int, month: int, number: int) -> date:
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    while True:
        try:
            return date(year, month, number)
        except ValueError:
            number -= 1


def agreed_days(terms: Terms) -> list[date]:
    if isinstance(terms, InstalmentAgreement):
        start = terms.drawn_on
        first = terms.first_due or clamped(start.year, start.month + 1, terms.due_day)
        later = (
            clamped(first.year, first.month + n, terms.due_day) for n in range(1, terms.periods)
        )
        return [first, *later]
    if isinstance(terms, BulletTerms):
        return [terms.due_on]
    if isinstance(terms, LendersTableTerms):
        return [row.due for row in terms.rows]
    assert isinstance(terms, PayInPartsTerms)
    first = terms.first_due
    if terms.every_days:
        return [first + n * terms.every_days * ONE_DAY for n in range(terms.parts)]
    return [clamped(first.year, first.month + n, first.day) for n in range(terms.parts)]


def lines_between(days: list[date], terms: Terms) -> list[Line]:
    lines, starts = [], terms.carried.interest_from or terms.drawn_on
    for agreed in days:
        due = paid_on(agreed, terms, terms.drawn_on)
        ends = due if terms.days_off.interest_follows else agreed
        lines.append(Line(starts, ends, due))
        starts = ends
    return lines


def rate_of(day: date, terms: InstalmentAgreement) -> Rate:
    """The rate of a day: the last that began, a typed one before a repricing of its day."""
    best, rate = date.min, terms.rate
    for change in (*(terms.floating.repricings if terms.floating else ()), *terms.rate_changes):
        if best <= change.from_day <= day:
            best, rate = change.from_day, change.rate
    return rate


def thirties(day: date) -> int:
    return 360 * day.year + 30 * day.month + min(day.day, 30)


def day_weight(day: date, convention: InterestDays) -> Fraction:
    """How much of a usual day a day bears."""
    if convention is InterestDays.ACTUAL_ACTUAL:
        return Fraction(365, 366 if isleap(day.year) else 365)
    if convention is InterestDays.THIRTY_360:
        return Fraction(thirties(day + ONE_DAY) - thirties(day))
    return Fraction(1)


def usual_day(rate: Rate, convention: InterestDays) -> Fraction:
    long_year = convention in {InterestDays.ACTUAL_365, InterestDays.ACTUAL_ACTUAL}
    return rate.daily(365 if long_year else 360)


def day_by_day(terms: Terms, line: Line) -> Fraction:
    """The interest of a period on one unit of money."""
    if isinstance(terms, InstalmentAgreement):
        if terms.interest_days is InterestDays.BY_MONTH:
            return by_month(terms, line)
    elif isinstance(terms, BulletTerms):
        if terms.interest_days is InterestDays.BY_MONTH:
            return terms.rate.yearly * months_and_days(line.starts, line.ends)
    else:
        return Fraction(0)
    interest, day = Fraction(0), line.starts
    while day < line.ends:
        rate = rate_of(day, terms) if isinstance(terms, InstalmentAgreement) else terms.rate
        interest += usual_day(rate, terms.interest_days) * day_weight(day, terms.interest_days)
        day += ONE_DAY
    return interest


def by_month(terms: InstalmentAgreement, line: Line) -> Fraction:
    """A twelfth of a year, or the days of a first period that is no month."""
    rate, starts = rate_of(line.starts, terms), line.starts
    is_first = starts == (terms.carried.interest_from or terms.drawn_on)
    is_a_month = clamped(starts.year, starts.month + 1, starts.day) == line.ends
    if is_first and not is_a_month and terms.first_period is FirstPeriod.ACTUAL_DAYS:
        return rate.daily(360) * (line.ends - starts).days
    return rate.yearly / 12


def months_and_days(starts: date, ends: date) -> Fraction:
    months = 0
    while clamped(starts.year, starts.month + months + 1, starts.day) <= ends:
        months += 1
    rest = (ends - clamped(starts.year, starts.month + months, starts.day)).days
    return Fraction(months, 12) + Fraction(rest, 360)


def slow_schedule(terms: Terms) -> list[Line]:
    lines = _lines(terms)
    if terms.carried.charges:
        lines[0].fee += terms.carried.charges.minor
    return lines


def _lines(terms: Terms) -> list[Line]:
    if isinstance(terms, DailyInterestTerms):
        return [_draw_down(terms, number) for number in range(len(terms.draw_downs))]
    if isinstance(terms, RevolvingCardTerms):
        return _card(terms)
    lines = lines_between(agreed_days(terms), terms)
    left = terms.principal.minor
    for number, line in enumerate(lines):
        line.owed = left
        line.interest = POSTED[terms.rounding](left * day_by_day(terms, line))
        repaid = _repaid(terms, number, lines)
        line.principal = left if line is lines[-1] else min(repaid, left)
        left -= line.principal
    return lines


def _repaid(  # noqa: PLR0911 - a case for each kind
    terms: Terms, number: int, lines: list[Line]
) -> int:
    """What a period repays, and the fee it is charged, as the kind of the loan has it."""
    line, posted = lines[number], POSTED[terms.rounding]
    match terms:
        case EqualInstalmentTerms() | EqualPrincipalTerms() if number < terms.interest_only:
            return 0
        case EqualInstalmentTerms():
            return max(_level_payment(terms, number, lines) - line.interest, 0)
        case EqualPrincipalTerms():
            return posted(Fraction(terms.principal.minor, terms.periods - terms.interest_only))
        case FlatFeeTerms():
            line.interest, line.fee = 0, _flat_fee(terms, number)
            return posted(Fraction(terms.principal.minor, terms.periods))
        case PayInPartsTerms():
            return _part(terms, number)
        case LendersTableTerms():
            row = terms.rows[number]
            line.interest, line.fee = row.interest.minor, row.fee.minor
            return row.principal.minor
        case _:
            return 0


def _level_payment(terms: EqualInstalmentTerms, number: int, lines: list[Line]) -> int:
    """The payment that was worked out last: at the beginning, and at every other rate."""
    rate = rate_of(lines[number].starts, terms)
    first = number
    while first > terms.interest_only and rate_of(lines[first - 1].starts, terms) == rate:
        first -= 1
    if terms.payment is not None and first == terms.interest_only:
        return terms.payment.minor
    return level(lines[first].owed, rate, terms.periods - first, POSTED[terms.rounding])


def level(left: int, rate: Rate, periods: int, posted: Callable[[Fraction], int]) -> int:
    """The payment whose present value is what is left: discounted payment by payment."""
    monthly = rate.yearly / 12
    worth = sum((1 / (1 + monthly) ** number for number in range(1, periods + 1)), Fraction(0))
    return posted(left / worth)


def _flat_fee(terms: FlatFeeTerms, number: int) -> int:
    posted = POSTED[terms.rounding]
    base = (terms.carried.first_lent or terms.principal).minor
    match terms.fee_timing:
        case FeeTiming.EACH_PERIOD:
            return posted(base * terms.rate.yearly / 12)
        case FeeTiming.FIRST_PERIOD if number == 0:
            return posted(base * terms.rate.yearly / 12 * terms.periods)
        case _:
            return 0


def _part(terms: PayInPartsTerms, number: int) -> int:
    whole, rest = divmod(terms.principal.minor, terms.parts)
    takes_rest = number == (0 if terms.remainder_first else terms.parts - 1)
    return whole + (rest if takes_rest else 0)


def _draw_down(terms: DailyInterestTerms, number: int) -> Line:
    drawn = terms.draw_downs[number]
    due = paid_on(drawn.due_on, terms, drawn.drawn_on)
    ends = due if terms.days_off.interest_follows else min(due, drawn.due_on)
    line = Line(drawn.drawn_on, ends, due, drawn.principal.minor, owed=drawn.principal.minor)
    interest, day = Fraction(0), line.starts
    while day < ends:
        interest += usual_day(drawn.rate, terms.interest_days) * day_weight(
            day, terms.interest_days
        )
        day += ONE_DAY
    line.interest = POSTED[terms.rounding](line.owed * interest)
    return line


def _card(terms: RevolvingCardTerms) -> list[Line]:
    posted = POSTED[terms.rounding]
    lines: list[Line] = []
    left, starts = terms.principal.minor, terms.drawn_on
    year, month = starts.year, starts.month
    while left:
        agreed = clamped(year, month, terms.due_day)
        month += 1
        if agreed <= terms.drawn_on:
            continue
        due = paid_on(agreed, terms, starts)
        line = Line(starts, due if terms.days_off.interest_follows else agreed, due, owed=left)
        days = (line.ends - line.starts).days
        if terms.pays is not CardPayment.FULL:
            line.interest = posted(left * terms.rate.daily(365) * days)
        line.principal = min(_card_payment(terms, line) - line.interest, left)
        left -= line.principal
        starts = line.ends
        lines.append(line)
    return lines


def _card_payment(terms: RevolvingCardTerms, line: Line) -> int:
    if terms.pays is CardPayment.FULL:
        return line.owed + line.interest
    if terms.pays is CardPayment.FIXED:
        return terms.fixed.minor if terms.fixed else 0
    share = POSTED[terms.rounding](line.owed * terms.minimum_rate)
    return max(share + line.interest, terms.minimum_floor.minor if terms.minimum_floor else 1)
