"""A sum that comes once is typed once, and what is wrong with it is said at its field."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from tests.households import TODAY
from tests.ui.accessible import nameless
from tideover.domain.extra_money import Windfall
from tideover.domain.money import CNY, Money
from tideover.ui.dialogs.windfall_dialog import WindfallDialog

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tideover.ui.language import LanguageControl

BONUS = Windfall(date(2027, 2, 5), Money(500_000), "年终奖")


def today() -> date:
    return TODAY


def dialog_for(qtbot: QtBot, windfall: Windfall | None = None) -> WindfallDialog:
    dialog = WindfallDialog(today, CNY, windfall)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_what_is_typed_is_told(qtbot: QtBot) -> None:
    dialog = dialog_for(qtbot)
    qtbot.keyClicks(dialog.day, "2027-02-05")
    qtbot.keyClicks(dialog.amount, "5000")
    dialog.word.setText("年终奖")
    with qtbot.waitSignal(dialog.chosen) as told:
        dialog.save()
    assert told.args == [BONUS]
    assert not dialog.isVisible()


@pytest.mark.parametrize(
    ("day", "amount", "field"),
    [
        ((TODAY - timedelta(1)).isoformat(), "5000", "day"),
        ("2027-02-30", "5000", "day"),
        ("2027-02-05", "0", "amount"),
        ("2027-02-05", "", "amount"),
    ],
)
def test_what_is_wrong_is_said_at_its_field(
    qtbot: QtBot, day: str, amount: str, field: str
) -> None:
    dialog = dialog_for(qtbot)
    qtbot.keyClicks(dialog.day, day)
    qtbot.keyClicks(dialog.amount, amount)
    dialog.save()
    assert dialog.isVisible()
    assert dialog._fields[field].problem()


def test_one_that_is_kept_is_changed_or_removed(qtbot: QtBot) -> None:
    dialog = dialog_for(qtbot, BONUS)
    assert dialog.amount.value() == BONUS.amount
    with qtbot.waitSignal(dialog.chosen) as told:
        dialog.remove.click()
    assert told.args == [None]


def test_a_screen_reader_can_name_everything_in_both_languages(
    qtbot: QtBot, language: LanguageControl
) -> None:
    dialog = dialog_for(qtbot, BONUS)
    assert nameless(dialog) == []
    language.apply("zh_CN")
    assert nameless(dialog) == []
