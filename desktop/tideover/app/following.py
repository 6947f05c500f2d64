"""Following a plan: choosing it, paying what it asks, planning again, and stopping."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tideover.app.commands.command import Command, Together
from tideover.app.commands.household import SetHousehold
from tideover.app.commands.records import Add, Remove, Replace
from tideover.app.repaying import paying_account, repayment_command
from tideover.app.restructuring import Agreed, contract_command
from tideover.domain.errors import InputError
from tideover.engine.early_repayment import early_case
from tideover.engine.following.choosing import chosen_plan
from tideover.engine.prepayment import Keep
from tideover.engine.restructuring.requests import PartPrepayment

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tideover.app.commands.loans import RecordRepayment
    from tideover.domain.chosen_plans import ChosenPlan
    from tideover.domain.household import Household
    from tideover.domain.loans import Loan
    from tideover.domain.money import Money
    from tideover.domain.snapshot import Snapshot
    from tideover.engine.following.milestones import Milestone
    from tideover.engine.following.progress import Todo
    from tideover.engine.payoff import PayoffPlan


def follow_command(
    snapshot: Snapshot, plan: PayoffPlan, household: Household | None = None
) -> Together:
    """Return the step after which a plan is followed, in the place of the one before.

    `household` are the settings that ask for this plan, where they are not the household's yet.

    Raises:
        InputError: as `chosen_plan`.
    """
    chosen = chosen_plan(snapshot, plan)
    again = snapshot.followed is not None
    commands: list[Command] = [Replace(chosen) if again else Add(chosen)]
    if household is not None and household != snapshot.household:
        commands.insert(0, SetHousehold(household))
    return Together("plan_again" if again else "follow_plan", tuple(commands))


def stop_command(snapshot: Snapshot) -> Remove:
    """Return the step after which no plan is followed.

    Raises:
        InputError: `no_plan_followed`.
    """
    if snapshot.followed is None:
        raise InputError("no_plan_followed", field="plan")
    return Remove(snapshot.followed)


def noted_command(plan: ChosenPlan, reached: Iterable[Milestone]) -> Replace:
    """Return the step after which these milestones are not shown again."""
    return Replace(replace(plan, seen=(*plan.seen, *(each.code for each in reached))))


def paid_as_planned(snapshot: Snapshot, todo: Todo) -> Command:
    """Return the step for "I paid it": what is left of a payment of the plan, paid today.

    What is beyond the instalment reduces the principal at once where the loan can be repaid in
    part and the instalment has come; elsewhere it meets what falls due next.

    Raises:
        InputError: as `repayment_command`.
        StoreConflict: The loan is not there any more.
    """
    extra = min(todo.extra, todo.left)
    loan = next((each for each in snapshot.loans if each.id == todo.loan_id), None)
    if loan is not None and extra and todo.day <= snapshot.as_of:
        step = _with_prepayment(snapshot, loan, todo.left - extra, extra)
        if step is not None:
            return step
    return _paid(snapshot, todo, loan, todo.left)


def _with_prepayment(snapshot: Snapshot, loan: Loan, due: Money, extra: Money) -> Together | None:
    """Return the instalment and the early repayment in one step; None where there is no such."""
    account = paying_account(snapshot, loan)
    commands: list[Command] = []
    after = snapshot
    if due:
        first = repayment_command(
            snapshot, loan.id, amount=due, day=snapshot.as_of, account_id=account
        )
        commands.append(first)
        after = replace(snapshot, repayments=(*snapshot.repayments, first.repayment))
    if early_case(after, loan).obstacle is not None:
        return None
    agreed = Agreed(
        snapshot.as_of, PartPrepayment(Keep.INSTALMENT), money=extra, account_id=account
    )
    try:
        commands.append(contract_command(after, loan, agreed))
    except InputError:
        return None
    return Together("part_prepaid", tuple(commands), len(commands))


def _paid(snapshot: Snapshot, todo: Todo, loan: Loan | None, amount: Money) -> RecordRepayment:
    return repayment_command(
        snapshot,
        todo.loan_id,
        amount=amount,
        day=snapshot.as_of,
        account_id=None if loan is None else paying_account(snapshot, loan),
    )
