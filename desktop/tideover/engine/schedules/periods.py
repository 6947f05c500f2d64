"""The periods of a loan: when each ends, how many days it has and what interest it bears."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise, repeat
from typing import TYPE_CHECKING, NamedTuple

from tideover.domain.agreements import FirstPeriod, InstalmentAgreement, InterestDays
from tideover.domain.dates import Month, Shift, days_of_months, months_after
from tideover.domain.loans import (
    BulletTerms,
    DailyInterestTerms,
    Instalment,
    LendersTableTerms,
    PayInPartsTerms,
)
from tideover.domain.money import Money
from tideover.domain.rates import DAYS_A_YEAR, MONTHS_A_YEAR
from tideover.engine.day_counts import REAL_DAYS, counted_days, days_of_year

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tideover.domain.agreements import Agreement
    from tideover.domain.loans import Terms
    from tideover.domain.rates import Rate
    from tideover.engine.schedules.amortisation import Part

_NO_RATE = Fraction(0)

_UNCHANGED = 2
"""The days between which a rate holds where it does not change: the first and the last."""

BANK_YEAR = 360
"""Days a yearly rate is divided by where interest goes by month.

月利率 = 年利率 ÷ 12 and 日利率 = 年利率 ÷ 360: PBoC 银发〔2005〕129号 (from memory, to be checked).
"""


class Span(NamedTuple):
    """One period: from `starts` (included) to `ends` (not included), and its rate of interest.

    It is paid on `due`, which lies elsewhere where `ends` is a day off and interest stays.
    """

    starts: date
    ends: date
    due: date
    rate: Fraction

    @property
    def days(self) -> int:
        """Days that bear interest: the first counts, the last does not (算头不算尾)."""
        return (self.ends - self.starts).days


DatedTerms = InstalmentAgreement | BulletTerms | PayInPartsTerms | LendersTableTerms
"""Terms that say on which days something is due, whatever is repaid."""


def moved(agreed: date, terms: Agreement, drawn_on: date | None = None) -> date:
    """Return the day on which a payment agreed for a day is due: days off may move it.

    None moves to the day the money was received (`drawn_on`) or before it: such a one moves to
    the next working day.
    """
    days_off = terms.days_off
    day = days_off.calendar.shifted(agreed, days_off.shift)
    if day <= (drawn_on or terms.drawn_on) < agreed:
        return days_off.calendar.shifted(agreed, Shift.LATER)
    return day


def due_dates(terms: DatedTerms) -> tuple[date, ...]:
    """Return the days on which the instalments are due, in order, days off minded."""
    return _moved(agreed_dates(terms), terms)


def _moved(agreed: tuple[date, ...], terms: DatedTerms) -> tuple[date, ...]:
    if terms.days_off.shift is Shift.NONE:
        return agreed
    return tuple(moved(day, terms) for day in agreed)


def agreed_dates(terms: DatedTerms) -> tuple[date, ...]:
    """Return the days that were agreed for the instalments, in order, whatever days they are.

    The first is `first_due` where it was agreed, else the due day of the month after the
    draw-down. A month without such a day uses its last one (Civil Code Art. 202), always from
    the agreed day: 31 January, 28 February, 31 March.
    """
    match terms:
        case InstalmentAgreement():
            first = terms.first_due or (Month.of(terms.drawn_on) + 1).day(terms.due_day)
            return days_of_months(first, terms.due_day, terms.periods)
        case BulletTerms():
            return (terms.due_on,)
        case PayInPartsTerms():
            return part_dues(terms.first_due, terms.parts, terms.every_days)
        case LendersTableTerms():
            return tuple(row.due for row in terms.rows)


def part_dues(first: date, count: int, every_days: int | None) -> tuple[date, ...]:
    """Return `count` due days: every so many days, or each month where that is None."""
    if every_days is None:
        return days_of_months(first, first.day, count)
    return tuple(first + timedelta(days=every_days * number) for number in range(count))


def daily_rate(terms: Terms) -> Fraction:
    """Return the interest of one day as a fraction, exact.

    A rate quoted per day is used as it is; a yearly one is divided by the days of the agreed
    year, by 360 where interest goes by month, and by 365 where nothing is agreed, because
    platforms show their daily rate times 365.
    """
    if isinstance(terms, InstalmentAgreement | BulletTerms | DailyInterestTerms):
        return one_day(terms.rate, terms.interest_days)
    return terms.rate.daily(DAYS_A_YEAR)


def one_day(rate: Rate, convention: InterestDays) -> Fraction:
    """Return the interest of one day at a rate, as a fraction, exact."""
    day_count = convention.day_count
    return rate.daily(BANK_YEAR if day_count is None else days_of_year(day_count))


def spans(terms: DatedTerms) -> tuple[Span, ...]:
    """Return the periods between the due days, each at the rate that holds in it.

    By month each period bears a twelfth of the yearly rate of its first day, however long it
    is; otherwise the daily rate for each of its days, also where the rate changes within it.
    Where a due day is moved by a day off, interest runs to the one day or the other as agreed.
    """
    agreed = agreed_dates(terms)
    dues = _moved(agreed, terms)
    ends = dues if terms.days_off.interest_follows else agreed
    starts = (terms.interest_begins, *ends[:-1])
    return tuple(map(Span, starts, ends, dues, _rates(terms, starts, ends)))


def _rates(terms: DatedTerms, starts: Sequence[date], ends: Sequence[date]) -> Iterator[Fraction]:
    """Yield the rate of each period; one that follows from its days is worked out once for each.

    The first period stands alone: it may be counted otherwise.
    """
    if not isinstance(terms, InstalmentAgreement | BulletTerms):
        yield from repeat(_NO_RATE, len(starts))
        return
    by_length: dict[int, Fraction] = {}
    follows = _follows_from_days(terms)
    for number, (start, end) in enumerate(zip(starts, ends, strict=True)):
        length = (end - start).days if number and follows else -number
        if length not in by_length:
            by_length[length] = _rate_between(terms, start, end)
        yield by_length[length]


def _follows_from_days(terms: DatedTerms) -> bool:
    """Whether periods of the same number of days bear the same rate."""
    if not isinstance(terms, InstalmentAgreement):
        return False
    day_count = terms.interest_days.day_count
    return not terms.every_rate_change and (day_count is None or day_count in REAL_DAYS)


def _rate_between(terms: DatedTerms, start: date, due: date) -> Fraction:
    match terms:
        case InstalmentAgreement():
            if terms.interest_days is InterestDays.BY_MONTH:
                return _rate_by_month(terms, start, due)
            days = (start, *(day for day in _change_days(terms) if start < day < due), due)
            if len(days) == _UNCHANGED:
                return rate_of_days(terms.rate_on(start), terms.interest_days, start, due)
            return sum(
                (
                    rate_of_days(terms.rate_on(first), terms.interest_days, first, last)
                    for first, last in pairwise(days)
                ),
                Fraction(0),
            )
        case BulletTerms():
            return rate_of_days(terms.rate, terms.interest_days, start, due)
        case PayInPartsTerms() | LendersTableTerms():
            return _NO_RATE


def _rate_by_month(terms: InstalmentAgreement, start: date, due: date) -> Fraction:
    rate = terms.rate_on(start)
    by_days = terms.first_period is FirstPeriod.ACTUAL_DAYS and start == terms.interest_begins
    if by_days and months_after(start, 1) != due:
        return one_day(rate, terms.interest_days) * (due - start).days
    return rate.monthly


def _change_days(terms: InstalmentAgreement) -> Iterator[date]:
    return (change.from_day for change in terms.every_rate_change)


def rate_of_days(rate: Rate, convention: InterestDays, start: date, due: date) -> Fraction:
    """Return the interest of the days from `start` (included) to `due` (not included)."""
    day_count = convention.day_count
    if day_count is not None:
        return rate.daily(days_of_year(day_count)) * counted_days(start, due, day_count)
    return rate.yearly * months_and_days(start, due)


def months_and_days(start: date, due: date) -> Fraction:
    """Return the years between two days as whole months and the rest of days over 360.

    对年对月对日: whole months count as twelfths whatever their length.
    """
    months = Month.of(due) - Month.of(start)
    if months_after(start, months) > due:
        months -= 1
    rest = (due - months_after(start, months)).days
    return Fraction(months, MONTHS_A_YEAR) + Fraction(rest, BANK_YEAR)


def instalments(
    terms: DatedTerms, periods: Iterable[Span], parts: Iterable[Part]
) -> tuple[Instalment, ...]:
    """Return what each period repays as dated instalments without a fee."""
    currency = terms.principal.currency
    nothing = Money(0, currency)
    return tuple(
        Instalment(
            number,
            span.due,
            span.days,
            Money(int(part.principal), currency),
            Money(int(part.interest), currency),
            nothing,
            Money(int(part.balance), currency),
        )
        for number, (span, part) in enumerate(zip(periods, parts, strict=True), start=1)
    )
