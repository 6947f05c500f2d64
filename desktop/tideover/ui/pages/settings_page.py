"""Settings: of the household, of this computer, and the safety of the data."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from tideover.ui.pages.page import Page
from tideover.ui.pages.settings.about import AboutCard
from tideover.ui.pages.settings.appearance import AppearanceCard, DesktopCard
from tideover.ui.pages.settings.encryption import EncryptionCard
from tideover.ui.pages.settings.household import HouseholdCard
from tideover.ui.pages.settings.safety import SafetyCard
from tideover.ui.theme import spacing

if TYPE_CHECKING:
    from tideover.domain.snapshot import Snapshot
    from tideover.ui.services import Services

WIDEST = 760


class SettingsPage(Page):
    """One column of cards."""

    code: ClassVar[str] = "settings"

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        """Build the cards."""
        super().__init__(services, parent)
        self.appearance = AppearanceCard(services)
        self.household = HouseholdCard()
        self.desktop = DesktopCard(services)
        self.safety = SafetyCard(services)
        self.encryption = EncryptionCard(services)
        self.about = AboutCard()
        self.household.command_requested.connect(self.command_requested)
        self.safety.message_requested.connect(self.message_requested)
        self.safety.backups_listed.connect(self.encryption.show_backups)
        self.encryption.message_requested.connect(self.message_requested)
        self.encryption.backups_changed.connect(self.safety.show_backups)
        self._cards = (
            self.appearance,
            self.household,
            self.desktop,
            self.safety,
            self.encryption,
            self.about,
        )
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        column = QWidget()
        column.setProperty("kind", "page")
        column.setMaximumWidth(WIDEST)
        rows = QVBoxLayout(column)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(spacing(4))
        for card in self._cards:
            rows.addWidget(card)
        rows.addStretch(1)
        middle = QWidget()
        middle.setProperty("kind", "page")
        row = QHBoxLayout(middle)
        row.setContentsMargins(spacing(6), spacing(2), spacing(6), spacing(6))
        row.addWidget(column, 1)
        row.addStretch(0)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(middle)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)

    def retranslate(self) -> None:
        """Name every card in the language of now."""
        for card in self._cards:
            card.retranslate()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show what holds now."""
        self.appearance.show_settings()
        self.desktop.show_settings()
        self.household.show_household(snapshot.household)
        self.safety.show_backups()

    def retheme(self) -> None:
        """Take the colours of the table again."""
        self.safety.table.retheme()
