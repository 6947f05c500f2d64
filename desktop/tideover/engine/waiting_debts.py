"""Debts that all have fallen due: how they grow while they wait, and when a fixed sum pays them.

Money goes to one group of debts until it is paid: the oldest instalment of a loan, or all of them
where they are paid by type or were called in. A group that waits grows evenly: by penalty on what
bears it, and by fees that are charged every month. From that follows how long it takes to pay all
groups, one after the other, but for what rounding and the lengths of months move; and whether a
part is reached that grows by all that is paid, so that it is never paid off.

Months are estimates and so are floats; every amount that is shown comes from the ledgers.
"""

from __future__ import annotations

from copy import copy
from dataclasses import dataclass, replace
from math import inf, log, log1p
from typing import TYPE_CHECKING

from tideover.domain.dates import months_after
from tideover.domain.lateness import PenaltyBase

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from tideover.engine.debts import Debt
    from tideover.engine.late_rules import LateRules
    from tideover.engine.ledger import Ledger

MEASURED_MONTHS = 48
"""Growth is measured over four years: one of them has a day more."""

PENALTY, LATE_FEE = "penalty", "late_fee"

_BEARING = {
    PenaltyBase.PRINCIPAL: frozenset({"principal"}),
    PenaltyBase.PRINCIPAL_AND_INTEREST: frozenset({"principal", "interest"}),
    PenaltyBase.ALL_DUE: frozenset({"principal", "interest", "fee"}),
}


@dataclass(frozen=True, slots=True)
class Group:
    """Debts that are paid as one, their parts in the order in which money meets them.

    `owed` is what is unpaid of each part in minor units, late fees included that are still to come
    but not for ever; the parts `bearing` bear penalty. `penalty` and `fees` are what is added in
    a month while nothing is paid, `least_fees` what of the fees is charged however little is left.
    """

    order: tuple[str, ...]
    owed: Mapping[str, int]
    bearing: frozenset[str]
    penalty: float
    fees: float
    least_fees: float

    @property
    def grows(self) -> float:
        """About what is added in a month once all is paid that comes before the penalty."""
        last = self.order.index(PENALTY)
        after = sum(self.owed[name] for name in self.bearing if self.order.index(name) > last)
        base = sum(self.owed[name] for name in self.bearing)
        fees = self.fees if self.order[0] == LATE_FEE else self.least_fees
        return fees + (self.penalty * after / base if base else 0.0)

    def months(self, monthly: int, waited: float) -> float:
        """Estimate how many months it takes after it `waited` so many; inf if it never ends."""
        owed: dict[str, float] = dict(self.owed)
        base = float(sum(owed[name] for name in self.bearing))
        rate = self.penalty / base if base else 0.0
        owed[PENALTY] += self.penalty * waited
        owed[LATE_FEE] += self.fees * waited
        months, fees, passed = 0.0, self.fees, set[str]()
        for name in self.order:
            passed.add(name)
            amount = owed[name]
            left = base - amount if name in self.bearing else base
            free = monthly - (fees if LATE_FEE in passed else 0.0)
            if PENALTY in passed:
                time = _against_penalty(amount, free, rate, base, left)
            else:
                time = amount / free if free > 0 else inf
                owed[PENALTY] += rate * (base + left) / 2 * time
            if not amount:
                continue
            if time == inf:
                return inf
            if LATE_FEE not in passed:
                owed[LATE_FEE] += fees * time
            if name not in {PENALTY, LATE_FEE}:
                fees = self.least_fees
            months += time
            base = left
        return months


def _against_penalty(amount: float, free: float, rate: float, base: float, left: float) -> float:
    """Return the months until `amount` is paid while new penalty on the base is paid first.

    What is paid at a month's end has borne penalty until then.
    """
    net = free - rate * base
    if net <= 0:
        return inf
    if base > left and rate:
        return log((free - rate * left) / net) / log1p(rate)
    return amount / net


def months_to_pay(groups: Iterable[Group], monthly: int) -> float:
    """Estimate how many months paying all groups takes, one after the other; inf if for ever."""
    months = 0.0
    for group in groups:
        months += group.months(monthly, months)
        if months == inf:
            break
    return months


def groups_of(ledger: Ledger, day: date) -> list[Group]:
    """Return the groups of a ledger all of whose debts are due, in the order they are paid.

    What penalty on penalty adds is left out: such a group takes at least as long as it says.
    """
    rules = ledger.rules
    waiting = going_on(ledger)
    waiting.reach(day)
    for debt in waiting.debts:
        debt.late_fee_total = debt.penalty_total = 0
    later = going_on(waiting)
    if rules.compound:
        for debt in later.debts:
            debt.penalty = 0
            debt.late.begin_anew()
    later.reach(months_after(day, MEASURED_MONTHS))
    both = list(zip(waiting.debts, later.debts, strict=True))
    if rules.by_type or rules.called_in_from_day is not None:
        return [_group(both, rules)]
    return [_group([each], rules) for each in both]


def _group(debts: list[tuple[Debt, Debt]], rules: LateRules) -> Group:
    """Return debts as one: each as it is, and as it will be after MEASURED_MONTHS."""
    order = rules.order if rules.later_from_day is None else rules.later_order
    owed = {name: sum(getattr(now, name) for now, _ in debts) for name in order}
    fees = sum(later.late_fee_total for _, later in debts)
    fees_last = rules.fee_each_month and rules.fees_together is None
    if not fees_last:
        owed[LATE_FEE] += fees
    return Group(
        order=order,
        owed=owed,
        bearing=_BEARING[rules.base],
        penalty=sum(later.penalty_total for _, later in debts) / MEASURED_MONTHS,
        fees=fees / MEASURED_MONTHS if fees_last else 0.0,
        least_fees=float(min(rules.fee_minimum, fees)) if fees_last and len(debts) == 1 else 0.0,
    )


def going_on(ledger: Ledger) -> Ledger:
    """Return a ledger that goes on from the same place, while the given one stays as it is.

    Its receipts are those to come: it takes no refund of what was paid before.
    """
    return replace(
        ledger,
        debts=[_copied(debt) for debt in ledger.debts[ledger.first :]],
        receipts=[],
        waiting=[replace(receipt, spent=[], met=[]) for receipt in ledger.waiting],
        first=0,
    )


def _copied(debt: Debt) -> Debt:
    same = copy(debt)
    same.growing, same.late = copy(debt.growing), copy(debt.late)
    return same
