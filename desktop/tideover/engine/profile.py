"""How a household stands, from its own data only: shares and days, never a score.

Months that are over are counted from what was entered, the month of today and those to come from
the outlook. A share that cannot be told is None, never zero.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from tideover.domain.accounts import AccountKind
from tideover.domain.dates import ONE_DAY, Month
from tideover.domain.entries import CategoryRole, Direction
from tideover.domain.money import Money
from tideover.domain.rates import MONTHS_A_YEAR
from tideover.engine.certain_income import certain_month, certain_year
from tideover.engine.forecast import DUES, MONTHS, CashKind, project
from tideover.engine.risk import debt_service, outlook
from tideover.engine.rolling_over import rolled_over
from tideover.engine.standing import standing

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from tideover.domain.loans import Loan
    from tideover.domain.snapshot import Snapshot
    from tideover.engine.risk import MonthOutlook
    from tideover.engine.rolling_over import RolledOver

PAST_MONTHS = 12
"""How far the trend looks back."""

LEAST_HISTORY = 3
"""Fewer months of income than these say nothing of a year."""


@dataclass(frozen=True, slots=True)
class MonthService:
    """What the debts of one month asked of its income.

    `asked` is what was repaid in a month that is over, else what is due. `service` is their share
    as a fraction, None where there was no income. `is_past` months are over.
    """

    month: Month
    income: Money
    asked: Money
    service: Fraction | None
    owed: Money
    is_past: bool


@dataclass(frozen=True, slots=True)
class CardUse:
    """How much of a card's limit is used."""

    name: str
    owed: Money
    limit: Money

    @property
    def share(self) -> Fraction:
        """The part of the limit that is used."""
        return Fraction(self.owed.minor, self.limit.minor)


@dataclass(frozen=True, slots=True)
class Moved:
    """What changed of one loan since the same day of last month.

    `owed` is how much more is owed (less: negative), `is_new` that it was drawn since then.
    """

    name: str
    owed: Money
    is_new: bool
    is_settled: bool


@dataclass(frozen=True, slots=True)
class Profile:
    """How a household stands on a day.

    `service` is the average share of income that dues ask in the coming twelve months.
    `yearly_income` is that of the last twelve months, or (`income_is_expected`) of the coming
    ones where fewer than LEAST_HISTORY are known. `owed_last_month` is what was owed on the same
    day of last month. `buffer_days` is for how many days the cash pays everything that is
    planned and due if no more came in; None where it lasts as far as the outlook sees. `certain`
    is which part of the coming year's income is a recurring item or an entry, and no mere plan;
    of what recurs only the part that certainly comes by the household's answers, if it gave any.
    `steady` is the lowest of the past months' incomes as a part of their average.
    """

    as_of: date
    months: tuple[MonthService, ...]
    service: Fraction | None
    owed: Money
    owed_last_month: Money
    yearly_income: Money
    income_is_expected: bool
    debt_to_income: Fraction | None
    lenders: int
    cards: tuple[CardUse, ...]
    cards_without_limit: int
    utilisation: Fraction | None
    cash: Money
    buffer_days: int | None
    certain: Fraction | None
    certain_as_answered: bool
    steady: Fraction | None
    rolled_over: RolledOver
    moved: tuple[Moved, ...]
    months_known: int

    @property
    def past(self) -> tuple[MonthService, ...]:
        """The months that are over."""
        return tuple(each for each in self.months if each.is_past)

    @property
    def coming(self) -> tuple[MonthService, ...]:
        """The month of today and those to come."""
        return tuple(each for each in self.months if not each.is_past)


def profile(snapshot: Snapshot) -> Profile:
    """Return how a household stands today."""
    past = _past_months(snapshot)
    coming = _coming_months(snapshot)
    known = [each for each in past if each.income]
    expected = len(known) < LEAST_HISTORY
    counted = coming if expected else known
    earned = sum(each.income.minor for each in counted[-PAST_MONTHS:])
    yearly = earned * MONTHS_A_YEAR // len(counted[-PAST_MONTHS:]) if counted else 0
    owed = _owed_on(snapshot, snapshot.as_of)
    cards = _cards(snapshot)
    limits = sum(card.limit.minor for card in cards)
    asked = sum(each.asked.minor for each in coming)
    income = sum(each.income.minor for each in coming)
    currency = snapshot.household.currency
    return Profile(
        as_of=snapshot.as_of,
        months=(*past, *coming),
        service=debt_service(asked, income),
        owed=owed,
        owed_last_month=_owed_on(snapshot, _month_ago(snapshot.as_of)),
        yearly_income=Money(yearly, currency),
        income_is_expected=expected,
        debt_to_income=Fraction(owed.minor, yearly) if yearly else None,
        lenders=_lenders(snapshot),
        cards=cards,
        cards_without_limit=_cards_without_limit(snapshot),
        utilisation=Fraction(sum(card.owed.minor for card in cards), limits) if limits else None,
        cash=project(snapshot).opening,
        buffer_days=_buffer_days(snapshot),
        certain=_certain(snapshot),
        certain_as_answered=snapshot.household.uncertainty.answered,
        steady=_steady(known),
        rolled_over=rolled_over(snapshot),
        moved=tuple(_moved(snapshot)),
        months_known=len(known),
    )


def _month_ago(day: date) -> date:
    return (Month.of(day) + -1).day(day.day)


def _coming_months(snapshot: Snapshot) -> tuple[MonthService, ...]:
    """Return the month of today, with what came and was repaid in it, and those to come."""
    this, currency = Month.of(snapshot.as_of), snapshot.household.currency
    repaid = sum(paid.amount.minor for paid in snapshot.repayments if Month.of(paid.day) == this)
    found = []
    for each in outlook(snapshot).months[:MONTHS_A_YEAR]:
        asked = -sum(e.amount.minor for e in each.counted if e.kind in DUES and not e.assumed)
        earned = each.income.minor
        if each.month == this:
            # What was entered for a later day of this month is in the month's sum already.
            earned += _past_income(snapshot).get(this, 0) - _entered(each)
            asked += repaid
        found.append(
            MonthService(
                month=each.month,
                income=Money(earned, currency),
                asked=Money(asked, currency),
                service=debt_service(asked, earned),
                owed=_owed_on(snapshot, min(each.month.last_day, snapshot.as_of)),
                is_past=False,
            )
        )
    return tuple(found)


def _entered(month: MonthOutlook) -> int:
    entries = (event.amount.minor for event in month.counted if event.kind is CashKind.ENTRY)
    return sum(amount for amount in entries if amount > 0)


def _past_months(snapshot: Snapshot) -> tuple[MonthService, ...]:
    """Return the months that are over and of which anything is known, oldest first."""
    income = _past_income(snapshot)
    repaid: defaultdict[Month, int] = defaultdict(int)
    for paid in snapshot.repayments:
        repaid[Month.of(paid.day)] += paid.amount.minor
    this = Month.of(snapshot.as_of)
    currency = snapshot.household.currency
    found = []
    for back in range(PAST_MONTHS, 0, -1):
        month = this + -back
        if month not in income and month not in repaid:
            continue
        earned, asked = income.get(month, 0), max(repaid.get(month, 0), 0)
        found.append(
            MonthService(
                month=month,
                income=Money(earned, currency),
                asked=Money(asked, currency),
                service=debt_service(asked, earned),
                owed=_owed_on(snapshot, month.last_day),
                is_past=True,
            )
        )
    return tuple(found)


def _past_income(snapshot: Snapshot) -> dict[Month, int]:
    """Return what came in by month; money that was borrowed is no income."""
    earns = {
        category.id
        for category in snapshot.categories
        if category.direction is Direction.INCOME and category.role is CategoryRole.ORDINARY
    }
    found: defaultdict[Month, int] = defaultdict(int)
    for (month, category_id), money in snapshot.month_sums.items():
        if category_id in earns and money.minor > 0:
            found[month] += money.minor
    return dict(found)


def _existed(loan: Loan, day: date) -> bool:
    first = loan.earlier[0].terms if loan.earlier else loan.terms
    return first.drawn_on <= day and (loan.closed_on is None or day < loan.closed_on)


def _owed_of(snapshot: Snapshot, loan: Loan, day: date) -> int:
    """Return the principal of a loan that was owed at the end of a day."""
    if not _existed(loan, day):
        return 0
    return standing(loan, snapshot.repayments_of(loan.id), day).principal_left.minor


def _owed_on(snapshot: Snapshot, day: date) -> Money:
    """Return what was owed on a day: principal of the loans, and today's debt of the cards.

    What a card owed earlier is not kept in a snapshot, so that it moves nothing here.
    """
    cards = sum(card.minor for card in _card_debts(snapshot).values())
    loans = sum(_owed_of(snapshot, loan, day) for loan in snapshot.loans)
    return Money(cards + loans, snapshot.household.currency)


def _card_debts(snapshot: Snapshot) -> dict[str, Money]:
    found = {}
    for account in snapshot.accounts:
        balance = snapshot.balances.get(account.id, snapshot.zero())
        if account.kind is AccountKind.CARD and not account.closed and balance.minor < 0:
            found[str(account.id)] = -balance
    return found


def _lenders(snapshot: Snapshot) -> int:
    names = {
        (loan.lender or loan.name).strip().casefold()
        for loan in snapshot.open_loans
        if _owed_of(snapshot, loan, snapshot.as_of)
    }
    return len(names) + len(_card_debts(snapshot))


def _cards(snapshot: Snapshot) -> tuple[CardUse, ...]:
    debts = _card_debts(snapshot)
    return tuple(
        CardUse(account.name, debts.get(str(account.id), snapshot.zero()), account.credit_limit)
        for account in snapshot.accounts
        if account.kind is AccountKind.CARD and not account.closed and account.credit_limit
    )


def _cards_without_limit(snapshot: Snapshot) -> int:
    return sum(
        account.kind is AccountKind.CARD and not account.closed and account.credit_limit is None
        for account in snapshot.accounts
    )


def _buffer_days(snapshot: Snapshot) -> int | None:
    """Return for how many days the cash lasts if nothing came in from today on."""
    forecast = project(snapshot, MONTHS)
    left = forecast.opening.minor
    by_day: defaultdict[date, int] = defaultdict(int)
    for event in forecast.events:
        if event.amount.minor < 0 and event.kind is not CashKind.LATE_COST:
            for day, part in _spread(event.day, -event.amount.minor, event.kind):
                by_day[day] += part
    for day in sorted(by_day):
        left -= by_day[day]
        if left < 0:
            return (day - forecast.first).days
    return None


def _spread(day: date, amount: int, kind: CashKind) -> Iterator[tuple[date, int]]:
    """Yield a budget's rest evenly over the days to the end of its month, all else on its day."""
    if kind is not CashKind.BUDGET:
        yield day, amount
        return
    days = (Month.of(day).last_day - day).days + 1
    for number in range(days):
        yield (
            day + ONE_DAY * number,
            amount * (number + 1) // days - amount * number // days,
        )


def _certain(snapshot: Snapshot) -> Fraction | None:
    """Return which part of the coming year's income is no mere plan, and certainly comes."""
    until = (Month.of(snapshot.as_of) + (MONTHS_A_YEAR - 1)).last_day
    events = [
        event
        for event in project(snapshot).events_between(snapshot.as_of, until)
        if event.amount.minor > 0
    ]
    by_source: defaultdict[tuple[str, str | None], int] = defaultdict(int)
    for event in events:
        if event.kind is CashKind.INCOME:
            by_source[event.label, event.category_id] += event.amount.minor
    main = max(by_source.values(), default=0)
    entered = sum(event.amount.minor for event in events if event.kind is CashKind.ENTRY)
    given = snapshot.household.uncertainty
    certain = main * certain_year(given) + (sum(by_source.values()) - main) * certain_month(given)
    planned = sum(event.amount.minor for event in events)
    return (certain + entered) / planned if planned else None


def _steady(known: list[MonthService]) -> Fraction | None:
    if len(known) < LEAST_HISTORY:
        return None
    incomes = [each.income.minor for each in known]
    return Fraction(min(incomes) * len(incomes), sum(incomes))


def _moved(snapshot: Snapshot) -> Iterator[Moved]:
    """Yield what changed since the same day of last month, the largest first."""
    today, before = snapshot.as_of, _month_ago(snapshot.as_of)
    found = []
    for loan in snapshot.loans:
        then, now = _owed_of(snapshot, loan, before), _owed_of(snapshot, loan, today)
        if then != now:
            owed = Money(now - then, snapshot.household.currency)
            is_new = not _existed(loan, before)
            found.append(Moved(loan.name, owed, is_new, is_settled=not now))
    yield from sorted(found, key=lambda each: -abs(each.owed.minor))
