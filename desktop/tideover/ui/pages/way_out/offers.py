"""Compare offers: made at the left, beside staying at the right; nothing is taken by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import (
    QScrollArea,
    QStackedWidget,
    QWidget,
)

from tideover.app.commands.records import Remove
from tideover.app.refinancing import saved_offer
from tideover.domain.errors import InputError
from tideover.domain.ids import OfferId
from tideover.domain.refinancing import KeptOffer
from tideover.ui.dialogs.take_offer_dialog import TakeOfferDialog
from tideover.ui.pages.way_out.kept_offer_form import KeptOfferForm
from tideover.ui.pages.way_out.offer_verdict import OfferVerdictCard
from tideover.ui.pages.way_out.offers_table import OffersTableCard
from tideover.ui.widgets.empty_state import EmptyState
from tideover.ui.widgets.form_sheet import lay_out_sheet
from tideover.ui.wording.places import shown
from tideover.ui.wording.refinancing import column_name
from tideover.ui.work import Latest
from tideover.viewmodels.refinancing import OfferColumn, OffersView, Place, offers_view, owed_loans

if TYPE_CHECKING:
    from tideover.domain.snapshot import Snapshot
    from tideover.ui.services import Services

_FORM = 410
_TYPING_MS = 250
_DRAFT = OfferId("draft")
_NOTHING, _OFFERS = range(2)


class OffersPart(QStackedWidget):
    """Offers for loans one has, side by side; empty where nothing is owed.

    Signals:
        command_requested: a Command that keeps, changes or removes an offer.
        message_requested: a finished sentence to show for a few seconds.
        dialog_opened: what taking an offer records, so that the page holds it.
        loans_requested: the page of the loans is wanted.
    """

    command_requested = Signal(object)
    message_requested = Signal(str)
    dialog_opened = Signal(object)
    loans_requested = Signal()

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        """Begin with the kinds of offers."""
        super().__init__(parent)
        self._services = services
        self._snapshot: Snapshot | None = None
        self.view: OffersView | None = None
        self._chosen = ""
        self.empty = EmptyState("way-out")
        self.form = KeptOfferForm(services)
        self.table = OffersTableCard()
        self.verdict = OfferVerdictCard()
        self.sheet = QScrollArea()
        self._worker = Latest(self)
        self._worker.done.connect(self._show)
        self._after_typing = QTimer(self)
        self._after_typing.setSingleShot(True)
        self._after_typing.setInterval(_TYPING_MS)
        self._after_typing.timeout.connect(self.compare)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        lay_out_sheet(self.sheet, self.form, _FORM, self.table, self.verdict)
        self.addWidget(self.empty)
        self.addWidget(self.sheet)

    def _connect(self) -> None:
        self.empty.asked.connect(self.loans_requested)
        self.form.changed.connect(self._follow_typing)
        self.form.save_requested.connect(self.keep)
        self.form.left.connect(self.put_away)
        self.table.column_chosen.connect(self.choose)
        self.verdict.change_requested.connect(self.edit_chosen)
        self.verdict.take_requested.connect(self.ask_to_take)
        self.verdict.remove_requested.connect(self.remove_chosen)
        self.verdict.said.connect(self.message_requested)

    def retranslate(self) -> None:
        """Set every fixed text."""
        self.empty.set_texts(
            self.tr("Nothing to compare"),
            self.tr("Once there is a loan, offers for it can be compared with staying here."),
            self.tr("Go to the loans"),
        )
        for part in (self.form, self.table, self.verdict):
            part.retranslate()
        self._show_view()

    def retheme(self) -> None:
        """Draw in the new colours."""
        self.empty.retheme()
        self.form.retint()
        self.table.retheme()
        self.verdict.retheme()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Compare the offers with the household as it is now; a draft stays."""
        self._snapshot = snapshot
        self.setCurrentIndex(_OFFERS if owed_loans(snapshot) or snapshot.offers else _NOTHING)
        self.form.show_snapshot(snapshot)
        before = self.form.before
        if before is not None and before not in snapshot.offers:
            self.form.clear()
        self.compare()

    def compare(self) -> None:
        """Work the columns out, beside the window's thread."""
        if self._snapshot is not None:
            self._worker.start(_Comparing(self._snapshot, self._wanted()))

    def _wanted(self) -> tuple[KeptOffer, ...]:
        """Return the offers that are kept, with what is in the form in its place."""
        kept = self._snapshot.offers if self._snapshot is not None else ()
        draft, before = self._draft(), self.form.before
        if draft is None:
            return kept
        if before is None:
            return (*kept, draft)
        return tuple(draft if each.id == before.id else each for each in kept)

    def _draft(self) -> KeptOffer | None:
        """Return what is in the form as an offer; None where it is none, which the form says."""
        before = self.form.before
        self.form.say("")
        if self.form.is_empty() or not self.form.ticked():
            return None
        try:
            means = self.form.means()
        except InputError as error:
            self.form.refuse(error)
            return None
        if means is None:
            return None
        if before is None:
            return KeptOffer(_DRAFT, "…", self.form.lender.text(), means)
        return KeptOffer(before.id, before.name, before.lender, means, before.position)

    def _follow_typing(self) -> None:
        self._chosen = self.form.before.id if self.form.before else _DRAFT
        self._after_typing.start()

    def _show(self, view: OffersView) -> None:
        self.view = view
        self._show_view()

    def _show_view(self) -> None:
        if self.view is None:
            return
        chosen = self._place()
        names = [self._name(each) for each in self.view.columns]
        self.table.show_view(self.view, names, chosen)
        column = self.view.columns[chosen]
        kept = len(self._kept(column))
        self.verdict.show_column(self.view, chosen, names[chosen], kept)

    def _name(self, column: OfferColumn) -> str:
        if column.place is Place.STAYING:
            return column_name(column)
        return " + ".join(self._offer_name(offer) for offer in column.offers)

    def _offer_name(self, offer: KeptOffer) -> str:
        if offer.id == _DRAFT:
            return self.tr("Being tried")
        if self.form.before is not None and self.form.before.id == offer.id:
            #: {name} is an offer that is being typed anew
            return self.tr("{name} (being changed)").format(name=shown(offer.name))
        return shown(offer.name)

    def _place(self) -> int:
        columns = self.view.columns if self.view is not None else ()
        for place, column in enumerate(columns):
            if "+".join(offer.id for offer in column.offers) == self._chosen:
                return place
        return 0

    def _kept(self, column: OfferColumn) -> tuple[KeptOffer, ...]:
        """Return the offers as they are in the book; none for staying, and with a draft."""
        kept = self._snapshot.offers if self._snapshot is not None else ()
        found = tuple(each for each in column.offers if each in kept)
        # What is being typed is kept first: taking would mean what is kept, not what is shown.
        is_typed = self.form.before in column.offers
        return found if len(found) == len(column.offers) and not is_typed else ()

    def chosen(self) -> tuple[KeptOffer, ...]:
        """Return the offers of the column that is chosen, as they are kept."""
        return () if self.view is None else self._kept(self.view.columns[self._place()])

    def choose(self, place: int) -> None:
        """Show what follows from a column."""
        if self.view is None or not 0 <= place < len(self.view.columns):
            return
        self._chosen = "+".join(offer.id for offer in self.view.columns[place].offers)
        self._show_view()

    def keep(self) -> None:
        """Keep what is in the form, or say why not."""
        snapshot = self._snapshot
        if snapshot is None or not self.form.check():
            return
        try:
            means = self.form.means()
            if means is None:
                return
            command = saved_offer(
                snapshot, self.form.name.text(), self.form.lender.text(), means, self.form.before
            )
        except InputError as error:
            self.form.refuse(error)
            return
        if isinstance(command.record, KeptOffer):
            self._chosen = command.record.id
        self.form.clear()
        self.command_requested.emit(command)

    def put_away(self) -> None:
        """Forget what is in the form."""
        self.form.clear()
        self.compare()

    def edit_chosen(self) -> None:
        """Put the chosen offer into the form."""
        for offer in self.chosen()[:1]:
            self.form.edit_offer(offer)
            self.sheet.ensureVisible(0, 0)

    def remove_chosen(self) -> None:
        """Take the chosen offer off the list; an undo brings it back."""
        for offer in self.chosen()[:1]:
            self.command_requested.emit(Remove(offer))

    def ask_to_take(self) -> None:
        """Say what taking the chosen offers records, and record it if it is wanted."""
        if offers := self.chosen():
            self.dialog_opened.emit(TakeOfferDialog(self._services, offers, self.window()))


class _Comparing:
    """The job that compares offers, away from the window's thread."""

    def __init__(self, snapshot: Snapshot, offers: tuple[KeptOffer, ...]) -> None:
        self._snapshot = snapshot
        self._offers = offers

    def __call__(self) -> OffersView:
        return offers_view(self._snapshot, self._offers)
