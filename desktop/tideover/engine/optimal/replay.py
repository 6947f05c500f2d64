"""Playing a plan month by month, to the minor unit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tideover.engine.optimal.problem import Instalments

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tideover.engine.optimal.problem import MonthlyLoan, PayoffProblem


@dataclass(frozen=True, slots=True)
class Replay:
    """A plan as it was played.

    `payments[t][i]` is what loan `i` got in month `t`, without the fee for paying early, and
    `extras[t][i]` how much of that its contract did not ask. `balances` are one longer than the
    months and begin with today's; `cash[t]` is that at the end of month `t`. `cost` is all
    interest and all fees.
    """

    payments: tuple[tuple[int, ...], ...]
    extras: tuple[tuple[int, ...], ...]
    balances: tuple[tuple[int, ...], ...]
    cash: tuple[int, ...]
    cost: int

    @property
    def debt_free_in(self) -> int | None:
        """How many months it takes until nothing is owed; None where something is left."""
        free = (month for month, owed in enumerate(self.balances) if not any(owed))
        return next(free, None)


class Player:
    """A loan's rules in whole numbers, worked out once for many replays."""

    def __init__(self, loan: MonthlyLoan) -> None:
        """Take the loan."""
        self._rates = [(rate.numerator, rate.denominator) for rate in loan.rates]
        self._asks = loan.contract.asks if isinstance(loan.contract, Instalments) else None
        self._minimum = None if isinstance(loan.contract, Instalments) else loan.contract
        self._fee = (loan.early_fee.numerator, loan.early_fee.denominator)
        self._fee_until = loan.fee_until if loan.early_fee else 0

    def interest(self, month: int, owed: int) -> int:
        """Return the interest of a month on what was owed at its start, half up."""
        over, under = self._rates[month]
        return (2 * owed * over + under) // (2 * under)

    def asked(self, month: int, owed: int, interest: int) -> int:
        """Return what the contract asks in a month, the interest included."""
        whole = owed + interest
        if self._minimum is not None:
            rate, on_top = self._minimum.rate, self._minimum.interest_on_top
            base = owed if on_top else whole
            part = (2 * base * rate.numerator + rate.denominator) // (2 * rate.denominator)
            return min(max(part + (interest if on_top else 0), self._minimum.floor), whole)
        if self._asks is None or month >= len(self._asks) - 1:
            return whole
        ask = self._asks[month]
        return min(ask.share + interest if ask.payment is None else ask.payment, whole)

    def fee(self, month: int, extra: int) -> int:
        """Return the fee of paying `extra` early in a month, half up."""
        if month >= self._fee_until:
            return 0
        over, under = self._fee
        return (2 * extra * over + under) // (2 * under)

    def most_extra(self, month: int, money: int) -> int:
        """Return the most that can be paid extra, with its fee, out of some money."""
        if month >= self._fee_until or money <= 0:
            return max(money, 0)
        over, under = self._fee
        most = money * under // (under + over) + 1
        while most + self.fee(month, most) > money:
            most -= 1
        return most


class Game:
    """A plan while it is played."""

    def __init__(self, problem: PayoffProblem, players: Sequence[Player]) -> None:
        """Begin in month 0."""
        self.problem = problem
        self.players = players
        self.month = 0
        self.cash = problem.cash
        self.cost = 0
        self.owed = [loan.balance for loan in problem.loans]
        self.extra = [0] * len(self.owed)
        self._payments: list[tuple[int, ...]] = []
        self._extras: list[tuple[int, ...]] = []
        self._balances = [tuple(self.owed)]
        self._cash: list[int] = []
        self._paid = [0] * len(self.owed)
        self._spent = 0
        self._windfalls = 0
        self._limit = 0

    def pay_what_is_asked(self) -> None:
        """Let income come and pay what the contracts ask."""
        self.cash += self.problem.net_income[self.month]
        self._spent = 0
        if self.problem.windfalls:
            self._windfalls += self.problem.windfalls[self.month]
        for index, player in enumerate(self.players):
            owed = self.owed[index]
            interest = player.interest(self.month, owed) if owed else 0
            paid = player.asked(self.month, owed, interest) if owed else 0
            self.owed[index] = owed + interest - paid
            self._paid[index] = paid
            self.extra[index] = 0
            self._spent += paid
            self.cash -= paid
            self.cost += interest
        self._limit = self._most_paid()

    def _most_paid(self) -> int:
        """Return the most that the loans get in the month, without windfalls."""
        problem = self.problem
        if not problem.most_paid:
            return 0
        if not problem.sums:
            return problem.most_paid[self.month]
        return min(problem.most_paid[self.month], max(problem.sums[self.month], self._spent))

    @property
    def spare(self) -> int:
        """What can be paid extra: what is above the buffer, as far as the month's limit goes."""
        spare = self.cash - self.problem.buffer
        if self.problem.most_paid:
            spare = min(spare, self._limit + self._windfalls - self._spent)
        return spare

    def pay_extra(self, index: int, wished: int) -> int:
        """Pay a loan extra, at most what it owes; return how much it took."""
        taken = min(wished, self.owed[index])
        fee = self.players[index].fee(self.month, self.extra[index] + taken)
        fee -= self.players[index].fee(self.month, self.extra[index])
        self.owed[index] -= taken
        self.extra[index] += taken
        self._spent += taken + fee
        self.cash -= taken + fee
        self.cost += fee
        return taken

    def end_month(self) -> None:
        """Write the month down and go on to the next."""
        self._payments.append(
            tuple(paid + extra for paid, extra in zip(self._paid, self.extra, strict=True))
        )
        self._extras.append(tuple(self.extra))
        self._balances.append(tuple(self.owed))
        self._cash.append(self.cash)
        if self.problem.windfalls:
            self._windfalls -= max(self._spent - self._limit, 0)
        self.month += 1

    def replay(self) -> Replay:
        """Return what was played so far."""
        return Replay(
            tuple(self._payments),
            tuple(self._extras),
            tuple(self._balances),
            tuple(self._cash),
            self.cost,
        )


def players_of(problem: PayoffProblem) -> tuple[Player, ...]:
    """Return the rules of the problem's loans."""
    return tuple(Player(loan) for loan in problem.loans)


def replayed(problem: PayoffProblem, extras: Sequence[Sequence[int]]) -> Replay:
    """Play a plan: `extras[t][i]` is paid to loan `i` in month `t` on top, or what it still owes.

    Whether the cash lasts is for the caller to see: `Replay.cash` may fall below the buffer.
    """
    game = Game(problem, players_of(problem))
    for wishes in extras:
        game.pay_what_is_asked()
        for index, wished in enumerate(wishes):
            if wished:
                game.pay_extra(index, wished)
        game.end_month()
    return game.replay()
