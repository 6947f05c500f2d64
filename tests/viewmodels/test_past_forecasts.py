"""What is said of past forecasts can be checked by hand: what was said, what came, what erred."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from tests.engine.households import FOOD, NOVEMBER, SALARY, household, loan, repaid, yuan
from tideover.domain.kept_outlooks import KeptLine, KeptMonth, KeptOutlook
from tideover.ui.wording.past_forecasts import chance_texts, past_review_text, past_summary
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


def with_chance(outlook: KeptOutlook, percent: int) -> KeptOutlook:
    months = tuple(replace(month, chance_percent=percent) for month in outlook.months)
    return replace(outlook, months=months)


def test_the_chance_that_was_said_stands_beside_what_came() -> None:
    outlook = with_chance(kept(date(2026, 9, 28), food=50_000), 14)
    view = past_forecasts_view(lived(outlook))
    assert "October 2026: said Safe, a miss 14%; every payment was made." in past_review_text(
        view.reviews[0]
    )
    band, expected, score, few = chance_texts(view)
    assert band == "Said to be missed about 1 in 7: 0 of 1 such months were missed."
    assert "0.1 of 1 months" in expected
    assert "is 0.02" in score, "0.14 squared"
    assert few == "So few months say little: much of it is luck."


def test_where_some_months_were_missed_the_chances_must_beat_saying_the_same_every_time() -> None:
    """September and October: the one called safe was kept, the one called likely was missed."""
    said = with_chance(kept(date(2026, 9, 28), food=50_000), 90)
    before = with_chance(kept(date(2026, 8, 28), food=50_000), 4)
    september = OCTOBER + -1
    before = replace(before, months=(replace(before.months[0], month=september + -1),
                                     replace(before.months[1], month=september)))  # fmt: skip
    snapshot = lived(before, said, paid_on=None)
    sums = {**snapshot.month_sums, (september, FOOD): yuan(-10)}
    texts = chance_texts(past_forecasts_view(replace(snapshot, month_sums=sums)))
    assert texts[0].startswith("Said to be missed about 1 in 25: 0 of 1")
    assert texts[1].startswith("Said to be missed about 9 in 10: 1 of 1")
    assert "told good months from bad ones" in texts[-2]


def test_a_chance_that_nobody_worked_out_is_not_made_up() -> None:
    view = past_forecasts_view(lived(kept(date(2026, 9, 28), food=50_000)))
    assert chance_texts(view) == ()
    assert "%" not in past_review_text(view.reviews[0])


def test_a_due_that_fell_while_an_older_one_was_late_counts_as_missed() -> None:
    """The money went to the older one first; September's due was never met before November."""
    made = lived(kept(date(2026, 9, 28), food=50_000), paid_on=None)
    loans = (loan(1200, due_day=15, drawn_on=date(2026, 8, 15)),)
    assert past_forecasts_view(replace(made, loans=loans)).reviews[0].review.came.missed
