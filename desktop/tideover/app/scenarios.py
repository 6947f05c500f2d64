"""Keeping scenarios, and making one of them the household's own."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from tideover.app.commands.budgets import SetBudget
from tideover.app.commands.entries import AddEntries, ReplaceEntries
from tideover.app.commands.records import Add, Remove, Replace
from tideover.app.commands.scenarios import ApplyScenario
from tideover.domain.entries import Entry, Split
from tideover.domain.errors import BugError, InputError
from tideover.domain.ids import EntryId, RecurringId, ScenarioId, new_id
from tideover.domain.recurring import RecurringItem
from tideover.domain.scenarios import OneOff, Scenario
from tideover.domain.text import required_name
from tideover.engine.planned_cash import main_account
from tideover.engine.what_if import unmet_changes, with_scenario
from tideover.engine.what_if.parting import is_part

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tideover.app.commands.command import Command
    from tideover.domain.budgets import BudgetLine
    from tideover.domain.loans import Loan
    from tideover.domain.scenarios import ScenarioChange
    from tideover.domain.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Application:
    """What applying a scenario changes, to be read before it is done.

    `recurring` and `loans` are pairs of before and after; a side that is None is not there.
    `entries` are recorded, `moved` are planned ones that leave another account, `plans` are what
    budgets become. `unmet` changes nothing, because what it is about is gone.
    """

    recurring: tuple[tuple[RecurringItem | None, RecurringItem | None], ...]
    loans: tuple[tuple[Loan, Loan], ...]
    entries: tuple[Entry, ...]
    moved: tuple[Entry, ...]
    plans: tuple[BudgetLine, ...]
    unmet: tuple[ScenarioChange, ...]

    @property
    def changes_anything(self) -> bool:
        """Whether there is anything to do."""
        return bool(self.recurring or self.loans or self.entries or self.moved or self.plans)


def saved_scenario(
    snapshot: Snapshot, name: str, changes: tuple[ScenarioChange, ...], before: Scenario | None
) -> Add | Replace:
    """Return the step that keeps a scenario: a new one, or in the place of `before`.

    Raises:
        InputError: `scenario_without_changes`, `name_empty`, `scenario_name_taken` or
            `too_many_changes`.
    """
    if not changes:
        raise InputError("scenario_without_changes", field="changes")
    cleaned = required_name(name)
    if any(each.name == cleaned and each is not before for each in snapshot.scenarios):
        raise InputError("scenario_name_taken", field="name", value=cleaned)
    if before is not None:
        return Replace(replace(before, name=cleaned, changes=changes))
    position = max((each.position for each in snapshot.scenarios), default=-1) + 1
    return Add(Scenario(ScenarioId(new_id()), cleaned, changes, position))


def application(snapshot: Snapshot, scenario: Scenario) -> Application:
    """Return what applying a scenario would change."""
    after = with_scenario(snapshot, scenario)
    planned = {entry.id: entry for entry in snapshot.upcoming}
    plans = set(snapshot.budgets)
    return Application(
        recurring=_recurring(snapshot, after),
        loans=tuple(
            (old, new) for old, new in zip(snapshot.loans, after.loans, strict=True) if old != new
        ),
        entries=tuple(_entries(snapshot, scenario)),
        moved=tuple(
            entry for entry in after.upcoming if entry.id in planned and planned[entry.id] != entry
        ),
        plans=tuple(line for line in after.budgets if line not in plans),
        unmet=unmet_changes(snapshot, scenario.changes),
    )


def _recurring(
    snapshot: Snapshot, after: Snapshot
) -> tuple[tuple[RecurringItem | None, RecurringItem | None], ...]:
    old = {item.id: item for item in snapshot.recurring}
    new = {item.id: item for item in after.recurring}
    changed = ((old.get(each), new.get(each)) for each in dict.fromkeys((*old, *new)))
    found = ((before, later) for before, later in changed if before != later)
    return tuple(sorted(found, key=_by_day))


def _by_day(pair: tuple[RecurringItem | None, RecurringItem | None]) -> tuple[str, date]:
    """Order what becomes of one item by its days."""
    shown = pair[1] or pair[0]
    return (shown.payee, shown.starts) if shown is not None else ("", date.min)


def _entries(snapshot: Snapshot, scenario: Scenario) -> Iterable[Entry]:
    """Yield what comes or goes once, dated today where its day has passed."""
    account = main_account(snapshot)
    if account is None:
        return
    for change in scenario.changes:
        if isinstance(change, OneOff):
            yield Entry(
                id=EntryId(new_id()),
                account_id=account,
                day=max(change.day, snapshot.as_of),
                payee=change.label,
                amount=change.amount,
                splits=(Split(None, change.amount),),
            )


def apply_command(snapshot: Snapshot, scenario: Scenario) -> ApplyScenario:
    """Return the step after which the household is as the scenario says.

    The scenario goes with it: tried once more on top of itself it would mislead. One undo brings
    both back.

    Raises:
        InputError: `scenario_changes_nothing`.
    """
    found = application(snapshot, scenario)
    if not found.changes_anything:
        raise InputError("scenario_changes_nothing", field="changes")
    commands: list[Command] = [_record_step(*pair) for pair in found.recurring]
    commands += [Replace(new) for _, new in found.loans]
    if found.entries:
        commands.append(AddEntries(found.entries))
    if found.moved:
        commands.append(ReplaceEntries(found.moved))
    if found.plans:
        commands.append(SetBudget(found.plans))
    commands.append(Remove(scenario))
    return ApplyScenario(scenario.name, tuple(commands))


def _record_step(before: RecurringItem | None, after: RecurringItem | None) -> Command:
    match before, after:
        case None, RecurringItem():
            return Add(_kept(after))
        case RecurringItem(), None:
            return Remove(before)
        case _, RecurringItem():
            return Replace(after)
        case _:
            raise BugError("unknown_change")


def _kept(item: RecurringItem) -> RecurringItem:
    """Return a new item under an identity of its own; a part of an old one keeps its name."""
    return item if is_part(item) else replace(item, id=RecurringId(new_id()))
