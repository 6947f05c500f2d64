"""Kind schedule: instalments with a constant rate per period."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from tests.reference.cases import Case, allowed, cases, minor
from tideover.domain.money import Rounding, rounded
from tideover.engine.schedules import amortisation

if TYPE_CHECKING:
    from collections.abc import Iterable

ROUNDING = {"half_up_2": Rounding.HALF_UP, "none": None}


@dataclass(frozen=True)
class Agreed:
    principal: amortisation.Amount
    rate: Fraction
    rounding: Rounding | None


def agreed(inputs: Case) -> Agreed:
    if "periodic_rate" in inputs:
        rate = Fraction(inputs["periodic_rate"])
    else:
        rate = Fraction(inputs["annual_percent"]) / 100 / inputs["periods_per_year"]
    return Agreed(minor(inputs["principal"]), rate, ROUNDING[inputs["rounding"]])


def parts_of(inputs: Case) -> Iterable[amortisation.Part]:
    loan = agreed(inputs)
    fixed = minor(inputs["payment"]) if "payment" in inputs else None
    if inputs.get("until_paid"):
        assert fixed is not None
        return amortisation.until_paid(loan.principal, loan.rate, fixed, loan.rounding)
    rates = [loan.rate] * inputs["n"]
    match inputs["method"]:
        case "equal_instalment":
            level = fixed or amortisation.level_payment(
                loan.principal, loan.rate, inputs["n"], loan.rounding
            )
            return amortisation.equal_instalment(loan.principal, rates, level, loan.rounding)
        case "equal_principal":
            return amortisation.equal_principal(loan.principal, rates, loan.rounding)
        case "interest_only":
            return amortisation.interest_first(loan.principal, rates, loan.rounding)
        case "flat":
            return amortisation.flat(loan.principal, rates, loan.rounding)
    pytest.fail(f"unknown method {inputs['method']}")


def fen(amount: amortisation.Amount) -> int:
    return rounded(Fraction(amount))


@pytest.mark.parametrize("case", cases("schedule"))
def test_every_instalment_is_right_to_the_fen(case: Case) -> None:
    parts = list(parts_of(case["inputs"]))
    expected = case["expected"]
    wanted = expected.get("rows") or expected.get("rows_picked") or []
    assert wanted
    for number, *amounts in wanted:
        part = parts[number - 1]
        found = [part.payment, part.principal, part.interest, part.balance]
        for amount, text in zip(found, amounts, strict=True):
            assert abs(fen(amount) - minor(text)) <= allowed(case), (number, amounts)
    assert len(parts) == expected.get("n", len(parts))
    assert "rows" not in expected or len(parts) == len(expected["rows"])


@pytest.mark.parametrize("case", cases("schedule"))
def test_the_totals_are_right_to_the_fen(case: Case) -> None:
    parts = list(parts_of(case["inputs"]))
    expected = case["expected"]
    totals = {
        "total_interest": sum(part.interest for part in parts),
        "total_payment": sum(part.payment for part in parts),
        "last_payment": parts[-1].payment,
    }
    compared = [name for name in totals if name in expected]
    assert compared
    for name in compared:
        assert abs(fen(totals[name]) - minor(expected[name])) <= allowed(case), name


@pytest.mark.parametrize("case", cases("schedule"))
def test_what_is_repaid_is_what_was_borrowed(case: Case) -> None:
    parts = list(parts_of(case["inputs"]))
    assert sum(part.principal for part in parts) == minor(case["inputs"]["principal"])
    assert all(after.balance <= before.balance for before, after in pairwise(parts))
    assert parts[-1].balance == 0
