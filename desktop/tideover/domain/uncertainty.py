"""How sure a household is of its income and its spending, as it was asked in plain words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

MOST_LATE_DAYS = 10
MONTHS_A_YEAR = 12
LEVELS = (5, 10, 20, 50, 100)
"""One miss in so many is what a household may want to stay under."""


class JobSecurity(Enum):
    """How likely it is that the main income ends."""

    SURE = "sure"
    USUAL = "usual"
    UNSURE = "unsure"


class Swing(Enum):
    """How much the spending of a month differs from the plan."""

    LITTLE = "little"
    USUAL = "usual"
    MUCH = "much"


@dataclass(frozen=True, slots=True)
class Uncertainty:
    """What was answered; `answered` is False where nobody was asked and all of it is assumed.

    Pay comes up to `late_days` days late, in `late_months` months of twelve; nine months in ten
    it is between `income_low` and `income_high` percent of the plan. `one_in` is the level to
    stay under: a miss in one of so many cases. `seed` makes the same answers give the same
    chance again.
    """

    late_days: int = 5
    late_months: int = 1
    income_low: int = 92
    income_high: int = 108
    job: JobSecurity = JobSecurity.USUAL
    spending: Swing = Swing.USUAL
    answered: bool = False
    one_in: int = 20
    seed: int = 2026
