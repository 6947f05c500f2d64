"""Each kind of help is found where it is the one that helps, and several together where none is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import combinations
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.engine.households import (
    BANK,
    CARD,
    FOOD,
    FUN,
    NOVEMBER,
    RENT,
    SALARY,
    entry,
    household,
    item,
    loan,
    planned,
    yuan,
)
from tests.engine.large_household import large_household
from tideover.domain.accounts import CardBill
from tideover.domain.ids import LoanId
from tideover.domain.lateness import LateTerms
from tideover.domain.loans import EqualInstalmentTerms
from tideover.domain.rates import Rate
from tideover.engine.changes import (
    AskExtension,
    AskNewTerms,
    Change,
    Combination,
    EarnMore,
    MoveDueDay,
    PayByCard,
    PayMinimum,
    PayOnDay,
    PostponeExpense,
)
from tideover.engine.fix_combinations import Part, together
from tideover.engine.fix_steps import about, steps_of, takes
from tideover.engine.fixes import Fix, Reach, search, suggest
from tideover.engine.lender_remedies import extensions, moves
from tideover.engine.remedies import delays
from tideover.engine.risk import Risk, outlook
from tideover.engine.scenarios import applied
from tideover.engine.short_months import ShortMonth

if TYPE_CHECKING:
    from tideover.domain.recurring import RecurringItem
    from tideover.domain.snapshot import Snapshot

DECEMBER = NOVEMBER + 1
FROM_DECEMBER = date(2026, 12, 1)


def found(kind: type[Change], snapshot: Snapshot) -> Fix:
    (fix,) = [fix for fix in suggest(snapshot, DECEMBER) if isinstance(fix.change, kind)]
    return fix


def salary(amount: int, day: int = 10) -> RecurringItem:
    return item(amount, day, SALARY, starts=FROM_DECEMBER)


def test_a_purchase_of_the_book_is_put_off_until_money_comes() -> None:
    sofa = entry(-700, date(2026, 12, 5), category=RENT)
    snapshot = household(900, loans=[loan(6000, 12, 8)], recurring=[salary(4000)], upcoming=[sofa])
    fix = found(PostponeExpense, snapshot)
    assert isinstance(fix.change, PostponeExpense)
    assert (fix.change.entry_id, fix.change.to_day) == (sofa.id, date(2026, 12, 11))
    assert fix.reach is Reach.ALL_MONTHS


def test_the_free_days_of_a_card_carry_a_purchase_over_the_pay_day() -> None:
    sofa = entry(-700, date(2026, 12, 5), category=RENT)
    snapshot = household(
        900,
        bill=CardBill(6, 24),
        loans=[loan(6000, 12, 8)],
        recurring=[salary(4000)],
        upcoming=[sofa],
    )
    fix = found(PayByCard, snapshot)
    assert isinstance(fix.change, PayByCard)
    assert (fix.change.card_id, fix.change.leaves_on) == (CARD, date(2026, 12, 24))
    assert fix.cost == yuan(0)
    limited = replace(snapshot, accounts=tuple(
        replace(each, credit_limit=yuan(600)) if each.id == CARD else each
        for each in snapshot.accounts
    ))  # fmt: skip
    assert not [fix for fix in suggest(limited, DECEMBER) if isinstance(fix.change, PayByCard)]


def test_an_instalment_is_paid_within_its_days_of_grace_and_not_after_them() -> None:
    terms = EqualInstalmentTerms(
        principal=yuan(6000), drawn_on=date(2026, 11, 8), rate=Rate(Decimal("0.12")), periods=12,
        due_day=8, late=LateTerms(grace_days=3),
    )  # fmt: skip
    snapshot = household(300, loans=[loan(0, terms=terms)], recurring=[salary(4000)])
    fix = found(PayOnDay, snapshot)
    assert isinstance(fix.change, PayOnDay)
    assert (fix.change.day, fix.cost) == (date(2026, 12, 10), yuan(0))
    late = replace(snapshot, recurring=(salary(4000, 12),))
    assert not [fix for fix in suggest(late, DECEMBER) if isinstance(fix.change, PayOnDay)]


def test_the_minimum_of_a_card_bill_says_what_the_rest_costs() -> None:
    snapshot = household(500, card=3000, bill=CardBill(2, 15), recurring=[salary(4000, 25)])
    fix = found(PayMinimum, snapshot)
    assert isinstance(fix.change, PayMinimum)
    assert (fix.change.amount, fix.change.rest) == (yuan(300), yuan(2700))
    # 0.05 % a day: 13 days on the whole bill, then 31 on what is left of it.
    assert fix.cost == yuan("19.50") + yuan("41.85")
    assert fix.change.next_due == date(2027, 1, 15)


def test_a_lender_is_asked_for_smaller_instalments_where_waiting_is_not_enough() -> None:
    terms = EqualInstalmentTerms(
        principal=yuan(12_000), drawn_on=date(2026, 11, 8), rate=Rate(Decimal("0.12")), periods=6,
        due_day=8,
    )  # fmt: skip
    snapshot = household(500, loans=[loan(0, terms=terms)], recurring=[salary(1500)])
    fix = found(AskNewTerms, snapshot)
    assert isinstance(fix.change, AskNewTerms)
    assert fix.cost > yuan(0)
    after = outlook(applied(snapshot, fix.change)).months
    assert after[1].risk is not Risk.SHORT


def two_lacks() -> Snapshot:
    """Rent of 400 and an instalment of 500 before the salary, with 150 in the bank."""
    return household(
        150,
        loans=[loan(6000, 12, 8)],
        recurring=[salary(3000), item(-400, 5, RENT, starts=FROM_DECEMBER, payee="rent")],
    )


def test_two_things_that_are_not_enough_alone_are_found_to_be_enough_together() -> None:
    fixes = suggest(two_lacks(), DECEMBER)
    first = fixes[0].change
    assert isinstance(first, Combination)
    assert {type(part) for part in first.parts} <= {
        PostponeExpense, MoveDueDay, AskExtension,
    }  # fmt: skip
    assert len(first.parts) == 2
    assert fixes[0].takes == yuan(0)
    assert isinstance(fixes[-1].change, EarnMore)


@st.composite
def narrow(draw: st.DrawFn) -> Snapshot:
    """Two loans and two expenses before a salary that may be enough for all of them."""
    day = st.integers(2, 12)
    return household(
        draw(st.integers(0, 900)),
        loans=[
            loan(draw(st.integers(1000, 9000)), 12, draw(day), name=name, rate="0.12")
            for name in ("a", "b")
        ],
        recurring=[
            salary(draw(st.integers(2000, 6000)), 14),
            item(-draw(st.integers(50, 600)), draw(day), RENT, starts=FROM_DECEMBER, payee="rent"),
            item(-draw(st.integers(50, 600)), draw(day), FUN, starts=FROM_DECEMBER, payee="club"),
        ],
    )


def parts_of_month(case: ShortMonth) -> list[Part]:
    """At most one change about each thing, as parts."""
    parts = [Part(move, steps) for move, steps in moves(case)]
    parts += [Part(delay, steps_of(case, delay)) for delay in delays(case)]
    parts += [Part(wait, steps_of(case, wait)) for wait in extensions(case)]
    kept: dict[object, Part] = {}
    for part in parts:
        name = (type(part.change), about(part.change))
        if not case.harms(part.steps) and not case.is_enough(part.steps):
            kept.setdefault(name, part)
    return list(kept.values())


@settings(max_examples=25, deadline=None)
@given(snapshot=narrow())
def test_no_set_of_the_same_parts_takes_less_than_the_combination_found_first(
    snapshot: Snapshot,
) -> None:
    before = outlook(snapshot)
    seen = before.months[1]
    if seen.risk is not Risk.SHORT:
        return
    case = ShortMonth(snapshot, before.forecast, seen)
    parts = parts_of_month(case)
    short = {month.month for month in before.months if month.risk is Risk.SHORT}
    enough = []
    for size in (2, 3):
        for chosen in combinations(parts, size):
            if len({about(part.change) for part in chosen}) == size:
                change = Combination(tuple(part.change for part in chosen))
                after = outlook(applied(snapshot, change))
                left = {month.month for month in after.months if month.risk is Risk.SHORT}
                if DECEMBER not in left and left <= short:
                    enough.append(takes(case, change))
    first = next(together(case, parts, lambda: True), None)
    if enough:
        assert first is not None
        assert takes(case, first) <= min(enough)


def test_a_shortfall_that_would_only_move_to_another_month_is_no_help() -> None:
    # Whatever waits until January lacks the money there.
    snapshot = household(
        500,
        loans=[loan(6600, 12, 8)],
        recurring=[item(545, 1, SALARY, starts=date(2027, 1, 1))],
    )
    before = {each.month for each in outlook(snapshot).months if each.risk is Risk.SHORT}
    for fix in suggest(snapshot, DECEMBER):
        after = {
            each.month
            for each in outlook(applied(snapshot, fix.change)).months
            if each.risk is Risk.SHORT
        }
        assert after < before


def test_a_search_that_is_stopped_says_nothing_it_did_not_try() -> None:
    left = 3

    def going_on() -> bool:
        nonlocal left
        left -= 1
        return left > 0

    assert len(search(two_lacks(), DECEMBER, going_on).tried) <= 3


def test_ten_loans_and_two_years_need_few_forecasts() -> None:
    rich = large_household()
    snapshot = replace(rich, balances={**rich.balances, BANK: yuan(6000)})
    for month in [each.month for each in outlook(snapshot).months if each.risk is Risk.SHORT][:2]:
        assert len(search(snapshot, month).tried) <= 25


def test_cuts_and_money_to_bring_in_fill_what_other_changes_leave_open() -> None:
    snapshot = household(
        380,
        loans=[loan(500, 1, 28, name="once"), replace(loan(6000, 12, 8), id=LoanId("loan"))],
        budgets=[*planned(FOOD, 300, 2)],
        recurring=[item(700, 10, SALARY, starts=FROM_DECEMBER, ends=date(2026, 12, 31))],
    )
    fixes = suggest(snapshot, DECEMBER)
    assert [fix.takes for fix in fixes] == sorted(fix.takes for fix in fixes)
    assert all(fix.resolves for fix in fixes)
