"""Kind card_instalment: a flat fee on a card's bill, and the rate it really is."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from tests.reference.cases import Case, allowed, cases, minor, money, shown
from tideover.domain.loans import FeeTiming, FlatFeeTerms
from tideover.domain.rates import Rate, RatePer
from tideover.engine.rates_of_return import flat_fee_rule_of_thumb, irr
from tideover.engine.schedules import schedule
from tideover.engine.schedules.flat_fee import deducted_fee

TIMING = {
    "per_period": FeeTiming.EACH_PERIOD,
    "upfront": FeeTiming.FIRST_PERIOD,
    "deducted": FeeTiming.DEDUCTED,
}
MONTHS_A_YEAR = 12


def terms_of(inputs: Case) -> FlatFeeTerms:
    fee_rate = Fraction(inputs["fee_rate"])
    return FlatFeeTerms(
        principal=money(inputs["principal"]),
        drawn_on=date(2026, 1, 10),
        rate=Rate(Decimal(fee_rate.numerator) / fee_rate.denominator, RatePer.MONTH),
        periods=inputs["n"],
        due_day=10,
        fee_timing=TIMING[inputs["fee_mode"]],
    )


def received(terms: FlatFeeTerms) -> int:
    return (terms.principal - deducted_fee(terms)).minor


@pytest.mark.parametrize("case", cases("card_instalment"))
def test_every_instalment_and_its_fee_are_right_to_the_fen(case: Case) -> None:
    terms, expected = terms_of(case["inputs"]), case["expected"]
    assert received(terms) == minor(expected["received"])
    rows = schedule(terms)
    assert len(rows) == len(expected["rows"])
    for row, (number, *amounts) in zip(rows, expected["rows"], strict=True):
        assert row.number == number
        found = [row.payment, row.principal, row.fee]
        for amount, text in zip(found, amounts, strict=True):
            assert abs(amount.minor - minor(text)) <= allowed(case), number


@pytest.mark.parametrize("case", cases("card_instalment"))
def test_the_real_rate_of_a_flat_fee_is_told(case: Case) -> None:
    terms, expected = terms_of(case["inputs"]), case["expected"]
    monthly = irr([received(terms), *(-row.payment.minor for row in schedule(terms))])
    assert monthly is not None
    fees = sum(row.fee.minor for row in schedule(terms)) + deducted_fee(terms).minor
    assert shown(fees) == expected["total_fee"]
    percent = {
        "irr_month_percent": monthly,
        "nominal_annual_percent": MONTHS_A_YEAR * monthly,
        "effective_annual_percent": (1 + monthly) ** MONTHS_A_YEAR - 1,
        "approx_percent": flat_fee_rule_of_thumb(
            Fraction(fees, terms.principal.minor), terms.periods
        ),
    }
    for name, found in percent.items():
        difference = abs(100 * found - Fraction(expected[name]))
        assert difference <= Fraction(case["tolerance"]["percent_abs"]), name
