"""Encrypting a household, giving it another passphrase, and taking the encryption off again.

The household is copied row by row beside its place, compared, and put on the disk; then the copy
takes the place of the old file in one step. A crash at any moment leaves the old one or the new
one, whole, and nothing else that could be read.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tideover.domain.errors import StoreDamaged, StoreEncrypted, StoreError
from tideover.domain.protection import typed_passphrase
from tideover.store import cipher, keys
from tideover.store.files import refusal, sync_folder
from tideover.store.opening import successor_of
from tideover.store.raw import schema_number

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tideover.store.keys import Key


@dataclass(frozen=True, slots=True)
class StoreProtection:
    """The protection of the household at `path`; fulfils app.ports.HouseholdProtection."""

    path: Path

    @property
    def is_offered(self) -> bool:
        """Whether this computer can encrypt at all."""
        return cipher.is_offered()

    @property
    def is_encrypted(self) -> bool:
        """Whether the household is encrypted, and open."""
        return keys.key_of(self.path) is not None

    @property
    def is_closed(self) -> bool:
        """Whether the household is encrypted, and nobody has typed its passphrase."""
        try:
            schema_number(self.path)
        except StoreEncrypted:
            return True
        except StoreError:
            return False
        return False

    def encrypt(self, passphrase: str) -> None:
        """Encrypt a plain household; raises InputError for a passphrase, or StoreError."""
        self._protect(keys.new_key(typed_passphrase(passphrase)))

    def change(self, present: str, passphrase: str) -> None:
        """Give an encrypted household another passphrase.

        Raises:
            StoreEncrypted: `present` is not its passphrase.
            StoreError: It could not be done; the household is what it was.
        """
        self._agree(present)
        self._protect(keys.new_key(typed_passphrase(passphrase)))

    def decrypt(self, present: str) -> None:
        """Take the encryption off; raises as `change`."""
        self._agree(present)
        self._protect(None)

    def _agree(self, present: str) -> None:
        """Refuse who does not know the passphrase: a window may stand open and alone."""
        key = keys.key_of(self.path)
        if key is None or keys.derived(typed_passphrase(present), key.salt) != key:
            raise StoreEncrypted("passphrase_not_present", path=str(self.path))

    def _protect(self, key: Key | None) -> None:
        # Only who changes the protection needs it; every start knows this class.
        from tideover.store.copying import copy_under, write_lock

        staged = successor_of(self.path)
        with write_lock(self.path):
            try:
                copy_under(key, self.path, staged)
                with keys.swapping():
                    staged.replace(self.path)
                    keys.remember(self.path, key)
                sync_folder(self.path.parent)
            except OSError as error:
                raise refusal(error, self.path) from error
            finally:
                with suppress(OSError):
                    staged.unlink(missing_ok=True)


def let_in(path: Path, ask: Callable[[Path], str]) -> None:
    """Open an encrypted file with the passphrase that `ask` returns; a plain one needs none.

    Raises:
        StoreEncrypted: It is not the passphrase of the file.
        TideoverError: As `unlock`, or what `ask` raises.
    """
    try:
        schema_number(path)
    except StoreEncrypted:
        unlock(path, ask(path))
    except StoreError:
        # Said in full by whoever opens it.
        return


def unlock(path: Path, passphrase: str) -> None:
    """Open an encrypted file that nobody in this process has open, from now on.

    Raises:
        InputError: That can be no passphrase.
        StoreEncrypted: `store_passphrase_wrong`, it does not open the file; nor would any, if the
            beginning of the file is broken.
        StoreError: It cannot be read.
    """
    cipher.module()
    try:
        salt = keys.salt_of(path)
    except OSError as error:
        raise refusal(error, path) from error
    keys.remember(path, keys.derived(typed_passphrase(passphrase), salt))
    try:
        schema_number(path)
    except StoreDamaged as error:
        keys.forget_wrong(path)
        if error.code == "store_not_a_database":
            raise StoreEncrypted("store_passphrase_wrong", path=str(path)) from error
        raise
    except BaseException:
        keys.forget_wrong(path)
        raise
