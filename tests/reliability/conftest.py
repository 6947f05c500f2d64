"""The recorder of what a program does to its files, built once."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from tests.reliability.recorder import built

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="session")
def recorder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The recorder; where it cannot be built its tests are skipped, but never by `.ci/run`."""
    library = built(tmp_path_factory.mktemp("recorder"))
    if library is None:
        assert os.environ.get("CI") != "true", "no change may go untried against a power failure"
        pytest.skip("recording a program's writes needs Linux and a C compiler")
    return library
