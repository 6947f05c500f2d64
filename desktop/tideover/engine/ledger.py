"""A loan's debts in the order they fall due, and how money meets them.

The order of one day: instalments due that day become payable, credit goes to them, late fees and
penalty of the days before are charged, then the day's money is allocated. It meets the oldest
unpaid instalment first and, inside it, the parts in the loan's order; or, where the terms say so
or the loan was called in, the first part of every instalment before the next. What is left is
kept as credit for the next due day; it is no early repayment. Only money that settles the whole
loan on its day, and is less than all instalments together, settles it early.

Money that the lender gives back (a negative repayment) is taken after the day's payments. It is
first the credit, which met no debt (the overpayment, Civil Code Art. 985); then what was paid last
is owed again, the part that was paid last first, so that a refund of the last payment undoes just
that payment. What is owed again costs nothing for the days on which the lender had the money: an
instalment that was paid in full falls due again on the day of the refund.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from itertools import groupby, islice
from typing import TYPE_CHECKING

from tideover.domain.day_counts import DayCount
from tideover.domain.loans import DailyInterestTerms
from tideover.engine.debts import Debt, early_prices
from tideover.engine.early_fees import NO_FEES, EarlyFees, early_fees
from tideover.engine.late_rules import LENDERS_FIELDS, LateRules, late_rules
from tideover.engine.schedules import schedule
from tideover.engine.schedules.daily_interest import interest_ends
from tideover.engine.schedules.periods import moved, one_day

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from tideover.domain.loans import Loan, Repayment, Terms


@dataclass(slots=True)
class Receipt:
    """What one repayment paid, in minor units; `credit` is what has met no debt yet.

    Of a refund the parts are negative: what is owed again. `refunded` is credit that was given
    back, and for the refund the same with a minus. `spent` says in its order what it paid and was
    not given back, `met` which debts it met.
    """

    day: date
    credit: int
    late_fee: int = 0
    fee: int = 0
    penalty: int = 0
    interest: int = 0
    principal: int = 0
    refunded: int = 0
    spent: list[tuple[Debt, str, int]] = field(default_factory=list)
    met: list[Debt] = field(default_factory=list)

    def spend(self, debts: Iterable[Debt], order: tuple[str, ...]) -> None:
        """Pay as much as the credit reaches: the first part of every debt, then the next part."""
        debts = list(debts)
        for name in order:
            for debt in debts:
                if taken := debt.take(name, self.credit):
                    self.credit -= taken
                    setattr(self, name, getattr(self, name) + taken)
                    self._note(debt, name, taken)
        for debt in debts:
            if not debt.left:
                debt.paid_on = self.day
                debt.forgive_grace()

    def _note(self, debt: Debt, name: str, taken: int) -> None:
        self.spent.append((debt, name, taken))
        if not self.met or self.met[-1] is not debt:
            self.met.append(debt)

    def give_credit_back(self, refund: Receipt, money: int) -> int:
        """Give credit back to a refund; return how much of the money it was."""
        given = min(self.credit, money)
        self.credit -= given
        self.refunded += given
        refund.refunded -= given
        return given

    def undo(self, refund: Receipt, money: int, rules: LateRules) -> int:
        """Owe again what this paid, the last first; return how much of the money it was."""
        undone = 0
        while self.spent and undone < money:
            debt, name, taken = self.spent.pop()
            again = min(taken, money - undone)
            if again < taken:
                self.spent.append((debt, name, taken - again))
            debt.owe_again(name, again, refund.day, rules)
            refund.met.append(debt)
            setattr(refund, name, getattr(refund, name) - again)
            undone += again
        return undone


@dataclass(slots=True)
class Ledger:
    """The debts of one loan, oldest first, on `day`.

    Debts before the index `first` are paid; `waiting` are the receipts with credit, oldest first.
    `late_fees` are all that were charged.
    """

    rules: LateRules
    debts: list[Debt]
    day: date
    settles_early: bool = False
    early_fees: EarlyFees = NO_FEES
    receipts: list[Receipt] = field(default_factory=list)
    first: int = 0
    waiting: list[Receipt] = field(default_factory=list)
    called_in_on: date | None = None
    late_fees: int = 0

    @property
    def credit(self) -> int:
        """Money that was paid and has met no debt yet."""
        return sum(receipt.credit for receipt in self.waiting)

    @property
    def is_settled(self) -> bool:
        """Whether nothing is left to pay."""
        return not any(debt.left for debt in self.debts)

    @property
    def due_left(self) -> int:
        """What was due by the day and is unpaid."""
        return sum(debt.left for debt in self._open() if debt.due <= self.day)

    @property
    def takes_any_time(self) -> bool:
        """Whether money reduces the principal at once instead of waiting for a due day."""
        return any(debt.opens < debt.due and debt.left for debt in self.debts)

    def due_before(self, day: date) -> int:
        """Return what falls due before a day and is unpaid, the credit taken off.

        Interest that grows by the day is counted up to the day reached.
        """
        due = sum(debt.left for debt in self.debts[self.first :] if debt.due < day)
        return max(due - self.credit, 0)

    @property
    def unpaid(self) -> int:
        """What is left of all instalments as scheduled, the credit taken off."""
        left = sum(debt.left for debt in islice(self.debts, self.first, None))
        return max(left - self.credit, 0)

    @property
    def days_overdue(self) -> int:
        """Days since the oldest unpaid due day; 0 when nothing is late."""
        return max([0, *((self.day - debt.due).days for debt in self._open())])

    def _open(self) -> Iterator[Debt]:
        """Yield the debts that take money on the day, oldest first."""
        for debt in islice(self.debts, self.first, None):
            if debt.opens > self.day:
                return
            if debt.left:
                yield debt

    def _tidy(self) -> None:
        """Forget receipts that are spent, and step over debts that are paid."""
        if self.waiting:
            self.waiting = [receipt for receipt in self.waiting if receipt.credit]
        while self.first < len(self.debts) and not self.debts[self.first].left:
            self.first += 1

    def reach(self, day: date) -> None:
        """Go on to the start of `day`: what falls due meets the credit, the late is charged."""
        self.day = day
        for receipt in self.waiting:
            for debt in self._open():
                receipt.spend([debt], LENDERS_FIELDS)
        self._call_in()
        for debt in self._open():
            debt.reach(day, self.rules)
        self._charge_late_fees()
        self._tidy()

    def _charge_late_fees(self) -> None:
        """Charge the late fees whose day has come, by their days, as far as all may go together."""
        if not self.rules.charges_late_fees:
            return
        late = [debt for debt in self._open() if debt.due < self.day and debt.agreed_left]
        days = ((day, at) for at, debt in enumerate(late) for day in self._fee_days(debt))
        for _, at in sorted(days):
            self.late_fees += late[at].charge_late_fee(self.rules, self.late_fees)

    def _fee_days(self, debt: Debt) -> Iterator[date]:
        return self.rules.fee_days(debt, self.day)

    def _call_in(self) -> None:
        """Make all that is lent due once the oldest unpaid debt is as late as the terms say.

        Money that is later lent (a further draw-down) keeps its own due day.
        """
        from_day = self.rules.called_in_from_day
        if from_day is None or self.called_in_on is not None:
            return
        oldest_due = min((debt.due for debt in self._open()), default=self.day)
        called_in_on = oldest_due + timedelta(days=from_day)
        if called_in_on > self.day:
            return
        self.called_in_on = called_in_on
        for debt in islice(self.debts, self.first, None):
            is_lent = debt.opens == debt.due or debt.opens <= called_in_on
            if is_lent and debt.due > called_in_on:
                debt.call_in(called_in_on, self.rules.rounding)

    def pay(self, day: date, amounts: Sequence[int]) -> None:
        """Receive the money of one day, not before the day reached last; a refund is negative."""
        self.reach(day)
        for debt in self._open():
            debt.post(day, self.rules)
        order = self.rules.order_on(self.days_overdue)
        received = [amount for amount in amounts if amount > 0]
        if self._is_settled_early_by(sum(received)):
            self._settle_early()
        for amount in received:
            receipt = Receipt(day, amount)
            self.receipts.append(receipt)
            self._allocate(receipt, order)
            if receipt.credit:
                self.waiting.append(receipt)
        for amount in amounts:
            if amount < 0:
                self._refund(-amount)
        self._tidy()

    def _refund(self, money: int) -> None:
        """Give money back; what is more than this contract was paid changes nothing it asks."""
        refund = Receipt(self.day, 0)
        for receipt in reversed(self.waiting):
            money -= receipt.give_credit_back(refund, money)
        for receipt in reversed(self.receipts):
            money -= receipt.undo(refund, money, self.rules)
        refund.refunded -= money
        self.receipts.append(refund)
        self.first = 0

    def _allocate(self, receipt: Receipt, order: tuple[str, ...]) -> None:
        debts = sorted(self._open(), key=_due)
        if self.rules.by_type or self.called_in_on is not None:
            due = [debt for debt in debts if debt.due <= self.day]
            receipt.spend(due, order if self.days_overdue else LENDERS_FIELDS)
            debts = debts[len(due) :]
        for debt in debts:
            receipt.spend([debt], order if self.day > debt.due else LENDERS_FIELDS)
            if not receipt.credit:
                return

    def _is_settled_early_by(self, money: int) -> bool:
        """Whether the day's money clears the loan and is less than all its instalments.

        Where a fee makes settling dearer than the instalments, whoever pays that price settles.
        """
        if not self.settles_early or money + self.credit <= self.due_left:
            return False
        price = self.settlement()
        return 0 < price <= money and (money < self.unpaid or self.unpaid < price)

    def _settle_early(self) -> None:
        """Ask for everything now, at the price of the day; credit pays towards it first."""
        fee = self.early_fee()
        for debt in self.coming():
            debt.settle_early(self.day, self.rules.rounding)
            if debt.principal:
                debt.add_fee(fee)
                fee = 0
        for receipt in self.waiting:
            self._allocate(receipt, LENDERS_FIELDS)

    def settlement(self) -> int:
        """Return what clears the loan on the day reached, the credit taken off."""
        asked = self.early_fee()
        for debt in islice(self.debts, self.first, None):
            if debt.opens <= self.day:
                asked += debt.left
            else:
                asked += debt.principal + sum(debt.asked_early(self.day, self.rules.rounding))
        return max(asked - self.credit, 0)

    def coming(self) -> list[Debt]:
        """Return the debts that are not due on the day reached, oldest first."""
        return [debt for debt in self.debts if debt.opens > self.day]

    def early_fee(self) -> int:
        """Return the lender's fee for settling everything on the day reached."""
        repaid = sum(debt.principal for debt in self.coming())
        return self.early_fees.on(repaid, self.day)

    def match_credit(self) -> None:
        """Let the credit meet the debts that come next, as it will on their due days."""
        for receipt in self.waiting:
            for debt in islice(self.debts, self.first, None):
                if receipt.credit and debt.left:
                    receipt.spend([debt], LENDERS_FIELDS)
        self._tidy()

    def carry_credit_over(self) -> None:
        """Take the credit off the principal: the contract that follows was agreed on the rest."""
        for receipt in self.waiting:
            receipt.principal += receipt.credit
            receipt.credit = 0
        self._tidy()


def new_ledger(terms: Terms) -> Ledger:
    """Return the ledger of a loan on its first day, before anything was paid."""
    if isinstance(terms, DailyInterestTerms):
        debts = [
            Debt(
                due=moved(draw_down.due_on, terms, draw_down.drawn_on),
                opens=draw_down.drawn_on,
                principal=draw_down.principal.minor,
                interest_rate=one_day(draw_down.rate, terms.interest_days),
                interest_ends=interest_ends(terms, draw_down),
                day_count=terms.interest_days.day_count or DayCount.ACTUAL_365,
                own_penalty_rate=one_day(draw_down.rate, terms.interest_days)
                * terms.late.penalty_multiplier,
            )
            for draw_down in terms.draw_downs
        ]
        debts[0].add_fee(terms.carried.charges.minor if terms.carried.charges else 0)
    else:
        debts = [
            Debt(
                due=row.due,
                opens=row.due,
                principal=row.principal.minor,
                interest=row.interest.minor,
                fee=row.fee.minor,
                early=early,
            )
            for row, early in zip(schedule(terms), early_prices(terms), strict=True)
        ]
    return Ledger(
        late_rules(terms),
        debts,
        terms.drawn_on,
        settles_early=True,
        early_fees=early_fees(terms),
    )


def ledger_on(loan: Loan, repayments: Iterable[Repayment], day: date) -> Ledger:
    """Return a loan's ledger at the start of `day`, or after the day's repayments.

    Its debts are those of the contract that holds at the end of the day, its receipts all that
    was paid. Repayments may come in any order; those after `day` are left out.
    """
    known = in_order(paid for paid in repayments if paid.day <= day)
    receipts: list[Receipt] = []
    for contract in loan.earlier:
        if day < contract.until:
            break
        before = [paid for paid in known if paid.day <= contract.until]
        known = known[len(before) :]
        ended = played(contract.terms, before, contract.until)
        ended.carry_credit_over()
        receipts += ended.receipts
    ledger = played(loan.terms_on(day), known, day)
    ledger.receipts[:0] = receipts
    return ledger


def in_order(repayments: Iterable[Repayment]) -> list[Repayment]:
    """Return repayments as the ledger takes them: oldest first, a day's refunds after its money."""
    return sorted(repayments, key=lambda paid: (paid.day, paid.amount.minor < 0))


def played(terms: Terms, repayments: Iterable[Repayment], day: date) -> Ledger:
    """Return the ledger of one contract on `day`, after its repayments, as `in_order` has them."""
    ledger = new_ledger(terms)
    for paid_on, of_the_day in groupby(repayments, key=_day):
        ledger.pay(paid_on, [paid.amount.minor for paid in of_the_day])
    ledger.reach(max(day, ledger.day))
    return ledger


def _day(repayment: Repayment) -> date:
    return repayment.day


def _due(debt: Debt) -> date:
    return debt.due
