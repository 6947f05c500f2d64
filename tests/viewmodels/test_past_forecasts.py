"""What is said of past forecasts can be checked by hand: what was said, what came, what erred."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from tests.engine.households import FOOD, NOVEMBER, SALARY, household, loan, repaid, yuan
from tideover.domain.kept_outlooks import KeptLine, KeptMonth, KeptOutlook
from tideover.ui.wording.past_forecasts import past_review_text, past_summary
from tideover.viewmodels.past_forecasts import past_forecasts_view

if TYPE_CHECKING:
    from tideover.domain.snapshot import Snapshot

OCTOBER = NOVEMBER + -1
DUE = date(2026, 10, 15)


def kept(day: date, *, food: int, risk: str = "safe") -> KeptOutlook:
    """Return an outlook whose second month is October."""
    lines = (
        KeptLine("Salary", 90_000), KeptLine("Food", -food), KeptLine("loan", -10_000),
    )  # fmt: skip
    months = tuple(KeptMonth(month, risk, 5_000, 7_000, lines) for month in (OCTOBER + -1, OCTOBER))
    return KeptOutlook(day, months)


def lived(*outlooks: KeptOutlook, paid_on: date | None = DUE) -> Snapshot:
    """Return a household that spent 700 on food in October and has a loan due on the 15th."""
    made = household(500, loans=[loan(1200, due_day=15, drawn_on=date(2026, 9, 15))])
    names = {category.id: category for category in made.categories}
    categories = tuple(
        replace(names[each], name={SALARY: "Salary", FOOD: "Food"}.get(each, names[each].name))
        for each in names
    )
    accounts = tuple(replace(each, opened_on=date(2026, 1, 1)) for each in made.accounts)
    return replace(
        made,
        accounts=accounts,
        categories=categories,
        kept_outlooks=outlooks,
        month_sums={(OCTOBER, SALARY): yuan(900), (OCTOBER, FOOD): yuan(-700)},
        repayments=() if paid_on is None else (repaid("loan", 100, paid_on),),
    )


def test_without_a_month_that_is_over_it_says_so_plainly() -> None:
    view = past_forecasts_view(lived())
    assert view.reviews == ()
    assert past_summary(view).startswith("Nothing to compare yet")


def test_the_last_forecast_before_the_month_is_held_against_it() -> None:
    early, late = kept(date(2026, 9, 2), food=10_000), kept(date(2026, 9, 28), food=50_000)
    (past,) = past_forecasts_view(lived(late, early)).reviews
    assert past.review.forecast.spending == yuan(500)
    assert past.review.spending_error == yuan(-200)
    assert past.wrong is not None
    assert (past.wrong.name, past.wrong.forecast, past.wrong.came) == (
        "Food",
        yuan(-500),
        yuan(-700),
    )
    assert "Most wrong was Food: -¥500.00 forecast, -¥700.00 came." in past_review_text(past)


def test_a_payment_that_came_late_makes_a_safe_forecast_wrong() -> None:
    outlook = kept(date(2026, 9, 28), food=70_000)
    late = past_forecasts_view(lived(outlook, paid_on=None))
    assert late.reviews[0].review.came.missed
    assert late.right == 0
    warned = past_forecasts_view(lived(replace(outlook, months=kept(
        date(2026, 9, 28), food=70_000, risk="short").months), paid_on=None))  # fmt: skip
    assert warned.right == 1
