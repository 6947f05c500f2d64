"""Importing a statement: what would be added, what is in the book already, and the one change.

Nothing here asks the store: `gathered` puts the questions, `plan_import` decides, and
`import_command` makes the change. The window and the command line use the same three.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from tideover.app.commands.command import Command, Together
from tideover.app.commands.entries import AddEntries
from tideover.app.commands.records import Add, Replace
from tideover.app.guessing import NewAccount, card_repaid, guessed_accounts, guessed_category
from tideover.app.import_plan import (
    AccountChoice,
    ImportChoices,
    ImportPlan,
    Known,
    PlannedRow,
    RowState,
)
from tideover.domain.accounts import Account
from tideover.domain.entries import Entry, Split
from tideover.domain.errors import StatementError
from tideover.domain.ids import AccountId, BatchId, EntryId, RepaymentId, TransferId, new_id
from tideover.domain.loans import Repayment
from tideover.domain.money import total
from tideover.domain.statements import DraftKind
from tideover.domain.text import LONGEST_NOTE, clean_text
from tideover.engine.matching import Confidence, Payment, match_repayments

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from datetime import date
    from pathlib import Path

    from tideover.app.ports import EntryQueries
    from tideover.domain.ids import CategoryId
    from tideover.domain.lenders_bills import StatedParts
    from tideover.domain.lenders_plan import LendersPlan
    from tideover.domain.money import Money
    from tideover.domain.queries import PayeeMemory
    from tideover.domain.snapshot import Snapshot
    from tideover.domain.statements import CsvLayout, Draft, Statement
    from tideover.engine.matching import Match


class ImportService(Protocol):
    """Reads statement files. Every method raises StatementError with the file and the line."""

    def read(self, path: Path) -> Statement:
        """Return what a file holds, in whichever format it is written."""

    def read_with(self, path: Path, layout: CsvLayout) -> Statement:
        """Return what a file of text holds when it is read by that layout."""

    def read_bill(self, path: Path) -> StatedParts:
        """Return what a lender's own record of a bill states."""

    def guess_layout(self, path: Path) -> CsvLayout:
        """Return how a file of text is probably to be read."""

    def read_plan(self, source: Path | str) -> LendersPlan:
        """Return the lines of a lender's repayment plan.

        It is a CSV file, a workbook, or text that was pasted with its headings.
        """

    def first_rows(self, path: Path, layout: CsvLayout, count: int) -> tuple[tuple[str, ...], ...]:
        """Return the first rows below the headings as they stand in the file."""


def gathered(
    statement: Statement,
    queries: EntryQueries,
    accounts: Iterable[AccountId],
    step: Callable[[int, int], None] | None = None,
) -> Known:
    """Ask the book what it knows about a statement; `step` is told how far it has come."""
    payees = sorted({draft.payee for draft in statement.drafts if draft.payee})
    memories: dict[str, PayeeMemory] = {}
    for done, payee in enumerate(payees):
        if step is not None:
            step(done, len(payees))
        for memory in queries.memories(payee, 4):
            if memory.payee.casefold() == payee.casefold():
                memories[payee] = memory
                break
    marks = frozenset(draft.fingerprint for draft in statement.drafts if draft.fingerprint)
    totals = statement.totals
    similar: dict[tuple[AccountId, date, Money], int] = {}
    if totals.first is not None and totals.last is not None:
        for account_id in accounts:
            found = queries.similar(account_id, totals.first, totals.last)
            for (day, amount), count in found.items():
                similar[account_id, day, amount] = count
    return Known(queries.known_fingerprints(marks), similar, memories)


def plan_import(
    statement: Statement, snapshot: Snapshot, known: Known, choices: ImportChoices
) -> ImportPlan:
    """Return what an import would do.

    Raises:
        StatementError: `bill_in_other_currency`: the household keeps its book in another one.
    """
    currency = snapshot.household.currency
    if statement.currency != currency:
        raise StatementError(
            "bill_in_other_currency",
            file=statement.source_name,
            value=statement.currency.code,
            expected=currency.code,
        )
    accounts = {**guessed_accounts(statement, snapshot), **choices.accounts}
    states = _states(statement, accounts, known, choices)
    matches = _matches(statement, snapshot, states)
    rows = []
    for place, draft in enumerate(statement.drafts):
        other = _other_account(draft, accounts, snapshot)
        match = matches.get(place)
        taken = match.loan_id if match and match.confidence is Confidence.SURE else None
        rows.append(
            PlannedRow(
                place=place,
                draft=draft,
                state=states[place],
                account=accounts.get(draft.account_hint),
                other_account=other,
                category_id=_category(place, draft, snapshot, known, choices),
                loan_id=None if other is not None else choices.loans.get(place, taken),
                match=match,
            )
        )
    return ImportPlan(statement, tuple(rows), accounts)


def _states(
    statement: Statement,
    accounts: Mapping[str, AccountChoice],
    known: Known,
    choices: ImportChoices,
) -> dict[int, RowState]:
    """Return what becomes of each row.

    Rows with a known fingerprint use up their likeness first, so that a second fare of the
    same price on the same day is not taken for the first one.
    """
    left = Counter(known.similar)
    states: dict[int, RowState] = {}
    for certain in (True, False):
        for place, draft in enumerate(statement.drafts):
            if (draft.fingerprint in known.fingerprints) is certain:
                account = accounts.get(draft.account_hint)
                states[place] = _state(place, draft, account, left, choices, certain=certain)
    return states


def _matches(
    statement: Statement, snapshot: Snapshot, states: Mapping[int, RowState]
) -> dict[int, Match]:
    places = [
        place
        for place, draft in enumerate(statement.drafts)
        if draft.kind is DraftKind.REPAYMENT and states[place] is RowState.ADD
    ]
    payments = []
    for place in places:
        draft = statement.drafts[place]
        payments.append(
            Payment(draft.day, abs(draft.amount), draft.payee, draft.note, draft.lender_hint)
        )
    return {places[match.index]: match for match in match_repayments(payments, snapshot)}


def _other_account(
    draft: Draft, accounts: Mapping[str, AccountChoice], snapshot: Snapshot
) -> AccountChoice:
    """Return the far side of a transfer; paying a card's bill is one, too."""
    if draft.kind is DraftKind.TRANSFER and draft.other_account_hint:
        other = accounts.get(draft.other_account_hint)
    elif draft.kind is DraftKind.REPAYMENT:
        other = card_repaid(draft, snapshot)
    else:
        return None
    return other if other != accounts.get(draft.account_hint) else None


def _state(
    place: int,
    draft: Draft,
    account: AccountChoice,
    left: Counter[tuple[AccountId, date, Money]],
    choices: ImportChoices,
    *,
    certain: bool,
) -> RowState:
    alike = False
    if isinstance(account, str):
        key = (AccountId(account), draft.day, draft.amount)
        alike = left[key] > 0
        left[key] -= 1
    found = RowState.KNOWN if certain else RowState.ALIKE if alike else RowState.ADD
    wanted = choices.wanted.get(place, found is RowState.ADD)
    if wanted and found is not RowState.KNOWN:
        return RowState.HOMELESS if account is None else RowState.ADD
    return RowState.LEFT_OUT if found is RowState.ADD else found


def _category(
    place: int, draft: Draft, snapshot: Snapshot, known: Known, choices: ImportChoices
) -> CategoryId | None:
    if place in choices.categories:
        return choices.categories[place]
    if draft.payee in choices.payee_categories:
        return choices.payee_categories[draft.payee]
    return guessed_category(draft, snapshot, known.memories.get(draft.payee))


def import_command(plan: ImportPlan, snapshot: Snapshot) -> Together:
    """Return the change that adds what the plan says, as one step and one undo.

    An account that the file knows and the book does not is made, so that its balance today is
    the one that was asked for. Rows from before the first day of an account move that day back
    and leave the balance of today as it is: the money was counted in the opening balance.
    """
    batch = BatchId(new_id())
    rows = plan.added
    made = {
        choice: AccountId(new_id())
        for choice in dict.fromkeys(
            account
            for row in rows
            for account in (row.account, row.other_account if row.is_transfer else None)
            if isinstance(account, NewAccount)
        )
    }
    entries: list[Entry] = []
    repayments: list[Repayment] = []
    for row in rows:
        added = _entries(row, made, batch)
        entries += added
        if row.loan_id is not None:
            repayments.append(
                Repayment(
                    RepaymentId(new_id()),
                    row.loan_id,
                    row.draft.day,
                    -added[0].amount,
                    added[0].id,
                )
            )
    commands: list[Command] = [*_account_commands(entries, made, snapshot)]
    commands.append(AddEntries(tuple(entries), tuple(repayments)))
    return Together("import", tuple(commands), len(rows))


def _entries(
    row: PlannedRow, made: Mapping[NewAccount, AccountId], batch: BatchId
) -> tuple[Entry, ...]:
    draft = row.draft
    entry = Entry(
        id=EntryId(new_id()),
        account_id=_identity(row.account, made),
        day=draft.day,
        payee=clean_text(draft.payee),
        amount=draft.amount,
        splits=(Split(row.category_id, draft.amount),),
        note=clean_text(draft.note, LONGEST_NOTE),
        fingerprint=draft.fingerprint or None,
        batch_id=batch,
    )
    if not row.is_transfer:
        return (entry,)
    side = replace(entry, splits=(), transfer_id=TransferId(new_id()))
    far = replace(
        side,
        id=EntryId(new_id()),
        account_id=_identity(row.other_account, made),
        amount=-draft.amount,
        fingerprint=None,
    )
    return side, far


def _identity(account: AccountChoice, made: Mapping[NewAccount, AccountId]) -> AccountId:
    if isinstance(account, NewAccount):
        return made[account]
    if account is None:
        # plan_import leaves out every row without an account.
        raise StatementError("no_account")
    return account


def _account_commands(
    entries: Iterable[Entry], made: Mapping[NewAccount, AccountId], snapshot: Snapshot
) -> Iterable[Command]:
    by_account: dict[AccountId, list[Entry]] = {}
    for entry in entries:
        by_account.setdefault(entry.account_id, []).append(entry)
    currency = snapshot.household.currency
    position = max((account.position for account in snapshot.accounts), default=-1)
    for place, (choice, identity) in enumerate(made.items()):
        added = by_account.get(identity, [])
        past = total((each.amount for each in added if each.day <= snapshot.as_of), currency)
        first = min((each.day for each in added), default=snapshot.as_of)
        yield Add(
            Account(
                identity,
                clean_text(choice.name),
                choice.kind,
                choice.balance - past,
                first,
                position=position + 1 + place,
            )
        )
    for account in snapshot.accounts:
        earlier = [each for each in by_account.get(account.id, ()) if each.day < account.opened_on]
        if earlier:
            moved = total((each.amount for each in earlier), currency)
            first = min(each.day for each in earlier)
            yield Replace(replace(account, opening=account.opening - moved, opened_on=first))
