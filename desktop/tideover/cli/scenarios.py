"""Scenarios on the command line: one of them as the household, or all side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from tideover.cli.answers import Answer, day_or_none, decimal_text, heading
from tideover.cli.reporting import newer_household, with_findings
from tideover.cli.tables import LEFT, paragraphs, table
from tideover.domain.errors import InputError
from tideover.engine.what_if import with_scenario
from tideover.ui.wording.what_if import (
    change_text,
    measure_name,
    measure_text,
    today_name,
    unmet_text,
    verdict_word,
)
from tideover.viewmodels.what_if import Measure, Verdict, what_if_view

if TYPE_CHECKING:
    from tideover.cli.parsing import Parser
    from tideover.domain.scenarios import Scenario
    from tideover.domain.snapshot import Snapshot
    from tideover.ui.services import Ports
    from tideover.viewmodels.what_if import Column, WhatIfView

translate = QCoreApplication.translate


def add_scenario_arguments(parser: Parser) -> None:
    """Add `--scenario` and `--scenarios`."""
    parser.add_own(
        "--scenario",
        metavar="NAME",
        help=translate("CommandLine", "answer as if this scenario were so; nothing is changed"),
    )
    parser.add_own(
        "--scenarios",
        action="store_true",
        help=translate("CommandLine", "the scenarios that are kept, side by side with today"),
    )


def scenario_named(snapshot: Snapshot, name: str | None) -> Scenario | None:
    """Return the scenario of a name; None where none is asked for.

    Raises:
        InputError: `scenario_unknown`, with the names there are.
    """
    if name is None:
        return None
    for scenario in snapshot.scenarios:
        if scenario.name == name.strip():
            return scenario
    known = ", ".join(each.name for each in snapshot.scenarios) or "—"
    raise InputError("scenario_unknown", field="--scenario", value=name, known=known)


def in_scenario(snapshot: Snapshot, scenario: Scenario | None) -> Snapshot:
    """Return the household as it would be."""
    return snapshot if scenario is None else with_scenario(snapshot, scenario)


def scenario_sentences(snapshot: Snapshot, scenario: Scenario | None) -> str:
    """Return which scenario is answered about and what it changes; empty for none."""
    if scenario is None:
        return ""
    #: {name} is a scenario that the answer is about
    said = translate("CommandLine", "As if “{name}” were so:").format(name=scenario.name)
    changes = (change_text(change, snapshot) for change in scenario.changes)
    return "\n".join((said, *(f"  - {text}" for text in changes)))


def listed_scenarios(opened: Ports, command: str) -> Answer:
    """Answer with every scenario beside today; a scenario that is worse needs no attention."""
    snapshot = opened.book.snapshot
    view = what_if_view(snapshot, snapshot.scenarios)
    document = {
        **heading(command, snapshot),
        "scenarios": [_column(column, snapshot) for column in view.columns],
    }
    answer = Answer(_listed_text(view), document)
    return with_findings(answer, newer_household(opened.problem))


def _listed_text(view: WhatIfView) -> str:
    snapshot = view.snapshot
    if not snapshot.scenarios:
        return translate(
            "CommandLine", "No scenario is kept. The window makes them: Reports, What if."
        )
    names = (today_name(), *(each.name for each in snapshot.scenarios))
    rows = (
        (measure_name(measure), *(_cell(measure, place, each) for each in view.columns))
        for place, measure in enumerate(Measure)
    )
    said = (
        "\n".join((each.name, *(f"  - {text}" for text in _changes(each, view))))
        for each in snapshot.scenarios
    )
    return paragraphs(table(("", *names), rows, (LEFT,) * (len(names) + 1)), *said)


def _changes(scenario: Scenario, view: WhatIfView) -> list[str]:
    column = next(each for each in view.columns if each.scenario == scenario)
    return [
        unmet_text(each, view.snapshot)
        if each in column.unmet
        else change_text(each, view.snapshot)
        for each in scenario.changes
    ]


def _cell(measure: Measure, place: int, column: Column) -> str:
    text, found = measure_text(measure, column.prospect), column.verdicts[place]
    return text if found is Verdict.SAME else f"{text} · {verdict_word(found)}"


def _column(column: Column, snapshot: Snapshot) -> dict[str, object]:
    found, scenario = column.prospect, column.scenario
    low, high = found.missed.band
    return {
        "name": scenario.name if scenario is not None else None,
        "changes": [change_text(each, snapshot) for each in scenario.changes] if scenario else [],
        "changes_nothing": [change_text(each, snapshot) for each in column.unmet],
        "short": found.short,
        "tight": found.tight,
        "first_short": str(found.first_short.month) if found.first_short else None,
        "shortfall": decimal_text(found.shortfall) if found.shortfall else None,
        "lowest": decimal_text(found.lowest),
        "lowest_on": found.lowest_day.isoformat(),
        "missed_percent": found.missed.percent,
        "missed_band": [low, high],
        "debt_free_on": day_or_none(found.debt_free_on),
        "interest_and_fees": decimal_text(found.cost),
        "beside_today": {
            measure.value: verdict.value
            for measure, verdict in zip(Measure, column.verdicts, strict=True)
        },
    }
