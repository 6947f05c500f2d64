"""A household's payoff plan: true to the schedules, and never at the cost of an instalment."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.engine.households import (
    FOOD,
    NOVEMBER,
    RENT,
    SALARY,
    TODAY,
    entry,
    household,
    item,
    loan,
    planned,
    yuan,
)
from tests.engine.loans import any_terms
from tests.engine.test_forecast import households
from tideover.domain.agreements import Coupon, RateChange
from tideover.domain.dates import Month
from tideover.domain.ids import LoanId
from tideover.domain.loans import (
    CardPayment,
    EqualInstalmentTerms,
    FlatFeeTerms,
    Loan,
    RevolvingCardTerms,
    Terms,
)
from tideover.domain.money import Money
from tideover.domain.rates import Rate, RatePer
from tideover.engine.forecast import project
from tideover.engine.ranking import Strategy
from tideover.engine.schedules import schedule
from tideover.engine.strategies import payoff

if TYPE_CHECKING:
    from tideover.domain.entries import Entry
    from tideover.domain.snapshot import Snapshot
    from tideover.engine.payoff import PayoffPlan

RICH = 10_000_000
EXTRAS = st.integers(1, 500_000).map(Money)
PAYING = [Strategy.AVALANCHE, Strategy.SNOWBALL, Strategy.CUSTOM]


def interest_of(terms: Terms) -> int:
    return sum(row.interest.minor + row.fee.minor for row in schedule(terms))


def named(terms: Terms, name: str) -> Loan:
    return loan(0, name=name, terms=terms)


@settings(max_examples=50, deadline=None)
@given(several=st.lists(any_terms(), min_size=1, max_size=3))
def test_the_minimum_costs_what_the_schedules_say_to_the_fen(several: list[Terms]) -> None:
    day = max(terms.drawn_on for terms in several)
    fresh = [terms for terms in several if terms.drawn_on == day]
    loans = [named(terms, f"loan {number}") for number, terms in enumerate(fresh)]
    plan = payoff(household(RICH, today=day, loans=loans), Strategy.MINIMUM, yuan(500))
    assert plan.total_interest.minor == sum(map(interest_of, fresh))
    assert plan.interest_saved == yuan(0)
    last = max(row.due for terms in fresh for row in schedule(terms) if row.payment)
    assert plan.debt_free == Month.of(last)


def check_books(plan: PayoffPlan, snapshot: Snapshot) -> None:
    """Balances fall to zero, and what is paid is the principal and the interest."""
    for name, balances in plan.balances.items():
        minors = [balance.minor for balance in balances]
        assert minors == sorted(minors, reverse=True)
        assert minors[-1] == 0
        assert len(minors) == len(plan.months) + 1
        assert len(plan.paid[name]) == len(plan.months)
    paid = sum(amount.minor for row in plan.paid.values() for amount in row)
    owed = sum(row[0].minor for row in plan.balances.values())
    assert paid == owed + plan.total_interest.minor
    assert plan.months[:1] in {(), (Month.of(snapshot.as_of),)}
    assert plan.debt_free == max(plan.paid_off.values(), default=None)


@settings(max_examples=40, deadline=None)
@given(
    snapshot=households(),
    extra=EXTRAS,
    strategy=st.sampled_from(Strategy),
)
def test_every_plan_ends_its_debts_and_never_costs_more_than_the_minimum(
    snapshot: Snapshot, extra: Money, strategy: Strategy
) -> None:
    plan = payoff(snapshot, strategy, extra)
    check_books(plan, snapshot)
    assert plan.interest_saved.minor >= 0
    minimum = payoff(snapshot, Strategy.MINIMUM, extra)
    saved = minimum.total_interest.minor - plan.total_interest.minor
    assert plan.interest_saved.minor == saved


def replayed(snapshot: Snapshot, plan: PayoffPlan) -> Snapshot:
    """The household without its loans, paying instead what the plan says.

    Each month's money leaves on the loan's due day, or on the last day the plan may mean.
    """
    paid: list[Entry] = []
    for each in snapshot.loans:
        for month, amount in zip(plan.months, plan.paid.get(each.id, ()), strict=False):
            day = max(month.day(schedule(each.terms)[-1].due.day), snapshot.as_of)
            paid.append(entry(str(-Decimal(amount.minor) / 100), day, payee=each.name))
    today = sum(each.amount.minor for each in paid if each.day == snapshot.as_of)
    later = tuple(each for each in paid if each.day > snapshot.as_of and each.amount)
    bank = next(iter(snapshot.balances))
    balances = {**snapshot.balances, bank: snapshot.balances[bank] + Money(today)}
    return replace(snapshot, loans=(), upcoming=(*snapshot.upcoming, *later), balances=balances)


@st.composite
def living_households(draw: st.DrawFn) -> Snapshot:
    """Households that live from a salary, with a few loans of up to three years."""
    loans = [
        loan(
            draw(st.integers(500, 30_000)),
            draw(st.integers(1, 36)),
            draw(st.integers(1, 28)),
            drawn_on=draw(st.dates(date(2026, 10, 21), TODAY)),
            rate=draw(st.sampled_from(["0", "0.09", "0.18", "0.24"])),
            name=f"loan {number}",
        )
        for number in range(draw(st.integers(1, 4)))
    ]
    start = date(2026, 11, 21)
    return household(
        draw(st.integers(2000, 20_000)),
        buffer=draw(st.integers(0, 1000)),
        loans=loans,
        recurring=[
            item(draw(st.integers(3000, 9000)), draw(st.integers(1, 28)), SALARY, starts=start),
            item(-draw(st.integers(500, 3000)), draw(st.integers(1, 28)), RENT, starts=start),
        ],
        budgets=planned(FOOD, draw(st.integers(0, 2000)), 24),
    )


@settings(max_examples=60, deadline=None)
@given(snapshot=living_households(), extra=EXTRAS, strategy=st.sampled_from(PAYING))
def test_no_plan_takes_the_cash_of_another_instalment(
    snapshot: Snapshot, extra: Money, strategy: Strategy
) -> None:
    before = project(snapshot)
    after = project(replayed(snapshot, payoff(snapshot, strategy, extra)))
    buffer = snapshot.household.buffer.minor
    lows = [day.lowest.minor for day in before.if_all_paid]
    for number, (was, now) in enumerate(zip(lows, after.days, strict=True)):
        if min(lows[number:]) >= buffer:
            assert now.lowest.minor >= buffer
        assert now.lowest.minor >= min(was, buffer)


@settings(max_examples=40, deadline=None)
@given(
    rates=st.lists(st.integers(0, 30), min_size=2, max_size=4),
    extra=EXTRAS,
    data=st.data(),
)
def test_the_avalanche_costs_no_more_than_the_snowball(
    rates: list[int], extra: Money, data: st.DataObject
) -> None:
    loans = [
        loan(
            data.draw(st.integers(1000, 30_000)),
            24,
            20,
            drawn_on=TODAY,
            rate=str(Decimal(rate) / 100),
            name=f"loan {number}",
        )
        for number, rate in enumerate(rates)
    ]
    snapshot = household(RICH, loans=loans)
    avalanche = payoff(snapshot, Strategy.AVALANCHE, extra)
    snowball = payoff(snapshot, Strategy.SNOWBALL, extra)
    assert not avalanche.limited
    # Interest is rounded to the fen for each loan and month.
    rounded_off = len(loans) * len(snowball.months)
    assert avalanche.total_interest.minor <= snowball.total_interest.minor + rounded_off


def test_without_extra_money_nothing_is_paid_early() -> None:
    snapshot = household(RICH, loans=[loan(12_000, rate="0.12"), loan(900, 3, name="short")])
    minimum = payoff(snapshot, Strategy.MINIMUM, yuan(0))
    for strategy in PAYING:
        plan = payoff(snapshot, strategy, yuan(0))
        assert (plan.paid, plan.total_interest) == (minimum.paid, minimum.total_interest)


def test_money_freed_by_a_loan_paid_off_early_goes_to_the_next() -> None:
    snapshot = household(
        RICH, loans=[loan(600, 6, 20, name="small"), loan(2400, 24, 20, name="large")]
    )
    plan = payoff(snapshot, Strategy.SNOWBALL, yuan(100))
    # 100 + 100 are paid each month and 100 on top, whoever gets them.
    totals = [sum(row[index].minor for row in plan.paid.values()) for index in range(7)]
    assert totals == [10_000, *[30_000] * 6]
    assert plan.paid_off[LoanId("small")] == NOVEMBER + 3
    assert plan.order == (LoanId("small"), LoanId("large"))


def test_a_custom_order_is_kept() -> None:
    snapshot = household(RICH, loans=[loan(600, name="small"), loan(2400, 24, name="large")])
    plan = payoff(snapshot, Strategy.CUSTOM, yuan(100), (LoanId("large"),))
    assert plan.order[0] == LoanId("large")
    assert plan.paid[LoanId("large")][1] == yuan(200)


def test_a_flat_fee_loan_that_saves_nothing_comes_last_in_the_avalanche() -> None:
    flat = FlatFeeTerms(
        principal=yuan(9000),
        drawn_on=TODAY,
        periods=12,
        due_day=20,
        rate=Rate(Decimal("0.02"), RatePer.MONTH),
    )
    waived = replace(flat, fee_waived_when_early=True)
    cheap = loan(9000, drawn_on=TODAY, due_day=20, rate="0.25", name="cheap")
    snapshot = household(RICH, loans=[named(flat, "flat"), cheap, named(waived, "waived")])
    plan = payoff(snapshot, Strategy.AVALANCHE, yuan(100))
    # 2 % a month on the original amount is more than 40 % a year on what is really owed.
    assert plan.order == ("waived", "cheap", "flat")


def test_a_promotion_that_ends_makes_a_loan_the_dearest_from_then_on() -> None:
    """At 0 % until June, then at 24 %; the other bears 12 % all the time."""
    steady = EqualInstalmentTerms(
        principal=yuan(12_000),
        drawn_on=TODAY,
        rate=Rate(Decimal("0.12")),
        periods=24,
        due_day=20,
    )
    promoted = replace(
        steady,
        rate=Rate(Decimal(0)),
        rate_changes=(RateChange(date(2027, 6, 20), Rate(Decimal("0.24"))),),
    )
    snapshot = household(RICH, loans=[named(steady, "steady"), named(promoted, "promoted")])
    plan = payoff(snapshot, Strategy.AVALANCHE, yuan(100))
    least = payoff(snapshot, Strategy.MINIMUM, yuan(0))
    on_top = {
        name: [
            paid.minor - due.minor
            for paid, due in zip(plan.paid[name], least.paid[name], strict=False)
        ]
        for name in plan.paid
    }
    assert plan.order == ("steady", "promoted")
    # November to May to the one, from the due day on which the other rate begins to the other.
    assert on_top[LoanId("steady")][:8] == [10_000] * 7 + [0]
    assert on_top[LoanId("promoted")][:8] == [0] * 7 + [10_000]


def test_a_coupon_puts_a_loan_behind_one_that_is_dearer_meanwhile() -> None:
    dear = EqualInstalmentTerms(
        principal=yuan(12_000),
        drawn_on=TODAY,
        rate=Rate(Decimal("0.18")),
        periods=12,
        due_day=20,
    )
    given = replace(dear, coupon=Coupon(2, Fraction(1, 2)))
    cheap = replace(dear, rate=Rate(Decimal("0.12")))
    snapshot = household(RICH, loans=[named(given, "coupon"), named(cheap, "cheap")])
    plan = payoff(snapshot, Strategy.AVALANCHE, yuan(100))
    least = payoff(snapshot, Strategy.MINIMUM, yuan(0))
    first = [
        next(
            name
            for name in plan.paid
            if plan.paid[name][place].minor - least.paid[name][place].minor == 10_000
        )
        for place in range(4)
    ]
    # Two instalments charge 9 %; what is paid after the second of them saves 18 % again.
    assert first == ["cheap", "cheap", "coupon", "coupon"]


def test_a_card_that_is_paid_in_full_each_month_gets_no_money_it_would_not_thank_for() -> None:
    card = RevolvingCardTerms(
        principal=yuan(3000),
        drawn_on=TODAY,
        rate=Rate(Decimal("0.0005"), RatePer.DAY),
        due_day=10,
        pays=CardPayment.FULL,
    )
    snapshot = household(
        RICH, loans=[named(card, "card"), loan(9000, drawn_on=TODAY, rate="0.06", name="bank")]
    )
    plan = payoff(snapshot, Strategy.AVALANCHE, yuan(1000))
    assert plan.order == ("bank", "card")
    assert plan.paid[LoanId("card")][0] == yuan(0)


def test_extra_money_is_cut_in_the_months_before_a_large_bill_and_said_so() -> None:
    insurance = item(-3000, 15, RENT, starts=date(2027, 2, 15), ends=date(2027, 2, 15))
    snapshot = household(4000, buffer=500, loans=[loan(2400, 24, 20)], recurring=[insurance])
    plan = payoff(snapshot, Strategy.AVALANCHE, yuan(1000))
    extra = sum(amount.minor for amount in plan.paid[LoanId("loan")][:4]) - 3 * 10_000
    # 4000 - 24 instalments of 100 - 3000 is below the buffer: nothing can be spared.
    assert extra == 0
    assert plan.limited[0] == NOVEMBER
    assert plan.interest_saved == yuan(0)


def test_money_that_was_freed_may_be_spent_though_nothing_else_can_be_spared() -> None:
    """300 can be spared once; paying the small loan off early frees more, month by month."""
    snapshot = household(
        300,
        loans=[loan(300, 6, 20, name="small"), loan(2400, 24, 20, name="large")],
        recurring=[
            item(150, 19, SALARY, starts=date(2026, 12, 1), ends=date(2027, 5, 31)),
            item(100, 19, RENT, starts=date(2027, 6, 1)),
        ],
    )
    plan = payoff(snapshot, Strategy.SNOWBALL, yuan(300))
    assert plan.paid_off[LoanId("small")] == NOVEMBER
    spent = sum(amount.minor for row in plan.paid.values() for amount in row[:7])
    # The large loan got 100 in each of six months, and five times the 50 that were freed.
    assert spent == 30_000 + 6 * 10_000 + 5 * 5_000


def test_a_year_after_the_forecast_is_taken_to_be_like_its_last() -> None:
    """With 1,000 to spare each month an extra of 900 must not run dry after two years."""
    snapshot = household(
        3000,
        loans=[loan(60_000, 60, 20, rate="0.1")],
        recurring=[item(2275, 5, SALARY, starts=date(2026, 12, 1))],
    )
    plan = payoff(snapshot, Strategy.AVALANCHE, yuan(900))
    assert not plan.limited
    assert len(plan.months) > 24


def test_a_household_without_debts_has_an_empty_plan() -> None:
    plan = payoff(household(5), Strategy.AVALANCHE, yuan(100))
    assert (plan.months, plan.debt_free, plan.total_interest, plan.never_ends) == (
        (),
        None,
        yuan(0),
        False,
    )
