"""A loan as it stands, and what can be paid to it early: a part, or all of it, or why not.

What is overdue comes first: while anything is, no lender takes money as an early repayment. An
instalment that falls due by the day is taken as paid on it, beside what is asked here.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING

from tideover.domain.errors import BugError, InputError
from tideover.domain.loans import (
    DailyInterestTerms,
    FlatFeeTerms,
    Instalment,
    LendersTableTerms,
    PayInPartsTerms,
)
from tideover.domain.money import Money, total
from tideover.engine.ledger import ledger_on
from tideover.engine.prepayment import Prepayment, most_repaid, prepay, settle
from tideover.engine.schedules import schedule
from tideover.engine.standing import asked_when_due, standing

if TYPE_CHECKING:
    from datetime import date

    from tideover.domain.loans import Loan, Repayment, Terms
    from tideover.domain.snapshot import Snapshot
    from tideover.engine.ledger import Ledger
    from tideover.engine.prepayment import Keep
    from tideover.engine.standing import LoanStanding


class Obstacle(Enum):
    """Why a part of a loan cannot be paid early, or why it saves nothing.

    NOTHING_LEFT: nothing is due after the day. CALLED_IN: everything is due already. LATE_FIRST:
    something is overdue. FEES_STAY: a flat fee stays due in full. ONLY_ALL:
    its later fees fall away only when all is paid off. NO_INTEREST: there is none to save.
    LENDER_DECIDES: the lender's own table does not say what a part would change.
    """

    NOTHING_LEFT = "nothing_left"
    CALLED_IN = "called_in"
    LATE_FIRST = "late_first"
    FEES_STAY = "fees_stay"
    ONLY_ALL = "only_all"
    NO_INTEREST = "no_interest"
    LENDER_DECIDES = "lender_decides"

    @property
    def is_closed(self) -> bool:
        """Whether nothing at all can be paid early, not even everything."""
        return self in {Obstacle.NOTHING_LEFT, Obstacle.CALLED_IN, Obstacle.LATE_FIRST}


@dataclass(frozen=True, slots=True)
class EarlyCase:
    """A loan that may be paid early on `day`; `now` is where it stands today."""

    loan: Loan
    repayments: tuple[Repayment, ...]
    now: LoanStanding
    day: date

    @property
    def obstacle(self) -> Obstacle | None:
        """Why a part of it cannot be paid early; None where it can."""
        if self.loan.closed_on is not None or self.now.is_settled:
            return Obstacle.NOTHING_LEFT
        if self.now.called_in_on is not None:
            return Obstacle.CALLED_IN
        if self.now.overdue:
            return Obstacle.LATE_FIRST
        if all(row.due <= self.day for row in schedule(self.loan.terms)):
            return Obstacle.NOTHING_LEFT
        return _obstacle_of_kind(self.loan.terms)

    def part(self, amount: Money, keep: Keep) -> Prepayment:
        """Return what repaying the principal `amount` does.

        Where interest grows by the day `amount` is the money: it pays that interest first.

        Raises:
            InputError: as `prepay`.
            BugError: where there is an obstacle.
        """
        if self.obstacle is not None:
            raise BugError
        terms = self.loan.terms
        if isinstance(terms, DailyInterestTerms):
            return self._by_the_day(terms, amount)
        if isinstance(terms, FlatFeeTerms | PayInPartsTerms | LendersTableTerms):
            raise BugError
        return prepay(terms, self.day, amount, keep)

    def part_for(self, money: Money, keep: Keep) -> Prepayment | None:
        """Return what `money` in all does as a part; None where the fee alone asks for more."""
        terms = self.loan.terms
        if isinstance(terms, DailyInterestTerms):
            return self.part(money, keep)
        if isinstance(terms, FlatFeeTerms | PayInPartsTerms | LendersTableTerms):
            return None
        amount = most_repaid(terms, self.day, money)
        return self.part(amount, keep) if amount else None

    def whole(self) -> Prepayment | None:
        """Return what paying all of it off does, as the ledger settles it; None where closed."""
        obstacle = self.obstacle
        if obstacle is not None and obstacle.is_closed:
            return None
        terms = self.loan.terms
        ledger = ledger_on(self.loan, self.repayments, self.day)
        if isinstance(terms, DailyInterestTerms):
            return self._by_the_day(terms, Money(_open_price(ledger), terms.principal.currency))
        found = settle(terms, self.day)
        return replace(found, credit=Money(ledger.credit, found.amount.currency))

    def _by_the_day(self, terms: DailyInterestTerms, money: Money) -> Prepayment:
        """Let the ledger take the money, and compare what is asked on the due days."""
        if money.minor <= 0:
            raise InputError("amount_not_positive", field="amount")
        before = ledger_on(self.loan, self.repayments, self.day)
        price = Money(_open_price(before), money.currency)
        if money > price:
            raise InputError("amount_exceeds_balance", field="amount", balance=price)
        after = ledger_on(self.loan, self.repayments, self.day)
        for ledger in (before, after):
            if ledger.due_left:
                ledger.pay(self.day, [ledger.due_left])
        after.pay(self.day, [money.minor])
        paid = after.receipts[-1]
        rows_before, rows = _rows_asked(terms, before), _rows_asked(terms, after)
        charges = Money(paid.interest, money.currency)
        return Prepayment(
            day=self.day,
            amount=Money(paid.principal, money.currency),
            charges=charges,
            fee=Money(0, money.currency),
            credit=Money(0, money.currency),
            interest_before=total((row.interest for row in rows_before), money.currency),
            interest_after=total((row.interest for row in rows), money.currency) + charges,
            rows_before=rows_before,
            rows=rows,
        )


def _obstacle_of_kind(terms: Terms) -> Obstacle | None:
    match terms:
        case FlatFeeTerms(fee_waived_when_early=waived):
            return Obstacle.ONLY_ALL if waived else Obstacle.FEES_STAY
        case PayInPartsTerms():
            return Obstacle.NO_INTEREST
        case LendersTableTerms():
            return Obstacle.LENDER_DECIDES
        case _:
            return None


def early_case(snapshot: Snapshot, loan: Loan, day: date | None = None) -> EarlyCase:
    """Return a loan of a household as it may be paid early on a day, today where None."""
    repayments = tuple(
        paid for paid in snapshot.repayments_of(loan.id) if paid.day <= snapshot.as_of
    )
    now = standing(loan, repayments, snapshot.as_of)
    return EarlyCase(loan, repayments, now, max(day or snapshot.as_of, snapshot.as_of))


def _open_price(ledger: Ledger) -> int:
    """Return what clears all that was drawn and is due later than the day reached."""
    asked = sum(debt.left for debt in ledger.debts if debt.opens <= ledger.day < debt.due)
    return max(asked - ledger.credit, 0)


def _rows_asked(terms: DailyInterestTerms, ledger: Ledger) -> tuple[Instalment, ...]:
    """Return what is asked on the due days if nothing more is paid."""
    currency = terms.principal.currency
    asked = [debt for debt in asked_when_due(terms, ledger) if debt.left and debt.due > ledger.day]
    return tuple(
        Instalment(
            number=number,
            due=debt.due,
            days=(debt.due - debt.opens).days,
            principal=Money(debt.principal, currency),
            interest=Money(debt.interest, currency),
            fee=Money(debt.fee, currency),
            balance=Money(sum(each.principal for each in asked if each.due > debt.due), currency),
        )
        for number, debt in enumerate(asked, start=1)
    )
