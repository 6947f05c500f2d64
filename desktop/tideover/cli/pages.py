"""What has to be there before a page is laid out: Qt's widgets on no screen, and our fonts."""

from __future__ import annotations

import os

from PySide6.QtWidgets import QApplication

from tideover.ui import fonts


def page_application(program: str) -> QApplication:
    """Return an application that opens no window and needs no screen."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = QApplication([program])
    fonts.install(application)
    return application
