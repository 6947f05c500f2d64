"""Looking for what would help: the fixes of a short month and the due days anew.

Ten loans over two years, short in several months: the search for all kinds of fixes with their
combinations, how many forecasts it needs, the closed form beside a forecast for every due day, and
the design of all due days together.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tests.bench.printing import milliseconds, row
from tests.engine.households import BANK, yuan
from tests.engine.large_household import large_household
from tideover.engine.changes import MoveDueDay
from tideover.engine.due_day_design import design
from tideover.engine.fixes import Searched, search
from tideover.engine.lender_remedies import LAST_COMMON_DUE_DAY, moved_steps
from tideover.engine.moved_due_days import possible_days
from tideover.engine.risk import Risk, outlook
from tideover.engine.scenarios import applied
from tideover.engine.short_months import ShortMonth

if TYPE_CHECKING:
    from tideover.domain.snapshot import Snapshot

A_SEARCH_MS = 300
TIMES = 5


def measure() -> None:
    """Print how long the searches take."""
    rich = large_household()
    snapshot = replace(rich, balances={**rich.balances, BANK: yuan(6000)})
    before = outlook(snapshot)
    seen = next(each for each in before.months if each.risk is Risk.SHORT)
    found: list[Searched] = []
    taken = milliseconds(lambda: found.append(search(_anew(snapshot), seen.month)), TIMES)
    row("  fixes of a short month, 10 loans × 24 months, ms", taken, A_SEARCH_MS)
    row("  forecasts for it", len(found[0].tried))
    row("  due days of all loans anew, ms", milliseconds(lambda: design(_anew(snapshot)), TIMES))
    row("  sets of due days looked at for it", design(snapshot).tried)
    _compare(snapshot, ShortMonth(snapshot, before.forecast, seen))


def _anew(snapshot: Snapshot) -> Snapshot:
    """Return the household with plans that were not seen before; its loans are the same."""
    return replace(snapshot, recurring=(*snapshot.recurring,))


def _compare(snapshot: Snapshot, case: ShortMonth) -> None:
    """Try every due day of one loan in closed form, and by a forecast for each."""
    known = case.forecast.loans[0]
    own = known.dues[0].due_on.day
    days = possible_days(known.loan, known.repayments, snapshot.as_of, LAST_COMMON_DUE_DAY)
    quick = milliseconds(
        lambda: [case.month_lows(moved_steps(case, known, day)) for day in days], TIMES
    )
    moves = [MoveDueDay(known.loan.id, own, day, snapshot.zero()) for day in days]
    slow = milliseconds(lambda: [outlook(applied(snapshot, move)) for move in moves])
    row("  a due day in closed form, ms", quick / len(days))
    row("due days: a forecast for each ÷ closed form", slow / quick)
