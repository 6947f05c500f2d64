"""Kind prepayment: what paying a part or all of a loan early really saves."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from tests.reference.cases import Case, cases, money
from tideover.domain.earliness import EarlyTerms
from tideover.domain.loans import EqualInstalmentTerms
from tideover.domain.money import Money
from tideover.domain.rates import Rate
from tideover.engine.prepayment import Keep, prepay
from tideover.engine.schedules import schedule

KEPT = {"shorten": Keep.INSTALMENT, "reduce": Keep.TERM, "settle": Keep.TERM}


def terms_of(inputs: Case) -> EqualInstalmentTerms:
    return EqualInstalmentTerms(
        principal=money(inputs["principal"]),
        drawn_on=date(2026, 1, 15),
        rate=Rate(Decimal(inputs["annual_percent"]) / 100),
        periods=inputs["n"],
        due_day=15,
        early=EarlyTerms(fee_rate=Fraction(inputs["fee_percent"]) / 100),
    )


@pytest.mark.parametrize("case", cases("prepayment"))
def test_paying_early_saves_what_it_saves_to_the_fen(case: Case) -> None:
    inputs, expected = case["inputs"], case["expected"]
    terms = terms_of(inputs)
    before = schedule(terms)[inputs["after_k"] - 1]
    found = prepay(terms, before.due, money(inputs["amount"]), KEPT[inputs["mode"]])
    rows = found.rows
    assert before.payment == money(expected["level_payment"])
    assert before.balance == money(expected["balance_before"])
    assert before.balance - found.amount == money(expected["balance_after"])
    assert found.fee == money(expected["fee"])
    assert (rows[0].payment if rows else Money(0)) == money(expected["new_payment"])
    assert (rows[-1].payment if rows else Money(0)) == money(expected["last_payment"])
    assert len(rows) == expected["remaining_n"]
    assert found.interest_before == money(expected["interest_remaining_old"])
    assert found.interest_after == money(expected["interest_remaining_new"])
    assert found.saving == money(expected["net_saving"])
