"""Which Tideover this is, and on whose work it stands."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QPlainTextEdit, QVBoxLayout, QWidget

import tideover
from tideover.ui.resources import RESOURCES
from tideover.ui.widgets.buttons import Button
from tideover.ui.widgets.card import Card
from tideover.ui.widgets.labels import PlainLabel

LICENCES_SIZE = (720, 560)


class AboutCard(Card):
    """Version, promise, licences."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without words."""
        super().__init__(parent=parent)
        self._version = PlainLabel()
        self._promise = PlainLabel(kind="muted", wrap=True)
        self.licences = Button(kind="link")
        self.licences.clicked.connect(self._show_licences)
        for widget in (self._version, self._promise, self.licences):
            self.body.addWidget(widget)

    def retranslate(self) -> None:
        """Name everything in the language of now."""
        self.set_title(self.tr("About Tideover"))
        self._version.setText(self.tr("Version {version}").format(version=tideover.__version__))
        self._promise.setText(
            self.tr(
                "Your household stays on this computer. Tideover sends nothing anywhere and has "
                "no account."
            )
        )
        self.licences.setText(self.tr("Licences of Tideover and of what it is built on"))

    def _show_licences(self) -> None:
        sheet = QDialog(self)
        sheet.setWindowTitle(self.licences.text())
        sheet.resize(*LICENCES_SIZE)
        text = QPlainTextEdit(licences_text())
        text.setReadOnly(True)
        text.setAccessibleName(self.licences.text())
        QVBoxLayout(sheet).addWidget(text)
        sheet.open()
        sheet.finished.connect(sheet.deleteLater)


def licences_text() -> str:
    """Return the licences that ship with Tideover, one after the other."""
    paths = [
        path
        for folder in ("licences", "fonts", "icons")
        for path in sorted((RESOURCES / folder).glob("*"))
        if path.suffix in {".txt", ".md"} and path.is_file()
    ]
    parts = (f"{path.name}\n\n{path.read_text('utf-8', 'replace')}" for path in paths)
    return ("\n\n" + "—" * 40 + "\n\n").join(parts)
