"""A sum that comes once: its day, its amount and what it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from tideover.app.extra_money import windfall_to_come
from tideover.domain.errors import InputError
from tideover.domain.extra_money import LONGEST_WORD
from tideover.ui.dialogs.form_dialog import FormDialog
from tideover.ui.theme import spacing
from tideover.ui.widgets.buttons import Button
from tideover.ui.widgets.date_edit import DateEdit
from tideover.ui.widgets.field import Field
from tideover.ui.widgets.labels import PlainLabel
from tideover.ui.widgets.money_edit import MoneyEdit
from tideover.ui.widgets.text_edit import TextEdit

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from tideover.domain.extra_money import Windfall
    from tideover.domain.money import Currency

_WIDTH = 100


class WindfallDialog(FormDialog):
    """Asks for a new one, or changes or removes one.

    Signals:
        chosen: the Windfall that was typed; None where it is to be removed.
    """

    chosen = Signal(object)

    def __init__(
        self,
        today: Callable[[], date],
        currency: Currency,
        windfall: Windfall | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Begin empty, or with the windfall to be changed."""
        super().__init__(parent)
        self._today = today
        self._windfall = windfall
        self.intro = PlainLabel(kind="muted", wrap=True)
        self.day = DateEdit(today)
        self.amount = MoneyEdit(currency=currency)
        self.word = TextEdit()
        self.word.setMaxLength(LONGEST_WORD)
        self.remove = Button(kind="link")
        self.remove.setVisible(windfall is not None)
        self.remove.clicked.connect(self._remove)
        self._fields = {
            "day": Field("", self.day),
            "amount": Field("", self.amount),
            "word": Field("", self.word),
        }
        self.rows.addWidget(self.intro)
        for field in self._fields.values():
            self.rows.addWidget(field)
        self.rows.addStretch(1)
        self.foot.insertWidget(0, self.remove)
        self.setMinimumWidth(spacing(_WIDTH))
        if windfall is not None:
            self.day.set_value(windfall.day)
            self.amount.set_value(windfall.amount)
            self.word.setText(windfall.word)
        self.retranslate()
        self.day.setFocus()

    def retranslate(self) -> None:
        """Name every field."""
        super().retranslate()
        self.setWindowTitle(
            self.tr("A sum that comes once")
            if self._windfall is None
            else self.tr("Change a sum that comes once")
        )
        self.intro.setText(
            self.tr(
                "Money that your book does not expect yet: a bonus, a tax refund, something sold. "
                "Every plan uses it from its day on."
            )
        )
        self._fields["day"].set_label(self.tr("&Day it comes"))
        self._fields["amount"].set_label(self.tr("&Amount"))
        self._fields["word"].set_label(self.tr("&What it is (optional)"))
        self.remove.setText(self.tr("Remove it"))

    def save(self) -> None:
        """Tell the windfall, or say what is wrong."""
        self.say("")
        for edit in (self.day, self.amount):
            if not edit.check():
                edit.setFocus()
                self.fit()
                return
        day, amount = self.day.value(), self.amount.value()
        if day is None or amount is None:
            return
        try:
            windfall = windfall_to_come(self._today(), day, amount, self.word.text())
        except InputError as error:
            self.refuse(error, self._fields)
            self.fit()
            return
        self.chosen.emit(windfall)
        self.accept()

    def _remove(self) -> None:
        self.chosen.emit(None)
        self.accept()
