"""Saying something in another language than the window's: a lender reads Chinese."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QTranslator

from tideover.ui.language import ENGLISH
from tideover.ui.resources import RESOURCES

if TYPE_CHECKING:
    from datetime import date


class Tongue:
    """One language: `translate` is asked like Qt's own, whatever the window speaks."""

    def __init__(self, language: str) -> None:
        """Speak a language of which there is a translation; any other is English."""
        self.language = language
        self._translator = QTranslator()
        self._translator.load(f"tideover_{language}", str(RESOURCES / "translations"))

    def translate(self, context: str, text: str, disambiguation: str = "") -> str:
        """Return the text in this language; as it stands where it was not translated."""
        if self.language == ENGLISH:
            return text
        return self._translator.translate(context, text, disambiguation or None) or text

    def day_text(self, day: date) -> str:
        """Return a day in full, as letters are dated."""
        pattern = "yyyy年M月d日" if self.is_chinese else "d MMMM yyyy"
        return QLocale(self.language).toString(QDate(day.year, day.month, day.day), pattern)

    @property
    def is_chinese(self) -> bool:
        """Whether it is Chinese."""
        return QLocale(self.language).language() is QLocale.Language.Chinese


@lru_cache
def tongue(language: str) -> Tongue:
    """Return a language; each is loaded once."""
    return Tongue(language)
