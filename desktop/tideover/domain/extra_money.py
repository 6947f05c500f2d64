"""Money a household wants to give its debts beyond what is due."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from tideover.domain.errors import InputError
from tideover.domain.text import clean_text

if TYPE_CHECKING:
    from datetime import date

    from tideover.domain.dates import Month
    from tideover.domain.money import Money

MOST_WINDFALLS = 50
LONGEST_WORD = 60


@dataclass(frozen=True, slots=True)
class Windfall:
    """A sum that comes once, on `day`, beside all that the book expects; `word` says what it is."""

    day: date
    amount: Money
    word: str = ""

    def __post_init__(self) -> None:
        """Refuse a sum that is none; the error names the field."""
        if self.amount.minor <= 0:
            raise InputError("amount_not_positive", field="amount")
        object.__setattr__(self, "word", clean_text(self.word, LONGEST_WORD))


class Monthly(Enum):
    """What an amount a month is meant as.

    ON_TOP is paid beyond what the contracts ask. IN_ALL is for all loans together: what is left
    of it after the contracts' instalments is paid beyond them.
    """

    ON_TOP = "on_top"
    IN_ALL = "in_all"


@dataclass(frozen=True, slots=True)
class ExtraMoney:
    """So much a month from the month `starts` on (None: from now on), and sums that come once.

    The windfalls stand in the order of their days.
    """

    monthly: Money
    meant: Monthly = Monthly.ON_TOP
    starts: Month | None = None
    windfalls: tuple[Windfall, ...] = ()

    def __post_init__(self) -> None:
        """Refuse less than nothing, nothing for all loans, and more windfalls than a list holds."""
        if self.monthly.minor < 0:
            raise InputError("amount_negative", field="monthly")
        if self.meant is Monthly.IN_ALL and not self.monthly:
            raise InputError("amount_not_positive", field="monthly")
        if len(self.windfalls) > MOST_WINDFALLS:
            raise InputError("too_many_windfalls", field="windfalls", limit=MOST_WINDFALLS)
        object.__setattr__(self, "windfalls", tuple(sorted(self.windfalls, key=_day)))

    def has_begun(self, month: Month) -> bool:
        """Whether the amount a month is there in a month."""
        return self.starts is None or month >= self.starts

    def to_come(self, today: date) -> tuple[Windfall, ...]:
        """Return the windfalls that are still to come: what came before is in the accounts."""
        return tuple(each for each in self.windfalls if each.day >= today)


def _day(windfall: Windfall) -> date:
    return windfall.day


def as_extra(extra: ExtraMoney | Money) -> ExtraMoney:
    """Return extra money; a mere amount is so much a month on top, from now on."""
    return extra if isinstance(extra, ExtraMoney) else ExtraMoney(extra)
