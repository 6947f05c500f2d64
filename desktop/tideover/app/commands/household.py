"""Changing the household's settings; writing the log of reminders and what the outlook says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tideover.app.ports import UnitOfWork
    from tideover.domain.household import Household
    from tideover.domain.kept_outlooks import KeptOutlook
    from tideover.domain.reminders import ReminderRecord


@dataclass(frozen=True, slots=True)
class SetHousehold:
    """Replace the settings of the household."""

    household: Household

    def apply(self, work: UnitOfWork) -> SetHousehold:
        """Replace them; the inverse brings the old ones back."""
        before = work.household()
        work.set_household(self.household)
        return SetHousehold(before)


@dataclass(frozen=True, slots=True)
class KeepOutlook:
    """Keep what the outlook says today, once a week; nothing takes it back."""

    outlook: KeptOutlook | None

    def apply(self, work: UnitOfWork) -> KeepOutlook:
        """Write it; what was kept of the same day is replaced, what is too old goes."""
        if self.outlook is not None:
            work.outlooks.keep(self.outlook)
        return KeepOutlook(None)


@dataclass(frozen=True, slots=True)
class LogReminders:
    """Write what happened to reminders. What was said cannot be unsaid: nothing takes it back."""

    records: tuple[ReminderRecord, ...]

    def apply(self, work: UnitOfWork) -> LogReminders:
        """Write every line; a line that is there already is not written twice."""
        for record in self.records:
            work.reminders.add(record)
        return LogReminders(())
