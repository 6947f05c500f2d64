"""What an offer costs and would do, and what could be done instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from tideover.domain.offers import OfferAssumption
from tideover.engine.risk import Risk
from tideover.ui import fonts
from tideover.ui.format import percent_text
from tideover.ui.theme import spacing
from tideover.ui.widgets.card import Card
from tideover.ui.widgets.icon_line import IconLine, IconLines
from tideover.ui.widgets.labels import PlainLabel
from tideover.ui.widgets.loan_cost import LimitLabel, RateFigures
from tideover.ui.widgets.risk_badge import NAMES
from tideover.ui.wording.borrowing import (
    alternative_line,
    assumption_text,
    due_day_text,
    finding_text,
    own_rate_text,
    price_text,
    safe_text,
    turned_text,
)
from tideover.viewmodels.borrowing import OfferFinding

if TYPE_CHECKING:
    from tideover.engine.proposals import Effect
    from tideover.viewmodels.borrowing import BorrowingView

_ICONS = {
    OfferFinding.SHORT: "short",
    OfferFinding.SHORT_ALREADY: "short",
    OfferFinding.TIGHT: "tight",
    OfferFinding.MENDS: "info",
    OfferFinding.SAFE: "safe",
}
_MOST_MONTHS = 6
_MOST_LIMITS = 4


class VerdictView(QWidget):
    """Three cards: the months, the price, and the alternatives."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._view: BorrowingView | None = None
        self.months, self.price, self.instead = Card(), Card(), Card()
        self.finding = IconLine()
        self.finding.text.setFont(fonts.scaled(self.font(), fonts.SECTION, bold=True))
        self.turned = IconLines()
        self.more = PlainLabel(kind="muted", wrap=True)
        self.safe = PlainLabel(wrap=True)
        self.due_day = PlainLabel(wrap=True)
        self.cost = PlainLabel(wrap=True)
        self.quoted = PlainLabel(kind="muted", wrap=True)
        self.rates = RateFigures()
        self.own_title = PlainLabel(kind="muted")
        self.own = IconLines()
        self.limits = [LimitLabel() for _ in range(_MOST_LIMITS)]
        self.alternatives = IconLines()
        for widget in (self.finding, self.turned, self.more, self.safe, self.due_day):
            self.months.body.addWidget(widget)
        priced: tuple[QWidget, ...] = (
            *(self.cost, self.rates, self.quoted, self.own_title, self.own),
            *self.limits,
        )
        for part in priced:
            self.price.body.addWidget(part)
        self.instead.body.addWidget(self.alternatives)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(spacing(3))
        for card in (self.months, self.price, self.instead):
            rows.addWidget(card)

    def retranslate(self) -> None:
        """Set every fixed text, and say everything again."""
        self.price.set_title(self.tr("What it really costs"))
        self.instead.set_title(self.tr("What you could do instead"))
        self.own_title.setText(self.tr("What you have now:"))
        if self._view is not None:
            self.show_view(self._view)

    def retheme(self) -> None:
        """Draw the marks of the limits in the new colours."""
        for limit in self.limits:
            limit.retint()

    def show_view(self, view: BorrowingView) -> None:
        """Show an offer."""
        self._view = view
        icon = _ICONS[view.finding]
        self.finding.show_line(icon, "accent" if icon == "info" else icon, finding_text(view))
        turned = view.weighing.turned
        self.turned.show_lines(
            [
                (NAMES[each.after.risk], NAMES[each.after.risk], turned_text(each))
                for each in turned[:_MOST_MONTHS]
            ]
        )
        left = len(turned) - _MOST_MONTHS
        self.more.setVisible(left > 0)
        self.more.setText(self.tr("and more months: {count}").format(count=left))
        self.safe.setText(safe_text(view))
        self.due_day.setText(due_day_text(view))
        self.due_day.setVisible(bool(due_day_text(view)))
        self._show_price(view)
        self.alternatives.show_lines(
            [
                (_icon(each.effect), _icon(each.effect), alternative_line(each))
                for each in view.weighing.alternatives
            ]
        )

    def _show_price(self, view: BorrowingView) -> None:
        self.cost.setText(price_text(view))
        self.rates.show_cost(view.cost)
        said = [self.tr("The offer itself says {rate} a year.").format(
            rate=percent_text(view.cost.quoted)
        )]  # fmt: skip
        if view.contradicts:
            said.append(assumption_text(OfferAssumption.PAYMENT_WINS))
        self.quoted.setText(" ".join(said))
        self.quoted.setVisible(view.contradicts or view.weighing.proposal.offer.rate is not None)
        self.own_title.setVisible(bool(view.own))
        self.own.show_lines(
            [
                ("arrow-down" if each.is_cheaper else "arrow-up", "muted", own_rate_text(each))
                for each in view.own
            ]
        )
        for place, limit in enumerate(self.limits):
            limit.setVisible(place < len(view.cost.limits))
            if place < len(view.cost.limits):
                limit.show_limit(view.cost.limits[place])


def _icon(effect: Effect) -> str:
    risk = Risk.SHORT if effect.short else Risk.TIGHT if effect.tight else Risk.SAFE
    return NAMES[risk]
