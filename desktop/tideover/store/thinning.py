"""Which backups are kept: many of the last days, fewer of the past."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Sequence
    from datetime import datetime

EVERY_ONE = timedelta(days=2)
DAYS = 12
WEEKS = 10
MONTHS = 9
MIGRATIONS = 3
"""The newest of every period so far back; how many of before a migration are never thinned out."""


class Dated(Protocol):
    """A backup: when and why it was made."""

    @property
    def made_at(self) -> datetime:
        """When it was made, local time."""

    @property
    def reason(self) -> str:
        """Why."""


Backup = TypeVar("Backup", bound=Dated)


def superfluous(backups: Sequence[Backup], now: datetime) -> tuple[Backup, ...]:
    """Return the backups that may go.

    Kept are all of the last two days, and the newest one of each of the last 12 days, 10 weeks
    and 9 months that have one: the numbers of Anki, which have stood for years.
    """
    newest_first = sorted(backups, key=lambda backup: backup.made_at, reverse=True)
    kept = [backup for backup in newest_first if now - backup.made_at <= EVERY_ONE]
    kept += [backup for backup in newest_first if backup.reason == "migration"][:MIGRATIONS]
    kept += _newest_of_each(newest_first, lambda at: at.date(), DAYS)
    kept += _newest_of_each(newest_first, lambda at: at.isocalendar()[:2], WEEKS)
    kept += _newest_of_each(newest_first, lambda at: (at.year, at.month), MONTHS)
    return tuple(backup for backup in newest_first if backup not in kept)


def _newest_of_each(
    newest_first: Sequence[Backup], period: Callable[[datetime], Hashable], most: int
) -> list[Backup]:
    found: dict[Hashable, Backup] = {}
    for backup in newest_first:
        found.setdefault(period(backup.made_at), backup)
    return list(found.values())[:most]
