"""Fonts and icons hold what the window draws with, and may be given away."""

from __future__ import annotations

import re
import unicodedata
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from fontTools.ttLib import TTFont

if TYPE_CHECKING:
    from collections.abc import Iterator

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
WEIGHTS = ("Regular", "Bold")
SIGNS = "¥￥%‰×÷±≈≤≥→←↑↓✓✗✕!⚠●○▲▼■□…—–·«»“”‘’№℃−"
LARGEST_FONT = 5_500_000


def readme() -> str:
    """Return the list of icons and where they come from."""
    return (RESOURCES / "icons" / "README.md").read_text("utf-8")


def line_icons() -> list[Path]:
    """Return the icons that the window colours: those of the list's table."""
    names = re.findall(r"^\| `([a-z-]+)` \|", readme(), re.MULTILINE)
    assert len(names) > 40
    return [RESOURCES / "icons" / f"{name}.svg" for name in names]


@pytest.fixture(params=WEIGHTS, scope="module")
def font(request: pytest.FixtureRequest) -> Iterator[TTFont]:
    """One of the two fonts."""
    with TTFont(RESOURCES / "fonts" / f"TideoverSans-{request.param}.otf", lazy=True) as opened:
        yield opened


def gb2312() -> set[str]:
    """Return the characters of everyday Chinese."""
    codes = (bytes([row, cell]) for row in range(0xB0, 0xF8) for cell in range(0xA1, 0xFF))
    return set(b"".join(codes).decode("gb2312", "ignore"))


def test_the_fonts_have_every_sign_the_window_uses(font: TTFont) -> None:
    covered = {chr(code) for code in font.getBestCmap()}
    printable = {chr(code) for code in range(0x20, 0x7F)}
    rarer_names = set("囧咲镕喆堃玥珺")
    assert not (gb2312() | printable | rarer_names | set(SIGNS)) - covered


def test_text_of_the_fonts_can_be_searched_in_a_pdf(font: TTFont) -> None:
    radicals = {chr(code) for code in font.getBestCmap() if 0x2F00 <= code <= 0x2FDF}
    assert not {sign: unicodedata.name(sign) for sign in radicals}


def test_figures_are_of_one_width(font: TTFont) -> None:
    cmap = font.getBestCmap()
    assert len({font["hmtx"][cmap[ord(sign)]][0] for sign in "0123456789+−¥"}) == 1


def test_the_family_is_our_own_and_the_licence_is_beside_it(font: TTFont) -> None:
    assert font["name"].getDebugName(1) == "Tideover Sans"
    assert "SIL Open Font License" in str(font["name"].getDebugName(13))
    assert "SIL OPEN FONT LICENSE" in (RESOURCES / "fonts" / "OFL.txt").read_text("utf-8")
    assert all(path.stat().st_size < LARGEST_FONT for path in RESOURCES.glob("fonts/*.otf"))


def test_icons_take_the_colour_of_the_text() -> None:
    for path in line_icons():
        root = ET.fromstring(path.read_text("utf-8"))  # noqa: S314 our own file
        assert root.get("stroke") == "currentColor", path.name
        assert root.get("viewBox") == "0 0 24 24", path.name


def test_every_icon_is_listed_with_its_source() -> None:
    drawn = {path.stem for path in RESOURCES.glob("icons/*.svg")}
    assert not {name for name in drawn if f"`{name}" not in readme()}
    assert "ISC License" in (RESOURCES / "icons" / "LICENCE-lucide.txt").read_text("utf-8")
