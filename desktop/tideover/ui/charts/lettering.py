"""The letters of charts: the fonts that ship with Tideover, made known to matplotlib."""

from __future__ import annotations

from functools import lru_cache

import matplotlib as mpl
from matplotlib.font_manager import FontProperties, findfont, fontManager, get_font

from tideover.ui.resources import RESOURCES

FAMILY = "Tideover Sans"
STAND_IN = "DejaVu Sans"
"""Comes with matplotlib; draws the letters that our subset lacks."""

UNKNOWN = "\u25a1"


@lru_cache(maxsize=1)
def prepare() -> None:
    """Make the shipped fonts known and set what every chart shares; once is enough.

    matplotlib remembers the fonts of the system from its first start, so it would not see ours.
    """
    for path in sorted((RESOURCES / "fonts").glob("*.[ot]tf")):
        fontManager.addfont(path)
    known = {entry.name for entry in fontManager.ttflist}
    mpl.rcParams.update(
        {
            "font.family": [name for name in (FAMILY, STAND_IN) if name in known],
            "axes.unicode_minus": False,
            "text.parse_math": False,
            "svg.fonttype": "path",
            "svg.hashsalt": "tideover",
            "path.simplify": True,
        }
    )


@lru_cache(maxsize=4096)
def drawable(text: str) -> str:
    """Return a user's text with a box for every sign that no font of ours can draw."""
    prepare()
    paths = [findfont(FontProperties(family=name)) for name in (FAMILY, STAND_IN)]
    fonts = [get_font(path) for path in paths]
    return "".join(
        letter if any(font.get_char_index(ord(letter)) for font in fonts) else UNKNOWN
        for letter in text
    )
