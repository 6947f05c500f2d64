"""The names of well-known loans."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def preset_name(code: str) -> str:
    """Return what people call the loan of a preset; `other` is any other loan."""
    return preset_names()[code]


def preset_names() -> dict[str, str]:
    """Return the name of every preset by its code."""
    translate = QCoreApplication.translate
    return {
        "jiebei": translate("Presets", "Jiebei"),
        "huabei_instalments": translate("Presets", "Huabei instalments"),
        "baitiao": translate("Presets", "Baitiao"),
        "welidai": translate("Presets", "WeLiDai"),
        "card_instalments": translate("Presets", "Card instalments"),
        "bank_consumer": translate("Presets", "Bank consumer loan"),
        "friend": translate("Presets", "From a friend"),
        "other": translate("Presets", "Another loan"),
    }
