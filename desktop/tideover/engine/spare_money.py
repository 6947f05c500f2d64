"""I have this much to spare today: which loan does it help most?

Every open loan is asked alone, as if all of the money went to it; how to split it is another
question. What is due today or late is not paid from it: late debts come first, and say so.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from tideover.domain.dates import Month
from tideover.domain.errors import InputError
from tideover.domain.money import Money
from tideover.engine.early_repayment import EarlyCase, Obstacle, early_case
from tideover.engine.forecast import project
from tideover.engine.prepayment import Keep

if TYPE_CHECKING:
    from datetime import date

    from tideover.domain.loans import Loan
    from tideover.domain.snapshot import Snapshot
    from tideover.engine.prepayment import Prepayment

HUNDRED = 100
MONTHS_NEEDED = 2
"""This month and the next: what their dues need must stay in the accounts."""


@dataclass(frozen=True, slots=True)
class SpareUse:
    """What the spare money does to one loan.

    `paid` is None where nothing can be paid early: `obstacle` says why, or, where it is None,
    the fee alone asks for more than the money. With ONLY_ALL, NO_INTEREST, FEES_STAY and
    LENDER_DECIDES the money must reach for the whole loan, which asks `whole`. `saved` is zero
    where nothing is paid. `missing` is how much too little the cash would then be on
    `missing_on`, up to the end of next month; zero where it is enough.
    """

    loan: Loan
    obstacle: Obstacle | None
    paid: Prepayment | None
    whole: Money | None
    saved: Money
    missing: Money
    missing_on: date | None

    @property
    def pays_off(self) -> bool:
        """Whether it clears the loan."""
        return self.paid is not None and not self.paid.rows

    @property
    def saved_per_hundred(self) -> Money:
        """What each hundred that is handed over saves."""
        if self.paid is None or not self.paid.to_pay:
            return self.saved
        hundred = HUNDRED * self.saved.currency.scale
        return self.saved.scaled(Fraction(hundred, self.paid.to_pay.minor))

    @property
    def months_sooner(self) -> int:
        """By how many months the loan ends sooner."""
        if self.paid is None:
            return 0
        last = max(row.due for row in self.paid.rows_before)
        return Month.of(last) - Month.of(self.paid.ends_on)

    @property
    def last_less(self) -> Money | None:
        """By how much the last payment is less; None where nothing is left or paid."""
        if self.paid is None or not self.paid.rows:
            return None
        return self.paid.rows_before[-1].payment - self.paid.rows[-1].payment

    @property
    def freed(self) -> Money | None:
        """By how much the next payment is less; None where nothing is paid."""
        if self.paid is None:
            return None
        before = self.paid.rows_before[0].payment
        return before - self.paid.rows[0].payment if self.paid.rows else before


def use_spare_money(
    snapshot: Snapshot, money: Money, keep: Keep = Keep.INSTALMENT
) -> tuple[SpareUse, ...]:
    """Return what `money` paid today does to each open loan, the largest real saving first.

    A loan that asks less than the money is paid off with what it asks. `keep` says what stays
    where a part is paid. Loans that are paid off are left out.

    Raises:
        InputError: `amount_not_positive`.
    """
    if money.minor <= 0:
        raise InputError("amount_not_positive", field="amount")
    cases = (early_case(snapshot, loan) for loan in snapshot.open_loans)
    uses = [
        _use(snapshot, case, money, keep)
        for case in cases
        if case.obstacle is not Obstacle.NOTHING_LEFT
    ]
    return tuple(sorted(uses, key=_by_saving))


def _by_saving(use: SpareUse) -> tuple[bool, int, int]:
    return use.paid is None, -use.saved.minor, -use.saved_per_hundred.minor


def _use(snapshot: Snapshot, case: EarlyCase, money: Money, keep: Keep) -> SpareUse:
    whole = case.whole()
    paid = _paid(case, whole, money, keep)
    missing, missing_on = _missing(snapshot, case.loan, paid)
    return SpareUse(
        loan=case.loan,
        obstacle=case.obstacle,
        paid=paid,
        whole=None if whole is None else whole.to_pay,
        saved=paid.saving if paid else snapshot.zero(),
        missing=missing,
        missing_on=missing_on,
    )


def _paid(case: EarlyCase, whole: Prepayment | None, money: Money, keep: Keep) -> Prepayment | None:
    if whole is not None and whole.to_pay <= money:
        return whole
    return case.part_for(money, keep) if case.obstacle is None else None


def _missing(snapshot: Snapshot, loan: Loan, paid: Prepayment | None) -> tuple[Money, date | None]:
    """Return how much the cash would fall below zero at its lowest, and the day.

    The loan's own dues are asked as they are after the payment.
    """
    if paid is None:
        return snapshot.zero(), None
    last = (Month.of(snapshot.as_of) + (MONTHS_NEEDED - 1)).last_day
    forecast = project(snapshot)
    eased = _eased(paid)
    lowest, lowest_on = 0, None
    for day in forecast.if_all_paid:
        if day.day > last:
            break
        low = day.lowest.minor - paid.to_pay.minor
        low += sum(less for due, less in eased if due <= day.day)
        if low < lowest:
            lowest, lowest_on = low, day.day
    return Money(-lowest, loan.terms.principal.currency), lowest_on


def _eased(paid: Prepayment) -> list[tuple[date, int]]:
    """Return by how much less is asked on each due day."""
    before = [(row.due, row.payment.minor) for row in paid.rows_before]
    return before + [(row.due, -row.payment.minor) for row in paid.rows]
