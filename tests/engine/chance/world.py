"""A world whose process is known: households that earn, spend, lose jobs and pay instalments.

It shares nothing with the model that is tested: it lives from day to day in plain numbers, its
spending wanders (an autoregression) instead of coming in blocks of past months, every household
has a risk of its own to lose its job, and what it has too much of it spends in part (buffer-stock
saving: Carroll 1997). The numbers are those of QUANT's synthetic world where it had them: a job
lost in 0.8 % of months and found again in 22 %, a one-off expense in 2 %.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from math import exp
from typing import TYPE_CHECKING

from tideover.domain.accounts import Account, AccountKind
from tideover.domain.budgets import BudgetLine
from tideover.domain.dates import Month
from tideover.domain.entries import Category, CategoryRole, Direction
from tideover.domain.ids import AccountId, CategoryId, LoanId, RecurringId
from tideover.domain.loans import Loan, PayInPartsTerms
from tideover.domain.money import Money
from tideover.domain.rates import NO_INTEREST
from tideover.domain.recurring import EveryMonths, RecurringItem
from tideover.domain.snapshot import Snapshot

if TYPE_CHECKING:
    from random import Random

TODAY = date(2026, 10, 31)
BANK = AccountId("bank")
PAY, LIVING, REPAID = CategoryId("pay"), CategoryId("living"), CategoryId("repaid")
CATEGORIES = (
    Category(PAY, "Pay", "", Direction.INCOME),
    Category(LIVING, "Living", "", Direction.EXPENSE),
    Category(REPAID, "Repaid", "", Direction.EXPENSE, CategoryRole.LOAN_REPAYMENT),
)
LONGEST_LATE = 5


@dataclass
class Life:
    """One household of the world, and how it stands now; amounts are minor units."""

    luck: Random
    pay: int
    pay_day: int
    spending: float
    swing: float
    steadiness: float
    job_risk: float
    kept: float
    late_risk: float
    spends_surplus: float
    instalments: list[tuple[int, int]]
    balance: float
    wandering: float = 0.0
    works: bool = True
    missed: bool = False
    earned: int = 0
    spent: int = 0
    repaid: int = 0
    paid_on: int = 0

    @classmethod
    def born(cls, luck: Random) -> Life:
        pay = round(exp(luck.gauss(13.4, 0.4)))
        asked = pay * luck.uniform(0.05, 0.5)
        count = luck.randint(1, 4)
        spare = luck.gauss(0.06, 0.08)
        swing = luck.uniform(0.08, 0.3)
        return cls(
            luck=luck,
            pay=pay,
            pay_day=luck.randint(1, 28),
            spending=max(pay * (1 - spare) - asked, 0.25 * pay),
            swing=swing,
            steadiness=luck.uniform(0.01, 0.08),
            job_risk=luck.betavariate(1.6, 198.4),
            kept=luck.uniform(0.15, 0.45),
            late_risk=luck.betavariate(1, 19),
            spends_surplus=luck.uniform(0, 0.15),
            instalments=[(luck.randint(1, 28), round(asked / count)) for _ in range(count)],
            balance=pay * luck.uniform(0.3, 2.5),
            wandering=luck.gauss(0, swing),
        )

    def month(self, month: Month) -> None:
        """Live through a month, day by day."""
        luck = self.luck
        self.earned = self.spent = self.repaid = 0
        if self.works:
            self.works = luck.random() >= self.job_risk
        else:
            self.works = luck.random() < 0.22
        self.wandering = 0.5 * self.wandering + luck.gauss(0, self.swing * 0.75**0.5)
        living = self.spending * max(1 + self.wandering, 0.1)
        living += self.spends_surplus * max(self.balance - self.pay, 0)
        shock_day = luck.randint(1, month.length) if luck.random() < 0.02 else 0
        shock = self.spending * 0.8 * exp(luck.gauss(0, 0.6)) if shock_day else 0.0
        pay = self.pay * max(1 + luck.gauss(0, self.steadiness), 0.2)
        pay *= 1 if self.works else self.kept
        late = luck.randint(1, LONGEST_LATE) if luck.random() < self.late_risk else 0
        self.paid_on = min(self.pay_day + late, month.length)
        weights = [luck.uniform(0.3, 1.7) for _ in range(month.length)]
        owed = 0
        for day in range(1, month.length + 1):
            if day == self.paid_on:
                self._move(pay)
            self._move(-living * weights[day - 1] / sum(weights))
            if day == shock_day:
                self._move(-shock)
            for due_day, amount in self.instalments:
                owed += amount * (due_day == day)
                if owed and self.balance >= owed:
                    self.balance -= owed
                    self.repaid += owed
                    owed = 0
                self.missed |= bool(owed)
        self.balance -= owed
        self.repaid += owed

    def _move(self, amount: float) -> None:
        whole = round(amount)
        self.balance += whole
        if whole > 0:
            self.earned += whole
        else:
            self.spent -= whole


@dataclass(frozen=True)
class Told:
    """What a household knows of itself today, and whether it will miss a due.

    `pay_days` are the days of past months on which its pay came.
    """

    snapshot: Snapshot
    pay_days: dict[Month, int]
    missed: bool


def told(luck: Random, history: int, horizon: int, *, plans: bool) -> Told:
    """Live `history` months, look ahead, then live `horizon` more.

    With `plans` the household has entered its pay and a budget, which is a little too hopeful on
    average; without, it has entered what happened and its loans alone.
    """
    life = Life.born(luck)
    first = Month.of(TODAY) + (1 - history)
    sums: dict[tuple[Month, CategoryId | None], Money] = {}
    pay_days = {}
    for number in range(history):
        month = first + number
        life.month(month)
        sums[month, PAY] = Money(life.earned)
        sums[month, LIVING] = Money(-life.spent)
        sums[month, REPAID] = Money(-life.repaid)
        pay_days[month] = life.paid_on
    life.balance = max(life.balance, life.pay * luck.uniform(0, 0.5))
    snapshot = Snapshot(
        as_of=TODAY,
        accounts=(Account(BANK, "Bank", AccountKind.BANK, Money(0), first.first_day),),
        balances={BANK: Money(round(life.balance))},
        categories=CATEGORIES,
        month_sums=sums,
        recurring=(_pay(life),) if plans and life.works else (),
        budgets=_budgets(life, luck, horizon) if plans else (),
        loans=tuple(_loan(*each, number, horizon) for number, each in enumerate(life.instalments)),
    )
    life.balance = round(life.balance)
    life.missed = False
    for number in range(1, horizon + 1):
        life.month(Month.of(TODAY) + number)
    return Told(snapshot, pay_days, life.missed)


def _pay(life: Life) -> RecurringItem:
    rule = EveryMonths(1, life.pay_day)
    return RecurringItem(
        RecurringId("pay"), "Employer", PAY, BANK, Money(life.pay), rule, date(2020, 1, 1)
    )


def _budgets(life: Life, luck: Random, horizon: int) -> tuple[BudgetLine, ...]:
    amount = Money(round(life.spending * luck.gauss(0.97, 0.05)))
    months = (Month.of(TODAY) + number for number in range(1, horizon + 1))
    return tuple(BudgetLine(LIVING, month, amount) for month in months)


def _loan(due_day: int, amount: int, number: int, horizon: int) -> Loan:
    terms = PayInPartsTerms(
        principal=Money(amount * (horizon + 1)),
        drawn_on=TODAY - timedelta(days=1),
        rate=NO_INTEREST,
        parts=horizon + 1,
        first_due=(Month.of(TODAY) + 1).day(due_day),
    )
    return Loan(LoanId(f"loan {number}"), f"Loan {number}", "", terms)
