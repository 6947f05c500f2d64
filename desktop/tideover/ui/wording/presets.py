"""The names of well-known loans."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def preset_name(code: str) -> str:
    """Return what people call the loan of a preset; `other` is any other loan.

    `lenders_table` is one whose lender handed out a table.
    """
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
        "revolving_card": translate("Presets", "Credit card balance"),
        "pay_in_parts": translate("Presets", "Pay in parts"),
        "bank_consumer": translate("Presets", "Bank consumer loan"),
        "friend": translate("Presets", "From a friend"),
        "lenders_table": translate("Presets", "Lender's own table"),
        "other": translate("Presets", "Another loan"),
    }
