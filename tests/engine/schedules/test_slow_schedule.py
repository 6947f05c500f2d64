"""Every schedule against one that is counted day by day and shares no code with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given, settings

from tests.engine.loans import any_terms
from tests.engine.slow_schedule import slow_schedule
from tideover.engine.schedules import schedule

if TYPE_CHECKING:
    from tideover.domain.loans import Terms


@settings(max_examples=200, deadline=None)
@given(any_terms(most_periods=14))
def test_what_is_due_and_when_is_what_counting_day_by_day_says(terms: Terms) -> None:
    found = [
        (row.due, row.days, row.principal.minor, row.interest.minor, row.fee.minor)
        for row in schedule(terms)
    ]
    assert found == [
        (line.due, (line.ends - line.starts).days, line.principal, line.interest, line.fee)
        for line in slow_schedule(terms)
    ]
