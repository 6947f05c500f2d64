"""Plans that follow an order or a guide, and never pay extra what a later instalment needs.

Extra money is held back where paying it would leave a later month, with nothing but what the
contracts ask, below the buffer: the textbook's order without looking ahead misses payments.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tideover.engine.optimal.replay import Game, players_of, replayed

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from fractions import Fraction

    from tideover.engine.optimal.problem import PayoffProblem
    from tideover.engine.optimal.replay import Player, Replay

Order = tuple[int, ...]
"""Indices of loans, the first to get the extra money first."""

MOST_REPAIRS = 40


class _Foresight:
    """The cash of the months to come if only what is asked is paid, kept loan by loan."""

    def __init__(self, game: Game) -> None:
        self._game = game
        self._players = game.players
        self._net = game.problem.net_income
        self._months = game.problem.months
        self.asked = [self._to_come(index, owed, 0) for index, owed in enumerate(game.owed)]

    def _to_come(self, index: int, owed: int, month: int) -> list[int]:
        """Return what a loan will ask in each month from `month` on."""
        player: Player = self._players[index]
        found = []
        while month < self._months and owed:
            interest = player.interest(month, owed)
            paid = player.asked(month, owed, interest)
            owed += interest - paid
            found.append(paid)
            month += 1
        return found

    def forget_month(self) -> None:
        """Drop the month that was paid."""
        for row in self.asked:
            del row[:1]

    def lasts(self, index: int, extra: int, fee: int) -> bool:
        """Whether the cash lasts if loan `index` now gets so much extra; keeps what it found."""
        changed = self._to_come(index, self._game.owed[index] - extra, self._game.month + 1)
        before, self.asked[index] = self.asked[index], changed
        if self._lowest(self._game.cash - extra - fee) >= self._game.problem.buffer:
            return True
        self.asked[index] = before
        return False

    def _lowest(self, cash: int) -> int:
        first = self._game.month + 1
        dues = [0] * (self._months - first)
        for row in self.asked:
            for later, amount in enumerate(row):
                dues[later] += amount
        lowest = cash
        for later, asked in enumerate(dues):
            cash += self._net[first + later] - asked
            lowest = min(lowest, cash)
        return lowest


def _pay_as_much_as_lasts(game: Game, foresight: _Foresight, index: int, wished: int) -> None:
    """Pay a loan extra: all that is wished, or the most that leaves enough for later."""
    player = game.players[index]
    most = min(wished, game.owed[index], player.most_extra(game.month, game.spare))
    if most <= 0:
        return
    if not foresight.lasts(index, most, player.fee(game.month, most)):
        low, high = 0, most
        while high - low > 1:
            middle = (low + high) // 2
            if foresight.lasts(index, middle, player.fee(game.month, middle)):
                low = middle
            else:
                high = middle
        most = low
    if most:
        game.pay_extra(index, most)


def by_order(problem: PayoffProblem, order_in: Callable[[int, Sequence[int]], Order]) -> Replay:
    """Play an order: all spare money goes to its first loan, then the next.

    `order_in` tells the order of a month, given what each loan owes after its instalment.
    """
    game = Game(problem, players_of(problem))
    foresight = _Foresight(game)
    for month in range(problem.months):
        game.pay_what_is_asked()
        foresight.forget_month()
        for index in order_in(month, game.owed):
            if game.owed[index]:
                _pay_as_much_as_lasts(game, foresight, index, game.owed[index])
        game.end_month()
    return game.replay()


def by_targets(
    problem: PayoffProblem,
    targets: Sequence[Sequence[float]],
    order_in: Callable[[int, Sequence[int]], Order] | None = None,
) -> Replay:
    """Play towards what each loan should owe at the end of each month: `targets[i][t]`.

    What is left over follows `order_in`, or is kept where there is none.
    """
    game = Game(problem, players_of(problem))
    foresight = _Foresight(game)
    for month in range(problem.months):
        game.pay_what_is_asked()
        foresight.forget_month()
        for index, target in enumerate(targets):
            over = game.owed[index] - round(target[month])
            if over > 0:
                _pay_as_much_as_lasts(game, foresight, index, over)
        for index in order_in(month, game.owed) if order_in else ():
            if game.owed[index]:
                _pay_as_much_as_lasts(game, foresight, index, game.owed[index])
        game.end_month()
    return game.replay()


def exactly(problem: PayoffProblem, targets: Sequence[Sequence[float]]) -> Replay | None:
    """Play towards the targets without looking ahead, and mend what rounding breaks.

    A plan may need its own later payments to last, which looking ahead does not see. Returns
    None where it cannot be mended by taking a little back.
    """
    game = Game(problem, players_of(problem))
    for month in range(problem.months):
        game.pay_what_is_asked()
        for index, target in enumerate(targets):
            over = game.owed[index] - round(target[month])
            spare = game.players[index].most_extra(month, game.spare)
            if min(over, spare) > 0:
                game.pay_extra(index, min(over, spare))
        game.end_month()
    found = game.replay()
    for _ in range(MOST_REPAIRS):
        short = next((t for t, cash in enumerate(found.cash) if cash < problem.buffer), None)
        if short is None:
            return found
        missing = problem.buffer - found.cash[short]
        extras = [list(row) for row in found.extras]
        if not _take_back(extras, short, missing):
            return None
        found = replayed(problem, extras)
    return None


def _take_back(extras: list[list[int]], month: int, missing: int) -> bool:
    """Take an amount off the last extra payments before a month; whether there was that much."""
    for earlier in range(month, -1, -1):
        for index, extra in enumerate(extras[earlier]):
            taken = min(extra, missing)
            extras[earlier][index] -= taken
            missing -= taken
            if not missing:
                return True
    return False


def dearest_first(problem: PayoffProblem) -> Callable[[int, Sequence[int]], Order]:
    """Return the avalanche: the highest rate of the next month first, then the smaller debt."""
    return _by_rate_and_debt(problem, lambda rate, owed: (-rate, owed))


def smallest_first(problem: PayoffProblem) -> Callable[[int, Sequence[int]], Order]:
    """Return the snowball: the smallest debt first, then the dearer one."""
    return _by_rate_and_debt(problem, lambda rate, owed: (owed, -rate))


def _by_rate_and_debt(
    problem: PayoffProblem, key: Callable[[Fraction, int], tuple[Fraction | int, Fraction | int]]
) -> Callable[[int, Sequence[int]], Order]:
    """Return the order by the rate of the next month and what is owed."""

    def order(month: int, owed: Sequence[int]) -> Order:
        later = min(month + 1, problem.months - 1)
        rates = [loan.rates[later] for loan in problem.loans]
        return tuple(sorted(range(len(rates)), key=lambda each: key(rates[each], owed[each])))

    return order


def fastest_growing_first(problem: PayoffProblem) -> Callable[[int, Sequence[int]], Order]:
    """Return the order by what a unit still costs: all its interest to come less the fee now.

    A promotion that ends soon counts as what follows it; a loan on which paying early costs more
    than it saves comes last.
    """
    to_come = [_growth_to_come(problem, index) for index in range(len(problem.loans))]

    def order(month: int, owed: Sequence[int]) -> Order:
        def gain(index: int) -> tuple[float, int]:
            loan = problem.loans[index]
            fee = float(loan.early_fee) if loan.charges_fee(month) else 0.0
            return fee - to_come[index][month], owed[index]

        return tuple(sorted(range(len(problem.loans)), key=gain))

    return order


def _growth_to_come(problem: PayoffProblem, index: int) -> list[float]:
    """Return, for each month, the interest on one unit from the next month to the last."""
    grown = [0.0]
    for rate in reversed(problem.loans[index].rates[1 : problem.months]):
        grown.append((1 + float(rate)) * (1 + grown[-1]) - 1)
    return grown[::-1]
