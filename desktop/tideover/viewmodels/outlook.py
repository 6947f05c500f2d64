"""The first page: which month is at risk and why, what is due next, when the debts are gone."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from tideover.engine.forecast import CashKind
from tideover.engine.risk import Outlook, Risk

if TYPE_CHECKING:
    from datetime import date

    from tideover.domain.dates import Month
    from tideover.domain.findings import Finding
    from tideover.domain.ids import LoanId
    from tideover.domain.money import Money
    from tideover.domain.snapshot import Snapshot
    from tideover.engine.forecast import MissedDue
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


@dataclass(frozen=True, slots=True)
class CountedLine:
    """One line of what was counted in a month, so that a person can check it by hand."""

    day: date
    kind: CashKind
    label: str
    category: str
    amount: Money
    instalment_number: int | None
    assumed: bool


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
    names = {category.id: category.name for category in snapshot.categories}
    lenders = {loan.id: loan.lender or loan.name for loan in snapshot.loans}
    counted = tuple(
        CountedLine(
            day=event.day,
            kind=event.kind,
            label=event.label,
            category=names.get(event.category_id, "") if event.category_id else "",
            amount=event.amount,
            instalment_number=event.instalment_number,
            assumed=event.assumed,
        )
        for event in found.counted
    )
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
        counted=counted,
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
    )


def _headline(snapshot: Snapshot, worst: MonthTile | None) -> Headline:
    planned = snapshot.recurring or snapshot.budgets or snapshot.loans
    if not planned:
        return Headline.NOTHING_PLANNED
    if worst is None:
        return Headline.SAFE
    return Headline.SHORT if worst.risk is Risk.SHORT else Headline.TIGHT
