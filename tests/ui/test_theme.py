"""Text can be read on every ground, and the three risks stay apart for every eye."""

from __future__ import annotations

import math
import string
from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QPushButton

from tideover.app.settings import Theme
from tideover.ui import stylesheet, theme
from tideover.viewmodels.payoff import MOST_BANDS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pytestqt.qtbot import QtBot

    from tideover.ui.theme import ThemeControl

PALETTES = {"light": theme.LIGHT, "dark": theme.DARK}
READABLE = 4.5
"""WCAG 2.2, 1.4.3: text of any size."""
VISIBLE = 3.0
"""WCAG 2.2, 1.4.11: borders of controls, lines of charts."""

TEXT_ON_GROUND = [
    *((tone, ground) for tone in ("text", "muted", "accent", "safe", "tight", "short")
      for ground in ("window", "surface", "sidebar", "raised", "hover")),
    ("safe", "safe_soft"), ("tight", "tight_soft"), ("short", "short_soft"),
    ("text", "safe_soft"), ("text", "tight_soft"), ("text", "short_soft"),
    ("accent", "accent_soft"), ("text", "accent_soft"), ("muted", "accent_soft"),
    ("on_accent", "accent"), ("on_accent", "accent_hover"), ("on_tip", "tip"),
    ("short_soft", "tip"),
]  # fmt: skip


def linear_light(code: str) -> list[float]:
    """Return red, green and blue without the screen's gamma."""
    colour = QColor(code)
    return [
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in (colour.redF(), colour.greenF(), colour.blueF())
    ]


def luminance(code: str) -> float:
    """Return WCAG's relative luminance."""
    red, green, blue = linear_light(code)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    """Return WCAG's contrast ratio of two colours."""
    light, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("colours", PALETTES.values(), ids=PALETTES)
@pytest.mark.parametrize(("tone", "ground"), TEXT_ON_GROUND)
def test_text_can_be_read(tone: str, ground: str, colours: Mapping[str, str]) -> None:
    assert contrast(colours[tone], colours[ground]) >= READABLE


@pytest.mark.parametrize("colours", PALETTES.values(), ids=PALETTES)
@pytest.mark.parametrize("name", ["border", "accent"])
def test_the_edge_of_a_control_can_be_seen(name: str, colours: Mapping[str, str]) -> None:
    assert contrast(colours[name], colours["surface"]) >= VISIBLE


# Viénot, Brettel, Mollon 1999: what is left of linear RGB without one kind of cone.
EYES = {
    "protanopia": ((0.11238, 0.88762, 0), (0.11238, 0.88762, 0), (0.00401, -0.00401, 1)),
    "deuteranopia": ((0.29275, 0.70725, 0), (0.29275, 0.70725, 0), (-0.02234, 0.02234, 1)),
}
APART = 10.0
"""CIE76 difference; 2.3 is just noticeable."""


def seen(code: str, eye: str) -> tuple[float, float, float]:
    """Return the CIELAB colour that such an eye sees."""
    linear = linear_light(code)
    rows = EYES[eye]
    red, green, blue = (
        sum(weight * value for weight, value in zip(row, linear, strict=True)) for row in rows
    )
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089

    def cube(value: float) -> float:
        return value ** (1 / 3) if value > 0.008856 else 7.787 * value + 16 / 116

    return 116 * cube(y) - 16, 500 * (cube(x) - cube(y)), 200 * (cube(y) - cube(z))


def apart(first: str, second: str, eye: str, colours: Mapping[str, str]) -> float:
    """Return how far two colours are from each other for such an eye."""
    return math.dist(seen(colours[first], eye), seen(colours[second], eye))


@pytest.mark.parametrize("colours", PALETTES.values(), ids=PALETTES)
@pytest.mark.parametrize("eye", EYES)
@pytest.mark.parametrize("pair", list(combinations(("safe", "tight", "short"), 2)), ids=str)
def test_risks_stay_apart_for_colour_blind_eyes(
    pair: tuple[str, str], eye: str, colours: Mapping[str, str]
) -> None:
    assert apart(*pair, eye, colours) >= APART


@pytest.mark.parametrize("colours", PALETTES.values(), ids=PALETTES)
@pytest.mark.parametrize("eye", EYES)
def test_no_two_loans_of_a_chart_look_the_same_to_colour_blind_eyes(
    eye: str, colours: Mapping[str, str]
) -> None:
    series = [name for name in colours if name.startswith("series_")]
    assert len(series) == MOST_BANDS
    assert {pair: apart(*pair, eye, colours) for pair in combinations(series, 2)
            if apart(*pair, eye, colours) < APART} == {}  # fmt: skip


def test_both_palettes_name_the_same_colours() -> None:
    assert set(theme.LIGHT) == set(theme.DARK)


def test_the_style_sheet_names_only_colours_there_are() -> None:
    names = {
        match["named"] or match["braced"]
        for match in string.Template.pattern.finditer(stylesheet._SHEET.template)
    }
    assert names - {"arrow", "tick"} <= set(theme.LIGHT)


def test_a_theme_changes_an_open_window_at_once(qtbot: QtBot, theme_control: ThemeControl) -> None:
    button = QPushButton("Save")
    qtbot.addWidget(button)
    button.show()
    light = button.grab().toImage().pixelColor(4, button.height() // 2)
    theme_control.apply(Theme.DARK)
    dark = button.grab().toImage().pixelColor(4, button.height() // 2)
    assert theme.is_dark()
    assert light.lightness() > 200
    assert dark.lightness() < 60


def test_the_palette_is_the_applications(theme_control: ThemeControl) -> None:
    theme_control.apply(Theme.DARK)
    text = QApplication.palette().color(QPalette.ColorRole.WindowText)
    assert text == QColor(theme.DARK["text"])


def test_an_icon_takes_the_colour_it_is_asked_for() -> None:
    picture = theme.pixmap("book", "short", 32).toImage()
    strong = [
        picture.pixelColor(x, y)
        for x in range(32)
        for y in range(32)
        if picture.pixelColor(x, y).alpha() == 255
    ]
    assert strong
    assert {colour.name() for colour in strong} == {theme.LIGHT["short"].lower()}


def test_a_missing_icon_is_empty_and_stops_nothing() -> None:
    assert theme.icon("no such icon").isNull()
