"""Who is given a page reads what was chosen for them, and nothing else."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction
from itertools import combinations
from typing import TYPE_CHECKING

import pytest

from tests.engine.households import FOOD, RENT, household, item, loan, planned, repaid, yuan
from tideover.domain.cases import Case, CaseEvent, CaseEventKind
from tideover.domain.ids import CaseEventId, CaseId
from tideover.published.china import published_facts
from tideover.ui.html_page import html_page
from tideover.ui.pages.reports.shared import shared_page, shared_title
from tideover.viewmodels.sharing import (
    Initials,
    SharedPart,
    initials,
    register,
    shared_view,
    with_initials,
)

if TYPE_CHECKING:
    from collections.abc import Container

    from tideover.domain.snapshot import Snapshot

FACTS = published_facts()
HOSTILE = "<script>alert('x')</script> & <img src=http://evil.example/x.png>"


def crowded() -> Snapshot:
    """A household in which every part holds amounts that no other part does."""
    drawn = date(2026, 7, 8)
    found = household(
        "7411.13",
        loans=[
            replace(loan(1200, drawn_on=drawn, name="Quickloan"), lender="蚂蚁消费金融"),
            replace(loan(6000, drawn_on=drawn, name="Steadyloan"), lender="China Merchants Bank"),
        ],
        recurring=[item("5931.71", 10, payee="Acme Ltd"), item("-2713.37", 3, RENT)],
        budgets=planned(FOOD, "877.93"),
        repayments=[
            *(repaid("Quickloan", 100, date(2026, month, 8)) for month in (8, 9)),
            *(repaid("Steadyloan", 500, date(2026, month, 8)) for month in (8, 9, 10, 11)),
        ],
    )
    case = Case(CaseId("case"), "蚂蚁消费金融", date(2026, 11, 1), note="private note")
    event = CaseEvent(
        CaseEventId("event"), case.id, date(2026, 11, 2), CaseEventKind.OUR_PROMISE,
        "told Mr Wang everything", "Wang Wei", date(2026, 12, 1), amount=yuan("333.21"),
    )  # fmt: skip
    return replace(
        found,
        household=replace(found.household, name="Familie Zhang"),
        cases=(case,),
        case_events=(event,),
    )


def written(snapshot: Snapshot, parts: Container[SharedPart], *, hide_names: bool = False) -> str:
    view = shared_view(snapshot, FACTS, parts, hide_names=hide_names)
    return html_page(shared_page(view), shared_title(view), "en").decode()


TRACES = {
    # What only this part may say of the household above.
    SharedPart.LOANS: ("China Merchants Bank", "¥4,000.00", "Principal left"),
    SharedPart.OUTLOOK: ("¥5,931.71", "Lowest cash"),
    SharedPart.BUDGET: ("Left of the month", "Budget totals"),
    SharedPart.PROFILE: ("What debts take of income",),
    SharedPart.RECORD: ("since 2026-10-08", "2031-11-20"),
    SharedPart.CASES: ("¥333.21", "told Mr Wang everything", "Wang Wei"),
}


@pytest.mark.parametrize("part", SharedPart)
def test_a_part_that_was_chosen_is_there(part: SharedPart) -> None:
    text = written(crowded(), {part})
    for trace in TRACES[part]:
        assert trace in text


@pytest.mark.parametrize("part", SharedPart)
def test_nothing_of_a_part_that_was_not_chosen_leaks_into_the_file(part: SharedPart) -> None:
    others = set(SharedPart) - {part}
    if part is SharedPart.OUTLOOK:
        others -= {SharedPart.PROFILE, SharedPart.BUDGET}  # these say the income themselves
    text = written(crowded(), others)
    for trace in TRACES[part]:
        assert trace not in text


def test_no_amount_of_the_household_is_in_a_file_without_parts() -> None:
    text = written(crowded(), ())
    assert "¥" not in text
    for name in ("Quickloan", "Steadyloan", "Merchants", "蚂蚁", "Acme", "Wang"):
        assert name not in text.partition("</style>")[2]


def test_a_part_alone_holds_no_amount_that_another_snapshot_of_it_would_not() -> None:
    # The strictest way to say it: whatever else changes, the file stays the same to the byte.
    snapshot = crowded()
    for amount in ("1.11", "9999.99"):
        other = replace(snapshot, recurring=(item(amount, 10, payee="Somebody"),), budgets=())
        for part in (SharedPart.LOANS, SharedPart.CASES):
            assert written(other, {part}) == written(snapshot, {part})


@pytest.mark.parametrize("parts", [*combinations(SharedPart, 2), tuple(SharedPart)])
def test_initials_stand_for_every_name_in_every_part(parts: tuple[SharedPart, ...]) -> None:
    text = written(crowded(), parts, hide_names=True).partition("</style>")[2]
    for name in (
        "Merchants",
        "蚂蚁",
        "Acme",
        "Wang",
        "Zhang",
        "Steadyloan",
        "private note",
        "told Mr",
    ):
        assert name not in text
    if SharedPart.LOANS in parts:
        assert "C.M.B." in text
        assert "蚂**" in written(crowded(), parts, hide_names=True)


def test_two_names_with_the_same_initials_stay_two() -> None:
    names = Initials(["China Merchants Bank", "City Mortgage Bank", "招商银行", "招联金融"])
    assert names.of("China Merchants Bank") == "C.M.B."
    assert names.of("City Mortgage Bank") == "C.M.B. 2"
    assert [names.of("招商银行"), names.of("招联金融")] == ["招**", "招** 2"]


@pytest.mark.parametrize(
    ("name", "shown"),
    [("Jie Bei", "J.B."), ("借呗", "借**"), ("!!!", "?"), ("a_b", "A.B."), ("ＡＢ", "A.")],
)
def test_initials_give_no_more_than_first_letters(name: str, shown: str) -> None:
    assert initials(name) == shown


def test_hiding_names_changes_no_amount() -> None:
    open_names, hidden = register(crowded()), register(with_initials(crowded()))
    assert (hidden.owed, hidden.overdue, hidden.monthly) == (
        open_names.owed,
        open_names.overdue,
        open_names.monthly,
    )
    assert hidden.lenders == open_names.lenders == 2


def test_the_register_adds_the_whole_exposure_up() -> None:
    found = register(crowded())
    assert [row.name for row in found.rows] == ["Quickloan", "Steadyloan"]
    late, kept = found.rows
    assert (late.owed, late.overdue, late.days_past_due) == (yuan(1000), yuan(200), 43)
    assert (kept.owed, kept.overdue, kept.monthly) == (yuan(4000), yuan(0), yuan(500))
    assert kept.yearly == Fraction(0)
    assert kept.ends == date(2027, 7, 8)
    assert (found.owed, found.overdue, found.monthly) == (yuan(5000), yuan(200), yuan(600))


def test_hostile_names_are_text_and_the_file_asks_nobody_for_anything() -> None:
    snapshot = crowded()
    first, second = snapshot.loans
    snapshot = replace(
        snapshot,
        household=replace(snapshot.household, name=HOSTILE),
        loans=(replace(first, name=HOSTILE, lender=HOSTILE), replace(second, name='" onload="x')),
        cases=(replace(snapshot.cases[0], lender=HOSTILE),),
        case_events=(replace(snapshot.case_events[0], person=HOSTILE, text="\u202eevil\x00"),),
    )
    text = written(snapshot, set(SharedPart))
    assert "<script" not in text
    assert "<img" not in text
    assert "&lt;script&gt;alert(&#x27;x&#x27;)" in text
    assert '" onload' not in text
    assert "\u202e" not in text
    assert "\x00" not in text
    for loader in ("src=", "href=", "url(", "@import", "<link", "<iframe", "<object"):
        assert loader not in text.replace("src=http://evil.example/x.png", "")
    assert "default-src &#x27;none&#x27;" in text
