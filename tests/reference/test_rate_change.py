"""Kind rate_change: the rate changes and what is left is spread anew over the same due days."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from tests.reference.cases import Case, cases, money
from tideover.domain.agreements import RateChange
from tideover.domain.dates import months_after
from tideover.domain.loans import EqualInstalmentTerms
from tideover.domain.money import CNY, total
from tideover.domain.rates import Rate
from tideover.engine.schedules import schedule

DRAWN_ON = date(2026, 1, 15)


def rate_of(segment: Case) -> Rate:
    return Rate(Decimal(segment["annual_percent"]) / 100)


def terms_of(inputs: Case) -> EqualInstalmentTerms:
    first, *later = inputs["segments"]
    return EqualInstalmentTerms(
        principal=money(inputs["principal"]),
        drawn_on=DRAWN_ON,
        rate=rate_of(first),
        periods=inputs["n"],
        due_day=DRAWN_ON.day,
        rate_changes=tuple(
            RateChange(months_after(DRAWN_ON, each["after_k"]), rate_of(each)) for each in later
        ),
    )


@pytest.mark.parametrize("case", cases("rate_change"))
def test_the_payment_follows_the_rate_to_the_fen(case: Case) -> None:
    rows = schedule(terms_of(case["inputs"]))
    expected = case["expected"]
    levels = [rows[each["after_k"]].payment for each in case["inputs"]["segments"]]
    assert levels == [money(text) for text in expected["level_payments"]]
    assert total((row.interest for row in rows), CNY) == money(expected["total_interest"])
    assert rows[-1].payment == money(expected["last_payment"])
