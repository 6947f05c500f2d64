"""`tideover offers`: what the window keeps beside staying, and an offer that is typed here."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from tideover import bootstrap
from tideover.app.refinancing import saved_offer
from tideover.domain.contract_requests import NewRate
from tideover.domain.rates import Rate
from tideover.domain.refinancing import NewContract
from tideover.engine.refinancing import compared

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Typed
    from tideover.domain.snapshot import Snapshot

JIEBEI = "Jiebei"


@pytest.fixture
def kept(store: Path, snapshot: Snapshot) -> Snapshot:
    """Return the sample household with one offer."""
    book = bootstrap.open_household(store, snapshot.as_of).book
    loan = next(each for each in snapshot.loans if each.name == JIEBEI)
    means = NewContract((loan.id,), NewRate(Rate(Decimal("0.06"))))
    book.run(saved_offer(book.snapshot, "Lower rate", "", means, None))
    return book.snapshot


def test_what_is_kept_stands_beside_staying_with_the_engines_own_figures(
    typed: Typed, kept: Snapshot
) -> None:
    found = compared(kept, kept.offers)
    said = typed("offers", "--json")
    staying, lower = said.document["offers"]
    (one,) = found.offers
    assert one.difference is not None
    assert (staying["names"], lower["names"]) == ([], ["Lower rate"])
    assert Decimal(staying["still_to_pay"]) * 100 == found.stay.to_pay.minor
    assert Decimal(lower["costs_more"]) * 100 == one.difference.costs.minor < 0
    assert lower["break_even_on"] == str(one.difference.break_even)
    assert (lower["finding"], lower["loans"], said.code) == ("cheaper", [JIEBEI], 0)
    text = typed("offers").out
    assert "Lower rate" in text
    assert "· best" in text
    assert "Nothing was changed." in text


@pytest.mark.parametrize("rate", ["14.6", "0.146"])
def test_a_rate_may_be_typed_as_a_percentage_or_a_fraction(typed: Typed, rate: str) -> None:
    document = typed("offers", "--for", JIEBEI, "--rate", rate, "--json").document
    assert document["offers"][1]["texts"] == [f"{JIEBEI}: the rate becomes 14.6%/year."]


@pytest.mark.parametrize(
    "words",
    [
        ("12% a year, 36 months, fee 300", "--for", JIEBEI),
        ("--extend", "6", "--for", JIEBEI),
        ("--instalments", "60", "--rate", "18", "--for", JIEBEI),
    ],
    ids=lambda words: words[0],
)
def test_an_offer_that_costs_more_is_said_so_and_needs_attention(
    typed: Typed, words: tuple[str, ...]
) -> None:
    said = typed("offers", *words)
    assert said.code == 1
    assert "more in all than staying" in said.out
    assert typed("offers", *words, "--json").document["offers"][1]["finding"] in {
        "dearer",
        "fees_eat_it",
    }


def test_a_settlement_says_what_the_lender_forgoes(typed: Typed) -> None:
    words = ("offers", "--settle", "3000", "--by", "2026-12-20", "--for", JIEBEI)
    said = typed(*words)
    assert said.code == 0
    assert "The lender forgoes" in said.out
    assert "less in all than staying" in said.out


@pytest.mark.parametrize(
    ("words", "fees"),
    [
        (("12% a year, 12 months", "--fee", "3%"), "247.12"),
        (("12% a year, 12 months", "--fee", "300"), "300.00"),
        (("--extend", "3", "--fee", "50"), "50.00"),
    ],
    ids=str,
)
def test_a_fee_is_a_part_of_what_is_borrowed_or_a_sum(
    typed: Typed, words: tuple[str, ...], fees: str
) -> None:
    # Jiebei is cleared by 8,237.17 that day.
    document = typed("offers", *words, "--for", JIEBEI, "--json").document
    assert document["offers"][1]["one_off_fees"] == fees


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("借100 年化12% 12期", "--for", JIEBEI), "Ask for more, leave the amount empty"),
        (("--settle", "999999", "--for", JIEBEI), "a settlement is less"),
        (("--rate", "fast", "--for", JIEBEI), "--rate: “fast”"),
        (("--extend", "0", "--for", JIEBEI), "--extend: “0” is not a number of months"),
        (("--instalments", "60", "--for", JIEBEI), "--rate is missing"),
        (("--for", JIEBEI), "OFFER is missing"),
        (("--rate", "6", "--fee", "5", "--for", JIEBEI), "cannot be asked together"),
        (("--extend", "3", "--fee", "3%", "--for", JIEBEI), "--fee: “3%” is not an amount"),
        (("--extend", "3", "--for", "Nobody"), "--for: No loan, or more than one, is called"),
        (("--extend", "3", "--settle", "5"), "cannot be asked together"),
        (("--settle", "5000"), "A sum is agreed for one loan"),
    ],
    ids=str,
)
def test_what_makes_no_offer_is_refused_with_the_way_out(
    typed: Typed, words: tuple[str, ...], said: str
) -> None:
    refused = typed("offers", *words)
    assert refused.code == 2
    assert said in refused.err


def test_the_help_shows_per_cents_as_they_are_typed(typed: Typed) -> None:
    said = " ".join(typed("offers", "--help").out.split())
    assert "14.6 and 0.146 are both 14.6% a year" in said
    assert "3% of a new loan" in said


def test_without_an_offer_the_way_to_one_is_named(typed: Typed) -> None:
    assert "Way out, Compare offers" in typed("offers").out
