"""A loan's terms as a JSON document, and back.

The kinds of loans differ in their fields and will be more one day, so their terms are one column
of text instead of a table per kind: a new kind needs a case in each `match` below and no change
of a table. Reading is strict. What is missing, unknown or impossible is refused and named; terms
are never guessed at.
"""

from __future__ import annotations

import json
from contextlib import contextmanager
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, assert_never

from tideover.domain.agreements import (
    Agreement,
    FirstPeriod,
    InstalmentAgreement,
    InterestDays,
    RateChange,
)
from tideover.domain.errors import InputError, StoreDamaged
from tideover.domain.loans import (
    BulletTerms,
    CardPayment,
    ContractChange,
    DailyInterestTerms,
    DrawDown,
    EarlierContract,
    EqualInstalmentTerms,
    EqualPrincipalTerms,
    FeeTiming,
    FlatFeeTerms,
    InterestFirstTerms,
    LendersTableTerms,
    PayInPartsTerms,
    RevolvingCardTerms,
    TableRow,
    Terms,
)
from tideover.domain.money import Currency, Money, Rounding
from tideover.store.carried_terms import carried_document, carried_from
from tideover.store.conventions import (
    coupon_document,
    coupon_from,
    days_off_document,
    days_off_from,
    floating_document,
    floating_from,
)
from tideover.store.documents import Document, amount_or_none, emptied, truth, whole
from tideover.store.early_terms import early_document, early_from
from tideover.store.late_terms import late_document, late_from
from tideover.store.rates import rate_document, rate_from
from tideover.store.records import day_or_none, minor_of, minor_or_none

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


def document_of(terms: Terms, currency: Currency) -> str:
    """Return the terms as JSON; amounts are minor units of the household's currency."""
    return json.dumps(_body(terms, currency), sort_keys=True)


def _body(terms: Terms, currency: Currency) -> Document:
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
            body = {
                "kind": "daily_interest",
                **_agreement(terms, currency),
                "due_on": terms.due_on.isoformat(),
                "further": [_draw_down(each, currency) for each in terms.further],
                "interest_days": terms.interest_days.value,
            }
        case BulletTerms():
            body = {
                "kind": "bullet",
                **_agreement(terms, currency),
                "due_on": terms.due_on.isoformat(),
                "interest_days": terms.interest_days.value,
            }
        case PayInPartsTerms():
            body = {
                "kind": "pay_in_parts",
                **_agreement(terms, currency),
                "parts": terms.parts,
                "first_due": terms.first_due.isoformat(),
                "every_days": terms.every_days,
                "remainder_first": terms.remainder_first,
            }
        case LendersTableTerms():
            rows = [_table_row(row, currency) for row in terms.rows]
            body = {"kind": "lenders_table", **_agreement(terms, currency), "rows": rows}
        case RevolvingCardTerms():
            body = {
                "kind": "revolving_card",
                **_agreement(terms, currency),
                "due_day": terms.due_day,
                "pays": terms.pays.value,
                "minimum_rate": str(terms.minimum_rate),
                "minimum_floor": minor_or_none(terms.minimum_floor, currency),
                "fixed": minor_or_none(terms.fixed, currency),
            }
        case _:
            assert_never(terms)
    return body


def terms_from(document: str, currency: Currency, loan: str) -> Terms:
    """Return the terms that a document states.

    Raises:
        StoreDamaged: It does not state the terms of any loan; `params["loan"]` names the loan.
    """
    with _understood(loan):
        return _read(json.loads(document), currency)


def contracts_document(contracts: Sequence[EarlierContract], currency: Currency) -> str:
    """Return the contracts that held before, oldest first, as JSON."""
    bodies = [
        {
            "terms": _body(contract.terms, currency),
            "until": contract.until.isoformat(),
            "change": contract.change.value,
            "note": contract.note,
        }
        for contract in contracts
    ]
    return json.dumps(bodies, sort_keys=True)


def contracts_from(document: str, currency: Currency, loan: str) -> tuple[EarlierContract, ...]:
    """Return the contracts that a document states, oldest first.

    Raises:
        StoreDamaged: It does not state contracts; `params["loan"]` names the loan.
    """
    with _understood(loan):
        bodies = json.loads(document)
        if type(bodies) is not list:
            raise TypeError(bodies)
        return tuple(_read_contract(body, currency) for body in bodies)


def _read_contract(body: Document, currency: Currency) -> EarlierContract:
    contract = EarlierContract(
        terms=_read(body.pop("terms"), currency),
        until=date.fromisoformat(body.pop("until")),
        change=ContractChange(body.pop("change")),
        note=body.pop("note"),
    )
    return emptied(body, contract)


@contextmanager
def _understood(loan: str) -> Iterator[None]:
    try:
        yield
    except (ValueError, KeyError, TypeError, AttributeError, ArithmeticError, InputError) as error:
        raise StoreDamaged("store_terms_damaged", loan=loan) from error


def _read(body: Document, currency: Currency) -> Terms:
    return emptied(body, _read_kind(body.pop("kind"), body, currency))


def _read_kind(  # noqa: PLR0911 - a case for each kind
    kind: str, body: Document, currency: Currency
) -> Terms:
    match kind:
        case "equal_instalment":
            payment = amount_or_none(body.pop("payment"), currency)
            return EqualInstalmentTerms(**_read_instalments(body, currency), payment=payment)
        case "equal_principal":
            return EqualPrincipalTerms(**_read_instalments(body, currency))
        case "interest_first":
            return InterestFirstTerms(**_read_instalments(body, currency))
        case "flat_fee":
            return FlatFeeTerms(
                **_read_instalments(body, currency),
                fee_timing=FeeTiming(body.pop("fee_timing")),
                fee_waived_when_early=truth(body.pop("fee_waived_when_early")),
            )
        case "daily_interest":
            return DailyInterestTerms(
                **_read_agreement(body, currency),
                due_on=date.fromisoformat(body.pop("due_on")),
                further=tuple(_read_draw_down(each, currency) for each in body.pop("further")),
                interest_days=InterestDays(body.pop("interest_days")),
            )
        case "bullet":
            return BulletTerms(
                **_read_agreement(body, currency),
                due_on=date.fromisoformat(body.pop("due_on")),
                interest_days=InterestDays(body.pop("interest_days")),
            )
        case "pay_in_parts":
            every_days = body.pop("every_days")
            return PayInPartsTerms(
                **_read_agreement(body, currency),
                parts=whole(body.pop("parts")),
                first_due=date.fromisoformat(body.pop("first_due")),
                every_days=None if every_days is None else whole(every_days),
                remainder_first=truth(body.pop("remainder_first")),
            )
        case "lenders_table":
            rows = tuple(_read_table_row(row, currency) for row in body.pop("rows"))
            return LendersTableTerms(**_read_agreement(body, currency), rows=rows)
        case "revolving_card":
            return RevolvingCardTerms(
                **_read_agreement(body, currency),
                due_day=whole(body.pop("due_day")),
                pays=CardPayment(body.pop("pays")),
                minimum_rate=Fraction(body.pop("minimum_rate")),
                minimum_floor=amount_or_none(body.pop("minimum_floor"), currency),
                fixed=amount_or_none(body.pop("fixed"), currency),
            )
        case _:
            raise ValueError(kind)


def _agreement(terms: Agreement, currency: Currency) -> Document:
    return {
        "principal": minor_of(terms.principal, currency),
        "drawn_on": terms.drawn_on.isoformat(),
        "rate": rate_document(terms.rate),
        "rounding": terms.rounding.value,
        "days_off": days_off_document(terms.days_off),
        "late": late_document(terms.late, currency),
        "early": early_document(terms.early, currency),
        "carried": carried_document(terms.carried, currency),
    }


def _read_agreement(body: Document, currency: Currency) -> Document:
    return {
        "principal": Money(whole(body.pop("principal")), currency),
        "drawn_on": date.fromisoformat(body.pop("drawn_on")),
        "rate": rate_from(body.pop("rate")),
        "rounding": Rounding(body.pop("rounding")),
        "days_off": days_off_from(body.pop("days_off")),
        "late": late_from(body.pop("late"), currency),
        "early": early_from(body.pop("early"), currency),
        "carried": carried_from(body.pop("carried"), currency),
    }


def _instalments(terms: InstalmentAgreement, currency: Currency) -> Document:
    return {
        **_agreement(terms, currency),
        "periods": terms.periods,
        "due_day": terms.due_day,
        "first_due": terms.first_due.isoformat() if terms.first_due else None,
        "interest_days": terms.interest_days.value,
        "interest_only": terms.interest_only,
        "rate_changes": [
            {"from_day": change.from_day.isoformat(), "rate": rate_document(change.rate)}
            for change in terms.rate_changes
        ],
        "floating": floating_document(terms.floating),
        "first_period": terms.first_period.value,
        "coupon": coupon_document(terms.coupon),
    }


def _read_instalments(body: Document, currency: Currency) -> Document:
    return {
        **_read_agreement(body, currency),
        "periods": whole(body.pop("periods")),
        "due_day": whole(body.pop("due_day")),
        "first_due": day_or_none(body.pop("first_due")),
        "interest_days": InterestDays(body.pop("interest_days")),
        "interest_only": whole(body.pop("interest_only")),
        "rate_changes": tuple(_read_rate_change(each) for each in body.pop("rate_changes")),
        "floating": floating_from(body.pop("floating")),
        "first_period": FirstPeriod(body.pop("first_period")),
        "coupon": coupon_from(body.pop("coupon")),
    }


def _read_rate_change(body: Document) -> RateChange:
    change = RateChange(date.fromisoformat(body.pop("from_day")), rate_from(body.pop("rate")))
    return emptied(body, change)


def _draw_down(draw_down: DrawDown, currency: Currency) -> Document:
    return {
        "principal": minor_of(draw_down.principal, currency),
        "drawn_on": draw_down.drawn_on.isoformat(),
        "rate": rate_document(draw_down.rate),
        "due_on": draw_down.due_on.isoformat(),
    }


def _read_draw_down(body: Document, currency: Currency) -> DrawDown:
    draw_down = DrawDown(
        principal=Money(whole(body.pop("principal")), currency),
        drawn_on=date.fromisoformat(body.pop("drawn_on")),
        rate=rate_from(body.pop("rate")),
        due_on=date.fromisoformat(body.pop("due_on")),
    )
    return emptied(body, draw_down)


def _table_row(row: TableRow, currency: Currency) -> Document:
    return {
        "due": row.due.isoformat(),
        "principal": minor_of(row.principal, currency),
        "interest": minor_of(row.interest, currency),
        "fee": minor_of(row.fee, currency),
    }


def _read_table_row(body: Document, currency: Currency) -> TableRow:
    row = TableRow(
        due=date.fromisoformat(body.pop("due")),
        principal=Money(whole(body.pop("principal")), currency),
        interest=Money(whole(body.pop("interest")), currency),
        fee=Money(whole(body.pop("fee")), currency),
    )
    return emptied(body, row)
