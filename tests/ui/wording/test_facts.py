"""Every dated fact has its sentence in both languages, with its source and its dates."""

from __future__ import annotations

from string import Formatter
from typing import TYPE_CHECKING

import pytest

from tideover.domain.facts import FactUnit
from tideover.published.china import published_facts
from tideover.ui.wording.facts import (
    fact_sentences,
    fact_text,
    lenders_text,
    period_text,
    source_text,
)

if TYPE_CHECKING:
    from tideover.domain.facts import Fact
    from tideover.ui.language import LanguageControl

FACTS = published_facts()


def a_fact(code: str) -> Fact:
    return FACTS.required(code)


def test_every_fact_has_a_sentence_and_no_sentence_is_left_over() -> None:
    assert {fact.code for fact in FACTS.known} == set(fact_sentences())


def test_every_sentence_is_worded_in_chinese_too(language: LanguageControl) -> None:
    english = fact_sentences()
    language.apply("zh_CN")
    chinese = fact_sentences()
    assert [code for code in english if english[code] == chinese[code]] == []


@pytest.mark.parametrize("tongue", ["en", "zh_CN"])
def test_a_sentence_shows_its_value_and_a_rule_promises_none(
    tongue: str, language: LanguageControl
) -> None:
    language.apply(tongue)
    for code, sentence in fact_sentences().items():
        places = {name for _, name, _, _ in Formatter().parse(sentence) if name is not None}
        expected = set() if a_fact(code).unit is FactUnit.RULE else {"value"}
        assert places == expected, code
        assert "{" not in fact_text(a_fact(code))


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        ("licensed_line", "24%"),
        ("private_cap", "4 times the one-year LPR"),
        ("penalty_least", "1.3 times"),
        ("record_years", "5 years"),
        ("repair_largest", "¥10,000"),
        ("repair_arisen_first", "1 Jan 2020"),
        ("collection_quiet_from", "22:00"),
        ("line_nfra", "12378"),
        ("card_daily_least", "0.035%"),
    ],
)
def test_a_value_is_said_in_its_own_unit(code: str, shown: str) -> None:
    assert shown in fact_text(a_fact(code))


def test_what_nobody_checked_says_so() -> None:
    assert "Unverified" in source_text(a_fact("line_nfra"))
    assert "Checked on 2026-11-24" in source_text(a_fact("record_years"))


def test_a_chinese_reader_gets_the_source_under_its_own_name(language: LanguageControl) -> None:
    assert "Credit Reporting" in source_text(a_fact("record_years"))
    language.apply("zh_CN")
    assert "征信业管理条例" in source_text(a_fact("record_years"))
    assert "Credit" not in source_text(a_fact("record_years"))


def test_a_period_that_has_ended_shows_both_ends() -> None:
    assert period_text(a_fact("private_line")) == "from 2015-09-01 to 2020-08-19"
    assert period_text(a_fact("private_cap")) == "since 2020-08-20"


def test_a_fact_for_everybody_says_so() -> None:
    assert lenders_text(()) == "everybody"
    assert lenders_text(a_fact("private_cap").applies_to) == "family and friends, other lenders"
