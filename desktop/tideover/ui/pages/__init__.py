"""The pages of the window, in the order of the sidebar. Each is imported when first shown."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tideover.ui.pages.page import Page


@dataclass(frozen=True, slots=True)
class PageEntry:
    """One page: its code, its icon, and the class that draws it.

    `place` is where its button stands; a page without a place is reached from other pages. Those
    at the top are reached by Ctrl and their number, the others by `keys`.
    """

    code: str
    icon: str
    class_name: str
    place: str = "top"
    keys: str = ""

    def load(self) -> type[Page]:
        """Return the class of the page, imported now."""
        module = import_module(f"tideover.ui.pages.{self.code}_page")
        page: type[Page] = getattr(module, self.class_name)
        return page


PAGES = (
    PageEntry("outlook", "outlook", "OutlookPage"),
    PageEntry("book", "book", "BookPage"),
    PageEntry("budget", "budget", "BudgetPage"),
    PageEntry("loans", "loans", "LoansPage"),
    PageEntry("way_out", "way-out", "WayOutPage"),
    PageEntry("reports", "reports", "ReportsPage"),
    PageEntry("reminders", "reminders", "RemindersPage"),
    PageEntry("learn", "learn", "LearnPage", place="foot", keys="Ctrl+L"),
    PageEntry("settings", "settings", "SettingsPage", place="foot", keys="Ctrl+,"),
    PageEntry("first_start", "flag", "FirstStartPage", place=""),
)
