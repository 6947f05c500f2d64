"""A household's payoff plan, month by month: its loans by their own schedules, and extra money.

Every month each loan is paid what its schedule asks, recomputed from what is left after extra
payments. The extra money of the month goes to the first loan of the order that is not paid off
and spills over to the next. What a loan asks less than it would have without extra payments
is freed and goes with the extra money, so the household pays each month what it would have paid
anyway, and the extra. Of a sum for all loans together that is what is left after the instalments.

No plan starves an instalment. Let the headroom of a month be the lowest cash of that month and
all later ones if every due is paid and nothing extra, less the household's buffer. What was
paid extra so far never exceeds it, counting what was freed in earlier months. A windfall is cash
from its day on: a loan gets of it on its first due day from then on.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tideover.domain.dates import Month
from tideover.domain.extra_money import as_extra
from tideover.domain.money import Currency, Money
from tideover.engine.dues import open_debts
from tideover.engine.payoff_fees import EarlyFeeLoan, fee_charging_loan
from tideover.engine.payoff_findings import plan_findings
from tideover.engine.payoff_gains import orders_by_month, yearly_gains
from tideover.engine.payoff_money import PlanMoney
from tideover.engine.payoff_parts import Part, parts_of
from tideover.engine.payoff_room import headroom, stages_by_month
from tideover.engine.ranking import Strategy

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tideover.domain.extra_money import ExtraMoney
    from tideover.domain.findings import Finding
    from tideover.domain.ids import LoanId
    from tideover.domain.snapshot import Snapshot
    from tideover.engine.payoff_money import MonthMoney
    from tideover.engine.payoff_room import Stage

LONGEST = 1200
"""Months after which a plan that has not ended is said never to end."""

MOST_REPAIRS = 40
"""How often a plan that does not fit the cash is mended before it is given up."""

Wishes = list[dict["LoanId", int]]
"""What a plan wishes to pay each loan on top in each month, fees not included."""


@dataclass(frozen=True, slots=True)
class PayoffPlan:
    """Who gets paid what, and when.

    `months` begin with the current one. Of each loan `paid[i]` is what it gets in `months[i]`,
    and `balances` are one longer: `balances[0]` is the principal today, `balances[i + 1]` that
    at the end of `months[i]`. `total_interest` is the interest and all fees still to be paid
    from today, and `interest_saved` how much less than without extra payments. `limited` are
    the months in which less than the wished extra money was paid, so that cash lasts for every
    instalment. `paid_off` is the month of the last payment to each loan and `debt_free` the
    latest of them, None without debts and where it `never_ends`. `findings` are what of the extra
    money does not do what was wished.
    """

    strategy: Strategy
    extra: ExtraMoney
    order: tuple[LoanId, ...]
    months: tuple[Month, ...]
    balances: Mapping[LoanId, tuple[Money, ...]]
    paid: Mapping[LoanId, tuple[Money, ...]]
    paid_off: Mapping[LoanId, Month]
    debt_free: Month | None
    total_interest: Money
    interest_saved: Money
    limited: tuple[Month, ...]
    never_ends: bool
    findings: tuple[Finding, ...]


def payoff_by_order(
    snapshot: Snapshot,
    strategy: Strategy,
    extra: ExtraMoney | Money,
    order: tuple[LoanId, ...] = (),
) -> PayoffPlan:
    """Return the plan that pays extra money to one loan after the other.

    A mere amount is so much a month on top, from now on. With MINIMUM nothing is paid on top and
    nothing that is freed is used. `order` is that of CUSTOM; loans it does not name follow, the
    dearest first.
    """
    wished = as_extra(extra)
    play = _begun(snapshot, strategy, wished, order)
    if strategy is not Strategy.MINIMUM:
        play.room = headroom(_stages(snapshot, play.scheduled, wished))
    while play.is_going_on and play.month < LONGEST:
        play.pay_month()
    return _plan(snapshot, strategy, wished, play)


def payoff_by_plan(
    snapshot: Snapshot,
    strategy: Strategy,
    extra: ExtraMoney | Money,
    extras: Sequence[Mapping[LoanId, int]],
) -> PayoffPlan:
    """Return what paying each loan so much extra in each month comes to, to the minor unit.

    `extras[t]` names what is paid on top in month `t`, fees for paying early not included. A month
    never takes more than there is beyond what is due, and never more than the cash has room for:
    where a later month would fall short, the extra payments before it are taken back. What a loan
    is to get of a windfall before its day waits for the next month. A plan that cannot be mended
    so is given up for paying what is due.
    """
    wished = as_extra(extra)
    wishes = [dict(month) for month in extras]
    for _ in range(MOST_REPAIRS):
        play = _begun(snapshot, strategy, wished, ())
        stages = _stages(snapshot, play.scheduled, wished)
        play.room = stages
        while play.is_going_on and play.month < LONGEST:
            play.pay_planned_month(wishes)
        shortfalls = play.shortfalls(stages)
        if not shortfalls:
            return _plan(snapshot, strategy, wished, play)
        taken = 0
        for month, stage, missing in shortfalls:
            early = play.paid_by(month, stage)
            _take_back(wishes, month, missing - taken, early)
            taken = max(taken, missing)
    return payoff_by_order(snapshot, Strategy.MINIMUM, wished)


def _take_back(wishes: Wishes, month: int, missing: int, early: set[LoanId]) -> None:
    """Take an amount off the last extra payments up to a month, and in it off the `early` loans."""
    for earlier in range(min(month, len(wishes) - 1), -1, -1):
        for name, wished in wishes[earlier].items():
            if earlier == month and name not in early:
                continue
            taken = min(wished, missing)
            wishes[earlier][name] -= taken
            missing -= taken
        if missing <= 0:
            return


def _stages(
    snapshot: Snapshot, scheduled: Sequence[int], extra: ExtraMoney
) -> list[tuple[Stage, ...]]:
    return stages_by_month(snapshot, scheduled, extra.to_come(snapshot.as_of))


def _begun(
    snapshot: Snapshot, strategy: Strategy, extra: ExtraMoney, order: tuple[LoanId, ...]
) -> _Play:
    """Return a play before its first month, with no room to spend anything yet."""
    today = snapshot.as_of
    debts = open_debts(snapshot)
    parts = {debt.loan.id: parts_of(debt, today) for debt in debts}
    ends = {name: max((part.month for part in rows), default=0) for name, rows in parts.items()}
    gains = {debt.loan.id: yearly_gains(debt, today, max(ends[debt.loan.id], 1)) for debt in debts}
    return _Play(
        loans={
            debt.loan.id: fee_charging_loan(
                debt, parts[debt.loan.id], today, gains[debt.loan.id][: ends[debt.loan.id]]
            )
            for debt in debts
        },
        orders=orders_by_month(strategy, debts, gains, order),
        scheduled=_by_month([part for rows in parts.values() for part in rows]),
        money=PlanMoney(extra, Month.of(today)),
    )


class _Play:
    """The plan while it is played: what each loan got and what is left of it, month by month."""

    def __init__(
        self,
        loans: dict[LoanId, EarlyFeeLoan],
        orders: Sequence[tuple[LoanId, ...]],
        scheduled: Sequence[int],
        money: PlanMoney,
    ) -> None:
        self.loans = loans
        self.orders = orders
        self.scheduled = scheduled
        self.money = money
        self.room: Sequence[tuple[Stage, ...]] = ()
        self.month = 0
        self.freed = 0
        self.spent = 0
        self.net_spent: list[list[int]] = []
        self.limited: list[int] = []
        self.missing: dict[int, int] = {}
        self.paid: dict[LoanId, list[int]] = {each: [] for each in loans}
        self.owed = {each: [loan.owed] for each, loan in loans.items()}

    @property
    def is_going_on(self) -> bool:
        """Whether any loan still asks something."""
        return not all(loan.is_paid_off for loan in self.loans.values())

    @property
    def order(self) -> tuple[LoanId, ...]:
        """Who gets the extra money of the month first."""
        return self.orders[min(self.month, len(self.orders) - 1)]

    def pay_month(self) -> None:
        """Pay what is due, then the extra money as far as the headroom goes."""
        paid, money, freed = self._pay_due()
        if self.room:
            wish = money.limits[-1] - self.money.pot
            room = money.limit(self.freed - self.spent)
            for name in self.order:
                loan = self.loans[name]
                stage = money.stage_of(loan, self.month)
                most = money.most(stage)
                if loan.earns_its_fee(self.month, most):
                    taken = loan.pay_extra(self.month, most)
                    paid[name] += taken
                    money.take(stage, taken)
            spent_all = not money.limits[-1]
            if room < wish and spent_all and any(loan.owed for loan in self.loans.values()):
                self.limited.append(self.month)
        self._end_month(paid, money, freed)

    def pay_planned_month(self, wishes: Wishes) -> None:
        """Pay what is due, then what the plan wishes as far as there is money beyond it."""
        paid, money, freed = self._pay_due()
        wished = wishes[self.month] if self.month < len(wishes) else {}
        for name, amount in wished.items():
            loan = self.loans[name]
            whole = loan.with_fee(self.month, amount)
            stage = money.stage_of(loan, self.month)
            most = min(money.most(stage), whole)
            taken = loan.pay_extra(self.month, most)
            paid[name] += taken
            money.take(stage, taken)
            if most < whole and len(money.stages) > 1 and self.month + 1 < len(wishes):
                wished[name] -= whole - most
                later = wishes[self.month + 1]
                later[name] = later.get(name, 0) + whole - most
        self.net_spent.append([self.spent - self.freed + spent for spent in money.spent])
        self._end_month(paid, money, freed)

    def shortfalls(self, stages: Sequence[tuple[Stage, ...]]) -> list[tuple[int, int, int]]:
        """Return the months and stages in which more was spent than there was room for.

        The third is how much. Where there is no room even without a plan, a plan must not make it
        worse.
        """
        return [
            (month, place, spent - max(stage.room, 0))
            for month, (row, of_month) in enumerate(zip(self.net_spent, stages, strict=False))
            for place, (spent, stage) in enumerate(zip(row, of_month, strict=True))
            if spent > max(stage.room, 0)
        ]

    def paid_by(self, month: int, stage: int) -> set[LoanId]:
        """Return the loans that are paid by a stage of a month."""
        stages = self.room[month]
        ends = stages[stage + 1].since if stage + 1 < len(stages) else None
        return {
            name for name, loan in self.loans.items() if ends is None or loan.day_in(month) < ends
        }

    def _pay_due(self) -> tuple[dict[LoanId, int], MonthMoney, int]:
        """Pay what is due; return it, the money beyond it, and what was freed."""
        paid = {name: loan.pay_due(self.month) for name, loan in self.loans.items()}
        asked = self.scheduled[self.month] if self.month < len(self.scheduled) else 0
        due = sum(paid.values())
        missing = self.money.missing(self.month, due)
        if missing:
            self.missing[self.month] = missing
        stages = self.room[self.month] if self.month < len(self.room) else ()
        return paid, self.money.in_month(self.month, stages, due, asked - due), asked - due

    def _end_month(self, paid: Mapping[LoanId, int], money: MonthMoney, freed: int) -> None:
        self.spent += money.spent[-1]
        self.freed += freed
        self.money.end_month(money)
        for name, loan in self.loans.items():
            self.paid[name].append(paid[name])
            self.owed[name].append(loan.owed)
        self.month += 1


def _by_month(parts: Sequence[Part]) -> list[int]:
    """Return what the schedules ask in each month."""
    months = [0] * (max((part.month for part in parts), default=-1) + 1)
    for part in parts:
        months[part.month] += part.amount
    return months


def scheduled_by_month(snapshot: Snapshot) -> Sequence[int]:
    """Return what all schedules ask in each month from the current one on."""
    debts = open_debts(snapshot)
    return _by_month([part for debt in debts for part in parts_of(debt, snapshot.as_of)])


def _plan(snapshot: Snapshot, strategy: Strategy, extra: ExtraMoney, play: _Play) -> PayoffPlan:
    currency = snapshot.household.currency
    first = Month.of(snapshot.as_of)
    borrowed = sum(owed[0] for owed in play.owed.values())
    paid = sum(sum(amounts) for amounts in play.paid.values())
    never_ends = play.is_going_on
    last_paid = {
        name: first + max((index for index, amount in enumerate(amounts) if amount), default=0)
        for name, amounts in play.paid.items()
        if play.loans[name].is_paid_off
    }
    return PayoffPlan(
        strategy=strategy,
        extra=extra,
        order=play.orders[0],
        months=tuple(first + index for index in range(play.month)),
        balances=_money(play.owed, currency),
        paid=_money(play.paid, currency),
        paid_off=last_paid,
        debt_free=None if never_ends else max(last_paid.values(), default=None),
        total_interest=Money(paid - borrowed, currency),
        interest_saved=Money(sum(play.scheduled) - paid, currency),
        limited=tuple(first + index for index in play.limited),
        never_ends=never_ends,
        findings=plan_findings(
            extra,
            snapshot.as_of,
            None if never_ends else first + (play.month - 1),
            {first + month: missing for month, missing in play.missing.items()},
            play.money.pot if strategy is not Strategy.MINIMUM else 0,
        ),
    )


def _money(
    amounts: Mapping[LoanId, Sequence[int]], currency: Currency
) -> dict[LoanId, tuple[Money, ...]]:
    return {name: tuple(Money(amount, currency) for amount in row) for name, row in amounts.items()}
