"""Random households in whole months, as the payoff problem has them."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from tideover.engine.optimal.problem import Ask, Instalments, Minimum, MonthlyLoan, PayoffProblem
from tideover.engine.optimal.solving import nothing_extra

if TYPE_CHECKING:
    from random import Random

MILLIONTHS_A_YEAR = 12_000_000
YEARLY = (0, 30_000, 60_000, 90_000, 109_500, 146_000, 180_000, 219_000, 240_000, 360_000)
FEES = (0, 0, 0, 5_000, 10_000, 20_000, 30_000)


def random_problem(
    chance: Random, loans: int, months: int, *, tightness: float = 1.2
) -> PayoffProblem:
    """Return loans of every contract, with fees and promotions, and cash that just lasts.

    `tightness` is the income by the largest month's payments: 1.02 leaves next to nothing over.
    """
    drawn = tuple(_loan(chance, number, months) for number in range(loans))
    alone = PayoffProblem(0, 0, (0,) * months, drawn)
    asked = [sum(row) for row in nothing_extra(alone).payments]
    usual = max(asked[: max(months // 2, 1)]) * tightness
    net = tuple(round(usual * chance.uniform(0.9, 1.3)) for _ in range(months))
    short = 0
    cash = 0
    for income, due in zip(net, asked, strict=True):
        cash += income - due
        short = min(short, cash)
    buffer = chance.randrange(0, 200_000, 10_000)
    return PayoffProblem(buffer - short + chance.randrange(1, 200_000), buffer, net, drawn)


def _loan(chance: Random, number: int, months: int) -> MonthlyLoan:
    balance = chance.randrange(200_000, 6_000_000, 10_000)
    yearly = chance.choice(YEARLY)
    rates = [yearly] * months
    if chance.random() < 0.2:
        promotion = chance.randrange(1, max(months // 2, 2))
        rates[:promotion] = [0] * promotion
    periods = chance.randrange(min(3, months), months + 1)
    fee = chance.choice(FEES)
    contract: Instalments | Minimum
    match chance.randrange(4):
        case 0:
            contract = Instalments((Ask(_level(balance, max(rates), periods)),) * periods)
        case 1:
            contract = Instalments((Ask(),) * periods)
        case 2:
            contract = Instalments((Ask(share=balance // periods),) * periods)
        case _:
            contract, fee = Minimum(Fraction(1, 10), 5_000), 0
    return MonthlyLoan(
        name=f"L{number}",
        balance=balance,
        rates=tuple(Fraction(rate, MILLIONTHS_A_YEAR) for rate in rates),
        contract=contract,
        early_fee=Fraction(fee, 1_000_000),
        fee_until=chance.randrange(months) if fee else 0,
    )


def _level(balance: int, yearly: int, periods: int) -> int:
    rate = yearly / MILLIONTHS_A_YEAR
    if not rate:
        return -(-balance // periods)
    return int(balance * rate / (1 - (1 + rate) ** -periods)) + 1
