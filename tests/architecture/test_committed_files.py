"""What is committed names no download address and no secret."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

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


def test_dependencies_are_pinned_with_hashes_and_without_an_address() -> None:
    text = (ROOT / "packaging" / "constraints.txt").read_text("utf-8")
    assert "--hash=sha256:" in text
    assert "://" not in text
    assert "--index-url" not in text


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
