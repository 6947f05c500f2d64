"""What paying early does, as the loan page shows it: the choices beside one another."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from typing import TYPE_CHECKING

from tideover.domain.errors import InputError
from tideover.domain.loans import (
    BulletTerms,
    DailyInterestTerms,
    EqualInstalmentTerms,
    EqualPrincipalTerms,
    FlatFeeTerms,
    InterestFirstTerms,
    PayInPartsTerms,
    RevolvingCardTerms,
)
from tideover.engine.prepayment import Keep, prepay
from tideover.engine.schedules.periods import daily_rate
from tideover.engine.standing import standing

if TYPE_CHECKING:
    from datetime import date

    from tideover.domain.loans import Loan, Terms
    from tideover.domain.money import Money
    from tideover.domain.snapshot import Snapshot
    from tideover.engine.prepayment import AmortisedTerms, Prepayment
    from tideover.engine.standing import LoanStanding


class EarlyAnswer(Enum):
    """What can be said of paying this loan early."""

    CHOICES = "choices"
    FEES_STAY = "fees_stay"
    BY_THE_DAY = "by_the_day"
    LENDER_DECIDES = "lender_decides"
    NOTHING_LEFT = "nothing_left"


@dataclass(frozen=True, slots=True)
class EarlyChoice:
    """One way to pay early; `keep` of None pays everything off."""

    keep: Keep | None
    prepayment: Prepayment


@dataclass(frozen=True, slots=True)
class EarlyView:
    """What paying `amount` early does.

    With CHOICES it is paid on `paid_on`, right after that day's instalment, and `choices` are in
    the order of what they save of the amount, paying all off last. With BY_THE_DAY `a_day` is
    the interest that each day earlier saves.
    """

    answer: EarlyAnswer
    amount: Money
    paid_on: date | None = None
    choices: tuple[EarlyChoice, ...] = ()
    a_day: Money | None = None


def early_view(
    snapshot: Snapshot, loan: Loan, amount: Money, fee_rate: Fraction = Fraction(0)
) -> EarlyView:
    """Return what paying `amount` early does to a loan; `fee_rate` is a fraction of the amount.

    Raises:
        InputError: `amount_not_positive`, or `amount_exceeds_balance` with what is left.
    """
    if amount.minor <= 0:
        raise InputError("amount_not_positive", field="amount")
    now = standing(loan, snapshot.repayments_of(loan.id), snapshot.as_of)
    if loan.closed_on is not None or now.is_settled:
        return EarlyView(EarlyAnswer.NOTHING_LEFT, amount)
    terms = loan.terms
    match terms:
        case EqualInstalmentTerms() | EqualPrincipalTerms() | InterestFirstTerms():
            return _choices(terms, now, amount, fee_rate)
        case DailyInterestTerms() | BulletTerms() | RevolvingCardTerms():
            if amount > now.principal_left:
                raise InputError(
                    "amount_exceeds_balance", field="amount", balance=now.principal_left
                )
            return EarlyView(EarlyAnswer.BY_THE_DAY, amount, a_day=_a_day(terms, amount))
        case FlatFeeTerms() | PayInPartsTerms() if not _fees_fall_away(terms):
            return EarlyView(EarlyAnswer.FEES_STAY, amount)
        case _:
            return EarlyView(EarlyAnswer.LENDER_DECIDES, amount)


def _fees_fall_away(terms: Terms) -> bool:
    return isinstance(terms, FlatFeeTerms) and terms.fee_waived_when_early


def _a_day(terms: Terms, amount: Money) -> Money:
    return amount.scaled(daily_rate(terms), terms.rounding)


def _choices(
    terms: AmortisedTerms, now: LoanStanding, amount: Money, fee_rate: Fraction
) -> EarlyView:
    row = now.next_due
    if row is None or row.instalment.number == len(now.instalments):
        return EarlyView(EarlyAnswer.NOTHING_LEFT, amount)
    number, balance = row.instalment.number, row.instalment.balance
    ways = (Keep.TERM,) if isinstance(terms, InterestFirstTerms) else tuple(Keep)
    found = [EarlyChoice(keep, prepay(terms, number, amount, keep, fee_rate)) for keep in ways]
    found.sort(key=_saving, reverse=True)
    found.append(EarlyChoice(None, prepay(terms, number, balance, Keep.TERM, fee_rate)))
    return EarlyView(EarlyAnswer.CHOICES, amount, row.instalment.due, tuple(found))


def _saving(choice: EarlyChoice) -> Money:
    return choice.prepayment.saving
