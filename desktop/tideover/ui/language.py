"""The language of the window: chosen, or the system's, and changed while everything is open.

Qt tells every widget of a new translator with a LanguageChange event, so nothing restarts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTranslator, Signal

from tideover.ui.resources import RESOURCES

if TYPE_CHECKING:
    from PySide6.QtCore import QCoreApplication

ENGLISH = "en"
"""The language the sources are written in; its file holds nothing but plurals."""

NAMES = {"zh_CN": "简体中文", ENGLISH: "English"}
"""Languages under their own names: who cannot read the window must find theirs."""


def available() -> tuple[str, ...]:
    """Return the languages there are translations for, and English."""
    found = {
        path.stem.removeprefix("tideover_")
        for path in (RESOURCES / "translations").glob("tideover_*.qm")
    }
    return tuple(sorted(found | {ENGLISH}))


def name_of(language: str) -> str:
    """Return a language's own name."""
    return NAMES.get(language) or QLocale(language).nativeLanguageName() or language


def chosen(wish: str) -> str:
    """Return the language to use: the wish, else what the system asks for, else English."""
    offered = available()
    for tag in (wish, *QLocale.system().uiLanguages()):
        if not tag:
            continue
        locale = QLocale(tag)
        # Of `zh-Hans-CN`, `zh_CN.UTF-8` and `zh` all find zh_CN; Traditional Chinese reads it
        # better than English.
        for language in offered:
            if QLocale(language).language() == locale.language():
                return language
    return ENGLISH


class LanguageControl(QObject):
    """Puts a language on the application. Needs QtCore only: the command line speaks too.

    Signals:
        chosen: the language that is spoken from now on.
    """

    chosen = Signal(str)

    def __init__(self, application: QCoreApplication) -> None:
        """Begin with the language of the sources."""
        super().__init__(application)
        self._application = application
        self._installed: list[QTranslator] = []
        self._language = ""

    @property
    def language(self) -> str:
        """The language in use."""
        return self._language

    def apply(self, wish: str) -> None:
        """Speak the language wished for; empty means the system's."""
        language = chosen(wish)
        if language == self._language:
            return
        self._language = language
        locale = QLocale(language)
        QLocale.setDefault(locale)
        self.chosen.emit(language)
        for translator in self._installed:
            self._application.removeTranslator(translator)
        self._installed = []
        self._load(f"qtbase_{language}", QLibraryInfo.path(_TRANSLATIONS))
        self._load(f"tideover_{language}", str(RESOURCES / "translations"))

    def _load(self, name: str, folder: str) -> None:
        translator = QTranslator(self)
        if translator.load(name, folder):
            self._application.installTranslator(translator)
            self._installed.append(translator)


_TRANSLATIONS = QLibraryInfo.LibraryPath.TranslationsPath
