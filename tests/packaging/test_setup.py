"""The set-up script says plainly what is missing and never pretends to be done."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A folder with the set-up script and its tables, and nothing set up."""
    folder = tmp_path / "checkout"
    (folder / "packaging").mkdir(parents=True)
    for name in ("setup", "system-packages.txt", "constraints.txt"):
        shutil.copy(ROOT / "packaging" / name, folder / "packaging" / name)
    return folder


@pytest.fixture
def system(tmp_path: Path) -> Path:
    """Programs that stand in front of the real ones: an ordinary user on a bare system."""
    folder = tmp_path / "system"
    folder.mkdir()
    pretend(folder, "ldconfig", "exit 0")
    pretend(folder, "id", "echo 1000")
    pretend(folder, "apt-get", "echo 'must not be called' >&2; exit 99")
    pretend(folder, "apt-cache", "exit 100")
    return folder


def pretend(folder: Path, name: str, body: str) -> None:
    """Put a program in front of the real one."""
    program = folder / name
    program.write_text(f"#!/bin/sh\n{body}\n", "utf-8")
    program.chmod(0o755)


def set_up(checkout: Path, system: Path, step: str) -> subprocess.CompletedProcess[str]:
    """Run the script as that user."""
    return subprocess.run(
        [checkout / "packaging" / "setup", step],
        env={"PATH": f"{system}:/usr/bin:/bin", "HOME": str(system)},
        capture_output=True,
        text=True,
        check=False,
    )


def rows(step: str) -> list[str]:
    """Return the packages of one step, by their older name."""
    table = (ROOT / "packaging" / "system-packages.txt").read_text("utf-8").splitlines()
    parts = [line.split() for line in table if line and not line.startswith("#")]
    assert all(len(part) == 3 for part in parts)
    return [package.split("|")[-1] for kind, _, package in parts if kind == step]


def test_an_ordinary_user_is_told_the_one_command_to_type(checkout: Path, system: Path) -> None:
    pretend(system, "python3", 'case "$*" in *ensurepip*) exit 0;; *) exit 0;; esac')
    done = set_up(checkout, system, "run")
    assert done.returncode != 0
    commands = [line for line in done.stderr.splitlines() if line.startswith("sudo ")]
    assert len(commands) == 1
    assert set(rows("run")) <= set(commands[0].split())
    assert not set(rows("test")) & set(commands[0].split())
    assert not (checkout / ".venv").exists()


def test_an_old_python_is_named_in_a_sentence(checkout: Path, system: Path) -> None:
    for name in ("python3", "python3.11", "python3.12", "python3.13", "python3.14"):
        pretend(system, name, '[ "$1" = --version ] && echo "Python 3.9.2" && exit 0; exit 1')
    done = set_up(checkout, system, "run")
    assert done.returncode != 0
    assert "needs Python 3.11 or newer; found: Python 3.9.2" in done.stderr


def test_a_system_without_apt_hears_what_it_lacks(checkout: Path, system: Path) -> None:
    # A path with nothing but what the script itself uses.
    for tool in ("sh", "dirname", "date", "sed", "sort", "tr", "grep", "mkdir", "uname"):
        (system / tool).symlink_to(shutil.which(tool) or f"/bin/{tool}")
    pretend(system, "python3", "exit 0")
    (system / "apt-get").unlink()
    done = subprocess.run(
        ["/bin/sh", checkout / "packaging" / "setup", "run"],
        env={"PATH": str(system), "HOME": str(system)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode != 0
    assert "libxcb-cursor0" in done.stderr
    assert "no apt-get" in done.stderr


def test_an_unknown_step_is_refused(checkout: Path, system: Path) -> None:
    done = set_up(checkout, system, "everything")
    assert done.returncode != 0
    assert "usage" in done.stderr
