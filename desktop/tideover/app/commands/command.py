"""What a change is, and how several become one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from tideover.app.ports import UnitOfWork


class Command(Protocol):
    """A change of the household."""

    def apply(self, work: UnitOfWork) -> Command:
        """Make the change and return the command that takes it back.

        A command that raises has changed nothing: the unit of work is rolled back.
        """


@dataclass(frozen=True, slots=True)
class Together:
    """Several changes as one step, with one name and one undo.

    `name` is a code that ui/messages.py words (`import`, `first_start_cash`, `paid`, …);
    `count` is the number the sentence mentions, `subject` the name of what it is about.
    """

    name: str
    commands: tuple[Command, ...]
    count: int = 0
    subject: str = ""

    def apply(self, work: UnitOfWork) -> Together:
        """Make every change, in order; the inverse takes them back from the last to the first."""
        inverses = [command.apply(work) for command in self.commands]
        return Together(self.name, tuple(reversed(inverses)), self.count, self.subject)
