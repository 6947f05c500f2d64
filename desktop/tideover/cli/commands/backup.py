"""`tideover backup`: make a verified copy, list the copies there are, put one back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from tideover.cli.answers import Answer
from tideover.cli.commands.command import Command
from tideover.cli.tables import LEFT, RIGHT, table
from tideover.domain.errors import InputError
from tideover.domain.protection import Protection
from tideover.ui.format import size_text
from tideover.ui.wording.backups import reason_text

if TYPE_CHECKING:
    import argparse

    from tideover.app.ports import BackupInfo
    from tideover.cli.parsing import Parser
    from tideover.cli.place import Place

translate = QCoreApplication.translate


def summary() -> str:
    """Return what the command does."""
    return translate("CommandLine", "make a verified copy of the household, or put one back")


def add_arguments(parser: Parser) -> None:
    """Add `--list` and `--restore`."""
    parser.add_own(
        "--list", action="store_true", help=translate("CommandLine", "show the copies there are")
    )
    parser.add_own(
        "--restore",
        metavar="FILE",
        help=translate("CommandLine", "put this copy back; what is there now is kept beside"),
    )


def run(place: Place, options: argparse.Namespace) -> Answer:
    """Make a copy, list the copies, or put one back.

    Raises:
        StoreError: There is no household, or it or the copy cannot be used; nothing was changed.
    """
    if options.list and options.restore is not None:
        raise InputError("options_exclude", first="--list", second="--restore")
    if options.list:
        return _listed(place)
    if options.restore is not None:
        return _restored(place, Path(options.restore))
    made = place.backups().make("hand")
    text = translate("CommandLine", "A verified copy was made: {path}").format(path=made)
    return Answer(text, {"command": BACKUP.name, "made": str(made)})


def _listed(place: Place) -> Answer:
    backups = place.listed()
    document = {"command": BACKUP.name, "backups": [_backup(each) for each in backups]}
    if not backups:
        return Answer(translate("CommandLine", "There are no copies yet."), document)
    head = (
        translate("CommandLine", "Made"),
        translate("CommandLine", "Why"),
        translate("CommandLine", "Size"),
        translate("CommandLine", "Encrypted"),
        translate("CommandLine", "File"),
    )
    rows = (
        (
            f"{each.made_at:%Y-%m-%d %H:%M}",
            reason_text(each.reason),
            size_text(each.size),
            _yes_or_no(yes=each.protection is not Protection.NONE),
            str(each.path),
        )
        for each in backups
    )
    return Answer(table(head, rows, (LEFT, LEFT, RIGHT, LEFT, LEFT)), document)


def _backup(backup: BackupInfo) -> dict[str, object]:
    return {
        "path": str(backup.path),
        "made_at": backup.made_at.isoformat(),
        "reason": backup.reason,
        "size": backup.size,
        "encrypted": backup.protection is not Protection.NONE,
    }


def _yes_or_no(*, yes: bool) -> str:
    return translate("CommandLine", "yes") if yes else translate("CommandLine", "no")


def _restored(place: Place, path: Path) -> Answer:
    aside = place.restore(path)
    document = {"command": BACKUP.name, "restored": str(path), "kept": None}
    text = translate("CommandLine", "{path} was put back.").format(path=path)
    if aside != place.store:
        document["kept"] = str(aside)
        kept = translate("CommandLine", "What was there before is kept: {path}")
        text += " " + kept.format(path=aside)
    return Answer(text, document)


BACKUP = Command("backup", summary, add_arguments, run)
