"""The household that speed is promised for."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from tests.engine.households import (
    CATEGORIES,
    SALARY,
    TODAY,
    household,
    item,
    loan,
    planned,
    repaid,
    yuan,
)
from tideover.domain.agreements import InterestDays
from tideover.domain.entries import Category, Direction
from tideover.domain.ids import CategoryId
from tideover.domain.loans import (
    EqualInstalmentTerms,
    EqualPrincipalTerms,
    FlatFeeTerms,
    InterestFirstTerms,
    Loan,
)
from tideover.domain.rates import Rate
from tideover.engine.schedules import schedule

if TYPE_CHECKING:
    from tideover.domain.snapshot import Snapshot

KINDS = (EqualInstalmentTerms, EqualPrincipalTerms, FlatFeeTerms, InterestFirstTerms)


def large_household() -> Snapshot:
    """10 loans of 60 months with 10 repayments each, 20 recurring items, 30 budgets."""
    categories = tuple(
        Category(CategoryId(f"category {each}"), f"Category {each}", "Living", Direction.EXPENSE)
        for each in range(30)
    )
    loans = [_loan(number) for number in range(10)]
    repayments = [
        repaid(each.id, row.payment, row.due)
        for each in loans
        for row in schedule(each.terms)
        if row.due < TODAY
    ]
    spending = [
        item(-100 - each, 1 + each, categories[each].id, payee=f"payee {each}")
        for each in range(19)
    ]
    snapshot = household(
        20_000,
        buffer=500,
        card=500,
        recurring=[*spending, item(19_000, 10, SALARY)],
        budgets=[line for each in categories for line in planned(each.id, 300, 24)],
        loans=loans,
        repayments=repayments,
    )
    return replace(snapshot, categories=(*CATEGORIES, *categories))


def _loan(number: int) -> Loan:
    terms = KINDS[number % len(KINDS)](
        principal=yuan(20_000 + 1000 * number),
        drawn_on=date(2026, 1, 3 + number),
        rate=Rate(Decimal("0.12") + Decimal(number) / 100),
        periods=60,
        due_day=3 + 2 * number,
        interest_days=tuple(InterestDays)[number % 3],
    )
    return loan(0, name=f"loan {number}", terms=terms)
