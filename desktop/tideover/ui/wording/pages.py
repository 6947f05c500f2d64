"""The names of the pages."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def page_title(code: str) -> str:
    """Return the name of a page."""
    return page_titles()[code]


def page_titles() -> dict[str, str]:
    """Return the name of every page by its code."""
    translate = QCoreApplication.translate
    return {
        "outlook": translate("Pages", "Outlook"),
        "book": translate("Pages", "Book"),
        "budget": translate("Pages", "Budget"),
        "loans": translate("Pages", "Loans"),
        "way_out": translate("Pages", "Way out"),
        "reports": translate("Pages", "Reports"),
        "reminders": translate("Pages", "Reminders"),
        "learn": translate("Pages", "Learn"),
        "settings": translate("Pages", "Settings"),
        "first_start": translate("Pages", "Welcome"),
    }
