"""What a form for a loan shows while it is filled in: the schedule, the cost, the true rate."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tideover.domain.facts import NO_FACTS
from tideover.domain.ids import RepaymentId, new_id
from tideover.domain.loans import DailyInterestTerms, LenderKind, Repayment
from tideover.engine.cost_table import cost_table
from tideover.engine.disclosure import american_apr, disclose, european_aprc
from tideover.engine.limits import limits_for
from tideover.engine.presets import PRESETS
from tideover.engine.rate_working import goes_by_day, rate_working
from tideover.engine.schedules import schedule

if TYPE_CHECKING:
    from datetime import date
    from fractions import Fraction

    from tideover.domain.facts import Facts
    from tideover.domain.lateness import LateTerms
    from tideover.domain.loans import Instalment, Loan, Terms
    from tideover.domain.money import Money
    from tideover.engine.cost_table import CostTable
    from tideover.engine.limits import RateLimit
    from tideover.engine.rate_working import RateWorking

OTHER = "other"
"""The tile for a loan that no preset fits."""

LENDERS_TABLE = "lenders_table"
"""The tile for a loan whose lender handed out a table: nothing can be filled in, all is in it."""


@dataclass(frozen=True, slots=True)
class LoanCost:
    """What a loan costs if every instalment is paid on its day.

    The three rates are yearly fractions that count interest and fees: `nominal` is simple,
    `effective` compounds it, `dated` goes by the real days. `quoted` is what the contract's own
    rate makes of a year. `cost` is all that is paid back beyond what was borrowed.
    `one_rate` says that the effective and the dated rate are one number, `by_day` that the nominal
    rate is 365 times a daily one. `table` is the cost table that lenders must show, `late` what
    holds after a due day.
    """

    terms: Terms
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
    by_day: bool
    late_day_cost: Money
    limits: tuple[RateLimit, ...]
    table: CostTable
    late: LateTerms
    schedule: tuple[Instalment, ...]


def loan_cost(
    terms: Terms, lender_kind: LenderKind = LenderKind.OTHER, facts: Facts = NO_FACTS
) -> LoanCost:
    """Return what a loan with these terms costs at such a lender, beside the published limits."""
    told = disclose(terms)
    rows = schedule(terms)
    return LoanCost(
        terms=terms,
        borrowed=terms.borrowed,
        repaid=told.total_repaid,
        cost=told.total_interest + told.total_fees,
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
        one_rate=told.effective_yearly == told.dated_yearly,
        by_day=goes_by_day(terms),
        late_day_cost=told.late_day_cost,
        limits=limits_for(told.nominal_yearly, terms.drawn_on, lender_kind, facts),
        table=cost_table(terms),
        late=terms.late,
        schedule=rows,
    )


@dataclass(frozen=True, slots=True)
class RateDetail:
    """How the rates of a loan were counted, and how other countries count them.

    `nominal` and `effective` are the rates that `working` explains. `american` is the APR of the
    United States, `european` the APRC of the European Union; yearly fractions all of them.
    """

    nominal: Fraction
    effective: Fraction
    working: RateWorking
    american: Fraction
    european: Fraction


def rate_detail(terms: Terms) -> RateDetail:
    """Return how the rates of a loan with these terms were counted.

    It takes some tenths of a second for a loan of thirty years: ask when somebody wants to know.
    """
    told = disclose(terms)
    return RateDetail(
        nominal=told.nominal_yearly,
        effective=told.effective_yearly,
        working=rate_working(terms),
        american=american_apr(terms),
        european=european_aprc(terms),
    )


def preset_codes() -> tuple[str, ...]:
    """Return the codes of the tiles, the one for any other loan last."""
    return (*(preset.code for preset in PRESETS), LENDERS_TABLE, OTHER)


def check_repays(terms: Terms) -> None:
    """Refuse terms that nobody could ever fulfil.

    Raises:
        InputError: `payment_never_repays`; the field is the payment that is too small.
    """
    schedule(terms)


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
