"""A reminder can be put off more than once; what was delivered is noted once."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from tests.households import TODAY, book_of, household_store
from tideover.app.commands.household import LogReminders
from tideover.domain.ids import LoanId
from tideover.domain.reminders import ReminderEvent, ReminderKey, ReminderRecord

if TYPE_CHECKING:
    from pathlib import Path

    from tideover.app.book import Book

KEY = ReminderKey(LoanId("loan"), date(2026, 12, 1), TODAY)


def record(event: ReminderEvent, hour: int, until: date | None = None) -> ReminderRecord:
    at = datetime(2026, 11, 24, hour, tzinfo=UTC)
    return ReminderRecord(KEY, event, "desktop", at, until)


@pytest.fixture
def book(tmp_path: Path) -> Book:
    return book_of(household_store(tmp_path))


def test_putting_off_again_replaces_the_day(book: Book) -> None:
    first = record(ReminderEvent.SNOOZED, 8, date(2026, 11, 25))
    second = record(ReminderEvent.SNOOZED, 9, date(2026, 11, 27))
    book.run(LogReminders((first,)))
    book.run(LogReminders((second,)))
    assert book.snapshot.reminder_log == (second,)


def test_a_delivery_is_noted_once_and_keeps_its_moment(book: Book) -> None:
    first, again = (record(ReminderEvent.DELIVERED, hour) for hour in (8, 9))
    book.run(LogReminders((first,)))
    book.run(LogReminders((again,)))
    assert book.snapshot.reminder_log == (first,)
