"""Repaying principal before it is due, on any day: what that takes, and what it really saves.

Everything due by the day is taken as paid. Interest is owed only for the time the money was
really used (Civil Code Art. 677): what is repaid bears its share of the running period up to the
day, by the loan's own convention, and that is paid with it. What is left bears the whole period.
The lender's fee, where one was agreed, comes on top. Paying all off is the ledger's settlement.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from enum import Enum
from fractions import Fraction
from typing import TYPE_CHECKING

from tideover.domain.agreements import FirstPeriod
from tideover.domain.carrying import CarriedOver
from tideover.domain.errors import InputError
from tideover.domain.loans import (
    BulletTerms,
    EqualInstalmentTerms,
    EqualPrincipalTerms,
    InterestFirstTerms,
    RevolvingCardTerms,
)
from tideover.domain.money import Money, total
from tideover.engine.debts import early_prices
from tideover.engine.early_fees import early_fees
from tideover.engine.ledger import new_ledger
from tideover.engine.schedules import amortisation, schedule
from tideover.engine.schedules.periods import agreed_dates, spans

if TYPE_CHECKING:
    from datetime import date

    from tideover.domain.agreements import Coupon
    from tideover.domain.floating_rates import FloatingRate
    from tideover.domain.loans import Instalment, Terms

AmortisedTerms = EqualInstalmentTerms | EqualPrincipalTerms | InterestFirstTerms
SharedTerms = AmortisedTerms | BulletTerms | RevolvingCardTerms
"""Terms whose interest falls with the principal, so that a part of it can be repaid early."""


class Keep(Enum):
    """What stays as it was after a part of the principal was paid early."""

    INSTALMENT = "instalment"
    TERM = "term"


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepayment:
    """What repaying the principal `amount` on `day`, before it is due, does to a loan.

    With it are paid `charges`, the interest (and fees that stay) up to the day, and the lender's
    `fee`; `credit` is money paid before that counts towards it. `interest_before` is the interest
    and fees still to come without it, `interest_after` with it, `charges` included. `rows_before`
    are the instalments still to come without it, `rows` those that remain; none once all is paid.
    """

    day: date
    amount: Money
    charges: Money
    fee: Money
    credit: Money
    interest_before: Money
    interest_after: Money
    rows_before: tuple[Instalment, ...]
    rows: tuple[Instalment, ...]

    @property
    def to_pay(self) -> Money:
        """What is handed over on the day, beside everything that is due by then."""
        asked = self.amount + self.charges + self.fee
        return max(asked - self.credit, asked - asked)

    @property
    def saving(self) -> Money:
        """What is saved after the fee; below zero where the fee costs more than the interest."""
        return self.interest_before - self.interest_after - self.fee

    @property
    def ends_on(self) -> date:
        """The day on which the last of it is paid."""
        return max((row.due for row in self.rows), default=self.day)


def prepay(terms: SharedTerms, day: date, amount: Money, keep: Keep) -> Prepayment:
    """Return what repaying the principal `amount` on `day` does.

    Keep.INSTALMENT shortens the loan: the instalment (of equal principal: the principal in it)
    stays, the last one is what is left. Keep.TERM spreads what is left over the same due days.
    Interest first, one payment at the end and a card have nothing to choose.

    Raises:
        InputError: `instalment_not_ahead` from the last due day on, `repayment_before_loan`,
            `amount_not_positive`, or `amount_exceeds_balance` (with `balance`) above what is left.
    """
    number, balance = _running(terms, day)
    if amount.minor <= 0:
        raise InputError("amount_not_positive", field="amount")
    if amount > balance:
        raise InputError("amount_exceeds_balance", field="amount", balance=balance)
    rows = schedule(terms)[number:]
    left = balance - amount
    remaining = schedule(continued(terms, number, left, keep)) if left else ()
    charges = _charges(terms, number, amount, balance, day)
    return Prepayment(
        day=day,
        amount=amount,
        charges=charges,
        fee=_fee(terms, amount, day),
        credit=Money(0, amount.currency),
        interest_before=_cost(rows, amount),
        interest_after=_cost(remaining, amount) + charges,
        rows_before=rows,
        rows=remaining,
    )


def most_repaid(terms: SharedTerms, day: date, money: Money) -> Money:
    """Return the most principal that `money` repays on `day`, its interest and the fee included.

    Raises:
        InputError: as `prepay`.
    """
    number, balance = _running(terms, day)

    def asked(minor: int) -> int:
        amount = Money(minor, balance.currency)
        charges = _charges(terms, number, amount, balance, day)
        return (amount + charges + _fee(terms, amount, day)).minor

    found = bisect_right(range(balance.minor + 1), money.minor, key=asked) - 1
    return Money(max(found, 0), balance.currency)


def settle(terms: Terms, day: date) -> Prepayment:
    """Return what paying off all that is not due by `day` does, as the ledger settles it.

    Fees that stay due are paid with it. Interest that grows by the day is known to the ledger
    alone: see `early_repayment`.

    Raises:
        InputError: `instalment_not_ahead` when nothing is due later, `repayment_before_loan`.
    """
    number = _number(terms, day)
    rounding, currency = terms.rounding, terms.principal.currency
    ledger = new_ledger(terms)
    ledger.day = day
    coming = ledger.coming()
    charges = Money(sum(sum(debt.asked_early(day, rounding)) for debt in coming), currency)
    rows = schedule(terms)[number:]
    return Prepayment(
        day=day,
        amount=Money(sum(debt.principal for debt in coming), currency),
        charges=charges,
        fee=Money(ledger.early_fee(), currency),
        credit=Money(0, currency),
        interest_before=_cost(rows, charges),
        interest_after=charges,
        rows_before=rows,
        rows=(),
    )


def _number(terms: Terms, day: date) -> int:
    """Return how many instalments are due by a day; some must follow."""
    if day < terms.drawn_on:
        raise InputError("repayment_before_loan", field="day", day=terms.drawn_on)
    rows = schedule(terms)
    number = sum(row.due <= day for row in rows)
    if number == len(rows):
        raise InputError("instalment_not_ahead", field="day")
    return number


def _running(terms: SharedTerms, day: date) -> tuple[int, Money]:
    """Return how many instalments are due by a day, and the principal left after them."""
    number = _number(terms, day)
    return number, schedule(terms)[number - 1].balance if number else terms.principal


def _charges(terms: SharedTerms, number: int, amount: Money, balance: Money, day: date) -> Money:
    """Return the interest of the running period, up to the day, on what is repaid."""
    part = Fraction(amount.minor, max(balance.minor, 1))
    interest = early_prices(terms)[number].interest(day, terms.rounding, part)
    return Money(interest, amount.currency)


def _fee(terms: Terms, amount: Money, day: date) -> Money:
    return Money(early_fees(terms).on(amount.minor, day), amount.currency)


def _cost(rows: tuple[Instalment, ...], like: Money) -> Money:
    return total((row.interest + row.fee for row in rows), like.currency)


def continued(terms: SharedTerms, number: int, balance: Money, keep: Keep) -> SharedTerms:
    """Return terms that ask what is left after instalment `number` from the next due day on."""
    match terms:
        case BulletTerms():
            return replace(terms, principal=balance)
        case RevolvingCardTerms():
            starts = schedule(terms)[number - 1].due if number else terms.drawn_on
            takes_over = _carried_after(terms, number)
            return replace(terms, principal=balance, drawn_on=starts, carried=takes_over)
        case _:
            return _continued_instalments(terms, number, balance, keep)


def _continued_instalments(
    terms: AmortisedTerms, number: int, balance: Money, keep: Keep
) -> AmortisedTerms:
    rows = schedule(terms)
    starts = spans(terms)[number].starts
    rest = replace(
        terms,
        principal=balance,
        drawn_on=starts,
        rate=terms.rate_on(starts),
        rate_changes=tuple(each for each in terms.rate_changes if each.from_day > starts),
        first_due=agreed_dates(terms)[number],
        floating=_floating_after(terms, starts),
        periods=len(rows) - number,
        interest_only=max(terms.interest_only - number, 0),
        first_period=FirstPeriod.WHOLE_MONTH if number else terms.first_period,
        coupon=_coupon_after(terms, number),
        carried=_carried_after(terms, number),
    )
    usual = schedule(replace(terms, coupon=None))[max(number, terms.interest_only)]
    match rest:
        case EqualInstalmentTerms():
            return _equal_instalments(rest, usual.payment, keep)
        case EqualPrincipalTerms() if keep is Keep.INSTALMENT:
            periods = rest.interest_only - (-balance.minor // max(usual.principal.minor, 1))
            return replace(rest, periods=min(periods, rest.periods))
        case _:
            return rest


def _carried_after(terms: SharedTerms, number: int) -> CarriedOver:
    """Return what a contract before left that is not due after so many instalments."""
    return CarriedOver(None if number else terms.carried.charges)


def _coupon_after(terms: AmortisedTerms, number: int) -> Coupon | None:
    """Return what of a coupon is left after so many instalments."""
    if terms.coupon is None or terms.coupon.periods <= number:
        return None
    return replace(terms.coupon, periods=terms.coupon.periods - number)


def _floating_after(terms: AmortisedTerms, day: date) -> FloatingRate | None:
    """Return the rule of the rate without the repricings that hold on a day already."""
    if terms.floating is None:
        return None
    later = tuple(each for each in terms.floating.repricings if each.from_day > day)
    return replace(terms.floating, repricings=later)


def _equal_instalments(
    rest: EqualInstalmentTerms, payment: Money, keep: Keep
) -> EqualInstalmentTerms:
    if keep is Keep.TERM:
        return replace(rest, payment=None)
    rates = [span.rate for span in spans(rest)]
    grace = rest.interest_only
    parts = amortisation.equal_instalment(
        rest.principal.minor, rates[grace:], payment.minor, rest.rounding
    )
    paid = next(count for count, part in enumerate(parts, start=1) if not part.balance)
    return replace(rest, payment=payment, periods=grace + paid)
