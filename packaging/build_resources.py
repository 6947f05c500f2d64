"""Builds `desktop/tideover/resources`, the form in which the package ships `resources`.

Translations are compiled, facts are turned into what loads fastest, the working days are worked
out, everything else is copied. Only what differs is written, so a Tideover that is running
meanwhile never misses a file.
"""

from __future__ import annotations

import filecmp
import json
import shutil
import subprocess
import sys
import time
import tomllib
from pathlib import Path

from working_days import write_working_days

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "resources"
BUILT = ROOT / "desktop" / "tideover" / "resources"
STAMP = BUILT / ".built"
WORKING_DAYS = BUILT / "working_days_cn.json"
BUILT_SUFFIXES = {".ts": ".qm", ".toml": ".json"}


def built_path(source: Path) -> Path:
    """Return where a source file's built form goes."""
    built = BUILT / source.relative_to(SOURCE)
    return built.with_suffix(BUILT_SUFFIXES.get(source.suffix, source.suffix))


def compile_translation(source: Path, built: Path) -> None:
    """Turn Qt Linguist's text into the table that Qt reads."""
    lrelease = Path(sys.executable).parent / "pyside6-lrelease"
    subprocess.run([lrelease, "-silent", source, "-qm", built], check=True)


def write_facts(source: Path, built: Path) -> None:
    """Turn the facts as people write them into what the app loads; days become ISO dates."""
    content = json.dumps(tomllib.loads(source.read_text("utf-8")), default=str, ensure_ascii=False)
    if not built.exists() or built.read_text("utf-8") != content:
        built.write_text(content, "utf-8")


def build(source: Path, built: Path) -> None:
    """Write one built file."""
    built.parent.mkdir(parents=True, exist_ok=True)
    if source.suffix == ".ts":
        compile_translation(source, built)
    elif source.suffix == ".toml":
        write_facts(source, built)
    elif not built.exists() or not filecmp.cmp(source, built, shallow=False):
        shutil.copyfile(source, built)


def main() -> int:
    """Bring the built form up to date and drop what has no source any more."""
    started = time.monotonic()
    sources = [path for path in SOURCE.rglob("*") if path.is_file()]
    expected = {built_path(source): source for source in sources}
    for built, source in expected.items():
        build(source, built)
    for left_over in [path for path in BUILT.rglob("*") if path.is_file()]:
        if left_over not in {*expected, STAMP, WORKING_DAYS}:
            left_over.unlink()
    write_working_days(WORKING_DAYS)
    STAMP.touch()
    print(f"resources: {len(expected)} files built in {time.monotonic() - started:.1f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
