"""Every refusal of the command line is worded, in both languages."""

from __future__ import annotations

import ast
from pathlib import Path
from string import Formatter
from typing import TYPE_CHECKING

import pytest

from tideover import cli
from tideover.cli.wording import own_texts, problem_text
from tideover.domain.errors import AmountError, StoreMissing
from tideover.ui.wording.errors import error_texts

if TYPE_CHECKING:
    from tests.cli.conftest import Typed

SOURCES = sorted(Path(cli.__file__).parent.rglob("*.py"))


def refusals() -> dict[str, set[str]]:
    """Return every code the command line refuses with, and the names of its values."""
    found: dict[str, set[str]] = {}
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            name = getattr(node.func, "id", "")
            code = node.args[0]
            if name in {"InputError", "AmountError"} and isinstance(code, ast.Constant):
                found[str(code.value)] = {word.arg or "" for word in node.keywords}
    return found


def test_every_refusal_has_a_sentence_whose_places_are_filled() -> None:
    assert {"word_unknown", "loan_unknown", "amount_negative"} <= set(refusals())
    assert not set(refusals()) - set(own_texts()) - set(error_texts())
    for code, given in refusals().items():
        places = {place for _, place, _, _ in Formatter().parse(own_texts().get(code, "")) if place}
        assert places <= given, code


def test_every_refusal_is_worded_in_chinese_too(typed: Typed) -> None:
    english = own_texts()
    typed("--version", "--language", "zh_CN")
    assert [code for code, text in own_texts().items() if english[code] == text] == []


def test_the_help_is_chinese_too(typed: Typed) -> None:
    said = typed("plan", "--help", "--language", "zh_CN")
    assert said.out.startswith("用法：")
    assert "什么时候还清" in said.out
    assert "退出码" in said.out


@pytest.mark.parametrize("path", ["/data/a/very/long/path" * 5, "/数据/家庭.tideover"])
def test_a_missing_household_is_named_in_full(path: str) -> None:
    assert path in problem_text(StoreMissing(path=path), Path(path))


def test_another_missing_file_is_not_taken_for_the_household() -> None:
    text = problem_text(StoreMissing(path="/backups/old"), Path("/data/household"))
    assert "/backups/old" in text
    assert "open the window" not in text


def test_the_option_is_named_before_what_is_wrong_with_its_value() -> None:
    error = AmountError("amount_empty", field="--extra")
    assert problem_text(error, Path("x")).startswith("--extra: ")
