"""What a loan really costs, said in the numbers lenders must show.

PBoC Announcement 2021 No. 3: the yearly rate counts all costs against what is really drawn.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING

from tideover.domain.agreements import InstalmentAgreement
from tideover.domain.errors import BugError
from tideover.domain.loans import BulletTerms, DailyInterestTerms, PayInPartsTerms
from tideover.domain.money import Money, total
from tideover.domain.rates import DAYS_A_YEAR, MONTHS_A_YEAR
from tideover.engine.apr_actuarial import DAYS_A_WEEK, Days, Months, Weeks, WholeTerm, actuarial_apr
from tideover.engine.aprc import aprc_of_dates
from tideover.engine.ledger import new_ledger
from tideover.engine.rates_of_return import irr, xirr
from tideover.engine.schedules import REMEMBERED, schedule
from tideover.engine.schedules.daily_interest import interest_ends
from tideover.engine.schedules.periods import one_day
from tideover.engine.schedules.received import received

if TYPE_CHECKING:
    from datetime import date

    from tideover.domain.loans import Terms
    from tideover.engine.apr_actuarial import UnitPeriod

__all__ = ["Disclosure", "disclose", "irr", "xirr"]


@dataclass(frozen=True, slots=True)
class Disclosure:
    """What a loan costs if every instalment is paid on its day.

    Rates are yearly, as fractions, and count interest and fees. `nominal_yearly` is simple: 12
    times the monthly rate of return, or 365 times the daily rate. `effective_yearly` compounds
    it, and `dated_yearly` is counted on the real days (actual / 365). `quoted_yearly` is what
    the contract's own rate makes of a year. A fee kept back from the money handed out is one of
    the fees and no repayment. `late_day_cost` is the penalty and late fee for
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
    handed_out = total((amount for _, amount in received(terms)), currency)
    kept_back = terms.borrowed - handed_out
    return Disclosure(
        nominal_yearly=nominal,
        effective_yearly=effective,
        dated_yearly=dated,
        total_interest=total((row.interest for row in rows), currency),
        total_fees=total((row.fee for row in rows), currency) + kept_back,
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


def flows(terms: Terms) -> tuple[tuple[date, int], ...]:
    """Return what the borrower receives (above zero) and pays, in minor units, by day."""
    return (
        *((day, amount.minor) for day, amount in received(terms)),
        *((row.due, -row.payment.minor) for row in schedule(terms)),
    )


@lru_cache(maxsize=REMEMBERED)
def american_apr(terms: Terms) -> Fraction:
    """Return the annual percentage rate of the United States (Regulation Z, Appendix J)."""
    return actuarial_apr(flows(terms), _unit_period(terms))


@lru_cache(maxsize=REMEMBERED)
def european_aprc(terms: Terms) -> Fraction:
    """Return the annual percentage rate of charge of the European Union (2008/48/EC, Annex I)."""
    return aprc_of_dates(flows(terms))


def _unit_period(terms: Terms) -> UnitPeriod:
    """Return the interval that is most common between payments, Appendix J (b)(4)."""
    match terms:
        case InstalmentAgreement():
            return Months(due_day=terms.due_day)
        case PayInPartsTerms(every_days=int(days)):
            weeks, rest = divmod(days, DAYS_A_WEEK)
            return Days() if rest else Weeks(weeks)
        case DailyInterestTerms(further=()) | BulletTerms():
            days = (schedule(terms)[0].due - terms.drawn_on).days
            return WholeTerm(days) if days <= DAYS_A_YEAR else Months(MONTHS_A_YEAR)
        case DailyInterestTerms():
            return Days()
        case _:
            return Months()


def _yearly_rates(terms: Terms) -> tuple[Fraction, Fraction, Fraction]:
    """Return the nominal, the effective and the dated yearly rate."""
    moved = flows(terms)
    dated = xirr(moved)
    if dated is None:
        raise BugError("loan_without_rate")
    if isinstance(terms, InstalmentAgreement):
        monthly = irr([amount for _, amount in moved])
        if monthly is None:
            raise BugError("loan_without_rate")
        return MONTHS_A_YEAR * monthly, (1 + monthly) ** MONTHS_A_YEAR - 1, dated
    if isinstance(terms, DailyInterestTerms | BulletTerms):
        return DAYS_A_YEAR * mean_daily_rate(terms), dated, dated
    return MONTHS_A_YEAR * monthly_share(dated), dated, dated


def mean_daily_rate(terms: DailyInterestTerms | BulletTerms) -> Fraction:
    """Return the interest of one day as a fraction of what is used on it.

    Of several draw-downs each counts by its amount and its days. What a bullet loan asks is
    divided by its days.
    """
    if isinstance(terms, BulletTerms):
        (row,) = schedule(terms)
        days = (row.due - terms.interest_begins).days
        carried = terms.carried.charges.minor if terms.carried.charges else 0
        asked = row.interest.minor + row.fee.minor - carried
        return Fraction(asked, terms.principal.minor * days)
    used = [
        (
            each.principal.minor * (interest_ends(terms, each) - each.drawn_on).days,
            one_day(each.rate, terms.interest_days),
        )
        for each in terms.draw_downs
    ]
    return sum((weight * rate for weight, rate in used), Fraction()) / sum(
        weight for weight, _ in used
    )


def monthly_share(yearly: Fraction) -> Fraction:
    """Return the monthly rate that compounds to a yearly one."""
    growth = Decimal((1 + yearly).numerator) / Decimal((1 + yearly).denominator)
    return Fraction(growth ** (Decimal(1) / MONTHS_A_YEAR)) - 1
