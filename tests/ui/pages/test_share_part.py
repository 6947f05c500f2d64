"""Sharing from the window: what is previewed is what is saved, and only its owner can read it."""

from __future__ import annotations

import stat
import sys
from dataclasses import replace
from html import unescape
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from tests.ui.accessible import nameless
from tests.ui.real import RealDesk, real_desk
from tideover.ui.format import money_text
from tideover.ui.pages.reports.share import ShareReport
from tideover.viewmodels.sharing import SharedPart, register

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tideover.ui.language import LanguageControl


@pytest.fixture
def desk(tmp_path: Path) -> RealDesk:
    return real_desk(tmp_path)


@pytest.fixture
def part(qtbot: QtBot, desk: RealDesk) -> ShareReport:
    made = ShareReport(desk.services.facts)
    qtbot.addWidget(made)
    made.resize(1096, 740)
    made.show()
    made.show_snapshot(desk.snapshot)
    qtbot.waitUntil(lambda: made.view is not None, timeout=15_000)
    return made


def click(qtbot: QtBot, part: ShareReport, choice: SharedPart) -> None:
    qtbot.keyClick(part.choices[choice], Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: part.view is not None, timeout=15_000)


def test_only_the_loans_are_chosen_to_begin_with(part: ShareReport, desk: RealDesk) -> None:
    assert part.parts() == {SharedPart.LOANS}
    text = part.preview.toPlainText()
    assert money_text(register(desk.snapshot).owed) in text
    assert "Coming months" not in text


def test_the_preview_follows_every_choice(qtbot: QtBot, part: ShareReport) -> None:
    click(qtbot, part, SharedPart.OUTLOOK)
    assert "Coming months" in part.preview.toPlainText()
    click(qtbot, part, SharedPart.LOANS)
    assert "Principal left" not in part.preview.toPlainText()


def test_nothing_can_be_saved_before_it_was_shown_or_without_a_part(
    qtbot: QtBot, part: ShareReport
) -> None:
    part.choices[SharedPart.RECORD].setChecked(True)
    assert not part.save_pdf.isEnabled()
    qtbot.waitUntil(part.save_pdf.isEnabled, timeout=15_000)
    click(qtbot, part, SharedPart.RECORD)
    click(qtbot, part, SharedPart.LOANS)
    assert not part.save_pdf.isEnabled()
    assert not part.save_html.isEnabled()


def test_what_is_saved_is_what_was_shown_and_for_its_owner_alone(
    qtbot: QtBot, part: ShareReport, tmp_path: Path
) -> None:
    for name in ("page.html", "page.pdf"):
        with qtbot.waitSignal(part.said) as said:
            part.save_to(str(tmp_path / name))
        assert name in said.args[0]
        if sys.platform != "win32":
            assert stat.S_IMODE((tmp_path / name).stat().st_mode) == 0o600
    page = (tmp_path / "page.html").read_text("utf-8")
    for line in part.preview.toPlainText().splitlines():
        assert line in unescape(page)
    assert (tmp_path / "page.pdf").read_bytes().startswith(b"%PDF")
    assert {each.name for each in tmp_path.glob("page*")} == {"page.html", "page.pdf"}


def test_hostile_names_stay_text_in_the_preview(
    qtbot: QtBot, part: ShareReport, desk: RealDesk
) -> None:
    hostile = "<b>Bob</b> <img src='http://evil.example/x.png'>"
    (loan, *others) = desk.snapshot.loans
    part.show_snapshot(replace(desk.snapshot, loans=(replace(loan, name=hostile), *others)))
    qtbot.waitUntil(lambda: part.view is not None, timeout=15_000)
    assert hostile in part.preview.toPlainText()
    assert "<img" not in part.preview.toHtml()


def test_initials_can_be_asked_for(qtbot: QtBot, part: ShareReport, desk: RealDesk) -> None:
    qtbot.keyClick(part.hide_names, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: part.view is not None, timeout=15_000)
    text = part.preview.toPlainText()
    assert all(loan.name not in text.split() for loan in desk.snapshot.loans)
    assert "initials" in text


def test_a_file_that_cannot_be_written_is_told(
    qtbot: QtBot, part: ShareReport, tmp_path: Path
) -> None:
    for name in ("page.pdf", "page.html"):
        with qtbot.waitSignal(part.said) as said:
            part.save_to(str(tmp_path / "nowhere" / name))
        assert "could not be written" in said.args[0]


def test_everything_has_a_name_in_both_languages(
    part: ShareReport, language: LanguageControl
) -> None:
    assert nameless(part) == []
    language.apply("zh_CN")
    part.retranslate()
    assert nameless(part) == []
    assert "全部借款一览" in part.preview.toPlainText()
