"""The words of an offer, what was understood of them, and fields to put that right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QComboBox, QGridLayout, QPlainTextEdit

from tideover.domain.errors import InputError
from tideover.domain.loans import LenderKind
from tideover.domain.money import Money
from tideover.domain.offers import Offer, OfferCoupon, OfferShape
from tideover.engine.offers import read_offer
from tideover.engine.proposals import Use
from tideover.ui.dialogs.number_edit import NumberEdit
from tideover.ui.messages import error_text, lender_kind_name
from tideover.ui.theme import spacing
from tideover.ui.widgets.card import Card
from tideover.ui.widgets.field import Field
from tideover.ui.widgets.icon_line import IconLines
from tideover.ui.widgets.money_edit import MoneyEdit
from tideover.ui.widgets.offer_edits import CouponEdit, Term, TermEdit
from tideover.ui.widgets.rate_edit import RateEdit
from tideover.ui.wording.borrowing import (
    assumed_text,
    shape_name,
    understood_text,
    unread_text,
    use_name,
)

if TYPE_CHECKING:
    from fractions import Fraction

    from PySide6.QtWidgets import QWidget

    from tideover.domain.money import Currency
    from tideover.domain.offers import ReadOffer

SHAPES, USES, LENDERS = tuple(OfferShape), tuple(Use), tuple(LenderKind)
_LINES = 3
_LAST_DAY = 31


class OfferForm(Card):
    """Takes an offer in words and in fields; the fields are what counts.

    Signals:
        changed: the offer is another one, or is not one any more.
    """

    changed = Signal()

    def __init__(self, currency: Currency, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent=parent)
        self._read: ReadOffer | None = None
        self._refused: InputError | None = None
        self.words = QPlainTextEdit()
        self.words.setTabChangesFocus(True)
        self.words.setFixedHeight(QFontMetrics(self.font()).lineSpacing() * _LINES + spacing(6))
        self.said = IconLines()
        self.principal = MoneyEdit(currency=currency)
        self.kept_back = MoneyEdit(currency=currency, optional=True)
        self.rate = RateEdit(optional=True)
        self.term = TermEdit()
        self.payment = MoneyEdit(currency=currency, optional=True)
        self.first_fee = MoneyEdit(currency=currency, optional=True)
        self.coupon = CouponEdit(currency=currency)
        self.coupon_periods = NumberEdit()
        self.due_day = NumberEdit()
        self.shape, self.use, self.lender = QComboBox(), QComboBox(), QComboBox()
        self.fields = {
            name: Field("", control)
            for name, control in (
                ("principal", self.principal), ("kept_back", self.kept_back),
                ("rate", self.rate), ("periods", self.term),
                ("shape", self.shape), ("payment", self.payment),
                ("first_fee", self.first_fee), ("due_day", self.due_day),
                ("coupon", self.coupon), ("coupon_periods", self.coupon_periods),
                ("use", self.use), ("lender", self.lender),
            )
        }  # fmt: skip
        self._grid = QGridLayout()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.coupon_periods.setRange(1, 600)
        self.due_day.setRange(0, _LAST_DAY)
        self.due_day.setSpecialValueText("—")
        for box, choices in ((self.shape, SHAPES), (self.use, USES), (self.lender, LENDERS)):
            box.addItems([""] * len(choices))
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
        self.lender.setCurrentIndex(LENDERS.index(LenderKind.OTHER))
        self.body.addWidget(self.words)
        self.body.addWidget(self.said)
        self._grid.setHorizontalSpacing(spacing(3))
        self._grid.setVerticalSpacing(spacing(2))
        for place, field in enumerate(self.fields.values()):
            self._grid.addWidget(field, place // 2, place % 2, Qt.AlignmentFlag.AlignTop)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        self.body.addLayout(self._grid)

    def _connect(self) -> None:
        self.words.textChanged.connect(self.read_words)
        for edit in (
            self.principal, self.kept_back, self.rate, self.term, self.payment, self.first_fee,
            self.coupon,
        ):  # fmt: skip
            edit.value_changed.connect(self._tell)
        for number in (self.due_day, self.coupon_periods):
            number.valueChanged.connect(self._tell)
        for box in (self.shape, self.use, self.lender):
            box.activated.connect(self._tell)

    def retranslate(self) -> None:
        """Set every fixed text, and say again what was understood."""
        self.set_title(self.tr("What is offered"))
        self.words.setPlaceholderText(
            self.tr("Paste or type it as the lender says it: 10,000, 0.05% a day, 12 months")
        )
        self.words.setAccessibleName(self.tr("The offer in the lender's words"))
        labels = {
            "principal": self.tr("A&mount"),
            "kept_back": self.tr("Kept back"),
            "rate": self.tr("Rate or fee"),
            "periods": self.tr("For how many months"),
            "shape": self.tr("How it is paid back"),
            "payment": self.tr("Each month, if said"),
            "first_fee": self.tr("One-off fee"),
            "due_day": self.tr("Due day of the month"),
            "coupon": self.tr("Coupon takes off"),
            "coupon_periods": self.tr("in how many instalments"),
            "use": self.tr("What happens to the money"),
            "lender": self.tr("Kind of lender"),
        }
        for name, label in labels.items():
            self.fields[name].set_label(label)
        self.fields["coupon"].set_hint(self.tr("50% or 50"))
        for place, shape in enumerate(SHAPES):
            self.shape.setItemText(place, shape_name(shape))
        for place, use in enumerate(USES):
            self.use.setItemText(place, use_name(use))
        for place, lender in enumerate(LENDERS):
            self.lender.setItemText(place, lender_kind_name(lender))
        self._say()

    def ask_instead_of_use(self, other: Field) -> None:
        """Ask for `other` and not what happens to the money; lie flat in a card."""
        use = self.fields["use"]
        self._grid.replaceWidget(use, other)
        use.hide()
        self.setProperty("kind", "")
        self.body.setContentsMargins(0, 0, 0, 0)

    def show_offer(self, offer: Offer, lender: LenderKind) -> None:
        """Show an offer in the fields, without words. Nobody is told of it."""
        self.clear()
        self._fill(offer)
        self.lender.setCurrentIndex(LENDERS.index(lender))

    def clear(self) -> None:
        """Begin anew. Nobody is told of it."""
        self.words.blockSignals(True)
        self.words.clear()
        self.words.blockSignals(False)
        self._read = self._refused = None
        self._fill(Offer())
        self.lender.setCurrentIndex(LENDERS.index(LenderKind.OTHER))
        self._say()

    def read_words(self) -> None:
        """Read the offer's words into the fields; while they are none, nothing is offered."""
        text = self.words.toPlainText()
        self._read = self._refused = None
        if text.strip():
            try:
                self._read = read_offer(text, self._currency())
            except InputError as error:
                self._refused = error
            else:
                self._fill(self._read.offer)
        self._say()
        self.changed.emit()

    def problem(self) -> str:
        """Return why the words are no offer; empty where they are one, or the fields are typed."""
        return "" if self._refused is None else error_text(self._refused)

    def _currency(self) -> Currency:
        return self.principal.parsed("1").currency

    def _fill(self, offer: Offer) -> None:
        coupon = offer.coupon
        self.principal.set_value(offer.principal)
        self.kept_back.set_value(offer.kept_back)
        self.rate.set_value(offer.rate)
        says_how_long = offer.periods or offer.days
        self.term.set_value(Term(offer.periods, offer.days) if says_how_long else None)
        self.payment.set_value(offer.payment)
        self.first_fee.set_value(offer.first_fee)
        self.coupon.set_value((coupon.amount or coupon.off) if coupon else None)
        for number, value in (
            (self.coupon_periods, coupon.periods if coupon else 1),
            (self.due_day, offer.due_day or 0),
        ):
            number.blockSignals(True)
            number.setValue(value)
            number.blockSignals(False)
        self.shape.setCurrentIndex(SHAPES.index(offer.shape or OfferShape.EQUAL_INSTALMENT))
        self._follow_shape()

    def _say(self) -> None:
        read = self._read
        if read is None:
            problem = self.problem()
            self.said.show_lines([("info", "muted", problem)] if problem else [])
            return
        lines = [("check", "muted", understood_text(read))]
        if assumed_text(read):
            lines.append(("info", "muted", assumed_text(read)))
        if unread_text(read):
            lines.append(("tight", "tight", unread_text(read)))
        self.said.show_lines(lines)

    def _tell(self) -> None:
        if self._refused is not None:
            self._refused = None
            self._say()
        self._follow_shape()
        self.changed.emit()

    def _follow_shape(self) -> None:
        self.rate.set_fee(is_fee=self._shape() is OfferShape.FLAT_FEE)
        self.fields["due_day"].setEnabled(self._shape() is not OfferShape.BULLET)

    def _shape(self) -> OfferShape:
        return SHAPES[self.shape.currentIndex()]

    def is_empty(self) -> bool:
        """Return whether nothing has been said or typed yet."""
        return not self.words.toPlainText().strip() and not self.principal.text().strip()

    def all_right(self) -> bool:
        """Return whether every field that holds a text can be read; says where it cannot."""
        edits = (
            self.principal, self.kept_back, self.rate, self.term, self.payment, self.first_fee,
            self.coupon,
        )  # fmt: skip
        return all(edit.check() for edit in edits if edit.text().strip())

    def offer(self) -> Offer:
        """Return the offer as the fields say it."""
        term = self.term.value() or Term()
        return Offer(
            principal=self.principal.value(),
            kept_back=self.kept_back.value() or None,
            shape=self._shape(),
            rate=self.rate.value(),
            periods=term.periods,
            days=term.days,
            payment=self.payment.value() or None,
            first_fee=self.first_fee.value() or None,
            due_day=self.due_day.value() or None,
            coupon=self._coupon(self.coupon.value()),
        )

    def _coupon(self, off: Fraction | Money | None) -> OfferCoupon | None:
        if off is None:
            return None
        periods = self.coupon_periods.value()
        if isinstance(off, Money):
            return OfferCoupon(periods, amount=off)
        return OfferCoupon(periods, off=off)

    def use_of_money(self) -> Use:
        """Return what happens to the money."""
        return USES[self.use.currentIndex()]

    def lender_kind(self) -> LenderKind:
        """Return the kind of lender."""
        return LENDERS[self.lender.currentIndex()]
