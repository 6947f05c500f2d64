"""One call of the command line: from what was typed to the exit code."""

from __future__ import annotations

import io
import json
import logging
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from PySide6.QtCore import QCoreApplication

from tideover import __version__, bootstrap
from tideover.cli.answers import Answer, Exit
from tideover.cli.commands import COMMANDS
from tideover.cli.parsing import (
    PROGRAM,
    Parser,
    add_common_options,
    exit_codes_text,
    general_help,
    general_parser,
)
from tideover.cli.place import Place
from tideover.cli.tables import printable
from tideover.cli.wording import problem_text
from tideover.domain.dates import parse_day
from tideover.domain.errors import BugError, InputError, StoreEncrypted, TideoverError
from tideover.ui.language import LanguageControl, available

if TYPE_CHECKING:
    import argparse

    from tideover.app.settings import Settings
    from tideover.cli.commands.command import Command

log = logging.getLogger(__name__)

SEPARATOR = ", "


def main(arguments: list[str]) -> int:
    """Answer one command; returns the exit code, and never raises."""
    # What happens inside is not for the terminal: without this, warnings would be printed there.
    logging.getLogger("tideover").addHandler(logging.NullHandler())
    call = Call(arguments)
    try:
        answer = call.answer()
    except InputError as error:
        return call.refuse(error, Exit.NOT_UNDERSTOOD)
    except StoreEncrypted as error:
        return call.refuse(error, Exit.CLOSED)
    except TideoverError as error:
        return call.refuse(error, Exit.UNUSABLE)
    except KeyboardInterrupt:
        return Exit.INTERRUPTED
    except Exception as error:
        log.exception("unforeseen")
        return call.refuse(error, Exit.UNUSABLE)
    call.say(answer)
    return Exit.ATTENTION if answer.attention else Exit.WELL


class Call:
    """One call: the words that were typed, and how they are to be answered."""

    def __init__(self, words: list[str]) -> None:
        """Take the language and the household from the user's settings to begin with."""
        self._words = words
        self._for_programs = "--json" in words
        self._settings: Settings = bootstrap.kept_settings()
        self._store = bootstrap.store_path(None, self._settings)
        self._application = QCoreApplication.instance() or _application(words)
        control = self._application.findChild(LanguageControl)
        self._language = control or LanguageControl(self._application)
        self._language.apply(self._settings.language)

    def answer(self) -> Answer:
        """Return the answer.

        Raises:
            InputError: It was not understood.
            TideoverError: It was, and cannot be answered.
        """
        options, words = general_parser().read_known(self._words)
        self._follow(options)
        if options.version:
            return Answer(f"{PROGRAM} {__version__}", {"version": __version__})
        if options.help and not words:
            text = general_help((command.name, command.summary()) for command in COMMANDS)
            return Answer(text.rstrip(), {"help": text})
        command = _command_named(words)
        parser = Parser(f"{PROGRAM} {command.name}", command.summary())
        command.add_arguments(parser)
        if options.help:
            return _help_for(parser)
        asked = parser.read(words[1:])
        day = bootstrap.today()
        if options.today is not None:
            day = parse_day(options.today, day, field="--today")
        return command.run(Place(self._store, day), asked)

    def _follow(self, options: argparse.Namespace) -> None:
        """Use the language and the household that were named."""
        if options.language is not None:
            known = available()
            if options.language not in known:
                raise InputError(
                    "language_unknown", value=options.language, known=SEPARATOR.join(known)
                )
            self._language.apply(options.language)
        if options.store is not None:
            self._store = Path(options.store)

    def say(self, answer: Answer) -> None:
        """Print an answer."""
        _write(_json(answer.document) if self._for_programs else answer.text, sys.stdout)

    def refuse(self, error: Exception, code: Exit) -> Exit:
        """Say why there is no answer; returns the exit code."""
        text = problem_text(error, self._store)
        if self._for_programs:
            known = error.code if isinstance(error, TideoverError) else BugError.code
            _write(_json({"error": {"code": known, "message": text}}), sys.stdout)
        _write(text, sys.stderr)
        return code


def _application(words: list[str]) -> QCoreApplication:
    """Return what speaks; where a PDF is asked for, what lays out pages too."""
    if not any(word.lower().endswith(".pdf") for word in words):
        return QCoreApplication([PROGRAM])
    from tideover.cli.pages import page_application

    return page_application(PROGRAM)


def _command_named(words: list[str]) -> Command:
    names = SEPARATOR.join(command.name for command in COMMANDS)
    if not words:
        raise InputError("command_missing", commands=names)
    found = next((command for command in COMMANDS if command.name == words[0]), None)
    if found is None:
        raise InputError("command_unknown", value=words[0], commands=names)
    return found


def _help_for(parser: Parser) -> Answer:
    add_common_options(parser)
    parser.epilog = exit_codes_text()
    text = parser.format_help()
    return Answer(text.rstrip(), {"help": text})


def _json(document: object) -> str:
    # Plain ASCII is valid in whatever encoding the terminal or the pipe has.
    return json.dumps(document, indent=2)


def _write(text: str, stream: TextIO) -> None:
    """Print a text; a reader that has gone away (`| head`) is no error."""
    if isinstance(stream, io.TextIOWrapper):
        # A terminal in GBK has no ¥ of its own: better a question mark than no answer.
        stream.reconfigure(errors="replace")
    try:
        stream.write(printable(text) + "\n")
        stream.flush()
    except BrokenPipeError:
        # Python flushes once more when it ends, and would complain there.
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
