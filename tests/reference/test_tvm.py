"""Kind tvm: the equation between rate, number of periods, payment, present and future value."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from tests.reference.cases import Case, cases
from tideover.engine import time_value

if TYPE_CHECKING:
    from collections.abc import Callable

PAYMENTS_A_YEAR = 12


def payments_a_year(inputs: Case) -> int:
    return int(inputs.get("payments_per_year", PAYMENTS_A_YEAR))


def compounding(inputs: Case) -> int | None:
    told = inputs.get("compounding_per_year", payments_a_year(inputs))
    return None if told == "continuous" else int(told)


def rate_of(inputs: Case) -> Fraction:
    if "periodic_rate" in inputs:
        return Fraction(inputs["periodic_rate"])
    nominal = Fraction(inputs["nominal_rate_percent"]) / 100
    return time_value.rate_per_period(nominal, compounding(inputs), payments_a_year(inputs))


def number(inputs: Case, name: str) -> Fraction:
    return Fraction(inputs.get(name, "0"))


def begins(inputs: Case) -> bool:
    return bool(inputs.get("timing") == "begin")


def payment(inputs: Case) -> Fraction:
    return time_value.level_payment(
        rate_of(inputs),
        number(inputs, "n"),
        number(inputs, "pv"),
        number(inputs, "fv"),
        at_start=begins(inputs),
    )


def periods(inputs: Case) -> Fraction:
    return time_value.periods_needed(
        rate_of(inputs),
        number(inputs, "pmt"),
        number(inputs, "pv"),
        number(inputs, "fv"),
        at_start=begins(inputs),
    )


def future(inputs: Case) -> Fraction:
    return time_value.future_value(
        rate_of(inputs),
        number(inputs, "n"),
        number(inputs, "pmt"),
        number(inputs, "pv"),
        at_start=begins(inputs),
    )


def present(inputs: Case) -> Fraction:
    return time_value.present_value(
        rate_of(inputs),
        number(inputs, "n"),
        number(inputs, "pmt"),
        number(inputs, "fv"),
        at_start=begins(inputs),
    )


def nominal_percent(inputs: Case) -> Fraction:
    per_period = time_value.rate_needed(
        number(inputs, "n"),
        number(inputs, "pmt"),
        number(inputs, "pv"),
        number(inputs, "fv"),
        at_start=begins(inputs),
    )
    return 100 * time_value.nominal_rate(per_period, compounding(inputs), payments_a_year(inputs))


def interest_part(inputs: Case) -> Fraction:
    return time_value.interest_part(
        rate_of(inputs),
        int(inputs["period"]),
        int(inputs["n"]),
        number(inputs, "pv"),
        number(inputs, "fv"),
        at_start=begins(inputs),
    )


def principal_part(inputs: Case) -> Fraction:
    return time_value.principal_part(
        rate_of(inputs),
        int(inputs["period"]),
        int(inputs["n"]),
        number(inputs, "pv"),
        number(inputs, "fv"),
        at_start=begins(inputs),
    )


def interest_so_far(inputs: Case) -> Fraction:
    return time_value.cumulative_interest(
        rate_of(inputs),
        range(int(inputs["from"]), int(inputs["to"]) + 1),
        int(inputs["n"]),
        number(inputs, "pv"),
        number(inputs, "fv"),
        at_start=begins(inputs),
    )


SOLVERS: dict[str, Callable[[Case], Fraction]] = {
    "pmt": payment,
    "n": periods,
    "fv": future,
    "pv": present,
    "nominal_rate_percent": nominal_percent,
    "interest_part": interest_part,
    "principal_part": principal_part,
    "cum_interest": interest_so_far,
}


@pytest.mark.parametrize("case", cases("tvm"))
def test_the_missing_number_of_a_loan_or_a_savings_plan_is_right(case: Case) -> None:
    found = SOLVERS[case["inputs"]["solve_for"]](case["inputs"])
    expected, tolerance = case["expected"], case["tolerance"]
    assert abs(found - Fraction(expected["value"])) <= Fraction(tolerance["abs"])
    if "value_published" in expected:
        published = Fraction(expected["value_published"])
        assert abs(found - published) <= Fraction(tolerance["published_abs"])
