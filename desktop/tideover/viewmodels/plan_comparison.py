"""A loan beside its lender's figures: what agrees, what does not, and the rule that explains it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from tideover.domain.errors import InputError
from tideover.domain.lenders_plan import PlanLine
from tideover.domain.money import Money, total
from tideover.engine.convention_search import (
    Comparison,
    Fit,
    LearnedRule,
    compare,
    find_rule,
    headline_of,
    lines_of_totals,
)
from tideover.engine.schedules import schedule
from tideover.viewmodels.loan_lines import read_lines, table_row

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from tideover.domain.loans import LendersTableTerms, Loan, TableRow, Terms
    from tideover.domain.money import Currency


@dataclass(frozen=True, slots=True)
class PlanAnswer:
    """`now` is the loan as it is kept beside the lender's lines, `rule` what was learned of them.

    Where the loan agrees already, the rule is its own.
    """

    now: Comparison
    rule: LearnedRule

    @property
    def offered(self) -> Terms | None:
        """The terms that could be used instead; None where there are none better."""
        if self.now.first is None or not self.rule.best.is_exact:
            return None
        return self.rule.best.terms


def plan_answer(terms: Terms, lines: Sequence[PlanLine]) -> PlanAnswer:
    """Return how a loan's terms stand beside its lender's lines.

    Raises:
        InputError: as `find_rule`.
    """
    if not lines:
        raise InputError("plan_empty", field="rows")
    now = compare(terms, lines)
    if now.first is None:
        return PlanAnswer(now, LearnedRule(Fit(terms, now)))
    return PlanAnswer(now, find_rule(headline_of(terms), lines))


def with_terms(loan: Loan, terms: Terms) -> Loan:
    """Return a loan that is repaid by other terms: its identity, history and lateness stay."""
    return replace(loan, terms=terms)


def typed_lines(text: str, currency: Currency, today: date) -> tuple[PlanLine, ...]:
    """Return the lines of a plan without headings: date, principal, interest, fee.

    Raises:
        InputError: what cannot be read, with its `line`.
    """
    rows = read_lines(text, lambda cells: table_row(cells, currency, today))
    return tuple(_line(number, row) for number, row in enumerate(rows, start=1))


def lines_of_table(rows: Sequence[TableRow]) -> tuple[PlanLine, ...]:
    """Return the rows of a lender's table as the lines of a plan."""
    return tuple(_line(number, row) for number, row in enumerate(rows, start=1))


def _line(number: int, row: TableRow) -> PlanLine:
    return PlanLine(
        line=number, due=row.due, principal=row.principal, interest=row.interest, fee=row.fee
    )


def lines_of_instalment(terms: Terms, payment: Money, in_all: Money | None) -> tuple[PlanLine, ...]:
    """Return the lines of someone who knows only the instalment and perhaps the total.

    Raises:
        InputError: as `lines_of_totals`.
    """
    return lines_of_totals(len(schedule(terms)), payment, in_all)


def rule_of_table(terms: LendersTableTerms) -> LearnedRule:
    """Return the rule behind a lender's own table.

    Raises:
        InputError: as `find_rule`.
    """
    known = headline_of(terms)
    return find_rule(replace(known, kind=None), lines_of_table(terms.rows))


def borrowed_by(lines: Sequence[PlanLine], currency: Currency) -> Money | None:
    """Return what a plan repays in all; None where a line does not say its principal."""
    amounts = [line.principal for line in lines]
    known = [amount for amount in amounts if amount is not None]
    return total(known, currency) if known and len(known) == len(amounts) else None
