"""What a newcomer may rely on in every file."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SOURCES = sorted((ROOT / "desktop").rglob("*.py"))
LONGEST_MODULE = 400
LONGEST_FUNCTION = 60
NAMES_THAT_SAY_NOTHING = {"utils", "helpers", "helper", "manager", "misc", "common"}


def name_of(path: Path) -> str:
    """Return the path below desktop/."""
    return str(path.relative_to(ROOT / "desktop"))


def test_there_is_something_to_guard() -> None:
    assert len(SOURCES) > 50


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_a_module_fits_in_the_head(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= LONGEST_MODULE


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_a_function_fits_on_the_screen(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            assert length <= LONGEST_FUNCTION, f"{node.name} has {length} lines"


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_a_name_says_what_is_inside(path: Path) -> None:
    parts = {part.removesuffix(".py") for part in path.relative_to(ROOT / "desktop").parts}
    assert not parts & NAMES_THAT_SAY_NOTHING


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_a_signal_is_never_connected_to_a_lambda_or_partial(path: Path) -> None:
    """PySide never lets go of a widget whose signal holds a closure over it."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
            continue
        if node.func.attr != "connect":
            continue
        for argument in node.args:
            called = argument.func if isinstance(argument, ast.Call) else None
            name = getattr(called, "id", getattr(called, "attr", ""))
            assert not isinstance(argument, ast.Lambda), node.lineno
            assert name != "partial", node.lineno
