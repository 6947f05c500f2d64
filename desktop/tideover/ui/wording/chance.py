"""The sentences about chance; the window and the command line say the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from tideover.engine.chance import Chance, Driver
from tideover.ui.format import money_text, month_text

if TYPE_CHECKING:
    from tideover.engine.chance import Basis, DriverShare, LenderChance, MonthChance, SafetyBuffer
    from tideover.viewmodels.chance import ChanceView, FanMonth

translate = QCoreApplication.translate


def percent_band_text(chance: Chance) -> str:
    """Return `14% (13 to 15)`: a whole percent and the band it lies in."""
    low, high = chance.band
    #: {percent} is a chance, {low} and {high} the band it lies in, all whole percents
    return translate("Chance", "{percent}% ({low} to {high})").format(
        percent=chance.percent, low=low, high=high
    )


def month_sentence(month: MonthChance) -> str:
    """Return how often a month like this one is missed."""
    odds = month.missed.odds
    if odds is None:
        text = (
            translate("Chance", "{month}: no payment is missed in any of the trials.")
            if not month.missed.hits
            else translate("Chance", "{month}: a payment is missed in every trial.")
        )
        return text.format(month=month_text(month.month))
    if odds.times == 1:
        #: {month} is a month with its year, {count} a number greater than one
        text = translate("Chance", "{month}: about 1 month in {count} like this one is missed.")
        return text.format(month=month_text(month.month), count=odds.of)
    text = translate("Chance", "{month}: about {times} months in {count} like this one are missed.")
    return text.format(month=month_text(month.month), times=odds.times, count=odds.of)


def odds_text(chance: Chance) -> str:
    """Return how often in as few words as can be: 1 in 7, 3 in 10, never."""
    odds = chance.odds
    if odds is None:
        return translate("Chance", "always") if chance.hits else translate("Chance", "never")
    #: how often something happens: {times} is 1 to 9, {count} a number greater than that
    return translate("Chance", "{times} in {count}").format(times=odds.times, count=odds.of)


def month_percent_text(month: MonthChance) -> str:
    """Return the percent of a month with its band, and the chance that it comes below zero."""
    #: {missed} and {below} are whole percents with their bands
    text = translate("Chance", "A payment is missed: {missed}. Cash below zero: {below}.")
    return text.format(
        missed=percent_band_text(month.missed), below=percent_band_text(month.below_zero)
    )


def horizon_text(view: ChanceView) -> str:
    """Return how likely any payment is missed up to the last month."""
    #: {month} is the last month looked at, {percent} a whole percent with its band
    text = translate("Chance", "Any payment missed up to {month}: {percent}")
    return text.format(month=month_text(view.last), percent=percent_band_text(view.any_missed))


def lender_text(lender: LenderChance) -> str:
    """Return how likely a lender's payments are missed."""
    #: {lender} is the name of a loan or a card, {percent} a whole percent with its band
    text = translate("Chance", "{lender}: {percent}")
    return text.format(lender=lender.label, percent=percent_band_text(lender.missed))


def driver_name(driver: Driver) -> str:
    """Return what goes with a first miss, in words."""
    return {
        Driver.PLAN: translate("Chance", "the plan itself, without any surprise"),
        Driver.JOB_LOSS: translate("Chance", "the job is lost"),
        Driver.SHOCK: translate("Chance", "a large expense nobody planned"),
        Driver.LATE_INCOME: translate("Chance", "income that comes late"),
        Driver.OVERSPENDING: translate("Chance", "ordinary ups and downs of income and spending"),
    }[driver]


def driver_text(driver: DriverShare) -> str:
    """Return on how many of the trials with a miss a driver goes with the first one."""
    #: {percent} is a whole percent, {driver} what goes with a missed payment
    text = translate("Chance", "{percent}% of them: {driver}")
    return text.format(percent=driver.share.percent, driver=driver_name(driver.driver))


def safety_text(safety: SafetyBuffer, one_in: int) -> str:
    """Return what brings the chance to the level that was chosen."""
    if not safety.more:
        return translate(
            "Chance", "It is at most 1 in {count} already: nothing more is needed."
        ).format(count=one_in)
    #: {more} and {buffer} are amounts, {count} a number
    text = translate(
        "Chance",
        "{more} more today brings it to 1 in {count} or less: the lowest cash of the plan would "
        "then be {buffer}.",
    )
    return text.format(more=money_text(safety.more), count=one_in, buffer=money_text(safety.buffer))


def level_text(one_in: int) -> str:
    """Return a level to choose."""
    #: a chance to stay under; {count} is 5, 10, 20 …
    return translate("Chance", "1 in {count}").format(count=one_in)


def basis_texts(basis: Basis, *, answered: bool) -> tuple[str, ...]:
    """Return what the answer rests on; what was assumed is said to be assumed."""
    lines = []
    if basis.past_months:
        text = translate("Chance", "Learned from past months: {count}.")
        lines.append(text.format(count=basis.past_months))
    if not basis.enough_history:
        lines.append(
            translate("Chance", "Not enough history: as you answered how sure you are.")
            if answered
            else translate("Chance", "Not enough history: assumed, as of an ordinary household.")
        )
    if basis.assumed_income:
        text = translate("Chance", "Assumed: income of {amount} a month goes on as before.")
        lines.append(text.format(amount=money_text(basis.assumed_income)))
    if basis.unplanned:
        text = translate("Chance", "Counted too: {amount} a month is spent without a plan.")
        lines.append(text.format(amount=money_text(basis.unplanned)))
    if basis.not_saved:
        text = translate("Chance", "Assumed: {amount} a month of past saving does not go on.")
        lines.append(text.format(amount=money_text(basis.not_saved)))
    if basis.surplus_spent.minor > 0:
        text = translate(
            "Chance", "Assumed: cash is above the usual, and {amount} of it is spent in a month."
        )
        lines.append(text.format(amount=money_text(basis.surplus_spent)))
    if basis.surplus_spent.minor < 0:
        text = translate(
            "Chance", "Assumed: cash is below the usual, and {amount} less is spent in a month."
        )
        lines.append(text.format(amount=money_text(-basis.surplus_spent)))
    return tuple(lines)


def method_text(view: ChanceView) -> str:
    """Return how it was found, so that it can be found again."""
    #: {count} is a number of trials, {seed} the number that the same luck is drawn from
    text = translate("Chance", "{count} trials, seed {seed}: the same answers give the same.")
    said = text.format(count=f"{view.paths:,}", seed=view.seed)
    if not view.rough:
        return said
    rough = translate("Chance", "A first, rough answer.")
    return f"{rough} {said}"


def no_default_text() -> str:
    """Return what a missed payment is not."""
    return translate(
        "Chance",
        "This is the chance that a payment finds too little money on its day, not a probability "
        "of default: most such payments are made days later. Nobody else sees it.",
    )


def nothing_due_text() -> str:
    """Return what is said where nothing is due."""
    return translate("Chance", "Nothing is due to a lender, so nothing can be missed.")


def fan_title(view: ChanceView) -> str:
    """Return the finding of the fan: how low cash comes in 1 case in 20."""
    lowest = min(view.fan, key=_rare_low)
    #: title of a chart; {month} is a month with its year, {amount} its lowest cash
    text = translate("Chance", "Lowest cash by month: in 1 case in 20 below {amount} in {month}")
    return text.format(month=month_text(lowest.month), amount=money_text(lowest.fan.p5))


def fan_summary(view: ChanceView) -> str:
    """Return what the fan shows, for somebody who does not see it."""
    first, last, lowest = view.fan[0], view.fan[-1], min(view.fan, key=_rare_low)
    #: read out for a chart; {first}, {last} and {month} are months, the others amounts
    text = translate(
        "Chance",
        "Lowest cash of each month from {first} to {last}. Middle case: {begin} at first, {end} "
        "at last. In 1 case in 20 it is below {amount} in {month}.",
    )
    return text.format(
        first=month_text(first.month),
        last=month_text(last.month),
        begin=money_text(first.fan.p50),
        end=money_text(last.fan.p50),
        amount=money_text(lowest.fan.p5),
        month=month_text(lowest.month),
    )


def _rare_low(each: FanMonth) -> int:
    return each.fan.p5.minor
