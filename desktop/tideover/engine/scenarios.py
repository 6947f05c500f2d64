"""What if: a change to the household's plans, tried on a copy.

`applied` returns the household as it would be. Nothing is stored.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, assert_never

from tideover.domain.accounts import Account, AccountKind
from tideover.domain.dates import Month, Shift
from tideover.domain.entries import Entry
from tideover.domain.errors import BugError, InputError
from tideover.domain.ids import AccountId, EntryId, RecurringId, RepaymentId, TransferId
from tideover.domain.loans import Repayment
from tideover.domain.money import Money
from tideover.domain.recurring import EveryMonths, RecurringItem
from tideover.engine.changes import (
    AskExtension,
    AskNewTerms,
    Change,
    Combination,
    EarnMore,
    MoveDueDay,
    MoveMoney,
    PayByCard,
    PayMinimum,
    PayOnDay,
    PostponeExpense,
    SpendLess,
)
from tideover.engine.dues import unpaid_instalments
from tideover.engine.expected import expected
from tideover.engine.moved_due_days import with_due_day
from tideover.engine.recurrence import occurrences
from tideover.engine.restructuring import change as contract_change

if TYPE_CHECKING:
    from tideover.domain.budgets import BudgetLine
    from tideover.domain.loans import Loan
    from tideover.domain.snapshot import Snapshot
    from tideover.engine.dues import UnpaidInstalment
    from tideover.engine.expected import BudgetRest

__all__ = [
    "AskExtension",
    "AskNewTerms",
    "Change",
    "Combination",
    "EarnMore",
    "MoveDueDay",
    "MoveMoney",
    "PayByCard",
    "PayMinimum",
    "PayOnDay",
    "PostponeExpense",
    "SpendLess",
    "applied",
    "extended_instalment",
    "parted",
]


def applied(snapshot: Snapshot, change: Change) -> Snapshot:  # noqa: C901, PLR0911 - a case for each
    """Return the household as it would be with a change.

    Raises:
        BugError: `unknown_change` when what it changes is not in the snapshot.
    """
    match change:
        case MoveMoney():
            return _with_money_moved(snapshot, change)
        case MoveDueDay() | AskNewTerms():
            return _with_other_terms(snapshot, change)
        case PostponeExpense() | PayByCard():
            return _with_expense_paid_otherwise(snapshot, change)
        case PayOnDay():
            return _with_payment(snapshot, change)
        case SpendLess():
            return _with_less_spent(snapshot, change)
        case PayMinimum():
            return replace(snapshot, upcoming=(*carried_over(change), *snapshot.upcoming))
        case AskExtension():
            return _with_extension(snapshot, change)
        case EarnMore():
            return _with_entry(snapshot, change.by, change.amount, "")
        case Combination(parts=parts):
            for part in parts:
                snapshot = applied(snapshot, part)
            return snapshot
        case _:
            assert_never(change)


def _with_money_moved(snapshot: Snapshot, change: MoveMoney) -> Snapshot:
    """Return the household with a transfer; money moved today is where it was moved already."""
    sides = ((change.source, -change.amount), (change.target, change.amount))
    if change.by <= snapshot.as_of:
        moved = {
            account: snapshot.balances.get(account, snapshot.zero()) + amount
            for account, amount in sides
        }
        return replace(snapshot, balances={**snapshot.balances, **moved})
    name = f"what-if:{change.source}:{change.target}:{change.by}"
    entries = (
        Entry(
            EntryId(f"{name}:{account}"),
            account,
            change.by,
            "",
            amount,
            (),
            transfer_id=TransferId(name),
        )
        for account, amount in sides
    )
    return replace(snapshot, upcoming=(*entries, *snapshot.upcoming))


def _with_other_terms(snapshot: Snapshot, change: MoveDueDay | AskNewTerms) -> Snapshot:
    loans = list(snapshot.loans)
    for place, loan in enumerate(loans):
        if loan.id == change.loan_id:
            changed = _changed(snapshot, loan, change)
            if changed is not None:
                loans[place] = changed
                return replace(snapshot, loans=tuple(loans))
    raise BugError("unknown_change", loan=change.loan_id)


def _changed(snapshot: Snapshot, loan: Loan, change: MoveDueDay | AskNewTerms) -> Loan | None:
    paid = snapshot.repayments_of(loan.id)
    if isinstance(change, MoveDueDay):
        return with_due_day(loan, paid, snapshot.as_of, change.to_day)
    try:
        return contract_change(loan, paid, snapshot.as_of, change.request).loan
    except InputError:
        return None


def _with_expense_paid_otherwise(
    snapshot: Snapshot, change: PostponeExpense | PayByCard
) -> Snapshot:
    if change.entry_id is not None:
        return _with_entry_changed(snapshot, change)
    item, *parts = parted(snapshot, change)
    others = tuple(each for each in snapshot.recurring if each.id != item.id)
    return replace(snapshot, recurring=(*others, *parts))


def _with_entry_changed(snapshot: Snapshot, change: PostponeExpense | PayByCard) -> Snapshot:
    """Return the household with a planned entry on another day or account."""
    entry = next((each for each in snapshot.upcoming if each.id == change.entry_id), None)
    if entry is None:
        raise BugError("unknown_change", entry=change.entry_id)
    if isinstance(change, PayByCard):
        other = replace(entry, account_id=change.card_id)
    else:
        other = replace(entry, day=change.to_day)
    sums = dict(snapshot.month_sums)
    for split in entry.splits:
        for month, amount in (
            (Month.of(entry.day), -split.amount),
            (Month.of(other.day), split.amount),
        ):
            key = (month, split.category_id)
            sums[key] = sums.get(key, snapshot.zero()) + amount
    upcoming = tuple(other if each is entry else each for each in snapshot.upcoming)
    return replace(snapshot, upcoming=upcoming, month_sums=sums)


def parted(snapshot: Snapshot, change: PostponeExpense | PayByCard) -> tuple[RecurringItem, ...]:
    """Return a recurring item, and the up to three it becomes: the day itself, before, after.

    The day itself is paid on another day or by card.
    """
    item = next((each for each in snapshot.recurring if each.id == change.recurring_id), None)
    found = occurrences(item, change.day, change.day, snapshot.calendar) if item else ()
    if item is None or not found:
        raise BugError("unknown_change", recurring=change.recurring_id)
    nominal, one_day = found[0].nominal_day, timedelta(days=1)
    by_card = isinstance(change, PayByCard)
    to_day = change.day if isinstance(change, PayByCard) else change.to_day
    parts = [
        RecurringItem(
            id=RecurringId(f"{item.id}:{'by card' if by_card else 'postponed'}"),
            payee=item.payee,
            category_id=item.category_id,
            account_id=change.card_id if isinstance(change, PayByCard) else item.account_id,
            amount=item.amount,
            rule=EveryMonths(1, to_day.day),
            starts=to_day,
            ends=to_day,
            shift=Shift.NONE,
        )
    ]
    if item.starts < nominal:
        parts.append(replace(item, ends=nominal - one_day))
    if after := _next_nominal_day(item, nominal, snapshot):
        parts.append(replace(item, id=RecurringId(f"{item.id}:after"), starts=after))
    return (item, *parts)


def _next_nominal_day(item: RecurringItem, nominal: date, snapshot: Snapshot) -> date | None:
    """Return when the rule names the item again; None when it has ended by then."""
    unmoved = replace(item, shift=Shift.NONE)
    months = getattr(item.rule, "interval", 1)
    until = (Month.of(nominal) + months).last_day
    coming = occurrences(unmoved, nominal + timedelta(days=1), until, snapshot.calendar)
    return coming[0].day if coming else None


def _with_less_spent(snapshot: Snapshot, change: SpendLess) -> Snapshot:
    """Return the household with smaller plans; a plan that is used up already stays as it is."""
    less = {
        (Month.of(rest.first), rest.category.id): amount
        for rests in _rests_by_month(snapshot, change)
        for rest, amount in _shares(rests, change.amount.minor)
    }
    return replace(
        snapshot,
        budgets=tuple(
            _less(line, less.get((line.month, line.category_id), 0)) for line in snapshot.budgets
        ),
    )


def _rests_by_month(snapshot: Snapshot, change: SpendLess) -> list[list[BudgetRest]]:
    """Return what is left of the budgets that give something, month by month."""
    found: defaultdict[Month, list[BudgetRest]] = defaultdict(list)
    for rest in expected(snapshot, change.month.last_day).rests:
        if rest.amount.minor < 0 and change.category_id in (None, rest.category.id):
            found[Month.of(rest.first)].append(rest)
    return list(found.values())


def _shares(rests: list[BudgetRest], amount: int) -> list[tuple[BudgetRest, int]]:
    """Share an amount out in proportion to what is left; the parts add up to it exactly."""
    left = -sum(rest.amount.minor for rest in rests)
    amount = min(amount, left)
    shares = []
    for rest in rests:
        share = amount * -rest.amount.minor // left
        left += rest.amount.minor
        amount -= share
        shares.append((rest, share))
    return shares


def _less(line: BudgetLine, amount: int) -> BudgetLine:
    if not amount or line.planned is None:
        return line
    return replace(line, planned=Money(line.planned.minor - amount, line.planned.currency))


def _with_payment(snapshot: Snapshot, change: PayOnDay) -> Snapshot:
    """Return the household with the payment in its book, and the loan reduced by it."""
    paid = _with_entry(
        snapshot, change.day, -change.amount, change.loan_id, account_id=change.account_id
    )
    repayment = Repayment(
        RepaymentId(f"{change.loan_id}:{change.instalment_number}:by hand"),
        change.loan_id,
        max(change.day, snapshot.as_of),
        change.amount,
    )
    return replace(paid, repayments=(*paid.repayments, repayment))


def carried_over(change: PayMinimum) -> tuple[Entry, Entry]:
    """Return the two entries of a card that carry the rest of a bill over to the next one.

    The first takes it off the bill, the second puts it on the next one with its interest.
    """
    name = f"{change.card_id}:{change.due}"
    after = change.due + timedelta(days=1)
    return (
        Entry(EntryId(f"{name}:off"), change.card_id, change.due, "", change.rest, ()),
        Entry(EntryId(f"{name}:on"), change.card_id, after, "", -(change.rest + change.cost), ()),
    )


def _with_extension(snapshot: Snapshot, change: AskExtension) -> Snapshot:
    """The instalment counts as repaid, and what was put off is paid by an entry later."""
    unpaid = extended_instalment(snapshot, change)
    settled = Repayment(
        RepaymentId(f"{change.loan_id}:extended"),
        change.loan_id,
        max(unpaid.instalment.due, snapshot.as_of),
        unpaid.amount,
    )
    day = settled.day + timedelta(days=change.days)
    extended = replace(snapshot, repayments=(*snapshot.repayments, settled))
    return _with_entry(extended, day, -(unpaid.amount + change.cost), unpaid.loan.name)


def extended_instalment(snapshot: Snapshot, change: AskExtension) -> UnpaidInstalment:
    """Return the instalment an extension is about; raises BugError `unknown_change`."""
    for unpaid in unpaid_instalments(snapshot):
        same_loan = unpaid.loan.id == change.loan_id
        if same_loan and unpaid.instalment.number == change.instalment_number:
            return unpaid
    raise BugError("unknown_change", loan=change.loan_id, number=change.instalment_number)


def _with_entry(
    snapshot: Snapshot,
    day: date,
    amount: Money,
    payee: str,
    *,
    account_id: AccountId | None = None,
) -> Snapshot:
    """Return the household with an entry in its first account that pays; today's is in already.

    It comes before the other entries of its day.
    """
    accounts = (each for each in snapshot.accounts if each.pays)
    account = next((each for each in accounts if account_id in (None, each.id)), None)
    if account is None:
        account = Account(
            AccountId("what-if"), "", AccountKind.CASH, snapshot.zero(), snapshot.as_of
        )
        snapshot = replace(snapshot, accounts=(*snapshot.accounts, account))
    if day <= snapshot.as_of:
        balance = snapshot.balances.get(account.id, snapshot.zero()) + amount
        return replace(snapshot, balances={**snapshot.balances, account.id: balance})
    entry = Entry(EntryId(f"what-if:{payee}:{day}"), account.id, day, payee, amount, ())
    return replace(snapshot, upcoming=(entry, *snapshot.upcoming))
