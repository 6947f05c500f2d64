"""What a due asks when it is paid later than on its day: penalty and late fees come on top.

The rules are those of the loan's own ledger. What a lender does only after months, calling the
whole loan in, is not played: a household that far is in difficulty, and another page speaks of
it. A card's bill says nothing of its late costs, so it has none here.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING

import numpy as np

from tideover.domain.money import rounded_ratio
from tideover.engine.ledger import ledger_on
from tideover.engine.remembering import remembered_by_parts
from tideover.engine.schedules import REMEMBERED

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from tideover.domain.ids import LoanId
    from tideover.domain.loans import Loan, Repayment
    from tideover.domain.money import Rounding
    from tideover.engine.chance.paths import Whole
    from tideover.engine.chance.plan import Plan
    from tideover.engine.debts import Debt
    from tideover.engine.dues import Due, LoanDues
    from tideover.engine.late_rules import LateRules
    from tideover.engine.ledger import Ledger

GIVEN_UP_AFTER = 91
"""Days: from M4 on a loan is bad, called in or sold: no debit of it succeeds any more."""

LONGEST_LATE = GIVEN_UP_AFTER + 31
"""Days: what is owed is given up at the start of a month."""

NOT_ASKED_YET = -1


@dataclass(frozen=True, slots=True)
class LateDue:
    """What one due asks as time goes by, as its debt would say if it were asked on each day.

    `weight` is the base times its days by `begins`, and `base` is added each day from there; times
    `above` / `below` that is the penalty, which shows after `shows_after`. `without` is what is
    asked beside it, `fees` are late fees from their days on.
    """

    without: int
    weight: int = 0
    base: int = 0
    above: int = 0
    below: int = 1
    begins: int = 0
    shows_after: int = 0
    hidden: int = 0
    fees: tuple[tuple[int, int], ...] = ()
    rounding: Rounding | None = None

    def asks_on(self, day: int) -> int:
        """Return what pays it off on a day (its ordinal), in minor units."""
        asked = self.without
        for from_day, fee in self.fees:
            asked += fee if from_day <= day else 0
        if self.rounding is None:
            return asked
        if day <= self.shows_after:
            return asked + self.hidden
        weight = self.weight + self.base * max(day - self.begins, 0)
        return asked + rounded_ratio(weight * self.above, self.below, self.rounding)


def late_due(due: Due, debt: Debt, rules: LateRules) -> LateDue:
    """Return what a due asks from its day on; `debt` has not been reached later than that."""
    debt.reach_alone(due.day, rules)
    grace_ends = debt.due + rules.grace_of(debt)
    begins = max(debt.counted_to, grace_ends if rules.grace_is_free else debt.due)
    rate = rules.penalty_rate if debt.own_penalty_rate is None else debt.own_penalty_rate
    return LateDue(
        without=due.amount.minor - debt.late.shown,
        weight=int(debt.late.weight),
        base=debt.penalty_base(rules),
        above=rate.numerator,
        below=rate.denominator,
        begins=begins.toordinal(),
        shows_after=grace_ends.toordinal(),
        hidden=debt.late.shown,
        fees=tuple(_fees(due, debt, rules)),
        rounding=rules.rounding,
    )


def _fees(due: Due, debt: Debt, rules: LateRules) -> Iterator[tuple[int, int]]:
    """Yield the days and amounts of the fees that come until the due is given up."""
    if not debt.agreed_left:
        return
    charged = debt.late_fee_total
    if rules.returned_debit_fee and not debt.debit_returned and not debt.called_in:
        charged += rules.returned_debit_fee
        yield debt.due.toordinal() + 1, rules.returned_debit_fee
    for day in rules.fee_days(debt, due.day + timedelta(days=LONGEST_LATE)):
        fee = rules.fee_on(debt.agreed_left, charged)
        charged += fee
        yield day.toordinal(), fee


@dataclass(slots=True)
class _LoanCosts:
    """What the dues of one loan ask later, each worked out when it is first missed."""

    ledger: Ledger
    known: dict[int, LateDue] = field(default_factory=dict)

    def of(self, due: Due, instalment: int) -> LateDue:
        """Return what the due of an instalment asks as time goes by."""
        found = self.known.get(instalment)
        if found is None:
            debt, rules = self.ledger.debts[instalment - 1], self.ledger.rules
            found = self.known[instalment] = late_due(due, debt, rules)
        return found


@remembered_by_parts(REMEMBERED)
def _loan_costs(loan: Loan, repayments: tuple[Repayment, ...], today: date) -> _LoanCosts:
    ledger = ledger_on(loan, repayments, today)
    ledger.match_credit()
    return _LoanCosts(ledger)


@dataclass(frozen=True, slots=True)
class LateCosts:
    """What all dues of a plan ask on later days; what was asked once is kept.

    `known` has a row for each due and a column for each day from its own day on, `late_dues` what
    those of which anything was asked are like.
    """

    dues: tuple[Due, ...]
    loans: dict[LoanId, LoanDues]
    today: date
    days: Whole
    known: Whole
    late_dues: dict[int, LateDue]

    @classmethod
    def of(cls, plan: Plan) -> LateCosts:
        """Return the costs of a plan, none of which is worked out yet."""
        days = np.array([due.day.toordinal() for due in plan.dues], dtype=np.int64)
        known = np.full((len(days), LONGEST_LATE + 1), NOT_ASKED_YET, dtype=np.int64)
        known[:, 0] = [due.amount.minor for due in plan.dues]
        return cls(
            dues=plan.dues,
            loans={each.loan.id: each for each in plan.loans},
            today=plan.months[0].first,
            days=days,
            known=known,
            late_dues={},
        )

    def asked(self, numbers: Whole, days: Whole) -> Whole:
        """Return what dues, by their numbers, ask on days, which are given as ordinals.

        A row for each day, a column for each due. What is not due yet asks its own amount.
        """
        late = np.maximum(days[:, None] - self.days[numbers], 0)
        asked: Whole = self.known[numbers, late]
        missing = (asked == NOT_ASKED_YET).nonzero()
        if len(missing[0]):
            of, after = numbers[missing[1]], late[missing]
            on = (self.days[of] + after).tolist()
            found = [
                self._late_due(number).asks_on(day)
                for number, day in zip(of.tolist(), on, strict=True)
            ]
            asked[missing] = self.known[of, after] = found
        return asked

    def _late_due(self, number: int) -> LateDue:
        found = self.late_dues.get(number)
        if found is None:
            found = self.late_dues[number] = self._made(self.dues[number])
        return found

    def _made(self, due: Due) -> LateDue:
        if due.loan is None or due.instalment is None:
            return LateDue(due.amount.minor)
        repayments = self.loans[due.loan.id].repayments
        return _loan_costs(due.loan, repayments, self.today).of(due, due.instalment.number)
