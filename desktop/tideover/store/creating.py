"""Beginning a new household."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from sqlalchemy import insert
from sqlalchemy.exc import DBAPIError

from tideover.domain.errors import StoreError
from tideover.domain.household import Household
from tideover.domain.ids import new_id
from tideover.store import schema
from tideover.store.connecting import engine_for, refusal
from tideover.store.files import create_private, make_private_folder, sync_file, sync_folder
from tideover.store.files import refusal as file_refusal
from tideover.store.identity import APPLICATION_ID, SCHEMA
from tideover.store.records import household_values

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Connection


def create(path: Path, household: Household | None = None) -> None:
    """Begin a household at `path`; it has no accounts and no categories yet.

    It is made under another name and gets its own when all of it is on the disk: a crash leaves
    a whole household or none.

    Raises:
        StoreError: `store_exists` when there is a file, whatever it is: a household that cannot
            be opened must never be overwritten by a new one. Or the file cannot be made.
    """
    make_private_folder(path.parent)
    staged = path.with_name(f"{path.name}.beginning")
    try:
        staged.unlink(missing_ok=True)
        create_private(staged)
        with engine_for(staged).begin() as connection:
            _fill(connection, household or Household())
        sync_file(staged)
        _give_name(staged, path)
        sync_folder(path.parent)
    except DBAPIError as error:
        raise refusal(error, path) from error
    except OSError as error:
        raise file_refusal(error, path) from error
    finally:
        with suppress(OSError):
            staged.unlink(missing_ok=True)


def _give_name(staged: Path, path: Path) -> None:
    """Put the file in its place, never over another one."""
    try:
        path.hardlink_to(staged)
    except FileExistsError as error:
        raise StoreError("store_exists", path=str(path)) from error
    except OSError as error:
        # The file systems of memory sticks know one name for a file only.
        if path.exists():
            raise StoreError("store_exists", path=str(path)) from error
        staged.replace(path)


def _fill(connection: Connection, household: Household) -> None:
    schema.metadata.create_all(connection)
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA}")
    first = {"only": 1, "store_uuid": new_id(), "revision": 0, "last_action": ""}
    connection.execute(insert(schema.meta), first)
    connection.execute(insert(schema.household), {"only": 1, **household_values(household)})
    connection.execute(insert(schema.alembic_version), {"version_num": f"{SCHEMA:04}"})
