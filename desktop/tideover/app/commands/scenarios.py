"""Making a scenario the household's own: one step, named after it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tideover.app.commands.command import Command
    from tideover.app.ports import UnitOfWork


@dataclass(frozen=True, slots=True)
class ApplyScenario:
    """Make every change that a scenario comes down to, as one step with one undo."""

    name: str
    commands: tuple[Command, ...]

    def apply(self, work: UnitOfWork) -> ApplyScenario:
        """Make them in order; the inverse takes them back from the last to the first."""
        inverses = [command.apply(work) for command in self.commands]
        return ApplyScenario(self.name, tuple(reversed(inverses)))
