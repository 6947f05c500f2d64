"""What a due asks when it is paid later than on its day: penalty and late fees come on top.

The rules are those of the loan's own ledger. What a lender does only after months, calling the
whole loan in, is not played: a household that far is in difficulty, and another page speaks of
it. A card's bill says nothing of its late costs, so it has none here.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tideover.engine.ledger import ledger_on

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from tideover.domain.ids import LoanId
    from tideover.engine.debts import Debt
    from tideover.engine.dues import Due, LoanDues
    from tideover.engine.late_rules import LateRules
    from tideover.engine.ledger import Ledger


@dataclass(slots=True)
class LateDue:
    """A due that was missed, and what it asks on later days, asked in order of the days."""

    due: Due
    debt: Debt | None = None
    rules: LateRules | None = None
    charged: int = 0

    def asks_on(self, day: date) -> int:
        """Return what pays it off on a day, in minor units."""
        if self.debt is None or self.rules is None:
            return self.due.amount.minor
        self.debt.reach_alone(day, self.rules)
        return self.due.amount.minor + self.debt.left - self.charged


@dataclass(slots=True)
class LateDues:
    """The dues that were missed on some path; each loan's ledger of today gives their debts."""

    loans: dict[LoanId, LoanDues]
    today: date
    known: dict[int, LateDue] = field(default_factory=dict)
    _ledgers: dict[LoanId, Ledger] = field(default_factory=dict)

    @classmethod
    def of(cls, loans: Iterable[LoanDues], today: date) -> LateDues:
        """Return none yet."""
        return cls({each.loan.id: each for each in loans}, today)

    def miss(self, number: int, due: Due) -> None:
        """Remember a due by its number."""
        if number not in self.known:
            self.known[number] = self._late(due)

    def _late(self, due: Due) -> LateDue:
        if due.loan is None or due.instalment is None:
            return LateDue(due)
        ledger = self._ledgers.get(due.loan.id)
        if ledger is None:
            ledger = ledger_on(due.loan, self.loans[due.loan.id].repayments, self.today)
            ledger.match_credit()
            self._ledgers[due.loan.id] = ledger
        rules = ledger.rules
        costs = (rules.penalty_rate, rules.fee_rate, rules.fee_minimum, rules.returned_debit_fee)
        if not any(costs):
            return LateDue(due)
        debt = ledger.debts[due.instalment.number - 1]
        debt.reach_alone(due.day, rules)
        return LateDue(due, debt, rules, charged=debt.left)
