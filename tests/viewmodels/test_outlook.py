"""What the first page shows: a month can be checked by hand, and says what a miss leads to."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

from hypothesis import given, settings

from tests.engine.households import (
    BANK,
    NOVEMBER,
    SALARY,
    WALLET,
    household,
    item,
    loan,
    yuan,
)
from tests.engine.test_forecast import households_with_accounts
from tideover.domain.accounts import CardBill
from tideover.domain.debits import Debit
from tideover.domain.lateness import LateTerms
from tideover.engine.forecast import CashKind
from tideover.engine.risk import Risk, outlook
from tideover.viewmodels.outlook import MonthDetail, month_detail

if TYPE_CHECKING:
    from tideover.domain.snapshot import Snapshot

DECEMBER = NOVEMBER + 1


def december(snapshot: Snapshot) -> MonthDetail:
    return month_detail(snapshot, outlook(snapshot), DECEMBER)


@settings(max_examples=40, deadline=None)
@given(snapshot=households_with_accounts())
def test_the_lines_of_every_day_lead_to_the_cash_after_it(snapshot: Snapshot) -> None:
    plain = replace(snapshot, budgets=())
    seen = outlook(plain, 4)
    cash = seen.forecast.opening
    for month in seen.months:
        for line in month_detail(plain, seen, month.month).counted:
            cash = cash if line.missed else cash + line.amount
            assert line.cash_after in {None, cash}
        assert cash == month.closing


def test_a_missed_due_says_what_being_late_adds_until_the_money_comes() -> None:
    late = LateTerms(fee_rate=Fraction(1, 20), debit=Debit(tries_for=3))
    terms = replace(loan(3600, 12, 8, rate="0.36").terms, late=late)
    pays = item(1000, 18, SALARY, starts=date(2026, 12, 1))
    detail = december(household(100, loans=[loan(1, terms=terms)], recurring=[pays]))
    (follows,) = detail.follows
    assert (follows.paid_on, follows.days_late, follows.bucket) == (date(2026, 12, 18), 10, "M1")
    assert follows.by_hand
    assert follows.late_fee.minor > 0 < follows.penalty.minor
    assert detail.late_cost == follows.late_fee + follows.penalty
    lines = [(line.kind, line.missed, line.paid_late) for line in detail.counted]
    assert lines == [
        (CashKind.INSTALMENT, True, False),
        (CashKind.INCOME, False, False),
        (CashKind.LATE_COST, False, False),
        (CashKind.INSTALMENT, False, True),
    ]


def test_what_stays_unpaid_is_carried_into_the_next_month() -> None:
    snapshot = household(100, loans=[loan(500, 1)])
    seen = outlook(snapshot)
    january = month_detail(snapshot, seen, NOVEMBER + 2)
    assert january.carried_in == yuan(500)
    assert december(snapshot).carried_in == yuan(0)


def test_money_in_the_wrong_account_is_named_with_both_accounts_and_the_day() -> None:
    debited = replace(loan(1200, 1, 8), pays_from=WALLET)
    detail = december(household(5000, loans=[debited]))
    assert detail.tile.risk is Risk.TIGHT
    assert detail.tile.needs_transfer
    (line,) = detail.transfers
    assert (line.source, line.target, line.amount) == ("Bank", "Wallet", yuan(1200))
    assert (line.day, line.label) == (date(2026, 12, 8), "loan")


def test_a_bill_that_cannot_be_paid_says_what_its_minimum_usually_is() -> None:
    snapshot = household(0, card=500, bill=CardBill(10, 5))
    (follows,) = december(snapshot).follows
    assert follows.least == yuan(50)


def test_every_line_of_several_accounts_says_where_it_comes_from() -> None:
    pays = item(1000, 18, SALARY, account=BANK)
    lines = december(household(5000, loans=[loan(500, 1)], recurring=[pays])).counted
    assert [line.account for line in lines] == ["", "Bank"]
