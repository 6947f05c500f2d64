"""`tideover loans` says what is owed, and every instalment to the fen."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from tests.cli.conftest import TODAY
from tideover import bootstrap
from tideover.app.restructuring import Agreed, contract_command
from tideover.domain.loans import (
    BulletTerms,
    DailyInterestTerms,
    EqualInstalmentTerms,
    FlatFeeTerms,
)
from tideover.domain.money import Money
from tideover.engine.disclosure import disclose
from tideover.engine.restructuring.requests import Extension
from tideover.engine.schedules import schedule
from tideover.engine.standing import standings
from tideover.ui.format import money_text

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Typed
    from tideover.domain.snapshot import Snapshot


MOVABLE = {BulletTerms, DailyInterestTerms, EqualInstalmentTerms, FlatFeeTerms}


def fen(text: str) -> Money:
    """Return an amount of a document."""
    return Money(int(Decimal(text) * 100))


def test_every_loan_is_told_with_what_is_left_and_its_true_rate(
    typed: Typed, snapshot: Snapshot
) -> None:
    said = typed("loans", "--json")
    assert said.code == 0
    told = {each["loan_id"]: each for each in said.document["loans"]}
    assert set(told) == {loan.id for loan in snapshot.loans}
    for found in standings(snapshot):
        assert fen(told[found.loan.id]["owed"]) == found.principal_left
        rate = Decimal(told[found.loan.id]["yearly_rate"])
        exact = disclose(found.loan.terms).nominal_yearly
        assert abs(exact - Fraction(rate)) <= Fraction(1, 2 * 10**8)
    total = sum(found.principal_left.minor for found in standings(snapshot))
    assert fen(said.document["owed"]).minor == total
    assert money_text(Money(total)) in typed("loans").out


def test_a_schedule_sums_to_what_was_borrowed(typed: Typed, snapshot: Snapshot) -> None:
    for loan in snapshot.loans:
        document = typed("loans", "--schedule", loan.name, "--json").document
        rows = document["schedule"]
        assert sum(fen(row["principal"]).minor for row in rows) == loan.terms.principal.minor
        assert [fen(row["payment"]) for row in rows] == [
            instalment.payment for instalment in schedule(loan.terms)
        ]
        assert [row["due"] for row in rows] == [
            instalment.due.isoformat() for instalment in schedule(loan.terms)
        ]


def test_a_part_of_the_name_is_enough_where_only_one_loan_has_it(typed: Typed) -> None:
    assert typed("loans", "--schedule", "jieb", "--json").document["name"] == "Jiebei"


@pytest.mark.parametrize("name", ["nobody", "a", ""])
def test_a_name_of_no_loan_or_of_several_is_told_which_there_are(name: str, typed: Typed) -> None:
    said = typed("loans", "--schedule", name)
    assert said.code == 2
    assert "Bank consumer loan" in said.err


def test_what_each_day_of_waiting_costs_is_told_with_the_schedule(typed: Typed) -> None:
    words = ("loans", "--schedule", "Jiebei", "--today", "2026-12-20")
    rows = typed(*words, "--json").document["late"]
    assert [row["waited_days"] for row in rows] == [0, 1, 3, 7, 10, 30, 60, 90]
    first, second = rows[:2]
    charges = [fen(row["penalty"]) + fen(row["late_fee"]) for row in rows[:2]]
    assert charges[1] - charges[0] == fen(first["next_day"])
    assert second["bucket"] == "M1"
    said = typed(*words).out
    assert "Waiting 30 more days costs" in said
    assert "To be up to date" in said


def test_something_overdue_needs_attention_and_says_what_it_costs(typed: Typed) -> None:
    said = typed("loans", "--today", "2026-12-20")
    assert said.code == 1
    assert "is overdue" in said.out
    one = typed("loans", "--schedule", "Jiebei", "--today", "2026-12-20")
    assert one.code == 1
    assert "penalty interest and late fee" in one.out


def test_a_changed_contract_is_told_with_the_one_before(typed: Typed, store: Path) -> None:
    ports = bootstrap.open_household(store, TODAY)
    loan = next(each for each in ports.book.snapshot.loans if type(each.terms) in MOVABLE)
    agreed = Agreed(TODAY, Extension(2), note="by phone")
    ports.book.run(contract_command(ports.book.snapshot, loan, agreed))
    told = {each["loan_id"]: each for each in typed("loans", "--json").document["loans"]}
    assert told[loan.id]["contract_changed"] == TODAY.isoformat()
    assert [each["contract_changed"] for each in told.values()].count(None) == len(told) - 1
    assert "contract changed on 2026-11-24" in typed("loans").out
    first, now = typed("loans", "--schedule", loan.name, "--json").document["contracts"]
    assert (first["until"], first["change"], first["note"]) == (
        TODAY.isoformat(),
        "extension",
        "by phone",
    )
    assert (now["since"], now["until"]) == (TODAY.isoformat(), None)
    assert "Extension" in typed("loans", "--schedule", loan.name).out
