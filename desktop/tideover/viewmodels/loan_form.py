"""What a form for a loan shows while it is filled in: the schedule, the cost, the true rate."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tideover.domain.facts import NO_FACTS
from tideover.domain.ids import RepaymentId, new_id
from tideover.domain.loans import DailyInterestTerms, LenderKind, Repayment
from tideover.engine.disclosure import disclose
from tideover.engine.limits import limits_for
from tideover.engine.presets import PRESETS
from tideover.engine.schedules import schedule

if TYPE_CHECKING:
    from datetime import date
    from fractions import Fraction

    from tideover.domain.facts import Facts
    from tideover.domain.loans import Instalment, Loan, Terms
    from tideover.domain.money import Money
    from tideover.engine.limits import RateLimit

OTHER = "other"
"""The tile for a loan that no preset fits."""


@dataclass(frozen=True, slots=True)
class LoanCost:
    """What a loan costs if every instalment is paid on its day.

    The three rates are yearly fractions that count interest and fees: `nominal` is simple,
    `effective` compounds it, `dated` goes by the real days. `quoted` is what the contract's own
    rate makes of a year. `cost` is all that is paid back beyond what was borrowed.
    `one_rate` says that the effective and the dated rate are one number.
    """

    borrowed: Money
    repaid: Money
    cost: Money
    interest: Money
    fees: Money
    first_payment: Money
    last_payment: Money
    periods: int
    last_due: date
    quoted: Fraction
    nominal: Fraction
    effective: Fraction
    dated: Fraction
    one_rate: bool
    late_day_cost: Money
    limits: tuple[RateLimit, ...]
    schedule: tuple[Instalment, ...]


def loan_cost(
    terms: Terms, lender_kind: LenderKind = LenderKind.OTHER, facts: Facts = NO_FACTS
) -> LoanCost:
    """Return what a loan with these terms costs at such a lender, beside the published limits."""
    told = disclose(terms)
    rows = schedule(terms)
    return LoanCost(
        borrowed=terms.principal,
        repaid=told.total_repaid,
        cost=told.total_repaid - terms.principal,
        interest=told.total_interest,
        fees=told.total_fees,
        first_payment=told.first_payment,
        last_payment=rows[-1].payment,
        periods=len(rows),
        last_due=rows[-1].due,
        quoted=told.quoted_yearly,
        nominal=told.nominal_yearly,
        effective=told.effective_yearly,
        dated=told.dated_yearly,
        one_rate=isinstance(terms, DailyInterestTerms),
        late_day_cost=told.late_day_cost,
        limits=limits_for(told.nominal_yearly, terms.drawn_on, lender_kind, facts),
        schedule=rows,
    )


def preset_codes() -> tuple[str, ...]:
    """Return the codes of the tiles, the one for any other loan last."""
    return (*(preset.code for preset in PRESETS), OTHER)


def instalments_due_before(terms: Terms, today: date) -> int:
    """Return how many instalments were due before today: what is likely paid already."""
    if isinstance(terms, DailyInterestTerms):
        return 0
    return sum(row.due < today for row in schedule(terms))


def paid_before_the_book(loan: Loan, count: int, today: date) -> tuple[Repayment, ...]:
    """Return repayments that paid the first `count` instalments in full, each on its due day.

    They belong to no entry. One that is not due yet counts as paid today.
    """
    return tuple(
        Repayment(RepaymentId(new_id()), loan.id, min(row.due, today), row.payment)
        for row in schedule(loan.terms)[:count]
    )
