"""What a loan really costs, said in the numbers lenders must show.

PBoC Announcement 2021 No. 3: the yearly rate counts all costs against what is really drawn.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from tideover.domain.errors import BugError
from tideover.domain.loans import DailyInterestTerms
from tideover.domain.money import Money, total
from tideover.domain.rates import MONTHS_A_YEAR
from tideover.engine.ledger import new_ledger
from tideover.engine.rates_of_return import irr, xirr
from tideover.engine.schedules import REMEMBERED, schedule

if TYPE_CHECKING:
    from fractions import Fraction

    from tideover.domain.loans import Terms

__all__ = ["Disclosure", "disclose", "irr", "xirr"]


@dataclass(frozen=True, slots=True)
class Disclosure:
    """What a loan costs if every instalment is paid on its day.

    Rates are yearly, as fractions, and count interest and fees. `nominal_yearly` is simple: 12
    times the monthly rate of return, or 365 times the daily rate. `effective_yearly` compounds
    it, and `dated_yearly` is counted on the real days (actual / 365). `quoted_yearly` is what
    the contract's own rate makes of a year. `late_day_cost` is the penalty and late fee for
    paying the first instalment one day late.
    """

    nominal_yearly: Fraction
    effective_yearly: Fraction
    dated_yearly: Fraction
    total_interest: Money
    total_fees: Money
    total_repaid: Money
    quoted_yearly: Fraction
    first_payment: Money
    late_day_cost: Money


@lru_cache(maxsize=REMEMBERED)
def disclose(terms: Terms) -> Disclosure:
    """Return what a loan with these terms costs."""
    rows = schedule(terms)
    currency = terms.principal.currency
    nominal, effective, dated = _yearly_rates(terms)
    return Disclosure(
        nominal_yearly=nominal,
        effective_yearly=effective,
        dated_yearly=dated,
        total_interest=total((row.interest for row in rows), currency),
        total_fees=total((row.fee for row in rows), currency),
        total_repaid=total((row.payment for row in rows), currency),
        quoted_yearly=terms.rate.yearly,
        first_payment=rows[0].payment,
        late_day_cost=late_day_cost(terms),
    )


def late_day_cost(terms: Terms) -> Money:
    """Return what paying the first instalment one day late adds, late fee included."""
    ledger = new_ledger(terms)
    first = ledger.debts[0]
    ledger.reach(first.due + timedelta(days=1))
    return Money(first.penalty_total + first.late_fee_total, terms.principal.currency)


def _yearly_rates(terms: Terms) -> tuple[Fraction, Fraction, Fraction]:
    """Return the nominal, the effective and the dated yearly rate."""
    rows = schedule(terms)
    dated = xirr(
        [
            (terms.drawn_on, terms.principal.minor),
            *((row.due, -row.payment.minor) for row in rows),
        ]
    )
    if isinstance(terms, DailyInterestTerms):
        if dated is None:
            raise BugError("loan_without_rate")
        return terms.rate.yearly, dated, dated
    monthly = irr([terms.principal.minor, *(-row.payment.minor for row in rows)])
    if monthly is None or dated is None:
        raise BugError("loan_without_rate")
    return MONTHS_A_YEAR * monthly, (1 + monthly) ** MONTHS_A_YEAR - 1, dated
