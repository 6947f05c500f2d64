"""The cheapest plan: what is proven of it, what to do first, and what others cost more."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from tideover.engine.optimal.household import (
    CertifiedPlan,
    best_plan,
    cheapest_plan,
    improved,
)
from tideover.engine.ranking import ORDERS, SOLVED, Strategy
from tideover.engine.strategies import payoff

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tideover.domain.dates import Month
    from tideover.domain.extra_money import ExtraMoney
    from tideover.domain.ids import LoanId
    from tideover.domain.money import Money
    from tideover.domain.snapshot import Snapshot
    from tideover.engine.payoff import PayoffPlan

SECONDS_TO_LOOK_ON = 5
MOST_STEPS = 3


@dataclass(frozen=True, slots=True)
class PlanStep:
    """What to do first: `on_top` is paid to a loan in `month` beyond what is due."""

    loan_id: LoanId
    name: str
    month: Month
    due: Money
    on_top: Money


@dataclass(frozen=True, slots=True)
class PreferencePrice:
    """How much more another plan costs than the cheapest one; None where it never ends."""

    strategy: Strategy
    more: Money | None


@dataclass(frozen=True, slots=True)
class BestPlanView:
    """The certificate of the cheapest plan, the first steps of it, and the price of others.

    No plan costs less than `at_least`, this one costs `cost`. `outside` are the names of loans
    that are paid as they are due, since paying them early saves nothing or cannot be told.
    `searching` says that better plans are still looked for; `other_goals` are the plans that are
    best at something else, there once it has ended.
    """

    certified: CertifiedPlan
    cost: Money
    at_least: Money
    gap: Money
    searching: bool
    steps: tuple[PlanStep, ...]
    prices: tuple[PreferencePrice, ...]
    outside: tuple[str, ...]
    other_goals: tuple[PayoffPlan, ...] = ()


def best_plan_views(
    snapshot: Snapshot,
    extra: ExtraMoney | Money,
    order: tuple[LoanId, ...] = (),
    is_cancelled: Callable[[], bool] | None = None,
) -> Iterator[BestPlanView]:
    """Yield the best plan found at once, then better ones and firmer promises."""
    others = {each: payoff(snapshot, each, extra, order) for each in ORDERS}
    found = cheapest_plan(snapshot, extra)
    yield _view(snapshot, found, others, searching=True)
    for better in improved(
        snapshot, extra, found, seconds=SECONDS_TO_LOOK_ON, is_cancelled=is_cancelled
    ):
        found = better
        yield _view(snapshot, found, others, searching=True)
    goals = [each for each in SOLVED if each is not Strategy.CHEAPEST]
    wanted = () if is_cancelled is not None and is_cancelled() else goals
    best_at = tuple(best_plan(snapshot, extra, each).plan for each in wanted)
    found = _no_dearer_than(found, best_at)
    yield replace(_view(snapshot, found, others, searching=False), other_goals=best_at)


def _no_dearer_than(found: CertifiedPlan, others: tuple[PayoffPlan, ...]) -> CertifiedPlan:
    """Return the cheapest plan known: one that was looked for otherwise may cost less."""
    plans = (found.plan, *others)
    best = min(plans, key=lambda plan: (plan.never_ends, plan.total_interest.minor))
    return replace(found, plan=replace(best, strategy=Strategy.CHEAPEST))


def _view(
    snapshot: Snapshot,
    certified: CertifiedPlan,
    others: dict[Strategy, PayoffPlan],
    *,
    searching: bool,
) -> BestPlanView:
    names = {loan.id: loan.name for loan in snapshot.loans}
    plan = certified.plan
    prices = tuple(
        PreferencePrice(
            strategy, None if other.never_ends else other.total_interest - plan.total_interest
        )
        for strategy, other in others.items()
    )
    return BestPlanView(
        certified=certified,
        cost=plan.total_interest,
        at_least=certified.at_least,
        gap=certified.gap,
        searching=searching,
        steps=_first_steps(plan, others[Strategy.MINIMUM], names),
        prices=prices,
        outside=tuple(names[each] for each in certified.outside),
    )


def _first_steps(
    plan: PayoffPlan, least: PayoffPlan, names: dict[LoanId, str]
) -> tuple[PlanStep, ...]:
    """Return what the plan pays on top in the first month in which it does, largest first."""
    for place, month in enumerate(plan.months):
        steps = []
        for loan_id, paid in plan.paid.items():
            row = least.paid[loan_id]
            zero = paid[place] - paid[place]
            due = row[place] if place < len(row) else zero
            if paid[place] > due:
                steps.append(PlanStep(loan_id, names[loan_id], month, due, paid[place] - due))
        if steps:
            steps.sort(key=lambda step: (-step.on_top.minor, step.name))
            return tuple(steps[:MOST_STEPS])
    return ()
