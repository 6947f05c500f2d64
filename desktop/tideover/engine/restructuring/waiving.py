"""A part that the lender forgoes: the terms that are left say exactly so much less."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tideover.domain.agreements import InstalmentAgreement
from tideover.domain.carrying import CarriedOver
from tideover.domain.errors import InputError
from tideover.domain.loans import (
    BulletTerms,
    DailyInterestTerms,
    FeeTiming,
    FlatFeeTerms,
    LendersTableTerms,
    PayInPartsTerms,
    RevolvingCardTerms,
)
from tideover.domain.money import total
from tideover.engine.restructuring import going_on
from tideover.engine.restructuring.position import agreed_days
from tideover.engine.restructuring.tables import table

if TYPE_CHECKING:
    from tideover.domain.loans import Terms
    from tideover.domain.money import Money
    from tideover.engine.restructuring.position import Position
    from tideover.engine.restructuring.requests import Waiver


def waived_terms(position: Position, request: Waiver) -> Terms:
    """Return the terms without what the lender forgoes.

    What is late stays due, on the day agreed for it, and all to come stays as it was. Where
    nothing is late, principal that is waived lowers what the remaining instalments repay.

    Raises:
        InputError: `nothing_waived`, or `waiver_above_owed` with the `limit` of the field.
    """
    waived = _checked(position, request)
    principal = request.principal or position.money(0)
    charges = position.owed.charges - (waived - principal)
    terms = position.terms
    if isinstance(terms, RevolvingCardTerms):
        left, charges = going_on.principal_and_charges(
            position.owed.principal - position.owed.credit - principal,
            charges,
            into_principal=False,
        )
        takes_over = CarriedOver(charges or None)
        return replace(terms, principal=left, drawn_on=position.day, carried=takes_over)
    if position.is_late or _charged_at_once(terms):
        return table(
            position,
            charges=charges - position.accrued,
            forgone=position.owed.credit + principal,
            late_by=request.late_by,
        )
    return _nothing_late(position, principal, charges, ruled_off=bool(request.interest))


def _charged_at_once(terms: Terms) -> bool:
    if isinstance(terms, FlatFeeTerms):
        return terms.fee_timing is not FeeTiming.EACH_PERIOD
    return isinstance(terms, LendersTableTerms)


def _checked(position: Position, request: Waiver) -> Money:
    """Return all that is waived, after a look at what there is to waive."""
    owed = position.owed
    interest, principal = owed.interest, owed.principal - owed.credit
    if position.is_late and not isinstance(position.terms, RevolvingCardTerms):
        interest -= position.accrued
        late = (debt for debt in position.ledger.debts if debt.due <= position.day)
        principal = position.money(sum(debt.principal for debt in late))
    elif _charged_at_once(position.terms):
        interest -= position.accrued
    limits = {
        "penalty": owed.penalty,
        "fees": owed.fees,
        "interest": interest,
        "principal": principal,
    }
    for name, limit in limits.items():
        amount: Money | None = getattr(request, name)
        if amount is None:
            continue
        if amount.minor < 0:
            raise InputError("amount_negative", field=name)
        if amount > limit:
            raise InputError("waiver_above_owed", field=name, limit=limit)
    waived = total(
        (getattr(request, name) or position.money(0) for name in limits), interest.currency
    )
    if not waived:
        raise InputError("nothing_waived", field="penalty")
    return waived


def _nothing_late(position: Position, waived: Money, charges: Money, *, ruled_off: bool) -> Terms:
    terms, owed = position.terms, position.owed
    forgone = owed.credit + waived
    if isinstance(terms, DailyInterestTerms):
        line = going_on.draw_downs(position, months=0, due_on=None, forgone=forgone.minor)
        return replace(line, carried=CarriedOver(charges or None))
    if not ruled_off:
        charges = position.carried_charges - (owed.charges - charges)
    left, charges = going_on.principal_and_charges(
        owed.principal - forgone, charges, into_principal=False
    )
    since = position.day if ruled_off else going_on.running_since(position)
    first = agreed_days(position)[position.number]
    match terms:
        case InstalmentAgreement():
            return going_on.instalments(
                position,
                principal=left,
                charges=charges,
                first_due=first,
                periods=terms.periods - position.number,
                interest_from=since,
            )
        case PayInPartsTerms():
            return going_on.parts(position, principal=left, charges=charges, first_due=first)
        case BulletTerms():
            takes_over = going_on.carried(position, charges, since)
            return replace(terms, principal=left, drawn_on=position.day, carried=takes_over)
        case _:
            raise InputError("change_not_for_kind", field="reason")
