"""The outlook far ahead: cash by account and day, beside a day-by-day count of the same.

The household has loans at every due day, a salary, rent and a budget, and is never short: what
is measured is the adding up. A hopeless one, short from the first months on, is measured too.
"""

from __future__ import annotations

import gc
import shutil
import subprocess
import tempfile
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from tests.bench.printing import milliseconds, row
from tests.engine.households import BANK, FOOD, RENT, SALARY, WALLET, household, item, planned, yuan
from tests.engine.slow_cash import SlowCash
from tideover import bootstrap
from tideover.domain.ids import AccountId, LoanId
from tideover.domain.loans import EqualInstalmentTerms, Loan
from tideover.domain.rates import Rate
from tideover.engine.risk import Outlook, outlook

if TYPE_CHECKING:
    from tideover.domain.snapshot import Snapshot

LOANS, MONTHS = 30, 120
CURVE = ((10, 60), (10, 120), (30, 120), (100, 120), (30, 360), (100, 360))
TIMES = 9
AN_OUTLOOK_MS = 10
AN_EDIT_MS = 1
SLOW_MONTHS = 12


def measure() -> None:
    """Print how long an outlook takes, kept contracts or not, and how that grows."""
    # As the program does: answers make thousands of values, and none of them circles.
    gc.set_threshold(*bootstrap.RARE_COLLECTIONS)
    snapshot = _household(LOANS, MONTHS)
    outlook(snapshot, MONTHS)
    whole = milliseconds(lambda: outlook(_planned_anew(snapshot), MONTHS), TIMES)
    row(f"  outlook {LOANS} loans × {MONTHS} months, contracts kept, ms", whole, AN_OUTLOOK_MS)
    edited = [_edited(snapshot, number) for number in range(TIMES + 1)]
    for each in edited:
        _contract(each)
    edits = iter(edited)
    # The first edit after another household counts its moves anew.
    outlook(next(edits), MONTHS)
    row(
        "  the same after an edit of one loan, ms",
        milliseconds(lambda: outlook(next(edits), MONTHS), TIMES),
        AN_EDIT_MS,
    )
    moved = _household(LOANS, MONTHS, debited=(BANK, WALLET))
    outlook(moved, MONTHS)
    row(
        "  half of the loans debited from an account without income, ms",
        milliseconds(lambda: outlook(_planned_anew(moved), MONTHS), TIMES),
    )
    poor = replace(snapshot, recurring=snapshot.recurring[1:])
    outlook(poor, MONTHS)
    hopeless = milliseconds(lambda: outlook(_planned_anew(poor), MONTHS), 3)
    row("  a household without income, every due missed, ms", hopeless)
    _compare(snapshot)
    _print_curve()
    _measure_hledger(snapshot, whole)


def _household(
    loans: int, months: int, *, cash: int = 5_000_000, debited: tuple[AccountId, ...] = (BANK,)
) -> Snapshot:
    return household(
        cash,
        recurring=[item(90_000, 10, SALARY), item(-2000, 1, RENT)],
        budgets=planned(FOOD, 3000, 24),
        loans=[_loan(number, months, debited[number % len(debited)]) for number in range(loans)],
    )


def _loan(number: int, months: int, account: AccountId) -> Loan:
    terms = EqualInstalmentTerms(
        principal=yuan(20_000 + 1000 * number),
        drawn_on=date(2026, 11, 1 + number % 19),
        rate=Rate(Decimal("0.12")),
        periods=months,
        due_day=1 + number % 28,
    )
    return Loan(LoanId(f"loan {number}"), f"Loan {number}", "Lender", terms, account)


def _planned_anew(snapshot: Snapshot) -> Snapshot:
    """Return the household with plans that were not seen before; its loans are the same."""
    return replace(snapshot, recurring=(*snapshot.recurring,))


def _edited(snapshot: Snapshot, number: int) -> Snapshot:
    first = snapshot.loans[0]
    terms = replace(first.terms, principal=yuan(20_000 + number))
    return replace(snapshot, loans=(replace(first, terms=terms), *snapshot.loans[1:]))


def _contract(snapshot: Snapshot) -> None:
    """Work the changed contract out: its schedule is another measurement."""
    outlook(replace(snapshot, loans=snapshot.loans[:1]), 1)


def _compare(snapshot: Snapshot) -> None:
    found: list[Outlook] = []
    near = replace(snapshot, budgets=snapshot.budgets)
    fast = milliseconds(lambda: found.append(outlook(_planned_anew(near), SLOW_MONTHS)), TIMES)
    slow: list[SlowCash] = []
    taken = milliseconds(lambda: slow.append(SlowCash(near, found[0].forecast.last)))
    if [day.closing.minor for day in found[0].forecast.days] != slow[0].closing:
        raise RuntimeError("the engine and the day-by-day count disagree about the cash")
    row(f"outlook {SLOW_MONTHS} months: day by day, exact ÷ engine", taken / fast)


def _print_curve() -> None:
    taken_by: dict[tuple[int, int], float] = {}
    for loans, months in CURVE:
        snapshot = _household(loans, months, cash=500_000_000)
        outlook(snapshot, months)
        taken = milliseconds(lambda: outlook(_planned_anew(snapshot), months), 3)  # noqa: B023
        row(f"  outlook {loans} loans × {months} months, ms", taken)
        taken_by[loans, months] = taken
    (few, near), (many, far) = CURVE[0], CURVE[-1]
    growth = taken_by[CURVE[-1]] / taken_by[CURVE[0]]
    row(f"  {many * far // (few * near)} times the loan-months take so many times as long", growth)


def _ordinal(day: int) -> str:
    endings = {1: "st", 2: "nd", 3: "rd"}
    return f"{day}{'th' if 10 < day < 14 else endings.get(day % 10, 'th')}"


def _measure_hledger(snapshot: Snapshot, whole: float) -> None:
    """Let hledger forecast the same payments as periodic transactions, where it is installed."""
    program = shutil.which("hledger")
    if program is None:
        print("  hledger is not installed: no comparison with its --forecast")
        return
    last = outlook(snapshot, MONTHS).forecast.last
    amounts = [("salary", 10, 90_000), ("rent", 1, -2000), ("food", 1, -3000)]
    amounts += [(loan.name, 1 + number % 28, -500) for number, loan in enumerate(snapshot.loans)]
    rules = "\n\n".join(
        f"~ every {_ordinal(day)} day of month from 2026-12-01 to {last}\n"
        f"    assets:bank  {amount} CNY\n    {name}"
        for name, day, amount in amounts
    )
    with tempfile.TemporaryDirectory() as folder:
        journal = Path(folder, "household.journal")
        journal.write_text(rules + "\n", encoding="utf-8")
        command = [program, "-f", str(journal), f"--forecast=2026-11-20..{last}", "bal", "-D"]
        taken = milliseconds(
            lambda: subprocess.run([*command, "bank"], check=True, capture_output=True), 3
        )
    row("outlook: a run of hledger --forecast ÷ engine", taken / whole)
