"""The record that is shown: what was late, what is planned to be, and what settling changes."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from hypothesis import given, settings

from tests.engine.households import household, item, loan, repaid, yuan
from tests.engine.test_forecast import households
from tideover.domain.dates import Month
from tideover.domain.facts import NO_FACTS
from tideover.domain.ids import LoanId
from tideover.engine.credit_record import Mark
from tideover.engine.planned_record import household_record
from tideover.engine.risk import outlook
from tideover.published.china import published_facts
from tideover.viewmodels.credit_record import record_view

if TYPE_CHECKING:
    from tideover.domain.snapshot import Snapshot

FACTS = published_facts()
TODAY = date(2026, 11, 20)


def indebted(cash: int = 0) -> Snapshot:
    """One loan late since 8 October, one that was late once, one that is kept."""
    drawn = date(2026, 7, 8)
    return household(
        cash,
        today=TODAY,
        loans=[
            loan(1200, drawn_on=drawn, name="late"),
            loan(1200, drawn_on=drawn, name="once"),
            loan(1200, drawn_on=drawn, name="kept"),
        ],
        recurring=[item(1000, 10, starts=date(2026, 12, 1))],
        repayments=[
            *(repaid("late", 100, date(2026, month, 8)) for month in (8, 9)),
            repaid("once", 100, date(2026, 8, 20)),
            *(repaid("once", 100, date(2026, month, 8)) for month in (9, 10, 11)),
            *(repaid("kept", 100, date(2026, month, 8)) for month in (8, 9, 10, 11)),
        ],
    )


def test_what_is_late_what_was_and_what_never_was_are_told_apart() -> None:
    late, once, kept = record_view(indebted(), FACTS).lines
    assert late.open_item is not None
    assert late.open_item.default.began == date(2026, 10, 8)
    assert late.to_be_current == yuan(200)
    assert [each.gone_on for each in once.items] == [date(2031, 8, 20)]
    assert kept.items == ()


def test_settling_today_and_later_is_told_for_what_is_late_alone() -> None:
    late, once, _ = record_view(indebted(), FACTS).lines
    assert [each.gone_on for each in late.settlings] == [
        date(2031, 11, 20),
        date(2032, 2, 20),
        date(2032, 11, 20),
    ]
    assert once.settlings == ()


def test_the_outlook_says_when_an_open_default_ends_and_what_would_be_new() -> None:
    late, once, _ = record_view(indebted(), FACTS).lines
    # On 10 December 1,000 come: enough for what is late and for what was missed on the 8th.
    assert [each.default.ended for each in late.planned] == [date(2026, 12, 10)]
    assert late.new_items == ()
    (new,) = once.new_items
    assert (new.default.began, new.default.ended) == (date(2026, 12, 8), date(2026, 12, 10))
    assert new.default.planned


def test_money_that_is_there_adds_nothing() -> None:
    view = record_view(indebted(5000), FACTS)
    assert view.new_items == ()
    assert all(not month.days_past_due for month in view.lines[2].months)


def test_a_due_that_stays_unpaid_gets_worse_month_by_month_in_the_plan() -> None:
    poor = household(0, loans=[loan(5000, 1)], today=TODAY)
    (line,) = record_view(poor, FACTS).lines
    planned = [month.mark for month in line.months if month.planned]
    # Due on 8 December: 23 days by the end of the month, then 54, 82, 113, 143, 174.
    assert planned == [
        *(Mark.LATE_1, Mark.LATE_2, Mark.LATE_3, Mark.LATE_4, Mark.LATE_5, Mark.LATE_6),
    ]
    assert line.new_items[0].gone_on is None


def test_the_grid_has_a_row_for_each_year_the_newest_first() -> None:
    rows = [row for row in record_view(indebted(), FACTS).grid if row.name == "late"]
    assert [row.year for row in rows] == [2027, 2026]
    october = rows[1].months[9]
    assert october is not None
    assert (october.mark, october.planned) == (Mark.LATE_1, False)
    assert rows[1].months[5] is None


def test_one_loan_can_be_asked_for_alone() -> None:
    (line,) = record_view(indebted(), FACTS, LoanId("once")).lines
    assert line.name == "once"


def test_without_the_facts_nothing_is_promised() -> None:
    assert record_view(indebted(), NO_FACTS).lines == ()


@settings(max_examples=40, deadline=None)
@given(snapshot=households())
def test_the_plan_is_late_exactly_where_the_outlook_misses_something(snapshot: Snapshot) -> None:
    missed = outlook(snapshot).forecast.missed
    for record in household_record(snapshot):
        mine = [each for each in missed if each.event.loan_id == record.loan.id]
        for each in mine:
            if each.paid_on is None or each.paid_on > each.event.day:
                assert any(
                    known.began <= each.event.day
                    and (known.ended is None or each.event.day < known.ended)
                    for known in record.planned
                )
        if not mine and record.open_default is None:
            assert record.planned == ()
        assert all(
            month.month > Month.of(snapshot.as_of) for month in record.months if month.planned
        )
