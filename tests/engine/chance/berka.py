"""Real accounts with real outcomes: the PKDD'99 data of P. Berka and M. Sochorova.

The data lies beside the project (`TIDEOVER_BERKA`, by default `../shared/berka`) and is never
copied: its licence is not stated. Half of the accounts are there; they are split once more by a
hash of the account's number: whatever a baseline has to fit is fitted on the *fitting* half, and
every score is of the *checking* half. The model itself is fitted on neither.

Task A: an account's cash flow is real, the loan is not. From its transactions up to a day, how
likely is an instalment on the 12th of the coming months not covered? The instalment is 5, 15, 30
or 50 % of the mean monthly inflow; the outcome is what the account really held on those days,
less the instalments.

Task B: 354 real loans, half of them here; from what came before the loan, does it end badly
(status B or D)? A missed due is not a default, so here chance only ranks.
"""

from __future__ import annotations

import csv
import os
from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from tideover.domain.accounts import Account, AccountKind
from tideover.domain.dates import Month
from tideover.domain.entries import Category, Direction
from tideover.domain.household import Household
from tideover.domain.ids import AccountId, CategoryId, LoanId
from tideover.domain.loans import Loan, PayInPartsTerms
from tideover.domain.money import Currency, Money
from tideover.domain.rates import NO_INTEREST
from tideover.domain.snapshot import Snapshot
from tideover.engine.chance import ChanceQuestion, chances, past_months

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tideover.engine.chance import UncertaintyAnswers

FOLDER = Path(
    os.environ.get(
        "TIDEOVER_BERKA", Path(__file__).resolve().parents[3].parent / "shared" / "berka"
    )
)
CROWN = Currency("CZK")
INCOME, SPENDING = CategoryId("income"), CategoryId("spending")
CATEGORIES = (
    Category(INCOME, "Income", "", Direction.INCOME),
    Category(SPENDING, "Spending", "", Direction.EXPENSE),
)
BANK = AccountId("account")
IN = {"PRIJEM", "credit"}
DUE_DAY = 12
PARTS_OF_INFLOW = (5, 15, 30, 50)
FEWEST_MONTHS = 6
SEED = 1999


def is_there() -> bool:
    return (FOLDER / "trans_1993.csv").is_file()


@dataclass(frozen=True)
class Movement:
    """One transaction: signed minor units, and the balance after it."""

    day: date
    amount: int
    balance: int


def _day(text: str) -> date:
    return date(1900 + int(text[:2]), int(text[2:4]), int(text[4:]))


def _rows(name: str) -> Iterator[dict[str, str]]:
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, delimiter=";")


@cache
def movements(name: str) -> dict[int, list[Movement]]:
    """The transactions of each account, oldest first."""
    found: defaultdict[int, list[tuple[date, int, Movement]]] = defaultdict(list)
    for row in _rows(name):
        amount = int(Decimal(row["amount"]) * 100)
        signed = amount if row["type"] in IN else -amount
        day = _day(row["date"])
        moved = Movement(day, signed, int(Decimal(row["balance"]) * 100))
        found[int(row["account_id"])].append((day, int(row["trans_id"]), moved))
    return {
        account: [each for *_, each in sorted(rows, key=_first_two)]
        for account, rows in found.items()
    }


def _first_two(row: tuple[date, int, Movement]) -> tuple[date, int]:
    return row[0], row[1]


def is_for_checking(account: int) -> bool:
    """Whether an account belongs to the half that scores are of."""
    return sha256(f"tideover {account}".encode()).digest()[0] % 2 == 1


def balance_on(rows: list[Movement], day: date) -> int:
    """What an account held at the end of a day."""
    last = [each for each in rows if each.day <= day]
    return last[-1].balance if last else 0


def household(
    rows: list[Movement], today: date, loan: Loan | None
) -> tuple[Snapshot, ChanceQuestion]:
    """An account as a household that has entered it and planned nothing."""
    known = [each for each in rows if each.day <= today]
    sums: defaultdict[tuple[Month, CategoryId | None], int] = defaultdict(int)
    largest: dict[Month, Movement] = {}
    for each in known:
        month = Month.of(each.day)
        sums[month, INCOME if each.amount > 0 else SPENDING] += each.amount
        if each.amount > 0 and (month not in largest or each.amount > largest[month].amount):
            largest[month] = each
    snapshot = Snapshot(
        as_of=today,
        household=Household(currency=CROWN, buffer=Money(0, CROWN)),
        accounts=(Account(BANK, "", AccountKind.BANK, Money(0, CROWN), known[0].day),),
        balances={BANK: Money(known[-1].balance, CROWN)},
        categories=CATEGORIES,
        month_sums={key: Money(amount, CROWN) for key, amount in sums.items()},
        loans=() if loan is None else (loan,),
    )
    pay_days = {month: each.day.day for month, each in largest.items()}
    past = past_months(snapshot, pay_days=pay_days)
    return snapshot, ChanceQuestion(SEED, past=past)


@dataclass(frozen=True)
class Case:
    """One question about one account, what was said, and what happened."""

    account: int
    happened: bool
    chance: float
    burden: float
    """Debt to income: the instalment over the mean monthly inflow."""
    burden_after_saving: float
    margin: float
    """What a plain projection leaves after the last due, over the mean inflow."""

    @property
    def projected_miss(self) -> float:
        return float(self.margin < 0)


def virtual_loan(amount: int, today: date, months: int) -> Loan:
    """A loan without interest whose instalment of `amount` is due on the 12th of each month."""
    first = Month.of(today) + 1
    terms = PayInPartsTerms(
        principal=Money(amount * months, CROWN),
        drawn_on=today,
        rate=NO_INTEREST,
        parts=months,
        first_due=first.day(DUE_DAY),
    )
    return Loan(LoanId("virtual"), "virtual", "", terms)


def is_missed(rows: list[Movement], today: date, amount: int, months: int) -> bool:
    """Whether the account really held too little for an instalment on a due day."""
    first = Month.of(today) + 1
    days = [(first + number).day(DUE_DAY) for number in range(months)]
    return any(balance_on(rows, day) < amount * number for number, day in enumerate(days, start=1))


def monthly(rows: list[Movement], today: date) -> tuple[float, float]:
    """The mean inflow and the mean net flow of the whole months up to a day."""
    known = [each for each in rows if each.day <= today]
    first = Month.of(known[0].day) + 1
    months = Month.of(today) - first + 1
    inside = [each.amount for each in known if Month.of(each.day) >= first]
    return sum(amount for amount in inside if amount > 0) / months, sum(inside) / months


def asked(
    account: int, rows: list[Movement], today: date, amount: int, months: int, *, happened: bool,
    paths: int, answers: UncertaintyAnswers | None = None,
) -> Case:  # fmt: skip
    """Ask everything about one account and one instalment."""
    loan = virtual_loan(amount, today, months)
    snapshot, question = household(rows, today, loan)
    question = replace(question, months=months + 1, paths=paths)
    if answers is not None:
        question = replace(question, answers=answers)
    inflow, net = monthly(rows, today)
    income = max(inflow, 1.0)
    margin = balance_on(rows, today) + months * (net - amount)
    return Case(
        account=account,
        happened=happened,
        chance=chances(snapshot, question).any_missed.probability,
        burden=amount / income,
        burden_after_saving=(amount - net) / income,
        margin=margin / income,
    )


def task_a(
    today: date, months: int, *, paths: int = 1000, answers: UncertaintyAnswers | None = None
) -> list[Case]:
    """All cases of Task A, for accounts opened at least FEWEST_MONTHS whole months before."""
    cases = []
    for account, rows in sorted(movements("trans_1993.csv").items()):
        if Month.of(today) - Month.of(rows[0].day) < FEWEST_MONTHS:
            continue
        inflow, _ = monthly(rows, today)
        for part in PARTS_OF_INFLOW:
            amount = round(inflow * part / 100)
            if amount <= 0:
                continue
            happened = is_missed(rows, today, amount, months)
            cases.append(
                asked(account, rows, today, amount, months, happened=happened, paths=paths,
                      answers=answers)
            )  # fmt: skip
    return cases


def task_b(*, months: int = 6, paths: int = 1000) -> list[Case]:
    """All cases of Task B: the real instalment, the account before the loan, the real status."""
    status = {int(row["account_id"]): row["status"] for row in _rows("loan.csv")}
    before = movements("trans_before_loan_1997_98.csv")
    cases = []
    for row in _rows("loan_1997_98.csv"):
        account, today = int(row["account_id"]), _day(row["date"])
        rows = before.get(account, [])
        if not rows or Month.of(today) - Month.of(rows[0].day) < FEWEST_MONTHS:
            continue
        amount = int(Decimal(row["payments"]) * 100)
        last = Month.of(today).first_day - timedelta(days=1)
        bad = status[account] in {"B", "D"}
        cases.append(asked(account, rows, last, amount, months, happened=bad, paths=paths))
    return cases


def of_checking(cases: list[Case]) -> list[Case]:
    return [each for each in cases if is_for_checking(each.account)]


def of_fitting(cases: list[Case]) -> list[Case]:
    return [each for each in cases if not is_for_checking(each.account)]
