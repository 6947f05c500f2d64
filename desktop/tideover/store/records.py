"""How a record becomes the values of its row, and a row the record again."""

from __future__ import annotations

import json
from contextlib import contextmanager
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from tideover.domain.accounts import Account, AccountKind, CardBill
from tideover.domain.budgets import BudgetLine
from tideover.domain.dates import Month, Shift
from tideover.domain.entries import Category, CategoryRole, Direction
from tideover.domain.errors import BugError, InputError, StoreDamaged
from tideover.domain.household import FirstStart, Household
from tideover.domain.loans import Repayment
from tideover.domain.money import LARGEST_MINOR, Currency, Money, currency_of
from tideover.domain.recurring import (
    EveryMonths,
    EveryWeeks,
    LastWorkingDay,
    RecurringItem,
    Rule,
)
from tideover.domain.reminders import ReminderEvent, ReminderKey, ReminderRecord
from tideover.store.extra_money import extra_money_document, extra_money_from
from tideover.store.uncertainty import uncertainty_document, uncertainty_from

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Values = dict[str, Any]


@contextmanager
def understood(table: str) -> Iterator[None]:
    """Turn a row that says nothing sensible into StoreDamaged, which names the table."""
    try:
        yield
    except (ValueError, KeyError, TypeError, ArithmeticError, InputError) as error:
        raise StoreDamaged("store_row_damaged", table=table) from error


def minor_of(money: Money, currency: Currency) -> int:
    """Return the minor units; a household keeps one currency and amounts up to 10^15 of them.

    Raises:
        BugError: The amount is of another currency.
        InputError: It is larger than any household's.
    """
    if money.currency != currency:
        raise BugError("mixed_currencies", first=currency.code, second=money.currency.code)
    if abs(money.minor) > LARGEST_MINOR:
        raise InputError("amount_too_large", field="amount")
    return money.minor


def minor_or_none(money: Money | None, currency: Currency) -> int | None:
    """Return the minor units of an amount that may be absent."""
    return None if money is None else minor_of(money, currency)


def day_or_none(text: str | None) -> date | None:
    """Return a day that may be absent."""
    return None if text is None else date.fromisoformat(text)


def day_text(day: date | None) -> str | None:
    """Return `2026-12-05`, which sorts as days do; None for no day."""
    return None if day is None else day.isoformat()


def month_number(month: Month) -> int:
    """Return the month as one whole number: twelve to the year, none left out."""
    return month.year * 12 + month.number - 1


def month_from(number: int) -> Month:
    """Return the month with that number."""
    return Month(number // 12, number % 12 + 1)


def household_from(row: Sequence[Any]) -> Household:
    """Return the settings of the household."""
    (
        name, code, buffer, first_start, sample, days, unpaid, strategy, extra, order, left_out,
        uncertainty, _,
    ) = row  # fmt: skip
    currency = currency_of(code)
    return Household(
        name=name,
        currency=currency,
        buffer=Money(buffer, currency),
        first_start=FirstStart(first_start),
        is_sample=bool(sample),
        remind_days_before=tuple(json.loads(days)),
        remind_while_unpaid=bool(unpaid),
        strategy=strategy,
        extra_money=extra_money_from(extra, currency),
        custom_order=tuple(json.loads(order)),
        left_out_of_offers=tuple(json.loads(left_out)),
        uncertainty=uncertainty_from(uncertainty),
    )


def household_values(household: Household) -> Values:
    """Return the row of the household's settings.

    Its amounts take the currency it has from now on, as every other amount in the store does.
    """
    return {
        "name": household.name,
        "currency": household.currency.code,
        "buffer": household.buffer.minor,
        "first_start": household.first_start.value,
        "is_sample": household.is_sample,
        "remind_days_before": json.dumps(household.remind_days_before),
        "remind_while_unpaid": household.remind_while_unpaid,
        "strategy": household.strategy,
        "extra_money": extra_money_document(household.extra_money),
        "custom_order": json.dumps(household.custom_order),
        "left_out_of_offers": json.dumps(household.left_out_of_offers),
        "uncertainty": uncertainty_document(household.uncertainty),
    }


def account_from(row: Sequence[Any], currency: Currency) -> Account:
    """Return an account."""
    (
        identity, name, kind, opening, opened_on, statement_day, due_day, limit, closed,
        position, _,
    ) = row  # fmt: skip
    return Account(
        id=identity,
        name=name,
        kind=AccountKind(kind),
        opening=Money(opening, currency),
        opened_on=date.fromisoformat(opened_on),
        bill=None if statement_day is None else CardBill(statement_day, due_day),
        closed=bool(closed),
        position=position,
        credit_limit=None if limit is None else Money(limit, currency),
    )


def account_values(account: Account, currency: Currency) -> Values:
    """Return the row of an account."""
    return {
        "id": account.id,
        "name": account.name,
        "kind": account.kind.value,
        "opening": minor_of(account.opening, currency),
        "opened_on": day_text(account.opened_on),
        "statement_day": account.bill.statement_day if account.bill else None,
        "due_day": account.bill.due_day if account.bill else None,
        "credit_limit": minor_or_none(account.credit_limit, currency),
        "closed": account.closed,
        "position": account.position,
    }


def category_from(row: Sequence[Any], _currency: Currency) -> Category:
    """Return a category."""
    identity, name, group, direction, role, position, hidden, _ = row
    return Category(
        identity, name, group, Direction(direction), CategoryRole(role), position, bool(hidden)
    )


def category_values(category: Category, _currency: Currency) -> Values:
    """Return the row of a category."""
    return {
        "id": category.id,
        "name": category.name,
        "group_name": category.group,
        "direction": category.direction.value,
        "role": category.role.value,
        "position": category.position,
        "hidden": category.hidden,
    }


def budget_from(row: Sequence[Any], currency: Currency) -> BudgetLine:
    """Return a planned amount."""
    category_id, month, planned, _ = row
    return BudgetLine(category_id, month_from(month), Money(planned, currency))


def recurring_from(row: Sequence[Any], currency: Currency) -> RecurringItem:
    """Return a recurring item."""
    (
        identity, payee, category_id, account_id, amount, rule, interval, day, starts, ends, shift,
        note, _,
    ) = row  # fmt: skip
    return RecurringItem(
        id=identity,
        payee=payee,
        category_id=category_id,
        account_id=account_id,
        amount=Money(amount, currency),
        rule=_rule(rule, interval, day),
        starts=date.fromisoformat(starts),
        ends=day_or_none(ends),
        shift=Shift(shift),
        note=note,
    )


def recurring_values(item: RecurringItem, currency: Currency) -> Values:
    """Return the row of a recurring item."""
    names = {EveryWeeks: "weeks", EveryMonths: "months", LastWorkingDay: "last_working_day"}
    return {
        "id": item.id,
        "payee": item.payee,
        "category_id": item.category_id,
        "account_id": item.account_id,
        "amount": minor_of(item.amount, currency),
        "rule": names[type(item.rule)],
        "interval": item.rule.interval,
        "day": item.rule.day if isinstance(item.rule, EveryMonths) else None,
        "starts": day_text(item.starts),
        "ends": day_text(item.ends),
        "shift": item.shift.value,
        "note": item.note,
    }


def _rule(name: str, interval: int, day: int | None) -> Rule:
    match name:
        case "weeks":
            return EveryWeeks(interval)
        case "months" if day is not None:
            return EveryMonths(interval, day)
        case "last_working_day":
            return LastWorkingDay(interval)
        case _:
            raise ValueError(name)


def repayment_from(row: Sequence[Any], currency: Currency) -> Repayment:
    """Return a repayment."""
    identity, loan_id, day, amount, entry_id, note, _ = row
    return Repayment(
        identity, loan_id, date.fromisoformat(day), Money(amount, currency), entry_id, note
    )


def repayment_values(repayment: Repayment, currency: Currency) -> Values:
    """Return the row of a repayment."""
    return {
        "id": repayment.id,
        "loan_id": repayment.loan_id,
        "day": day_text(repayment.day),
        "amount": minor_of(repayment.amount, currency),
        "entry_id": repayment.entry_id,
        "note": repayment.note,
    }


def reminder_from(row: Sequence[Any]) -> ReminderRecord:
    """Return one line of the log of reminders."""
    about, due, seen_on, event, channel, at, until = row
    return ReminderRecord(
        ReminderKey(about, date.fromisoformat(due), date.fromisoformat(seen_on)),
        ReminderEvent(event),
        channel,
        datetime.fromisoformat(at),
        day_or_none(until),
    )


def reminder_values(record: ReminderRecord) -> Values:
    """Return the row of one line of the log of reminders."""
    return {
        "about": record.key.about,
        "due": day_text(record.key.due),
        "seen_on": day_text(record.key.on),
        "event": record.event.value,
        "channel": record.channel,
        "at": record.at.isoformat(),
        "until": day_text(record.until),
    }
