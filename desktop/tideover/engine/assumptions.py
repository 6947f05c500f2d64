"""What the outlook takes for granted because the household does not say it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tideover.domain.dates import Month
from tideover.domain.entries import Direction
from tideover.domain.findings import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tideover.domain.money import Currency, Money
    from tideover.domain.snapshot import Snapshot
    from tideover.engine.dues import LoanDues


def assumptions(snapshot: Snapshot, loans: Iterable[LoanDues]) -> Iterator[Finding]:
    """Yield what was assumed, each as a note that says how to put it right.

    Nothing is planned to come in, or to be spent; an account is overdrawn; a loan is late
    already, and all of that is due today; the account a lender debits cannot pay.
    """
    if snapshot.open_loans and not _plans(snapshot, Direction.INCOME):
        yield Finding("assumed_no_income", Severity.NOTE)
    elif snapshot.open_loans and not _plans(snapshot, Direction.EXPENSE):
        yield Finding("assumed_no_spending", Severity.NOTE)
    for account in snapshot.accounts:
        balance = snapshot.balances.get(account.id, snapshot.zero())
        if account.pays and balance.minor < 0:
            params = {"account": account.name, "amount": -balance}
            yield Finding("assumed_overdraft", Severity.NOTE, params)
    paying = {account.id for account in snapshot.accounts if account.pays}
    for each in loans:
        if each.now.days_past_due:
            params = {"loan": each.loan.name, "amount": each.now.overdue}
            yield Finding("assumed_arrears_due_today", Severity.NOTE, params)
        if each.loan.pays_from is not None and each.loan.pays_from not in paying:
            yield Finding("assumed_paid_by_hand", Severity.NOTE, {"loan": each.loan.name})


def _plans(snapshot: Snapshot, direction: Direction) -> bool:
    """Return whether anything is planned or entered to come in, or to be spent."""
    today, sign = snapshot.as_of, 1 if direction is Direction.INCOME else -1
    if any(
        item.amount.minor * sign > 0 and (item.ends is None or item.ends >= today)
        for item in snapshot.recurring
    ):
        return True
    if any(
        entry.amount.minor * sign > 0 and entry.transfer_id is None for entry in snapshot.upcoming
    ):
        return True
    meant = {each.id for each in snapshot.categories if each.direction is direction}
    return any(
        line.planned and line.category_id in meant and line.month >= Month.of(today)
        for line in snapshot.budgets
    )


def in_one_currency(snapshot: Snapshot) -> tuple[Snapshot, tuple[Finding, ...]]:
    """Return the household without what is in another currency, and what was left out.

    Nobody knows the rate of a day to come, so it is not counted instead of being guessed.
    """
    own = snapshot.household.currency
    if _currencies(snapshot) <= {own}:
        return snapshot, ()

    def is_own(amount: Money) -> bool:
        return amount.currency == own

    items = tuple(each for each in snapshot.recurring if is_own(each.amount))
    entries = tuple(each for each in snapshot.upcoming if is_own(each.amount))
    loans = tuple(each for each in snapshot.loans if is_own(each.terms.principal))
    balances = {key: each for key, each in snapshot.balances.items() if is_own(each)}
    names = [
        *(each.payee for each in snapshot.recurring if not is_own(each.amount)),
        *(each.payee for each in snapshot.upcoming if not is_own(each.amount)),
        *(each.name for each in snapshot.loans if not is_own(each.terms.principal)),
        *(
            each.name
            for each in snapshot.accounts
            if each.id in snapshot.balances.keys() - balances
        ),
    ]
    counted = replace(snapshot, recurring=items, upcoming=entries, loans=loans, balances=balances)
    return counted, tuple(
        Finding("other_currency_left_out", params={"name": name}) for name in names
    )


def _currencies(snapshot: Snapshot) -> set[Currency]:
    """Return every currency in which something is counted."""
    return {
        *{each.amount.currency for each in snapshot.recurring},
        *{each.amount.currency for each in snapshot.upcoming},
        *{each.terms.principal.currency for each in snapshot.loans},
        *{each.currency for each in snapshot.balances.values()},
    }
