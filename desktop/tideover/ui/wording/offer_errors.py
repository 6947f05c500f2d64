"""Why an offer cannot be weighed, and what to add to it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def offer_texts() -> dict[str, str]:
    """Return the sentence of every code that offers are refused with."""
    translate = QCoreApplication.translate
    return {
        "offer_empty": translate("Errors", "Paste or type what the lender offers."),
        "offer_too_long": translate(
            "Errors",
            "This is too long for an offer. Paste only the lines with the amount, the rate and "
            "the months, {limit} letters at most.",
        ),
        "offer_not_understood": translate(
            "Errors",
            "Nothing in this is an offer I can read. Say the amount, the rate and the months, "
            "for example: 10,000, 0.05% a day, 12 months.",
        ),
        "offer_principal_missing": translate(
            "Errors", "How much would be borrowed? The offer does not say it."
        ),
        "offer_periods_missing": translate(
            "Errors", "In how many months is it paid back? The offer does not say it."
        ),
        "offer_rate_missing": translate(
            "Errors",
            "What does it cost? Type the rate or what each month asks; without it no offer can "
            "be judged.",
        ),
        "offer_pays_back_less": translate(
            "Errors",
            "All payments together are {paid}, less than the {received} that are handed out. "
            "Check the payment and the number of months.",
        ),
        "offer_term_unreadable": translate(
            "Errors", "“{value}” is no number of months. Type 12, or 30 days."
        ),
        "kept_back_too_much": translate(
            "Errors", "What is kept back has to be less than what is borrowed."
        ),
        **_refinancing_texts(),
    }


def _refinancing_texts() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "offer_without_loans": translate("Errors", "Tick the loans that the offer is about."),
        "loan_twice": translate("Errors", "Name each loan once."),
        "sum_for_several_loans": translate(
            "Errors", "A sum is agreed for one loan. Make an offer of its own for each."
        ),
        "fee_part_out_of_range": translate(
            "Errors", "A fee is a part of the amount: type more than 0% and less than 100%."
        ),
        "offer_loan_gone": translate(
            "Errors", "A loan that this offer is about is no longer in the book. Change the offer."
        ),
        "offer_loan_paid": translate(
            "Errors", "“{loan}” is paid off. Take it out of the offer, or delete the offer."
        ),
        "offer_below_owed": translate(
            "Errors",
            "It hands out {handed_out}, but {owed} clears these loans today. Ask for more, leave "
            "the amount empty (then it is just enough), or let it take over fewer loans.",
        ),
        "offer_name_taken": translate(
            "Errors", "There is an offer called “{value}” already. Type another name."
        ),
        "too_many_offers": translate(
            "Errors", "{limit} offers can be compared at once. Delete one you do not want first."
        ),
        "offer_unknown": translate(
            "Errors", "There is no offer called “{value}”. Those there are: {known}"
        ),
    }
