"""What somebody else typed stays text: a payee's name never becomes mark-up."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from tideover.ui.widgets.labels import Figure, PlainLabel, SectionTitle, plain_tip

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

HOSTILE = "<img src='file:///etc/passwd'><b>Bob</b> & Söhne"


@pytest.mark.parametrize("kind", [PlainLabel, SectionTitle, Figure])
def test_a_hostile_name_is_shown_letter_by_letter(qtbot: QtBot, kind: type[PlainLabel]) -> None:
    label = kind(HOSTILE)
    qtbot.addWidget(label)
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert label.text() == HOSTILE


def test_a_long_name_is_shortened_and_shows_in_full_as_tip(qtbot: QtBot) -> None:
    label = PlainLabel(HOSTILE * 4, elide=True)
    qtbot.addWidget(label)
    label.resize(80, 20)
    label.show()
    assert label.text().endswith("…")
    assert label.full_text() == HOSTILE * 4
    assert label.accessibleName() == HOSTILE * 4
    assert "<img" not in label.toolTip()
    assert "&lt;img" in label.toolTip()


def test_a_harmless_tip_is_left_alone() -> None:
    assert plain_tip("Lunch") == "Lunch"
