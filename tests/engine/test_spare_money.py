"""What a sum that can be spared today saves, loan by loan: counted by hand, and never too much."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.engine.households import household, item, yuan
from tests.engine.loans import any_terms, loan_with
from tideover.domain.earliness import EarlyTerms
from tideover.domain.errors import InputError
from tideover.domain.ids import LoanId
from tideover.domain.loans import (
    BulletTerms,
    DailyInterestTerms,
    EqualInstalmentTerms,
    FlatFeeTerms,
    Loan,
    Terms,
)
from tideover.domain.money import CNY, Money, total
from tideover.domain.rates import Rate, RatePer
from tideover.engine.early_repayment import Obstacle
from tideover.engine.prepayment import Keep
from tideover.engine.schedules import schedule
from tideover.engine.spare_money import SpareUse, use_spare_money

if TYPE_CHECKING:
    from tideover.domain.snapshot import Snapshot

TODAY = date(2026, 3, 1)
BULLET = BulletTerms(
    principal=yuan(10_000),
    drawn_on=date(2026, 2, 9),
    rate=Rate(Decimal("0.072")),
    due_on=date(2026, 5, 20),
)
"""2 a day: 20 of 100 days are used by 1 March."""
DAILY = DailyInterestTerms(
    principal=yuan(10_000),
    drawn_on=date(2026, 2, 9),
    rate=Rate(Decimal("0.0005"), RatePer.DAY),
    due_on=date(2026, 5, 20),
)
FLAT = FlatFeeTerms(
    principal=yuan(1_200),
    drawn_on=date(2026, 2, 9),
    rate=Rate(Decimal("0.006"), RatePer.MONTH),
    periods=12,
    due_day=9,
)


def named(name: str, terms: Terms) -> Loan:
    return replace(loan_with(terms), id=LoanId(name), name=name)


def asked(*loans: Loan, cash: int = 100_000) -> Snapshot:
    return household(cash, today=TODAY, loans=loans)


def by_name(uses: tuple[SpareUse, ...]) -> dict[str, SpareUse]:
    return {use.loan.name: use for use in uses}


def test_the_loans_are_told_by_what_the_same_money_really_saves() -> None:
    """5,000 to the daily loan: 100 of interest are due first, 4,900 then save 2.45 for 80 days.

    5,000 to the other at 2 a day on 10,000: x + 20 days of it is 5,000, so x = 4,980.08, and that
    saves 4,980.08 * 0.0002 * 80 = 79.68. The flat fee saves nothing, and needs all of 1,286.40.
    """
    loans = (named("flat", FLAT), named("bullet", BULLET), named("daily", DAILY))
    uses = use_spare_money(asked(*loans), yuan(5_000))
    assert [use.loan.name for use in uses] == ["daily", "bullet", "flat"]
    daily, bullet, flat = uses
    assert daily.paid is not None
    assert (daily.paid.charges, daily.paid.amount) == (yuan(100), yuan(4_900))
    assert daily.saved == yuan(196)
    assert bullet.paid is not None
    assert bullet.paid.amount == Money(498_008)
    assert bullet.paid.to_pay == yuan(5_000)
    assert bullet.saved == Money(7_968)
    assert bullet.saved_per_hundred == Money(159)
    assert flat.obstacle is Obstacle.FEES_STAY
    assert flat.paid is not None
    assert (flat.paid.to_pay, flat.saved) == (Money(128_640), Money(0))


def test_a_loan_that_asks_less_is_paid_off_with_what_it_asks() -> None:
    (use,) = use_spare_money(asked(named("bullet", BULLET)), yuan(50_000))
    assert use.pays_off
    assert use.paid is not None
    assert use.paid.to_pay == yuan(10_040) == use.whole
    assert use.saved == yuan(160)
    assert use.months_sooner == 2
    assert use.freed == yuan(10_200)


def test_a_fee_comes_out_of_the_same_money() -> None:
    """At 3 % of what is repaid: x * (1 + 0.004 + 0.03) = 5,000, so x = 4,835.59."""
    dear = replace(BULLET, early=EarlyTerms(fee_rate=Fraction(3, 100)))
    (use,) = use_spare_money(asked(named("dear", dear)), yuan(5_000))
    assert use.paid is not None
    assert use.paid.amount == Money(483_559)
    assert use.paid.fee == Money(14_507)
    assert use.saved == Money(7_737 - 14_507)


def test_money_that_the_fee_alone_eats_is_not_paid() -> None:
    dear = replace(BULLET, early=EarlyTerms(fee_minimum=yuan(500)))
    (use,) = use_spare_money(asked(named("dear", dear)), yuan(400))
    assert use.paid is None
    assert use.obstacle is None


def test_what_is_late_comes_first_and_waived_fees_fall_away_only_together() -> None:
    late = replace(FLAT, drawn_on=date(2026, 1, 9))
    waived = replace(FLAT, fee_waived_when_early=True)
    uses = by_name(
        use_spare_money(asked(named("late", late), named("waived", waived)), yuan(1_000))
    )
    assert uses["late"].obstacle is Obstacle.LATE_FIRST
    assert uses["late"].paid is None
    assert uses["waived"].paid is None
    assert uses["waived"].whole == Money(120_000 + 720)


def test_keeping_the_term_frees_a_part_of_every_instalment() -> None:
    loan = named(
        "level",
        EqualInstalmentTerms(
            principal=yuan(12_000),
            drawn_on=date(2026, 2, 9),
            rate=Rate(Decimal("0.146")),
            periods=12,
            due_day=9,
        ),
    )
    (sooner,) = use_spare_money(asked(loan), yuan(3_000), Keep.INSTALMENT)
    (smaller,) = use_spare_money(asked(loan), yuan(3_000), Keep.TERM)
    assert sooner.months_sooner == 3
    assert sooner.freed == Money(0)
    assert smaller.months_sooner == 0
    assert smaller.freed is not None
    assert smaller.freed > yuan(260)
    assert sooner.saved > smaller.saved > Money(0)


def test_it_warns_when_the_dues_to_come_need_the_money() -> None:
    """7,000 in cash; up to the end of April 5,000 of rent and an instalment are due twice."""
    level = EqualInstalmentTerms(
        principal=yuan(12_000),
        drawn_on=date(2026, 2, 9),
        rate=Rate(Decimal("0.146")),
        periods=12,
        due_day=9,
    )
    snapshot = household(
        7_000,
        today=TODAY,
        loans=[named("level", level), named("bullet", BULLET)],
        recurring=[item(-5_000, 20)],
    )
    due = schedule(level)[0].payment
    uses = by_name(use_spare_money(snapshot, yuan(2_000)))
    assert uses["bullet"].missing == yuan(2_000) + yuan(5_000) + due - yuan(7_000) + _more(due)
    assert uses["bullet"].missing_on is not None
    assert not by_name(use_spare_money(replace_cash(snapshot), yuan(100)))["bullet"].missing


def _more(due: Money) -> Money:
    """Up to the end of April the rent and the instalment come once more."""
    return yuan(5_000) + due


def replace_cash(snapshot: Snapshot) -> Snapshot:
    account = snapshot.accounts[0].id
    return replace(snapshot, balances={**snapshot.balances, account: yuan(100_000)})


def test_no_money_is_refused() -> None:
    with pytest.raises(InputError, match="amount_not_positive"):
        use_spare_money(asked(named("bullet", BULLET)), Money(0))


@settings(deadline=None, max_examples=60)
@given(
    terms=st.lists(any_terms(), min_size=1, max_size=3),
    money=st.integers(1, 12_000_000).map(Money),
    days=st.integers(0, 200),
    keep=st.sampled_from(Keep),
)
def test_it_never_costs_more_than_the_money_nor_saves_more_than_is_still_charged(
    terms: list[Terms], money: Money, days: int, keep: Keep
) -> None:
    loans = [named(f"loan {number}", each) for number, each in enumerate(terms)]
    today = date.fromordinal(max(each.drawn_on for each in terms).toordinal() + days)
    uses = use_spare_money(household(0, today=today, loans=loans), money, keep)
    for use in uses:
        if use.paid is None:
            assert not use.saved
            continue
        assert use.paid.to_pay <= money
        charges = total((row.interest + row.fee for row in use.paid.rows_before), CNY)
        assert use.saved <= charges
        if use.pays_off:
            assert use.paid.to_pay == use.whole
    paid = [use.saved for use in uses if use.paid is not None]
    assert paid == sorted(paid, reverse=True)
