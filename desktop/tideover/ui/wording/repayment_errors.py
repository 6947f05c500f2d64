"""What to say when money of a loan cannot be recorded as it was typed."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from tideover.ui.wording.extra_money import extra_money_errors


def repayment_texts() -> dict[str, str]:
    """Return the sentences, by the codes of the errors."""
    translate = QCoreApplication.translate
    return {
        **extra_money_errors(),
        "instalment_not_ahead": translate(
            "Errors", "No instalment is due after this day: there is nothing to pay early."
        ),
        "early_day_passed": translate(
            "Errors", "This day has passed. Choose today or a later one."
        ),
        "repayment_before_loan": translate(
            "Errors", "The money was received on {day} only; a repayment is later."
        ),
        "repayment_in_future": translate(
            "Errors", "A repayment that was made lies in the past. Choose today or earlier."
        ),
        "refund_more_than_paid": translate(
            "Errors", "The lender cannot give back more than the {limit} that was paid by that day."
        ),
        "shares_exceed_entry": translate(
            "Errors", "The parts are more than the entry: together at most {limit}."
        ),
        "repayments_exceed_entry": translate(
            "Errors",
            "This entry repays loans with {limit}. Make it at least that much, or change first "
            "what it repays.",
        ),
        "bill_states_nothing": translate("Errors", "Type at least one amount of the bill."),
        "bill_amount_negative": translate("Errors", "An amount of a bill is not below zero."),
        "bill_before_loan": translate(
            "Errors", "The money was received on {day} only; a bill is later."
        ),
        "share_before_loan": translate(
            "Errors", "“{loan}” was received on {day} only; this entry is from before."
        ),
    }
