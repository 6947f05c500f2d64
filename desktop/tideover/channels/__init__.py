"""Ways a reminder reaches a person, beside the window itself: one module for each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tideover.channels.desktop import DesktopChannel

if TYPE_CHECKING:
    from collections.abc import Callable

    from tideover.domain.reminders import ReminderKey
    from tideover.engine.promises import PromiseReminder
    from tideover.engine.reminders import Reminder

CHANNELS = (DesktopChannel,)
"""Each is made with the labels of the actions and what is called when one is chosen."""


def open_channels(
    labels: Callable[[Reminder | PromiseReminder], tuple[str, str, str]],
    acted: Callable[[ReminderKey, str], None],
) -> tuple[DesktopChannel, ...]:
    """Return the channels that this computer offers.

    `labels` says open, done and tomorrow in the language of now; `acted` is told which reminder
    was answered with `open`, `paid` or `tomorrow`, in a thread of the channel.
    """
    return tuple(made(labels, acted) for made in CHANNELS if made.is_there())
