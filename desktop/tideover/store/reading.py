"""Every question whose answer is a part of the snapshot, written once.

The same text runs over the standard library's sqlite3 before the first paint and, inside a unit
of work, over SQLAlchemy's connection; `Reader` is all it needs of either.
"""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any, Protocol

from tideover.domain.dates import Month
from tideover.domain.entries import Entry, Split
from tideover.domain.errors import StoreDamaged
from tideover.domain.money import Money
from tideover.domain.snapshot import Snapshot
from tideover.store.cases import case_from, event_from
from tideover.store.kept_outlooks import outlook_from
from tideover.store.lenders_bills import bill_from
from tideover.store.loans import loan_from
from tideover.store.records import (
    account_from,
    budget_from,
    category_from,
    household_from,
    month_from,
    month_number,
    recurring_from,
    reminder_from,
    repayment_from,
    understood,
)
from tideover.store.scenarios import scenario_from

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from tideover.domain.accounts import Account
    from tideover.domain.budgets import BudgetLine
    from tideover.domain.cases import Case, CaseEvent
    from tideover.domain.chosen_plans import ChosenPlan
    from tideover.domain.dates import WorkingCalendar
    from tideover.domain.entries import Category
    from tideover.domain.household import Household
    from tideover.domain.ids import AccountId, CategoryId
    from tideover.domain.kept_outlooks import KeptOutlook
    from tideover.domain.lenders_bills import LendersBill
    from tideover.domain.loans import Loan, Repayment
    from tideover.domain.money import Currency
    from tideover.domain.recurring import RecurringItem
    from tideover.domain.refinancing import KeptOffer
    from tideover.domain.reminders import ReminderRecord
    from tideover.domain.scenarios import Scenario

LAST_MONTH = Month(9999, 12)

MonthSums = dict[tuple[Month, "CategoryId | None"], Money]

HOUSEHOLD = """
    SELECT name, currency, buffer, first_start, is_sample, remind_days_before,
           remind_while_unpaid, strategy, extra_money, custom_order,
           left_out_of_offers, uncertainty, version
    FROM household
"""
ACCOUNT = """
    SELECT id, name, kind, opening, opened_on, statement_day, due_day, credit_limit, closed,
           position, version
    FROM account
"""
CATEGORY = """
    SELECT id, name, group_name, direction, role, position, hidden, version FROM category
"""
BUDGET = "SELECT category_id, month, planned, version FROM budget"
RECURRING = """
    SELECT id, payee, category_id, account_id, amount, rule, interval, day, starts, ends, shift,
           note, version
    FROM recurring
"""
LOAN = """
    SELECT id, name, lender, lender_kind, terms, pays_from, preset, note, closed_on, earlier,
           version
    FROM loan
"""
REPAYMENT = "SELECT id, loan_id, day, amount, entry_id, note, version FROM repayment"
BILL = "SELECT id, loan_id, day, stated, note, version FROM lenders_bill"
REMINDER = "SELECT about, due, seen_on, event, channel, at, until FROM reminder_log"
CASE = "SELECT id, lender, opened_on, closed_on, note, version FROM case_file"
CASE_EVENT = """
    SELECT id, case_id, day, kind, text, person, due, kept_on, amount, document_name,
           document_sha256, document_size, version
    FROM case_event
"""
DOCUMENT = "SELECT content FROM case_document WHERE event_id = :event_id"
DOCUMENTS_SIZE = "SELECT COALESCE(SUM(document_size), 0) FROM case_event"
SCENARIO = "SELECT id, name, changes, position, version FROM scenario"
OFFER = "SELECT id, name, lender, means, position, version FROM kept_offer"
PLAN = "SELECT id, document, version FROM chosen_plan"
KEPT_OUTLOOK = "SELECT day, document FROM kept_outlook ORDER BY day"
ENTRY = """
    SELECT seq, id, account_id, day, payee, amount, note, transfer_id, fingerprint, batch_id,
           version
    FROM entry
"""
ONE = " WHERE id = :id"
LISTED = " WHERE id IN (SELECT value FROM json_each(:ids))"
BY_POSITION = " ORDER BY position, name, id"

_SPLITS = """
    SELECT entry_seq, category_id, amount, note FROM split
    WHERE position > 0 AND entry_seq IN (SELECT value FROM json_each(:seqs))
    ORDER BY entry_seq, position
"""
_BALANCES = """
    SELECT id, opening + COALESCE((
        SELECT SUM(amount) FROM entry WHERE account_id = account.id AND day <= :today
    ), 0)
    FROM account
"""
_MONTH_SUMS = """
    SELECT month, category_id, SUM(amount) FROM split
    WHERE month BETWEEN :first AND :last GROUP BY month, category_id
"""


class Reader(Protocol):
    """A connection that can be asked."""

    def rows(self, sql: str, **values: object) -> Iterable[Sequence[Any]]:
        """Return the rows that a query finds; `values` fill its named places."""


def snapshot(reader: Reader, today: date, calendar: WorkingCalendar) -> Snapshot:
    """Return the whole household as of `today`."""
    settings = household(reader)
    currency = settings.currency
    return Snapshot(
        as_of=today,
        revision=revision(reader),
        household=settings,
        accounts=accounts(reader, currency),
        balances=balances(reader, currency, today),
        categories=categories(reader, currency),
        month_sums=month_sums(reader, currency, first_summed(today)),
        upcoming=upcoming(reader, currency, today),
        budgets=budgets(reader, currency),
        recurring=recurring(reader, currency),
        loans=loans(reader, currency),
        repayments=repayments(reader, currency),
        bills=bills(reader, currency),
        cases=cases(reader, currency),
        case_events=case_events(reader, currency),
        reminder_log=reminder_log(reader),
        kept_outlooks=kept_outlooks(reader),
        scenarios=scenarios(reader, currency),
        offers=offers(reader, currency),
        plans=plans(reader, currency),
        calendar=calendar,
        entry_count=entry_count(reader),
    )


def revision(reader: Reader) -> int:
    """Return how many actions the store has kept."""
    for (number,) in reader.rows("SELECT revision FROM meta"):
        return int(number)
    raise StoreDamaged("store_row_damaged", table="meta")


def household(reader: Reader) -> Household:
    """Return the settings of the household."""
    with understood("household"):
        for row in reader.rows(HOUSEHOLD):
            return household_from(row)
    raise StoreDamaged("store_row_damaged", table="household")


def accounts(reader: Reader, currency: Currency) -> tuple[Account, ...]:
    """Return every account, in the household's order."""
    with understood("account"):
        return tuple(account_from(row, currency) for row in reader.rows(ACCOUNT + BY_POSITION))


def balances(
    reader: Reader, currency: Currency, today: date, of: Iterable[AccountId] | None = None
) -> dict[AccountId, Money]:
    """Return the balances of all or some accounts after the entries up to and with `today`."""
    if of is None:
        found = reader.rows(_BALANCES, today=today.isoformat())
    else:
        listed = json.dumps(sorted(of))
        found = reader.rows(_BALANCES + LISTED, today=today.isoformat(), ids=listed)
    with understood("entry"):
        return {identity: Money(int(minor), currency) for identity, minor in found}


def categories(reader: Reader, currency: Currency) -> tuple[Category, ...]:
    """Return every category, in the household's order."""
    with understood("category"):
        return tuple(category_from(row, currency) for row in reader.rows(CATEGORY + BY_POSITION))


def first_summed(today: date) -> Month:
    """Return the first month whose sums the snapshot holds: January of the year before."""
    return Month(today.year - 1, 1)


def month_sums(
    reader: Reader, currency: Currency, first: Month, last: Month = LAST_MONTH
) -> MonthSums:
    """Return signed sums by month and category, transfers left out, both months included."""
    found = reader.rows(_MONTH_SUMS, first=month_number(first), last=month_number(last))
    with understood("split"):
        return {
            (month_from(month), category_id): Money(int(minor), currency)
            for month, category_id, minor in found
        }


def upcoming(reader: Reader, currency: Currency, today: date) -> tuple[Entry, ...]:
    """Return the entries dated after `today`, soonest first."""
    later = reader.rows(ENTRY + " WHERE day > :today ORDER BY day, seq", today=today.isoformat())
    return entries(reader, currency, list(later))


def entries(reader: Reader, currency: Currency, rows: Sequence[Sequence[Any]]) -> tuple[Entry, ...]:
    """Return the entries of these rows of `ENTRY`, with their splits."""
    if not rows:
        return ()
    with understood("entry"):
        splits = _splits(reader, currency, [row[0] for row in rows])
        return tuple(_entry(row, currency, splits) for row in rows)


def _splits(reader: Reader, currency: Currency, seqs: list[int]) -> dict[int, list[Split]]:
    splits: dict[int, list[Split]] = {}
    found = reader.rows(_SPLITS, seqs=json.dumps(seqs))
    for seq, category_id, amount, note in found:
        splits.setdefault(seq, []).append(Split(category_id, Money(amount, currency), note))
    return splits


def _entry(row: Sequence[Any], currency: Currency, splits: Mapping[int, Sequence[Split]]) -> Entry:
    seq, identity, account_id, day, payee, amount, note, transfer_id, fingerprint, batch_id, _ = row
    return Entry(
        id=identity,
        account_id=account_id,
        day=date.fromisoformat(day),
        payee=payee,
        amount=Money(amount, currency),
        splits=tuple(splits.get(seq, ())),
        note=note,
        transfer_id=transfer_id,
        fingerprint=fingerprint,
        batch_id=batch_id,
    )


def budgets(reader: Reader, currency: Currency) -> tuple[BudgetLine, ...]:
    """Return every planned amount, by month."""
    with understood("budget"):
        found = reader.rows(BUDGET + " ORDER BY month, category_id")
        return tuple(budget_from(row, currency) for row in found)


def recurring(reader: Reader, currency: Currency) -> tuple[RecurringItem, ...]:
    """Return every recurring item, oldest first."""
    with understood("recurring"):
        found = reader.rows(RECURRING + " ORDER BY starts, payee, id")
        return tuple(recurring_from(row, currency) for row in found)


def loans(reader: Reader, currency: Currency) -> tuple[Loan, ...]:
    """Return every loan, by name."""
    with understood("loan"):
        found = reader.rows(LOAN + " ORDER BY name, id")
        return tuple(loan_from(row, currency) for row in found)


def repayments(reader: Reader, currency: Currency) -> tuple[Repayment, ...]:
    """Return every repayment, oldest first."""
    with understood("repayment"):
        found = reader.rows(REPAYMENT + " ORDER BY day, id")
        return tuple(repayment_from(row, currency) for row in found)


def bills(reader: Reader, currency: Currency) -> tuple[LendersBill, ...]:
    """Return every bill that a lender stated, oldest first."""
    with understood("lenders_bill"):
        found = reader.rows(BILL + " ORDER BY day, id")
        return tuple(bill_from(row, currency) for row in found)


def cases(reader: Reader, currency: Currency) -> tuple[Case, ...]:
    """Return the file of every lender, the newest last."""
    with understood("case_file"):
        found = reader.rows(CASE + " ORDER BY opened_on, lender, id")
        return tuple(case_from(row, currency) for row in found)


def case_events(reader: Reader, currency: Currency) -> tuple[CaseEvent, ...]:
    """Return what happened in every case, oldest first; documents without their content."""
    with understood("case_event"):
        found = reader.rows(CASE_EVENT + " ORDER BY day, id")
        return tuple(event_from(row, currency) for row in found)


def reminder_log(reader: Reader) -> tuple[ReminderRecord, ...]:
    """Return the log of reminders, oldest first."""
    with understood("reminder_log"):
        found = reader.rows(REMINDER + " ORDER BY at, about, due, seen_on, event, channel")
        return tuple(reminder_from(row) for row in found)


def scenarios(reader: Reader, currency: Currency) -> tuple[Scenario, ...]:
    """Return every scenario, in the household's order."""
    with understood("scenario"):
        return tuple(scenario_from(row, currency) for row in reader.rows(SCENARIO + BY_POSITION))


def offers(reader: Reader, currency: Currency) -> tuple[KeptOffer, ...]:
    """Return every offer that is kept, in the household's order."""
    rows = list(reader.rows(OFFER + BY_POSITION))
    if not rows:
        return ()
    # Most households keep none, and a start loads nothing that it does not need.
    from tideover.store.offers import offer_from

    with understood("kept_offer"):
        return tuple(offer_from(row, currency) for row in rows)


def plans(reader: Reader, currency: Currency) -> tuple[ChosenPlan, ...]:
    """Return the plan that is followed, if there is one."""
    rows = list(reader.rows(PLAN + " ORDER BY id"))
    if not rows:
        return ()
    # Who follows none loads nothing for it.
    from tideover.store.chosen_plans import plan_from

    with understood("chosen_plan"):
        return tuple(plan_from(row, currency) for row in rows)


def kept_outlooks(reader: Reader) -> tuple[KeptOutlook, ...]:
    """Return what the outlook said, oldest first."""
    with understood("kept_outlook"):
        return tuple(outlook_from(day, text) for day, text in reader.rows(KEPT_OUTLOOK))


def entry_count(reader: Reader) -> int:
    """Return how many entries there are."""
    ((count,),) = reader.rows("SELECT COUNT(*) FROM entry")
    return int(count)
