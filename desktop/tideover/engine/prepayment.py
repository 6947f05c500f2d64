"""Paying a loan before it must be paid: what that costs, and what it really saves.

The extra money is paid on a due day, right after that day's instalment. Interest is owed only
for the time the money was really used (Civil Code Art. 677); a flat fee that stays due is owed
in full, so that nothing is saved.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from fractions import Fraction
from typing import TYPE_CHECKING

from tideover.domain.errors import InputError
from tideover.domain.loans import EqualInstalmentTerms, EqualPrincipalTerms, InterestFirstTerms
from tideover.domain.money import Money, total
from tideover.engine.schedules import amortisation, schedule
from tideover.engine.schedules.periods import spans

if TYPE_CHECKING:
    from tideover.domain.loans import Instalment

AmortisedTerms = EqualInstalmentTerms | EqualPrincipalTerms | InterestFirstTerms


class Keep(Enum):
    """What stays as it was after a part of the principal was paid early."""

    INSTALMENT = "instalment"
    TERM = "term"


@dataclass(frozen=True, slots=True)
class Prepayment:
    """What paying `amount` early, after an instalment, does to a loan.

    `fee` is charged on top of the amount. `interest_before` is the interest and fees still to
    come without it, `interest_after` with it. `rows` are the instalments that remain, and
    `terms` what they follow from: None and empty once all is paid.
    """

    amount: Money
    fee: Money
    interest_before: Money
    interest_after: Money
    terms: AmortisedTerms | None
    rows: tuple[Instalment, ...]

    @property
    def saving(self) -> Money:
        """What is saved after the fee; below zero where the fee costs more than the interest."""
        return self.interest_before - self.interest_after - self.fee


def prepay(
    terms: AmortisedTerms,
    number: int,
    amount: Money,
    keep: Keep,
    fee_rate: Fraction = Fraction(0),
) -> Prepayment:
    """Return what paying `amount` right after instalment `number` does.

    Keep.INSTALMENT shortens the loan: the instalment (of equal principal: the principal in it)
    stays, the last one is what is left. Keep.TERM spreads what is left over the same due days;
    interest first keeps the term whatever is asked. `fee_rate` is the lender's fee as a fraction
    of the amount.

    Raises:
        InputError: `instalment_not_ahead` without an instalment after `number`,
            `amount_not_positive`, or `amount_exceeds_balance` (with `balance`) above what is left.
    """
    rows = schedule(terms)
    if not 1 <= number < len(rows):
        raise InputError("instalment_not_ahead", field="number")
    if amount.minor <= 0:
        raise InputError("amount_not_positive", field="amount")
    balance = rows[number - 1].balance
    if amount > balance:
        raise InputError("amount_exceeds_balance", field="amount", balance=balance)
    after = None if amount == balance else _continued(terms, number, balance - amount, keep)
    remaining = () if after is None else schedule(after)
    return Prepayment(
        amount=amount,
        fee=amount.scaled(fee_rate, terms.rounding),
        interest_before=_charges(rows[number:], amount),
        interest_after=_charges(remaining, amount),
        terms=after,
        rows=remaining,
    )


def _charges(rows: tuple[Instalment, ...], like: Money) -> Money:
    return total((row.interest + row.fee for row in rows), like.currency)


def _continued(terms: AmortisedTerms, number: int, balance: Money, keep: Keep) -> AmortisedTerms:
    """Return the terms of what is left after instalment `number`."""
    rows = schedule(terms)
    due = rows[number - 1].due
    rest = replace(
        terms,
        principal=balance,
        drawn_on=due,
        rate=terms.rate_on(due),
        rate_changes=tuple(each for each in terms.rate_changes if each.from_day > due),
        first_due=rows[number].due,
        periods=len(rows) - number,
        interest_only=max(terms.interest_only - number, 0),
    )
    usual = rows[max(number, terms.interest_only)]
    match rest:
        case EqualInstalmentTerms():
            return _equal_instalments(rest, usual.payment, keep)
        case EqualPrincipalTerms() if keep is Keep.INSTALMENT:
            periods = rest.interest_only - (-balance.minor // max(usual.principal.minor, 1))
            return replace(rest, periods=min(periods, rest.periods))
        case _:
            return rest


def _equal_instalments(
    rest: EqualInstalmentTerms, payment: Money, keep: Keep
) -> EqualInstalmentTerms:
    if keep is Keep.TERM:
        return replace(rest, payment=None)
    rates = [span.rate for span in spans(rest)]
    grace = rest.interest_only
    parts = amortisation.equal_instalment(
        rest.principal.minor, rates[grace:], payment.minor, rest.rounding
    )
    paid = next(count for count, part in enumerate(parts, start=1) if not part.balance)
    return replace(rest, payment=payment, periods=grace + paid)
