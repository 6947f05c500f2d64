"""Is this offer genuine, and may they press like that? Arithmetic, and a rule for every answer.

Information with its source and where to turn, never advice: which rule a sign touches is told as
the dated fact says it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from typing import TYPE_CHECKING

from tideover.domain.errors import InputError
from tideover.engine.rates_of_return import irr

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, time

    from tideover.domain.facts import Fact, Facts
    from tideover.domain.money import Money

MONTHS_A_YEAR = 12
MOST_PAYMENTS = 600
MOST_CALLS = 1000
NOTICED = Fraction(1, 1000)
"""A computed rate that is higher than the promised one by no more may be rounding."""


class Sign(Enum):
    """What a person says happened; each is answered with a rule."""

    FEE_FIRST = "fee_first"
    THIRD_PARTY = "third_party"
    PRIVATE_ACCOUNT = "private_account"
    SECRETS = "secrets"
    RECORD_CLEANED = "record_cleaned"
    NEW_LOAN = "new_loan"
    NOTHING_WRITTEN = "nothing_written"
    THREATS = "threats"
    AUTHORITY = "authority"
    CONTACTS = "contacts"
    LATE_HOURS = "late_hours"
    MANY_CALLS = "many_calls"
    DEARER = "dearer"


ASKED: tuple[Sign, ...] = tuple(
    sign for sign in Sign if sign not in {Sign.LATE_HOURS, Sign.MANY_CALLS, Sign.DEARER}
)
"""The signs that are asked for with yes or no; the others follow from what is typed."""

_FRAUD = ("line_fraud", "line_police")
_LENDERS = ("line_lender", "line_nfra", "line_city")
RULES: Mapping[Sign, tuple[tuple[str, ...], tuple[str, ...]]] = {
    Sign.FEE_FIRST: (("advance_fee",), _FRAUD),
    Sign.THIRD_PARTY: (("agents",), ("line_nfra", "line_police")),
    Sign.PRIVATE_ACCOUNT: (("advance_fee",), _FRAUD),
    Sign.SECRETS: (("secrets",), _FRAUD),
    Sign.RECORD_CLEANED: (("record_objection", "agents"), ("line_pboc",)),
    Sign.NEW_LOAN: (("collection_forbidden",), _LENDERS),
    Sign.NOTHING_WRITTEN: (("written_contract",), ("line_lender", "line_law")),
    Sign.THREATS: (("threats", "collection_forbidden"), ("line_police", *_LENDERS)),
    Sign.AUTHORITY: (("collection_forbidden",), _FRAUD),
    Sign.CONTACTS: (("collection_third_parties",), _LENDERS),
    Sign.LATE_HOURS: (("collection_quiet_from", "collection_quiet_until"), _LENDERS),
    Sign.MANY_CALLS: (("collection_calls",), _LENDERS),
    Sign.DEARER: (("yearly_rate_shown", "cost_table_shown"), _LENDERS),
}
"""Of each sign the facts that answer it, and those that say where to turn."""


@dataclass(frozen=True, slots=True)
class Promise:
    """The figures of an offer: what is received, what is paid each month, and the rate promised.

    `fee_first` is paid before anything is received. `yearly` is a fraction; None: none was named.
    """

    received: Money
    payment: Money
    payments: int
    yearly: Fraction | None = None
    fee_first: Money | None = None

    def __post_init__(self) -> None:
        """Refuse figures that no offer can have; the error names the field."""
        if self.received.minor <= 0:
            raise InputError("amount_not_positive", field="received")
        if self.payment.minor <= 0:
            raise InputError("amount_not_positive", field="payment")
        if not 1 <= self.payments <= MOST_PAYMENTS:
            raise InputError("periods_out_of_range", field="payments", limit=MOST_PAYMENTS)
        if self.fee_first is not None and not 0 <= self.fee_first.minor < self.received.minor:
            raise InputError("fee_exceeds_principal", field="fee_first")


@dataclass(frozen=True, slots=True)
class Told:
    """Everything that was answered; what was not is left out."""

    signs: frozenset[Sign] = frozenset()
    promise: Promise | None = None
    called_at: time | None = None
    calls_a_day: int | None = None

    def __post_init__(self) -> None:
        """Refuse a number of calls that cannot be."""
        if self.calls_a_day is not None and not 0 <= self.calls_a_day <= MOST_CALLS:
            raise InputError("calls_out_of_range", field="calls", limit=MOST_CALLS)


@dataclass(frozen=True, slots=True)
class Warned:
    """One sign, the facts that answer it, and those that say where to turn."""

    sign: Sign
    rules: tuple[Fact, ...]
    turn_to: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class OfferChecked:
    """What follows from the answers.

    `nominal_yearly` is twelve times the monthly rate of return of the figures, a fraction; None
    where no figures were typed or no rate makes them even. `paid_more` is what is paid in all,
    the fee in advance included, beyond what is received.
    """

    warned: tuple[Warned, ...]
    nominal_yearly: Fraction | None = None
    paid_more: Money | None = None


def check_offer(told: Told, day: date, facts: Facts) -> OfferChecked:
    """Return a warning for every sign, in the order of Sign; the rules are those of `day`."""
    rate, more = _counted(told.promise)
    signs = set(told.signs)
    if _is_dearer(told.promise, rate):
        signs.add(Sign.DEARER)
    if _is_quiet(told.called_at, day, facts):
        signs.add(Sign.LATE_HOURS)
    most = facts.on("collection_calls", day)
    if told.calls_a_day is not None and most is not None and told.calls_a_day > most.number:
        signs.add(Sign.MANY_CALLS)
    if told.promise is not None and told.promise.fee_first:
        signs.add(Sign.FEE_FIRST)
    warned = tuple(
        Warned(sign, *(_held(codes, day, facts) for codes in RULES[sign]))
        for sign in Sign
        if sign in signs
    )
    return OfferChecked(warned, rate, more)


def _counted(promise: Promise | None) -> tuple[Fraction | None, Money | None]:
    if promise is None:
        return None, None
    fee = promise.fee_first.minor if promise.fee_first is not None else 0
    in_hand = promise.received.minor - fee
    flows = (in_hand, *([-promise.payment.minor] * promise.payments))
    monthly = irr(flows)
    more = promise.payment.scaled(Fraction(promise.payments)) - promise.received
    if promise.fee_first is not None:
        more = more + promise.fee_first
    return None if monthly is None else monthly * MONTHS_A_YEAR, more


def _is_dearer(promise: Promise | None, rate: Fraction | None) -> bool:
    if promise is None or promise.yearly is None or rate is None:
        return False
    return rate > promise.yearly + NOTICED


def _is_quiet(called_at: time | None, day: date, facts: Facts) -> bool:
    """Whether a call came at an hour at which collectors stay silent; over midnight."""
    begins = facts.on("collection_quiet_from", day)
    ends = facts.on("collection_quiet_until", day)
    if called_at is None or begins is None or ends is None:
        return False
    return called_at >= begins.time_of_day or called_at < ends.time_of_day


def _held(codes: tuple[str, ...], day: date, facts: Facts) -> tuple[Fact, ...]:
    found = (facts.on(code, day) for code in codes)
    return tuple(fact for fact in found if fact is not None)
