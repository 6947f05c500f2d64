"""The household's loans in whole months, and the best plan for them replayed by the payoff engine.

What the bound covers: loans with interest on what is left (equal instalments, equal principal,
interest first, a single draw-down with daily interest, one payment at the end, a card's balance)
and their fees for paying early as a share. A minimum or fixed fee only makes a plan dearer, so
the bound stays one. Loans on which paying early saves nothing or cannot be told (flat fees,
purchases in parts, a lender's table, several draw-downs) are paid as they are due and named in
`outside`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from functools import partial
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from tideover.domain.dates import Month
from tideover.domain.extra_money import Monthly, as_extra
from tideover.domain.loans import CardPayment
from tideover.domain.money import Money
from tideover.engine.dues import open_debts
from tideover.engine.early_fees import early_fees
from tideover.engine.optimal.problem import (
    Ask,
    Instalments,
    Minimum,
    MonthlyLoan,
    PayoffProblem,
)
from tideover.engine.optimal.relaxation import Goal
from tideover.engine.optimal.solving import (
    proven_solution,
    quick_solution,
    solution_for,
    soonest_solution,
)
from tideover.engine.payoff import (
    LONGEST,
    payoff_by_order,
    payoff_by_plan,
    scheduled_by_month,
)
from tideover.engine.payoff_instalments import WHOLE, AmortisedLoan
from tideover.engine.payoff_loans import DailyInterestLoan, RevolvingLoan, planned_loan
from tideover.engine.payoff_parts import parts_of
from tideover.engine.payoff_room import room_by_month, windfalls_by_month
from tideover.engine.ranking import ORDERS, Strategy
from tideover.engine.remembering import SNAPSHOTS, remembered_by_parts
from tideover.engine.schedules.periods import daily_rate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from datetime import date

    from tideover.domain.extra_money import ExtraMoney
    from tideover.domain.ids import LoanId
    from tideover.domain.snapshot import Snapshot
    from tideover.engine.dues import OpenDebt
    from tideover.engine.optimal.solving import Solution
    from tideover.engine.payoff import PayoffPlan
    from tideover.engine.payoff_instalments import Period
    from tideover.engine.payoff_parts import Part

SECONDS_FOR_A_GOAL = 2
NO_INTEREST = Ask()
NO_LIMIT = 10**18
NO_RATE = Fraction(0)
ROUNDING_OF_A_MONTH = 2
"""Minor units by which a loan's month may ask more in the model than by its schedule."""


@dataclass(frozen=True, slots=True)
class CertifiedPlan:
    """The best plan known, played to the minor unit, and what no plan can be below.

    `at_least` is the least interest and fees any plan costs, with the `outside` loans paid as
    they are due. `is_closed` says that the search has ended: what is between the two is rounding.
    """

    plan: PayoffPlan
    at_least: Money
    outside: tuple[LoanId, ...]
    is_closed: bool

    @property
    def gap(self) -> Money:
        """By how much the plan may be dearer than the best one."""
        return max(self.plan.total_interest - self.at_least, self.at_least - self.at_least)


@dataclass(frozen=True, slots=True)
class HouseholdProblem:
    """A household as the solver has it.

    `names` are the loans of the problem in its order; `fixed_cost` is what the others cost.
    """

    problem: PayoffProblem
    names: tuple[LoanId, ...]
    outside: tuple[LoanId, ...]
    fixed_cost: int


@remembered_by_parts(SNAPSHOTS)
def household_problem(snapshot: Snapshot, extra: ExtraMoney | Money) -> HouseholdProblem:
    """Return the household's loans in whole months, with the extra money on top at most.

    A windfall may be paid anywhere from the first day of its month on, which no real plan can
    beat. A month without room even for its dues is taken to have none: no plan may make it worse.
    """
    debts = open_debts(snapshot)
    parts = {debt.loan.id: parts_of(debt, snapshot.as_of) for debt in debts}
    scheduled = scheduled_by_month(snapshot) or [0]
    months = len(scheduled)
    loans, names, outside, fixed = [], [], [], 0
    begun = [0] * months
    for debt in debts:
        rows = parts[debt.loan.id]
        loan = _monthly_loan(debt, rows, snapshot, months)
        for part in rows:
            if loan is None or part.began:
                begun[part.month] += part.amount
                fixed += part.amount - part.principal
        if loan is None:
            outside.append(debt.loan.id)
        elif loan.balance:
            for charge, month in _charges_to_come(debt, rows, snapshot.as_of):
                begun[month] += charge
                fixed += charge
            loans.append(loan)
            names.append(debt.loan.id)
    # Whole months round interest otherwise than days do: without slack even the schedules would
    # not fit. The replay keeps to the exact amounts; a little slack only lowers the bound.
    slack = ROUNDING_OF_A_MONTH * len(loans)
    wished = as_extra(extra)
    windfalls = windfalls_by_month(snapshot, wished.to_come(snapshot.as_of), months)
    room = [
        max(each, 0) + slack * (month + 1)
        for month, each in enumerate(_room(snapshot, scheduled, wished)[:months])
    ]
    asked = [due - part for due, part in zip(scheduled, begun, strict=True)]
    net = [
        now - before + due for now, before, due in zip(room, [0, *room[:-1]], asked, strict=True)
    ]
    problem = PayoffProblem(
        cash=0,
        buffer=0,
        net_income=tuple(net),
        loans=tuple(loans),
        most_paid=tuple(
            due + slack + on_top
            for due, on_top in zip(asked, _on_top(snapshot, scheduled, wished), strict=True)
        ),
        windfalls=tuple(windfalls) if any(windfalls) else (),
        sums=_sums(snapshot, wished, begun, slack),
    )
    return HouseholdProblem(problem, tuple(names), tuple(outside), fixed)


def _room(snapshot: Snapshot, scheduled: Sequence[int], extra: ExtraMoney) -> list[int]:
    """Return the room of each month, a windfall being there from the first day of its month on."""
    rooms = room_by_month(snapshot, scheduled)
    windfalls = windfalls_by_month(snapshot, extra.to_come(snapshot.as_of), len(rooms))
    return [room + came for room, came in zip(rooms, accumulate(windfalls), strict=True)]


def _on_top(snapshot: Snapshot, scheduled: Sequence[int], extra: ExtraMoney) -> Iterator[int]:
    """Yield how much may be paid in each month beyond what the schedules ask."""
    first = Month.of(snapshot.as_of)
    for place, asked in enumerate(scheduled):
        if not extra.has_begun(first + place):
            yield 0
        elif extra.meant is Monthly.IN_ALL:
            yield max(extra.monthly.minor - asked, 0)
        else:
            yield extra.monthly.minor


def _sums(
    snapshot: Snapshot, extra: ExtraMoney, begun: Sequence[int], slack: int
) -> tuple[int, ...]:
    """Return what a sum for all loans leaves for those of the problem in each month."""
    if extra.meant is not Monthly.IN_ALL:
        return ()
    first = Month.of(snapshot.as_of)
    return tuple(
        extra.monthly.minor - others + slack if extra.has_begun(first + place) else NO_LIMIT
        for place, others in enumerate(begun)
    )


@remembered_by_parts(SNAPSHOTS)
def cheapest_plan(snapshot: Snapshot, extra: ExtraMoney | Money) -> CertifiedPlan:
    """Return a good plan with its certificate at once; `improved` looks on from here."""
    household = household_problem(snapshot, extra)
    solution = quick_solution(household.problem) if household.names else None
    return _certified(snapshot, extra, household, solution, _popular(snapshot, extra))


def best_plan(snapshot: Snapshot, extra: ExtraMoney | Money, strategy: Strategy) -> CertifiedPlan:
    """Return the plan of a strategy that is solved for; `at_least` is that of the least cost."""
    cheapest = cheapest_plan(snapshot, extra)
    household = household_problem(snapshot, extra)
    if strategy is Strategy.CHEAPEST or not household.names:
        return replace(cheapest, plan=replace(cheapest.plan, strategy=strategy))
    solution = _solved(household.problem, strategy)
    plans = [cheapest.plan, *_popular(snapshot, extra)]
    if solution is not None:
        extras = _extras(household.names, solution.replay.extras)
        plans.append(payoff_by_plan(snapshot, strategy, extra, extras))
    room = _room(snapshot, scheduled_by_month(snapshot), as_extra(extra))
    best = min(plans, key=partial(_rank, strategy, room, plans[1]))
    return replace(cheapest, plan=replace(best, strategy=strategy))


def _solved(problem: PayoffProblem, strategy: Strategy) -> Solution | None:
    if strategy is Strategy.SOONEST:
        return soonest_solution(problem, seconds=SECONDS_FOR_A_GOAL)
    goal = Goal.MOST_RELIEF if strategy is Strategy.RELIEF else Goal.MOST_CASH
    return solution_for(problem, goal, seconds=SECONDS_FOR_A_GOAL)


def _rank(
    strategy: Strategy, room: Sequence[int], least: PayoffPlan, plan: PayoffPlan
) -> tuple[int, int]:
    """Order plans by what a strategy is after, the least interest deciding between equals."""
    interest = plan.total_interest.minor
    if strategy is Strategy.SOONEST:
        return len(plan.months) + LONGEST * plan.never_ends, interest
    if strategy is Strategy.RELIEF:
        still_asked = sum(
            least.paid[name][place].minor
            for name, balances in plan.balances.items()
            for place in range(len(least.paid[name]))
            if place < len(balances) and balances[place].minor
        )
        return still_asked, interest
    spent, lowest = 0, 0
    for place, most in enumerate(room):
        for row, usual in ((plan.paid[name], least.paid[name]) for name in plan.paid):
            spent += row[place].minor if place < len(row) else 0
            spent -= usual[place].minor if place < len(usual) else 0
        lowest = min(lowest, most - spent) if place else most - spent
    return -lowest, interest


def improved(
    snapshot: Snapshot,
    extra: ExtraMoney | Money,
    so_far: CertifiedPlan,
    *,
    seconds: float,
    is_cancelled: Callable[[], bool] | None = None,
) -> Iterator[CertifiedPlan]:
    """Yield better plans and higher bounds until the search ends, or nobody wants them."""
    household = household_problem(snapshot, extra)
    if not household.names or so_far.is_closed:
        return
    first = quick_solution(household.problem)
    for solution in proven_solution(
        household.problem, first, seconds=seconds, is_cancelled=is_cancelled
    ):
        so_far = _certified(snapshot, extra, household, solution, [so_far.plan])
        yield so_far


def _popular(snapshot: Snapshot, extra: ExtraMoney | Money) -> list[PayoffPlan]:
    """Return the plans that follow an order, MINIMUM first."""
    return [payoff_by_order(snapshot, strategy, extra) for strategy in ORDERS]


def _certified(
    snapshot: Snapshot,
    extra: ExtraMoney | Money,
    household: HouseholdProblem,
    solution: Solution | None,
    others: Sequence[PayoffPlan],
) -> CertifiedPlan:
    """Play what the solver says and return the best of it and the other plans."""
    plans = list(others)
    at_least, closed = 0, not household.names
    if solution is not None:
        extras = _extras(household.names, solution.replay.extras)
        plans.append(payoff_by_plan(snapshot, Strategy.CHEAPEST, extra, extras))
        at_least, closed = solution.at_least, solution.is_closed
    best = min(plans, key=lambda plan: (plan.never_ends, plan.total_interest.minor))
    currency = snapshot.household.currency
    bound = min(at_least + household.fixed_cost, best.total_interest.minor)
    return CertifiedPlan(
        plan=replace(best, strategy=Strategy.CHEAPEST),
        at_least=Money(bound, currency),
        outside=household.outside,
        is_closed=closed,
    )


def _extras(names: Sequence[LoanId], extras: Sequence[Sequence[int]]) -> list[Mapping[LoanId, int]]:
    return [
        {name: wished for name, wished in zip(names, month, strict=True) if wished}
        for month in extras
    ]


def _monthly_loan(
    debt: OpenDebt, parts: Sequence[Part], snapshot: Snapshot, months: int
) -> MonthlyLoan | None:
    """Return a loan in whole months; None where the model does not know its kind."""
    planned = planned_loan(debt, parts, snapshot.as_of)
    fresh = [part for part in parts if not part.began]
    if len({part.month for part in fresh}) < len(fresh):
        return None
    last = max((part.month for part in fresh), default=0)
    rates: dict[int, Fraction] = {}
    contract: Instalments | Minimum
    match planned:
        case AmortisedLoan():
            rates = {row.month: row.rate * row.kept for row in planned.rows}
            asks = {row.month: _ask(row) for row in planned.rows}
            running, month = _running_interest(debt, parts, snapshot.as_of)
            if running:
                rates[month] = NO_RATE
                ask = asks[month]
                level = None if ask.payment is None else max(ask.payment - running, 0)
                asks[month] = Ask(level, ask.share)
            contract = Instalments(tuple(asks.get(t, NO_INTEREST) for t in range(last + 1)))
        case DailyInterestLoan() if planned.principal:
            rates = dict(enumerate(_daily_rates(planned, snapshot.as_of, last)))
            contract = Instalments((NO_INTEREST,) * (last + 1), interest_at_end=True)
        case RevolvingLoan() if planned.terms.pays is CardPayment.MINIMUM:
            daily = daily_rate(planned.terms)
            rates = {month: daily * days for month, days, _ in planned.bills}
            floor = planned.terms.minimum_floor
            contract = Minimum(
                planned.terms.minimum_rate, floor.minor if floor else 0, interest_on_top=True
            )
        case _:
            return None
    fees = early_fees(debt.loan.terms)
    # What a coupon's instalments repay is taken as scheduled: a fee on the rest would be too much.
    has_coupon = isinstance(planned, AmortisedLoan) and any(
        row.kept != WHOLE for row in planned.rows
    )
    first = Month.of(snapshot.as_of)
    free = last if fees.free_from is None else Month.of(fees.free_from) - first
    return MonthlyLoan(
        name=debt.loan.id,
        balance=sum(part.principal for part in fresh),
        rates=tuple(rates.get(month, NO_RATE) for month in range(months)),
        contract=contract,
        early_fee=fees.rate if fees.borrowed is None and not has_coupon else NO_RATE,
        fee_until=max(free, 0),
    )


def _ask(row: Period) -> Ask:
    """Return what a period asks; with a coupon its scheduled principal, which is never more."""
    return Ask(row.payment if row.kept == WHOLE else None, row.share)


def _charges_to_come(
    debt: OpenDebt, parts: Sequence[Part], today: date
) -> Iterator[tuple[int, int]]:
    """Yield what a loan asks beside its interest whatever a plan does, and in which month."""
    yield _running_interest(debt, parts, today)
    planned = planned_loan(debt, parts, today)
    if isinstance(planned, AmortisedLoan):
        yield from ((row.charge, row.month) for row in planned.rows if row.charge)
    elif isinstance(planned, RevolvingLoan):
        yield from ((charge, month) for month, _, charge in planned.bills if charge)


def _running_interest(debt: OpenDebt, parts: Sequence[Part], today: date) -> tuple[int, int]:
    """Return the interest of the period that is running, and its month.

    What is paid before its instalment no longer changes it, so it is no matter of the plan.
    Nothing where the next instalment is due this month: paying after it saves from then on.
    """
    planned = planned_loan(debt, parts, today)
    if not isinstance(planned, AmortisedLoan) or not planned.rows or not planned.rows[0].month:
        return 0, 0
    row = planned.rows[0]
    return row.charged(planned.base, planned.rounding), row.month


def _daily_rates(loan: DailyInterestLoan, today: date, last: int) -> list[Fraction]:
    """Return what each month's interest is of the principal, from due day to due day.

    The first holds all that has come up before and cannot be saved.
    """
    first = Month.of(today)
    days = [*((first + month).day(loan.due.day) for month in range(last)), loan.ends]
    later = [loan.rate_between(max(before, today), day) for before, day in pairwise(days)]
    return [max(Fraction(loan.interest, loan.principal) - sum(later), NO_RATE), *later]
