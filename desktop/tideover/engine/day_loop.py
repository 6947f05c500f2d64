"""Cash from day to day in whole minor units: what comes in, what goes out, which due is missed.

This is the one place where days are played; the outlook, the what-ifs and the reference cases
(`cashflow_risk`) all ask here. Accounts and days are numbers, the first account is the one the
household lives from.

The order of one day: debits whose hour is over before that day's money arrives; what comes in;
what is spent; dues that were missed before, oldest first; the dues of the day in their order.

Money that is spent comes from its account and, where that is empty, from the one that has most.
A due is paid when its account and the money in all others together are enough; what has to be
moved for it is a transfer. As long as no account falls below zero nothing of this matters, so a
path is added up first and only the days from the first trouble on are played one by one.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import accumulate
from operator import add
from typing import TYPE_CHECKING

from tideover.engine.cash import (
    MAIN,
    AsAgreed,
    Ask,
    Difference,
    Flows,
    Lateness,
    Missed,
    Played,
    Transfer,
    stepped,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

STRIDE = 32
"""Days that are looked over at once for the first one below zero."""


def play(
    openings: Sequence[int],
    flows: Flows,
    asks: Iterable[Sequence[Ask]],
    late: Lateness | None = None,
    *,
    try_again: bool = True,
) -> Played:
    """Play the days in order; `asks` are lists by day, and on one day earlier lists come first.

    A due that cannot be paid in full is missed: nothing of it is paid. With `try_again` it stays
    owed and is tried whenever there is new money, oldest first. Without, it is never asked again.
    The lowest balance of a day is the lowest after any of its events, or the balance itself on
    a day without events.
    """
    loop = _DayLoop(list(openings), flows, list(asks), late or AsAgreed(), try_again=try_again)
    loop.run()
    return loop.played()


class _DayLoop:
    """The accounts while the days go by.

    `added` is what an account has more than if everything had been paid from it whatever it held.
    """

    def __init__(
        self,
        openings: list[int],
        flows: Flows,
        asks: list[Sequence[Ask]],
        late: Lateness,
        *,
        try_again: bool,
    ) -> None:
        self.openings = openings
        self.flows = flows
        self.days = flows.days
        self.asks = asks
        self.late = late
        self.try_again = try_again
        self.owed: list[Missed] = []
        self.missed: list[Missed] = []
        self.transfers: list[Transfer] = []
        self.differences: list[Difference] = []
        self.added = [0] * len(openings)
        self.steps: list[tuple[int, tuple[int, ...]]] = []
        self.lows: dict[int, int] = {}
        self.balances: list[int] = openings
        self._of_day: dict[int, list[Ask]] | None = None
        self._busy_days: list[int] | None = None
        self._add_up()

    def _add_up(self) -> None:
        """Add up what every account holds if all is paid from it whatever it holds."""
        moves = _summed.up(self.flows, self.asks)
        self.early: list[dict[int, int]] = [{} for _ in moves]
        for asks in self.asks:
            for ask in asks if asks and asks[0].early else ():
                if ask.day >= self.days:
                    break
                early = self.early[ask.account or MAIN]
                early[ask.day] = early.get(ask.day, 0) + ask.amount
        # Most households keep an account or two that nothing planned goes through.
        moving = [any(move) for move in moves]
        self.forced = [
            list(accumulate(move, initial=opening))[1:] if moves_at_all else [opening] * self.days
            for move, opening, moves_at_all in zip(moves, self.openings, moving, strict=True)
        ]
        self.low = [
            # What comes in and goes out on one day is no move, but early debits come before it.
            _Lows(days, min(days) if moving[number] or self.early[number] else days[0])
            for number, days in enumerate(map(self._with_early, range(len(moves))))
        ]

    def _with_early(self, account: int) -> list[int]:
        """Return the closing balances, or what is left after the debits of the early morning."""
        if not self.early[account]:
            return self.forced[account]
        low = list(self.forced[account])
        for day, amount in self.early[account].items():
            low[day] = min(low[day], self._before(account, day) - amount)
        return low

    def _before(self, account: int, day: int) -> int:
        """Return what an account would hold before a day if everything had been paid from it."""
        return self.forced[account][day - 1] if day else self.openings[account]

    def run(self) -> None:
        """Play the days on which something cannot simply be added up."""
        day = self._next(0)
        while day < self.days:
            self._play(day)
            day = self._next(day + 1)

    def _next(self, start: int) -> int:
        """Return the next day from `start` on that has to be played."""
        if start >= self.days:
            return start
        accounts = range(len(self.openings))
        held = [self._before(each, start) + self.added[each] for each in accounts]
        is_rich = any(each > 0 for each in held)
        until = self.days
        if self.owed or self.late.alters or min(held) < 0:
            days = self._days_with_events()
            place = bisect_left(days, start)
            until = days[place] if place < len(days) else until
        for account in accounts:
            if held[account] >= 0 or is_rich:
                until = self.low[account].first_below(-self.added[account], start, until)
        return until

    def _days_with_events(self) -> list[int]:
        """Return the days of dues and incomes, and those after an income."""
        if self._busy_days is None:
            days = set(self._asks_by_day()) | set(self.flows.incomes)
            days |= {day + 1 for day in self.flows.incomes}
            self._busy_days = sorted(day for day in days if day < self.days)
        return self._busy_days

    def _asks_by_day(self) -> dict[int, list[Ask]]:
        if self._of_day is None:
            self._of_day = {}
            for asks in self.asks:
                for ask in asks:
                    self._of_day.setdefault(ask.day, []).append(ask)
            for of_day in self._of_day.values():
                of_day.sort(key=_due_on)
        return self._of_day

    def _play(self, day: int) -> None:
        """Play one day for all accounts."""
        count = range(len(self.openings))
        self.balances = balances = [self._before(each, day) + self.added[each] for each in count]
        asks = self._asks_by_day().get(day, ())
        incomes = self.flows.incomes.get(day, ())
        lows = []
        before = sum(balances)
        early = [ask for ask in asks if ask.early]
        self._try_again(day, early=True)
        self._ask(day, early, sum(amount for _, amount in incomes))
        if early or sum(balances) < before:
            lows.append(sum(balances))
        for number, (account, amount) in enumerate(incomes):
            balances[account] += amount
            if not number:
                lows.append(sum(balances))
        for account in count:
            came = sum(amount for target, amount in incomes if target == account)
            self._spend(account, came - self.flows.net[account][day])
        if incomes:
            self._try_again(day, early=False)
        self._ask(day, [ask for ask in asks if not ask.early], 0)
        self.lows[day] = min([*lows, sum(balances)])
        self.added = [balances[each] - self.forced[each][day] for each in count]
        if not self.steps or tuple(self.added) != self.steps[-1][1]:
            self.steps.append((day, tuple(self.added)))

    def _spend(self, account: int, amount: int) -> None:
        """Take an amount from an account, then from those that have most, then on credit."""
        balances = self.balances
        taken = min(amount, max(balances[account], 0))
        balances[account] -= taken
        amount -= taken
        while amount and (richest := max(balances)) > 0:
            taken = min(amount, richest)
            balances[balances.index(richest)] -= taken
            amount -= taken
        balances[account] -= amount

    def _available(self, account: int) -> int:
        others = sum(each for each in self.balances if each > 0)
        own = self.balances[account]
        return own + others - max(own, 0)

    def _pay(self, ask: Ask, day: int, amount: int) -> None:
        """Pay a due; money that its account lacks is moved there."""
        balances = self.balances
        account = ask.account or MAIN
        balances[account] -= amount
        while amount and (lacking := -balances[account]) > 0:
            richest = balances.index(max(balances))
            moved = min(lacking, balances[richest])
            balances[richest] -= moved
            balances[account] += moved
            if ask.account is not None:
                self.transfers.append(Transfer(day, richest, account, moved, ask.due))
        self.late.pay(ask.due, day, amount)
        if amount != ask.amount:
            self.differences.append(Difference(day, amount - ask.amount, ask.due))

    def _ask(self, day: int, asks: Iterable[Ask], late_money: int) -> None:
        for ask in asks:
            available = self._available(ask.account or MAIN)
            asked = self.late.asks(ask.due, day)
            # What was paid already with another due asks for nothing, however empty the account.
            if asked == 0 or (asked is not None and asked <= available):
                self._pay(ask, day, asked)
                continue
            self.late.miss(ask.due, day)
            needed = self.late.needed(ask.due, day)
            self.missed.append(Missed(ask, day, needed, available, late_money))
            if self.try_again:
                self.owed.append(self.missed[-1])

    def _try_again(self, day: int, *, early: bool) -> None:
        """Pay what was missed before as far as the money goes, oldest first."""
        for each in self.owed:
            if each.ask.early is not early or each.paid_day is not None:
                continue
            if self.late.is_paid(each.ask.due):
                self.differences.append(Difference(day, -each.ask.amount, each.ask.due))
                each.paid_day = day
                continue
            asked = self.late.asks(each.ask.due, day)
            if asked is not None and asked <= self._available(each.ask.account or MAIN):
                self._pay(each.ask, day, asked)
                each.paid_day = day
        self.owed = [each for each in self.owed if each.paid_day is None]

    def played(self) -> Played:
        """Return what came of the days."""
        forced = _together(self.forced)
        closing = stepped(forced, [(day, sum(added)) for day, added in self.steps])
        forced_lowest = self._lowest(forced)
        lowest = self._lowest(closing) if self.steps else forced_lowest
        for day, low in self.lows.items():
            lowest[day] = low
        return Played(
            lowest=lowest,
            closing=closing,
            missed=tuple(self.missed),
            transfers=tuple(self.transfers),
            differences=tuple(self.differences),
            forced=tuple(self.forced),
            forced_lowest=self._lowest(forced) if self.lows else forced_lowest,
            forced_closing=forced,
            steps=tuple(self.steps),
        )

    def _lowest(self, closing: list[int]) -> list[int]:
        """Return the lowest of each day; what is spent leaves it at the closing balance."""
        lowest = list(closing)
        opening = sum(self.openings)
        taken: dict[int, int] = {}
        for early in self.early:
            for day, amount in early.items():
                taken[day] = taken.get(day, 0) + amount
        for day, incomes in self.flows.incomes.items():
            if day not in taken:
                before = closing[day - 1] if day else opening
                lowest[day] = min(lowest[day], before + incomes[0][1])
        for day, amount in taken.items():
            before = closing[day - 1] if day else opening
            lowest[day] = min(lowest[day], before - amount)
        return lowest


def _together(paths: Sequence[list[int]]) -> list[int]:
    together = paths[MAIN]
    for path in paths[1:]:
        if any(path):
            together = list(map(add, together, path))
    return together


class _Summed:
    """What moves each account on each day, kept for the household that was asked about last.

    After an edit most lists of dues are the very same, so only the others are taken off and
    added. The lists that were handed out are never changed again.
    """

    def __init__(self) -> None:
        self._last: tuple[Flows, dict[int, Sequence[Ask]], list[list[int]]] | None = None

    def up(self, flows: Flows, asks: Sequence[Sequence[Ask]]) -> list[list[int]]:
        """Return what comes in and goes out by account and day, dues included."""
        asks = [each for each in asks if each]
        now = {id(each): each for each in asks}
        last = self._last
        before: dict[int, Sequence[Ask]] = {}
        moves = [list(each) for each in flows.net]
        if last is not None and len(now) == len(asks) and _alike(last[0], flows):
            before = last[1]
            moves = _rebased(last[2], last[0], flows)
        for name, gone in before.items():
            if name not in now:
                self._add(moves, gone, 1)
        for each in asks:
            if id(each) not in before:
                self._add(moves, each, -1)
        self._last = (flows, now, moves) if len(now) == len(asks) else None
        return moves

    @staticmethod
    def _add(moves: list[list[int]], asks: Sequence[Ask], sign: int) -> None:
        days = len(moves[MAIN])
        for ask in asks:
            if ask.day >= days:
                break
            moves[ask.account or MAIN][ask.day] += sign * ask.amount


_summed = _Summed()


def _alike(one: Flows, other: Flows) -> bool:
    return one.days == other.days and len(one.net) == len(other.net)


def _rebased(moves: list[list[int]], before: Flows, now: Flows) -> list[list[int]]:
    """Return moves that were counted on other flows, dues kept as they are."""
    if before is now:
        return [list(each) for each in moves]
    return [
        [moved + new - old for moved, new, old in zip(*paths, strict=True)]
        for paths in zip(moves, now.net, before.net, strict=True)
    ]


class _Lows:
    """The lowest of each day of an account, and where it falls below a limit first.

    Once one falls below, the lowest of every stretch of days and of all that follow are known,
    so that most of the days need not be looked at.
    """

    def __init__(self, days: list[int], lowest: int) -> None:
        self._days = days
        self._lowest = lowest
        self._stretches: list[int] = []
        self._rest: list[int] = []

    def first_below(self, limit: int, start: int, until: int) -> int:
        """Return the first day from `start` on below a limit, `until` where none is before."""
        if self._lowest >= limit:
            return until
        if not self._rest:
            days = self._days
            self._stretches = [min(days[at : at + STRIDE]) for at in range(0, len(days), STRIDE)]
            self._rest = list(accumulate(reversed(self._stretches), min))[::-1]
        stretch = start // STRIDE
        while start < until and self._rest[stretch] < limit:
            end = min((stretch + 1) * STRIDE, until)
            if self._stretches[stretch] < limit:
                for day in range(start, end):
                    if self._days[day] < limit:
                        return day
            stretch += 1
            start = end
        return until


def _due_on(ask: Ask) -> int:
    return ask.due.due_on.toordinal()
