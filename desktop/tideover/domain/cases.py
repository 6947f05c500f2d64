"""Cases: the dated file of what was talked over with one lender (协商档案)."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from tideover.domain.errors import InputError
from tideover.domain.text import clean_text

if TYPE_CHECKING:
    from datetime import date

    from tideover.domain.ids import CaseEventId, CaseId
    from tideover.domain.loans import Loan
    from tideover.domain.money import Money

LARGEST_DOCUMENT = 10 * 1024 * 1024
"""Bytes of one document: a scanned letter of some pages."""
LARGEST_FILE = 100 * 1024 * 1024
"""Bytes of all documents of a household: every backup holds them again."""
LONGEST_EVENT = 2000
LONGEST_FILE_NAME = 120

_PORTS = {f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10)}
_RESERVED = {"con", "prn", "aux", "nul"} | _PORTS
_FORBIDDEN = re.compile(r'[<>:"|?*\\/]')


class CaseEventKind(Enum):
    """What happened. A promise has a day on which it is due; the others do not."""

    TALK = "talk"
    THEIR_PROMISE = "their_promise"
    OUR_PROMISE = "our_promise"
    LETTER_SENT = "letter_sent"
    LETTER_RECEIVED = "letter_received"
    COMPLAINT = "complaint"
    AGREEMENT = "agreement"
    DOCUMENT = "document"

    @property
    def is_promise(self) -> bool:
        """Whether somebody promised something."""
        return self in {CaseEventKind.THEIR_PROMISE, CaseEventKind.OUR_PROMISE}


@dataclass(frozen=True, slots=True)
class Case:
    """The file of one lender, whose loans are found by the lender's name.

    `closed_on` is the day on which nothing was left to talk about; None while it is open.
    """

    id: CaseId
    lender: str
    opened_on: date
    closed_on: date | None = None
    note: str = ""

    def __post_init__(self) -> None:
        """Refuse a file without a lender, or one that was closed before it was opened."""
        if not self.lender:
            raise InputError("name_empty", field="lender")
        if self.closed_on is not None and self.closed_on < self.opened_on:
            raise InputError("closed_before_opened", field="closed_on")


@dataclass(frozen=True, slots=True)
class Document:
    """What is known of a document that the store keeps: its `content` is read when asked for.

    `sha256` (hexadecimal) shows later that not one byte was changed; `size` counts bytes.
    """

    name: str
    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class CaseEvent:
    """One thing that happened on a day.

    `person` is who spoke for the lender, by name or role. `due` is the last day of a promise, and
    `kept_on` the day it was kept; None while it is open. `amount` is what was promised.
    """

    id: CaseEventId
    case_id: CaseId
    day: date
    kind: CaseEventKind
    text: str
    person: str = ""
    due: date | None = None
    kept_on: date | None = None
    amount: Money | None = None
    document: Document | None = None

    def __post_init__(self) -> None:
        """Refuse an event that says nothing, and a promise that no reminder could come from."""
        if not self.text and self.document is None:
            raise InputError("event_empty", field="text")
        if self.kind.is_promise and self.due is None:
            raise InputError("promise_without_day", field="due")
        if not self.kind.is_promise and (self.due is not None or self.kept_on is not None):
            raise InputError("due_without_promise", field="due")
        if self.due is not None and self.due < self.day:
            raise InputError("promise_due_before", field="due")
        if self.kept_on is not None and self.kept_on < self.day:
            raise InputError("promise_kept_before", field="kept_on")
        if self.kind is CaseEventKind.DOCUMENT and self.document is None:
            raise InputError("document_missing", field="document")
        if self.amount is not None and self.amount.minor <= 0:
            raise InputError("amount_not_positive", field="amount")

    @property
    def is_open_promise(self) -> bool:
        """Whether somebody still has to keep it."""
        return self.kind.is_promise and self.kept_on is None


def lender_of(loan: Loan) -> str:
    """Return who lent the money: the lender's name, else what the loan is called."""
    return loan.lender or loan.name


def document_of(name: str, content: bytes) -> Document:
    """Return what is to be known of a document, under a name that is safe everywhere.

    Raises:
        InputError: `document_empty`, or `document_too_large` (with `limit` in bytes).
    """
    if not content:
        raise InputError("document_empty", field="document", name=safe_file_name(name))
    if len(content) > LARGEST_DOCUMENT:
        raise InputError(
            "document_too_large",
            field="document",
            name=safe_file_name(name),
            limit=LARGEST_DOCUMENT // (1024 * 1024),
        )
    return Document(safe_file_name(name), hashlib.sha256(content).hexdigest(), len(content))


def safe_file_name(name: str) -> str:
    """Return a file's own name without anything that could leave a folder or mean a device.

    Folders, control and direction characters and signs that Windows forbids go; a name of which
    nothing is left, or that Windows keeps for a device, is called `document`.
    """
    last = re.split(r"[\\/]", name)[-1]
    cleaned = _FORBIDDEN.sub("_", clean_text(last, len(last))).strip(". ")
    stem, dot, ending = cleaned.rpartition(".")
    if not dot:
        stem, ending = cleaned, ""
    ending = ending[:16]
    if not stem.strip(" ._") or stem.split(".")[0].strip().casefold() in _RESERVED:
        stem = "document"
    room = LONGEST_FILE_NAME - len(ending) - 1
    return f"{stem[:room].strip()}.{ending}" if ending else stem[:LONGEST_FILE_NAME].strip()
