"""There is always a backup of not long ago, and never a disk full of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from tideover.store.thinning import DAYS, MIGRATIONS, MONTHS, WEEKS, superfluous

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)


@dataclass(frozen=True)
class Backup:
    made_at: datetime
    reason: str = "close"


def every(hours: int, days: int) -> list[Backup]:
    """Return a backup every so many hours for so many days."""
    return [Backup(NOW - timedelta(hours=back)) for back in range(0, 24 * days, hours)]


def kept(backups: list[Backup]) -> list[Backup]:
    gone = superfluous(backups, NOW)
    return [backup for backup in backups if backup not in gone]


def test_all_of_the_last_two_days_are_kept() -> None:
    recent = every(1, days=2)
    assert kept(recent) == recent


def test_a_year_of_hourly_backups_is_thinned_to_a_few_dozen() -> None:
    left = kept(every(1, days=365))
    assert len(left) <= 49 + DAYS + WEEKS + MONTHS
    ages = sorted((NOW - backup.made_at).days for backup in left)
    assert max(ages) > 230
    assert {0, 1, 2, 3, 7, 10} <= set(ages)


def test_thinning_again_takes_nothing_more() -> None:
    left = kept(every(1, days=365))
    assert superfluous(left, NOW) == ()


def test_backups_of_before_a_migration_stay_whatever_their_age() -> None:
    old = [Backup(NOW - timedelta(days=900 + year), "migration") for year in range(5)]
    assert kept([*old, *every(1, days=365)])[:MIGRATIONS] == old[:MIGRATIONS]


@given(st.lists(st.integers(0, 20_000).map(lambda h: Backup(NOW - timedelta(hours=h))), min_size=1))
def test_the_newest_backup_always_stays(backups: list[Backup]) -> None:
    newest = max(backups, key=lambda backup: backup.made_at)
    assert newest in kept(backups)


def test_a_clock_that_went_back_costs_no_backup() -> None:
    ahead = Backup(NOW + timedelta(days=400))
    assert ahead in kept([ahead, *every(1, days=3)])
