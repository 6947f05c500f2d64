"""Every word of the window is there in Chinese, whole, and can be shown by the bundled font."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from string import Formatter
from typing import TYPE_CHECKING, NamedTuple
from xml.etree import ElementTree as ET

import pytest
from fontTools.ttLib import TTFont

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
SOURCES = sorted((ROOT / "desktop" / "tideover").rglob("*.py"))
TRANSLATIONS = ROOT / "resources" / "translations"
FILES = sorted(TRANSLATIONS.glob("tideover_*.ts"))
COMPLETE = [path for path in FILES if path.stem != "tideover_en"]
FONTS = sorted((ROOT / "resources" / "fonts").glob("*.otf"))


class Source(NamedTuple):
    """A string that is asked for in the source."""

    text: str
    counted: bool
    place: str


class Message(NamedTuple):
    """A string of a translation file."""

    source: str
    forms: tuple[str, ...]
    finished: bool
    numerus: bool


def name_of(path: Path) -> str:
    """Return a path as a test's name."""
    return str(path.relative_to(ROOT))


def translating_calls(path: Path) -> Iterator[ast.Call]:
    """Yield the calls that translate something."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call):
            called = ast.unparse(node.func)
            # Strings, painters and rectangles have a `translate` too, and mean another thing.
            if called.endswith(".tr") or called in {"translate", "QCoreApplication.translate"}:
                yield node


def asked_for() -> Iterator[Source]:
    """Yield every string the source asks for."""
    for path in SOURCES:
        for call in translating_calls(path):
            own = getattr(call.func, "attr", "") == "tr"
            text = call.args[0 if own else 1]
            if isinstance(text, ast.Constant) and isinstance(text.value, str):
                counted = len(call.args) > (2 if own else 3)
                yield Source(text.value, counted, f"{name_of(path)}:{call.lineno}")


def messages(path: Path) -> list[Message]:
    """Return the strings of a translation file that are still used."""
    found = []
    for node in ET.parse(path).getroot().iter("message"):  # noqa: S314 - a file of ours
        translation = node.find("translation")
        assert translation is not None
        if translation.get("type") in {"vanished", "obsolete"}:
            continue
        forms = [each.text or "" for each in translation.iter("numerusform")]
        found.append(
            Message(
                node.findtext("source") or "",
                tuple(forms or [translation.text or ""]),
                translation.get("type") is None,
                node.get("numerus") == "yes",
            )
        )
    return found


def places(text: str) -> set[str]:
    """Return the places a sentence has: {name} and %n."""
    named = {name for _, name, _, _ in Formatter().parse(text) if name is not None}
    return named | set(re.findall(r"%n", text))


def test_there_is_something_to_guard() -> None:
    assert len(list(asked_for())) > 300
    assert {path.stem for path in FILES} >= {"tideover_zh_CN"}
    assert FONTS


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_every_translated_string_is_a_literal(path: Path) -> None:
    """Qt Linguist reads the source as text: a name or an f-string stays English for ever."""
    for call in translating_calls(path):
        assert all(isinstance(argument, ast.Constant) for argument in call.args[:2]), call.lineno


@pytest.mark.parametrize("path", COMPLETE, ids=lambda path: path.stem)
def test_every_string_of_the_source_is_translated(path: Path) -> None:
    known = {message.source for message in messages(path)}
    missing = [f"{each.place}: {each.text}" for each in asked_for() if each.text not in known]
    assert not missing, "\n".join(missing)


@pytest.mark.parametrize("path", COMPLETE, ids=lambda path: path.stem)
def test_every_translation_is_finished(path: Path) -> None:
    open_ones = [
        message.source
        for message in messages(path)
        if not message.finished or not all(message.forms)
    ]
    assert not open_ones, "\n".join(open_ones)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_translation_has_the_places_of_its_source(path: Path) -> None:
    wrong = [
        f"{message.source} -> {form}"
        for message in messages(path)
        for form in message.forms
        if form and not message.numerus and places(form) != places(message.source)
    ]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_counted_translation_has_no_place_that_is_never_filled(path: Path) -> None:
    """One form may say `one` in words, so %n may be missing; a new {place} may not appear."""
    wrong = [
        f"{message.source} -> {form}"
        for message in messages(path)
        for form in message.forms
        if message.numerus and form and not places(form) <= places(message.source)
    ]
    assert not wrong, "\n".join(wrong)


def test_every_counted_string_has_its_plurals_in_english() -> None:
    """Without them English says `1 entry(s)`."""
    english = TRANSLATIONS / "tideover_en.ts"
    known = {message.source for message in messages(english) if all(message.forms)}
    missing = sorted({each.text for each in asked_for() if each.counted} - known)
    assert not missing, "\n".join(missing)


@pytest.mark.parametrize("font", FONTS, ids=lambda path: path.stem)
def test_the_bundled_font_has_every_sign_of_every_string(font: Path) -> None:
    with TTFont(font) as opened:
        drawable = set(opened.getBestCmap())
    texts = {each.text for each in asked_for()}
    texts |= {form for path in FILES for message in messages(path) for form in message.forms}
    lacking = {
        f"U+{ord(letter):04X} in {text}"
        for text in texts
        for letter in text
        if ord(letter) not in drawable and letter != "\n"
    }
    assert not lacking, "\n".join(sorted(lacking))
