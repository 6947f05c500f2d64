"""One change to a household's plans, each a value: what a lender is asked, what is paid otherwise.

`cost` is what a change costs in all, negative where it saves. `scenarios.applied` tries it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from tideover.domain.money import total

if TYPE_CHECKING:
    from datetime import date

    from tideover.domain.dates import Month
    from tideover.domain.ids import AccountId, CategoryId, EntryId, LoanId, RecurringId
    from tideover.domain.money import Money
    from tideover.engine.restructuring.requests import Extension, NewInstalments


@dataclass(frozen=True, slots=True)
class MoveMoney:
    """Move `amount` from one account to another by the day `by`, so that a lender finds it."""

    source: AccountId
    target: AccountId
    amount: Money
    by: date
    cost: Money


@dataclass(frozen=True, slots=True)
class MoveDueDay:
    """Ask the lender to move the due day of a loan to another day of the month, for good.

    The next instalment that is to come is the first on the new day; `cost` is the interest that
    is added, or saved, over the rest of the loan.
    """

    loan_id: LoanId
    from_day: int
    to_day: int
    cost: Money


@dataclass(frozen=True, slots=True)
class PostponeExpense:
    """Pay an expense that is planned for `day` so many days later, this once.

    It is an occurrence of a recurring item, or an entry that is dated later: `entry_id`.
    """

    recurring_id: RecurringId | None
    day: date
    days: int
    cost: Money
    entry_id: EntryId | None = None

    @property
    def to_day(self) -> date:
        """The day it would be paid on."""
        return self.day + timedelta(days=self.days)


@dataclass(frozen=True, slots=True)
class PayByCard:
    """Pay an expense that is planned for `day` by card: it leaves with the bill, on `leaves_on`.

    The bill has to be paid in full then, or the free days are none. What is paid is named as in
    PostponeExpense.
    """

    recurring_id: RecurringId | None
    day: date
    card_id: AccountId
    leaves_on: date
    cost: Money
    entry_id: EntryId | None = None


@dataclass(frozen=True, slots=True)
class PayOnDay:
    """Pay an instalment by hand on `day`, before its due day or within the loan's grace.

    `account_id` is where the money comes from, None for the account the household lives from.
    """

    loan_id: LoanId
    instalment_number: int
    day: date
    amount: Money
    cost: Money
    account_id: AccountId | None = None


@dataclass(frozen=True, slots=True)
class SpendLess:
    """Spend `amount` less of a category's budget in each month from now to `month`, included.

    Without a category every budget that still has something left gives its share.
    """

    category_id: CategoryId | None
    amount: Money
    month: Month
    cost: Money


@dataclass(frozen=True, slots=True)
class PayMinimum:
    """Pay `amount`, the minimum, of a card's bill; `rest` comes with the next bill.

    `due` and `next_due` are the days of the two bills. `cost` is the interest, on the whole bill
    up to the due day and on the rest after it, as a bill that is not paid in full bears it.
    """

    card_id: AccountId
    due: date
    amount: Money
    rest: Money
    next_due: date
    cost: Money


@dataclass(frozen=True, slots=True)
class AskExtension:
    """Ask the lender to wait `days` days for one instalment.

    `cost` is the interest for those days on what is left of it, at the loan's own daily rate.
    """

    loan_id: LoanId
    instalment_number: int
    days: int
    cost: Money


@dataclass(frozen=True, slots=True)
class AskNewTerms:
    """Ask the lender for an extension of the whole loan, or for new and smaller instalments.

    `instalment` is what each payment would be; `cost` is what is paid more in all.
    """

    loan_id: LoanId
    request: Extension | NewInstalments
    instalment: Money
    cost: Money


@dataclass(frozen=True, slots=True)
class EarnMore:
    """Have `amount` more by the day `by`: earned, sold, or lent to you by a friend."""

    amount: Money
    by: date
    cost: Money


Single = (
    MoveMoney
    | MoveDueDay
    | PostponeExpense
    | PayByCard
    | PayOnDay
    | SpendLess
    | PayMinimum
    | AskExtension
    | AskNewTerms
    | EarnMore
)


@dataclass(frozen=True, slots=True)
class Combination:
    """Several changes together, at least two, in the order in which they are made."""

    parts: tuple[Single, ...]

    @property
    def cost(self) -> Money:
        """What all of them cost."""
        return total((part.cost for part in self.parts), self.parts[0].cost.currency)


Change = Single | Combination


def parts_of(change: Change) -> tuple[Single, ...]:
    """Return the single changes of a change."""
    return change.parts if isinstance(change, Combination) else (change,)
