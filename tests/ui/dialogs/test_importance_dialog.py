"""What is at stake is said loan by loan, kept as one step, and moves where the money goes."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from tests.households import LOAN
from tests.ui.accessible import nameless
from tests.ui.real import RealDesk, real_desk
from tideover.app.commands.records import Add
from tideover.domain.ids import LoanId
from tideover.domain.importance import Consequence, Importance
from tideover.ui.dialogs.importance_dialog import CHOICES, ImportanceDialog
from tideover.ui.wording.importance import consequence_name

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tideover.ui.language import LanguageControl

RENT = replace(LOAN, id=LoanId("rent"), name="Rent of the autumn")


@pytest.fixture
def desk(tmp_path: Path) -> RealDesk:
    made = real_desk(tmp_path)
    made.perform(Add(RENT))
    return made


@pytest.fixture
def dialog(qtbot: QtBot, desk: RealDesk) -> ImportanceDialog:
    made = ImportanceDialog(desk.services)
    qtbot.addWidget(made)
    made.show()
    return made


def choose(dialog: ImportanceDialog, desk: RealDesk, consequence: Consequence) -> int:
    place = [loan.id for loan in desk.snapshot.open_loans].index(RENT.id)
    stake = dialog.stakes[place]
    stake.setCurrentIndex(CHOICES.index(consequence))
    stake.activated.emit(stake.currentIndex())
    return place


def said(desk: RealDesk) -> dict[LoanId, Importance | None]:
    return {loan.id: loan.importance for loan in desk.snapshot.open_loans}


def test_what_is_chosen_is_kept_for_that_loan_alone_and_undone_at_once(
    dialog: ImportanceDialog, desk: RealDesk
) -> None:
    choose(dialog, desk, Consequence.RENT)
    dialog.save()
    assert said(desk) == {RENT.id: Importance(Consequence.RENT), LOAN.id: None}
    desk.services.undo()
    assert said(desk) == {RENT.id: None, LOAN.id: None}


def test_a_weight_of_ones_own_is_asked_for_only_on_request_and_kept(
    qtbot: QtBot, dialog: ImportanceDialog, desk: RealDesk
) -> None:
    place = choose(dialog, desk, Consequence.FRIEND)
    assert not dialog.weights[place].isVisible()
    dialog.more.click()
    assert dialog.weights[place].isVisible()
    dialog.weights[place].selectAll()
    qtbot.keyClicks(dialog.weights[place], "35")
    dialog.save()
    assert said(desk)[RENT.id] == Importance(Consequence.FRIEND, Fraction(7, 2))
    again = ImportanceDialog(desk.services)
    qtbot.addWidget(again)
    again.show()
    assert again.weights[place].isVisible()
    assert again.weights[place].value() == 35


def test_saving_without_a_change_keeps_nothing(dialog: ImportanceDialog, desk: RealDesk) -> None:
    before = desk.snapshot.revision
    dialog.save()
    assert not dialog.isVisible()
    assert desk.snapshot.revision == before


def test_it_is_read_and_named_in_both_languages(
    qtbot: QtBot, dialog: ImportanceDialog, language: LanguageControl
) -> None:
    language.apply("zh_CN")
    qtbot.waitUntil(lambda: dialog.stakes[0].itemText(0) == consequence_name(Consequence.RENT))
    assert not dialog.stakes[0].itemText(0).isascii()
    assert not list(nameless(dialog))
