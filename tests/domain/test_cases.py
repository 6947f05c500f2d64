"""A file of a lender keeps what it is told, and a hostile name can do nothing with it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import PurePosixPath, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tideover.domain.cases import (
    LARGEST_DOCUMENT,
    LONGEST_FILE_NAME,
    Case,
    CaseEvent,
    CaseEventKind,
    document_of,
    safe_file_name,
)
from tideover.domain.errors import InputError
from tideover.domain.ids import CaseEventId, CaseId
from tideover.domain.money import Money

DAY = date(2026, 11, 3)
PROMISE = CaseEvent(
    CaseEventId("e"), CaseId("c"), DAY, CaseEventKind.THEIR_PROMISE, "to answer", due=DAY
)


@pytest.mark.parametrize(
    ("given_name", "kept"),
    [
        ("letter.pdf", "letter.pdf"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\me\\函.docx", "函.docx"),
        ("..", "document"),
        ("/", "document"),
        ("con", "document"),
        ("NUL.txt", "document.txt"),
        ("a\u202etxt.exe", "atxt.exe"),
        ("a\x00b\n.pdf", "ab.pdf"),
        ('we<i>rd:"name"?*|.pdf', "we_i_rd__name____.pdf"),
        (".hidden", "hidden"),
        ("end. ", "end"),
    ],
)
def test_a_name_neither_leaves_its_folder_nor_means_a_device(given_name: str, kept: str) -> None:
    assert safe_file_name(given_name) == kept


@given(st.text(max_size=400))
def test_whatever_a_file_is_called_its_name_stays_one_plain_part(name: str) -> None:
    safe = safe_file_name(name)
    assert 0 < len(safe) <= LONGEST_FILE_NAME
    assert PurePosixPath(safe).name == safe
    assert PureWindowsPath(safe).name == safe
    assert not PureWindowsPath(safe).is_reserved()
    assert safe_file_name(safe) == safe


def test_the_hash_is_that_of_the_bytes() -> None:
    # The SHA-256 of "abc" as FIPS 180-2 prints it.
    assert document_of("a.txt", b"abc").sha256 == (
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    )


@pytest.mark.parametrize(
    ("content", "code"),
    [(b"", "document_empty"), (b"x" * (LARGEST_DOCUMENT + 1), "document_too_large")],
)
def test_a_document_of_no_use_is_refused(content: bytes, code: str) -> None:
    with pytest.raises(InputError) as refused:
        document_of("letter.pdf", content)
    assert refused.value.code == code


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"due": None}, "promise_without_day"),
        ({"due": date(2026, 11, 2)}, "promise_due_before"),
        ({"kept_on": date(2026, 11, 2)}, "promise_kept_before"),
        ({"text": ""}, "event_empty"),
        ({"kind": CaseEventKind.TALK}, "due_without_promise"),
        ({"kind": CaseEventKind.DOCUMENT, "due": None}, "document_missing"),
        ({"amount": Money(0)}, "amount_not_positive"),
    ],
)
def test_what_no_reminder_could_come_from_is_refused(changes: dict[str, object], code: str) -> None:
    with pytest.raises(InputError) as refused:
        replace(PROMISE, **changes)  # type: ignore[arg-type]
    assert refused.value.code == code


def test_a_file_is_not_closed_before_it_is_opened() -> None:
    with pytest.raises(InputError, match="closed_before_opened"):
        Case(CaseId("c"), "Bank", DAY, date(2026, 11, 2))
