"""An encrypted household answers on the command line to who knows its passphrase."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest

from tests.cli.conftest import ROOT, Typed, started
from tests.encrypted import just_started, starts_and_ends_without_keys
from tideover.store import keys
from tideover.store.protecting import StoreProtection

if TYPE_CHECKING:
    from pathlib import Path

PASSPHRASE = "long enough, 够长"  # noqa: S105 - of a test

_no_key_from_before = pytest.fixture(autouse=True)(starts_and_ends_without_keys)


@pytest.fixture
def encrypted(store: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The sample household, encrypted and closed again."""
    monkeypatch.setattr(keys, "_ROUNDS", 100)
    StoreProtection(store).encrypt(PASSPHRASE)
    just_started()
    return store


@pytest.fixture
def written(tmp_path: Path) -> Path:
    """A file with the passphrase and a second line that is not part of it."""
    path = tmp_path / "passphrase"
    path.write_text(f"{PASSPHRASE}\nof the household\n", "utf-8")
    return path


def test_a_file_named_by_the_environment_opens_it(
    typed: Typed, encrypted: Path, written: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert encrypted.exists()
    monkeypatch.setenv("TIDEOVER_PASSPHRASE_FILE", str(written))
    said = typed("loans", "--json")
    assert said.code in {0, 1}
    assert said.document["loans"]


def test_an_open_file_opens_it(
    typed: Typed, encrypted: Path, written: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert encrypted.exists()
    with written.open("rb") as content:
        monkeypatch.setenv("TIDEOVER_PASSPHRASE_FD", str(content.fileno()))
        assert typed("check").code in {0, 1}


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"wrong one", "store_passphrase_wrong"),
        (b"", "passphrase_empty"),
        (b"\xff\xfe", "passphrase_unreadable"),
        (None, "passphrase_unreadable"),
    ],
)
def test_a_wrong_or_missing_passphrase_has_an_exit_code_of_its_own(
    typed: Typed, encrypted: Path, monkeypatch: pytest.MonkeyPatch, content: bytes | None, code: str
) -> None:
    before = encrypted.read_bytes()
    written = encrypted.with_name("passphrase")
    if content is not None:
        written.write_bytes(content)
    monkeypatch.setenv("TIDEOVER_PASSPHRASE_FILE", str(written))
    said = typed("outlook", "--json")
    assert said.code == 4
    assert said.document["error"]["code"] == code
    assert len(said.err) > 20
    assert encrypted.read_bytes() == before


def test_without_a_terminal_it_says_how_the_passphrase_is_given(
    encrypted: Path, tmp_path: Path
) -> None:
    said = started(
        "outlook", "--store", str(encrypted), home=tmp_path / "h", stdin=subprocess.DEVNULL
    )
    assert said.returncode == 4
    assert "TIDEOVER_PASSPHRASE_FILE" in said.stderr


def test_on_a_terminal_it_is_asked_for_and_not_shown(store: Path) -> None:
    StoreProtection(store).encrypt(PASSPHRASE)
    try:
        pid, terminal = pty.fork()
    except OSError:
        pytest.skip("this system has no terminals to open: /dev/pts is not there")
    if pid == 0:
        words = ("-m", "tideover", "loans", "--language", "en", "--store", str(store))
        environment = {**os.environ, "PYTHONPATH": str(ROOT / "desktop")}
        os.execve(sys.executable, [sys.executable, *words], environment)  # noqa: S606 - a terminal
    shown = _shown_on(terminal, until=b"household.tideover: ")
    os.write(terminal, f"{PASSPHRASE}\n".encode())
    shown += _shown_on(terminal)
    _, status = os.waitpid(pid, 0)
    os.close(terminal)
    assert os.waitstatus_to_exitcode(status) in {0, 1}
    assert "Jiebei" in shown
    assert PASSPHRASE not in shown


def _shown_on(terminal: int, until: bytes = b"\0") -> str:
    shown = b""
    with suppress(OSError):
        while until not in shown and (more := os.read(terminal, 4096)):
            shown += more
    return shown.decode("utf-8", "replace")


def test_the_list_of_copies_needs_no_passphrase_and_says_what_is_encrypted(
    typed: Typed, encrypted: Path, written: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TIDEOVER_PASSPHRASE_FILE", str(written))
    assert typed("backup").code == 0
    monkeypatch.delenv("TIDEOVER_PASSPHRASE_FILE")
    just_started()
    (listed,) = typed("backup", "--list", "--json").document["backups"]
    assert listed["encrypted"] is True
    assert encrypted.exists()


def test_a_lost_household_comes_back_from_an_encrypted_copy(
    typed: Typed, encrypted: Path, written: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TIDEOVER_PASSPHRASE_FILE", str(written))
    made = typed("backup", "--json").document["made"]
    before = typed("loans", "--json").out
    encrypted.unlink()
    just_started()
    monkeypatch.delenv("TIDEOVER_PASSPHRASE_FILE")
    assert typed("backup", "--restore", made).code == 4
    monkeypatch.setenv("TIDEOVER_PASSPHRASE_FILE", str(written))
    assert typed("backup", "--restore", made).code == 0
    assert typed("loans", "--json").out == before
    assert not encrypted.read_bytes().startswith(b"SQLite")


def test_no_option_takes_a_passphrase(typed: Typed) -> None:
    """What is typed behind a command is seen by every user of the computer."""
    for words in (("--help",), ("outlook", "--help"), ("backup", "--help")):
        assert "--pass" not in typed(*words).out
