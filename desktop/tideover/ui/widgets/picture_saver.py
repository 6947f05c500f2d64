"""Two buttons below a chart: copy the picture, or save it to a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from tideover.ui.widgets.buttons import IconButton

if TYPE_CHECKING:
    from collections.abc import Callable

    from tideover.ui.charts.canvas import ChartCanvas


class PictureSaver(QWidget):
    """Copies or saves what a canvas shows.

    `copying` copies instead, where more than the picture can be copied.

    Signals:
        said: what became of it, in words.
    """

    said = Signal(str)

    def __init__(
        self,
        canvas: ChartCanvas,
        copying: Callable[[], None] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Stand below `canvas`."""
        super().__init__(parent)
        self._canvas = canvas
        self.files: QFileDialog | None = None
        self.copy = IconButton("copy", "")
        self.save = IconButton("save", "")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(self.copy)
        row.addWidget(self.save)
        self.copy.clicked.connect(copying or self.copy_picture)
        self.save.clicked.connect(self.ask_for_file)
        canvas.saved.connect(self._tell_saved)
        canvas.failed.connect(self._tell_failure)

    def retranslate(self) -> None:
        """Name the buttons."""
        self.copy.set_name(self.tr("Copy"))
        self.save.set_name(self.tr("Save the picture as PNG, SVG or PDF…"))

    def ask_for_file(self) -> None:
        """Ask where to save the picture."""
        dialog = QFileDialog(self, self.tr("Save the picture"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters(["PNG (*.png)", "SVG (*.svg)", "PDF (*.pdf)"])
        dialog.setDefaultSuffix("png")
        dialog.filterSelected.connect(self._follow_filter)
        dialog.fileSelected.connect(self.save_to)
        self.files = dialog
        dialog.open()

    def save_to(self, path: str) -> None:
        """Save the picture; the ending of the name chooses the format."""
        self._canvas.save(Path(path))

    def copy_picture(self) -> None:
        """Put the picture on the clipboard."""
        self._canvas.copy()
        self.said.emit(self.tr("The picture is on the clipboard."))

    def _follow_filter(self, chosen: str) -> None:
        if self.files is not None:
            self.files.setDefaultSuffix(chosen[-4:-1])

    def _tell_saved(self, path: Path) -> None:
        #: {file} is the name of a file
        self.said.emit(self.tr("Saved as “{file}”.").format(file=path.name))

    def _tell_failure(self, _error: object) -> None:
        self.said.emit(self.tr("The picture could not be drawn or saved. Try another folder."))
