"""Kind schedule_dated: instalments whose interest runs on actual days."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from tests.reference.cases import Case, allowed, cases, minor, money
from tideover.domain.agreements import InterestDays
from tideover.domain.loans import (
    EqualInstalmentTerms,
    EqualPrincipalTerms,
    InterestFirstTerms,
    Terms,
)
from tideover.domain.rates import Rate
from tideover.engine.schedules import schedule

KINDS: dict[str, type[EqualInstalmentTerms | EqualPrincipalTerms | InterestFirstTerms]] = {
    "equal_instalment": EqualInstalmentTerms,
    "equal_principal": EqualPrincipalTerms,
    "interest_only": InterestFirstTerms,
}
DAYS = {360: InterestDays.ACTUAL_360, 365: InterestDays.ACTUAL_365}


def terms_of(inputs: Case) -> Terms:
    first_due = inputs.get("first_due")
    return KINDS[inputs["method"]](
        principal=money(inputs["principal"]),
        drawn_on=date.fromisoformat(inputs["start"]),
        rate=Rate(Decimal(inputs["annual_percent"]) / 100),
        periods=inputs["n"],
        due_day=inputs["due_day"],
        first_due=date.fromisoformat(first_due) if first_due else None,
        interest_days=DAYS[inputs["day_basis"]],
    )


@pytest.mark.parametrize("case", cases("schedule_dated"))
def test_every_dated_instalment_is_right_to_the_fen(case: Case) -> None:
    rows = schedule(terms_of(case["inputs"]))
    assert len(rows) == case["inputs"]["n"]
    for number, due, days, *amounts in case["expected"]["rows"]:
        row = rows[number - 1]
        assert (row.number, row.due.isoformat(), row.days) == (number, due, days)
        found = [row.payment, row.principal, row.interest, row.balance]
        for amount, text in zip(found, amounts, strict=True):
            assert abs(amount.minor - minor(text)) <= allowed(case), (number, amounts)


@pytest.mark.parametrize("case", cases("schedule_dated"))
def test_the_total_interest_is_right_to_the_fen(case: Case) -> None:
    rows = schedule(terms_of(case["inputs"]))
    interest = sum(row.interest.minor for row in rows)
    assert abs(interest - minor(case["expected"]["total_interest"])) <= allowed(case)
