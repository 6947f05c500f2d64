"""How fast chance is, beside a plain-Python simulator of the same paths, and how honest.

The plain simulator is the one that the tests hold it against (tests/engine/chance/slow_chance):
one path, one day, one due at a time.
"""

from __future__ import annotations

import tracemalloc
from datetime import date
from decimal import Decimal
from functools import partial
from time import perf_counter
from typing import TYPE_CHECKING

from tests.bench.printing import least_milliseconds, row
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
TIMES = 7
SEED = 5
CURVE = ((30, 24), (10, 60), (30, 60), (30, 120), (100, 120), (100, 360))
CURVE_PATHS = 2000


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
    for cash, name in ((400_000, "hardly any"), (90_000, "some"), (20_000, "most")):
        _at_rate(indebted(cash=cash), name)
    _beside_plain(indebted())
    _curve()


def _at_rate(snapshot: Snapshot, name: str) -> None:
    """Print the speed where so many paths miss; the work of the processor is what others spare."""
    percent = asked(snapshot, PATHS).any_missed.percent
    row(f"  of {PATHS} paths {name} miss a due, %", percent)
    goals = {COARSE_PATHS: 50, PATHS: 250} if name != "most" else {}
    for paths in (COARSE_PATHS, PATHS):
        taken, worked = least_milliseconds(partial(asked, snapshot, paths), TIMES)
        row(f"  {paths} paths × {MONTHS} months × {LOANS} loans, ms", taken, goals.get(paths))
        row("    of that the processor worked, ms", worked)


def _curve() -> None:
    """Print that the cost grows with the dues, and how much memory the largest question takes."""
    for loans, months in CURVE:
        snapshot = indebted(loans, months)
        asked(snapshot, 10, months)
        taken, worked = least_milliseconds(partial(asked, snapshot, CURVE_PATHS, months), TIMES)
        row(f"  {CURVE_PATHS} paths × {months} months × {loans} loans, ms", taken)
        row("    the processor's work per thousand dues, ms", worked * 1000 / (loans * months))
    loans, months = CURVE[-1]
    snapshot = indebted(loans, months)
    asked(snapshot, 10, months)
    taken, worked = least_milliseconds(partial(asked, snapshot, PATHS, months), 1)
    row(f"  {PATHS} paths × {months} months × {loans} loans, ms", taken)
    row("    of that the processor worked, ms", worked)
    tracemalloc.start()
    asked(snapshot, PATHS, months)
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    row("    memory it takes meanwhile, MB", most / 1e6)


def _beside_plain(snapshot: Snapshot) -> None:
    """Print how much longer the plain simulator takes for as many paths."""
    fast, _ = least_milliseconds(partial(asked, snapshot, PATHS), TIMES)
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
