"""Checking an offer or a call: what is asked, and what is said of each sign."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from tideover.engine.offer_check import Sign
from tideover.ui.format import money_text, percent_text

if TYPE_CHECKING:
    from tideover.engine.offer_check import OfferChecked, Promise

translate = QCoreApplication.translate


def questions() -> dict[Sign, str]:
    """Return what is asked with yes or no."""
    return {
        Sign.FEE_FIRST: translate(
            "OfferCheck", "A fee, a deposit or a transfer is to be paid before anything is given."
        ),
        Sign.THIRD_PARTY: translate(
            "OfferCheck", "Somebody other than the lender will settle or negotiate it for a fee."
        ),
        Sign.PRIVATE_ACCOUNT: translate(
            "OfferCheck", "The money is to go to a person's account or a payment code."
        ),
        Sign.SECRETS: translate(
            "OfferCheck", "They ask for a code, a password, my face or a look at my screen."
        ),
        Sign.RECORD_CLEANED: translate(
            "OfferCheck", "They promise to delete a late payment from the credit record."
        ),
        Sign.NEW_LOAN: translate(
            "OfferCheck", "They urge me to borrow elsewhere in order to repay."
        ),
        Sign.NOTHING_WRITTEN: translate("OfferCheck", "What is offered is not given in writing."),
        Sign.THREATS: translate("OfferCheck", "They threaten, insult, or say they will come."),
        Sign.AUTHORITY: translate(
            "OfferCheck", "They say they are the police, a court or an authority."
        ),
        Sign.CONTACTS: translate(
            "OfferCheck", "They called relatives, colleagues or others in my contacts."
        ),
    }


def sign_name(sign: Sign) -> str:
    """Return a sign as a finding."""
    return {
        Sign.FEE_FIRST: translate("OfferCheck", "Money is asked for first"),
        Sign.THIRD_PARTY: translate("OfferCheck", "Somebody else settles it"),
        Sign.PRIVATE_ACCOUNT: translate("OfferCheck", "It is to be paid to a person"),
        Sign.SECRETS: translate("OfferCheck", "Codes or passwords are asked for"),
        Sign.RECORD_CLEANED: translate("OfferCheck", "A clean credit record is promised"),
        Sign.NEW_LOAN: translate("OfferCheck", "Pushed into a new loan"),
        Sign.NOTHING_WRITTEN: translate("OfferCheck", "Nothing is in writing"),
        Sign.THREATS: translate("OfferCheck", "Threats"),
        Sign.AUTHORITY: translate("OfferCheck", "Posing as an authority"),
        Sign.CONTACTS: translate("OfferCheck", "Others were called"),
        Sign.LATE_HOURS: translate("OfferCheck", "Called at a quiet hour"),
        Sign.MANY_CALLS: translate("OfferCheck", "Called too often"),
        Sign.DEARER: translate("OfferCheck", "Dearer than promised"),
    }[sign]


def rate_text(checked: OfferChecked, promise: Promise) -> str:
    """Return what the figures come to."""
    if checked.nominal_yearly is None or checked.paid_more is None:
        return translate("OfferCheck", "No rate makes these figures even: check them.")
    if checked.paid_more.minor < 0:
        return translate(
            "OfferCheck",
            "Less is repaid than received ({amount}): an offer that gives money away is none.",
        ).format(amount=money_text(-checked.paid_more))
    counted = translate(
        "OfferCheck", "The figures come to {rate} a year; {more} is paid beyond what is received."
    ).format(rate=percent_text(checked.nominal_yearly), more=money_text(checked.paid_more))
    if promise.yearly is None:
        return counted
    promised = translate("OfferCheck", "Promised were {rate}.").format(
        rate=percent_text(promise.yearly)
    )
    return translate("OfferCheck", "{before} {after}").format(before=counted, after=promised)


def nothing_found() -> str:
    """Return what is said when no sign was named."""
    return translate(
        "OfferCheck",
        "Nothing you answered is a known sign. That proves nothing: call the lender under the "
        "number on the contract before you pay anybody.",
    )


def no_advice() -> str:
    """Return what this is and what it is not."""
    return translate(
        "OfferCheck",
        "Published rules with their sources, not legal advice. Nothing you type here is kept.",
    )
