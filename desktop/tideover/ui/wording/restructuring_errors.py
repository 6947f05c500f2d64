"""What is wrong with a change of a contract, and the way out."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def restructuring_texts() -> dict[str, str]:
    """Return what to say when a contract cannot be changed as it was typed, by error code."""
    translate = QCoreApplication.translate
    return {
        "change_in_future": translate(
            "Errors",
            "What is agreed for a day to come is recorded on that day. Choose today or earlier.",
        ),
        "change_before_contract": translate(
            "Errors", "The contract that holds now began on {day}. Choose that day or a later one."
        ),
        "contract_unchanged": translate("Errors", "This contract was never changed."),
        "draw_down_to_come": translate(
            "Errors", "A part of this loan is drawn on {day} only. Change the contract after it."
        ),
        "nothing_left_to_change": translate(
            "Errors", "Nothing would be left to pay: record a repayment instead, or waive less."
        ),
        "nothing_to_come": translate(
            "Errors", "No instalment is due after this day. Choose “New instalments”."
        ),
        "change_not_for_kind": translate(
            "Errors",
            "This kind of loan cannot be changed that way. Choose another reason, or "
            "“Other terms”.",
        ),
        "extension_too_short": translate(
            "Errors", "It would be due on {day}, which has passed or is no later. Give more time."
        ),
        "months_out_of_range": translate("Errors", "Type 1 to {limit} months."),
        "late_first": translate(
            "Errors",
            "Something is late. Record its payment first, or choose “Extension”, "
            "“New instalments” or “A part waived”.",
        ),
        "late_by_missing": translate(
            "Errors", "Say by which day after {day} what is late has to be paid now."
        ),
        "nothing_paid_ahead": translate(
            "Errors",
            "Type how much was handed over; it has to be more than the interest and fee "
            "of that day.",
        ),
        "nothing_waived": translate("Errors", "Type what is waived."),
        "waiver_above_owed": translate("Errors", "At most {limit} of it is owed on that day."),
        "settlement_above_owed": translate(
            "Errors", "Only {limit} is owed on that day; a settlement is less."
        ),
        "day_not_after_change": translate("Errors", "Choose a day after {day}."),
        "typed_terms_other_day": translate(
            "Errors", "New terms begin on the day of the change, {day}."
        ),
    }
