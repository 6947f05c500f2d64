"""What was typed: the options of every command, the command's name, and its own options.

argparse speaks through gettext, the rest of Tideover through Qt. So every title and every
refusal is given here, and argparse's own words are never seen.
"""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any, NoReturn

from PySide6.QtCore import QCoreApplication

from tideover.cli.tables import wrapped
from tideover.domain.errors import InputError
from tideover.ui.language import available

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

translate = QCoreApplication.translate

PROGRAM = "tideover"


class HelpText(argparse.HelpFormatter):
    """argparse's help with a translated word before the usage, and lines as wide as they look."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:
        """Begin with the usage."""
        # Outside of the braces of an f-string, where the collector of translations looks.
        word = translate("CommandLine", "usage:")
        super().add_usage(usage, actions, groups, prefix or f"{word} ")

    def _split_lines(self, text: str, width: int) -> list[str]:
        return wrapped(text, width)

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        return "\n".join(indent + line for line in wrapped(text, width - len(indent)))


class Parser(argparse.ArgumentParser):
    """Reads options; what is wrong with them is an InputError and never ends the program."""

    def __init__(self, program: str = PROGRAM, description: str = "") -> None:
        """Know no option yet."""
        super().__init__(
            prog=program,
            description=description,
            formatter_class=HelpText,
            add_help=False,
            allow_abbrev=False,
            exit_on_error=False,
        )
        self._own = self.add_argument_group(translate("CommandLine", "with this command"))

    def add_own(self, *names: str, **settings: Any) -> None:
        """Add an option or a word of one command; the arguments are those of argparse.

        A per cent sign in the help is one: argparse would take it for a place to fill.
        """
        if "help" in settings:
            settings["help"] = settings["help"].replace("%", "%%")
        self._own.add_argument(*names, **settings)

    def read_known(self, words: Sequence[str]) -> tuple[argparse.Namespace, list[str]]:
        """Return the options that are known, and the other words.

        Raises:
            InputError: `option_misused` for an option without its value, or with one too many.
        """
        try:
            return self.parse_known_args(words)
        except argparse.ArgumentError as error:
            raise InputError(
                "option_misused", value=error.argument_name, program=self.prog
            ) from error

    def read(self, words: Sequence[str]) -> argparse.Namespace:
        """Return the options; raises InputError when there is a word that none of them takes."""
        options, others = self.read_known(words)
        if others:
            raise InputError("word_unknown", value=others[0], program=self.prog)
        return options

    def error(self, message: str) -> NoReturn:
        """Refuse what argparse refuses without naming an option."""
        raise InputError("option_misused", value=message, program=self.prog)


def add_common_options(parser: Parser) -> None:
    """Add the options that every command takes, before its name or behind it."""
    group = parser.add_argument_group(translate("CommandLine", "with every command"))
    group.add_argument(
        "--store",
        metavar="FILE",
        help=translate("CommandLine", "the household's file, if it is not the usual one"),
    )
    group.add_argument(
        "--json",
        action="store_true",
        help=translate("CommandLine", "answer with one JSON document, for programs"),
    )
    group.add_argument(
        "--language", metavar="|".join(available()), help=translate("CommandLine", "the language")
    )
    group.add_argument(
        "--today",
        metavar="YYYY-MM-DD",
        help=translate("CommandLine", "answer as on that day"),
    )
    group.add_argument(
        "-h", "--help", action="store_true", help=translate("CommandLine", "show this help")
    )


def general_parser() -> Parser:
    """Return the parser of what may stand before a command."""
    parser = Parser()
    add_common_options(parser)
    parser.add_argument("--version", action="store_true")
    return parser


def general_help(commands: Iterable[tuple[str, str]]) -> str:
    """Return the help for the program; `commands` are names with what they do."""
    parser = Parser(
        PROGRAM,
        translate(
            "CommandLine",
            "Sees the month a repayment would be missed, says why, and shows the way out. Without "
            "a command the window opens.",
        ),
    )
    parser.usage = translate("CommandLine", "tideover COMMAND [options]")
    group = parser.add_argument_group(translate("CommandLine", "commands"))
    for name, summary in commands:
        # An argument of this name lists the command in the help; it is never parsed.
        group.add_argument(name, help=summary)
    add_common_options(parser)
    parser.add_argument_group(translate("CommandLine", "about")).add_argument(
        "--version", action="store_true", help=translate("CommandLine", "show the version")
    )
    parser.epilog = exit_codes_text()
    return parser.format_help()


def exit_codes_text() -> str:
    """Return what the exit codes mean."""
    return translate(
        "CommandLine",
        "Exit codes: 0 all is well; 1 something needs attention; 2 the command was not understood; "
        "3 the household or a file could not be used; 4 the passphrase of an encrypted household "
        "is missing or wrong. It is asked for on the terminal, or read from the first line of the "
        "file that TIDEOVER_PASSPHRASE_FILE names.",
    )


def count_between(first: int, last: int, code: str, option: str) -> Callable[[str], int]:
    """Return what reads a whole number in these limits; it raises InputError with `code`."""

    def read(text: str) -> int:
        if not text.isdecimal() or not first <= int(text) <= last:
            raise InputError(code, field=option, value=text, first=first, last=last)
        return int(text)

    return read
