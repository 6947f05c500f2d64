"""The words of the book: rows of the register, periods, accounts, what comes again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from tideover.app.entering import EntryKind
from tideover.domain.dates import Shift
from tideover.ui.format import day_text, money_text, numeric_day_text, plain_money_text
from tideover.ui.widgets.data_table import Cell, Header
from tideover.ui.widgets.labels import plain_tip
from tideover.ui.wording.names import rule_text, shift_name
from tideover.viewmodels.book import Belongs, PeriodChoice
from tideover.viewmodels.recurring import ComingKind

if TYPE_CHECKING:
    from datetime import date

    from tideover.domain.accounts import CardBill
    from tideover.domain.queries import EntrySummary
    from tideover.domain.recurring import RecurringItem
    from tideover.viewmodels.book import RegisterLine
    from tideover.viewmodels.recurring import CalendarDay, Coming, RecurringLine

translate = QCoreApplication.translate


def register_headers() -> tuple[Header, ...]:
    """Return the columns of the register."""
    return (
        Header(translate("Book", "Date")),
        Header(translate("Book", "Payee")),
        Header(translate("Book", "Category")),
        Header(translate("Book", "Account")),
        Header(translate("Book", "Amount"), right=True),
        Header(translate("Book", "Balance"), right=True),
    )


def register_cells(line: RegisterLine, *, of_all_accounts: bool) -> tuple[Cell, ...]:
    """Return one row of the register, ready to paint."""
    faint = "muted" if line.ahead else "text"
    category = belongs_text(line)
    icon = "transfer" if line.belongs in {Belongs.TRANSFER_TO, Belongs.TRANSFER_FROM} else ""
    incoming = line.amount.minor > 0 and not icon
    payee = line.payee or (translate("Book", "Transfer") if icon else line.note)
    return (
        Cell(
            numeric_day_text(line.day),
            tone="muted",
            spoken=day_text(line.day),
            tip=translate("Book", "Still to come") if line.ahead else "",
        ),
        Cell(payee, tone=faint, tip=plain_tip(line.note)),
        Cell(
            category,
            tone="muted" if line.belongs is Belongs.NOTHING else faint,
            icon="loans" if line.loan else icon,
            tip=plain_tip(category),
        ),
        Cell(line.account, tone="muted"),
        Cell(
            money_text(line.amount, sign=True),
            tone="safe" if incoming else faint,
            right=True,
        ),
        Cell(
            money_text(line.balance),
            tone="muted" if of_all_accounts else "text",
            right=True,
            tip=translate("Book", "What {account} held after this entry").format(
                account=plain_tip(line.account)
            ),
        ),
    )


def belongs_text(line: RegisterLine) -> str:
    """Return what stands in the category column."""
    names = translate("Book", ", ", "between names").join(line.names)
    match line.belongs:
        case Belongs.TRANSFER_TO:
            return translate("Book", "to {account}").format(account=names)
        case Belongs.TRANSFER_FROM:
            return translate("Book", "from {account}").format(account=names)
        case Belongs.SPLIT:
            return translate("Book", "Split: {categories}").format(categories=names)
        case Belongs.NOTHING:
            named = translate("Book", "no category")
        case Belongs.CATEGORY:
            named = names
    if line.loan:
        return translate("Book", "repays {loan}").format(loan=line.loan)
    return named


def summary_text(summary: EntrySummary, counted: str) -> str:
    """Return what stands below the register: `counted` says how many entries, then what flowed."""
    return translate("Book", "{entries} · in {money_in} · out {money_out}").format(
        entries=counted,
        money_in=plain_money_text(summary.money_in),
        money_out=plain_money_text(abs(summary.money_out)),
    )


def period_name(choice: PeriodChoice) -> str:
    """Return the name of a period."""
    match choice:
        case PeriodChoice.ALL:
            return translate("Book", "All days")
        case PeriodChoice.THIS_MONTH:
            return translate("Book", "This month")
        case PeriodChoice.LAST_MONTH:
            return translate("Book", "Last month")
        case PeriodChoice.LAST_90_DAYS:
            return translate("Book", "Last 90 days")
        case PeriodChoice.THIS_YEAR:
            return translate("Book", "This year")
        case PeriodChoice.LAST_YEAR:
            return translate("Book", "Last year")


def entry_kind_name(kind: EntryKind) -> str:
    """Return what a line is about."""
    match kind:
        case EntryKind.EXPENSE:
            return translate("Book", "Expense")
        case EntryKind.INCOME:
            return translate("Book", "Income")
        case EntryKind.TRANSFER:
            return translate("Book", "Transfer")


def bill_text(bill: CardBill) -> str:
    """Return when a card is billed and when the bill is due."""
    return translate("Book", "Bill on day {statement}, due on day {due}").format(
        statement=bill.statement_day, due=bill.due_day
    )


def recurring_sentence(item: RecurringItem) -> str:
    """Return a recurring item in one sentence, for a person to check."""
    amount = money_text(abs(item.amount))
    pattern = (
        translate("Book", "{payee}: {amount} comes in. {rule}, from {first}.")
        if item.amount.minor > 0
        else translate("Book", "{payee}: {amount} goes out. {rule}, from {first}.")
    )
    sentence = pattern.format(
        payee=item.payee,
        amount=amount,
        rule=rule_text(item.rule, item.starts),
        first=day_text(item.starts),
    )
    if item.ends is not None:
        last = translate("Book", "The last one is on {last} at the latest.")
        sentence += " " + last.format(last=day_text(item.ends))
    if item.shift is not Shift.NONE:
        off = translate("Book", "On a weekend or public holiday: {shift}.")
        sentence += " " + off.format(shift=shift_name(item.shift))
    return sentence


def next_day_text(line: RecurringLine, today: date) -> str:
    """Return when an item comes next."""
    if line.next_day is None:
        return translate("Book", "ended")
    ahead = (line.next_day - today).days
    if ahead == 0:
        return translate("Book", "today")
    if ahead == 1:
        return translate("Book", "tomorrow")
    return numeric_day_text(line.next_day)


def coming_text(coming: Coming) -> str:
    """Return what comes, in short."""
    label = coming.label or translate("Book", "no payee")
    if coming.kind is ComingKind.INSTALMENT:
        return translate("Book", "{loan}, instalment {number}").format(
            loan=label, number=coming.instalment_number
        )
    if coming.kind is ComingKind.ENTRY:
        return translate("Book", "{payee} (already entered)").format(payee=label)
    return label


def calendar_day_text(day: CalendarDay) -> str:
    """Return a day of the calendar as it is read out."""
    parts = [day_text(day.day)]
    if day.holiday:
        parts.append(translate("Book", "public holiday"))
    if day.make_up:
        parts.append(translate("Book", "weekend that is worked"))
    parts += [f"{coming_text(each)} {money_text(each.amount, sign=True)}" for each in day.coming]
    return translate("Book", ", ", "between names").join(parts)
