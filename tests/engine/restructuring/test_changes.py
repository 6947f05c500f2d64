"""What a changed contract asks, against numbers worked by hand."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from tests.engine.loans import loan_with, repayment
from tideover.domain.errors import InputError
from tideover.domain.loans import (
    BulletTerms,
    ContractChange,
    DailyInterestTerms,
    EqualInstalmentTerms,
    EqualPrincipalTerms,
    FlatFeeTerms,
    LendersTableTerms,
    Loan,
    PayInPartsTerms,
    Repayment,
    RevolvingCardTerms,
)
from tideover.domain.money import Money
from tideover.domain.rates import Rate, RatePer
from tideover.engine.prepayment import Keep
from tideover.engine.restructuring import Change, change, taken_back
from tideover.engine.restructuring.requests import (
    ChargesGo,
    Extension,
    InstalmentKind,
    NewInstalments,
    NewRate,
    OtherTerms,
    PartPrepayment,
    PaymentHoliday,
    Request,
    Settlement,
    Waiver,
)
from tideover.engine.schedules import schedule
from tideover.engine.standing import standing

YEARLY = Rate(Decimal("0.12"))
EQUAL_PRINCIPAL = EqualPrincipalTerms(
    principal=Money(1_200_000),
    drawn_on=date(2026, 1, 5),
    rate=YEARLY,
    periods=12,
    due_day=5,
)
LOAN = loan_with(EQUAL_PRINCIPAL)
"""1,000 of principal a month and 1 % of what is left: 120, 110, 100, … of interest."""

TWO_PAID = (
    repayment(date(2026, 2, 5), 112_000, "first"),
    repayment(date(2026, 3, 5), 111_000, "second"),
)
ON_TIME = date(2026, 3, 5)
FIVE_DAYS_LATE = date(2026, 4, 10)


def payments(found: Change) -> list[tuple[date, int]]:
    return [(each.due, each.amount.minor) for each in found.after.ahead]


def owed(found: Change) -> tuple[int, int, int, int, int]:
    parts = found.owed
    return (
        parts.principal.minor,
        parts.interest.minor,
        parts.fees.minor,
        parts.penalty.minor,
        parts.credit.minor,
    )


def refused(
    request: Request, loan: Loan = LOAN, paid: tuple[Repayment, ...] = TWO_PAID, day: date = ON_TIME
) -> tuple[str, object]:
    with pytest.raises(InputError) as caught:
        change(loan, paid, day, request)
    return caught.value.code, caught.value.params.get("field")


def test_three_months_more_cost_three_months_of_interest() -> None:
    found = change(LOAN, TWO_PAID, ON_TIME, Extension(3), "by phone")
    assert owed(found) == (1_000_000, 0, 0, 0, 0)
    # 10,000 at 1 % for April, May and June, paid with the instalment of July.
    assert payments(found)[0] == (date(2026, 7, 5), 100_000 + 10_000 + 30_000)
    assert payments(found)[1] == (date(2026, 8, 5), 100_000 + 9_000)
    assert (found.after.left, found.after.last_due) == (10, date(2027, 4, 5))
    assert found.costs == Money(30_000)
    assert found.relief == Money(0)
    (earlier,) = found.loan.earlier
    assert (earlier.until, earlier.change, earlier.note) == (
        ON_TIME,
        ContractChange.EXTENSION,
        "by phone",
    )


def test_a_holiday_whose_interest_is_added_bears_interest_on_interest() -> None:
    found = change(LOAN, TWO_PAID, ON_TIME, PaymentHoliday(3, ChargesGo.PRINCIPAL))
    # 10,300 in ten parts of 1,030, and 1 % of 10,300, 9,270, … : 566.50 in all.
    assert payments(found)[0] == (date(2026, 7, 5), 103_000 + 10_300)
    assert found.after.to_pay == Money(1_030_000 + 56_650)
    assert found.costs == Money(30_000 + 1_650)


def test_who_pays_all_off_in_a_holiday_owes_the_days_used_only() -> None:
    # 5 March to 5 June are 92 days at 300.00 in all; 40 of them have passed on 14 April.
    found = change(LOAN, TWO_PAID, ON_TIME, PaymentHoliday(3)).loan
    price = standing(found, TWO_PAID, date(2026, 4, 14)).settle_today
    assert price == Money(1_000_000 + 13_043)
    anew = NewInstalments(InstalmentKind.EQUAL_INSTALMENT, 6, YEARLY, date(2026, 5, 14))
    assert change(found, TWO_PAID, date(2026, 4, 14), anew).owed.total == price


def test_a_holiday_within_a_period_keeps_the_interest_that_has_come_up() -> None:
    found = change(LOAN, TWO_PAID, date(2026, 3, 20), PaymentHoliday(1))
    # The period that began on 5 March goes on: March is charged, April's payment is May's.
    assert payments(found)[0] == (date(2026, 5, 5), 100_000 + 10_000 + 10_000)
    assert found.costs == Money(10_000)


def test_an_equal_instalment_stays_the_lenders_own_after_a_holiday() -> None:
    terms = EqualInstalmentTerms(
        principal=Money(1_200_000),
        drawn_on=date(2026, 1, 5),
        rate=YEARLY,
        periods=12,
        due_day=5,
    )
    row = schedule(terms)[0].payment.minor
    paid = (repayment(date(2026, 2, 5), row),)
    found = change(loan_with(terms), paid, date(2026, 2, 5), PaymentHoliday(2))
    assert found.after.instalment == found.before.instalment == Money(row)
    left = schedule(terms)[0].balance.minor
    assert found.costs == Money(round(left * 0.02))


def test_what_is_late_moves_with_an_extension_and_its_penalty_ends() -> None:
    found = change(LOAN, TWO_PAID, FIVE_DAYS_LATE, Extension(2))
    # 1,000 five days at 1.5 × 12 % / 360; 9,000 at 1 % for 5 of April's 30 days, and the 100 due.
    assert owed(found) == (1_000_000, 10_000 + 1_500, 0, 250, 0)
    # 10,000 for the 25 days up to 5 May, where June's period begins: 83.33.
    assert payments(found)[0] == (date(2026, 6, 5), 100_000 + 10_000 + 11_750 + 8_333)
    assert found.after.left == 10
    now = standing(found.loan, TWO_PAID, FIVE_DAYS_LATE)
    assert (now.days_past_due, now.overdue) == (0, Money(0))


def test_everything_owed_is_put_into_new_instalments_to_the_fen() -> None:
    request = NewInstalments(
        InstalmentKind.EQUAL_PRINCIPAL, 24, Rate(Decimal(0)), date(2026, 5, 10)
    )
    found = change(LOAN, TWO_PAID, FIVE_DAYS_LATE, request)
    assert found.after.to_pay == found.owed.total == Money(1_011_750)
    assert found.after.left == 24
    assert found.relief == Money(109_000 - 42_156)


def test_a_waived_penalty_takes_off_exactly_the_penalty() -> None:
    found = change(
        LOAN, TWO_PAID, FIVE_DAYS_LATE, Waiver(penalty=Money(250), late_by=date(2026, 4, 20))
    )
    assert payments(found)[:2] == [(date(2026, 4, 20), 110_000), (date(2026, 5, 5), 109_000)]
    assert found.costs == -Money(250)
    assert found.waived == Money(250)


def test_what_is_late_after_a_waiver_is_due_with_the_next_instalment_unless_agreed() -> None:
    found = change(LOAN, TWO_PAID, FIVE_DAYS_LATE, Waiver(interest=Money(10_000)))
    assert payments(found)[0] == (date(2026, 5, 5), 100_000 + 250 + 100_000 + 9_000)


def test_principal_that_is_waived_lowers_what_the_rest_repays() -> None:
    found = change(LOAN, TWO_PAID, ON_TIME, Waiver(principal=Money(200_000)))
    assert payments(found)[0] == (date(2026, 4, 5), 80_000 + 8_000)
    assert found.waived == Money(200_000)


def test_a_settlement_ends_the_loan_with_what_was_agreed() -> None:
    found = change(LOAN, TWO_PAID, FIVE_DAYS_LATE, Settlement(Money(800_000), date(2026, 5, 5), 2))
    assert payments(found) == [(date(2026, 5, 5), 400_000), (date(2026, 6, 5), 400_000)]
    assert found.waived == Money(1_011_750 - 800_000)
    paid = [repayment(due, minor, str(due)) for due, minor in payments(found)]
    assert standing(found.loan, (*TWO_PAID, *paid), date(2026, 6, 5)).is_settled


@pytest.mark.parametrize(
    ("keep", "first", "left"), [(Keep.TERM, 77_000, 10), (Keep.INSTALMENT, 107_000, 7)]
)
def test_money_paid_ahead_lowers_the_principal_at_once(keep: Keep, first: int, left: int) -> None:
    # 3,000 and their interest of 15 of March's 31 days: 14.52.
    paid = (*TWO_PAID, repayment(date(2026, 3, 20), 301_452, "ahead"))
    found = change(LOAN, paid, date(2026, 3, 20), PartPrepayment(keep))
    assert payments(found)[0] == (date(2026, 4, 5), first)
    assert (found.after.left, found.loan.terms.principal) == (left, Money(700_000))


def test_a_new_rate_counts_from_the_next_period_where_interest_goes_by_month() -> None:
    found = change(LOAN, TWO_PAID, date(2026, 3, 20), NewRate(Rate(Decimal("0.06"))))
    assert payments(found)[:2] == [
        (date(2026, 4, 5), 100_000 + 10_000),
        (date(2026, 5, 5), 100_000 + 4_500),
    ]
    at_once = change(LOAN, TWO_PAID, ON_TIME, NewRate(Rate(Decimal("0.06"))))
    assert payments(at_once)[0] == (date(2026, 4, 5), 100_000 + 5_000)


def test_a_flat_fee_stays_a_share_of_what_was_lent_first() -> None:
    terms = FlatFeeTerms(
        principal=Money(1_200_000),
        drawn_on=date(2026, 1, 5),
        rate=Rate(Decimal("0.006"), RatePer.MONTH),
        periods=12,
        due_day=5,
    )
    paid = (repayment(date(2026, 2, 5), 107_200), repayment(ON_TIME, 107_200))
    found = change(loan_with(terms), paid, ON_TIME, Extension(1, fee=Money(5_000)))
    assert payments(found)[:2] == [(date(2026, 5, 5), 112_200), (date(2026, 6, 5), 107_200)]
    assert found.costs == Money(5_000)


def test_a_later_due_day_costs_the_interest_of_the_days_between() -> None:
    terms = BulletTerms(
        principal=Money(1_000_000),
        drawn_on=date(2026, 1, 1),
        rate=YEARLY,
        due_on=date(2026, 7, 1),
    )
    found = change(loan_with(terms), (), date(2026, 5, 1), Extension(3))
    # 273 days over 360 instead of 181.
    assert payments(found) == [(date(2026, 10, 1), 1_091_000)]
    assert found.before.to_pay == Money(1_060_333)


def test_a_line_by_the_day_is_charged_to_the_day_and_goes_on() -> None:
    terms = DailyInterestTerms(
        principal=Money(1_000_000),
        drawn_on=date(2026, 1, 1),
        rate=Rate(Decimal("0.0005"), RatePer.DAY),
        due_on=date(2026, 3, 1),
    )
    found = change(loan_with(terms), (), date(2026, 2, 1), Extension(2))
    # 31 days at 5.00 are charged, 89 more are to come.
    assert owed(found) == (1_000_000, 15_500, 0, 0, 0)
    assert payments(found) == [(date(2026, 5, 1), 1_000_000 + 15_500 + 44_500)]


def test_parts_of_a_purchase_and_a_lenders_table_move_as_they_are() -> None:
    parts = PayInPartsTerms(
        principal=Money(40_000),
        drawn_on=date(2026, 1, 5),
        rate=Rate(Decimal(0)),
        parts=4,
        first_due=date(2026, 2, 5),
    )
    found = change(loan_with(parts), (repayment(date(2026, 2, 5), 10_000),), ON_TIME, Extension(1))
    assert payments(found) == [(date(2026, month, 5), 10_000) for month in (4, 5, 6)]


def test_a_card_is_put_into_sixty_instalments_at_most() -> None:
    card = loan_with(
        RevolvingCardTerms(
            principal=Money(1_000_000),
            drawn_on=date(2026, 1, 5),
            rate=Rate(Decimal("0.0005"), RatePer.DAY),
            due_day=25,
        )
    )
    request = NewInstalments(InstalmentKind.EQUAL_INSTALMENT, 60, YEARLY, date(2026, 2, 25))
    found = change(card, (), date(2026, 1, 20), request)
    # 15 days at 5.00 are owed besides.
    assert found.loan.terms.principal == Money(1_007_500)
    more = NewInstalments(InstalmentKind.EQUAL_INSTALMENT, 61, YEARLY, date(2026, 2, 25))
    assert refused(more, card, (), date(2026, 1, 20)) == ("periods_out_of_range", "periods")


def test_typed_terms_begin_on_the_day_of_the_change() -> None:
    terms = BulletTerms(
        principal=Money(1_000_000), drawn_on=ON_TIME, rate=YEARLY, due_on=date(2026, 9, 5)
    )
    assert change(LOAN, TWO_PAID, ON_TIME, OtherTerms(terms)).loan.terms == terms
    assert refused(OtherTerms(terms), day=date(2026, 3, 6))[0] == "typed_terms_other_day"


@pytest.mark.parametrize(
    ("request_", "day", "expected"),
    [
        (Extension(0), ON_TIME, ("months_out_of_range", "months")),
        (Extension(1), date(2026, 5, 20), ("extension_too_short", "months")),
        (PaymentHoliday(61), ON_TIME, ("months_out_of_range", "months")),
        (PartPrepayment(), ON_TIME, ("nothing_paid_ahead", "amount")),
        (PartPrepayment(), FIVE_DAYS_LATE, ("late_first", "reason")),
        (NewRate(YEARLY), FIVE_DAYS_LATE, ("late_first", "reason")),
        (Waiver(), ON_TIME, ("nothing_waived", "penalty")),
        (Waiver(penalty=Money(251)), FIVE_DAYS_LATE, ("waiver_above_owed", "penalty")),
        (
            Settlement(Money(1_011_751), date(2026, 5, 5)),
            FIVE_DAYS_LATE,
            ("settlement_above_owed", "amount"),
        ),
        (Settlement(Money(1), FIVE_DAYS_LATE), FIVE_DAYS_LATE, ("day_not_after_change", "by")),
        (Extension(1), date(2026, 1, 4), ("change_before_contract", "changed_on")),
    ],
)
def test_what_makes_no_sense_is_refused_at_its_field(
    request_: Request, day: date, expected: tuple[str, str]
) -> None:
    assert refused(request_, day=day) == expected


def test_a_loan_that_is_paid_off_has_no_contract_to_change() -> None:
    paid = (repayment(date(2026, 1, 5), 1_200_000),)
    assert refused(Extension(1), LOAN, paid)[0] == "nothing_left_to_change"


def test_a_second_change_follows_the_first_and_is_taken_back_alone() -> None:
    once = change(LOAN, TWO_PAID, ON_TIME, Extension(3)).loan
    twice = change(once, TWO_PAID, date(2026, 4, 1), PaymentHoliday(1)).loan
    assert [each.change for each in twice.earlier] == [
        ContractChange.EXTENSION,
        ContractChange.PAYMENT_HOLIDAY,
    ]
    # What the first change left to be paid with the first instalment is still to be paid with it.
    assert schedule(twice.terms)[0].fee == Money(30_000 + 10_000)
    assert taken_back(twice) == once
    assert taken_back(once) == LOAN
    with pytest.raises(InputError, match="contract_unchanged"):
        taken_back(LOAN)


def test_a_table_keeps_what_every_line_asks() -> None:
    table = change(LOAN, TWO_PAID, FIVE_DAYS_LATE, Waiver(penalty=Money(250))).loan
    assert isinstance(table.terms, LendersTableTerms)
    moved = change(table, TWO_PAID, FIVE_DAYS_LATE, Extension(1))
    # A month of 12 % a year on 10,000 comes on top.
    assert moved.costs == Money(10_000)
