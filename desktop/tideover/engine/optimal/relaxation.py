"""The plan as a mathematical programme.

For loan i and month t, B is what is owed at the month's start, z whether anything is owed after
it, f the money paid early that costs a fee, c the cash at its end:

    least   sum of r B + sum of fee f
    with    B(t+1) <= (1 + r) B(t)                       nothing is borrowed again
            (1 + r) B(t) - B(t+1) >= payment z(t+1)      level instalments, a card's floor
            B(t) - B(t+1) >= share z(t+1)                the principal of an instalment
            B(t+1) <= (1 - part)(1 + r) B(t)             a card's minimum part
            B(t+1) <= S(t+1) z(t+1), z falling           S: what the contract alone would leave
            f >= what is paid above what is asked        not in the last month of a contract
            c(t+1) = c(t) + income - payments - fees >= buffer
            payments + fees of a month <= its limit + w(t)
            w(0) + ... + w(t) <= the windfalls up to t

With z between 0 and 1 the answer is a bound: no plan can cost less. With z either 0 or 1 it is the
cheapest plan but for rounding. What the contract of a card asks is the larger of two amounts; its
fee is counted on what exceeds their sum, which keeps the bound a bound.

The formulation follows Rios-Solis, Saucedo-Espinosa and Caballero-Robledo, "Repayment policy for
multiple loans", PLOS ONE 2017, 10.1371/journal.pone.0175782.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from tideover.engine.optimal.problem import Instalments, Minimum
from tideover.engine.optimal.programme import INFINITE, Programme

if TYPE_CHECKING:
    from collections.abc import Callable

    from tideover.engine.optimal.problem import MonthlyLoan, PayoffProblem

Targets = list[list[float]]
"""What each loan owes at the end of each month: `targets[loan][month]`."""


class Goal(Enum):
    """What the best plan is best at.

    LEAST_COST pays the least interest and fees. MOST_RELIEF frees the most instalments soonest.
    MOST_CASH keeps the cash of the lowest month as high as it can be.
    """

    LEAST_COST = "least_cost"
    MOST_RELIEF = "most_relief"
    MOST_CASH = "most_cash"


@dataclass(frozen=True, slots=True)
class Guide:
    """What the programme says: `bound` in minor units, and the balances, None where it has none."""

    bound: float
    targets: Targets | None
    is_closed: bool


class Model:
    """The programme of one problem; built once, solved relaxed and then whole."""

    def __init__(
        self,
        problem: PayoffProblem,
        goal: Goal = Goal.LEAST_COST,
        debt_free_in: int | None = None,
    ) -> None:
        """Build it; with `debt_free_in` nothing may be owed after so many months."""
        self._problem = problem
        self._goal = goal
        self._ends = debt_free_in or problem.months + 1
        self._programme = Programme()
        self._spent: list[list[tuple[int, float]]] = [[] for _ in problem.net_income]
        self._pot: int | None = None
        self._known = [float(net) for net in problem.net_income]
        self._known[0] += problem.cash
        self._balances = [self._add_loan(loan) for loan in problem.loans]
        self._add_cash()

    def solve(
        self,
        *,
        whole: bool,
        seconds: float = INFINITE,
        gap: float = 0.0,
        is_cancelled: Callable[[], bool] | None = None,
    ) -> Guide:
        """Solve it: relaxed, or `whole` until the gap or the time is reached or it is cancelled."""
        answer = self._programme.solve(
            whole=whole, seconds=seconds, gap=gap, is_cancelled=is_cancelled
        )
        values = answer.values
        if values is None:
            return Guide(answer.bound, None, answer.is_closed)
        targets = [
            [0.0 if column is None else max(values[column], 0.0) for column in columns]
            for columns in self._balances
        ]
        return Guide(answer.bound, targets, answer.is_closed)

    def _add_cash(self) -> None:
        """Let the cash go on from month to month and never fall below the buffer."""
        highest = self._goal is Goal.MOST_CASH
        margin = self._programme.column(-1.0, -INFINITE) if highest else None
        before: list[tuple[int, float]] = []
        for month, (known, spent) in enumerate(zip(self._known, self._spent, strict=True)):
            cash = self._programme.column(0.0, self._problem.buffer)
            self._programme.row([(cash, 1.0), *before, *spent], known, known)
            if self._problem.most_paid:
                self._add_limit(month, spent)
            if margin is not None:
                self._programme.row([(cash, 1.0), (margin, -1.0)], self._problem.buffer)
            before = [(cash, -1.0)]

    def _add_limit(self, month: int, spent: list[tuple[int, float]]) -> None:
        """Let the loans get no more in a month than its limit."""
        income = self._problem.net_income[month] + (0 if month else self._problem.cash)
        paid_for_certain = income - self._known[month]
        limit = self._problem.most_paid[month] - paid_for_certain
        if self._problem.windfalls:
            spent = [*spent, (self._add_windfall(month), -1.0)]
        if spent:
            self._programme.row(spent, -INFINITE, limit)

    def _add_windfall(self, month: int) -> int:
        """Return the column of what is spent of the windfalls in a month; the rest is kept."""
        used, left = self._programme.column(0.0), self._programme.column(0.0)
        before = [] if self._pot is None else [(self._pot, -1.0)]
        came = float(self._problem.windfalls[month])
        self._programme.row([(left, 1.0), (used, 1.0), *before], came, came)
        self._pot = left
        return used

    def _add_loan(self, loan: MonthlyLoan) -> list[int | None]:
        """Add a loan; return the columns of what is owed at the end of each month."""
        months = self._problem.months
        asks = loan.contract.asks if isinstance(loan.contract, Instalments) else None
        last = len(asks) - 1 if asks is not None else months
        at_end = isinstance(loan.contract, Instalments) and loan.contract.interest_at_end
        left = contract_path(loan, months)
        columns: list[int | None] = []
        before, alive = None, None
        self._programme.constant += self._cost_of_owing(loan, 0) * loan.balance
        for month in range(min(last + 1, months)):
            after = None
            if month < last and month + 1 < self._ends:
                cost = self._cost_of_owing(loan, month + 1)
                after = self._programme.column(cost, 0.0, left[month])
            owed = loan.balance if month == 0 else 0
            step = _Step(before, owed, after, 1 + float(loan.rates[month]))
            self._spend(step, month, last if at_end else month)
            if month < last:
                alive = self._add_rules(step, loan, month, alive)
            columns.append(after)
            before = after
        return [*columns, *[None] * (months - len(columns))]

    def _spend(self, step: _Step, month: int, interest_month: int) -> None:
        """Take what a month's payment and interest are out of the cash of their months."""
        growth = step.growth if interest_month == month else 1.0
        self._known[month] -= growth * step.owed
        self._spent[month] += step.left_side(growth)
        if interest_month != month and interest_month < self._problem.months:
            rate = step.growth - 1
            self._known[interest_month] -= rate * step.owed
            if step.before is not None:
                self._spent[interest_month].append((step.before, rate))

    def _cost_of_owing(self, loan: MonthlyLoan, month: int) -> float:
        if self._goal is not Goal.LEAST_COST or month >= self._problem.months:
            return 0.0
        return float(loan.rates[month])

    def _add_rules(
        self, step: _Step, loan: MonthlyLoan, month: int, alive: int | None
    ) -> int | None:
        """Add what the contract asks in a month that is not its last; return its `z`."""
        rule = _rule(loan, month, step.growth)
        programme = self._programme
        self._hold(step.left_side(rule.least), -rule.least * step.owed)
        still = None
        if step.after is not None and (rule.payment or rule.share):
            still = programme.switch(self._cost_of_asking(rule))
            most = programme.upper[step.after]
            programme.row([(step.after, 1.0), (still, -most)], -INFINITE, 0.0)
            if alive is not None:
                programme.row([(still, 1.0), (alive, -1.0)], -INFINITE, 0.0)
            for factor, amount in ((step.growth, rule.payment), (1.0, rule.share)):
                if amount:
                    terms = [*step.left_side(factor), (still, -amount)]
                    programme.row(terms, -factor * step.owed)
        if loan.charges_fee(month):
            fee = float(loan.early_fee)
            early = programme.column(fee if self._goal is Goal.LEAST_COST else 0.0)
            terms = [(column, -factor) for column, factor in step.left_side(rule.least)]
            asked = rule.payment + rule.share
            programme.row([*terms, (early, 1.0)], rule.least * step.owed - asked)
            self._spent[month].append((early, fee))
        return still

    def _hold(self, terms: list[tuple[int, float]], at_least: float) -> None:
        if terms:
            self._programme.row(terms, at_least)

    def _cost_of_asking(self, rule: _Rule) -> float:
        return rule.payment + rule.share if self._goal is Goal.MOST_RELIEF else 0.0


@dataclass(frozen=True, slots=True)
class _Rule:
    """What a contract asks in a month, as factors of the programme.

    `least B(t) - B(t+1)` is what is paid above the interest or the minimum part, never below zero;
    of that `payment` and `share` are asked while the loan lives.
    """

    least: float
    payment: float = 0.0
    share: float = 0.0


def _rule(loan: MonthlyLoan, month: int, growth: float) -> _Rule:
    match loan.contract:
        case Minimum(rate, floor, on_top):
            left = 1 - float(rate)
            return _Rule(left if on_top else growth * left, payment=float(floor))
        case Instalments(asks):
            ask = asks[month]
            if ask.payment is None:
                return _Rule(1.0, share=float(ask.share))
            return _Rule(growth, payment=float(ask.payment))


@dataclass(frozen=True, slots=True)
class _Step:
    """A month of a loan: the columns of what is owed before and after it.

    In the first month what is owed before is the number `owed`; a loan that is gone has no column.
    """

    before: int | None
    owed: int
    after: int | None
    growth: float

    def left_side(self, factor: float) -> list[tuple[int, float]]:
        """Return the terms of `factor B(t) - B(t+1)`, without the number of the first month."""
        terms = [] if self.before is None else [(self.before, factor)]
        return terms if self.after is None else [*terms, (self.after, -1.0)]


def contract_path(loan: MonthlyLoan, months: int) -> list[float]:
    """Return what is owed at the end of each month if nothing is paid early."""
    owed = float(loan.balance)
    path = []
    for month in range(months):
        interest = owed * float(loan.rates[month])
        match loan.contract:
            case Minimum(rate, floor, on_top):
                base = owed if on_top else owed + interest
                asked = max(base * float(rate) + (interest if on_top else 0), float(floor))
            case Instalments(asks) if month >= len(asks) - 1:
                asked = owed + interest
            case Instalments(asks):
                ask = asks[month]
                asked = interest + ask.share if ask.payment is None else float(ask.payment)
        owed += interest - min(asked, owed + interest)
        path.append(owed)
    return path
