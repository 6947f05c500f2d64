"""What a household can offer a lender each month: a sum that the lender can check line by line.

    certain income
    - necessary living costs
    = left for all lenders together
    → this lender's share by what is owed to each (pro rata)
    → or what remains when every other lender is paid as agreed

Income and costs are those of an average month of the next twelve. A recurring item is what its
occurrences in them come to, over twelve; costs are rounded up, income down. Of an income counts
what certainly comes while the job is there, by the household's own answers (`certain_income`).
A category of expenses adds what is planned for it this month, or what was spent in it on average
in the last three whole months where nothing is planned, less its recurring items: nothing is
counted twice. Transfers and loans' categories are left out. Which lines count is the household's
choice.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import timedelta
from enum import Enum
from fractions import Fraction
from itertools import count
from math import ceil, floor
from typing import TYPE_CHECKING

from tideover.domain.accounts import AccountKind
from tideover.domain.cases import lender_of
from tideover.domain.dates import Month, months_after
from tideover.domain.entries import CategoryRole, Direction
from tideover.domain.money import Money, total
from tideover.engine.certain_income import WHOLE, certain_month
from tideover.engine.dues import USUAL_MINIMUM, loan_dues
from tideover.engine.recurrence import occurrences

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from tideover.domain.entries import Category
    from tideover.domain.ids import CategoryId
    from tideover.domain.snapshot import Snapshot
    from tideover.engine.dues import LoanDues

MONTHS = 12
LOOKED_BACK = 3
UNSORTED = "unsorted"
"""The key of the line of what was spent without a category."""


class Basis(Enum):
    """Where a line's amount comes from."""

    RECURRING = "recurring"
    PLANNED = "planned"
    SPENT = "spent"


@dataclass(frozen=True, slots=True)
class OfferLine:
    """An income or a cost of an average month; `key` names it in the household's choice.

    Of an income `monthly` is the certain `part` alone, by the household's own answers.
    """

    key: str
    name: str
    basis: Basis
    monthly: Money
    counted: bool
    part: Fraction = WHOLE


@dataclass(frozen=True, slots=True)
class Claim:
    """What one loan or card asks.

    `owed` settles it today. `monthly` is what falls due in the next twelve months, spread evenly
    over the months up to the last of it; `overdue` is due besides. `share` is its part of what is
    left, by what is owed, rounded down; `is_theirs` says that it is the asked lender's.
    """

    name: str
    lender: str
    owed: Money
    monthly: Money
    overdue: Money
    share: Money
    is_theirs: bool


@dataclass(frozen=True, slots=True)
class Affordability:
    """The whole sum, as of the snapshot's day; amounts are per month.

    `left` and `after_others` can be negative: then nothing can be offered without giving up
    something that counts as necessary, or paying another lender less. `share` is never negative.
    """

    lender: str
    income: tuple[OfferLine, ...]
    costs: tuple[OfferLine, ...]
    claims: tuple[Claim, ...]
    earned: Money
    needed: Money

    @property
    def left(self) -> Money:
        """What is left for all lenders together."""
        return self.earned - self.needed

    @property
    def share(self) -> Money:
        """The asked lender's part of what is left, by what is owed to each."""
        return self._sum(claim.share for claim in self.claims if claim.is_theirs)

    @property
    def others(self) -> Money:
        """What all other lenders ask for a month."""
        return self._sum(claim.monthly for claim in self.claims if not claim.is_theirs)

    @property
    def after_others(self) -> Money:
        """What remains for the asked lender when every other one is paid as agreed."""
        return self.left - self.others

    @property
    def asked(self) -> Money:
        """What the asked lender's loans ask for a month."""
        return self._sum(claim.monthly for claim in self.claims if claim.is_theirs)

    @property
    def owed(self) -> Money:
        """What settles the asked lender's loans today."""
        return self._sum(claim.owed for claim in self.claims if claim.is_theirs)

    @property
    def owed_in_all(self) -> Money:
        """What settles every loan and card today."""
        return self._sum(claim.owed for claim in self.claims)

    def _sum(self, amounts: Iterable[Money]) -> Money:
        return total(amounts, self.earned.currency)


def affordability(snapshot: Snapshot, lender: str) -> Affordability:
    """Return what can be offered to a lender, found by its name."""
    income, costs = _recurring_lines(snapshot)
    costs += _category_lines(snapshot)
    currency = snapshot.household.currency
    earned = total((line.monthly for line in income if line.counted), currency)
    needed = total((line.monthly for line in costs if line.counted), currency)
    left = max((earned - needed).minor, 0)
    return Affordability(
        lender=lender,
        income=tuple(income),
        costs=tuple(costs),
        claims=_claims(snapshot, lender, left),
        earned=earned,
        needed=needed,
    )


def _recurring_lines(snapshot: Snapshot) -> tuple[list[OfferLine], list[OfferLine]]:
    categories = {category.id: category for category in snapshot.categories}
    income: list[OfferLine] = []
    costs: list[OfferLine] = []
    for item in snapshot.recurring:
        category = categories.get(item.category_id) if item.category_id is not None else None
        is_cost = item.amount.minor < 0
        part = WHOLE if is_cost else certain_month(snapshot.household.uncertainty)
        monthly = _of_a_month(snapshot, item_sum(snapshot, item.id) * part, is_cost=is_cost)
        if _is_of_loans(category) or not monthly:
            continue
        name = item.payee or (category.name if category is not None else "")
        line = OfferLine(item.id, name, Basis.RECURRING, monthly, _counts(snapshot, item.id), part)
        (costs if is_cost else income).append(line)
    return income, costs


def item_sum(snapshot: Snapshot, item_id: str) -> int:
    """Return what the occurrences of a recurring item in the next twelve months come to, unsigned.

    The months begin on the snapshot's day, which is the first one that counts.
    """
    last = months_after(snapshot.as_of, MONTHS) - timedelta(days=1)
    return sum(
        abs(each.amount.minor)
        for item in snapshot.recurring
        if item.id == item_id
        for each in occurrences(item, snapshot.as_of, last, snapshot.calendar)
    )


def _of_a_month(snapshot: Snapshot, in_twelve: Fraction | int, *, is_cost: bool) -> Money:
    monthly = Fraction(in_twelve) / MONTHS
    return Money(ceil(monthly) if is_cost else floor(monthly), snapshot.household.currency)


def _category_lines(snapshot: Snapshot) -> list[OfferLine]:
    """Return what categories cost beside their recurring items, those without one last."""
    recurring: defaultdict[CategoryId | None, int] = defaultdict(int)
    for item in snapshot.recurring:
        if item.amount.minor < 0:
            monthly = _of_a_month(snapshot, item_sum(snapshot, item.id), is_cost=True)
            recurring[item.category_id] += monthly.minor
    month = Month.of(snapshot.as_of)
    planned = {
        line.category_id: line.planned.minor
        for line in snapshot.budgets
        if line.month == month and line.planned is not None
    }
    found = []
    for category in (*snapshot.categories, None):
        if category is not None and (
            category.direction is Direction.INCOME or _is_of_loans(category)
        ):
            continue
        identity = category.id if category is not None else None
        plan = planned.get(identity) if identity is not None else None
        basis = Basis.SPENT if plan is None else Basis.PLANNED
        whole = _spent(snapshot, identity) if plan is None else plan
        rest = whole - recurring[identity]
        if rest > 0:
            key = identity or UNSORTED
            name = category.name if category is not None else ""
            amount = Money(rest, snapshot.household.currency)
            found.append(OfferLine(key, name, basis, amount, _counts(snapshot, key)))
    return found


def _spent(snapshot: Snapshot, category_id: CategoryId | None) -> int:
    """Return what was spent in a category in an average one of the last whole months."""
    now = Month.of(snapshot.as_of)
    sums = (
        snapshot.month_sums.get((now + -back, category_id)) for back in range(1, LOOKED_BACK + 1)
    )
    spent = -sum(each.minor for each in sums if each is not None)
    return ceil(Fraction(max(spent, 0), LOOKED_BACK))


def _is_of_loans(category: Category | None) -> bool:
    return category is not None and category.role is not CategoryRole.ORDINARY


def _counts(snapshot: Snapshot, key: str) -> bool:
    return key not in snapshot.household.left_out_of_offers


def _claims(snapshot: Snapshot, lender: str, left: int) -> tuple[Claim, ...]:
    """Return every claim, the asked lender's first; `left` is shared among all."""
    currency = snapshot.household.currency
    asked = [
        (each.loan.name, lender_of(each.loan), each.now.settle_today.minor, *_asks(each, snapshot))
        for each in loan_dues(snapshot)
        if each.now.settle_today
    ]
    for account in snapshot.accounts:
        owed = -snapshot.balances.get(account.id, snapshot.zero()).minor
        if account.kind is AccountKind.CARD and not account.closed and owed > 0:
            least = ceil(owed * USUAL_MINIMUM)
            asked.append((account.name, account.name, owed, least, 0))
    in_all = sum(owed for _, _, owed, _, _ in asked)
    claims = [
        Claim(
            name=name,
            lender=whose,
            owed=Money(owed, currency),
            monthly=Money(monthly, currency),
            overdue=Money(overdue, currency),
            share=Money(left * owed // in_all, currency),
            is_theirs=whose.casefold() == lender.casefold(),
        )
        for name, whose, owed, monthly, overdue in asked
    ]
    return tuple(sorted(claims, key=lambda claim: not claim.is_theirs))


def _asks(dues: LoanDues, snapshot: Snapshot) -> tuple[int, int]:
    """Return what a loan asks for a month, and what is overdue besides."""
    today = snapshot.as_of
    end = months_after(today, MONTHS)
    ahead = [each for each in dues.debt.unpaid if today <= each.instalment.due < end]
    overdue = dues.now.overdue.minor
    if not ahead:
        return 0, overdue
    months = _months_until(today, max(each.instalment.due for each in ahead))
    return ceil(Fraction(sum(each.amount.minor for each in ahead), months)), overdue


def _months_until(today: date, last: date) -> int:
    """Return how many months there are to save for a day, at least one."""
    return next(number for number in count(1) if months_after(today, number) >= last)
