"""Loads the instances: households whose best plan another program has proven.

The folder is named by the environment variable TIDEOVER_INSTANCES, so that other instances of the
same form can be run; without it the copies in `tests/instances/data` are used.
"""

from __future__ import annotations

import json
import os
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tideover.engine.optimal.problem import Ask, Instalments, Minimum, MonthlyLoan, PayoffProblem

if TYPE_CHECKING:
    from _pytest.mark import ParameterSet

FOLDER = Path(os.environ.get("TIDEOVER_INSTANCES") or Path(__file__).parent / "data")

Instance = dict[str, Any]
"""One instance of a file; amounts are minor units, rates millionths of a year."""

MILLIONTHS_A_YEAR = 12_000_000


def instances(kind: str) -> list[ParameterSet]:
    """Return every instance of a kind as a parameter; one that is skipped where there is none."""
    found: list[Instance] = [
        json.loads(path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("*.json"))
    ]
    of_the_kind = [each for each in found if each["kind"] == kind]
    if not of_the_kind:
        reason = f"{FOLDER} holds no instance of the kind {kind}"
        return [pytest.param({}, marks=pytest.mark.skip(reason=reason), id=f"no-{kind}")]
    return [pytest.param(each, id=each["id"]) for each in of_the_kind]


def payoff_problem(instance: Instance) -> PayoffProblem:
    """Return an instance of the kinds `exact_grid` and `continuous_milp` as the engine has it."""
    net = zip(instance["income"], instance["expense"], strict=True)
    return PayoffProblem(
        cash=instance["cash0"],
        buffer=instance["buffer"],
        net_income=tuple(income - expense for income, expense in net),
        loans=tuple(_loan(loan) for loan in instance["loans"]),
    )


def _loan(loan: dict[str, Any]) -> MonthlyLoan:
    contract: Instalments | Minimum
    match loan["type"]:
        case "annuity":
            contract = Instalments((Ask(loan["pay"]),) * loan["n"])
        case "balloon":
            contract = Instalments((Ask(),) * loan["n"])
        case _:
            contract = Minimum(Fraction(loan["min_pct_ppm"], 1_000_000), loan["min_floor"])
    return MonthlyLoan(
        name=loan["id"],
        balance=loan["B0"],
        rates=tuple(Fraction(rate, MILLIONTHS_A_YEAR) for rate in loan["annual_ppm"]),
        contract=contract,
        early_fee=Fraction(loan["fee_ppm"], 1_000_000),
        fee_until=loan["fee_until"],
    )
