"""`tideover import` shows first, adds only when told to, and never twice."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.conftest import TODAY, Typed
from tests.importers.bills import alipay_app, app_row
from tideover import bootstrap
from tideover.store.identity import SCHEMA

BILL = (
    app_row("2026-11-20 12:00:00", "面馆", "午饭", "支出", "32.00", "Mobile wallet", order="1"),
    app_row("2026-11-21 12:00:00", "超市", "日用", "支出", "88.50", "Mobile wallet", order="2"),
    app_row("2026-11-22 12:00:00", "书店", "书", "支出", "15.00", "", order="3"),
    app_row("2026-11-22 13:00:00", "鞋店", "鞋", "不计收支", "99.00", "", "交易关闭", order="4"),
)


@pytest.fixture
def bill(tmp_path: Path) -> Path:
    """Return a bill: two rows of a known account, one of none, one that was closed."""
    path = tmp_path / "bill.csv"
    path.write_bytes(alipay_app(*BILL))
    return path


def count(store: Path, table: str) -> int:
    """Return how many rows a table of the store has."""
    with closing(sqlite3.connect(store)) as reader:
        (found,) = reader.execute(f"SELECT COUNT(*) FROM {table}").fetchone()  # noqa: S608
        return int(found)


def test_a_bill_is_shown_and_nothing_is_changed(typed: Typed, bill: Path, store: Path) -> None:
    before = store.read_bytes()
    said = typed("import", str(bill))
    assert said.code == 1
    for told in (
        "面馆",
        "-¥32.00",
        "Mobile wallet",
        "choose an account",
        "the purchase was closed",
    ):
        assert told in said.out
    assert "New: 2 · in the book already: 0 · without an account: 1 · skipped: 1" in said.out
    assert "ask again with --yes" in said.out
    assert store.read_bytes() == before


def test_programs_see_every_row_and_what_becomes_of_it(typed: Typed, bill: Path) -> None:
    document = typed("import", str(bill), "--json").document
    assert document["counts"] == {
        "add": 2, "known": 0, "alike": 0, "homeless": 1, "undecided": 0, "skipped": 1,
    }  # fmt: skip
    assert document["added"] is False
    assert [(row["state"], row["amount"], row["day"]) for row in document["rows"]] == [
        ("add", "-32.00", "2026-11-20"),
        ("add", "-88.50", "2026-11-21"),
        ("homeless", "-15.00", "2026-11-22"),
    ]
    assert [row["reason"] for row in document["skipped"]] == ["closed"]


def test_with_yes_it_is_added_as_one_change_after_a_backup(
    typed: Typed, bill: Path, store: Path
) -> None:
    entries, actions = count(store, "entry"), count(store, "action")
    said = typed("import", str(bill), "--account", "cash", "--yes", "--json")
    assert said.code == 0
    assert said.document["added"] is True
    assert count(Path(said.document["backup"]), "entry") == entries
    assert count(store, "entry") == entries + 3
    assert count(store, "action") == actions + 1
    snapshot = bootstrap.open_household(store, TODAY).book.snapshot
    cash = {account.name: snapshot.balances[account.id].minor for account in snapshot.accounts}
    assert cash["Cash"] == 16_800 - 1_500
    assert cash["Mobile wallet"] == 134_200 - 3_200 - 8_850


def test_the_same_bill_is_never_added_twice(typed: Typed, bill: Path, store: Path) -> None:
    typed("import", str(bill), "--account", "Cash", "--yes")
    entries = count(store, "entry")
    again = typed("import", str(bill), "--account", "Cash", "--yes", "--json")
    assert again.code == 0
    assert again.document["added"] is False
    assert again.document["counts"]["known"] == 3
    assert again.document["backup"] is None
    assert count(store, "entry") == entries


def test_rows_without_an_account_stay_out_and_need_attention(
    typed: Typed, bill: Path, store: Path
) -> None:
    entries = count(store, "entry")
    said = typed("import", str(bill), "--yes")
    assert said.code == 1
    assert "--account" in said.out
    assert count(store, "entry") == entries + 2


def test_an_unknown_account_is_told_which_there_are(typed: Typed, bill: Path) -> None:
    said = typed("import", str(bill), "--account", "Bank of Nowhere")
    assert said.code == 2
    assert "Salary account, Mobile wallet, Cash" in said.err


def test_a_table_whose_dates_are_in_doubt_is_left_to_the_window(
    typed: Typed, store: Path, tmp_path: Path
) -> None:
    path = tmp_path / "doubtful.csv"
    path.write_text("Date,Payee,Amount\n03/04/2026,Shop,-5.00\n05/06/2026,Cafe,-7.00\n", "utf-8")
    before = store.read_bytes()
    said = typed("import", str(path), "--account", "Cash", "--yes", "--json")
    assert said.code == 1
    assert "date_order" in said.document["doubts"]
    assert said.document["added"] is False
    assert store.read_bytes() == before


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty_file"),
        (b"%PDF-1.7 bill", "pdf_file"),
        (b"PK\x03\x04", "zip_file"),
        (b"Dear Sir,\nnothing of this is a bill.\n", "not_a_statement"),
    ],
)
def test_a_file_that_is_no_bill_is_an_error_and_nothing_is_added(
    content: bytes, code: str, typed: Typed, store: Path, tmp_path: Path
) -> None:
    path = tmp_path / "letter.csv"
    path.write_bytes(content)
    before = store.read_bytes()
    said = typed("import", str(path), "--yes", "--json")
    assert said.code == 3
    assert said.document["error"]["code"] == code
    assert "letter.csv" in said.err
    assert store.read_bytes() == before


def test_a_table_whose_amounts_nobody_can_tell_is_left_to_the_window_by_name(
    typed: Typed, store: Path, tmp_path: Path
) -> None:
    path = tmp_path / "amounts.csv"
    path.write_text(
        "Date,Payee,Amount\n2026-01-02,a,NaN\n2026-01-03,b,1e308\n2026-01-04,5,x\n", "utf-8"
    )
    before = store.read_bytes()
    said = typed("import", str(path), "--yes", "--json")
    assert said.code == 3
    assert said.document["error"]["code"] == "no_amount_column"
    assert "amounts.csv" in said.err
    assert "in the window" in said.err
    assert store.read_bytes() == before


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_a_file_that_cannot_be_read_is_told_in_the_user_s_language(
    language: str, typed: Typed, tmp_path: Path
) -> None:
    for path, code in (
        (tmp_path / "none.csv", "file_missing"),
        (tmp_path, "file_is_a_folder"),
        (Path("/dev/zero"), "empty_file"),
    ):
        said = typed("import", str(path), "--json", "--language", language)
        assert said.code == 3
        assert said.document["error"]["code"] == code
        assert path.name in said.err
        assert "directory" not in said.err


def test_a_file_that_is_not_there_is_named(typed: Typed) -> None:
    said = typed("import", "/nowhere/bill.csv", "--yes")
    assert said.code == 3
    assert "bill.csv" in said.err


def test_a_bill_that_says_it_has_more_rows_needs_attention(typed: Typed, tmp_path: Path) -> None:
    path = tmp_path / "cut.csv"
    path.write_bytes(alipay_app(BILL[0], count=40))
    said = typed("import", str(path), "--yes", "--json")
    assert said.code == 1
    assert "row_count_differs" in [each["code"] for each in said.document["findings"]]


def test_a_household_of_a_newer_version_takes_nothing(
    typed: Typed, bill: Path, store: Path
) -> None:
    with closing(sqlite3.connect(store)) as newer:
        newer.execute(f"PRAGMA user_version = {SCHEMA + 1}")
    before = store.read_bytes()
    said = typed("import", str(bill), "--account", "Cash", "--yes", "--json")
    assert said.code == 3
    assert said.document["error"]["code"] == "store_too_new"
    assert store.read_bytes() == before


@pytest.mark.slow
def test_while_another_program_writes_nothing_is_added(
    typed: Typed, bill: Path, store: Path
) -> None:
    entries = count(store, "entry")
    with closing(sqlite3.connect(store, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        said = typed("import", str(bill), "--account", "Cash", "--yes", "--json")
        other.execute("ROLLBACK")
    assert said.code == 3
    assert said.document["error"]["code"] == "store_locked"
    assert count(store, "entry") == entries
