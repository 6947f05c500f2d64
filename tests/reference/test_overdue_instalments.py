"""Kind overdue_instalments: several instalments, paid late, partly or not at all."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from tests.reference.cases import Case, cases, minor, shown
from tideover.domain.lateness import AcrossInstalments, GraceMode, Owed, PenaltyBase
from tideover.engine.debts import Debt
from tideover.engine.late_rules import LateRules, fields_of
from tideover.engine.ledger import Ledger


def ledger_of(inputs: Case) -> Ledger:
    late_fee = inputs["late_fee"] or {"percent": "0", "min": "0.00"}
    rules = LateRules(
        penalty_rate=Fraction(inputs["daily_rate"]) * Fraction(inputs["penalty_multiplier"]),
        base=PenaltyBase(inputs["penalty_base"]),
        grace_days=inputs["grace_days"],
        grace_is_free=GraceMode(inputs["grace_mode"]) is GraceMode.EXCLUSIVE,
        fee_rate=Fraction(late_fee["percent"]) / 100,
        fee_minimum=minor(late_fee["min"]),
        order=fields_of(Owed(name) for name in inputs["within"]),
        by_type=AcrossInstalments(inputs["across"]) is AcrossInstalments.BY_TYPE,
    )
    debts = []
    for due_text, principal, interest in inputs["schedule"]:
        due = date.fromisoformat(due_text)
        debts.append(Debt(due=due, opens=due, principal=minor(principal), interest=minor(interest)))
    return Ledger(rules, debts, debts[0].due)


@pytest.mark.parametrize("case", cases("overdue_instalments"))
def test_late_instalments_are_charged_and_paid_to_the_fen(case: Case) -> None:
    inputs = case["inputs"]
    ledger = ledger_of(inputs)
    until = date.fromisoformat(inputs["until"])
    for payment in inputs["payments"]:
        if (paid_on := date.fromisoformat(payment["date"])) <= until:
            ledger.pay(paid_on, [minor(payment["amount"])])
    ledger.reach(until)
    expected = case["expected"]
    assert [
        [
            max(debt.paid_on, debt.due).isoformat() if debt.paid_on else None,
            shown(debt.penalty_total),
            shown(debt.late_fee_total),
        ]
        for debt in ledger.debts
    ] == expected["instalments"]
    payable = [debt for debt in ledger.debts if debt.due <= until]
    assert {
        "principal": shown(sum(debt.principal for debt in payable)),
        "interest": shown(sum(debt.interest for debt in payable)),
        "penalty": shown(sum(debt.penalty for debt in payable)),
        "fee": shown(sum(debt.fee + debt.late_fee for debt in payable)),
    } == expected["remaining_due"]
    assert shown(ledger.credit) == expected["credit"]
    assert shown(sum(debt.penalty_total for debt in ledger.debts)) == expected["total_penalty"]
    assert shown(sum(debt.late_fee_total for debt in ledger.debts)) == expected["total_late_fee"]
