"""The budget's sums are what a person would add up, and nothing is counted twice."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tests.households import BANK, FOOD, LOAN, TODAY, WAGE
from tideover.domain.budgets import BudgetLine
from tideover.domain.dates import Month
from tideover.domain.entries import CategoryRole, Direction
from tideover.domain.ids import CategoryId, RecurringId
from tideover.domain.money import Money
from tideover.domain.recurring import EveryMonths, RecurringItem
from tideover.domain.snapshot import Snapshot
from tideover.engine.schedules import schedule
from tideover.viewmodels.budget import BudgetRow, RowKind, budget_grid, month_summary

NOVEMBER = Month(2026, 11)
PLACE = 10
RENT = replace(FOOD, id=CategoryId("rent"), name="Rent", group="Home", position=2)
REPAYING = replace(
    FOOD, id=CategoryId("repay"), name="Repayments", role=CategoryRole.LOAN_REPAYMENT, position=3
)
LANDLORD = RecurringItem(
    RecurringId("rent"), "Landlord", RENT.id, BANK.id, Money(-250_000), EveryMonths(1, 5),
    date(2026, 1, 5),
)  # fmt: skip
HOUSE = Snapshot(
    TODAY,
    accounts=(BANK,),
    categories=(FOOD, WAGE, RENT, REPAYING),
    recurring=(LANDLORD,),
    loans=(LOAN,),
    budgets=(
        BudgetLine(FOOD.id, NOVEMBER, Money(150_000)),
        BudgetLine(RENT.id, NOVEMBER, Money(200_000)),
        BudgetLine(WAGE.id, NOVEMBER, Money(860_000)),
    ),
    month_sums={
        (NOVEMBER, FOOD.id): Money(-160_000),
        (NOVEMBER, WAGE.id): Money(860_000),
        (NOVEMBER, REPAYING.id): Money(-10_000),
        (NOVEMBER, None): Money(-500),
    },
)


def row(key: str, house: Snapshot = HOUSE) -> BudgetRow:
    return next(each for each in budget_grid(house, 2026).rows if each.key == key)


def test_left_is_the_plan_less_what_was_spent_and_negative_when_over() -> None:
    assert row("food").cells[PLACE].left == Money(-10_000)


def test_a_refund_larger_than_the_expenses_is_negative_spending() -> None:
    refunded = replace(HOUSE, month_sums={(NOVEMBER, FOOD.id): Money(3_000)})
    assert row("food", refunded).cells[PLACE].actual == Money(-3_000)


def test_of_plan_and_recurring_item_the_larger_counts_never_both() -> None:
    cell = row("rent").cells[PLACE]
    assert (cell.planned, cell.recurring, cell.expected) == (
        Money(200_000), Money(250_000), Money(250_000),
    )  # fmt: skip
    assert row("expense").cells[PLACE].expected == Money(150_000 + 250_000)


def test_a_month_without_a_plan_expects_what_comes_again() -> None:
    assert row("rent").cells[0].expected == Money(250_000)
    assert row("rent").cells[0].planned is None


def test_the_result_takes_instalments_off_once() -> None:
    due = sum(each.payment.minor for each in schedule(LOAN.terms) if each.due.month == 11)
    cell = row("result").cells[PLACE]
    assert cell.expected == Money(860_000 - 400_000 - due)
    assert cell.actual == Money(860_000 - 160_500 - 10_000)


def test_loan_repayments_are_no_category_to_plan() -> None:
    assert not [each for each in budget_grid(HOUSE, 2026).rows if each.category_id == REPAYING.id]


def test_entries_without_a_category_are_not_lost() -> None:
    assert row("expense/-").cells[PLACE].actual == Money(500)


def test_a_folded_group_keeps_its_sums() -> None:
    grid = budget_grid(HOUSE, 2026, collapsed=frozenset({"expense/Home"}))
    home = next(each for each in grid.rows if each.key == "expense/Home")
    assert home.collapsed
    assert home.cells[PLACE].expected == Money(250_000)
    assert not [each for each in grid.rows if each.category_id == RENT.id]


def test_a_hidden_category_shows_only_in_years_in_which_it_was_used() -> None:
    hidden = replace(HOUSE, categories=(FOOD, WAGE, replace(RENT, hidden=True)), recurring=())
    assert row("rent", hidden).hidden
    next_year = budget_grid(hidden, 2027)
    assert not [each for each in next_year.rows if each.category_id == RENT.id]
    shown = budget_grid(hidden, 2027, with_hidden=True)
    assert [each for each in shown.rows if each.category_id == RENT.id]


def test_a_year_the_snapshot_does_not_hold_takes_the_sums_it_is_given() -> None:
    older: dict[tuple[Month, CategoryId | None], Money] = {(Month(2020, 3), FOOD.id): Money(-700)}
    grid = budget_grid(HOUSE, 2020, older)
    food = next(each for each in grid.rows if each.category_id == FOOD.id)
    assert (food.cells[2].actual, food.year.actual) == (Money(700), Money(700))
    assert grid.current is None


def test_the_month_in_a_line_is_what_its_column_says() -> None:
    grid = budget_grid(HOUSE, 2026)
    kinds = [(each.kind, each.direction) for each, _ in month_summary(grid, PLACE).sums]
    assert kinds == [
        (RowKind.SECTION, Direction.INCOME), (RowKind.SECTION, Direction.EXPENSE),
        (RowKind.INSTALMENTS, None), (RowKind.RESULT, None),
    ]  # fmt: skip
