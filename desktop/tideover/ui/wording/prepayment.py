"""What is said of paying early."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from PySide6.QtCore import QCoreApplication

from tideover.domain.earliness import EarlyFeeBase
from tideover.domain.loans import FlatFeeTerms
from tideover.engine.early_repayment import Obstacle
from tideover.engine.prepayment import Keep
from tideover.ui.format import day_text, money_text, percent_text
from tideover.ui.wording.sentences import running_text

if TYPE_CHECKING:
    from fractions import Fraction

    from tideover.domain.earliness import EarlyTerms
    from tideover.domain.loans import Terms
    from tideover.viewmodels.prepayment import EarlyView

translate = QCoreApplication.translate


def way_name(keep: Keep | None, *, has_instalment: bool) -> str:
    """Return what one does; None pays everything off."""
    match keep:
        case None:
            return translate("Early", "Pay all of it off")
        case Keep.INSTALMENT:
            return translate("Early", "End sooner")
        case Keep.TERM if has_instalment:
            return translate("Early", "Smaller instalments")
        case Keep.TERM:
            return translate("Early", "Pay a part, owe less")


def early_fee_base_name(base: EarlyFeeBase) -> str:
    """Return what the fee for paying early is a share of."""
    return {
        EarlyFeeBase.REPAID: translate("Early", "what is repaid early"),
        EarlyFeeBase.BORROWED: translate("Early", "all that was borrowed"),
    }[base]


def early_title(view: EarlyView) -> str:  # noqa: PLR0911 - a case for each obstacle
    """Return the finding."""
    match view.obstacle:
        case None:
            return _saving_title(view)
        case Obstacle.NOTHING_LEFT:
            return translate("Early", "Nothing is left to pay early")
        case Obstacle.CALLED_IN:
            return translate("Early", "Everything is due already: nothing can be paid early")
        case Obstacle.LATE_FIRST:
            #: {amount} is overdue, with penalty and late fees
            return translate("Early", "First pay what is late: {amount}").format(
                amount=money_text(view.late)
            )
        case Obstacle.FEES_STAY:
            return translate("Early", "Paying early saves nothing: the fees stay due")
        case Obstacle.NO_INTEREST:
            return _no_interest_text()
        case Obstacle.ONLY_ALL:
            return translate("Early", "Only paying all of it off saves something: {saved}").format(
                saved=money_text(view.choices[-1].prepayment.saving)
            )
        case Obstacle.LENDER_DECIDES:
            return translate("Early", "Ask the lender what paying a part early saves")
        case _:
            assert_never(view.obstacle)


def _no_interest_text() -> str:
    return translate("Early", "Paying early saves nothing: there is no interest")


def _saving_title(view: EarlyView) -> str:
    best = view.choices[0].prepayment
    if not best.saving and not best.fee:
        return _no_interest_text()
    if best.saving.minor >= 0:
        sentence = translate("Early", "Paying {amount} more on {day} saves up to {saved}")
    else:
        sentence = translate(
            "Early", "Paying {amount} more on {day} costs {saved} more than it saves"
        )
    return sentence.format(
        amount=money_text(view.amount), day=day_text(view.day), saved=money_text(abs(best.saving))
    )


def early_text(view: EarlyView) -> str:
    """Return what to know before it is done."""
    match view.obstacle:
        case None:
            return translate(
                "Early",
                "What is due by that day is paid besides. Interest runs to the day, the fee is the "
                "contract's. Keep what a month needs first: money paid early does not come back.",
            )
        case Obstacle.FEES_STAY | Obstacle.NO_INTEREST:
            return translate(
                "Early",
                "The money does more good as a buffer, or with a loan whose interest falls when "
                "it is paid early.",
            )
        case Obstacle.ONLY_ALL:
            return translate(
                "Early", "Then the fees of all instalments that have not begun fall away."
            )
        case Obstacle.LENDER_DECIDES:
            return translate(
                "Early",
                "Paying all of it off is counted as the law has it: interest for the days used, "
                "fees in full. Ask for the sum in writing before you pay.",
            )
        case Obstacle.LATE_FIRST:
            return translate("Early", "Until then no lender takes money as an early repayment.")
        case Obstacle.CALLED_IN | Obstacle.NOTHING_LEFT:
            return ""
        case _:
            assert_never(view.obstacle)


def early_terms_text(terms: Terms) -> str:
    """Return what paying early costs by the contract, and whether the fees of a flat fee stay."""
    early = terms.early
    sentences = []
    if isinstance(terms, FlatFeeTerms) and not terms.fee_waived_when_early:
        sentences.append(translate("Early", "The fees stay due when it is paid early."))
    elif not early.asks_anything:
        sentences.append(translate("Early", "Paying early costs no fee."))
    if early.asks_anything:
        fee = translate("Early", "Paying early costs a fee: {fee}.")
        sentences.append(fee.format(fee=_fee_parts(early)))
        if early.free_from is not None:
            until = translate("Early", "From {day} on it costs none.")
            sentences.append(until.format(day=day_text(early.free_from)))
    return running_text(sentences)


def share_text(rate: Fraction, base: EarlyFeeBase) -> str:
    """Return the share that the fee for paying early is, and of what."""
    return translate("Early", "{rate} of {base}").format(
        rate=percent_text(rate), base=early_fee_base_name(base)
    )


def _fee_parts(early: EarlyTerms) -> str:
    parts = []
    if early.fee_rate:
        parts.append(share_text(early.fee_rate, early.base))
    if early.fee_minimum:
        parts.append(
            translate("Early", "at least {amount}").format(amount=money_text(early.fee_minimum))
        )
    if early.fee_fixed:
        parts.append(
            translate("Early", "{amount} each time").format(amount=money_text(early.fee_fixed))
        )
    return translate("Early", ", ").join(parts)
