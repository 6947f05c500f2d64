"""How a table is read: columns, dates, signs. Every change reads the file again."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QWidget

from tideover.domain.statements import AmountStyle, CsvLayout, DateOrder
from tideover.ui.dialogs.number_edit import NumberEdit
from tideover.ui.theme import spacing
from tideover.ui.widgets.field import Field
from tideover.ui.widgets.labels import PlainLabel
from tideover.ui.wording.importing import amount_style_name, date_order_name

if TYPE_CHECKING:
    from collections.abc import Sequence

ENCODINGS = ("utf-8", "utf-8-sig", "gb18030", "big5", "utf-16", "cp1252")
DELIMITERS = (",", ";", "\t", "|")
DECIMALS = (".", ",")
ORDERS = tuple(DateOrder)
STYLES = tuple(AmountStyle)
COLUMNS = (
    "date_column", "payee_column", "amount_column", "in_column", "out_column", "direction_column",
)  # fmt: skip
_USED = {
    AmountStyle.SIGNED: {"amount_column"},
    AmountStyle.IN_AND_OUT: {"in_column", "out_column"},
    AmountStyle.WITH_DIRECTION: {"amount_column", "direction_column"},
}
_MOST_LINES = 999


class LayoutForm(QWidget):
    """The controls of a CsvLayout.

    Signals:
        changed: the CsvLayout by which the file should be read now.
    """

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without a layout."""
        super().__init__(parent)
        self._layout: CsvLayout | None = None
        self._filling = False
        self.columns = {name: QComboBox() for name in COLUMNS}
        self.order, self.style_of = QComboBox(), QComboBox()
        self.encoding, self.delimiter, self.decimal = QComboBox(), QComboBox(), QComboBox()
        self.header = NumberEdit()
        self.header.setRange(0, _MOST_LINES)
        self.positive_is_out = QCheckBox()
        self.sample = PlainLabel(kind="muted", elide=True)
        self.order.addItems([""] * len(ORDERS))
        self.style_of.addItems([""] * len(STYLES))
        self.delimiter.addItems([""] * len(DELIMITERS))
        self.decimal.addItems(["1234.56", "1234,56"])
        controls: dict[str, QWidget] = {
            **self.columns, "order": self.order, "style": self.style_of,
            "decimal": self.decimal, "encoding": self.encoding, "delimiter": self.delimiter,
            "header": self.header,
        }  # fmt: skip
        self.fields = {name: Field("", control) for name, control in controls.items()}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(spacing(2))
        for name, (row, column) in _PLACES.items():
            grid.addWidget(self.fields[name], row, column)
        grid.addWidget(self.positive_is_out, 2, 2, 1, 2)
        grid.addWidget(self.sample, 3, 0, 1, 4)
        for control in controls.values():
            if isinstance(control, QComboBox):
                control.currentIndexChanged.connect(self._tell)
        self.header.valueChanged.connect(self._tell)
        self.positive_is_out.toggled.connect(self._tell)
        self.retranslate()

    def retranslate(self) -> None:
        """Name every control in the language of now."""
        self._filling = True
        names = {
            "date_column": self.tr("Date in column"),
            "payee_column": self.tr("Payee in column"),
            "amount_column": self.tr("Amount in column"),
            "in_column": self.tr("Money in, in column"),
            "out_column": self.tr("Money out, in column"),
            "direction_column": self.tr("Direction in column"),
            "order": self.tr("Dates are written"),
            "style": self.tr("Amounts are written as"),
            "decimal": self.tr("Decimals"),
            "encoding": self.tr("Encoding"),
            "delimiter": self.tr("Between columns"),
            "header": self.tr("Line of the headings (0: none)"),
        }
        for name, text in names.items():
            self.fields[name].set_label(text)
        for place, order in enumerate(ORDERS):
            self.order.setItemText(place, date_order_name(order))
        for place, style in enumerate(STYLES):
            self.style_of.setItemText(place, amount_style_name(style))
        signs = (
            self.tr("comma"), self.tr("semicolon"), self.tr("tab"), self.tr("vertical bar"),
        )  # fmt: skip
        for place, sign in enumerate(signs):
            self.delimiter.setItemText(place, sign)
        self.positive_is_out.setText(
            self.tr("An amount without a minus sign was spent, as on a card bill")
        )
        self._filling = False

    def show_layout(self, layout: CsvLayout, rows: Sequence[Sequence[str]]) -> None:
        """Show how the file is read; `rows` are its first ones."""
        self._filling = True
        self._layout = layout
        widest = max((len(row) for row in rows), default=0)
        count = max(widest, len(layout.column_names), self._largest(layout) + 1)
        names = [
            layout.column_names[place]
            if place < len(layout.column_names) and layout.column_names[place]
            else self.tr("Column {number}").format(number=place + 1)
            for place in range(count)
        ]
        for name, box in self.columns.items():
            box.clear()
            box.addItems([self.tr("none"), *names])
            column = getattr(layout, name)
            box.setCurrentIndex(0 if column is None else column + 1)
        self.order.setCurrentIndex(ORDERS.index(layout.date_order))
        self.style_of.setCurrentIndex(STYLES.index(layout.amount_style))
        self.encoding.clear()
        self.encoding.addItems(list(dict.fromkeys((layout.encoding, *ENCODINGS))))
        self.delimiter.setCurrentIndex(
            DELIMITERS.index(layout.delimiter) if layout.delimiter in DELIMITERS else 0
        )
        self.decimal.setCurrentIndex(DECIMALS.index(layout.decimal_separator))
        self.header.setValue(layout.header_line)
        self.positive_is_out.setChecked(layout.positive_is_out)
        self.sample.setText(" ¦ ".join(rows[0]) if rows else "")
        self._show_used(layout.amount_style)
        self._filling = False

    def _largest(self, layout: CsvLayout) -> int:
        found = (getattr(layout, name) for name in COLUMNS)
        return max((column for column in found if column is not None), default=0)

    def _show_used(self, style: AmountStyle) -> None:
        for name in ("amount_column", "in_column", "out_column", "direction_column"):
            self.fields[name].setVisible(name in _USED[style])
        self.positive_is_out.setVisible(style is AmountStyle.SIGNED)

    def _tell(self) -> None:
        before = self._layout
        if self._filling or before is None:
            return
        chosen: dict[str, Any] = {
            name: None if box.currentIndex() <= 0 else box.currentIndex() - 1
            for name, box in self.columns.items()
        }
        style = STYLES[self.style_of.currentIndex()]
        header = self.header.value()
        moved = header != before.header_line
        wished = replace(
            before,
            **chosen,
            date_order=ORDERS[self.order.currentIndex()],
            amount_style=style,
            encoding=self.encoding.currentText(),
            delimiter=DELIMITERS[self.delimiter.currentIndex()],
            decimal_separator=DECIMALS[self.decimal.currentIndex()],
            header_line=header,
            first_line=header + 1 if moved else before.first_line,
            positive_is_out=self.positive_is_out.isChecked(),
            doubts=(),
        )
        self._show_used(style)
        if wished != before:
            self._layout = wished
            self.changed.emit(wished)


_PLACES = {
    "date_column": (0, 0), "payee_column": (0, 1), "style": (0, 2), "amount_column": (0, 3),
    "in_column": (0, 3), "order": (1, 0), "decimal": (1, 1), "encoding": (1, 2),
    "out_column": (1, 3), "direction_column": (1, 3), "delimiter": (2, 0), "header": (2, 1),
}  # fmt: skip
"""Row and column of each control; controls of one place are never used together."""
