"""What a paper to a lender or a mediator is filled with, out of the household's own numbers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tideover.domain.errors import InputError
from tideover.domain.papers import PaperKind
from tideover.engine.affordability import Affordability, affordability
from tideover.viewmodels.cases import LoanClaim, claims

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from tideover.domain.cases import Case, CaseEvent
    from tideover.domain.facts import Fact, Facts
    from tideover.domain.money import Money
    from tideover.domain.snapshot import Snapshot

MOST_MONTHS = 600

BASES = {
    PaperKind.PROPOSAL: ("extension", "card_plan_months"),
    PaperKind.HARDSHIP: ("extension",),
    PaperKind.COMPLAINT: ("complaint_days",),
    PaperKind.MEDIATION: ("mediation", "mediation_confirmed"),
}
"""The facts whose sources each paper names; one made for other lenders is left out."""


@dataclass(frozen=True, slots=True)
class Offered:
    """What the household offers: an amount each month from a day on, for so many months.

    `months` of None is until what is owed is paid.
    """

    monthly: Money
    first: date
    months: int | None = None

    def __post_init__(self) -> None:
        """Refuse an amount below zero and a number of months that no plan has."""
        if self.monthly.minor < 0:
            raise InputError("amount_negative", field="monthly")
        if self.months is not None and not 1 <= self.months <= MOST_MONTHS:
            raise InputError("periods_out_of_range", field="months", limit=MOST_MONTHS)


@dataclass(frozen=True, slots=True)
class PaperFilling:
    """Everything a paper may say, as of `day`."""

    kind: PaperKind
    day: date
    case: Case
    claims: tuple[LoanClaim, ...]
    budget: Affordability
    offered: Offered
    events: tuple[CaseEvent, ...]
    bases: tuple[Fact, ...]

    @property
    def months(self) -> int | None:
        """How many months the offer runs; None when it never repays what is owed."""
        if self.offered.months is not None:
            return self.offered.months
        if not self.offered.monthly:
            return None
        months = -(-self.budget.owed.minor // self.offered.monthly.minor)
        return max(months, 1) if months <= MOST_MONTHS else None


def paper_filling(
    snapshot: Snapshot, case: Case, kind: PaperKind, offered: Offered, facts: Facts
) -> PaperFilling:
    """Return what a paper of a case is filled with."""
    found = claims(snapshot, case)
    return PaperFilling(
        kind=kind,
        day=snapshot.as_of,
        case=case,
        claims=found,
        budget=affordability(snapshot, case.lender),
        offered=offered,
        events=snapshot.events_of(case.id),
        bases=tuple(_bases(kind, found, snapshot.as_of, facts)),
    )


def _bases(
    kind: PaperKind, found: tuple[LoanClaim, ...], day: date, facts: Facts
) -> Iterable[Fact]:
    lender_kinds = {claim.loan.lender_kind for claim in found}
    for code in BASES[kind]:
        fact = facts.on(code, day)
        if fact is not None and (not fact.applies_to or lender_kinds & set(fact.applies_to)):
            yield fact
