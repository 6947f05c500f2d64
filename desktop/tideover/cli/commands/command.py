"""What a command of the command line is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from tideover.cli.answers import Answer
    from tideover.cli.parsing import Parser
    from tideover.cli.place import Place


@dataclass(frozen=True, slots=True)
class Command:
    """A command: its name, what it does in a few words, its own options, and its answer."""

    name: str
    summary: Callable[[], str]
    add_arguments: Callable[[Parser], None]
    run: Callable[[Place, argparse.Namespace], Answer]
