"""On which days something that is due is reminded of, whatever it is."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Protocol, TypeVar

from tideover.domain.reminders import ReminderEvent

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tideover.domain.household import Household
    from tideover.domain.reminders import ReminderKey, ReminderRecord


class Planned(Protocol):
    """What every reminder has."""

    @property
    def key(self) -> ReminderKey:
        """Which reminder it is, for ever."""

    @property
    def snoozed_until(self) -> date | None:
        """The day before which it is quiet."""


Said = TypeVar("Said", bound=Planned)


def to_be_said(
    planned: Iterable[Said], log: Iterable[ReminderRecord], today: date, channel: str
) -> tuple[Said, ...]:
    """Return the reminders that are not quiet and were not said through a channel before."""
    told = {
        record.key
        for record in log
        if record.event is ReminderEvent.DELIVERED and record.channel == channel
    }
    return tuple(
        each
        for each in planned
        if each.key not in told and (each.snoozed_until is None or each.snoozed_until <= today)
    )


def planned_day(due: date, today: date, household: Household, snoozed: date | None) -> date | None:
    """Return the latest day up to today on which a reminder was planned; None before the first."""
    days = [due - timedelta(days=before) for before in household.remind_days_before]
    if household.remind_while_unpaid and due <= today:
        days.append(today)
    if snoozed is not None:
        days.append(snoozed)
    return max((day for day in days if day <= today), default=None)


def snoozed_until(log: Iterable[ReminderRecord], about: str, due: date) -> date | None:
    """Return the day to which the reminders of a loan or a promise, due then, were put off last."""
    snoozes = [
        record
        for record in log
        if record.event is ReminderEvent.SNOOZED
        and record.key.about == about
        and record.key.due == due
    ]
    return max(snoozes, key=_at).until if snoozes else None


def _at(record: ReminderRecord) -> datetime:
    return record.at
