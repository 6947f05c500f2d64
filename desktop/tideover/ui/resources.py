"""Where the built resources lie: inside the package, also when it is frozen."""

from __future__ import annotations

from pathlib import Path

RESOURCES = Path(__file__).resolve().parent.parent / "resources"
