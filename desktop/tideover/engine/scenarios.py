"""What if: one change to the household's plans, tried on a copy.

Each change is a value; `applied` returns the household as it would be. Nothing is stored.
`cost` is what the change costs in all, and `resolves` says that a new forecast with it was seen
to make its month whole.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, assert_never

from tideover.domain.accounts import Account, AccountKind
from tideover.domain.agreements import InstalmentAgreement
from tideover.domain.dates import Month, Shift
from tideover.domain.entries import Entry
from tideover.domain.errors import BugError
from tideover.domain.ids import AccountId, EntryId, RecurringId, RepaymentId, TransferId
from tideover.domain.loans import Repayment
from tideover.domain.money import Money
from tideover.domain.recurring import EveryMonths, RecurringItem
from tideover.engine.dues import unpaid_instalments
from tideover.engine.expected import expected
from tideover.engine.recurrence import occurrences
from tideover.engine.schedules import due_dates

if TYPE_CHECKING:
    from tideover.domain.budgets import BudgetLine
    from tideover.domain.ids import CategoryId, LoanId
    from tideover.domain.snapshot import Snapshot
    from tideover.engine.dues import UnpaidInstalment
    from tideover.engine.expected import BudgetRest


@dataclass(frozen=True, slots=True)
class MoveDueDay:
    """Ask the lender to move the due day of a loan to a later day of the month, for good.

    `cost` is the interest that is added over the rest of the loan. Terms know one due day for
    the whole loan, so where interest runs by days and instalments were paid already, the longer
    period is the second one and not the next: the cost is then too high, never too low.
    """

    loan_id: LoanId
    from_day: int
    to_day: int
    cost: Money
    resolves: bool = False


@dataclass(frozen=True, slots=True)
class PostponeExpense:
    """Pay a recurring expense that falls on `day` so many days later, this once."""

    recurring_id: RecurringId
    day: date
    days: int
    cost: Money
    resolves: bool = False

    @property
    def to_day(self) -> date:
        """The day it would be paid on."""
        return self.day + timedelta(days=self.days)


@dataclass(frozen=True, slots=True)
class SpendLess:
    """Spend `amount` less of a category's budget in each month from now to `month`, included.

    Without a category every budget that still has something left gives its share.
    """

    category_id: CategoryId | None
    amount: Money
    month: Month
    cost: Money
    resolves: bool = False


@dataclass(frozen=True, slots=True)
class AskExtension:
    """Ask the lender to wait `days` days for one instalment.

    `cost` is the interest for those days on what is left of it, at the loan's own daily rate.
    """

    loan_id: LoanId
    instalment_number: int
    days: int
    cost: Money
    resolves: bool = False


@dataclass(frozen=True, slots=True)
class EarnMore:
    """Have `amount` more by the day `by`: earned, sold, or owed to you by somebody."""

    amount: Money
    by: date
    cost: Money
    resolves: bool = False


@dataclass(frozen=True, slots=True)
class MoveMoney:
    """Move `amount` from one account to another by the day `by`, so that a lender finds it."""

    source: AccountId
    target: AccountId
    amount: Money
    by: date
    cost: Money
    resolves: bool = False


Change = MoveMoney | MoveDueDay | PostponeExpense | SpendLess | AskExtension | EarnMore


def applied(snapshot: Snapshot, change: Change) -> Snapshot:
    """Return the household as it would be with a change.

    Raises:
        BugError: `unknown_change` when what it changes is not in the snapshot.
    """
    match change:
        case MoveMoney():
            return _with_money_moved(snapshot, change)
        case MoveDueDay():
            return _with_moved_due_day(snapshot, change)
        case PostponeExpense():
            return _with_postponed_expense(snapshot, change)
        case SpendLess():
            return _with_less_spent(snapshot, change)
        case AskExtension():
            return _with_extension(snapshot, change)
        case EarnMore():
            return _with_entry(snapshot, change.by, change.amount, "")
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


def _with_moved_due_day(snapshot: Snapshot, change: MoveDueDay) -> Snapshot:
    """The first due day stays where it was, so that no past period becomes longer than it was."""
    loans = list(snapshot.loans)
    for position, loan in enumerate(loans):
        terms = loan.terms
        if loan.id == change.loan_id and isinstance(terms, InstalmentAgreement):
            first = due_dates(terms)[0]
            if first >= snapshot.as_of:
                first = Month.of(first).day(change.to_day)
            moved = replace(terms, due_day=change.to_day, first_due=first)
            loans[position] = replace(loan, terms=moved)
            return replace(snapshot, loans=tuple(loans))
    raise BugError("unknown_change", loan=change.loan_id)


def _with_postponed_expense(snapshot: Snapshot, change: PostponeExpense) -> Snapshot:
    """Return the item in up to three parts: before the day, the day itself, and after it."""
    item = next((each for each in snapshot.recurring if each.id == change.recurring_id), None)
    found = occurrences(item, change.day, change.day, snapshot.calendar) if item else ()
    if item is None or not found:
        raise BugError("unknown_change", recurring=change.recurring_id)
    nominal, one_day = found[0].nominal_day, timedelta(days=1)
    to_day = change.to_day
    parts = [
        RecurringItem(
            id=RecurringId(f"{item.id}:postponed"),
            payee=item.payee,
            category_id=item.category_id,
            account_id=item.account_id,
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
    others = tuple(each for each in snapshot.recurring if each is not item)
    return replace(snapshot, recurring=(*others, *parts))


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


def _with_entry(snapshot: Snapshot, day: date, amount: Money, payee: str) -> Snapshot:
    """Return the household with an entry in its first account that pays; today's is in already.

    It comes before the other entries of its day.
    """
    account = next((each for each in snapshot.accounts if each.pays), None)
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
