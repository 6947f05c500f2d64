"""What tests of the window share: an application in English and light, and a household."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale

from tests.ui.desk import Desk
from tideover.app.settings import Theme
from tideover.ui import fonts
from tideover.ui.language import LanguageControl
from tideover.ui.theme import ThemeControl

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> QApplication:
    """Return the application as `create_application` dresses it."""
    qapp.setStyle("Fusion")
    fonts.install(qapp)
    LanguageControl(qapp).chosen.connect(fonts.follow_language)
    ThemeControl(qapp)
    return qapp


@pytest.fixture(autouse=True)
def _in_english_and_light(dressed: QApplication) -> Iterator[None]:
    _dress(dressed)
    yield
    _dress(dressed)


def _dress(application: QApplication) -> None:
    language = application.findChild(LanguageControl)
    theme = application.findChild(ThemeControl)
    assert language is not None
    assert theme is not None
    language.apply("en")
    theme.apply(Theme.LIGHT)
    QLocale.setDefault(QLocale("en"))


@pytest.fixture
def language(dressed: QApplication) -> LanguageControl:
    """Return what changes the language."""
    control = dressed.findChild(LanguageControl)
    assert control is not None
    return control


@pytest.fixture
def theme_control(dressed: QApplication) -> ThemeControl:
    """Return what changes the theme."""
    control = dressed.findChild(ThemeControl)
    assert control is not None
    return control


@pytest.fixture
def desk() -> Desk:
    """Return an open household in memory."""
    return Desk()
