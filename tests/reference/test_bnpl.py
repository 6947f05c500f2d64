"""Kind bnpl: a purchase in equal parts, and the fees for paying some of them late."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from tests.reference.cases import Case, allowed, cases, minor, money
from tideover.domain.loans import PayInPartsTerms
from tideover.domain.money import rounded
from tideover.domain.rates import NO_INTEREST
from tideover.engine.late_fees import FixedLateFee, late_fees
from tideover.engine.schedules import schedule

if TYPE_CHECKING:
    from tideover.domain.loans import Instalment


def parts_of(inputs: Case) -> tuple[Instalment, ...]:
    interval = inputs["interval"]
    assert interval.get("months", 1) == 1
    first_due = date.fromisoformat(inputs["first_due"])
    return schedule(
        PayInPartsTerms(
            principal=money(inputs["amount"]),
            drawn_on=first_due,
            rate=NO_INTEREST,
            parts=inputs["n"],
            first_due=first_due,
            every_days=interval.get("days"),
            remainder_first=inputs["remainder"] == "first",
        )
    )


def day_or_none(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


@pytest.mark.parametrize("case", cases("bnpl"))
def test_every_part_of_a_purchase_is_right_to_the_fen(case: Case) -> None:
    parts, wanted = parts_of(case["inputs"]), case["expected"]["schedule"]
    assert [[part.number, part.due.isoformat()] for part in parts] == [row[:2] for row in wanted]
    for part, (_, _, amount) in zip(parts, wanted, strict=True):
        assert abs(part.payment.minor - minor(amount)) <= allowed(case)


@pytest.mark.parametrize("case", cases("bnpl"))
def test_late_parts_cost_what_was_agreed_and_never_more_than_the_limit(case: Case) -> None:
    inputs, parts = case["inputs"], parts_of(case["inputs"])
    if "late" not in inputs:
        on_time = [(part.due, part.due) for part in parts]
        assert late_fees(on_time, FixedLateFee(1), parts[-1].due) == 0
        return
    late, cap = inputs["late"], inputs["late"]["cap_percent"]
    order = minor(inputs["amount"])
    fee = FixedLateFee(
        minor(late["fixed"]),
        late["grace_days"],
        None if cap is None else rounded(order * Fraction(cap) / 100),
    )
    paid = [day_or_none(text) for text in inputs["paid"]]
    found = late_fees(
        zip((part.due for part in parts), paid, strict=True),
        fee,
        date.fromisoformat(inputs["as_of"]),
    )
    assert abs(found - minor(case["expected"]["late_fee_total"])) <= allowed(case)
