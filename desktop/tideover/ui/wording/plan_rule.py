"""The rule behind a lender's figures in words, and where they differ from ours."""

from __future__ import annotations

from functools import reduce
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from tideover.domain.agreements import FirstPeriod, InstalmentAgreement, InterestDays
from tideover.domain.dates import Shift
from tideover.domain.loans import (
    BulletTerms,
    EqualInstalmentTerms,
    FeeTiming,
    FlatFeeTerms,
    PayInPartsTerms,
)
from tideover.domain.money import Money, Rounding
from tideover.domain.rates import Rate, RatePer
from tideover.engine.convention_search import Part
from tideover.engine.schedules import schedule
from tideover.ui.format import money_text, numeric_day_text, percent_text
from tideover.ui.wording.names import rate_field_text, terms_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tideover.domain.agreements import DaysOff
    from tideover.domain.loans import Terms
    from tideover.engine.convention_search import (
        ComparedLine,
        Comparison,
        Differing,
        LearnedRule,
    )

translate = QCoreApplication.translate

_TOLD = 2
"""Parts of a line that are told; the others follow from them."""


def found_text(rule: LearnedRule) -> str:
    """Return what was found: the rule that gives all figures, or the closest with its difference.

    Where other rules fit as well, that is said too.
    """
    comparison = rule.best.comparison
    described = terms_text(rule.best.terms)
    if comparison.first is not None:
        none = translate("PlanRule", "No rule gives all of these figures. The closest is: {rule}.")
        return _sentences(none.format(rule=described), difference_text(comparison))
    if len(comparison.lines) == 1:
        text = translate("PlanRule", "{rule}: the line agrees to the cent.")
    else:
        text = translate("PlanRule", "{rule}: all {count} lines agree to the cent.")
    found = text.format(rule=described, count=len(comparison.lines))
    return _sentences(found, *map(_also_text, rule.others))


def _also_text(terms: Terms) -> str:
    return translate("PlanRule", "This fits as well: {rule}.").format(rule=terms_text(terms))


def agrees_text(comparison: Comparison) -> str:
    """Return whether the plan that is kept here is the lender's."""
    if comparison.first is None:
        return translate("PlanRule", "What is kept here agrees with every line of the lender.")
    head = translate("PlanRule", "What is kept here differs from the lender.")
    return _sentences(head, difference_text(comparison))


def difference_text(comparison: Comparison) -> str:
    """Return the first line that differs, in what and by how much, and what comes after it."""
    first = comparison.first
    if first is None:
        return ""
    sentences = [first_difference_text(first)]
    later = comparison.differing - 1
    if not later:
        sentences.append(translate("PlanRule", "All other lines agree."))
    elif comparison.same_difference:
        same = translate("PlanRule", "Lines after it with the very same difference: {count}.")
        sentences.append(same.format(count=later))
    else:
        others = translate("PlanRule", "Lines after it that differ, by other amounts: {count}.")
        sentences.append(others.format(count=later))
    sentences.append(_together_text(comparison.all_together))
    return _sentences(*sentences)


def first_difference_text(line: ComparedLine) -> str:
    """Return where a line differs: `Line 7: interest, ours ¥88.20, the lender's ¥88.21 …`."""
    semicolon = translate("PlanRule", "{before}; {after}")
    said = reduce(
        lambda before, after: semicolon.format(before=before, after=after),
        (part_text(each) for each in line.differing[:_TOLD]),
    )
    return translate("PlanRule", "First difference in line {number}: {parts}.").format(
        number=line.number, parts=said
    )


def brief_text(line: ComparedLine) -> str:
    """Return what of a line differs and by how much, for a cell: `interest +¥0.01`."""
    comma = translate("PlanRule", "{before}, {after}")
    text = ""
    for each in line.differing:
        if each.amount is None:
            said = part_text(each)
        else:
            said = translate("PlanRule", "{part} {amount}").format(
                part=part_name(each.part), amount=money_text(each.amount, sign=True)
            )
        text = comma.format(before=text, after=said) if text else said
    return text


def part_text(differing: Differing) -> str:
    """Return how one part of a line differs."""
    if differing.part is Part.LINE:
        if differing.theirs is None and differing.ours is not None:
            return translate("PlanRule", "the lender has no such line")
        return translate("PlanRule", "here the plan has no such line")
    name = part_name(differing.part)
    if differing.amount is None:
        dates = translate("PlanRule", "{part} {ours} here and {theirs} at the lender")
        ours, theirs = differing.ours, differing.theirs
        if ours is None or theirs is None or isinstance(ours, Money) or isinstance(theirs, Money):
            return name
        return dates.format(part=name, ours=numeric_day_text(ours), theirs=numeric_day_text(theirs))
    amounts = translate("PlanRule", "{part} {ours} here and {theirs} at the lender ({amount})")
    ours, theirs = differing.ours, differing.theirs
    if not isinstance(ours, Money) or not isinstance(theirs, Money):
        return name
    return amounts.format(
        part=name,
        ours=money_text(ours),
        theirs=money_text(theirs),
        amount=money_text(differing.amount, sign=True),
    )


def part_name(part: Part) -> str:
    """Return what of a line is meant, in the middle of a sentence."""
    return {
        Part.LINE: translate("PlanRule", "line"),
        Part.DUE: translate("PlanRule", "due day"),
        Part.PRINCIPAL: translate("PlanRule", "principal"),
        Part.INTEREST: translate("PlanRule", "interest"),
        Part.FEE: translate("PlanRule", "fee"),
        Part.PAYMENT: translate("PlanRule", "payment"),
        Part.BALANCE: translate("PlanRule", "principal left"),
    }[part]


def _together_text(amount: Money | None) -> str:
    if amount is None:
        return ""
    if not amount:
        return translate("PlanRule", "In all both come to the same.")
    more = translate("PlanRule", "In all the lender asks {amount} more.")
    less = translate("PlanRule", "In all the lender asks {amount} less.")
    return (more if amount.minor > 0 else less).format(amount=money_text(abs(amount)))


def terms_text(terms: Terms) -> str:
    """Return terms in one line: kind, instalments, rate, and how interest is counted."""
    comma = translate("PlanRule", "{before}, {after}")
    parts = _phrases(terms)
    text = next(parts)
    for part in parts:
        text = comma.format(before=text, after=part)
    return text


def _phrases(terms: Terms) -> Iterator[str]:
    yield terms_name(terms)
    count = len(schedule(terms))
    many = translate("PlanRule", "{count} instalments")
    yield (translate("PlanRule", "one instalment") if count == 1 else many).format(count=count)
    if not isinstance(terms, PayInPartsTerms):
        yield _rate_text(terms)
    if isinstance(terms, InstalmentAgreement):
        yield from _instalment_phrases(terms)
    elif isinstance(terms, BulletTerms):
        yield counting_text(terms.interest_days)
    if not isinstance(terms, PayInPartsTerms) and terms.rate.value:
        yield rounding_text(terms.rounding)


def _rate_text(terms: Terms) -> str:
    rate = terms.rate
    if not rate.value:
        return translate("PlanRule", "without interest")
    if isinstance(terms, FlatFeeTerms):
        fee = {
            FeeTiming.EACH_PERIOD: translate(
                "PlanRule", "a fee of {rate} of all that was borrowed with each"
            ),
            FeeTiming.FIRST_PERIOD: translate(
                "PlanRule", "a fee of {rate} of all that was borrowed, all of it with the first"
            ),
            FeeTiming.DEDUCTED: translate(
                "PlanRule", "a fee of {rate} of all that was borrowed, kept back at the start"
            ),
        }[terms.fee_timing]
        return fee.format(rate=rate_text(rate))
    return rate_text(rate)


def rate_text(rate: Rate) -> str:
    """Return a rate with the time it is for: `14.6%/year`."""
    other = RatePer.DAY if rate.per is RatePer.YEAR else RatePer.YEAR
    return rate_field_text(rate, other)


def _instalment_phrases(terms: InstalmentAgreement) -> Iterator[str]:
    if not isinstance(terms, FlatFeeTerms) and terms.rate.value:
        yield counting_text(terms.interest_days)
    if terms.first_period is FirstPeriod.ACTUAL_DAYS:
        yield translate("PlanRule", "the first period by its real days")
    for change in terms.rate_changes:
        yield translate("PlanRule", "{rate} from {day} on").format(
            rate=rate_text(change.rate), day=numeric_day_text(change.from_day)
        )
    if terms.interest_only:
        yield translate("PlanRule", "first instalments without principal: {count}").format(
            count=terms.interest_only
        )
    if isinstance(terms, EqualInstalmentTerms) and terms.payment is not None:
        yield translate("PlanRule", "the lender's own instalment of {amount}").format(
            amount=money_text(terms.payment)
        )
    if terms.coupon is not None:
        yield translate(
            "PlanRule", "a coupon takes {percent} off, first instalments: {count}"
        ).format(percent=percent_text(terms.coupon.off), count=terms.coupon.periods)
    if terms.days_off.shift is not Shift.NONE:
        yield days_off_text(terms.days_off)


def days_off_text(days_off: DaysOff) -> str:
    """Return where a payment on a day off goes, in the middle of a sentence."""
    moved = {
        Shift.NONE: translate("PlanRule", "due on days off too"),
        Shift.EARLIER: translate("PlanRule", "from days off to the working day before"),
        Shift.LATER: translate("PlanRule", "from days off to the next working day"),
        Shift.LATER_IN_MONTH: translate(
            "PlanRule", "from days off to the next working day of the same month"
        ),
    }[days_off.shift]
    if not days_off.interest_follows:
        return moved
    return translate("PlanRule", "{moved} with its interest").format(moved=moved)


def counting_text(days: InterestDays) -> str:
    """Return how interest is counted, in the middle of a sentence."""
    return {
        InterestDays.BY_MONTH: translate("PlanRule", "interest by the month"),
        InterestDays.ACTUAL_360: translate("PlanRule", "interest by actual days over 360"),
        InterestDays.ACTUAL_365: translate("PlanRule", "interest by actual days over 365"),
        InterestDays.ACTUAL_ACTUAL: translate(
            "PlanRule", "interest by actual days over the days of the year"
        ),
        InterestDays.THIRTY_360: translate("PlanRule", "interest by months of 30 days over 360"),
    }[days]


def rounding_text(rounding: Rounding) -> str:
    """Return how amounts are rounded, in the middle of a sentence."""
    return {
        Rounding.HALF_UP: translate("PlanRule", "rounded half-up"),
        Rounding.DOWN: translate("PlanRule", "cut off below the cent"),
        Rounding.HALF_EVEN: translate("PlanRule", "rounded, half a cent to the even one"),
    }[rounding]


def _sentences(*sentences: str) -> str:
    joined = translate("PlanRule", "{before} {after}")
    said = [each for each in sentences if each]
    text = said[0] if said else ""
    for each in said[1:]:
        text = joined.format(before=text, after=each)
    return text
