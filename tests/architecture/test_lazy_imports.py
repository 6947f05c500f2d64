"""Start-up stays fast: a linter reads text, so these look at what is really loaded."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = {
    "sqlalchemy",
    "alembic",
    "matplotlib",
    "numpy",
    "charset_normalizer",
    "openpyxl",
    "docx",
    "sqlcipher3",
}


def loaded_by(code: str) -> set[str]:
    """Return the top-level modules that a fresh interpreter has loaded after `code`."""
    return {name.partition(".")[0] for name in modules_of(code)}


def modules_of(code: str) -> set[str]:
    """Return every module that a fresh interpreter has loaded after `code`."""
    printed = subprocess.run(
        [sys.executable, "-c", f"{code}\nimport sys\nprint(*sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    return set(printed.split())


@pytest.mark.parametrize(
    "module",
    [
        "tideover.engine.risk",
        "tideover.engine.strategies",
        "tideover.engine.chance",
        "tideover.viewmodels.outlook",
        "tideover.app.history",
        "tideover.__main__",
    ],
)
def test_needs_neither_window_nor_database_nor_chart(module: str) -> None:
    assert not (HEAVY | {"PySide6"}) & loaded_by(f"import {module}")


@pytest.mark.parametrize("module", ["tideover.store.first_look", "tideover.store.entry_queries"])
def test_the_first_look_needs_no_sqlalchemy(module: str) -> None:
    assert not HEAVY & loaded_by(f"import {module}")


FIRST_PAGE = (
    "import tideover.bootstrap, tideover.ui.application, tideover.ui.main_window,"
    " tideover.ui.pages.outlook_page"
)


def test_nothing_heavy_is_loaded_before_the_first_paint() -> None:
    assert not HEAVY & loaded_by(FIRST_PAGE)


@pytest.mark.parametrize(
    "room",
    [
        "tideover.engine.chance",
        "tideover.engine.fixes",
        "tideover.engine.restructuring",
        "tideover.engine.what_if",
        "tideover.app.starting",
        "PySide6.QtNetwork",
        "tideover.ui.wording.commands",
        "tideover.ui.pages.outlook.below",
        "tideover.store.copying",
        "tideover.ui.dialogs.unlock_dialog",
    ],
)
def test_the_first_page_waits_for_nothing_that_comes_after_the_paint(room: str) -> None:
    """Each of these costs a start some twenty milliseconds and shows nothing above the fold."""
    assert room not in modules_of(FIRST_PAGE)
