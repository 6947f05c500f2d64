"""Kind bnpl: a purchase in equal parts, and the fees for paying some of them late."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from tests.reference.cases import Case, allowed, cases, minor, money
from tideover.domain.lateness import LateTerms
from tideover.domain.loans import PayInPartsTerms
from tideover.domain.money import Money, rounded
from tideover.domain.rates import NO_INTEREST
from tideover.engine.ledger import new_ledger
from tideover.engine.schedules import schedule

if TYPE_CHECKING:
    from tideover.domain.loans import Instalment


def terms_of(inputs: Case) -> PayInPartsTerms:
    interval = inputs["interval"]
    assert interval.get("months", 1) == 1
    first_due = date.fromisoformat(inputs["first_due"])
    return PayInPartsTerms(
        principal=money(inputs["amount"]),
        drawn_on=first_due,
        rate=NO_INTEREST,
        late=late_terms(inputs),
        parts=inputs["n"],
        first_due=first_due,
        every_days=interval.get("days"),
        remainder_first=inputs["remainder"] == "first",
    )


def late_terms(inputs: Case) -> LateTerms:
    late = inputs.get("late")
    if late is None:
        return LateTerms()
    most = late["cap_percent"]
    return LateTerms(
        grace_days=late["grace_days"],
        fee_minimum=money(late["fixed"]),
        fees_together_at_most=None
        if most is None
        else Money(rounded(minor(inputs["amount"]) * Fraction(most) / 100)),
    )


def parts_of(inputs: Case) -> tuple[Instalment, ...]:
    return schedule(terms_of(inputs))


def day_or_none(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


@pytest.mark.parametrize("case", cases("bnpl"))
def test_every_part_of_a_purchase_is_right_to_the_fen(case: Case) -> None:
    parts, wanted = parts_of(case["inputs"]), case["expected"]["schedule"]
    assert [[part.number, part.due.isoformat()] for part in parts] == [row[:2] for row in wanted]
    for part, (_, _, amount) in zip(parts, wanted, strict=True):
        assert abs(part.payment.minor - minor(amount)) <= allowed(case)


def late_fees_charged(inputs: Case, as_of: date) -> int:
    """What the ledger charges when each part is paid whole on a day of its own."""
    ledger = new_ledger(terms_of(inputs))
    due = [day_or_none(text) for text in inputs.get("paid", ())]
    paid = {day: [at for at, each in enumerate(due) if each == day] for day in due if day}
    for day in sorted(each for each in paid if each <= as_of):
        ledger.reach(day)
        for at in paid[day]:
            ledger.debts[at].take("principal", ledger.debts[at].principal)
    ledger.reach(as_of)
    return ledger.late_fees


@pytest.mark.parametrize("case", cases("bnpl"))
def test_late_parts_cost_what_was_agreed_and_never_more_than_the_limit(case: Case) -> None:
    inputs = case["inputs"]
    as_of = inputs.get("as_of", parts_of(inputs)[-1].due.isoformat())
    found = late_fees_charged(inputs, date.fromisoformat(as_of))
    wanted = minor(case["expected"].get("late_fee_total", "0"))
    assert abs(found - wanted) <= allowed(case)
