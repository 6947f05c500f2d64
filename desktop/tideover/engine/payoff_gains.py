"""What paying a loan early saves, month by month, and the order that follows from it.

A promotion that ends makes a loan dearer and a coupon makes it cheaper for a while, so the dearest
loan of today need not be the dearest one in half a year.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from tideover.domain.agreements import InstalmentAgreement
from tideover.domain.dates import Month
from tideover.domain.loans import (
    CardPayment,
    FlatFeeTerms,
    LendersTableTerms,
    PayInPartsTerms,
    RevolvingCardTerms,
)
from tideover.engine.disclosure import disclose
from tideover.engine.ranking import Rival, Strategy, ranked

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from tideover.domain.ids import LoanId
    from tideover.engine.dues import OpenDebt

NOTHING = Fraction(0)

Gains = tuple[Fraction, ...]
"""What one unit paid early in each month saves in a year, from the current month on."""


def yearly_gains(debt: OpenDebt, today: date, months: int) -> Gains:
    """Return what paying early saves in a year, as a fraction, for each of so many months."""
    terms = debt.loan.terms
    changes = isinstance(terms, InstalmentAgreement) and (
        terms.every_rate_change or terms.coupon is not None
    )
    if not changes:
        return (_gain(debt, today),) * months
    due_day = debt.unpaid[0].instalment.due.day if debt.unpaid else today.day
    first = Month.of(today)
    return tuple(_gain(debt, max((first + each).day(due_day), today)) for each in range(months))


def _gain(debt: OpenDebt, day: date) -> Fraction:
    """Return what paying on a day, after what is due, saves in a year.

    Nothing where a flat fee stays due or a card is paid in full within its days without interest.
    Where the later fees are waived, the quoted rate says half of what the money really costs; 12
    times the monthly rate of return is taken. Nothing is known to be saved on a lender's own
    table.
    """
    terms = debt.loan.terms
    match terms:
        case FlatFeeTerms() if terms.fee_waived_when_early:
            return disclose(terms).nominal_yearly
        case FlatFeeTerms() | PayInPartsTerms() | LendersTableTerms():
            return NOTHING
        case RevolvingCardTerms() if terms.pays is CardPayment.FULL:
            return NOTHING
        case InstalmentAgreement():
            return terms.rate_on(day).yearly * _part_charged(debt, terms, day)
        case _:
            return terms.rate.yearly


def _part_charged(debt: OpenDebt, terms: InstalmentAgreement, day: date) -> Fraction:
    """Return which part of the interest the next instalment after a day charges."""
    if terms.coupon is None:
        return Fraction(1)
    coming = (each.instalment for each in debt.unpaid if each.instalment.due > day)
    number = next((each.number for each in coming), terms.periods)
    return Fraction(1) if number > terms.coupon.periods else 1 - terms.coupon.off


def orders_by_month(
    strategy: Strategy,
    debts: Sequence[OpenDebt],
    gains: Mapping[LoanId, Gains],
    wished: tuple[LoanId, ...],
) -> list[tuple[LoanId, ...]]:
    """Return who gets the extra money first, in each month; at least for the current one.

    The order of the smallest and of the largest instalment is that of today.
    """
    months = max(map(len, gains.values()), default=0) or 1
    found: list[tuple[LoanId, ...]] = []
    before: list[Fraction] = []
    for month in range(months):
        now = [_in_month(gains[debt.loan.id], month) for debt in debts]
        if found and (now == before or strategy in {Strategy.SNOWBALL, Strategy.LARGEST}):
            found.append(found[-1])
        else:
            rivals = [_rival(debt, yearly) for debt, yearly in zip(debts, now, strict=True)]
            found.append(ranked(strategy, rivals, wished))
        before = now
    return found


def _in_month(gains: Gains, month: int) -> Fraction:
    return gains[min(month, len(gains) - 1)] if gains else NOTHING


def _rival(debt: OpenDebt, yearly: Fraction) -> Rival[LoanId]:
    usual = max((part.instalment.payment.minor for part in debt.unpaid), default=0)
    return Rival(debt.loan.id, debt.principal_left.minor, yearly, usual)
