"""The periods of a loan: when each ends, how many days it has and what interest it bears."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tideover.domain.dates import Month
from tideover.domain.loans import (
    DailyInterestTerms,
    EqualInstalmentTerms,
    EqualPrincipalTerms,
    FlatFeeTerms,
    Instalment,
    InterestFirstTerms,
    Terms,
)
from tideover.domain.money import Money
from tideover.domain.rates import DAYS_A_YEAR

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from fractions import Fraction

    from tideover.engine.schedules.amortisation import Part

InstalmentTerms = EqualInstalmentTerms | EqualPrincipalTerms | InterestFirstTerms | FlatFeeTerms

BANK_YEAR = 360
"""Days a yearly rate is divided by where interest goes by month.

月利率 = 年利率 ÷ 12 and 日利率 = 年利率 ÷ 360: PBoC 银发〔2005〕129号 (from memory, to be checked).
"""


@dataclass(frozen=True, slots=True)
class Span:
    """One period: from `starts` (included) to `due` (not included), and its rate of interest."""

    starts: date
    due: date
    rate: Fraction

    @property
    def days(self) -> int:
        """Days that bear interest: the first counts, the due day does not (算头不算尾)."""
        return (self.due - self.starts).days


def due_dates(terms: Terms) -> tuple[date, ...]:
    """Return the days on which the instalments are due, in order.

    The first is `first_due` where it was agreed, else the due day of the month after the
    draw-down. A month without such a day uses its last one (Civil Code Art. 202), always from
    the agreed day: 31 January, 28 February, 31 March.
    """
    if isinstance(terms, DailyInterestTerms):
        return (terms.due_on,)
    first = terms.first_due or (Month.of(terms.drawn_on) + 1).day(terms.due_day)
    month = Month.of(first)
    later = ((month + index).day(terms.due_day) for index in range(1, terms.periods))
    return (first, *later)


def daily_rate(terms: Terms) -> Fraction:
    """Return the interest of one day as a fraction, exact.

    A rate quoted per day is used as it is; a yearly one is divided by the days of the agreed
    year, by 360 where interest goes by month, and by 365 for daily interest, because platforms
    show their daily rate times 365.
    """
    if isinstance(terms, DailyInterestTerms):
        return terms.rate.daily(DAYS_A_YEAR)
    return terms.rate.daily(terms.interest_days.day_basis or BANK_YEAR)


def spans(terms: InstalmentTerms) -> tuple[Span, ...]:
    """Return the periods between the due days.

    By month each period bears a twelfth of the yearly rate, however long it is; otherwise the
    daily rate for each of its days.
    """
    dues = due_dates(terms)
    by_month = terms.interest_days.day_basis is None
    monthly, daily = terms.rate.monthly, daily_rate(terms)
    return tuple(
        Span(starts, due, monthly if by_month else daily * (due - starts).days)
        for starts, due in zip((terms.drawn_on, *dues[:-1]), dues, strict=True)
    )


def instalments(
    terms: InstalmentTerms, periods: Iterable[Span], parts: Iterable[Part]
) -> tuple[Instalment, ...]:
    """Return what each period repays as dated instalments without a fee."""
    currency = terms.principal.currency
    return tuple(
        Instalment(
            number=number,
            due=span.due,
            days=span.days,
            principal=Money(int(part.principal), currency),
            interest=Money(int(part.interest), currency),
            fee=Money(0, currency),
            balance=Money(int(part.balance), currency),
        )
        for number, (span, part) in enumerate(zip(periods, parts, strict=True), start=1)
    )
