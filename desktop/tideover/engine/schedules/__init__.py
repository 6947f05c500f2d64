"""What was agreed, as instalments: one module per kind of terms."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, assert_never

from tideover.domain.loans import (
    BulletTerms,
    DailyInterestTerms,
    EqualInstalmentTerms,
    EqualPrincipalTerms,
    FlatFeeTerms,
    InterestFirstTerms,
    LendersTableTerms,
    PayInPartsTerms,
    RevolvingCardTerms,
)
from tideover.engine.schedules import (
    bullet,
    daily_interest,
    equal_instalment,
    equal_principal,
    flat_fee,
    interest_first,
    lenders_table,
    pay_in_parts,
    revolving_card,
)
from tideover.engine.schedules.carried import with_carried
from tideover.engine.schedules.coupon import with_coupon
from tideover.engine.schedules.periods import due_dates

if TYPE_CHECKING:
    from tideover.domain.loans import Instalment, Terms

__all__ = ["due_dates", "schedule"]

REMEMBERED = 1024
"""Schedules kept: more than the loans of any household, each with some of its what-ifs."""


@lru_cache(maxsize=REMEMBERED)
def schedule(terms: Terms) -> tuple[Instalment, ...]:
    """Return every instalment the terms ask for, oldest first.

    The principals add up to what was borrowed, to the minor unit.
    """
    return with_carried(with_coupon(_rows(terms), terms), terms)


def _rows(terms: Terms) -> tuple[Instalment, ...]:  # noqa: PLR0911 - a case for each kind
    match terms:
        case EqualInstalmentTerms():
            return equal_instalment.rows(terms)
        case EqualPrincipalTerms():
            return equal_principal.rows(terms)
        case InterestFirstTerms():
            return interest_first.rows(terms)
        case FlatFeeTerms():
            return flat_fee.rows(terms)
        case DailyInterestTerms():
            return daily_interest.rows(terms)
        case BulletTerms():
            return bullet.rows(terms)
        case PayInPartsTerms():
            return pay_in_parts.rows(terms)
        case LendersTableTerms():
            return lenders_table.rows(terms)
        case RevolvingCardTerms():
            return revolving_card.rows(terms)
        case _:
            assert_never(terms)
