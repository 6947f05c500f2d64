"""The sentences of due days anew; the window and the command line say the same."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from tideover.ui.format import money_text, percent_text

if TYPE_CHECKING:
    from tideover.engine.due_day_design import DesignFigures, DueDayDesign
    from tideover.viewmodels.due_days import LoanDays

translate = QCoreApplication.translate


def finding_text(found: DueDayDesign) -> str:
    """Return what the search found."""
    if not found.movable:
        return translate(
            "DueDays", "No loan has a due day of the month that could be moved without being late."
        )
    if not found.moves:
        return translate(
            "DueDays", "The due days are best as they are: no other ones leave less missing."
        )
    if found.before.short > found.after.short:
        #: {before} and {after} are numbers of months
        text = translate(
            "DueDays", "With other due days, months that fall short: {after} instead of {before}."
        )
        return text.format(before=found.before.short, after=found.after.short)
    text = translate("DueDays", "With other due days the lowest cash is {after}, not {before}.")
    return text.format(before=money_text(found.before.lowest), after=money_text(found.after.lowest))


def figure_texts(found: DueDayDesign) -> tuple[str, ...]:
    """Return the figures before and after, a line each."""
    before, after = found.before, found.after
    #: {before} and {after} are numbers, amounts or percentages
    change = translate("DueDays", "{name}: {before} → {after}")
    pairs = [
        (translate("DueDays", "Months that fall short"), str(before.short), str(after.short)),
        (
            translate("DueDays", "Lowest cash if all is paid"),
            money_text(before.lowest),
            money_text(after.lowest),
        ),
        (translate("DueDays", "A payment is missed somewhere"), _chance(before), _chance(after)),
    ]
    lines = [change.format(name=name, before=was, after=now) for name, was, now in pairs if was]
    if found.moves:
        cost = translate("DueDays", "The lenders ask {amount} more in all for it.")
        lines.append(cost.format(amount=money_text(found.cost)))
    return tuple(lines)


def _chance(figures: DesignFigures) -> str:
    missed = figures.missed
    return "" if missed is None else percent_text(Fraction(missed.hits, missed.paths), 0)


def move_text(line: LoanDays) -> str:
    """Return on which day a loan is due and would be."""
    if line.to_day is None:
        return translate("DueDays", "{loan}: day {before}, stays").format(
            loan=line.name, before=line.from_day
        )
    #: {loan} is the name of a loan, the others are days of the month
    return translate("DueDays", "{loan}: day {before} → day {after}").format(
        loan=line.name, before=line.from_day, after=line.to_day
    )
