"""What was agreed and every document comes back byte for byte, and a changed byte is noticed."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.households import BANK, LOAN, TODAY, book_of, household_store
from tideover.app.cases import Happened, case_command, event_command, promise_kept
from tideover.app.commands.cases import AddCaseEvent, RemoveCase, RemoveCaseEvent
from tideover.app.commands.records import Add, Remove, Replace
from tideover.domain import cases
from tideover.domain.cases import Case, CaseEvent, CaseEventKind, Document, document_of
from tideover.domain.errors import InputError, StoreConflict, StoreDamaged
from tideover.domain.ids import CaseEventId, CaseId
from tideover.domain.money import CNY, LARGEST_MINOR, Money
from tideover.store.case_documents import StoredDocuments
from tideover.store.cases import case_from, case_values, event_from, event_values
from tideover.store.checking import check

if TYPE_CHECKING:
    from pathlib import Path

    from tideover.app.book import Book

CASE = Case(CaseId("case"), "Bank", date(2026, 11, 1), None, "hotline 95588")
LETTER = b"%PDF-1.4\x00\xff letter"
EVENT = CaseEvent(
    CaseEventId("letter"),
    CASE.id,
    date(2026, 11, 12),
    CaseEventKind.LETTER_RECEIVED,
    "reminder",
    document=document_of("letter.pdf", LETTER),
)
DAYS = st.dates(date(2000, 1, 1), date(2099, 12, 31))


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(
    text=st.text(min_size=1, max_size=30),
    day=DAYS,
    minor=st.none() | st.integers(1, LARGEST_MINOR),
    later=st.none() | st.integers(0, 400),
    kept=st.booleans(),
    document=st.none() | st.binary(min_size=1, max_size=40),
)
def test_any_event_comes_back_as_it_was(
    text: str,
    day: date,
    minor: int | None,
    later: int | None,
    document: bytes | None,
    *,
    kept: bool,
) -> None:
    due = None if later is None else date.fromordinal(day.toordinal() + later)
    event = CaseEvent(
        CaseEventId("e"),
        CASE.id,
        day,
        CaseEventKind.TALK if due is None else CaseEventKind.OUR_PROMISE,
        text,
        person=text,
        due=due,
        kept_on=due if kept else None,
        amount=None if minor is None else Money(minor),
        document=None if document is None else document_of("a.pdf", document),
    )
    assert event_from((*event_values(event, CNY).values(), 1), CNY) == event


@given(opened=DAYS, closed=st.none() | st.integers(0, 400), note=st.text(max_size=30))
def test_any_file_comes_back_as_it_was(opened: date, closed: int | None, note: str) -> None:
    until = None if closed is None else date.fromordinal(opened.toordinal() + closed)
    case = Case(CaseId("c"), "Bank", opened, until, note)
    assert case_from((*case_values(case, CNY).values(), 1), CNY) == case


def filled(folder: Path) -> tuple[Book, StoredDocuments, Path]:
    store = household_store(folder)
    book = book_of(store, Add(BANK), Add(LOAN), Add(CASE), AddCaseEvent(EVENT, LETTER))
    return book, StoredDocuments(store.path), store.path


def test_a_document_comes_back_byte_for_byte(tmp_path: Path) -> None:
    book, documents, path = filled(tmp_path)
    assert book.snapshot.case_events == (EVENT,)
    assert documents.content(EVENT.id) == LETTER
    assert check(path) == ()


def test_a_deleted_document_is_gone_and_an_undo_brings_it_back(tmp_path: Path) -> None:
    book, documents, path = filled(tmp_path)
    back = book.run(RemoveCaseEvent(EVENT.id))
    assert book.snapshot.case_events == ()
    with pytest.raises(StoreConflict):
        documents.content(EVENT.id)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT COUNT(*) FROM case_document").fetchone() == (0,)
    book.run(back)
    assert documents.content(EVENT.id) == LETTER


def test_a_deleted_file_brings_everything_back(tmp_path: Path) -> None:
    book, documents, _ = filled(tmp_path)
    before = book.snapshot
    back = book.run(RemoveCase(CASE.id))
    assert (book.snapshot.cases, book.snapshot.case_events) == ((), ())
    book.run(back)
    assert (book.snapshot.cases, book.snapshot.case_events) == (before.cases, before.case_events)
    assert documents.content(EVENT.id) == LETTER


def test_a_document_is_never_lost_by_removing_only_its_event(tmp_path: Path) -> None:
    book, documents, _ = filled(tmp_path)
    for command in (Remove(EVENT), Remove(CASE)):
        with pytest.raises(InputError, match="in_use"):
            book.run(command)
    assert documents.content(EVENT.id) == LETTER


def test_a_changed_byte_is_noticed_when_it_is_read_and_when_the_store_is_checked(
    tmp_path: Path,
) -> None:
    _, documents, path = filled(tmp_path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE case_document SET content = ?", (b"another letter",))
        connection.commit()
    with pytest.raises(StoreDamaged, match="document_damaged"):
        documents.content(EVENT.id)
    (finding,) = check(path)
    assert finding.code == "check_document_damaged"
    assert finding.params["name"] == "letter.pdf"


def test_the_documents_of_a_household_have_a_limit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    book, documents, _ = filled(tmp_path)
    monkeypatch.setattr("tideover.app.commands.cases.LARGEST_FILE", len(LETTER) + 5)
    more = replace(EVENT, id=CaseEventId("more"), document=document_of("b.pdf", b"123456"))
    with pytest.raises(InputError, match="documents_full"):
        book.run(AddCaseEvent(more, b"123456"))
    assert book.snapshot.case_events == (EVENT,)
    less = replace(EVENT, id=CaseEventId("less"), document=document_of("b.pdf", b"12345"))
    book.run(AddCaseEvent(less, b"12345"))
    assert documents.content(less.id) == b"12345"
    assert cases.LARGEST_DOCUMENT <= cases.LARGEST_FILE


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE case_document SET content = 'text'",
        "UPDATE case_document SET content = zeroblob(0)",
        "UPDATE case_document SET content = zeroblob(10485761)",
        "UPDATE case_event SET due = 'tomorrow'",
        "UPDATE case_event SET case_id = 'nobody'",
        "DELETE FROM case_event",
        "DELETE FROM case_file",
    ],
)
def test_a_row_that_no_file_can_mean_is_refused(tmp_path: Path, statement: str) -> None:
    _, _, path = filled(tmp_path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA foreign_keys = 1")
        with pytest.raises(sqlite3.IntegrityError):
            connection.execute(statement)


def test_a_kept_document_cannot_be_exchanged_by_changing_its_event(tmp_path: Path) -> None:
    book, documents, _ = filled(tmp_path)
    other = Happened(TODAY, EVENT.kind, "changed", document=("other.pdf", b"other"))
    command = event_command(book.snapshot, CASE, other, EVENT)
    assert isinstance(command, Replace)
    book.run(command)
    (event,) = book.snapshot.case_events
    assert event.text == "changed"
    assert event.document == Document("letter.pdf", *_hash_and_size())
    assert documents.content(EVENT.id) == LETTER


def _hash_and_size() -> tuple[str, int]:
    document = document_of("letter.pdf", LETTER)
    return document.sha256, document.size


def test_one_lender_has_one_open_file(tmp_path: Path) -> None:
    book, _, _ = filled(tmp_path)
    with pytest.raises(InputError, match="case_open_already"):
        case_command(book.snapshot, " bank ", opened_on=TODAY)
    closed = case_command(
        book.snapshot, "Bank", opened_on=CASE.opened_on, closed_on=TODAY, before=CASE
    )
    book.run(closed)
    book.run(case_command(book.snapshot, "BANK", opened_on=TODAY))
    assert len(book.snapshot.cases) == 2


@pytest.mark.parametrize(
    ("happened", "code"),
    [
        (Happened(date(2026, 11, 25), CaseEventKind.TALK, "x"), "event_in_future"),
        (Happened(TODAY, CaseEventKind.OUR_PROMISE, "x"), "promise_without_day"),
        (Happened(TODAY, CaseEventKind.TALK, " \u200b "), "event_empty"),
        (Happened(TODAY, CaseEventKind.DOCUMENT, "x", document=("a", b"")), "document_empty"),
    ],
)
def test_what_cannot_have_happened_is_refused(
    tmp_path: Path, happened: Happened, code: str
) -> None:
    book, _, _ = filled(tmp_path)
    with pytest.raises(InputError) as refused:
        event_command(book.snapshot, CASE, happened)
    assert refused.value.code == code


def test_a_promise_is_kept_and_open_again(tmp_path: Path) -> None:
    book, _, _ = filled(tmp_path)
    asked = Happened(date(2026, 11, 20), CaseEventKind.THEIR_PROMISE, "answer", due=TODAY)
    book.run(event_command(book.snapshot, CASE, asked))
    (promise,) = [each for each in book.snapshot.case_events if each.kind.is_promise]
    book.run(promise_kept(promise, TODAY))
    (kept,) = [each for each in book.snapshot.case_events if each.kind.is_promise]
    assert kept.kept_on == TODAY
    book.run(promise_kept(kept, TODAY))
    assert promise in book.snapshot.case_events
