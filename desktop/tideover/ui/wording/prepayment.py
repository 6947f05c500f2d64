"""What is said of paying early."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from PySide6.QtCore import QCoreApplication

from tideover.engine.prepayment import Keep
from tideover.ui.format import day_text, money_text
from tideover.viewmodels.prepayment import EarlyAnswer

if TYPE_CHECKING:
    from tideover.viewmodels.prepayment import EarlyView

translate = QCoreApplication.translate


def way_name(keep: Keep | None) -> str:
    """Return what one does; None pays everything off."""
    match keep:
        case None:
            return translate("Early", "Pay all of it off")
        case Keep.INSTALMENT:
            return translate("Early", "End sooner")
        case Keep.TERM:
            return translate("Early", "Smaller instalments")


def early_title(view: EarlyView) -> str:
    """Return the finding."""
    amount = money_text(view.amount)
    match view.answer:
        case EarlyAnswer.NOTHING_LEFT:
            return translate("Early", "Nothing is left to pay early")
        case EarlyAnswer.FEES_STAY:
            return translate("Early", "Paying early saves nothing: the fees stay due")
        case EarlyAnswer.LENDER_DECIDES:
            return translate("Early", "Ask the lender what paying early saves")
        case EarlyAnswer.BY_THE_DAY:
            saved = "" if view.a_day is None else money_text(view.a_day)
            #: {amount} is paid back early, {saved} the interest of one day on it
            return translate(
                "Early", "Each day that {amount} is back earlier saves {saved}"
            ).format(amount=amount, saved=saved)
        case EarlyAnswer.CHOICES:
            saving = view.choices[0].prepayment.saving
            if saving.minor >= 0:
                sentence = translate("Early", "Paying {amount} more on {day} saves up to {saved}")
            else:
                sentence = translate(
                    "Early", "Paying {amount} more on {day} costs {saved} more than it saves"
                )
            day = day_text(view.paid_on) if view.paid_on else ""
            return sentence.format(amount=amount, day=day, saved=money_text(abs(saving)))
        case _:
            assert_never(view.answer)


def early_text(view: EarlyView) -> str:
    """Return what to know before it is done."""
    match view.answer:
        case EarlyAnswer.CHOICES:
            return translate(
                "Early",
                "Paid right after that day's instalment. Keep what a month needs first: money paid "
                "early does not come back.",
            )
        case EarlyAnswer.FEES_STAY:
            return translate(
                "Early",
                "The money does more good as a buffer, or with a loan whose interest falls when "
                "it is paid early.",
            )
        case EarlyAnswer.BY_THE_DAY:
            return translate(
                "Early", "Interest is counted by the day, so any day is a good day to pay."
            )
        case EarlyAnswer.LENDER_DECIDES:
            return translate(
                "Early", "Ask for the sum that settles the loan, in writing, before you pay."
            )
        case EarlyAnswer.NOTHING_LEFT:
            return ""
        case _:
            assert_never(view.answer)
