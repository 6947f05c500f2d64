"""What is committed names no download address and no secret."""

from __future__ import annotations

import re
import subprocess
import tomllib
from itertools import chain
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
ADDRESS = re.compile(
    r"https?://[^\s\"'<>]*(simple/?|pypi|pythonhosted|registry|mirror)", re.IGNORECASE
)


def committed() -> list[Path]:
    """Return every file git knows; empty outside a checkout."""
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    return [ROOT / name for name in listed.stdout.split("\0") if name]


def pins() -> list[tuple[Requirement, str]]:
    """Return every pinned package, with the text that follows it: its hashes."""
    text = (ROOT / "packaging" / "constraints.txt").read_text("utf-8")
    blocks = re.split(r"\n(?=\w)", text.replace("\\\n", " "))
    parts = [block.partition(" --hash=") for block in blocks]
    return [(Requirement(pin), hashes) for pin, _, hashes in parts]


def declared() -> list[Requirement]:
    """Return what pyproject.toml asks for, all that only developers need included."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    extras = project["optional-dependencies"]
    return [Requirement(text) for text in chain(project["dependencies"], *extras.values())]


def test_dependencies_are_pinned_with_hashes_and_without_an_address() -> None:
    text = (ROOT / "packaging" / "constraints.txt").read_text("utf-8")
    assert all(hashes.startswith("sha256:") for _, hashes in pins())
    assert "://" not in text
    assert not re.search(r"^ *--(?!hash=)", text, re.MULTILINE)


def test_every_declared_dependency_is_pinned_within_its_range() -> None:
    wanted = {canonicalize_name(requirement.name): requirement for requirement in declared()}
    pinned = [(canonicalize_name(pin.name), pin.specifier) for pin, _ in pins()]
    assert not set(wanted) - {name for name, _ in pinned}
    versions = [(name, next(iter(exact)).version) for name, exact in pinned if name in wanted]
    assert not [pin for pin in versions if not wanted[pin[0]].specifier.contains(pin[1])]


def test_no_committed_file_names_a_download_address() -> None:
    files = committed()
    if not files:
        pytest.skip("not a git checkout")
    named = [
        path.name
        for path in files
        if path.suffix in {".txt", ".toml", ".lock", ".cfg", ".json", ".yml", ".yaml"}
        and path.is_file()
        and ADDRESS.search(path.read_text("utf-8", "replace"))
    ]
    assert not named
