"""The categories a household begins with, worded once in the user's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from tideover.domain.entries import CategoryRole, Direction

NamedCategory = tuple[str, str, Direction, CategoryRole]

POSITIONS = {
    code: position
    for position, code in enumerate(
        (
            "salary", "bonus", "side_job", "interest", "other_income",
            "rent", "utilities", "property_fee", "broadband",
            "groceries", "delivery", "eating_out",
            "transport", "household_goods", "medical", "children", "clothes", "leisure",
            "family", "insurance", "loan_costs", "other_expenses",
            "loan_repayment", "loan_received",
        )
    )
}  # fmt: skip
"""Where a category stands in `default_categories`, by a code that no language changes."""


def default_categories() -> tuple[NamedCategory, ...]:
    """Return name, group, direction and role of every category a new book has, in order."""
    return (*_income(), *_home(), *_food(), *_life(), *_system())


def _income() -> tuple[NamedCategory, ...]:
    translate = QCoreApplication.translate
    group = translate("Categories", "Income")
    names = (
        translate("Categories", "Salary"),
        translate("Categories", "Bonus"),
        translate("Categories", "Side job"),
        translate("Categories", "Interest"),
        translate("Categories", "Other income"),
    )
    return tuple((name, group, Direction.INCOME, CategoryRole.ORDINARY) for name in names)


def _expenses(group: str, *names: str) -> tuple[NamedCategory, ...]:
    return tuple((name, group, Direction.EXPENSE, CategoryRole.ORDINARY) for name in names)


def _home() -> tuple[NamedCategory, ...]:
    translate = QCoreApplication.translate
    return _expenses(
        translate("Categories", "Home"),
        translate("Categories", "Rent"),
        translate("Categories", "Water, power, gas"),
        translate("Categories", "Property fee"),
        translate("Categories", "Broadband and phone"),
    )


def _food() -> tuple[NamedCategory, ...]:
    translate = QCoreApplication.translate
    return _expenses(
        translate("Categories", "Food"),
        translate("Categories", "Groceries"),
        translate("Categories", "Delivery meals"),
        translate("Categories", "Eating out"),
    )


def _life() -> tuple[NamedCategory, ...]:
    translate = QCoreApplication.translate
    return _expenses(
        translate("Categories", "Life"),
        translate("Categories", "Transport"),
        translate("Categories", "Household goods"),
        translate("Categories", "Medical"),
        translate("Categories", "Children"),
        translate("Categories", "Clothes"),
        translate("Categories", "Leisure"),
        translate("Categories", "Gifts and family"),
        translate("Categories", "Insurance"),
        translate("Categories", "Loan interest and fees"),
        translate("Categories", "Other expenses"),
    )


def _system() -> tuple[NamedCategory, ...]:
    translate = QCoreApplication.translate
    group = translate("Categories", "Loans")
    return (
        (
            translate("Categories", "Loan repayments"),
            group,
            Direction.EXPENSE,
            CategoryRole.LOAN_REPAYMENT,
        ),
        (
            translate("Categories", "Loans received"),
            group,
            Direction.INCOME,
            CategoryRole.LOAN_RECEIVED,
        ),
    )
