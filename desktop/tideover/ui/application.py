"""The application: its frame on the desktop, and the session that joins window and household."""

from __future__ import annotations

import logging
import os
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from tideover.domain.errors import StoreError
from tideover.ui import fonts, messages
from tideover.ui.changes import Changes
from tideover.ui.language import LanguageControl
from tideover.ui.main_window import MainWindow
from tideover.ui.resources import RESOURCES
from tideover.ui.services import Services
from tideover.ui.theme import ThemeControl
from tideover.ui.tray import Tray

if TYPE_CHECKING:
    from types import TracebackType

    from tideover.app.settings import Settings
    from tideover.ui.services import Ports

log = logging.getLogger(__name__)

DESKTOP_FILE = "io.github.tideover.Tideover"
MINUTE_MS = 60_000
GIVE_WAY_SECONDS = 0.0005
"""So soon a worker that computes lets the window go on. Python's own 5 ms are a third of a frame,
and one frame can wait for several of them."""


def create_application(arguments: list[str], settings: Settings) -> QApplication:
    """Return the application in the language and the theme of the settings."""
    _choose_input_method()
    sys.setswitchinterval(GIVE_WAY_SECONDS)
    QCoreApplication.setApplicationName("tideover")
    QApplication.setDesktopFileName(DESKTOP_FILE)
    application = QApplication(arguments)
    application.setStyle("Fusion")
    application.setWindowIcon(product_icon())
    fonts.install(application)
    application.setApplicationDisplayName("")
    language = LanguageControl(application)
    language.chosen.connect(fonts.follow_language)
    language.apply(settings.language)
    ThemeControl(application).apply(settings.theme)
    return application


def product_icon() -> QIcon:
    """Return the icon of the product, in its own colours."""
    return QIcon(str(RESOURCES / "icons" / "tideover.svg"))


def _choose_input_method() -> None:
    """Let people with fcitx type Chinese.

    PySide6's wheels ship no fcitx plug-in; a current fcitx also answers to ibus.
    """
    wished = (os.environ.get("QT_IM_MODULE", ""), os.environ.get("XMODIFIERS", ""))
    if sys.platform == "linux" and any("fcitx" in each for each in wished):
        os.environ["QT_IM_MODULE"] = "ibus"


class Session(QObject):
    """One open household and its window, from the first paint to the last click."""

    def __init__(self, application: QApplication, ports: Ports) -> None:
        """Build the window; `start` shows it."""
        super().__init__(application)
        self._application = application
        self._ports = ports
        self._settings = ports.settings.load()
        self._tray: Tray | None = None
        self.changes = Changes(ports.book, ports.history, self)
        self.services = Services(
            today=ports.today,
            snapshot=self.changes.snapshot,
            queries=ports.queries,
            perform=self.changes.perform,
            undo=self.changes.undo,
            redo=self.changes.redo,
            settings=self.settings,
            save_settings=self.save_settings,
            backups=ports.backups,
            importing=ports.importing,
            reload=self.changes.reload,
            store=ports.store,
            documents=ports.documents,
            protection=ports.protection,
            docx=ports.docx,
            facts=ports.facts,
        )
        self.window = MainWindow(self.services, self.changes, ports.problem)
        self.window.closed.connect(self._close)
        self.window.quit_requested.connect(self.quit)
        self._days = QTimer(self)
        self._days.timeout.connect(self._watch_the_day)

    def start(self) -> None:
        """Show the window, and afterwards what the first paint does not need."""
        self.window.open_first_page()
        self.window.show()
        self._days.start(MINUTE_MS)
        sys.excepthook = self._tell_crash
        QTimer.singleShot(0, self._complete)

    def settings(self) -> Settings:
        """Return the preferences of now."""
        return self._settings

    def save_settings(self, settings: Settings) -> bool:
        """Keep preferences and follow them at once; returns whether they were kept."""
        self._settings = settings
        for speaker in self._application.findChildren(LanguageControl):
            speaker.apply(settings.language)
        for painter in self._application.findChildren(ThemeControl):
            painter.apply(settings.theme)
        self._show_or_leave_tray()
        try:
            self._ports.settings.save(settings)
        except StoreError as error:
            self.window.toasts.say_problem(messages.error_text(error))
            return False
        return True

    def accept(self, arguments: list[str]) -> None:
        """Come to the front for a second start; `--record` opens the line for an entry."""
        self.window.raise_up()
        if self.window.is_troubled():
            # Whoever was told to mend something and try again starts Tideover again.
            self.changes.reload()
        if "--record" in arguments:
            self.window.record()

    def _complete(self) -> None:
        self._application.setQuitOnLastWindowClosed(False)
        self._show_or_leave_tray()

    def keep_outlook(self) -> None:
        """Keep what the outlook says, once a week, where anything can be kept."""
        if not self.changes.writable:
            return
        # Long after the first paint.
        from tideover.app.keeping import this_week_s_outlook

        command = this_week_s_outlook(self.changes.snapshot())
        if command is not None:
            self.changes.perform(command)

    def _show_or_leave_tray(self) -> None:
        wanted = self._settings.keep_in_tray and Tray.is_there()
        if wanted and self._tray is None:
            self._tray = Tray(product_icon(), self)
            self._tray.open_requested.connect(self.window.raise_up)
            self._tray.record_requested.connect(self._record)
            self._tray.quit_requested.connect(self.quit)
            self.changes.shown.connect(self._tray.show_snapshot)
            self._tray.show_snapshot(self.changes.snapshot())
        elif not wanted and self._tray is not None:
            self._tray.leave()
            self._tray.deleteLater()
            self._tray = None

    def _record(self) -> None:
        self.accept(["--record"])

    def _watch_the_day(self) -> None:
        if self._ports.today() != self.changes.snapshot().as_of:
            self.changes.begin_day()
            self.keep_outlook()

    def _close(self) -> None:
        """End Tideover unless it stays in the tray."""
        if self._tray is None:
            self.quit()
        else:
            self._remember_window()

    def _remember_window(self) -> None:
        self.save_settings(
            replace(
                self._settings,
                geometry=self.window.geometry_text(),
                page=self.window.page_code(),
            )
        )

    def quit(self) -> None:
        """End Tideover, once; the composition root backs the store up afterwards."""
        if not self._days.isActive():
            return
        self._remember_window()
        self._days.stop()
        self.changes.stop()
        if self._tray is not None:
            self._tray.leave()
        sys.excepthook = sys.__excepthook__
        self._application.quit()

    def _tell_crash(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        """Log what nobody foresaw and say so: the window stays, the household is untouched."""
        log.critical("unforeseen", exc_info=(kind, error, trace))
        self.window.toasts.say_problem(messages.error_text(error))
