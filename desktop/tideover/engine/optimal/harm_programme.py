"""The division that does the least harm, as a mathematical programme with whole buckets.

For loan i and month t, a is what is unpaid at the month's end, x what is paid, u(k) whether the
loan is in bucket k or higher:

    least   sum of r a (but for the last month) + fee u(1) + weight(k) u(k)
    with    a(t) = (1 + r) a(t-1) + fee u(1, t-1) + due(t) - x(t)
            a(t) <= sum over k of due(t - k + 1) u(k, t),  u falling in k
            the cash never below the buffer

The bucket rule becomes one row a month, because money meets the oldest due first. What is unpaid
beyond all dues (penalties and fees) counts for the highest bucket that can be.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tideover.engine.optimal.programme import INFINITE, Programme

if TYPE_CHECKING:
    from collections.abc import Callable

    from tideover.engine.optimal.harm_problem import HarmProblem, LateLoan
    from tideover.engine.optimal.programme import Answer

Unpaid = list[list[float]]
"""What is unpaid of each loan at the end of each month: `unpaid[loan][month]`."""


class HarmProgramme:
    """The programme of one problem."""

    def __init__(self, problem: HarmProblem) -> None:
        """Build it."""
        self._problem = problem
        self._programme = Programme()
        self._spent: list[list[tuple[int, float]]] = [[] for _ in problem.available]
        self._unpaid = [self._add_loan(loan) for loan in problem.loans]
        before: list[tuple[int, float]] = []
        for month, (money, spent) in enumerate(zip(problem.available, self._spent, strict=True)):
            cash = self._programme.column(0.0, problem.buffer)
            known = money + (0 if month else problem.cash)
            self._programme.row([(cash, 1.0), *before, *spent], known, known)
            before = [(cash, -1.0)]

    def solve(
        self, *, seconds: float, is_cancelled: Callable[[], bool] | None = None
    ) -> tuple[Answer, Unpaid | None]:
        """Solve it until it is closed, the time is over or it is cancelled."""
        answer = self._programme.solve(whole=True, seconds=seconds, is_cancelled=is_cancelled)
        values = answer.values
        if values is None:
            return answer, None
        return answer, [[values[column] for column in columns] for columns in self._unpaid]

    def _add_loan(self, loan: LateLoan) -> list[int]:
        programme = self._programme
        rate = float(loan.penalty_rate)
        columns: list[int] = []
        late: int | None = None
        programme.constant += rate * loan.unpaid
        grown = float(loan.unpaid)
        for month in range(self._problem.months):
            is_last = month == self._problem.months - 1
            unpaid = programme.column(0.0 if is_last else rate)
            paid = programme.column(0.0)
            terms = [(unpaid, 1.0), (paid, 1.0)]
            asked = float(loan.dues[month])
            if columns:
                terms.append((columns[-1], -(1 + rate)))
            else:
                asked += (1 + rate) * loan.unpaid
            if late is not None:
                terms.append((late, -float(loan.late_fee)))
            programme.row(terms, asked, asked)
            self._spent[month].append((paid, 1.0))
            grown = (1 + rate) * grown + loan.dues[month] + loan.late_fee
            late = self._add_buckets(loan, month, unpaid, grown)
            columns.append(unpaid)
        return columns

    def _add_buckets(self, loan: LateLoan, month: int, unpaid: int, most: float) -> int:
        """Add the buckets of a month; return the column that says whether the loan is late."""
        programme = self._programme
        weights = self._problem.weights
        lasting = self._problem.lasting if month == self._problem.months - 1 else 1
        billed = loan.billed_until(month)[: len(weights)]
        terms = [(unpaid, 1.0)]
        switches: list[int] = []
        reached = 0.0
        for number, due in enumerate(billed):
            fee = loan.late_fee if number == 0 else 0
            switches.append(
                programme.switch(float(round(weights[number] * loan.weight) * lasting + fee))
            )
            is_last = number == len(billed) - 1
            room = max(most - reached, 0.0) if is_last else float(due)
            reached += due
            terms.append((switches[-1], -room))
            if number:
                programme.row([(switches[number - 1], 1.0), (switches[number], -1.0)], 0.0)
        programme.row(terms, -INFINITE, 0.0)
        return switches[0]
