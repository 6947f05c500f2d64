"""A loan's terms as a JSON document, and back.

The kinds of loans differ in their fields and will be more one day, so their terms are one column
of text instead of a table per kind: a new kind needs a case in each `match` below and no change
of a table. Reading is strict. What is missing, unknown or impossible is refused and named; terms
are never guessed at.
"""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any, assert_never

from tideover.domain.errors import InputError, StoreDamaged
from tideover.domain.loans import (
    Agreement,
    DailyInterestTerms,
    EqualInstalmentTerms,
    EqualPrincipalTerms,
    FeeTiming,
    FlatFeeTerms,
    InstalmentAgreement,
    InterestDays,
    InterestFirstTerms,
    LateTerms,
    Owed,
    PenaltyBase,
    Terms,
)
from tideover.domain.money import Currency, Money, Rounding
from tideover.domain.rates import Rate, RatePer
from tideover.store.records import day_or_none, minor_of, minor_or_none

Document = dict[str, Any]


def document_of(terms: Terms, currency: Currency) -> str:
    """Return the terms as JSON; amounts are minor units of the household's currency."""
    match terms:
        case EqualInstalmentTerms():
            payment = minor_or_none(terms.payment, currency)
            body = {"kind": "equal_instalment", **_instalments(terms, currency), "payment": payment}
        case EqualPrincipalTerms():
            body = {"kind": "equal_principal", **_instalments(terms, currency)}
        case InterestFirstTerms():
            body = {"kind": "interest_first", **_instalments(terms, currency)}
        case FlatFeeTerms():
            body = {
                "kind": "flat_fee",
                **_instalments(terms, currency),
                "fee_timing": terms.fee_timing.value,
                "fee_waived_when_early": terms.fee_waived_when_early,
            }
        case DailyInterestTerms():
            due_on = terms.due_on.isoformat()
            body = {"kind": "daily_interest", **_agreement(terms, currency), "due_on": due_on}
        case _:
            assert_never(terms)
    return json.dumps(body, sort_keys=True)


def terms_from(document: str, currency: Currency, loan: str) -> Terms:
    """Return the terms that a document states.

    Raises:
        StoreDamaged: It does not state the terms of any loan; `params["loan"]` names the loan.
    """
    try:
        body = json.loads(document)
        terms = _read(body.pop("kind"), body, currency)
    except (ValueError, KeyError, TypeError, AttributeError, ArithmeticError, InputError) as error:
        raise StoreDamaged("store_terms_damaged", loan=loan) from error
    if body:
        raise StoreDamaged("store_terms_damaged", loan=loan)
    return terms


def _read(kind: str, body: Document, currency: Currency) -> Terms:
    match kind:
        case "equal_instalment":
            payment = _amount(body.pop("payment"), currency)
            return EqualInstalmentTerms(**_read_instalments(body, currency), payment=payment)
        case "equal_principal":
            return EqualPrincipalTerms(**_read_instalments(body, currency))
        case "interest_first":
            return InterestFirstTerms(**_read_instalments(body, currency))
        case "flat_fee":
            return FlatFeeTerms(
                **_read_instalments(body, currency),
                fee_timing=FeeTiming(body.pop("fee_timing")),
                fee_waived_when_early=_truth(body.pop("fee_waived_when_early")),
            )
        case "daily_interest":
            due_on = date.fromisoformat(body.pop("due_on"))
            return DailyInterestTerms(**_read_agreement(body, currency), due_on=due_on)
        case _:
            raise ValueError(kind)


def _agreement(terms: Agreement, currency: Currency) -> Document:
    return {
        "principal": minor_of(terms.principal, currency),
        "drawn_on": terms.drawn_on.isoformat(),
        "rate": {"value": str(terms.rate.value), "per": terms.rate.per.value},
        "rounding": terms.rounding.value,
        "late": _late(terms.late, currency),
    }


def _read_agreement(body: Document, currency: Currency) -> Document:
    rate = body.pop("rate")
    return {
        "principal": Money(_whole(body.pop("principal")), currency),
        "drawn_on": date.fromisoformat(body.pop("drawn_on")),
        "rate": Rate(Decimal(rate.pop("value")), RatePer(rate.pop("per"))),
        "rounding": Rounding(body.pop("rounding")),
        "late": _read_late(body.pop("late"), currency),
    }


def _instalments(terms: InstalmentAgreement, currency: Currency) -> Document:
    return {
        **_agreement(terms, currency),
        "periods": terms.periods,
        "due_day": terms.due_day,
        "first_due": terms.first_due.isoformat() if terms.first_due else None,
        "interest_days": terms.interest_days.value,
    }


def _read_instalments(body: Document, currency: Currency) -> Document:
    return {
        **_read_agreement(body, currency),
        "periods": _whole(body.pop("periods")),
        "due_day": _whole(body.pop("due_day")),
        "first_due": day_or_none(body.pop("first_due")),
        "interest_days": InterestDays(body.pop("interest_days")),
    }


def _late(late: LateTerms, currency: Currency) -> Document:
    return {
        "penalty_multiplier": str(late.penalty_multiplier),
        "base": late.base.value,
        "compound": late.compound,
        "grace_days": late.grace_days,
        "fee_rate": str(late.fee_rate),
        "fee_minimum": minor_or_none(late.fee_minimum, currency),
        "order": [part.value for part in late.order],
        "principal_first_from_day": late.principal_first_from_day,
    }


def _read_late(body: Document, currency: Currency) -> LateTerms:
    from_day = body.pop("principal_first_from_day")
    late = LateTerms(
        penalty_multiplier=Fraction(body.pop("penalty_multiplier")),
        base=PenaltyBase(body.pop("base")),
        compound=_truth(body.pop("compound")),
        grace_days=_whole(body.pop("grace_days")),
        fee_rate=Fraction(body.pop("fee_rate")),
        fee_minimum=_amount(body.pop("fee_minimum"), currency),
        order=tuple(Owed(part) for part in body.pop("order")),
        principal_first_from_day=None if from_day is None else _whole(from_day),
    )
    if body:
        raise ValueError(sorted(body))
    return late


def _amount(minor: object, currency: Currency) -> Money | None:
    return None if minor is None else Money(_whole(minor), currency)


def _whole(value: object) -> int:
    """Return a whole number; JSON's `true` and `1.0` are none."""
    if type(value) is not int:
        raise TypeError(value)
    return value


def _truth(value: object) -> bool:
    if type(value) is not bool:
        raise TypeError(value)
    return value
