"""The first start: each of its three steps is one change that can be taken back."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from tideover.app.commands.budgets import SetBudget
from tideover.app.commands.command import Command, Together
from tideover.app.commands.household import SetHousehold
from tideover.app.commands.loans import RecordRepayment
from tideover.app.commands.records import Add
from tideover.domain.budgets import BudgetLine
from tideover.domain.dates import Month
from tideover.domain.entries import Category, CategoryRole, Direction
from tideover.domain.household import FirstStart, Household
from tideover.domain.ids import CategoryId, new_id

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from tideover.domain.accounts import Account
    from tideover.domain.loans import Loan, Repayment
    from tideover.domain.money import Money
    from tideover.domain.recurring import RecurringItem

MONTHS_PLANNED = 25

NamedCategory = tuple[str, str, Direction, CategoryRole]
"""Name, group, direction, role: how the window words the categories a book begins with."""


def first_categories(named: Iterable[NamedCategory]) -> tuple[Add, ...]:
    """Return the commands that give a new book its categories, in the order named."""
    return tuple(
        Add(Category(CategoryId(new_id()), name, group, direction, role, position))
        for position, (name, group, direction, role) in enumerate(named)
    )


def cash_step(household: Household, accounts: Iterable[Account], buffer: Money) -> Together:
    """Return the change of the first step: the accounts, and the cash that should stay."""
    return _step(
        "first_cash",
        tuple(Add(account) for account in accounts),
        replace(household, buffer=buffer, first_start=FirstStart.INCOME),
    )


def living_plan(category: CategoryId, today: date, a_month: Money) -> SetBudget:
    """Return a plan of the same amount for this month and the 24 that follow.

    What this month has cost so far is in today's balances, so only its remaining days count.
    """
    month = Month.of(today)
    rest = a_month.scaled(Fraction(month.length - today.day, month.length))
    ahead = (BudgetLine(category, month + later, a_month) for later in range(1, MONTHS_PLANNED))
    return SetBudget((BudgetLine(category, month, rest), *ahead))


def income_step(
    household: Household, items: Iterable[RecurringItem], living: SetBudget | None
) -> Together:
    """Return the change of the second step: what comes and goes again, and the cost of living."""
    commands: list[Command] = [Add(item) for item in items]
    if living is not None:
        commands.append(living)
    return _step(
        "first_income",
        tuple(commands),
        replace(household, first_start=FirstStart.LOANS),
    )


def loans_step(
    household: Household, loans: Iterable[Loan], repaid: Iterable[Repayment]
) -> Together:
    """Return the change of the third step: the loans, and what was repaid of them already."""
    commands: list[Command] = [Add(loan) for loan in loans]
    commands += [RecordRepayment(repayment) for repayment in repaid]
    return _step("first_loans", tuple(commands), replace(household, first_start=FirstStart.DONE))


def _step(name: str, commands: tuple[Command, ...], household: Household) -> Together:
    return Together(name, (*commands, SetHousehold(household)), len(commands))
