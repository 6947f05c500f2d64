"""A record that is counted wrongly frightens without reason, or hides what a lender will see."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.engine.loans import any_repayments, any_terms, loan_with, repayment
from tideover.domain.loans import ContractChange, EarlierContract, PayInPartsTerms
from tideover.domain.money import Money
from tideover.domain.rates import NO_INTEREST
from tideover.engine.credit_record import (
    LoanRecord,
    Mark,
    loan_record,
    mark_of,
    record_item,
    settlings,
)
from tideover.engine.standing import standing
from tideover.published.china import published_facts

if TYPE_CHECKING:
    from tideover.domain.loans import Loan, Repayment

FACTS = published_facts()
AS_OF = date(2024, 12, 31)


def terms_of(drawn_on: date, first_due: date, number: int = 3) -> PayInPartsTerms:
    """¥100 on the last day of each month; nothing is added by being late."""
    return PayInPartsTerms(
        principal=Money(10_000 * number),
        drawn_on=drawn_on,
        rate=NO_INTEREST,
        parts=number,
        first_due=first_due,
    )


def parts(number: int = 3) -> Loan:
    """In parts from the end of January 2024 on."""
    return loan_with(terms_of(date(2024, 1, 16), date(2024, 1, 31), number))


def record(*repayments: Repayment, loan: Loan | None = None, as_of: date = AS_OF) -> LoanRecord:
    return loan_record(loan or parts(), repayments, as_of)


def marks(found: LoanRecord) -> str:
    return "".join(month.mark.value for month in found.months)


@pytest.mark.parametrize(
    ("days", "mark"),
    [(-3, "N"), (0, "N"), (1, "1"), (30, "1"), (31, "2"), (60, "2"), (61, "3"), (90, "3"),
     (91, "4"), (120, "4"), (121, "5"), (150, "5"), (151, "6"), (180, "6"), (181, "7"),
     (2000, "7")],
)  # fmt: skip
def test_a_mark_changes_on_the_day_it_changes_in_a_credit_report(days: int, mark: str) -> None:
    assert mark_of(days).value == mark


def test_paid_on_every_due_day_leaves_nothing() -> None:
    paid = [repayment(date(2024, *day), 10_000) for day in ((1, 31), (2, 29), (3, 31))]
    found = record(*paid)
    assert found.defaults == ()
    assert marks(found) == "NNC"


def test_one_late_day_over_a_leap_february_is_one_default_of_one_day() -> None:
    # Due on 29 February, paid on 1 March: no month ended late, and yet it was late.
    found = record(
        repayment(date(2024, 1, 31), 10_000),
        repayment(date(2024, 3, 1), 10_000),
        repayment(date(2024, 3, 31), 10_000),
    )
    (default,) = found.defaults
    assert (default.began, default.ended) == (date(2024, 2, 29), date(2024, 3, 1))
    assert default.worst_days == 1
    assert marks(found) == "NNC"
    item = record_item(default, FACTS)
    assert item.gone_on == date(2029, 3, 1)


def test_five_years_from_29_february_end_on_28_february() -> None:
    found = record(repayment(date(2024, 2, 29), 10_000), as_of=date(2024, 2, 29))
    (default,) = found.defaults
    assert default.ended == date(2024, 2, 29)
    assert record_item(default, FACTS).gone_on == date(2029, 2, 28)


def test_two_defaults_have_two_clocks() -> None:
    found = record(
        repayment(date(2024, 2, 10), 10_000),  # due 31 January: 10 days
        repayment(date(2024, 2, 29), 10_000),  # on its day
        repayment(date(2024, 5, 31), 10_000),  # due 31 March: 61 days
    )
    first, second = found.defaults
    assert (first.began, first.ended, first.worst_days) == (
        date(2024, 1, 31),
        date(2024, 2, 10),
        10,
    )
    assert (second.began, second.ended, second.worst_days) == (
        date(2024, 3, 31),
        date(2024, 5, 31),
        61,
    )
    assert second.mark is Mark.LATE_3
    assert marks(found) == "NNN1C"
    assert [record_item(each, FACTS).gone_on for each in found.defaults] == [
        date(2029, 2, 10),
        date(2029, 5, 31),
    ]


def test_paying_one_of_two_late_instalments_does_not_end_the_default() -> None:
    found = record(
        repayment(date(2024, 3, 10), 10_000),
        repayment(date(2024, 3, 20), 10_000),
        repayment(date(2024, 3, 31), 10_000),
    )
    (default,) = found.defaults
    assert (default.began, default.ended) == (date(2024, 1, 31), date(2024, 3, 20))
    # 39 days on 10 March, when the first was paid; the second was 20 days late on the 20th.
    assert default.worst_days == 39
    assert default.most == Money(20_000)


def test_an_open_default_never_starts_the_clock() -> None:
    for as_of in (date(2024, 7, 1), date(2034, 7, 1)):
        found = record(as_of=as_of)
        (default,) = found.defaults
        assert default.ended is None
        assert default.began == date(2024, 1, 31)
        assert found.open_default == default
        assert record_item(default, FACTS).gone_on is None
        assert not record_item(default, FACTS).is_gone(date(2050, 1, 1))
        assert found.to_be_current == Money(30_000)


def test_every_month_of_waiting_is_a_month_longer_in_the_record() -> None:
    found = record(as_of=date(2024, 2, 29))
    (default,) = found.defaults
    told = settlings(default, found.as_of, FACTS)
    assert [(each.settled_on, each.gone_on) for each in told] == [
        (date(2024, 2, 29), date(2029, 2, 28)),
        (date(2024, 5, 29), date(2029, 5, 29)),
        (date(2025, 2, 28), date(2030, 2, 28)),
    ]


def test_what_has_ended_asks_nothing_of_settling() -> None:
    found = record(repayment(date(2024, 2, 1), 30_000))
    assert settlings(found.defaults[0], AS_OF, FACTS) == ()


def test_a_small_default_that_was_repaid_in_time_is_hidden_by_the_one_off_repair() -> None:
    small = record(repayment(date(2024, 2, 1), 30_000))
    item = record_item(small.defaults[0], FACTS)
    assert item.hidden_on == date(2026, 1, 1)
    assert item.is_gone(date(2026, 1, 1))
    assert not item.is_gone(date(2025, 12, 31))
    dear = replace(small.defaults[0], most=Money(1_000_001))
    assert record_item(dear, FACTS).hidden_on is None


def test_the_month_of_today_is_told_as_it_is_today() -> None:
    found = record(as_of=date(2024, 2, 10))
    assert found.months[-1].day == date(2024, 2, 10)
    assert found.months[-1].days_past_due == 10


def test_a_loan_that_was_closed_is_settled_on_that_day() -> None:
    closed = replace(parts(), closed_on=date(2024, 3, 15))
    found = record(loan=closed)
    (default,) = found.defaults
    assert default.ended == date(2024, 3, 15)
    assert found.to_be_current == Money(0)
    assert marks(found) == "N1C"


def test_a_new_contract_ends_the_default_and_says_that_it_did() -> None:
    old = parts()
    changed = date(2024, 3, 15)
    new = terms_of(changed, date(2024, 6, 30))
    loan = replace(
        old, terms=new, earlier=(EarlierContract(old.terms, changed, ContractChange.EXTENSION),)
    )
    found = record(loan=loan, as_of=date(2024, 5, 31))
    (default,) = found.defaults
    assert (default.began, default.ended, default.by_contract) == (
        date(2024, 1, 31),
        changed,
        True,
    )
    assert marks(found) == "N1NNN"
    # Before the change was made the same loan was simply late.
    assert record(loan=loan, as_of=date(2024, 3, 14)).open_default is not None


@settings(max_examples=80, deadline=None)
@given(data=st.data())
def test_every_month_says_what_the_loan_s_own_page_said_on_its_last_day(
    data: st.DataObject,
) -> None:
    terms = data.draw(any_terms())
    loan = loan_with(terms)
    paid = data.draw(any_repayments(terms, refunds=True))
    as_of = terms.drawn_on + timedelta(days=data.draw(st.integers(0, 700)))
    found = loan_record(loan, paid, as_of)
    for month in found.months:
        then = standing(loan, paid, month.day)
        assert month.days_past_due == then.days_past_due
        assert (month.mark is Mark.SETTLED) == then.is_settled
    now = standing(loan, paid, as_of)
    assert (found.open_default is not None) == (now.days_past_due > 0)


@settings(max_examples=80, deadline=None)
@given(data=st.data())
def test_defaults_are_exactly_the_days_on_which_something_was_late(data: st.DataObject) -> None:
    terms = data.draw(any_terms(most_periods=3))
    loan = loan_with(terms)
    paid = data.draw(any_repayments(terms))
    as_of = terms.drawn_on + timedelta(days=data.draw(st.integers(0, 200)))
    found = loan_record(loan, paid, as_of)
    late = {
        default.began + timedelta(days=number)
        for default in found.defaults
        for number in range(1, ((default.ended or as_of) - default.began).days + 1)
        if default.ended is None or default.began + timedelta(days=number) < default.ended
    }
    days = (as_of - terms.drawn_on).days
    for day in (terms.drawn_on + timedelta(days=number) for number in range(days + 1)):
        assert (standing(loan, paid, day).days_past_due > 0) == (day in late)


@settings(max_examples=60, deadline=None)
@given(
    data=st.data(),
    days=st.lists(st.tuples(st.integers(0, 200), st.integers(1, 15_000)), max_size=5),
)
def test_paying_more_never_makes_a_month_later(
    data: st.DataObject, days: list[tuple[int, int]]
) -> None:
    loan = parts(number=4)
    paid = tuple(
        repayment(loan.terms.drawn_on + timedelta(days=day), amount, f"{place}")
        for place, (day, amount) in enumerate(days)
    )
    more = repayment(
        loan.terms.drawn_on + timedelta(days=data.draw(st.integers(0, 200))),
        data.draw(st.integers(1, 40_000)),
        "more",
    )
    before = {each.month: each.days_past_due for each in record(*paid, loan=loan).months}
    after = record(*paid, more, loan=loan)
    assert all(each.days_past_due <= before[each.month] for each in after.months)
    assert len(after.months) <= len(before)
