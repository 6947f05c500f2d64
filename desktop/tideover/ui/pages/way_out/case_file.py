"""What happened in a case, the newest first, and what can be added to it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from tideover.app.cases import promise_kept
from tideover.app.commands.cases import RemoveCaseEvent
from tideover.domain.errors import TideoverError
from tideover.ui.dialogs.contract_dialog import ContractDialog
from tideover.ui.dialogs.event_dialog import EventDialog
from tideover.ui.format import numeric_day_text
from tideover.ui.messages import error_text
from tideover.ui.saving import save_whole
from tideover.ui.theme import spacing
from tideover.ui.widgets.answer_table import AnswerTable
from tideover.ui.widgets.buttons import Button
from tideover.ui.widgets.data_table import Cell, Header
from tideover.ui.widgets.labels import PlainLabel
from tideover.ui.wording.cases import event_kind, event_text, promise_state
from tideover.viewmodels.cases import loans_of, newest_events

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QKeyEvent

    from tideover.domain.cases import Case, CaseEvent
    from tideover.domain.loans import Loan
    from tideover.domain.snapshot import Snapshot
    from tideover.ui.services import Services

_WIDTHS = (92, 146, 190)


class CaseFile(QWidget):
    """The events of one case.

    Signals:
        dialog_opened: a form, so that the page holds it.
        command_requested: a Command.
        message_requested: a finished sentence to show for a few seconds.
    """

    dialog_opened = Signal(object)
    command_requested = Signal(object)
    message_requested = Signal(str)

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._services = services
        self._case: Case | None = None
        self._events: tuple[CaseEvent, ...] = ()
        self._loans: tuple[Loan, ...] = ()
        self.table = AnswerTable(_WIDTHS)
        self.table.selectionModel().currentRowChanged.connect(self._follow_choice)
        self.table.doubleClicked.connect(self.change_event)
        self.empty = PlainLabel(kind="muted", wrap=True)
        self.hash = PlainLabel(kind="muted", elide=True)
        self.hash.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.add, self.change, self.kept, self.save, self.remove = (Button() for _ in range(5))
        self.contract = Button()
        self.which = QMenu(self)
        self.which.triggered.connect(self._open_contract_of)
        for button, act in (
            (self.add, self.add_event),
            (self.contract, self.change_contract),
            (self.change, self.change_event),
            (self.kept, self.keep_promise),
            (self.save, self.ask_where),
            (self.remove, self.remove_event),
        ):
            button.clicked.connect(act)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, spacing(1), 0, 0)
        rows.setSpacing(spacing(2))
        rows.addWidget(self.empty)
        rows.addWidget(self.table, 1)
        rows.addWidget(self.hash)
        for line in (
            (self.add, self.contract),
            (self.change, self.kept, self.save, self.remove),
        ):
            buttons = QHBoxLayout()
            buttons.setSpacing(spacing(2))
            for button in line:
                buttons.addWidget(button)
            buttons.addStretch(1)
            rows.addLayout(buttons)

    def retranslate(self) -> None:
        """Name the columns and the buttons."""
        self.table.name_columns(
            self.tr("What happened"),
            (
                Header(self.tr("Day")),
                Header(self.tr("What")),
                Header(self.tr("Promise")),
                Header(self.tr("Said or written")),
            ),
        )
        self.empty.setText(
            self.tr("Nothing is noted yet. Note every talk on the day it was: who, what, and when.")
        )
        self.add.setText(self.tr("Note what happened…"))
        self.contract.setText(self.tr("Put an agreement into the contract…"))
        self.change.setText(self.tr("Change…"))
        self.save.setText(self.tr("Save the document…"))
        self.remove.setText(self.tr("Delete"))
        self._follow_choice()

    def retheme(self) -> None:
        """Take the colours of the theme again."""
        self.table.retheme()

    def show_case(self, snapshot: Snapshot, case: Case) -> None:
        """Show what happened in a case."""
        self._case = case
        self._events = newest_events(snapshot, case.id)
        self._loans = loans_of(snapshot, case)
        self.table.show_cells(
            [event.id for event in self._events], [self._cells(event) for event in self._events]
        )
        self.empty.setVisible(not self._events)
        self.table.setVisible(bool(self._events))
        self._follow_choice()

    def event_chosen(self) -> CaseEvent | None:
        """Return the event that is chosen."""
        row = self.table.currentIndex().row()
        return self._events[row] if 0 <= row < len(self._events) else None

    def add_event(self) -> None:
        """Ask what happened."""
        self._open(None)

    def change_event(self) -> None:
        """Change the event that is chosen."""
        if (event := self.event_chosen()) is not None:
            self._open(event)

    def change_contract(self) -> None:
        """Ask what was agreed, of which loan where the lender lent several.

        It begins with what the chosen event says.
        """
        if len(self._loans) == 1:
            self._open_contract(self._loans[0])
            return
        self.which.clear()
        for loan in self._loans:
            self.which.addAction(loan.name).setData(loan.id)
        self.which.popup(self.contract.mapToGlobal(self.contract.rect().bottomLeft()))

    def _open_contract_of(self, action: QAction) -> None:
        for loan in self._loans:
            if loan.id == action.data():
                self._open_contract(loan)

    def _open_contract(self, loan: Loan) -> None:
        dialog = ContractDialog(
            self._services, loan, self.window(), case=self._case, noted=self.event_chosen()
        )
        self.dialog_opened.emit(dialog)

    def keep_promise(self) -> None:
        """Say that the chosen promise was kept today, or is open again."""
        event = self.event_chosen()
        if event is not None and event.kind.is_promise:
            self.command_requested.emit(promise_kept(event, self._services.today()))

    def remove_event(self) -> None:
        """Delete the chosen event with its document; undo brings both back."""
        if (event := self.event_chosen()) is not None:
            self.command_requested.emit(RemoveCaseEvent(event.id))

    def ask_where(self) -> None:
        """Ask where to save the chosen document. It is never opened from here."""
        event = self.event_chosen()
        if event is None or event.document is None:
            return
        dialog = QFileDialog(self, self.tr("Save the document"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(event.document.name)
        dialog.fileSelected.connect(self.save_to)
        dialog.open()

    def save_to(self, path: str) -> None:
        """Write the chosen document as it was kept, and say so or why not."""
        event = self.event_chosen()
        if event is None:
            return
        name = Path(path).name
        try:
            save_whole(Path(path), self._services.documents.content(event.id))
        except TideoverError as error:
            said = error_text(error)
        except OSError as error:
            said = self.tr("“{file}” could not be written: {reason}").format(
                file=name, reason=error.strerror or str(error)
            )
        else:
            said = self.tr("Saved as “{file}”.").format(file=name)
        self.message_requested.emit(said)

    def _open(self, event: CaseEvent | None) -> None:
        if self._case is not None:
            dialog = EventDialog(self._services, self._case, event, self.window())
            self.dialog_opened.emit(dialog)

    def _cells(self, event: CaseEvent) -> tuple[Cell, ...]:
        icon, tone, words = promise_state(event, self._services.today())
        text = event_text(event)
        return (
            Cell(numeric_day_text(event.day)),
            Cell(event_kind(event.kind), icon="document" if event.document else ""),
            Cell(words, tone=tone, icon=icon),
            Cell(text, tip=text),
        )

    def _follow_choice(self, *_: QModelIndex) -> None:
        event = self.event_chosen()
        self.contract.setEnabled(bool(self._loans))
        for button in (self.change, self.remove):
            button.setEnabled(event is not None)
        is_promise = event is not None and event.kind.is_promise
        self.kept.setVisible(is_promise)
        is_open = event is not None and event.is_open_promise
        self.kept.setText(self.tr("It was kept") if is_open else self.tr("It is still open"))
        document = event.document if event is not None else None
        self.save.setVisible(document is not None)
        self.hash.setVisible(document is not None)
        if document is not None:
            self.hash.setText(f"{document.name} · SHA-256 {document.sha256}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete the chosen event with the Delete key."""
        if event.key() == Qt.Key.Key_Delete and self.table.hasFocus():
            self.remove_event()
        else:
            super().keyPressEvent(event)
