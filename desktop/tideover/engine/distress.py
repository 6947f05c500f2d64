"""I can pay this much a month, for all my loans together: what does that lead to?

`engine/joint_repayment.py` says in which order the money goes. No lender is assumed to be lenient:
late instalments bear their penalty and late fee, and a loan whose terms say when it is called in
is called in then. No other lender is assumed to do so, which would make the answer worse; the page
says so.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, exp, inf, log
from typing import TYPE_CHECKING

from tideover.domain.errors import InputError
from tideover.domain.money import Money
from tideover.engine.joint_repayment import Ending, JointRepayment, Payer, payers_of
from tideover.engine.overdue import (
    MOST_PAYMENTS,
    OverdueBalance,
    OverdueRun,
    OverdueState,
    break_even,
    repay_overdue,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from tideover.domain.ids import LoanId
    from tideover.domain.snapshot import Snapshot

__all__ = [
    "FixedAmountAnswer",
    "LoanOutcome",
    "OverdueBalance",
    "OverdueRun",
    "OverdueState",
    "break_even",
    "pay_a_fixed_amount",
    "repay_overdue",
]

CORRECTIONS = 2
"""How often what is foreseen is held against what is played."""

AS_FORESEEN = 3
"""So few payments more or less are found by playing the next amounts."""

MOST_GUESSES = 6
"""How often the least amount is guessed from what is foreseen of two others."""

CLOSE = 12
"""An amount that takes so many payments more or less than the most is next to the least one."""

FIRST_STEPS = 50
"""Where it is not, as with penalty on penalty, the first step is such a part of the amount."""


@dataclass(frozen=True, slots=True)
class LoanOutcome:
    """What becomes of one loan: when it is paid off (None: never seen), and what it took.

    `left` is what is still owed at the end of what was looked at.
    """

    loan_id: LoanId
    paid_off_on: date | None
    paid: Money
    interest: Money
    penalty: Money
    left: Money


@dataclass(frozen=True, slots=True)
class FixedAmountAnswer:
    """What a fixed monthly amount for all loans together leads to.

    Either `debt_free_on` is given, or `never_ends` says that a debt grows by all that is paid, or
    `beyond_horizon` that all shrink, but are not repaid within 600 months. `interest` counts agreed
    fees, `penalty` late fees, both from the first payment on up to `until`: the day free of debt,
    five years on where it never ends, and fifty where that is not seen.

    Where the wished amount does not repay everything, `smallest_that_ends` is the least whole
    amount a month that does, and `smallest_that_shrinks` the least with which each debt would be
    paid off some day, however late: below it the debt never ends. It is never the larger one.
    """

    monthly: Money
    debt_free_on: date | None
    never_ends: bool
    beyond_horizon: bool
    until: date
    paid: Money
    interest: Money
    penalty: Money
    loans: tuple[LoanOutcome, ...]
    smallest_that_ends: Money | None
    smallest_that_shrinks: Money | None

    @property
    def left(self) -> Money:
        """What is still owed at the end of what was looked at."""
        return sum((loan.left for loan in self.loans), self.paid - self.paid)


def pay_a_fixed_amount(snapshot: Snapshot, monthly: Money, first: date) -> FixedAmountAnswer:
    """Return what paying `monthly` for all open loans leads to, from `first` on.

    `first` is today or later; payments follow on the same day of each month. Where penalty bears
    penalty, the least amount is foreseen badly and looked for by playing more of them.

    Raises:
        InputError: `amount_not_positive` when nothing is paid.
    """
    if monthly.minor <= 0:
        raise InputError("amount_not_positive", field="monthly")
    payers = payers_of(snapshot, first)
    run = JointRepayment(payers, monthly.minor, first)
    ending = run.play()
    outcomes = tuple(_outcome(payer, monthly) for payer in run.payers)
    ends, shrinks = (
        (None, None) if ending is Ending.ENDS else _least_amounts(payers, monthly, first, ending)
    )
    nothing = Money(0, monthly.currency)
    return FixedAmountAnswer(
        monthly=monthly,
        debt_free_on=run.day if ending is Ending.ENDS else None,
        never_ends=ending is Ending.NEVER,
        beyond_horizon=ending is Ending.TOO_LONG,
        until=run.day,
        paid=sum((outcome.paid for outcome in outcomes), nothing),
        interest=sum((outcome.interest for outcome in outcomes), nothing),
        penalty=sum((outcome.penalty for outcome in outcomes), nothing),
        loans=outcomes,
        smallest_that_ends=ends,
        smallest_that_shrinks=shrinks,
    )


def _least_amounts(
    payers: Sequence[Payer], monthly: Money, first: date, ending: Ending
) -> tuple[Money, Money]:
    """Return the least whole amounts that end within the horizon, and that end at all."""
    currency = monthly.currency
    tried = _Tried(payers, currency.scale, first)
    fails = monthly.minor // currency.scale
    enough = sum(payer.ledger.settlement() for payer in payers) // currency.scale + 1
    ends = tried.least_in_time(fails, enough)
    if ending is Ending.TOO_LONG:
        fails, enough = 0, fails + 1
    else:
        enough = ends
    shrinks = tried.least_that_shrinks(fails, enough)
    return Money(ends * currency.scale, currency), Money(shrinks * currency.scale, currency)


class _Tried:
    """How many payments whole amounts take, each worked out once."""

    def __init__(self, payers: Sequence[Payer], scale: int, first: date) -> None:
        self._payers = payers
        self._scale = scale
        self._first = first
        self._foreseen: dict[int, float] = {}
        self._grows: dict[int, int] = {}
        self._played: dict[int, float] = {}

    def foreseen(self, whole: int) -> float:
        """Return about how many payments of an amount it takes."""
        if whole not in self._foreseen:
            run = self._begun(whole)
            self._foreseen[whole] = run.payments_foreseen()
            self._grows[whole] = ceil(run.grows / self._scale)
        return self._foreseen[whole]

    def played(self, whole: int) -> float:
        """Return how many payments of an amount it takes."""
        if whole not in self._played:
            self._played[whole] = self._begun(whole).payments()
        return self._played[whole]

    def _begun(self, whole: int) -> JointRepayment:
        return JointRepayment(self._payers, whole * self._scale, self._first)

    def least_in_time(self, fails: int, enough: int) -> int:
        """Return the least amount that ends within the horizon, above one that does not.

        It is found by what is foreseen, which takes a moment; by how much that is wrong is found
        out by playing it, and the amount is then looked for by playing, close to there.
        """
        near, late = enough, 0.0
        for _ in range(CORRECTIONS):
            near = self._foreseen_in_time(fails, enough, late)
            if self.foreseen(near) == inf or self.played(near) == inf:
                break
            late = self.played(near) - self.foreseen(near)
            if abs(late) <= AS_FORESEEN:
                break
        is_close = abs(self.played(near) - MOST_PAYMENTS) <= CLOSE
        step = 1 if is_close else max(near // FIRST_STEPS, 1)
        return _least_near(
            lambda whole: self.played(whole) <= MOST_PAYMENTS, fails, enough, near, step
        )

    def _foreseen_in_time(self, fails: int, enough: int, late: float) -> int:
        """Return the least amount foreseen to end `late` payments before the horizon."""
        low, high = fails, enough
        wished = MOST_PAYMENTS - late
        near = high
        for _ in range(MOST_GUESSES):
            if high - low <= 1:
                break
            near = self._between(low, high, wished)
            if self.foreseen(near) <= wished:
                high = near
            else:
                low = near
        return _least_near(lambda whole: self.foreseen(whole) <= wished, low, high, near, 1)

    def _between(self, low: int, high: int, wished: float) -> int:
        """Return the amount that would take as many payments as wished on a straight line.

        The line is drawn between the logarithms of both; where one is not known it is the middle.
        """
        long, short = self._foreseen.get(low, inf), self._foreseen.get(high, inf)
        part = 1 / 2
        if max(long, short) < inf and long > short and short < wished < long:
            part = log(long / wished) / log(long / short)
        least = max(low, 1)
        guess = round(least * exp(part * log(high / least)))
        return min(max(guess, low + 1), high - 1)

    def least_that_shrinks(self, fails: int, enough: int) -> int:
        """Return the least amount with which all is paid some day, above one that never ends."""
        self.foreseen(enough)
        near = min(max(self._grows[enough], fails + 1), enough)
        return _least_near(lambda whole: self.foreseen(whole) < inf, fails, enough, near, 1)


def _least(is_enough: Callable[[int], bool], fails: int, enough: int) -> int:
    """Return the least whole number that is enough, between one that fails and one that is."""
    while enough - fails > 1:
        middle = (enough + fails) // 2
        if is_enough(middle):
            enough = middle
        else:
            fails = middle
    return enough


def _least_near(
    is_enough: Callable[[int], bool], fails: int, enough: int, near: int, step: int
) -> int:
    """Return the least whole number that is enough, looked for in growing steps from `near`."""
    if near >= enough or is_enough(near):
        enough = min(near, enough)
        while enough - step > fails and is_enough(enough - step):
            enough -= step
            step *= 2
        return _least(is_enough, max(fails, enough - step), enough)
    fails = near
    while fails + step < enough and not is_enough(fails + step):
        fails += step
        step *= 2
    return _least(is_enough, fails, min(enough, fails + step))


def _outcome(payer: Payer, like: Money) -> LoanOutcome:
    receipts = payer.ledger.receipts
    credit = sum(receipt.credit for receipt in receipts)
    interest = sum(receipt.interest + receipt.fee for receipt in receipts)
    penalty = sum(receipt.penalty + receipt.late_fee for receipt in receipts)
    principal = sum(receipt.principal for receipt in receipts)
    return LoanOutcome(
        loan_id=payer.loan.id,
        paid_off_on=payer.paid_off_on,
        paid=Money(principal + interest + penalty + credit, like.currency),
        interest=Money(interest, like.currency),
        penalty=Money(penalty, like.currency),
        left=Money(payer.ledger.unpaid, like.currency),
    )
