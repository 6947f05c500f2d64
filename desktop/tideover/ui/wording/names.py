"""The words for kinds, states and choices, in the language of now."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, assert_never

from PySide6.QtCore import QCoreApplication, QLocale

from tideover.app.settings import Theme
from tideover.domain.accounts import AccountKind
from tideover.domain.agreements import InterestDays
from tideover.domain.dates import Month, Shift
from tideover.domain.entries import Direction
from tideover.domain.household import FirstStart
from tideover.domain.lateness import Owed
from tideover.domain.loans import (
    BulletTerms,
    DailyInterestTerms,
    EqualInstalmentTerms,
    EqualPrincipalTerms,
    FlatFeeTerms,
    InterestFirstTerms,
    LenderKind,
    LendersTableTerms,
    PayInPartsTerms,
    RevolvingCardTerms,
    Terms,
)
from tideover.domain.rates import Rate, RatePer
from tideover.domain.recurring import EveryMonths, EveryWeeks, LastWorkingDay, Rule
from tideover.engine.ranking import Strategy
from tideover.engine.risk import Risk
from tideover.engine.standing import InstalmentState
from tideover.ui.format import percent_text, short_day_text

if TYPE_CHECKING:
    from datetime import date

translate = QCoreApplication.translate


def account_kind_name(kind: AccountKind) -> str:
    """Return what kind of place money is in."""
    match kind:
        case AccountKind.CASH:
            return translate("Names", "Cash")
        case AccountKind.BANK:
            return translate("Names", "Bank account")
        case AccountKind.WALLET:
            return translate("Names", "Wallet")
        case AccountKind.CARD:
            return translate("Names", "Credit card")


def direction_name(direction: Direction) -> str:
    """Return `Income` or `Expenses`."""
    match direction:
        case Direction.INCOME:
            return translate("Names", "Income")
        case Direction.EXPENSE:
            return translate("Names", "Expenses")


def terms_name(terms: Terms | type[Terms]) -> str:
    """Return the name of a kind of loan."""
    return {
        EqualInstalmentTerms: translate("Names", "Equal instalments"),
        EqualPrincipalTerms: translate("Names", "Equal principal"),
        InterestFirstTerms: translate("Names", "Interest first, principal at the end"),
        FlatFeeTerms: translate("Names", "Instalments with a fixed fee"),
        DailyInterestTerms: translate("Names", "Pay any time, interest by the day"),
        BulletTerms: translate("Names", "All at the end, with the interest"),
        PayInPartsTerms: translate("Names", "Pay in parts, without interest"),
        RevolvingCardTerms: translate("Names", "Card balance carried on"),
        LendersTableTerms: translate("Names", "The lender's own table"),
    }[terms if isinstance(terms, type) else type(terms)]


def terms_explained(terms: Terms | type[Terms]) -> str:
    """Return one sentence that says how a kind of loan is repaid."""
    return {
        EqualInstalmentTerms: translate(
            "Names", "The same amount every month; at first more of it is interest."
        ),
        EqualPrincipalTerms: translate(
            "Names", "The same principal every month plus interest on what is left: it gets less."
        ),
        InterestFirstTerms: translate(
            "Names", "Only interest every month; the whole principal with the last instalment."
        ),
        FlatFeeTerms: translate(
            "Names", "The same principal and the same fee every month, as for card and Huabei "
            "instalments."
        ),
        DailyInterestTerms: translate(
            "Names", "Interest for each day the money is used; repay when you like."
        ),
        BulletTerms: translate(
            "Names", "Nothing until the due day; then the principal and all interest at once."
        ),
        PayInPartsTerms: translate(
            "Names", "A purchase in equal parts; what you pay is its price."
        ),
        RevolvingCardTerms: translate(
            "Names", "A part of each bill is paid; the rest bears interest for every day."
        ),
        LendersTableTerms: translate(
            "Names", "Each instalment exactly as the lender's table says it."
        ),
    }[terms if isinstance(terms, type) else type(terms)]  # fmt: skip


def instalment_state_name(state: InstalmentState) -> str:
    """Return how an instalment stands."""
    match state:
        case InstalmentState.PAID:
            return translate("Names", "Paid")
        case InstalmentState.PARTLY_PAID:
            return translate("Names", "Partly paid")
        case InstalmentState.UPCOMING:
            return translate("Names", "Not due yet")
        case InstalmentState.DUE_TODAY:
            return translate("Names", "Due today")
        case InstalmentState.OVERDUE:
            return translate("Names", "Overdue")


def owed_name(part: Owed) -> str:
    """Return the name of a part of a debt."""
    match part:
        case Owed.FEE:
            return translate("Names", "Fee")
        case Owed.PENALTY:
            return translate("Names", "Penalty interest")
        case Owed.INTEREST:
            return translate("Names", "Interest")
        case Owed.PRINCIPAL:
            return translate("Names", "Principal")


def risk_name(risk: Risk) -> str:
    """Return the one word for a month's risk."""
    match risk:
        case Risk.SAFE:
            return translate("Names", "Safe")
        case Risk.TIGHT:
            return translate("Names", "Tight")
        case Risk.SHORT:
            return translate("Names", "Short")


def strategy_name(strategy: Strategy) -> str:
    """Return the name of a payoff strategy."""
    return {
        Strategy.MINIMUM: translate("Names", "Only what is due"),
        Strategy.SNOWBALL: translate("Names", "Snowball: smallest first"),
        Strategy.AVALANCHE: translate("Names", "Avalanche: dearest first"),
        Strategy.CUSTOM: translate("Names", "My own order"),
        Strategy.CHEAPEST: translate("Names", "The least interest and fees"),
        Strategy.LARGEST: translate("Names", "Largest instalment first"),
        Strategy.SOONEST: translate("Names", "Free of debt as soon as possible"),
        Strategy.RELIEF: translate("Names", "The most instalments gone soonest"),
        Strategy.SAFEST: translate("Names", "The most cash left in the tightest month"),
    }[strategy]


def lender_kind_name(kind: LenderKind) -> str:
    """Return what kind of lender it is."""
    match kind:
        case LenderKind.BANK:
            return translate("Names", "Bank")
        case LenderKind.CONSUMER_FINANCE:
            return translate("Names", "Consumer finance company")
        case LenderKind.MICRO_LOAN:
            return translate("Names", "Micro-loan company")
        case LenderKind.PERSON:
            return translate("Names", "Family or friend")
        case LenderKind.OTHER:
            return translate("Names", "Other lender")


def interest_days_name(days: InterestDays) -> str:
    """Return how interest is counted."""
    match days:
        case InterestDays.BY_MONTH:
            return translate("Names", "A twelfth of the yearly rate each month")
        case InterestDays.ACTUAL_360:
            return translate("Names", "By the day, over 360 days")
        case InterestDays.ACTUAL_365:
            return translate("Names", "By the day, over 365 days")
        case InterestDays.ACTUAL_ACTUAL:
            return translate("Names", "By the day, over the days of the year (365 or 366)")
        case InterestDays.THIRTY_360:
            return translate("Names", "30 days for every month, over 360")


def shift_name(shift: Shift) -> str:
    """Return what happens to a payment on a day off."""
    match shift:
        case Shift.NONE:
            return translate("Names", "Stays on its day")
        case Shift.EARLIER:
            return translate("Names", "Moves to the working day before")
        case Shift.LATER:
            return translate("Names", "Moves to the next working day")
        case Shift.LATER_IN_MONTH:
            return translate("Names", "Moves to the next working day of the same month")


def theme_name(theme: Theme) -> str:
    """Return the name of a theme."""
    match theme:
        case Theme.SYSTEM:
            return translate("Names", "Like the desktop")
        case Theme.LIGHT:
            return translate("Names", "Light")
        case Theme.DARK:
            return translate("Names", "Dark")


def first_start_name(step: FirstStart) -> str:
    """Return the name of a step of the first start."""
    match step:
        case FirstStart.CASH:
            return translate("Names", "What you have")
        case FirstStart.INCOME:
            return translate("Names", "What comes in and goes out")
        case FirstStart.LOANS:
            return translate("Names", "What you owe")
        case FirstStart.DONE:
            return translate("Names", "Done")


def rule_text(rule: Rule, starts: date) -> str:
    """Return how often an item comes: `Every month on day 5`.

    `starts` is the item's first day: a weekly item comes on its weekday.
    """
    weekday = QLocale().dayName(starts.isoweekday(), QLocale.FormatType.LongFormat)
    match rule:
        case EveryWeeks(interval=1):
            text = translate("Names", "Every week on {weekday}")
        case EveryWeeks():
            text = translate("Names", "Every {count} weeks on {weekday}")
        case EveryMonths(interval=1):
            text = translate("Names", "Every month on day {day}")
        case EveryMonths(interval=12):
            text = translate("Names", "Every year on {date}")
        case EveryMonths():
            text = translate("Names", "Every {count} months on day {day}")
        case LastWorkingDay(interval=1):
            text = translate("Names", "Every month on the last working day")
        case LastWorkingDay():
            text = translate("Names", "Every {count} months on the last working day")
        case _:
            assert_never(rule)
    day = rule.day if isinstance(rule, EveryMonths) else starts.day
    return text.format(
        weekday=weekday,
        count=rule.interval,
        day=day,
        date=short_day_text(Month.of(starts).day(day)),
    )


_EXACT = 6


def rate_field_text(rate: Rate, per: RatePer) -> str:
    """Return a rate as a field shows it: `14.6%`, or `0.04%/day` where `per` is another time."""
    percent = percent_text(Fraction(rate.value), _EXACT)
    if rate.per is per:
        return percent
    match rate.per:
        case RatePer.YEAR:
            return translate("Names", "{percent}/year").format(percent=percent)
        case RatePer.MONTH:
            return translate("Names", "{percent}/month").format(percent=percent)
        case RatePer.DAY:
            return translate("Names", "{percent}/day").format(percent=percent)


def rate_hint(rate: Rate) -> str:
    """Return what was understood of a rate: `= 14.6% a year, 0.04% a day`."""
    return translate("Names", "= {year} a year, {day} a day").format(
        year=percent_text(rate.yearly), day=percent_text(rate.daily(), 4)
    )
