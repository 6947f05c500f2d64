"""Before a loan is saved, the form says what it costs: lenders' own figures are the measure."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from tests.engine.households import loan, yuan
from tideover.domain.loans import DailyInterestTerms, FlatFeeTerms, LenderKind
from tideover.domain.rates import NO_INTEREST, Rate, RatePer
from tideover.engine.presets import PRESETS
from tideover.published.china import published_facts
from tideover.viewmodels.loan_form import (
    LENDERS_TABLE,
    OTHER,
    instalments_due_before,
    loan_cost,
    paid_before_the_book,
    preset_codes,
)

CARD = FlatFeeTerms(
    principal=yuan(12000),
    drawn_on=date(2026, 7, 8),
    rate=Rate(Decimal("0.006"), RatePer.MONTH),
    periods=12,
    due_day=8,
)
"""信用卡账单分期: 0.6 % of the original amount each month is told as 7.2 %, and is 13.03 %."""


def test_a_fixed_fee_costs_nearly_twice_what_is_told() -> None:
    cost = loan_cost(CARD)
    assert cost.repaid == yuan(12864)
    assert cost.cost == yuan(864)
    assert cost.fees == yuan(864)
    assert cost.interest == yuan(0)
    assert round(float(cost.quoted), 4) == 0.072
    assert round(float(cost.nominal), 4) == 0.1303
    assert cost.nominal < cost.effective


def test_the_parts_of_the_schedule_add_up_to_what_is_paid_back() -> None:
    cost = loan_cost(CARD)
    assert sum(row.payment.minor for row in cost.schedule) == cost.repaid.minor
    assert cost.schedule[-1].balance == yuan(0)


def test_a_published_limit_says_whether_it_was_made_for_this_lender() -> None:
    facts = published_facts()
    limits = loan_cost(CARD, LenderKind.BANK, facts).limits
    assert {limit.code for limit in limits if limit.is_meant} == {"licensed_line"}
    limits = loan_cost(CARD, LenderKind.PERSON, facts).limits
    assert {limit.code for limit in limits if limit.is_meant} == {"private_line", "private_cap"}


def test_a_loan_without_interest_costs_nothing() -> None:
    friend = DailyInterestTerms(
        principal=yuan(500), drawn_on=date(2026, 10, 1), rate=NO_INTEREST, due_on=date(2027, 10, 1)
    )
    assert loan_cost(friend).cost == yuan(0)


def test_there_is_a_tile_for_every_preset_for_a_table_and_for_any_other_loan() -> None:
    assert preset_codes() == (*(preset.code for preset in PRESETS), LENDERS_TABLE, OTHER)


def test_what_was_due_before_today_is_taken_for_paid() -> None:
    running = loan(1200, drawn_on=date(2026, 8, 8))
    assert instalments_due_before(running.terms, date(2026, 11, 8)) == 2
    assert instalments_due_before(running.terms, date(2026, 11, 9)) == 3


def test_instalments_paid_before_the_book_are_repayments_on_their_due_days() -> None:
    running = loan(1200, drawn_on=date(2026, 8, 8))
    paid = paid_before_the_book(running, 4, date(2026, 11, 20))
    assert [each.day for each in paid] == [
        date(2026, 9, 8),
        date(2026, 10, 8),
        date(2026, 11, 8),
        date(2026, 11, 20),
    ]
    assert {each.amount for each in paid} == {yuan(100)}
    assert {each.entry_id for each in paid} == {None}
