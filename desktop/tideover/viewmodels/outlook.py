"""The first page: which month is at risk and why, what is due next, when the debts are gone."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from itertools import zip_longest
from typing import TYPE_CHECKING

from tideover.domain.dates import Period
from tideover.domain.money import Money
from tideover.engine.dues import USUAL_MINIMUM
from tideover.engine.forecast import DUES, CashKind, MissReason
from tideover.engine.outlook_changes import changes_since
from tideover.engine.risk import Outlook, Risk

if TYPE_CHECKING:
    from datetime import date

    from tideover.domain.dates import Month
    from tideover.domain.findings import Finding
    from tideover.domain.ids import LoanId
    from tideover.domain.snapshot import Snapshot
    from tideover.engine.forecast import CashEvent, MissedDue
    from tideover.engine.outlook_changes import MonthChange
    from tideover.engine.risk import MonthOutlook


class Headline(Enum):
    """What the first sentence of the page says."""

    NOTHING_PLANNED = "nothing_planned"
    SHORT = "short"
    TIGHT = "tight"
    SAFE = "safe"


@dataclass(frozen=True, slots=True)
class MonthTile:
    """One month of the timeline."""

    month: Month
    risk: Risk
    lowest: Money
    lowest_day: date
    shortfall: Money | None
    needs_transfer: bool = False


@dataclass(frozen=True, slots=True)
class CountedLine:
    """One line of what was counted in a month, so that a person can check it by hand.

    `account` is where it comes to or goes from; empty where that is not told apart. `cash_after`
    stands on the last line of a day: what is left in all accounts when the day is over. What is
    `missed` takes no money on its day; it stands again, `paid_late`, on the day it is paid.
    """

    day: date
    kind: CashKind
    label: str
    category: str
    amount: Money
    instalment_number: int | None
    assumed: bool
    account: str = ""
    cash_after: Money | None = None
    missed: bool = False
    paid_late: bool = False


@dataclass(frozen=True, slots=True)
class TransferLine:
    """Money that has to be moved by a day, because a lender debits the other account."""

    day: date
    hour: int
    source: str
    target: str
    amount: Money
    label: str


@dataclass(frozen=True, slots=True)
class WhatFollows:
    """What a missed due leads to: what being late adds until it is paid, and when that is.

    `bucket` is what the credit record shows by then; `by_hand` that the lender no longer tries.
    `too_late`: the money comes on the due day, but after the debit. `least` is what has to be
    paid of a card's bill to be not late, None for a loan.
    """

    name: str
    instalment_number: int | None
    due: date
    paid_on: date | None
    penalty: Money
    late_fee: Money
    days_late: int
    bucket: str
    by_hand: bool
    too_late: bool
    least: Money | None


@dataclass(frozen=True, slots=True)
class MonthDetail:
    """Why a month is what it is."""

    tile: MonthTile
    opening: Money
    income: Money
    expenses: Money
    dues: Money
    closing: Money
    first_missed: MissedDue | None
    lender: str
    missed_count: int
    counted: tuple[CountedLine, ...]
    follows: tuple[WhatFollows, ...]
    transfers: tuple[TransferLine, ...]
    carried_in: Money
    late_cost: Money
    changes: MonthChange | None


@dataclass(frozen=True, slots=True)
class DueLine:
    """One instalment or card bill of the next 30 days, or one that is overdue."""

    loan_id: LoanId | None
    name: str
    due: date
    amount: Money
    covered: bool
    missing: Money
    days_left: int


@dataclass(frozen=True, slots=True)
class CashLine:
    """The daily cash line: lowest balance of each day, and the days on which something is due."""

    days: tuple[date, ...]
    lowest: tuple[Money, ...]
    due_days: tuple[date, ...]
    missed_days: tuple[date, ...]
    buffer: Money


@dataclass(frozen=True, slots=True)
class OutlookView:
    """Everything the page shows."""

    headline: Headline
    worst: MonthTile | None
    cash_today: Money
    buffer: Money
    tiles: tuple[MonthTile, ...]
    due: tuple[DueLine, ...]
    due_total: Money
    owed: Money
    debt_free_on: date | None
    has_loans: bool
    findings: tuple[Finding, ...]


def outlook_view(snapshot: Snapshot, outlook: Outlook) -> OutlookView:
    """Return what the page shows of an outlook."""
    tiles = tuple(_tile(month) for month in outlook.months)
    zero = snapshot.zero()
    due = tuple(
        DueLine(
            loan_id=item.loan.id if item.loan is not None else None,
            name=item.label,
            due=item.due,
            amount=item.amount,
            covered=item.covered,
            missing=item.missing,
            days_left=item.days_left,
        )
        for item in outlook.due_soon
    )
    worst = next((tile for tile in tiles if tile.risk is Risk.SHORT), None) or next(
        (tile for tile in tiles if tile.risk is Risk.TIGHT), None
    )
    return OutlookView(
        headline=_headline(snapshot, worst),
        worst=worst,
        cash_today=outlook.forecast.opening,
        buffer=snapshot.household.buffer,
        tiles=tiles,
        due=due,
        due_total=sum((line.amount for line in due), zero),
        owed=sum((standing.principal_left for standing in outlook.standings), zero),
        debt_free_on=outlook.debt_free_on,
        has_loans=bool(snapshot.open_loans),
        findings=outlook.forecast.findings,
    )


def month_detail(snapshot: Snapshot, outlook: Outlook, month: Month) -> MonthDetail:
    """Return why `month` is what it is; the month must be one of the outlook's."""
    found = next(each for each in outlook.months if each.month == month)
    lenders = {loan.id: loan.lender or loan.name for loan in snapshot.loans}
    missed = found.first_missed
    return MonthDetail(
        tile=_tile(found),
        opening=found.closing - found.income + found.expenses + found.dues,
        income=found.income,
        expenses=found.expenses,
        dues=found.dues,
        closing=found.closing,
        first_missed=missed,
        lender=lenders.get(missed.event.loan_id, "") if missed and missed.event.loan_id else "",
        missed_count=len(found.missed),
        counted=_counted(snapshot, found),
        follows=tuple(_follows(each) for each in found.missed),
        transfers=_transfers(snapshot, found),
        carried_in=found.carried_in,
        late_cost=found.late_cost,
        changes=_changes(snapshot, outlook, month),
    )


def _changes(snapshot: Snapshot, outlook: Outlook, month: Month) -> MonthChange | None:
    """Return how the month looked a week ago or earlier, where that was kept and differs."""
    return next((each for each in changes_since(snapshot, outlook) if each.month == month), None)


def _counted(snapshot: Snapshot, month: MonthOutlook) -> tuple[CountedLine, ...]:
    """Return the lines of a month; the last one of a day says what is left after it."""
    categories = {category.id: category.name for category in snapshot.categories}
    several = len([account for account in snapshot.accounts if account.pays]) > 1
    accounts = {account.id: account.name for account in snapshot.accounts if several}
    forecast = month.forecast
    missed = {each.event for each in month.missed}
    days = Period(month.month.first_day, month.month.last_day)
    paid = [
        replace(each.event, day=each.paid_on)
        for each in month.forecast.missed
        if each.paid_on is not None and each.paid_on in days
    ]
    asked = [(event, False) for event in month.counted if not _is_paid_later(event)]
    found = sorted([*asked, *((event, True) for event in paid)], key=_by_day)
    lines = []
    for (event, paid_late), following in zip_longest(found, found[1:]):
        is_last = following is None or following[0].day != event.day
        closing = forecast.played.closing[(event.day - forecast.first).days]
        lines.append(
            CountedLine(
                day=event.day,
                kind=event.kind,
                label=event.label,
                category=categories.get(event.category_id, "") if event.category_id else "",
                amount=event.amount,
                instalment_number=event.instalment_number,
                assumed=event.assumed,
                account=accounts.get(event.account_id, "") if event.account_id else "",
                cash_after=Money(closing, forecast.opening.currency) if is_last else None,
                missed=not paid_late and event in missed,
                paid_late=paid_late,
            )
        )
    return tuple(lines)


def _is_paid_later(event: CashEvent) -> bool:
    """Whether it is what was missed in an earlier month; it is added on the day it is paid."""
    return event.assumed and event.kind in DUES


def _by_day(line: tuple[CashEvent, bool]) -> tuple[date, bool]:
    event, paid_late = line
    return event.day, paid_late or event.kind is CashKind.LATE_COST


def _follows(missed: MissedDue) -> WhatFollows:
    event = missed.event
    is_card = event.kind is CashKind.CARD_BILL
    return WhatFollows(
        name=event.label,
        instalment_number=event.instalment_number,
        due=event.day,
        paid_on=missed.paid_on,
        penalty=missed.penalty,
        late_fee=missed.late_fee,
        days_late=missed.days_late,
        bucket=missed.bucket,
        by_hand=missed.by_hand,
        too_late=missed.reason is MissReason.TOO_LATE_IN_THE_DAY,
        least=(-event.amount).scaled(USUAL_MINIMUM) if is_card else None,
    )


def _transfers(snapshot: Snapshot, month: MonthOutlook) -> tuple[TransferLine, ...]:
    names = {account.id: account.name for account in snapshot.accounts}
    return tuple(
        TransferLine(
            day=each.day,
            hour=each.hour,
            source=names.get(each.source, ""),
            target=names.get(each.target, ""),
            amount=each.amount,
            label=each.label,
        )
        for each in month.transfers
    )


def cash_line(snapshot: Snapshot, outlook: Outlook, days: int) -> CashLine:
    """Return the daily cash line of the first `days` days."""
    shown = outlook.forecast.days[:days]
    last = shown[-1].day if shown else snapshot.as_of
    due_kinds = {CashKind.INSTALMENT, CashKind.CARD_BILL}
    return CashLine(
        days=tuple(day.day for day in shown),
        lowest=tuple(day.lowest for day in shown),
        due_days=tuple(
            sorted(
                {
                    event.day
                    for event in outlook.forecast.events
                    if event.kind in due_kinds and event.day <= last
                }
            )
        ),
        missed_days=tuple(
            missed.event.day for missed in outlook.forecast.missed if missed.event.day <= last
        ),
        buffer=snapshot.household.buffer,
    )


def _tile(month: MonthOutlook) -> MonthTile:
    missed = month.first_missed
    return MonthTile(
        month=month.month,
        risk=month.risk,
        lowest=month.lowest,
        lowest_day=month.lowest_day,
        shortfall=missed.shortfall if missed else None,
        needs_transfer=bool(month.transfers),
    )


def _headline(snapshot: Snapshot, worst: MonthTile | None) -> Headline:
    planned = snapshot.recurring or snapshot.budgets or snapshot.loans
    if not planned:
        return Headline.NOTHING_PLANNED
    if worst is None:
        return Headline.SAFE
    return Headline.SHORT if worst.risk is Risk.SHORT else Headline.TIGHT
