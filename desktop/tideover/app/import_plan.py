"""What an import would do, row by row; values only."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING

from tideover.app.guessing import NewAccount
from tideover.domain.ids import AccountId

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from tideover.domain.ids import CategoryId, LoanId
    from tideover.domain.money import Money
    from tideover.domain.queries import PayeeMemory
    from tideover.domain.statements import Draft, SkippedRow, Statement
    from tideover.engine.matching import Match


class RowState(Enum):
    """What becomes of a row that could be read.

    KNOWN is in the book with the same fingerprint; ALIKE has the account, day and amount of an
    entry that is; LEFT_OUT was unticked; HOMELESS has no account to go to.
    """

    ADD = "add"
    KNOWN = "known"
    ALIKE = "alike"
    LEFT_OUT = "left_out"
    HOMELESS = "homeless"


AccountChoice = AccountId | NewAccount | None


@dataclass(frozen=True, slots=True)
class ImportChoices:
    """What a person decided; rows are named by their place among the statement's drafts.

    `accounts` say by hint which account is meant (the empty hint: the rows that print none).
    `payee_categories` hold for every row of a payee that has no choice of its own. `wanted`
    overrules for single rows whether they are added. `loans` say which loan a row repays; None
    says that it repays none.
    """

    accounts: Mapping[str, AccountChoice] = field(default_factory=dict)
    categories: Mapping[int, CategoryId | None] = field(default_factory=dict)
    payee_categories: Mapping[str, CategoryId | None] = field(default_factory=dict)
    wanted: Mapping[int, bool] = field(default_factory=dict)
    loans: Mapping[int, LoanId | None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Known:
    """What the book already says about the rows of a statement."""

    fingerprints: frozenset[str] = frozenset()
    similar: Mapping[tuple[AccountId, date, Money], int] = field(default_factory=dict)
    memories: Mapping[str, PayeeMemory] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PlannedRow:
    """One row of the preview.

    `loan_id` is the loan it repays; `match` says what was found, also where a person must decide.
    `other_account` makes it two entries, one in each account.
    """

    place: int
    draft: Draft
    state: RowState
    account: AccountChoice
    other_account: AccountChoice = None
    category_id: CategoryId | None = None
    loan_id: LoanId | None = None
    match: Match | None = None

    @property
    def is_transfer(self) -> bool:
        """Whether it becomes two entries."""
        return self.other_account is not None


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """What an import would do. `accounts` says for every hint which account it goes to."""

    statement: Statement
    rows: tuple[PlannedRow, ...]
    accounts: Mapping[str, AccountChoice]

    @property
    def added(self) -> tuple[PlannedRow, ...]:
        """The rows that become entries."""
        return tuple(row for row in self.rows if row.state is RowState.ADD)

    @property
    def homeless(self) -> tuple[PlannedRow, ...]:
        """The rows that would be added if a person said to which account."""
        return tuple(row for row in self.rows if row.state is RowState.HOMELESS)

    @property
    def present(self) -> tuple[PlannedRow, ...]:
        """The rows that are in the book already, or look so."""
        return tuple(row for row in self.rows if row.state in {RowState.KNOWN, RowState.ALIKE})

    @property
    def left_out(self) -> tuple[PlannedRow, ...]:
        """The rows that a person unticked."""
        return tuple(row for row in self.rows if row.state is RowState.LEFT_OUT)

    @property
    def own_hints(self) -> frozenset[str]:
        """The printed accounts that rows belong to; the others are far sides of transfers."""
        return frozenset(row.draft.account_hint for row in self.rows)

    @property
    def skipped(self) -> tuple[SkippedRow, ...]:
        """The rows that the reader left out."""
        return self.statement.skipped
