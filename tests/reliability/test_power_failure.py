"""After a power failure everything that was said to be saved is there, and nothing is torn.

A program's writes are recorded and replayed up to any moment; what had not reached the disk by
then is lost, all of it or by chance. Killing a program cannot show this: the operating system
still writes what a dead program had handed over.
"""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
from contextlib import closing
from typing import TYPE_CHECKING, NamedTuple

import pytest

from tests.households import TODAY
from tests.reliability import kill
from tests.reliability.acts import FEWER_ROUNDS, LATER
from tests.reliability.recorder import Operation, environment, operations_in, power_failures
from tideover.store import keys
from tideover.store.checking import check
from tideover.store.copying import verify
from tideover.store.household_store import HouseholdStore
from tideover.store.opening import successor_of
from tideover.store.protecting import StoreProtection
from tideover.store.raw import schema_number

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

pytestmark = pytest.mark.reliability

Recorded = list[Operation]


@pytest.fixture
def record(recorder: Path, tmp_path: Path) -> Callable[..., Recorded]:
    """Let one of the acts happen and return what it did to the disk."""

    def recorded(act: str, count: int, *unsafe: str) -> Recorded:
        watched, log = tmp_path / "watched", tmp_path / "record"
        watched.mkdir()
        module = [sys.executable, "-m", "tests.reliability.acts"]
        subprocess.run(
            [*module, act, str(watched), str(count), *unsafe],
            env=environment(recorder, watched, log),
            check=True,
        )
        return operations_in(log)

    return recorded


class Losses(NamedTuple):
    """At how many points the store was unusable, lacked a save, or held half of one."""

    unusable: int
    lost: int
    torn: int


def losses(operations: Recorded, tmp_path: Path, points: int) -> Losses:
    unusable = lost = torn = 0
    failures = power_failures(operations, tmp_path / "watched", tmp_path / "left", points)
    for left, acknowledged in failures:
        try:
            with closing(sqlite3.connect(left / "household.tideover")) as store:
                ((sound,),) = store.execute("PRAGMA integrity_check(1)").fetchall()
                saved = {name for (name,) in store.execute("SELECT id FROM entry")}
                ((actions, revision, splits),) = store.execute(
                    "SELECT (SELECT COUNT(*) FROM action), revision,"
                    " (SELECT COUNT(*) FROM split) FROM meta"
                ).fetchall()
        except sqlite3.Error:
            unusable += 1
            continue
        unusable += sound != "ok"
        lost += not {f"saved {number}" for number in range(1, acknowledged + 1)} <= saved
        torn += not actions == revision == len(saved) + 3 or splits != len(saved)
    return Losses(unusable, lost, torn)


def test_no_acknowledged_save_is_lost_or_torn(
    record: Callable[..., Recorded], tmp_path: Path
) -> None:
    assert losses(record("saves", 150), tmp_path, points=200) == Losses(0, 0, 0)


def test_the_replay_notices_a_store_that_does_not_wait_for_the_disk(
    record: Callable[..., Recorded], tmp_path: Path
) -> None:
    """Without this the test above could pass because it sees nothing."""
    found = losses(record("saves", 60, "off", "0"), tmp_path, points=60)
    assert found.unusable + found.lost > 20


def test_the_replay_notices_the_setting_that_sqlite_comes_with(
    record: Callable[..., Recorded], tmp_path: Path
) -> None:
    """Journal DELETE with synchronous FULL loses the last save: why the store sets EXTRA."""
    found = losses(record("saves", 60, "delete", "2"), tmp_path, points=60)
    assert found.unusable == 0
    assert found.lost > 5


def test_a_household_is_begun_whole_or_not_at_all(
    record: Callable[..., Recorded], tmp_path: Path
) -> None:
    operations = record("creation", 6)
    for left, acknowledged in power_failures(
        operations, tmp_path / "watched", tmp_path / "left", points=60
    ):
        begun = sorted(left.glob("*/household.tideover"))
        assert all(check(path) == () for path in begun)
        assert len(begun) >= acknowledged


def test_every_backup_in_the_list_is_whole(record: Callable[..., Recorded], tmp_path: Path) -> None:
    operations = record("backups", 8)
    for left, acknowledged in power_failures(
        operations, tmp_path / "watched", tmp_path / "left", points=60
    ):
        made = sorted(left.glob("backups/*.tideover"))
        held = sorted(verify(path).counts["entry"] for path in made)
        assert held[:acknowledged] == list(range(1, acknowledged + 1))
        assert check(left / "household.tideover") == ()


def test_a_restore_leaves_the_old_household_or_the_new_one(
    record: Callable[..., Recorded], tmp_path: Path
) -> None:
    operations = record("restores", 5)
    for left, acknowledged in power_failures(
        operations, tmp_path / "watched", tmp_path / "left", points=60
    ):
        store = HouseholdStore(left / "household.tideover")
        assert check(store.path) == ()
        entries = store.read(TODAY).entry_count
        assert acknowledged <= entries <= acknowledged + 2


def test_a_household_whose_protection_changes_is_whole_before_and_after(
    record: Callable[..., Recorded], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    operations = record("protections", 6)
    monkeypatch.setattr(keys, "_ROUNDS", FEWER_ROUNDS)
    seen = set()
    for left, acknowledged in power_failures(
        operations, tmp_path / "watched", tmp_path / "left", points=40
    ):
        store = HouseholdStore(left / "household.tideover")
        kill.let_in(left)
        seen.add(StoreProtection(store.path).is_encrypted)
        assert check(store.path) == ()
        assert not successor_of(store.path).exists()
        entries = store.read(TODAY).entry_count
        assert acknowledged <= entries <= acknowledged + 1
    assert seen == {True, False}


def test_an_upgrade_leaves_the_old_schema_or_the_new_one(
    record: Callable[..., Recorded], tmp_path: Path
) -> None:
    operations = record("upgrades", 3)
    for left, acknowledged in power_failures(
        operations, tmp_path / "watched", tmp_path / "left", points=60
    ):
        stores = sorted(left.glob("*/household.tideover"))
        # Those that were upgraded are of a later Tideover than this one, and said to be.
        assert {found.code for path in stores for found in check(path)} <= {"written_by_newer"}
        assert all(HouseholdStore(path).read(TODAY).entry_count == 1 for path in stores)
        assert [schema_number(path) for path in stores[:acknowledged]] == [LATER] * acknowledged


def test_settings_are_the_old_ones_or_the_new_ones(
    record: Callable[..., Recorded], tmp_path: Path
) -> None:
    operations = record("settings", 60)
    for left, acknowledged in power_failures(
        operations, tmp_path / "watched", tmp_path / "left", points=100
    ):
        kept = json.loads((left / "settings.json").read_bytes())
        assert acknowledged <= int(kept["page"]) <= acknowledged + 1
