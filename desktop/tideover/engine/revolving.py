"""What carrying a card's balance on costs (循环信用): a cycle's interest, and paying the minimum.

Amounts are minor units: whole numbers when `rounding` is given, exact fractions when it is None.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import timedelta
from enum import Enum
from itertools import pairwise
from typing import TYPE_CHECKING, assert_never

from tideover.domain.errors import InputError
from tideover.domain.money import Rounding, rounded
from tideover.engine.schedules.amortisation import Amount, share_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from fractions import Fraction

MOST_MONTHS = 1200
"""A hundred years: what is not repaid by then is not called repayable."""


def cycle_interest(
    postings: Iterable[tuple[date, int]],
    payments: Iterable[tuple[date, int]],
    daily_rate: Fraction,
    until: date,
    *,
    payment_day_counts: bool = False,
) -> int:
    """Return the interest of a card's cycle whose bill before was not paid in full (全额计息).

    Every posted amount, positive, bears interest each day from its posting day (included) to
    `until` (not included, usually the statement day); a payment, positive, reduces what does.
    Where `payment_day_counts`, the day of a payment still bears interest on the balance before
    it, as some banks have it. A credit balance earns nothing. The sum is rounded half up once.

    Source: Bank Card Measures 1999 (银发〔1999〕17号) Art. 20 to 23 (from memory, to be checked);
    since PBoC 银发〔2016〕111号 the rate and what it is counted on are as the bank agrees.
    """
    late_by = timedelta(days=1 if payment_day_counts else 0)
    changes: defaultdict[date, int] = defaultdict(int)
    for day, amount in postings:
        changes[day] += amount
    for day, amount in payments:
        changes[day + late_by] -= amount
    days = [*sorted(day for day in changes if day < until), until]
    balance = weight = 0
    for day, following in pairwise(days):
        balance += changes[day]
        weight += max(balance, 0) * (following - day).days
    return rounded(weight * daily_rate)


class MinimumBase(Enum):
    """What the share of a minimum payment is taken of: before the month's interest, or after."""

    PRINCIPAL = "principal"
    DUE = "due"


@dataclass(frozen=True, slots=True)
class MinimumPayment:
    """Pay the least that is asked (最低还款额).

    It is `share` of the balance, and the month's interest besides where `plus_interest`, but at
    least `floor` minor units.
    """

    share: Fraction
    base: MinimumBase = MinimumBase.PRINCIPAL
    plus_interest: bool = True
    floor: int = 0


@dataclass(frozen=True, slots=True)
class FixedPayment:
    """Pay the same amount, in minor units, each month."""

    amount: int


MonthlyPayment = MinimumPayment | FixedPayment


class Ending(Enum):
    """What becomes of a balance that nothing more is bought on.

    NEVER: after 1200 months it is no smaller than at the start. BEYOND_HORIZON: it is smaller
    by then, but not repaid.
    """

    PAID = "paid"
    NEVER = "never"
    BEYOND_HORIZON = "beyond_horizon"


@dataclass(frozen=True, slots=True)
class CarriedBalance:
    """What paying a balance off month by month comes to.

    `payments` and `balances` (what is left after each payment) run over all months, at most
    1200; `interest` is that of all of them.
    """

    ending: Ending
    payments: tuple[Amount, ...]
    balances: tuple[Amount, ...]
    interest: Amount


def carry(
    balance: int, rate: Fraction, paying: MonthlyPayment, rounding: Rounding | None
) -> CarriedBalance:
    """Return what becomes of a card's balance, with a rate of interest per month.

    Each month the interest on the balance is posted, then a payment is made.

    Raises:
        InputError: `principal_not_positive`, or `rate_negative`.
    """
    if balance <= 0:
        raise InputError("principal_not_positive", field="principal")
    if rate < 0:
        raise InputError("rate_negative", field="rate")
    left: Amount = balance
    total_interest: Amount = 0
    payments: list[Amount] = []
    balances: list[Amount] = []
    while left and len(payments) < MOST_MONTHS:
        interest = share_of(left, rate, rounding)
        payment = payment_of_month(paying, left, interest, rounding)
        left += interest - payment
        total_interest += interest
        payments.append(payment)
        balances.append(left)
    ending = Ending.PAID if not left else Ending.BEYOND_HORIZON
    if left >= balance:
        ending = Ending.NEVER
    return CarriedBalance(ending, tuple(payments), tuple(balances), total_interest)


def payment_of_month(
    paying: MonthlyPayment, balance: Amount, interest: Amount, rounding: Rounding | None
) -> Amount:
    """Return what is paid of a balance and the month's interest on it: never more than both."""
    due = balance + interest
    match paying:
        case FixedPayment(amount=amount):
            return min(amount, due)
        case MinimumPayment():
            base = due if paying.base is MinimumBase.DUE else balance
            share = share_of(base, paying.share, rounding)
            asked = share + interest if paying.plus_interest else share
            return min(max(asked, paying.floor), due)
        case _:
            assert_never(paying)
