"""The true rate of an offer counts what is kept back, what coupons give and what is really paid."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tideover.domain.errors import InputError
from tideover.domain.loans import EqualInstalmentTerms, LendersTableTerms
from tideover.domain.money import CNY, Money, total
from tideover.domain.offers import Offer, OfferShape
from tideover.engine.disclosure import disclose
from tideover.engine.offers import offer_terms, payment_contradicts, read_offer, resized
from tideover.engine.schedules import schedule

DAY = date(2026, 11, 24)


def terms(text: str) -> object:
    return offer_terms(read_offer(text, CNY).offer, DAY)


def paid(text: str) -> list[int]:
    return [row.payment.minor for row in schedule(offer_terms(read_offer(text, CNY).offer, DAY))]


def nominal(text: str) -> float:
    return float(disclose(offer_terms(read_offer(text, CNY).offer, DAY)).nominal_yearly)


def test_a_flat_fee_of_six_per_mille_a_month_is_thirteen_percent_a_year() -> None:
    # 10,000 in 12 parts of 833.33 and a fee of 60: the monthly rate of return is 1.0862 %.
    assert paid("借1万 12期 每期手续费0.6%") == [89_333] * 11 + [89_337]
    assert nominal("借1万 12期 每期手续费0.6%") == pytest.approx(0.1303, abs=1e-4)


def test_what_is_kept_back_for_a_month_is_the_price_of_that_month() -> None:
    # 9,200 today for 10,000 in 30 days: 800 / 9,200 = 8.696 % in 30 days, 105.8 % in a year.
    told = disclose(offer_terms(read_offer("借1万 到账9200 30天 0利息 0手续费", CNY).offer, DAY))
    assert told.total_repaid == Money(1_000_000)
    assert told.total_interest + told.total_fees == Money(80_000)
    assert float(told.dated_yearly) == pytest.approx((10_000 / 9_200) ** (365 / 30) - 1, rel=1e-9)


def test_the_same_payments_for_less_money_cost_more() -> None:
    whole, less = "借1万 ¥898.33 × 12", "借1万 到账9200 ¥898.33 × 12"
    assert paid(whole)[:11] == paid(less)[:11] == [89_833] * 11
    # 12 payments of 898.33 for 10,000: 1.18 % a month; for 9,200: 2.51 % a month.
    assert nominal(whole) == pytest.approx(0.1414, abs=5e-4)
    assert nominal(less) == pytest.approx(0.3042, abs=5e-4)


def test_a_coupon_of_fifty_takes_fifty_off_the_first_instalment_and_no_more() -> None:
    plain, coupon = paid("借1万 12期 年化18%"), paid("借1万 12期 年化18% 首期优惠券减50")
    assert [each - off for each, off in zip(plain, coupon, strict=True)] == [5_000] + [0] * 11
    # The first instalment charges 150 of interest: a coupon of 500 gives these 150.
    large = paid("借1万 12期 年化18% 首期优惠券减500")
    assert plain[0] - large[0] == 15_000


def test_a_coupon_of_a_part_is_in_the_rate() -> None:
    assert nominal("借1万 12期 年化24% 前3期免息") < nominal("借1万 12期 年化24% 前3期5折") < 0.24


def test_what_each_month_asks_wins_over_a_rate_that_does_not_lead_to_it() -> None:
    offer = read_offer("借1万 月息0.6% 12期 每期还款893.33", CNY).offer
    assert payment_contradicts(offer, DAY)
    made = offer_terms(offer, DAY)
    assert isinstance(made, LendersTableTerms)
    assert float(disclose(made).nominal_yearly) == pytest.approx(0.1303, abs=5e-4)


def test_a_payment_that_follows_from_the_rate_leaves_the_contract_as_it_was_said() -> None:
    offer = read_offer("借1万 月息0.6% 12期 每期还款866.13", CNY).offer
    assert not payment_contradicts(offer, DAY)
    assert isinstance(offer_terms(offer, DAY), EqualInstalmentTerms)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("12期 年化18%", "offer_principal_missing"),
        ("借1万 年化18%", "offer_periods_missing"),
        ("借1万 12期", "offer_rate_missing"),
        ("借1万 ¥800 × 12", "offer_pays_back_less"),
        ("借1万 砍头息1万 12期 年化18%", "kept_back_too_much"),
    ],
)
def test_what_an_offer_lacks_is_said_by_name(text: str, code: str) -> None:
    with pytest.raises(InputError) as caught:
        terms(text)
    assert caught.value.code == code


@given(
    principal=st.integers(100, 100_000),
    periods=st.integers(1, 48),
    over=st.integers(0, 60),
    kept=st.integers(0, 40),
    first=st.integers(0, 300),
)
def test_every_table_repays_what_was_received_and_asks_what_was_said(
    *, principal: int, periods: int, over: int, kept: int, first: int
) -> None:
    money = Money(principal * 100)
    payment = Money(-(-money.minor * (100 + over) // (100 * periods)))
    offer = Offer(
        principal=money,
        kept_back=Money(money.minor * kept // 100) if kept else None,
        shape=OfferShape.EQUAL_INSTALMENT,
        periods=periods,
        payment=payment,
        first_fee=Money(first * 100) if first else None,
    )
    made = offer_terms(offer, DAY)
    rows = schedule(made)
    assert isinstance(made, LendersTableTerms)
    assert total((row.principal for row in rows), CNY) == made.principal
    assert made.principal == money - (offer.kept_back or Money(0))
    asked = [
        row.payment.minor - (first * 100 if place == 0 else 0) for place, row in enumerate(rows)
    ]
    assert all(each == payment.minor for each in asked[:-1])
    assert abs(asked[-1] - payment.minor) <= periods


def test_a_smaller_offer_keeps_its_shape() -> None:
    offer = read_offer("借1万 到账9200 ¥898.33 × 12", CNY).offer
    half = resized(offer, Money(500_000))
    assert (half.kept_back, half.payment) == (Money(40_000), Money(44_917))
