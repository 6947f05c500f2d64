"""The people and places of the sample household, in the user's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def sample_words() -> dict[str, str]:
    """Return the words that `app.sample.sample_household` asks for."""
    translate = QCoreApplication.translate
    return {
        "household": translate("Sample", "Sample household"),
        "bank": translate("Sample", "Salary account"),
        "wallet": translate("Sample", "Mobile wallet"),
        "cash": translate("Sample", "Cash"),
        "card": translate("Sample", "Credit card"),
        "salary": translate("Sample", "Monthly salary"),
        "bonus": translate("Sample", "Year-end bonus"),
        "part_time": translate("Sample", "Evening job"),
        "landlord": translate("Sample", "Landlord"),
        "broadband": translate("Sample", "Broadband"),
        "parents": translate("Sample", "Parents"),
        "insurance": translate("Sample", "Accident insurance"),
        "market": translate("Sample", "Market"),
        "metro": translate("Sample", "Metro"),
        "noodles": translate("Sample", "Noodle shop"),
        "power": translate("Sample", "Power company"),
        "stationery": translate("Sample", "Stationery"),
        "delivery": translate("Sample", "Food delivery"),
        "pharmacy": translate("Sample", "Pharmacy"),
        "hospital": translate("Sample", "Hospital"),
        "railway": translate("Sample", "Railway tickets"),
        "clothes": translate("Sample", "Clothes shop"),
        "canteen": translate("Sample", "Canteen"),
        "cinema": translate("Sample", "Cinema"),
        **_loans(),
    }


def _loans() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "jiebei": translate("Sample", "Jiebei"),
        "jiebei_lender": translate("Sample", "Ant Consumer Finance"),
        "huabei": translate("Sample", "Huabei: phone"),
        "huabei_lender": translate("Sample", "Ant Consumer Finance"),
        "card_plan": translate("Sample", "Card instalments"),
        "card_lender": translate("Sample", "Sample Bank card centre"),
        "consumer": translate("Sample", "Bank consumer loan"),
        "consumer_lender": translate("Sample", "Sample Bank"),
    }
