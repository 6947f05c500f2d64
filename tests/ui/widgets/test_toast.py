"""A message is seen, does not pile up, and what went wrong waits to be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from tideover.ui.widgets import toast as toasts
from tideover.ui.widgets.toast import ToastStack

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """Return a window to say things in."""
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(700, 500)
    made.show()
    return made


def test_a_message_stands_in_the_lower_right_corner(window: QWidget) -> None:
    stack = ToastStack(window)
    stack.say("已删除“午餐 ¥28.00”", "撤销")
    assert window.rect().contains(stack.geometry())
    assert stack.geometry().right() > window.width() - 40
    toast = stack.newest()
    assert toast is not None
    assert toast.label.height() >= toast.label.fontMetrics().height()


def test_it_stays_in_the_corner_of_a_smaller_window(qtbot: QtBot, window: QWidget) -> None:
    stack = ToastStack(window)
    stack.say("Saved")
    window.resize(500, 300)
    qtbot.waitUntil(lambda: window.rect().contains(stack.geometry()))


def test_a_message_goes_by_itself(
    qtbot: QtBot, window: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(toasts, "SHOWN_MS", 10)
    stack = ToastStack(window)
    stack.say("Saved")
    qtbot.waitUntil(lambda: stack.texts() == ())


def test_a_problem_waits_for_a_click(
    qtbot: QtBot, window: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(toasts, "SHOWN_MS", 10)
    stack = ToastStack(window)
    stack.say("Saved")
    stack.say_problem("The disk is full.")
    qtbot.waitUntil(lambda: stack.texts() == ("The disk is full.",))
    toast = stack.newest()
    assert toast is not None
    qtbot.mouseClick(toast, Qt.MouseButton.LeftButton)
    assert stack.texts() == ()


def test_only_the_newest_three_are_shown(window: QWidget) -> None:
    stack = ToastStack(window)
    for number in range(5):
        stack.say(f"Message {number}")
    assert stack.texts() == ("Message 2", "Message 3", "Message 4")


def test_only_the_newest_change_can_be_undone_from_here(qtbot: QtBot, window: QWidget) -> None:
    stack = ToastStack(window)
    stack.say("First", "Undo")
    stack.say("Second", "Undo")
    assert stack.texts() == ("Second",)
    toast = stack.newest()
    assert toast is not None
    with qtbot.waitSignal(stack.undo_requested):
        qtbot.mouseClick(toast.button, Qt.MouseButton.LeftButton)


def test_a_long_message_is_shown_in_full(window: QWidget) -> None:
    stack = ToastStack(window)
    stack.say_problem("很长的一句话，" * 30)
    toast = stack.newest()
    assert toast is not None
    needed = toast.label.heightForWidth(toast.label.width())
    assert toast.label.height() >= needed
    assert toast.height() >= needed


def test_undoing_many_times_leaves_one_message(window: QWidget) -> None:
    stack = ToastStack(window)
    stack.say("The backup was written.")
    for step in ("third", "second", "first"):
        stack.say_step(f"Undone: {step}")
    assert stack.texts() == ("The backup was written.", "Undone: first")
