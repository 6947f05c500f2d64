"""What is said of the shares that debts are held against: information, never advice."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def standard_sentences() -> dict[str, str]:
    """Return the sentence of every published share by the code of its fact."""
    return {
        "service_china": translate(
            "Facts",
            "China: banks were told to keep what all debts ask each month at {value} of income "
            "or less when they lend for a home.",
        ),
        "service_singapore": translate(
            "Facts",
            "Singapore: with a new property loan all debts may ask {value} of the monthly income "
            "at most.",
        ),
        "service_usa": translate(
            "Facts",
            "USA: a general qualified mortgage asked for {value} of the monthly income at most, "
            "all debts together.",
        ),
        "service_hong_kong": translate(
            "Facts",
            "Hong Kong: with a mortgage all debts may ask {value} of the monthly income at most.",
        ),
        "debt_income_japan": translate(
            "Facts",
            "Japan: money lenders may not lend once all unsecured loans reach {value} of the "
            "yearly income.",
        ),
        "buffer_usual": translate(
            "Facts",
            "USA, a study of bank accounts: cash for about {value} carries a household through a "
            "drop of income and a costly month at once.",
        ),
        "card_use_usual": translate(
            "Facts",
            "USA: consumers are told to use no more than {value} of a card's limit.",
        ),
    }
