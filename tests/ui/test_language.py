"""Both languages are there, are found, and change while the window is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QDialogButtonBox

from tideover.ui import language as languages
from tideover.ui import messages

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tideover.ui.language import LanguageControl


def test_chinese_and_english_are_offered() -> None:
    assert set(languages.available()) >= {"en", "zh_CN"}


@pytest.mark.parametrize("tag", ["zh_CN", "zh-Hans-CN", "zh_CN.UTF-8", "zh", "zh_TW"])
def test_every_way_to_say_chinese_finds_it(tag: str) -> None:
    assert languages.chosen(tag) == "zh_CN"


def test_a_language_without_translation_falls_back_to_the_system_or_english() -> None:
    assert languages.chosen("xx") in languages.available()


def test_languages_are_offered_under_their_own_names() -> None:
    assert languages.name_of("zh_CN") == "简体中文"


def test_wording_follows_the_language_and_back(language: LanguageControl) -> None:
    assert messages.page_title("outlook") == "Outlook"
    language.apply("zh_CN")
    assert messages.page_title("outlook") == "总览"
    assert QLocale().language() is QLocale.Language.Chinese
    language.apply("en")
    assert messages.page_title("outlook") == "Outlook"


def test_qt_s_own_buttons_speak_the_language_too(qtbot: QtBot, language: LanguageControl) -> None:
    language.apply("zh_CN")
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    text = box.button(QDialogButtonBox.StandardButton.Cancel).text()
    assert "Cancel" not in text
