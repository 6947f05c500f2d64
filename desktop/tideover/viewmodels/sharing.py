"""What is shared with somebody: only the parts that were chosen, names hidden where wished.

What was not chosen is never worked out, so nothing of it can find its way into the file. Names
are replaced in the household itself, before anything is counted from it.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING, TypeVar

from tideover.domain.cases import CaseEventKind
from tideover.domain.dates import Month
from tideover.domain.money import Money, total
from tideover.engine.disclosure import disclose
from tideover.engine.risk import outlook
from tideover.engine.standing import standings
from tideover.viewmodels.budget import budget_grid, month_summary
from tideover.viewmodels.credit_record import RecordView, record_view
from tideover.viewmodels.profile import ProfileView, profile_view

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable
    from datetime import date
    from fractions import Fraction

    from tideover.domain.cases import Case, CaseEvent
    from tideover.domain.facts import Facts
    from tideover.domain.loans import Loan
    from tideover.domain.snapshot import Snapshot
    from tideover.engine.risk import Risk
    from tideover.engine.standing import LoanStanding
    from tideover.viewmodels.budget import MonthSummary

Made = TypeVar("Made")

SHARED_MONTHS = 12
"""Months of the outlook that are shared."""


class SharedPart(Enum):
    """What can be chosen."""

    LOANS = "loans"
    OUTLOOK = "outlook"
    BUDGET = "budget"
    PROFILE = "profile"
    RECORD = "record"
    CASES = "cases"


@dataclass(frozen=True, slots=True)
class RegisterRow:
    """One loan of the register.

    `owed` is the principal left, `settle` what clears it today, `monthly` its next instalment,
    `yearly` the true nominal rate as a fraction, `ends` its last due day as the terms say.
    """

    lender: str
    name: str
    owed: Money
    settle: Money
    overdue: Money
    days_past_due: int
    yearly: Fraction
    monthly: Money
    ends: date


@dataclass(frozen=True, slots=True)
class Register:
    """All open loans of all lenders, those that are late first, and their sums."""

    rows: tuple[RegisterRow, ...]
    lenders: int
    owed: Money
    settle: Money
    overdue: Money
    monthly: Money


@dataclass(frozen=True, slots=True)
class SharedMonth:
    """One month of the outlook, without a word on whom its dues are paid to."""

    month: Month
    risk: Risk
    income: Money
    expenses: Money
    dues: Money
    lowest: Money


@dataclass(frozen=True, slots=True)
class SharedCase:
    """The file of one lender; what was written down freely is left out where names are hidden."""

    case: Case
    events: tuple[CaseEvent, ...]


@dataclass(frozen=True, slots=True)
class SharedView:
    """What is in the file; a part that was not chosen is None."""

    name: str
    as_of: date
    names_hidden: bool
    register: Register | None = None
    months: tuple[SharedMonth, ...] | None = None
    budget: MonthSummary | None = None
    profile: ProfileView | None = None
    record: RecordView | None = None
    cases: tuple[SharedCase, ...] | None = None


def shared_view(
    snapshot: Snapshot, facts: Facts, parts: Container[SharedPart], *, hide_names: bool = False
) -> SharedView:
    """Return the chosen parts; with `hide_names` lenders, loans and persons are initials."""
    shown = with_initials(snapshot) if hide_names else snapshot

    def chosen(part: SharedPart, made: Callable[[], Made]) -> Made | None:
        return made() if part in parts else None

    return SharedView(
        name=shown.household.name,
        as_of=shown.as_of,
        names_hidden=hide_names,
        register=chosen(SharedPart.LOANS, lambda: register(shown)),
        months=chosen(SharedPart.OUTLOOK, lambda: _months(shown)),
        budget=chosen(SharedPart.BUDGET, lambda: _budget(shown)),
        profile=chosen(SharedPart.PROFILE, lambda: profile_view(shown, facts)),
        record=chosen(SharedPart.RECORD, lambda: record_view(shown, facts)),
        cases=chosen(SharedPart.CASES, lambda: _cases(shown)),
    )


def register(snapshot: Snapshot) -> Register:
    """Return every open loan that is not paid off, side by side."""
    currency = snapshot.household.currency
    found = [
        each
        for each in standings(snapshot)
        if not each.is_settled and each.loan.terms.principal.currency == currency
    ]
    rows = sorted((_register_row(each) for each in found), key=_latest_first)
    return Register(
        rows=tuple(rows),
        lenders=len({row.lender.casefold() for row in rows}),
        owed=total((row.owed for row in rows), currency),
        settle=total((row.settle for row in rows), currency),
        overdue=total((row.overdue for row in rows), currency),
        monthly=total((row.monthly for row in rows), currency),
    )


def _register_row(found: LoanStanding) -> RegisterRow:
    loan = found.loan
    coming = found.next_due or found.first_unpaid
    return RegisterRow(
        lender=loan.lender or loan.name,
        name=loan.name,
        owed=found.principal_left,
        settle=found.settle_today,
        overdue=found.overdue,
        days_past_due=found.days_past_due,
        yearly=disclose(loan.terms).nominal_yearly,
        monthly=found.overdue - found.overdue if coming is None else coming.instalment.payment,
        ends=max(row.instalment.due for row in found.instalments),
    )


def _latest_first(row: RegisterRow) -> tuple[int, str, str]:
    return -row.days_past_due, row.lender, row.name


def _months(snapshot: Snapshot) -> tuple[SharedMonth, ...]:
    return tuple(
        SharedMonth(each.month, each.risk, each.income, each.expenses, each.dues, each.lowest)
        for each in outlook(snapshot).months[:SHARED_MONTHS]
    )


def _budget(snapshot: Snapshot) -> MonthSummary:
    month = Month.of(snapshot.as_of)
    return month_summary(budget_grid(snapshot, month.year), month.number - 1)


def _cases(snapshot: Snapshot) -> tuple[SharedCase, ...]:
    return tuple(SharedCase(case, snapshot.events_of(case.id)) for case in snapshot.cases)


def with_initials(snapshot: Snapshot) -> Snapshot:
    """Return the household with initials for the names of lenders, loans, payees and persons.

    Notes and what was written down of talks are left out: they may name anybody.
    """
    names = Initials(_names(snapshot))
    return replace(
        snapshot,
        household=replace(snapshot.household, name=names.of(snapshot.household.name)),
        loans=tuple(_hidden_loan(loan, names) for loan in snapshot.loans),
        accounts=tuple(replace(each, name=names.of(each.name)) for each in snapshot.accounts),
        recurring=tuple(replace(each, payee=names.of(each.payee)) for each in snapshot.recurring),
        upcoming=tuple(
            replace(each, payee=names.of(each.payee), note="") for each in snapshot.upcoming
        ),
        cases=tuple(
            replace(each, lender=names.of(each.lender), note="") for each in snapshot.cases
        ),
        case_events=tuple(
            replace(each, person=names.of(each.person), text=HIDDEN, document=None)
            for each in snapshot.case_events
            if each.kind is not CaseEventKind.DOCUMENT
        ),
    )


HIDDEN = "…"
"""Stands for what was written down freely."""


def _hidden_loan(loan: Loan, names: Initials) -> Loan:
    earlier = tuple(replace(contract, note="") for contract in loan.earlier)
    return replace(
        loan, name=names.of(loan.name), lender=names.of(loan.lender), note="", earlier=earlier
    )


def _names(snapshot: Snapshot) -> Iterable[str]:
    yield snapshot.household.name
    for loan in snapshot.loans:
        yield from (loan.lender, loan.name)
    yield from (case.lender for case in snapshot.cases)
    yield from (event.person for event in snapshot.case_events)
    yield from (account.name for account in snapshot.accounts)
    yield from (item.payee for item in snapshot.recurring)
    yield from (entry.payee for entry in snapshot.upcoming)


class Initials:
    """Initials of names; two names with the same ones are told apart by a number."""

    def __init__(self, names: Iterable[str]) -> None:
        """Give every name its initials, in this order."""
        self._known: dict[str, str] = {}
        used: Counter[str] = Counter()
        for name in names:
            if name and name not in self._known:
                letters = initials(name)
                used[letters] += 1
                number = used[letters]
                self._known[name] = letters if number == 1 else f"{letters} {number}"

    def of(self, name: str) -> str:
        """Return what stands for a name; nothing for nothing."""
        return self._known[name] if name else ""


def initials(name: str) -> str:
    """Return the first letter of each word, of Chinese the first sign: `C.M.B.`, `招**`."""
    words = re.findall(r"\w+", unicodedata.normalize("NFKC", name).replace("_", " "))
    if not words:
        return "?"
    if _is_chinese(words[0][0]):
        return f"{words[0][0]}**"
    return "".join(f"{word[0].upper()}." for word in words if not _is_chinese(word[0]))


def _is_chinese(letter: str) -> bool:
    return unicodedata.name(letter, "").startswith("CJK")
