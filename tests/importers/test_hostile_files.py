"""Whatever is picked as a file: an answer or a clear refusal, never a crash, never silence."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.importers.bills import alipay_app, app_row, wechat
from tideover.domain.errors import StatementError
from tideover.importers import guess_layout, read

APP = alipay_app(
    *(
        app_row(f"2026-03-{day:02} 12:00:00", "面馆", "午餐", "支出", "32.05", order=f"2026{day}")
        for day in range(1, 6)
    )
)
WECHAT = wechat(
    *(
        f'2026-02-2{day} 10:00:00,商户消费,超市,"日用品",支出,¥5.71,零钱,支付成功,{day},/,/'
        for day in range(5)
    )
)
TEXT_FIRST = b"Type,Started Date,Description,Amount,Currency,State\n" + b"".join(
    b"TRANSFER,2026-01-%02d 11:32:41,rent,-250.75,CNY,COMPLETED\n" % day for day in range(1, 9)
)
BANK = b"Date,Description,Amount,Balance\n" + b"".join(
    b'2026-01-%02d,"Shop, again",-5.25,%d.75\n' % (day, 100 - day) for day in range(1, 9)
)
FILES = [
    pytest.param(APP, id="alipay"),
    pytest.param(WECHAT, id="wechat"),
    pytest.param(BANK, id="bank"),
    pytest.param(TEXT_FIRST, id="text first"),
]
TABLE = st.text(alphabet='0123456789.,;-/:"\n\t |ABCab¥年月日元￥收支额交易', max_size=400)


@given(st.binary(max_size=600))
@settings(max_examples=400, deadline=None)
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    with suppress(StatementError):
        read(data, "a.csv")
    with suppress(StatementError):
        guess_layout(data)


@given(TABLE, st.sampled_from(["utf-8", "gb18030", "utf-16"]))
@settings(max_examples=400, deadline=None)
def test_any_table_is_read_or_refused(text: str, encoding: str) -> None:
    with suppress(StatementError):
        read(text.encode(encoding), "a.csv")


@given(TABLE)
@settings(max_examples=300, deadline=None)
def test_every_row_below_a_heading_is_added_or_named_with_its_reason(text: str) -> None:
    data = b"Date,Description,Amount\n2026-01-02,Rent,-500.00\n" + text.replace('"', "").encode()
    with suppress(StatementError):
        statement = read(data, "a.csv")
        lines = [each.line for each in statement.drafts]
        lines += [each.line for each in statement.skipped]
        assert len(lines) == len(set(lines))


@pytest.mark.parametrize("whole", FILES)
def test_a_file_cut_off_anywhere_never_gives_a_wrong_row(whole: bytes) -> None:
    """Rows read from a part are rows of the whole; only a last cell may be shorter unnoticed."""
    full = {(each.line, each.day, each.amount) for each in read(whole, "a.csv").drafts}
    for length in range(len(whole)):
        try:
            part = read(whole[:length], "a.csv")
        except StatementError:
            continue
        found = {(each.line, each.day, each.amount) for each in part.drafts}
        wrong = found - full
        assert not wrong, (length, whole[:length][-60:], wrong)


@pytest.mark.parametrize("whole", FILES)
@given(st.data())
@settings(max_examples=100, deadline=None)
def test_a_damaged_file_is_read_or_refused(whole: bytes, data: st.DataObject) -> None:
    damaged = bytearray(whole)
    for _ in range(data.draw(st.integers(1, 8))):
        damaged[data.draw(st.integers(0, len(damaged) - 1))] = data.draw(st.integers(0, 255))
    with suppress(StatementError):
        read(bytes(damaged), "a.csv")


def test_a_hundred_thousand_quotes_do_not_stall() -> None:
    with suppress(StatementError):
        read(b'"' * 100_000 + b"\n" + b'2026-01-02,"x,-5\n' * 2_000, "a.csv")
