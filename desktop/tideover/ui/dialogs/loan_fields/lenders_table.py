"""The lender's own repayment table, typed or pasted line by line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from tideover.domain.errors import InputError
from tideover.domain.loans import LendersTableTerms, TableRow
from tideover.ui.dialogs.loan_fields.fields import Agreed, LoanFields
from tideover.ui.format import number_text, numeric_day_text
from tideover.ui.widgets.lines_edit import LinesEdit
from tideover.viewmodels.loan_lines import numbered_lines, table_row

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from tideover.domain.loans import Terms
    from tideover.domain.money import Currency

_LINES = 9


class LendersTableFields(LoanFields):
    """Takes one line an instalment: date, principal, interest, fee."""

    terms_kind: ClassVar[type[Terms]] = LendersTableTerms

    def __init__(
        self, today: Callable[[], date], currency: Currency, parent: QWidget | None = None
    ) -> None:
        """Begin with an empty table."""
        super().__init__(today, currency, parent)
        self.table: LinesEdit[TableRow] = LinesEdit(self._read, _line, lines=_LINES)
        self.rows.addWidget(self.field("rows", self.table))
        self.table.rows_changed.connect(self._follow_table)

    def rate_hint(self) -> str:
        """Return what the rate is for, and how it may be typed."""
        return self.tr("counts late and early days; the table says the rest")

    def put_below(self, widget: QWidget) -> None:
        """Place what helps with the table below it."""
        self.rows.addWidget(widget)

    def show_rows(self, rows: tuple[TableRow, ...]) -> None:
        """Show rows that were read from a file; they count as typed."""
        self.table.set_rows(rows)
        self._follow_table()

    def retranslate(self) -> None:
        """Name the fields."""
        self.fields["rows"].set_label(self.tr("The lender's &table"))
        self.fields["rows"].set_hint(
            self.tr("paste or type one instalment a line: date, principal, interest, fee")
        )
        self.table.setPlaceholderText("2026-12-05  1,000.00  20.00  0.00")

    def check(self) -> bool:
        """Say which line cannot be read and why, or that there is none."""
        problem = self.table.problem()
        if not problem and not self.table.rows():
            problem = self.tr("Paste or type the table, one instalment a line.")
        return self.accept_lines("rows", problem)

    def terms(self, agreed: Agreed) -> Terms:
        """Return the terms as they are typed; an error names the line as it stands in the box."""
        rows = self.table.rows()
        try:
            return LendersTableTerms(
                **agreed.terms(),
                rows=rows,
            )
        except InputError as error:
            line = error.params.get("line")
            if not isinstance(line, int):
                raise
            number, _ = numbered_lines(self.table.toPlainText())[line - 1]
            raise InputError(error.code, **{**error.params, "line": number}) from error

    def show_terms(self, terms: Any) -> None:
        """Show the terms of a loan."""
        self.table.set_rows(terms.rows)

    def _read(self, cells: list[str]) -> TableRow:
        return table_row(cells, self.currency, self.today())

    def _follow_table(self) -> None:
        self.fields["rows"].show_problem("")
        self.changed.emit()


def _line(row: TableRow) -> str:
    amounts = (number_text(amount) for amount in (row.principal, row.interest, row.fee))
    return "  ".join((numeric_day_text(row.due), *amounts))
