"""Real statement files, compared with figures counted from their bytes by other means.

The files stay where they are; without them (TIDEOVER_STATEMENTS, or ../shared/statements) these
tests skip.
"""

from __future__ import annotations

import json
import os
from collections import defaultdict
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tideover.domain.money import CNY, Currency, currency_of
from tideover.domain.statements import Draft, DraftKind, SkippedRow, Statement
from tideover.importers import read

ROOT = Path(__file__).resolve().parents[2]
FOLDER = Path(os.environ.get("TIDEOVER_STATEMENTS", ROOT.parent / "shared" / "statements"))

pytestmark = pytest.mark.skipif(
    not (FOLDER / "MANIFEST.json").exists(),
    reason=f"no sample statements at {FOLDER}; set TIDEOVER_STATEMENTS",
)

CURRENCY_OF_SAMPLE = {
    "at-": "EUR", "de-": "EUR", "fr-": "EUR", "revolut": "EUR", "ru-": "RUB", "us-": "USD",
    "mint": "USD", "venmo": "USD", "semicolon": "USD", "deg-bmo": "CAD", "deg-hsbchk": "HKD",
}  # fmt: skip
"""A book has one currency; a sample whose name is not here is read in yuan."""


@cache
def manifest() -> dict[str, dict[str, Any]]:
    if not (FOLDER / "MANIFEST.json").exists():
        return {}
    listed = json.loads((FOLDER / "MANIFEST.json").read_text("utf-8"))["files"]
    return {each["file"]: each["expected"] for each in listed}


def samples(*folders: str) -> list[str]:
    return [name for name in manifest() if name.split("/")[0] in folders and name.endswith(".csv")]


def currency(name: str) -> Currency:
    base = name.split("/")[1]
    codes = (code for start, code in CURRENCY_OF_SAMPLE.items() if base.startswith(start))
    return currency_of(next(codes, CNY.code))


@cache
def statement(name: str) -> Statement:
    return read((FOLDER / name).read_bytes(), name, currency(name))


def cents(text: str) -> int:
    return int(Decimal(text) * 100)


def counted(name: str) -> dict[str, int]:
    """Return the counted figures; of a file in several currencies those of the book's own."""
    expected = manifest()[name]
    own = expected.get("by_currency", {}).get(currency(name).code)
    return {
        "rows": own["n"] if own else expected["transactions"],
        "in": cents((own or expected)["inflow"]),
        "out": cents((own or expected)["outflow"]),
        "others": expected["transactions"] - own["n"] if own else 0,
    }


@pytest.mark.parametrize("name", samples("csv-generic", "csv-encodings", "cn-bank"))
def test_a_banks_table_gives_exactly_the_counted_rows_and_sums(name: str) -> None:
    totals, expected = statement(name).totals, counted(name)
    reasons = [each.reason_code for each in statement(name).skipped]
    assert totals.count == expected["rows"]
    assert (totals.money_in.minor, totals.money_out.minor) == (expected["in"], expected["out"])
    assert reasons.count("other_currency") == expected["others"]
    assert not {"date_unreadable", "amount_unreadable", "direction_unknown"} & set(reasons)


@pytest.mark.parametrize("name", samples("csv-generic", "csv-encodings"))
def test_no_row_is_left_out_that_was_not_counted_out(name: str) -> None:
    skipped = [each.line for each in statement(name).skipped]
    if "skipped_lines" in manifest()[name]:
        assert skipped == manifest()[name]["skipped_lines"]
    reasons = {each.reason_code for each in statement(name).skipped}
    assert reasons <= {"footer", "no_date", "no_amount"}


@pytest.mark.parametrize("name", samples("alipay", "wechat"))
def test_every_row_of_a_wallets_bill_is_added_or_named(name: str) -> None:
    expected, found = manifest()[name], statement(name)
    lines = {each.line for each in found.drafts} | {each.line for each in found.skipped}
    first = expected.get("header_line", min(lines) - 1) + 1
    assert lines == set(range(first, first + expected["rows"]))
    skipped = [each.line for each in found.skipped]
    if "must_skip" in expected:
        assert skipped == [each["line"] for each in expected["must_skip"]]
    elif "must_skip_n" in expected:
        assert len(skipped) == expected["must_skip_n"]


@pytest.mark.parametrize("name", samples("alipay", "wechat"))
def test_a_wallets_sums_are_those_of_its_columns(name: str) -> None:
    expected, found = manifest()[name], statement(name)
    refunds_beside = cents(expected.get("refunded_inside_rows", "0").split()[0])
    rows = [abs(each.amount.minor) for each in found.drafts]
    left_out = [each.amount.minor for each in found.skipped if each.amount is not None]
    columns = sum(cents(each["sum"]) for each in expected["by_direction"].values())
    assert sum(rows) + sum(left_out) == columns + refunds_beside


@pytest.mark.parametrize("name", samples("alipay", "wechat"))
def test_a_wallets_repayments_refunds_and_transfers_are_recognised(name: str) -> None:
    expected = manifest()[name]
    lines: dict[DraftKind, list[int]] = defaultdict(list)
    for each in statement(name).drafts:
        lines[each.kind].append(each.line)
    if "repayment_lines" in expected:
        assert lines[DraftKind.REPAYMENT] == expected["repayment_lines"]
        repaid = [each for each in statement(name).drafts if each.kind is DraftKind.REPAYMENT]
        if "repayment_sum" in expected:
            paid = sum(-each.amount.minor for each in repaid)
            assert paid == cents(expected["repayment_sum"])
    if "refund_rows" in expected:
        assert lines[DraftKind.REFUND] == expected["refund_rows"]["lines"]
    neutral = expected.get("neutral_transfer_rows", {}).get("lines", ())
    own_money = {each.line for each in statement(name).drafts if each.kind is DraftKind.EXPENSE}
    assert not own_money.intersection(neutral)
    assert set(expected.get("paid_then_closed_lines", ())) <= set(lines[DraftKind.EXPENSE])


@pytest.mark.parametrize("name", samples("alipay"))
def test_the_days_of_an_alipay_bill_are_those_counted(name: str) -> None:
    expected, found = manifest()[name], statement(name)
    rows: list[Draft | SkippedRow] = [*found.skipped, *found.drafts]
    # A refund printed beside its purchase has a later day than the row it stands in.
    days = {row.line: row.day for row in reversed(rows) if row.day is not None}
    assert min(days.values()).isoformat() == expected["first"][:10]
    assert max(days.values()).isoformat() == expected["last"][:10]


@pytest.mark.parametrize("name", samples("alipay", "wechat", "csv-generic", "csv-encodings"))
def test_no_two_rows_of_a_file_share_a_fingerprint(name: str) -> None:
    prints = [each.fingerprint for each in statement(name).drafts]
    assert len(set(prints)) == len(prints)
