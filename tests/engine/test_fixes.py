"""What would help: nothing is said that was not forecast again and seen to help."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, TypeVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.engine.households import (
    BANK,
    FOOD,
    FUN,
    NOVEMBER,
    RENT,
    SALARY,
    WALLET,
    entry,
    household,
    item,
    loan,
    planned,
    repaid,
    yuan,
)
from tests.engine.test_forecast import households, households_with_accounts
from tideover.domain.accounts import CardBill
from tideover.domain.agreements import InterestDays
from tideover.domain.dates import Month
from tideover.domain.debits import Debit
from tideover.domain.ids import LoanId
from tideover.domain.lateness import LateTerms
from tideover.domain.loans import EqualPrincipalTerms
from tideover.domain.money import Money
from tideover.domain.rates import Rate
from tideover.engine.fixes import (
    AskExtension,
    Change,
    Combination,
    EarnMore,
    MoveDueDay,
    MoveMoney,
    PostponeExpense,
    Reach,
    SpendLess,
    applied,
    search,
    suggest,
)
from tideover.engine.risk import Risk, outlook
from tideover.engine.schedules import schedule

if TYPE_CHECKING:
    from tideover.domain.snapshot import Snapshot
    from tideover.engine.risk import Outlook

DECEMBER = NOVEMBER + 1
FROM_DECEMBER = date(2026, 12, 1)


Kind = TypeVar("Kind", bound=Change)


def fix_of(kind: type[Kind], snapshot: Snapshot, month: Month = DECEMBER) -> Kind | None:
    changes = (fix.change for fix in suggest(snapshot, month))
    return next((change for change in changes if isinstance(change, kind)), None)


def only_fix(snapshot: Snapshot, month: Month = DECEMBER) -> Change:
    (fix,) = suggest(snapshot, month)
    assert fix.resolves
    return fix.change


def risk_after(snapshot: Snapshot, fix: Change, month: Month = DECEMBER) -> Risk:
    seen = outlook(applied(snapshot, fix)).months
    return next(each.risk for each in seen if each.month == month)


def waits_for_salary(**changes: object) -> Snapshot:
    """An instalment of 500 on the 8th, 300 in the bank, and a salary on the 10th."""
    facts: dict[str, object] = {
        "loans": [loan(6000, 12, 8, rate="0.12")],
        "recurring": [item(4000, 10, SALARY, starts=FROM_DECEMBER)],
    }
    return household(300, **{**facts, **changes})  # type: ignore[arg-type]


def told_apart(snapshot: Snapshot) -> bool:
    """Whether no two recurring items have the same name, as in every real household."""
    return len({each.id for each in snapshot.recurring}) == len(snapshot.recurring)


def shorts(seen: Outlook) -> set[Month]:
    return {each.month for each in seen.months if each.risk is Risk.SHORT}


@settings(max_examples=40, deadline=None)
@given(snapshot=st.one_of(households(), households_with_accounts()).filter(told_apart))
def test_every_short_month_has_a_fix_and_the_outlook_confirms_each(snapshot: Snapshot) -> None:
    before = outlook(snapshot)
    for seen in before.months[:4]:
        fixes = suggest(snapshot, seen.month)
        assert bool(fixes) is (seen.risk is Risk.SHORT or bool(seen.transfers))
        for fix in fixes:
            after = outlook(applied(snapshot, fix.change))
            assert len(shorts(after)) == fix.months_short
            assert shorts(after) <= shorts(before)
            assert (fix.reach is Reach.ALL_MONTHS) is (fix.resolves and not shorts(after))
            if fix.resolves:
                assert seen.month not in shorts(after)


@settings(max_examples=40, deadline=None)
@given(snapshot=households().filter(told_apart))
def test_what_is_shown_first_takes_least_of_all_that_was_seen_to_be_enough(
    snapshot: Snapshot,
) -> None:
    for seen in outlook(snapshot).months[:3]:
        found = search(snapshot, seen.month)
        enough = [fix.takes for _, fix in found.tried if fix is not None and fix.resolves]
        if seen.risk is Risk.SHORT:
            assert found.fixes[0].takes == min(enough)
            assert [fix.takes for fix in found.fixes] == sorted(fix.takes for fix in found.fixes)


@settings(max_examples=40, deadline=None)
@given(snapshot=households().filter(told_apart))
def test_no_part_of_a_combination_can_be_left_out(snapshot: Snapshot) -> None:
    before = outlook(snapshot)
    for month in sorted(shorts(before))[:3]:
        for fix in suggest(snapshot, month):
            if isinstance(fix.change, Combination):
                for left_out in fix.change.parts:
                    rest = tuple(part for part in fix.change.parts if part is not left_out)
                    after = outlook(applied(snapshot, Combination(rest)))
                    assert month in shorts(after) or not shorts(after) <= shorts(before)


def test_a_due_day_before_the_salary_is_moved_behind_it() -> None:
    snapshot = waits_for_salary()
    first = suggest(snapshot, DECEMBER)[0].change
    assert isinstance(first, MoveDueDay)
    assert (first.loan_id, first.from_day, first.to_day) == (LoanId("loan"), 8, 11)
    assert outlook(applied(snapshot, first)).first_short is None


def test_moving_a_due_day_says_what_it_costs() -> None:
    first = fix_of(MoveDueDay, waits_for_salary())
    assert first is not None
    # By months the interest stays the same, wherever in the month the day is.
    assert first.cost == yuan(0)


def test_a_moved_due_day_never_makes_something_overdue() -> None:
    terms = EqualPrincipalTerms(
        principal=yuan(6000),
        drawn_on=date(2026, 7, 8),
        rate=Rate(Decimal("0.18")),
        periods=24,
        due_day=8,
        interest_days=InterestDays.ACTUAL_365,
    )
    old = loan(0, terms=terms)
    paid = [repaid("loan", row.payment, row.due) for row in schedule(terms)[:4]]
    snapshot = waits_for_salary(loans=[old], repayments=paid)
    for fix in suggest(snapshot, DECEMBER):
        soon = outlook(applied(snapshot, fix.change)).due_soon
        assert all(due.days_left >= 0 for due in soon)


def test_an_expense_before_the_salary_is_put_off() -> None:
    snapshot = household(
        900,
        loans=[loan(6000, 12, 8)],
        recurring=[
            item(4000, 10, SALARY, starts=FROM_DECEMBER),
            item(-700, 5, RENT, starts=FROM_DECEMBER, payee="rent"),
            item(-50, 6, FUN, starts=FROM_DECEMBER, payee="club"),
        ],
    )
    fix = fix_of(PostponeExpense, snapshot)
    assert isinstance(fix, PostponeExpense)
    assert (fix.day, fix.to_day) == (date(2026, 12, 5), date(2026, 12, 11))
    assert risk_after(snapshot, fix) is not Risk.SHORT


def test_the_cut_is_the_smallest_whole_yuan_that_is_enough() -> None:
    snapshot = household(
        1400, loans=[loan(500, 1, 28)], budgets=[*planned(FOOD, 600, 2), *planned(FUN, 30, 2)]
    )
    fix = fix_of(SpendLess, snapshot)
    assert isinstance(fix, SpendLess)
    assert (fix.category_id, fix.month) == (FOOD, DECEMBER)
    smaller = replace(fix, amount=fix.amount - yuan(1))
    assert risk_after(snapshot, fix) is not Risk.SHORT
    assert risk_after(snapshot, smaller) is Risk.SHORT


def test_nobody_is_told_to_give_up_more_than_half_of_a_budget() -> None:
    snapshot = household(400, loans=[loan(500, 1, 28)], budgets=planned(FOOD, 190, 2))
    assert fix_of(SpendLess, snapshot) is None


def test_when_one_budget_is_not_enough_all_give_a_share() -> None:
    snapshot = household(
        1100, loans=[loan(500, 1, 28)], budgets=[*planned(FOOD, 300, 2), *planned(FUN, 200, 2)]
    )
    fix = fix_of(SpendLess, snapshot)
    assert isinstance(fix, SpendLess)
    assert fix.category_id is None
    assert risk_after(snapshot, fix) is not Risk.SHORT


def test_a_lender_is_asked_to_wait_only_until_money_comes() -> None:
    snapshot = waits_for_salary()
    fix = fix_of(AskExtension, snapshot)
    assert isinstance(fix, AskExtension)
    (instalment, *_) = schedule(snapshot.loans[0].terms)
    assert (fix.instalment_number, fix.days) == (1, 2)
    # Two days at 12 % a year over 360 days.
    assert fix.cost == Money(round(instalment.payment.minor * 0.12 / 360 * 2))


@pytest.mark.parametrize(("cash", "needed"), [("499.99", 1), ("400.01", 100), ("400", 100)])
def test_money_to_bring_in_is_rounded_up_to_whole_yuan(cash: str, needed: int) -> None:
    snapshot = household(cash, loans=[loan(500, 1)])
    fix = only_fix(snapshot)
    assert isinstance(fix, EarnMore)
    assert (fix.by, fix.amount) == (date(2026, 12, 8), yuan(needed))


def test_a_month_that_begins_below_zero_is_helped_before_its_first_income() -> None:
    snapshot = household(
        0,
        recurring=[item(-50, 25, RENT, ends=date(2026, 12, 1))],
        upcoming=[entry(20, FROM_DECEMBER)],
    )
    fix = only_fix(snapshot)
    assert fix == EarnMore(yuan(50), FROM_DECEMBER, yuan(0))


def test_a_household_without_any_account_still_hears_what_it_needs() -> None:
    snapshot = replace(household(loans=[loan(500, 1)]), accounts=(), balances={})
    fix = only_fix(snapshot)
    assert isinstance(fix, EarnMore)
    assert fix.amount == yuan(500)


def test_a_card_bill_that_fails_is_helped_too() -> None:
    snapshot = household(100, card=400, bill=CardBill(5, 5))
    fix = only_fix(snapshot)
    assert isinstance(fix, EarnMore)
    assert (fix.amount, fix.by) == (yuan(300), date(2026, 12, 5))


def test_a_safe_month_and_one_beyond_the_forecast_need_nothing() -> None:
    snapshot = household(9000, loans=[loan(500, 1)])
    assert suggest(snapshot, DECEMBER) == ()
    assert suggest(snapshot, Month(2040, 1)) == ()


def test_money_in_the_wrong_account_is_moved_for_nothing_and_the_month_is_safe() -> None:
    debited = replace(loan(6000, 12, 8), pays_from=WALLET)
    snapshot = household(20_000, loans=[debited])
    fix = suggest(snapshot, DECEMBER)[0].change
    assert fix == MoveMoney(BANK, WALLET, yuan(500), date(2026, 12, 8), yuan(0))
    assert risk_after(snapshot, fix) is Risk.SAFE


def test_money_for_a_debit_of_the_early_morning_is_moved_the_day_before() -> None:
    terms = replace(loan(6000, 12, 8).terms, late=LateTerms(debit=Debit(cut_off=9)))
    debited = replace(loan(1, terms=terms), pays_from=WALLET)
    snapshot = household(20_000, loans=[debited])
    fix = suggest(snapshot, DECEMBER)[0].change
    assert isinstance(fix, MoveMoney)
    assert fix.by == date(2026, 12, 7)


def test_two_debits_of_a_month_need_one_transfer() -> None:
    loans = [replace(loan(1200, 12, day, name=f"loan {day}"), pays_from=WALLET) for day in (8, 20)]
    fix = only_fix(household(20_000, loans=loans))
    assert isinstance(fix, MoveMoney)
    assert (fix.amount, fix.by) == (yuan(200), date(2026, 12, 8))
