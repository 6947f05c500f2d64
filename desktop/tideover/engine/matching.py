"""Which loan an imported payment repays: by lender, amount and due day, never by guessing.

A bill names the product at best (借呗还款), a bank's row often nothing, so a match carries its
confidence and its reason, and where several loans fit none is chosen.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace
from datetime import timedelta
from enum import Enum
from fractions import Fraction
from itertools import combinations
from typing import TYPE_CHECKING

from tideover.domain.loans import LenderKind
from tideover.domain.money import Money
from tideover.engine.standing import standing, standings

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from tideover.domain.ids import LoanId
    from tideover.domain.loans import Loan
    from tideover.domain.snapshot import Snapshot
    from tideover.engine.standing import LoanStanding

EXACT_WITHIN = timedelta(days=31)
"""An amount that is an instalment to the cent is believed that far from its due day."""

NEAR_WITHIN = timedelta(days=10)
SAME_WITHIN = timedelta(days=3)
"""Wallet and bank show the same payment up to three days apart."""

NEAR_ABOVE = Fraction(1, 20)
"""Late, an instalment is paid with penalty and fee: up to a twentieth more than is due."""

_PRODUCTS = {
    "huabei": ("花呗",),
    "jiebei": ("借呗",),
    "beiyongjin": ("备用金",),
    "wangshangdai": ("网商贷", "网商银行"),
    "welidai": ("微粒贷", "微众"),
    "fenfu": ("分付",),
    "baitiao": ("白条",),
    "jintiao": ("金条",),
    "yuefu": ("月付",),
}
"""For each lender code of a reader the names under which people know the product."""

_UNNAMED = {"", "bank"}
_SHORTEST_NAME = 2


@dataclass(frozen=True, slots=True)
class Payment:
    """Money that left an account; `amount` is positive.

    `lender_hint` is a preset's code (`jiebei`), `bank` for a bank's loan that is not named, a
    printed name, or empty.
    """

    day: date
    amount: Money
    payee: str = ""
    note: str = ""
    lender_hint: str = ""


class Confidence(Enum):
    """How far a match may be trusted: SURE is taken, LIKELY is offered, OPEN is asked."""

    SURE = "sure"
    LIKELY = "likely"
    OPEN = "open"


class Reason(Enum):
    """Why a payment was matched, or why not.

    LENDER_AND_AMOUNT: the lender is named and an instalment has this amount. LENDER_AND_DAY:
    the lender is named and an instalment of about this amount is due. LENDER: the lender is
    named and has one loan. AMOUNT_AND_DAY: an instalment of this amount is due, no lender is
    named. TOGETHER: it is as much as two loans of the lender ask. SEVERAL: more than one loan
    fits. PERSON: what goes to a person is never matched unasked. RECORDED: the loan has a
    repayment of this amount on about this day already.
    """

    LENDER_AND_AMOUNT = "lender_and_amount"
    LENDER_AND_DAY = "lender_and_day"
    LENDER = "lender"
    AMOUNT_AND_DAY = "amount_and_day"
    TOGETHER = "together"
    SEVERAL = "several"
    PERSON = "person"
    RECORDED = "recorded"


@dataclass(frozen=True, slots=True)
class Match:
    """What was found for the payment with this index.

    `loan_id` is None where the user has to choose among `candidates`, likeliest first. Where an
    instalment was met, `number` is its number, `asked` what the terms ask of it, `late` what being
    late had added by the day of the payment, and `difference` what the payment is more (less)
    than both: a late fee the terms do not know, a coupon. `parts` share a payment that is
    TOGETHER among its loans.
    """

    index: int
    loan_id: LoanId | None
    confidence: Confidence
    reason: Reason
    candidates: tuple[LoanId, ...] = ()
    number: int | None = None
    asked: Money | None = None
    late: Money | None = None
    difference: Money | None = None
    parts: tuple[tuple[LoanId, Money], ...] = ()


@dataclass(frozen=True, slots=True)
class _Due:
    """An instalment that is unpaid and has not been given to a payment yet.

    `charges` are what being late added to it by the snapshot's day. An imported payment of last
    month was perhaps not late at all, so the amount is compared with and without them.
    """

    number: int
    day: date
    left: int
    charges: int


@dataclass(frozen=True, slots=True)
class _Fit:
    """How well a loan fits a payment; `days` is the distance to the due day."""

    loan: Loan
    reason: Reason
    days: int
    due: _Due | None = None
    late: int = 0


_ORDER = (Reason.LENDER_AND_AMOUNT, Reason.LENDER_AND_DAY, Reason.LENDER, Reason.AMOUNT_AND_DAY)


def match_repayments(payments: Sequence[Payment], snapshot: Snapshot) -> tuple[Match, ...]:
    """Return a match for each payment that may repay an open loan, by index.

    `payments` are those which their bill calls repayments. The oldest is matched first, and
    each instalment pays for one of them, so that three months of equal payments meet three
    instalments. Payments that fit no loan are left out.
    """
    loans = standings(snapshot)
    unpaid = {each.loan.id: _unpaid(each) for each in loans}
    matches = []
    for index in sorted(range(len(payments)), key=lambda index: payments[index].day):
        payment = payments[index]
        found = (_fit(payment, each.loan, unpaid[each.loan.id], snapshot) for each in loans)
        fits = [fit for fit in found if fit is not None]
        if not fits:
            continue
        together = _together(index, payment, fits, unpaid)
        if together is not None:
            matches.append(together)
            continue
        match, chosen = _decided(index, payment, fits)
        if chosen is not None and chosen.due is not None:
            unpaid[chosen.loan.id].remove(chosen.due)
        matches.append(match)
    return tuple(sorted(matches, key=lambda match: match.index))


def _unpaid(loan: LoanStanding) -> list[_Due]:
    return [
        _Due(row.instalment.number, row.instalment.due, row.left.minor, row.charges.minor)
        for row in loan.instalments
        if row.left
    ]


def _fit(payment: Payment, loan: Loan, dues: list[_Due], snapshot: Snapshot) -> _Fit | None:
    """Return how a loan fits a payment; None when it does not."""
    if payment.amount.currency != loan.terms.principal.currency:
        return None
    late = _late_charges(payment, loan, dues, snapshot)
    exact = _exact(payment, dues, late)
    if not _is_named(payment, loan):
        is_open = payment.lender_hint in _UNNAMED
        if is_open and exact is not None and _days(payment, exact) <= NEAR_WITHIN.days:
            charges = late.get(exact.number, 0)
            return _Fit(loan, Reason.AMOUNT_AND_DAY, _days(payment, exact), exact, charges)
        return None
    if _is_recorded(payment, loan, snapshot):
        return _Fit(loan, Reason.RECORDED, 0)
    due, reason = exact, Reason.LENDER_AND_AMOUNT
    if due is None:
        due, reason = _near(payment, dues), Reason.LENDER_AND_DAY
    if due is None:
        return _Fit(loan, Reason.LENDER, 0)
    return _Fit(loan, reason, _days(payment, due), due, late.get(due.number, 0))


def _late_charges(
    payment: Payment, loan: Loan, dues: list[_Due], snapshot: Snapshot
) -> Mapping[int, int]:
    """Return what being late had added to instalments by the day of the payment, by number.

    Only instalments that a payment of this amount may have paid late are asked for.
    """
    amount = payment.amount.minor
    if not any(due.day < payment.day and due.left < amount <= 2 * due.left for due in dues):
        return {}
    then = standing(loan, snapshot.repayments_of(loan.id), payment.day)
    return {row.instalment.number: row.charges.minor for row in then.instalments if row.charges}


def _is_named(payment: Payment, loan: Loan) -> bool:
    """Return whether the payment's words name the loan, its lender or its product."""
    hint = payment.lender_hint
    names = [_plain(name) for name in (loan.name, loan.lender)]
    if hint in _PRODUCTS:
        of_product = any(product in name for product in _PRODUCTS[hint] for name in names)
        return of_product or loan.preset.startswith(hint)
    words = _plain(f"{hint} {payment.payee} {payment.note}")
    return any(len(name) >= _SHORTEST_NAME and name in words for name in names)


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold().replace(" ", "")


def _is_recorded(payment: Payment, loan: Loan, snapshot: Snapshot) -> bool:
    return any(
        paid.amount == payment.amount and abs(paid.day - payment.day) <= SAME_WITHIN
        for paid in snapshot.repayments_of(loan.id)
    )


def _exact(payment: Payment, dues: list[_Due], late: Mapping[int, int]) -> _Due | None:
    """Return the instalment of exactly this amount that is due nearest to the payment."""
    equal = [
        due
        for due in dues
        if payment.amount.minor
        in {due.left, due.left + due.charges, due.left + late.get(due.number, 0)}
        and abs(due.day - payment.day) <= EXACT_WITHIN
    ]
    return min(equal, key=lambda due: _days(payment, due), default=None)


def _near(payment: Payment, dues: list[_Due]) -> _Due | None:
    """Return the instalment of about this amount that is due around the day of the payment."""
    near = [
        due
        for due in dues
        if abs(due.day - payment.day) <= NEAR_WITHIN
        and abs(payment.amount.minor - due.left) <= due.left * NEAR_ABOVE
    ]
    return min(near, key=lambda due: _days(payment, due), default=None)


def _days(payment: Payment, due: _Due) -> int:
    return abs((payment.day - due.day).days)


def _together(
    index: int, payment: Payment, fits: list[_Fit], unpaid: Mapping[LoanId, list[_Due]]
) -> Match | None:
    """Return two loans of the named lender whose instalments of about this day this debit pays."""
    if not all(fit.reason is Reason.LENDER for fit in fits):
        return None
    near = [
        (fit.loan, due)
        for fit in fits
        for due in unpaid[fit.loan.id]
        if abs(due.day - payment.day) <= NEAR_WITHIN
    ]
    for (one, first), (other, second) in combinations(near, 2):
        if one.id != other.id and first.left + second.left == payment.amount.minor:
            unpaid[one.id].remove(first)
            unpaid[other.id].remove(second)
            currency = payment.amount.currency
            return Match(
                index,
                None,
                Confidence.OPEN,
                Reason.TOGETHER,
                (one.id, other.id),
                parts=(
                    (one.id, Money(first.left, currency)),
                    (other.id, Money(second.left, currency)),
                ),
            )
    return None


def _decided(index: int, payment: Payment, fits: list[_Fit]) -> tuple[Match, _Fit | None]:
    """Return the match for the payment with this index, and the fit that was taken for it."""
    recorded = [fit for fit in fits if fit.reason is Reason.RECORDED]
    if recorded:
        candidates = tuple(fit.loan.id for fit in recorded)
        return Match(index, None, Confidence.OPEN, Reason.RECORDED, candidates), None
    fits = sorted(fits, key=lambda fit: (_ORDER.index(fit.reason), fit.days))
    best = [fit for fit in fits if fit.reason is fits[0].reason]
    candidates = tuple(fit.loan.id for fit in fits)
    if len(best) > 1 and best[1].days - best[0].days <= NEAR_WITHIN.days:
        return Match(index, None, Confidence.OPEN, Reason.SEVERAL, candidates), None
    chosen = best[0]
    if chosen.loan.lender_kind is LenderKind.PERSON:
        return Match(index, None, Confidence.OPEN, Reason.PERSON, candidates), None
    is_sure = chosen.reason is Reason.LENDER_AND_AMOUNT and len(best) == 1
    confidence = Confidence.SURE if is_sure else Confidence.LIKELY
    match = Match(index, chosen.loan.id, confidence, chosen.reason, candidates)
    return _compared(match, payment, chosen), chosen


def _compared(match: Match, payment: Payment, chosen: _Fit) -> Match:
    """Return the match with what the instalment asks and how far the payment is from it."""
    if chosen.due is None:
        return match
    currency = payment.amount.currency
    left = chosen.due.left
    more = payment.amount.minor - left
    # Who pays what was agreed, or less, was not asked for more: a coupon, or a wallet's bonus.
    late = chosen.late if more > 0 else 0
    return replace(
        match,
        number=chosen.due.number,
        asked=Money(left, currency),
        late=Money(late, currency),
        difference=Money(more - late, currency),
    )
