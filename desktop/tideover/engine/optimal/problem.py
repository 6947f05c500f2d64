"""Debts and cash in whole months: what a plan may decide, and what it must keep to.

Months are counted from 0. In each month income comes and expenses go, interest is charged on
what was owed at its start, every loan is paid what its contract asks, then extra money may be
paid; at its end the cash is at least the buffer. Amounts are minor units, rates are those of one
month as fractions.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tideover.domain.errors import BugError

if TYPE_CHECKING:
    from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Ask:
    """What a contract asks in one month.

    The level payment `payment`, interest included; or, where that is None, the interest and the
    `share` of the principal. Never more than is owed.
    """

    payment: int | None = None
    share: int = 0


@dataclass(frozen=True, slots=True)
class Instalments:
    """A contract with a last month: `asks` month by month. The last one asks all that is owed.

    With `interest_at_end` the interest of all months is paid in the last one and bears none
    itself. The bound knows that; a replay in whole months pays it month by month, which keeps a
    little less cash.
    """

    asks: tuple[Ask, ...]
    interest_at_end: bool = False


@dataclass(frozen=True, slots=True)
class Minimum:
    """A card: at least the part `rate` of what is owed, interest included, and at least `floor`.

    With `interest_on_top` the part is of the balance before the interest, which is paid besides.
    """

    rate: Fraction
    floor: int
    interest_on_top: bool = False


@dataclass(frozen=True, slots=True)
class MonthlyLoan:
    """A debt in whole months.

    `rates[t]` is the interest of month `t`. Extra money costs `early_fee` of itself, paid on top,
    in the months before `fee_until`; what the contract asks costs nothing.
    """

    name: str
    balance: int
    rates: tuple[Fraction, ...]
    contract: Instalments | Minimum
    early_fee: Fraction
    fee_until: int = 0

    def charges_fee(self, month: int) -> bool:
        """Whether extra money of a month costs a fee."""
        return bool(self.early_fee) and month < self.fee_until


@dataclass(frozen=True, slots=True)
class PayoffProblem:
    """Loans, and the cash for them: `net_income[t]` is what month `t` leaves before any debt.

    `most_paid[t]` is the most that all loans together get in month `t`, fees included; empty where
    the cash alone decides. `windfalls[t]` may be paid beyond that limit in month `t` or later; they
    are part of the net income. Where the limit follows from a sum for all loans, `sums[t]` is what
    that leaves for them, maybe less than they ask: a plan pays no more than the larger of both.

    Raises:
        BugError: A loan's rates, the limits or the windfalls do not cover every month.
    """

    cash: int
    buffer: int
    net_income: tuple[int, ...]
    loans: tuple[MonthlyLoan, ...]
    most_paid: tuple[int, ...] = ()
    windfalls: tuple[int, ...] = ()
    sums: tuple[int, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a loan that does not know every month's rate, or sums for other months."""
        if any(len(loan.rates) < len(self.net_income) for loan in self.loans):
            raise BugError
        if any(
            each and len(each) != len(self.net_income)
            for each in (self.most_paid, self.windfalls, self.sums)
        ):
            raise BugError

    @property
    def months(self) -> int:
        """How many months the plan is about."""
        return len(self.net_income)
