"""A table pasted from a bank or a worksheet is read as it stands, or the bad line is named."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from tideover.domain.agreements import RateChange
from tideover.domain.errors import InputError
from tideover.domain.loans import DrawDown, TableRow
from tideover.domain.money import CNY, Money
from tideover.domain.rates import Rate, RatePer
from tideover.viewmodels.loan_lines import (
    draw_down,
    numbered_lines,
    rate_change,
    read_lines,
    table_row,
)

TODAY = date(2026, 11, 24)


def table(text: str) -> tuple[TableRow, ...]:
    return read_lines(text, lambda cells: table_row(cells, CNY, TODAY))


@pytest.mark.parametrize(
    "line",
    [
        "2026-12-05\t1,000.00\t20.00\t3.00",
        "2026-12-05\t1000\t20\t3\n",
        "2026-12-05; 1,000.00; 20; 3",
        "2026-12-05；1000；20；3",
        "2026-12-05 1,000.00 20.00 3.00",
        "2026年12月5日 ￥1,000.00 20元 3元",
        "2026-12-05, 1,000.00, 20, 3",
        "2026-12-05,1000,20,3",
        "２０２６－１２－０５，１０００，２０，３",
        "20261205　1000　20　3",
        "12-5 1000 20 3",
    ],
)
def test_a_line_is_read_whatever_stands_between_its_values(line: str) -> None:
    assert table(line) == (TableRow(date(2026, 12, 5), Money(100_000), Money(2_000), Money(300)),)


@pytest.mark.parametrize("line", ["2026-12-05\t1000\t\t", "2026-12-05 1000 - —", "2026-12-05,1000"])
def test_interest_and_fee_that_are_not_there_are_zero(line: str) -> None:
    assert table(line) == (TableRow(date(2026, 12, 5), Money(100_000), Money(0), Money(0)),)


def test_a_heading_and_empty_lines_are_no_instalments() -> None:
    assert (
        len(table("日期\t本金\t利息\t费用\n\n2026-12-05\t1\t2\t3\n \t \n2027-01-05\t1\t2\t3\n"))
        == 2
    )


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("2026-12-05 1 2 3\n\n2027-02-30 1 2 3", "day_impossible", 3),
        ("heading\n2026-12-05 1,00 2 3", "amount_grouping", 2),
        ("2026-12-05 1 2 3 4", "table_line_incomplete", 1),
        ("2026-12-05", "table_line_incomplete", 1),
        ("2026-12-05 $1 2 3", "amount_other_currency", 1),
        ("2026-12-05\t\t2\t3", "amount_empty", 1),
    ],
)
def test_what_cannot_be_read_is_named_by_the_line_as_it_stands_in_the_box(
    text: str, code: str, line: int
) -> None:
    with pytest.raises(InputError) as raised:
        table(text)
    assert (raised.value.code, raised.value.params["line"]) == (code, line)


def test_a_paste_of_a_whole_book_is_refused_before_it_is_read() -> None:
    with pytest.raises(InputError) as raised:
        table("x\n1\n" * 100_000)
    assert raised.value.code == "too_many_lines"


def test_the_lines_keep_their_numbers_behind_a_heading() -> None:
    assert numbered_lines("a b\n\n1 2\n,,\n3 4") == [(3, "1 2"), (5, "3 4")]


def test_a_later_rate_is_a_day_and_a_yearly_rate() -> None:
    changes = read_lines("2027-01-01 3.6%\n2028年1月1日\t0.01%/日", lambda c: rate_change(c, TODAY))
    assert changes == (
        RateChange(date(2027, 1, 1), Rate(Decimal("0.036"))),
        RateChange(date(2028, 1, 1), Rate(Decimal("0.0001"), RatePer.DAY)),
    )
    with pytest.raises(InputError) as raised:
        rate_change(["2027-01-01"], TODAY)
    assert raised.value.code == "rate_line_incomplete"


def test_a_later_draw_down_has_its_own_rate_and_due_day() -> None:
    drawn = draw_down(["5,000", "2026-12-05", "0.04%/日", "2027-12-05"], CNY, TODAY)
    rate = Rate(Decimal("0.0004"), RatePer.DAY)
    assert drawn == DrawDown(Money(500_000), date(2026, 12, 5), rate, date(2027, 12, 5))
    with pytest.raises(InputError) as raised:
        draw_down(["5,000", "2026-12-05", "0.04%/日"], CNY, TODAY)
    assert raised.value.code == "draw_down_line_incomplete"
