"""What happens to cash, in whole minor units: accounts and days are numbers.

The first account is the one the household lives from. `day_loop` plays it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tideover.engine.dues import Due

MAIN = 0
"""The account that everything without an account is paid from."""


class Ask(NamedTuple):
    """A due on day number `day`: `early` where it is debited before money of the day arrives.

    Without an account it is paid by hand, from wherever there is money.
    """

    day: int
    amount: int
    due: Due
    account: int | None = None
    early: bool = False


@dataclass(slots=True)
class Flows:
    """What comes in and goes out but dues: `net` by account and day, positive flows in.

    `incomes` are the pairs of account and amount that come in on a day, in their order.
    """

    net: list[list[int]]
    incomes: dict[int, list[tuple[int, int]]] = field(default_factory=dict)

    @classmethod
    def of(cls, accounts: int, days: int) -> Flows:
        """Return days on which nothing happens."""
        return cls([[0] * days for _ in range(accounts)])

    @property
    def days(self) -> int:
        """How many days there are."""
        return len(self.net[MAIN])

    def add(self, day: int, account: int, amount: int) -> None:
        """Let an amount come in or, negative, go out."""
        self.net[account][day] += amount
        if amount > 0:
            self.incomes.setdefault(day, []).append((account, amount))


@dataclass(slots=True)
class Missed:
    """A due that could not be paid in full on day number `day`, when `available` was there.

    `needed` is what would have paid it with all that its lender is paid first. `late_money` is
    what came in on that day after the debit. `paid_day` is the later day that paid it, if any.
    """

    ask: Ask
    day: int
    needed: int
    available: int
    late_money: int = 0
    paid_day: int | None = None


class Transfer(NamedTuple):
    """Money that has to be in another account for a due; the accounts are numbers."""

    day: int
    source: int
    target: int
    amount: int
    due: Due


class Difference(NamedTuple):
    """What a due took on a day beyond what was agreed; negative where it took less."""

    day: int
    amount: int
    due: Due


class Lateness(Protocol):
    """What dues ask once one was missed."""

    def asks(self, due: Due, day: int) -> int | None:
        """Return what pays a due on a day; None while an older one of its loan is unpaid."""

    def needed(self, due: Due, day: int) -> int:
        """Return what pays it and everything that its lender is paid before."""

    def miss(self, due: Due, day: int) -> None:
        """Note that a due was not paid on its day."""

    def pay(self, due: Due, day: int, amount: int) -> None:
        """Note that a due was paid."""

    def is_paid(self, due: Due) -> bool:
        """Return whether a due that was missed is paid by what was paid for another one."""

    @property
    def alters(self) -> bool:
        """Whether dues of days to come ask for something else than was agreed."""


class AsAgreed:
    """Dues that ask on every day for what was agreed."""

    alters = False

    def asks(self, due: Due, _day: int) -> int | None:
        """Return the amount."""
        return due.amount.minor

    def needed(self, due: Due, _day: int) -> int:
        """Return the amount."""
        return due.amount.minor

    def miss(self, due: Due, day: int) -> None:
        """Change nothing."""

    def pay(self, due: Due, day: int, amount: int) -> None:
        """Change nothing."""

    def is_paid(self, _due: Due) -> bool:
        """Nothing pays for another due."""
        return False


@dataclass(frozen=True, slots=True)
class Played:
    """What came of the days.

    `forced` are the closing balances by account if every due were paid whatever the cash;
    `steps` are pairs of a day and what was added to them from that day on, by account. `lowest`
    and `closing` are of all accounts together, `forced_lowest` and `forced_closing` as well.
    """

    lowest: list[int]
    closing: list[int]
    missed: tuple[Missed, ...]
    transfers: tuple[Transfer, ...]
    differences: tuple[Difference, ...]
    forced: tuple[list[int], ...]
    forced_lowest: list[int]
    forced_closing: list[int]
    steps: tuple[tuple[int, tuple[int, ...]], ...]

    def account(self, number: int) -> list[int]:
        """Return the closing balances of one account."""
        return stepped(self.forced[number], [(day, added[number]) for day, added in self.steps])


def stepped(path: list[int], steps: Sequence[tuple[int, int]]) -> list[int]:
    """Return a path of balances with something added from some days on."""
    if not steps:
        return path
    result = path[: steps[0][0]]
    for (day, added), end in zip(steps, [*(day for day, _ in steps[1:]), len(path)], strict=True):
        result += [each + added for each in path[day:end]] if added else path[day:end]
    return result
