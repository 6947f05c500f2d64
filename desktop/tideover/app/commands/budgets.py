"""Planning amounts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tideover.app.ports import UnitOfWork
    from tideover.domain.budgets import BudgetLine


@dataclass(frozen=True, slots=True)
class SetBudget:
    """Plan amounts for categories and months."""

    lines: tuple[BudgetLine, ...]

    def apply(self, work: UnitOfWork) -> SetBudget:
        """Set every plan; the inverse sets what was planned before."""
        before = tuple(work.budgets.planned(line.category_id, line.month) for line in self.lines)
        for line in self.lines:
            work.budgets.plan(line)
        return SetBudget(before)
