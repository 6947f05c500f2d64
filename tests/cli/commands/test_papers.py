"""Papers are written from a terminal: whole files, in the reader's language, from real numbers."""

from __future__ import annotations

import os
import subprocess
import sys
from io import BytesIO
from typing import TYPE_CHECKING

import docx
import pytest

from tideover.domain.money import Money
from tideover.domain.papers import PaperKind
from tideover.engine.affordability import affordability
from tideover.ui.format import money_text

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Typed
    from tideover.domain.snapshot import Snapshot

BANK = ("papers", "--lender", "Sample Bank")


@pytest.mark.parametrize("kind", PaperKind)
@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_every_paper_is_a_docx_that_says_what_is_owed(
    kind: PaperKind, language: str, typed: Typed, snapshot: Snapshot, tmp_path: Path
) -> None:
    out = tmp_path / "paper.docx"
    said = typed(
        *BANK, "--paper", kind.value, "--written-in", language, "--out", str(out), "--json"
    )
    assert said.code == 0
    written = docx.Document(BytesIO(out.read_bytes()))
    text = "\n".join(paragraph.text for paragraph in written.paragraphs)
    assert "Sample Bank" in text
    assert money_text(affordability(snapshot, "Sample Bank").owed) in text
    assert said.document["text"].splitlines()[0] in text
    assert said.document["text"].isascii() is False


def test_without_words_the_offer_is_what_the_budget_leaves(
    typed: Typed, snapshot: Snapshot
) -> None:
    share = affordability(snapshot, "Sample Bank").share
    told = typed(*BANK, "--json").document
    assert Money(round(float(told["monthly"]) * 100)) == share.whole_units()
    assert told["file"] is None
    asked = typed(*BANK, "--monthly", "500", "--months", "24", "--from", "2027-01-10", "--json")
    assert (asked.document["monthly"], asked.document["months"]) == ("500.00", 24)
    assert asked.document["first"] == "2027-01-10"


def test_a_pdf_needs_no_screen(store: Path, tmp_path: Path) -> None:
    out = tmp_path / "paper.pdf"
    words = ["--store", str(store), "--language", "en", "--today", "2026-11-24", *BANK]
    surroundings = {
        name: value
        for name, value in os.environ.items()
        if name not in {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    }
    done = subprocess.run(
        [sys.executable, "-m", "tideover", *words, "--written-in", "zh_CN", "--out", str(out)],
        env=surroundings,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    assert out.read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("papers", "--lender", "Nobody"), "lender_unknown"),
        (("papers",), "word_missing"),
        ((*BANK, "--paper", "poem"), "paper_unknown"),
        ((*BANK, "--written-in", "fr"), "language_unknown"),
        ((*BANK, "--out", "paper.txt"), "paper_ending"),
        ((*BANK, "--monthly", "-5"), "amount_negative"),
        ((*BANK, "--months", "0"), "months_out_of_range"),
        ((*BANK, "--from", "2027-02-30"), "day_impossible"),
    ],
)
def test_what_cannot_be_meant_is_said(words: tuple[str, ...], code: str, typed: Typed) -> None:
    said = typed(*words, "--json")
    assert said.code == 2
    assert said.document["error"]["code"] == code


def test_a_file_that_is_there_is_not_written_over(typed: Typed, tmp_path: Path) -> None:
    out = tmp_path / "paper.docx"
    out.write_bytes(b"mine")
    said = typed(*BANK, "--out", str(out), "--json")
    assert said.document["error"]["code"] == "out_exists"
    assert out.read_bytes() == b"mine"
    assert typed(*BANK, "--out", str(out), "--replace").code == 0
    assert out.read_bytes() != b"mine"
