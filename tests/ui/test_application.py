"""A session keeps what the window was like, follows the day, and survives what nobody foresaw."""

from __future__ import annotations

import os
import sys
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from tideover.app.settings import Settings, Theme
from tideover.ui import application, theme
from tideover.ui.application import Session

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from tests.ui.desk import Desk


@pytest.fixture
def session(qtbot: QtBot, dressed: QApplication, desk: Desk) -> Iterator[Session]:
    """Return a session on the settings page, the one without heavy work."""
    desk.settings.kept = Settings(language="en", keep_in_tray=False, page="settings")
    made = Session(dressed, desk.ports())
    qtbot.addWidget(made.window)
    hook = sys.excepthook
    made.start()
    yield made
    sys.excepthook = hook
    made.quit()
    made.deleteLater()


def test_settings_hold_at_once_and_are_kept(session: Session, desk: Desk) -> None:
    assert session.save_settings(Settings(language="en", theme=Theme.DARK, keep_in_tray=False))
    assert theme.is_dark()
    assert desk.settings.kept.theme is Theme.DARK


def test_closing_the_window_remembers_it(session: Session, desk: Desk) -> None:
    session.window.close()
    assert desk.settings.kept.page == "settings"
    assert desk.settings.kept.geometry


def test_ctrl_q_ends_it_and_remembers_the_window_too(
    qtbot: QtBot, session: Session, desk: Desk
) -> None:
    with qtbot.waitSignal(session.window.quit_requested):
        qtbot.keyClick(session.window, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    assert desk.settings.kept.page == "settings"


def test_a_second_start_opens_the_line_for_an_entry(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(session.window, "record", lambda: asked.append("record"))
    session.accept([])
    assert not asked
    session.accept(["--record"])
    assert asked == ["record"]


def test_a_new_day_is_read_again_without_a_restart(session: Session, desk: Desk) -> None:
    desk.day = date(2026, 11, 25)
    session._watch_the_day()
    assert session.changes.snapshot().as_of == date(2026, 11, 25)


def test_what_the_outlook_says_is_kept_once_a_week(session: Session, desk: Desk) -> None:
    session.keep_outlook()
    assert [each.day for each in desk.store.content.kept] == [desk.day]


def test_what_nobody_foresaw_is_said_and_the_window_stays(
    session: Session, caplog: pytest.LogCaptureFixture
) -> None:
    error = ZeroDivisionError("a bug")
    sys.excepthook(ZeroDivisionError, error, None)
    (text,) = session.window.toasts.texts()
    assert "Nothing was changed" in text
    assert "a bug" in caplog.text
    assert session.window.isVisible()


@pytest.mark.parametrize(("before", "after"), [("fcitx", "ibus"), ("ibus", "ibus"), ("", "")])
def test_people_with_fcitx_can_type_chinese(
    monkeypatch: pytest.MonkeyPatch, before: str, after: str
) -> None:
    monkeypatch.setenv("QT_IM_MODULE", before)
    monkeypatch.delenv("XMODIFIERS", raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    application._choose_input_method()
    assert os.environ["QT_IM_MODULE"] == after
