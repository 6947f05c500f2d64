"""Colours by name, the two palettes over Fusion, and icons tinted to match.

Every pair of text and ground has a contrast of at least 4.5 : 1 (WCAG 2.2, 1.4.3), and the
three risk colours stay apart for colour-blind eyes; even so they never stand alone: an icon and
a word go with them.

The colours of series are those of Okabe and Ito (Color Universal Design, 2008) without its yellow,
which nobody sees on white, and with the indigo of Tol's muted scheme (2021) and a slate in place of
black; lightened for the dark palette. Every two of them stay apart for colour-blind eyes.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QIcon,
    QImageReader,
    QPalette,
    QPixmap,
)

from tideover.app.settings import Theme
from tideover.ui.resources import RESOURCES
from tideover.ui.stylesheet import style_sheet

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QApplication

GRID = 4
"""Every distance in the window is a multiple of this many pixels."""

LIGHT: Mapping[str, str] = {
    "window": "#F4F7F9",
    "sidebar": "#E9EEF2",
    "surface": "#FFFFFF",
    "raised": "#FFFFFF",
    "hover": "#E6EDF2",
    "line": "#D8E0E7",
    "border": "#8595A3",
    "text": "#17222C",
    "muted": "#566573",
    "accent": "#0B6A94",
    "accent_hover": "#095A7E",
    "accent_soft": "#DAECF4",
    "on_accent": "#FFFFFF",
    "safe": "#00704F",
    "safe_soft": "#DDF1E9",
    "tight": "#865800",
    "tight_soft": "#FBEFCF",
    "short": "#B01E36",
    "short_soft": "#FBE3E5",
    "tip": "#22303B",
    "on_tip": "#F2F6F9",
    "series_1": "#0072B2",
    "series_2": "#E69F00",
    "series_3": "#009E73",
    "series_4": "#CC79A7",
    "series_5": "#56B4E9",
    "series_6": "#D55E00",
    "series_7": "#332288",
    "series_8": "#3B4A57",
}

DARK: Mapping[str, str] = {
    "window": "#12181E",
    "sidebar": "#0E1318",
    "surface": "#1A222A",
    "raised": "#212B34",
    "hover": "#232E38",
    "line": "#2B3640",
    "border": "#687988",
    "text": "#E7EDF2",
    "muted": "#9BA9B6",
    "accent": "#5CB6DC",
    "accent_hover": "#7CC6E5",
    "accent_soft": "#17384A",
    "on_accent": "#08202C",
    "safe": "#56CBA1",
    "safe_soft": "#14352A",
    "tight": "#EBB954",
    "tight_soft": "#3A2F14",
    "short": "#FF9270",
    "short_soft": "#45231A",
    "tip": "#E7EDF2",
    "on_tip": "#17222C",
    "series_1": "#4FA3DC",
    "series_2": "#EDB24A",
    "series_3": "#2FBF93",
    "series_4": "#DB93BB",
    "series_5": "#8BCBF0",
    "series_6": "#F0834A",
    "series_7": "#8560E0",
    "series_8": "#D5DEE6",
}

_DARK_BELOW = 128
_SIZES = (16, 20, 32, 40)
"""Pixels: the sizes icons are drawn at, for screens of one and of two pixels to the point."""


def is_dark() -> bool:
    """Return whether the dark palette is the one in use."""
    return QGuiApplication.palette().color(QPalette.ColorRole.Window).lightness() < _DARK_BELOW


def colour(name: str) -> QColor:
    """Return the colour of that name in the palette in use."""
    return QColor((DARK if is_dark() else LIGHT)[name])


def spacing(steps: int) -> int:
    """Return a distance of so many steps of the grid, in pixels."""
    return steps * GRID


def palette(colours: Mapping[str, str]) -> QPalette:
    """Return Qt's palette for a set of colours."""
    made = QPalette()
    role = QPalette.ColorRole
    for which, name in {
        role.Window: "window", role.WindowText: "text", role.Base: "surface",
        role.AlternateBase: "window", role.Text: "text", role.Button: "raised",
        role.ButtonText: "text", role.BrightText: "short", role.Highlight: "accent",
        role.HighlightedText: "on_accent", role.Accent: "accent", role.Link: "accent",
        role.LinkVisited: "accent", role.ToolTipBase: "tip", role.ToolTipText: "on_tip",
        role.PlaceholderText: "muted", role.Light: "raised", role.Midlight: "line",
        role.Mid: "line", role.Dark: "border", role.Shadow: "border",
    }.items():  # fmt: skip
        made.setColor(which, QColor(colours[name]))
    for which in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, which, QColor(colours["border"]))
    made.setColor(QPalette.ColorGroup.Disabled, role.Highlight, QColor(colours["line"]))
    return made


class ThemeControl(QObject):
    """Puts a theme on the application and keeps it in step with the desktop's hint."""

    def __init__(self, application: QApplication) -> None:
        """Follow the desktop until told otherwise."""
        super().__init__(application)
        self._application = application
        self._theme = Theme.SYSTEM
        application.styleHints().colorSchemeChanged.connect(self._follow_desktop)

    def apply(self, theme: Theme) -> None:
        """Show the window in that theme, now."""
        self._theme = theme
        dark = theme is Theme.DARK or (
            theme is Theme.SYSTEM
            and self._application.styleHints().colorScheme() is Qt.ColorScheme.Dark
        )
        colours = DARK if dark else LIGHT
        if self._application.styleSheet() == (wanted := style_sheet(colours, dark=dark)):
            return
        # The style sheet goes last: it polishes every widget again, with the new palette.
        self._application.setPalette(palette(colours))
        self._application.setStyleSheet(wanted)

    def _follow_desktop(self) -> None:
        if self._theme is Theme.SYSTEM:
            self.apply(Theme.SYSTEM)


def icon(name: str, tint: str = "text") -> QIcon:
    """Return the icon `name` in the colour named `tint`; an empty icon where there is no such file.

    Take it again in `retheme`: an icon does not change its colour by itself.
    """
    return _icon(name, colour(tint).name())


@lru_cache(maxsize=256)
def _icon(name: str, tint: str) -> QIcon:
    made = QIcon()
    for size in _SIZES:
        picture = _drawn(name, tint, size)
        if not picture.isNull():
            made.addPixmap(picture)
    return made


def pixmap(name: str, tint: str, size: int, ratio: float = 1.0) -> QPixmap:
    """Return the icon as a picture of `size` logical pixels for a screen of that pixel ratio."""
    drawn = QPixmap(_drawn(name, colour(tint).name(), round(size * ratio)))
    drawn.setDevicePixelRatio(ratio)
    return drawn


@lru_cache(maxsize=512)
def _drawn(name: str, tint: str, size: int) -> QPixmap:
    """Draw an icon through Qt's SVG plug-in, which needs no import of QtSvg."""
    source = _source(name)
    if source is None:
        return QPixmap()
    data = QByteArray(source.replace("currentColor", tint).encode())
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(b"svg"))
    reader.setScaledSize(QSize(size, size))
    return QPixmap.fromImage(reader.read())


@lru_cache(maxsize=128)
def _source(name: str) -> str | None:
    path = RESOURCES / "icons" / f"{name}.svg"
    return path.read_text("utf-8") if path.is_file() else None
