"""What is said of an offer before it is taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from tideover.domain.offers import OfferAssumption, OfferPart, OfferShape
from tideover.engine.borrowing import AlternativeKind
from tideover.engine.proposals import Use
from tideover.ui.format import day_text, money_text, month_text, percent_text, plain_money_text
from tideover.ui.wording.names import risk_name
from tideover.viewmodels.borrowing import OfferFinding

if TYPE_CHECKING:
    from tideover.domain.offers import ReadOffer
    from tideover.engine.borrowing import Alternative, TurnedMonth
    from tideover.engine.proposals import Effect
    from tideover.engine.risk import MonthOutlook
    from tideover.viewmodels.borrowing import BorrowingView, OwnRate

translate = QCoreApplication.translate


def part_name(part: OfferPart) -> str:
    """Return the name of a part of an offer."""
    return {
        OfferPart.PRINCIPAL: translate("Borrowing", "amount"),
        OfferPart.KEPT_BACK: translate("Borrowing", "kept back"),
        OfferPart.SHAPE: translate("Borrowing", "how it is paid back"),
        OfferPart.RATE: translate("Borrowing", "rate"),
        OfferPart.PERIODS: translate("Borrowing", "how long"),
        OfferPart.PAYMENT: translate("Borrowing", "each month"),
        OfferPart.FIRST_FEE: translate("Borrowing", "one-off fee"),
        OfferPart.DUE_DAY: translate("Borrowing", "due day"),
        OfferPart.COUPON: translate("Borrowing", "coupon"),
    }[part]


def shape_name(shape: OfferShape) -> str:
    """Return how an offer is paid back."""
    return {
        OfferShape.EQUAL_INSTALMENT: translate("Borrowing", "Equal instalments"),
        OfferShape.EQUAL_PRINCIPAL: translate("Borrowing", "Equal principal"),
        OfferShape.INTEREST_FIRST: translate("Borrowing", "Interest first, principal at the end"),
        OfferShape.FLAT_FEE: translate("Borrowing", "Fixed fee on the original amount"),
        OfferShape.BULLET: translate("Borrowing", "All at once at the end"),
    }[shape]


def use_name(use: Use) -> str:
    """Return what happens to the money."""
    return {
        Use.SPENT: translate("Borrowing", "It is spent at once"),
        Use.KEPT: translate("Borrowing", "It stays to pay what is due"),
    }[use]


def assumption_text(assumption: OfferAssumption) -> str:
    """Return what was taken to be so, and is to be checked."""
    return {
        OfferAssumption.EQUAL_INSTALMENTS: translate(
            "Borrowing", "Paid back in equal instalments, interest on what is left."
        ),
        OfferAssumption.FLAT_FEE: translate(
            "Borrowing", "The fee is on the original amount in every month."
        ),
        OfferAssumption.PAID_AT_ONCE: translate(
            "Borrowing", "All is paid back at once at the end."
        ),
        OfferAssumption.RATE_IS_YEARLY: translate("Borrowing", "The rate is for a year."),
        OfferAssumption.FEES_NOT_SAID: translate(
            "Borrowing", "No fee: the offer says nothing of fees. Ask the lender."
        ),
        OfferAssumption.COUPON_FIRST_ONLY: translate(
            "Borrowing", "The coupon is for the first instalment only."
        ),
        OfferAssumption.RECEIVED_IS_PRINCIPAL: translate(
            "Borrowing", "What is handed out is all that is borrowed."
        ),
        OfferAssumption.KEPT_BACK_HOW_MUCH: translate(
            "Borrowing", "Something is kept back, but not said how much: type it below."
        ),
        OfferAssumption.NUMBER_IS_AMOUNT: translate(
            "Borrowing", "The number without a name is the amount."
        ),
        OfferAssumption.PAYMENT_WINS: translate(
            "Borrowing", "The rate does not lead to this payment. The payment is what counts."
        ),
    }[assumption]


def understood_text(read: ReadOffer) -> str:
    """Return which words were understood as what."""
    parts = translate("Borrowing", " · ").join(
        translate("Borrowing", "{part}: “{words}”").format(
            part=part_name(each.part), words=each.words
        )
        for each in read.understood
    )
    return translate("Borrowing", "Understood: {parts}").format(parts=parts)


def unread_text(read: ReadOffer) -> str:
    """Return which words nothing was made of; empty where there are none."""
    if not read.unread:
        return ""
    words = translate("Borrowing", " · ").join(f"“{each}”" for each in read.unread)
    return translate("Borrowing", "Not understood, so not counted: {words}").format(words=words)


def assumed_text(read: ReadOffer) -> str:
    """Return what was taken to be so; empty where all was said."""
    if not read.assumed:
        return ""
    return translate("Borrowing", "Taken to be so, please check: {assumptions}").format(
        assumptions=" ".join(assumption_text(each) for each in read.assumed)
    )


def finding_text(view: BorrowingView) -> str:  # noqa: PLR0911 - a case for each finding
    """Return what the offer would do, in one sentence."""
    weighing = view.weighing
    count = len(weighing.turned)
    match view.finding:
        case OfferFinding.SHORT:
            new = sorted(set(weighing.effect.short) - set(weighing.without.short))
            if len(new) == 1:
                return translate("Borrowing", "With this offer {month} falls short.").format(
                    month=month_text(new[0])
                )
            return translate(
                "Borrowing", "With this offer {count} months fall short, first {month}."
            ).format(count=len(new), month=month_text(new[0]))
        case OfferFinding.SHORT_ALREADY:
            return translate(
                "Borrowing", "{month} is short already, and this offer does not change that."
            ).format(month=month_text(weighing.effect.short[0]))
        case OfferFinding.MENDS:
            return translate(
                "Borrowing", "With this money no month is short; without it {month} is."
            ).format(month=month_text(weighing.without.short[0]))
        case OfferFinding.TIGHT if count == 1:
            return translate("Borrowing", "With this offer {month} gets tight.").format(
                month=month_text(weighing.turned[0].after.month)
            )
        case OfferFinding.TIGHT:
            return translate(
                "Borrowing", "No month falls short, but {count} get tight, first {month}."
            ).format(count=count, month=month_text(weighing.turned[0].after.month))
        case OfferFinding.SAFE:
            return translate("Borrowing", "No month looks worse with this offer.")


def price_text(view: BorrowingView) -> str:
    """Return what the offer costs in money."""
    cost = view.cost
    back = cost.repaid - view.handed_out
    return translate(
        "Borrowing",
        "You get {received} and pay {repaid} back by {day}: {cost} more than you got.",
    ).format(
        received=money_text(view.handed_out),
        repaid=money_text(cost.repaid),
        day=day_text(cost.last_due),
        cost=money_text(back),
    )


def turned_text(turned: TurnedMonth) -> str:
    """Return how one month changes: before, after, and what is missing on which day."""
    sentence = translate("Borrowing", "{month}: {before} → {after}, lowest {lowest}").format(
        month=month_text(turned.after.month),
        before=risk_name(turned.before.risk),
        after=risk_name(turned.after.risk),
        lowest=money_text(turned.after.lowest),
    )
    missed = missed_text(turned.after)
    if not missed:
        return sentence
    return translate("Borrowing", "{sentence}. {missed}").format(sentence=sentence, missed=missed)


def missed_text(month: MonthOutlook) -> str:
    """Return which due fails first in a month and by how much; empty where none does."""
    missed = month.first_missed
    if missed is None:
        return ""
    return translate("Borrowing", "On {day} {amount} are missing for {name}.").format(
        day=day_text(missed.event.day),
        amount=money_text(missed.shortfall),
        name=missed.event.label or translate("Borrowing", "this loan"),
    )


def safe_text(view: BorrowingView) -> str:
    """Return the largest amount that leaves no month short."""
    weighing = view.weighing
    asked = weighing.proposal.offer.principal
    safe = weighing.largest_safe
    if weighing.without.short and not safe:
        return translate(
            "Borrowing",
            "No amount is safe: {month} falls short already. See what would help on the page "
            "Outlook.",
        ).format(month=month_text(weighing.without.short[0]))
    if not safe:
        return translate("Borrowing", "No amount is safe: even {step} turns a month short.").format(
            step=plain_money_text(weighing.step)
        )
    if asked is not None and safe < asked:
        return translate(
            "Borrowing", "Up to {safe} no month falls short; {more} would be too much."
        ).format(safe=plain_money_text(safe), more=plain_money_text(safe + weighing.step))
    if weighing.proposal.use is Use.KEPT:
        return translate("Borrowing", "With the amount asked no month falls short.")
    if weighing.beyond:
        return translate("Borrowing", "No month falls short up to {safe}, and beyond.").format(
            safe=plain_money_text(safe)
        )
    return translate(
        "Borrowing", "Months fall short above {safe}. That is a limit, not a reason to borrow."
    ).format(safe=plain_money_text(safe))


def due_day_text(view: BorrowingView) -> str:
    """Return the best due day; empty where the offer has none."""
    choice = view.weighing.due_day
    if choice is None:
        return ""
    if not choice.helps:
        return translate("Borrowing", "Day {day} of the month is a good due day for it.").format(
            day=choice.day
        )
    return translate(
        "Borrowing", "The best due day is the {day}. (asked: the {asked}.) With it: {effect}"
    ).format(day=choice.day, asked=choice.asked, effect=effect_text(choice.effect))


def effect_text(effect: Effect) -> str:
    """Return how the months look with something, in a few words."""
    short, tight = effect.short, effect.tight
    if short:
        return translate("Borrowing", "short months: {count}, first {month}").format(
            count=len(short), month=month_text(short[0])
        )
    if tight:
        return translate("Borrowing", "no month short, tight months: {count}").format(
            count=len(tight)
        )
    return translate("Borrowing", "every month safe")


def alternative_text(alternative: Alternative) -> str:
    """Return what could be done instead, in one sentence without its effect."""
    amount, day = plain_money_text(alternative.amount), day_text(alternative.day)
    match alternative.kind:
        case AlternativeKind.NOTHING:
            return translate("Borrowing", "Do not borrow")
        case AlternativeKind.SAVE_UP:
            return translate(
                "Borrowing", "Wait {weeks} weeks and pay the {amount} yourself on {day}"
            ).format(weeks=alternative.weeks, amount=amount, day=day)
        case AlternativeKind.SMALLER:
            return translate("Borrowing", "Borrow only {amount}").format(amount=amount)
        case AlternativeKind.OWN_LINE:
            return translate(
                "Borrowing", "The same amount at the rate of {line}, if it lends to you again"
            ).format(line=alternative.line)
        case AlternativeKind.LATER:
            return translate(
                "Borrowing", "Wait {weeks} weeks, until after the next pay: {day}"
            ).format(weeks=alternative.weeks, day=day)


def alternative_effect(alternative: Alternative) -> str:
    """Return how the months look with an alternative, and what it costs."""
    effect = effect_text(alternative.effect)
    if not alternative.cost:
        return translate("Borrowing", "{effect} · costs nothing").format(effect=effect)
    return translate("Borrowing", "{effect} · costs {cost}").format(
        effect=effect, cost=money_text(alternative.cost)
    )


def alternative_line(alternative: Alternative) -> str:
    """Return what could be done instead, with its effect, in one line."""
    return translate("Borrowing", "{deed}: {effect}").format(
        deed=alternative_text(alternative), effect=alternative_effect(alternative)
    )


def own_rate_text(own: OwnRate) -> str:
    """Return the three rates of a loan one has; that it is cheaper, where it is."""
    sentence = translate(
        "Borrowing", "{name}: nominal {nominal}, effective {effective}, real days {dated}"
    ).format(
        name=own.name,
        nominal=percent_text(own.nominal),
        effective=percent_text(own.effective),
        dated=percent_text(own.dated),
    )
    cheaper = translate("Borrowing", "cheaper than the offer")
    return f"{sentence} · {cheaper}" if own.is_cheaper else sentence


def questions() -> tuple[str, str, str]:
    """Return the three questions to ask oneself; nothing is counted from the answers."""
    return (
        translate("Borrowing", "Is it needed, and now?"),
        translate("Borrowing", "Will it bring income?"),
        translate("Borrowing", "From what will it be paid back?"),
    )
