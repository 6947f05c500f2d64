"""Hostile names stay plain text: no label of any window reads mark-up (RELIABILITY.md, S3).

A payee's name comes from a bill that somebody else wrote. Read as mark-up it could hide what it
says, or make Tideover fetch a picture.
"""

from __future__ import annotations

import ast
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from tests.households import BANK, FOOD, LOAN, an_entry
from tests.ui.real import RealDesk, real_desk
from tideover.app.commands.entries import AddEntries
from tideover.app.commands.household import SetHousehold
from tideover.app.commands.records import Add
from tideover.domain.household import FirstStart
from tideover.ui.main_window import MainWindow
from tideover.ui.pages import PAGES
from tideover.ui.widgets.card import Card
from tideover.ui.widgets.empty_state import EmptyState
from tideover.ui.widgets.field import Field
from tideover.ui.widgets.shortcut_list import ShortcutList
from tideover.ui.widgets.text_edit import TextEdit
from tideover.ui.widgets.toast import Toast

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

UI = Path(__file__).resolve().parents[2] / "desktop" / "tideover" / "ui"
SOURCES = sorted(UI.rglob("*.py"))
HOSTILE = "<img src='http://evil.example/x.png'><b>Bob</b>"

BARE_LABEL_FILES = {
    # A subclass that sets the format itself, and labels that show a picture or set it at once.
    "widgets/labels.py",
}
RICH = {"setHtml", "insertHtml", "setMarkdown", "RichText", "MarkdownText", "AutoText"}


def name_of(path: Path) -> str:
    """Return the path below ui/."""
    return path.relative_to(UI).as_posix()


def test_there_is_something_to_guard() -> None:
    assert len(SOURCES) > 30


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_nothing_asks_for_rich_text(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Attribute):
            assert node.attr not in RICH, f"line {node.lineno}: {node.attr}"


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_a_bare_label_says_that_its_text_is_plain(path: Path) -> None:
    text = path.read_text("utf-8")
    bare = [
        node.lineno
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "QLabel"
    ]
    if bare and name_of(path) not in BARE_LABEL_FILES:
        declared = text.count("setTextFormat(Qt.TextFormat.PlainText)") + text.count("setPixmap(")
        assert declared >= len(bare), f"QLabel at {bare}: use PlainLabel"


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_a_message_box_is_never_used(path: Path) -> None:
    """Its text is read as mark-up where it looks so; toasts and inline sentences are not."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        assert not (isinstance(node, ast.Name) and node.id == "QMessageBox"), path


def readable_as_mark_up(widget: QWidget) -> Iterator[str]:
    """Yield the labels and tips that would show a hostile name as mark-up."""
    for label in widget.findChildren(QLabel):
        # Qt's own windows (the calendar's head) hold no words of ours.
        if label.textFormat() is not Qt.TextFormat.PlainText and label.text():
            yield f"{type(label).__name__}: {label.text()}"
    for child in (widget, *widget.findChildren(QWidget)):
        if "<b>" in child.toolTip():
            yield f"{type(child).__name__} tip: {child.toolTip()}"


def widgets() -> Iterator[QWidget]:
    """Yield every widget of ours that shows words it was given."""
    yield Card(HOSTILE)
    yield Field(HOSTILE, TextEdit())
    yield Toast(HOSTILE, "Undo")
    yield Toast(HOSTILE, problem=True)
    empty = EmptyState("loans")
    empty.set_texts(HOSTILE, HOSTILE, "Add")
    yield empty
    yield ShortcutList()


def test_every_widget_that_is_given_words_shows_them_letter_by_letter(qtbot: QtBot) -> None:
    for widget in widgets():
        qtbot.addWidget(widget)
        assert list(readable_as_mark_up(widget)) == []


def hostile_desk(folder: Path) -> RealDesk:
    """Return a household in which everything that can bear a name bears a hostile one."""
    desk = real_desk(folder, filled=False)
    desk.perform(Add(replace(BANK, name=HOSTILE)), Add(replace(FOOD, name=HOSTILE)))
    desk.perform(Add(replace(LOAN, name=HOSTILE, lender=HOSTILE)))
    desk.perform(AddEntries((an_entry("hostile", payee=HOSTILE, note=HOSTILE),)))
    household = replace(desk.snapshot.household, name=HOSTILE, first_start=FirstStart.DONE)
    desk.perform(SetHousehold(household))
    return desk


@pytest.mark.parametrize("page", [entry.code for entry in PAGES])
def test_every_page_shows_a_hostile_household_letter_by_letter(
    qtbot: QtBot, tmp_path: Path, page: str
) -> None:
    desk = hostile_desk(tmp_path)
    window = MainWindow(desk.services, desk.changes)
    qtbot.addWidget(window)
    window.show()
    window.show_page(page)
    window.toasts.say(HOSTILE, "Undo")
    window.banner.say(HOSTILE)
    assert list(readable_as_mark_up(window)) == []
