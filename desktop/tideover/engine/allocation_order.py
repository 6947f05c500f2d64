"""What it does that some lender takes principal first from a day overdue on."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from tideover.engine.joint_repayment import Ending, JointRepayment, payers_of

if TYPE_CHECKING:
    from datetime import date

    from tideover.domain.money import Money
    from tideover.domain.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class OrderEffect:
    """What would become of the debt if costs and interest were always paid first.

    `loans` are the names of those that take principal first. `debt_free_on` is None where it does
    not end within 600 payments, and `never_ends` says that it never does.
    """

    loans: tuple[str, ...]
    debt_free_on: date | None
    never_ends: bool


def effect_of_order(snapshot: Snapshot, monthly: Money, first: date) -> OrderEffect | None:
    """Return what principal first changes; None where no loan takes it or the end is the same.

    Credit cards do from day 91 overdue on (Credit Card Measures Art. 57); the usual order is that
    of Civil Code Art. 561.
    """
    payers = payers_of(snapshot, first)
    names = tuple(
        payer.loan.name
        for payer in payers
        if payer.paid_off_on is None and payer.ledger.rules.later_from_day is not None
    )
    if not names:
        return None
    as_it_is = JointRepayment(payers, monthly.minor, first)
    ending = as_it_is.play()
    for payer in payers:
        payer.ledger.rules = replace(payer.ledger.rules, later_from_day=None)
    usual = JointRepayment(payers, monthly.minor, first)
    usual_ending = usual.play()
    if (ending, as_it_is.day) == (usual_ending, usual.day):
        return None
    return OrderEffect(
        loans=names,
        debt_free_on=usual.day if usual_ending is Ending.ENDS else None,
        never_ends=usual_ending is Ending.NEVER,
    )
