"""Terms that go on as they were, with another principal, other due days or another rate.

Where nothing is late the running period goes on: its interest counts from its own first day.
Where something is, the account is ruled off on the day of the change: interest up to it is
counted by the days and charged, and runs anew on all principal from that day.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from tideover.domain.agreements import Coupon, FirstPeriod, InstalmentAgreement
from tideover.domain.carrying import CarriedOver
from tideover.domain.dates import Month, months_after
from tideover.domain.errors import InputError
from tideover.domain.loans import (
    DailyInterestTerms,
    DrawDown,
    EqualInstalmentTerms,
    EqualPrincipalTerms,
    FlatFeeTerms,
    InterestFirstTerms,
)
from tideover.engine.prepayment import Keep, continued
from tideover.engine.schedules import schedule
from tideover.engine.schedules.periods import rate_of_days, spans

if TYPE_CHECKING:
    from datetime import date

    from tideover.domain.loans import PayInPartsTerms, Terms
    from tideover.domain.money import Money
    from tideover.engine.restructuring.position import Position

Amortised = EqualInstalmentTerms | EqualPrincipalTerms | InterestFirstTerms


def principal_and_charges(
    principal: Money, charges: Money, *, into_principal: bool
) -> tuple[Money, Money]:
    """Return what becomes principal and what is due with the first instalment.

    A credit that is more than the principal pays charges.

    Raises:
        InputError: `nothing_left_to_change` when nothing of both is left.
    """
    if into_principal or principal.minor <= 0:
        principal, charges = principal + charges, charges - charges
    if principal.minor <= 0:
        raise InputError("nothing_left_to_change", field="changed_on")
    return principal, charges


def running_since(position: Position) -> date:
    """Return the day from which on interest is not charged yet: the day itself where late."""
    terms = position.terms
    if position.is_late or not isinstance(terms, InstalmentAgreement):
        return position.day if position.is_late else terms.interest_begins
    if position.number == 0:
        return terms.interest_begins
    return spans(terms)[position.number - 1].ends


def carried(position: Position, charges: Money, interest_from: date | None) -> CarriedOver:
    """Return what the new terms take over; a day that is the draw-down's own is left out."""
    terms = position.terms
    first_lent = None
    if isinstance(terms, FlatFeeTerms):
        first_lent = terms.carried.first_lent or terms.principal
    begins = None if interest_from == position.day else interest_from
    before = terms.carried
    if begins is None or position.number or not before.meanwhile:
        return CarriedOver(charges or None, begins, first_lent)
    meanwhile = min(before.meanwhile, charges)
    return CarriedOver(charges or None, begins, first_lent, meanwhile, before.meanwhile_from)


def waiting(takes_over: CarriedOver, interest: Money, since: date) -> CarriedOver:
    """Return what is taken over with the interest of days to come that is in its charges."""
    if not interest or takes_over.interest_from is None:
        return takes_over
    before = takes_over.meanwhile
    return replace(
        takes_over,
        meanwhile=interest if before is None else before + interest,
        meanwhile_from=since if before is None else takes_over.meanwhile_from,
    )


def instalments(
    position: Position,
    *,
    principal: Money,
    charges: Money,
    first_due: date,
    periods: int,
    interest_from: date,
    keep: Keep = Keep.TERM,
) -> Terms:
    """Return an instalment loan's terms with `periods` from `first_due` on, else as they are."""
    terms = position.terms
    if not isinstance(terms, InstalmentAgreement):
        raise InputError("change_not_for_kind", field="reason")
    takes_over = carried(position, charges, interest_from)
    if isinstance(terms, FlatFeeTerms):
        return replace(
            terms,
            principal=principal,
            drawn_on=position.day,
            first_due=first_due,
            periods=periods,
            carried=replace(takes_over, interest_from=None),
            coupon=_rest_of_coupon(terms, position.number),
        )
    if not isinstance(terms, Amortised):
        raise InputError("change_not_for_kind", field="reason")
    number = len(schedule(terms)) - periods
    later_changes = tuple(each for each in terms.rate_changes if each.from_day > interest_from)
    floating = terms.floating
    if floating is not None:
        ahead = tuple(each for each in floating.repricings if each.from_day > interest_from)
        floating = replace(floating, repricings=ahead)
    rest = replace(
        terms,
        principal=principal,
        drawn_on=position.day,
        rate=terms.rate_on(interest_from),
        rate_changes=later_changes,
        floating=floating,
        first_due=first_due,
        periods=periods,
        interest_only=min(max(terms.interest_only - number, 0), periods - 1),
        first_period=_first_period(terms, position, interest_from, first_due),
        coupon=_rest_of_coupon(terms, number),
        carried=takes_over,
    )
    return _paying(rest, terms, number, keep)


def _first_period(
    terms: InstalmentAgreement, position: Position, interest_from: date, first_due: date
) -> FirstPeriod:
    """Return how the first period counts: a part of a month counts by its days."""
    if interest_from == (Month.of(first_due) + -1).day(terms.due_day):
        return FirstPeriod.WHOLE_MONTH
    is_ruled_off = interest_from == position.day != terms.interest_begins
    if position.number == 0 and not position.is_late and not is_ruled_off:
        return terms.first_period
    return FirstPeriod.ACTUAL_DAYS if is_ruled_off else FirstPeriod.WHOLE_MONTH


def _paying(rest: Amortised, before: Amortised, number: int, keep: Keep) -> Amortised:
    """Keep the lender's instalment where the principal is what it was counted on."""
    rows = schedule(before)
    left = rows[number - 1].balance if number else before.principal
    if not isinstance(rest, EqualInstalmentTerms) or keep is not Keep.TERM:
        return rest
    usual = schedule(replace(before, coupon=None))[max(number, before.interest_only)]
    as_planned = rest.principal == left and not rest.rate_changes and rest.floating is None
    return replace(rest, payment=usual.principal + usual.interest if as_planned else None)


def _rest_of_coupon(terms: InstalmentAgreement, number: int) -> Coupon | None:
    if terms.coupon is None or terms.coupon.periods <= number:
        return None
    return replace(terms.coupon, periods=terms.coupon.periods - number)


def repaid_in_part(position: Position, left: Money, keep: Keep) -> Terms:
    """Return the terms after the principal became `left`, the running period going on."""
    terms = position.terms
    if not isinstance(terms, Amortised):
        raise InputError("change_not_for_kind", field="reason")
    rest = continued(terms, position.number, left, keep)
    if not isinstance(rest, Amortised):
        raise InputError("change_not_for_kind", field="reason")
    since = running_since(position)
    return replace(
        rest,
        carried=carried(position, position.carried_charges, since),
        drawn_on=position.day,
        first_period=_first_period(terms, position, since, rest.first_due or since),
    )


def interest_between(position: Position, principal: Money, since: date, until: date) -> Money:
    """Return the interest of a principal from one day to another (not included)."""
    terms = position.terms
    if isinstance(terms, FlatFeeTerms) or not isinstance(terms, InstalmentAgreement):
        return position.money(0)
    changes = (each.from_day for each in terms.every_rate_change)
    days = (since, *(day for day in changes if since < day < until), until)
    rate = sum(
        rate_of_days(terms.rate_on(first), terms.interest_days, first, last)
        for first, last in pairwise(days)
        if first < last
    )
    return principal.scaled(rate, terms.rounding) if rate else position.money(0)


def period_before(position: Position, first_due: date, since: date) -> date:
    """Return the day on which the period begins that ends on `first_due`; not before `since`."""
    terms = position.terms
    number = terms.due_day if isinstance(terms, InstalmentAgreement) else first_due.day
    return max((Month.of(first_due) + -1).day(number), since)


def draw_downs(
    position: Position, *, months: int, due_on: date | None, forgone: int
) -> DailyInterestTerms:
    """Return a line's terms with every open draw-down drawn anew on the day, due later.

    `forgone` is principal that is waived or was paid ahead, in minor units: off the last one.

    Raises:
        InputError: `extension_too_short` when one would be due in the past still.
    """
    terms = position.terms
    if not isinstance(terms, DailyInterestTerms):
        raise InputError("change_not_for_kind", field="reason")
    found = []
    pairs = sorted(
        zip(position.ledger.debts, terms.draw_downs, strict=True),
        key=lambda pair: pair[1].due_on,
        reverse=True,
    )
    for debt, drawn in pairs:
        due = due_on or months_after(drawn.due_on, months)
        taken = min(forgone, debt.principal)
        forgone -= taken
        if debt.principal == taken:
            continue
        if due <= position.day:
            raise InputError("extension_too_short", field="months", day=due)
        left = position.money(debt.principal - taken)
        found.append(DrawDown(left, position.day, drawn.rate, due))
    return _line(position, terms, found[::-1])


def _line(
    position: Position, terms: DailyInterestTerms, drawn: list[DrawDown]
) -> DailyInterestTerms:
    if not drawn:
        raise InputError("nothing_left_to_change", field="changed_on")
    first, *further = drawn
    return replace(
        terms,
        principal=first.principal,
        drawn_on=position.day,
        rate=first.rate,
        due_on=first.due_on,
        further=tuple(further),
    )


def parts(position: Position, *, principal: Money, charges: Money, first_due: date) -> Terms:
    """Return a purchase in parts: those that are unpaid, from `first_due` on."""
    terms: PayInPartsTerms = position.terms  # type: ignore[assignment]
    return replace(
        terms,
        principal=principal,
        drawn_on=position.day,
        parts=terms.parts - position.first_open,
        first_due=first_due,
        carried=CarriedOver(charges or None),
    )
