"""What a reminder says: in the window, and as a notification of the desktop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from tideover.engine.promises import PromiseReminder
from tideover.ui.format import money_text, short_day_text
from tideover.ui.wording.days import days_text

if TYPE_CHECKING:
    from tideover.engine.reminders import Reminder
    from tideover.viewmodels.reminders import ReminderLine

translate = QCoreApplication.translate


def when_text(line: ReminderLine) -> str:
    """Return when a payment is due."""
    return days_text(short_day_text(line.due), line.days_left)


def number_text(line: ReminderLine) -> str:
    """Return which instalment it is."""
    return translate("Reminders", "instalment {number} of {all}").format(
        number=line.number, all=line.periods
    )


def coming_text(line: ReminderLine) -> str:
    """Return which reminder comes next, and on which day."""
    #: {day} and {due} are days, {loan} is a name, {amount} an amount
    return translate(
        "Reminders", "The next reminder comes on {day}: {loan} {amount}, due {due}."
    ).format(
        day=short_day_text(line.key.on),
        loan=line.name,
        amount=money_text(line.amount),
        due=short_day_text(line.due),
    )


def covered_text(*, covered: bool) -> str:
    """Return whether the forecast has the money."""
    if covered:
        return translate("Reminders", "the money is there")
    return translate("Reminders", "the money is not there")


def notification(reminder: Reminder | PromiseReminder, *, hide_amounts: bool) -> tuple[str, str]:
    """Return the title and the text of a notification; a lock screen may show them."""
    if isinstance(reminder, PromiseReminder):
        return _promise_notification(reminder, hide_amounts=hide_amounts)
    title = (
        translate("Reminders", "Repayment overdue")
        if reminder.overdue
        else translate("Reminders", "Repayment due")
    )
    when = days_text(short_day_text(reminder.due), reminder.days_left)
    if hide_amounts:
        return title, translate("Reminders", "A repayment · {when}").format(when=when)
    #: as on a bill: {loan} is a name, {amount} an amount, {when} a date, {covered} says whether
    #: the money is there
    return title, translate("Reminders", "{loan} {amount} · {when} · {covered}").format(
        loan=reminder.loan.name,
        amount=money_text(reminder.amount),
        when=when,
        covered=covered_text(covered=reminder.covered),
    )


def promise_title(*, is_ours: bool) -> str:
    """Return who has to keep a promise."""
    if is_ours:
        return translate("Reminders", "You promised")
    return translate("Reminders", "They promised")


def _promise_notification(reminder: PromiseReminder, *, hide_amounts: bool) -> tuple[str, str]:
    title = promise_title(is_ours=reminder.is_ours)
    when = days_text(short_day_text(reminder.due), reminder.days_left)
    if hide_amounts:
        return title, translate("Reminders", "A promise · {when}").format(when=when)
    #: {lender} is a name, {text} what was promised, {when} a date
    return title, translate("Reminders", "{lender}: {text} · {when}").format(
        lender=reminder.case.lender, text=reminder.event.text, when=when
    )


def action_labels(reminder: Reminder | PromiseReminder) -> tuple[str, str, str]:
    """Return what the buttons of a notification say: open, done, tomorrow."""
    done = translate("Reminders", "I paid it")
    if isinstance(reminder, PromiseReminder):
        done = translate("Reminders", "It was kept")
    return (
        translate("Reminders", "Open"),
        done,
        translate("Reminders", "Remind me tomorrow"),
    )
