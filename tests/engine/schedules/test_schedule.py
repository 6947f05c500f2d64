"""Terms become instalments: what the household must pay, and when."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, given

from tests.engine.loans import any_terms
from tideover.domain.agreements import InstalmentAgreement, InterestDays
from tideover.domain.dates import Shift
from tideover.domain.errors import InputError
from tideover.domain.loans import (
    DailyInterestTerms,
    EqualInstalmentTerms,
    EqualPrincipalTerms,
    FeeTiming,
    FlatFeeTerms,
    InterestFirstTerms,
)
from tideover.domain.money import Currency, Money
from tideover.domain.rates import NO_INTEREST, Rate, RatePer
from tideover.engine.schedules import due_dates, schedule

if TYPE_CHECKING:
    from tideover.domain.loans import Terms

YEARLY = Rate(Decimal("0.146"))


def equal(
    periods: int = 12, due_day: int = 15, drawn_on: date = date(2026, 1, 15)
) -> EqualInstalmentTerms:
    return EqualInstalmentTerms(
        principal=Money(1_000_000),
        drawn_on=drawn_on,
        rate=YEARLY,
        periods=periods,
        due_day=due_day,
    )


@given(terms=any_terms())
def test_every_loan_repays_exactly_what_was_borrowed(terms: Terms) -> None:
    rows = schedule(terms)
    assert sum(row.principal.minor for row in rows) == terms.borrowed.minor
    assert min(row.balance.minor for row in rows) == 0


@given(terms=any_terms())
def test_no_instalment_asks_a_negative_amount(terms: Terms) -> None:
    for row in schedule(terms):
        parts = (row.principal, row.interest, row.fee, row.balance)
        assert min(part.minor for part in parts) >= 0


@given(terms=any_terms())
def test_balance_and_days_follow_from_row_to_row(terms: Terms) -> None:
    assume(not isinstance(terms, DailyInterestTerms) or not terms.further)
    balance, starts = terms.principal, terms.drawn_on
    for number, row in enumerate(schedule(terms), start=1):
        assert row.number == number
        assert row.balance == balance - row.principal
        ends = starts + timedelta(days=row.days)
        assert row.days >= 0
        assert ends == row.due or terms.days_off.shift is not Shift.NONE
        balance, starts = row.balance, ends


def is_free(terms: Terms) -> bool:
    rates = [terms.rate]
    if isinstance(terms, InstalmentAgreement):
        rates += [change.rate for change in terms.every_rate_change]
    if isinstance(terms, DailyInterestTerms):
        rates += [each.rate for each in terms.further]
    return all(rate.value == 0 for rate in rates)


@given(terms=any_terms())
def test_a_loan_without_interest_costs_nothing(terms: Terms) -> None:
    rows = schedule(terms)
    if is_free(terms):
        assert sum(row.payment.minor for row in rows) == terms.borrowed.minor


def test_the_first_instalment_is_due_in_the_month_after_the_draw_down() -> None:
    assert due_dates(equal(periods=2, due_day=5, drawn_on=date(2026, 8, 20))) == (
        date(2026, 9, 5),
        date(2026, 10, 5),
    )


def test_day_31_is_the_last_day_of_february_and_comes_back_in_march() -> None:
    assert due_dates(equal(periods=3, due_day=31, drawn_on=date(2027, 12, 31)))[:3] == (
        date(2028, 1, 31),
        date(2028, 2, 29),
        date(2028, 3, 31),
    )


def test_an_agreed_first_due_day_is_kept_as_it_is() -> None:
    terms = EqualPrincipalTerms(
        principal=Money(100_000),
        drawn_on=date(2026, 1, 10),
        rate=YEARLY,
        periods=3,
        due_day=5,
        first_due=date(2026, 3, 9),
    )
    assert due_dates(terms) == (date(2026, 3, 9), date(2026, 4, 5), date(2026, 5, 5))


@pytest.mark.parametrize("periods", [0, -1, 601])
def test_an_impossible_number_of_instalments_is_refused(periods: int) -> None:
    with pytest.raises(InputError, match="periods_out_of_range"):
        equal(periods=periods)


def test_the_longest_loan_has_its_600_instalments() -> None:
    rows = schedule(equal(periods=600))
    assert len(rows) == 600
    assert rows[-1].due == date(2076, 1, 15)


def test_the_lenders_own_payment_wins_and_the_last_instalment_absorbs_the_rest() -> None:
    terms = EqualInstalmentTerms(
        principal=Money(1_000_000),
        drawn_on=date(2026, 1, 15),
        rate=YEARLY,
        periods=12,
        due_day=15,
        payment=Money(90_100),
    )
    rows = schedule(terms)
    assert {row.payment for row in rows[:-1]} == {Money(90_100)}
    assert rows[-1].payment < Money(90_070)


def test_a_payment_so_large_that_it_ends_early_leaves_instalments_of_nothing() -> None:
    terms = EqualInstalmentTerms(
        principal=Money(10_000),
        drawn_on=date(2026, 1, 15),
        rate=NO_INTEREST,
        periods=4,
        due_day=15,
        payment=Money(6_000),
    )
    assert [row.payment.minor for row in schedule(terms)] == [6_000, 4_000, 0, 0]


def test_interest_by_day_makes_a_long_month_dearer() -> None:
    terms = InterestFirstTerms(
        principal=Money(2_000_000),
        drawn_on=date(2026, 5, 15),
        rate=Rate(Decimal("0.108")),
        periods=2,
        due_day=15,
        interest_days=InterestDays.ACTUAL_360,
    )
    assert [row.interest.minor for row in schedule(terms)] == [18_600, 18_000]


@pytest.mark.parametrize(
    ("timing", "fees"),
    [(FeeTiming.EACH_PERIOD, [7_200, 7_200, 7_200]), (FeeTiming.FIRST_PERIOD, [21_600, 0, 0])],
)
def test_a_flat_fee_comes_with_every_instalment_or_with_the_first(
    timing: FeeTiming, fees: list[int]
) -> None:
    terms = FlatFeeTerms(
        principal=Money(1_200_000),
        drawn_on=date(2026, 1, 10),
        rate=Rate(Decimal("0.006"), RatePer.MONTH),
        periods=3,
        due_day=10,
        fee_timing=timing,
    )
    rows = schedule(terms)
    assert [row.fee.minor for row in rows] == fees
    assert all(row.interest.minor == 0 for row in rows)


def test_daily_interest_is_one_instalment_with_the_interest_of_all_days() -> None:
    terms = DailyInterestTerms(
        principal=Money(1_000_000),
        drawn_on=date(2026, 4, 1),
        rate=Rate(Decimal("0.0005"), RatePer.DAY),
        due_on=date(2026, 5, 1),
    )
    (row,) = schedule(terms)
    assert (row.payment, row.days) == (Money(1_015_000), 30)


def test_a_currency_without_decimals_is_repaid_in_whole_units() -> None:
    yen = Currency("JPY", 0)
    terms = EqualPrincipalTerms(
        principal=Money(100_000, yen),
        drawn_on=date(2026, 1, 10),
        rate=YEARLY,
        periods=3,
        due_day=10,
    )
    rows = schedule(terms)
    assert [row.principal.minor for row in rows] == [33_333, 33_333, 33_334]
    assert rows[0].interest == Money(1_217, yen)
