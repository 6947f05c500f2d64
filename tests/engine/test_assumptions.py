"""What the outlook says when a household tells it too little, or something that cannot be."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.engine.households import (
    BANK,
    CARD,
    FOOD,
    NOVEMBER,
    RENT,
    SALARY,
    WALLET,
    entry,
    household,
    item,
    loan,
    planned,
    yuan,
)
from tideover.domain.money import Currency, Money
from tideover.engine.risk import Outlook, Risk, outlook

USD = Currency("USD")
PAYS = item(4000, 10, SALARY, starts=date(2026, 12, 1))
RENTS = item(-1000, 5, RENT, starts=date(2026, 12, 1))


def said(found: Outlook) -> list[str]:
    return [finding.code for finding in found.forecast.findings]


def test_a_household_without_history_is_forecast_from_its_plans_alone() -> None:
    found = outlook(household(5000, loans=[loan(1200)], recurring=[PAYS, RENTS]))
    assert said(found) == []
    assert found.months[1].closing == yuan(5000 + 4000 - 1000 - 100)


def test_only_expenses_are_forecast_and_the_missing_income_is_said() -> None:
    found = outlook(household(3000, loans=[loan(1200)], recurring=[RENTS]))
    assert said(found) == ["assumed_no_income"]
    assert found.first_short is not None


@pytest.mark.parametrize(
    "more",
    [
        {"recurring": [PAYS, RENTS]},
        {"recurring": [PAYS], "budgets": planned(FOOD, 500)},
        {"budgets": [*planned(SALARY, 4000), *planned(FOOD, 500)]},
        {"upcoming": [entry(900, date(2026, 12, 2)), entry(-300, date(2026, 12, 3))]},
    ],
)
def test_what_is_planned_anywhere_is_not_assumed_to_be_missing(more: dict[str, object]) -> None:
    assert said(outlook(household(3000, loans=[loan(1200)], **more))) == []  # type: ignore[arg-type]


def test_an_income_without_spending_is_too_good_and_is_said() -> None:
    found = outlook(household(3000, loans=[loan(1200)], recurring=[PAYS]))
    assert said(found) == ["assumed_no_spending"]


def test_a_loan_in_arrears_at_the_start_is_due_today_with_what_being_late_added() -> None:
    late = loan(1200, 12, 8, drawn_on=date(2026, 8, 8), rate="0.24")
    found = outlook(household(5000, loans=[late], recurring=[PAYS, RENTS]))
    assert said(found) == ["assumed_arrears_due_today"]
    today = [due for due in found.forecast.dues if due.day == found.forecast.first]
    assert [due.due_on.month for due in today] == [9, 10, 11]
    assert sum(due.amount.minor for due in today) > 3 * yuan(100).minor


def test_an_overdrawn_account_is_filled_up_first_and_is_said() -> None:
    snapshot = household(5000, loans=[loan(1200)], recurring=[PAYS, RENTS])
    snapshot = replace(snapshot, balances={**snapshot.balances, WALLET: -yuan(300)})
    found = outlook(snapshot)
    assert said(found) == ["assumed_overdraft"]
    assert found.forecast.opening == yuan(4700)


def test_an_income_in_another_currency_is_left_out_and_named() -> None:
    dollars = replace(PAYS, payee="Abroad", amount=Money(500_000, USD))
    found = outlook(household(5000, loans=[loan(1200)], recurring=[dollars, RENTS]))
    assert said(found) == ["other_currency_left_out", "assumed_no_income"]
    assert found.forecast.findings[0].params == {"name": "Abroad"}
    assert found.months[1].income == yuan(0)


def test_an_account_in_another_currency_does_not_count_as_cash() -> None:
    snapshot = household(5000, loans=[loan(1200)], recurring=[PAYS, RENTS])
    snapshot = replace(snapshot, balances={**snapshot.balances, WALLET: Money(10_000, USD)})
    found = outlook(snapshot)
    assert said(found) == ["other_currency_left_out"]
    assert found.forecast.opening == yuan(5000)


def test_a_loan_debited_from_a_card_is_paid_by_hand_and_is_said() -> None:
    debited = replace(loan(1200), pays_from=CARD)
    found = outlook(household(5000, loans=[debited], recurring=[PAYS, RENTS]))
    assert said(found) == ["assumed_paid_by_hand"]
    assert found.forecast.transfers == ()
    assert found.months[1].risk is Risk.SAFE


def test_a_start_long_past_is_counted_from_today_on() -> None:
    old = item(-1000, 5, RENT, starts=date(2001, 1, 5))
    found = outlook(household(9000, recurring=[old], loans=[loan(1200)]))
    assert found.forecast.first == date(2026, 11, 20)
    assert found.months[1].expenses == yuan(1000)


def test_plans_that_contradict_each_other_are_counted_once() -> None:
    rents = [item(-1000, 25, RENT), item(-1000, 25, RENT, payee="the same again")]
    snapshot = household(
        9000, recurring=rents, budgets=planned(RENT, 1500), happened={(NOVEMBER, RENT): yuan(-400)}
    )
    november = outlook(snapshot).months[0]
    assert november.expenses == yuan(2000 - 400)
    assert BANK in {event.account_id for event in november.counted}
