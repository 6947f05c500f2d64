"""An offer is weighed from a terminal without a trace of it in the household."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from tests.cli.conftest import TODAY
from tideover.domain.facts import NO_FACTS
from tideover.domain.loans import LenderKind
from tideover.engine.borrowing import weigh
from tideover.engine.offers import read_offer
from tideover.engine.proposals import Proposal
from tideover.ui.wording.borrowing import finding_text, safe_text
from tideover.viewmodels.borrowing import borrowing_view

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Typed
    from tideover.domain.snapshot import Snapshot

OFFER = "借1万元，日利率0.05%，分12期"


def test_programs_get_what_the_engine_says_to_the_digit(typed: Typed, snapshot: Snapshot) -> None:
    told = typed("borrow", OFFER, "--json").document
    proposal = Proposal(read_offer(OFFER, snapshot.household.currency).offer, TODAY)
    weighed = weigh(snapshot, proposal)
    assert told["with"]["short"] == [str(month) for month in weighed.effect.short]
    assert told["without"]["short"] == [str(month) for month in weighed.without.short]
    assert Decimal(told["largest_safe"]) * 100 == weighed.largest_safe.minor
    assert Decimal(told["total_cost"]) == Decimal(told["repaid"]) - Decimal(told["handed_out"])
    assert [each["words"] for each in told["understood"]] == ["借1万元", "日利率0.05%", "分12期"]
    assert told["assumed"] == ["equal_instalments"]


def test_people_are_told_the_finding_and_that_nothing_was_added(
    typed: Typed, snapshot: Snapshot, store: Path
) -> None:
    before = store.read_bytes()
    said = typed("borrow", OFFER)
    proposal = Proposal(read_offer(OFFER, snapshot.household.currency).offer, TODAY)
    view = borrowing_view(snapshot, proposal, LenderKind.OTHER, NO_FACTS)
    assert finding_text(view) in said.out
    assert safe_text(view) in said.out
    assert "Nothing was added to the household." in said.out
    assert said.code == 1
    assert store.read_bytes() == before


def test_money_that_stays_is_another_question(typed: Typed) -> None:
    spent = typed("borrow", OFFER, "--json").document
    kept = typed("borrow", OFFER, "--keep", "--json").document
    assert (spent["money"], kept["money"]) == ("spent", "kept")
    assert Decimal(kept["with"]["lowest"]) > Decimal(spent["with"]["lowest"])


def test_an_amount_may_stand_apart_from_the_words(typed: Typed) -> None:
    told = typed("borrow", "¥898.33 × 12", "--amount", "10000", "--json").document
    assert told["principal"] == "10000.00"
    assert told["nominal_yearly_rate"].startswith("0.14")


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ([], "word_missing"),
        (["nice weather"], "offer_not_understood"),
        (["借1万 12期"], "offer_rate_missing"),
        (["¥898.33 × 12"], "offer_principal_missing"),
        (["借1万 年化1001% 12期"], "rate_too_high"),
        (["借1万 0期 年化18%"], "periods_out_of_range"),
        ([OFFER, "--lender", "uncle"], "lender_kind_unknown"),
        ([OFFER, "--amount", "-5"], "amount_not_positive"),
        ([OFFER, "--amount", "ten"], "amount_not_a_number"),
    ],
)
def test_what_cannot_be_weighed_is_refused_with_the_way_out(
    words: list[str], code: str, typed: Typed
) -> None:
    said = typed("borrow", *words, "--json")
    assert said.code == 2
    assert said.document["error"]["code"] == code
    assert said.document["error"]["message"]
