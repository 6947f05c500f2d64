"""A page is written from a terminal with the chosen parts, whole, and for its owner alone."""

from __future__ import annotations

import json
import stat
import sys
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from tideover.viewmodels.sharing import register

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Typed
    from tideover.domain.snapshot import Snapshot


def test_the_page_holds_the_chosen_parts_and_is_for_its_owner_alone(
    typed: Typed, snapshot: Snapshot, tmp_path: Path
) -> None:
    out = tmp_path / "page.html"
    said = typed("share", "--parts", "loans,record", "--out", str(out))
    assert said.code == 0
    assert str(out) in said.out
    page = out.read_text("utf-8")
    assert snapshot.loans[0].name in page
    assert "Credit record" in page
    assert "Coming months" not in page
    if sys.platform != "win32":
        assert stat.S_IMODE(out.stat().st_mode) == 0o600
    assert [each.name for each in tmp_path.glob("page*")] == ["page.html"]


def test_programs_get_the_register_to_the_fen(typed: Typed, snapshot: Snapshot) -> None:
    told = typed("share", "--json").document
    found = register(snapshot)
    assert told["file"] is None
    assert told["parts"] == ["loans"]
    assert Decimal(told["register"]["owed"]) * 100 == found.owed.minor
    assert Decimal(told["register"]["monthly"]) * 100 == found.monthly.minor
    assert len(told["register"]["loans"]) == len(found.rows)


def test_what_was_not_chosen_is_not_told_to_programs_either(
    typed: Typed, snapshot: Snapshot
) -> None:
    told = typed("share", "--parts", "budget", "--json").document
    assert told["register"] is None
    assert all(loan.name not in json.dumps(told, ensure_ascii=False) for loan in snapshot.loans)


def test_without_a_file_the_page_is_shown_and_nothing_is_written(
    typed: Typed, snapshot: Snapshot
) -> None:
    said = typed("share")
    assert said.code == 0
    assert snapshot.loans[0].name in said.out
    assert "Nothing was written" in said.out


def test_initials_stand_for_names(typed: Typed, snapshot: Snapshot, tmp_path: Path) -> None:
    out = tmp_path / "page.html"
    parts = "loans,outlook,budget,profile,record,cases"
    assert typed("share", "--parts", parts, "--initials", "--out", str(out)).code == 0
    page = out.read_text("utf-8").partition("</style>")[2]
    for loan in snapshot.loans:
        assert loan.name not in page
        assert not loan.lender or loan.lender not in page


def test_a_file_that_is_there_stays_unless_it_may_be_replaced(typed: Typed, tmp_path: Path) -> None:
    out = tmp_path / "page.html"
    out.write_text("mine")
    refused = typed("share", "--out", str(out), "--json")
    assert refused.code == 2
    assert refused.document["error"]["code"] == "out_exists"
    assert out.read_text() == "mine"
    assert typed("share", "--out", str(out), "--replace").code == 0
    assert out.read_text("utf-8").startswith("<!DOCTYPE html>")


@pytest.mark.parametrize("tongue", ["en", "zh_CN"])
def test_a_folder_that_is_not_there_is_said(typed: Typed, tmp_path: Path, tongue: str) -> None:
    out = tmp_path / "nowhere" / "page.html"
    said = typed("share", "--out", str(out), "--language", tongue)
    assert said.code == 3
    assert str(out) in said.err
    assert not out.parent.exists()


def test_the_page_speaks_the_language_that_was_asked_for(typed: Typed, tmp_path: Path) -> None:
    out = tmp_path / "page.html"
    typed("share", "--out", str(out), "--language", "zh_CN")
    page = out.read_text("utf-8")
    assert '<html lang="zh-CN">' in page
    assert "全部借款一览" in page
