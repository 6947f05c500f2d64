"""What is unpaid as a table of its own, where the contract's kind cannot say it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tideover.domain.errors import InputError
from tideover.domain.loans import DailyInterestTerms, LendersTableTerms, TableRow
from tideover.domain.money import total
from tideover.engine.restructuring.position import agreed_days, later
from tideover.engine.standing import asked_when_due

if TYPE_CHECKING:
    from datetime import date

    from tideover.domain.money import Money
    from tideover.engine.restructuring.position import Position


@dataclass(slots=True)
class _Line:
    """One line while it is put together, in minor units."""

    principal: int = 0
    interest: int = 0
    fee: int = 0


def table(
    position: Position,
    *,
    charges: Money,
    forgone: Money,
    months: int = 0,
    late_by: date | None = None,
    added: int = 0,
) -> LendersTableTerms:
    """Return what is unpaid as a lender's table, every line `months` later.

    What is late is due on `late_by`, or with the next line; `charges` are asked as a fee of the
    first line, `added` is interest on it. `forgone` is principal that is not to be repaid: of
    what is late where something is, else of the last lines.

    Raises:
        InputError: `late_by_missing` when something is late and nothing follows it,
            `nothing_left_to_change`, `extension_too_short`.
    """
    lines = _lines(position, months, late_by)
    days = sorted(lines)
    less = forgone.minor
    for day in days if position.is_late else reversed(days):
        taken = min(less, lines[day].principal)
        lines[day].principal -= taken
        less -= taken
    lines[days[0]].fee += charges.minor
    lines[days[0]].interest += added
    rows = tuple(
        TableRow(
            day,
            position.money(line.principal),
            position.money(line.interest),
            position.money(line.fee),
        )
        for day, line in sorted(lines.items())
        if line.principal or line.interest or line.fee
    )
    principal = total((row.principal for row in rows), forgone.currency)
    if not principal:
        raise InputError("nothing_left_to_change", field="changed_on")
    terms = position.terms
    return LendersTableTerms(
        principal=principal,
        drawn_on=position.day,
        rate=terms.rate,
        rounding=terms.rounding,
        days_off=terms.days_off,
        late=terms.late,
        early=terms.early,
        rows=rows,
    )


def _lines(position: Position, months: int, late_by: date | None) -> dict[date, _Line]:
    lines: defaultdict[date, _Line] = defaultdict(_Line)
    terms, day = position.terms, position.day
    grows = isinstance(terms, DailyInterestTerms)
    carried = position.carried_charges.minor
    open_rows = [
        (agreed, debt, asked)
        for agreed, debt, asked in zip(
            agreed_days(position),
            position.ledger.debts,
            asked_when_due(terms, position.ledger),
            strict=True,
        )
        if debt.left
    ]
    next_due = min((agreed for agreed, debt, _ in open_rows if debt.due > day), default=None)
    for agreed, debt, asked in open_rows:
        if debt.due > day:
            line = lines[later(agreed, months, position)]
            line.interest += asked.interest
            line.fee += 0 if grows else debt.fee
        else:
            line = lines[_late_day(position, agreed, months, late_by or next_due)]
        line.principal += debt.principal
    if carried and not grows:
        lines[min(lines)].fee -= carried
    return lines


def _late_day(position: Position, agreed: date, months: int, by: date | None) -> date:
    if months:
        return later(agreed, months, position)
    if by is None or by <= position.day:
        raise InputError("late_by_missing", field="late_by", day=position.day)
    return by
