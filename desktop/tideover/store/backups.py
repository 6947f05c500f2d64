"""Verified copies of the store: made, listed, thinned out, put back."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any

from tideover.domain.errors import (
    StoreDamaged,
    StoreEncrypted,
    StoreError,
    StoreMissing,
    StoreTooNew,
)
from tideover.domain.protection import Protection
from tideover.store import checking, keys
from tideover.store.cipher import is_plain, looks_encrypted
from tideover.store.copying import copy_store, copy_under, verify, write_lock
from tideover.store.files import (
    create_private,
    make_private,
    make_private_folder,
    refusal,
    sync_file,
    sync_folder,
    write_durably,
)
from tideover.store.identity import SCHEMA
from tideover.store.paths import STORE_SUFFIX
from tideover.store.protecting import unlock
from tideover.store.raw import opened, schema_number
from tideover.store.thinning import superfluous

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tideover.domain.findings import Finding
    from tideover.store.contents import Contents

_STAMP = "%Y%m%d-%H%M%S"
_NAME = re.compile(r".+-(?P<stamp>\d{8}-\d{6})(?:-(?P<number>\d+))?-(?P<reason>[a-z]+)")
_MANIFEST_SUFFIX = ".json"


@dataclass(frozen=True, slots=True)
class BackupFile:
    """One backup in the list; fulfils app.ports.BackupInfo."""

    path: Path
    made_at: datetime
    reason: str
    size: int
    protection: Protection


def _now() -> datetime:
    return datetime.now().astimezone()


@dataclass(frozen=True, slots=True)
class StoreBackups:
    """The backups of the household at `store`, in `folder`; fulfils app.ports.Backups."""

    store: Path
    folder: Path
    now: Callable[[], datetime] = field(default=_now)

    def make(self, reason: str) -> Path:
        """Write and verify a copy; raises StoreError and leaves no half-written file.

        With the reason `close` nothing is written when nothing has changed since the newest
        backup, which is returned. Only after a success are older backups thinned out.
        """
        make_private_folder(self.folder)
        if reason == "close" and (newest := self._of_this_state()) is not None:
            return newest
        made_at = self.now()
        path = self._free_name(made_at, reason)
        # Always the same name: what a crash leaves behind is gone with the next backup.
        unfinished = self.folder / f"{self.store.stem}.unfinished"
        held = copy_store(self.store, unfinished)
        try:
            manifest = _manifest_for(unfinished, held)
            # The manifest comes first: one without its backup is harmless, not so the reverse.
            write_durably(_manifest_of(path), manifest)
            self._give_name(unfinished, path)
        except (OSError, StoreError) as error:
            for leftover in (unfinished, _manifest_of(path)):
                with suppress(OSError):
                    leftover.unlink(missing_ok=True)
            if isinstance(error, OSError):
                raise refusal(error, path) from error
            raise
        self._thin_out(made_at)
        return path

    def listed(self) -> tuple[BackupFile, ...]:
        """Return the copies there are, newest first; raises StoreError where nobody may look."""
        found = []
        try:
            for path in self.folder.glob(f"*{STORE_SUFFIX}"):
                if name := _NAME.fullmatch(path.stem):
                    made_at = datetime.strptime(name["stamp"], _STAMP).astimezone()
                    size, protection = path.stat().st_size, self._protection(path)
                    backup = BackupFile(path, made_at, name["reason"], size, protection)
                    found.append((made_at, int(name["number"] or 1), path, backup))
        except OSError as error:
            raise refusal(error, self.folder) from error
        return tuple(backup for *_, backup in sorted(found, reverse=True))

    def restore(self, path: Path, passphrase: str = "") -> Path:
        """Put a verified copy in the place of the store; returns where the old one was put.

        The old one, whatever its state, is set aside first, so a restore can be undone by a
        restore. Where there was none, the path of the store is returned.

        The store is encrypted afterwards if it was before, with its passphrase, or else if the
        copy is, with that of the copy, which has to be given when it is not that of the store.

        Raises:
            StoreEncrypted: The passphrase does not open the copy; nothing was changed.
            StoreDamaged: The copy is broken; nothing was changed.
            StoreTooNew: A newer Tideover made it; nothing was changed.
            StoreError: The store is in use, or cannot be written; it is what it was.
        """
        self._agree(path, passphrase)
        staged = self.store.with_name(f"{self.store.name}.restoring")
        key = keys.key_of(self.store) or keys.key_of(path)
        if key is keys.key_of(path):
            copy_store(path, staged)
        else:
            copy_under(key, path, staged)
        try:
            _bring_up_to_date(staged)
            with ExitStack() as until_replaced:
                aside = self._set_aside(until_replaced)
                until_replaced.enter_context(keys.swapping())
                staged.replace(self.store)
                keys.remember(self.store, key)
            sync_folder(self.store.parent)
        except OSError as error:
            raise refusal(error, self.store) from error
        finally:
            with suppress(OSError):
                staged.unlink(missing_ok=True)
        return aside

    def encrypt_earlier(self) -> int:
        """Encrypt the backups that the household's passphrase of now does not open.

        Returns how many were. Those that are broken, or whose passphrase nobody has typed since
        Tideover was started, stay what they are.

        Raises:
            StoreError: The disk refused; every backup is what it was, or encrypted.
        """
        key = keys.key_of(self.store)
        encrypted = 0
        for backup in self.listed() if key else ():
            if backup.protection is not Protection.SAME and self._can_be_opened(backup.path):
                self._encrypt(backup.path, key)
                encrypted += 1
        return encrypted

    def remove_unencrypted(self) -> int:
        """Remove the backups that anybody can read; returns how many there were."""
        plain = [each.path for each in self.listed() if each.protection is Protection.NONE]
        try:
            for path in plain:
                for file in (path, _journal_of(path), _manifest_of(path)):
                    file.unlink(missing_ok=True)
            sync_folder(self.folder)
        except OSError as error:
            raise refusal(error, self.folder) from error
        return len(plain)

    def check(self) -> tuple[Finding, ...]:
        """Check the store physically and logically; an empty answer means all is well."""
        return checking.check(self.store)

    def _give_name(self, unfinished: Path, path: Path) -> None:
        unfinished.replace(path)
        keys.remember(path, keys.key_of(unfinished))
        sync_folder(self.folder)

    def _protection(self, path: Path) -> Protection:
        if is_plain(path):
            return Protection.NONE
        key = keys.key_of(self.store)
        own = key is not None and key.salt == keys.salt_of(path)
        # What is neither is broken: nobody can read it, and no passphrase opens it.
        return Protection.SAME if own or not looks_encrypted(path) else Protection.OTHER

    def _can_be_opened(self, path: Path) -> bool:
        try:
            keys.recognised(path)
            verify(path)
        except (OSError, StoreError):
            return False
        return True

    def _encrypt(self, path: Path, key: keys.Key | None) -> None:
        """Replace a backup by its encrypted twin, which a crash leaves without a manifest."""
        unfinished = self.folder / f"{self.store.stem}.unfinished"
        held = copy_under(key, path, unfinished)
        try:
            manifest = _manifest_for(unfinished, held)
            _manifest_of(path).unlink(missing_ok=True)
            sync_folder(self.folder)
            self._give_name(unfinished, path)
            write_durably(_manifest_of(path), manifest)
        except OSError as error:
            raise refusal(error, path) from error
        finally:
            with suppress(OSError):
                unfinished.unlink(missing_ok=True)

    def _of_this_state(self) -> Path | None:
        """Return the newest backup if it is of the store as it is now."""
        newest = next(iter(self.listed()), None)
        wanted = Protection.NONE if keys.key_of(self.store) is None else Protection.SAME
        if newest is None or newest.protection is not wanted:
            return None
        manifest = _read_manifest(newest.path)
        is_of_now = all(
            manifest.get(name) == value for name, value in _state_of(self.store).items()
        )
        return newest.path if is_of_now else None

    def _free_name(self, made_at: datetime, reason: str) -> Path:
        """Return a name that says when and why; two of one second are told apart by a number."""
        beginning = f"{self.store.stem}-{made_at.strftime(_STAMP)}"
        path = self.folder / f"{beginning}-{reason}{STORE_SUFFIX}"
        number = 2
        while path.exists():
            path = self.folder / f"{beginning}-{number}-{reason}{STORE_SUFFIX}"
            number += 1
        return path

    def _thin_out(self, made_at: datetime) -> None:
        """Remove what need not be kept, then every manifest that has no backup any more."""
        with suppress(OSError):
            for backup in superfluous(self.listed(), made_at):
                backup.path.unlink()
                _journal_of(backup.path).unlink(missing_ok=True)
            for manifest in self.folder.glob(f"*{STORE_SUFFIX}{_MANIFEST_SUFFIX}*"):
                if not (self.folder / manifest.name.partition(_MANIFEST_SUFFIX)[0]).exists():
                    manifest.unlink()

    def _agree(self, path: Path, passphrase: str) -> None:
        """Refuse a copy that is not what its manifest says, that is too new, or stays closed."""
        if not path.exists():
            raise StoreMissing(path=str(path))
        manifest = _read_manifest(path)
        if manifest and manifest.get("sha256") != _digest(path):
            raise StoreDamaged("backup_damaged", path=str(path))
        if keys.recognised(path) is None and passphrase and looks_encrypted(path):
            unlock(path, passphrase)
        if schema_number(path) > SCHEMA:
            raise StoreTooNew("backup_too_new", path=str(path))

    def _set_aside(self, until_replaced: ExitStack) -> Path:
        """Keep the present store exactly as it is; returns where.

        One that can be opened is locked first: what a crash interrupted is rolled back then, and
        nobody changes it any more. Of one that cannot, the journal is kept too, and taken from
        the store's side only when both are safe: SQLite would write it into the next store.
        """
        with suppress(StoreDamaged, StoreMissing, StoreEncrypted):
            until_replaced.enter_context(write_lock(self.store))
        make_private_folder(self.folder)
        aside = self._free_name(self.now(), "restore")
        journal = _journal_of(self.store)
        for present, kept in ((self.store, aside), (journal, _journal_of(aside))):
            if present.exists():
                _keep(present, kept)
        sync_folder(self.folder)
        journal.unlink(missing_ok=True)
        return aside if aside.exists() else self.store


def _keep(path: Path, other_name: Path) -> None:
    """Give a file a second name, or copy it where that is another disk."""
    try:
        other_name.hardlink_to(path)
    except OSError:
        create_private(other_name)
        shutil.copyfile(path, other_name)
        sync_file(other_name)
    make_private(other_name)


def _journal_of(store: Path) -> Path:
    return store.with_name(f"{store.name}-journal")


def _bring_up_to_date(staged: Path) -> None:
    if schema_number(staged) < SCHEMA:
        # Alembic takes longer to load than all the rest of a restore.
        from tideover.store.migrating import run_steps

        run_steps(staged)
        sync_file(staged)


def _manifest_of(path: Path) -> Path:
    return path.with_name(path.name + _MANIFEST_SUFFIX)


def _manifest_for(copy: Path, held: Contents) -> bytes:
    """Return the bytes of a manifest; that of an encrypted copy tells nothing of what is in it."""
    told = {} if keys.key_of(copy) else held.as_values()
    return json.dumps({"sha256": _digest(copy), **_state_of(copy), **told}, indent=1).encode()


def _state_of(store: Path) -> dict[str, Any]:
    """Return which household a store is, and how many actions it has kept."""
    with opened(store) as reader:
        for uuid, revision in reader.rows("SELECT store_uuid, revision FROM meta"):
            return {"store": uuid, "revision": revision}
    raise StoreDamaged("store_row_damaged", table="meta", path=str(store))


def _read_manifest(path: Path) -> dict[str, Any]:
    """Return what a backup's manifest says; nothing where there is none that can be read."""
    try:
        manifest = json.loads(_manifest_of(path).read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return manifest if isinstance(manifest, dict) else {}


def _digest(path: Path) -> str:
    with path.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()
