"""How fast chance is, beside a plain-Python simulator of the same paths, and how honest.

The plain simulator is the one that the tests hold it against (tests/engine/chance/slow_chance):
one path, one day, one due at a time.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from time import perf_counter
from typing import TYPE_CHECKING

from tests.bench.printing import milliseconds, row
from tests.engine.chance.slow_chance import Luck, slow_days, slow_path
from tests.engine.households import FOOD, RENT, SALARY, household, item, loan, planned, yuan
from tideover.domain.dates import Month
from tideover.domain.loans import EqualInstalmentTerms
from tideover.domain.rates import Rate
from tideover.engine.chance import (
    CERTAIN,
    COARSE_PATHS,
    PATHS,
    USUAL,
    ChanceOutlook,
    ChanceQuestion,
    chances,
)
from tideover.engine.forecast import project

if TYPE_CHECKING:
    from tideover.domain.snapshot import Snapshot
    from tideover.engine.chance import UncertaintyAnswers

MONTHS = 120
LOANS = 30
TIMES = 3
SEED = 5


def indebted(loans: int = LOANS, months: int = MONTHS, cash: int = 90_000) -> Snapshot:
    """A household with many loans that run the whole time, of which most paths miss none."""
    each = 300_000 // loans
    debts = [
        loan(
            0,
            name=f"loan {number}",
            terms=EqualInstalmentTerms(
                principal=yuan(each + number),
                drawn_on=date(2026, 11, 1 + number % 19),
                rate=Rate(Decimal("0.12")),
                periods=months,
                due_day=1 + number % 28,
            ),
        )
        for number in range(loans)
    ]
    return household(
        cash,
        buffer=5000,
        recurring=[item(15_000, 10, SALARY), item(-3_500, 1, RENT)],
        budgets=planned(FOOD, 5_500, months),
        loans=debts,
    )


def asked(
    snapshot: Snapshot, paths: int, months: int = MONTHS, answers: UncertaintyAnswers = USUAL
) -> ChanceOutlook:
    """Ask with whatever the engine keeps of the household, as after an edit elsewhere."""
    return chances(snapshot, ChanceQuestion(SEED, months=months, paths=paths, answers=answers))


def measure() -> None:
    """Print the speed."""
    snapshot = indebted()
    asked(snapshot, 10)
    seen: list[ChanceOutlook] = []
    row(
        f"  {COARSE_PATHS} paths × {MONTHS} months × {LOANS} loans, ms",
        milliseconds(lambda: asked(snapshot, COARSE_PATHS), TIMES),
        50,
    )
    fast = milliseconds(lambda: seen.append(asked(snapshot, PATHS)), TIMES)
    row(f"  {PATHS} paths × {MONTHS} months × {LOANS} loans, ms", fast, 250)
    row("  of them miss a due, %", seen[0].any_missed.percent)
    _beside_plain(snapshot, fast)
    for cash, name in ((400_000, "hardly any"), (20_000, "most")):
        other = indebted(cash=cash)
        asked(other, 10)
        begun = perf_counter()
        percent = asked(other, PATHS).any_missed.percent
        taken = (perf_counter() - begun) * 1000
        row(f"  {PATHS} paths where {name} miss ({percent} %), ms", taken)
    for loans, months in ((30, 24), (10, 60), (30, 60), (30, 120), (100, 120)):
        other = indebted(loans, months)
        asked(other, 10, months)
        begun = perf_counter()
        asked(other, 2000, months)
        taken = (perf_counter() - begun) * 1000
        row(f"  2000 paths × {months} months × {loans} loans, ms", taken)


def _beside_plain(snapshot: Snapshot, fast: float) -> None:
    """Print how much longer the plain simulator takes for as many paths."""
    forecast = project(snapshot, MONTHS)
    days = slow_days(forecast)
    begun = perf_counter()
    slow = slow_path(snapshot, forecast, days, 1.0, {Month.of(day): Luck() for day in days})
    taken = (perf_counter() - begun) * 1000
    certain = asked(snapshot, 1, answers=CERTAIN)
    if {month for month, _ in slow.missed} != {
        number for number, each in enumerate(certain.months) if each.missed.hits
    }:
        raise RuntimeError("the plain simulator and chance disagree about the plan")
    row("chance: plain Python, path by path ÷ engine", taken * PATHS / fast)
