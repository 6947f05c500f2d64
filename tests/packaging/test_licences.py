"""Tideover may be given away under its own licence: nothing that it ships forbids it."""

from __future__ import annotations

import runpy
from importlib.metadata import distribution, metadata
from pathlib import Path

COLLECTING = Path(__file__).resolve().parents[2] / "packaging" / "linux" / "collect_licences.py"


def shipped() -> list[str]:
    """Return the packages that the frozen program holds."""
    names: list[str] = runpy.run_path(str(COLLECTING))["shipped"]()
    return names


def licence(name: str) -> str:
    """Return the name of a package's licence, in the first of the places where it may stand.

    The last, a free text, may be the licence itself, with those of all parts.
    """
    said = metadata(name)
    classifiers = [text for text in said.get_all("Classifier", []) if text.startswith("License")]
    named = [*said.get_all("License-Expression", []), *classifiers, *said.get_all("License", [])]
    return str((named or texts(name))[0])


def texts(name: str) -> list[str]:
    """Return the licences that a package's wheel brings along."""
    files = distribution(name).files or []
    return [file.read_text("utf-8") for file in files if "LICENSE" in file.name]


def test_nothing_shipped_may_be_given_away_under_the_gpl_only() -> None:
    names = shipped()
    assert {"pyside6-essentials", "sqlalchemy", "matplotlib", "numpy"} <= set(names)
    licences = {name: licence(name) for name in names}
    assert not {n: said for n, said in licences.items() if "GPL" in said and "LGPL" not in said}
