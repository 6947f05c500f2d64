"""Puts into loans what their conventions follow but do not contain: a calendar, the prime rates.

A loan's terms say "the next working day" or "the LPR and 60 basis points". Which days are off and
what the LPR is are facts of the world, and change while the agreement stays. They are put into
the terms once, where a snapshot is made (app/book.py) or terms are typed; from then on terms say
everything, so a schedule needs nothing beside them and is kept by them.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import count
from typing import TYPE_CHECKING

from tideover.domain.agreements import InstalmentAgreement, RateChange
from tideover.domain.dates import Shift, months_after
from tideover.domain.floating_rates import PrimeRate
from tideover.domain.rates import Rate
from tideover.engine.schedules import due_dates

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tideover.domain.dates import WorkingCalendar
    from tideover.domain.facts import Fact, Facts
    from tideover.domain.floating_rates import FloatingRate
    from tideover.domain.loans import Loan, Terms
    from tideover.domain.snapshot import Snapshot

PRIME_RATES = {PrimeRate.ONE_YEAR: "lpr_one_year", PrimeRate.FIVE_YEARS: "lpr_five_years"}
"""The codes of the facts that say what each prime rate is."""

_BASIS_POINT = Decimal("0.0001")


def informed_snapshot(snapshot: Snapshot, facts: Facts) -> Snapshot:
    """Return a snapshot whose loans know its calendar and the prime rates.

    It is the same snapshot where no loan follows either.
    """
    loans = tuple(_informed_loan(loan, snapshot.calendar, facts) for loan in snapshot.loans)
    changed = any(new is not old for new, old in zip(loans, snapshot.loans, strict=True))
    return replace(snapshot, loans=loans) if changed else snapshot


def _informed_loan(loan: Loan, calendar: WorkingCalendar, facts: Facts) -> Loan:
    before = tuple(contract.terms for contract in loan.earlier)
    received = (*before, loan.terms)[0].drawn_on
    terms = informed(loan.terms, calendar, facts, received)
    held = tuple(informed(each, calendar, facts, received) for each in before)
    if all(new is old for new, old in zip((terms, *held), (loan.terms, *before), strict=True)):
        return loan
    earlier = tuple(
        replace(contract, terms=each) for contract, each in zip(loan.earlier, held, strict=True)
    )
    return replace(loan, terms=terms, earlier=earlier)


def informed(
    terms: Terms, calendar: WorkingCalendar, facts: Facts, received: date | None = None
) -> Terms:
    """Return terms that know which days are off and what the prime rate is.

    They are the same terms where they follow neither, or know both already. `received` is the
    day on which the money of the loan was received, where that was under an earlier contract.
    """
    days_off = terms.days_off
    if days_off.shift is not Shift.NONE and days_off.calendar != calendar:
        terms = replace(terms, days_off=replace(days_off, calendar=calendar))
    if not isinstance(terms, InstalmentAgreement) or terms.floating is None:
        return terms
    found = repricings(terms, terms.floating, facts, received or terms.drawn_on)
    if found == terms.floating.repricings:
        return terms
    return replace(terms, floating=replace(terms.floating, repricings=found))


def repricings(
    terms: InstalmentAgreement, floating: FloatingRate, facts: Facts, received: date
) -> tuple[RateChange, ...]:
    """Return the days on which the rate is set anew before the loan ends, each with its rate.

    The rhythm counts from the day the money was `received`. The LPR of a repricing day is the
    one published last by that day; before the first one that is known the rate stays. A day
    after the one on which the newest LPR was held against its source is assumed to see no other;
    so is every day of one that nobody has checked.
    """
    code = PRIME_RATES[floating.prime]
    found = []
    for day in _repricing_days(terms, floating, received):
        prime = facts.on(code, day)
        if prime is not None:
            rate = max(_as_decimal(prime) + floating.basis_points * _BASIS_POINT, Decimal(0))
            found.append(RateChange(day, Rate(rate), assumed=_is_assumed(prime, day)))
    return tuple(found)


def prime_rate_on(prime: PrimeRate, day: date, facts: Facts) -> Fact | None:
    """Return the prime rate that holds on a day; None where none is known."""
    return facts.on(PRIME_RATES[prime], day)


def _is_assumed(prime: Fact, day: date) -> bool:
    if prime.effective_to is not None:
        return False
    return prime.checked_on is None or day > prime.checked_on


def _repricing_days(
    terms: InstalmentAgreement, floating: FloatingRate, received: date
) -> Iterator[date]:
    last = due_dates(terms)[-1]
    for number in count(1):
        if floating.every_months is None:
            day = date(received.year + number, 1, 1)
        else:
            day = months_after(received, number * floating.every_months)
        if day >= last:
            return
        if day > terms.drawn_on:
            yield day


def _as_decimal(prime: Fact) -> Decimal:
    return Decimal(prime.number.numerator) / Decimal(prime.number.denominator)
