"""`tideover plan --follow` keeps a plan only when told to, and `--progress` says how it goes."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from tideover.domain.money import Money
from tideover.engine.strategies import Strategy, payoff

if TYPE_CHECKING:
    from tests.cli.conftest import Typed
    from tideover.domain.snapshot import Snapshot

FOLLOW = ("plan", "--extra", "300", "--strategy", "avalanche", "--follow")


def test_without_yes_the_plan_is_shown_and_not_followed(typed: Typed, snapshot: Snapshot) -> None:
    said = typed(*FOLLOW, "--json")
    assert said.code == 1
    assert said.document["followed"] is False
    plan = payoff(snapshot, Strategy.AVALANCHE, Money(300_00))
    paid = sum(Decimal(each["amount"]) for each in said.document["payments"])
    assert paid == Decimal(sum(a.minor for row in plan.paid.values() for a in row)) / 100
    assert len(said.document["lines"]) == 3
    assert typed("plan", "--progress").code == 2


def test_a_plan_is_followed_and_its_next_payments_are_told(typed: Typed) -> None:
    assert typed(*FOLLOW, "--yes").code == 0
    said = typed("plan", "--progress", "--json")
    assert said.code == 0
    assert (said.document["behind"], said.document["days_behind"]) == ("0.00", 0)
    assert said.document["todo"]
    assert {item["state"] for item in said.document["todo"]} <= {"open", "done"}
    assert "You are on plan" in typed("plan", "--progress").out


def test_who_paid_nothing_since_is_behind_by_what_the_lines_add_up_to(typed: Typed) -> None:
    assert typed(*FOLLOW, "--yes").code == 0
    said = typed("plan", "--progress", "--today", "2027-01-20", "--json")
    assert said.code == 1
    reasons = [each for loan in said.document["loans"] for each in loan["reasons"]]
    assert sum(Decimal(each["amount"]) for each in reasons) == Decimal(said.document["behind"]) > 0
    assert said.document["days_behind"] > 0
    assert said.document["new_plan"]["debt_free"] >= said.document["debt_free"]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--progress", "--follow"), "--follow"),
        (("--progress", "--pay", "300"), "--pay"),
        (("--follow", "--spare", "300"), "--spare"),
        (("--yes",), "--follow"),
    ],
)
def test_two_questions_at_once_are_refused_with_both_named(
    typed: Typed, words: tuple[str, ...], told: str
) -> None:
    said = typed("plan", *words)
    assert said.code == 2
    assert told in said.err
