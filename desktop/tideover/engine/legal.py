"""Small rules of law and custom: dates, caps and counts of days.

The numbers in them are facts, which change and are handed over (domain/facts.py). What follows
from them is information, never advice.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tideover.domain.dates import Month, months_after, years_after

if TYPE_CHECKING:
    from datetime import date, time
    from fractions import Fraction

    from tideover.domain.accounts import CardBill
    from tideover.domain.facts import Facts
    from tideover.domain.money import Money

_BUCKET_DAYS = 30
LAST_BUCKET = 6


def credit_record_until(settled_on: date, facts: Facts) -> date:
    """Return the first day on which a negative item must be gone from the credit record.

    Some years from the end of the bad conduct, that is after settling, not after the default:
    征信业管理条例 Art. 16 (2013). 29 February becomes 28 February.
    """
    return years_after(settled_on, int(facts.required("record_years").number))


def private_cap(lpr_one_year: Fraction, facts: Facts) -> Fraction:
    """Return the yearly rate that courts protect between private persons.

    A multiple of the one-year LPR on the day of the contract, both as fractions; interest,
    penalty and fees together stay below it: SPC private-lending rules (2020) Art. 25, 29.
    """
    return facts.required("private_cap").number * lpr_one_year


@dataclass(frozen=True, slots=True)
class OneOffRepair:
    """Whether the one-off credit repair applies, and the day from which the item is hidden."""

    eligible: bool
    hidden_by: date | None


def one_off_repair(amount: Money, arisen_on: date, settled_on: date, facts: Facts) -> OneOffRepair:
    """Return whether an overdue item falls under the one-off credit repair of the PBoC.

    A small overdue amount that arose and was fully repaid in time. Repaid in the first round it
    is hidden from a fixed day, later by the end of the month after the repayment. PBoC notice of
    2025-12-22; the scheme has ended.
    """
    largest = facts.required("repair_largest").number * amount.currency.scale
    first, last = (facts.required(f"repair_arisen_{end}").day for end in ("first", "last"))
    in_time = first <= arisen_on <= last and settled_on <= facts.required("repair_settled_last").day
    if amount.minor > largest or not in_time:
        return OneOffRepair(eligible=False, hidden_by=None)
    if settled_on <= facts.required("repair_first_round_last").day:
        hidden_by = facts.required("repair_first_round_hidden").day
    else:
        hidden_by = (Month.of(settled_on) + 1).last_day
    return OneOffRepair(eligible=True, hidden_by=hidden_by)


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


def overdue_bucket(days_past_due: int, last: int = LAST_BUCKET) -> str:
    """Return how lenders name so many days overdue: `current`, `M1` (1-30), `M2` … `M6+`.

    `last` is the bucket that takes all later days too; some lenders stop at `M4+`.
    """
    if days_past_due <= 0:
        return "current"
    number = (days_past_due - 1) // _BUCKET_DAYS + 1
    return f"M{number}" if number < last else f"M{last}+"


def personal_instalment_last_due(agreed_on: date, facts: Facts) -> date:
    """Return the last possible due day of a personalised card repayment plan.

    Credit Card Measures Art. 70 (CBRC Order 2011 No. 2); the bank decides whether there is one.
    """
    return months_after(agreed_on, int(facts.required("card_plan_months").number))


def collection_allowed(at: time, facts: Facts) -> bool:
    """Return whether collectors may call or visit at this time without consent.

    Not at night: China Banking Association guideline (trial) of January 2026, a rule
    its members gave themselves.
    """
    quiet_from = facts.required("collection_quiet_from").time_of_day
    quiet_until = facts.required("collection_quiet_until").time_of_day
    return quiet_until <= at < quiet_from


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
