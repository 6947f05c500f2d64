"""The budget: a year of categories by month, planned beside what really happened."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from itertools import groupby
from typing import TYPE_CHECKING

from tideover.domain.dates import Month
from tideover.domain.entries import Category, CategoryRole, Direction
from tideover.domain.money import Money, total
from tideover.engine.recurrence import occurrences
from tideover.engine.schedules import schedule

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from tideover.domain.ids import CategoryId
    from tideover.domain.snapshot import Snapshot

MONTHS = 12


class RowKind(Enum):
    """What a row of the grid is."""

    SECTION = "section"
    GROUP = "group"
    CATEGORY = "category"
    UNCATEGORISED = "uncategorised"
    INSTALMENTS = "instalments"
    BORROWED = "borrowed"
    RESULT = "result"


@dataclass(frozen=True, slots=True)
class BudgetCell:
    """One category, or a sum of several, in one month or in the whole year.

    `planned` is what was typed, None where nothing was. `recurring` is what recurring items of
    the category bring in the month anyway. `expected` is the larger of the two, as the outlook
    counts it, never both; sums add up what is expected. `left` is that less what happened: of an
    expense what may still be spent, of an income what is still to come; negative when more
    happened. Expenses are positive.
    """

    planned: Money | None
    recurring: Money
    expected: Money | None
    actual: Money
    left: Money

    @property
    def is_empty(self) -> bool:
        """Whether nothing is expected and nothing happened."""
        return self.expected is None and not self.actual


@dataclass(frozen=True, slots=True)
class BudgetRow:
    """One row: twelve months and the year. `key` stays the same while amounts change.

    `group` is the group a category stands in; `collapsed` is set on a group that hides its
    categories. Only rows with a `category_id` can be planned.
    """

    kind: RowKind
    key: str
    name: str
    direction: Direction | None
    cells: tuple[BudgetCell, ...]
    year: BudgetCell
    category_id: CategoryId | None = None
    group: str = ""
    collapsed: bool = False
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class BudgetGrid:
    """Everything the page shows; `current` is the place of this month, None in other years."""

    year: int
    months: tuple[Month, ...]
    rows: tuple[BudgetRow, ...]
    current: int | None

    def row(self, kind: RowKind, direction: Direction | None = None) -> BudgetRow | None:
        """Return the first row of a kind."""
        return next(
            (row for row in self.rows if row.kind is kind and row.direction is direction), None
        )


@dataclass(frozen=True, slots=True)
class _Year:
    """What the cells of a year are made of, looked up once."""

    months: tuple[Month, ...]
    zero: Money
    planned: Mapping[tuple[CategoryId, Month], Money]
    actual: Mapping[tuple[Month, CategoryId | None], Money]
    recurring: Mapping[tuple[CategoryId, Month], Money]
    collapsed: frozenset[str]
    with_hidden: bool


def first_known_month(snapshot: Snapshot) -> Month:
    """Return the first month whose sums a snapshot holds; earlier ones have to be asked for."""
    return Month(snapshot.as_of.year - 1, 1)


def budget_grid(
    snapshot: Snapshot,
    year: int,
    older: Mapping[tuple[Month, CategoryId | None], Money] | None = None,
    *,
    collapsed: frozenset[str] = frozenset(),
    with_hidden: bool = False,
) -> BudgetGrid:
    """Return the grid of a year.

    Args:
        snapshot: The household.
        year: The year shown.
        older: Signed sums by month and category, for years the snapshot does not hold.
        collapsed: Keys of the groups whose categories are folded away.
        with_hidden: Whether hidden categories are shown, too.
    """
    months = tuple(Month(year, number) for number in range(1, MONTHS + 1))
    found = _Year(
        months=months,
        zero=snapshot.zero(),
        planned={
            (line.category_id, line.month): line.planned
            for line in snapshot.budgets
            if line.planned is not None and line.month.year == year
        },
        actual=snapshot.month_sums if older is None else older,
        recurring=_recurring(snapshot, months),
        collapsed=collapsed,
        with_hidden=with_hidden,
    )
    income, income_sum = _section(snapshot, found, Direction.INCOME)
    expenses, expense_sum = _section(snapshot, found, Direction.EXPENSE)
    instalments = _instalments(snapshot, found)
    result = _result(found, income_sum, expense_sum, instalments)
    borrowed = _borrowed(snapshot, found)
    rows = (*income, *expenses, instalments, result, *borrowed)
    today = Month.of(snapshot.as_of)
    return BudgetGrid(year, months, rows, months.index(today) if today in months else None)


def _recurring(
    snapshot: Snapshot, months: tuple[Month, ...]
) -> dict[tuple[CategoryId, Month], Money]:
    sums: dict[tuple[CategoryId, Month], Money] = {}
    first, last = months[0].first_day, months[-1].last_day
    for item in snapshot.recurring:
        if item.category_id is None:
            continue
        for each in occurrences(item, first, last, snapshot.calendar):
            place = (item.category_id, Month.of(each.day))
            sums[place] = sums.get(place, snapshot.zero()) + abs(each.amount)
    return sums


def _section(
    snapshot: Snapshot, found: _Year, direction: Direction
) -> tuple[tuple[BudgetRow, ...], BudgetRow]:
    """Return the rows of one direction, its own row with the sums first, and that row."""
    categories = sorted(
        (
            category
            for category in snapshot.categories
            if category.direction is direction and category.role is CategoryRole.ORDINARY
        ),
        key=lambda category: category.position,
    )
    shown = [category for category in categories if _is_shown(category, found)]
    order = list(dict.fromkeys(category.group for category in shown))
    shown.sort(key=lambda category: order.index(category.group))
    rows: list[BudgetRow] = []
    for group, members in groupby(shown, key=lambda category: category.group):
        # A heading over the only group would say again what the section says.
        rows += _group(found, direction, group if len(order) > 1 else "", tuple(members))
    extra = _uncategorised(found, direction)
    parts = [_category_row(found, category) for category in categories] + extra
    head = _sum_row(found, RowKind.SECTION, direction.value, direction, parts)
    return (head, *rows, *extra), head


def _is_shown(category: Category, found: _Year) -> bool:
    """Return whether a category is in use: a hidden one stays while the year has amounts."""
    if found.with_hidden or not category.hidden:
        return True
    return any(
        (category.id, month) in found.planned or found.actual.get((month, category.id))
        for month in found.months
    )


def _group(
    found: _Year,
    direction: Direction,
    group: str,
    members: tuple[Category, ...],
) -> Iterator[BudgetRow]:
    rows = [_category_row(found, category) for category in members]
    if not group:
        yield from rows
        return
    key = f"{direction.value}/{group}"
    head = _sum_row(found, RowKind.GROUP, key, direction, rows)
    folded = key in found.collapsed
    yield replace(head, name=group, group=group, collapsed=folded)
    if not folded:
        yield from rows


def _category_row(found: _Year, category: Category) -> BudgetRow:
    sign = 1 if category.direction is Direction.INCOME else -1
    cells = []
    for month in found.months:
        summed = found.actual.get((month, category.id), found.zero)
        cells.append(
            _cell(
                found.planned.get((category.id, month)),
                summed if sign > 0 else -summed,
                found.recurring.get((category.id, month), found.zero),
            )
        )
    return BudgetRow(
        RowKind.CATEGORY,
        category.id,
        category.name,
        category.direction,
        tuple(cells),
        _sum(found, cells),
        category_id=category.id,
        group=category.group,
        hidden=category.hidden,
    )


def _uncategorised(found: _Year, direction: Direction) -> list[BudgetRow]:
    """Return a row for entries without a category, in the section their sum belongs to."""
    wanted = 1 if direction is Direction.INCOME else -1
    cells = []
    for month in found.months:
        summed = found.actual.get((month, None), found.zero)
        belongs = summed.minor * wanted > 0
        cells.append(_cell(None, abs(summed) if belongs else found.zero, found.zero))
    if all(cell.is_empty for cell in cells):
        return []
    key = f"{direction.value}/-"
    return [BudgetRow(RowKind.UNCATEGORISED, key, "", direction, tuple(cells), _sum(found, cells))]


def _cell(planned: Money | None, actual: Money, recurring: Money) -> BudgetCell:
    expected = planned
    if recurring and (planned is None or planned < recurring):
        expected = recurring
    left = -actual if expected is None else expected - actual
    return BudgetCell(planned, recurring, expected, actual, left)


def _sum(found: _Year, cells: Iterable[BudgetCell]) -> BudgetCell:
    cells = tuple(cells)
    currency = found.zero.currency
    plans = [cell.expected for cell in cells if cell.expected is not None]
    actual = total((cell.actual for cell in cells), currency)
    return _cell(total(plans, currency) if plans else None, actual, found.zero)


def _sum_row(
    found: _Year, kind: RowKind, key: str, direction: Direction, rows: list[BudgetRow]
) -> BudgetRow:
    cells = tuple(
        _sum(found, (row.cells[place] for row in rows)) for place in range(len(found.months))
    )
    return BudgetRow(kind, key, "", direction, cells, _sum(found, cells))


def _instalments(snapshot: Snapshot, found: _Year) -> BudgetRow:
    """Return what the loans ask each month, and what was repaid. It is no plan of the budget."""
    due: dict[Month, Money] = {}
    for loan in snapshot.loans:
        for instalment in schedule(loan.terms):
            closed = loan.closed_on is not None and instalment.due > loan.closed_on
            if not closed:
                month = Month.of(instalment.due)
                due[month] = due.get(month, found.zero) + instalment.payment
    repaid = _of_role(snapshot, CategoryRole.LOAN_REPAYMENT)
    cells = [
        _cell(
            due.get(month),
            -total(
                (found.actual.get((month, each), found.zero) for each in repaid),
                found.zero.currency,
            ),
            found.zero,
        )
        for month in found.months
    ]
    return BudgetRow(RowKind.INSTALMENTS, "instalments", "", None, tuple(cells), _sum(found, cells))


def _borrowed(snapshot: Snapshot, found: _Year) -> list[BudgetRow]:
    """Return what lenders paid out. It is no income: the result leaves it out."""
    received = _of_role(snapshot, CategoryRole.LOAN_RECEIVED)
    cells = [
        _cell(
            None,
            total(
                (found.actual.get((month, each), found.zero) for each in received),
                found.zero.currency,
            ),
            found.zero,
        )
        for month in found.months
    ]
    if all(cell.is_empty for cell in cells):
        return []
    return [BudgetRow(RowKind.BORROWED, "borrowed", "", None, tuple(cells), _sum(found, cells))]


def _of_role(snapshot: Snapshot, role: CategoryRole) -> tuple[CategoryId, ...]:
    return tuple(category.id for category in snapshot.categories if category.role is role)


def _result(
    found: _Year, income: BudgetRow, expenses: BudgetRow, instalments: BudgetRow
) -> BudgetRow:
    """Return income less expenses less instalments, planned and actual."""
    cells = tuple(
        _difference(found, *trio)
        for trio in zip(income.cells, expenses.cells, instalments.cells, strict=True)
    )
    year = _difference(found, income.year, expenses.year, instalments.year)
    return BudgetRow(RowKind.RESULT, "result", "", None, cells, year)


def _difference(
    found: _Year, income: BudgetCell, expenses: BudgetCell, instalments: BudgetCell
) -> BudgetCell:
    parts = (income.expected, expenses.expected, instalments.expected)
    zero = found.zero
    expected = None
    if any(part is not None for part in parts):
        expected = (parts[0] or zero) - (parts[1] or zero) - (parts[2] or zero)
    actual = income.actual - expenses.actual - instalments.actual
    return BudgetCell(None, zero, expected, actual, (expected or zero) - actual)


@dataclass(frozen=True, slots=True)
class MonthSummary:
    """One month in a line: income, expenses, instalments and the result, each with its row."""

    month: Month
    sums: tuple[tuple[BudgetRow, BudgetCell], ...]


def month_summary(grid: BudgetGrid, place: int) -> MonthSummary:
    """Return the sums of the month at `place` of the grid, counted from 0."""
    rows = (
        grid.row(RowKind.SECTION, Direction.INCOME),
        grid.row(RowKind.SECTION, Direction.EXPENSE),
        grid.row(RowKind.INSTALMENTS),
        grid.row(RowKind.RESULT),
    )
    found = tuple((row, row.cells[place]) for row in rows if row is not None)
    return MonthSummary(grid.months[place], found)
