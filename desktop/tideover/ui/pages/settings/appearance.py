"""Language, theme, and what Tideover may do on this desktop."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QComboBox, QVBoxLayout, QWidget

from tideover.app.settings import Theme
from tideover.ui import language, messages
from tideover.ui.theme import spacing
from tideover.ui.widgets.card import Card
from tideover.ui.widgets.field import Field
from tideover.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from tideover.ui.services import Services

WIDEST_CHOICE = 280


class AppearanceCard(Card):
    """Language and theme; both change at once."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        """Show what holds now."""
        super().__init__(parent=parent)
        self._services = services
        self._languages = ("", *language.available())
        self.language = QComboBox()
        self.language.addItems([""] + [language.name_of(each) for each in self._languages[1:]])
        self.theme = Segmented(tuple(theme.value for theme in Theme))
        self._language_field = Field("", self.language, widest=WIDEST_CHOICE)
        self._theme_field = Field("", self.theme)
        for field in (self._language_field, self._theme_field):
            self.body.addWidget(field)
        self.language.activated.connect(self._set_language)
        self.theme.chosen.connect(self._set_theme)

    def retranslate(self) -> None:
        """Name everything in the language of now."""
        self.set_title(self.tr("Appearance"))
        self._language_field.set_label(self.tr("Language"))
        self._theme_field.set_label(self.tr("Light or dark"))
        self.language.setItemText(0, self.tr("Like the system"))
        self.theme.set_texts(tuple(messages.theme_name(theme) for theme in Theme))

    def show_settings(self) -> None:
        """Show what holds now."""
        settings = self._services.settings()
        known = settings.language in self._languages
        place = self._languages.index(settings.language) if known else 0
        self.language.setCurrentIndex(place)
        self.theme.choose(settings.theme.value)

    def _set_language(self, place: int) -> None:
        settings = self._services.settings()
        self._services.save_settings(replace(settings, language=self._languages[place]))

    def _set_theme(self, code: str) -> None:
        self._services.save_settings(replace(self._services.settings(), theme=Theme(code)))


class DesktopCard(Card):
    """Notifications and the tray."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        """Show what holds now."""
        super().__init__(parent=parent)
        self._services = services
        self.notify = QCheckBox()
        self.hide_amounts = QCheckBox()
        self.keep_in_tray = QCheckBox()
        rows = QVBoxLayout()
        rows.setSpacing(spacing(2))
        for box in (self.notify, self.hide_amounts, self.keep_in_tray):
            rows.addWidget(box)
            box.clicked.connect(self._save)
        self.body.addLayout(rows)

    def retranslate(self) -> None:
        """Name everything in the language of now."""
        self.set_title(self.tr("On this computer"))
        self.notify.setText(self.tr("Show reminders as desktop notifications"))
        self.hide_amounts.setText(self.tr("Leave amounts out of notifications"))
        self.keep_in_tray.setText(self.tr("Stay in the tray when the window is closed"))

    def show_settings(self) -> None:
        """Show what holds now."""
        settings = self._services.settings()
        self.notify.setChecked(settings.notify)
        self.hide_amounts.setChecked(settings.hide_amounts)
        self.hide_amounts.setEnabled(settings.notify)
        self.keep_in_tray.setChecked(settings.keep_in_tray)

    def _save(self) -> None:
        self._services.save_settings(
            replace(
                self._services.settings(),
                notify=self.notify.isChecked(),
                hide_amounts=self.hide_amounts.isChecked(),
                keep_in_tray=self.keep_in_tray.isChecked(),
            )
        )
        self.show_settings()
