"""`I can spare this much today`: which loan it helps most, loan by loan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout

from tideover.domain.money import Money
from tideover.engine.prepayment import Keep
from tideover.engine.spare_money import HUNDRED, use_spare_money
from tideover.ui import fonts, theme
from tideover.ui.format import money_text, plain_money_text
from tideover.ui.theme import spacing
from tideover.ui.widgets.answer_table import AnswerTable
from tideover.ui.widgets.card import Card
from tideover.ui.widgets.data_table import ROW_HEIGHT, Cell, Header
from tideover.ui.widgets.labels import PlainLabel
from tideover.ui.widgets.money_edit import MoneyEdit
from tideover.ui.widgets.segmented import Segmented
from tideover.ui.wording.spare_money import spare_remark, spare_title, spare_warning
from tideover.ui.work import Latest

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from tideover.domain.snapshot import Snapshot
    from tideover.engine.spare_money import SpareUse

_ICON = 16
_FIELD_WIDTH = 110
_USUAL = 1000
_WIDTHS = (150, 100, 76, 92, 88)
_KEEP = tuple(keep.value for keep in Keep)

Answer = tuple[Money, tuple["SpareUse", ...]]


class SpareTable(AnswerTable):
    """One row for each loan, the largest saving first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(_WIDTHS, parent)

    def retranslate(self, money: Money | None) -> None:
        """Name the columns; a hundred is of the currency of `money`."""
        hundred = "" if money is None else _hundred_text(money)
        self.name_columns(
            self.tr("What the money saves, loan by loan"),
            (
                Header(self.tr("Loan")),
                Header(self.tr("You pay"), right=True),
                Header(self.tr("Fee"), right=True),
                Header(self.tr("Saved"), right=True),
                Header(self.tr("Per {amount}").format(amount=hundred), right=True),
                Header(self.tr("What changes")),
            ),
        )

    def show_uses(self, uses: tuple[SpareUse, ...]) -> None:
        """Show the loans."""
        self.show_cells([use.loan.id for use in uses], [_cells(use) for use in uses])
        self.setFixedHeight((len(uses) + 1) * ROW_HEIGHT + spacing(1))


def _hundred_text(like: Money) -> str:
    return plain_money_text(Money(HUNDRED * like.currency.scale, like.currency))


def _cells(use: SpareUse) -> tuple[Cell, ...]:
    paid = use.paid
    tone = "short" if use.saved.minor < 0 else "text"
    return (
        Cell(use.loan.name),
        Cell("—" if paid is None else money_text(paid.to_pay), right=True),
        Cell("—" if paid is None else money_text(paid.fee), right=True),
        Cell("—" if paid is None else money_text(use.saved), right=True, bold=True, tone=tone),
        Cell("—" if paid is None else money_text(use.saved_per_hundred), right=True),
        Cell(
            spare_remark(use),
            tone="tight" if use.missing else "text" if paid else "muted",
            icon="tight" if use.missing else "",
            tip=spare_remark(use),
        ),
    )


class SpareMoneyCard(Card):
    """Asks for an amount and compares what paying it early does to each loan."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Ask for a thousand."""
        super().__init__(parent=parent)
        self._snapshot: Snapshot | None = None
        self._given: Answer | None = None
        self.amount = MoneyEdit()
        self.amount.setFixedWidth(_FIELD_WIDTH)
        self._before = PlainLabel()
        self._after = PlainLabel()
        self._before.setBuddy(self.amount)
        self.keep = Segmented(_KEEP)
        self.answer = PlainLabel(wrap=True)
        self.answer.setFont(fonts.scaled(self.font(), fonts.BODY, bold=True))
        self._icon = PlainLabel()
        self._icon.setFixedSize(QSize(_ICON, _ICON))
        self.warning = PlainLabel(wrap=True)
        self.table = SpareTable()
        self.remark = PlainLabel(kind="muted", wrap=True)
        self._worker = Latest(self)
        self._worker.done.connect(self._show_answer)
        self._lay_out()
        self.amount.value_changed.connect(self._ask)
        self.keep.chosen.connect(self._ask)

    def _lay_out(self) -> None:
        ask = QHBoxLayout()
        ask.setSpacing(spacing(2))
        for widget in (self._before, self.amount, self._after):
            ask.addWidget(widget)
        ask.addStretch(1)
        ask.addWidget(self.keep)
        warned = QHBoxLayout()
        warned.setSpacing(spacing(2))
        warned.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        warned.addWidget(self.warning, 1)
        self.body.addLayout(ask)
        self.body.addWidget(self.answer)
        self.body.addLayout(warned)
        self.body.addWidget(self.table)
        self.body.addWidget(self.remark)

    def retranslate(self) -> None:
        """Set every fixed text."""
        self.set_title(self.tr("If I can spare something today"))
        self._before.setText(self.tr("I can spare"))
        self._after.setText(self.tr("today, on top of what is due"))
        self.amount.setAccessibleName(self.tr("I can spare this much today"))
        self.keep.set_texts((self.tr("End sooner"), self.tr("Smaller instalments")))
        self.remark.setText(
            self.tr(
                "Each loan is counted as if it got all of the money. Saved is interest and fees "
                "still to come, less the lender's fee for paying early."
            )
        )
        self.table.retranslate(self.amount.value())
        self._say()

    def retheme(self) -> None:
        """Draw in the colours of now."""
        self.table.retheme()
        self._say()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Answer for the household as it is now."""
        self._snapshot = snapshot
        if self.amount.value() is None and not self.amount.text():
            currency = snapshot.household.currency
            self.amount.set_currency(currency)
            self.amount.set_value(Money(_USUAL * currency.scale, currency))
            self.table.retranslate(self.amount.value())
        self._ask()

    def _ask(self) -> None:
        amount = self.amount.value()
        if self._snapshot is None or amount is None or not amount:
            self._worker.start(_nothing_asked)
            return
        keep = Keep(self.keep.current())
        self._worker.start(_Asking(self._snapshot, amount, keep))

    def _show_answer(self, answer: Answer | None) -> None:
        self._given = answer
        self._say()

    def _say(self) -> None:
        money, uses = self._given or (None, ())
        self.table.setVisible(bool(uses))
        self.table.show_uses(uses)
        warning = spare_warning(uses)
        self.warning.setText(warning)
        for widget in (self._icon, self.warning):
            widget.setVisible(bool(warning))
        self._icon.setPixmap(theme.pixmap("tight", "tight", _ICON, self.devicePixelRatioF()))
        if money is None:
            self.answer.setText(self.tr("Type an amount above zero."))
        else:
            self.answer.setText(spare_title(uses, money))


def _nothing_asked() -> None:
    """Retire a question that is not asked any more."""


class _Asking:
    """The job that compares the loans, away from the window's thread."""

    def __init__(self, snapshot: Snapshot, amount: Money, keep: Keep) -> None:
        self._snapshot = snapshot
        self._amount = amount
        self._keep = keep

    def __call__(self) -> Answer:
        return self._amount, use_spare_money(self._snapshot, self._amount, self._keep)
