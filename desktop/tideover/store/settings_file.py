"""The user's settings as a file of JSON; what is broken in it is its default."""

from __future__ import annotations

import json
import logging
from dataclasses import dataclass, fields, replace
from enum import Enum
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from tideover.store.files import make_private, make_private_folder, write_durably

if TYPE_CHECKING:
    from pathlib import Path

    from _typeshed import DataclassInstance

log = logging.getLogger(__name__)

Preferences = TypeVar("Preferences", bound="DataclassInstance")


@dataclass(frozen=True, slots=True)
class JsonSettings(Generic[Preferences]):
    """Keeps one frozen dataclass of words, truths, numbers and enums at `path`.

    Fulfils app.settings.SettingsFile when `defaults` are app.settings.Settings: the store knows
    no preference by name.
    """

    path: Path
    defaults: Preferences

    def load(self) -> Preferences:
        """Return the settings. A value that is missing or broken is its default; never fails."""
        make_private(self.path)
        try:
            kept = json.loads(self.path.read_text("utf-8"))
        except FileNotFoundError:
            return self.defaults
        except (OSError, ValueError, RecursionError) as error:
            log.warning("settings cannot be read, defaults are used: %s", type(error).__name__)
            return self.defaults
        return self._sensible(kept) if isinstance(kept, dict) else self.defaults

    def save(self, settings: Preferences) -> None:
        """Keep the settings; raises StoreError, and then the old ones are still there."""
        values = {field.name: getattr(settings, field.name) for field in fields(settings)}
        text = json.dumps(values, default=_enum_value, ensure_ascii=False, indent=1)
        make_private_folder(self.path.parent)
        write_durably(self.path, text.encode())

    def _sensible(self, kept: dict[str, Any]) -> Preferences:
        values: dict[str, Any] = {}
        for field in fields(self.defaults):
            usual = getattr(self.defaults, field.name)
            value = kept.get(field.name)
            if isinstance(usual, Enum):
                values[field.name] = _member(usual, value)
            else:
                # A truth is not a number here, though Python says so.
                values[field.name] = value if type(value) is type(usual) else usual
        return replace(self.defaults, **values)


def _member(usual: Enum, value: object) -> Enum:
    """Return the member of the same enum with that value, or the usual one."""
    return next((member for member in type(usual) if member.value == value), usual)


def _enum_value(value: object) -> object:
    if isinstance(value, Enum):
        return value.value
    raise TypeError(type(value).__name__)
