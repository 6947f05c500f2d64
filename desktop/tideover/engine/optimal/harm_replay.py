"""Playing a division of too little money month by month, and the rules people follow."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from tideover.engine.optimal.harm_problem import HarmPlan, HarmProblem

WHOLE_UNIT_ABOVE = 0.01
"""A solver's 99.995 is meant as 100."""

Rule = Callable[[HarmProblem, Sequence[int], int], tuple[int, ...]]
"""Given what each loan asks and the month's money: what each gets."""


@dataclass(frozen=True, slots=True)
class State:
    """The end of a month, and how it came to this.

    `unpaid` of each loan bears penalty interest; `late_fees` are charged for that month and asked
    with the next dues.
    """

    cash: int
    unpaid: tuple[int, ...]
    late_fees: tuple[int, ...]
    charges: int = 0
    harm: int = 0
    payments: tuple[tuple[int, ...], ...] = ()
    arrears: tuple[tuple[int, ...], ...] = ()
    buckets: tuple[tuple[int, ...], ...] = ()

    def plan(self) -> HarmPlan:
        """Return what was played."""
        return HarmPlan(self.payments, self.arrears, self.buckets, self.charges, self.harm)


class HarmGame:
    """The rules of a problem in whole numbers, worked out once for many plays."""

    def __init__(self, problem: HarmProblem) -> None:
        """Take the problem."""
        self.problem = problem
        self._rates = [
            (loan.penalty_rate.numerator, loan.penalty_rate.denominator) for loan in problem.loans
        ]
        most = len(problem.weights)
        self.edges = [
            [tuple(accumulate(loan.billed_until(month)[:most])) for month in range(problem.months)]
            for loan in problem.loans
        ]
        self._marks = [
            [0, *accumulate(round(weight * loan.weight) for weight in problem.weights)]
            for loan in problem.loans
        ]

    def start(self) -> State:
        """Return the state before the first month."""
        unpaid = tuple(loan.unpaid for loan in self.problem.loans)
        return State(self.problem.cash, unpaid, (0,) * len(unpaid))

    def money(self, month: int, state: State) -> int:
        """Return what can be paid in a month."""
        return max(state.cash + self.problem.available[month] - self.problem.buffer, 0)

    def owed(self, month: int, state: State) -> tuple[list[int], int]:
        """Return what each loan asks in a month, and how much penalty interest came up."""
        found, penalties = [], 0
        for index, loan in enumerate(self.problem.loans):
            unpaid = state.unpaid[index]
            over, under = self._rates[index]
            penalty = (2 * unpaid * over + under) // (2 * under)
            penalties += penalty
            found.append(unpaid + penalty + state.late_fees[index] + loan.dues[month])
        return found, penalties

    def bucket(self, index: int, month: int, unpaid: int) -> int:
        """Return the bucket of a loan: 0 where nothing is unpaid, else 1 + the dues it exceeds."""
        if not unpaid:
            return 0
        edges = self.edges[index][month]
        exceeded = next((k for k, edge in enumerate(edges) if unpaid <= edge), len(edges) - 1)
        return exceeded + 1

    def mark(self, index: int, bucket: int) -> int:
        """Return what a month of a loan in a bucket weighs."""
        return self._marks[index][bucket]

    def marks(self, buckets: Sequence[int]) -> int:
        """Return what a month weighs in which each loan is in such a bucket."""
        return sum(self._marks[index][bucket] for index, bucket in enumerate(buckets))

    def pay(
        self, month: int, state: State, owed: Sequence[int], penalties: int, paid: tuple[int, ...]
    ) -> State:
        """Return the state after a division."""
        unpaid = tuple(asked - given for asked, given in zip(owed, paid, strict=True))
        buckets = tuple(self.bucket(index, month, left) for index, left in enumerate(unpaid))
        fees = tuple(
            loan.late_fee if left else 0
            for loan, left in zip(self.problem.loans, unpaid, strict=True)
        )
        charges = penalties + sum(fees)
        is_last = month == self.problem.months - 1
        marks = self.marks(buckets) * (self.problem.lasting if is_last else 1)
        return State(
            state.cash + self.problem.available[month] - sum(paid),
            unpaid,
            fees,
            state.charges + charges,
            state.harm + charges + marks,
            (*state.payments, paid),
            (*state.arrears, unpaid),
            (*state.buckets, buckets),
        )

    def follow(self, rule: Rule, state: State, month: int) -> State:
        """Follow a rule from a month to the end."""
        for later in range(month, self.problem.months):
            owed, penalties = self.owed(later, state)
            paid = rule(self.problem, owed, self.money(later, state))
            state = self.pay(later, state, owed, penalties, paid)
        return state

    def towards(self, unpaid: Sequence[Sequence[float]]) -> State:
        """Play towards what should be unpaid of each loan at the end of each month.

        Where rounding makes the money a little short, it is taken from the loan that is farthest
        from the edge of its bucket.
        """
        state = self.start()
        for month in range(self.problem.months):
            owed, penalties = self.owed(month, state)
            wished = [int(row[month] + WHOLE_UNIT_ABOVE) for row in unpaid]
            paid = [max(asked - left, 0) for asked, left in zip(owed, wished, strict=True)]
            short = sum(paid) - self.money(month, state)
            rooms = [
                self._room(index, month, asked - paid[index]) for index, asked in enumerate(owed)
            ]
            for index in sorted(range(len(paid)), key=lambda each: -rooms[each]):
                less = min(max(short, 0), paid[index])
                paid[index] -= less
                short -= less
            state = self.pay(month, state, owed, penalties, tuple(paid))
        return state

    def _room(self, index: int, month: int, unpaid: int) -> int:
        """Return how much more can be unpaid in the same bucket."""
        if not unpaid:
            return 0
        edges = self.edges[index][month]
        return next((edge - unpaid for edge in edges if unpaid <= edge), edges[-1])


def in_order(order: Sequence[int]) -> Rule:
    """Return the rule that pays loans in full, one after the other."""

    def rule(_: HarmProblem, owed: Sequence[int], money: int) -> tuple[int, ...]:
        paid = [0] * len(owed)
        for index in order:
            paid[index] = min(owed[index], money)
            money -= paid[index]
        return tuple(paid)

    return rule


def smallest_owed_first(problem: HarmProblem, owed: Sequence[int], money: int) -> tuple[int, ...]:
    """Pay the loan that asks least, then the next: as many as possible stay current."""
    order = sorted(range(len(owed)), key=lambda index: owed[index])
    return in_order(order)(problem, owed, money)


def oldest_first(problem: HarmProblem, owed: Sequence[int], money: int) -> tuple[int, ...]:
    """Pay the loan that is most behind, in dues of its own, first."""
    order = sorted(
        range(len(owed)), key=lambda index: -owed[index] / max(problem.loans[index].dues[0], 1)
    )
    return in_order(order)(problem, owed, money)


def whole_smallest_first(_: HarmProblem, owed: Sequence[int], money: int) -> tuple[int, ...]:
    """Pay whole loans only, the one that asks least first; what is left goes to the next one."""
    paid = [0] * len(owed)
    order = sorted(range(len(owed)), key=lambda index: owed[index])
    for index in order:
        if owed[index] <= money:
            paid[index] = owed[index]
            money -= owed[index]
    for index in order:
        more = min(owed[index] - paid[index], money)
        paid[index] += more
        money -= more
    return tuple(paid)


def highest_rate_first(problem: HarmProblem, owed: Sequence[int], money: int) -> tuple[int, ...]:
    """Pay the loan with the highest penalty rate first."""
    loans = problem.loans
    order = sorted(range(len(owed)), key=lambda index: (-loans[index].penalty_rate, owed[index]))
    return in_order(order)(problem, owed, money)


def everyone_a_little(_: HarmProblem, owed: Sequence[int], money: int) -> tuple[int, ...]:
    """Divide the money by what each loan asks."""
    asked = sum(owed)
    if asked <= money:
        return tuple(owed)
    paid = [money * each // asked for each in owed]
    for index, each in enumerate(owed):
        paid[index] += min(each - paid[index], money - sum(paid))
    return tuple(paid)


RULES: tuple[Rule, ...] = (
    smallest_owed_first,
    whole_smallest_first,
    highest_rate_first,
    oldest_first,
    everyone_a_little,
)


GOOD_RULES: tuple[Rule, ...] = (smallest_owed_first, whole_smallest_first)
"""The rules that keep as many loans current as they can."""


def follow_rule(problem: HarmProblem, rule: Rule) -> HarmPlan:
    """Return what a rule does, month by month."""
    game = HarmGame(problem)
    return game.follow(rule, game.start(), 0).plan()
