"""Scenarios: what a household wants to see worked out before it happens.

A change says what would be different and from when on; a day or month that has passed meanwhile
counts from today on. Amounts are the household's currency.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import TYPE_CHECKING

from tideover.domain.errors import InputError
from tideover.domain.text import required_name

if TYPE_CHECKING:
    from datetime import date

    from tideover.domain.dates import Month
    from tideover.domain.ids import AccountId, RecurringId, ScenarioId
    from tideover.domain.money import Money

MOST_CHANGES = 20
LONGEST_LOSS = 120
MOST_MORE = Fraction(10)
"""Ten times as much more: beyond it the number is a slip."""
MOST_POINTS = Decimal("0.30")
"""30 percentage points a year, up or down."""


@dataclass(frozen=True, slots=True)
class IncomeChange:
    """Income is more or less from the month `first` on.

    Exactly one of `part` (-1/5 is 20 % less, each time) and `amount` (signed, each time it comes)
    says by how much. `recurring_id` of None is all income: a part of each, an amount of the
    largest first. No income falls below nothing.
    """

    first: Month
    part: Fraction | None = None
    amount: Money | None = None
    recurring_id: RecurringId | None = None

    def __post_init__(self) -> None:
        """Refuse a change that says nothing, or two things; the error names the field."""
        if (self.part is None) == (self.amount is None):
            raise InputError("income_change_unclear", field="part")
        if self.part is not None and (not -1 <= self.part <= MOST_MORE or not self.part):
            raise InputError("income_part_out_of_range", field="part")
        if self.amount is not None and not self.amount.minor:
            raise InputError("amount_zero", field="amount")


@dataclass(frozen=True, slots=True)
class JobLoss:
    """An income stops for `months` months from `first` on, then comes again.

    `benefit` is what is paid instead each month (失业保险金), called `benefit_label`; None for
    nothing.
    """

    recurring_id: RecurringId
    first: Month
    months: int
    benefit: Money | None = None
    benefit_label: str = ""

    def __post_init__(self) -> None:
        """Refuse a length that is none, or a benefit that is none; the error names the field."""
        if not 1 <= self.months <= LONGEST_LOSS:
            raise InputError("loss_months_out_of_range", field="months", limit=LONGEST_LOSS)
        if self.benefit is not None and self.benefit.minor <= 0:
            raise InputError("amount_not_positive", field="benefit")


@dataclass(frozen=True, slots=True)
class NewAmount:
    """A recurring item has another amount from `first` on: a new rent. Zero ends it.

    `amount` is not negative; an expense stays one.
    """

    recurring_id: RecurringId
    first: Month
    amount: Money

    def __post_init__(self) -> None:
        """Refuse a negative amount; the error names the field."""
        if self.amount.minor < 0:
            raise InputError("amount_negative", field="amount")


@dataclass(frozen=True, slots=True)
class OneOff:
    """Money that comes or goes once: a hospital bill (negative), something sold (positive)."""

    day: date
    amount: Money
    label: str

    def __post_init__(self) -> None:
        """Refuse nothing at all, or nothing it could be called; the error names the field."""
        if not self.amount.minor:
            raise InputError("amount_zero", field="amount")
        required_name(self.label, field="label")


@dataclass(frozen=True, slots=True)
class NewCost:
    """A new cost each month, on the day of the month of `starts`; `amount` is positive."""

    starts: date
    amount: Money
    label: str

    def __post_init__(self) -> None:
        """Refuse what is no cost, or has no name; the error names the field."""
        if self.amount.minor <= 0:
            raise InputError("amount_not_positive", field="amount")
        required_name(self.label, field="label")


class RateScope(Enum):
    """Which loans get other rates.

    FLOATING: those that follow the LPR, from the first day on which their rate is set anew. ALL:
    every loan in instalments that bears interest, on the day itself.
    """

    FLOATING = "floating"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class RatesChange:
    """Yearly rates are higher by `points` (0.01 is one percentage point; negative: lower)."""

    from_day: date
    points: Decimal
    scope: RateScope = RateScope.FLOATING

    def __post_init__(self) -> None:
        """Refuse a change that is none or a slip; the error names the field."""
        if not self.points or abs(self.points) > MOST_POINTS:
            limit = int(MOST_POINTS * 100)
            raise InputError("points_out_of_range", field="points", limit=limit)


@dataclass(frozen=True, slots=True)
class FrozenCard:
    """A card takes no purchases from a day on: they are paid at once from what there is."""

    card_id: AccountId
    from_day: date


ScenarioChange = IncomeChange | JobLoss | NewAmount | OneOff | NewCost | RatesChange | FrozenCard


@dataclass(frozen=True, slots=True)
class Scenario:
    """A named what-if, kept with the household. Its changes are tried in their order."""

    id: ScenarioId
    name: str
    changes: tuple[ScenarioChange, ...] = ()
    position: int = 0

    def __post_init__(self) -> None:
        """Refuse a scenario without a name, or with more changes than anybody overlooks."""
        required_name(self.name)
        if len(self.changes) > MOST_CHANGES:
            raise InputError("too_many_changes", field="changes", limit=MOST_CHANGES)
