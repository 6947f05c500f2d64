"""The engine beside the slow simulators that its tests hold it against."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from tests.bench.printing import milliseconds, row
from tests.engine.large_household import large_household
from tests.engine.slow import SlowLoan
from tests.engine.slow_cash import SlowCash
from tests.engine.test_standing_slowly import slow_rows, slow_rules
from tideover.domain.ids import LoanId, RepaymentId
from tideover.domain.loans import EqualInstalmentTerms, EqualPrincipalTerms, Loan, Repayment
from tideover.domain.money import Money
from tideover.domain.rates import Rate
from tideover.engine.risk import Outlook, outlook
from tideover.engine.schedules import schedule
from tideover.engine.standing import standing

if TYPE_CHECKING:
    from collections.abc import Iterator

LOANS = 30
PERIODS = 120
KINDS = (EqualInstalmentTerms, EqualPrincipalTerms)
BEGUN = date(2020, 1, 1)
LOOKED_AT = date(2027, 3, 10)
ITEMS = 6
MONTHS = 24
TIMES = 5


def measure() -> None:
    """Print how long the answers take and how much longer the slow way is; they must agree."""
    answer_kept = iter(range(1_000_000))
    row(
        f"  schedules of {LOANS} loans × {PERIODS} months, ms",
        milliseconds(lambda: [schedule(each.terms) for each in _loans(next(answer_kept))], TIMES),
    )
    _measure_standings(next(answer_kept))
    _measure_outlook()


def _loans(number: int) -> Iterator[Loan]:
    """Return loans whose answers nobody has asked for yet: `number` makes them new."""
    for place in range(LOANS):
        terms = KINDS[place % len(KINDS)](
            principal=Money(10_000_000 + 1_000 * place + number),
            drawn_on=BEGUN + timedelta(days=place),
            rate=Rate(Decimal("0.1095")),
            periods=PERIODS,
            due_day=1 + place % 28,
        )
        yield Loan(LoanId(f"loan {place}"), f"Loan {place}", "", terms)


def _measure_standings(number: int) -> None:
    loans = list(_loans(number))
    repaid = {each.id: tuple(_repaid(each)) for each in loans}
    slow = [SlowLoan(slow_rows(each.terms), slow_rules(each.terms)) for each in loans]
    paid = [
        {each.day: [each.amount.minor] for each in repayments} for repayments in repaid.values()
    ]
    schedule.cache_clear()
    fast_answers: list[int] = []
    slow_answers: list[int] = []
    fast_time = milliseconds(
        lambda: fast_answers.extend(
            standing(each, repaid[each.id], LOOKED_AT).settle_today.minor for each in loans
        )
    )
    slow_time = milliseconds(
        lambda: slow_answers.extend(
            each.run(payments, LOOKED_AT).settlement
            for each, payments in zip(slow, paid, strict=True)
        )
    )
    if fast_answers != slow_answers:
        raise RuntimeError("the engine and the slow simulator disagree about a loan")
    row("  where they stand after seven years of repayments, ms", fast_time)
    row("standing: day by day ÷ engine", slow_time / fast_time)


def _repaid(loan: Loan) -> Iterator[Repayment]:
    """Return what was paid: every instalment due before the last half year, a day late."""
    for place, instalment in enumerate(schedule(loan.terms)):
        day = instalment.due + timedelta(days=1)
        if day < LOOKED_AT - timedelta(days=180):
            yield Repayment(RepaymentId(f"{loan.id} {place}"), loan.id, day, instalment.payment)


def _measure_outlook() -> None:
    household = large_household()
    household = replace(household, recurring=household.recurring[-ITEMS:])
    found: list[Outlook] = []
    fast_time = milliseconds(lambda: found.append(outlook(replace(household), MONTHS)), TIMES)
    forecast = found[0].forecast
    slow: list[SlowCash] = []
    slow_time = milliseconds(lambda: slow.append(SlowCash(household, forecast.last)))
    if [day.closing.minor for day in forecast.days] != slow[0].closing:
        raise RuntimeError("the engine and the slow simulator disagree about the cash")
    row(f"  outlook of {MONTHS} months, 10 loans, ms", fast_time)
    row("outlook: day by day, question by question ÷ engine", slow_time / fast_time)
