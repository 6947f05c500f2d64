"""Usual terms of well-known loans, to fill in a form that the user then corrects.

The numbers are what is commonly seen, not anybody's offer: each lender sets them for each
borrower. All are from memory of published terms (as of November 2026) and must be checked against
the user's own contract; the form says so.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import timedelta
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from tideover.domain.agreements import InterestDays
from tideover.domain.dates import months_after
from tideover.domain.errors import BugError
from tideover.domain.lateness import LateTerms
from tideover.domain.loans import (
    DailyInterestTerms,
    EqualInstalmentTerms,
    EqualPrincipalTerms,
    FlatFeeTerms,
    LenderKind,
    PayInPartsTerms,
    RevolvingCardTerms,
    Terms,
)
from tideover.domain.money import Money
from tideover.domain.rates import NO_INTEREST, Rate, RatePer

if TYPE_CHECKING:
    from datetime import date

    from tideover.domain.money import Currency

TermsKind = (
    type[EqualInstalmentTerms]
    | type[EqualPrincipalTerms]
    | type[FlatFeeTerms]
    | type[DailyInterestTerms]
    | type[PayInPartsTerms]
    | type[RevolvingCardTerms]
)

DAYS_TO_PAY = 20
"""How long after its statement a card is usually due."""

# Card issuers: at most 5 % of the unpaid minimum as a late fee (usual since 2017), three days of
# grace (self-discipline convention of the China Banking Association), and principal first from
# day 91 (Credit Card Measures Art. 57). 0.05 % a day is 2.5 times the daily share of
# 0.6 % a month.
_CARD_LATE = LateTerms(
    penalty_multiplier=Fraction(5, 2),
    grace_days=3,
    fee_rate=Fraction(5, 100),
    principal_first_from_day=91,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class LoanPreset:
    """The usual terms of one well-known loan.

    `due_day` of None is the day of the draw-down. With daily interest `periods` is how many
    months later all is due; a card's balance has none, it ends when it is paid. `minimum_floor`
    is in whole units of the currency.
    """

    code: str
    terms: TermsKind
    rate: Rate
    periods: int
    lender_kind: LenderKind
    due_day: int | None = None
    interest_days: InterestDays = InterestDays.BY_MONTH
    minimum_floor: int = 0
    late: LateTerms = field(default_factory=LateTerms)


PRESETS = (
    # 借呗: 0.015-0.06 % a day, commonly 0.04 %; equal instalments by actual days, 6 or 12 months.
    LoanPreset(
        code="jiebei",
        terms=EqualInstalmentTerms,
        rate=Rate(Decimal("0.0004"), RatePer.DAY),
        periods=12,
        interest_days=InterestDays.ACTUAL_365,
        lender_kind=LenderKind.CONSUMER_FINANCE,
    ),
    # 花呗分期: about 8.8 % of the bill for 12 months; due on the 10th; late 0.05 % a day.
    LoanPreset(
        code="huabei_instalments",
        terms=FlatFeeTerms,
        rate=Rate(Decimal("0.0073"), RatePer.MONTH),
        periods=12,
        due_day=10,
        lender_kind=LenderKind.CONSUMER_FINANCE,
        late=LateTerms(penalty_multiplier=Fraction(2)),
    ),
    # 白条分期: 0.5-1.2 % a month, commonly 0.6 %; late 0.05 % a day.
    LoanPreset(
        code="baitiao",
        terms=FlatFeeTerms,
        rate=Rate(Decimal("0.006"), RatePer.MONTH),
        periods=12,
        lender_kind=LenderKind.MICRO_LOAN,
        late=LateTerms(penalty_multiplier=Fraction(5, 2)),
    ),
    # 微粒贷 (WeBank): 0.02-0.05 % a day, commonly 0.045 %; equal principal over 5, 10 or 20 months.
    LoanPreset(
        code="welidai",
        terms=EqualPrincipalTerms,
        rate=Rate(Decimal("0.00045"), RatePer.DAY),
        periods=10,
        interest_days=InterestDays.ACTUAL_365,
        lender_kind=LenderKind.BANK,
    ),
    # 信用卡账单分期: about 0.6 % of the original amount a month (13 % a year in truth).
    LoanPreset(
        code="card_instalments",
        terms=FlatFeeTerms,
        rate=Rate(Decimal("0.006"), RatePer.MONTH),
        periods=12,
        lender_kind=LenderKind.BANK,
        late=_CARD_LATE,
    ),
    # 信用卡循环信用: 0.05 % a day on the whole bill, a minimum payment of 10 %; the late fee is
    # charged beside the interest, not instead of it, so the penalty is the interest itself.
    # A minimum has a floor, below which the whole balance is asked: HK$300 by the terms of DBS Bank
    # (Hong Kong) for its Eminent Visa card. Mainland issuers set their own; the number stands here
    # for the one in the user's contract, because without any the last bills go on for years.
    LoanPreset(
        code="revolving_card",
        terms=RevolvingCardTerms,
        rate=Rate(Decimal("0.0005"), RatePer.DAY),
        periods=1,
        lender_kind=LenderKind.BANK,
        minimum_floor=300,
        late=replace(_CARD_LATE, penalty_multiplier=Fraction(1)),
    ),
    # 先享后付: three parts without interest, one a month, the first a month after the purchase.
    LoanPreset(
        code="pay_in_parts",
        terms=PayInPartsTerms,
        rate=NO_INTEREST,
        periods=3,
        lender_kind=LenderKind.OTHER,
    ),
    # 银行消费贷: 3 % to 5 % a year in 2025 and 2026; penalty interest of 150 %.
    LoanPreset(
        code="bank_consumer",
        terms=EqualInstalmentTerms,
        rate=Rate(Decimal("0.036")),
        periods=36,
        lender_kind=LenderKind.BANK,
    ),
    # A friend: no interest, any part at any time, all within a year, nothing for being late.
    LoanPreset(
        code="friend",
        terms=DailyInterestTerms,
        rate=NO_INTEREST,
        periods=12,
        lender_kind=LenderKind.PERSON,
        late=LateTerms(penalty_multiplier=Fraction(0)),
    ),
)


def preset(code: str) -> LoanPreset:
    """Return a preset by its code; raises BugError `unknown_preset`."""
    for known in PRESETS:
        if known.code == code:
            return known
    raise BugError("unknown_preset", preset=code)


def usual_minimum_floor(currency: Currency) -> Money:
    """Return the least that a card's bill asks, where the balance is not less."""
    return Money(preset("revolving_card").minimum_floor * currency.scale, currency)


def usual_card_due_day(statement: date) -> int:
    """Return the day of the month on which a card's bill is usually due."""
    return (statement + timedelta(days=DAYS_TO_PAY)).day


def preset_terms(preset_code: str, principal: Money, drawn_on: date) -> Terms:
    """Return the usual terms of a preset for an amount drawn on a day.

    Raises:
        BugError: `unknown_preset`.
        InputError: when the amount is not positive.
    """
    usual = preset(preset_code)
    if issubclass(usual.terms, DailyInterestTerms):
        return usual.terms(
            principal=principal,
            drawn_on=drawn_on,
            rate=usual.rate,
            late=usual.late,
            due_on=months_after(drawn_on, usual.periods),
        )
    if issubclass(usual.terms, PayInPartsTerms):
        return usual.terms(
            principal=principal,
            drawn_on=drawn_on,
            rate=usual.rate,
            late=usual.late,
            parts=usual.periods,
            first_due=months_after(drawn_on, 1),
        )
    if issubclass(usual.terms, RevolvingCardTerms):
        return usual.terms(
            principal=principal,
            drawn_on=drawn_on,
            rate=usual.rate,
            late=usual.late,
            due_day=usual.due_day or usual_card_due_day(drawn_on),
            minimum_floor=usual_minimum_floor(principal.currency),
        )
    return usual.terms(
        principal=principal,
        drawn_on=drawn_on,
        rate=usual.rate,
        late=usual.late,
        periods=usual.periods,
        due_day=usual.due_day or drawn_on.day,
        interest_days=usual.interest_days,
    )
