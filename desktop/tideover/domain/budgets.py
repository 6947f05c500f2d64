"""Budgets: what is planned for a category in a month."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tideover.domain.dates import Month
    from tideover.domain.ids import CategoryId
    from tideover.domain.money import Money


@dataclass(frozen=True, slots=True)
class BudgetLine:
    """The amount planned for a category in a month; positive, the category knows the direction.

    `planned` of None takes the plan away.
    """

    category_id: CategoryId
    month: Month
    planned: Money | None
