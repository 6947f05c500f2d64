"""The walls hold: the contracts are kept, and they bite when somebody breaks them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "desktop" / "tideover"

CANARIES = {
    "engine knows the window": ("engine/canary.py", "import PySide6.QtCore\n"),
    "ui knows the store": ("ui/canary.py", "import tideover.store.paths\n"),
    "domain knows the engine": ("domain/canary.py", "import tideover.engine\n"),
    "a room nobody planned": ("helpers/__init__.py", "import tideover.domain\n"),
    "a page draws by itself": ("ui/pages/canary.py", "import matplotlib\n"),
    "a migration sees today's schema": (
        "store/migrations/canary.py",
        "import tideover.store.schema\n",
    ),
}


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


@pytest.mark.parametrize("name", CANARIES)
def test_a_broken_wall_is_noticed(name: str, checkout: Path) -> None:
    place, text = CANARIES[name]
    canary = checkout / "desktop" / "tideover" / place
    canary.parent.mkdir(exist_ok=True)
    canary.write_text(text, "utf-8")
    try:
        assert lint_imports(checkout).returncode != 0
    finally:
        canary.unlink()
        if not any(canary.parent.iterdir()):
            canary.parent.rmdir()
