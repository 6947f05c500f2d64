"""How sure income and spending are, asked in plain words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QSpinBox, QWidget

from tideover.app.commands.household import SetHousehold
from tideover.domain.uncertainty import (
    MONTHS_A_YEAR,
    MOST_LATE_DAYS,
    JobSecurity,
    Swing,
    Uncertainty,
)
from tideover.ui.dialogs.form_dialog import FormDialog
from tideover.ui.widgets.buttons import Button
from tideover.ui.widgets.field import Field
from tideover.ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from tideover.ui.services import Services

_WIDTH = 520
_PERCENT = 100
_MOST_PERCENT = 300
_MOST_SEED = 999_999


def _numbers(lowest: int, highest: int) -> QSpinBox:
    box = QSpinBox()
    box.setRange(lowest, highest)
    return box


class UncertaintyDialog(FormDialog):
    """Asks for what past months cannot tell yet; the answers are kept with the household."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        """Show what was answered, or what is assumed."""
        super().__init__(parent)
        self._services = services
        self.intro = PlainLabel(kind="muted", wrap=True)
        self.late_days = _numbers(0, MOST_LATE_DAYS)
        self.late_months = _numbers(0, MONTHS_A_YEAR)
        self.income_low = _numbers(0, _PERCENT)
        self.income_high = _numbers(_PERCENT, _MOST_PERCENT)
        for percent in (self.income_low, self.income_high):
            percent.setSuffix("%")
        self.job = QComboBox()
        self.spending = QComboBox()
        self.seed = _numbers(0, _MOST_SEED)
        self.forget = Button(kind="link")
        self.forget.clicked.connect(self._forget)
        self._fields: dict[QWidget, Field] = {
            box: Field("", box)
            for box in (
                self.late_days, self.late_months, self.income_low, self.income_high, self.job,
                self.spending, self.seed,
            )
        }  # fmt: skip
        self.rows.addWidget(self.intro)
        self.beside(self._fields[self.late_days], self._fields[self.late_months])
        self.beside(self._fields[self.income_low], self._fields[self.income_high])
        for single in (self.job, self.spending, self.seed):
            self.rows.addWidget(self._fields[single])
        self.rows.addStretch(1)
        self.foot.insertWidget(0, self.forget)
        self.setMinimumWidth(_WIDTH)
        self.retranslate()
        self._show(services.snapshot().household.uncertainty)

    def retranslate(self) -> None:
        """Set every text."""
        super().retranslate()
        self.setWindowTitle(self.tr("How sure are income and spending?"))
        self.intro.setText(
            self.tr(
                "With less than six past months these answers fill what is missing; with more, "
                "what happened counts more and more."
            )
        )
        labels: dict[QWidget, str] = {
            self.late_days: self.tr("Pay comes at most so many days late"),
            self.late_months: self.tr("Late in so many months of 12"),
            self.income_low: self.tr("In a poor month pay is this much of the plan"),
            self.income_high: self.tr("In a good month pay is this much of the plan"),
            self.job: self.tr("Could the main income end within a year?"),
            self.spending: self.tr("How much does a month's spending differ from the plan?"),
            self.seed: self.tr("Number the luck is drawn from"),
        }
        for box, label in labels.items():
            self._fields[box].set_label(label)
        self._fields[self.seed].set_hint(
            self.tr("The same number gives the same answer again; another one shows how much is "
                    "luck.")
        )  # fmt: skip
        self._name(
            self.job,
            {
                JobSecurity.SURE: self.tr("Hardly: about 1 in 50"),
                JobSecurity.USUAL: self.tr("As for most people: about 1 in 11"),
                JobSecurity.UNSURE: self.tr("Quite possible: about 1 in 3"),
            },
        )
        self._name(
            self.spending,
            {
                Swing.LITTLE: self.tr("Little: 10% up or down"),
                Swing.USUAL: self.tr("As for most people: 20% up or down"),
                Swing.MUCH: self.tr("A lot: 40% up or down"),
            },
        )
        self.forget.setText(self.tr("Assume what is usual"))

    def save(self) -> None:
        """Keep the answers, in one step that can be undone."""
        self._keep(
            replace(
                self._services.snapshot().household.uncertainty,
                late_days=self.late_days.value(),
                late_months=self.late_months.value(),
                income_low=self.income_low.value(),
                income_high=self.income_high.value(),
                job=JobSecurity(self.job.currentData()),
                spending=Swing(self.spending.currentData()),
                seed=self.seed.value(),
                answered=True,
            )
        )

    def _forget(self) -> None:
        kept = self._services.snapshot().household.uncertainty
        self._keep(Uncertainty(one_in=kept.one_in, seed=kept.seed))

    def _keep(self, answers: Uncertainty) -> None:
        household = self._services.snapshot().household
        if answers == household.uncertainty or self._services.perform(
            SetHousehold(replace(household, uncertainty=answers))
        ):
            self.accept()

    def _show(self, answers: Uncertainty) -> None:
        self.late_days.setValue(answers.late_days)
        self.late_months.setValue(answers.late_months)
        self.income_low.setValue(answers.income_low)
        self.income_high.setValue(answers.income_high)
        self.job.setCurrentIndex(self.job.findData(answers.job.value))
        self.spending.setCurrentIndex(self.spending.findData(answers.spending.value))
        self.seed.setValue(answers.seed)

    @staticmethod
    def _name(box: QComboBox, names: dict[JobSecurity, str] | dict[Swing, str]) -> None:
        if not box.count():
            for choice in names:
                box.addItem("", choice.value)
        for place, name in enumerate(names.values()):
            box.setItemText(place, name)
