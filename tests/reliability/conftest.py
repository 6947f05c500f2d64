"""The recorder of what a program does to its files, built once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.reliability.recorder import built

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="session")
def recorder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The recorder; tests that need it are skipped where it cannot be built."""
    library = built(tmp_path_factory.mktemp("recorder"))
    if library is None:
        pytest.skip("recording a program's writes needs Linux and a C compiler")
    return library
