"""What is said of the credit record: marks, defaults, their years, and what settling changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from tideover.engine.credit_record import Mark
from tideover.ui.format import money_text, month_text, numeric_day_text
from tideover.ui.wording.facts import fact_text, source_text
from tideover.ui.wording.sentences import running_text

if TYPE_CHECKING:
    from tideover.engine.credit_record import RecordItem, RecordMonth
    from tideover.viewmodels.credit_record import RecordLine, RecordView

translate = QCoreApplication.translate


def record_title(view: RecordView) -> str:
    """Return the finding."""
    late, gone = view.open_lines, view.last_gone
    if len(late) == 1:
        return translate("Record", "“{name}” is late: its years on record have not begun").format(
            name=late[0].name
        )
    if late:
        return translate(
            "Record", "{count} loans are late: their years on record have not begun"
        ).format(count=len(late))
    if gone is not None:
        return translate("Record", "Everything late has ended; forgotten by {day}").format(
            day=numeric_day_text(gone)
        )
    if view.new_items:
        return translate("Record", "Nothing is on record yet, but the outlook expects something")
    return translate("Record", "Nothing late is on record")


def record_text(view: RecordView) -> str:
    """Return what follows: what the plan adds, and what a record here can and cannot know."""
    sentences = []
    if view.new_items:
        first = view.new_items[0].default
        sentences.append(
            translate(
                "Record",
                "As things are planned, new late payments: {count}, the first from {day} on.",
            ).format(count=len(view.new_items), day=numeric_day_text(first.began))
        )
    elif view.lines:
        sentences.append(translate("Record", "As things are planned, nothing new is added."))
    return running_text([*sentences, honest_note()])


def honest_note() -> str:
    """Return that only the report knows what was reported."""
    return translate(
        "Record",
        "This is counted from your own entries. What a lender really reported, and whether it "
        "reports at all, stands in your credit report alone.",
    )


def mark_name(mark: Mark) -> str:
    """Return what a mark of the grid means."""
    return {
        Mark.ON_TIME: translate("Record", "on time"),
        Mark.LATE_1: translate("Record", "1 to 30 days late"),
        Mark.LATE_2: translate("Record", "31 to 60 days late"),
        Mark.LATE_3: translate("Record", "61 to 90 days late"),
        Mark.LATE_4: translate("Record", "91 to 120 days late"),
        Mark.LATE_5: translate("Record", "121 to 150 days late"),
        Mark.LATE_6: translate("Record", "151 to 180 days late"),
        Mark.LATE_7: translate("Record", "more than 180 days late"),
        Mark.SETTLED: translate("Record", "paid off"),
    }[mark]


def legend() -> str:
    """Return the marks with their meaning, in one sentence."""
    marks = translate("Record", "; ").join(
        translate("Record", "{mark} = {meaning}").format(mark=mark.value, meaning=mark_name(mark))
        for mark in Mark
    )
    return translate("Record", "How late each month ended: {marks}. (…) is expected.").format(
        marks=marks
    )


def mark_text(month: RecordMonth | None) -> str:
    """Return the cell of a month; what is only planned stands in brackets."""
    if month is None:
        return ""
    return f"({month.mark.value})" if month.planned else month.mark.value


def month_spoken(month: RecordMonth | None) -> str:
    """Return the cell of a month as a sentence."""
    if month is None:
        return translate("Record", "nothing")
    state = mark_name(month.mark)
    if month.days_past_due:
        state = days_late(month.days_past_due)
    text = translate("Record", "{month}: {state}").format(
        month=month_text(month.month), state=state
    )
    return translate("Record", "{text}, expected").format(text=text) if month.planned else text


def days_late(count: int) -> str:
    """Return how late, in days."""
    if count == 1:
        return translate("Record", "1 day late")
    return translate("Record", "{count} days late").format(count=count)


def period_of(item: RecordItem) -> str:
    """Return from when to when something was late."""
    first = numeric_day_text(item.default.began)
    if item.default.ended is None:
        return translate("Record", "since {first}").format(first=first)
    return translate("Record", "{first} to {last}").format(
        first=first, last=numeric_day_text(item.default.ended)
    )


def years_of(item: RecordItem) -> str:
    """Return when the years on record run, or that they have not begun."""
    if item.gone_on is None or item.default.ended is None:
        return translate("Record", "not begun")
    return translate("Record", "{first} to {last}").format(
        first=numeric_day_text(item.default.ended), last=numeric_day_text(item.gone_on)
    )


def item_remark(item: RecordItem) -> str:
    """Return what else is to be known of a default."""
    remarks = []
    if item.default.planned:
        remarks.append(translate("Record", "expected, has not happened"))
    if item.default.by_contract:
        remarks.append(
            translate("Record", "ended by a new contract; the lender may report it otherwise")
        )
    if item.hidden_on is not None:
        remarks.append(
            translate("Record", "one-off credit repair: hidden from {day} on, if each overdue "
                      "amount was small enough").format(day=numeric_day_text(item.hidden_on))
        )  # fmt: skip
    return translate("Record", "; ").join(remarks) or "—"


def settling_text(line: RecordLine) -> str:
    """Return what settling now changes for a loan that is late; nothing for another."""
    if not line.settlings:
        return ""
    now, *later = line.settlings
    text = translate(
        "Record",
        "“{name}”: {amount} brings it up to date. Paid today, it is gone from {gone} on.",
    ).format(
        name=line.name, amount=money_text(line.to_be_current), gone=numeric_day_text(now.gone_on)
    )
    waits = (
        translate("Record", "Paid on {day}: not before {gone}.").format(
            day=numeric_day_text(each.settled_on), gone=numeric_day_text(each.gone_on)
        )
        for each in later
    )
    return running_text([text, *waits])


def item_heads() -> tuple[str, ...]:
    """Return the heads of the table of defaults."""
    return (
        translate("Record", "Loan"),
        translate("Record", "Late"),
        translate("Record", "Most days"),
        translate("Record", "Years on record"),
        translate("Record", "Remark"),
    )


def item_row(line: RecordLine, item: RecordItem) -> tuple[str, ...]:
    """Return the cells of one default."""
    return (
        line.name,
        period_of(item),
        str(item.default.worst_days),
        years_of(item),
        item_remark(item),
    )


def fact_lines(view: RecordView) -> list[str]:
    """Return the facts beside a record, each with its source."""
    return [running_text([fact_text(fact), source_text(fact)]) for fact in view.facts]
