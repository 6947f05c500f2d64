"""A file of ours is never half-written and never open to other users."""

from __future__ import annotations

import errno
import os
from typing import TYPE_CHECKING

import pytest

from tideover.domain.errors import StoreError, StoreFull, StoreMissing, StoreReadOnly
from tideover.store.files import (
    create_private,
    make_private,
    make_private_folder,
    refusal,
    write_durably,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def _usual_umask() -> Iterator[None]:
    before = os.umask(0o022)
    yield
    os.umask(before)


def rights(path: Path) -> int:
    return path.stat().st_mode & 0o777


@pytest.mark.usefixtures("_usual_umask")
def test_what_is_created_belongs_to_the_owner_alone(tmp_path: Path) -> None:
    make_private_folder(tmp_path / "new" / "folder")
    create_private(tmp_path / "file")
    write_durably(tmp_path / "written", b"text")
    assert rights(tmp_path / "new") == rights(tmp_path / "new" / "folder") == 0o700
    assert rights(tmp_path / "file") == rights(tmp_path / "written") == 0o600


def test_a_file_that_others_could_read_is_taken_from_them(tmp_path: Path) -> None:
    (tmp_path / "file").touch(0o644)
    make_private(tmp_path / "file")
    assert rights(tmp_path / "file") == 0o600


def test_a_folder_that_is_there_keeps_its_rights(tmp_path: Path) -> None:
    """A household in `/tmp` must not lock everybody else out of it."""
    (tmp_path / "shared").mkdir()
    (tmp_path / "shared").chmod(0o777)
    make_private_folder(tmp_path / "shared")
    assert rights(tmp_path / "shared") == 0o777


def test_a_file_is_never_created_over_another(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"mine")
    with pytest.raises(FileExistsError):
        create_private(tmp_path / "file")
    assert (tmp_path / "file").read_bytes() == b"mine"


def test_a_write_that_fails_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "settings.json"
    write_durably(path, b"old")

    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(StoreFull):
        write_durably(path, b"new")
    assert [each.name for each in tmp_path.iterdir()] == [path.name]
    assert path.read_bytes() == b"old"


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        (errno.ENOSPC, StoreFull),
        (errno.EDQUOT, StoreFull),
        (errno.EACCES, StoreReadOnly),
        (errno.EROFS, StoreReadOnly),
        (errno.ENOENT, StoreMissing),
        (errno.EIO, StoreError),
    ],
)
def test_a_refusal_of_the_system_is_told_by_its_cause(
    number: int, kind: type[StoreError], tmp_path: Path
) -> None:
    meant = refusal(OSError(number, os.strerror(number)), tmp_path)
    assert type(meant) is kind
    assert meant.params["path"] == str(tmp_path)
