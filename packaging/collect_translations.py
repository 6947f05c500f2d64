"""Collects every translatable string of the source into resources/translations/*.ts.

Translations that are there are kept; strings that no longer exist are dropped. The English file
holds only the plural forms.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TRANSLATIONS = ROOT / "resources" / "translations"


def main() -> int:
    """Bring every .ts file up to date; returns lupdate's exit code."""
    sources = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "desktop").rglob("*.py"))
    lupdate = Path(sys.executable).parent / "pyside6-lupdate"
    code = 0
    for target in sorted(TRANSLATIONS.glob("tideover_*.ts")):
        plural_only = ["-pluralonly"] if target.stem.endswith("_en") else []
        code |= subprocess.run(
            [lupdate, "-silent", "-no-obsolete", "-locations", "none", *plural_only, *sources,
             "-ts", target],
            cwd=ROOT,
            check=False,
        ).returncode  # fmt: skip
    return code


if __name__ == "__main__":
    sys.exit(main())
