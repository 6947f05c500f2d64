"""Preferences of this computer's user; what belongs to the household is in the household."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Protocol


class Theme(Enum):
    """Light or dark; SYSTEM takes the desktop's hint."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Settings:
    """Preferences of this computer's user.

    `language` is a BCP 47 tag (`zh_CN`, `en`); empty follows the system. `store` is the path of
    the household that was open last; empty is the usual place. `geometry` is where the window
    stood (opaque, hexadecimal). `hide_amounts` keeps amounts out of desktop notifications,
    which a lock screen may show.
    """

    language: str = ""
    theme: Theme = Theme.SYSTEM
    store: str = ""
    geometry: str = ""
    page: str = "outlook"
    notify: bool = True
    hide_amounts: bool = False
    keep_in_tray: bool = True


class SettingsFile(Protocol):
    """Where settings are kept. Reading never fails: a broken value is its default."""

    def load(self) -> Settings:
        """Return the settings."""

    def save(self, settings: Settings) -> None:
        """Keep the settings; raises StoreError."""
