"""When the debts are gone, and what that costs: one plan in full, and all of them side by side."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from tideover.domain.dates import Month
from tideover.domain.extra_money import Monthly
from tideover.domain.ids import LoanId
from tideover.domain.loans import FlatFeeTerms
from tideover.domain.money import Money, total
from tideover.engine.disclosure import disclose
from tideover.engine.ranking import ORDERS
from tideover.engine.remembering import remembered_by_parts
from tideover.engine.strategies import PayoffPlan, Strategy, payoff

if TYPE_CHECKING:
    from collections.abc import Iterable
    from fractions import Fraction

    from tideover.domain.extra_money import ExtraMoney, Windfall
    from tideover.domain.findings import Finding
    from tideover.domain.household import Household
    from tideover.domain.loans import Terms
    from tideover.domain.snapshot import Snapshot

MOST_BANDS = 8
"""More loans than that cannot be told apart by colour: the smallest are drawn as one."""

SMALL_STEP, LARGE_STEP = 10, 100
"""Steps of the slider in major units; the larger one above LARGE_DEBT."""

LARGE_DEBT = 200_000
SHARE = 5
FEWEST_STEPS = 100

NEXT_MONTHS = 4
"""What is due then is taken for usual; a single payment at the end is not."""

PLANS_KEPT = 16
"""Plans of the last questions: what is drawn, what it is compared with, and every order."""

LONGEST_SHOWN = 240
"""Months a picture goes ahead at most."""


@dataclass(frozen=True, slots=True)
class PayoffQuestion:
    """Which plan is asked for: with which money beyond what is due, and in which order."""

    strategy: Strategy
    extra: ExtraMoney
    order: tuple[LoanId, ...] = ()


@dataclass(frozen=True, slots=True)
class PlannedDebt:
    """One loan in a plan.

    `balances[0]` is the principal today, `balances[i]` that at the end of month i. `count` is
    more than 1 where small loans stand together; `name` is then empty.
    """

    loan_id: LoanId | None
    name: str
    count: int
    balances: tuple[Money, ...]
    paid_off: Month | None


@dataclass(frozen=True, slots=True)
class PayoffView:
    """A plan.

    `months[0]` is the current month as it is today and `months[i]` the i-th one ended, so that
    they belong to the balances. `minimum` is the total that is left in each month if only what
    is due is paid. `has_fixed_fees` says that a loan is among them whose fee stays due when it
    is paid early. `months_to_go` is how many months it takes, None where it `never_ends`.
    `findings` are what of the extra money does not do what was wished, `windfalls` those that are
    to come before the debts are gone.
    """

    question: PayoffQuestion
    debts: tuple[PlannedDebt, ...]
    months: tuple[Month, ...]
    totals: tuple[Money, ...]
    minimum: tuple[Money, ...]
    owed: Money
    debt_free: Month | None
    months_to_go: int | None
    interest: Money
    saved: Money
    limited: tuple[Month, ...]
    never_ends: bool
    order: tuple[LoanId, ...]
    has_fixed_fees: bool
    findings: tuple[Finding, ...] = ()
    windfalls: tuple[Windfall, ...] = ()


@dataclass(frozen=True, slots=True)
class StrategyLine:
    """One row of the comparison."""

    strategy: Strategy
    debt_free: Month | None
    months_to_go: int | None
    interest: Money
    saved: Money
    first_gone: str
    first_gone_in: Month | None


@dataclass(frozen=True, slots=True)
class OrderLine:
    """One loan in the list that a person puts in order."""

    loan_id: LoanId
    name: str
    owed: Money
    yearly: Fraction


def question_of(household: Household) -> PayoffQuestion:
    """Return the plan that the household has made its own."""
    known = {strategy.value: strategy for strategy in Strategy}
    return PayoffQuestion(
        strategy=known.get(household.strategy, Strategy.AVALANCHE),
        extra=household.extra_money,
        order=tuple(LoanId(each) for each in household.custom_order),
    )


def with_windfalls(question: PayoffQuestion, windfalls: tuple[Windfall, ...]) -> PayoffQuestion:
    """Return the same question about a household to which these sums come."""
    if question.extra.windfalls == windfalls:
        return question
    return replace(question, extra=replace(question.extra, windfalls=windfalls))


def payoff_view(snapshot: Snapshot, question: PayoffQuestion) -> PayoffView:
    """Return one plan in full."""
    plan = plan_of(snapshot, question)
    least = plan_of(snapshot, replace(question, strategy=Strategy.MINIMUM))
    names = {loan.id: loan.name for loan in snapshot.loans}
    length = min(max(len(plan.months), len(least.months)), LONGEST_SHOWN) + 1
    in_order = sorted(least.balances, key=lambda each: _ends(least, each))
    debts = [
        PlannedDebt(
            each, names[each], 1, _padded(plan.balances[each], length), plan.paid_off.get(each)
        )
        for each in in_order
    ]
    zero = snapshot.zero()
    return PayoffView(
        question=question,
        debts=_merged(debts, snapshot),
        months=tuple(_month_of(snapshot, place) for place in range(length)),
        totals=_sums([debt.balances for debt in debts], length, zero),
        minimum=_sums([_padded(row, length) for row in least.balances.values()], length, zero),
        owed=total((debt.balances[0] for debt in debts), zero.currency),
        debt_free=plan.debt_free,
        months_to_go=_months_to_go(plan),
        interest=plan.total_interest,
        saved=plan.interest_saved,
        limited=plan.limited,
        never_ends=plan.never_ends,
        order=plan.order,
        has_fixed_fees=any(_keeps_its_fee(loan.terms) for loan in snapshot.open_loans),
        findings=plan.findings,
        windfalls=_windfalls_before(plan, snapshot),
    )


def comparison(snapshot: Snapshot, question: PayoffQuestion) -> tuple[StrategyLine, ...]:
    """Return every strategy that follows an order, with the same extra amount."""
    plans = [
        plan_of(snapshot, PayoffQuestion(strategy, question.extra, question.order))
        for strategy in ORDERS
    ]
    return tuple(strategy_line(snapshot, plan) for plan in plans)


def strategy_line(snapshot: Snapshot, plan: PayoffPlan) -> StrategyLine:
    """Return the row of one plan."""
    names = {loan.id: loan.name for loan in snapshot.loans}
    first = min(plan.paid_off, key=lambda each: (plan.paid_off[each], each), default=None)
    return StrategyLine(
        strategy=plan.strategy,
        debt_free=plan.debt_free,
        months_to_go=_months_to_go(plan),
        interest=plan.total_interest,
        saved=plan.interest_saved,
        first_gone="" if first is None else names[first],
        first_gone_in=None if first is None else plan.paid_off[first],
    )


def order_lines(snapshot: Snapshot, order: Iterable[LoanId]) -> tuple[OrderLine, ...]:
    """Return the loans that are not settled in the given order."""
    plan = payoff(snapshot, Strategy.CUSTOM, snapshot.zero(), tuple(order))
    loans = {loan.id: loan for loan in snapshot.loans}
    return tuple(
        OrderLine(
            loan_id=each,
            name=loans[each].name,
            owed=plan.balances[each][0],
            yearly=disclose(loans[each].terms).nominal_yearly,
        )
        for each in plan.order
    )


def plan_of(snapshot: Snapshot, question: PayoffQuestion) -> PayoffPlan:
    """Return the plan that is asked for; pictures and tables of one question ask it many times."""
    return _kept_plan(snapshot, question.strategy.value, question.extra, question.order)


@remembered_by_parts(PLANS_KEPT)
def _kept_plan(
    snapshot: Snapshot, strategy: str, extra: ExtraMoney, order: tuple[LoanId, ...]
) -> PayoffPlan:
    return payoff(snapshot, Strategy(strategy), extra, order)


def _windfalls_before(plan: PayoffPlan, snapshot: Snapshot) -> tuple[Windfall, ...]:
    """Return the windfalls that come while the plan goes on; with MINIMUM none is used."""
    if plan.strategy is Strategy.MINIMUM or not plan.months:
        return ()
    last = plan.months[-1]
    coming = plan.extra.to_come(snapshot.as_of)
    return tuple(each for each in coming if Month.of(each.day) <= last)


def _keeps_its_fee(terms: Terms) -> bool:
    return isinstance(terms, FlatFeeTerms) and not terms.fee_waived_when_early


def _months_to_go(plan: PayoffPlan) -> int | None:
    return None if plan.never_ends else len(plan.months)


def _month_of(snapshot: Snapshot, place: int) -> Month:
    return Month.of(snapshot.as_of) + max(0, place - 1)


def _ends(plan: PayoffPlan, loan_id: LoanId) -> tuple[int, int, str]:
    """Order loans so that the one that takes longest, and is largest, comes last."""
    ends = plan.paid_off.get(loan_id)
    months = LONGEST_SHOWN if ends is None or not plan.months else ends - plan.months[0]
    return months, plan.balances[loan_id][0].minor, loan_id


def _padded(balances: tuple[Money, ...], length: int) -> tuple[Money, ...]:
    last = balances[-1]
    return (*balances[:length], *[last] * (length - len(balances)))


def _sums(rows: list[tuple[Money, ...]], length: int, zero: Money) -> tuple[Money, ...]:
    return tuple(total((row[place] for row in rows), zero.currency) for place in range(length))


def _merged(debts: list[PlannedDebt], snapshot: Snapshot) -> tuple[PlannedDebt, ...]:
    """Return the debts with the smallest put together where there are too many to draw."""
    if len(debts) <= MOST_BANDS:
        return tuple(debts)
    by_size = sorted(debts, key=lambda debt: debt.balances[0].minor, reverse=True)
    kept = {debt.loan_id for debt in by_size[: MOST_BANDS - 1]}
    small = [debt for debt in debts if debt.loan_id not in kept]
    balances = _sums([debt.balances for debt in small], len(small[0].balances), snapshot.zero())
    ends = [debt.paid_off for debt in small]
    last = max((end for end in ends if end is not None), default=None)
    together = PlannedDebt(None, "", len(small), balances, None if None in ends else last)
    return (together, *(debt for debt in debts if debt.loan_id in kept))


def household_with(household: Household, question: PayoffQuestion) -> Household:
    """Return the household with this plan made its own."""
    return replace(
        household,
        strategy=question.strategy.value,
        extra_money=question.extra,
        custom_order=tuple(question.order),
    )


@dataclass(frozen=True, slots=True)
class ExtraScale:
    """The marks of the slider for the amount a month: steps of `step` each.

    There are `count` for what is paid on top. For a sum for all loans there are as many above
    `due`, the most that is due in one of the next months, and those below it.
    """

    step: Money
    count: int
    due: Money

    def count_for(self, meant: Monthly) -> int:
        """Return the last mark."""
        if meant is Monthly.ON_TOP:
            return self.count
        return self.count + -(-self.due.minor // self.step.minor)

    def amount(self, mark: int, meant: Monthly = Monthly.ON_TOP) -> Money:
        """Return the amount of a mark; of a sum for all loans there is at least one step."""
        least = 1 if meant is Monthly.IN_ALL else 0
        return Money(self.step.minor * max(mark, least), self.step.currency)

    def mark(self, amount: Money, meant: Monthly = Monthly.ON_TOP) -> int:
        """Return the mark nearest to an amount, the last one for all beyond."""
        nearest = (amount.minor + self.step.minor // 2) // self.step.minor
        return min(self.count_for(meant), nearest)

    def first_amount(self, meant: Monthly, before: Money) -> Money:
        """Return what is asked first when the meaning of an amount changes from the other one.

        A sum for all loans pays what is due in the next months and the amount that was on top.
        """
        if meant is Monthly.IN_ALL:
            return self.amount(-(-(self.due + before).minor // self.step.minor), meant)
        return max(before - self.due, self.amount(0))


def extra_scale(snapshot: Snapshot) -> ExtraScale:
    """Return a scale up to a fifth of what is owed, in steps of 10 (large debts: 100)."""
    currency = snapshot.household.currency
    least = payoff(snapshot, Strategy.MINIMUM, snapshot.zero())
    owed = sum(balances[0].minor for balances in least.balances.values())
    months = range(min(len(least.months), NEXT_MONTHS))
    due = max((sum(row[month].minor for row in least.paid.values()) for month in months), default=0)
    step = (LARGE_STEP if owed > LARGE_DEBT * currency.scale else SMALL_STEP) * currency.scale
    count = max(FEWEST_STEPS, owed // SHARE // step)
    return ExtraScale(Money(step, currency), count, Money(due, currency))
