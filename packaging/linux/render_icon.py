"""Renders the application's mark in the sizes a desktop asks for: render_icon.py HICOLOR_FOLDER."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

NAME = "io.github.tideover.Tideover"
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
MARK = Path(__file__).resolve().parents[2] / "resources" / "icons" / "tideover.svg"


def render(size: int) -> QImage:
    """Draw the mark into a square of this many pixels."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(MARK)).render(painter)
    painter.end()
    return image


def main() -> int:
    """Write one PNG a size below the folder, as the icon theme specification places them."""
    for size in SIZES:
        target = Path(sys.argv[1]) / f"{size}x{size}" / "apps" / f"{NAME}.png"
        target.parent.mkdir(parents=True, exist_ok=True)
        if not render(size).save(str(target)):
            print(f"could not write {target}", file=sys.stderr)
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
