"""Backups of an encrypted household are encrypted, and come back whatever they were made with."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.encrypted import (
    ANOTHER,
    PASSPHRASE,
    Home,
    just_started,
    plain_home,
    starts_and_ends_without_keys,
)
from tideover.domain.errors import StoreEncrypted
from tideover.domain.protection import Protection
from tideover.store import keys
from tideover.store.backups import StoreBackups
from tideover.store.checking import check
from tideover.store.household_store import HouseholdStore
from tideover.store.protecting import StoreProtection, unlock

if TYPE_CHECKING:
    from pathlib import Path

    from tideover.store.backups import BackupFile

_no_key_from_before = pytest.fixture(autouse=True)(starts_and_ends_without_keys)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Home:
    """A plain household; passphrases become keys so fast that only a test may do it."""
    monkeypatch.setattr(keys, "_ROUNDS", 100)
    return plain_home(tmp_path)


def protections(home: Home) -> list[Protection]:
    return [backup.protection for backup in home.backups.listed()]


def newest(home: Home) -> BackupFile:
    return home.backups.listed()[0]


def test_a_backup_and_its_manifest_tell_nothing(home: Home) -> None:
    home.protection.encrypt(PASSPHRASE)
    path = home.backups.make("hand")
    manifest = json.loads(path.with_name(f"{path.name}.json").read_text("utf-8"))
    assert set(manifest) == {"sha256", "store", "revision"}
    assert home.leaks() == []
    assert protections(home) == [Protection.SAME]


def test_at_close_a_backup_of_the_same_state_counts_only_if_it_is_protected_alike(
    home: Home,
) -> None:
    """Else an encrypted household would have none but plain backups until its next change."""
    plain = home.backups.make("close")
    assert home.backups.make("close") == plain
    home.protection.encrypt(PASSPHRASE)
    encrypted = home.backups.make("close")
    assert encrypted != plain
    assert home.backups.make("close") == encrypted
    home.protection.change(PASSPHRASE, ANOTHER)
    assert home.backups.make("close") != encrypted


def test_a_backup_with_the_passphrase_of_now_asks_for_none(home: Home) -> None:
    home.protection.encrypt(PASSPHRASE)
    path = home.backups.make("hand")
    home.save("later")
    just_started()
    unlock(home.path, PASSPHRASE)
    home.backups.restore(path)
    assert home.entries() == 1
    assert home.protection.is_encrypted


def test_a_backup_of_an_earlier_passphrase_needs_that_one_and_takes_the_one_of_now(
    home: Home,
) -> None:
    home.protection.encrypt(PASSPHRASE)
    path = home.backups.make("hand")
    home.protection.change(PASSPHRASE, ANOTHER)
    home.save("later")
    just_started()
    unlock(home.path, ANOTHER)
    assert newest(home).protection is Protection.OTHER
    before = home.path.read_bytes()
    for passphrase in ("", ANOTHER, "wrong one"):
        with pytest.raises(StoreEncrypted):
            home.backups.restore(path, passphrase)
    assert home.path.read_bytes() == before
    home.backups.restore(path, PASSPHRASE)
    assert home.entries() == 1
    just_started()
    unlock(home.path, ANOTHER)
    assert check(home.path) == ()


def test_a_plain_backup_that_is_restored_does_not_take_the_encryption_off(home: Home) -> None:
    path = home.backups.make("hand")
    home.protection.encrypt(PASSPHRASE)
    home.save("later")
    aside = home.backups.restore(path)
    assert home.entries() == 1
    path.unlink()
    assert home.leaks() == []
    home.backups.restore(aside)
    assert home.entries() == 2


def test_an_encrypted_backup_stays_encrypted_in_a_new_household(home: Home, tmp_path: Path) -> None:
    """A memory stick is put into a new computer, whose household is still empty and plain."""
    home.protection.encrypt(PASSPHRASE)
    path = home.backups.make("hand")
    just_started()
    fresh = plain_home(tmp_path / "new")
    with pytest.raises(StoreEncrypted, match="store_encrypted"):
        fresh.backups.restore(path)
    fresh.backups.restore(path, PASSPHRASE)
    assert fresh.protection.is_encrypted
    just_started()
    with pytest.raises(StoreEncrypted):
        fresh.entries()
    unlock(fresh.path, PASSPHRASE)
    assert fresh.entries() == 1


def test_whoever_forgot_the_passphrase_still_has_the_plain_backups(home: Home) -> None:
    path = home.backups.make("hand")
    home.protection.encrypt(PASSPHRASE)
    closed = home.path.read_bytes()
    just_started()
    aside = home.backups.restore(path)
    assert home.entries() == 1
    assert not home.protection.is_encrypted
    assert aside.read_bytes() == closed


def test_earlier_backups_can_be_encrypted_and_hold_what_they_held(home: Home) -> None:
    home.backups.make("hand")
    home.save("second")
    home.backups.make("hand")
    home.protection.encrypt(PASSPHRASE)
    assert home.leaks()
    assert home.backups.encrypt_earlier() == 2
    assert protections(home) == [Protection.SAME] * 2
    assert home.leaks() == []
    assert home.backups.encrypt_earlier() == 0
    home.backups.restore(home.backups.listed()[1].path)
    assert home.entries() == 1


def test_a_backup_that_is_broken_is_left_as_it_is(home: Home) -> None:
    path = home.backups.make("hand")
    path.write_bytes(path.read_bytes()[:-4096])
    before = path.read_bytes()
    home.protection.encrypt(PASSPHRASE)
    assert home.backups.encrypt_earlier() == 0
    assert path.read_bytes() == before


def test_only_backups_that_anybody_can_read_are_removed(home: Home) -> None:
    home.backups.make("hand")
    home.protection.encrypt(PASSPHRASE)
    kept = home.backups.make("hand")
    assert home.backups.remove_unencrypted() == 1
    assert [backup.path for backup in home.backups.listed()] == [kept]
    assert sorted(file.name for file in home.backups.folder.iterdir()) == [
        kept.name,
        f"{kept.name}.json",
    ]


def test_a_closed_household_is_said_to_be_closed(home: Home) -> None:
    assert not home.protection.is_closed
    home.protection.encrypt(PASSPHRASE)
    assert not home.protection.is_closed
    just_started()
    assert (home.protection.is_closed, home.protection.is_encrypted) == (True, False)


def test_two_households_have_two_passphrases(home: Home, tmp_path: Path) -> None:
    other = plain_home(tmp_path / "other")
    home.protection.encrypt(PASSPHRASE)
    other.protection.encrypt(ANOTHER)
    just_started()
    unlock(other.path, ANOTHER)
    with pytest.raises(StoreEncrypted):
        HouseholdStore(home.path).landed("x")
    assert StoreProtection(other.path).is_encrypted
    assert StoreBackups(other.path, home.folder / "none").listed() == ()
