"""A box for rows that are typed or pasted, one to a line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QPlainTextEdit

from tideover.domain.errors import InputError
from tideover.ui import messages
from tideover.ui.theme import spacing
from tideover.viewmodels.loan_lines import read_lines

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

Row = TypeVar("Row")

_SHOWN_LINES = 4


class LinesEdit(QPlainTextEdit, Generic[Row]):
    """Reads rows out of its lines. Rows that were shown and not touched stay exactly as they were.

    Signals:
        rows_changed: the text was changed by a person.
    """

    rows_changed = Signal()

    def __init__(
        self,
        read: Callable[[list[str]], Row],
        write: Callable[[Row], str],
        parent: QWidget | None = None,
        *,
        lines: int = _SHOWN_LINES,
    ) -> None:
        """Begin empty; `read` makes a row of the cells of a line and `write` a line of a row."""
        super().__init__(parent)
        self._read = read
        self._write = write
        self._shown: tuple[Row, ...] = ()
        self._shown_text = ""
        # The Tab key goes on to the next field, as everywhere in a form.
        self.setTabChangesFocus(True)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        height = QFontMetrics(self.font()).lineSpacing() * lines
        self.setFixedHeight(height + spacing(6))
        self.textChanged.connect(self.rows_changed)

    def rows(self) -> tuple[Row, ...]:
        """Return the rows; raises InputError with the `line` that cannot be read."""
        text = self.toPlainText()
        return self._shown if text == self._shown_text else read_lines(text, self._read)

    def set_rows(self, rows: tuple[Row, ...]) -> None:
        """Show rows; nobody is told of it."""
        self._shown = rows
        self._shown_text = "\n".join(self._write(row) for row in rows)
        self.blockSignals(True)
        self.setPlainText(self._shown_text)
        self.blockSignals(False)

    def problem(self) -> str:
        """Return which line cannot be read and why; empty when all can."""
        try:
            self.rows()
        except InputError as error:
            said = messages.error_text(error)
            line = error.params.get("line")
            if line is None:
                return said
            return self.tr("Line {line}: {problem}").format(line=line, problem=said)
        return ""
