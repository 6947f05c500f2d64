"""Offers beside staying, worked out by hand: what is paid, from when on it costs more, what is
refused."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from tests.engine.households import FOOD, SALARY, TODAY, household, item, loan, repaid, yuan
from tideover.domain.contract_requests import (
    Extension,
    InstalmentKind,
    NewInstalments,
    NewRate,
    Settlement,
)
from tideover.domain.dates import Month
from tideover.domain.earliness import EarlyTerms
from tideover.domain.errors import InputError
from tideover.domain.ids import LoanId, OfferId
from tideover.domain.loans import BulletTerms, EqualInstalmentTerms
from tideover.domain.offers import Offer, OfferShape
from tideover.domain.rates import NO_INTEREST, Rate
from tideover.domain.refinancing import (
    KeptOffer,
    NewContract,
    OfferedChange,
    TakeOver,
    TakeOverKind,
)
from tideover.engine.refinancing import MonthAmount, compared, taken

FREE = loan(12_000, name="free")
DEAR = loan(6000, 6, rate="0.24", name="dear")


def offer(name: str, means: TakeOver | NewContract) -> KeptOffer:
    return KeptOffer(OfferId(name), name, "Lender", means)


def take_over(
    *loans: str,
    principal: str | int | None = None,
    rate: str = "0",
    periods: int = 24,
    fee: str | int | None = None,
    kept_back: str | int | None = None,
    fee_part: Fraction | None = None,
) -> KeptOffer:
    asked = Offer(
        principal=None if principal is None else yuan(principal),
        kept_back=None if kept_back is None else yuan(kept_back),
        shape=OfferShape.EQUAL_INSTALMENT,
        rate=Rate(Decimal(rate)),
        periods=periods,
        first_fee=None if fee is None else yuan(fee),
        due_day=8,
    )
    names = tuple(LoanId(name) for name in loans)
    means = TakeOver(TakeOverKind.CONSOLIDATION, names, asked, fee_part)
    return offer("new loan", means)


def changed(change: OfferedChange, *loans: str) -> KeptOffer:
    return offer("change", NewContract(tuple(LoanId(name) for name in loans), change))


def test_time_without_interest_but_with_a_fee_relieves_now_and_costs_more_at_the_very_end() -> None:
    """12 x 1,000 become 24 x 500 and a fee of 240 with the first.

    Next year 1,000 are due from the eighth of December on; the fee falls in that month, so three
    months ask 740, 500 and 500 instead of 3,000: 420 less a month. After 23 payments 11,740 are
    paid, after the last 12,240: only then more than 12,000.
    """
    found = compared(household(99_000, loans=[FREE]), [take_over("free", fee=240)])
    (one,) = found.offers
    assert one.course is not None
    assert one.difference is not None
    assert found.stay.to_pay == yuan(12_000)
    assert one.course.to_pay == yuan(12_240)
    assert (one.course.charges, one.course.fees) == (yuan(240), yuan(240))
    assert one.difference.costs == yuan(240)
    assert one.difference.relief == yuan(420)
    assert one.difference.largest_relief == MonthAmount(Month(2027, 1), yuan(500))
    assert one.difference.largest_extra == MonthAmount(Month(2027, 12), yuan(500))
    assert one.difference.break_even == date(2028, 11, 8)
    assert one.difference.other_way == yuan(5760)
    assert one.course.debt_free_on == date(2028, 11, 8)


def test_what_is_late_is_cleared_with_its_penalty_and_the_early_fee_is_said() -> None:
    """A bullet of 10,000 at 36.5 % over 365 days, taken over after 12 days of its hundred.

    12 days cost 12 x 10 = 120, and the lender takes 300 for being paid early.
    """
    terms = BulletTerms(
        principal=yuan(10_000),
        drawn_on=date(2026, 11, 8),
        rate=Rate(Decimal("0.36")),
        due_on=date(2027, 2, 16),
        early=EarlyTerms(fee_fixed=yuan(300)),
    )
    found = taken(household(0, loans=[loan(0, terms=terms)]), take_over("loan", periods=12))
    (cleared,) = found.cleared
    assert cleared.price == yuan(10_420)
    assert (cleared.early_fee, found.fees) == (yuan(300), yuan(300))
    assert found.new_loan is not None
    assert found.new_loan.terms.principal == yuan(10_420)
    assert found.left_over == yuan(0)


def test_a_fee_that_is_kept_back_is_borrowed_too_and_a_part_is_of_what_is_borrowed() -> None:
    before = household(0, loans=[FREE])
    kept_back = taken(before, take_over("free", kept_back=600))
    assert kept_back.new_loan is not None
    assert (kept_back.fees, kept_back.left_over) == (yuan(600), yuan(0))
    part = take_over("free", principal=12_000, fee_part=Fraction(3, 100))
    assert taken(before, part).fees == yuan(360)


def test_what_is_handed_out_beyond_the_old_loans_stays_as_cash_and_is_paid_back() -> None:
    found = compared(household(0, loans=[FREE]), [take_over("free", principal=15_000)])
    (one,) = found.offers
    assert one.course is not None
    assert one.difference is not None
    assert one.course.to_pay == yuan(12_000)
    assert one.difference.costs == yuan(0)
    assert one.difference.break_even is None
    assert one.course.outlook.forecast.opening == yuan(3000)


def test_a_settlement_for_less_is_cheaper_from_the_day_on_which_staying_has_cost_more() -> None:
    """6,000 in twelve of 500 end for 2,000 on the first of December.

    On 8 December 500 would be paid, on 8 March 2,000: then staying has cost as much, and on
    8 April more.
    """
    settled = changed(Settlement(yuan(2000), date(2026, 12, 1)), "free")
    found = compared(household(9000, loans=[loan(6000, name="free")]), [settled])
    (one,) = found.offers
    assert one.course is not None
    assert one.difference is not None
    assert one.difference.costs == -yuan(4000)
    assert (one.course.charges, one.course.forgone) == (yuan(0), yuan(4000))
    assert one.difference.break_even == date(2027, 4, 8)
    assert one.difference.other_way == yuan(2000)


def test_one_change_may_be_offered_for_several_loans_and_its_fee_is_asked_for_each() -> None:
    before = household(9000, loans=[FREE, DEAR])
    found = taken(before, changed(Extension(3, fee=yuan(50)), "free", "dear"))
    assert found.fees == yuan(100)
    assert [each.earlier[-1].until for each in found.snapshot.loans] == [TODAY, TODAY]


def test_money_for_months_that_would_fall_short_is_said_as_months_at_risk_and_late_costs() -> None:
    # 1,060 a month are asked and 900 come in: time lets every month be paid.
    before = household(
        200,
        recurring=[item(9900, 1, SALARY, starts=TODAY), item(-9000, 2, FOOD, starts=TODAY)],
        loans=[DEAR],
    )
    longer = NewInstalments(
        InstalmentKind.EQUAL_INSTALMENT, 24, Rate(Decimal("0.24")), date(2026, 12, 8)
    )
    found = compared(before, [changed(longer, "dear")])
    (one,) = found.offers
    assert one.course is not None
    assert found.stay.short > 0
    assert one.course.short == 0
    assert found.stay.late_cost.minor > 0
    assert one.course.late_cost == yuan(0)


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        (take_over("free", principal=11_999), "offer_below_owed"),
        (take_over("free", principal=12_100, kept_back=200), "offer_below_owed"),
        (take_over("gone"), "offer_loan_gone"),
        (take_over("paid"), "offer_loan_paid"),
        (changed(NewRate(NO_INTEREST), "paid"), "offer_loan_paid"),
        (changed(Settlement(yuan(99_999), date(2026, 12, 1)), "free"), "settlement_above_owed"),
        (changed(Settlement(yuan(5), date(2026, 11, 1)), "free"), "day_not_after_change"),
        (take_over("late to begin"), "change_before_contract"),
    ],
    ids=lambda each: each if isinstance(each, str) else each.name,
)
def test_an_offer_that_cannot_be_taken_says_why_and_the_others_are_compared(
    asked: KeptOffer, code: str
) -> None:
    before = household(
        9000,
        loans=[
            FREE,
            replace(loan(500, name="paid"), closed_on=None),
            loan(500, name="late to begin", drawn_on=date(2027, 1, 5)),
        ],
        repayments=[repaid("paid", 500, TODAY)],
    )
    with pytest.raises(InputError) as refused:
        taken(before, asked)
    assert refused.value.code == code
    refusing, fine = compared(before, [asked, take_over("free")]).offers
    assert refusing.course is None
    assert refusing.refused is not None
    assert fine.course is not None


def test_an_offer_below_what_is_owed_says_how_much_clears_the_loans_today() -> None:
    with pytest.raises(InputError) as refused:
        taken(household(0, loans=[FREE, DEAR]), take_over("free", "dear", principal=15_000))
    # 12 days of 24 % a year on 6,000, by the days really used: 6,000 x 2 % x 12/30.
    assert refused.value.params["owed"] == yuan(18_048)
    assert refused.value.params["handed_out"] == yuan(15_000)


def test_an_offer_for_no_loan_is_none() -> None:
    with pytest.raises(InputError) as refused:
        take_over()
    assert refused.value.code == "offer_without_loans"
    with pytest.raises(InputError) as refused:
        changed(NewRate(NO_INTEREST))
    assert refused.value.code == "offer_without_loans"


def test_a_sum_is_for_one_loan_alone() -> None:
    with pytest.raises(InputError) as refused:
        changed(Settlement(yuan(5), date(2026, 12, 1)), "free", "dear")
    assert refused.value.code == "sum_for_several_loans"


def test_the_terms_of_a_lower_rate_are_the_contracts_own() -> None:
    before = household(9000, loans=[DEAR])
    found = taken(before, changed(NewRate(Rate(Decimal("0.12"))), "dear"))
    (after,) = found.snapshot.loans
    assert isinstance(after.terms, EqualInstalmentTerms)
    assert after.terms.every_rate_change or after.terms.rate == Rate(Decimal("0.12"))
