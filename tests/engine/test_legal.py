"""Small rules of law where a day more or less matters (the rest: tests/reference)."""

from __future__ import annotations

from datetime import date, time

import pytest

from tideover.domain.accounts import CardBill
from tideover.domain.money import Money
from tideover.engine import legal
from tideover.published.china import published_facts

FACTS = published_facts()


@pytest.mark.parametrize(
    ("days", "bucket"),
    [(-5, "current"), (0, "current"), (1, "M1"), (30, "M1"), (31, "M2"), (61, "M3"), (90, "M3"),
     (91, "M4"), (150, "M5"), (151, "M6+"), (400, "M6+")],
)  # fmt: skip
def test_days_overdue_fall_into_the_lenders_buckets(days: int, bucket: str) -> None:
    assert legal.overdue_bucket(days) == bucket


def test_a_purchase_after_the_statement_day_is_free_for_the_longest_time() -> None:
    found = legal.card_due(date(2026, 4, 6), CardBill(statement_day=5, due_day=25))
    assert found == legal.CardDue(date(2026, 5, 5), date(2026, 5, 25), 49)


def test_a_due_day_before_the_statement_day_lies_in_the_next_month() -> None:
    found = legal.card_due(date(2026, 1, 20), CardBill(statement_day=31, due_day=19))
    assert (found.statement, found.due) == (date(2026, 1, 31), date(2026, 2, 19))


def test_one_fen_above_ten_thousand_is_no_small_overdue_amount() -> None:
    arisen, settled = date(2023, 1, 1), date(2025, 6, 1)
    assert legal.one_off_repair(Money(1_000_000), arisen, settled, FACTS).eligible
    assert not legal.one_off_repair(Money(1_000_001), arisen, settled, FACTS).eligible


def test_collectors_may_call_from_eight_in_the_morning() -> None:
    assert not legal.collection_allowed(time(7, 59, 59), FACTS)
    assert legal.collection_allowed(time(8), FACTS)
