"""How far a due day is away. Numbers stand in the sentence itself.

Qt Linguist's collector does not see plural forms outside of QObjects, so one and many are two
sentences.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def days_text(day: str, days_left: int) -> str:
    """Return a day and how far it is from today; negative is overdue."""
    days = abs(days_left)
    if days_left < 0:
        many = translate("Days", "{day} · {count} days overdue")
        sentence = translate("Days", "{day} · 1 day overdue") if days == 1 else many
    elif days_left == 0:
        sentence = translate("Days", "{day} · today")
    else:
        many = translate("Days", "{day} · in {count} days")
        sentence = translate("Days", "{day} · tomorrow") if days == 1 else many
    return sentence.format(day=day, count=days)


def overdue_days_text(days: int) -> str:
    """Return for how many days something has been overdue."""
    if days == 1:
        return translate("Days", "1 day overdue")
    return translate("Days", "{count} days overdue").format(count=days)
