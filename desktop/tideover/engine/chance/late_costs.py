"""What a due asks when it is paid later than on its day: penalty and late fees come on top.

The rules are those of the loan's own ledger (`engine.debts`). What a lender does only after
months, calling the whole loan in, is not played: a household that far is in difficulty, and
another page speaks of it. A card's bill says nothing of its late costs, so it has none here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tideover.engine.debts import Debt
from tideover.engine.late_rules import late_rules

if TYPE_CHECKING:
    from datetime import date

    from tideover.engine.dues import Due
    from tideover.engine.late_rules import LateRules


@dataclass(slots=True)
class LateDue:
    """A due that was missed, and what it asks on later days, asked in order of the days."""

    due: Due
    debt: Debt | None
    rules: LateRules | None
    charged: int = 0

    @classmethod
    def of(cls, due: Due, *, counts_costs: bool = True) -> LateDue:
        """Return a due as it is on its day; without costs it always asks the same."""
        loan, instalment = due.loan, due.instalment
        if not counts_costs or loan is None or instalment is None:
            return cls(due, None, None)
        rules = late_rules(loan.terms)
        if not (
            rules.penalty_rate or rules.fee_rate or rules.fee_minimum or rules.returned_debit_fee
        ):
            return cls(due, None, None)
        paid = max(instalment.payment.minor - due.amount.minor, 0)
        interest = min(paid, instalment.interest.minor)
        fee = min(paid - interest, instalment.fee.minor)
        debt = Debt(
            due=due.due_on,
            opens=due.due_on,
            principal=max(instalment.principal.minor - (paid - interest - fee), 0),
            interest=instalment.interest.minor - interest,
            fee=instalment.fee.minor - fee,
        )
        debt.reach_alone(due.day, rules)
        return cls(due, debt, rules, charged=debt.left)

    def asks_on(self, day: date) -> int:
        """Return what pays it off on a day, in minor units."""
        if self.debt is None or self.rules is None:
            return self.due.amount.minor
        self.debt.reach_alone(day, self.rules)
        return self.due.amount.minor + self.debt.left - self.charged
