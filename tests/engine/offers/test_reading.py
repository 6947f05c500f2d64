"""An offer is read as it was worded, and what was not said is never filled in silently."""

from __future__ import annotations

from contextlib import suppress
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tideover.domain.errors import AmountError, InputError, RateError
from tideover.domain.money import CNY, Money
from tideover.domain.offers import Offer, OfferAssumption, OfferCoupon, OfferPart, OfferShape
from tideover.domain.rates import NO_INTEREST, Rate, RatePer
from tideover.engine.offers import LONGEST_OFFER, read_offer

TEN_THOUSAND = Money(1_000_000)


def read(text: str) -> Offer:
    return read_offer(text, CNY).offer


@pytest.mark.parametrize(
    ("text", "rate", "shape"),
    [
        ("借1万元，日利率0.05%，分12期", Rate(Decimal("0.0005"), RatePer.DAY), "equal_instalment"),
        ("借１万元 日息万五 十二期", Rate(Decimal("0.0005"), RatePer.DAY), "equal_instalment"),
        ("1万元1天利息5元，借10,000元，12个月", Rate(Decimal("0.0005"), RatePer.DAY),
         "equal_instalment"),
        ("10000元分12期，每期手续费0.6%", Rate(Decimal("0.006"), RatePer.MONTH), "flat_fee"),
        ("0.6% monthly fee on a loan of 10,000 over 12 months",
         Rate(Decimal("0.006"), RatePer.MONTH), "flat_fee"),
        ("贷款1万 先息后本 年化18%（单利） 1年", Rate(Decimal("0.18")), "interest_first"),
        ("borrow ¥10,000 for 12 months, APR 18%", Rate(Decimal("0.18")), "equal_instalment"),
        ("一万元 等额本金 月息1分2厘 12期", Rate(Decimal("0.012"), RatePer.MONTH),
         "equal_principal"),
        ("借1万 0利息 0手续费 12期", NO_INTEREST, "equal_instalment"),
    ],
)  # fmt: skip
def test_the_wordings_lenders_use_all_become_the_same_fields(
    text: str, rate: Rate, shape: str
) -> None:
    offer = read(text)
    assert offer.principal == TEN_THOUSAND
    assert offer.periods == 12
    assert offer.rate == rate
    assert offer.shape is OfferShape(shape)


@pytest.mark.parametrize(
    "text",
    ["年化12%，36期，手续费300元", "12% a year, 36 months, fee 300", "12%年利率 36期 服务费：300"],
)
def test_a_fee_without_more_words_is_asked_once_and_is_no_amount_that_is_borrowed(
    text: str,
) -> None:
    offer = read(text)
    assert (offer.principal, offer.first_fee) == (None, Money(30_000))


def test_what_is_kept_back_is_found_however_it_is_put() -> None:
    for text in (
        "借1万 到账9,200 12期 年化10%",
        "借1万，砍头息800，12期，年化10%",
        "借1万 先扣8%服务费 12期 年化10%",
        "loan of 10,000 disbursed less fees of 800, 12 months, 10% a year",
        "loan of 10,000, you receive 9,200, 12 months, 10% a year",
    ):
        assert read(text).kept_back == Money(80_000), text


def test_coupons_of_a_part_and_of_a_sum_are_found() -> None:
    half = OfferCoupon(3, off=Fraction(1, 2))
    assert read("借1万 12期 年化18% 前3期利息5折").coupon == half
    assert read("¥10,000 for 12 months, 18% a year, first 3 months 50% off").coupon == half
    assert read("借1万 12期 年化18% 前三期免息").coupon == OfferCoupon(3, off=Fraction(1))
    assert read("借1万 12期 年化18% 首期优惠券减50").coupon == OfferCoupon(1, amount=Money(5_000))
    assert read("借1万 12期 年化18% 首期8.8折").coupon == OfferCoupon(1, off=Fraction(12, 100))


def test_payments_times_months_say_both() -> None:
    for text in ("借1万 ¥898.33 × 12", "借1万，12 × 898.33", "借1万 每期还898.33元 12期"):
        offer = read(text)
        assert (offer.payment, offer.periods) == (Money(89_833), 12), text


def test_a_fee_beside_zero_interest_is_the_rate() -> None:
    offer = read("12期 0利息 每期手续费0.6% 借1万")
    assert offer.rate == Rate(Decimal("0.006"), RatePer.MONTH)
    assert offer.shape is OfferShape.FLAT_FEE


def test_what_was_not_said_is_named_as_assumed() -> None:
    assert OfferAssumption.FEES_NOT_SAID in read_offer("借1万 0利息 12期", CNY).assumed
    assert OfferAssumption.RATE_IS_YEARLY in read_offer("借1万 利率18% 12期", CNY).assumed
    assert OfferAssumption.KEPT_BACK_HOW_MUCH in read_offer("砍头息 借1万 12期", CNY).assumed
    bare = read_offer("10,000, 0.05% a day, 12 months", CNY)
    assert bare.offer.principal == TEN_THOUSAND
    assert OfferAssumption.NUMBER_IS_AMOUNT in bare.assumed
    assert OfferAssumption.PAID_AT_ONCE in read_offer("借1万 30天 日息万五", CNY).assumed


def test_words_nothing_was_made_of_are_shown_again() -> None:
    found = read_offer("借1万 12期 年化18%，需购买意外险", CNY)
    assert found.unread == ("需购买意外险",)


def test_a_second_amount_is_left_unread_and_does_not_replace_the_first() -> None:
    found = read_offer("借1万元 12期 年化18% 保险费300元", CNY)
    assert found.offer.principal == TEN_THOUSAND
    assert any("300元" in words for words in found.unread)


def test_the_words_behind_each_part_are_kept() -> None:
    found = read_offer("借1万元，日利率0.05%，分12期", CNY)
    assert [(each.part, each.words) for each in found.understood] == [
        (OfferPart.PRINCIPAL, "借1万元"),
        (OfferPart.RATE, "日利率0.05%"),
        (OfferPart.PERIODS, "分12期"),
    ]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "offer_empty"),
        ("今天天气很好", "offer_not_understood"),
        ("hello there", "offer_not_understood"),
        ("借1千元 0期", "periods_out_of_range"),
        ("借1万 601期", "periods_out_of_range"),
        ("借1万 12期 每月32日还款", "due_day_out_of_range"),
        ("借" + "1" * LONGEST_OFFER, "offer_too_long"),
    ],
)
def test_what_is_no_offer_is_refused_by_name(text: str, code: str) -> None:
    with pytest.raises(InputError) as caught:
        read(text)
    assert caught.value.code == code


def test_a_thousand_percent_and_other_peoples_money_are_refused() -> None:
    with pytest.raises(RateError, match="rate_too_high"):
        read("借1万 年化1001% 12期")
    with pytest.raises(RateError, match="rate_too_high"):
        read("借1万 日利率3% 12期")
    with pytest.raises(AmountError, match="amount_other_currency"):
        read("$500 x 12")


MOST_A_YEAR = 1000


@given(
    principal=st.integers(1, 9_999_999),
    periods=st.integers(1, 60),
    percent=st.decimals(Decimal("0.01"), Decimal(99), places=2),
    per=st.sampled_from(tuple(RatePer)),
    kept=st.integers(1, 99),
    due_day=st.integers(1, 31),
    chinese=st.booleans(),
)
def test_an_offer_that_is_written_out_is_read_back_whole(
    *,
    principal: int,
    periods: int,
    percent: Decimal,
    per: RatePer,
    kept: int,
    due_day: int,
    chinese: bool,
) -> None:
    amount = Money(principal * 100)
    if per is RatePer.DAY:
        percent /= 100
    # More than 1,000 % a year is refused, not read.
    assume(per is not RatePer.MONTH or percent * 12 <= MOST_A_YEAR)
    back = amount.scaled(Fraction(kept, 100))
    kept_text = f"{back.minor // 100:,}.{back.minor % 100:02}"
    if chinese:
        word = {RatePer.DAY: "日", RatePer.MONTH: "月", RatePer.YEAR: "年"}[per]
        text = (
            f"借{principal:,}元，{word}利率{percent}%，分{periods}期，砍头息{kept_text}元，"
            f"每月{due_day}日还款"
        )
    else:
        text = (
            f"loan of {principal:,}, {percent}% a {per.value}, {periods} months, "
            f"less fees of {kept_text}, due on the {due_day}th"
        )
    found = read_offer(text, CNY)
    assert found.unread == ()
    assert found.offer == Offer(
        principal=amount,
        kept_back=back,
        shape=OfferShape.EQUAL_INSTALMENT,
        rate=Rate(percent / 100, per),
        periods=periods,
        due_day=due_day,
    )


@given(st.text(max_size=120))
def test_whatever_is_pasted_is_read_or_refused_but_never_breaks(text: str) -> None:
    with suppress(InputError):
        read(text)
