"""The profile on one printed page, for a talk with a counsellor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from tideover.ui.format import day_text, money_text, month_text, percent_text
from tideover.ui.page_parts import Heading, Paragraph, Table
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
from tideover.viewmodels.profile import ProfileSection

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from tideover.engine.profile import MonthService
    from tideover.ui.page_parts import Part
    from tideover.viewmodels.profile import ProfileView


def printed_profile(view: ProfileView, sections: Container[ProfileSection]) -> Iterator[Part]:
    """Yield the parts of the page; only the `sections` that were chosen."""
    name = view.name or QCoreApplication.translate("Profile", "Household")
    yield Heading(name, is_title=True)
    yield Paragraph(f"{day_text(view.profile.as_of)} · {headline(view)}")
    for section, part in (
        (ProfileSection.MEASURES, _measures),
        (ProfileSection.STANDARDS, _standards),
        (ProfileSection.MOVED, _moved),
        (ProfileSection.TREND, _trend),
    ):
        if section in sections:
            yield Heading(section_name(section))
            yield from part(view)
    yield Paragraph(no_score(), is_small=True)


def _measures(view: ProfileView) -> Iterator[Part]:
    rows = (
        (measure_name(each.code), measure_value(each), measure_text(each, view.profile))
        for each in view.measures
    )
    yield Table(tuple(rows), right=frozenset({1}))


def _standards(view: ProfileView) -> Iterator[Part]:
    for each in view.measures:
        for fact in each.standards:
            yield Paragraph(standard_text(fact), is_small=True)


def _moved(view: ProfileView) -> Iterator[Part]:
    for each in view.moved:
        yield Paragraph(moved_text(each))
    if not view.moved:
        yield Paragraph(nothing_moved())


def _trend(view: ProfileView) -> Iterator[Part]:
    rows = tuple(trend_row(each) for each in view.trend)
    yield Table(rows, trend_heads(), frozenset({1, 2, 3, 4}))


def trend_row(each: MonthService) -> tuple[str, ...]:
    """Return the cells of one month."""
    month = month_text(each.month)
    return (
        month if each.is_past else expected_mark(month),
        money_text(each.income),
        money_text(each.asked),
        "—" if each.service is None else percent_text(each.service, SHARE_DECIMALS),
        money_text(each.owed) if each.is_past else "—",
    )
