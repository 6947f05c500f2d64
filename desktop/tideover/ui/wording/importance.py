"""What is at stake with a missed payment, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from tideover.domain.importance import Consequence

if TYPE_CHECKING:
    from tideover.viewmodels.least_harm import HarmView

translate = QCoreApplication.translate


def consequence_name(consequence: Consequence) -> str:
    """Return what is at stake, in a few words."""
    return {
        Consequence.RENT: translate("Importance", "Rent: the home"),
        Consequence.POWER: translate("Importance", "Power, water, phone"),
        Consequence.SECURED: translate("Importance", "Secured: a home or car stands for it"),
        Consequence.CREDIT_REPORTED: translate("Importance", "On the credit record"),
        Consequence.FRIEND: translate("Importance", "Friend or family"),
        Consequence.OTHER: translate("Importance", "Something else"),
    }[consequence]


def short_consequence_name(consequence: Consequence) -> str:
    """Return what is at stake where there is little room."""
    return {
        Consequence.RENT: translate("Importance", "Rent"),
        Consequence.POWER: translate("Importance", "Power"),
        Consequence.SECURED: translate("Importance", "Secured"),
        Consequence.CREDIT_REPORTED: translate("Importance", "Credit record"),
        Consequence.FRIEND: translate("Importance", "Friend"),
        Consequence.OTHER: translate("Importance", "Other"),
    }[consequence]


def importance_reason(view: HarmView) -> str:
    """Return which loan comes first because it matters more; empty where none does."""
    heavy = view.heaviest
    if heavy is None:
        return ""
    stake = short_consequence_name(heavy.consequence)
    if heavy.worst:
        return translate(
            "Importance",
            "“{loan}” matters most ({stake}), but this sum cannot keep it current all year.",
        ).format(loan=heavy.name, stake=stake)
    if heavy.is_said:
        return translate(
            "Importance", "“{loan}” comes first because you said so ({stake})."
        ).format(loan=heavy.name, stake=stake)
    return translate("Importance", "“{loan}” comes first because of what it is ({stake}).").format(
        loan=heavy.name, stake=stake
    )
