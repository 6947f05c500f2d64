"""The little that Fusion and a palette cannot say: corners, focus rings, flat buttons.

Widgets opt in by a property (`kind="primary"`), never by the colour itself. Sizes are in points
or left to the style, so that a scaled screen scales them too.
"""

from __future__ import annotations

from string import Template
from typing import TYPE_CHECKING

from tideover.ui.resources import RESOURCES

if TYPE_CHECKING:
    from collections.abc import Mapping

_SHEET = Template("""
QToolTip { background: $tip; color: $on_tip; border: 0; padding: 4px 8px; }
QPushButton { background: $raised; color: $text; border: 1px solid $line; border-radius: 6px;
  padding: 5px 12px; min-height: 18px; }
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $line; }
QPushButton:focus { border: 1px solid $accent; }
QPushButton:disabled { color: $border; background: $window; }
QPushButton[kind="primary"] { background: $accent; color: $on_accent; border: 1px solid $accent;
  font-weight: bold; }
QPushButton[kind="primary"]:hover { background: $accent_hover; }
QPushButton[kind="primary"]:focus { border: 1px solid $text; }
QPushButton[kind="primary"]:disabled { background: $line; border-color: $line; color: $muted; }
QPushButton[kind="link"] { background: transparent; border: 1px solid transparent; color: $accent;
  padding: 2px 1px; text-align: left; }
QPushButton[kind="link"]:hover { text-decoration: underline; }
QPushButton[kind="link"]:focus { border: 1px solid $accent; }
QToolButton { background: transparent; border: 1px solid transparent; border-radius: 6px;
  padding: 5px; color: $text; }
QToolButton:hover { background: $hover; }
QToolButton:focus { border: 1px solid $accent; }
QToolButton:checked { background: $accent_soft; color: $accent; }
QToolButton[kind="segment"] { border-radius: 5px; padding: 4px 12px; color: $muted; }
QToolButton[kind="segment"]:checked { background: $accent_soft; color: $accent; font-weight: bold; }
QFrame[kind="segments"] { background: $hover; border-radius: 7px; }
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QSpinBox, QDoubleSpinBox, QDateEdit {
  background: $surface; color: $text; border: 1px solid $border; border-radius: 6px;
  padding: 4px 8px; selection-background-color: $accent; selection-color: $on_accent; }
QLineEdit, QComboBox, QSpinBox, QDoubleSpinBox { min-height: 20px; }
QSpinBox, QDoubleSpinBox { padding: 3px 8px 2px 8px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { width: 0; border: 0; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QSpinBox:focus,
QDoubleSpinBox:focus {
  border: 1px solid $accent; }
QLineEdit[wrong="true"], QComboBox[wrong="true"] { border: 1px solid $short; }
QLineEdit:disabled, QComboBox:disabled, QSpinBox:disabled, QDoubleSpinBox:disabled {
  color: $muted; background: $window; border-color: $line; }
QComboBox::drop-down { border: 0; width: 24px; }
QComboBox::down-arrow { image: url("$arrow"); width: 14px; height: 14px; }
QComboBox QAbstractItemView { background: $raised; color: $text; border: 1px solid $line;
  outline: 0; selection-background-color: $accent_soft; selection-color: $text; }
QCheckBox::indicator, QRadioButton::indicator { width: 14px; height: 14px;
  background: $surface; border: 1px solid $border; border-radius: 4px; }
QRadioButton::indicator { border-radius: 8px; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { border-color: $accent; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent;
  image: url("$tick"); }
QRadioButton::indicator:checked { border: 5px solid $accent; width: 6px; height: 6px; }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { background: $window;
  border-color: $line; }
QMenu { background: $raised; color: $text; border: 1px solid $line; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 12px; border-radius: 4px; }
QMenu::item:selected { background: $accent_soft; }
QMenu::item:disabled { color: $border; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
QAbstractItemView { border: 0; outline: 0; background: $surface; color: $text;
  selection-background-color: $accent_soft; selection-color: $text; }
QHeaderView { background: $surface; }
QHeaderView::section { background: $surface; color: $muted; border: 0;
  border-bottom: 1px solid $line; padding: 6px 8px; }
QTableCornerButton::section { background: $surface; border: 0; }
QScrollArea { border: 0; background: transparent; }
QScrollArea > QWidget > QWidget[kind="page"] { background: transparent; }
QScrollBar { background: transparent; border: 0; margin: 0; }
QScrollBar:vertical { width: 10px; }
QScrollBar:horizontal { height: 10px; }
QScrollBar::handle { background: $border; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QFrame[kind="card"] { background: $surface; border: 1px solid $line; border-radius: 10px; }
QFrame[kind="sidebar"] { background: $sidebar; border: 0; border-right: 1px solid $line; }
QFrame[kind="sidebar"] QToolButton { text-align: left; padding: 7px 10px; border-radius: 7px;
  color: $muted; }
QFrame[kind="sidebar"] QToolButton:hover { background: $hover; color: $text; }
QFrame[kind="sidebar"] QToolButton:checked { background: $accent_soft; color: $accent;
  font-weight: bold; }
QFrame[kind="toast"] { background: $tip; border: 0; border-radius: 8px; }
QFrame[kind="toast"] QLabel { color: $on_tip; }
QFrame[kind="toast"] QPushButton { background: transparent; color: $on_tip;
  border: 1px solid $border; font-weight: bold; padding: 3px 10px; }
QFrame[kind="toast"] QPushButton:focus { border: 1px solid $on_tip; }
QFrame[kind="banner"] { background: $tight_soft; border: 0; }
QFrame[kind="banner"] QLabel { color: $tight; }
QToolButton[kind="tile"] { background: $surface; border: 1px solid $line; border-radius: 10px; }
QToolButton[kind="tile"]:hover { background: $hover; }
QToolButton[kind="tile"]:focus { border: 2px solid $accent; }
QListView[kind="cards"] { background: transparent; }
QFrame[kind="notice"] { background: $accent_soft; border: 0; border-radius: 10px; }
QListView[kind="offers"] { background: $raised; border: 1px solid $border; padding: 4px; }
QListView[kind="offers"]::item { padding: 4px 6px; border-radius: 4px; }
QListView[kind="offers"]::item:selected { background: $accent_soft; color: $text; }
QFrame[kind="alarm"] { background: $short_soft; border: 0; border-radius: 8px; }
QFrame[kind="rule"] { background: $line; border: 0; }
QLabel[kind="muted"] { color: $muted; }
QLabel[kind="error"] { color: $short; }
QLabel[kind="accent"] { color: $accent; }
QProgressBar { background: $hover; border: 0; border-radius: 3px; max-height: 6px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QSplitter::handle { background: $line; }
QCalendarWidget QToolButton { color: $text; }
""")


def style_sheet(colours: Mapping[str, str], *, dark: bool) -> str:
    """Return the style sheet for a set of colours; `dark` says which tick stands on the accent."""
    icons = RESOURCES / "icons"
    tick = icons / ("tick-dark.svg" if dark else "tick-light.svg")
    return _SHEET.substitute(
        colours, arrow=(icons / "combo-arrow.svg").as_posix(), tick=tick.as_posix()
    )
