"""What is said of an offer follows from its own figures, and the best of a row is the best."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from tests.engine.households import household, loan, yuan
from tests.engine.refinancing.test_best_set import LOANS as THREE
from tests.engine.refinancing.test_best_set import OFFERED, kept
from tests.engine.refinancing.test_offers import changed, take_over
from tideover.domain.contract_requests import Extension, NewRate, Settlement
from tideover.domain.loans import FlatFeeTerms
from tideover.domain.rates import Rate, RatePer
from tideover.ui.wording.refinancing_verdict import details, finding_text
from tideover.viewmodels.refinancing import (
    OfferColumn,
    OfferFinding,
    OffersView,
    Place,
    Row,
    offers_view,
    owed_loans,
    paid_so_far,
)

FREE = loan(12_000, name="free")
DEAR = loan(6000, 24, rate="0.24", name="dear")


def said(view: OffersView, place: int = 1) -> list[str]:
    stay = view.columns[0].course
    assert stay is not None
    return [each.text for each in details(view.columns[place], stay)]


def one(column: OfferColumn) -> OfferFinding:
    return column.finding


def test_fees_that_eat_what_is_saved_are_said_to_do_so_with_both_sums() -> None:
    cheaper = take_over("dear", rate="0.22", fee=400)
    view = offers_view(household(99_000, loans=[DEAR]), [cheaper])
    assert one(view.columns[1]) is OfferFinding.FEES_EAT_IT
    text = finding_text(view.columns[1])
    assert "The fees are more than it saves: ¥400.00 are asked once" in text
    assert "more than staying" in text
    free = offers_view(household(99_000, loans=[DEAR]), [take_over("dear", rate="0.22")])
    assert one(free.columns[1]) is OfferFinding.CHEAPER


def test_time_that_costs_is_said_as_relief_now_and_cost_later() -> None:
    view = offers_view(household(99_000, loans=[DEAR]), [changed(Extension(6), "dear")])
    assert one(view.columns[1]) is OfferFinding.DEARER
    sentences = said(view)
    assert any(text.startswith("Relief in the next three months") for text in sentences)
    assert any(text.startswith("Relief now, cost later") for text in sentences)


def test_a_loan_that_asks_for_all_its_fees_anyway_is_named() -> None:
    flat = FlatFeeTerms(
        principal=yuan(6000),
        drawn_on=date(2026, 11, 8),
        rate=Rate(Decimal("0.006"), RatePer.MONTH),
        periods=12,
        due_day=8,
    )
    view = offers_view(
        household(9000, loans=[loan(0, name="flat", terms=flat)]), [take_over("flat")]
    )
    assert any("saves nothing" in text for text in said(view))


def test_a_loan_that_ends_before_the_new_one_begins_is_named() -> None:
    short = loan(500, 1, due_day=25, drawn_on=date(2026, 10, 25), name="short")
    view = offers_view(household(9000, loans=[short]), [take_over("short")])
    assert any("would be paid off by itself" in text for text in said(view))


def test_the_best_of_a_row_is_marked_and_staying_can_be_it() -> None:
    lower = changed(NewRate(Rate(Decimal("0.12"))), "dear")
    view = offers_view(household(99_000, loans=[DEAR, FREE]), [lower, take_over("free", fee=240)])
    staying, cheaper, dearer = view.columns
    assert Row.TO_PAY in cheaper.best
    assert Row.MONTHLY in dearer.best
    assert {Row.TO_PAY, Row.MONTHLY} & staying.best == set()
    # Nobody falls short: nothing is better than another there.
    assert all(Row.SHORT not in each.best for each in view.columns)
    assert (view.columns[view.best], view.lasts) == (cheaper, True)


def test_several_offers_to_be_taken_together_have_a_column_of_their_own() -> None:
    view = offers_view(household(99_000, loans=THREE), kept(OFFERED[0], OFFERED[3]))
    last = view.columns[-1]
    assert last.place is Place.BEST_SET
    assert [offer.name for offer in last.offers] == ["Offer 0", "Offer 1"]
    assert view.best == len(view.columns) - 1
    assert last.course is not None
    alone = [each.course for each in view.columns[:-1] if each.course is not None]
    assert all(last.course.to_pay < each.to_pay for each in alone)


def test_the_lines_of_money_paid_cross_on_the_day_that_is_told() -> None:
    settled = changed(Settlement(yuan(2000), date(2026, 12, 1)), "free")
    view = offers_view(household(9000, loans=[FREE, DEAR]), [settled])
    paid = paid_so_far(view, view.columns[1])
    assert paid is not None
    assert paid.crosses is not None
    beside = view.columns[1].difference
    assert beside is not None
    assert paid.days[paid.crosses] == beside.break_even
    assert paid.taken[paid.crosses] < paid.staying[paid.crosses]
    assert paid.taken[paid.crosses - 1] >= paid.staying[paid.crosses - 1]
    assert paid.staying[-1] == yuan(12_000)
    assert paid.taken[-1] == yuan(2000)
    assert paid_so_far(view, view.columns[0]) is None


def test_what_clears_a_loan_today_stands_beside_its_name() -> None:
    (found,) = owed_loans(household(0, loans=[FREE]))
    assert (found.loan, found.clears) == (FREE, yuan(12_000))
