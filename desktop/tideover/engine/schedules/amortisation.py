"""How a principal is repaid: one part per period, from the interest rate of each period.

These functions know neither dates nor currencies. A schedule by calendar months passes the same
rate for every period, a schedule by actual days the daily rate times the days of each period.

Amounts are minor units: whole numbers when `rounding` is given, exact fractions when it is None
(then figures are rounded only where they are shown). Rates are never rounded. The last part
takes whatever principal is left, so it absorbs the rounding of all others.
"""

from __future__ import annotations

from fractions import Fraction
from itertools import count
from typing import TYPE_CHECKING, NamedTuple

from tideover.domain.errors import InputError
from tideover.domain.money import Rounding, rounded, rounded_ratio

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Amount = int | Fraction

_NO_RATE = Fraction(0)


class Part(NamedTuple):
    """What one period repays; `balance` is the principal left after it."""

    principal: Amount
    interest: Amount
    balance: Amount

    @property
    def payment(self) -> Amount:
        """Principal and interest together."""
        return self.principal + self.interest


def posted(exact: Fraction, rounding: Rounding | None) -> Amount:
    """Return an exact amount as it is posted: rounded once, or as it is without rounding."""
    return exact if rounding is None else rounded(exact, rounding)


def share_of(balance: Amount, rate: Fraction, rounding: Rounding | None) -> Amount:
    """Return a share of a balance, as its interest is, posted; without a fraction in between."""
    if rounding is None:
        return balance * rate
    if isinstance(balance, int):
        return rounded_ratio(balance * rate.numerator, rate.denominator, rounding)
    return rounded(balance * rate, rounding)


def level_payment(
    principal: Amount, rate: Fraction, periods: int, rounding: Rounding | None
) -> Amount:
    """Return the equal payment that repays `principal` in so many periods.

    Present value of an annuity-immediate: A = P i (1 + i)^n / ((1 + i)^n - 1), and P / n where
    there is no interest.
    """
    if not rate:
        return posted(Fraction(principal) / periods, rounding)
    growth = (1 + rate) ** periods
    return posted(principal * rate * growth / (growth - 1), rounding)


def equal_instalment(
    principal: Amount, rates: Sequence[Fraction], payment: Amount, rounding: Rounding | None
) -> Iterator[Part]:
    """Yield one part per rate, each paying `payment` (等额本息).

    A payment that does not cover a period's interest is raised to it: the principal never grows.
    """
    balance = principal
    for number, rate in enumerate(rates, start=1):
        interest = share_of(balance, rate, rounding)
        repaid = min(max(payment - interest, 0), balance) if number < len(rates) else balance
        balance -= repaid
        yield Part(repaid, interest, balance)


def equal_principal(
    principal: Amount, rates: Sequence[Fraction], rounding: Rounding | None
) -> Iterator[Part]:
    """Yield one part per rate, each repaying the same principal (等额本金)."""
    share = posted(Fraction(principal) / len(rates), rounding)
    balance = principal
    for number, rate in enumerate(rates, start=1):
        interest = share_of(balance, rate, rounding)
        repaid = min(share, balance) if number < len(rates) else balance
        balance -= repaid
        yield Part(repaid, interest, balance)


def interest_only(
    principal: Amount, rates: Sequence[Fraction], rounding: Rounding | None
) -> Iterator[Part]:
    """Yield one part per rate that pays interest and no principal."""
    for rate in rates:
        yield Part(0, share_of(principal, rate, rounding), principal)


def interest_first(
    principal: Amount, rates: Sequence[Fraction], rounding: Rounding | None
) -> Iterator[Part]:
    """Yield one part per rate; all but the last pay interest only (先息后本)."""
    yield from interest_only(principal, rates[:-1], rounding)
    yield Part(principal, share_of(principal, rates[-1], rounding), 0)


def flat(principal: Amount, rates: Sequence[Fraction], rounding: Rounding | None) -> Iterator[Part]:
    """Yield one part per rate, with interest on the ORIGINAL principal throughout (等本等息)."""
    no_interest = [_NO_RATE] * len(rates)
    last, charged = _NO_RATE, share_of(principal, _NO_RATE, rounding)
    for rate, part in zip(rates, equal_principal(principal, no_interest, rounding), strict=True):
        if rate is not last:
            last, charged = rate, share_of(principal, rate, rounding)
        yield Part(part.principal, charged, part.balance)


def until_paid(
    principal: Amount, rate: Fraction, payment: Amount, rounding: Rounding | None
) -> Iterator[Part]:
    """Yield parts of one fixed payment until nothing is left; the last is what is still owed.

    Raises:
        InputError: `payment_never_repays` when the first payment does not exceed its interest.
    """
    if payment <= share_of(principal, rate, rounding):
        raise InputError("payment_never_repays", field="payment")
    balance = principal
    for _ in count():
        interest = share_of(balance, rate, rounding)
        repaid = min(payment - interest, balance)
        balance -= repaid
        yield Part(repaid, interest, balance)
        if not balance:
            return
