"""Cuts Tideover Sans out of Noto Sans CJK SC: the signs a Chinese household needs, in 10 MB not 40.

Run by hand when the set of signs changes; its result is kept in `resources/fonts`:

    .venv/bin/python packaging/subset_fonts.py FOLDER

FOLDER holds `NotoSansCJK-Regular.ttc` and `NotoSansCJK-Bold.ttc` (Debian: fonts-noto-cjk).
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from fontTools.misc.transform import Transform
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.pens.transformPen import TransformPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

# The licence reserves no name, but a family of our own cannot clash with an installed Noto: with
# the same name, Bold was taken from the system's.
FAMILY = "Tideover Sans"
WEIGHTS = ("Regular", "Bold")
SIMPLIFIED_CHINESE = 2
TARGET = Path(__file__).parent.parent / "resources" / "fonts"

# Figures are of equal width in Noto Sans CJK as they come, so columns of amounts line up.
FEATURES = ["kern", "palt", "ccmp", "mark"]

SIGNS = "€¥￥%‰×÷±≈≠≤≥∞√∑−→←↑↓↔✓!⚠●○◆◇▲△▼▽■□★☆…—–·•«»“”‘’„№℃°′″①②③④⑤⑥⑦⑧⑨⑩½¼¾²³"
CROSSES = "✗✕"
"""Noto has a tick but no cross; ours is its multiplication sign, as heavy as the tick."""

KANGXI_RADICALS = range(0x2F00, 0x2FE0)
"""They look like ordinary characters; a PDF written with them cannot be searched."""


def gbk() -> set[str]:
    """Return what GBK encodes: simplified, traditional and rarer characters of names."""
    characters = set()
    for lead in range(0x81, 0xFF):
        for trail in range(0x40, 0xFF):
            try:
                characters.add(bytes([lead, trail]).decode("gbk"))
            except UnicodeDecodeError:
                continue
    return characters


def wanted_code_points() -> set[int]:
    """Return every code point the fonts shall cover, if Noto has it."""
    latin = {*range(0x20, 0x7F), *range(0xA0, 0x180)}
    punctuation = {*range(0x2010, 0x2060)}
    fullwidth = {*range(0xFF00, 0xFFF0)}
    wanted = {ord(sign) for sign in gbk() | set(SIGNS)} | latin | punctuation | fullwidth
    return wanted - set(KANGXI_RADICALS)


def subset(source: Path) -> TTFont:
    """Return the Simplified Chinese font of a collection with only the wanted signs left."""
    options = Options()
    options.layout_features = FEATURES
    options.hinting = False
    options.name_IDs = [
        0,
        5,
        13,
        14,
    ]  # copyright, version, licence and its address; rename() adds ours
    options.notdef_outline = True
    font = TTFont(source, fontNumber=SIMPLIFIED_CHINESE)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=wanted_code_points())
    subsetter.subset(font)
    return font


def add_crosses(font: TTFont) -> None:
    """Add the cross to a font that keeps its outlines by character id (CID)."""
    cmap = font.getBestCmap()
    glyphs = font.getGlyphSet()
    times = cmap[ord("×")]
    width = font["hmtx"][times][0]
    pen = T2CharStringPen(width, glyphs)
    centre_x, centre_y = width / 2, 380
    grow = Transform().translate(centre_x, centre_y).scale(1.15).translate(-centre_x, -centre_y)
    glyphs[times].draw(TransformPen(pen, grow))

    top = font["CFF "].cff.topDictIndex[0]
    template = top.CharStrings[times]
    family = top.FDSelect[font.getGlyphID(times)]
    cross = pen.getCharString(private=top.FDArray[family].Private, globalSubrs=template.globalSubrs)
    name = f"cid{1 + max(int(glyph[3:]) for glyph in top.charset if glyph.startswith('cid')):05d}"
    top.CharStrings.charStrings[name] = len(top.CharStrings.charStringsIndex)
    top.CharStrings.charStringsIndex.append(cross)
    top.FDSelect.gidArray.append(family)
    top.charset.append(name)
    top.CIDCount = int(name[3:]) + 1
    font.setGlyphOrder(top.charset)
    font["hmtx"][name] = font["hmtx"][times]
    font["vmtx"][name] = font["vmtx"][times]
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap.update({ord(sign): name for sign in CROSSES})


def rename(font: TTFont, weight: str) -> None:
    """Give the font its own family name, and say what it was made from."""
    full = FAMILY if weight == "Regular" else f"{FAMILY} {weight}"
    postscript = f"{FAMILY.replace(' ', '')}-{weight}"
    names: dict[int, str] = {
        1: FAMILY,
        2: weight,
        3: f"{postscript};subset of Noto Sans CJK SC",
        4: full,
        6: postscript,
        10: "A subset of Noto Sans CJK SC for Tideover.",
        16: FAMILY,
        17: weight,
    }
    table: Any = font["name"]
    for name_id, text in names.items():
        table.setName(text, name_id, 3, 1, 0x409)
    cff = font["CFF "].cff
    cff.fontNames = [postscript]
    cff.topDictIndex[0].FullName = full
    cff.topDictIndex[0].FamilyName = FAMILY


def main() -> int:
    """Make both weights from the collections in the folder named on the command line."""
    if len(sys.argv) != 2:  # noqa: PLR2004
        print(__doc__)
        return 2
    TARGET.mkdir(parents=True, exist_ok=True)
    for weight in WEIGHTS:
        font = subset(Path(sys.argv[1]) / f"NotoSansCJK-{weight}.ttc")
        add_crosses(font)
        rename(font, weight)
        target = TARGET / f"TideoverSans-{weight}.otf"
        font.save(target)
        print(
            f"{target.name}: {len(font.getBestCmap())} signs, {target.stat().st_size / 1e6:.1f} MB"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
