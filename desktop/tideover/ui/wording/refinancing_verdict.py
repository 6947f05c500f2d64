"""What is said of an offer beside staying: the finding first, then what it means, plainly."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from tideover.engine.forecast import MONTHS
from tideover.ui.format import day_text, money_text, month_text
from tideover.ui.wording.places import shown
from tideover.ui.wording.refinancing import refusal_text
from tideover.viewmodels.refinancing import OfferFinding, Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tideover.engine.refinancing import Course, Difference
    from tideover.viewmodels.refinancing import OfferColumn, OffersView, PaidSoFar

translate = QCoreApplication.translate


class Said(NamedTuple):
    """A sentence with its icon and the tone of it."""

    icon: str
    tone: str
    text: str


GOOD, BAD, NEUTRAL = ("check", "safe"), ("tight", "tight"), ("info", "muted")


def finding_text(column: OfferColumn) -> str:
    """Return what is said first of a column."""
    course, beside = column.course, column.difference
    if course is None or beside is None:
        return "" if column.refused is None else refusal_text(column.refused)
    amount = money_text(abs(beside.costs))
    match column.finding:
        case OfferFinding.STAYING:
            text = translate(
                "CompareOffers",
                "If nothing changes, {to_pay} is still to be paid, {charges} of it interest and "
                "charges.",
            )
            return text.format(to_pay=money_text(course.to_pay), charges=money_text(course.charges))
        case OfferFinding.CHEAPER:
            text = translate("CompareOffers", "This costs {amount} less in all than staying.")
        case OfferFinding.FEES_EAT_IT:
            text = translate(
                "CompareOffers",
                "The fees are more than it saves: {fees} are asked once, {saved} less interest. "
                "In all it costs {amount} more than staying.",
            )
            saved = money_text(course.fees - beside.costs)
            return text.format(fees=money_text(course.fees), saved=saved, amount=amount)
        case OfferFinding.DEARER:
            text = translate("CompareOffers", "This costs {amount} more in all than staying.")
        case _:
            text = translate("CompareOffers", "This costs as much in all as staying.")
    return text.format(amount=amount)


def best_text(view: OffersView, name: str) -> Said:
    """Return which offers to take; `name` is what the column of the best set is called."""
    column = view.columns[view.best]
    course, beside = column.course, column.difference
    possible = [each for each in view.columns[1:] if each.course is not None]
    if not possible or course is None or beside is None:
        text = translate("CompareOffers", "No offer that could be taken is here yet.")
        return Said(*NEUTRAL, text)
    if column.place is Place.STAYING:
        if not view.lasts:
            text = translate(
                "CompareOffers",
                "Whatever you take of these, months stay short, and nothing leaves fewer than "
                "staying: {count} of {months}. Ask for more time, or see “In difficulty”.",
            )
            return Said(*BAD, text.format(count=course.short, months=MONTHS))
        text = translate(
            "CompareOffers", "Staying is cheapest: every month can be paid without these offers."
        )
        return Said(*NEUTRAL, text)
    if not view.lasts:
        #: {name} are one or more offers, {count} is a number of short months
        text = translate(
            "CompareOffers",
            "With none of these can every month be paid. Fewest short months: {name} ({count} of "
            "{months}).",
        )
        return Said(*BAD, text.format(name=name, count=course.short, months=MONTHS))
    if beside.costs.minor > 0:
        #: {name} are one or more offers, {amount} is money
        text = translate(
            "CompareOffers",
            "The cheapest way to pay every month: {name}. It costs {amount} more than staying, "
            "but staying leaves months short.",
        )
    else:
        #: {name} are one or more offers, {amount} is money
        text = translate(
            "CompareOffers",
            "The cheapest way to pay every month: {name}. {amount} less than staying.",
        )
    amount = money_text(abs(beside.costs))
    return Said(*GOOD, text.format(name=name, amount=amount))


def details(column: OfferColumn, stay: Course) -> list[Said]:
    """Return what an offer means, sentence by sentence; nothing of staying or a refused one."""
    course, beside = column.course, column.difference
    if column.place is Place.STAYING or course is None or beside is None:
        return []
    return [
        *_relief(beside),
        *_crossing(beside),
        *_months(course, stay),
        *_money(course),
        *_loans(column),
    ]


def _relief(beside: Difference) -> Iterator[Said]:
    most, extra = beside.largest_relief, beside.largest_extra
    if beside.relief.minor > 0 and most is not None:
        #: {amount} less a month, {most} is the largest relief, in {month}
        text = translate(
            "CompareOffers",
            "Relief in the next three months: {amount} a month. Most of all in {month}: {most}.",
        )
        yield Said(
            *GOOD,
            text.format(
                amount=money_text(beside.relief),
                month=month_text(most.month),
                most=money_text(most.amount),
            ),
        )
    elif beside.relief.minor < 0:
        text = translate("CompareOffers", "The next three months ask {amount} a month more.")
        yield Said(*BAD, text.format(amount=money_text(-beside.relief)))
    else:
        yield Said(*NEUTRAL, translate("CompareOffers", "No relief in the next three months."))
    if extra is not None:
        #: {amount} more has to be paid in {month} than without the offer
        text = translate("CompareOffers", "In {month} it asks {amount} more than staying would.")
        yield Said(
            *NEUTRAL, text.format(month=month_text(extra.month), amount=money_text(extra.amount))
        )


def _crossing(beside: Difference) -> Iterator[Said]:
    if beside.break_even is None:
        return
    if beside.costs.minor < 0 and beside.other_way:
        text = translate(
            "CompareOffers",
            "At first you pay more, up to {other} in all. From {day} on you have paid less than "
            "by staying.",
        )
        tone = GOOD
    elif beside.costs.minor < 0:
        text = translate("CompareOffers", "From {day} on you have paid less than by staying.")
        tone = GOOD
    elif beside.other_way:
        text = translate(
            "CompareOffers",
            "Relief now, cost later: you pay up to {other} less at first, but from {day} on you "
            "have paid more than by staying.",
        )
        tone = BAD
    else:
        text = translate("CompareOffers", "From {day} on you have paid more than by staying.")
        tone = BAD
    day = day_text(beside.break_even)
    yield Said(*tone, text.format(day=day, other=money_text(beside.other_way)))


def _months(course: Course, stay: Course) -> Iterator[Said]:
    if course.short != stay.short:
        #: {after} and {before} are numbers of short months
        text = translate(
            "CompareOffers", "Short months in the next {months}: {after} instead of {before}."
        )
        tone = GOOD if course.short < stay.short else BAD
        yield Said(*tone, text.format(months=MONTHS, after=course.short, before=stay.short))
    elif course.short:
        text = translate("CompareOffers", "It mends no month: short ones stay {count} of {months}.")
        yield Said(*BAD, text.format(count=course.short, months=MONTHS))
    late = course.late_cost - stay.late_cost
    if late.minor < 0:
        text = translate(
            "CompareOffers", "Being late costs {amount} less in them, which no sum here counts."
        )
        yield Said(*GOOD, text.format(amount=money_text(-late)))
    elif late.minor > 0:
        text = translate(
            "CompareOffers", "Being late costs {amount} more in them, which no sum here counts."
        )
        yield Said(*BAD, text.format(amount=money_text(late)))


def _money(course: Course) -> Iterator[Said]:
    if course.forgone:
        text = translate("CompareOffers", "The lender forgoes {amount} of the principal.")
        yield Said(*NEUTRAL, text.format(amount=money_text(course.forgone)))
    left_over = sum(each.left_over.minor for each in course.taken)
    if left_over:
        money = type(course.to_pay)(left_over, course.to_pay.currency)
        text = translate(
            "CompareOffers",
            "{amount} is borrowed beyond what clears the old loans: it lies in the account and "
            "bears interest.",
        )
        yield Said(*BAD, text.format(amount=money_text(money)))


def _loans(column: OfferColumn) -> Iterator[Said]:
    for loan in column.ends_sooner:
        #: {loan} is the name of a loan
        text = translate(
            "CompareOffers",
            "“{loan}” would be paid off by itself before the new loan asks for its first payment.",
        )
        yield Said(*BAD, text.format(loan=shown(loan.name)))
    for loan in column.saves_nothing:
        #: {loan} is the name of a loan
        text = translate(
            "CompareOffers",
            "Paying “{loan}” off early saves nothing: it asks for all of its charges anyway.",
        )
        yield Said(*BAD, text.format(loan=shown(loan.name)))
    for each in column.course.taken if column.course is not None else ():
        for cleared in each.cleared:
            if cleared.early_fee:
                #: {loan} is the name of a loan
                text = translate(
                    "CompareOffers", "“{loan}” takes {amount} for being paid off early."
                )
                yield Said(
                    *NEUTRAL,
                    text.format(
                        loan=shown(cleared.loan.name), amount=money_text(cleared.early_fee)
                    ),
                )


def paid_summary(paid: PaidSoFar, column: OfferColumn) -> str:
    """Return what the picture of the money paid so far shows, for somebody who does not see it."""
    text = translate(
        "CompareOffers",
        "Paid in all to the loans it is about: {staying} as it is, {taken} with the offer. "
        "{finding}",
    )
    said = text.format(
        staying=money_text(paid.staying[-1]),
        taken=money_text(paid.taken[-1]),
        finding=finding_text(column),
    )
    if column.difference is None:
        return said
    return " ".join((said, *(each.text for each in _crossing(column.difference))))
