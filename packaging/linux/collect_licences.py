"""Copies the licences of all that the program ships, Python's too: collect_licences.py FOLDER."""

from __future__ import annotations

import shutil
import sys
import sysconfig
import tomllib
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

PYPROJECT = Path(__file__).resolve().parents[2] / "pyproject.toml"
LICENCE_OF_PYTHON = Path(sysconfig.get_path("stdlib")) / "LICENSE.txt"


def shipped() -> list[str]:
    """Return the packages that Tideover depends on, and those that they depend on."""
    project = tomllib.loads(PYPROJECT.read_text("utf-8"))["project"]
    waiting = [Requirement(text) for text in project["dependencies"]]
    found: set[str] = set()
    while waiting:
        requirement = waiting.pop()
        name = canonicalize_name(requirement.name)
        marker = requirement.marker
        if name in found or (marker is not None and not marker.evaluate({"extra": ""})):
            continue
        found.add(name)
        waiting += [Requirement(text) for text in distribution(name).requires or []]
    return sorted(found)


def copy_licences(name: str, folder: Path) -> int:
    """Copy one package's licence files, wherever its wheel keeps them; return how many."""
    copied = 0
    for entry in distribution(name).files or []:
        in_metadata = any(part.endswith(".dist-info") for part in entry.parts)
        is_licence = entry.name.upper().startswith(("LICEN", "COPYING", "NOTICE"))
        if in_metadata and (is_licence or "licenses" in entry.parts):
            target = folder / name / "-".join(entry.parts[1:])
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(Path(str(entry.locate())), target)
            copied += 1
    return copied


def main() -> int:
    """Fill the folder; name the packages whose wheel holds no licence text."""
    folder = Path(sys.argv[1])
    without = [name for name in shipped() if not copy_licences(name, folder)]
    for name in without:
        said = distribution(name).metadata
        field = "License-Expression" if "License-Expression" in said else "License"
        licence = next(iter(said.get_all(field, [])), "see its home page")
        target = folder / name / "METADATA.txt"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(f"{said['Name']} {said['Version']}\nLicence: {licence}\n", "utf-8")
    (folder / "python").mkdir(exist_ok=True)
    shutil.copyfile(LICENCE_OF_PYTHON, folder / "python" / LICENCE_OF_PYTHON.name)
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except PackageNotFoundError as missing:
        sys.exit(f"{missing}: is .venv complete?")
