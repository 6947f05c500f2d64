"""What being late costs, as part of the JSON document of a loan's terms, and back."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from tideover.domain.debits import Debit
from tideover.domain.lateness import (
    AcrossInstalments,
    GraceMode,
    LateFeeTimes,
    LateTerms,
    Owed,
    PenaltyBase,
)
from tideover.store.documents import amount_or_none, emptied, truth, whole, whole_or_none
from tideover.store.records import minor_or_none

if TYPE_CHECKING:
    from tideover.domain.money import Currency
    from tideover.store.documents import Document


def late_document(late: LateTerms, currency: Currency) -> Document:
    """Return the late terms as values of a JSON document."""
    return {
        "penalty_multiplier": str(late.penalty_multiplier),
        "base": late.base.value,
        "compound": late.compound,
        "grace_days": late.grace_days,
        "grace_mode": late.grace_mode.value,
        "fee_rate": str(late.fee_rate),
        "fee_minimum": minor_or_none(late.fee_minimum, currency),
        "fee_maximum": minor_or_none(late.fee_maximum, currency),
        "fee_times": late.fee_times.value,
        "fees_together_at_most": minor_or_none(late.fees_together_at_most, currency),
        "returned_debit_fee": minor_or_none(late.returned_debit_fee, currency),
        "order": [part.value for part in late.order],
        "across": late.across.value,
        "principal_first_from_day": late.principal_first_from_day,
        "called_in_from_day": late.called_in_from_day,
        "debit_hour": late.debit.cut_off,
        "debit_tries": late.debit.tries_for,
    }


def late_from(body: Document, currency: Currency) -> LateTerms:
    """Return the late terms of a document; raises ValueError, KeyError or TypeError."""
    late = LateTerms(
        penalty_multiplier=Fraction(body.pop("penalty_multiplier")),
        base=PenaltyBase(body.pop("base")),
        compound=truth(body.pop("compound")),
        grace_days=whole(body.pop("grace_days")),
        grace_mode=GraceMode(body.pop("grace_mode")),
        fee_rate=Fraction(body.pop("fee_rate")),
        fee_minimum=amount_or_none(body.pop("fee_minimum"), currency),
        fee_maximum=amount_or_none(body.pop("fee_maximum"), currency),
        fee_times=LateFeeTimes(body.pop("fee_times")),
        fees_together_at_most=amount_or_none(body.pop("fees_together_at_most"), currency),
        returned_debit_fee=amount_or_none(body.pop("returned_debit_fee"), currency),
        order=tuple(Owed(part) for part in body.pop("order")),
        across=AcrossInstalments(body.pop("across")),
        principal_first_from_day=whole_or_none(body.pop("principal_first_from_day")),
        called_in_from_day=whole_or_none(body.pop("called_in_from_day")),
        debit=Debit(
            cut_off=whole(body.pop("debit_hour")),
            tries_for=whole_or_none(body.pop("debit_tries")),
        ),
    )
    return emptied(body, late)
