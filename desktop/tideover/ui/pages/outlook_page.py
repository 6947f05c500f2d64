"""Outlook: am I safe, what is due next, when am I free of debt."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from tideover.app.fixing import command_for
from tideover.domain.dates import Month
from tideover.domain.household import FirstStart
from tideover.engine.fixes import suggest
from tideover.engine.risk import Risk, outlook
from tideover.engine.scenarios import applied
from tideover.ui import fonts, theme
from tideover.ui.format import money_text, numeric_day_text
from tideover.ui.messages import finding_text
from tideover.ui.pages.outlook.cash import CashCard
from tideover.ui.pages.outlook.detail import MonthPanel
from tideover.ui.pages.outlook.due import DueCard
from tideover.ui.pages.outlook.tiles import RISK_ICONS, MonthTiles
from tideover.ui.pages.page import Page
from tideover.ui.theme import spacing
from tideover.ui.widgets.buttons import Button
from tideover.ui.widgets.card import Card
from tideover.ui.widgets.labels import Figure, PlainLabel
from tideover.ui.wording.outlook import fix_text, headline_text
from tideover.ui.work import Latest
from tideover.viewmodels.outlook import Headline, cash_line, month_detail, outlook_view

if TYPE_CHECKING:
    from tideover.domain.snapshot import Snapshot
    from tideover.engine.risk import Outlook
    from tideover.engine.scenarios import Change
    from tideover.ui.services import Services
    from tideover.viewmodels.outlook import OutlookView

_ICON = 28
_SIDE = 380
_CHART_DAYS = 183


class FigureBox(QWidget):
    """A number that matters with its name below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty box."""
        super().__init__(parent)
        self.figure = Figure()
        self.name = PlainLabel(kind="muted")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.figure)
        rows.addWidget(self.name)


class HeadlineCard(Card):
    """The first sentence, and the three figures that answer the rest."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty card."""
        super().__init__(parent=parent)
        self._tint = "safe"
        self._icon = PlainLabel()
        self._icon.setFixedSize(_ICON, _ICON)
        self.sentence = PlainLabel(wrap=True)
        self.sentence.setFont(fonts.scaled(self.font(), fonts.SECTION, bold=True))
        self.more = PlainLabel(kind="muted", wrap=True)
        self.begin = Button(kind="primary")
        self.free = FigureBox()
        self.cash = FigureBox()
        self.owed = FigureBox()
        words = QVBoxLayout()
        words.setSpacing(spacing(1))
        words.addWidget(self.sentence)
        words.addWidget(self.more)
        words.addWidget(self.begin, 0, Qt.AlignmentFlag.AlignLeft)
        words.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(spacing(4))
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        for box in (self.free, self.owed, self.cash):
            row.addWidget(box, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(row)

    def retranslate(self) -> None:
        """Name the figures."""
        self.begin.setText(self.tr("Go on with the first steps"))
        self.free.name.setText(self.tr("Free of debt on"))
        self.cash.name.setText(self.tr("Cash today"))
        self.owed.name.setText(self.tr("Owed today"))

    def show_view(self, view: OutlookView, sentence: str, more: str) -> None:
        """Show the finding in words."""
        risk = {Headline.SHORT: Risk.SHORT, Headline.TIGHT: Risk.TIGHT}.get(
            view.headline, Risk.SAFE
        )
        self._tint = RISK_ICONS[risk] if view.headline is not Headline.NOTHING_PLANNED else "info"
        self.sentence.setText(sentence)
        self.more.setText(more)
        self.more.setVisible(bool(more))
        if view.debt_free_on is not None:
            self.free.figure.setText(numeric_day_text(view.debt_free_on))
        else:
            self.free.figure.setText(self.tr("not foreseen") if view.has_loans else "—")
        self.cash.figure.setText(money_text(view.cash_today))
        self.owed.figure.setText(money_text(view.owed))
        self.retint()

    def retint(self) -> None:
        """Draw the icon in the colours of now."""
        colour = "accent" if self._tint == "info" else self._tint
        self._icon.setPixmap(theme.pixmap(self._tint, colour, _ICON, self.devicePixelRatioF()))


class TrialBar(QFrame):
    """Says that a suggestion is being tried.

    Signals:
        kept: make the change.
        stopped: show the real outlook again.
    """

    kept = Signal()
    stopped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make a hidden bar."""
        super().__init__(parent)
        self.setProperty("kind", "notice")
        self.text = PlainLabel(wrap=True)
        self.keep = Button(kind="primary")
        self.stop = Button()
        self.keep.clicked.connect(self.kept)
        self.stop.clicked.connect(self.stopped)
        row = QHBoxLayout(self)
        row.addWidget(self.text, 1)
        row.addWidget(self.keep)
        row.addWidget(self.stop)
        self.hide()

    def retranslate(self) -> None:
        """Set the fixed texts."""
        self.keep.setText(self.tr("Keep it"))
        self.stop.setText(self.tr("Stop trying"))


class OutlookPage(Page):
    """The first page of the window."""

    code: ClassVar[str] = "outlook"

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        """Build the page; it is empty until it is shown a snapshot."""
        super().__init__(services, parent)
        self._snapshot: Snapshot | None = None
        self._outlook: Outlook | None = None
        self._chosen: Month | None = None
        self._trial: Change | None = None
        self._fixes = Latest(self)
        self._fixes.done.connect(self._show_fixes)
        self.headline = HeadlineCard()
        self.headline.begin.clicked.connect(self._go_on)
        self.trial = TrialBar()
        self.trial.kept.connect(self._keep_trial)
        self.trial.stopped.connect(self._stop_trial)
        self.tiles = MonthTiles()
        self.tiles.month_chosen.connect(self._choose_month)
        self.cash = CashCard()
        self.month = MonthPanel()
        self.month.fix_tried.connect(self._try_fix)
        self.due = DueCard()
        self.due.loan_opened.connect(self._open_loan)
        self.notes = PlainLabel(kind="muted", wrap=True)
        self._tiles_card = Card()
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        self._tiles_card.body.addWidget(self.tiles)
        left = QVBoxLayout()
        left.setSpacing(spacing(3))
        left.addWidget(self._tiles_card)
        left.addWidget(self.cash)
        left.addWidget(self.notes)
        left.addStretch(1)
        side = QVBoxLayout()
        side.setSpacing(spacing(3))
        side.addWidget(self.due)
        side.addWidget(self.month, 1)
        holder = QWidget()
        holder.setLayout(side)
        holder.setFixedWidth(_SIDE)
        side.setContentsMargins(0, 0, 0, 0)
        columns = QHBoxLayout()
        columns.setSpacing(spacing(3))
        columns.addLayout(left, 1)
        columns.addWidget(holder)
        inside = QWidget()
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(spacing(5), spacing(3), spacing(5), spacing(4))
        rows.setSpacing(spacing(3))
        rows.addWidget(self.headline)
        rows.addWidget(self.trial)
        rows.addLayout(columns, 1)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)

    def retranslate(self) -> None:
        """Set every fixed text."""
        self._tiles_card.set_title(self.tr("The next 24 months"))
        for part in (self.headline, self.trial, self.tiles, self.cash, self.month, self.due):
            part.retranslate()

    def retheme(self) -> None:
        """Draw icons and the chart in the new colours."""
        self.headline.retint()
        self.due.retint()
        self.cash.retheme()
        self.tiles.update()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show the household as it is now; a suggestion that was being tried is put away."""
        self._snapshot = snapshot
        self._trial = None
        self._show_outlook(outlook(snapshot))

    def open_at(self, argument: object) -> None:
        """Show why a month is what it is."""
        if isinstance(argument, Month):
            self._choose_month(argument)

    def _show_outlook(self, found: Outlook) -> None:
        snapshot = self._snapshot
        if snapshot is None:
            return
        self._outlook = found
        begun = snapshot.household.first_start is FirstStart.DONE
        self.headline.begin.setVisible(not begun)
        view = outlook_view(snapshot, found)
        months = {tile.month for tile in view.tiles}
        if self._chosen not in months:
            self._chosen = view.worst.month if view.worst else view.tiles[0].month
        worst = month_detail(snapshot, found, view.worst.month) if view.worst else None
        self.headline.show_view(view, *headline_text(view, worst))
        self.tiles.show_tiles(view.tiles, self._chosen)
        self.due.show_lines(view.due)
        self.cash.show_line(cash_line(snapshot, found, _CHART_DAYS))
        self.notes.setText("\n".join(finding_text(finding) for finding in view.findings))
        self.notes.setVisible(bool(view.findings))
        self._show_trial()
        self._show_month()

    def _choose_month(self, month: Month) -> None:
        self._chosen = month
        if self._outlook is not None:
            view = outlook_view(self._snapshot, self._outlook) if self._snapshot else None
            if view is not None:
                self.tiles.show_tiles(view.tiles, month)
            self._show_month()

    def _show_month(self) -> None:
        snapshot, found, month = self._snapshot, self._outlook, self._chosen
        if snapshot is None or found is None or month is None:
            return
        detail = month_detail(snapshot, found, month)
        self.month.show_month(detail)
        self.month.show_fixes((), snapshot)
        if detail.tile.risk is Risk.SHORT and self._trial is None:
            self._fixes.start(_Suggesting(snapshot, month))

    def _show_fixes(self, answer: object) -> None:
        if isinstance(answer, _Suggested) and answer.month == self._chosen and self._snapshot:
            self.month.show_fixes(answer.fixes, self._snapshot)

    def _try_fix(self, fix: Change) -> None:
        if self._snapshot is None:
            return
        self._trial = fix
        self._show_outlook(outlook(applied(self._snapshot, fix)))

    def _show_trial(self) -> None:
        self.trial.setVisible(self._trial is not None)
        if self._trial is not None and self._snapshot is not None:
            self.trial.text.setText(
                self.tr("Trying: {fix}. Nothing has been changed yet.").format(
                    fix=fix_text(self._trial, self._snapshot)
                )
            )
            self.trial.keep.setVisible(command_for(self._trial, self._snapshot) is not None)

    def _keep_trial(self) -> None:
        if self._trial is None or self._snapshot is None:
            return
        command = command_for(self._trial, self._snapshot)
        if command is not None:
            self.command_requested.emit(command)

    def _stop_trial(self) -> None:
        if self._snapshot is not None:
            self.show_snapshot(self._snapshot)

    def _go_on(self) -> None:
        self.page_requested.emit("first_start", None)

    def _open_loan(self, loan_id: object) -> None:
        self.page_requested.emit("loans", loan_id)


class _Suggested:
    """The suggestions for a month."""

    def __init__(self, month: Month, fixes: tuple[Change, ...]) -> None:
        self.month = month
        self.fixes = fixes


class _Suggesting:
    """The job that looks for suggestions, away from the window's thread."""

    def __init__(self, snapshot: Snapshot, month: Month) -> None:
        self._snapshot = snapshot
        self._month = month

    def __call__(self) -> _Suggested:
        return _Suggested(self._month, suggest(self._snapshot, self._month))
