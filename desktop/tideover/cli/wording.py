"""A sentence for everything that keeps a command from being answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from tideover.cli.passphrases import passphrase_texts
from tideover.domain.errors import StoreMissing, TideoverError
from tideover.ui.wording.errors import error_text

if TYPE_CHECKING:
    from pathlib import Path

translate = QCoreApplication.translate

CHOSEN_IN_THE_WINDOW = {
    "no_date_column", "no_amount_column", "no_direction_column", "year_missing",
    "date_unreadable", "amount_unreadable", "direction_unknown",
}  # fmt: skip
"""Errors of a table that was guessed wrongly; only the window's preview has columns to choose."""


def problem_text(error: Exception, store: Path) -> str:
    """Return what went wrong, where, and the way out; `store` is the household in question."""
    if isinstance(error, StoreMissing) and error.params.get("path") == str(store):
        return translate(
            "CommandLine",
            "There is no household at {path} yet. To begin one, open the window: type tideover. "
            "For another household name its file with --store.",
        ).format(path=store)
    if not isinstance(error, TideoverError):
        return error_text(error)
    own = own_texts().get(error.code)
    text = own.format_map(error.params) if own else error_text(error)
    if error.code in CHOSEN_IN_THE_WINDOW:
        text += " " + left_to_the_window()
    option = str(error.params.get("field", ""))
    return f"{option}: {text}" if option.startswith("--") else text


def left_to_the_window() -> str:
    """Return where a table is imported whose columns somebody has to choose."""
    return translate("CommandLine", "Import this file in the window, where you can choose.")


def own_texts() -> dict[str, str]:
    """Return the sentence of every code that only the command line refuses with."""
    return {
        **passphrase_texts(),
        "command_missing": translate(
            "CommandLine", "Say what you want to know: {commands}. See tideover --help."
        ),
        "command_unknown": translate(
            "CommandLine",
            "There is no command “{value}”. There are: {commands}. See tideover --help.",
        ),
        "option_misused": translate(
            "CommandLine", "“{value}” is not used like this. See {program} --help."
        ),
        "word_unknown": translate(
            "CommandLine", "“{value}” was not understood. See {program} --help."
        ),
        "word_missing": translate("CommandLine", "{value} is missing. See {program} --help."),
        "options_exclude": translate(
            "CommandLine", "{first} and {second} cannot be asked together. Ask twice."
        ),
        "months_out_of_range": translate(
            "CommandLine", "“{value}” is not a number of months from {first} to {last}."
        ),
        "strategy_unknown": translate(
            "CommandLine", "There is no strategy “{value}”. There are: {known}."
        ),
        "windfall_unreadable": translate(
            "CommandLine",
            "“{value}” says no day and amount. Type the day, an equals sign and the amount: "
            "2027-02-05=5000.",
        ),
        "lender_kind_unknown": translate(
            "CommandLine", "There is no kind of lender “{value}”. There are: {known}."
        ),
        "language_unknown": translate(
            "CommandLine", "There is no translation into “{value}”. There are: {known}."
        ),
        "account_unknown": translate(
            "CommandLine", "There is no account “{value}”. There are: {known}."
        ),
        "part_unknown": translate("CommandLine", "There is no part “{value}”. There are: {known}."),
        "out_ending": translate(
            "CommandLine",
            "“{value}” has to end in .html. A PDF is saved in the window: Reports, Share a page.",
        ),
        **_paper_texts(),
        "out_exists": translate(
            "CommandLine", "There is a file “{value}” already. Add --replace to write over it."
        ),
        "out_unwritable": translate(
            "CommandLine", "“{path}” could not be written: {reason}. Try another folder."
        ),
        "loan_unknown": translate(
            "CommandLine", "No loan, or more than one, is called “{value}”. There are: {known}."
        ),
    }


def _paper_texts() -> dict[str, str]:
    return {
        "paper_unknown": translate(
            "CommandLine", "There is no paper “{value}”. There are: {known}."
        ),
        "lender_unknown": translate(
            "CommandLine", "No loan or file is of a lender “{value}”. There are: {known}."
        ),
        "paper_ending": translate(
            "CommandLine", "“{value}” has to end in .docx or .pdf. Name the file so."
        ),
    }
