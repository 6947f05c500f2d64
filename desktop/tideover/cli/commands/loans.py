"""`tideover loans`: what is owed, to whom, until when; and one loan's schedule to the fen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from tideover.cli import plan_comparison
from tideover.cli.answers import Answer, day_or_none, decimal_text, heading, rate_document
from tideover.cli.commands.command import Command
from tideover.cli.contracts import contract_document, contracts_report
from tideover.cli.costs import cost_document, cost_report
from tideover.cli.reporting import newer_household, with_findings
from tideover.cli.tables import LEFT, RIGHT, paragraphs, table
from tideover.domain.errors import BugError, InputError
from tideover.ui.format import money_text, numeric_day_text, percent_text
from tideover.ui.wording.lateness import how_late_text, late_text, late_title, waited_text
from tideover.ui.wording.loans import cost_text, instalment_text, overdue_text, state_text
from tideover.viewmodels.loans import LoanState, loan_detail, loans_view

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from tideover.cli.parsing import Parser
    from tideover.cli.place import Place
    from tideover.domain.snapshot import Snapshot
    from tideover.ui.services import Ports
    from tideover.viewmodels.lateness import LateRow, LateView
    from tideover.viewmodels.loans import InstalmentLine, LoanDetail, LoanLine

translate = QCoreApplication.translate


def summary() -> str:
    """Return what the command does."""
    return translate("CommandLine", "what is owed, to whom, until when")


def add_arguments(parser: Parser) -> None:
    """Add `--schedule` and what a comparison needs."""
    parser.add_own(
        "--schedule",
        metavar="NAME",
        help=translate("CommandLine", "every instalment of this loan"),
    )
    plan_comparison.add_arguments(parser)


def run(place: Place, options: argparse.Namespace) -> Answer:
    """Answer; something overdue needs attention, and a plan that differs from the lender's.

    Raises:
        InputError: `loan_unknown` when no loan, or more than one, has the name; or what is
            missing for a comparison.
        StatementError: The lender's plan cannot be read.
    """
    compares = plan_comparison.is_asked(options)
    if compares and options.schedule is not None:
        raise InputError("options_exclude", first="--schedule", second="--loan")
    ports = place.open()
    if compares:
        loan_id = _named(loans_view(ports.book.snapshot).lines, options.loan, "--loan").loan_id
        loan = next(each for each in ports.book.snapshot.loans if each.id == loan_id)
        answer, found = plan_comparison.comparison(ports, loan, options)
        return with_findings(answer, (*found, *newer_household(ports.problem)))
    return with_findings(_answer(ports, options.schedule), newer_household(ports.problem))


def _answer(ports: Ports, name: str | None) -> Answer:
    snapshot = ports.book.snapshot
    if name is None:
        return _all(snapshot)
    line = _named(loans_view(snapshot).lines, name)
    detail = loan_detail(snapshot, line.loan_id, ports.facts)
    if detail is None:
        raise BugError
    return _one(snapshot, detail)


def _named(lines: Sequence[LoanLine], name: str, option: str = "--schedule") -> LoanLine:
    """Return the loan of this name, or the only one whose name contains it."""
    wanted = name.casefold()
    exact = [line for line in lines if line.name.casefold() == wanted]
    found = exact or [line for line in lines if wanted in line.name.casefold()]
    if len(found) != 1:
        known = ", ".join(line.name for line in found or lines)
        raise InputError("loan_unknown", field=option, value=name, known=known or "-")
    return found[0]


def _all(snapshot: Snapshot) -> Answer:
    view = loans_view(snapshot)
    document = {
        **heading(LOANS.name, snapshot),
        "owed": decimal_text(view.owed),
        "overdue": decimal_text(view.overdue),
        "loans": [_loan(line) for line in view.lines],
    }
    if not view.lines:
        return Answer(translate("CommandLine", "There are no loans."), document)
    head = (
        translate("CommandLine", "Loan"),
        translate("CommandLine", "Lent by"),
        translate("CommandLine", "Left"),
        translate("CommandLine", "Next payment"),
        translate("CommandLine", "Due"),
        translate("CommandLine", "Nominal"),
        translate("CommandLine", "Effective"),
        translate("CommandLine", "Real days"),
        translate("CommandLine", "Paid"),
        translate("CommandLine", "State"),
    )
    rows = (
        (
            line.name,
            line.lender,
            money_text(line.owed),
            money_text(line.next_due.amount) if line.next_due else "",
            numeric_day_text(line.next_due.due) if line.next_due else "",
            *(percent_text(rate) for rate in (line.yearly, line.effective, line.dated)),
            f"{line.paid}/{line.periods}",
            _state(line),
        )
        for line in view.lines
    )
    owed = translate("CommandLine", "You owe {amount}.").format(amount=money_text(view.owed))
    if view.overdue:
        late = translate("CommandLine", "{amount} of it is overdue, with penalty and late fees.")
        owed += " " + late.format(amount=money_text(view.overdue))
    text = paragraphs(
        table(head, rows, (LEFT, LEFT, RIGHT, RIGHT, LEFT, *(RIGHT,) * 4, LEFT)), owed
    )
    return Answer(text, document, bool(view.overdue))


def _loan(line: LoanLine) -> dict[str, object]:
    due = line.next_due
    return {
        "loan_id": line.loan_id,
        "name": line.name,
        "lender": line.lender,
        "state": line.state.value,
        "owed": decimal_text(line.owed),
        "next_due": day_or_none(due.due if due else None),
        "next_amount": decimal_text(due.amount) if due else None,
        "covered": due.covered if due else None,
        "yearly_rate": rate_document(line.yearly),
        "effective_rate": rate_document(line.effective),
        "dated_rate": rate_document(line.dated),
        "paid_instalments": line.paid,
        "instalments": line.periods,
        "overdue": decimal_text(line.overdue),
        "days_past_due": line.days_past_due,
        "contract_changed": day_or_none(line.changed_on),
    }


def _state(line: LoanLine) -> str:
    """Return how a loan stands, and that its contract is not the first one."""
    if line.changed_on is None:
        return state_text(line)
    return translate("CommandLine", "{state}, contract changed on {day}").format(
        state=state_text(line), day=numeric_day_text(line.changed_on)
    )


def _one(snapshot: Snapshot, detail: LoanDetail) -> Answer:
    """Answer with one loan's schedule."""
    overdue = detail.line.state is LoanState.OVERDUE
    document = {
        **heading(LOANS.name, snapshot),
        **_loan(detail.line),
        "settle_today": decimal_text(detail.settle_today),
        "repaid": decimal_text(detail.repaid),
        "bucket": detail.bucket,
        **cost_document(detail.cost, detail.loan.lender),
        "schedule": [_instalment(row) for row in detail.schedule],
        "late": [_late_row(row) for row in detail.late.rows] if detail.late else [],
        "contracts": [contract_document(line) for line in detail.contracts],
    }
    head = (
        translate("CommandLine", "No."),
        translate("CommandLine", "Due"),
        translate("CommandLine", "Payment"),
        translate("CommandLine", "Principal"),
        translate("CommandLine", "Interest"),
        translate("CommandLine", "Fee"),
        translate("CommandLine", "Left"),
        translate("CommandLine", "State"),
    )
    rows = (
        (
            str(row.number),
            numeric_day_text(row.due),
            money_text(row.payment),
            money_text(row.principal),
            money_text(row.interest),
            money_text(row.fee),
            money_text(row.balance),
            instalment_text(row),
        )
        for row in detail.schedule
    )
    settle = translate("CommandLine", "To clear it today: {amount}.").format(
        amount=money_text(detail.settle_today)
    )
    text = paragraphs(
        f"{detail.loan.name}. {cost_text(detail.cost)}",
        cost_report(detail.cost, detail.loan.lender),
        overdue_text(detail) if overdue else "",
        table(head, rows, (RIGHT, LEFT, RIGHT, RIGHT, RIGHT, RIGHT, RIGHT, LEFT)),
        settle,
        _late_report(detail.late) if detail.late else "",
        contracts_report(detail.contracts),
    )
    return Answer(text, document, overdue)


def _instalment(row: InstalmentLine) -> dict[str, object]:
    return {
        "number": row.number,
        "due": row.due.isoformat(),
        "payment": decimal_text(row.payment),
        "principal": decimal_text(row.principal),
        "interest": decimal_text(row.interest),
        "fee": decimal_text(row.fee),
        "balance": decimal_text(row.balance),
        "state": row.state.value,
        "paid": decimal_text(row.paid),
        "left": decimal_text(row.left),
        "charges": decimal_text(row.charges),
        "paid_on": day_or_none(row.paid_on),
    }


def _late_report(view: LateView) -> str:
    """Return what waiting costs: the finding, and a row for each number of days."""
    head = (
        translate("CommandLine", "Waited"),
        translate("CommandLine", "Penalty interest"),
        translate("CommandLine", "Late fee"),
        translate("CommandLine", "To be up to date"),
        translate("CommandLine", "One more day"),
        translate("CommandLine", "How late"),
    )
    rows = (
        (
            waited_text(row.number, row.day),
            money_text(row.day.penalty),
            money_text(row.day.late_fee),
            money_text(row.day.to_be_current),
            money_text(row.day.next_day, sign=True),
            how_late_text(row.day),
        )
        for row in view.rows
    )
    return paragraphs(
        f"{late_title(view)}\n{late_text(view)}",
        table(head, rows, (LEFT, RIGHT, RIGHT, RIGHT, RIGHT, LEFT)),
    )


def _late_row(row: LateRow) -> dict[str, object]:
    day = row.day
    return {
        "waited_days": row.number,
        "day": day.day.isoformat(),
        "days_past_due": day.days_past_due,
        "bucket": day.bucket,
        "penalty": decimal_text(day.penalty),
        "late_fee": decimal_text(day.late_fee),
        "to_be_current": decimal_text(day.to_be_current),
        "next_day": decimal_text(day.next_day),
        "called_in": day.called_in,
    }


LOANS = Command("loans", summary, add_arguments, run)
