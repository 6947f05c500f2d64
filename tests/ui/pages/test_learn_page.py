"""Learn: one click explains a kind of loan, with numbers of today and sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.ui.accessible import nameless
from tests.ui.real import RealDesk, real_desk
from tideover.ui.main_window import MainWindow
from tideover.ui.pages.learn_page import LearnPage
from tideover.viewmodels.learn import TOPICS

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tideover.ui.language import LanguageControl


@pytest.fixture
def desk(tmp_path: Path) -> RealDesk:
    return real_desk(tmp_path)


@pytest.fixture
def page(qtbot: QtBot, desk: RealDesk) -> LearnPage:
    made = LearnPage(desk.services)
    qtbot.addWidget(made)
    made.resize(1060, 720)
    made.show_snapshot(desk.snapshot)
    made.show()
    return made


def test_it_opens_with_the_first_kind_and_its_example(page: LearnPage) -> None:
    assert page.title.full_text() == "Equal instalments"
    assert "You borrow ¥12,000.00" in page.example.sentence.full_text()
    assert page.example.instalments.model().rowCount() == 4
    assert not page.example.late.isVisible()


def test_the_arrow_keys_go_through_the_topics_and_past_the_headings(
    qtbot: QtBot, page: LearnPage
) -> None:
    page.topics.setFocus()
    seen = {page.title.full_text()}
    for _ in TOPICS[1:]:
        qtbot.keyClick(page.topics, Qt.Key.Key_Down)
        seen.add(page.title.full_text())
    assert len(seen) == len(TOPICS)


def test_being_late_is_shown_step_by_step(page: LearnPage) -> None:
    page.open_at("late")
    assert page.example.late.isVisible()
    stages = [page.example.late.model().index(row, 1).data() for row in range(5)]
    assert stages == ["M1", "M1", "M1", "M2", "M3"]


def test_a_fact_is_shown_with_its_source_and_one_that_nobody_checked_says_so(
    page: LearnPage,
) -> None:
    page.open_at("help")
    assert not page.example.isVisible()
    said = [line[0].full_text() for line in page.facts.lines if line[0].isVisible()]
    sources = [line[1].full_text() for line in page.facts.lines if line[1].isVisible()]
    assert any("12378" in line for line in said)
    assert all("Source:" in line for line in sources)
    unchecked = [line for line in sources if "Unverified" in line]
    assert 0 < len(unchecked) < len(sources)
    page.open_at("record")
    assert page.example.deleted.isVisible()
    assert "24 Nov 2031" in page.example.deleted.full_text()


def test_a_topic_that_is_not_there_leaves_the_page_as_it_is(page: LearnPage) -> None:
    page.open_at("gone")
    page.open_at(None)
    assert page.title.full_text() == "Equal instalments"


@pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic.code)
def test_every_topic_can_be_named_and_read_in_both_languages(
    page: LearnPage, topic: object, language: LanguageControl
) -> None:
    page.open_at(getattr(topic, "code", ""))
    assert nameless(page) == []
    english = page.paragraphs[0].full_text()
    language.apply("zh_CN")
    QApplication.processEvents()
    assert page.paragraphs[0].full_text() != english
    assert nameless(page) == []


def test_it_is_reached_by_its_key(qtbot: QtBot, desk: RealDesk) -> None:
    window = MainWindow(desk.services, desk.changes)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert window.page_code() == "learn"
    qtbot.keyClick(window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    assert window.page_code() == "settings"
