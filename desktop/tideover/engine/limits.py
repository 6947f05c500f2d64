"""Published limits to what a loan may cost, with their dates and sources.

They are shown as information. Each entry says when it was checked against its source; None
means that it is cited from memory and must be checked before anybody relies on it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from tideover.domain.loans import LenderKind
from tideover.engine.legal import private_cap

LICENSED = (LenderKind.BANK, LenderKind.CONSUMER_FINANCE, LenderKind.MICRO_LOAN)
PRIVATE = (LenderKind.PERSON, LenderKind.OTHER)


@dataclass(frozen=True, slots=True)
class LoanPrimeRate:
    """The one-year loan prime rate (LPR) as announced, a fraction, from a day on."""

    since: date
    yearly: Decimal
    checked_on: date | None = None


LOAN_PRIME_RATES = (
    LoanPrimeRate(date(2019, 8, 20), Decimal("0.0425")),
    LoanPrimeRate(date(2019, 9, 20), Decimal("0.0420")),
    LoanPrimeRate(date(2019, 11, 20), Decimal("0.0415")),
    LoanPrimeRate(date(2020, 2, 20), Decimal("0.0405")),
    LoanPrimeRate(date(2020, 4, 20), Decimal("0.0385")),
    LoanPrimeRate(date(2021, 12, 20), Decimal("0.0380")),
    LoanPrimeRate(date(2022, 1, 20), Decimal("0.0370")),
    LoanPrimeRate(date(2022, 8, 22), Decimal("0.0365")),
    LoanPrimeRate(date(2023, 6, 20), Decimal("0.0355")),
    LoanPrimeRate(date(2023, 8, 21), Decimal("0.0345")),
    LoanPrimeRate(date(2024, 7, 22), Decimal("0.0335")),
    LoanPrimeRate(date(2024, 10, 21), Decimal("0.0310")),
    # Cited as still 3.0 % in December 2025 and January 2026; later changes are not known here.
    LoanPrimeRate(date(2025, 5, 20), Decimal("0.0300"), checked_on=date(2026, 1, 15)),
)
"""National Interbank Funding Center, announced on the 20th of a month; oldest first."""


@dataclass(frozen=True, slots=True)
class PublishedLimit:
    """A limit in force from `effective_from` to `effective_to` (both included; None: still).

    `yearly` of None stands for four times the one-year LPR on the day of the contract.
    """

    code: str
    yearly: Fraction | None
    applies_to: tuple[LenderKind, ...]
    effective_from: date
    effective_to: date | None
    source: str
    checked_on: date | None


PUBLISHED_LIMITS = (
    PublishedLimit(
        code="24",
        yearly=Fraction(24, 100),
        applies_to=LICENSED,
        effective_from=date(2017, 8, 4),
        effective_to=None,
        source="法发〔2017〕22号; NFRA No. 9 (2025)",
        checked_on=None,
    ),
    PublishedLimit(
        code="36",
        yearly=Fraction(36, 100),
        applies_to=PRIVATE,
        effective_from=date(2015, 9, 1),
        effective_to=date(2020, 8, 19),
        source="法释〔2015〕18号",
        checked_on=None,
    ),
    PublishedLimit(
        code="4lpr",
        yearly=None,
        applies_to=PRIVATE,
        effective_from=date(2020, 8, 20),
        effective_to=None,
        source="法释〔2020〕17号 Art. 25; 法释〔2020〕27号",
        checked_on=date(2026, 11, 24),
    ),
)


@dataclass(frozen=True, slots=True)
class RateLimit:
    """A published limit beside what a loan costs.

    `yearly` is the limit as a fraction, `exceeded` whether the loan's nominal yearly rate is
    above it, and `applies_to` the kinds of lenders it was made for.
    """

    code: str
    yearly: Fraction
    exceeded: bool
    applies_to: tuple[LenderKind, ...]
    source: str
    checked_on: date | None


def loan_prime_rate(on: date) -> Fraction | None:
    """Return the one-year LPR in force on a day; None before there was one."""
    announced = [entry for entry in LOAN_PRIME_RATES if entry.since <= on]
    return Fraction(announced[-1].yearly) if announced else None


def limits_for(nominal_yearly: Fraction, agreed_on: date) -> tuple[RateLimit, ...]:
    """Return the limits in force on the day of the contract, held beside a loan's rate."""
    return tuple(
        RateLimit(
            limit.code,
            yearly,
            nominal_yearly > yearly,
            limit.applies_to,
            limit.source,
            limit.checked_on,
        )
        for limit in PUBLISHED_LIMITS
        if limit.effective_from <= agreed_on
        and (limit.effective_to is None or agreed_on <= limit.effective_to)
        and (yearly := _yearly(limit, agreed_on)) is not None
    )


def _yearly(limit: PublishedLimit, agreed_on: date) -> Fraction | None:
    if limit.yearly is not None:
        return limit.yearly
    prime = loan_prime_rate(agreed_on)
    return None if prime is None else private_cap(prime)
