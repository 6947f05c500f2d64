"""I can pay this much a month, for all my loans together: what does that lead to?

Every month the amount goes, in this order,

1. to what is overdue or due, the loan with the highest penalty rate first;
2. to instalments due before the next payment, the earliest first;
3. to loans that can be repaid at any time and to settling whole loans early: those where that
   saves something first, and of these the one with the highest rate. What is left is kept for
   the next month.

No lender is assumed to be lenient: late instalments bear their penalty and late fee, and a loan
whose terms say when it is called in is called in then. No other lender is assumed to do so, which
would make the answer worse; the page says so.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from tideover.domain.dates import months_after
from tideover.domain.errors import InputError
from tideover.domain.money import Money
from tideover.engine.ledger import Ledger, ledger_on
from tideover.engine.overdue import (
    MOST_PAYMENTS,
    UNCHANGED_PAYMENTS,
    OverdueBalance,
    OverdueRun,
    OverdueState,
    break_even,
    repay_overdue,
)

if TYPE_CHECKING:
    from datetime import date
    from fractions import Fraction

    from tideover.domain.ids import LoanId
    from tideover.domain.loans import Loan
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


@dataclass(frozen=True, slots=True)
class LoanOutcome:
    """What becomes of one loan: when it is paid off (None: never seen), and what it took."""

    loan_id: LoanId
    paid_off_on: date | None
    paid: Money
    interest: Money
    penalty: Money
    left: Money


@dataclass(frozen=True, slots=True)
class FixedAmountAnswer:
    """What a fixed monthly amount for all loans together leads to.

    Either `debt_free_on` is given, or `never_ends` says that the debt stopped shrinking, or
    `beyond_horizon` that it is not repaid within 600 months. `interest` counts agreed fees,
    `penalty` late fees, both from the first payment on. `smallest_that_ends` is the least whole
    amount a month that does repay everything, where the wished one does not.
    """

    monthly: Money
    debt_free_on: date | None
    never_ends: bool
    beyond_horizon: bool
    paid: Money
    interest: Money
    penalty: Money
    loans: tuple[LoanOutcome, ...]
    smallest_that_ends: Money | None


@dataclass(slots=True)
class _Payer:
    """One loan while it is being repaid."""

    loan: Loan
    ledger: Ledger
    receipts_before: int
    paid_off_on: date | None = None

    @property
    def penalty_rate(self) -> Fraction:
        return self.ledger.rules.penalty_rate

    @property
    def early_saving(self) -> tuple[bool, Fraction]:
        """Whether paying early saves anything, and at which yearly rate."""
        saves = self.ledger.takes_any_time or self.ledger.settlement() < self.ledger.unpaid
        return saves, self.loan.terms.rate.yearly

    def pay(self, day: date, amount: int) -> int:
        """Pay an amount if there is any; return it."""
        if amount:
            self.ledger.pay(day, [amount])
        return amount


def pay_a_fixed_amount(snapshot: Snapshot, monthly: Money, first: date) -> FixedAmountAnswer:
    """Return what paying `monthly` for all open loans leads to, from `first` on.

    `first` is today or later; payments follow on the same day of each month. Where they never
    repay everything, looking for the least amount that does takes some seconds with many loans:
    ask off the window's thread.

    Raises:
        InputError: `amount_not_positive` when nothing is paid.
    """
    if monthly.minor <= 0:
        raise InputError("amount_not_positive", field="monthly")
    answer = _answer(snapshot, monthly, first)
    if answer.debt_free_on is not None:
        return answer
    return _with_smallest(snapshot, answer, first)


def _with_smallest(snapshot: Snapshot, answer: FixedAmountAnswer, first: date) -> FixedAmountAnswer:
    """Add the least whole amount that ends, found by halving."""
    currency = answer.monthly.currency
    fails = answer.monthly.minor // currency.scale
    settlements = sum(payer.ledger.settlement() for payer in _payers(snapshot, first))
    ends = settlements // currency.scale + 1
    while ends - fails > 1:
        middle = (ends + fails) // 2
        tried = _answer(snapshot, Money(middle * currency.scale, currency), first)
        if tried.debt_free_on is None:
            fails = middle
        else:
            ends = middle
    return replace(answer, smallest_that_ends=Money(ends * currency.scale, currency))


def _payers(snapshot: Snapshot, first: date) -> list[_Payer]:
    payers = []
    for loan in snapshot.open_loans:
        repayments = (
            paid for paid in snapshot.repayments_of(loan.id) if paid.day <= snapshot.as_of
        )
        ledger = ledger_on(loan, repayments, first)
        payers.append(_Payer(loan, ledger, len(ledger.receipts)))
    return payers


def _answer(snapshot: Snapshot, monthly: Money, first: date) -> FixedAmountAnswer:
    payers = _payers(snapshot, first)
    never_ends = _repay(payers, monthly.minor, first)
    outcomes = tuple(_outcome(payer, monthly) for payer in payers)
    ends = all(payer.paid_off_on for payer in payers)
    nothing = Money(0, monthly.currency)
    return FixedAmountAnswer(
        monthly=monthly,
        debt_free_on=max((payer.paid_off_on or first for payer in payers), default=first)
        if ends
        else None,
        never_ends=never_ends,
        beyond_horizon=not ends and not never_ends,
        paid=sum((outcome.paid for outcome in outcomes), nothing),
        interest=sum((outcome.interest for outcome in outcomes), nothing),
        penalty=sum((outcome.penalty for outcome in outcomes), nothing),
        loans=outcomes,
        smallest_that_ends=None,
    )


def _outcome(payer: _Payer, like: Money) -> LoanOutcome:
    receipts = payer.ledger.receipts[payer.receipts_before :]
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


def _repay(payers: list[_Payer], monthly: int, first: date) -> bool:
    """Pay month by month until all is paid; return whether the debt stopped shrinking.

    When every instalment has fallen due and a whole year changes neither the principal for the
    better nor the total, the next years are no different.
    """
    last_due = max((payer.ledger.debts[-1].due for payer in payers), default=first)
    kept = 0
    history: list[tuple[int, int]] = []
    for number in range(MOST_PAYMENTS):
        day = months_after(first, number)
        kept = _pay_month(payers, kept + monthly, day, months_after(first, number + 1))
        for payer in payers:
            if payer.paid_off_on is None and not payer.ledger.unpaid:
                payer.ledger.match_credit()
                payer.paid_off_on = day
        if all(payer.paid_off_on for payer in payers):
            return False
        if day > last_due:
            history.append(_size(payers))
        if len(history) > UNCHANGED_PAYMENTS and _not_smaller(
            history[-1], history[-1 - UNCHANGED_PAYMENTS]
        ):
            return True
    return False


def _size(payers: list[_Payer]) -> tuple[int, int]:
    """Return the principal and all that is left."""
    principal = sum(debt.principal for payer in payers for debt in payer.ledger.debts)
    return principal, sum(payer.ledger.unpaid for payer in payers)


def _not_smaller(now: tuple[int, int], before: tuple[int, int]) -> bool:
    return now[0] >= before[0] and now[1] >= before[1]


def _pay_month(payers: list[_Payer], money: int, day: date, following: date) -> int:
    """Spend one month's money in the order of the module's description; return what is kept."""
    open_payers = [payer for payer in payers if payer.paid_off_on is None]
    for payer in open_payers:
        payer.ledger.reach(day)
    for payer in sorted(open_payers, key=lambda one: one.penalty_rate, reverse=True):
        money -= payer.pay(day, min(money, payer.ledger.due_left))
    coming = (
        (debt.due, payer)
        for payer in open_payers
        for debt in payer.ledger.debts
        if day < debt.due < following
    )
    for _, payer in sorted(coming, key=lambda pair: pair[0]):
        money -= payer.pay(day, min(money, payer.ledger.due_before(following)))
    for payer in sorted(open_payers, key=lambda one: one.early_saving, reverse=True):
        money -= payer.pay(day, _surplus_to(payer.ledger, money))
    return money


def _surplus_to(ledger: Ledger, money: int) -> int:
    """Return how much of a surplus a loan takes: any amount, or all that settles it early.

    Never more than its instalments ask: a fee can make settling dearer than waiting.
    """
    if ledger.takes_any_time:
        return min(money, ledger.settlement())
    price = ledger.settlement()
    return price if price <= min(money, ledger.unpaid) else 0
