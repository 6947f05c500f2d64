"""Columns stand straight in a terminal, and names cannot steer it."""

from __future__ import annotations

import pytest

from tideover.cli.tables import LEFT, RIGHT, display_width, paragraphs, printable, table, wrapped


@pytest.mark.parametrize(
    ("text", "places"),
    [("salary", 6), ("工资", 4), ("房租 rent", 9), ("e\u0301", 1), ("（花呗）", 8), ("", 0)],
)
def test_a_chinese_letter_takes_two_places_and_an_accent_none(text: str, places: int) -> None:
    assert display_width(text) == places


def test_columns_line_up_below_chinese_heads_and_names() -> None:
    lines = table(("借款", "金额"), [("花呗分期", "¥5.00"), ("Jiebei", "¥1,234.50")], (LEFT, RIGHT))
    head, rule, first, second = lines.splitlines()
    assert {display_width(line) for line in (head, rule, first, second)} == {19}
    assert first == "花呗分期      ¥5.00"
    assert second == "Jiebei    ¥1,234.50"


def test_a_name_with_escape_sequences_or_line_ends_stays_in_its_cell() -> None:
    lines = table(("Payee",), [("\x1b[2Jshop\nfake row\u202e",)], (LEFT,)).splitlines()
    assert lines[2:] == ["�[2Jshop fake row�"]


def test_what_is_printed_keeps_its_lines_and_nothing_that_steers_the_terminal() -> None:
    assert printable("one\ntwo\x07\x9b") == "one\ntwo��"


def test_lines_break_at_spaces_and_between_chinese_letters_never_before_a_comma() -> None:
    assert wrapped("one two three", 8) == ["one two", "three"]
    assert wrapped("看出哪个月会缺钱，说明原因。", 16) == ["看出哪个月会缺", "钱，说明原因。"]
    for text in ("Zeigt 24 Monate", "未来 24 个月，逐月看", "无"):
        for width in range(2, 30):
            assert "".join(wrapped(text, width)).replace(" ", "") == text.replace(" ", "")


def test_paragraphs_leave_out_what_says_nothing() -> None:
    assert paragraphs("one", "", "two") == "one\n\ntwo"
