"""What a reader makes of a file: drafts of entries, the rows it left out, and how it read them.

Nothing here is in the book yet. The preview shows these values, the user decides, and one
command adds what is wanted.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from tideover.domain.money import Money, total

if TYPE_CHECKING:
    from datetime import date, time

    from tideover.domain.dates import Month
    from tideover.domain.findings import Finding
    from tideover.domain.money import Currency


class DraftKind(Enum):
    """What a row of a statement is about.

    TRANSFER moves money between the household's own accounts; REPAYMENT and DRAW_DOWN move it
    to and from a lender; REFUND brings back money of an earlier expense.
    """

    INCOME = "income"
    EXPENSE = "expense"
    TRANSFER = "transfer"
    REPAYMENT = "repayment"
    DRAW_DOWN = "draw_down"
    REFUND = "refund"


@dataclass(frozen=True, slots=True)
class Draft:
    """One row of a statement, ready to become an entry.

    `line` is the 1-based line of the file where the row begins. `amount` is signed as the
    account of the statement sees it: positive flows in. `account_hint` is that account as the
    file prints it (`招商银行储蓄卡(1234)`), empty when it prints none; `other_account_hint` is the
    far side of a transfer. `lender_hint` is the preset code (`jiebei`, `huabei`) or the printed
    name of the lender of a repayment or draw-down. `fingerprint` recognises the row when the
    same bill, or one that overlaps it, is imported again.
    """

    line: int
    day: date
    time: time | None
    payee: str
    note: str
    amount: Money
    kind: DraftKind
    category_hint: str = ""
    account_hint: str = ""
    other_account_hint: str = ""
    lender_hint: str = ""
    fingerprint: str = ""


@dataclass(frozen=True, slots=True)
class SkippedRow:
    """A row that will not be added, and why.

    `reason_code` names the sentence; `text` is the row in short; `amount` and `day` are given
    where they could be read.
    """

    line: int
    reason_code: str
    text: str
    amount: Money | None = None
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Totals:
    """What the drafts of a statement come to; both sums are positive.

    Rows of every kind count, transfers too. `first` and `last` are the earliest and the latest
    day; both None when there are no drafts.
    """

    count: int
    skipped: int
    money_in: Money
    money_out: Money
    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class Statement:
    """A file as it was read. `layout` is None where the format itself says what is where."""

    source_name: str
    format_code: str
    currency: Currency
    drafts: tuple[Draft, ...]
    skipped: tuple[SkippedRow, ...] = ()
    findings: tuple[Finding, ...] = ()
    layout: CsvLayout | None = None

    @property
    def totals(self) -> Totals:
        """What the drafts come to."""
        amounts = [draft.amount for draft in self.drafts]
        days = [draft.day for draft in self.drafts]
        return Totals(
            count=len(self.drafts),
            skipped=len(self.skipped),
            money_in=total((each for each in amounts if each.minor > 0), self.currency),
            money_out=-total((each for each in amounts if each.minor < 0), self.currency),
            first=min(days, default=None),
            last=max(days, default=None),
        )


class DateOrder(Enum):
    """In which order a file writes the parts of a date; the marks between them do not matter."""

    YEAR_MONTH_DAY = "ymd"
    DAY_MONTH_YEAR = "dmy"
    MONTH_DAY_YEAR = "mdy"
    MONTH_DAY = "md"


class AmountStyle(Enum):
    """How a file says which way money flowed.

    SIGNED: one column, the sign tells. IN_AND_OUT: one column for each direction.
    WITH_DIRECTION: one column without signs, and another whose words tell.
    """

    SIGNED = "signed"
    IN_AND_OUT = "in_and_out"
    WITH_DIRECTION = "with_direction"


class Doubt(Enum):
    """What a guess could not decide from the file; the preview asks the user to look."""

    DATE_ORDER = "date_order"
    SIGN = "sign"
    COLUMNS = "columns"


@dataclass(frozen=True, slots=True, kw_only=True)
class CsvLayout:
    """How a table in a text file is to be read; every part can be changed by the user.

    Columns are counted from 0; None means there is no such column. `header_line` is the
    1-based line of the column headings, 0 where there are none; `first_line` is the line of
    the first row of data, and `column_names` has one name per column (empty without headings).

    `amount_column` is used by SIGNED and WITH_DIRECTION, `in_column` and `out_column` by
    IN_AND_OUT, `direction_column` by WITH_DIRECTION. With `positive_is_out` a number without a
    minus sign is money spent, as on most card bills. `second_date_column` dates the rows whose
    first date is empty; `statement_month` those that print no year: later months of the year
    belong to the year before. `fee_column` is taken off the amount. The last `footer_rows` rows
    of the file are totals and notes.
    """

    encoding: str
    delimiter: str
    header_line: int
    first_line: int
    column_names: tuple[str, ...]
    date_column: int | None
    date_order: DateOrder
    amount_style: AmountStyle
    second_date_column: int | None = None
    time_column: int | None = None
    amount_column: int | None = None
    in_column: int | None = None
    out_column: int | None = None
    direction_column: int | None = None
    positive_is_out: bool = False
    decimal_separator: str = "."
    payee_column: int | None = None
    note_columns: tuple[int, ...] = ()
    reference_column: int | None = None
    balance_column: int | None = None
    currency_column: int | None = None
    account_column: int | None = None
    category_column: int | None = None
    status_column: int | None = None
    fee_column: int | None = None
    statement_month: Month | None = None
    footer_rows: int = 0
    doubts: tuple[Doubt, ...] = ()
