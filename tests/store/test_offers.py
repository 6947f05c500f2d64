"""An offer is there after a restart as it was kept, and an unreadable one is named."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.households import OFFER, TODAY, book_of, household_store
from tideover.app.commands.records import Add, Remove, Replace
from tideover.domain.contract_requests import (
    ChargesGo,
    Extension,
    InstalmentKind,
    NewInstalments,
    NewRate,
    PaymentHoliday,
    Settlement,
    Waiver,
)
from tideover.domain.errors import StoreDamaged
from tideover.domain.ids import LoanId, OfferId
from tideover.domain.loans import LenderKind
from tideover.domain.money import CNY, LARGEST_MINOR, Money
from tideover.domain.offers import Offer, OfferCoupon, OfferShape
from tideover.domain.rates import Rate, RatePer
from tideover.domain.refinancing import KeptOffer, NewContract, TakeOver, TakeOverKind
from tideover.store.offers import offer_from, offer_values

if TYPE_CHECKING:
    from pathlib import Path

    from tideover.domain.refinancing import OfferMeans

DAYS = st.dates(date(2020, 1, 1), date(2199, 12, 31))
AMOUNTS = st.integers(0, LARGEST_MINOR).map(Money)
SUMS = st.none() | AMOUNTS
NUMBERS = st.integers(1, 600)
RATES = st.builds(
    Rate,
    st.sampled_from([Decimal(0), Decimal("0.0005"), Decimal("0.146"), Decimal("1E-2")]),
    st.sampled_from(RatePer),
)
NAMES = st.text(min_size=1, max_size=20).map(lambda text: f"x{text}")
IDS = st.text("abc0123456789", min_size=1, max_size=32).map(LoanId)
SEVERAL = st.lists(IDS, min_size=1, max_size=4, unique=True).map(tuple)
PARTS = st.sampled_from([Fraction(1, 100), Fraction(1, 3), Fraction(999, 1000)])
GOES = st.sampled_from(ChargesGo)
COUPONS = st.builds(OfferCoupon, NUMBERS, off=PARTS) | st.builds(
    OfferCoupon, NUMBERS, amount=AMOUNTS
)
OFFERS = st.builds(
    Offer, SUMS, SUMS, st.none() | st.sampled_from(OfferShape), st.none() | RATES,
    st.none() | NUMBERS, st.none() | NUMBERS, SUMS, SUMS, st.none() | st.integers(1, 31),
    st.none() | COUPONS,
)  # fmt: skip
TAKE_OVERS = st.builds(
    TakeOver, st.sampled_from(TakeOverKind), SEVERAL, OFFERS, st.none() | PARTS,
    st.sampled_from(LenderKind),
)  # fmt: skip
MEANS = st.one_of(
    TAKE_OVERS,
    st.builds(NewContract, SEVERAL, st.builds(Extension, NUMBERS, st.none() | DAYS, GOES, SUMS)),
    st.builds(NewContract, SEVERAL, st.builds(PaymentHoliday, NUMBERS, GOES)),
    st.builds(
        NewContract,
        SEVERAL,
        st.builds(
            NewInstalments, st.sampled_from(InstalmentKind), NUMBERS, RATES, DAYS, GOES, SUMS
        ),
    ),
    st.builds(NewContract, SEVERAL, st.builds(NewRate, RATES)),
    st.builds(
        NewContract,
        IDS.map(lambda loan: (loan,)),
        st.builds(Waiver, SUMS, SUMS, SUMS, SUMS, st.none() | DAYS)
        | st.builds(Settlement, AMOUNTS, DAYS, NUMBERS),
    ),
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(name=NAMES, lender=st.text(max_size=20), means=MEANS, position=st.integers(0, 99))
def test_any_offer_comes_back_as_it_was(
    name: str, lender: str, means: OfferMeans, position: int
) -> None:
    offer = KeptOffer(OfferId("o"), name, lender, means, position)
    values = offer_values(offer, CNY)
    assert offer_from((*values.values(), 1), CNY) == offer


def test_what_was_kept_changed_and_removed_is_so_on_the_disk(tmp_path: Path) -> None:
    store = household_store(tmp_path)
    book = book_of(store, Add(OFFER))
    assert book.snapshot.offers == store.read(TODAY).offers == (OFFER,)
    other = KeptOffer(OFFER.id, "Other", "", OFFER.means, 1)
    back = book.run(Replace(other))
    assert store.read(TODAY).offers == (other,)
    book.run(back)
    back = book.run(Remove(OFFER))
    assert store.read(TODAY).offers == ()
    book.run(back)
    assert store.read(TODAY).offers == (OFFER,)


@pytest.mark.parametrize(
    "document",
    [
        "{",
        "[]",
        '{"kind": "lottery", "loans": ["a"]}',
        '{"kind": "payment_holiday", "loans": [], "months": 1, "charges_go": "first"}',
        '{"kind": "payment_holiday", "loans": ["a"], "months": 1.5, "charges_go": "first"}',
        '{"kind": "payment_holiday", "loans": [1], "months": 1, "charges_go": "first"}',
        '{"kind": "settlement", "loans": ["a", "b"], "amount": 5, "by": "2027-01-01", "parts": 1}',
        '{"kind": "new_rate", "loans": ["a"], "rate": {"value": "1", "per": "year"}, "by": 1}',
        '{"kind": "new_rate", "loans": ["a"], "rate": {"value": "x", "per": "year"}}',
    ],
)
def test_what_cannot_be_read_is_named(tmp_path: Path, document: str) -> None:
    store = household_store(tmp_path)
    book_of(store)
    with closing(sqlite3.connect(store.path)) as raw, raw:
        raw.execute("INSERT INTO kept_offer VALUES ('o', 'O', '', ?, 0, 1)", (document,))
    with pytest.raises(StoreDamaged) as damaged:
        store.read(TODAY)
    assert damaged.value.params["table"] == "kept_offer"
