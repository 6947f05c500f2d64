"""The fonts that ship with Tideover: Chinese shows on a machine without a Chinese font."""

from __future__ import annotations

from PySide6.QtCore import QLocale
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from tideover.ui.resources import RESOURCES

FAMILY = "Tideover Sans"
BASE_POINTS = 10.0

CAPTION = 0.9
BODY = 1.0
SECTION = 1.15
TITLE = 1.5
FIGURE = 1.9
"""The scale of type: sizes as multiples of the body's."""


def install(application: QApplication) -> None:
    """Register the fonts and make them the application's.

    The system's own fonts stand in for signs that ours lack.
    """
    for path in sorted((RESOURCES / "fonts").glob("*.[ot]tf")):
        QFontDatabase.addApplicationFont(str(path))
    font = QFont(application.font())
    if FAMILY in QFontDatabase.families():
        font.setFamilies([FAMILY, *font.families()])
    font.setPointSizeF(BASE_POINTS)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    # Figures of one width, so that columns of money stand straight; ours have them anyway.
    font.setFeature(QFont.Tag("tnum"), 1)
    application.setFont(font)


def follow_language(language: str) -> None:
    """Set quotation marks and ellipses narrow between Latin letters, wide in Chinese text."""
    font = QFont(QApplication.font())
    chinese = QLocale(language).language() is QLocale.Language.Chinese
    font.setFeature(QFont.Tag("palt"), 0 if chinese else 1)
    QApplication.setFont(font)


def scaled(font: QFont, factor: float, *, bold: bool = False) -> QFont:
    """Return the font in another step of the scale."""
    made = QFont(font)
    made.setPointSizeF(BASE_POINTS * factor)
    made.setBold(bold)
    return made
