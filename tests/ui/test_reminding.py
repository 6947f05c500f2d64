"""While Tideover runs it reminds once, and does what the buttons of a notification ask."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from tests.households import LOAN, TODAY
from tests.ui.real import RealDesk, real_desk
from tideover.app.settings import Settings
from tideover.domain.errors import DeliveryError
from tideover.domain.reminders import ReminderEvent, ReminderKey
from tideover.ui.reminding import Reminding

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tideover.app.reminding import AnyReminder

NOW = datetime(TODAY.year, TODAY.month, TODAY.day, 9, 0)  # noqa: DTZ001 - the household's clock


class Recorder:
    """A channel that keeps what it was given, or fails."""

    code = "desktop"

    def __init__(self) -> None:
        self.heard: list[tuple[ReminderKey, str, str]] = []
        self.broken = False

    def deliver(self, reminder: AnyReminder, title: str, text: str) -> None:
        """Keep it."""
        if self.broken:
            raise DeliveryError
        self.heard.append((reminder.key, title, text))


@pytest.fixture
def desk(tmp_path: Path) -> RealDesk:
    return real_desk(tmp_path)


@pytest.fixture
def channel() -> Recorder:
    return Recorder()


def reminding(desk: RealDesk, settings: Settings) -> Reminding:
    return Reminding(replace(desk.services, settings=lambda: settings), lambda: NOW)


@pytest.fixture
def running(qtbot: QtBot, desk: RealDesk, channel: Recorder) -> Iterator[Reminding]:
    made = reminding(desk, Settings())
    made.start((channel,))
    qtbot.waitUntil(lambda: len(desk.snapshot.reminder_log) > 0)
    yield made
    made.stop()


@pytest.mark.usefixtures("running")
def test_it_says_who_how_much_when_and_whether_the_money_is_there(channel: Recorder) -> None:
    key, title, text = channel.heard[0]
    assert key.about == LOAN.id
    assert title == "Repayment overdue"
    assert text.startswith("Phone ¥")
    assert "overdue" in text
    assert "the money is" in text


def test_it_says_nothing_twice(
    qtbot: QtBot, running: Reminding, channel: Recorder, desk: RealDesk
) -> None:
    said = len(channel.heard)
    assert {record.event for record in desk.snapshot.reminder_log} == {ReminderEvent.DELIVERED}
    running.remind()
    running._worker.start(lambda: ())
    qtbot.wait(50)
    assert len(channel.heard) == said


def test_a_notification_that_failed_comes_at_the_next_minute(
    qtbot: QtBot, desk: RealDesk, channel: Recorder
) -> None:
    made = reminding(desk, Settings())
    channel.broken = True
    made.start((channel,))
    qtbot.waitUntil(lambda: len(desk.snapshot.reminder_log) > 0)
    channel.broken = False
    made.remind()
    qtbot.waitUntil(lambda: len(channel.heard) > 0)
    made.stop()


def test_amounts_and_names_stay_off_a_lock_screen(
    qtbot: QtBot, desk: RealDesk, channel: Recorder
) -> None:
    made = reminding(desk, Settings(hide_amounts=True))
    made.start((channel,))
    qtbot.waitUntil(lambda: len(channel.heard) > 0)
    assert "¥" not in channel.heard[0][2]
    assert "Phone" not in channel.heard[0][2]
    made.stop()


def test_who_wants_no_notifications_gets_none(
    qtbot: QtBot, desk: RealDesk, channel: Recorder
) -> None:
    made = reminding(desk, Settings(notify=False))
    made.start((channel,))
    qtbot.wait(50)
    assert channel.heard == []
    made.stop()


def test_i_paid_it_records_the_repayment(
    qtbot: QtBot, running: Reminding, channel: Recorder, desk: RealDesk
) -> None:
    key = channel.heard[0][0]
    running.acted(key, "paid")
    qtbot.waitUntil(lambda: len(desk.snapshot.repayments) == 1)
    with qtbot.waitSignal(running.said) as said:
        running.acted(key, "paid")
    assert said.args == ["That instalment is paid already."]
    assert len(desk.snapshot.repayments) == 1


def test_open_asks_for_the_loan(qtbot: QtBot, running: Reminding, channel: Recorder) -> None:
    with qtbot.waitSignal(running.loan_requested) as asked:
        running.acted(channel.heard[0][0], "open")
    assert asked.args == [LOAN.id]


def test_tomorrow_is_kept(
    qtbot: QtBot, running: Reminding, channel: Recorder, desk: RealDesk
) -> None:
    running.acted(channel.heard[0][0], "tomorrow")
    qtbot.waitUntil(
        lambda: any(
            record.until == TODAY + timedelta(days=1) for record in desk.snapshot.reminder_log
        )
    )
