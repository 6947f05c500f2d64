"""A household's payoff plan, month by month: its loans by their own schedules, and extra money.

Every month each loan is paid what its schedule asks, recomputed from what is left after extra
payments. The extra money of the month goes to the first loan of the order that is not paid off
and spills over to the next. What a loan asks less than it would have without extra payments
is freed and goes with the extra money, so the household pays each month what it would have paid
anyway, and the extra.

No plan starves an instalment. Let the headroom of a month be the lowest cash of that month and
all later ones if every due is paid and nothing extra, less the household's buffer. What was
paid extra so far never exceeds it, counting what was freed in earlier months.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from itertools import accumulate
from typing import TYPE_CHECKING

from tideover.domain.agreements import InstalmentAgreement
from tideover.domain.dates import Month
from tideover.domain.loans import FlatFeeTerms, LendersTableTerms, PayInPartsTerms
from tideover.domain.money import Currency, Money
from tideover.engine.disclosure import disclose
from tideover.engine.dues import OpenDebt, open_debts
from tideover.engine.forecast import MONTHS, project
from tideover.engine.payoff_fees import EarlyFeeLoan, fee_charging_loan
from tideover.engine.payoff_loans import Part, parts_of
from tideover.engine.ranking import Rival, Strategy, ranked

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from tideover.domain.ids import LoanId
    from tideover.domain.snapshot import Snapshot

LONGEST = 1200
"""Months after which a plan that has not ended is said never to end."""

YEAR = 12

MOST_REPAIRS = 40
"""How often a plan that does not fit the cash is mended before it is given up."""


@dataclass(frozen=True, slots=True)
class PayoffPlan:
    """Who gets paid what, and when.

    `months` begin with the current one. Of each loan `paid[i]` is what it gets in `months[i]`,
    and `balances` are one longer: `balances[0]` is the principal today, `balances[i + 1]` that
    at the end of `months[i]`. `total_interest` is the interest and all fees still to be paid
    from today, and `interest_saved` how much less than without extra payments. `limited` are
    the months in which less than the wished extra money was paid, so that cash lasts for every
    instalment. `paid_off` is the month of the last payment to each loan and `debt_free` the
    latest of them, None without debts and where it `never_ends`.
    """

    strategy: Strategy
    extra: Money
    order: tuple[LoanId, ...]
    months: tuple[Month, ...]
    balances: Mapping[LoanId, tuple[Money, ...]]
    paid: Mapping[LoanId, tuple[Money, ...]]
    paid_off: Mapping[LoanId, Month]
    debt_free: Month | None
    total_interest: Money
    interest_saved: Money
    limited: tuple[Month, ...]
    never_ends: bool


def payoff_by_order(
    snapshot: Snapshot, strategy: Strategy, extra: Money, order: tuple[LoanId, ...] = ()
) -> PayoffPlan:
    """Return the plan that pays `extra` a month on top, to one loan after the other.

    With MINIMUM nothing is paid on top and nothing that is freed is used. `order` is that of
    CUSTOM; loans it does not name follow, the dearest first.
    """
    play = _begun(snapshot, strategy, order)
    wished = 0 if strategy is Strategy.MINIMUM else extra.minor
    headroom = _lowest_to_come(room_by_month(snapshot, play.scheduled)) if wished else []
    while play.is_going_on and play.month < LONGEST:
        play.pay_month(wished, headroom)
    return _plan(snapshot, strategy, extra, play)


def payoff_by_plan(
    snapshot: Snapshot, strategy: Strategy, extra: Money, extras: Sequence[Mapping[LoanId, int]]
) -> PayoffPlan:
    """Return what paying each loan so much extra in each month comes to, to the minor unit.

    `extras[t]` names what is paid on top in month `t`, fees for paying early not included. A month
    never takes more than `extra` and what was freed in it, and never more than the cash has room
    for: where a later month would fall short, the extra payments before it are taken back. A plan
    that cannot be mended so is given up for paying what is due.
    """
    room = room_by_month(snapshot, scheduled_by_month(snapshot))
    wishes = [dict(month) for month in extras]
    for _ in range(MOST_REPAIRS):
        play = _begun(snapshot, strategy, ())
        while play.is_going_on and play.month < LONGEST:
            wished = wishes[play.month] if play.month < len(wishes) else {}
            play.pay_planned_month(wished, extra.minor)
        shortfalls = play.shortfalls(room)
        if not shortfalls:
            return _plan(snapshot, strategy, extra, play)
        taken = 0
        for month, missing in shortfalls:
            _take_back(wishes, month, missing - taken)
            taken = max(taken, missing)
    return payoff_by_order(snapshot, Strategy.MINIMUM, extra)


def _take_back(wishes: Sequence[dict[LoanId, int]], month: int, missing: int) -> None:
    """Take an amount off the last extra payments up to a month."""
    for earlier in range(min(month, len(wishes) - 1), -1, -1):
        for name, wished in wishes[earlier].items():
            taken = min(wished, missing)
            wishes[earlier][name] -= taken
            missing -= taken
        if not missing:
            return


def _begun(snapshot: Snapshot, strategy: Strategy, order: tuple[LoanId, ...]) -> _Play:
    """Return a play before its first month."""
    debts = open_debts(snapshot)
    parts = {debt.loan.id: parts_of(debt, snapshot.as_of) for debt in debts}
    return _Play(
        loans={
            debt.loan.id: fee_charging_loan(
                debt, parts[debt.loan.id], snapshot.as_of, _yearly_gain(debt, snapshot.as_of)
            )
            for debt in debts
        },
        order=ranked(strategy, [_rival(debt, snapshot.as_of) for debt in debts], order),
        scheduled=_by_month([part for rows in parts.values() for part in rows]),
    )


class _Play:
    """The plan while it is played: what each loan got and what is left of it, month by month."""

    def __init__(
        self,
        loans: dict[LoanId, EarlyFeeLoan],
        order: tuple[LoanId, ...],
        scheduled: Sequence[int],
    ) -> None:
        self.loans = loans
        self.order = order
        self.scheduled = scheduled
        self.month = 0
        self.freed = 0
        self.spent = 0
        self.net_spent: list[int] = []
        self.limited: list[int] = []
        self.paid: dict[LoanId, list[int]] = {each: [] for each in loans}
        self.owed = {each: [loan.owed] for each, loan in loans.items()}

    @property
    def is_going_on(self) -> bool:
        """Whether any loan still asks something."""
        return not all(loan.is_paid_off for loan in self.loans.values())

    def pay_month(self, wished: int, headroom: Sequence[int]) -> None:
        """Pay what is due, then the extra money as far as the headroom goes."""
        paid = {name: loan.pay_due(self.month) for name, loan in self.loans.items()}
        asked = self.scheduled[self.month] if self.month < len(self.scheduled) else 0
        freed = asked - sum(paid.values())
        if wished:
            room = headroom[self.month] if self.month < len(headroom) else 0
            self._pay_extra(wished + freed, max(room + self.freed - self.spent, 0), paid)
        self._end_month(paid, freed)

    def pay_planned_month(self, wishes: Mapping[LoanId, int], extra: int) -> None:
        """Pay what is due, then what the plan wishes, at most `extra` and what was freed."""
        paid = {name: loan.pay_due(self.month) for name, loan in self.loans.items()}
        asked = self.scheduled[self.month] if self.month < len(self.scheduled) else 0
        freed = asked - sum(paid.values())
        left = most = extra + freed
        for name, wished in wishes.items():
            taken = self.loans[name].pay_extra(
                self.month, min(left, self.loans[name].with_fee(self.month, wished))
            )
            paid[name] += taken
            left -= taken
        self.spent += most - left
        self.net_spent.append(self.spent - self.freed)
        self._end_month(paid, freed)

    def shortfalls(self, room: Sequence[int]) -> list[tuple[int, int]]:
        """Return the months in which more was spent than there was room for, and how much.

        Where a month has no room even without a plan, a plan must not make it worse.
        """
        return [
            (month, spent - max(most, 0))
            for month, (spent, most) in enumerate(zip(self.net_spent, room, strict=False))
            if spent > max(most, 0)
        ]

    def _end_month(self, paid: Mapping[LoanId, int], freed: int) -> None:
        self.freed += freed
        for name, loan in self.loans.items():
            self.paid[name].append(paid[name])
            self.owed[name].append(loan.owed)
        self.month += 1

    def _pay_extra(self, wish: int, room: int, paid: dict[LoanId, int]) -> None:
        left = most = min(wish, room)
        for name in self.order:
            if not self.loans[name].earns_its_fee(self.month, left):
                continue
            taken = self.loans[name].pay_extra(self.month, left)
            paid[name] += taken
            left -= taken
        self.spent += most - left
        if room < wish and not left and any(loan.owed for loan in self.loans.values()):
            self.limited.append(self.month)


def _by_month(parts: Sequence[Part]) -> list[int]:
    """Return what the schedules ask in each month."""
    months = [0] * (max((part.month for part in parts), default=-1) + 1)
    for part in parts:
        months[part.month] += part.amount
    return months


def _rival(debt: OpenDebt, today: date) -> Rival[LoanId]:
    usual = max((part.instalment.payment.minor for part in debt.unpaid), default=0)
    return Rival(debt.loan.id, debt.principal_left.minor, _yearly_gain(debt, today), usual)


def _yearly_gain(debt: OpenDebt, today: date) -> Fraction:
    """Return what paying early saves in a year: nothing where a flat fee stays due.

    Where the later fees are waived, the quoted rate says half of what the money really costs;
    12 times the monthly rate of return is taken. Nothing is known to be saved on a lender's own
    table.
    """
    terms = debt.loan.terms
    match terms:
        case FlatFeeTerms() if terms.fee_waived_when_early:
            return disclose(terms).nominal_yearly
        case FlatFeeTerms() | PayInPartsTerms() | LendersTableTerms():
            return Fraction(0)
        case InstalmentAgreement():
            return terms.rate_on(today).yearly
        case _:
            return terms.rate.yearly


def scheduled_by_month(snapshot: Snapshot) -> Sequence[int]:
    """Return what all schedules ask in each month from the current one on."""
    return _begun(snapshot, Strategy.MINIMUM, ()).scheduled


def room_by_month(snapshot: Snapshot, scheduled: Sequence[int]) -> list[int]:
    """Return how far each month's lowest cash is above the buffer if every due is paid.

    Beyond the forecast each year is taken to be like the forecast's last one, but for what the
    schedules ask.
    """
    months = max(len(scheduled), MONTHS)
    asked = list(accumulate([*scheduled, *[0] * (months - len(scheduled))]))
    lowest, closing = _months_of_cash(snapshot)
    before_dues = [low + dues for low, dues in zip(lowest, asked, strict=False)]
    ends = [end + dues for end, dues in zip(closing, asked, strict=False)]
    for _ in range(MONTHS, months):
        before_dues.append(before_dues[-YEAR] + ends[-1] - ends[-1 - YEAR])
    return [
        low - dues - snapshot.household.buffer.minor
        for low, dues in zip(before_dues, asked, strict=True)
    ]


def _lowest_to_come(room: Sequence[int]) -> list[int]:
    """Return how much may have been paid extra by each month, so that every later one lasts."""
    return list(accumulate(reversed(room), min))[::-1]


def _months_of_cash(snapshot: Snapshot) -> tuple[list[int], list[int]]:
    """Return the lowest and the closing cash of each month if every due is paid."""
    lowest: list[int] = []
    closing: list[int] = []
    until = snapshot.as_of.replace(day=1)
    for day in project(snapshot).if_all_paid:
        if not closing or day.day > until:
            until = Month.of(day.day).last_day
            lowest.append(day.lowest.minor)
            closing.append(day.closing.minor)
        lowest[-1] = min(lowest[-1], day.lowest.minor)
        closing[-1] = day.closing.minor
    return lowest, closing


def _plan(snapshot: Snapshot, strategy: Strategy, extra: Money, play: _Play) -> PayoffPlan:
    currency = snapshot.household.currency
    first = Month.of(snapshot.as_of)
    borrowed = sum(owed[0] for owed in play.owed.values())
    paid = sum(sum(amounts) for amounts in play.paid.values())
    never_ends = play.is_going_on
    last_paid = {
        name: first + max((index for index, amount in enumerate(amounts) if amount), default=0)
        for name, amounts in play.paid.items()
        if play.loans[name].is_paid_off
    }
    return PayoffPlan(
        strategy=strategy,
        extra=extra,
        order=play.order,
        months=tuple(first + index for index in range(play.month)),
        balances=_money(play.owed, currency),
        paid=_money(play.paid, currency),
        paid_off=last_paid,
        debt_free=None if never_ends else max(last_paid.values(), default=None),
        total_interest=Money(paid - borrowed, currency),
        interest_saved=Money(sum(play.scheduled) - paid, currency),
        limited=tuple(first + index for index in play.limited),
        never_ends=never_ends,
    )


def _money(
    amounts: Mapping[LoanId, Sequence[int]], currency: Currency
) -> dict[LoanId, tuple[Money, ...]]:
    return {name: tuple(Money(amount, currency) for amount in row) for name, row in amounts.items()}
