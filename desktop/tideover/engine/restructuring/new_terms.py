"""The terms that follow from what was agreed, one function for each reason."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, assert_never

from tideover.domain.agreements import MOST_PERIODS, InstalmentAgreement, RateChange
from tideover.domain.carrying import CarriedOver
from tideover.domain.dates import months_after
from tideover.domain.errors import InputError
from tideover.domain.loans import (
    BulletTerms,
    DailyInterestTerms,
    EqualInstalmentTerms,
    EqualPrincipalTerms,
    FeeTiming,
    FlatFeeTerms,
    LendersTableTerms,
    PayInPartsTerms,
    RevolvingCardTerms,
)
from tideover.domain.rates import MONTHS_A_YEAR
from tideover.engine.prepayment import most_repaid, prepay
from tideover.engine.restructuring import going_on
from tideover.engine.restructuring.position import agreed_days, later
from tideover.engine.restructuring.requests import (
    ChargesGo,
    Extension,
    InstalmentKind,
    NewInstalments,
    NewRate,
    OtherTerms,
    PartPrepayment,
    PaymentHoliday,
    Settlement,
    Waiver,
)
from tideover.engine.restructuring.tables import table
from tideover.engine.restructuring.waiving import waived_terms

if TYPE_CHECKING:
    from datetime import date

    from tideover.domain.loans import Terms
    from tideover.domain.money import Money
    from tideover.engine.restructuring.position import Position
    from tideover.engine.restructuring.requests import Request

MOST_MONTHS = 60
CARD_PLAN_PERIODS = 60
"""个性化分期: Measures for Bank Card Business of Commercial Banks (2011), Art. 70."""


def new_terms(position: Position, request: Request) -> Terms:
    """Return the terms that hold after what was agreed, drawn on the day of the change.

    Raises:
        InputError: what makes no sense for the loan; `field` names the place.
    """
    match request:
        case Extension():
            found = _extended(position, request)
        case PaymentHoliday():
            found = _after_holiday(position, request)
        case NewInstalments():
            found = _new_instalments(position, request)
        case PartPrepayment():
            found = _prepaid(position, request)
        case NewRate():
            found = _at_new_rate(position, request)
        case Waiver():
            found = waived_terms(position, request)
        case Settlement():
            found = _settled(position, request)
        case OtherTerms(terms=found):
            if found.drawn_on != position.day:
                raise InputError("typed_terms_other_day", field="drawn_on", day=position.day)
        case _:
            assert_never(request)
    return found


def _months(months: int) -> int:
    if not 1 <= months <= MOST_MONTHS:
        raise InputError("months_out_of_range", field="months", limit=MOST_MONTHS)
    return months


def _charged(position: Position, *, runs_on: bool) -> Money:
    """Return the charges that stop waiting: all where interest is ruled off, else those carried."""
    return position.carried_charges if runs_on else position.owed.charges


def _extended(position: Position, request: Extension) -> Terms:
    """Return the terms after an extension (展期)."""
    terms, owed = position.terms, position.owed
    fee = request.fee or position.money(0)
    if fee.minor < 0:
        raise InputError("amount_negative", field="fee")
    has_one_day = isinstance(terms, BulletTerms | DailyInterestTerms)
    if request.due_on is None or not has_one_day:
        _months(request.months)
    into = request.charges_go is ChargesGo.PRINCIPAL
    match terms:
        case InstalmentAgreement():
            return _moved(position, request.months, position.first_open, fee, into=into)
        case BulletTerms():
            due = request.due_on or later(terms.due_on, request.months, position)
            if due <= max(position.day, terms.due_on):
                raise InputError("extension_too_short", field="due_on", day=due)
            charges = _charged(position, runs_on=not position.is_late) + fee
            principal, charges = going_on.principal_and_charges(
                owed.principal - owed.credit, charges, into_principal=into
            )
            since = going_on.running_since(position)
            takes_over = going_on.carried(position, charges, since)
            return replace(
                terms,
                principal=principal,
                drawn_on=position.day,
                due_on=due,
                carried=takes_over,
            )
        case DailyInterestTerms():
            found = going_on.draw_downs(
                position, months=request.months, due_on=request.due_on, forgone=owed.credit.minor
            )
            return _with_charges(found, owed.charges + fee, into=into)
        case PayInPartsTerms():
            first = later(agreed_days(position)[position.first_open], request.months, position)
            principal, charges = going_on.principal_and_charges(
                owed.principal - owed.credit, owed.charges + fee, into_principal=into
            )
            return going_on.parts(position, principal=principal, charges=charges, first_due=first)
        case LendersTableTerms():
            share = terms.rate.yearly * request.months / MONTHS_A_YEAR
            return table(
                position,
                charges=owed.charges - position.accrued + fee,
                forgone=owed.credit,
                months=request.months,
                added=owed.principal.scaled(share, terms.rounding).minor,
            )
        case _:
            raise InputError("change_not_for_kind", field="reason")


def _with_charges(terms: Terms, charges: Money, *, into: bool) -> Terms:
    if into:
        return replace(terms, principal=terms.principal + charges)
    return replace(terms, carried=CarriedOver(charges or None))


def _moved(position: Position, months: int, number: int, fee: Money, *, into: bool) -> Terms:
    """Return an instalment loan whose instalments from `number` on are due so much later."""
    terms, owed = position.terms, position.owed
    days = agreed_days(position)
    if number >= len(days):
        raise InputError("nothing_to_come", field="months")
    first_due = later(days[number], months, position)
    if isinstance(terms, FlatFeeTerms) and terms.fee_timing is not FeeTiming.EACH_PERIOD:
        return table(
            position,
            charges=owed.charges - position.accrued + fee,
            forgone=owed.credit,
            months=months,
        )
    since = going_on.running_since(position)
    begins = going_on.period_before(position, first_due, since)
    if position.number == 0 and not position.is_late:
        begins = months_after(since, months)
    owing = owed.principal - owed.credit
    charges = _charged(position, runs_on=not position.is_late) + fee
    interest = going_on.interest_between(position, owing, since, begins)
    charges += interest
    principal, charges = going_on.principal_and_charges(owing, charges, into_principal=into)
    found = going_on.instalments(
        position,
        principal=principal,
        charges=charges,
        first_due=first_due,
        periods=len(days) - number,
        interest_from=begins,
    )
    if not charges:
        return replace(found, carried=replace(found.carried, meanwhile=None, meanwhile_from=None))
    return replace(found, carried=going_on.waiting(found.carried, interest, since))


def _after_holiday(position: Position, request: PaymentHoliday) -> Terms:
    """Return the terms after months without payment; a table or parts move as in an extension."""
    _months(request.months)
    terms = position.terms
    into = request.charges_go is ChargesGo.PRINCIPAL
    match terms:
        case InstalmentAgreement():
            return _moved(position, request.months, position.number, position.money(0), into=into)
        case PayInPartsTerms() | LendersTableTerms() if not position.is_late:
            return _extended(position, Extension(request.months, charges_go=request.charges_go))
        case PayInPartsTerms() | LendersTableTerms():
            raise InputError("late_first", field="reason")
        case _:
            raise InputError("change_not_for_kind", field="reason")


def _new_instalments(position: Position, request: NewInstalments) -> Terms:
    """Return the terms after everything owed was put into new instalments (重新分期)."""
    before, owed = position.terms, position.owed
    limit = CARD_PLAN_PERIODS if isinstance(before, RevolvingCardTerms) else MOST_PERIODS
    if not 1 <= request.periods <= limit:
        raise InputError("periods_out_of_range", field="periods", limit=limit)
    if request.first_due <= position.day:
        raise InputError("first_due_before_draw_down", field="first_due")
    fee = request.fee or position.money(0)
    if fee.minor < 0:
        raise InputError("amount_negative", field="fee")
    principal, charges = going_on.principal_and_charges(
        owed.principal - owed.credit,
        owed.charges + fee,
        into_principal=request.charges_go is ChargesGo.PRINCIPAL,
    )
    kind: type[EqualInstalmentTerms | EqualPrincipalTerms | FlatFeeTerms] = {
        InstalmentKind.EQUAL_INSTALMENT: EqualInstalmentTerms,
        InstalmentKind.EQUAL_PRINCIPAL: EqualPrincipalTerms,
        InstalmentKind.FLAT_FEE: FlatFeeTerms,
    }[request.kind]
    return kind(
        principal=principal,
        drawn_on=position.day,
        rate=request.rate,
        rounding=before.rounding,
        days_off=before.days_off,
        late=before.late,
        periods=request.periods,
        due_day=request.first_due.day,
        first_due=request.first_due,
        carried=CarriedOver(charges or None),
    )


def _prepaid(position: Position, request: PartPrepayment) -> Terms:
    """Return the terms after the money paid ahead has reduced the principal at once."""
    terms, money = position.terms, position.owed.credit
    if position.is_late:
        raise InputError("late_first", field="reason")
    if isinstance(terms, DailyInterestTerms | FlatFeeTerms | PayInPartsTerms | LendersTableTerms):
        raise InputError("change_not_for_kind", field="reason")
    if not money:
        raise InputError("nothing_paid_ahead", field="amount")
    if isinstance(terms, RevolvingCardTerms):
        return replace(
            terms,
            principal=position.owed.total,
            drawn_on=position.day,
            carried=CarriedOver(),
        )
    amount = most_repaid(terms, position.day, money)
    if not amount:
        raise InputError("nothing_paid_ahead", field="amount")
    paid = prepay(terms, position.day, amount, request.keep)
    left = position.owed.principal - (money - paid.charges - paid.fee)
    if left.minor <= 0:
        raise InputError("nothing_left_to_change", field="amount")
    if isinstance(terms, BulletTerms):
        since = going_on.running_since(position)
        takes_over = going_on.carried(position, position.carried_charges, since)
        return replace(terms, principal=left, drawn_on=position.day, carried=takes_over)
    return going_on.repaid_in_part(position, left, request.keep)


def _at_new_rate(position: Position, request: NewRate) -> Terms:
    """Return the terms at another rate from the day on; nothing may be late."""
    terms, owed, day = position.terms, position.owed, position.day
    if position.is_late:
        raise InputError("late_first", field="reason")
    left = owed.principal - owed.credit
    match terms:
        case FlatFeeTerms(fee_timing=FeeTiming.EACH_PERIOD):
            return replace(_unmoved(position, left), rate=request.rate)
        case FlatFeeTerms():
            raise InputError("change_not_for_kind", field="reason")
        case InstalmentAgreement():
            return _with_rate(_unmoved(position, left), request, day)
        case BulletTerms() | RevolvingCardTerms():
            return replace(
                terms,
                principal=left,
                drawn_on=day,
                rate=request.rate,
                carried=CarriedOver(owed.charges or None),
            )
        case DailyInterestTerms():
            line = going_on.draw_downs(position, months=0, due_on=None, forgone=owed.credit.minor)
            further = tuple(replace(each, rate=request.rate) for each in line.further)
            line = replace(line, rate=request.rate, further=further)
            return _with_charges(line, owed.charges, into=False)
        case _:
            raise InputError("change_not_for_kind", field="reason")


def _unmoved(position: Position, left: Money) -> Terms:
    """Return an instalment loan that goes on as it is, with the principal `left`."""
    days = agreed_days(position)
    if position.number >= len(days):
        raise InputError("nothing_to_come", field="reason")
    return going_on.instalments(
        position,
        principal=left,
        charges=position.carried_charges,
        first_due=days[position.number],
        periods=len(days) - position.number,
        interest_from=going_on.running_since(position),
    )


def _with_rate(terms: Terms, request: NewRate, day: date) -> Terms:
    """Return terms whose rate is another from a day on; by month the running one keeps its own."""
    if not isinstance(terms, InstalmentAgreement):
        raise InputError("change_not_for_kind", field="reason")
    if terms.interest_begins >= day:
        return replace(terms, rate=request.rate, rate_changes=(), floating=None)
    kept = tuple(each for each in terms.every_rate_change if each.from_day < day)
    return replace(terms, rate_changes=(*kept, RateChange(day, request.rate)), floating=None)


def _settled(position: Position, request: Settlement) -> Terms:
    """Return the payments that end the loan (协商结清); a later one than agreed is late."""
    if request.amount.minor <= 0:
        raise InputError("amount_not_positive", field="amount")
    if request.amount > position.owed.total:
        raise InputError("settlement_above_owed", field="amount", limit=position.owed.total)
    if request.by <= position.day:
        raise InputError("day_not_after_change", field="by", day=position.day)
    before = position.terms
    return PayInPartsTerms(
        principal=request.amount,
        drawn_on=position.day,
        rate=before.rate,
        rounding=before.rounding,
        days_off=before.days_off,
        late=before.late,
        parts=request.parts,
        first_due=request.by,
    )
