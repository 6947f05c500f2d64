"""How much a missed payment of each loan matters, said for all of them at once."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QGridLayout, QScrollArea, QWidget

from tideover.app.importance import importance_command
from tideover.domain.importance import LEAST_WEIGHT, MOST_WEIGHT, Consequence, Importance
from tideover.engine.importance import USUAL_WEIGHTS, consequence_of, usual_consequence, weight_of
from tideover.ui.dialogs.form_dialog import FormDialog
from tideover.ui.dialogs.number_edit import NumberEdit
from tideover.ui.theme import spacing
from tideover.ui.widgets.buttons import Button
from tideover.ui.widgets.labels import PlainLabel
from tideover.ui.wording.importance import consequence_name

if TYPE_CHECKING:
    from tideover.domain.loans import Loan
    from tideover.ui.services import Services

CHOICES = tuple(Consequence)
POINTS = 10
"""What an ordinary loan counts: a tenth of that is the smallest difference worth typing."""

_WEIGHT_WIDTH = 76


class ImportanceDialog(FormDialog):
    """A choice for each open loan; a weight of one's own where somebody asks for more."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        """Begin with what is known: what was said, else what the loans' facts say."""
        super().__init__(parent)
        self._services = services
        self._loans = services.snapshot().open_loans
        self.about = PlainLabel(wrap=True)
        self.stakes: list[QComboBox] = []
        self.weights: list[NumberEdit] = []
        self._names: list[PlainLabel] = []
        self._heads = [PlainLabel(kind="muted") for _ in range(3)]
        self.more = Button(kind="link")
        self.more.setCheckable(True)
        self.more.toggled.connect(self._show_weights)
        self.remark = PlainLabel(kind="muted", wrap=True)
        inside = QWidget()
        self._grid = QGridLayout(inside)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(spacing(3))
        self._grid.setColumnStretch(0, 1)
        for column, head in enumerate(self._heads):
            self._grid.addWidget(head, 0, column)
        for row, loan in enumerate(self._loans, start=1):
            self._add_row(row, loan)
        self._grid.setRowStretch(len(self._loans) + 1, 1)
        place = QScrollArea()
        place.setWidgetResizable(True)
        place.setFrameShape(QScrollArea.Shape.NoFrame)
        place.setWidget(inside)
        self.rows.addWidget(self.about)
        self.rows.addWidget(place, 1)
        self.rows.addWidget(self.remark)
        self.rows.addWidget(self.more)
        self.retranslate()
        has_own = any(loan.importance and loan.importance.weight for loan in self._loans)
        self.more.setChecked(has_own)
        self._show_weights(shown=has_own)
        self.grow(spacing(150), spacing(110))

    def _add_row(self, row: int, loan: Loan) -> None:
        name, stake, weight = PlainLabel(elide=True), QComboBox(), NumberEdit()
        name.setText(loan.name)
        name.setBuddy(stake)
        stake.addItems([""] * len(CHOICES))
        stake.setCurrentIndex(CHOICES.index(consequence_of(loan)))
        weight.setRange(round(LEAST_WEIGHT * POINTS), round(MOST_WEIGHT * POINTS))
        weight.setValue(round(weight_of(loan) * POINTS))
        weight.setFixedWidth(_WEIGHT_WIDTH)
        stake.activated.connect(self._take_usual_weights)
        self._names.append(name)
        self.stakes.append(stake)
        self.weights.append(weight)
        for column, widget in enumerate((name, stake, weight)):
            self._grid.addWidget(widget, row, column)

    def retranslate(self) -> None:
        """Name every field."""
        super().retranslate()
        self.setWindowTitle(self.tr("What matters most"))
        self.about.setText(
            self.tr(
                "When not everything can be paid: what is at stake with each loan? Where you say "
                "nothing, its lender and its terms say it."
            )
        )
        for head, text in zip(
            self._heads, (self.tr("Loan"), self.tr("At stake"), self.tr("Counts")), strict=True
        ):
            head.setText(text)
        for loan, stake, weight in zip(self._loans, self.stakes, self.weights, strict=True):
            for place, consequence in enumerate(CHOICES):
                stake.setItemText(place, consequence_name(consequence))
            stake.setAccessibleName(self.tr("At stake with {loan}").format(loan=loan.name))
            weight.setAccessibleName(self.tr("How much {loan} counts").format(loan=loan.name))
        self.more.setText(self.tr("More: how much each counts"))
        self.remark.setText(
            self.tr(
                "A late month of an ordinary loan counts 10, rent 100, what is secured 60, power "
                "50, a friend 5. These are choices: change them as you see it."
            )
        )

    def _show_weights(self, shown: bool) -> None:  # noqa: FBT001 (a signal's slot)
        for widget in (self._heads[-1], self.remark, *self.weights):
            widget.setVisible(shown)

    def _take_usual_weights(self) -> None:
        """Let a stake that was just chosen count as usual."""
        for stake, weight in zip(self.stakes, self.weights, strict=True):
            if self.sender() is stake:
                weight.setValue(round(USUAL_WEIGHTS[CHOICES[stake.currentIndex()]] * POINTS))

    def _said(self, place: int) -> Importance | None:
        """Return what is said of one loan; None where it is what its facts say."""
        consequence = CHOICES[self.stakes[place].currentIndex()]
        weight = Fraction(self.weights[place].value(), POINTS)
        own = None if weight == USUAL_WEIGHTS[consequence] else weight
        is_usual = consequence is usual_consequence(self._loans[place]) and own is None
        return None if is_usual else Importance(consequence, own)

    def save(self) -> None:
        """Keep what was said as one step."""
        said = {loan.id: self._said(place) for place, loan in enumerate(self._loans)}
        command = importance_command(self._services.snapshot(), said)
        if command is None or self._services.perform(command):
            self.accept()
