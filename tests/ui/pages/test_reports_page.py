"""How you stand: the engine's numbers, their sources, and one printed page of what was chosen."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QTextDocument

from tests.ui.accessible import nameless
from tests.ui.real import RealDesk, real_desk
from tideover.engine.profile import profile
from tideover.ui.format import money_text
from tideover.ui.page_parts import Heading, Paragraph, Table
from tideover.ui.pages.reports.printed import printed_profile
from tideover.ui.pages.reports_page import ReportsPage
from tideover.ui.printing import fill
from tideover.viewmodels.profile import MeasureCode, ProfileSection

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tideover.ui.language import LanguageControl
    from tideover.ui.page_parts import Part


@pytest.fixture
def desk(tmp_path: Path) -> RealDesk:
    return real_desk(tmp_path)


@pytest.fixture
def page(qtbot: QtBot, desk: RealDesk) -> ReportsPage:
    made = ReportsPage(desk.services)
    qtbot.addWidget(made)
    made.resize(1096, 740)
    made.show()
    made.show_snapshot(desk.snapshot)
    qtbot.waitUntil(lambda: made.view is not None, timeout=15_000)
    return made


def test_the_page_says_what_the_engine_counts(page: ReportsPage, desk: RealDesk) -> None:
    found = profile(desk.snapshot)
    assert money_text(found.owed) in page.headline.full_text()
    assert page.measures.cards[MeasureCode.LENDERS].value.full_text() == str(found.lenders)
    assert page.rows.rowCount() == len(page.view.trend if page.view else ())


def test_what_cannot_be_told_is_a_dash_and_says_what_is_missing(page: ReportsPage) -> None:
    card = page.measures.cards[MeasureCode.UTILISATION]
    assert card.value.full_text() == "—"
    assert card.counted.full_text() == "There is no card."


def test_every_published_share_carries_its_source(page: ReportsPage) -> None:
    card = page.measures.cards[MeasureCode.SERVICE]
    assert len(card.standards) == 4
    assert all("Source: " in label.toolTip() for label in card.standards)
    china, singapore = card.standards[:2]
    assert "Unverified" in china.full_text()
    assert "Unverified" not in singapore.full_text()


def test_one_page_is_printed_with_the_shipped_font(
    qtbot: QtBot, page: ReportsPage, tmp_path: Path, language: LanguageControl
) -> None:
    for tongue in ("en", "zh_CN"):
        language.apply(tongue)
        page.retranslate()
        target = tmp_path / f"{tongue}.pdf"
        with qtbot.waitSignal(page.message_requested):
            page.print_to(str(target))
        written = target.read_bytes()
        assert written.startswith(b"%PDF")
        assert written.rstrip().endswith(b"%%EOF")
        assert len(re.findall(rb"/Type\s*/Page\b", written)) == 1
        assert b"TideoverSans" in written


def printed(parts: Iterable[Part]) -> str:
    document = QTextDocument()
    fill(document, parts)
    return document.toPlainText()


def test_what_was_not_chosen_is_not_printed(page: ReportsPage) -> None:
    assert page.view is not None
    whole = printed(printed_profile(page.view, set(ProfileSection)))
    less = printed(printed_profile(page.view, {ProfileSection.MEASURES}))
    assert "Month by month" in whole
    assert "Month by month" not in less
    assert "What debts take of income" in less
    assert "no score is made" in less


def test_names_are_printed_as_they_were_typed_and_never_as_mark_up() -> None:
    hostile = "<b>Bob</b> & <img src='http://evil.example/x.png'>"
    table = Table(((hostile, "1"),), ("Name", "Count"), frozenset({1}))
    text = printed((Heading(hostile, is_title=True), Paragraph(hostile), table))
    assert text.count(hostile) == 3


def test_a_file_that_cannot_be_written_is_told(
    qtbot: QtBot, page: ReportsPage, tmp_path: Path
) -> None:
    with qtbot.waitSignal(page.message_requested) as said:
        page.print_to(str(tmp_path / "nowhere" / "page.pdf"))
    assert "could not be written" in said.args[0]


def test_everything_has_a_name_in_both_languages(
    page: ReportsPage, language: LanguageControl
) -> None:
    assert nameless(page) == []
    language.apply("zh_CN")
    page.retranslate()
    assert nameless(page) == []
    assert "你欠" in page.headline.full_text()
