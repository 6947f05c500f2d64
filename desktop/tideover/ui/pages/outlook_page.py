"""Outlook: am I safe, what is due next, when am I free of debt."""

from __future__ import annotations

from dataclasses import replace
from importlib import import_module
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from tideover.app.commands.household import SetHousehold
from tideover.domain.dates import Month
from tideover.domain.household import FirstStart
from tideover.engine.risk import Risk, outlook
from tideover.ui.messages import finding_text
from tideover.ui.pages.outlook.cash import CashCard
from tideover.ui.pages.outlook.detail import MonthPanel
from tideover.ui.pages.outlook.due import DueCard
from tideover.ui.pages.outlook.headline import HeadlineCard
from tideover.ui.pages.outlook.help_card import HelpCard
from tideover.ui.pages.outlook.helping import Helping
from tideover.ui.pages.outlook.horizon import HorizonCard
from tideover.ui.pages.outlook.trial import TrialBar
from tideover.ui.pages.page import Page
from tideover.ui.theme import spacing
from tideover.ui.widgets.after_paint import AfterPaint
from tideover.ui.widgets.empty_state import EmptyState
from tideover.ui.widgets.labels import PlainLabel
from tideover.ui.wording.outlook import headline_text
from tideover.viewmodels.outlook import Headline, cash_line, month_detail, outlook_view

if TYPE_CHECKING:
    from tideover.domain.snapshot import Snapshot
    from tideover.engine.fixes import Fix
    from tideover.engine.risk import Outlook
    from tideover.engine.scenarios import Change
    from tideover.ui.pages.outlook.below import BelowTheFold
    from tideover.ui.services import Services
    from tideover.viewmodels.outlook import MonthDetail, OutlookView

_SIDE = 380
_CHART_DAYS = 183
_BELOW = tuple(
    f"tideover.ui.pages.outlook.{name}"
    for name in ("counted", "past", "chancing", "chance", "below")
)
"""What is loaded for the cards below the fold, one after the other: as much as all the rest."""
_OTHERS_FIRST_MS = 10
"""So long after a paint clicks and keys may come before what lies below the fold."""


def _help_text(fixes: tuple[Fix, ...], snapshot: Snapshot) -> str:
    """Return what would help, in one line; empty where nothing was found."""
    if not fixes:
        return ""
    # Not before the first paint: there is no suggestion yet.
    from tideover.ui.wording.fixes import help_text

    return help_text(tuple(fix.change for fix in fixes), snapshot)


class OutlookPage(Page):
    """The first page of the window."""

    code: ClassVar[str] = "outlook"

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        """Build the page; it is empty until it is shown a snapshot."""
        super().__init__(services, parent)
        self._snapshot: Snapshot | None = None
        self._outlook: Outlook | None = None
        self._view: OutlookView | None = None
        self._chosen: Month | None = None
        self._trial: Change | None = None
        self.helping = Helping(self)
        self.helping.found.connect(self._show_fixes)
        self.empty = EmptyState("outlook")
        self.empty.asked.connect(self._begin)
        self.empty.second_asked.connect(self._go_to_loans)
        self.headline = HeadlineCard()
        self.headline.begin.clicked.connect(self._go_on)
        self.trial = TrialBar()
        self.trial.kept.connect(self._keep_trial)
        self.trial.noted.connect(self._note_trial)
        self.trial.stopped.connect(self._stop_trial)
        self.horizon = HorizonCard()
        self.horizon.looked_ahead.connect(self._look_ahead)
        self.horizon.redesign.clicked.connect(self._redesign)
        self.horizon.what_if.clicked.connect(self._go_to_scenarios)
        self.tiles = self.horizon.tiles
        self.tiles.month_chosen.connect(self._choose_month)
        self.cash = CashCard()
        self.month = MonthPanel()
        self.help = HelpCard()
        self.help.tried.connect(self._try_fix)
        self.due = DueCard()
        self.due.loan_opened.connect(self._open_loan)
        self.cash.said.connect(self.message_requested)
        self._tried: Snapshot | None = None
        self._detail: MonthDetail | None = None
        self.below: BelowTheFold | None = None
        self._after_paint = AfterPaint(self, _OTHERS_FIRST_MS)
        self._after_paint.painted.connect(self._show_below)
        self._unloaded = list(_BELOW)
        self._loading = QTimer(self)
        self._loading.setSingleShot(True)
        self._loading.setInterval(0)
        self._loading.timeout.connect(self._load_below)
        self.notes = PlainLabel(kind="muted", wrap=True)
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(spacing(3))
        left.addWidget(self.horizon)
        left.addWidget(self.cash, 1)
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
        self._lower = QVBoxLayout()
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(spacing(5), spacing(3), spacing(5), spacing(4))
        rows.setSpacing(spacing(3))
        rows.addWidget(self.headline)
        rows.addWidget(self.trial)
        rows.addLayout(columns, 1)
        rows.addWidget(self.help)
        rows.addLayout(self._lower)
        rows.addWidget(self.notes)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._scroll)
        whole.addWidget(self.empty)
        self.empty.hide()

    def retranslate(self) -> None:
        """Set every fixed text."""
        for part in (
            self.headline, self.trial, self.horizon, self.cash, self.month, self.due, self.help,
            self.below,
        ):  # fmt: skip
            if part is not None:
                part.retranslate()

    def retheme(self) -> None:
        """Draw icons and the chart in the new colours."""
        self.empty.retheme()
        self.headline.retint()
        self.due.retint()
        self.cash.retheme()
        if self.below is not None:
            self.below.retheme()
        self.tiles.update()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show the household as it is now; a suggestion that was being tried is put away."""
        self._forget_chances(snapshot)
        self._snapshot = self._tried = snapshot
        self._trial = None
        self.helping.forget(snapshot)
        self._show_outlook(outlook(snapshot, self.horizon.months()))

    def _look_ahead(self, _months: int) -> None:
        """Show more of the months ahead, or fewer; a suggestion stays on trial."""
        if self._snapshot is not None and self._trial is None:
            self._show_outlook(outlook(self._snapshot, self.horizon.months()))
        elif self._trial is not None:
            self._try_fix(self._trial)

    def open_at(self, argument: object) -> None:
        """Show why a month is what it is."""
        if isinstance(argument, Month):
            self._choose_month(argument)

    def _show_outlook(self, found: Outlook) -> None:
        snapshot = self._snapshot
        if snapshot is None:
            return
        self._outlook = found
        self._view = view = outlook_view(snapshot, found)
        nothing = view.headline is Headline.NOTHING_PLANNED
        self.empty.setVisible(nothing)
        self._scroll.setVisible(not nothing)
        begun = snapshot.household.first_start is FirstStart.DONE
        if nothing:
            self._word_empty(view, begun=begun)
            return
        self.headline.begin.setVisible(not begun)
        worst = month_detail(snapshot, found, view.worst.month) if view.worst else None
        self.headline.show_view(view, *headline_text(view, worst))
        self.horizon.redesign.setVisible(view.has_loans and self._trial is None)
        self.due.show_lines(view.due)
        self.cash.show_line(cash_line(snapshot, found, _CHART_DAYS))
        self.notes.setText("\n".join(finding_text(finding) for finding in view.findings))
        self.notes.setVisible(bool(view.findings))
        self._show_trial()
        self._show_month()

    def _word_empty(self, view: OutlookView, *, begun: bool) -> None:
        title, text = headline_text(view, None)
        if begun:
            self.empty.set_texts(
                title, text, self.tr("Add what comes in and goes out"), self.tr("Add a loan")
            )
        else:
            self.empty.set_texts(title, text, self.tr("Go on with the first steps"))

    def _choose_month(self, month: Month) -> None:
        self._chosen = month
        self._show_month()

    def _month(self, view: OutlookView) -> Month:
        """Return the month that is explained: the one chosen, else the one at risk."""
        if self._chosen in {tile.month for tile in view.tiles}:
            return self._chosen
        return (view.worst or view.tiles[0]).month

    def _show_month(self) -> None:
        snapshot, found, view = self._snapshot, self._outlook, self._view
        if snapshot is None or found is None or view is None:
            return
        month = self._month(view)
        self.tiles.show_tiles(view.tiles, month)
        detail = month_detail(snapshot, found, month)
        self.month.show_month(detail)
        self._detail = detail
        self._after_paint.ask()
        self._show_fixes()
        self._search_fixes()

    def _show_below(self) -> None:
        """Fill what lies below the fold; the first time it is made as well."""
        if self.below is None:
            self._loading.start()
        elif self._snapshot is not None and self._detail is not None and self._tried is not None:
            months = self.horizon.months()
            self.below.show_month(self._snapshot, self._detail, self._tried, months)

    def _load_below(self) -> None:
        """Load one of the cards; clicks and keys may come before the next one."""
        if self._unloaded:
            import_module(self._unloaded.pop(0))
            self._loading.start()
            return
        from tideover.ui.pages.outlook.below import BelowTheFold

        self.below = below = BelowTheFold()
        below.how_sure_asked.connect(self._ask_how_sure)
        below.level_chosen.connect(self._set_level)
        below.said.connect(self.message_requested)
        below.chance_found.connect(self.tiles.show_chances)
        below.command_requested.connect(self.command_requested)
        self._lower.addWidget(below)
        self._show_below()

    def _forget_chances(self, following: Snapshot) -> None:
        """Say no chance of the household that was before, where what follows is another one."""
        if self._tried is not None and not following.forecasts_like(self._tried):
            self.tiles.forget_chances()
            if self.below is not None:
                self.below.chancing.forget()

    def _ask_how_sure(self) -> None:
        """Ask how sure income and spending are."""
        # Not before the first paint: the dialog is wanted by few.
        from tideover.ui.dialogs.uncertainty_dialog import UncertaintyDialog

        dialog = UncertaintyDialog(self.services, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _set_level(self, one_in: int) -> None:
        """Keep the level that a person wants to stay under."""
        if self._snapshot is not None:
            household = self._snapshot.household
            answers = replace(household.uncertainty, one_in=one_in)
            self.command_requested.emit(SetHousehold(replace(household, uncertainty=answers)))

    def _search_fixes(self) -> None:
        """Look for what would help in the month that is explained and in the worst one."""
        snapshot, view = self._snapshot, self._view
        if snapshot is None or view is None or self._trial is not None:
            return
        wanted = {self._month(view), *((view.worst.month,) if view.worst else ())}
        to_help = {
            tile.month for tile in view.tiles if tile.risk is Risk.SHORT or tile.needs_transfer
        }
        self.helping.look(wanted & to_help, self.horizon.months())

    def _show_fixes(self) -> None:
        """Show what would help, as far as it is known; while one is tried, none."""
        snapshot, view = self._snapshot, self._view
        if snapshot is None or view is None:
            return
        asked = self._trial is None
        month = self._month(view)
        self.help.show_fixes(month, self.helping.fixes(month) if asked else (), snapshot)
        worst = self.helping.fixes(view.worst.month) if asked and view.worst else ()
        self.headline.show_help(_help_text(worst, snapshot))

    def _try_fix(self, fix: Change) -> None:
        if self._snapshot is None:
            return
        if self._view is not None:
            self._chosen = self._month(self._view)
        from tideover.engine.scenarios import applied

        tried = applied(self._snapshot, fix)
        self._forget_chances(tried)
        self._trial, self._tried = fix, tried
        self._show_outlook(outlook(self._tried, self.horizon.months()))

    def _redesign(self) -> None:
        """Look for other due days; what is found can be tried as any other suggestion."""
        if self._snapshot is None:
            return
        # Not before the first paint: the search behind it takes a while to load.
        from tideover.ui.dialogs.due_days_dialog import DueDaysDialog

        dialog = DueDaysDialog(self._snapshot, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.tried.connect(self._try_fix)
        dialog.open()

    def _show_trial(self) -> None:
        self.trial.setVisible(self._trial is not None)
        if self._trial is not None and self._snapshot is not None:
            from tideover.app.fixing import command_for, needs_a_lender
            from tideover.ui.wording.fixes import fix_text

            self.trial.text.setText(
                self.tr("Trying: {fix}. Nothing has been changed yet.").format(
                    fix=fix_text(self._trial, self._snapshot)
                )
            )
            self.trial.show_choices(
                can_keep=command_for(self._trial, self._snapshot) is not None,
                asks=needs_a_lender(self._trial),
            )

    def _keep_trial(self) -> None:
        if self._trial is None or self._snapshot is None:
            return
        from tideover.app.fixing import command_for

        command = command_for(self._trial, self._snapshot)
        if command is not None:
            self.command_requested.emit(command)

    def _note_trial(self) -> None:
        """Keep in the lenders' files what they will be asked for."""
        snapshot = self._snapshot
        if self._trial is not None and snapshot is not None:
            from tideover.app.fixing import asking_command
            from tideover.ui.wording.fixes import fix_text

            asking = asking_command(self._trial, snapshot, lambda part: fix_text(part, snapshot))
            self.command_requested.emit(asking)

    def _stop_trial(self) -> None:
        if self._snapshot is not None:
            self.show_snapshot(self._snapshot)

    def _begin(self) -> None:
        """Go where the empty page points to."""
        if self._snapshot is None or self._snapshot.household.first_start is not FirstStart.DONE:
            self._go_on()
        else:
            self.page_requested.emit("book", "recurring")

    def _go_to_scenarios(self) -> None:
        self.page_requested.emit("reports", "what_if")

    def _go_to_loans(self) -> None:
        self.page_requested.emit("loans", None)

    def _go_on(self) -> None:
        self.page_requested.emit("first_start", None)

    def _open_loan(self, loan_id: object) -> None:
        self.page_requested.emit("loans", loan_id)
