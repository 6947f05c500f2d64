"""Finds the codes that the source hands to the wording: of errors, findings, steps, reasons."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING

from tideover.domain import errors

if TYPE_CHECKING:
    from collections.abc import Iterator

SOURCE = Path(errors.__file__).resolve().parent.parent
ERRORS = {
    name
    for name, found in vars(errors).items()
    if isinstance(found, type) and issubclass(found, errors.TideoverError)
}


def calls() -> Iterator[tuple[str, ast.Call]]:
    """Yield every call of a named thing in the source, with its name."""
    for path in sorted(SOURCE.rglob("*.py")):
        # The command line words its own errors, in cli/wording.py.
        if path.is_relative_to(SOURCE / "cli"):
            continue
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call):
                name = getattr(node.func, "id", getattr(node.func, "attr", ""))
                yield name, node


def first_words(node: ast.Call) -> set[str]:
    """Return the literal codes of a call's first argument, both sides of a choice."""
    first = node.args[0] if node.args else None
    parts = (first.body, first.orelse) if isinstance(first, ast.IfExp) else (first,)
    return {
        part.value
        for part in parts
        if isinstance(part, ast.Constant) and isinstance(part.value, str)
    }


def error_codes() -> set[str]:
    """Return every code an error is raised with, and every class's own."""
    raised = {
        code
        for name, node in calls()
        if name in ERRORS | {"refuse", "_refuse"}
        for code in first_words(node)
    }
    return raised | {getattr(errors, name).code for name in ERRORS} - {"error"}


def finding_codes() -> set[str]:
    """Return every code of a finding, those put together of two parts as well."""
    plain = {code for name, node in calls() if name == "Finding" for code in first_words(node)}
    checks = {
        code for name, node in calls() if name == "_Question" for code in first_words(node)
        if code.startswith("check_")
    }  # fmt: skip
    # store/checking.py renames what reading a row raises; importers/bank_csv.py counts reasons.
    renamed = {"check_row_damaged", "check_terms_damaged"}
    counted = {
        f"rows_{reason}"
        for reason in (
            "date_unreadable",
            "amount_unreadable",
            "direction_unknown",
            "other_currency",
        )
    }
    whole = {code for code in plain if not code.endswith("_")}
    return whole | checks | renamed | counted


def together_names() -> set[str]:
    """Return every name of a step that consists of several changes."""
    named = {code for name, node in calls() if name == "Together" for code in first_words(node)}
    steps = {
        code for name, node in calls() if name == "_step" for code in first_words(node)
        if code.startswith("first_")
    }  # fmt: skip
    return named | steps
