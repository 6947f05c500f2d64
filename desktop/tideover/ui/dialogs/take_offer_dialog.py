"""Before offers become real: what would be recorded, loan by loan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tideover.app.refinancing import take_command
from tideover.domain.errors import InputError
from tideover.engine.planned_cash import main_account
from tideover.engine.refinancing import taken_together
from tideover.ui.dialogs.form_dialog import FormDialog
from tideover.ui.widgets.account_picker import AccountPicker
from tideover.ui.widgets.field import Field
from tideover.ui.widgets.icon_line import IconLines
from tideover.ui.widgets.labels import PlainLabel
from tideover.ui.wording.places import shown
from tideover.ui.wording.refinancing import refusal_text, taking_texts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from tideover.domain.refinancing import KeptOffer
    from tideover.ui.services import Services

_WIDTH = 560


class TakeOfferDialog(FormDialog):
    """Says what taking offers records; only its button records it."""

    def __init__(
        self, services: Services, offers: Sequence[KeptOffer], parent: QWidget | None = None
    ) -> None:
        """Show what would be recorded."""
        super().__init__(parent)
        self._services = services
        self._offers = offers
        snapshot = services.snapshot()
        self.intro = PlainLabel(wrap=True)
        self.lines = IconLines()
        self.account = AccountPicker()
        self.account.show_accounts([each for each in snapshot.accounts if each.pays])
        self.account.choose(main_account(snapshot))
        self.received = Field("", self.account)
        self.remark = PlainLabel(kind="muted", wrap=True)
        for widget in (self.intro, self.lines, self.received, self.remark):
            self.rows.addWidget(widget)
        self.rows.addStretch(1)
        self.setMinimumWidth(_WIDTH)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        super().retranslate()
        names = " + ".join(shown(offer.name) for offer in self._offers)
        self.setWindowTitle(self.tr("Take “{name}”").format(name=names))
        self.keep.setText(self.tr("Take it"))
        self.intro.setText(
            self.tr("Do this once the lender has agreed in writing. It is recorded as of today:")
        )
        self.received.set_label(self.tr("The rest comes into"))
        self.remark.setText(
            self.tr("What is taken goes from the list, because it is real then. One undo takes all "
                    "of it back.")
        )  # fmt: skip
        try:
            found = taken_together(self._services.snapshot(), self._offers)
        except InputError as error:
            self.say(refusal_text(error))
            self.keep.setEnabled(False)
            return
        self.received.setVisible(any(each.left_over for each in found))
        said = [text for each in found for text in taking_texts(each)]
        self.lines.show_lines([("check", "muted", text) for text in said])

    def save(self) -> None:
        """Record it as one step."""
        try:
            command = take_command(
                self._services.snapshot(), self._offers, self.account.account_id()
            )
        except InputError as error:
            self.say(refusal_text(error))
            return
        if self._services.perform(command):
            self.accept()
