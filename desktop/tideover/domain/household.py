"""The household itself: its settings, which belong to the store and not to a computer."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from tideover.domain.extra_money import ExtraMoney
from tideover.domain.money import CNY, Currency, Money
from tideover.domain.uncertainty import Uncertainty

REMIND_DAYS_BEFORE = (7, 3, 1, 0)


class FirstStart(Enum):
    """How far the first start has come; each step can be left and resumed."""

    CASH = "cash"
    INCOME = "income"
    LOANS = "loans"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Household:
    """Settings of the household.

    `buffer` is the cash that should stay untouched: a month whose lowest balance is below it
    is tight. `remind_days_before` counts days before a due date; from the due day on an unpaid
    instalment is reminded every day while `remind_while_unpaid` says so.
    `extra_money` is what the household wants to give its debts beyond what is due.
    `left_out_of_offers` are categories and recurring items that an offer to a lender leaves out:
    costs that are not necessary, income that is not certain. `uncertainty` is how sure income and
    spending are.
    """

    name: str = ""
    currency: Currency = CNY
    buffer: Money = field(default_factory=lambda: Money(0))
    first_start: FirstStart = FirstStart.CASH
    is_sample: bool = False
    remind_days_before: tuple[int, ...] = REMIND_DAYS_BEFORE
    remind_while_unpaid: bool = True
    strategy: str = "avalanche"
    extra_money: ExtraMoney = field(default_factory=lambda: ExtraMoney(Money(0)))
    custom_order: tuple[str, ...] = ()
    left_out_of_offers: tuple[str, ...] = ()
    uncertainty: Uncertainty = field(default_factory=Uncertainty)
