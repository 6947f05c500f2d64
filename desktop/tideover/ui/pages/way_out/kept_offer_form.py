"""Making an offer to compare: its kind, the loans it is about, what it says, its name."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QVBoxLayout

from tideover.domain.errors import InputError
from tideover.domain.loans import BulletTerms, ContractChange, DailyInterestTerms
from tideover.domain.refinancing import NewContract, TakeOver, TakeOverKind
from tideover.engine.restructuring.requests import OtherTerms, PartPrepayment
from tideover.ui import theme
from tideover.ui.dialogs.contract_fields import ContractFields
from tideover.ui.format import money_text
from tideover.ui.pages.way_out.offer_form import OfferForm
from tideover.ui.theme import spacing
from tideover.ui.widgets.buttons import Button
from tideover.ui.widgets.card import Card
from tideover.ui.widgets.field import Field
from tideover.ui.widgets.labels import PlainLabel, SectionTitle
from tideover.ui.widgets.offer_edits import CouponEdit
from tideover.ui.widgets.text_edit import TextEdit
from tideover.ui.wording.places import shown
from tideover.ui.wording.refinancing import offer_kind_name, refusal_text
from tideover.ui.wording.restructuring import change_explained
from tideover.viewmodels.refinancing import kind_of, owed_loans

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from tideover.domain.ids import LoanId
    from tideover.domain.refinancing import KeptOffer, OfferMeans
    from tideover.domain.snapshot import Snapshot
    from tideover.ui.services import Services
    from tideover.viewmodels.refinancing import OwedLoan

Kind = TakeOverKind | ContractChange
KINDS: dict[Kind, str] = {
    TakeOverKind.CONSOLIDATION: "loans",
    TakeOverKind.BALANCE_TRANSFER: "transfer",
    ContractChange.NEW_INSTALMENTS: "repeat",
    ContractChange.EXTENSION: "calendar",
    ContractChange.NEW_RATE: "arrow-down",
    ContractChange.SETTLEMENT: "handshake",
    ContractChange.PAYMENT_HOLIDAY: "pause",
    ContractChange.WAIVER: "cash",
}
_COLUMNS = 2


class KeptOfferForm(Card):
    """Takes an offer; what it would mean is shown beside it while it is typed.

    Signals:
        changed: it is another offer now, or is none any more.
        save_requested: keep it.
        left: put it away.
    """

    changed = Signal()
    save_requested = Signal()
    left = Signal()

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        """Begin with the kinds of offers."""
        super().__init__(parent=parent)
        self._services = services
        self.before: KeptOffer | None = None
        self.kind: Kind | None = None
        self._loans: tuple[OwedLoan, ...] = ()
        self._named_by_hand = False
        currency = services.snapshot().household.currency
        self.remark = PlainLabel(kind="muted", wrap=True)
        self.kinds = {kind: Button() for kind in KINDS}
        self.heading = SectionTitle()
        self.explained = PlainLabel(kind="muted", wrap=True)
        self.about = PlainLabel(kind="muted")
        self.ticks: dict[LoanId, QCheckBox] = {}
        self.new_loan = OfferForm(currency)
        self.fee = CouponEdit(currency=currency)
        self.contract: ContractFields | None = None
        self.name, self.lender = TextEdit(), TextEdit()
        self.fields = {
            "fee": Field("", self.fee),
            "lender": Field("", self.lender),
            "name": Field("", self.name),
        }
        self.new_loan.ask_instead_of_use(self.fields["fee"])
        self.problem = PlainLabel(kind="error", wrap=True)
        self.save, self.leave = Button(kind="primary"), Button()
        self._choices, self._ticked, self._contract = (QVBoxLayout() for _ in range(3))
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setSpacing(spacing(1))
        for place, button in enumerate(self.kinds.values()):
            button.clicked.connect(self._choose_clicked)
            grid.addWidget(button, place // _COLUMNS, place % _COLUMNS)
        self._ticked.setSpacing(spacing(1))
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.leave)
        foot.addWidget(self.save)
        self.body.addWidget(self.remark)
        self.body.addLayout(grid)
        for widget in (self.heading, self.explained, self.about):
            self.body.addWidget(widget)
        self.body.addLayout(self._ticked)
        self.body.addWidget(self.new_loan)
        self.body.addLayout(self._contract)
        self.body.addWidget(self.fields["lender"])
        self.body.addWidget(self.fields["name"])
        self.body.addWidget(self.problem)
        self.body.addLayout(foot)
        self._follow()
        self.retint()

    def _connect(self) -> None:
        self.new_loan.changed.connect(self._tell)
        self.fee.value_changed.connect(self._tell)
        self.name.textEdited.connect(self._name_by_hand)
        self.name.returnPressed.connect(self.save_requested)
        self.save.clicked.connect(self.save_requested)
        self.leave.clicked.connect(self.left)

    def retint(self) -> None:
        """Draw the icons in the colours of now."""
        for kind, button in self.kinds.items():
            button.setIcon(theme.icon(KINDS[kind], "muted"))

    def retranslate(self) -> None:
        """Set every fixed text."""
        self.set_title(self.tr("What is offered?"))
        self.remark.setText(
            self.tr("Choose what a lender offers for loans you have. Nothing of it is agreed here.")
        )
        for kind, button in self.kinds.items():
            button.setText(offer_kind_name(kind))
        self.about.setText(self.tr("It is about"))
        self.fields["fee"].set_label(self.tr("or fee as a part"))
        self.fields["fee"].set_hint(self.tr("3% of the amount, asked once"))
        self.fields["lender"].set_label(self.tr("Lender"))
        self.fields["name"].set_label(self.tr("Name of the &offer"))
        self.save.setText(self.tr("Keep the offer"))
        self.leave.setText(self.tr("Put it away"))
        self.new_loan.retranslate()
        self.new_loan.set_title("")
        self.new_loan.fields["principal"].set_hint(self.tr("empty: as much as clears them"))
        if self.contract is not None:
            self.contract.retranslate()
        self._name_ticks()
        self._follow()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Offer the loans that ask for something; ticks stay."""
        ticked = self.ticked()
        self._loans = owed_loans(snapshot)
        for box in self.ticks.values():
            box.hide()
            box.deleteLater()
        self.ticks = {each.loan.id: QCheckBox() for each in self._loans}
        for loan_id, box in self.ticks.items():
            box.setChecked(loan_id in ticked)
            box.toggled.connect(self._follow_ticks)
            self._ticked.addWidget(box)
        self._name_ticks()
        self._follow()

    def _name_ticks(self) -> None:
        for each in self._loans:
            #: {loan} is a name, {amount} pays it off on the day
            text = self.tr("{loan}: {amount} clears it today")
            said = text.format(loan=shown(each.loan.name), amount=money_text(each.clears))
            self.ticks[each.loan.id].setText(said.replace("&", "&&"))

    def ticked(self) -> tuple[LoanId, ...]:
        """Return the loans that are ticked, in the order of the list."""
        return tuple(loan_id for loan_id, box in self.ticks.items() if box.isChecked())

    def choose(self, kind: Kind) -> None:
        """Ask for an offer of a kind."""
        self.kind = kind
        self._make_contract()
        self._follow()
        self._tell()

    def _choose_clicked(self) -> None:
        for kind, button in self.kinds.items():
            if button is self.sender():
                self.choose(kind)

    def _make_contract(self) -> None:
        """Show the fields of a changed contract as the first ticked loan asks for them."""
        if self.contract is not None:
            self.contract.hide()
            self.contract.deleteLater()
            self.contract = None
        ticked = self.ticked()
        loans = [each.loan for each in self._loans if each.loan.id in ticked] or [
            each.loan for each in self._loans
        ]
        if isinstance(self.kind, ContractChange) and loans:
            self.contract = ContractFields(self._services, loans[0])
            self.contract.choose(self.kind)
            self.contract.changed.connect(self._tell)
            self._contract.addWidget(self.contract)

    def _follow_ticks(self) -> None:
        """Ask for a due day where the first loan has one alone; suggest a name, and tell."""
        if self.contract is not None:
            ticked = self.ticked()
            first = next((each.loan for each in self._loans if each.loan.id in ticked), None)
            has_one_day = first is not None and isinstance(
                first.terms, BulletTerms | DailyInterestTerms
            )
            if first is not None and has_one_day != self.contract.has_due_day:
                self._make_contract()
        self._follow()
        self._tell()

    def edit_offer(self, offer: KeptOffer) -> None:
        """Show an offer that is kept already."""
        self.clear()
        self.before, self.kind = offer, kind_of(offer.means)
        self._named_by_hand = True
        for loan_id, box in self.ticks.items():
            box.blockSignals(True)
            box.setChecked(loan_id in offer.loans)
            box.blockSignals(False)
        match offer.means:
            case TakeOver() as means:
                self.new_loan.show_offer(means.offer, means.lender_kind)
                self.fee.set_value(means.fee)
            case NewContract() as means:
                self._make_contract()
                if self.contract is not None:
                    self.contract.show_request(means.change)
        self.name.setText(offer.name)
        self.lender.setText(offer.lender)
        self._follow()
        self._tell()

    def clear(self) -> None:
        """Begin anew. Nobody is told of it."""
        self.before = self.kind = None
        self._named_by_hand = False
        for box in self.ticks.values():
            box.blockSignals(True)
            box.setChecked(False)
            box.blockSignals(False)
        self.new_loan.clear()
        self.fee.set_value(None)
        self._make_contract()
        self.name.clear()
        self.lender.clear()
        self.say("")
        self._follow()

    def is_empty(self) -> bool:
        """Return whether no kind is chosen yet."""
        return self.kind is None

    def means(self) -> OfferMeans | None:
        """Return what is offered as typed; None while something is missing or unreadable.

        Raises:
            InputError: what was typed makes no offer.
        """
        loans = self.ticked()
        if isinstance(self.kind, TakeOverKind):
            problem = self.new_loan.problem()
            if problem or not self.new_loan.all_right() or not self.fee.check():
                return None
            fee = self.fee.value()
            if fee is not None and not isinstance(fee, Fraction):
                raise InputError("fee_part_out_of_range", field="fee")
            asked, lender = self.new_loan.offer(), self.new_loan.lender_kind()
            return TakeOver(self.kind, loans, asked, fee, lender)
        if self.contract is None:
            return None
        request = self.contract.request()
        if request is None or isinstance(request, PartPrepayment | OtherTerms):
            return None
        return NewContract(loans, request)

    def check(self) -> bool:
        """Say at the fields what is wrong, and return whether all is well."""
        if isinstance(self.kind, TakeOverKind):
            return self.new_loan.all_right() and self.fee.check()
        return self.contract is not None and self.contract.check()

    def say(self, sentence: str) -> None:
        """Say what is wrong with the whole; an empty sentence takes it back."""
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))

    def refuse(self, error: InputError) -> None:
        """Say what is wrong, at the name where it is about the name."""
        self.say(refusal_text(error))
        if error.params.get("field") == "name":
            self.name.setFocus()

    def _follow(self) -> None:
        """Show what the kind asks for, and suggest a name."""
        kind = self.kind
        is_new = isinstance(kind, TakeOverKind)
        for button in self.kinds.values():
            button.setVisible(kind is None)
        self.remark.setVisible(kind is None)
        for widget in (self.heading, self.about, self.save, self.leave):
            widget.setVisible(kind is not None)
        for box in self.ticks.values():
            box.setVisible(kind is not None)
        self.new_loan.setVisible(is_new)
        for name in ("lender", "name"):
            self.fields[name].setVisible(kind is not None)
        self.fields["lender"].setVisible(is_new)
        self.explained.setVisible(isinstance(kind, ContractChange))
        self.problem.setVisible(bool(self.problem.full_text()))
        if kind is not None:
            self.heading.setText(offer_kind_name(kind))
        if isinstance(kind, ContractChange):
            self.explained.setText(change_explained(kind))
        if not self._named_by_hand:
            self.name.setText(self._suggested())

    def _suggested(self) -> str:
        if self.kind is None:
            return ""
        ticked = self.ticked()
        names = [each.loan.name for each in self._loans if each.loan.id in ticked]
        what = offer_kind_name(self.kind)
        if len(names) != 1:
            return what
        #: {what} is a kind of offer, {loan} the loan it is about
        return self.tr("{what}: {loan}").format(what=what, loan=names[0])

    def _name_by_hand(self, text: str) -> None:
        self._named_by_hand = bool(text.strip())
        self.say("")

    def _tell(self) -> None:
        self.say("")
        self.changed.emit()
