"""Where too little money should go, as it is shown."""

from __future__ import annotations

from tests.engine.households import yuan
from tests.engine.optimal.test_late_household import POOR
from tideover.domain.dates import Month
from tideover.engine.optimal.late_household import least_harm_of
from tideover.viewmodels.least_harm import harm_view


def test_the_lines_are_the_engine_s_and_the_sums_are_theirs() -> None:
    answer = least_harm_of(POOR, yuan(1_500))
    view = harm_view(POOR, yuan(1_500))
    assert {line.name for line in view.lines} == {share.name for share in answer.best.shares}
    assert view.current == sum(share.stays_current for share in answer.best.shares)
    assert (
        sum((line.penalty for line in view.lines), yuan(0)) == view.penalty == answer.best.penalty
    )
    assert view.everyone_marked == answer.everyone.marked_months > view.marked


def test_who_is_paid_first_comes_first_and_only_late_loans_have_a_bucket() -> None:
    view = harm_view(POOR, yuan(1_500))
    now = [line.now.minor for line in view.lines]
    assert now == sorted(now, reverse=True)
    for line in view.lines:
        assert bool(line.worst) == (line.penalty.minor > 0)


def test_the_month_that_is_told_is_the_first_in_which_anything_is_paid() -> None:
    view = harm_view(POOR, yuan(1_500))
    assert view.month == Month(2026, 12)
    assert sum(line.now.minor for line in view.lines) > 0
