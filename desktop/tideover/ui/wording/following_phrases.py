"""What a change of the plan that is followed is called, and why a plan cannot be followed."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from tideover.app.commands.records import Add, Remove, Replace
from tideover.ui.wording.phrases import Phrase


def following_phrase(done: Add | Replace | Remove) -> Phrase:
    """Name beginning a plan, noting what was reached on it, or stopping."""
    translate = QCoreApplication.translate
    match done:
        case Add():
            return Phrase(
                translate("Commands", "Follow the plan"),
                translate("Commands", "You follow this plan now"),
            )
        case Replace():
            return Phrase(
                translate("Commands", "Note what the plan has reached"),
                translate("Commands", "Noted what the plan has reached"),
            )
        case Remove():
            return Phrase(
                translate("Commands", "Stop following the plan"),
                translate("Commands", "Stopped following the plan"),
            )


def following_texts() -> dict[str, str]:
    """Return the sentence of every code about following a plan."""
    translate = QCoreApplication.translate
    return {
        "nothing_to_follow": translate(
            "Errors", "Nothing is owed, so there is no plan to follow. Add a loan first."
        ),
        "plan_never_ends": translate(
            "Errors",
            "This plan never ends, so following it leads nowhere. Pay more each month, or ask the "
            "lenders for other terms under “In difficulty”.",
        ),
        "followed_plan_too_long": translate(
            "Errors",
            "This plan has more than {limit} payments, so it cannot be followed. Pay more each "
            "month, so that it ends sooner.",
        ),
        "no_plan_followed": translate(
            "Errors",
            "No plan is followed yet. Choose one under “Paying off”, or type: tideover plan "
            "--follow",
        ),
    }
