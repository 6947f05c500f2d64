"""Whatever columns a lender shows, its plan becomes a table, or the line that says too little."""

from __future__ import annotations

from datetime import date

import pytest

from tideover.domain.errors import InputError
from tideover.domain.lenders_plan import PlanLine, table_rows
from tideover.domain.loans import TableRow
from tideover.domain.money import CNY, Money

DUE = date(2026, 2, 15)
WHOLE = TableRow(DUE, Money(100_00), Money(7_00), Money(0))
BORROWED = Money(300_00)


@pytest.mark.parametrize(
    "line",
    [
        PlanLine(line=1, due=DUE, principal=Money(100_00), interest=Money(7_00)),
        PlanLine(line=1, due=DUE, payment=Money(107_00), interest=Money(7_00)),
        PlanLine(line=1, due=DUE, payment=Money(107_00), principal=Money(100_00)),
        PlanLine(line=1, due=DUE, payment=Money(107_00), balance=Money(200_00)),
        PlanLine(line=1, due=DUE, interest=Money(7_00), balance=Money(200_00)),
    ],
    ids=["parts", "payment and interest", "payment and principal", "payment left", "interest left"],
)
def test_any_two_columns_that_tell_the_rest_are_enough(line: PlanLine) -> None:
    assert table_rows((line,), BORROWED, CNY) == (WHOLE,)


def test_fee_and_interest_stay_apart_where_both_are_shown() -> None:
    line = PlanLine(line=1, due=DUE, payment=Money(109_00), interest=Money(7_00), fee=Money(2_00))
    assert table_rows((line,), None, CNY) == (
        TableRow(DUE, Money(100_00), Money(7_00), Money(2_00)),
    )


@pytest.mark.parametrize(
    "line",
    [
        PlanLine(line=9, principal=Money(100_00), interest=Money(7_00)),
        PlanLine(line=9, due=DUE, payment=Money(107_00)),
        PlanLine(line=9, due=DUE, balance=Money(200_00)),
    ],
    ids=["no day", "payment alone", "balance of nobody knows what"],
)
def test_a_line_that_says_too_little_is_named(line: PlanLine) -> None:
    with pytest.raises(InputError) as refused:
        table_rows((line,), None, CNY)
    assert refused.value.code == "plan_line_incomplete"
    assert refused.value.params["line"] == 9
