"""The dated facts: each has its source and its period, and none contradicts another."""

from __future__ import annotations

import tomllib
from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from fontTools.ttLib import TTFont

from tideover.domain.facts import NO_FACTS, Fact, Facts, FactUnit
from tideover.engine.presets import preset
from tideover.published.china import RESOURCE, published_facts

ROOT = Path(__file__).resolve().parents[2]
WRITTEN = ROOT / "resources" / "facts" / "china.toml"
UNVERIFIED = {
    # Marked as from memory or uncertain where the facts were collected.
    "licensed_line", "consumer_finance_line", "unlicensed_line", "limitation", "line_lender",
    "line_nfra", "line_pboc", "line_shops", "line_city", "card_daily_least", "card_daily_most",
    "card_grace_days", "card_tolerance", "service_china", "service_usa", "service_hong_kong",
    "debt_income_japan", "buffer_usual", "card_use_usual", "advance_fee", "secrets", "threats",
    "record_report_where", "record_grid",
    "line_fraud", "line_police", "line_law",
}  # fmt: skip

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="module")
def facts() -> Facts:
    assert RESOURCE.is_file(), "the resources are not built: run packaging/build_resources.py"
    return published_facts()


@pytest.fixture(scope="module")
def written() -> dict[str, Any]:
    return tomllib.loads(WRITTEN.read_text("utf-8"))


def by_code(facts: Facts) -> Iterator[list[Fact]]:
    for code in {fact.code for fact in facts.known}:
        yield [fact for fact in facts.known if fact.code == code]


def test_every_written_fact_reaches_the_app(facts: Facts, written: dict[str, Any]) -> None:
    assert len(facts.known) == len(written["facts"]) > 60
    assert {fact.code for fact in facts.known} == {each["code"] for each in written["facts"]}


def test_every_fact_names_its_source_in_both_languages(facts: Facts) -> None:
    for fact in facts.known:
        assert fact.source.chinese
        assert fact.source.english


def test_no_source_is_kept_that_no_fact_names(written: dict[str, Any]) -> None:
    assert set(written["sources"]) == {each["source"] for each in written["facts"]}


def test_a_fact_was_checked_on_a_day_or_says_that_nobody_did(written: dict[str, Any]) -> None:
    for each in written["facts"]:
        assert ("checked_on" in each) != each.get("unverified", False), each["code"]


def test_what_is_from_memory_is_never_shown_as_checked(facts: Facts) -> None:
    unverified = {fact.code for fact in facts.known if fact.checked_on is None}
    assert unverified - {"lpr_one_year", "lpr_five_years"} == UNVERIFIED


def test_two_facts_of_one_code_never_hold_on_one_day(facts: Facts) -> None:
    for same in by_code(facts):
        for one, two in pairwise(same):
            assert one.effective_to is not None, one.code
            assert one.effective_from <= one.effective_to < two.effective_from


def test_the_loan_prime_rate_has_no_gap(facts: Facts) -> None:
    rates = [fact for fact in facts.known if fact.code == "lpr_one_year"]
    assert len(rates) > 10
    for one, two in pairwise(rates):
        assert one.effective_to is not None
        assert two.effective_from - one.effective_to == timedelta(days=1)


def test_a_rule_has_no_value_and_everything_else_has_one(facts: Facts) -> None:
    for fact in facts.known:
        assert (fact.value is None) == (fact.unit is FactUnit.RULE), fact.code


def test_rates_are_fractions_and_no_percentages(facts: Facts) -> None:
    rates = {FactUnit.YEARLY_RATE, FactUnit.DAILY_RATE, FactUnit.SHARE}
    assert all(0 < fact.number < 1 for fact in facts.known if fact.unit in rates)


def test_the_preset_of_a_card_follows_the_published_rules(facts: Facts) -> None:
    late = preset("card_instalments").late
    assert late.principal_first_from_day == facts.required("card_principal_first_day").number
    assert late.grace_days == facts.required("card_grace_days").number


def test_the_usual_penalty_lies_between_the_published_ends(facts: Facts) -> None:
    usual = preset("bank_consumer").late.penalty_multiplier
    ends = [facts.required(f"penalty_{end}").number for end in ("least", "most")]
    assert ends[0] <= usual <= ends[1]


def test_where_nothing_was_built_no_fact_is_made_up(tmp_path: Path) -> None:
    assert published_facts(tmp_path / "missing.json") == NO_FACTS


@pytest.mark.parametrize("weight", ["Regular", "Bold"])
def test_the_bundled_font_has_every_sign_of_every_source(facts: Facts, weight: str) -> None:
    with TTFont(ROOT / "resources" / "fonts" / f"TideoverSans-{weight}.otf") as font:
        drawable = set(font.getBestCmap())
    said = "".join(fact.source.chinese + fact.source.english for fact in facts.known)
    assert not {letter for letter in said if ord(letter) not in drawable}


def test_a_retired_fact_is_found_for_its_own_days_only(facts: Facts) -> None:
    old = facts.on("private_line", date(2019, 6, 1))
    assert old is not None
    assert old.number == Fraction(36, 100)
    assert facts.on("private_line", date(2021, 6, 1)) is None
    assert facts.newest("private_line") == old
