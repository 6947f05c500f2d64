"""Bytes to text: what a file is, which encoding it is in, and whether its end is missing.

Raises StatementError with the codes `empty_file`, `too_large`, `zip_file`, `excel_file`,
`pdf_file`, `web_page`, `other_format`, `picture_file`, `not_text` and `encoding_unreadable`.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from charset_normalizer import from_bytes

from tideover.domain.errors import StatementError
from tideover.domain.findings import Finding

LARGEST_FILE = 64 * 1024 * 1024
"""Bytes. A bill of 200,000 rows is under 40 MiB."""

_LOOKED_AT = 256 * 1024
_UNREADABLE = "\ufffd"
_MOST_DAMAGED = 50
"""One unreadable letter in so many beyond ASCII still leaves no better encoding."""
_MOST_CONTROLS = 0.02

_OTHER_FILES = (
    (b"PK\x03\x04", "zip_file"),
    (b"7z\xbc\xaf", "zip_file"),
    (b"Rar!", "zip_file"),
    (b"\xd0\xcf\x11\xe0", "excel_file"),
    (b"%PDF", "pdf_file"),
    (b"\x89PNG", "picture_file"),
    (b"\xff\xd8\xff", "picture_file"),
    (b"GIF8", "picture_file"),
)
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_WORKBOOK_PARTS = (b"[Content_Types].xml", b"xl/workbook.xml")
"""Entries of the ZIP that a workbook of Excel 2007 and later is; its list of entries comes last."""

_WEB_PAGE = re.compile(
    rb"\s*(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body|title|meta|style|script|table|div)\b",
    re.IGNORECASE | re.DOTALL,
)
_MARK_UP = re.compile(rb"\s*<[a-z!?/]|\s*OFXHEADER:", re.IGNORECASE)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_HIGH = re.compile(rb"[\x80-\xff]+")
_COMMON_CHINESE = re.compile(rb"[\xb0-\xd7][\xa1-\xfe]|[\xa1-\xa3][\xa1-\xfe]")
"""Level 1 of GB 2312: the 3,755 characters nearly every Chinese text is made of, and its marks."""

_CYRILLIC_AND_OTHERS = ["cp1251", "koi8_r", "cp866", "big5", "shift_jis", "euc_kr"]


@dataclass(frozen=True, slots=True)
class DecodedFile:
    """A file as text. `cut` says that its last character is incomplete."""

    text: str
    encoding: str
    name: str
    cut: bool = False
    findings: tuple[Finding, ...] = ()


def decode(data: bytes, name: str, encoding: str | None = None) -> DecodedFile:
    """Return the text of a file, in the given encoding or the one its bytes speak for.

    A byte order mark decides first, then strict UTF-8, then UTF-16 without a mark, then
    GB18030 where the bytes are common Chinese characters, then the Western code page or, where
    letters beyond ASCII stand in runs, what charset-normalizer makes of it.

    Raises:
        StatementError: see the head of this module.
    """
    _refuse_what_is_no_text(data, name)
    chosen = encoding or detect_encoding(data)
    text, cut = _decoded(data, chosen, name)
    text, findings = _damage(text)
    head = text[:_LOOKED_AT]
    if len(_CONTROL.findall(head)) > _MOST_CONTROLS * len(head):
        raise StatementError("not_text", file=name)
    if not text.strip():
        raise StatementError("empty_file", file=name)
    return DecodedFile(text, chosen, name, cut, findings)


def _refuse_what_is_no_text(data: bytes, name: str) -> None:
    """Name the files people pick by mistake, so that the way out can be said."""
    if not data.strip(b"\x00 \t\r\n"):
        raise StatementError("empty_file", file=name)
    if len(data) > LARGEST_FILE:
        raise StatementError("too_large", file=name, limit=LARGEST_FILE)
    for start, code in _OTHER_FILES:
        if data.startswith(start):
            is_workbook = any(part in data for part in _WORKBOOK_PARTS)
            raise StatementError("excel_file" if is_workbook else code, file=name)
    head = data[:4096].removeprefix(codecs.BOM_UTF8)
    if _WEB_PAGE.match(head):
        raise StatementError("web_page", file=name)
    if _MARK_UP.match(head):
        raise StatementError("other_format", file=name)


def detect_encoding(data: bytes) -> str:
    """Return the name of the encoding the bytes are most likely in."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding
    if wide := _utf16_without_mark(data[:_LOOKED_AT]):
        return wide
    sample = data[:_LOOKED_AT]
    if _nearly_decodes(data, "utf-8"):
        return "utf-8"
    high = sum(len(run) for run in _HIGH.findall(sample))
    chinese = 2 * len(_COMMON_CHINESE.findall(sample))
    if 5 * chinese >= 4 * high and _nearly_decodes(data, "gb18030"):
        return "gb18030"
    return _single_byte(sample, high)


def _utf16_without_mark(sample: bytes) -> str | None:
    """Return the byte order of UTF-16 where every other byte is mostly zero."""
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = max(1, len(sample) // 2)
    if 2 * odd > half and 10 * even < half:
        return "utf-16-le"
    if 2 * even > half and 10 * odd < half:
        return "utf-16-be"
    return None


def _single_byte(sample: bytes, high: int) -> str:
    """Tell Western text, whose accents stand alone, from scripts that are all high bytes."""
    in_runs = sum(len(run) for run in _HIGH.findall(sample) if len(run) > 2)  # noqa: PLR2004
    if 2 * in_runs > high:
        best = from_bytes(sample, cp_isolation=_CYRILLIC_AND_OTHERS).best()
        if best is not None:
            return best.encoding
    return "cp1252" if _decodes(sample, "cp1252") else "latin-1"


def _decodes(data: bytes, encoding: str) -> bool:
    try:
        codecs.getincrementaldecoder(encoding)().decode(data)
    except UnicodeDecodeError:
        return False
    return True


def _nearly_decodes(data: bytes, encoding: str) -> bool:
    """Return whether the bytes are in that encoding, a few damaged ones aside."""
    if _decodes(data, encoding):
        return True
    text = data[:_LOOKED_AT].decode(encoding, errors="replace")
    beyond_ascii = sum(letter > "\x7f" for letter in text)
    return text.count(_UNREADABLE) * _MOST_DAMAGED < beyond_ascii


def _decoded(data: bytes, encoding: str, name: str) -> tuple[str, bool]:
    """Return the text, and whether the bytes end inside a character.

    Damaged bytes inside become U+FFFD: one of them must not cost the user the whole bill.
    """
    try:
        decoder = codecs.getincrementaldecoder(encoding)("replace")
        text = decoder.decode(data)
        pending = decoder.getstate()[0]
    except (LookupError, UnicodeError, ValueError) as error:
        raise StatementError("encoding_unreadable", file=name, value=encoding) from error
    return text, bool(pending)


def _damage(text: str) -> tuple[str, tuple[Finding, ...]]:
    """Return the text without NUL characters, and what is to be told about its state."""
    findings = []
    if "\x00" in text:
        findings.append(Finding("nul_removed", params={"count": text.count("\x00")}))
        text = text.replace("\x00", "")
    if _UNREADABLE in text:
        line = text.count("\n", 0, text.index(_UNREADABLE)) + 1
        count = text.count(_UNREADABLE)
        findings.append(Finding("letters_unreadable", params={"count": count}, line=line))
    return text, tuple(findings)
