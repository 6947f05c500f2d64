"""A shared page in words: the parts that were chosen, as headings, paragraphs and tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from tideover.ui.format import money_text, month_text, numeric_day_text, percent_text
from tideover.ui.page_parts import Heading, Paragraph, Table
from tideover.ui.pages.reports.printed import printed_profile
from tideover.ui.wording.budget import figure, row_name
from tideover.ui.wording.cases import event_kind
from tideover.ui.wording.credit_record import (
    fact_lines,
    item_heads,
    item_row,
    legend,
    mark_text,
    record_text,
    record_title,
    settling_text,
)
from tideover.ui.wording.names import risk_name
from tideover.viewmodels.credit_record import MONTHS_A_YEAR
from tideover.viewmodels.profile import ProfileSection
from tideover.viewmodels.sharing import SharedPart

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tideover.domain.cases import CaseEvent
    from tideover.ui.page_parts import Part
    from tideover.viewmodels.budget import MonthSummary
    from tideover.viewmodels.credit_record import RecordView
    from tideover.viewmodels.profile import ProfileView
    from tideover.viewmodels.sharing import (
        Register,
        RegisterRow,
        SharedCase,
        SharedMonth,
        SharedView,
    )

translate = QCoreApplication.translate

RATE_DECIMALS = 2


def part_name(part: SharedPart) -> str:
    """Return what a part is called."""
    return {
        SharedPart.LOANS: translate("Share", "All loans side by side"),
        SharedPart.OUTLOOK: translate("Share", "Coming months"),
        SharedPart.BUDGET: translate("Share", "Budget totals"),
        SharedPart.PROFILE: translate("Share", "How we stand"),
        SharedPart.RECORD: translate("Share", "Credit record"),
        SharedPart.CASES: translate("Share", "Talks with lenders"),
    }[part]


def shared_title(view: SharedView) -> str:
    """Return the title of the page."""
    name = view.name or translate("Profile", "Household")
    return translate("Share", "{name}: overview of {day}").format(
        name=name, day=numeric_day_text(view.as_of)
    )


def shared_page(view: SharedView) -> Iterator[Part]:
    """Yield the page; a part that was not chosen leaves no trace."""
    yield Heading(shared_title(view), is_title=True)
    yield Paragraph(
        translate("Share", "Counted from the household's own entries. It can be read, not changed.")
    )
    if view.names_hidden:
        yield Paragraph(
            translate("Share", "Names were replaced by initials; notes were left out."),
            is_small=True,
        )
    if view.register is not None:
        yield Heading(part_name(SharedPart.LOANS))
        yield from _register(view.register)
    if view.months is not None:
        yield Heading(part_name(SharedPart.OUTLOOK))
        yield _months(view.months)
    if view.budget is not None:
        yield Heading(part_name(SharedPart.BUDGET))
        yield _budget(view.budget)
    if view.profile is not None:
        yield Heading(part_name(SharedPart.PROFILE))
        yield from _profile(view.profile)
    if view.record is not None:
        yield Heading(part_name(SharedPart.RECORD))
        yield from _record(view.record)
    if view.cases is not None:
        yield Heading(part_name(SharedPart.CASES))
        yield from _cases(view.cases)


def register_heads() -> tuple[str, ...]:
    """Return the heads of the register."""
    return (
        translate("Share", "Lender"),
        translate("Share", "Loan"),
        translate("Share", "Principal left"),
        translate("Share", "Overdue"),
        translate("Share", "Days late"),
        translate("Share", "Yearly rate"),
        translate("Share", "Next instalment"),
        translate("Share", "Ends"),
    )


def register_row(row: RegisterRow) -> tuple[str, ...]:
    """Return the cells of one loan."""
    return (
        row.lender,
        row.name,
        money_text(row.owed),
        money_text(row.overdue) if row.overdue else "—",
        str(row.days_past_due) if row.days_past_due else "—",
        percent_text(row.yearly, RATE_DECIMALS),
        money_text(row.monthly),
        numeric_day_text(row.ends),
    )


def _register(found: Register) -> Iterator[Part]:
    if not found.rows:
        yield Paragraph(translate("Share", "There is no open loan."))
        return
    total = (
        translate("Share", "All"),
        "",
        money_text(found.owed),
        money_text(found.overdue) if found.overdue else "—",
        *("", "", money_text(found.monthly), ""),
    )
    rows = (*(register_row(row) for row in found.rows), total)
    yield Table(rows, register_heads(), frozenset(range(2, 8)))
    yield Paragraph(
        translate(
            "Share",
            "Loans: {loans}, lenders: {lenders}. Paying everything off today takes {amount}, with "
            "interest, fees and penalty up to today.",
        ).format(loans=len(found.rows), lenders=found.lenders, amount=money_text(found.settle))
    )


def _months(months: tuple[SharedMonth, ...]) -> Table:
    heads = (
        translate("Share", "Month"),
        translate("Share", "How it looks"),
        translate("Share", "Comes in"),
        translate("Share", "Spent"),
        translate("Share", "Paid to lenders"),
        translate("Share", "Lowest cash"),
    )
    rows = tuple(
        (
            month_text(each.month),
            risk_name(each.risk),
            *(money_text(one) for one in (each.income, each.expenses, each.dues, each.lowest)),
        )
        for each in months
    )
    return Table(rows, heads, frozenset({2, 3, 4, 5}))


def _budget(found: MonthSummary) -> Table:
    heads = (
        month_text(found.month),
        translate("Share", "Expected"),
        translate("Share", "So far"),
    )
    rows = tuple(
        (row_name(row), figure(cell.expected), figure(cell.actual)) for row, cell in found.sums
    )
    return Table(rows, heads, frozenset({1, 2}))


def _profile(view: ProfileView) -> Iterator[Part]:
    _title, *parts = printed_profile(view, set(ProfileSection))
    yield from parts


def _record(view: RecordView) -> Iterator[Part]:
    yield Paragraph(record_title(view))
    yield Paragraph(record_text(view))
    for line in view.open_lines:
        yield Paragraph(settling_text(line))
    items = tuple(
        item_row(line, item) for line in view.lines for item in (*line.items, *line.new_items)
    )
    if items:
        yield Table(items, item_heads(), frozenset({2}))
    grid = tuple(
        (row.name, str(row.year), *(mark_text(month) for month in row.months)) for row in view.grid
    )
    months = (str(number + 1) for number in range(MONTHS_A_YEAR))
    if grid:
        heads = (translate("Record", "Loan"), translate("Share", "Year"), *months)
        yield Table(grid, heads)
    yield Paragraph(legend(), is_small=True)
    for sentence in fact_lines(view):
        yield Paragraph(sentence, is_small=True)


def _cases(found: tuple[SharedCase, ...]) -> Iterator[Part]:
    if not found:
        yield Paragraph(translate("Share", "Nothing has been written down."))
    heads = (
        translate("Share", "Lender"),
        translate("Share", "Day"),
        translate("Share", "What"),
        translate("Share", "Written down"),
        translate("Share", "Amount"),
        translate("Share", "Promised for"),
    )
    rows = tuple(
        _event_row(shared.case.lender, event) for shared in found for event in shared.events
    )
    if rows:
        yield Table(rows, heads, frozenset({4}))


def _event_row(lender: str, event: CaseEvent) -> tuple[str, ...]:
    promised = "" if event.due is None else numeric_day_text(event.due)
    if event.kept_on is not None:
        promised = translate("Share", "{day}, kept").format(day=promised)
    return (
        lender,
        numeric_day_text(event.day),
        event_kind(event.kind),
        " · ".join(part for part in (event.person, event.text) if part),
        "" if event.amount is None else money_text(event.amount),
        promised,
    )
