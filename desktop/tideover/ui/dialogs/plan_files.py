"""Choosing a lender's repayment plan on the disk, and reading it beside the window's thread."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from tideover.domain.errors import TideoverError
from tideover.ui import messages
from tideover.ui.work import Latest

if TYPE_CHECKING:
    from tideover.app.importing import ImportService
    from tideover.domain.lenders_plan import LendersPlan

translate = QCoreApplication.translate


class PlanFiles(QObject):
    """Asks for a file and reads it.

    Signals:
        read: the LendersPlan of the file.
        refused: the sentence that says why it cannot be read.
    """

    read = Signal(object)
    refused = Signal(str)

    def __init__(self, importing: ImportService, parent: QWidget) -> None:
        """Ask over `parent`."""
        super().__init__(parent)
        self._importing = importing
        self._over = parent
        self._worker = Latest(self)
        self._worker.done.connect(self._tell)
        self._worker.failed.connect(self._refuse)
        self.dialog: QFileDialog | None = None

    def ask(self) -> None:
        """Ask which file it is."""
        dialog = QFileDialog(self._over, translate("PlanFiles", "The lender's repayment plan"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(
            [
                translate("PlanFiles", "Repayment plans (*.csv *.txt *.tsv *.xlsx)"),
                translate("PlanFiles", "All files (*)"),
            ]
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.open_path)
        self.dialog = dialog
        dialog.open()

    def open_path(self, path: str) -> None:
        """Read a file."""
        self._worker.start(_Reading(self._importing, Path(path)))

    def stop(self) -> None:
        """Forget what is under way."""
        self._worker.stop()

    def _tell(self, plan: LendersPlan) -> None:
        self.read.emit(plan)

    def _refuse(self, error: Exception) -> None:
        if not isinstance(error, TideoverError):
            raise error
        self.refused.emit(messages.error_text(error))


class _Reading:
    """The job that reads a plan."""

    def __init__(self, importing: ImportService, path: Path) -> None:
        self._importing = importing
        self._path = path

    def __call__(self) -> LendersPlan:
        return self._importing.read_plan(self._path)
