"""Bringing a store of an earlier Tideover up to date, without ever touching it half-way.

The steps run in one transaction on a copy. Only when the copy is sound and still holds all that
was there does it take the place of the store, which by then has a verified backup.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Protocol

from alembic import command
from alembic.config import Config
from alembic.util import CommandError
from sqlalchemy.exc import DBAPIError

from tideover.domain.errors import StoreError
from tideover.store.connecting import engine_for, refusal
from tideover.store.copying import copy_store, verify, write_lock
from tideover.store.files import refusal as file_refusal
from tideover.store.files import sync_file, sync_folder
from tideover.store.identity import SCHEMA

SCRIPTS = Path(__file__).parent / "migrations"


class MakesBackups(Protocol):
    """What keeps a verified copy before anything is changed."""

    def make(self, reason: str) -> Path:
        """Write and verify a copy."""


def upgrade(
    path: Path, backups: MakesBackups, *, scripts: Path = SCRIPTS, target: int = SCHEMA
) -> None:
    """Bring the store at `path` to the schema with the number `target`.

    Raises:
        StoreError: It could not be done; the store is byte for byte what it was.
    """
    staged = path.with_name(f"{path.name}.upgrading")
    with write_lock(path):
        backups.make("migration")
        held = copy_store(path, staged)
        try:
            run_steps(staged, scripts=scripts, target=target)
            if not held.survived_in(verify(staged)):
                raise StoreError("store_migration_failed", path=str(path))
            sync_file(staged)
            staged.replace(path)
            sync_folder(path.parent)
        except OSError as error:
            raise file_refusal(error, path) from error
        finally:
            with suppress(OSError):
                staged.unlink(missing_ok=True)


def run_steps(path: Path, *, scripts: Path = SCRIPTS, target: int = SCHEMA) -> None:
    """Run the missing steps on a copy, in one transaction with the number of the schema."""
    config = Config()
    config.set_main_option("script_location", str(scripts))
    config.set_main_option("path_separator", "os")
    try:
        with engine_for(path, migrates=True).begin() as connection:
            config.attributes["connection"] = connection
            command.upgrade(config, f"{target:04}")
            connection.exec_driver_sql(f"PRAGMA user_version = {target}")
    except DBAPIError as error:
        raise refusal(error, path) from error
    except CommandError as error:
        raise StoreError("store_migration_failed", path=str(path)) from error
