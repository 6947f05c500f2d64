"""A saved DOCX is the text that was seen, opens elsewhere, and runs nothing."""

from __future__ import annotations

import zipfile
from io import BytesIO

import docx
import pytest
from docx.enum.text import WD_TAB_ALIGNMENT

from tideover.domain.errors import InputError
from tideover.domain.papers import LONGEST_PAPER, Paper, paper_of
from tideover.exporters.docx_paper import docx_paper

TEXT = "协商还款方案\n\n致：示例银行\n工资\t¥8,600.00\n=cmd|'/C calc'!A0 <b>&amp;</b> {name}\n"


def opened(content: bytes) -> list[str]:
    return [paragraph.text for paragraph in docx.Document(BytesIO(content)).paragraphs]


def test_every_line_comes_back_as_it_was_typed() -> None:
    assert opened(docx_paper(paper_of(TEXT, "zh_CN"))) == TEXT.rstrip().split("\n")


def test_figures_stand_at_the_right_margin() -> None:
    document = docx.Document(BytesIO(docx_paper(paper_of(TEXT, "zh_CN"))))
    row = document.paragraphs[3]
    (stop,) = row.paragraph_format.tab_stops
    assert stop.alignment is WD_TAB_ALIGNMENT.RIGHT
    assert row.text.split("\t") == ["工资", "¥8,600.00"]


def test_the_same_paper_makes_the_same_bytes() -> None:
    paper = paper_of(TEXT, "zh_CN")
    assert docx_paper(paper) == docx_paper(paper)


def test_nothing_of_the_computer_is_told_and_nothing_can_run() -> None:
    content = docx_paper(paper_of(TEXT, "zh_CN"))
    with zipfile.ZipFile(BytesIO(content)) as archive:
        assert archive.testzip() is None
        assert not [name for name in archive.namelist() if "vba" in name.lower()]
        body = archive.read("word/document.xml").decode()
    assert "fldChar" not in body
    assert "instrText" not in body
    properties = docx.Document(BytesIO(content)).core_properties
    assert properties.author == ""
    assert properties.title == "协商还款方案"


def test_signs_that_no_file_can_hold_are_left_out() -> None:
    paper = paper_of("A\x00 title\x1b\nline\x07 one\tright", "en")
    assert paper == Paper("A title", ("line one\tright",), "en")
    assert opened(docx_paper(paper)) == ["A title", "line one\tright"]


@pytest.mark.parametrize(
    ("text", "code"),
    [("", "paper_empty"), (" \n\n ", "paper_empty"), ("x" * (LONGEST_PAPER + 1), "paper_too_long")],
)
def test_a_paper_that_says_nothing_or_too_much_is_refused(text: str, code: str) -> None:
    with pytest.raises(InputError) as refused:
        paper_of(text, "en")
    assert refused.value.code == code
