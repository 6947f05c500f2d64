"""A file on the disk to the bytes that the readers ask for.

Raises StatementError with the codes `file_missing`, `file_is_a_folder`, `file_not_permitted` and
`file_unreadable`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tideover.domain.errors import StatementError
from tideover.importers.reading import LARGEST_FILE

if TYPE_CHECKING:
    from pathlib import Path


def bytes_of(path: Path) -> bytes:
    """Return what a file holds, and of one that is too large no more than tells so.

    Raises:
        StatementError: see the head of this module.
    """
    try:
        with path.open("rb") as file:
            return file.read(LARGEST_FILE + 1)
    except FileNotFoundError as error:
        raise StatementError("file_missing", file=path.name) from error
    except IsADirectoryError as error:
        raise StatementError("file_is_a_folder", file=path.name) from error
    except PermissionError as error:
        raise StatementError("file_not_permitted", file=path.name) from error
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise StatementError("file_unreadable", file=path.name, reason=reason) from error
