"""In difficulty: what a small amount a month leads to, and where to read on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from tideover.ui.dialogs.importance_dialog import ImportanceDialog
from tideover.ui.pages.way_out.fixed_amount import FixedAmountCard
from tideover.ui.pages.way_out.least_harm import LeastHarmCard
from tideover.ui.theme import spacing
from tideover.ui.widgets.buttons import Button
from tideover.ui.widgets.card import Card
from tideover.ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from tideover.domain.money import Money
    from tideover.domain.snapshot import Snapshot
    from tideover.ui.services import Services

_WIDEST = 900


class DifficultyPart(QScrollArea):
    """Answers to who cannot pay everything.

    Signals:
        topic_requested: a topic of the page Learn.
        cases_requested: the files of the lenders are wanted.
        dialog_opened: a form, so that the page holds it.
    """

    topic_requested = Signal(str)
    cases_requested = Signal()
    dialog_opened = Signal(object)

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._services = services
        self._snapshot: Snapshot | None = None
        self.fixed = FixedAmountCard()
        self.harm = LeastHarmCard()
        self.help = Card()
        self.words = PlainLabel(wrap=True)
        self.read_on = Button(kind="link")
        self.ask = Button(kind="link")
        self.files = Button(kind="link")
        for widget in (self.words, self.files, self.read_on, self.ask):
            self.help.body.addWidget(widget)
        for link in (self.files, self.read_on, self.ask):
            self.help.body.setAlignment(link, Qt.AlignmentFlag.AlignLeft)
        inside = QWidget()
        inside.setProperty("kind", "page")
        # The whole is what is kept narrow: a layout asks its parts how high they are at its width.
        inside.setMaximumWidth(_WIDEST + 2 * spacing(5))
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(spacing(5), spacing(1), spacing(5), spacing(4))
        rows.setSpacing(spacing(3))
        rows.addWidget(self.fixed)
        rows.addWidget(self.harm)
        rows.addWidget(self.help)
        rows.addStretch(1)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidget(inside)
        self.fixed.asked.connect(self._divide)
        self.harm.importance_asked.connect(self.say_what_matters)
        self.read_on.clicked.connect(self._ask_difficulty)
        self.ask.clicked.connect(self._ask_help)
        self.files.clicked.connect(self.cases_requested)

    def retranslate(self) -> None:
        """Set every fixed text."""
        self.fixed.retranslate()
        self.harm.retranslate()
        self.help.set_title(self.tr("Before a due day is missed"))
        self.words.setText(
            self.tr(
                "Ask each lender early: an extension or new instalments can be agreed, and it "
                "costs less than being late. Write down whom you talked to, when, and what was "
                "promised."
            )
        )
        self.files.setText(self.tr("The lenders' files: talks, promises, letters and papers"))
        self.read_on.setText(self.tr("What a lender may agree to, and what nobody may do"))
        self.ask.setText(self.tr("Where to ask and complain"))

    def retheme(self) -> None:
        """Draw in the new colours."""
        self.fixed.retheme()
        self.harm.retheme()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Answer for the household as it is now."""
        self._snapshot = snapshot
        self.fixed.show_snapshot(snapshot)

    def say_what_matters(self) -> None:
        """Ask what is at stake with each loan."""
        self.dialog_opened.emit(ImportanceDialog(self._services, self.window()))

    def _divide(self, amount: Money | None) -> None:
        if self._snapshot is not None:
            self.harm.ask(self._snapshot, amount)

    def _ask_difficulty(self) -> None:
        self.topic_requested.emit("difficulty")

    def _ask_help(self) -> None:
        self.topic_requested.emit("help")
