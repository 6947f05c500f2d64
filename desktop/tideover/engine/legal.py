"""Small rules of law and custom: dates, caps and counts of days.

They are information with a source, never advice.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from typing import TYPE_CHECKING

from tideover.domain.dates import Month, months_after, years_after

if TYPE_CHECKING:
    from fractions import Fraction

    from tideover.domain.accounts import CardBill
    from tideover.domain.money import Money

RECORD_YEARS = 5
CAP_TIMES_LPR = 4
PERSONAL_PLAN_MONTHS = 60
QUIET_FROM = time(22)
QUIET_UNTIL = time(8)

_BUCKET_DAYS = 30
_LAST_NUMBERED_BUCKET = 3

REPAIR_LARGEST = 10_000
REPAIR_ARISEN_FIRST = date(2020, 1, 1)
REPAIR_ARISEN_LAST = date(2025, 12, 31)
REPAIR_SETTLED_LAST = date(2026, 3, 31)
REPAIR_FIRST_ROUND_LAST = date(2025, 11, 30)
REPAIR_FIRST_ROUND_HIDDEN = date(2026, 1, 1)


def credit_record_until(settled_on: date) -> date:
    """Return the first day on which a negative item must be gone from the credit record.

    Five years from the end of the bad conduct, that is after settling, not after the default:
    征信业管理条例 Art. 16 (2013). 29 February becomes 28 February.
    """
    return years_after(settled_on, RECORD_YEARS)


def private_cap(lpr_one_year: Fraction) -> Fraction:
    """Return the yearly rate that courts protect between private persons.

    Four times the one-year LPR on the day of the contract, both as fractions; interest, penalty
    and fees together stay below it: SPC private-lending rules (2020) Art. 25, 29.
    """
    return CAP_TIMES_LPR * lpr_one_year


@dataclass(frozen=True, slots=True)
class OneOffRepair:
    """Whether the one-off credit repair applies, and the day from which the item is hidden."""

    eligible: bool
    hidden_by: date | None


def one_off_repair(amount: Money, arisen_on: date, settled_on: date) -> OneOffRepair:
    """Return whether an overdue item falls under the one-off credit repair of the PBoC.

    One overdue amount of at most 10,000 yuan that arose from 2020-01-01 to 2025-12-31 and was
    fully repaid by 2026-03-31. Repaid by 2025-11-30 it is hidden from 2026-01-01, later by the
    end of the month after the repayment. PBoC notice of 2025-12-22; the scheme has ended.
    """
    small = amount.minor <= REPAIR_LARGEST * amount.currency.scale
    in_time = REPAIR_ARISEN_FIRST <= arisen_on <= REPAIR_ARISEN_LAST
    if not (small and in_time and settled_on <= REPAIR_SETTLED_LAST):
        return OneOffRepair(eligible=False, hidden_by=None)
    if settled_on <= REPAIR_FIRST_ROUND_LAST:
        return OneOffRepair(eligible=True, hidden_by=REPAIR_FIRST_ROUND_HIDDEN)
    return OneOffRepair(eligible=True, hidden_by=(Month.of(settled_on) + 1).last_day)


@dataclass(frozen=True, slots=True)
class CardDue:
    """When a purchase is billed and due, and how many days it is free of interest."""

    statement: date
    due: date
    free_days: int


def card_due(posted_on: date, bill: CardBill) -> CardDue:
    """Return the statement and the due day of a purchase posted on a day.

    It belongs to the first statement day on or after its posting, and is due on the next due
    day after that statement.
    """
    statement = _next_day(posted_on, bill.statement_day)
    month = Month.of(statement)
    due = month.day(bill.due_day)
    if due <= statement:
        due = (month + 1).day(bill.due_day)
    return CardDue(statement, due, (due - posted_on).days)


def _next_day(from_day: date, number: int) -> date:
    """Return the first such day of a month on or after a day."""
    month = Month.of(from_day)
    found = month.day(number)
    return found if found >= from_day else (month + 1).day(number)


def overdue_bucket(days_past_due: int) -> str:
    """Return how lenders name so many days overdue: `current`, `M1` (1-30) to `M3`, `M4+`."""
    if days_past_due <= 0:
        return "current"
    number = (days_past_due - 1) // _BUCKET_DAYS + 1
    return f"M{number}" if number <= _LAST_NUMBERED_BUCKET else "M4+"


def personal_instalment_last_due(agreed_on: date) -> date:
    """Return the last possible due day of a personalised card repayment plan: five years.

    Credit Card Measures Art. 70 (CBRC Order 2011 No. 2); the bank decides whether there is one.
    """
    return months_after(agreed_on, PERSONAL_PLAN_MONTHS)


def collection_allowed(at: time) -> bool:
    """Return whether collectors may call or visit at this time without consent.

    Not from 22:00 to 08:00: China Banking Association guideline (trial) of January 2026, a rule
    its members gave themselves.
    """
    return QUIET_UNTIL <= at < QUIET_FROM


@dataclass(frozen=True, slots=True, kw_only=True)
class CardStatement:
    """The parts of a card statement that decide its minimum payment."""

    principal: Money
    interest: Money
    fees: Money
    over_limit: Money
    instalments_due: Money
    unpaid_last_minimum: Money


def minimum_card_payment(statement: CardStatement, share: Fraction) -> Money:
    """Return the least that must be paid of a card statement (最低还款额).

    `share` of the principal (usually a tenth, at some banks a twentieth) and all of the rest;
    the sum is rounded half up.
    """
    in_full = (
        statement.interest
        + statement.fees
        + statement.over_limit
        + statement.instalments_due
        + statement.unpaid_last_minimum
    )
    return in_full + statement.principal.scaled(share)
