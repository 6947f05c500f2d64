"""An encrypted household says nothing to whoever has its files, and everything to its owner."""

from __future__ import annotations

import sqlite3
import sys
import unicodedata
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from sqlcipher3 import dbapi2 as sqlcipher

from tests.encrypted import (
    ANOTHER,
    LETTER,
    MARKER,
    PASSPHRASE,
    Home,
    just_started,
    plain_home,
    starts_and_ends_without_keys,
)
from tests.households import TODAY, an_entry
from tests.reliability.acts import LATER, later_steps
from tideover.app.commands.entries import AddEntries, RemoveEntries
from tideover.domain.errors import InputError, StoreDamaged, StoreEncrypted, StoreError, StoreLocked
from tideover.domain.ids import EntryId
from tideover.domain.protection import chosen_passphrase
from tideover.store import cipher, keys, protecting
from tideover.store.checking import check
from tideover.store.entry_queries import SqlEntryQueries
from tideover.store.files import refusal
from tideover.store.migrating import upgrade
from tideover.store.opening import make_ready, successor_of
from tideover.store.protecting import let_in, unlock
from tideover.store.raw import connection_to, schema_number

if TYPE_CHECKING:
    from pathlib import Path

PAGE = 4096

_no_key_from_before = pytest.fixture(autouse=True)(starts_and_ends_without_keys)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Home:
    """A plain household; passphrases become keys so fast that only a test may do it."""
    monkeypatch.setattr(keys, "_ROUNDS", 100)
    return plain_home(tmp_path)


@pytest.fixture
def encrypted(home: Home) -> Home:
    """The same, encrypted."""
    home.protection.encrypt(PASSPHRASE)
    return home


def test_encrypting_loses_nothing_and_leaves_nothing_to_read(home: Home) -> None:
    assert home.leaks() == ["household.tideover"]
    before = home.book.snapshot
    home.protection.encrypt(PASSPHRASE)
    assert home.protection.is_encrypted
    assert home.leaks() == []
    assert home.store.read(TODAY) == before
    assert home.document() == LETTER
    assert check(home.path) == ()


def test_what_is_saved_searched_and_backed_up_afterwards_is_encrypted_too(encrypted: Home) -> None:
    for number in range(6):
        encrypted.save(f"later {number}")
    encrypted.backups.make("hand")
    make_ready(encrypted.path, encrypted.backups)
    assert SqlEntryQueries(encrypted.path).memories("Sh")[0].payee == "Shop"
    assert encrypted.entries() == 7
    assert encrypted.leaks() == []


def test_a_save_that_a_crash_interrupts_can_be_read_by_nobody(encrypted: Home) -> None:
    """The journal holds what pages said before."""
    with encrypted.store.begin() as work:
        RemoveEntries((EntryId("first"),)).apply(work)
        journal = encrypted.path.with_name("household.tideover-journal")
        assert journal.stat().st_size > PAGE
        assert encrypted.leaks() == []
    assert encrypted.entries() == 1


def test_any_program_that_knows_sqlcipher_opens_it_with_the_passphrase_alone(
    tmp_path: Path,
) -> None:
    """Whoever loses Tideover keeps the household: no key lies anywhere else."""
    home = plain_home(tmp_path)
    home.protection.encrypt(PASSPHRASE)
    with closing(sqlcipher.connect(home.path)) as other:
        quoted = PASSPHRASE.replace("'", "''")
        other.execute(f"PRAGMA key = '{quoted}'")
        assert other.execute("SELECT note FROM entry").fetchall() == [(MARKER,)]


def test_without_the_passphrase_it_cannot_be_opened_and_is_not_touched(encrypted: Home) -> None:
    just_started()
    before = encrypted.path.read_bytes()
    with pytest.raises(StoreEncrypted) as asked:
        make_ready(encrypted.path, encrypted.backups)
    assert (asked.value.code, asked.value.params) == (
        "store_encrypted",
        {"path": str(encrypted.path)},
    )
    for wrong in ("wrong one", PASSPHRASE.upper(), PASSPHRASE + " "):
        with pytest.raises(StoreEncrypted, match="store_passphrase_wrong"):
            unlock(encrypted.path, wrong)
    with pytest.raises(StoreEncrypted, match="store_encrypted"):
        encrypted.store.read(TODAY)
    assert encrypted.path.read_bytes() == before
    unlock(encrypted.path, PASSPHRASE)
    assert encrypted.entries() == 1


@pytest.mark.parametrize(
    "passphrase",
    [
        "it's '' quoted",
        'say "yes"; --',
        "四个很长的中文词语",
        "\N{SNOWMAN} \N{GRINNING FACE} ab",
        "x" * 500,
    ],
)
def test_any_sign_may_be_in_a_passphrase(home: Home, passphrase: str) -> None:
    home.protection.encrypt(passphrase)
    just_started()
    unlock(home.path, passphrase)
    assert home.entries() == 1


def test_a_keyboard_that_composes_letters_otherwise_opens_it_too(home: Home) -> None:
    composed, parted = (unicodedata.normalize(form, "für Möwen") for form in ("NFC", "NFD"))
    assert composed != parted
    home.protection.encrypt(chosen_passphrase(parted, composed))
    just_started()
    unlock(home.path, parted)
    just_started()
    unlock(home.path, composed)
    assert home.entries() == 1


def test_nothing_is_asked_for_a_plain_household_or_one_that_is_not_there(home: Home) -> None:
    def ask(_path: Path) -> str:
        raise AssertionError

    let_in(home.path, ask)
    let_in(home.path.with_name("nowhere"), ask)


def test_another_passphrase_needs_the_present_one_and_ends_it(encrypted: Home) -> None:
    before = encrypted.path.read_bytes()
    with pytest.raises(StoreEncrypted, match="passphrase_not_present"):
        encrypted.protection.change("not this one", ANOTHER)
    assert encrypted.path.read_bytes() == before
    encrypted.protection.change(PASSPHRASE, ANOTHER)
    encrypted.save("later")
    just_started()
    with pytest.raises(StoreEncrypted):
        unlock(encrypted.path, PASSPHRASE)
    unlock(encrypted.path, ANOTHER)
    assert encrypted.entries() == 2


def test_encryption_can_be_taken_off_by_who_knows_the_passphrase(encrypted: Home) -> None:
    before = encrypted.book.snapshot
    with pytest.raises(StoreEncrypted):
        encrypted.protection.decrypt("not this one")
    encrypted.protection.decrypt(PASSPHRASE)
    assert not encrypted.protection.is_encrypted
    with closing(sqlite3.connect(encrypted.path)) as connection:
        assert connection.execute("SELECT note FROM entry").fetchall() == [(MARKER,)]
    just_started()
    assert encrypted.store.read(TODAY) == before
    encrypted.save("later")


def test_an_open_household_goes_on_whatever_its_protection(home: Home) -> None:
    """The window keeps its book, its undo and its lists while the file is replaced."""
    home.protection.encrypt(PASSPHRASE)
    back = home.book.run(AddEntries((an_entry("second"),)))
    home.protection.change(PASSPHRASE, ANOTHER)
    home.book.run(back)
    home.protection.decrypt(ANOTHER)
    home.save("third")
    assert home.entries() == 2
    assert check(home.path) == ()


def test_an_encrypted_household_of_an_earlier_tideover_is_brought_up_to_date(
    encrypted: Home, tmp_path: Path
) -> None:
    scripts = later_steps(tmp_path)
    upgrade(encrypted.path, encrypted.backups, scripts=scripts, target=LATER)
    assert schema_number(encrypted.path) == LATER
    assert encrypted.entries() == 1
    assert encrypted.leaks() == []
    just_started()
    unlock(encrypted.path, PASSPHRASE)
    assert [backup.reason for backup in encrypted.backups.listed()] == ["migration"]


def test_while_somebody_writes_nothing_is_replaced(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tideover.store.raw.BUSY_MILLISECONDS", 20)
    with closing(sqlite3.connect(home.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreLocked):
            home.protection.encrypt(PASSPHRASE)
    assert not home.protection.is_encrypted
    assert home.entries() == 1
    assert not successor_of(home.path).exists()


def test_a_save_into_a_file_that_was_replaced_is_refused_and_not_lost(home: Home) -> None:
    """Whoever had the old file open must not be told that something was saved in it."""
    for act in (
        lambda: home.protection.encrypt(PASSPHRASE),
        lambda: home.protection.change(PASSPHRASE, ANOTHER),
        lambda: home.protection.decrypt(ANOTHER),
    ):
        with closing(connection_to(home.path)) as earlier:
            earlier.execute("PRAGMA schema_version").fetchall()
            act()
            earlier.execute("BEGIN IMMEDIATE")
            with pytest.raises(cipher.errors()):
                earlier.execute("UPDATE meta SET revision = revision + 1")


def test_a_disk_that_refuses_leaves_the_household_as_it_was(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path) -> None:
        raise refusal(OSError(28, "no room"), path)

    monkeypatch.setattr("tideover.store.copying.sync_file", refuse)
    before = home.path.read_bytes()
    with pytest.raises(StoreError, match="store_full"):
        home.protection.encrypt(PASSPHRASE)
    assert home.path.read_bytes() == before
    assert not home.protection.is_encrypted
    assert not successor_of(home.path).exists()


def test_what_a_crash_left_of_a_plain_copy_is_gone_with_the_next_start(encrypted: Home) -> None:
    leftover = successor_of(encrypted.path)
    leftover.write_bytes(MARKER.encode())
    make_ready(encrypted.path, encrypted.backups)
    assert not leftover.exists()
    assert encrypted.entries() == 1


def test_a_copy_that_is_being_written_is_left_to_who_writes_it(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tideover.store.raw.BUSY_MILLISECONDS", 20)
    successor_of(home.path).touch()
    with closing(sqlite3.connect(home.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        make_ready(home.path, home.backups)
    assert successor_of(home.path).exists()


@pytest.mark.parametrize("page", [1, 3, 5])
def test_a_flipped_bit_is_told_and_never_shown_as_money(encrypted: Home, page: int) -> None:
    content = bytearray(encrypted.path.read_bytes())
    content[page * PAGE + 100] ^= 1
    encrypted.path.write_bytes(content)
    try:
        codes = {finding.code for finding in check(encrypted.path)}
    except StoreDamaged as error:
        codes = {error.code}
    assert codes <= {"check_file_damaged", "store_damaged"}
    assert codes


def test_a_broken_beginning_is_said_to_be_a_wrong_passphrase_or_damage(encrypted: Home) -> None:
    content = bytearray(encrypted.path.read_bytes())
    content[3] ^= 1
    encrypted.path.write_bytes(content)
    just_started()
    with pytest.raises(StoreEncrypted, match="store_passphrase_wrong"):
        unlock(encrypted.path, PASSPHRASE)


def test_a_household_that_another_program_made_plain_is_read_at_the_next_try(
    encrypted: Home, tmp_path: Path
) -> None:
    plain = plain_home(tmp_path / "other")
    encrypted.path.write_bytes(plain.path.read_bytes())
    with pytest.raises(StoreLocked, match="store_protection_changed"):
        encrypted.store.read(TODAY)
    assert encrypted.entries() == 1


@pytest.mark.parametrize(
    "content", [b"a letter" * 1024, bytes(2 * PAGE), b"SQLite format 4\0" * 256]
)
def test_a_file_that_is_something_else_is_not_said_to_be_encrypted(
    tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "letter.tideover"
    path.write_bytes(content)
    let_in(path, lambda _: "")
    with pytest.raises(StoreDamaged):
        make_ready(path, plain_home(tmp_path / "home").backups)


def test_the_passphrase_is_in_no_message_and_no_file(encrypted: Home) -> None:
    told = [repr(keys.key_of(encrypted.path)), repr(encrypted.protection), repr(encrypted.store)]
    just_started()
    for passphrase in ("wrong " + ANOTHER, PASSPHRASE):
        try:
            unlock(encrypted.path, passphrase)
        except StoreEncrypted as error:
            told += [repr(error), str(error), repr(error.__cause__)]
    with encrypted.store.begin() as work:
        told += [repr(work._engine), str(work._engine.url)]
    key = keys.key_of(encrypted.path)
    assert key is not None
    secrets = [PASSPHRASE, ANOTHER, key.secret.hex(), repr(key.secret)]
    assert not [text for text in told if any(secret in text for secret in secrets)]
    files = [file.read_bytes() for file in encrypted.folder.rglob("*") if file.is_file()]
    raw = [PASSPHRASE.encode(), key.secret, key.secret.hex().encode()]
    assert not [content for content in files if any(secret in content for secret in raw)]


def test_where_there_is_no_sqlcipher_the_plain_household_works_and_says_why(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "sqlcipher3", None)
    monkeypatch.setattr(cipher, "find_spec", lambda _: None)
    assert not home.protection.is_offered
    with pytest.raises(StoreError, match="encryption_not_offered"):
        home.protection.encrypt(PASSPHRASE)
    home.save("later")
    assert home.entries() == 2
    with pytest.raises(StoreError, match="encryption_not_offered"):
        protecting.unlock(home.path, PASSPHRASE)


@pytest.mark.parametrize(
    ("typed", "again", "code"),
    [
        ("", "", "passphrase_empty"),
        ("seven77", "seven77", "passphrase_too_short"),
        ("abcabcabcabc", "abcabcabcabc", "passphrase_too_plain"),
        ("long enough", "long enougj", "passphrases_differ"),
        ("long\0enough", "long\0enough", "passphrase_has_nul"),
    ],
)
def test_a_passphrase_that_protects_nobody_is_refused(typed: str, again: str, code: str) -> None:
    with pytest.raises(InputError, match=code):
        chosen_passphrase(typed, again)
