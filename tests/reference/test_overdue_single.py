"""Kind overdue_single: a whole overdue balance and a few hundred a month."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from tests.reference.cases import Case, cases, money, shown
from tideover.domain.lateness import Owed, PenaltyBase
from tideover.engine.late_rules import LateRules, fields_of
from tideover.engine.overdue import OverdueBalance, OverdueRun, repay_overdue


def order(names: list[str]) -> tuple[str, ...]:
    return fields_of(Owed(name) for name in names)


def rules_of(inputs: Case) -> LateRules:
    usual = order(inputs["allocation"])
    later = inputs.get("allocation_after")
    return LateRules(
        penalty_rate=Fraction(inputs["daily_rate"]) * Fraction(inputs["penalty_multiplier"]),
        base=PenaltyBase(inputs["penalty_base"]),
        compound=inputs["compound"] == "at_posting",
        order=usual,
        later_order=order(later["order"]) if later else usual,
        later_from_day=later["from_day"] if later else None,
    )


def run_of(inputs: Case) -> OverdueRun:
    balance = OverdueBalance(
        principal=money(inputs["principal"]),
        interest=money(inputs["interest_due"]),
        fee=money(inputs["fees_due"]),
        due=date.fromisoformat(inputs["due_date"]),
        rules=rules_of(inputs),
    )
    payments = inputs["payments"]
    first = date.fromisoformat(payments["first"])
    return repay_overdue(balance, money(payments["amount"]), first, payments["day"])


@pytest.mark.parametrize("case", cases("overdue_single"))
def test_it_ends_when_the_case_says_or_never(case: Case) -> None:
    expected = dict(case["expected"])
    expected.pop("after", None)
    run = run_of(case["inputs"])
    found: Case = {"never_ends": run.never_ends, "payments_made": run.payments_made}
    if run.payoff_date and run.final_payment:
        found |= {
            "payoff_date": run.payoff_date.isoformat(),
            "final_payment": shown(run.final_payment.minor),
            "total_paid": shown(run.total_paid.minor),
            "total_penalty": shown(run.total_penalty.minor),
        }
    assert {name: found.get(name) for name in expected} == expected


@pytest.mark.parametrize("case", cases("overdue_single"))
def test_what_is_left_after_a_payment_is_right_to_the_fen(case: Case) -> None:
    run = run_of(case["inputs"])
    for number, expected in case["expected"].get("after", {}).items():
        state = run.states[int(number) - 1]
        found = {
            "date": state.day.isoformat(),
            "principal": shown(state.principal.minor),
            "interest": shown(state.interest.minor),
            "penalty": shown(state.penalty.minor),
            "fee": shown(state.fee.minor),
            "total": shown(state.total.minor),
        }
        assert found == expected, number
