"""A scenario that makes no sense is refused where it was typed."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from tideover.domain.dates import Month
from tideover.domain.errors import InputError
from tideover.domain.ids import AccountId, RecurringId, ScenarioId
from tideover.domain.money import Money
from tideover.domain.scenarios import (
    MOST_CHANGES,
    FrozenCard,
    IncomeChange,
    JobLoss,
    NewAmount,
    NewCost,
    OneOff,
    RatesChange,
    Scenario,
)

if TYPE_CHECKING:
    from collections.abc import Callable

MONTH, DAY, PAY = Month(2027, 1), date(2027, 1, 1), RecurringId("pay")
CARD = FrozenCard(AccountId("card"), DAY)


@pytest.mark.parametrize(
    ("made", "code", "field"),
    [
        (lambda: IncomeChange(MONTH), "income_change_unclear", "part"),
        (
            lambda: IncomeChange(MONTH, part=Fraction(-1, 5), amount=Money(1)),
            *("income_change_unclear", "part"),
        ),
        (lambda: IncomeChange(MONTH, part=Fraction(-2)), "income_part_out_of_range", "part"),
        (lambda: IncomeChange(MONTH, part=Fraction(0)), "income_part_out_of_range", "part"),
        (lambda: IncomeChange(MONTH, amount=Money(0)), "amount_zero", "amount"),
        (lambda: JobLoss(PAY, MONTH, 0), "loss_months_out_of_range", "months"),
        (lambda: JobLoss(PAY, MONTH, 121), "loss_months_out_of_range", "months"),
        (lambda: JobLoss(PAY, MONTH, 3, Money(0)), "amount_not_positive", "benefit"),
        (lambda: NewAmount(PAY, MONTH, Money(-1)), "amount_negative", "amount"),
        (lambda: OneOff(DAY, Money(0), "Bill"), "amount_zero", "amount"),
        (lambda: OneOff(DAY, Money(-1), "  "), "name_empty", "label"),
        (lambda: NewCost(DAY, Money(-1), "Gym"), "amount_not_positive", "amount"),
        (lambda: NewCost(DAY, Money(1), ""), "name_empty", "label"),
        (lambda: RatesChange(DAY, Decimal(0)), "points_out_of_range", "points"),
        (lambda: RatesChange(DAY, Decimal("0.31")), "points_out_of_range", "points"),
        (lambda: Scenario(ScenarioId("s"), " "), "name_empty", "name"),
        (
            lambda: Scenario(ScenarioId("s"), "S", (CARD,) * (MOST_CHANGES + 1)),
            *("too_many_changes", "changes"),
        ),
    ],
)
def test_what_makes_no_sense_is_refused_at_its_field(
    made: Callable[[], object], code: str, field: str
) -> None:
    with pytest.raises(InputError) as refused:
        made()
    assert (refused.value.code, refused.value.params["field"]) == (code, field)
