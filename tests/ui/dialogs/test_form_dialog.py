"""A form stays where a person can reach it, however large it becomes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.ui.real import real_desk
from tideover.ui.dialogs.form_dialog import FormDialog
from tideover.ui.dialogs.loan_dialog import LoanDialog

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


def is_reachable(form: FormDialog) -> bool:
    """Return whether the whole frame is on the screen."""
    return form.screen().availableGeometry().contains(form.frameGeometry())


@pytest.mark.parametrize("corner", ["topLeft", "topRight", "bottomLeft", "bottomRight"])
@pytest.mark.parametrize("size", [(420, 360), (5000, 4000)], ids=str)
def test_a_form_that_grows_stays_on_the_screen(
    qtbot: QtBot, corner: str, size: tuple[int, int]
) -> None:
    form = FormDialog()
    qtbot.addWidget(form)
    form.resize(200, 160)
    form.show()
    qtbot.waitExposed(form)
    place = form.frameGeometry()
    screen = form.screen().availableGeometry()
    getattr(place, f"move{corner[0].upper()}{corner[1:]}")(getattr(screen, corner)())
    form.move(place.topLeft())
    form.grow(*size)
    assert is_reachable(form)


def test_a_form_grows_around_its_middle(qtbot: QtBot) -> None:
    form = FormDialog()
    qtbot.addWidget(form)
    form.resize(200, 160)
    form.show()
    qtbot.waitExposed(form)
    form.move(form.screen().availableGeometry().center() - form.rect().center())
    before = form.frameGeometry().center()
    form.grow(420, 360)
    moved = form.frameGeometry().center() - before
    assert moved.manhattanLength() <= 2


def test_the_loan_form_has_its_buttons_on_the_screen_after_the_tiles(
    qtbot: QtBot, tmp_path: Path
) -> None:
    form = LoanDialog(real_desk(tmp_path).services)
    qtbot.addWidget(form)
    form.show()
    qtbot.waitExposed(form)
    screen = form.screen().availableGeometry()
    form.move(screen.right() - 300, screen.bottom() - 200)
    form.use_preset("jiebei")
    frame = form.frameGeometry()
    assert frame.top() >= screen.top()
    assert frame.bottom() <= screen.bottom()
    assert frame.left() == screen.left() or frame.right() <= screen.right()
