"""Dated facts of law, rates and custom: information with a source, never advice."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from enum import Enum
from fractions import Fraction
from typing import TYPE_CHECKING

from tideover.domain.errors import BugError

if TYPE_CHECKING:
    from tideover.domain.loans import LenderKind

FactValue = Fraction | date | time | str | None


class FactUnit(Enum):
    """What a fact's value is.

    The rates and the share are fractions, TIMES_LPR is a multiple of the one-year LPR on the day
    of the contract. DAY is a `date`, TIME a `time`, TELEPHONE a `str`, a RULE has no value; the
    others are numbers of what they are called.
    """

    YEARLY_RATE = "yearly_rate"
    DAILY_RATE = "daily_rate"
    SHARE = "share"
    TIMES = "times"
    TIMES_LPR = "times_lpr"
    YEARS = "years"
    MONTHS = "months"
    DAYS = "days"
    YUAN = "yuan"
    COUNT = "count"
    DAY = "day"
    TIME = "time"
    TELEPHONE = "telephone"
    RULE = "rule"


@dataclass(frozen=True, slots=True)
class FactSource:
    """Where a fact is published, by its name in Chinese and in English."""

    chinese: str
    english: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One fact for one period.

    It holds from `effective_from` to `effective_to`, both included; None: it still does.
    `checked_on` is the day on which it was held against its source; None: nobody has, and it is
    shown as unverified. `applies_to` are the kinds of lenders it was made for; none: everybody.
    """

    code: str
    unit: FactUnit
    value: FactValue
    effective_from: date
    effective_to: date | None
    source: FactSource
    checked_on: date | None
    applies_to: tuple[LenderKind, ...] = ()

    def holds_on(self, day: date) -> bool:
        """Return whether the fact holds on a day."""
        return self.effective_from <= day and (
            self.effective_to is None or day <= self.effective_to
        )

    @property
    def number(self) -> Fraction:
        """The value of a fact that is a number; raises BugError `fact_unknown`."""
        if not isinstance(self.value, Fraction):
            raise BugError("fact_unknown", fact=self.code)
        return self.value

    @property
    def day(self) -> date:
        """The value of a fact that is a day; raises BugError `fact_unknown`."""
        if not isinstance(self.value, date):
            raise BugError("fact_unknown", fact=self.code)
        return self.value

    @property
    def time_of_day(self) -> time:
        """The value of a fact that is a time of day; raises BugError `fact_unknown`."""
        if not isinstance(self.value, time):
            raise BugError("fact_unknown", fact=self.code)
        return self.value


@dataclass(frozen=True, slots=True)
class Facts:
    """Every fact that is known; those of one code are oldest first and never overlap."""

    known: tuple[Fact, ...] = ()

    def on(self, code: str, day: date) -> Fact | None:
        """Return the fact of this code that holds on a day; None where none does."""
        return next((each for each in self.known if each.code == code and each.holds_on(day)), None)

    def newest(self, code: str) -> Fact | None:
        """Return the last fact of this code, also one that holds no more; None: none is known."""
        return next((each for each in reversed(self.known) if each.code == code), None)

    def required(self, code: str) -> Fact:
        """Return the last fact of this code; raises BugError `fact_unknown` where none is known."""
        found = self.newest(code)
        if found is None:
            raise BugError("fact_unknown", fact=code)
        return found


NO_FACTS = Facts()
