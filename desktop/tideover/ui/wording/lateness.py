"""What is said of being late: the rules of the terms, and what waiting costs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from tideover.domain.lateness import AcrossInstalments, GraceMode, LateFeeTimes, PenaltyBase
from tideover.ui.format import day_text, money_text, short_day_text

if TYPE_CHECKING:
    from tideover.engine.lateness import LateDay
    from tideover.viewmodels.lateness import LateView

translate = QCoreApplication.translate


def penalty_base_name(base: PenaltyBase) -> str:
    """Return what penalty interest is counted on."""
    match base:
        case PenaltyBase.PRINCIPAL:
            return translate("Late", "Late principal")
        case PenaltyBase.PRINCIPAL_AND_INTEREST:
            return translate("Late", "Principal and interest")
        case PenaltyBase.ALL_DUE:
            return translate("Late", "All due, fees too")


def grace_mode_name(mode: GraceMode) -> str:
    """Return what grace days mean once they are over."""
    match mode:
        case GraceMode.RETROACTIVE:
            return translate("Late", "Count after all")
        case GraceMode.EXCLUSIVE:
            return translate("Late", "Stay free")


def fee_times_name(times: LateFeeTimes) -> str:
    """Return how often the late fee is charged."""
    match times:
        case LateFeeTimes.ONCE:
            return translate("Late", "Once an instalment")
        case LateFeeTimes.EACH_MONTH:
            return translate("Late", "Again each month")


def across_name(across: AcrossInstalments) -> str:
    """Return which of several late instalments is paid first."""
    match across:
        case AcrossInstalments.OLDEST_FIRST:
            return translate("Late", "The oldest, whole")
        case AcrossInstalments.BY_TYPE:
            return translate("Late", "The fees of all")


def late_title(view: LateView) -> str:
    """Return the finding: what a month of waiting costs."""
    if not view.costs_anything:
        return translate("Late", "Being late costs nothing, as far as the terms say")
    if view.is_late:
        sentence = translate("Late", "Waiting 30 more days costs {amount}")
    else:
        sentence = translate("Late", "Paying 30 days late costs {amount} more")
    return sentence.format(amount=money_text(view.after_a_month))


def late_text(view: LateView) -> str:
    """Return what it takes to be current, what the next day costs, and when all is called in."""
    first = view.days[0]
    if view.is_late:
        text = translate(
            "Late", "To be up to date today: {amount}. Waiting until tomorrow adds {more}."
        ).format(amount=money_text(first.to_be_current), more=money_text(first.next_day))
    else:
        text = translate(
            "Late", "{amount} is due on {day}. The first day late adds {more}."
        ).format(
            amount=money_text(first.to_be_current),
            day=day_text(first.day),
            more=money_text(first.next_day),
        )
    if first.called_in:
        text += " " + translate("Late", "The whole loan has been called in.")
    elif view.called_in_on is not None:
        text += " " + translate(
            "Late", "From {day} on the whole loan is due, if nothing is paid until then."
        ).format(day=day_text(view.called_in_on))
    return text


def late_summary(view: LateView) -> str:
    """Return what the picture shows, for somebody who does not see it."""
    return translate(
        "Late",
        "What waiting adds from {first} to {last}: {month} after 30 days, {end} at the end.",
    ).format(
        first=day_text(view.days[0].day),
        last=day_text(view.days[-1].day),
        month=money_text(view.after_a_month),
        end=money_text(view.at_the_end),
    )


def waited_text(number: int, day: LateDay) -> str:
    """Return after how many days, and on which: `30 days · 12 Mar`."""
    if number == 0:
        return translate("Late", "Today")
    if number == 1:
        return translate("Late", "1 day · {day}").format(day=short_day_text(day.day))
    return translate("Late", "{count} days · {day}").format(
        count=number, day=short_day_text(day.day)
    )


def how_late_text(day: LateDay) -> str:
    """Return how late a loan is on a day, in the lenders' words."""
    if not day.days_past_due:
        return translate("Late", "on time")
    return (
        translate("Late", "{bucket} · all is due").format(bucket=day.bucket)
        if day.called_in
        else day.bucket
    )
