"""Text to rows: no row is swallowed, and each knows its line."""

from __future__ import annotations

import pytest

from tideover.domain.errors import StatementError
from tideover.importers.table import MOST_ROWS, guess_delimiter, read_table


def lines_of(text: str) -> list[int]:
    return [row.line for row in read_table(text, ",", "a.csv").rows]


def test_rows_are_numbered_by_the_lines_of_the_file() -> None:
    assert lines_of("a,b\n\n1,2\r\n3,4\r5,6") == [1, 3, 4, 5]


def test_a_quoted_cell_may_run_over_lines() -> None:
    table = read_table('a,"one\ntwo, three"\nb,c\n', ",", "a.csv")
    assert [row.cells for row in table.rows] == [("a", "one\ntwo, three"), ("b", "c")]
    assert [row.line for row in table.rows] == [1, 3]


def test_a_stray_quote_does_not_swallow_the_rows_behind_it() -> None:
    text = '2026-01-01,"shop,-1.00\n2026-01-02,shop,-2.00\n2026-01-03,"other",-3.00\n'
    assert lines_of(text) == [1, 2, 3]


def test_quotes_inside_a_quoted_cell_need_not_be_doubled() -> None:
    (row,) = read_table('x,"tap "here" now",y\n', ",", "a.csv").rows
    assert len(row.cells) == 3
    assert "here" in row.cells[1]


def test_a_file_that_ends_inside_a_quote_is_open() -> None:
    table = read_table('a,b\nc,"d', ",", "a.csv")
    assert table.ends_open
    assert table.ends_bare


def test_a_cell_of_a_megabyte_is_no_trouble() -> None:
    assert lines_of(f'a,"{"x" * 1_000_000}"\nb,c\n') == [1, 2]


def test_too_many_rows_are_refused_with_the_limit() -> None:
    with pytest.raises(StatementError) as refused:
        read_table("1,2\n" * (MOST_ROWS + 1), ",", "a.csv")
    assert refused.value.params == {"file": "a.csv", "line": MOST_ROWS + 1, "limit": MOST_ROWS}


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_the_one_that_frees_date_and_amount(delimiter: str) -> None:
    rows = [["date", "text, with; marks", "amount"], ["28.06.2013", "a, b; c", "-6.65"]]
    quoted = [[f'"{cell}"' for cell in row] for row in rows]
    assert guess_delimiter("\n".join(delimiter.join(row) for row in quoted)) == delimiter
