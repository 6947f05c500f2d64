"""The book's rows and periods say what they mean."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.households import BANK, FOOD, TODAY, WALLET
from tests.ui.real import entry
from tideover.domain.entries import Split
from tideover.domain.ids import LoanId, TransferId
from tideover.domain.money import Money
from tideover.domain.queries import EntryRow
from tideover.domain.snapshot import Snapshot
from tideover.viewmodels.book import (
    Belongs,
    PeriodChoice,
    accounts_view,
    days_of,
    names_of,
    register_line,
)

HOUSE = Snapshot(
    TODAY,
    accounts=(replace(BANK, closed=True), WALLET),
    balances={BANK.id: Money(100), WALLET.id: Money(-30)},
    categories=(FOOD,),
)


def test_closed_accounts_stand_last_and_are_not_in_the_total() -> None:
    view = accounts_view(HOUSE)
    assert [line.account_id for line in view.lines] == [WALLET.id, BANK.id]
    assert view.total == Money(-30)


@pytest.mark.parametrize(
    ("choice", "first", "last"),
    [
        (PeriodChoice.THIS_MONTH, date(2026, 11, 1), date(2026, 11, 30)),
        (PeriodChoice.LAST_MONTH, date(2026, 10, 1), date(2026, 10, 31)),
        (PeriodChoice.LAST_90_DAYS, date(2026, 8, 27), TODAY),
        (PeriodChoice.LAST_YEAR, date(2025, 1, 1), date(2025, 12, 31)),
        (PeriodChoice.ALL, None, None),
    ],
)
def test_a_period_holds_its_first_and_its_last_day(
    choice: PeriodChoice, first: date | None, last: date | None
) -> None:
    assert days_of(choice, TODAY) == (first, last)


def test_a_row_names_the_far_account_of_a_transfer() -> None:
    side = replace(
        entry("a", TODAY, "", -500), splits=(), transfer_id=TransferId("t"), account_id=BANK.id
    )
    line = register_line(EntryRow(side, Money(0), WALLET.id), names_of(HOUSE))
    assert (line.belongs, line.names) == (Belongs.TRANSFER_TO, ("Wallet",))


def test_a_split_row_names_its_categories_and_a_later_day_is_ahead() -> None:
    made = replace(
        entry("a", date(2026, 12, 1), "Shop", -500),
        splits=(Split(FOOD.id, Money(-300)), Split(None, Money(-200))),
    )
    line = register_line(EntryRow(made, Money(0), None, LoanId("gone")), names_of(HOUSE))
    assert (line.belongs, line.names, line.ahead) == (Belongs.SPLIT, ("Food",), True)
    assert line.loan == ""
