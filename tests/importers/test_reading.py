"""Bytes to text: a wrong encoding turns every payee into rubbish."""

from __future__ import annotations

import pytest

from tideover.domain.errors import StatementError
from tideover.importers.reading import LARGEST_FILE, decode, detect_encoding

CHINESE = "交易时间,交易对方,金额\n2026-03-02,面馆,32.00\n"
GERMAN = "Datum;Text;Betrag\n28.06.2013;Entgelt Kontoführung für März;-6,65\n"
RUSSIAN = "Тип счёта;Валюта;Описание операции\nМой счёт;RUR;Перечисление денежных средств\n"
FRENCH = "Date,Remarque,Montant\n2012/3/24,CAFÉ — €20 REÇU,-20.00\n"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (CHINESE, "gb18030"),
        (CHINESE, "utf-8"),
        (CHINESE, "utf-8-sig"),
        (CHINESE, "utf-16"),
        (GERMAN, "cp1252"),
        (GERMAN, "utf-16-le"),
        (GERMAN, "utf-16-be"),
        (FRENCH, "cp1252"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "utf-8"),
    ],
)
def test_every_letter_comes_back(text: str, encoding: str) -> None:
    decoded = decode(text.encode(encoding), "a.csv")
    assert decoded.text == text
    assert not decoded.cut
    assert not decoded.findings


def test_german_is_not_taken_for_chinese() -> None:
    assert detect_encoding("Überweisung Grüße Müller Straße".encode("cp1252")) == "cp1252"


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16"])
def test_a_file_that_ends_inside_a_letter_is_cut(encoding: str) -> None:
    assert decode(("面馆" * 50).encode(encoding)[:-1], "a.csv").cut


def test_one_damaged_byte_does_not_cost_the_whole_bill() -> None:
    data = bytearray((CHINESE * 20).encode("gb18030"))
    place = data.index("面馆".encode("gb18030"))
    data[place] = 0xFF
    decoded = decode(bytes(data), "a.csv")
    assert decoded.encoding == "gb18030"
    assert decoded.text.count("面馆") == 19
    (finding,) = decoded.findings
    assert (finding.code, finding.line) == ("letters_unreadable", 2)


def test_nul_characters_are_taken_out_and_told() -> None:
    decoded = decode(b"date,amount\n2026-01-01,1\x0000\n", "a.csv")
    assert "\x00" not in decoded.text
    assert [each.code for each in decoded.findings] == ["nul_removed"]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty_file"),
        (b" \r\n\t", "empty_file"),
        (b"\xef\xbb\xbf", "empty_file"),
        (b"PK\x03\x04\x14\x00bill.csv", "zip_file"),
        (b"PK\x03\x04\x14\x00\x06\x00[Content_Types].xml", "excel_file"),
        (b"PK\x03\x04" + b"x" * 9000 + b"PK\x01\x02[Content_Types].xml", "excel_file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "excel_file"),
        (b"%PDF-1.7", "pdf_file"),
        (b"\x89PNG\r\n", "picture_file"),
        (b"\n<!DOCTYPE html><html>", "web_page"),
        (b"<div><table></table></div>", "web_page"),
        (b"\xef\xbb\xbf<html><body>", "web_page"),
        (b'<?xml version="1.0"?><Document/>', "other_format"),
        (b"OFXHEADER:100\r\nDATA:OFXSGML", "other_format"),
        (b"\x01\x02\x03\x04\x05\x06", "not_text"),
        (b"a" * (LARGEST_FILE + 1), "too_large"),
    ],
)
def test_what_is_no_text_is_called_by_its_name(data: bytes, code: str) -> None:
    with pytest.raises(StatementError) as refused:
        decode(data, "a.csv")
    assert refused.value.code == code
    assert refused.value.params["file"] == "a.csv"


def test_an_encoding_that_does_not_exist_is_refused() -> None:
    with pytest.raises(StatementError) as refused:
        decode(b"a,b", "a.csv", "klingon")
    assert refused.value.code == "encoding_unreadable"
