"""Is this offer genuine, and may they press like that? Questions, figures, and the rules."""

from __future__ import annotations

import re
from datetime import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from tideover.domain.errors import InputError
from tideover.engine.offer_check import ASKED, MOST_CALLS, MOST_PAYMENTS, Promise, Told, check_offer
from tideover.ui.dialogs.number_edit import NumberEdit
from tideover.ui.messages import error_text
from tideover.ui.theme import spacing
from tideover.ui.widgets.buttons import Button
from tideover.ui.widgets.card import Card
from tideover.ui.widgets.field import Field
from tideover.ui.widgets.labels import PlainLabel, SectionTitle
from tideover.ui.widgets.money_edit import MoneyEdit
from tideover.ui.widgets.offer_edits import TermEdit
from tideover.ui.widgets.rate_edit import RateEdit
from tideover.ui.widgets.typed_edit import TypedEdit
from tideover.ui.wording.facts import fact_text, source_text
from tideover.ui.wording.offer_check import (
    no_advice,
    nothing_found,
    questions,
    rate_text,
    sign_name,
)

if TYPE_CHECKING:
    from tideover.domain.facts import Fact
    from tideover.engine.offer_check import OfferChecked, Warned
    from tideover.ui.services import Services

_COLUMNS = 3
_CLOCK = re.compile(r"([01]?\d|2[0-3])(?:[:：.时点]([0-5]?\d)?分?)?")


class TimeEdit(TypedEdit[time]):
    """Reads `22:30`, `22.30`, `7`, `22点30`."""

    def parsed(self, text: str) -> time:
        """Return the time of day; raises InputError."""
        found = _CLOCK.fullmatch(text.strip())
        if found is None:
            raise InputError("time_unreadable", field="called_at", value=text.strip())
        return time(int(found[1]), int(found[2] or 0))

    def written(self, value: time) -> str:
        """Return `22:30`."""
        return f"{value:%H:%M}"


class OfferCheckDialog(QDialog):
    """Asks at the left and answers at the right, while it is typed."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        """Begin without an answer."""
        super().__init__(parent)
        self._services = services
        currency = services.snapshot().household.currency
        self.signs = {sign: QCheckBox() for sign in ASKED}
        self.received, self.payment, self.fee = (
            MoneyEdit(currency=currency, optional=True) for _ in range(3)
        )
        self.payments = TermEdit(optional=True)
        self.rate = RateEdit(optional=True)
        self.called_at = TimeEdit(optional=True)
        self.calls = NumberEdit()
        self.calls.setRange(0, MOST_CALLS)
        self._fields = {
            "received": Field("", self.received),
            "payment": Field("", self.payment),
            "payments": Field("", self.payments),
            "yearly": Field("", self.rate),
            "fee_first": Field("", self.fee),
            "called_at": Field("", self.called_at),
            "calls": Field("", self.calls),
        }
        self.asked, self.figures, self.remark = (
            SectionTitle(),
            SectionTitle(),
            PlainLabel(kind="muted", wrap=True),
        )
        self.counted = PlainLabel(wrap=True)
        self.answers = Card()
        self.close_it = Button(kind="primary")
        self._shown: list[QWidget] = []
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        left = QWidget()
        rows = QVBoxLayout(left)
        rows.setSpacing(spacing(2))
        rows.addWidget(self.asked)
        for box in self.signs.values():
            rows.addWidget(box)
        rows.addWidget(self.figures)
        grid = QGridLayout()
        grid.setHorizontalSpacing(spacing(3))
        for place, field in enumerate(self._fields.values()):
            grid.addWidget(field, place // _COLUMNS, place % _COLUMNS, Qt.AlignmentFlag.AlignTop)
        rows.addLayout(grid)
        rows.addStretch(1)
        columns = QHBoxLayout()
        columns.setSpacing(spacing(3))
        for widget in (left, self.answers):
            scroll = QScrollArea()
            scroll.setWidgetResizable(True)
            scroll.setFrameShape(QScrollArea.Shape.NoFrame)
            scroll.setWidget(widget)
            columns.addWidget(scroll, 1)
        self.answers.body.addWidget(self.counted)
        self.answers.body.addStretch(1)
        foot = QHBoxLayout()
        foot.addWidget(self.remark, 1)
        foot.addWidget(self.close_it)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(spacing(4), spacing(4), spacing(4), spacing(3))
        whole.addLayout(columns, 1)
        whole.addLayout(foot)
        self.resize(spacing(260), spacing(165))

    def _connect(self) -> None:
        for box in self.signs.values():
            box.toggled.connect(self.answer)
        for edit in (
            *(self.received, self.payment, self.payments, self.rate, self.fee),
            self.called_at,
        ):
            edit.value_changed.connect(self.answer)
        self.calls.valueChanged.connect(self.answer)
        self.close_it.clicked.connect(self.accept)

    def retranslate(self) -> None:
        """Name every question and field, and answer again."""
        self.setWindowTitle(self.tr("Check an offer or a call"))
        self.asked.setText(self.tr("Which of these is so?"))
        self.figures.setText(self.tr("Figures, as far as they were named"))
        for sign, text in questions().items():
            self.signs[sign].setText(text)
        fields = self._fields
        fields["received"].set_label(self.tr("I receive"))
        fields["payment"].set_label(self.tr("I pay each month"))
        fields["payments"].set_label(self.tr("for so many months"))
        fields["yearly"].set_label(self.tr("Promised rate a year"))
        fields["fee_first"].set_label(self.tr("Fee in advance"))
        fields["called_at"].set_label(self.tr("Called at (22:30)"))
        fields["calls"].set_label(self.tr("Calls on one day"))
        self.remark.setText(no_advice())
        self.close_it.setText(self.tr("Close"))
        self.answer()

    def answer(self) -> None:
        """Say what follows from the answers so far."""
        for widget in self._shown:
            self.answers.body.removeWidget(widget)
            widget.deleteLater()
        self._shown = []
        try:
            told = self._told()
        except InputError as error:
            self.counted.setText(error_text(error))
            self.counted.setVisible(True)
            return
        checked = check_offer(told, self._services.today(), self._services.facts)
        sentence = self._sentence(told, checked)
        self.counted.setText(sentence)
        self.counted.setVisible(bool(sentence))
        for warned in checked.warned:
            self._show(warned)

    def _told(self) -> Told:
        received, payment, term = self.received.value(), self.payment.value(), self.payments.value()
        promise = None
        if term is not None and term.periods is None:
            raise InputError("periods_out_of_range", field="payments", limit=MOST_PAYMENTS)
        if received is not None and payment is not None and term is not None and term.periods:
            rate = self.rate.value()
            promise = Promise(
                received=received,
                payment=payment,
                payments=term.periods,
                yearly=None if rate is None else rate.yearly,
                fee_first=self.fee.value(),
            )
        return Told(
            signs=frozenset(sign for sign, box in self.signs.items() if box.isChecked()),
            promise=promise,
            called_at=self.called_at.value(),
            calls_a_day=self.calls.value() or None,
        )

    def _sentence(self, told: Told, checked: OfferChecked) -> str:
        if told.promise is not None:
            return rate_text(checked, told.promise)
        return "" if checked.warned else nothing_found()

    def _show(self, warned: Warned) -> None:
        title = SectionTitle(sign_name(warned.sign))
        labels: list[QWidget] = [title]
        labels += [self._fact(fact) for fact in warned.rules]
        if warned.turn_to:
            labels.append(PlainLabel(self.tr("Where to turn:"), kind="muted"))
            labels += [self._fact(fact) for fact in warned.turn_to]
        for label in labels:
            self.answers.body.insertWidget(self.answers.body.count() - 1, label)
        self._shown += labels

    @staticmethod
    def _fact(fact: Fact) -> PlainLabel:
        label = PlainLabel(f"· {fact_text(fact)}\n  {source_text(fact)}", wrap=True)
        label.setToolTip(source_text(fact))
        return label

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
