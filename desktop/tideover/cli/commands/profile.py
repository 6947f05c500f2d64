"""`tideover profile`: how the household stands, from its own data only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from tideover.cli.answers import Answer, decimal_text, heading, rate_document
from tideover.cli.commands.command import Command
from tideover.cli.reporting import newer_household, with_findings
from tideover.cli.tables import LEFT, RIGHT, paragraphs, table
from tideover.ui.format import money_text, percent_text
from tideover.ui.wording.profile import (
    SHARE_DECIMALS,
    expected_mark,
    headline,
    measure_name,
    measure_text,
    measure_value,
    moved_text,
    no_score,
    nothing_moved,
    section_name,
    standard_text,
    trend_heads,
)
from tideover.viewmodels.profile import ProfileSection, profile_view

if TYPE_CHECKING:
    import argparse
    from fractions import Fraction

    from tideover.cli.parsing import Parser
    from tideover.cli.place import Place
    from tideover.engine.profile import MonthService
    from tideover.viewmodels.profile import Measure, ProfileView

translate = QCoreApplication.translate


def summary() -> str:
    """Return what the command does."""
    return translate("CommandLine", "how you stand: debts beside income, and what moved")


def add_arguments(_parser: Parser) -> None:
    """Take nothing of its own."""


def run(place: Place, _options: argparse.Namespace) -> Answer:
    """Answer; how somebody stands is information and needs no attention."""
    ports = place.open()
    snapshot = ports.book.snapshot
    view = profile_view(snapshot, ports.facts)
    document = {**heading(PROFILE.name, snapshot), **_document(view)}
    return with_findings(Answer(_text(view), document), newer_household(ports.problem))


def _text(view: ProfileView) -> str:
    head = (
        translate("CommandLine", "Measure"),
        translate("CommandLine", "Value"),
        translate("CommandLine", "Counted from"),
    )
    measures = (
        (
            measure_name(each.code),
            measure_value(each),
            measure_text(each, view.profile),
        )
        for each in view.measures
    )
    standards = (f"  - {standard_text(fact)}" for each in view.measures for fact in each.standards)
    moved = [f"  - {moved_text(each)}" for each in view.moved] or [f"  {nothing_moved()}"]
    trend = (
        (
            str(each.month) if each.is_past else expected_mark(str(each.month)),
            money_text(each.income),
            money_text(each.asked),
            "—" if each.service is None else percent_text(each.service, SHARE_DECIMALS),
            money_text(each.owed) if each.is_past else "",
        )
        for each in view.trend
    )
    return paragraphs(
        headline(view),
        table(head, measures, (LEFT, RIGHT, LEFT)),
        "\n".join((section_name(ProfileSection.STANDARDS), *standards)),
        "\n".join((section_name(ProfileSection.MOVED), *moved)),
        table(trend_heads(), trend, (LEFT, RIGHT, RIGHT, RIGHT, RIGHT)),
        no_score(),
    )


def _document(view: ProfileView) -> dict[str, object]:
    found = view.profile
    return {
        "owed": decimal_text(found.owed),
        "owed_last_month": decimal_text(found.owed_last_month),
        "yearly_income": decimal_text(found.yearly_income),
        "income_is_expected": found.income_is_expected,
        "cash": decimal_text(found.cash),
        "measures": {each.code.value: _value(each) for each in view.measures},
        "standards": [
            {
                "measure": each.code.value,
                "code": fact.code,
                "text": standard_text(fact),
                "checked": fact.checked_on is not None,
            }
            for each in view.measures
            for fact in each.standards
        ],
        "moved": [
            {
                "name": each.name,
                "owed": decimal_text(each.owed),
                "new": each.is_new,
                "paid_off": each.is_settled,
            }
            for each in view.moved
        ],
        "months": [_month(each) for each in found.months],
    }


def _value(measure: Measure) -> str | int | None:
    return _rate(measure.share) if measure.share is not None else measure.count


def _rate(share: Fraction | None) -> str | None:
    return None if share is None else rate_document(share)


def _month(each: MonthService) -> dict[str, object]:
    return {
        "month": str(each.month),
        "over": each.is_past,
        "income": decimal_text(each.income),
        "asked": decimal_text(each.asked),
        "service": _rate(each.service),
        "owed": decimal_text(each.owed),
    }


PROFILE = Command("profile", summary, add_arguments, run)
