"""Whatever goes wrong is said in words: a code that nobody worded would reach a person raw."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.architecture.codes import error_codes, finding_codes, together_names
from tideover.domain.errors import InputError, StatementError, StoreError
from tideover.domain.findings import Finding
from tideover.domain.money import Money
from tideover.ui import messages
from tideover.ui.wording.errors import error_texts
from tideover.ui.wording.findings import finding_texts
from tideover.ui.wording.phrases import together_phrases

if TYPE_CHECKING:
    from tideover.ui.language import LanguageControl


def test_the_search_for_codes_finds_some() -> None:
    assert {"amount_grouping", "store_locked", "cut_off"} <= error_codes()
    assert {"row_count_differs", "check_splits_differ"} <= finding_codes()
    assert {"import", "sample"} <= together_names()


def test_every_error_has_a_sentence() -> None:
    assert not error_codes() - set(error_texts())


def test_every_finding_has_a_sentence() -> None:
    assert not finding_codes() - set(finding_texts())


def test_every_step_of_several_changes_has_a_name() -> None:
    assert not together_names() - set(together_phrases())


@pytest.mark.parametrize("texts", [error_texts, finding_texts], ids=lambda each: each.__name__)
def test_every_sentence_is_worded_in_chinese_too(texts: object, language: LanguageControl) -> None:
    assert callable(texts)
    english = texts()
    language.apply("zh_CN")
    chinese = texts()
    assert [code for code in english if english[code] == chinese[code]] == []


def test_what_was_typed_is_quoted_and_cut_where_it_is_long() -> None:
    text = messages.error_text(InputError("amount_not_a_number", value="x" * 500))
    assert "xxx" in text
    assert len(text) < 200


def test_a_sentence_without_its_values_still_is_one() -> None:
    assert "…" in messages.error_text(StatementError("cut_off"))


def test_a_place_in_what_a_person_typed_is_not_filled() -> None:
    text = messages.error_text(InputError("amount_not_a_number", value="{path} {0}"))
    assert "{path} {0}" in text


def test_an_error_of_another_program_is_ours_to_mend() -> None:
    assert "Nothing was changed" in messages.error_text(ZeroDivisionError())


def test_an_unknown_code_falls_back_to_its_kind() -> None:
    assert "/data" in messages.error_text(StoreError("never_heard_of", path="/data"))


def test_a_finding_names_its_line_and_writes_money_as_money() -> None:
    finding = Finding(
        "check_splits_differ",
        params={"day": "2026-11-24", "payee": "<b>Bob</b>", "amount": Money(-2800)},
        line=7,
    )
    text = messages.finding_text(finding)
    assert text.startswith("Line 7: ")
    assert "<b>Bob</b> -¥28.00" in text


@pytest.mark.parametrize(
    "code", ["nul_removed", "letters_unreadable", "rows_pending", "check_reference_lost"]
)
def test_one_thing_is_not_said_in_the_plural(code: str, language: LanguageControl) -> None:
    one, two = (messages.finding_text(Finding(code, params={"count": n})) for n in (1, 2))
    assert ": 1." in one
    assert one.replace(": 1.", ": 2.") == two
    language.apply("zh_CN")
    one, two = (messages.finding_text(Finding(code, params={"count": n})) for n in (1, 2))
    assert one.replace("1", "2", 1) == two
    assert "2" in two
