"""What can be asked of a plan: the strategy, and how much is paid on top each month."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSlider, QVBoxLayout, QWidget

from tideover.domain.money import Money
from tideover.engine.ranking import ORDERS, SOLVED
from tideover.engine.strategies import Strategy
from tideover.ui.messages import strategy_name
from tideover.ui.theme import spacing
from tideover.ui.widgets.buttons import Button
from tideover.ui.widgets.labels import PlainLabel
from tideover.ui.widgets.money_edit import MoneyEdit
from tideover.ui.widgets.segmented import Segmented
from tideover.ui.wording.payoff import short_strategy_name

if TYPE_CHECKING:
    from tideover.viewmodels.payoff import ExtraScale, PayoffQuestion

BEST = "best"
_FIELD_WIDTH = 110
_PAGE_STEPS = 10


class PlanControls(QWidget):
    """The strategy as a row of choices, the extra amount as a slider and as a field.

    Signals:
        strategy_chosen: the Strategy a person chose.
        extra_chosen: the extra amount a month.
        keep_requested: the plan is to be the household's own.
    """

    strategy_chosen = Signal(object)
    extra_chosen = Signal(object)
    keep_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin with nothing on top."""
        super().__init__(parent)
        self._scale: ExtraScale | None = None
        self.strategies = Segmented((*(each.value for each in ORDERS), BEST))
        self.goals = Segmented(tuple(each.value for each in SOLVED))
        self.goals.hide()
        self._name = PlainLabel(kind="muted")
        self.explained = PlainLabel(kind="muted", elide=True)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setPageStep(_PAGE_STEPS)
        self.slider.setMinimumWidth(spacing(30))
        self.extra = MoneyEdit()
        self.extra.setFixedWidth(_FIELD_WIDTH)
        self._name.setBuddy(self.extra)
        self.keep = Button(kind="primary")
        top = QHBoxLayout()
        top.setSpacing(spacing(3))
        top.addWidget(self.strategies)
        top.addStretch(1)
        below = QHBoxLayout()
        below.setSpacing(spacing(3))
        for widget, share in ((self._name, 0), (self.slider, 1), (self.extra, 0), (self.keep, 0)):
            below.addWidget(widget, share)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(spacing(2))
        rows.addLayout(top)
        rows.addWidget(self.goals, 0, Qt.AlignmentFlag.AlignLeft)
        rows.addWidget(self.explained)
        rows.addLayout(below)
        self.strategies.chosen.connect(self._tell_strategy)
        self.goals.chosen.connect(self._tell_strategy)
        self.slider.valueChanged.connect(self._follow_slider)
        self.extra.value_changed.connect(self._follow_field)
        self.keep.clicked.connect(self.keep_requested)

    def retranslate(self) -> None:
        """Set every fixed text."""
        self.strategies.set_texts((*map(short_strategy_name, ORDERS), self.tr("Best")))
        self.strategies.setAccessibleName(self.tr("Strategy"))
        self.goals.set_texts(tuple(map(short_strategy_name, SOLVED)))
        self.goals.setAccessibleName(self.tr("Best at what"))
        self._name.setText(self.tr("On top each month"))
        self.slider.setAccessibleName(self.tr("On top of the instalments each month"))
        self.extra.setAccessibleName(self.tr("On top of the instalments each month"))

    def show_question(self, question: PayoffQuestion, scale: ExtraScale, *, kept: bool) -> None:
        """Show what is asked; `kept` says that it is the household's own plan."""
        self._scale = scale
        is_solved = question.strategy in SOLVED
        self.strategies.choose(BEST if is_solved else question.strategy.value)
        self.goals.setVisible(is_solved)
        if is_solved:
            self.goals.choose(question.strategy.value)
        self.explained.setText(
            self.tr("One after another, from the top of your list")
            if question.strategy is Strategy.CUSTOM
            else strategy_name(question.strategy)
        )
        self.slider.blockSignals(True)
        self.slider.setRange(0, scale.count)
        self.slider.setValue(scale.mark(question.extra))
        self.slider.blockSignals(False)
        if self.extra.value() != question.extra:
            self.extra.set_currency(question.extra.currency)
            self.extra.set_value(question.extra)
        adds = question.strategy is not Strategy.MINIMUM
        for widget in (self.slider, self.extra):
            widget.setEnabled(adds)
        self.keep.setText(self.tr("This is my plan") if kept else self.tr("Make it my plan"))
        self.keep.setEnabled(not kept)

    def _tell_strategy(self, code: str) -> None:
        self.strategy_chosen.emit(Strategy.CHEAPEST if code == BEST else Strategy(code))

    def _follow_slider(self, mark: int) -> None:
        if self._scale is not None:
            amount = self._scale.amount(mark)
            self.extra.set_value(amount)
            self.extra_chosen.emit(amount)

    def _follow_field(self, amount: object) -> None:
        if isinstance(amount, Money):
            self.extra_chosen.emit(amount)
