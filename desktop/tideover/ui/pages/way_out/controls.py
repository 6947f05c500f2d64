"""What can be asked of a plan: the strategy, and the money beyond what is due."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSlider, QVBoxLayout, QWidget

from tideover.domain.dates import Month
from tideover.domain.extra_money import ExtraMoney, Monthly
from tideover.domain.findings import Severity
from tideover.domain.money import Money
from tideover.engine.ranking import ORDERS, SOLVED
from tideover.engine.strategies import Strategy
from tideover.ui.format import month_text
from tideover.ui.messages import finding_text, strategy_name
from tideover.ui.pages.way_out.windfalls import WindfallLine
from tideover.ui.theme import spacing
from tideover.ui.widgets.buttons import Button
from tideover.ui.widgets.icon_line import IconLines
from tideover.ui.widgets.labels import PlainLabel
from tideover.ui.widgets.money_edit import MoneyEdit
from tideover.ui.widgets.month_picker import MonthPopup
from tideover.ui.widgets.segmented import Segmented
from tideover.ui.wording.payoff import short_strategy_name

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tideover.domain.findings import Finding
    from tideover.domain.snapshot import Snapshot
    from tideover.viewmodels.payoff import ExtraScale, PayoffQuestion

BEST = "best"
_FIELD_WIDTH = 110
_PAGE_STEPS = 10


class PlanControls(QWidget):
    """The strategy as a row of choices, the amount a month as a slider and as a field.

    Signals:
        strategy_chosen: the Strategy a person chose.
        extra_chosen: the ExtraMoney, its windfalls as they are kept.
        windfall_changed: the windfall before (None: a new one) and after (None: removed).
        keep_requested: the plan is to be the household's own.
    """

    strategy_chosen = Signal(object)
    extra_chosen = Signal(object)
    windfall_changed = Signal(object, object)
    keep_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin with nothing on top."""
        super().__init__(parent)
        self._scale: ExtraScale | None = None
        self._asked: ExtraMoney | None = None
        self._this_month: Month | None = None
        self._amounts: dict[Monthly, Money] = {}
        self.strategies = Segmented((*(each.value for each in ORDERS), BEST))
        self.goals = Segmented(tuple(each.value for each in SOLVED))
        self.goals.hide()
        self.explained = PlainLabel(kind="muted", elide=True)
        self._name = PlainLabel(kind="muted")
        self.meant = Segmented(tuple(each.value for each in Monthly))
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setPageStep(_PAGE_STEPS)
        self.slider.setMinimumWidth(spacing(20))
        self.extra = MoneyEdit()
        self.extra.setFixedWidth(_FIELD_WIDTH)
        self.starts = Button(kind="link")
        self.keep = Button()
        self.windfalls = WindfallLine()
        self.findings = IconLines()
        self.findings.hide()
        self._months = MonthPopup(self)
        self._lay_out()
        self.strategies.chosen.connect(self._tell_strategy)
        self.goals.chosen.connect(self._tell_strategy)
        self.meant.chosen.connect(self._follow_meaning)
        self.slider.valueChanged.connect(self._follow_slider)
        self.extra.value_changed.connect(self._follow_field)
        self.starts.clicked.connect(self._open_months)
        self._months.chosen.connect(self._follow_month)
        self.windfalls.changed.connect(self.windfall_changed)
        self.keep.clicked.connect(self.keep_requested)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(spacing(3))
        top.addWidget(self.strategies)
        top.addStretch(1)
        said = QHBoxLayout()
        said.setSpacing(spacing(3))
        said.addWidget(self.explained, 1)
        said.addWidget(self.keep)
        below = QHBoxLayout()
        below.setSpacing(spacing(3))
        for widget, share in (
            (self._name, 0), (self.meant, 0), (self.slider, 1), (self.extra, 0), (self.starts, 0),
        ):  # fmt: skip
            below.addWidget(widget, share)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(spacing(2))
        rows.addLayout(top)
        rows.addWidget(self.goals, 0, Qt.AlignmentFlag.AlignLeft)
        rows.addLayout(said)
        rows.addLayout(below)
        rows.addWidget(self.windfalls)
        rows.addWidget(self.findings)

    def retranslate(self) -> None:
        """Set every fixed text."""
        self.strategies.set_texts((*map(short_strategy_name, ORDERS), self.tr("Best")))
        self.strategies.setAccessibleName(self.tr("Strategy"))
        self.goals.set_texts(tuple(map(short_strategy_name, SOLVED)))
        self.goals.setAccessibleName(self.tr("Best at what"))
        self._name.setText(self.tr("Each month"))
        self.meant.set_texts((self.tr("On top"), self.tr("In all")))
        self.meant.setAccessibleName(self.tr("What the amount is for"))
        self.windfalls.retranslate()
        self._say()

    def show_question(
        self, snapshot: Snapshot, question: PayoffQuestion, scale: ExtraScale, *, kept: bool
    ) -> None:
        """Show what is asked; `kept` says that it is the household's own plan."""
        self._scale = scale
        self._asked = question.extra
        self._this_month = Month.of(snapshot.as_of)
        self._amounts[question.extra.meant] = question.extra.monthly
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
        self._show_amount(question.extra, scale)
        adds = question.strategy is not Strategy.MINIMUM
        for widget in (self.meant, self.slider, self.extra, self.starts):
            widget.setEnabled(adds)
        self.windfalls.show_windfalls(
            question.extra.windfalls, snapshot.as_of, snapshot.household.currency
        )
        self.keep.setText(self.tr("Remembered") if kept else self.tr("Remember this choice"))
        self.keep.setEnabled(not kept)
        self._say()

    def show_findings(self, findings: Iterable[Finding]) -> None:
        """Say what of the money does not do what was wished."""
        lines = [
            ("info", "muted", finding_text(each))
            if each.severity is Severity.NOTE
            else ("tight", "tight", finding_text(each))
            for each in findings
        ]
        self.findings.show_lines(lines)
        self.findings.setVisible(bool(lines))

    def _show_amount(self, extra: ExtraMoney, scale: ExtraScale) -> None:
        self.meant.choose(extra.meant.value)
        self.slider.blockSignals(True)
        self.slider.setRange(0, scale.count_for(extra.meant))
        self.slider.setValue(scale.mark(extra.monthly, extra.meant))
        self.slider.blockSignals(False)
        if self.extra.value() != extra.monthly:
            self.extra.set_currency(extra.monthly.currency)
            self.extra.set_value(extra.monthly)

    def _say(self) -> None:
        """Say since when, and name the slider and the field by what they are for."""
        extra = self._asked
        if extra is None:
            return
        name = (
            self.tr("For all loans together each month")
            if extra.meant is Monthly.IN_ALL
            else self.tr("On top of the instalments each month")
        )
        self.slider.setAccessibleName(name)
        self.extra.setAccessibleName(name)
        self.starts.setText(
            self.tr("from now on")
            if extra.starts is None
            #: {month} is a month with its year
            else self.tr("from {month}").format(month=month_text(extra.starts))
        )
        self.starts.setToolTip(self.tr("Choose the month from which it is paid"))

    def _change(self, extra: ExtraMoney) -> None:
        self._asked = extra
        self._amounts[extra.meant] = extra.monthly
        self.extra_chosen.emit(extra)

    def _open_months(self) -> None:
        if self._asked is None or self._this_month is None:
            return
        corner = self.starts.mapToGlobal(QPoint(0, self.starts.height()))
        self._months.open_at(self._asked.starts or self._this_month, corner)

    def _follow_month(self, month: Month) -> None:
        if self._asked is not None and self._this_month is not None:
            starts = month if month > self._this_month else None
            self._change(replace(self._asked, starts=starts))

    def _follow_meaning(self, code: str) -> None:
        meant = Monthly(code)
        if self._asked is None or self._scale is None or meant is self._asked.meant:
            return
        before = self._amounts.get(meant)
        monthly = before or self._scale.first_amount(meant, self._asked.monthly)
        self._change(replace(self._asked, meant=meant, monthly=monthly))

    def _tell_strategy(self, code: str) -> None:
        self.strategy_chosen.emit(Strategy.CHEAPEST if code == BEST else Strategy(code))

    def _follow_slider(self, mark: int) -> None:
        if self._scale is not None and self._asked is not None:
            amount = self._scale.amount(mark, self._asked.meant)
            self.extra.set_value(amount)
            self._change(replace(self._asked, monthly=amount))

    def _follow_field(self, amount: object) -> None:
        if not isinstance(amount, Money) or self._asked is None:
            return
        if amount or self._asked.meant is Monthly.ON_TOP:
            self._change(replace(self._asked, monthly=amount))
