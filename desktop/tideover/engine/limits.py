"""Published limits to what a loan may cost, held beside one loan's rate as information."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tideover.domain.facts import FactUnit
from tideover.engine.legal import private_cap

if TYPE_CHECKING:
    from datetime import date
    from fractions import Fraction

    from tideover.domain.facts import Fact, Facts
    from tideover.domain.loans import LenderKind

ALWAYS_SHOWN = ("licensed_line", "private_line", "private_cap")
"""24 %, 36 % and four times the LPR: what people ask about, whether or not it was made for them."""

SHOWN_TO_THEIR_OWN = ("consumer_finance_line",)
"""Shown where they hold and were made for the lender."""

LPR = "lpr_one_year"


@dataclass(frozen=True, slots=True)
class RateLimit:
    """A published limit beside what a loan costs.

    `yearly` is the limit as a fraction, `exceeded` whether the loan's nominal yearly rate is
    above it. `in_force` says whether it held on the day of the contract, `is_meant` whether it
    was made for lenders of this kind. `fact` carries its dates and its source.
    """

    fact: Fact
    yearly: Fraction
    exceeded: bool
    in_force: bool
    is_meant: bool

    @property
    def code(self) -> str:
        """The code of the fact."""
        return self.fact.code

    @property
    def concerns(self) -> bool:
        """Whether the loan is above a limit that was made for it and held on its day."""
        return self.exceeded and self.in_force and self.is_meant


def loan_prime_rate(on: date, facts: Facts) -> Fraction | None:
    """Return the one-year LPR in force on a day; None before there was one."""
    found = facts.on(LPR, on)
    return None if found is None else found.number


def limits_for(
    nominal_yearly: Fraction, agreed_on: date, lender_kind: LenderKind, facts: Facts
) -> tuple[RateLimit, ...]:
    """Return the limits to be shown beside a loan agreed on a day with a lender of this kind.

    A multiple of the LPR goes by the LPR on the day of the contract (SPC private-lending rules
    (2020) Art. 25); it is left out where there was none.
    """
    found: list[RateLimit] = []
    for code in (*ALWAYS_SHOWN, *SHOWN_TO_THEIR_OWN):
        fact = facts.on(code, agreed_on) or facts.newest(code)
        yearly = None if fact is None else _yearly(fact, agreed_on, facts)
        if fact is None or yearly is None:
            continue
        limit = RateLimit(
            fact=fact,
            yearly=yearly,
            exceeded=nominal_yearly > yearly,
            in_force=fact.holds_on(agreed_on),
            is_meant=lender_kind in fact.applies_to,
        )
        if code in ALWAYS_SHOWN or (limit.in_force and limit.is_meant):
            found.append(limit)
    return tuple(found)


def _yearly(fact: Fact, agreed_on: date, facts: Facts) -> Fraction | None:
    if fact.unit is not FactUnit.TIMES_LPR:
        return fact.number
    prime = loan_prime_rate(agreed_on, facts)
    return None if prime is None else private_cap(prime, facts)
