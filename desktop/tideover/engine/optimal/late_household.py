"""The household cannot pay everything: where a sum a month does the least harm, lender by lender.

The solver works in whole months: what is due in each, penalty interest of thirty days, the late
fee of a whole instalment. What it says is then played by each loan's own ledger, day by day, and
only those figures are shown; so are those of paying everyone a little, for comparison.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from itertools import accumulate
from typing import TYPE_CHECKING

from tideover.domain.dates import Month
from tideover.domain.errors import InputError
from tideover.domain.money import Money
from tideover.engine.dues import open_debts
from tideover.engine.importance import weights_of
from tideover.engine.late_rules import late_rules
from tideover.engine.ledger import ledger_on
from tideover.engine.legal import LAST_BUCKET, overdue_bucket
from tideover.engine.optimal.harm_problem import ORDINARY, HarmProblem, LateLoan
from tideover.engine.optimal.harm_replay import RULES, everyone_a_little, follow_rule
from tideover.engine.optimal.least_harm import quick_least_harm

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from tideover.domain.ids import LoanId
    from tideover.domain.snapshot import Snapshot
    from tideover.engine.dues import OpenDebt
    from tideover.engine.ledger import Ledger
    from tideover.engine.optimal.harm_problem import HarmPlan

MONTHS = 12
DAYS_A_MONTH = 30

USUAL_WEIGHTS = (150, 150, 250, 400, 500, 600)
"""What a month in M1, M2 … M6 weighs beyond the bucket before, in whole units of the currency.

A choice, not a law: what a mark is worth to a household nobody can look up. They grow because
lenders treat 90 days overdue and more as lost (CBIRC 2023 No. 1, Measures for Risk Classification
of Financial Assets of Commercial Banks, Art. 10 to 12).
"""


@dataclass(frozen=True, slots=True)
class LenderShare:
    """What one loan gets, and what becomes of it, by its own ledger.

    `payments[t]` is paid in `months[t]` of the plan; `buckets[t]` is how late it is at that
    month's end (`M0`: not at all). `penalty` is all penalty interest and late fees of the months,
    paid or not; `left` is overdue at their end.
    """

    loan_id: LoanId
    name: str
    payments: tuple[Money, ...]
    buckets: tuple[str, ...]
    penalty: Money
    left: Money

    @property
    def stays_current(self) -> bool:
        """Whether no month ends with something unpaid."""
        return not self.late_months

    @property
    def late_months(self) -> int:
        """How many months end with something unpaid."""
        return sum(bucket != NOT_LATE for bucket in self.buckets)


@dataclass(frozen=True, slots=True)
class DividedMoney:
    """A way to divide `monthly`: loan by loan, and all together.

    `marked_months` counts the months of all loans that end with something overdue. `harm` weighs
    those and the penalties as the solver does, by what the loans' own ledgers say.
    """

    monthly: Money
    months: tuple[Month, ...]
    shares: tuple[LenderShare, ...]
    penalty: Money
    marked_months: int
    harm: Fraction


@dataclass(frozen=True, slots=True)
class LeastHarmAnswer:
    """The division that does least harm, and what paying everyone a little does.

    `rules` are what the simple rules do: none of them does less harm than `best`.
    """

    best: DividedMoney
    everyone: DividedMoney
    rules: tuple[DividedMoney, ...]


BUCKETS = tuple(overdue_bucket(months * DAYS_A_MONTH) for months in range(LAST_BUCKET + 1))
NOT_LATE = BUCKETS[0]


def least_harm_of(
    snapshot: Snapshot,
    monthly: Money,
    importance: Mapping[LoanId, Fraction] | None = None,
    weights: Sequence[int] = USUAL_WEIGHTS,
) -> LeastHarmAnswer:
    """Return where `monthly` for all loans should go in the next twelve months.

    `importance` says how much a mark of a loan counts beside another's, 1 where it is silent; None
    is what the household said of its loans.

    Raises:
        InputError: `amount_not_positive` when nothing is paid.
    """
    if monthly.minor <= 0:
        raise InputError("amount_not_positive", field="monthly")
    debts = open_debts(snapshot)
    if importance is None:
        importance = weights_of(debt.loan for debt in debts)
    scale = monthly.currency.scale
    problem = HarmProblem(
        loans=tuple(_late_loan(debt, snapshot.as_of, importance) for debt in debts),
        available=(monthly.minor,) * MONTHS,
        weights=tuple(weight * scale for weight in weights),
        lasting=MONTHS,
    )
    plans = (quick_least_harm(problem).plan, *(follow_rule(problem, rule) for rule in RULES))
    best, *rules = (_divided(snapshot, debts, monthly, problem, plan) for plan in plans)
    # In whole months the best plan is never worse; by the day a rule may still come out ahead.
    least = min((best, *rules), key=lambda each: each.harm)
    return LeastHarmAnswer(
        best=least, everyone=rules[RULES.index(everyone_a_little)], rules=tuple(rules)
    )


def _late_loan(debt: OpenDebt, today: date, importance: Mapping[LoanId, Fraction]) -> LateLoan:
    """Return a loan in whole months: its dues, and what is overdue of it."""
    dues = [0] * MONTHS
    earlier, unpaid = [], 0
    first = Month.of(today)
    for part in debt.unpaid:
        month = Month.of(part.instalment.due) - first
        if part.instalment.due < today:
            earlier.append(part.instalment.payment.minor)
            unpaid += part.amount.minor
        elif month < MONTHS:
            dues[month] += part.amount.minor
    rules = late_rules(debt.loan.terms)
    usual = max((due for due in dues if due), default=unpaid)
    return LateLoan(
        name=debt.loan.id,
        dues=tuple(dues),
        penalty_rate=rules.penalty_rate * DAYS_A_MONTH,
        late_fee=rules.fee_on(usual, 0) if rules.fee_rate or rules.fee_minimum else 0,
        unpaid=unpaid,
        earlier_dues=tuple(earlier),
        weight=importance.get(debt.loan.id, ORDINARY),
    )


def _divided(
    snapshot: Snapshot,
    debts: Sequence[OpenDebt],
    monthly: Money,
    problem: HarmProblem,
    plan: HarmPlan,
) -> DividedMoney:
    """Play a division by the ledgers of the loans."""
    first = Month.of(snapshot.as_of)
    months = tuple(first + number for number in range(MONTHS))
    shares = tuple(
        _share(snapshot, debt, months, [row[index] for row in plan.payments])
        for index, debt in enumerate(debts)
    )
    penalty = sum((share.penalty for share in shares), Money(0, monthly.currency))
    return DividedMoney(
        monthly=monthly,
        months=months,
        shares=shares,
        penalty=penalty,
        marked_months=sum(share.late_months for share in shares),
        harm=penalty.minor + _marks(problem, shares),
    )


def _marks(problem: HarmProblem, shares: Sequence[LenderShare]) -> Fraction:
    """Return what the months in a bucket weigh; the last of them counts for those that follow."""
    marks = [0, *accumulate(problem.weights)]
    weighed = Fraction(0)
    for loan, share in zip(problem.loans, shares, strict=True):
        months = [marks[BUCKETS.index(bucket)] for bucket in share.buckets]
        weighed += loan.weight * (sum(months[:-1]) + months[-1] * problem.lasting)
    return weighed


def _share(
    snapshot: Snapshot, debt: OpenDebt, months: Sequence[Month], payments: Sequence[int]
) -> LenderShare:
    loan, currency = debt.loan, snapshot.household.currency
    known = [each for each in snapshot.repayments_of(loan.id) if each.day <= snapshot.as_of]
    ledger = ledger_on(loan, known, snapshot.as_of)
    penalty_before = _penalty(ledger)
    buckets = []
    for month, amount in zip(months, payments, strict=True):
        if amount:
            ledger.pay(_pay_day(debt, month, snapshot.as_of), [amount])
        ledger.reach(month.last_day)
        buckets.append(overdue_bucket(ledger.days_overdue))
    end = months[-1].last_day
    return LenderShare(
        loan_id=loan.id,
        name=loan.name,
        payments=tuple(Money(amount, currency) for amount in payments),
        buckets=tuple(buckets),
        penalty=Money(_penalty(ledger) - penalty_before, currency),
        left=Money(sum(each.left for each in ledger.debts if each.due < end), currency),
    )


def _pay_day(debt: OpenDebt, month: Month, today: date) -> date:
    """Return the due day of a loan in a month, or the last day of it; never before today."""
    days = [part.instalment.due for part in debt.unpaid if Month.of(part.instalment.due) == month]
    return max(min(days, default=month.last_day), today)


def _penalty(ledger: Ledger) -> int:
    """Return all penalty and late fees of a loan so far, paid or not."""
    paid = sum(receipt.penalty + receipt.late_fee for receipt in ledger.receipts)
    return paid + sum(debt.penalty + debt.late_fee for debt in ledger.debts)
