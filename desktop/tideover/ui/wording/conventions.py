"""How a lender counts, in words: rounding, days off, and a rate that follows the LPR."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from tideover.domain.agreements import FirstPeriod, InstalmentAgreement
from tideover.domain.dates import Shift
from tideover.domain.floating_rates import PrimeRate
from tideover.domain.money import Rounding
from tideover.domain.rates import MONTHS_A_YEAR
from tideover.ui.format import numeric_day_text, percent_text

if TYPE_CHECKING:
    from tideover.domain.agreements import DaysOff
    from tideover.domain.floating_rates import FloatingRate
    from tideover.domain.loans import Terms

translate = QCoreApplication.translate


def rounding_name(rounding: Rounding) -> str:
    """Return how interest becomes whole cents."""
    match rounding:
        case Rounding.HALF_UP:
            return translate("Conventions", "To the nearest cent, half a cent up")
        case Rounding.DOWN:
            return translate("Conventions", "Down: what is less than a cent is dropped")
        case Rounding.HALF_EVEN:
            return translate("Conventions", "To the nearest cent, half a cent to the even one")


def first_period_name(first: FirstPeriod) -> str:
    """Return how a first period that is longer or shorter than a month bears interest."""
    match first:
        case FirstPeriod.WHOLE_MONTH:
            return translate("Conventions", "Counts as a whole month")
        case FirstPeriod.ACTUAL_DAYS:
            return translate("Conventions", "By its real days, a 360th of the yearly rate each")


def prime_name(prime: PrimeRate) -> str:
    """Return which loan prime rate a rate follows."""
    match prime:
        case PrimeRate.ONE_YEAR:
            return translate("Conventions", "The LPR for one year")
        case PrimeRate.FIVE_YEARS:
            return translate("Conventions", "The LPR for more than five years")


def conventions_text(terms: Terms) -> str:
    """Return what is unusual in how a loan is counted; empty where nothing is."""
    sentences = [_days_off_text(terms.days_off)]
    if isinstance(terms, InstalmentAgreement) and terms.floating is not None:
        sentences += [floating_text(terms.floating), repricing_text(terms.floating)]
    text = ""
    for sentence in filter(None, sentences):
        both = translate("Conventions", "{one} {two}").format(one=text, two=sentence)
        text = both if text else sentence
    return text


def _days_off_text(days_off: DaysOff) -> str:
    match days_off.shift:
        case Shift.NONE:
            return ""
        case Shift.EARLIER:
            sentence = translate(
                "Conventions",
                "A payment on a weekend or public holiday is due on the working day before.",
            )
        case Shift.LATER:
            sentence = translate(
                "Conventions",
                "A payment on a weekend or public holiday is due on the next working day, and is "
                "not late before it.",
            )
        case Shift.LATER_IN_MONTH:
            sentence = translate(
                "Conventions",
                "A payment on a weekend or public holiday is due on the next working day, or on "
                "the one before where that lies in the next month.",
            )
    known = days_off.calendar.known_through
    if known is None:
        return sentence
    until = translate("Conventions", "Public holidays after {day} are not announced yet.")
    return translate("Conventions", "{one} {two}").format(
        one=sentence, two=until.format(day=numeric_day_text(known))
    )


def floating_text(floating: FloatingRate) -> str:
    """Return what a variable rate follows and how often it is set anew."""
    follows = {
        PrimeRate.ONE_YEAR: translate(
            "Conventions", "The rate is the LPR for one year {margin} basis points"
        ),
        PrimeRate.FIVE_YEARS: translate(
            "Conventions", "The rate is the LPR for more than five years {margin} basis points"
        ),
    }[floating.prime].format(margin=f"{floating.basis_points:+d}".replace("-", "−"))
    match floating.every_months:
        case None:
            rhythm = translate("Conventions", "set anew on every 1 January.")
        case months if months == MONTHS_A_YEAR:
            rhythm = translate("Conventions", "set anew each year on the day it was received.")
        case months:
            rhythm = translate(
                "Conventions", "set anew from the day it was received, every … months: {count}."
            ).format(count=months)
    return translate("Conventions", "{follows}, {rhythm}").format(follows=follows, rhythm=rhythm)


def repricing_text(floating: FloatingRate) -> str:
    """Return the rates that follow, and from which day on they are assumed; empty where none."""
    if not floating.repricings:
        return translate(
            "Conventions", "No LPR is known for the days on which it is set anew: it stays."
        )
    assumed = next((change for change in floating.repricings if change.assumed), None)
    if assumed is None:
        last = floating.repricings[-1]
        return translate("Conventions", "Since {day} it is {rate} a year.").format(
            day=numeric_day_text(last.from_day), rate=percent_text(last.rate.yearly)
        )
    return translate(
        "Conventions",
        "From {day} on {rate} a year is assumed, by the LPR that is known last; what it will be "
        "nobody knows.",
    ).format(day=numeric_day_text(assumed.from_day), rate=percent_text(assumed.rate.yearly))
