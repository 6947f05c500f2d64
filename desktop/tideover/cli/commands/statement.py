"""`tideover import`: shows what a bill would add; with `--yes` it is added as one change.

Nothing is asked, so nothing is guessed that a person should decide: rows of no account stay
out, and a table whose columns, signs or dates are in doubt is left to the window.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from tideover.app.guessing import NewAccount
from tideover.app.import_plan import ImportChoices, RowState
from tideover.app.importing import gathered, import_command, plan_import
from tideover.cli.answers import Answer, decimal_text, heading, need_attention
from tideover.cli.commands.command import Command
from tideover.cli.reporting import findings_document, findings_text
from tideover.cli.tables import LEFT, RIGHT, paragraphs, table
from tideover.cli.wording import left_to_the_window
from tideover.domain.errors import InputError
from tideover.ui.format import money_text, numeric_day_text
from tideover.ui.wording.importing import (
    becomes_text,
    doubt_text,
    recognised_text,
    skip_reason,
    state_text,
)

if TYPE_CHECKING:
    import argparse

    from tideover.app.import_plan import AccountChoice, ImportPlan, PlannedRow
    from tideover.cli.parsing import Parser
    from tideover.cli.place import Place
    from tideover.domain.ids import AccountId, LoanId
    from tideover.domain.snapshot import Snapshot
    from tideover.domain.statements import Doubt, SkippedRow
    from tideover.ui.services import Ports

translate = QCoreApplication.translate


def summary() -> str:
    """Return what the command does."""
    return translate("CommandLine", "add a bill or statement after showing what it would add")


def add_arguments(parser: Parser) -> None:
    """Add the file, `--account` and `--yes`."""
    parser.add_own(
        "file",
        metavar="FILE",
        nargs="?",
        help=translate("CommandLine", "a bill of Alipay or WeChat, or a bank's CSV"),
    )
    parser.add_own(
        "--account",
        metavar="NAME",
        help=translate("CommandLine", "where rows belong that name no account"),
    )
    parser.add_own(
        "--yes",
        action="store_true",
        help=translate("CommandLine", "add it, after a backup; otherwise it is only shown"),
    )


def run(place: Place, options: argparse.Namespace) -> Answer:
    """Show what a file would add, or add it.

    What is shown needs attention while there is something to add. What was added needs it where
    rows stayed out for want of an account, a payment may repay a loan and somebody must say
    which, or the file has findings.

    Raises:
        InputError: No file or no known account is named.
        StatementError: The file cannot be read as a bill; nothing was added.
        StoreError: There is no household, or it may not be changed; nothing was added.
    """
    if options.file is None:
        raise InputError("word_missing", value="FILE", program="tideover import")
    ports = place.open()
    preview = _preview(ports, Path(options.file), options.account)
    if not options.yes:
        return _shown(preview)
    return _added(preview, ports)


@dataclass(frozen=True, slots=True)
class Preview:
    """What a file would add to a household."""

    plan: ImportPlan
    snapshot: Snapshot

    @property
    def doubts(self) -> tuple[Doubt, ...]:
        """What the file does not say and a person must look at."""
        layout = self.plan.statement.layout
        return layout.doubts if layout is not None else ()

    @property
    def homeless(self) -> int:
        """How many rows have no account."""
        return sum(row.state is RowState.HOMELESS for row in self.plan.rows)

    @property
    def undecided(self) -> int:
        """How many payments may repay a loan, and somebody must say which."""
        return sum(
            row.loan_id is None and row.match is not None and bool(row.match.candidates)
            for row in self.plan.added
        )

    @property
    def is_unclear(self) -> bool:
        """Whether somebody must look, whatever is added."""
        findings = need_attention(self.plan.statement.findings)
        return bool(self.doubts or self.homeless or self.undecided or findings)

    def account_name(self, choice: AccountChoice) -> str:
        """Return the name of an account, also of one that would be made."""
        if isinstance(choice, NewAccount):
            return choice.name
        return next((each.name for each in self.snapshot.accounts if each.id == choice), "")

    def loan_names(self) -> dict[LoanId, str]:
        """Return the names of the loans."""
        return {loan.id: loan.name for loan in self.snapshot.loans}

    def category_name(self, row: PlannedRow) -> str:
        """Return the category a row goes to; nothing for a transfer."""
        wanted = None if row.is_transfer else row.category_id
        return next((each.name for each in self.snapshot.categories if each.id == wanted), "")


def _preview(ports: Ports, path: Path, account: str | None) -> Preview:
    snapshot = ports.book.snapshot
    choices = ImportChoices()
    if account is not None:
        choices = ImportChoices(accounts={"": _account_named(account, snapshot)})
    statement = ports.importing.read(path)
    accounts = [each.id for each in snapshot.accounts]
    known = gathered(statement, ports.queries, accounts)
    return Preview(plan_import(statement, snapshot, known, choices), snapshot)


def _account_named(name: str, snapshot: Snapshot) -> AccountId:
    accounts = [each for each in snapshot.accounts if not each.closed]
    for account in accounts:
        if account.name.casefold() == name.casefold():
            return account.id
    known = ", ".join(account.name for account in accounts)
    raise InputError("account_unknown", field="--account", value=name, known=known or "-")


def _read_text(count: int) -> str:
    if count == 1:
        return translate("CommandLine", "1 row")
    return translate("CommandLine", "{count} rows").format(count=count)


def _shown(preview: Preview) -> Answer:
    plan = preview.plan
    text = paragraphs(
        recognised_text(plan.statement, _read_text(plan.statement.totals.count)),
        _rows_text(preview),
        _skipped_text(plan.skipped),
        _counts_text(preview),
        _notes_text(preview),
        translate("CommandLine", "Nothing was added. To add it, ask again with --yes.")
        if plan.added and not preview.doubts
        else translate("CommandLine", "Nothing was added."),
    )
    return Answer(text, _document(preview), bool(plan.added) or preview.is_unclear)


def _added(preview: Preview, ports: Ports) -> Answer:
    """Add everything that would be added, as one change, after a backup."""
    if preview.doubts or not preview.plan.added:
        text = paragraphs(
            _counts_text(preview),
            _notes_text(preview),
            translate("CommandLine", "Nothing was added."),
        )
        return Answer(text, _document(preview), preview.is_unclear)
    if ports.problem is not None:
        raise ports.problem
    backup = ports.backups.make("import")
    ports.book.run(import_command(preview.plan, preview.snapshot))
    text = paragraphs(
        _counts_text(preview),
        _notes_text(preview),
        translate(
            "CommandLine", "It was added. The household as it was before is kept: {path}"
        ).format(path=backup),
    )
    document = {**_document(preview), "added": True, "backup": str(backup)}
    return Answer(text, document, preview.is_unclear)


def _document(preview: Preview) -> dict[str, object]:
    plan = preview.plan
    return {
        **heading(IMPORT.name, preview.snapshot),
        "file": plan.statement.source_name,
        "format": plan.statement.format_code,
        "added": False,
        "backup": None,
        "counts": {
            "add": len(plan.added),
            "known": sum(row.state is RowState.KNOWN for row in plan.rows),
            "alike": sum(row.state is RowState.ALIKE for row in plan.rows),
            "homeless": preview.homeless,
            "undecided": preview.undecided,
            "skipped": len(plan.skipped),
        },
        "new_accounts": [account.name for account in _new_accounts(plan)],
        "doubts": [doubt.value for doubt in preview.doubts],
        "rows": [_row(row, preview) for row in plan.rows],
        "skipped": [_skipped(row) for row in plan.skipped],
        "findings": findings_document(plan.statement.findings),
    }


def _row(row: PlannedRow, preview: Preview) -> dict[str, object]:
    draft = row.draft
    return {
        "line": draft.line,
        "state": row.state.value,
        "day": draft.day.isoformat(),
        "payee": draft.payee,
        "note": draft.note,
        "amount": decimal_text(draft.amount),
        "kind": draft.kind.value,
        "account": preview.account_name(row.account) or None,
        "other_account": preview.account_name(row.other_account) or None,
        "category": preview.category_name(row) or None,
        "loan_id": row.loan_id,
    }


def _skipped(row: SkippedRow) -> dict[str, object]:
    return {
        "line": row.line,
        "reason": row.reason_code,
        "text": row.text,
        "day": row.day.isoformat() if row.day else None,
        "amount": decimal_text(row.amount) if row.amount else None,
    }


def _new_accounts(plan: ImportPlan) -> list[NewAccount]:
    """Return the accounts that the rows to be added need and the book does not have."""
    named = (
        account
        for row in plan.added
        for account in (row.account, row.other_account)
        if isinstance(account, NewAccount)
    )
    return list(dict.fromkeys(named))


def _rows_text(preview: Preview) -> str:
    if not preview.plan.rows:
        return ""
    loans = preview.loan_names()
    head = (
        translate("CommandLine", "Line"),
        translate("CommandLine", "Date"),
        translate("CommandLine", "Payee"),
        translate("CommandLine", "Amount"),
        translate("CommandLine", "Account"),
        translate("CommandLine", "Becomes"),
        translate("CommandLine", "Stays out because"),
    )
    rows = (
        (
            str(row.draft.line),
            numeric_day_text(row.draft.day),
            row.draft.payee,
            money_text(row.draft.amount, sign=True),
            preview.account_name(row.account),
            becomes_text(row, loans, preview.account_name(row.other_account))
            or preview.category_name(row),
            state_text(row.state),
        )
        for row in preview.plan.rows
    )
    return table(head, rows, (RIGHT, LEFT, LEFT, RIGHT, LEFT, LEFT, LEFT))


def _skipped_text(skipped: tuple[SkippedRow, ...]) -> str:
    if not skipped:
        return ""
    head = (
        translate("CommandLine", "Line"),
        translate("CommandLine", "Skipped because"),
        translate("CommandLine", "Row"),
    )
    rows = ((str(row.line), skip_reason(row.reason_code), row.text) for row in skipped)
    return table(head, rows, (RIGHT, LEFT, LEFT))


def _counts_text(preview: Preview) -> str:
    plan = preview.plan
    return translate(
        "CommandLine",
        "New: {new} · in the book already: {known} · without an account: {homeless} · skipped: "
        "{skipped}",
    ).format(
        new=len(plan.added),
        known=len(plan.present),
        homeless=preview.homeless,
        skipped=len(plan.skipped),
    )


def _notes_text(preview: Preview) -> str:
    """Return what somebody should know or do, a line each."""
    notes = [
        translate("CommandLine", "New account: {name}").format(name=account.name)
        for account in _new_accounts(preview.plan)
    ]
    if preview.homeless:
        names = ", ".join(each.name for each in preview.snapshot.accounts if not each.closed)
        notes.append(
            translate(
                "CommandLine", "Say with --account where rows without an account belong: {names}."
            ).format(names=names)
        )
    if preview.undecided:
        notes.append(
            translate(
                "CommandLine",
                "Payments that may repay a loan: {count}. Say in the window which loan it is.",
            ).format(count=preview.undecided)
        )
    notes += [doubt_text(doubt) for doubt in preview.doubts]
    if preview.doubts:
        notes.append(left_to_the_window())
    return paragraphs("\n".join(notes), findings_text(preview.plan.statement.findings))


IMPORT = Command("import", summary, add_arguments, run)
