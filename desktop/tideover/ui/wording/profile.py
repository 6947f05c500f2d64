"""What is said of how a household stands: numbers and what they are, never a judgement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from tideover.ui.format import money_text, percent_text
from tideover.ui.wording.facts import fact_text, source_text
from tideover.viewmodels.profile import MeasureCode, ProfileSection

if TYPE_CHECKING:
    from tideover.domain.facts import Fact
    from tideover.engine.profile import Moved, Profile
    from tideover.viewmodels.profile import Measure, ProfileView

translate = QCoreApplication.translate

SHARE_DECIMALS = 0


def measure_name(code: MeasureCode) -> str:
    """Return what is measured."""
    return {
        MeasureCode.SERVICE: translate("Profile", "What debts take of income"),
        MeasureCode.DEBT_TO_INCOME: translate("Profile", "Debt to a year's income"),
        MeasureCode.LENDERS: translate("Profile", "Lenders"),
        MeasureCode.UTILISATION: translate("Profile", "Used of the cards' limits"),
        MeasureCode.BUFFER: translate("Profile", "Days the cash lasts"),
        MeasureCode.CERTAIN: translate("Profile", "Income that is agreed"),
        MeasureCode.STEADY: translate("Profile", "Steady part of income"),
        MeasureCode.ROLLED_OVER: translate("Profile", "New loans paying old ones"),
    }[code]


def measure_value(measure: Measure) -> str:
    """Return a measure's value; a dash where it cannot be told."""
    if measure.share is not None:
        return percent_text(measure.share, SHARE_DECIMALS)
    if measure.count is not None:
        return str(measure.count)
    if measure.code is MeasureCode.BUFFER:
        return translate("Profile", "more than two years")
    return "—"


def measure_text(  # noqa: PLR0911 - a case for each measure
    measure: Measure, profile: Profile
) -> str:
    """Return what a measure was counted from, in one sentence."""
    match measure.code:
        case MeasureCode.SERVICE:
            return _service(measure)
        case MeasureCode.DEBT_TO_INCOME:
            return _debt_to_income(measure, profile)
        case MeasureCode.LENDERS:
            return translate(
                "Profile", "Lenders and cards to which something is owed, {owed} in all."
            ).format(owed=money_text(profile.owed))
        case MeasureCode.UTILISATION:
            return _utilisation(measure, profile)
        case MeasureCode.BUFFER:
            return translate(
                "Profile",
                "{cash} of cash pay everything planned and due for so long if no money came in.",
            ).format(cash=money_text(profile.cash))
        case MeasureCode.CERTAIN:
            return _certain(profile)
        case MeasureCode.STEADY:
            return _steady(measure, profile)
        case MeasureCode.ROLLED_OVER:
            return _rolled_over(measure, profile)


def _service(measure: Measure) -> str:
    if not measure.is_known:
        return translate("Profile", "No income is known for the coming year.")
    return translate("Profile", "Instalments and card bills of the coming 12 months over income.")


def _debt_to_income(measure: Measure, profile: Profile) -> str:
    if not measure.is_known:
        return translate("Profile", "No income is known yet.")
    sentence = (
        translate("Profile", "{owed} owed, and {income} of expected income a year.")
        if profile.income_is_expected
        else translate("Profile", "{owed} owed, and {income} of income a year as it came in.")
    )
    return sentence.format(owed=money_text(profile.owed), income=money_text(profile.yearly_income))


def _utilisation(measure: Measure, profile: Profile) -> str:
    if not measure.is_known:
        if profile.cards_without_limit:
            return translate("Profile", "Type the limit of your card with the account.")
        return translate("Profile", "There is no card.")
    if profile.cards_without_limit:
        return translate("Profile", "Cards without a known limit are left out: {count}.").format(
            count=profile.cards_without_limit
        )
    return translate("Profile", "What is owed on the cards over their limits.")


def _certain(profile: Profile) -> str:
    if profile.certain_as_answered:
        return translate(
            "Profile",
            "Of the coming year's income: what is entered, and what certainly comes of your "
            "regular income as you answered how sure it is.",
        )
    return translate(
        "Profile",
        "Of the coming year's income: what comes regularly or is entered. The rest is "
        "only planned.",
    )


def _steady(measure: Measure, profile: Profile) -> str:
    if not measure.is_known:
        return translate("Profile", "Three months of income are needed; known: {count}.").format(
            count=profile.months_known
        )
    return translate("Profile", "The lowest of {count} months' incomes over their average.").format(
        count=profile.months_known
    )


def _rolled_over(measure: Measure, profile: Profile) -> str:
    if not measure.is_known:
        return translate("Profile", "Nothing was repaid in the last six months.")
    return translate(
        "Profile",
        "At most: {covered} of {repaid} repaid in six months came within 30 days after new money "
        "from another lender.",
    ).format(
        covered=money_text(profile.rolled_over.covered),
        repaid=money_text(profile.rolled_over.repaid),
    )


def standard_text(fact: Fact) -> str:
    """Return a published share with its source."""
    return f"{fact_text(fact)} {source_text(fact)}"


def headline(view: ProfileView) -> str:
    """Return the finding at the top: what changed, and what debts take."""
    found = view.profile
    change = found.owed - found.owed_last_month
    if not found.owed:
        return translate("Profile", "You owe nothing.")
    if change.minor < 0:
        text = translate("Profile", "You owe {owed}, {change} less than a month ago.")
    elif change.minor > 0:
        text = translate("Profile", "You owe {owed}, {change} more than a month ago.")
    else:
        text = translate("Profile", "You owe {owed}, as much as a month ago.")
    return text.format(owed=money_text(found.owed), change=money_text(abs(change)))


def moved_text(moved: Moved) -> str:
    """Return what one loan added or took off since last month."""
    if moved.is_new:
        text = translate("Profile", "{name}: new, {change}")
    elif moved.is_settled:
        text = translate("Profile", "{name}: paid off, {change}")
    else:
        text = translate("Profile", "{name}: {change}")
    return text.format(name=moved.name, change=money_text(moved.owed, sign=True))


def nothing_moved() -> str:
    """Return what is said where no loan changed."""
    return translate("Profile", "No loan changed since the same day of last month.")


def section_name(section: ProfileSection) -> str:
    """Return the name of a part of the profile."""
    return {
        ProfileSection.MEASURES: translate("Profile", "How you stand"),
        ProfileSection.STANDARDS: translate("Profile", "Published shares to hold it against"),
        ProfileSection.MOVED: translate("Profile", "What moved since last month"),
        ProfileSection.TREND: translate("Profile", "Month by month"),
    }[section]


def trend_heads() -> tuple[str, ...]:
    """Return the heads of the months' table."""
    return (
        translate("Profile", "Month"),
        translate("Profile", "Income"),
        translate("Profile", "Repaid or due"),
        translate("Profile", "Share"),
        translate("Profile", "Owed at its end"),
    )


def expected_mark(month: str) -> str:
    """Return the name of a month that is not over."""
    return translate("Profile", "{month} (expected)").format(month=month)


def no_score() -> str:
    """Return what this page is not."""
    return translate(
        "Profile",
        "Counted on this computer from your own data only. Information, not advice; no score is "
        "made and nothing is sent.",
    )
