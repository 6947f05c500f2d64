"""The desktop says what is due: tested on a real bus, with a service that keeps what it hears."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.channels.notification_service import NotificationService, private_bus
from tests.engine.households import loan, yuan
from tideover.channels import CHANNELS, open_channels
from tideover.channels.desktop import DesktopChannel
from tideover.domain.errors import DeliveryError
from tideover.domain.reminders import ReminderKey
from tideover.engine.reminders import Reminder

if TYPE_CHECKING:
    from collections.abc import Iterator

LATE = loan(1200, drawn_on=date(2026, 10, 8), name="late")
KEY = ReminderKey(LATE.id, date(2026, 11, 8), date(2026, 11, 20))


def reminder(*, overdue: bool = False) -> Reminder:
    return Reminder(
        key=KEY,
        loan=LATE,
        instalment_number=1,
        due=KEY.due,
        amount=yuan(100),
        days_left=-12 if overdue else 3,
        overdue=overdue,
        covered=True,
    )


class Answers:
    """What the buttons of notifications asked for."""

    def __init__(self) -> None:
        self.given: list[tuple[ReminderKey, str]] = []
        self.came = threading.Event()

    def take(self, key: ReminderKey, action: str) -> None:
        """Keep an answer."""
        self.given.append((key, action))
        self.came.set()

    def wait(self) -> tuple[ReminderKey, str]:
        """Return the last answer once it has come."""
        assert self.came.wait(5)
        self.came.clear()
        return self.given[-1]


def labels(_reminder: object) -> tuple[str, str, str]:
    return "打开", "已还款", "明天再提醒"


@pytest.fixture
def service(monkeypatch: pytest.MonkeyPatch) -> Iterator[NotificationService]:
    with private_bus() as address:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        made = NotificationService(address)
        yield made
        made.close()


@pytest.fixture
def answers() -> Answers:
    return Answers()


@pytest.fixture
def channel(answers: Answers) -> Iterator[DesktopChannel]:
    made = DesktopChannel(labels, answers.take)
    yield made
    made.close()


def test_a_notification_says_title_text_and_three_ways_to_answer(
    service: NotificationService, channel: DesktopChannel
) -> None:
    channel.deliver(reminder(), "还款到期", "花呗 ¥320.00 · 12月9日")
    (heard,) = service.heard
    assert heard["title"] == "还款到期"
    assert heard["text"] == "花呗 ¥320.00 · 12月9日"
    assert heard["actions"][2:] == ["open", "打开", "paid", "已还款", "tomorrow", "明天再提醒"]
    assert heard["hints"]["urgency"] == ("y", 1)


def test_what_is_overdue_is_urgent_and_stays_until_it_is_seen(
    service: NotificationService, channel: DesktopChannel
) -> None:
    channel.deliver(reminder(overdue=True), "t", "x")
    assert service.heard[0]["hints"]["urgency"] == ("y", 2)
    assert service.heard[0]["expires"] == 0


def test_a_hostile_name_is_shown_as_it_is_written(
    service: NotificationService, channel: DesktopChannel
) -> None:
    channel.deliver(reminder(), "t", "<b>Bob</b> & <img src=x>")
    assert service.heard[0]["text"] == "&lt;b&gt;Bob&lt;/b&gt; &amp; &lt;img src=x&gt;"


@pytest.mark.parametrize(
    ("pressed", "meant"),
    [("default", "open"), ("open", "open"), ("paid", "paid"), ("tomorrow", "tomorrow")],
)
def test_a_pressed_button_reaches_the_reminder_it_belongs_to(
    service: NotificationService,
    channel: DesktopChannel,
    answers: Answers,
    pressed: str,
    meant: str,
) -> None:
    channel.deliver(reminder(), "t", "x")
    service.press(1, pressed)
    assert answers.wait() == (KEY, meant)


def test_a_button_of_somebody_else_s_notification_is_not_ours(
    service: NotificationService, channel: DesktopChannel, answers: Answers
) -> None:
    channel.deliver(reminder(), "t", "x")
    service.press(99, "paid")
    service.press(1, "open")
    assert answers.wait() == (KEY, "open")
    assert len(answers.given) == 1


def test_without_a_service_it_is_a_failure_and_no_crash(
    monkeypatch: pytest.MonkeyPatch, channel: DesktopChannel
) -> None:
    with private_bus() as address:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        with pytest.raises(DeliveryError):
            channel.deliver(reminder(), "t", "x")


def test_without_a_bus_it_is_a_failure_and_no_crash(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path}/nobody")
    with pytest.raises(DeliveryError):
        DesktopChannel(labels, Answers().take).deliver(reminder(), "t", "x")


def test_a_computer_without_a_session_bus_offers_no_desktop_channel(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    assert open_channels(labels, Answers().take) == ()


def test_every_channel_has_a_code_of_its_own() -> None:
    assert len({channel.code for channel in CHANNELS}) == len(CHANNELS)


SHOWN_BY_DUNST = """
import sys
sys.path[:0] = {paths!r}
from tests.channels.test_desktop import KEY, labels, reminder
from tideover.channels.desktop import DesktopChannel
channel = DesktopChannel(labels, print)
channel.deliver(reminder(overdue=True), "还款逾期", "花呗 ¥320.00")
print("shown", *channel._shown)
"""


@pytest.mark.desktop
def test_a_real_notification_daemon_takes_it(tmp_path: Path) -> None:
    """dunst on a virtual screen: what is shown there can be listed by its own tool."""
    needed = ("Xvfb", "dunst", "dunstctl", "dbus-run-session")
    missing = [name for name in needed if shutil.which(name) is None]
    if missing and os.environ.get("TIDEOVER_REQUIRE_DESKTOP") != "1":
        pytest.skip(f"needs {', '.join(missing)}")
    program = tmp_path / "notify.py"
    root = Path(__file__).resolve().parents[2]
    program.write_text(SHOWN_BY_DUNST.format(paths=[str(root), str(root / "desktop")]), "utf-8")
    script = tmp_path / "session.sh"
    script.write_text(
        f"""set -e
Xvfb -displayfd 3 -screen 0 800x600x24 -nolisten tcp 3>"{tmp_path}/display" &
screen=$!
while [ ! -s "{tmp_path}/display" ]; do sleep 0.1; done
export DISPLAY=":$(tr -d '\\n' <"{tmp_path}/display")"
touch "{tmp_path}/dunstrc"
dunst -conf "{tmp_path}/dunstrc" &
shown_by=$!
trap 'kill $shown_by $screen' EXIT
for _ in $(seq 50); do dunstctl is-paused >/dev/null 2>&1 && break; sleep 0.1; done
"{sys.executable}" "{program}"
dunstctl count displayed
""",
        "utf-8",
    )
    done = subprocess.run(
        ["dbus-run-session", "--", "sh", str(script)],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    shown, _number, displayed = done.stdout.split()
    assert (shown, displayed) == ("shown", "1"), done.stderr
