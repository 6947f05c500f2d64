"""A change in words, and how the changes that consist of several are called."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


class Phrase(NamedTuple):
    """A change as a wish (`Delete “Lunch ¥28.00”`) and as a fact (`Deleted “Lunch ¥28.00”`)."""

    wish: str
    fact: str

    def about(self, **places: str) -> Phrase:
        """Return both with their places filled."""
        return Phrase(self.wish.format(**places), self.fact.format(**places))


def together_phrases() -> dict[str, Phrase]:
    """Return how the changes that consist of several are called, by their names."""
    return {
        "import": Phrase(
            translate("Commands", "Import {count} entries"),
            translate("Commands", "Imported {count} entries"),
        ),
        "change_entry": Phrase(
            translate("Commands", "Change an entry"),
            translate("Commands", "Changed an entry"),
        ),
        "move_category": Phrase(
            translate("Commands", "Move a category"),
            translate("Commands", "Moved a category"),
        ),
        "sample": Phrase(
            translate("Commands", "Load the sample household"),
            translate("Commands", "Loaded the sample household"),
        ),
        **_first_phrases(),
        "add_loan": Phrase(
            translate("Commands", "Add the loan with its {count} repayments"),
            translate("Commands", "Added the loan with its {count} repayments"),
        ),
        "part_prepaid": Phrase(
            translate("Commands", "Repay a part early and change the contract"),
            translate("Commands", "Repaid a part early and changed the contract"),
        ),
        **_late_phrases(),
        **_fix_phrases(),
        **_plan_phrases(),
        "remove_case": Phrase(
            translate("Commands", "Bring back the file of a lender"),
            translate("Commands", "Brought back the file of a lender"),
        ),
        "remove_loan": Phrase(
            translate("Commands", "Bring back the loan"),
            translate("Commands", "Brought back the loan"),
        ),
        "take_offer": Phrase(
            translate("Commands", "Take the offer “{name}”"),
            translate("Commands", "Took the offer “{name}”"),
        ),
        "begin": Phrase(
            translate("Commands", "Begin the book"), translate("Commands", "Began the book")
        ),
    }


def _plan_phrases() -> dict[str, Phrase]:
    """Return what is said of the payoff plan and of the money for it."""
    return {
        "payoff_plan": Phrase(
            translate("Commands", "Change the payoff plan"),
            translate("Commands", "This is your payoff plan now"),
        ),
        "follow_plan": Phrase(
            translate("Commands", "Follow the plan"),
            translate("Commands", "You follow this plan now"),
        ),
        "plan_again": Phrase(
            translate("Commands", "Follow the new plan"),
            translate("Commands", "You follow the new plan now"),
        ),
        "add_windfall": Phrase(
            translate("Commands", "Add a sum that comes once"),
            translate("Commands", "Every plan uses the sum that comes once from its day on"),
        ),
        "change_windfall": Phrase(
            translate("Commands", "Change a sum that comes once"),
            translate("Commands", "Changed a sum that comes once"),
        ),
        "remove_windfall": Phrase(
            translate("Commands", "Remove a sum that comes once"),
            translate("Commands", "Removed a sum that comes once"),
        ),
    }


def _first_phrases() -> dict[str, Phrase]:
    """Return how the steps of the first start are called."""
    return {
        "first_cash": Phrase(
            translate("Commands", "First step: what you have"),
            translate("Commands", "Saved: what you have"),
        ),
        "first_income": Phrase(
            translate("Commands", "Second step: what comes in and goes out"),
            translate("Commands", "Saved: what comes in and goes out"),
        ),
        "first_loans": Phrase(
            translate("Commands", "Third step: what you owe"),
            translate("Commands", "Saved: what you owe"),
        ),
    }


def _late_phrases() -> dict[str, Phrase]:
    """Return what is said of a household that cannot pay everything."""
    return {
        "contract_agreed": Phrase(
            translate("Commands", "Change the contract as agreed, and note it"),
            translate("Commands", "Changed the contract as agreed, and noted it in the file"),
        ),
        "importance": Phrase(
            translate("Commands", "Say what matters most"),
            translate("Commands", "Noted what matters most"),
        ),
    }


def _fix_phrases() -> dict[str, Phrase]:
    """Return how keeping a suggestion of the outlook is called."""
    return {
        "fix_kept": Phrase(
            translate("Commands", "Keep the suggestion"),
            translate("Commands", "Kept the suggestion"),
        ),
        "fix_noted": Phrase(
            translate("Commands", "Note what to ask the lender for"),
            translate(
                "Commands", "Noted in the lender's file what to ask for; you will be reminded"
            ),
        ),
    }
