"""The walls hold: the contracts are kept, and they bite when somebody breaks them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "desktop" / "tideover"

CANARIES = {
    "domain knows the engine": ("layers", "domain/canary.py", "import tideover.engine\n"),
    "a room nobody planned": ("layers", "helpers/__init__.py", "import tideover.domain\n"),
    "an importer knows a rule": (
        "adapters-know-facts-only",
        "importers/canary.py",
        "import tideover.engine\n",
    ),
    "ui knows the store": (
        "adapters-are-handed-over",
        "ui/canary.py",
        "import tideover.store.paths\n",
    ),
    "engine knows the window": (
        "no-window-below-ui",
        "engine/canary.py",
        "import PySide6.QtCore\n",
    ),
    "an exporter knows a rule": (
        "adapters-know-facts-only",
        "exporters/canary.py",
        "import tideover.engine\n",
    ),
    "a page writes a file by itself": (
        "adapters-are-handed-over",
        "ui/canary.py",
        "import tideover.exporters.docx_paper\n",
    ),
    "ui asks the database": ("sql-in-the-store", "ui/canary.py", "import sqlite3\n"),
    "a migration sees today's schema": (
        "migrations-are-letters-to-the-past",
        "store/migrations/canary.py",
        "import tideover.store.schema\n",
    ),
    "a page draws by itself": (
        "charts-only",
        "ui/pages/canary.py",
        "import matplotlib\n",
    ),
    "a schedule counts with numpy": (
        "numbers-in-bulk",
        "engine/schedules/canary.py",
        "import numpy\n",
    ),
}


def contracts() -> dict[str, str]:
    """Return the names of the contracts by their ids."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    return {entry["id"]: entry["name"] for entry in project["tool"]["importlinter"]["contracts"]}


def lint_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    """Run import-linter on the checkout in `folder`."""
    return subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder / "desktop")},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the source in which contracts may be broken."""
    folder = tmp_path_factory.mktemp("checkout")
    shutil.copytree(
        SOURCE,
        folder / "desktop" / "tideover",
        ignore=shutil.ignore_patterns("resources", "__pycache__"),
    )
    shutil.copy(ROOT / "pyproject.toml", folder)
    return folder


def test_every_contract_is_kept(checkout: Path) -> None:
    result = lint_imports(checkout)
    assert result.returncode == 0, result.stdout


def test_every_contract_has_its_canary() -> None:
    assert {contract for contract, _, _ in CANARIES.values()} == set(contracts())


@pytest.mark.parametrize("name", CANARIES)
def test_a_broken_wall_is_noticed(name: str, checkout: Path) -> None:
    contract, place, text = CANARIES[name]
    canary = checkout / "desktop" / "tideover" / place
    canary.parent.mkdir(exist_ok=True)
    canary.write_text(text, "utf-8")
    try:
        assert f"{contracts()[contract]} BROKEN" in " ".join(lint_imports(checkout).stdout.split())
    finally:
        canary.unlink()
        if not any(canary.parent.iterdir()):
            canary.parent.rmdir()
