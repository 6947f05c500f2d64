"""What `--out` and `--replace` name: a file that is written whole, or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tideover.domain.errors import InputError, TideoverError
from tideover.ui.saving import save_whole

if TYPE_CHECKING:
    from pathlib import Path


def check_free(path: Path, *, replace: bool) -> None:
    """Refuse a file that is there already, unless it may be replaced.

    Raises:
        InputError: `out_exists`.
    """
    if path.exists() and not replace:
        raise InputError("out_exists", field="--out", value=str(path))


def write_out(path: Path, content: bytes) -> None:
    """Write a file whole.

    Raises:
        TideoverError: `out_unwritable`; nothing was written.
    """
    try:
        save_whole(path, content)
    except OSError as error:
        reason = error.strerror or str(error)
        raise TideoverError("out_unwritable", path=str(path), reason=reason) from error
