"""`tideover check`: is the household's file whole, and do its numbers agree with each other?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from tideover.cli.answers import Answer, need_attention
from tideover.cli.commands.command import Command
from tideover.cli.reporting import findings_document, findings_text
from tideover.engine.risk import outlook

if TYPE_CHECKING:
    import argparse

    from tideover.cli.parsing import Parser
    from tideover.cli.place import Place

translate = QCoreApplication.translate


def summary() -> str:
    """Return what the command does."""
    return translate("CommandLine", "look for damage and contradictions")


def add_arguments(_parser: Parser) -> None:
    """Add nothing: there is nothing to choose."""


def run(place: Place, _options: argparse.Namespace) -> Answer:
    """Answer; a finding needs attention. What is planned is looked at only in a sound file.

    Raises:
        StoreError: The file cannot even be opened.
    """
    findings = place.backups().check()
    if not findings:
        findings = outlook(place.open().book.snapshot).forecast.findings
    document = {
        "command": CHECK.name,
        "path": str(place.store),
        "findings": findings_document(findings),
    }
    well = translate("CommandLine", "All is well: {path}").format(path=place.store)
    return Answer(findings_text(findings) or well, document, need_attention(findings))


CHECK = Command("check", summary, add_arguments, run)
