"""What a lender's conventions make of a loan: moved due days, and a rate that follows the LPR."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.engine.households import BANK, household
from tests.engine.loans import any_terms, loan_with, repayment
from tideover.calendars.china import working_calendar
from tideover.domain.agreements import DaysOff, InterestDays, RateChange
from tideover.domain.dates import Shift, WorkingCalendar
from tideover.domain.errors import InputError
from tideover.domain.facts import Fact, Facts, FactSource, FactUnit
from tideover.domain.floating_rates import FloatingRate, PrimeRate
from tideover.domain.loans import (
    BulletTerms,
    ContractChange,
    DailyInterestTerms,
    EarlierContract,
    EqualInstalmentTerms,
    InterestFirstTerms,
    Terms,
)
from tideover.domain.money import Money
from tideover.domain.rates import Rate
from tideover.engine.conventions import informed, informed_snapshot
from tideover.engine.dues import dues
from tideover.engine.reminders import reminders
from tideover.engine.schedules import schedule
from tideover.engine.standing import standing
from tideover.published.china import published_facts

NATIONAL_DAY = WorkingCalendar(
    holidays=frozenset(date(2026, 10, day) for day in range(1, 8)),
    worked_weekends=frozenset({date(2026, 10, 10)}),
)
NEXT = DaysOff(Shift.LATER)
FIXED = InterestFirstTerms(
    principal=Money(1_000_000),
    drawn_on=date(2026, 8, 3),
    rate=Rate(Decimal("0.0365")),
    periods=3,
    due_day=3,
    interest_days=InterestDays.ACTUAL_365,
)
"""3 September is a Thursday, 3 October in the holidays until Wednesday the 7th."""


def known(*terms: tuple[str, date, date | None, date | None], code: str = "lpr_one_year") -> Facts:
    source = FactSource("来源", "source")
    return Facts(
        tuple(
            Fact(
                code=code,
                unit=FactUnit.YEARLY_RATE,
                value=Fraction(value),
                effective_from=first,
                effective_to=last,
                source=source,
                checked_on=checked,
            )
            for value, first, last, checked in terms
        )
    )


LPR = known(
    ("0.035", date(2025, 1, 20), date(2026, 5, 19), None),
    ("0.030", date(2026, 5, 20), None, date(2027, 1, 15)),
)


def floating(**changes: object) -> EqualInstalmentTerms:
    rule = FloatingRate(PrimeRate.ONE_YEAR, basis_points=60)
    return EqualInstalmentTerms(
        principal=Money(10_000_000),
        drawn_on=date(2025, 9, 10),
        rate=Rate(Decimal("0.041")),
        periods=36,
        due_day=10,
        floating=replace(rule, **changes),  # type: ignore[arg-type]
    )


def resolved(terms: Terms, facts: Facts = LPR) -> tuple[RateChange, ...]:
    found = informed(terms, WorkingCalendar(), facts)
    assert isinstance(found, EqualInstalmentTerms)
    assert found.floating is not None
    return found.floating.repricings


@pytest.mark.parametrize(
    ("shift", "expected"),
    [
        (Shift.NONE, date(2026, 10, 3)),
        (Shift.EARLIER, date(2026, 9, 30)),
        (Shift.LATER, date(2026, 10, 8)),
        (Shift.LATER_IN_MONTH, date(2026, 10, 8)),
    ],
)
def test_a_payment_in_the_holidays_is_due_when_it_was_agreed(shift: Shift, expected: date) -> None:
    terms = informed(replace(FIXED, days_off=DaysOff(shift)), NATIONAL_DAY, Facts())
    assert schedule(terms)[1].due == expected


@pytest.mark.parametrize(("follows", "days"), [(False, (31, 30, 31)), (True, (31, 35, 26))])
def test_interest_runs_to_the_day_that_was_agreed_for_it(
    follows: bool, days: tuple[int, ...]
) -> None:
    days_off = DaysOff(Shift.LATER, interest_follows=follows)
    rows = schedule(informed(replace(FIXED, days_off=days_off), NATIONAL_DAY, Facts()))
    assert tuple(row.days for row in rows) == days
    assert tuple(row.interest.minor for row in rows) == tuple(100 * count for count in days)


def test_nobody_is_late_before_the_working_day_a_payment_moved_to() -> None:
    loan = loan_with(informed(replace(FIXED, days_off=NEXT), NATIONAL_DAY, Facts()))
    paid = (repayment(date(2026, 9, 3), 3_100),)
    for day in range(3, 9):
        stand = standing(loan, paid, date(2026, 10, day))
        assert (stand.days_past_due, stand.overdue.minor) == (0, 0)
    assert standing(loan, paid, date(2026, 10, 9)).days_past_due == 1


def test_paying_early_in_the_holidays_costs_no_interest_beyond_the_agreed_day() -> None:
    terms = informed(replace(FIXED, days_off=NEXT), NATIONAL_DAY, Facts())
    paid = (repayment(date(2026, 9, 3), 3_100),)
    inside = standing(loan_with(terms), paid, date(2026, 10, 5)).settle_today
    assert inside.minor == 1_000_000 + 3_000 + 200


def test_interest_by_the_day_ends_when_it_was_agreed_to_end() -> None:
    terms = DailyInterestTerms(
        principal=Money(1_000_000),
        drawn_on=date(2026, 9, 3),
        rate=Rate(Decimal("0.0365")),
        due_on=date(2026, 10, 3),
        days_off=NEXT,
    )
    kept = informed(terms, NATIONAL_DAY, Facts())
    assert standing(loan_with(kept), (), date(2026, 10, 8)).settle_today.minor == 1_003_000
    runs_on = replace(kept, days_off=replace(kept.days_off, interest_follows=True))
    assert standing(loan_with(runs_on), (), date(2026, 10, 8)).settle_today.minor == 1_003_500


def test_a_due_day_never_moves_to_the_day_of_the_draw_down() -> None:
    terms = BulletTerms(
        principal=Money(100_000),
        drawn_on=date(2026, 9, 30),
        rate=Rate(Decimal("0.03")),
        due_on=date(2026, 10, 2),
        days_off=DaysOff(Shift.EARLIER),
    )
    assert schedule(informed(terms, NATIONAL_DAY, Facts()))[0].due == date(2026, 10, 8)


def test_outlook_and_reminders_speak_of_the_day_the_payment_moved_to() -> None:
    loan = replace(loan_with(replace(FIXED, days_off=NEXT)), pays_from=BANK)
    paid = (repayment(date(2026, 9, 3), 3_100),)
    asked = household(50_000, today=date(2026, 10, 1), loans=[loan], repayments=paid)
    snapshot = informed_snapshot(replace(asked, calendar=NATIONAL_DAY), Facts())
    assert [due.day for due in dues(snapshot, date(2026, 10, 31)) if due.loan] == [
        date(2026, 10, 8)
    ]
    for day in range(5, 9):
        (told,) = reminders(snapshot, datetime(2026, 10, day, 9, tzinfo=UTC))
        assert (told.due, told.overdue) == (date(2026, 10, 8), False)


@settings(max_examples=300, deadline=None)
@given(any_terms(), st.sampled_from(Shift), st.booleans())
def test_moved_due_days_keep_their_order_and_follow_the_draw_down(
    terms: Terms, shift: Shift, follows: bool
) -> None:
    kept = replace(terms, days_off=DaysOff(shift, follows, working_calendar()))
    dues_ = [row.due for row in schedule(kept)]
    if not isinstance(kept, DailyInterestTerms):
        assert dues_ == sorted(dues_)
    assert min(dues_) >= terms.drawn_on


def test_the_rate_is_set_anew_on_new_years_day_by_the_lpr_of_that_day() -> None:
    found = resolved(floating())
    assert [(each.from_day, each.rate.value) for each in found] == [
        (date(2026, 1, 1), Decimal("0.041")),
        (date(2027, 1, 1), Decimal("0.036")),
        (date(2028, 1, 1), Decimal("0.036")),
    ]
    assert [each.assumed for each in found] == [False, False, True]


@pytest.mark.parametrize(
    ("months", "first"), [(12, date(2026, 9, 10)), (3, date(2025, 12, 10)), (6, date(2026, 3, 10))]
)
def test_the_rate_is_set_anew_in_the_agreed_rhythm(months: int, first: date) -> None:
    found = resolved(floating(every_months=months))
    assert found[0].from_day == first
    assert all(each.from_day.day == 10 for each in found)


def test_a_changed_contract_keeps_the_anniversaries_of_the_day_the_money_was_received() -> None:
    before = floating(every_months=12)
    after = replace(before, drawn_on=date(2026, 4, 20), first_due=date(2026, 5, 10), periods=30)
    loan = replace(
        loan_with(after),
        earlier=(EarlierContract(before, date(2026, 4, 20), ContractChange.EXTENSION),),
    )
    told = informed_snapshot(household(loans=[loan]), LPR).loans[0].terms
    assert isinstance(told, EqualInstalmentTerms)
    assert told.floating is not None
    assert [each.from_day for each in told.floating.repricings] == [
        date(2026, 9, 10),
        date(2027, 9, 10),
        date(2028, 9, 10),
    ]


def test_the_payment_follows_a_repricing_and_the_balance_is_spread_anew() -> None:
    rows = schedule(informed(floating(), WorkingCalendar(), LPR))
    payments = [row.payment.minor for row in rows]
    assert payments[0] == payments[3]
    assert payments[17] < payments[3]
    assert sum(row.principal.minor for row in rows) == 10_000_000


def test_a_typed_change_wins_over_the_repricing_of_its_day_and_ends_with_the_next() -> None:
    promotion = RateChange(date(2026, 1, 1), Rate(Decimal("0.02")))
    terms = informed(replace(floating(), rate_changes=(promotion,)), WorkingCalendar(), LPR)
    assert isinstance(terms, EqualInstalmentTerms)
    rates = [terms.rate_on(date(year, 6, 1)).value for year in (2026, 2027)]
    assert rates == [Decimal("0.02"), Decimal("0.036")]


def test_a_rate_below_zero_is_none() -> None:
    assert resolved(floating(basis_points=-400))[-1].rate.yearly == 0


def test_before_the_first_known_lpr_the_rate_stays() -> None:
    late = known(("0.03", date(2027, 6, 1), None, None))
    assert [each.from_day for each in resolved(floating(), late)] == [date(2028, 1, 1)]
    assert resolved(floating(), Facts()) == ()


def test_each_prime_rate_is_published() -> None:
    facts = published_facts()
    for prime in PrimeRate:
        terms = replace(floating(), floating=FloatingRate(prime, 0))
        assert resolved(terms, facts)


def test_earlier_contracts_follow_their_conventions_too() -> None:
    before = replace(FIXED, days_off=NEXT)
    after = replace(FIXED, drawn_on=date(2026, 11, 3))
    loan = replace(
        loan_with(after),
        earlier=(EarlierContract(before, date(2026, 11, 3), ContractChange.EXTENSION),),
    )
    snapshot = informed_snapshot(household(loans=[loan], today=date(2026, 10, 1)), Facts())
    assert snapshot.loans[0] is loan
    told = informed_snapshot(replace(snapshot, calendar=NATIONAL_DAY), Facts())
    assert schedule(told.loans[0].earlier[0].terms)[1].due == date(2026, 10, 8)


@settings(deadline=None)
@given(any_terms())
def test_terms_that_know_all_they_follow_are_left_as_they_are(terms: Terms) -> None:
    once = informed(terms, NATIONAL_DAY, LPR)
    assert informed(once, NATIONAL_DAY, LPR) is once


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"basis_points": 5000}, "spread_out_of_range"),
        ({"every_months": 0}, "interval_out_of_range"),
    ],
)
def test_a_rule_nobody_can_have_agreed_is_refused(changes: dict[str, int], code: str) -> None:
    with pytest.raises(InputError, match=code):
        floating(**changes)


def test_a_day_of_a_leap_year_bears_a_little_less_and_a_31st_nothing() -> None:
    def interest(convention: InterestDays, drawn_on: date, days: int) -> int:
        terms = BulletTerms(
            principal=Money(36_600_000),
            drawn_on=drawn_on,
            rate=Rate(Decimal("0.365")),
            due_on=drawn_on + timedelta(days=days),
            interest_days=convention,
        )
        return schedule(terms)[0].interest.minor

    assert interest(InterestDays.ACTUAL_ACTUAL, date(2028, 3, 1), 1) == 36_500
    assert interest(InterestDays.ACTUAL_ACTUAL, date(2027, 3, 1), 1) == 36_600
    assert interest(InterestDays.THIRTY_360, date(2026, 3, 30), 1) == 0
    assert interest(InterestDays.THIRTY_360, date(2026, 2, 28), 1) == 3 * 37_108 + 1
