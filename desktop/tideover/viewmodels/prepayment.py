"""What paying early does, as the loan page shows it: the choices beside one another."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tideover.domain.errors import InputError
from tideover.domain.loans import EqualInstalmentTerms, EqualPrincipalTerms
from tideover.engine.early_repayment import early_case
from tideover.engine.prepayment import Keep

if TYPE_CHECKING:
    from datetime import date

    from tideover.domain.loans import Loan
    from tideover.domain.money import Money
    from tideover.domain.snapshot import Snapshot
    from tideover.engine.early_repayment import EarlyCase, Obstacle
    from tideover.engine.prepayment import Prepayment


@dataclass(frozen=True, slots=True)
class EarlyChoice:
    """One way to pay early; `keep` of None pays everything off."""

    keep: Keep | None
    prepayment: Prepayment


@dataclass(frozen=True, slots=True)
class EarlyView:
    """What paying `amount` early on `day` does.

    `obstacle` says why a part cannot be paid, or saves nothing; None where it can. `choices` are
    in the order of what they save of the amount, paying all off last; none where nothing at all
    can be paid early. `late` is what is overdue and comes first. `has_instalment` says that the
    loan asks one in each period, so that one may keep it and end sooner.
    """

    obstacle: Obstacle | None
    amount: Money
    day: date
    choices: tuple[EarlyChoice, ...]
    late: Money
    has_instalment: bool

    @property
    def takes_part(self) -> bool:
        """Whether a part can be paid."""
        return self.obstacle is None


def early_view(snapshot: Snapshot, loan: Loan, amount: Money, day: date | None = None) -> EarlyView:
    """Return what paying `amount` early on a day does to a loan; None is today.

    Raises:
        InputError: `amount_not_positive`, `amount_exceeds_balance` with what is left, or
            `early_day_passed` for a day before today.
    """
    if day is not None and day < snapshot.as_of:
        raise InputError("early_day_passed", field="day")
    if amount.minor <= 0:
        raise InputError("amount_not_positive", field="amount")
    case = early_case(snapshot, loan, day)
    obstacle = case.obstacle
    found = [] if obstacle is not None else _parts(case, amount)
    whole = case.whole()
    if whole is not None:
        found.append(EarlyChoice(None, whole))
    return EarlyView(
        obstacle=obstacle,
        amount=amount,
        day=case.day,
        choices=tuple(found),
        late=case.now.overdue,
        has_instalment=_has_instalment(loan),
    )


def _has_instalment(loan: Loan) -> bool:
    return isinstance(loan.terms, EqualInstalmentTerms | EqualPrincipalTerms)


def _parts(case: EarlyCase, amount: Money) -> list[EarlyChoice]:
    ways = tuple(Keep) if _has_instalment(case.loan) else (Keep.TERM,)
    found = [EarlyChoice(keep, case.part(amount, keep)) for keep in ways]
    return sorted(found, key=_saving, reverse=True)


def _saving(choice: EarlyChoice) -> Money:
    return choice.prepayment.saving
