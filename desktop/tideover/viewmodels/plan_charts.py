"""What a plan comes to beside another: interest loan by loan, total debt, and the time it takes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from tideover.domain.dates import Month
from tideover.domain.money import total
from tideover.engine.ranking import Strategy
from tideover.engine.standing import standings
from tideover.viewmodels.payoff import LONGEST_SHOWN, plan_of, question_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tideover.domain.ids import LoanId
    from tideover.domain.loans import Loan
    from tideover.domain.money import Money
    from tideover.domain.snapshot import Snapshot
    from tideover.engine.standing import LoanStanding
    from tideover.engine.strategies import PayoffPlan
    from tideover.viewmodels.payoff import PayoffQuestion, PayoffView, PlannedDebt


@dataclass(frozen=True, slots=True)
class Against:
    """What a plan is compared with: a strategy with the same money; None is one's own plan."""

    strategy: Strategy | None = Strategy.MINIMUM


@dataclass(frozen=True, slots=True)
class LoanInterest:
    """The interest and all fees of one loan.

    `so_far` was paid until today, `to_come` is still to be paid with the plan and `only_due` if
    only what is due is paid; either is None where the loan then never ends. `count` is more than
    1 where small loans stand together; `name` is then empty. `paid_off` is its last month and
    `band` the place of the loan in the picture of the balances, so that it has one colour.
    """

    band: int
    name: str
    count: int
    so_far: Money
    to_come: Money | None
    only_due: Money | None
    paid_off: Month | None


@dataclass(frozen=True, slots=True)
class InterestView:
    """What every loan costs, the dearest first; the sums are None where they have no end."""

    lines: tuple[LoanInterest, ...]
    so_far: Money
    to_come: Money | None
    only_due: Money | None


@dataclass(frozen=True, slots=True)
class PlanCurve:
    """A plan as one line: `totals[0]` is the principal owed today, `totals[i]` after i months.

    `debt_free`, `months_to_go` and `interest` (with all fees) are None where it never ends.
    """

    strategy: Strategy
    totals: tuple[Money, ...]
    debt_free: Month | None
    months_to_go: int | None
    interest: Money | None


@dataclass(frozen=True, slots=True)
class VersusView:
    """Two plans side by side.

    `months[0]` is the current one as it is today and `months[i]` the i-th one ended. `saved` is
    how much less interest and fees `ours` costs than `theirs` (negative: more), `sooner` how many
    months earlier it ends (negative: later); both None where either never ends. `is_same` says
    that both are one plan, `with_own` that `theirs` is the one that the household has made its own.
    """

    months: tuple[Month, ...]
    ours: PlanCurve
    theirs: PlanCurve
    saved: Money | None
    sooner: int | None
    is_same: bool
    with_own: bool


@dataclass(frozen=True, slots=True)
class Milestone:
    """The month in which a loan is paid off, counted from today; 1 is the current one."""

    name: str
    place: int
    month: Month


@dataclass(frozen=True, slots=True)
class CountdownView:
    """How long it still takes.

    `current` is the month of today; `begun` is how many months ago the oldest debt was taken, as
    far as the picture shows it. `to_go` and `only_due` are the months to go with the plan and if
    only what is due is paid, None where they never end. `totals[0]` is the principal owed today,
    `totals[i]` with the plan after i months.
    """

    current: Month
    begun: int
    to_go: int | None
    debt_free: Month | None
    only_due: int | None
    only_due_free: Month | None
    totals: tuple[Money, ...]
    milestones: tuple[Milestone, ...]

    @property
    def sooner(self) -> int | None:
        """How many months the extra money saves; None where either plan never ends."""
        if self.to_go is None or self.only_due is None:
            return None
        return self.only_due - self.to_go


@dataclass(frozen=True, slots=True)
class PlanCharts:
    """Everything that is drawn of a plan beside its balances."""

    interest: InterestView
    versus: VersusView
    countdown: CountdownView


def plan_charts(snapshot: Snapshot, view: PayoffView, against: Against) -> PlanCharts:
    """Return what the charts of a plan show; there must be something owed."""
    question = view.question
    ours = plan_of(snapshot, question)
    least = plan_of(snapshot, replace(question, strategy=Strategy.MINIMUM))
    return PlanCharts(
        interest=_interest(snapshot, view.debts, ours, least),
        versus=versus(snapshot, question, against),
        countdown=_countdown(snapshot, ours, least),
    )


def versus(snapshot: Snapshot, question: PayoffQuestion, against: Against) -> VersusView:
    """Return a plan beside another one."""
    other = _question_against(snapshot, question, against)
    plans = plan_of(snapshot, question), plan_of(snapshot, other)
    length = min(max(len(plan.months) for plan in plans), LONGEST_SHOWN) + 1
    ours, theirs = (_curve(plan, length) for plan in plans)
    return VersusView(
        months=tuple(_month_of(snapshot, place) for place in range(length)),
        ours=ours,
        theirs=theirs,
        saved=None
        if ours.interest is None or theirs.interest is None
        else theirs.interest - ours.interest,
        sooner=None
        if ours.months_to_go is None or theirs.months_to_go is None
        else theirs.months_to_go - ours.months_to_go,
        is_same=other == question,
        with_own=against.strategy is None,
    )


def _question_against(
    snapshot: Snapshot, question: PayoffQuestion, against: Against
) -> PayoffQuestion:
    if against.strategy is None:
        return question_of(snapshot.household)
    return replace(question, strategy=against.strategy)


def _curve(plan: PayoffPlan, length: int) -> PlanCurve:
    return PlanCurve(
        strategy=plan.strategy,
        totals=_totals(plan, length),
        debt_free=plan.debt_free,
        months_to_go=_months_to_go(plan),
        interest=None if plan.never_ends else plan.total_interest,
    )


def _totals(plan: PayoffPlan, length: int) -> tuple[Money, ...]:
    rows = [_padded(row, length) for row in plan.balances.values()]
    currency = plan.total_interest.currency
    return tuple(total(column, currency) for column in zip(*rows, strict=True))


def _months_to_go(plan: PayoffPlan) -> int | None:
    return None if plan.never_ends else len(plan.months)


def _padded(balances: tuple[Money, ...], length: int) -> tuple[Money, ...]:
    return (*balances[:length], *[balances[-1]] * (length - len(balances)))


def _month_of(snapshot: Snapshot, place: int) -> Month:
    return Month.of(snapshot.as_of) + max(0, place - 1)


def _interest(
    snapshot: Snapshot, debts: Sequence[PlannedDebt], ours: PayoffPlan, least: PayoffPlan
) -> InterestView:
    zero = snapshot.zero()
    so_far = {each.loan.id: _cost_so_far(each, zero) for each in standings(snapshot)}
    alone = {debt.loan_id for debt in debts}
    small = [each for each in least.balances if each not in alone]
    lines = []
    for band, debt in enumerate(debts):
        loans = small if debt.loan_id is None else [debt.loan_id]
        lines.append(
            LoanInterest(
                band=band,
                name=debt.name,
                count=debt.count,
                so_far=total((so_far.get(each, zero) for each in loans), zero.currency),
                to_come=_sum(_cost_to_come(ours, each) for each in loans),
                only_due=_sum(_cost_to_come(least, each) for each in loans),
                paid_off=debt.paid_off,
            )
        )
    return InterestView(
        lines=tuple(sorted(lines, key=_dearest_first)),
        so_far=total((line.so_far for line in lines), zero.currency),
        to_come=_sum(line.to_come for line in lines),
        only_due=_sum(line.only_due for line in lines),
    )


def _cost_so_far(standing: LoanStanding, zero: Money) -> Money:
    """Return everything beyond principal that was paid to a loan."""
    parts = (
        part
        for paid in standing.allocations
        for part in (paid.interest, paid.fee, paid.penalty, paid.late_fee)
    )
    return total(parts, zero.currency)


def _cost_to_come(plan: PayoffPlan, loan_id: LoanId) -> Money | None:
    """Return what a plan pays to a loan beyond its principal; None where that has no end."""
    if plan.never_ends and loan_id not in plan.paid_off:
        return None
    paid = total(plan.paid[loan_id], plan.total_interest.currency)
    return paid - plan.balances[loan_id][0]


def _dearest_first(line: LoanInterest) -> tuple[bool, int, str]:
    """Order loans by what they cost if only what is due is paid: no plan changes their places."""
    if line.only_due is None:
        return False, 0, line.name
    return True, -(line.so_far + line.only_due).minor, line.name


def _sum(amounts: Iterable[Money | None]) -> Money | None:
    """Return the sum; None where any of them has no end."""
    known = list(amounts)
    ended = [amount for amount in known if amount is not None]
    return total(ended, ended[0].currency) if len(ended) == len(known) else None


def _countdown(snapshot: Snapshot, ours: PayoffPlan, least: PayoffPlan) -> CountdownView:
    current = Month.of(snapshot.as_of)
    loans = {loan.id: loan for loan in snapshot.loans}
    begun = min(_begun(loans[each]) for each in ours.balances)
    ends = sorted((month, loans[each].name) for each, month in ours.paid_off.items())
    return CountdownView(
        current=current,
        begun=max(0, current - begun),
        to_go=_months_to_go(ours),
        debt_free=ours.debt_free,
        only_due=_months_to_go(least),
        only_due_free=least.debt_free,
        totals=_totals(ours, min(max(len(ours.months), len(least.months)), LONGEST_SHOWN) + 1),
        milestones=tuple(Milestone(name, month - current + 1, month) for month, name in ends),
    )


def _begun(loan: Loan) -> Month:
    """Return the month in which a loan was taken, under whichever contract."""
    contracts = (*(each.terms for each in loan.earlier), loan.terms)
    return min(Month.of(terms.drawn_on) for terms in contracts)
