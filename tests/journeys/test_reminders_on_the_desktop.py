"""A reminder as a person meets it: a notification of the desktop, its buttons, and the book."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from tests.channels.notification_service import NotificationService, private_bus
from tests.households import TODAY
from tests.ui.real import RealDesk, real_desk
from tideover.channels import open_channels
from tideover.ui.reminding import Reminding
from tideover.ui.wording.reminders import action_labels

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tideover.channels.desktop import DesktopChannel

    Started = Callable[[], Reminding]

MORNING = datetime(TODAY.year, TODAY.month, TODAY.day, 9, 0)  # noqa: DTZ001 - the household's clock


@pytest.fixture
def notifications(monkeypatch: pytest.MonkeyPatch) -> Iterator[NotificationService]:
    """Return the desktop's service, as far as it was spoken to."""
    with private_bus() as address:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        service = NotificationService(address)
        yield service
        service.close()


@pytest.fixture
def desk(tmp_path: Path) -> RealDesk:
    """Return a household that owes several instalments since days."""
    return real_desk(tmp_path)


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wait for another program no longer than a test can."""
    monkeypatch.setattr("tideover.store.raw.BUSY_MILLISECONDS", 50)
    monkeypatch.setattr("tideover.store.connecting.SAFE_PRAGMAS", (("busy_timeout", 50),))


class Clock:
    """The time of day, which a test moves on."""

    def __init__(self) -> None:
        self.now = MORNING

    def __call__(self) -> datetime:
        """Return the moment."""
        return self.now


@pytest.fixture
def clock() -> Clock:
    """Return the clock of the computer."""
    return Clock()


@pytest.fixture
def started(desk: RealDesk, clock: Clock, qtbot: QtBot) -> Iterator[Started]:
    """Return what starts reminding as the program does; it waits until all is said."""
    running: list[Reminding] = []
    channels: list[DesktopChannel] = []

    def start() -> Reminding:
        made = Reminding(desk.services, clock)
        opened = open_channels(action_labels, made.acted)
        running.append(made)
        channels.extend(opened)
        made.start(opened)
        qtbot.waitUntil(lambda: not made._busy)
        return made

    yield start
    for each in running:
        each.stop()
    for channel in channels:
        channel.close()


def remind_again(reminding: Reminding, qtbot: QtBot) -> None:
    """Let the next minute come."""
    reminding.remind()
    qtbot.waitUntil(lambda: not reminding._busy)


def test_a_restart_says_nothing_twice(
    notifications: NotificationService, started: Started, qtbot: QtBot
) -> None:
    reminding = started()
    said = len(notifications.heard)
    assert said
    remind_again(reminding, qtbot)
    reminding.stop()
    started()
    assert len(notifications.heard) == said


def test_i_paid_it_on_the_notification_is_in_the_book_and_never_reminded_again(
    notifications: NotificationService,
    started: Started,
    desk: RealDesk,
    clock: Clock,
    qtbot: QtBot,
) -> None:
    reminding = started()
    key = next(iter(desk.snapshot.reminder_log)).key
    notifications.press(1, "paid")
    qtbot.waitUntil(lambda: bool(desk.snapshot.repayments))
    (repaid,) = desk.snapshot.repayments
    assert repaid.loan_id == key.about
    assert repaid.entry_id is not None, "the account was charged in the same step"
    before = len(notifications.heard)
    clock.now += timedelta(minutes=1)
    remind_again(reminding, qtbot)
    assert len(notifications.heard) == before
    assert desk.services.undo()
    assert not desk.snapshot.repayments


def test_what_was_put_off_until_tomorrow_is_quiet_today_and_comes_then(
    notifications: NotificationService,
    started: Started,
    desk: RealDesk,
    clock: Clock,
    qtbot: QtBot,
) -> None:
    reminding = started()
    said = len(notifications.heard)
    notifications.press(1, "tomorrow")
    qtbot.waitUntil(lambda: any(each.until for each in desk.snapshot.reminder_log))
    clock.now += timedelta(hours=8)
    remind_again(reminding, qtbot)
    assert len(notifications.heard) == said
    clock.now = MORNING + timedelta(days=1)
    remind_again(reminding, qtbot)
    assert len(notifications.heard) == 2 * said
    remind_again(reminding, qtbot)
    assert len(notifications.heard) == 2 * said


@pytest.mark.usefixtures("impatient")
def test_while_another_program_writes_a_reminder_does_not_come_every_minute(
    notifications: NotificationService,
    started: Started,
    desk: RealDesk,
    clock: Clock,
    qtbot: QtBot,
) -> None:
    with closing(sqlite3.connect(desk.store.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        reminding = started()
        said = len(notifications.heard)
        assert said
        assert not desk.snapshot.reminder_log, "nothing can be noted yet"
        remind_again(reminding, qtbot)
        assert len(notifications.heard) == said
    clock.now = MORNING + timedelta(days=1)
    remind_again(reminding, qtbot)
    days = {each.at.date() for each in desk.snapshot.reminder_log}
    assert days == {MORNING.date(), clock.now.date()}, "what was said meanwhile is noted too"
