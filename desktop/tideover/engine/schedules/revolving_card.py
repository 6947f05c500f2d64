"""The balance of a card's bill, carried on from month to month (循环信用)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tideover.domain.agreements import MOST_PERIODS
from tideover.domain.dates import Month
from tideover.domain.errors import InputError
from tideover.domain.loans import CardPayment, Instalment
from tideover.domain.money import Money, rounded_ratio
from tideover.engine.revolving import FixedPayment, MinimumPayment, payment_of_month
from tideover.engine.schedules import periods

if TYPE_CHECKING:
    from tideover.domain.loans import RevolvingCardTerms
    from tideover.engine.revolving import MonthlyPayment

LEAST = 1
"""Minor units of a minimum without a floor: a share that rounds to nothing would never end."""


def rows(terms: RevolvingCardTerms) -> tuple[Instalment, ...]:
    """Return what each bill asks until nothing is left, if nothing more is bought.

    Interest runs from the statement, on all that was on it, and is on the bill of each due day.

    Raises:
        InputError: `payment_never_repays` when a payment does not reduce the balance, or not
            within 600 bills.
    """
    currency = terms.principal.currency
    balance, since = terms.principal.minor, terms.drawn_on
    month = _first_month(terms)
    found: list[Instalment] = []
    while balance:
        agreed = month.day(terms.due_day)
        due = periods.moved(agreed, terms, since)
        ends = due if terms.days_off.interest_follows else agreed
        days = (ends - since).days
        interest = bill_interest(terms, balance, days)
        repaid = repaid_of_bill(terms, balance, interest)
        if repaid <= 0 or len(found) == MOST_PERIODS:
            raise InputError("payment_never_repays", field="fixed")
        balance -= repaid
        amounts = (Money(repaid, currency), Money(interest, currency), Money(0, currency))
        found.append(Instalment(len(found) + 1, due, days, *amounts, Money(balance, currency)))
        since, month = ends, month + 1
    return tuple(found)


def _first_month(terms: RevolvingCardTerms) -> Month:
    month = Month.of(terms.drawn_on)
    return month if month.day(terms.due_day) > terms.drawn_on else month + 1


def bill_interest(terms: RevolvingCardTerms, balance: int, days: int) -> int:
    """Return the interest of so many days on a bill, in minor units; none if all is paid."""
    if terms.pays is CardPayment.FULL:
        return 0
    rate = terms.rate.daily()
    return rounded_ratio(balance * days * rate.numerator, rate.denominator, terms.rounding)


def repaid_of_bill(terms: RevolvingCardTerms, balance: int, interest: int) -> int:
    """Return how much of what is paid of a bill goes to the balance, in minor units."""
    paying: MonthlyPayment
    match terms.pays:
        case CardPayment.FULL:
            return balance
        case CardPayment.FIXED:
            paying = FixedPayment(terms.fixed.minor if terms.fixed else 0)
        case CardPayment.MINIMUM:
            floor = terms.minimum_floor.minor if terms.minimum_floor else LEAST
            paying = MinimumPayment(terms.minimum_rate, floor=floor)
    return int(payment_of_month(paying, balance, interest, terms.rounding)) - interest
