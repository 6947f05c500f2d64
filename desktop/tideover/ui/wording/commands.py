"""What a change is called: before it is undone, and right after it was made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from tideover.app.commands.budgets import SetBudget
from tideover.app.commands.cases import AddCaseEvent, RemoveCase, RemoveCaseEvent
from tideover.app.commands.command import Command, Together
from tideover.app.commands.entries import AddEntries, RemoveEntries, ReplaceEntries
from tideover.app.commands.household import SetHousehold
from tideover.app.commands.loans import (
    MoveRepayment,
    RecordRepayment,
    RemoveLoan,
    RemoveRepayment,
    SetRepayments,
)
from tideover.app.commands.records import Add, Remove, Replace
from tideover.app.commands.scenarios import ApplyScenario
from tideover.domain.accounts import Account
from tideover.domain.cases import Case, CaseEvent
from tideover.domain.chosen_plans import ChosenPlan
from tideover.domain.entries import Category, Entry
from tideover.domain.lenders_bills import LendersBill
from tideover.domain.loans import Loan
from tideover.domain.recurring import RecurringItem
from tideover.domain.refinancing import KeptOffer
from tideover.domain.scenarios import Scenario
from tideover.ui.format import money_text, month_text, numeric_day_text
from tideover.ui.wording.case_phrases import case_phrase, record_phrase
from tideover.ui.wording.following_phrases import following_phrase
from tideover.ui.wording.offer_phrases import offer_phrase
from tideover.ui.wording.phrases import Phrase, together_phrases
from tideover.ui.wording.places import shown
from tideover.ui.wording.restructuring import change_name
from tideover.ui.wording.scenario_phrases import applied_phrase, scenario_phrase

if TYPE_CHECKING:
    from tideover.app.commands.records import HouseholdRecord
    from tideover.app.history import Step

translate = QCoreApplication.translate


def undo_text(step: Step) -> str:
    """Return what an undo takes back: `Delete “Lunch ¥28.00”`."""
    return _phrase(step.done, step.inverse).wish


def done_text(step: Step) -> str:
    """Return what was just done: `Deleted “Lunch ¥28.00”`."""
    return _phrase(step.done, step.inverse).fact


def is_worth_saying(step: Step) -> bool:
    """Return whether a change needs a message: it removed something, or did several things.

    What appears before the eyes of the person who typed it needs none.
    """
    match step.done:
        case Remove() | RemoveEntries() | RemoveLoan() | RemoveRepayment() | RecordRepayment():
            return True
        case RemoveCase() | RemoveCaseEvent():
            return True
        case Together() | ApplyScenario() | MoveRepayment() | SetRepayments():
            return True
        case Replace(record=Loan() as loan):
            return _contract_change(loan, step.inverse) is not None
        case SetBudget(lines=lines):
            return len(lines) > 1
        case _:
            return False


def _phrase(done: Command, inverse: Command) -> Phrase:
    """Name a change. A removal knows identities only, so its inverse says what they named."""
    match done:
        case Add() | Replace() | Remove() | RemoveLoan():
            phrase = _record(done, inverse)
        case AddCaseEvent() | RemoveCaseEvent() | RemoveCase():
            phrase = case_phrase(done, inverse)
        case AddEntries() | RemoveEntries() | ReplaceEntries():
            phrase = _entries(done, inverse)
        case RecordRepayment() | RemoveRepayment() | MoveRepayment() | SetRepayments():
            phrase = _repayment(done, inverse)
        case SetBudget():
            phrase = _budget(done)
        case SetHousehold():
            phrase = Phrase(
                translate("Commands", "Change the household's settings"),
                translate("Commands", "Changed the household's settings"),
            )
        case ApplyScenario():
            phrase = applied_phrase(done)
        case Together():
            phrase = _together(done)
        case _:
            phrase = _several(0)
    return phrase


def _record(  # noqa: PLR0911 - one a kind
    done: Add | Replace | Remove | RemoveLoan, inverse: Command
) -> Phrase:
    match done:
        case Add(record=Scenario()) | Replace(record=Scenario()) | Remove(record=Scenario()):
            return scenario_phrase(done, inverse)
        case Add(record=ChosenPlan()) | Replace(record=ChosenPlan()) | Remove(record=ChosenPlan()):
            return following_phrase(done)
        case (
            Add(record=KeptOffer() as offer)
            | Replace(record=KeptOffer() as offer)
            | Remove(record=KeptOffer() as offer)
        ):
            return offer_phrase(done, offer)
        case Add(record=record):
            return _added(record)
        case Replace(record=record):
            return _contract_change(record, inverse) or _changed(record)
        case Remove(record=record):
            return _removed(record)
        case RemoveLoan():
            return _removed_loan(inverse)


def _named(record: HouseholdRecord) -> str:
    match record:
        case RecurringItem():
            return shown(record.payee)
        case LendersBill() | CaseEvent():
            return numeric_day_text(record.day)
        case Case():
            return shown(record.lender)
        case ChosenPlan():
            return shown(record.strategy)
        case _:
            return shown(record.name)


def _added(record: HouseholdRecord) -> Phrase:
    match record:
        case Case() | CaseEvent():
            return record_phrase("added", record)
        case Account():
            phrase = Phrase(
                translate("Commands", "Add account “{name}”"),
                translate("Commands", "Added account “{name}”"),
            )
        case Category():
            phrase = Phrase(
                translate("Commands", "Add category “{name}”"),
                translate("Commands", "Added category “{name}”"),
            )
        case RecurringItem():
            phrase = Phrase(
                translate("Commands", "Add recurring item “{name}”"),
                translate("Commands", "Added recurring item “{name}”"),
            )
        case Loan():
            phrase = Phrase(
                translate("Commands", "Add loan “{name}”"),
                translate("Commands", "Added loan “{name}”"),
            )
        case LendersBill():
            phrase = Phrase(
                translate("Commands", "Add the lender's bill of {name}"),
                translate("Commands", "Added the lender's bill of {name}"),
            )
    return phrase.about(name=_named(record))


def _changed(record: HouseholdRecord) -> Phrase:
    match record:
        case Case() | CaseEvent():
            return record_phrase("changed", record)
        case Account():
            phrase = Phrase(
                translate("Commands", "Change account “{name}”"),
                translate("Commands", "Changed account “{name}”"),
            )
        case Category():
            phrase = Phrase(
                translate("Commands", "Change category “{name}”"),
                translate("Commands", "Changed category “{name}”"),
            )
        case RecurringItem():
            phrase = Phrase(
                translate("Commands", "Change recurring item “{name}”"),
                translate("Commands", "Changed recurring item “{name}”"),
            )
        case Loan():
            phrase = Phrase(
                translate("Commands", "Change loan “{name}”"),
                translate("Commands", "Changed loan “{name}”"),
            )
        case LendersBill():
            phrase = Phrase(
                translate("Commands", "Change the lender's bill of {name}"),
                translate("Commands", "Changed the lender's bill of {name}"),
            )
    return phrase.about(name=_named(record))


def _contract_change(record: HouseholdRecord, inverse: Command) -> Phrase | None:
    """Name a change of what was agreed on a loan; None where something else was changed."""
    before = inverse.record if isinstance(inverse, Replace) else None
    if not isinstance(record, Loan) or not isinstance(before, Loan):
        return None
    if record.earlier == before.earlier:
        return None
    if len(record.earlier) < len(before.earlier):
        phrase = Phrase(
            translate("Commands", "Take the changed contract of “{name}” back ({change})"),
            translate("Commands", "Took the changed contract of “{name}” back ({change})"),
        )
        last = before.earlier[-1]
    else:
        phrase = Phrase(
            translate("Commands", "Change the contract of “{name}” ({change})"),
            translate("Commands", "Changed the contract of “{name}” ({change})"),
        )
        last = record.earlier[-1]
    return phrase.about(name=_named(record), change=change_name(last.change))


def _removed(record: HouseholdRecord) -> Phrase:
    match record:
        case Case() | CaseEvent():
            return record_phrase("removed", record)
        case Account():
            phrase = Phrase(
                translate("Commands", "Delete account “{name}”"),
                translate("Commands", "Deleted account “{name}”"),
            )
        case Category():
            phrase = Phrase(
                translate("Commands", "Delete category “{name}”"),
                translate("Commands", "Deleted category “{name}”"),
            )
        case RecurringItem():
            phrase = Phrase(
                translate("Commands", "Delete recurring item “{name}”"),
                translate("Commands", "Deleted recurring item “{name}”"),
            )
        case Loan():
            phrase = Phrase(
                translate("Commands", "Delete loan “{name}”"),
                translate("Commands", "Deleted loan “{name}”"),
            )
        case LendersBill():
            phrase = Phrase(
                translate("Commands", "Delete the lender's bill of {name}"),
                translate("Commands", "Deleted the lender's bill of {name}"),
            )
    return phrase.about(name=_named(record))


def _removed_loan(inverse: Command) -> Phrase:
    commands = inverse.commands if isinstance(inverse, Together) else ()
    for command in commands:
        if isinstance(command, Add) and isinstance(command.record, Loan):
            return _removed(command.record)
    return _several(len(commands))


def _entries(done: AddEntries | RemoveEntries | ReplaceEntries, inverse: Command) -> Phrase:
    match done, inverse:
        case RemoveEntries(), AddEntries(entries=entries):
            phrase = Phrase(
                translate("Commands", "Delete “{entry}”"),
                translate("Commands", "Deleted “{entry}”"),
            )
            many = Phrase(
                translate("Commands", "Delete {count} entries"),
                translate("Commands", "Deleted {count} entries"),
            )
        case ReplaceEntries(entries=entries), _:
            phrase = Phrase(
                translate("Commands", "Change “{entry}”"),
                translate("Commands", "Changed “{entry}”"),
            )
            many = Phrase(
                translate("Commands", "Change {count} entries"),
                translate("Commands", "Changed {count} entries"),
            )
        case AddEntries(entries=entries), _:
            phrase = Phrase(
                translate("Commands", "Record “{entry}”"),
                translate("Commands", "Recorded “{entry}”"),
            )
            many = Phrase(
                translate("Commands", "Record {count} entries"),
                translate("Commands", "Recorded {count} entries"),
            )
        case _:
            return _several(0)
    # A transfer is two entries and one thing to a person.
    things = {entry.transfer_id or entry.id: entry for entry in reversed(entries)}
    if len(things) == 1:
        return phrase.about(entry=entry_text(next(iter(things.values()))))
    return many.about(count=str(len(things)))


def entry_text(entry: Entry) -> str:
    """Return an entry in short: `Lunch ¥28.00`, or what a transfer moves."""
    amount = money_text(abs(entry.amount))
    if entry.transfer_id is not None:
        return translate("Commands", "Transfer {amount}").format(amount=amount)
    return f"{shown(entry.payee)} {amount}" if entry.payee else amount


def _repayment(
    done: RecordRepayment | RemoveRepayment | MoveRepayment | SetRepayments, inverse: Command
) -> Phrase:
    if isinstance(done, MoveRepayment):
        return Phrase(
            translate("Commands", "Count a repayment for another loan"),
            translate("Commands", "The repayment counts for another loan now"),
        )
    if isinstance(done, SetRepayments):
        return _set_repayments(done)
    if isinstance(done, RecordRepayment) and done.repayment.amount.minor < 0:
        phrase = Phrase(
            translate("Commands", "Record that the lender gave {amount} back"),
            translate("Commands", "Recorded that the lender gave {amount} back"),
        )
        return phrase.about(amount=money_text(-done.repayment.amount))
    if isinstance(done, RecordRepayment):
        phrase = Phrase(
            translate("Commands", "Record repayment of {amount}"),
            translate("Commands", "Recorded repayment of {amount}"),
        )
        return phrase.about(amount=money_text(done.repayment.amount))
    phrase = Phrase(
        translate("Commands", "Take back repayment of {amount}"),
        translate("Commands", "Took back repayment of {amount}"),
    )
    if isinstance(inverse, RecordRepayment):
        return phrase.about(amount=money_text(abs(inverse.repayment.amount)))
    return _several(0)


def _set_repayments(done: SetRepayments) -> Phrase:
    if not done.repayments:
        return Phrase(
            translate("Commands", "Say that an entry repays no loan"),
            translate("Commands", "The entry repays no loan now"),
        )
    return Phrase(
        translate("Commands", "Say which loans an entry repays"),
        translate("Commands", "Matched the entry to what it repays"),
    )


def _budget(done: SetBudget) -> Phrase:
    if len(done.lines) != 1:
        return Phrase(
            translate("Commands", "Plan {count} amounts"),
            translate("Commands", "Planned {count} amounts"),
        ).about(count=str(len(done.lines)))
    (line,) = done.lines
    month = month_text(line.month)
    if line.planned is None:
        return Phrase(
            translate("Commands", "Clear a plan of {month}"),
            translate("Commands", "Cleared a plan of {month}"),
        ).about(month=month)
    return Phrase(
        translate("Commands", "Plan {amount} in {month}"),
        translate("Commands", "Planned {amount} in {month}"),
    ).about(amount=money_text(line.planned), month=month)


def _together(done: Together) -> Phrase:
    phrase = together_phrases().get(done.name)
    if phrase is None:
        return _several(done.count)
    return phrase.about(count=str(done.count), name=shown(done.subject))


def _several(count: int) -> Phrase:
    return Phrase(
        translate("Commands", "Make several changes"),
        translate("Commands", "Made several changes"),
    ).about(count=str(count))
